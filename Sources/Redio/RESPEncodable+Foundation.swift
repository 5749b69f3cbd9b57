public import FoundationEssentials

extension Array: RESPEncodable where Element: Encodable {
  /// JSON, except for `[UInt8]`, whose bytes go out as they stand.
  public func encode(into arguments: inout RESPArguments) {
    if Element.self == UInt8.self {
      withUnsafeBytes { arguments.append(bytes: $0) }
    } else {
      JSONText.encode(self, into: &arguments)
    }
  }
}

extension Dictionary: RESPEncodable where Key: Encodable, Value: Encodable {
  /// JSON, keys sorted.
  public func encode(into arguments: inout RESPArguments) { JSONText.encode(self, into: &arguments) }
}

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
