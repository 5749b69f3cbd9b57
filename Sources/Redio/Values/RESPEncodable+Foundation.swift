#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Array: RESPStorable where Element: Encodable {
  /// Adds the array as JSON; `[UInt8]` as its bytes.
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
  /// Adds the dictionary as JSON with sorted keys.
  public func encode(into arguments: inout RESPArguments) { JSONText.encode(self, into: &arguments) }
}

// Unavailable, so that the compiler explains why a dictionary is neither one argument nor several.

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
  /// Adds the bytes as they are.
  public func encode(into arguments: inout RESPArguments) {
    withUnsafeBytes { arguments.append(bytes: $0) }
  }
}

extension Data: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads any scalar as its bytes.
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
