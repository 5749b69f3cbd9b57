/// A type that replies can be decoded into.
///
/// A conforming type implements `decode(_:)` only, which reads exactly one element.
///
/// A client decodes replies in the caller's task: a decoder that is slow or waits delays that task alone. The call's
/// deadline covers the time until the reply arrives, not the time of decoding.
///
/// A reply can also be read in two other forms: as text, with `String` in place of `Bytes`, and by content, with
/// `Decoded` in place of `Bytes`. A type that contains no `Bytes` is the same in all forms, and needs nothing for them.
public protocol RESPDecodable: Sendable {
  /// This type with `String` in place of `Bytes`.
  associatedtype TextForm: Sendable = Self
  /// This type with `Decoded` in place of `Bytes`.
  associatedtype ContentForm: Sendable = Self
  /// The content form of `Self?`. `Decoded` has a null of its own, and needs no `Optional` around it.
  associatedtype OptionalContentForm: Sendable = ContentForm?

  /// Whether a small reply may be decoded on a shared thread, such as a client's event loop.
  ///
  /// Not for conforming types to implement: it is `true` only for types of this package that decode quickly. Replies of
  /// all other types, and of aggregates that contain them, are decoded in the caller's task, however long it takes.
  static var _decodesInPlace: Bool { get }

  /// Reads one element. A client calls it in the task that made the call.
  ///
  /// - Throws: `RESPDecodingError` if the element is of another type, or an error.
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self

  /// Reads one element in its text form.
  static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm

  /// Reads one element in its content form.
  static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> ContentForm

  /// Reads one element, or null as `nil`. To implement for a type that also reads null in another shape.
  static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self?

  /// Reads one element in its text form, or null as `nil`.
  static func decodeOptionalText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm?

  /// Reads one element or null in its content form.
  static func decodeOptionalContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> OptionalContentForm

  /// Reads an aggregate as an array of this type. To implement for a type whose arrays come in several shapes, such as
  /// pairs, nested or flat.
  static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self]

  /// Reads an aggregate as `decodeArray(_:)` does, elements in their text form.
  static func decodeTextArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [TextForm]

  /// Reads an aggregate as `decodeArray(_:)` does, elements in their content form.
  static func decodeContentArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [ContentForm]
}

extension RESPDecodable {
  /// `false`: the caller's task decodes.
  public static var _decodesInPlace: Bool { false }

  /// `nil` for null, and otherwise the same as `decode(_:)`.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self? {
    reader.readNull() ? nil : try decode(&reader)
  }

  /// `nil` for null, and otherwise the same as `decodeText(_:)`.
  public static func decodeOptionalText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm? {
    reader.readNull() ? nil : try decodeText(&reader)
  }

  /// Reads the aggregate element by element.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self] {
    try reader.list(Self.decode)
  }

  /// Reads the aggregate element by element.
  public static func decodeTextArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [TextForm] {
    try reader.list(Self.decodeText)
  }

  /// Reads the aggregate element by element.
  public static func decodeContentArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [ContentForm] {
    try reader.list(Self.decodeContent)
  }
}

extension RESPDecodable where TextForm == Self {
  /// The same as `decode(_:)`.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self { try decode(&reader) }
}

extension RESPDecodable where ContentForm == Self {
  /// The same as `decode(_:)`.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self { try decode(&reader) }
}

extension RESPDecodable where OptionalContentForm == ContentForm? {
  /// `nil` for null, and otherwise the same as `decodeContent(_:)`.
  public static func decodeOptionalContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> ContentForm? {
    reader.readNull() ? nil : try decodeContent(&reader)
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
