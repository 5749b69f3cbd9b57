// Types that only have to say that they conform.

extension RESPEncodable where Self: RawRepresentable, RawValue: RESPEncodable {
  /// Adds the raw value: `enum Level: String, RESPEncodable { case low, high }` is all that it takes.
  public func encode(into arguments: inout RESPArguments) { rawValue.encode(into: &arguments) }
}

extension RESPReadable where Self: RawRepresentable, RawValue: RESPReadable {
  /// Reads the raw value: `enum Level: String, RESPDecodable { case low, high }` is all that it takes.
  ///
  /// - Throws: `RESPDecodingError` for a value that the type does not have.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    let raw = try RawValue.decode(&reader)
    guard let value = Self(rawValue: raw) else { throw .mismatch(expected: "a \(Self.self)", got: "\(raw)") }
    return value
  }
}
