/// A type that one element of a reply can be read into.
///
/// Types conform to `RESPDecodable`, which adds the text and content forms; a type that is generic over what it contains
/// conforms to both, each under its own condition.
public protocol RESPReadable: Sendable {
  /// Whether a small reply may be decoded on a shared thread, such as a client's event loop.
  ///
  /// Not for conforming types to implement: it is `true` only for types of this package that decode quickly. Replies of
  /// all other types, and of aggregates that contain them, are decoded in the caller's task, however long it takes.
  static var _decodesInPlace: Bool { get }

  /// Reads one element. A client calls it in the task that made the call.
  ///
  /// - Throws: `RESPDecodingError` if the element is of another type, or an error.
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self

  /// Reads one element, or null as `nil`. To implement for a type that also reads null in another shape.
  static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self?

  /// Reads an aggregate as an array of this type. To implement for a type whose arrays come in several shapes, such as
  /// pairs, nested or flat.
  static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self]
}

/// A type that replies can be decoded into.
///
/// A conforming type implements `decode(_:)` only, which reads exactly one element.
///
/// A client decodes replies in the caller's task: a decoder that is slow or waits delays that task alone. The call's
/// deadline covers the time until the reply arrives, not the time of decoding.
///
/// A reply can also be read in two other forms: as text, with `String` in place of `Bytes`, and by content, with
/// `Decoded` in place of `Bytes`. Each form is a type of its own, which is decoded in place of this one. A type that
/// contains no `Bytes` is the same in all forms, and needs nothing for them; one that is generic names them:
///
/// ```swift
/// struct Measured<Value: Sendable>: Sendable { var value: Value, size: Int }
///
/// extension Measured: RESPReadable where Value: RESPReadable {
///   static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Measured {
///     let pair = try reader.decode(RESPPair<Value, Int>.self)
///     return Measured(value: pair.first, size: pair.second)
///   }
/// }
///
/// extension Measured: RESPDecodable where Value: RESPDecodable {
///   typealias TextForm = Measured<Value.TextForm>
///   typealias ContentForm = Measured<Value.ContentForm>
/// }
/// ```
public protocol RESPDecodable: RESPReadable {
  /// This type with `String` in place of `Bytes`.
  associatedtype TextForm: RESPReadable = Self
  /// This type with `Decoded` in place of `Bytes`.
  associatedtype ContentForm: RESPReadable = Self
  /// The content form of `Self?`. `Decoded` has a null of its own, and needs no `Optional` around it.
  associatedtype OptionalContentForm: RESPReadable = ContentForm?
}

// Not specialised: each type of the package would have both for itself. The most frequent ones do, below.

extension RESPReadable {
  /// `false`: the caller's task decodes.
  public static var _decodesInPlace: Bool { false }

  /// `nil` for null, and otherwise the same as `decode(_:)`.
  #if !hasFeature(Embedded)
    @_semantics("optimize.sil.specialize.generic.never")
  #endif
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self? {
    reader.readNull() ? nil : try decode(&reader)
  }

  /// Reads the aggregate element by element.
  #if !hasFeature(Embedded)
    @_semantics("optimize.sil.specialize.generic.never")
  #endif
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self] {
    try reader.list(Self.decode)
  }
}

extension Bytes {
  /// `nil` for null, and otherwise the same as `decode(_:)`.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Bytes? {
    reader.readNull() ? nil : try decode(&reader)
  }

  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Bytes] {
    try reader.list(decode)
  }
}

extension String {
  /// `nil` for null, and otherwise the same as `decode(_:)`.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> String? {
    reader.readNull() ? nil : try decode(&reader)
  }

  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [String] {
    try reader.list(decode)
  }
}

extension Int {
  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Int] {
    try reader.list(decode)
  }
}

extension Double {
  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Double] {
    try reader.list(decode)
  }
}

extension RESPValue {
  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [RESPValue] {
    try reader.list(decode)
  }
}

extension Decoded {
  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Decoded] {
    try reader.list(decode)
  }
}

extension RESPReader {
  /// Reads an aggregate, calling `read` for each element.
  package mutating func list<T>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> [T] {
    var elements = try elements(expecting: "an array")
    var list: [T] = []
    // Safe: the elements have all arrived, 3 bytes each at least, so a header can't reserve more than that allows.
    if let count = elements.count { list.reserveCapacity(count) }
    while hasNext(&elements) { list.append(try read(&self)) }
    return list
  }
}
