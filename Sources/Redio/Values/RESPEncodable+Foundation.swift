#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Array: RESPStorable where Element: Encodable {
  /// JSON, except for `[UInt8]`, whose bytes go out as they stand.
  public func encode(into arguments: inout RESPArguments) {
    if Element.self == UInt8.self {
      withUnsafeBytes { arguments.append(bytes: $0) }
    } else {
      JSONText.encode(self, into: &arguments)
    }
  }
}

extension Array: RESPEncodable where Element: RESPByte & RESPEncodable & Encodable {}

extension Dictionary: RESPStorable where Key: Encodable, Value: Encodable {
  /// JSON, keys sorted.
  public func encode(into arguments: inout RESPArguments) { JSONText.encode(self, into: &arguments) }
}

// Where a dictionary is passed that is neither a value nor pairs, the compiler says why not.

@available(
  *, unavailable,
  message:
    "a dictionary is neither one argument nor several: write JSON(…) for one value in JSON, or pass its keys or values"
)
extension Dictionary: RESPArgumentSource where Key: Encodable, Value: Encodable {
  /// Never called.
  public var argumentCount: Int { 1 }

  /// Never called.
  public func encodeEach(into arguments: inout RESPArguments) { encode(into: &arguments) }
}

@available(
  *, unavailable,
  message:
    "a dictionary is neither one argument nor several: write JSON(…) for one value in JSON, or pass its keys or values"
)
extension Dictionary: RESPEncodable where Key: Encodable, Value: Encodable {}

extension Data: RESPEncodable {
  /// The bytes as they stand.
  public func encode(into arguments: inout RESPArguments) {
    withUnsafeBytes { arguments.append(bytes: $0) }
  }
}

extension Data: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads any scalar as it stands.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Data {
    let bytes = try Bytes.decode(&reader)
    return Data(bytes.array)
  }
}

@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Data: RESPByte {}
