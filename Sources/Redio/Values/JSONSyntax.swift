/// Checks RFC 8259's grammar before Foundation parses a text: Foundation accepts trailing commas and other deviations,
/// and recurses, with some 3 KiB of stack per level in a debug build, so that the text's author could exhaust the
/// stack.
///
/// Complexity: O(n), one pass without recursion or allocation.
struct JSONSyntax {
  /// How deep arrays and objects may nest.
  static let limit = 64

  /// What is wrong, and at which byte, counted from 0.
  struct Problem: Error, Equatable, CustomStringConvertible {
    let position: Int
    let reason: String

    var description: String { "\(reason), at byte \(position)" }
  }

  private let text: UnsafeRawBufferPointer
  private var position = 0
  private var depth = 0
  /// A bit for each level of nesting, set for an object and clear for an array.
  private var objects: UInt64 = 0

  private init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// Checks that a text is one JSON value, perhaps with white space around it.
  ///
  /// - Returns: `nil` if it is; otherwise the first problem.
  static func problem(in text: UnsafeRawBufferPointer) -> Problem? {
    var syntax = JSONSyntax(text)
    do throws(Problem) {
      try syntax.check()
      return nil
    } catch { return error }
  }

  private mutating func check() throws(Problem) {
    while true {
      // A value, or the start of an array or object.
      try beginValue()
      if wasOpened { continue }
      // After a value: the ends of arrays and objects, and a comma if another value follows.
      while true {
        skipSpace()
        guard depth > 0 else {
          guard position == text.count else { throw problem("more text after the value") }
          return
        }
        let isObject = isInObject
        guard let byte = next else {
          throw problem(isObject ? "an object without its end" : "an array without its end")
        }
        if byte == UInt8(ascii: ",") {
          position += 1
          skipSpace()
          if isObject { try key() }
          break
        }
        guard byte == UInt8(ascii: isObject ? "}" : "]") else {
          throw problem(
            isObject ? "neither a comma nor the end of the object" : "neither a comma nor the end of the array")
        }
        close()
      }
    }
  }

  /// Whether the last value was the start of an array or object that is not empty.
  private var wasOpened = false

  private mutating func beginValue() throws(Problem) {
    wasOpened = false
    skipSpace()
    guard let byte = next else { throw problem("the end of the text in place of a value") }
    switch byte {
    case UInt8(ascii: "{"):
      try open(isObject: true)
      if next == UInt8(ascii: "}") { return close() }
      try key()
      wasOpened = true
    case UInt8(ascii: "["):
      try open(isObject: false)
      if next == UInt8(ascii: "]") { return close() }
      wasOpened = true
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw problem("text that is not a value of JSON")
    }
  }

  // MARK: Aggregates

  private var isInObject: Bool { objects & (1 << UInt64(depth - 1)) != 0 }

  private mutating func open(isObject: Bool) throws(Problem) {
    guard depth < Self.limit else { throw problem("more than \(Self.limit) levels of nesting") }
    let bit: UInt64 = 1 << UInt64(depth)
    objects = isObject ? objects | bit : objects & ~bit
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func close() {
    depth -= 1
    position += 1
  }

  /// Checks a key and its colon.
  private mutating func key() throws(Problem) {
    guard next == UInt8(ascii: "\"") else { throw problem("no key in quotation marks where one is due") }
    try string()
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw problem("a key without a colon") }
    position += 1
  }

  // MARK: Scalars

  private mutating func string() throws(Problem) {
    let start = position
    position += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case 0..<0x20: throw problem("a control character in a string")
      case UInt8(ascii: "\\"):
        position += 1
        try escape()
      default: position += 1
      }
    }
    position = start
    throw problem("a string without its end")
  }

  private mutating func escape() throws(Problem) {
    guard let byte = next else { throw problem("an escape that JSON does not have") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"): try hexadecimalDigits()
    default:
      position -= 1
      throw problem("an escape that JSON does not have")
    }
  }

  private mutating func hexadecimalDigits() throws(Problem) {
    let end = position + 4
    while position < end {
      guard let byte = next, Self.isHexadecimal(byte) else { throw problem("an escape without its four digits") }
      position += 1
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return ASCII.isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f"))
  }

  private mutating func number() throws(Problem) {
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") {
      position += 1
      if let byte = next, ASCII.isDigit(byte) { throw problem("a number that begins with 0") }
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Problem) {
    let start = position
    while let byte = next, ASCII.isDigit(byte) { position += 1 }
    guard position > start else { throw problem("no digit where a number needs one") }
  }

  private mutating func word(_ word: StaticString) throws(Problem) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position + index < text.count, text[position + index] == word.utf8Start[index] else {
        throw problem("text that is not a value of JSON")
      }
    }
    position += word.utf8CodeUnitCount
  }

  // MARK: Bytes

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { position += 1 }
  }

  private func problem(_ reason: String) -> Problem { Problem(position: position, reason: reason) }
}
