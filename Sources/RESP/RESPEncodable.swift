/// A value that can be stored or published: whatever can be an argument by itself (``RESPEncodable``), and, of the module
/// `Redio`, arrays and dictionaries, in JSON.
///
/// Where a command takes one value, it takes this. A type of one's own conforms to ``RESPEncodable`` instead.
public protocol RESPStorable {
  /// Adds the value, as one argument.
  ///
  /// A value that has no encoding calls `fail(_:)` instead.
  func encode(into arguments: inout RESPArguments)
}

/// Any number of arguments: a value is one, an array or a set as many as it has elements.
///
/// Where a command takes several keys, members, names or values, it takes this. The standard library's collections are such
/// if their elements are arguments; one of another library needs a line:
///
/// ```swift
/// extension OrderedSet: @retroactive RESPArgumentSource where Element: RESPEncodable {}
/// ```
public protocol RESPArgumentSource {
  /// How many arguments they are.
  var argumentCount: Int { get }

  /// Adds each of them, in order.
  func encodeEach(into arguments: inout RESPArguments)
}

/// A value that can be a command's argument by itself: a key, a name, a member, a number.
///
/// ```swift
/// extension UserID: RESPEncodable {
///   func encode(into arguments: inout RESPArguments) { arguments.append(text: "user:\(number)") }
/// }
/// ```
///
/// An array is none: it stands for several (``RESPArgumentSource``), or, where one value is meant, for one in JSON
/// (``RESPStorable``). Only that of bytes is one.
public protocol RESPEncodable: RESPStorable, RESPArgumentSource {}

extension RESPEncodable {
  /// One.
  public var argumentCount: Int { 1 }

  /// Adds the value, as one argument.
  public func encodeEach(into arguments: inout RESPArguments) { encode(into: &arguments) }
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
