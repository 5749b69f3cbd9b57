/// A value read by its content: what `.autodecode` gives.
///
/// A text that is a JSON literal, number, array, object or quoted string becomes that; any other text, including digits
/// that are no JSON number such as `007`, integers beyond 64 bits, and JSON that nests deeper than 64 levels or has an
/// object with equal keys, stays a `string`; bytes that are not UTF-8 stay `bytes`.
///
/// What a reply nests takes no call stack to be read, compared or printed; only to free it does, 256 bytes a level.
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
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Decoded {
    if reader.readNull() { return .null }
    return reader.isAggregate ? try aggregate(&reader) : try scalar(&reader)
  }

  /// An aggregate whose elements are being read.
  private struct Branch {
    var elements: RESPReader.Elements
    var list: [Decoded] = []
    var object: [String: Decoded] = [:]
    var key = ""

    init(_ reader: inout RESPReader) throws(RESPDecodingError) {
      elements = try reader.elements(expecting: "a value")
      guard let count = elements.count else { return }
      // A dictionary without room takes no memory, one with room for none does.
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

  /// Reads an aggregate, without recursion: a stack of its own holds what is open.
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
      // Nothing else may hold it: adding would copy what it has so far.
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
