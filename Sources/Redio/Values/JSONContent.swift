/// Parses JSON into a `Decoded` without `Codable`: for `.autodecode`, on the event loop's thread, and for
/// `JSON<Decoded>`. Unlike Foundation, it takes no call stack for nesting, and loses nothing: not one of two equal
/// keys' values, nor the fraction of a large number.
///
/// Complexity: O(n), one pass after that of `JSONSyntax`.
struct JSONContent {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  /// An array or object that is being parsed, with the key of its next value.
  private struct Branch {
    let isObject: Bool
    var list: [Decoded] = []
    var object: [String: Decoded] = [:]
    var key = ""

    var value: Decoded { isObject ? .object(object) : .array(list) }
  }

  /// Parses a text.
  ///
  /// - Throws: `JSONSyntax.Problem` if the text is not JSON, or can't be represented by `Decoded`: keys of an object
  ///   that are equal as `String`, numbers beyond a double's range, strings that are not UTF-8 or have half of a
  ///   surrogate pair.
  static func value(of text: UnsafeRawBufferPointer) throws(JSONSyntax.Problem) -> Decoded {
    if let problem = JSONSyntax.problem(in: text) { throw problem }
    var content = JSONContent(text: text)
    return try content.read()
  }

  private init(text: UnsafeRawBufferPointer) { self.text = text }

  /// Relies on the checks of `JSONSyntax` for the grammar, but never reads past the end.
  private mutating func read() throws(JSONSyntax.Problem) -> Decoded {
    var open: [Branch] = []
    while true {
      skipSpace()
      var value: Decoded
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "[") {
        var branch = Branch(isObject: next == UInt8(ascii: "{"))
        position += 1
        skipSpace()
        guard next == UInt8(ascii: branch.isObject ? "}" : "]") else {
          if branch.isObject { branch.key = try key() }
          open.append(branch)
          continue
        }
        position += 1
        value = branch.value
      } else {
        value = try scalar()
      }
      // Closes the arrays and objects that end here. A comma means that another value follows.
      while true {
        guard let last = open.indices.last else { return value }
        try add(value, to: &open[last])
        skipSpace()
        let hasMore = next == UInt8(ascii: ",")
        position += 1
        if hasMore {
          skipSpace()
          if open[last].isObject { open[last].key = try key() }
          break
        }
        value = open.removeLast().value
      }
    }
  }

  private func add(_ value: Decoded, to branch: inout Branch) throws(JSONSyntax.Problem) {
    guard branch.isObject else { return branch.list.append(value) }
    guard branch.object.updateValue(value, forKey: branch.key) == nil else {
      throw problem("two keys of an object that are equal, before this")
    }
  }

  private mutating func key() throws(JSONSyntax.Problem) -> String {
    let key = try string()
    skipSpace()
    position += 1
    return key
  }

  // MARK: Scalars

  private mutating func scalar() throws(JSONSyntax.Problem) -> Decoded {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      position += 4
      return .bool(true)
    case UInt8(ascii: "f"):
      position += 5
      return .bool(false)
    case UInt8(ascii: "n"):
      position += 4
      return .null
    default: return try number()
    }
  }

  private mutating func number() throws(JSONSyntax.Problem) -> Decoded {
    let start = position
    while let byte = next, Self.isOfNumber(byte) { position += 1 }
    let digits = UnsafeRawBufferPointer(rebasing: text[start..<position])
    // Minus zero is not an integer.
    if let integer = Numbers.integer(digits, as: Int.self), integer != 0 || digits.count == 1 { return .int(integer) }
    guard let double = Numbers.double(digits), !Numbers.isOverflow(double, of: digits) else {
      position = start
      throw problem("a number beyond a double's range")
    }
    return .double(double)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string() throws(JSONSyntax.Problem) -> String {
    let start = position
    position += 1
    let first = position
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
    var string = String(utf8: UnsafeRawBufferPointer(rebasing: text[min(first, text.count)..<position]))
    if next == UInt8(ascii: "\\") {
      var bytes = Array(text[first..<position])
      try unescape(into: &bytes)
      string = bytes.withUnsafeBytes { String(utf8: $0) }
    }
    position += 1
    guard let string else {
      position = start
      throw problem("a string that is not UTF-8")
    }
    return string
  }

  /// Reads the rest of a string with escapes, up to the closing quotation mark.
  private mutating func unescape(into bytes: inout [UInt8]) throws(JSONSyntax.Problem) {
    while let byte = next, byte != UInt8(ascii: "\"") {
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      let escape = next ?? 0
      position += 1
      switch escape {
      case UInt8(ascii: "b"): bytes.append(8)
      case UInt8(ascii: "f"): bytes.append(12)
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "u"): bytes.append(contentsOf: String(try scalarOfDigits()).utf8)
      default: bytes.append(escape)
      }
    }
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair.
  private mutating func scalarOfDigits() throws(JSONSyntax.Problem) -> Unicode.Scalar {
    let high = digits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xdc00, next == UInt8(ascii: "\\"), position + 1 < text.count, text[position + 1] == UInt8(ascii: "u") {
      position += 2
      let low = digits()
      if (0xdc00..<0xe000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
      {
        return scalar
      }
    }
    throw problem("half of a surrogate pair, before this")
  }

  private mutating func digits() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { break }
      let digit = ASCII.isDigit(byte) ? byte & 0x0f : (byte & 0x0f) &+ 9
      value = value << 4 | UInt32(digit & 0x0f)
      position += 1
    }
    return value
  }

  // MARK: Bytes

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  private func problem(_ reason: String) -> JSONSyntax.Problem {
    JSONSyntax.Problem(position: position, reason: reason)
  }
}
