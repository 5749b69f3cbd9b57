/// A value that can be a command's argument: a key, a value, a number.
public protocol RESPEncodable {
  /// Adds the value, as one argument.
  ///
  /// A value that has no encoding calls `fail(_:)` instead.
  func encode(into arguments: inout RESPArguments)
}

extension Bytes: RESPEncodable {
  /// The bytes as they stand.
  public func encode(into arguments: inout RESPArguments) {
    withUnsafeBytes { arguments.append(bytes: $0) }
  }
}

extension String: RESPEncodable {
  /// The text's UTF-8.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: self) }
}

extension Substring: RESPEncodable {
  /// The text's UTF-8.
  public func encode(into arguments: inout RESPArguments) { arguments.append(bytes: utf8) }
}

extension ArraySlice: RESPEncodable where Element == UInt8 {
  /// The bytes as they stand.
  public func encode(into arguments: inout RESPArguments) { arguments.append(bytes: self) }
}

extension RESPEncodable where Self: FixedWidthInteger {
  /// Decimal digits.
  public func encode(into arguments: inout RESPArguments) { arguments.append(integer: self) }
}

extension Int: RESPEncodable {}
extension Int8: RESPEncodable {}
extension Int16: RESPEncodable {}
extension Int32: RESPEncodable {}
extension Int64: RESPEncodable {}
extension UInt: RESPEncodable {}
extension UInt8: RESPEncodable {}
extension UInt16: RESPEncodable {}
extension UInt32: RESPEncodable {}
extension UInt64: RESPEncodable {}
extension Int128: RESPEncodable {}
extension UInt128: RESPEncodable {}

extension Double: RESPEncodable {
  /// The shortest text that reads back as the same number: `1.5`, `10.0`, `1e-07`, `inf`, `-inf`, `nan`.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: Numbers.text(self)) }
}

extension Float: RESPEncodable {
  /// The shortest text that reads back as the same number.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: Numbers.text(self)) }
}

extension Bool: RESPEncodable {
  /// `true` or `false`, which `as: Bool.self` and `Decoded` read back.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: self ? "true" : "false") }
}
