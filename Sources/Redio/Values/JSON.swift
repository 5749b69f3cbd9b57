#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A value that is stored as JSON.
///
/// ```swift
/// try await redis.set("user", JSON(user))
/// let user = try await redis.get("user", as: JSON<User>.self)?.value
/// ```
///
/// Encoding and decoding happen in the caller's task, however long the type's `Codable` takes.
///
/// If an object has equal keys, such as `{"a":1,"a":2}`, a `Codable` type gets one of the values, which Foundation's
/// `JSONDecoder` chooses (RFC 8259, section 4, leaves that open). For `JSON<Decoded>` such a text is an error, and
/// `.autodecode` leaves it a string.
///
/// - SeeAlso: RFC 8259.
public struct JSON<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value

  /// Wraps a value to be stored as JSON.
  public init(_ value: Value) { self.value = value }
}

extension JSON: Equatable where Value: Equatable {}
extension JSON: Hashable where Value: Hashable {}

extension JSON: RESPStorable, RESPArgumentSource, RESPEncodable where Value: Encodable {
  /// Adds the value as JSON with sorted keys. If JSON can't express it, such as an infinite number, the command's call
  /// throws `RedisError` of the kind `invalidCommand`.
  public func encode(into arguments: inout RESPArguments) { JSONText.encode(value, into: &arguments) }
}

extension JSON: RESPDecodable, RESPReadable where Value: Decodable {
  /// Decodes a string that is JSON.
  ///
  /// - Throws: `RESPDecodingError` if the text is not strictly JSON by RFC 8259 (no trailing comma, no comment, nothing
  ///   after the value), does not fit the value's type, or nests deeper than 64 levels. The error says what is wrong
  ///   and at which byte, and does not quote the text. For `Decoded`, equal keys in an object are an error too.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> JSON<Value> {
    try reader.scalar(expecting: "JSON") { _, bytes throws(RESPDecodingError) in
      if Value.self == Decoded.self {
        do throws(JSONSyntax.Problem) {
          // `Value` is `Decoded`, so the cast always succeeds.
          if let value = try JSONContent.value(of: bytes) as? Value { return JSON(value) }
        } catch { throw .mismatch(expected: "JSON", got: "\(error)") }
      }
      if let problem = JSONSyntax.problem(in: bytes) {
        throw .mismatch(expected: "JSON of \(Value.self)", got: "\(problem)")
      }
      do { return JSON(try JSONDecoder().decode(Value.self, from: Data(bytes))) } catch {
        throw .mismatch(expected: "JSON of \(Value.self)", got: JSONText.explain(error))
      }
    }
  }
}

/// Encodes values as JSON, and decodes text that may be JSON.
enum JSONText {
  static func encode(_ value: some Encodable, into arguments: inout RESPArguments) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { arguments.append(bytes: try encoder.encode(value)) } catch {
      arguments.fail("JSON can't express it: \(explain(error))")
    }
  }

  /// Decodes a text that is JSON; other text, and what `Decoded` can't represent, stays text.
  static let parser = ContentParser { bytes in
    do throws(JSONSyntax.Problem) { return try JSONContent.value(of: bytes) } catch { return nil }
  }

  /// What is wrong and where in the value, without the value itself.
  static func explain(_ error: any Error) -> String {
    switch error {
    case EncodingError.invalidValue(_, let context): place(context.codingPath) + context.debugDescription
    case DecodingError.typeMismatch(let type, let context): place(context.codingPath) + "not of type \(type)"
    case DecodingError.valueNotFound(let type, let context): place(context.codingPath) + "no \(type)"
    case DecodingError.keyNotFound(let key, let context): place(context.codingPath) + "no key '\(key.stringValue)'"
    case DecodingError.dataCorrupted(let context): place(context.codingPath) + context.debugDescription
    default: "\(type(of: error))"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.isEmpty ? "" : path.map(\.stringValue).joined(separator: ".") + ": "
  }
}

extension Decoded: Decodable {
  /// Decodes any JSON value, as a part of a `Codable` type.
  ///
  /// `JSONDecoder` takes call stack for each level of nesting, of which ``JSON`` allows 64. `JSON<Decoded>` by itself
  /// takes none.
  public init(from decoder: any Decoder) throws {
    // Not with the collections' own Decodable, which takes twice the stack per level.
    if var list = try? decoder.unkeyedContainer() {
      var values: [Decoded] = []
      while !list.isAtEnd { values.append(try list.decode(Decoded.self)) }
      self = .array(values)
    } else if let fields = try? decoder.container(keyedBy: AnyKey.self) {
      var object: [String: Decoded] = [:]
      for key in fields.allKeys { object[key.stringValue] = try fields.decode(Decoded.self, forKey: key) }
      self = .object(object)
    } else {
      self = try Self.scalar(decoder)
    }
  }

  /// A coding key with any name.
  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  @inline(never)
  private static func scalar(_ decoder: any Decoder) throws -> Decoded {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() { return .null }
    if let value = try? container.decode(Bool.self) { return .bool(value) }
    if let value = try? container.decode(String.self) { return .string(value) }
    let double = try container.decode(Double.self)
    // A decoder may drop the fraction of a large number. Beyond a double's precision, only a number of digits is an
    // integer.
    guard let integer = try? container.decode(Int.self) else { return .double(double) }
    if abs(double) < 0x1p53 { return Double(integer) == double ? .int(integer) : .double(double) }
    guard let decimal = try? container.decode(Decimal.self), decimal == Decimal(integer) else { return .double(double) }
    return .int(integer)
  }
}

@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension JSON: RESPByte {}
