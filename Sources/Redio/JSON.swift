internal import FoundationEssentials

/// A value that is stored as JSON.
///
/// ```swift
/// try await redis.set("user", JSON(user))
/// let user = try await redis.get("user", as: JSON<User>.self)?.value
/// ```
///
/// It is read and written in the task that makes the call, however long the value's `Codable` takes.
///
/// - SeeAlso: RFC 8259.
public struct JSON<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value

  /// A value to be stored as JSON.
  public init(_ value: Value) { self.value = value }
}

extension JSON: Equatable where Value: Equatable {}
extension JSON: Hashable where Value: Hashable {}

extension JSON: RESPStorable, RESPArgumentSource, RESPEncodable where Value: Encodable {
  /// The value as JSON, keys sorted. A value that JSON can't express, such as an infinite number, fails its command.
  public func encode(into arguments: inout RESPArguments) { JSONText.encode(value, into: &arguments) }
}

extension JSON: RESPDecodable where Value: Decodable {
  /// Reads a string as JSON.
  ///
  /// - Throws: `RESPDecodingError` if it is not JSON to the letter of RFC 8259 (no trailing comma, no comment, nothing
  ///   behind the value), or not of the value's type, or if it nests deeper than 64 levels. The error says what is wrong
  ///   and at which byte, and quotes nothing of the text.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> JSON<Value> {
    try reader.scalar(expecting: "JSON") { _, bytes throws(RESPDecodingError) in
      if let problem = JSONSyntax.problem(in: bytes) {
        throw .mismatch(expected: "JSON of \(Value.self)", got: "\(problem)")
      }
      do { return JSON(try JSONDecoder().decode(Value.self, from: Data(bytes))) } catch {
        throw .mismatch(expected: "JSON of \(Value.self)", got: JSONText.explain(error))
      }
    }
  }
}

/// JSON text from values and back, by Foundation.
enum JSONText {
  static func encode(_ value: some Encodable, into arguments: inout RESPArguments) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { arguments.append(bytes: try encoder.encode(value)) } catch {
      arguments.fail("JSON can't express it: \(explain(error))")
    }
  }

  /// Reads what a text says as JSON.
  static let parser = ContentParser { bytes in
    guard JSONSyntax.problem(in: bytes) == nil else { return nil }
    do { return try JSONDecoder().decode(Decoded.self, from: Data(bytes)) } catch { return nil }
  }

  /// Where in a value the problem is and what it is, without the value.
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
  /// Reads any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Decoded].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Decoded].self))
    }
  }
}

@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension JSON: RESPByte {}
