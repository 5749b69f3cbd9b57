// Collections as arguments: each element is an argument, where a command takes several. Where a command takes one key or
// name, a collection does not compile, and the compiler's message says why.

/// The element type of collections that are a single argument. Only `UInt8`: a collection of bytes is one argument.
public protocol RESPByte {}

extension UInt8: RESPByte {}

extension RESPArgumentSource where Self: Collection, Element: RESPEncodable {
  /// The number of elements; 1 for a collection of bytes.
  public var argumentCount: Int { Element.self == UInt8.self ? 1 : count }

  /// Adds each element as an argument; a collection of bytes as one argument.
  public func encodeEach(into arguments: inout RESPArguments) {
    if Element.self == UInt8.self {
      if withContiguousStorageIfAvailable({ arguments.append(bytes: UnsafeRawBufferPointer($0)) }) == nil {
        ContiguousArray(self).withUnsafeBytes { arguments.append(bytes: $0) }
      }
    } else {
      for value in self { value.encode(into: &arguments) }
    }
  }
}

extension RESPEncodable where Self: Collection, Element: RESPEncodable {
  /// 1.
  public var argumentCount: Int { 1 }

  /// Adds the value as one argument.
  public func encodeEach(into arguments: inout RESPArguments) { encode(into: &arguments) }
}

extension Array: RESPArgumentSource where Element: RESPEncodable {}
extension ArraySlice: RESPArgumentSource where Element: RESPEncodable {}
extension ContiguousArray: RESPArgumentSource where Element: RESPEncodable {}
extension Set: RESPArgumentSource where Element: RESPEncodable {}
extension Dictionary.Keys: RESPArgumentSource where Element: RESPEncodable {}
extension Dictionary.Values: RESPArgumentSource where Element: RESPEncodable {}
extension Slice: RESPArgumentSource where Element: RESPEncodable {}
extension ReversedCollection: RESPArgumentSource where Element: RESPEncodable {}
extension LazyMapSequence: RESPArgumentSource where Base: Collection, Element: RESPEncodable {}
extension LazyFilterSequence: RESPArgumentSource where Base: Collection, Element: RESPEncodable {}
extension Repeated: RESPArgumentSource where Element: RESPEncodable {}
extension Range: RESPArgumentSource where Bound: Strideable & RESPEncodable, Bound.Stride: SignedInteger {}
extension ClosedRange: RESPArgumentSource where Bound: Strideable & RESPEncodable, Bound.Stride: SignedInteger {}

/// Arguments whose order has a meaning, such as the keys and arguments of a script: any ordered collection.
///
/// A `Set` is not ordered: its elements come in another order in each run. Pass an array, such as `set.sorted()`.
public protocol RESPOrderedArguments: RESPArgumentSource {}

extension Array: RESPOrderedArguments where Element: RESPEncodable {}
extension ArraySlice: RESPOrderedArguments where Element: RESPEncodable {}
extension ContiguousArray: RESPOrderedArguments where Element: RESPEncodable {}
extension Slice: RESPOrderedArguments where Element: RESPEncodable {}
extension ReversedCollection: RESPOrderedArguments where Element: RESPEncodable {}
extension LazyMapSequence: RESPOrderedArguments where Base: Collection, Element: RESPEncodable {}
extension LazyFilterSequence: RESPOrderedArguments where Base: Collection, Element: RESPEncodable {}
extension Repeated: RESPOrderedArguments where Element: RESPEncodable {}
extension Range: RESPOrderedArguments where Bound: Strideable & RESPEncodable, Bound.Stride: SignedInteger {}
extension ClosedRange: RESPOrderedArguments where Bound: Strideable & RESPEncodable, Bound.Stride: SignedInteger {}

@available(
  *, unavailable,
  message: "a set has no order, and these arguments are known by their places: pass an array, as sorted() makes one"
)
extension Set: RESPOrderedArguments where Element: RESPEncodable {}
@available(
  *, unavailable,
  message:
    "a dictionary's keys have no order, and these arguments are known by their places: pass an array, as sorted() makes one"
)
extension Dictionary.Keys: RESPOrderedArguments where Element: RESPEncodable {}
@available(
  *, unavailable,
  message: "a dictionary's values have no order, and these arguments are known by their places: pass an array"
)
extension Dictionary.Values: RESPOrderedArguments where Element: RESPEncodable {}

extension ArraySlice: RESPStorable, RESPEncodable where Element: RESPByte & RESPEncodable {
  /// Adds the bytes as one argument.
  public func encode(into arguments: inout RESPArguments) { withUnsafeBytes { arguments.append(bytes: $0) } }
}

// Unavailable, so that the compiler explains why a collection of these is no single argument.

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
