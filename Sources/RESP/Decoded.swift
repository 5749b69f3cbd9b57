/// A value read by its content: what `.autodecode` gives.
///
/// A text that is a JSON literal, number, array, object or quoted string becomes that; any other text, including digits
/// that are no JSON number such as `007` and integers beyond 64 bits, stays a `string`; bytes that are not UTF-8 stay
/// `bytes`.
///
/// - SeeAlso: RFC 8259.
public enum Decoded: Hashable, Sendable {
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
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Decoded {
    if reader.readNull() { return .null }
    if reader.isMap { return .object(try reader.dictionary(Self.decode)) }
    if reader.isAggregate { return .array(try reader.list(Self.decode)) }
    let parser = reader.contentParser
    return try reader.scalar(expecting: "a value") { kind, bytes in
      switch kind {
      case .integer: return Numbers.integer(bytes).map(Decoded.int) ?? .null
      case .double: return Numbers.double(bytes).map(Decoded.double) ?? .null
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
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = .string(text)
    } else {
      self = .bytes(Bytes(copying: bytes))
    }
  }

  /// Whether the bytes are JSON's `-?(0|[1-9][0-9]*)`, minus zero excepted, which only a double can hold.
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

/// Reads text that may be JSON. It is given to readers by someone who has a JSON parser.
package final class ContentParser: Sendable {
  /// The value, or `nil` if the text is not JSON.
  package let parse: @Sendable (UnsafeRawBufferPointer) -> Decoded?

  package init(_ parse: @escaping @Sendable (UnsafeRawBufferPointer) -> Decoded?) {
    self.parse = parse
  }
}
