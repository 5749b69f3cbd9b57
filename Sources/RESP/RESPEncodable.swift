/// A value that can be stored or published as one argument: any ``RESPEncodable``, and, with the module `Redio`, arrays
/// and dictionaries as JSON.
///
/// Commands take it where they take one value. Let your own types conform to ``RESPEncodable`` instead.
public protocol RESPStorable {
  /// Adds the value as one argument. Called in the caller's task, while the command is built.
  ///
  /// A value that can't be encoded calls `fail(_:)` instead; the command's call then throws an error with that reason.
  func encode(into arguments: inout RESPArguments)
}

/// Any number of arguments: one for a single value, one per element for an array or a set.
///
/// Commands take it where they take several keys, members, names or values. The standard library's collections conform if
/// their elements are ``RESPEncodable``; a collection of another library needs one line:
///
/// ```swift
/// extension CollectionOfOne: @retroactive RESPArgumentSource where Element: RESPEncodable {}
/// ```
public protocol RESPArgumentSource {
  /// The number of arguments that `encodeEach(into:)` adds.
  var argumentCount: Int { get }

  /// Adds each value as an argument, in order.
  func encodeEach(into arguments: inout RESPArguments)
}

/// A value that can be one argument of a command: a key, a name, a member, a number.
///
/// ```swift
/// extension UserID: RESPEncodable {
///   func encode(into arguments: inout RESPArguments) { arguments.append(text: "user:\(number)") }
/// }
/// ```
///
/// An array does not conform: it stands for several arguments (``RESPArgumentSource``), or, as one value, for JSON
/// (``RESPStorable``). The exception is an array of bytes, which is one argument.
public protocol RESPEncodable: RESPStorable, RESPArgumentSource {}

extension RESPEncodable {
  /// 1.
  public var argumentCount: Int { 1 }

  /// Adds the value as one argument.
  public func encodeEach(into arguments: inout RESPArguments) { encode(into: &arguments) }
}

extension Bytes: RESPEncodable {
  /// Adds the bytes as they are.
  public func encode(into arguments: inout RESPArguments) {
    withUnsafeBytes { arguments.append(bytes: $0) }
  }
}

extension String: RESPEncodable {
  /// Adds the text's UTF-8.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: self) }
}

extension Substring: RESPEncodable {
  /// Adds the text's UTF-8.
  public func encode(into arguments: inout RESPArguments) { arguments.append(bytes: utf8) }
}

extension RESPEncodable where Self: FixedWidthInteger {
  /// Adds the decimal digits.
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
  /// Adds the shortest text that reads back as the same number: `1.5`, `10.0`, `1e-07`, `inf`, `-inf`, `nan`.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: Numbers.text(self)) }
}

extension Float: RESPEncodable {
  /// Adds the shortest text that reads back as the same number.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: Numbers.text(self)) }
}

extension Bool: RESPEncodable {
  /// Adds `true` or `false`, which `as: Bool.self` and `Decoded` read back.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: self ? "true" : "false") }
}
