/// A value interpreted by its content, as `.autodecode` reads replies.
///
/// A text that is a JSON literal, number, array, object or quoted string becomes that. Any other text stays a `string`:
/// also digits that are no JSON number, such as `007`; integers beyond 64 bits; and JSON that nests deeper than 64 levels
/// or has an object with equal keys. Bytes that are not UTF-8 become `bytes`.
///
/// Reading, comparing and printing nested values takes no call stack; freeing them takes 256 bytes of it per level.
///
/// - SeeAlso: RFC 8259.
public enum Decoded: Sendable {
  /// No value, or JSON `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction or exponent that fits 64 bits.
  case int(Int)
  /// Any other number.
  case double(Double)
  /// Text.
  case string(String)
  /// A JSON array, or an aggregate.
  case array([Decoded])
  /// A JSON object, or a map.
  case object([String: Decoded])
  /// Bytes that are not UTF-8.
  case bytes(Bytes)
}

extension Decoded: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads anything by its content.
  ///
  /// - Throws: `RESPDecodingError` for an error reply, and for a map with equal keys or with a key that is not UTF-8.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Decoded {
    if reader.readNull() { return .null }
    return reader.isAggregate ? try aggregate(&reader) : try scalar(&reader)
  }

  /// An aggregate that is being read.
  private struct Branch {
    var elements: RESPReader.Elements
    var list: [Decoded] = []
    var object: [String: Decoded] = [:]
    var key = ""

    init(_ reader: inout RESPReader) throws(RESPDecodingError) {
      elements = try reader.elements(expecting: "a value")
      guard let count = elements.count else { return }
      // `reserveCapacity(0)` would allocate.
      if !elements.isMap { list.reserveCapacity(count) } else if count > 0 { object.reserveCapacity(count / 2) }
    }

    /// Reads a map's next key.
    mutating func readKey(_ reader: inout RESPReader) throws(RESPDecodingError) {
      key = try String.decode(&reader)
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "a map", got: "a key without a value") }
    }

    mutating func add(_ value: Decoded) throws(RESPDecodingError) {
      guard elements.isMap else { return list.append(value) }
      guard object.updateValue(value, forKey: key) == nil else {
        throw .equalKeys(as: "String", values: "Decoded")
      }
    }

    var value: Decoded { elements.isMap ? .object(object) : .array(list) }
  }

  /// Reads an aggregate without recursion: open aggregates are on an explicit stack.
  private static func aggregate(_ reader: inout RESPReader) throws(RESPDecodingError) -> Decoded {
    var outer: [Branch] = []
    var branch = try Branch(&reader)
    while true {
      var hasGrown = false
      while reader.hasNext(&branch.elements) {
        if branch.elements.isMap { try branch.readKey(&reader) }
        if reader.readNull() {
          try branch.add(.null)
        } else if reader.isAggregate {
          let inner = try Branch(&reader)
          outer.append(branch)
          branch = inner
          hasGrown = true
          break
        } else {
          try branch.add(scalar(&reader))
        }
      }
      if hasGrown { continue }
      let value = branch.value
      guard !outer.isEmpty else { return value }
      // `branch` must be the only reference to its array, or adding would copy it.
      branch = outer.removeLast()
      try branch.add(value)
    }
  }

  private static func scalar(_ reader: inout RESPReader) throws(RESPDecodingError) -> Decoded {
    let parser = reader.contentParser
    return try reader.scalar(expecting: "a value") { kind, bytes in
      switch kind {
      case .integer: return Numbers.integer(bytes).map(Decoded.int) ?? .null
      case .double:
        guard let value = Numbers.double(bytes) else { return .null }
        return Numbers.isOverflow(value, of: bytes) ? .string(String(decoding: bytes, as: UTF8.self)) : .double(value)
      case .boolean: return .bool(bytes[0] == UInt8(ascii: "t"))
      case .bigNumber: return .string(String(decoding: bytes, as: UTF8.self))
      case .string: return Decoded(content: bytes, parser)
      }
    }
  }

  private init(content bytes: UnsafeRawBufferPointer, _ parser: ContentParser?) {
    if Self.isInteger(bytes) {
      self = Numbers.integer(bytes).map(Decoded.int) ?? .string(String(decoding: bytes, as: UTF8.self))
    } else if let first = bytes.first, Self.mayBeJSON(first), let value = parser?.parse(bytes) {
      self = value
    } else if let text = String(utf8: bytes) {
      self = .string(text)
    } else {
      self = .bytes(Bytes(copying: bytes))
    }
  }

  /// Whether the bytes are JSON's `-?(0|[1-9][0-9]*)`, except `-0`, which only a double can represent.
  private static func isInteger(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = bytes.first == ASCII.minus ? 1 : 0
    guard start < bytes.count, bytes.dropFirst(start).allSatisfy(ASCII.isDigit) else { return false }
    return bytes[start] != ASCII.zero || bytes.count == 1
  }

  private static func mayBeJSON(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), ASCII.minus, 9, 10, 13, 32:
      true
    default: ASCII.isDigit(first)
    }
  }
}

/// Parses text that may be JSON. The module `Redio` supplies the parser, as this one has none.
package final class ContentParser: Sendable {
  /// Returns the value, or `nil` if the text is not JSON. Called on the thread that decodes.
  package let parse: @Sendable (UnsafeRawBufferPointer) -> Decoded?

  package init(_ parse: @escaping @Sendable (UnsafeRawBufferPointer) -> Decoded?) {
    self.parse = parse
  }
}
