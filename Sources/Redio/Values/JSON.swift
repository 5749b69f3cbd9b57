#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value that is stored as JSON.
///
/// ```swift
/// try await redis.set("user", JSON(user))
/// let same = try await redis.get("user", as: JSON<User>.self)?.value
/// ```
///
/// Encoding and decoding happen in the caller's task, however long the type's `Codable` takes. A type that conforms to
/// ``JSONFormatted`` chooses its encoder and decoder: how dates are written, for instance. All others have Foundation's
/// defaults (a date is a number of seconds since 2001), with sorted keys.
///
/// If an object has equal keys, such as `{"a":1,"a":2}`, a `Codable` type gets one of the values, which Foundation's
/// `JSONDecoder` chooses (RFC 8259, section 4, leaves that open). For `JSON<Decoded>` such a text is an error, and
/// `.autodecode` leaves it a string.
///
/// - SeeAlso: RFC 8259.
public struct JSON<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  private let encoder: JSONEncoder?

  /// Wraps a value to be stored as JSON.
  public init(_ value: Value) { self.init(value, encoder: nil) }

  /// Wraps a value to be stored as JSON by an encoder of one's own, in place of its type's (``JSONFormatted``).
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - encoder: Used when the value becomes an argument, in the task that does so. It may be used for other values at
  ///     the same time, but not be changed. `nil` for that of the type.
  public init(_ value: Value, encoder: JSONEncoder?) {
    self.value = value
    self.encoder = encoder
  }
}

extension JSON: Equatable where Value: Equatable {
  /// Whether the values are equal, whatever encodes them.
  public static func == (one: JSON, other: JSON) -> Bool { one.value == other.value }
}

extension JSON: Hashable where Value: Hashable {
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension JSON: RESPStorable, RESPArgumentSource, RESPEncodable where Value: Encodable {
  /// Adds the value as JSON, with sorted keys unless its encoder says otherwise. If JSON can't express it, such as an infinite number, the command's call
  /// throws `RedisError` of the kind `invalidCommand`.
  public func encode(into arguments: inout RESPArguments) {
    JSONText.encode(value, by: encoder, into: &arguments)
  }
}

extension JSON: RESPDecodable, RESPReadable where Value: Decodable {
  /// Decodes a string that is JSON.
  ///
  /// - Throws: `RESPDecodingError` if the text is not strictly JSON by RFC 8259 (no trailing comma, no comment, nothing
  ///   after the value), does not fit the value's type, or nests deeper than 64 levels. The error says what is wrong
  ///   and where (`orders[3].price`), and quotes up to 60 bytes around that place. For `Decoded`, equal keys in an object
  ///   are an error too.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> JSON<Value> {
    try reader.scalar(expecting: "JSON") { _, bytes throws(RESPDecodingError) in
      if Value.self == Decoded.self {
        do throws(JSONSyntax.Problem) {
          // `Value` is `Decoded`, so the cast always succeeds.
          if let value = try JSONContent.value(of: bytes) as? Value { return JSON(value) }
        } catch { throw JSONMismatch.syntax(error, in: bytes, expected: "JSON") }
      }
      if let problem = JSONSyntax.problem(in: bytes) {
        throw JSONMismatch.syntax(problem, in: bytes, expected: "JSON of \(Value.self)")
      }
      do {
        return JSON(try JSONText.decoder(of: Value.self).decode(Value.self, from: Data(bytes)))
      } catch { throw JSONMismatch.content(error, in: bytes, expected: "JSON of \(Value.self)") }
    }
  }
}

/// Encodes values as JSON, and decodes text that may be JSON.
enum JSONText {
  /// The encoder and decoder of types that choose none. They are never changed, and so may be used by any threads.
  static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  static let decoder = JSONDecoder()

  /// The decoder that a type has chosen, or the default.
  @inline(never)
  static func decoder(of type: Any.Type) -> JSONDecoder { (type as? any JSONFormatted.Type)?.jsonDecoder ?? decoder }

  /// The encoder that a type has chosen, or the default.
  @inline(never)
  private static func encoder(of type: Any.Type) -> JSONEncoder {
    (type as? any JSONFormatted.Type)?.jsonEncoder ?? encoder
  }

  /// - Parameter encoder: `nil` for that of the value's type.
  static func encode<Value: Encodable>(
    _ value: Value, by encoder: JSONEncoder? = nil, into arguments: inout RESPArguments
  ) {
    do { arguments.append(bytes: try (encoder ?? Self.encoder(of: Value.self)).encode(value)) } catch {
      arguments.fail("JSON can't express it: \(JSONMismatch.encoding(error))")
    }
  }

  /// Decodes a text that is JSON; other text, and what `Decoded` can't represent, stays text.
  static let parser = ContentParser { bytes in
    do throws(JSONSyntax.Problem) { return try JSONContent.value(of: bytes) } catch { return nil }
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
