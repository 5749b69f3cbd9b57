// Types that only have to say that they conform.

extension RESPEncodable where Self: RawRepresentable, RawValue: RESPEncodable {
  /// Adds the raw value: `enum Level: String, RESPEncodable { case low, high }` is all that it takes.
  public func encode(into arguments: inout RESPArguments) { rawValue.encode(into: &arguments) }
}

extension RESPEncodable where Self: LosslessStringConvertible {
  /// Adds the description, from which the same value can be made: `extension Version: RESPEncodable {}` is all that it
  /// takes.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: description) }
}

// The raw value is nearer to what is stored than the description, which is for people.
extension RESPEncodable where Self: RawRepresentable & LosslessStringConvertible, RawValue: RESPEncodable {
  /// Adds the raw value.
  public func encode(into arguments: inout RESPArguments) { rawValue.encode(into: &arguments) }
}

extension RESPReadable where Self: RawRepresentable, RawValue: RESPReadable {
  /// Reads the raw value: `enum Level: String, RESPDecodable { case low, high }` is all that it takes.
  ///
  /// - Throws: `RESPDecodingError` for a value that the type does not have.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self { try raw(&reader) }

  fileprivate static func raw(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    let raw = try RawValue.decode(&reader)
    guard let value = Self(rawValue: raw) else { throw .mismatch(expected: "a \(Self.self)", text: "\(raw)") }
    return value
  }
}

extension RESPReadable where Self: LosslessStringConvertible {
  /// Reads the value's text: `extension Version: RESPDecodable {}` is all that it takes, also for the keys of a dictionary,
  /// `[Version: Int]`.
  ///
  /// - Throws: `RESPDecodingError` for a text that is none of the type's.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    let text = try String.decode(&reader)
    guard let value = Self(text) else { throw .mismatch(expected: "a \(Self.self)", text: text) }
    return value
  }
}

extension RESPReadable where Self: RawRepresentable & LosslessStringConvertible, RawValue: RESPReadable {
  /// Reads the raw value.
  ///
  /// - Throws: `RESPDecodingError` for a value that the type does not have.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self { try raw(&reader) }
}

// `Character` has no conformance: a `String` would be a collection of arguments.

extension Substring: RESPDecodable {}
