// Collections as arguments: where a command takes several, each element is one. Where it takes one key or name, they
// don't compile, and the compiler says why.

/// An element of collections that are one argument: `UInt8` alone, whose collections are bytes.
public protocol RESPByte {}

extension UInt8: RESPByte {}

extension Array: RESPArgumentSource where Element: RESPEncodable {
  /// As many as there are elements; bytes are one.
  public var argumentCount: Int { Element.self == UInt8.self ? 1 : count }

  /// Each element; bytes as they stand.
  public func encodeEach(into arguments: inout RESPArguments) { self[...].encodeEach(into: &arguments) }
}

extension ArraySlice: RESPArgumentSource where Element: RESPEncodable {
  /// As many as there are elements; bytes are one.
  public var argumentCount: Int { Element.self == UInt8.self ? 1 : count }

  /// Each element; bytes as they stand.
  public func encodeEach(into arguments: inout RESPArguments) {
    if Element.self == UInt8.self {
      withUnsafeBytes { arguments.append(bytes: $0) }
    } else {
      for value in self { value.encode(into: &arguments) }
    }
  }
}

extension ArraySlice: RESPStorable, RESPEncodable where Element: RESPByte & RESPEncodable {
  /// The bytes as they stand.
  public func encode(into arguments: inout RESPArguments) { withUnsafeBytes { arguments.append(bytes: $0) } }
}

extension ContiguousArray: RESPArgumentSource where Element: RESPEncodable {
  /// As many as there are elements; bytes are one.
  public var argumentCount: Int { Element.self == UInt8.self ? 1 : count }

  /// Each element; bytes as they stand.
  public func encodeEach(into arguments: inout RESPArguments) { self[...].encodeEach(into: &arguments) }
}

extension Set: RESPArgumentSource where Element: RESPEncodable {
  /// As many as there are elements.
  public var argumentCount: Int { count }

  /// Each element, in the order of the set.
  public func encodeEach(into arguments: inout RESPArguments) { for value in self { value.encode(into: &arguments) } }
}

extension Dictionary.Keys: RESPArgumentSource where Key: RESPEncodable {
  /// As many as there are keys.
  public var argumentCount: Int { count }

  /// Each key, in the order of the dictionary.
  public func encodeEach(into arguments: inout RESPArguments) { for key in self { key.encode(into: &arguments) } }
}

extension Dictionary.Values: RESPArgumentSource where Value: RESPEncodable {
  /// As many as there are values.
  public var argumentCount: Int { count }

  /// Each value, in the order of the dictionary.
  public func encodeEach(into arguments: inout RESPArguments) { for value in self { value.encode(into: &arguments) } }
}

// What collections of these are, the compiler says where one is passed for a single argument.

@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int8: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int16: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int32: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int64: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension UInt: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension UInt16: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension UInt32: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension UInt64: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Int128: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension UInt128: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Double: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Float: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Bool: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension String: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Substring: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Bytes: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Array: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension ArraySlice: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension ContiguousArray: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Set: RESPByte {}
@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension Dictionary: RESPByte {}
