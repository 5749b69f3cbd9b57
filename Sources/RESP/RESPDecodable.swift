/// A type that a reply can be read as.
///
/// A conforming type needs `decode(_:)` alone. It reads exactly one element; `Array<Element>` and the like read many.
///
/// A client decodes in the task that has asked for the reply: a decoder that is slow, or waits, holds up that task alone.
/// Its time is not limited by the call's deadline, which is for the reply to come.
///
/// Two more readings exist, which a whole chain can be switched to: as text, where `Bytes` becomes `String`, and by
/// content, where `Bytes` becomes `Decoded`. A type that holds no `Bytes` stays what it is, and has nothing to do.
public protocol RESPDecodable: Sendable {
  /// This type with `String` in place of `Bytes`.
  associatedtype TextForm: Sendable = Self
  /// This type with `Decoded` in place of `Bytes`.
  associatedtype ContentForm: Sendable = Self
  /// The form by content of `Self?`: `Decoded` has a null of its own, and so needs no `Optional` around it.
  associatedtype OptionalContentForm: Sendable = ContentForm?

  /// Whether a small reply may be read as this type on a thread for which others wait, such as a client's event loop.
  ///
  /// There is nothing to declare: `true` is for types of this package whose decoding is quick. Of all others, and of
  /// aggregates that hold one, replies are read in the task that has asked for them, however long that takes.
  static var _decodesInPlace: Bool { get }

  /// Reads one element.
  ///
  /// - Throws: `RESPDecodingError` if the element is of another type, or an error.
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self

  /// Reads one element, values as text.
  static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm

  /// Reads one element, values by content.
  static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> ContentForm

  /// Reads one element or null. For a type that has another shape too if there is none.
  static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self?

  /// Reads one element or null as `decodeOptional(_:)` does, values as text.
  static func decodeOptionalText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm?

  /// Reads one element or null, values by content.
  static func decodeOptionalContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> OptionalContentForm

  /// Reads an aggregate as an array of this type. For a type that knows several shapes of one: pairs, for instance,
  /// stand in an array nested or flat.
  static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self]

  /// Reads an aggregate as `decodeArray(_:)` does, values as text.
  static func decodeTextArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [TextForm]

  /// Reads an aggregate as `decodeArray(_:)` does, values by content.
  static func decodeContentArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [ContentForm]
}

extension RESPDecodable {
  /// `false`.
  public static var _decodesInPlace: Bool { false }

  /// `nil` for null, and otherwise the same as `decode(_:)`.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self? {
    reader.readNull() ? nil : try decode(&reader)
  }

  /// `nil` for null, and otherwise the same as `decodeText(_:)`.
  public static func decodeOptionalText(_ reader: inout RESPReader) throws(RESPDecodingError) -> TextForm? {
    reader.readNull() ? nil : try decodeText(&reader)
  }

  /// Reads one element of the aggregate after the other.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Self] {
    try reader.list(Self.decode)
  }

  /// Reads one element of the aggregate after the other.
  public static func decodeTextArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [TextForm] {
    try reader.list(Self.decodeText)
  }

  /// Reads one element of the aggregate after the other.
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
  /// Reads an aggregate's elements, each by the same call.
  package mutating func list<T>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> [T] {
    var elements = try elements(expecting: "an array")
    var list: [T] = []
    // An element takes 3 bytes at least, and they have all arrived: no more is reserved than that bears out.
    if let count = elements.count { list.reserveCapacity(count) }
    while hasNext(&elements) { list.append(try read(&self)) }
    return list
  }
}
