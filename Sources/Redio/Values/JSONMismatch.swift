internal import RESP

/// The errors for text that is not JSON, or whose JSON does not fit a type: they say where in the value, and quote a few
/// characters around that place.
enum JSONMismatch {
  /// How many bytes are quoted before the place and from it on.
  private static let (before, after) = (20, 40)

  /// The error for a text that is not JSON.
  @inline(never)
  static func syntax(
    _ problem: JSONSyntax.Problem, in text: UnsafeRawBufferPointer, expected: String
  ) -> RESPDecodingError {
    .mismatch(expected: expected, got: "\(problem)" + cut(text, at: problem.position))
  }

  /// The error for JSON that a type's `Codable` has refused.
  @inline(never)
  static func content(_ error: any Error, in text: UnsafeRawBufferPointer, expected: String) -> RESPDecodingError {
    var (path, needed, reason): ([any CodingKey], String?, String) = ([], nil, "")
    var key: String?
    switch error {
    case DecodingError.typeMismatch(let type, let context): (path, needed) = (context.codingPath, name(type))
    case DecodingError.valueNotFound(let type, let context): (path, needed) = (context.codingPath, name(type))
    case DecodingError.keyNotFound(let missing, let context): (path, key) = (context.codingPath, missing.stringValue)
    case DecodingError.dataCorrupted(let context):
      (path, reason) = (context.codingPath, sentence(context.debugDescription))
    default: reason = "\(type(of: error))"
    }
    let position = JSONPlace.position(of: path, in: text)
    var got = position.map { JSONPlace.name(of: text[$0]) } ?? "another value"
    if String(utf8: text) == nil {
      got = "text that is not UTF-8"
    } else if let needed {
      got += " instead of " + needed
    } else if let key {
      got += " without the key '" + key + "'"
    } else {
      got += " that does not fit (" + reason + ")"
    }
    return .mismatch(expected: expected, got: got + at(path) + cut(text, at: position ?? 0))
  }

  /// Why a value can't be encoded, and where it is.
  @inline(never)
  static func encoding(_ error: any Error) -> String {
    guard case EncodingError.invalidValue(_, let context) = error else {
      return "its type throws \(type(of: error))"
    }
    return sentence(context.debugDescription) + at(context.codingPath)
  }

  /// ` at orders[3].price`; nothing for the whole value.
  private static func at(_ path: [any CodingKey]) -> String {
    var text = ""
    for key in path {
      if let index = key.intValue { text += "[\(index)]" } else { text += (text.isEmpty ? "" : ".") + key.stringValue }
    }
    return text.isEmpty ? "" : " at \(ForeignText.shown(text, limit: 120))"
  }

  /// A few characters around a place, as `, in '…"price":"12"}…'`.
  private static func cut(_ text: UnsafeRawBufferPointer, at position: Int) -> String {
    guard !text.isEmpty else { return "" }
    var start = max(0, min(position, text.count - 1) - before)
    var end = min(text.count, position + after)
    // Not within a character.
    while start > 0, start < position, text[start] & 0xc0 == 0x80 { start += 1 }
    while end < text.count, end > start, text[end] & 0xc0 == 0x80 { end -= 1 }
    let part = ForeignText.shown(UnsafeRawBufferPointer(rebasing: text[start..<end]), limit: 200)
    return ", in '\(start > 0 ? "…" : "")\(part)\(end < text.count ? "…" : "")'"
  }

  private static func name(_ type: Any.Type) -> String {
    if type == [String: Any].self { return "an object" }
    if type == [Any].self { return "an array" }
    return "\(type)"
  }

  /// Foundation's text as a part of a sentence.
  private static func sentence(_ text: String) -> String {
    var text = text
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text
  }
}

/// Finds the place of a value in a text that is JSON.
///
/// Complexity: O(n), without recursion or allocation per level.
struct JSONPlace {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  /// The position of a value's first byte. `nil` if it is not there, as where a type names keys otherwise than the text.
  static func position(of path: [any CodingKey], in text: UnsafeRawBufferPointer) -> Int? {
    var place = JSONPlace(text: text)
    place.skipSpace()
    for key in path {
      guard place.enter(key) else { return nil }
      place.skipSpace()
    }
    return place.position < text.count ? place.position : nil
  }

  /// What a value with this first byte is.
  static func name(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "an array"
    case UInt8(ascii: "\""): "a string"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "a boolean"
    case UInt8(ascii: "n"): "null"
    default: "a number"
    }
  }

  private init(text: UnsafeRawBufferPointer) { self.text = text }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  /// Moves from an array or object to the element of a key.
  private mutating func enter(_ key: any CodingKey) -> Bool {
    let isObject = next == UInt8(ascii: "{")
    guard isObject || next == UInt8(ascii: "[") else { return false }
    position += 1
    var index = 0
    while true {
      skipSpace()
      guard let byte = next, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return false }
      if isObject {
        let start = position + 1
        skipString()
        let isKey = Self.isKey(
          UnsafeRawBufferPointer(rebasing: text[start..<max(start, position - 1)]), key.stringValue)
        skipSpace()
        position += 1
        if isKey { return true }
      } else if index == key.intValue {
        return true
      }
      index += 1
      skipSpace()
      skipValue()
      skipSpace()
      if next == UInt8(ascii: ",") { position += 1 }
    }
  }

  /// Whether a key of the text is the one of a type, which may write `firstName` for `first_name`.
  private static func isKey(_ bytes: UnsafeRawBufferPointer, _ name: String) -> Bool {
    let name = Array(name.utf8)
    var (one, other) = (0, 0)
    while true {
      while one < bytes.count, bytes[one] == UInt8(ascii: "_") { one += 1 }
      while other < name.count, name[other] == UInt8(ascii: "_") { other += 1 }
      guard one < bytes.count, other < name.count else { return one == bytes.count && other == name.count }
      // The cases of a letter differ in this bit. Of other characters only a quotation is at stake.
      guard bytes[one] | 0x20 == name[other] | 0x20 else { return false }
      (one, other) = (one + 1, other + 1)
    }
  }

  private mutating func skipString() {
    position += 1
    while let byte = next, byte != UInt8(ascii: "\"") { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
    position += 1
  }

  private mutating func skipValue() {
    var depth = 0
    repeat {
      switch next {
      case nil: return
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      default:
        // A number, a word, or what stands between elements.
        position += 1
        while depth == 0, let byte = next, !Self.ends(byte) { position += 1 }
      }
    } while depth > 0
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 32, 9, 10, 13: true
    default: false
    }
  }
}
