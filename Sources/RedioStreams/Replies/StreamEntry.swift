/// An entry of a stream.
///
/// - SeeAlso: `XRANGE`, `XREAD`, `XCLAIM`.
public struct StreamEntry<Value: Sendable>: Sendable {
  /// Its ID.
  public var id: StreamID
  /// Its fields with their values, in the order in which they were added; a name can come twice, and be any bytes: whoever
  /// adds an entry decides, and no name keeps the entries from being read. None if the entry has been removed from the
  /// stream and is only pending.
  public var fields: [RESPPair<Bytes, Value>]

  /// An entry.
  public init(id: StreamID, fields: [RESPPair<Bytes, Value>]) {
    self.id = id
    self.fields = fields
  }

  /// Whether it has been removed from the stream, and is only pending: no other entry is without fields.
  public var isDeleted: Bool { fields.isEmpty }

  /// The value of a field, the first one of that name; `nil` if there is none.
  ///
  /// - Complexity: O(n) with the number of fields.
  public subscript(_ name: String) -> Value? { self[Bytes(name)] }

  /// The value of a field whose name is these bytes, the first one; `nil` if there is none.
  ///
  /// - Complexity: O(n) with the number of fields.
  public subscript(_ name: Bytes) -> Value? { fields.first { $0.first == name }?.second }
}

extension StreamEntry: Equatable where Value: Equatable {}
extension StreamEntry: Hashable where Value: Hashable {}

extension StreamEntry: RESPDecodable where Value: RESPDecodable {
  /// Whether the values do.
  public static var _decodesInPlace: Bool { Value._decodesInPlace }

  /// Reads an array of an ID and fields, which are null if the entry has been removed.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntry {
    try reader.streamEntry(Value.decode)
  }

  /// Reads an array of an ID and fields, values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntry<Value.TextForm> {
    try reader.streamEntry(Value.decodeText)
  }

  /// Reads an array of an ID and fields, values by content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> StreamEntry<Value.ContentForm> {
    try reader.streamEntry(Value.decodeContent)
  }

  /// Reads entries. Nulls among them are left out: Redis 6.2 sends them for entries that have been removed.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [StreamEntry] {
    try reader.withoutNulls(Self.decode)
  }

  /// Reads entries, values as text.
  public static func decodeTextArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [StreamEntry<Value.TextForm>] {
    try reader.withoutNulls(Self.decodeText)
  }

  /// Reads entries, values by content.
  public static func decodeContentArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [StreamEntry<Value.ContentForm>] {
    try reader.withoutNulls(Self.decodeContent)
  }
}

extension RESPReader {
  fileprivate mutating func streamEntry<Value>(
    _ value: (inout RESPReader) throws(RESPDecodingError) -> Value
  ) throws(RESPDecodingError) -> StreamEntry<Value> {
    try pair(
      StreamID.decode,
      { (reader: inout RESPReader) throws(RESPDecodingError) -> [RESPPair<Bytes, Value>] in
        reader.readNull() ? [] : try reader.pairs(Bytes.decode, value, RESPPair.init)
      },
      StreamEntry<Value>.init)
  }

  /// Reads an aggregate's elements, each by the same call, but for nulls. Null itself is none: servers send it if none
  /// are asked for (`XRANGE` with `COUNT 0`).
  fileprivate mutating func withoutNulls<Element>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> Element
  ) throws(RESPDecodingError) -> [Element] {
    if readNull() { return [] }
    var elements = try elements(expecting: "entries")
    var list: [Element] = []
    while hasNext(&elements) {
      if readNull() { continue }
      list.append(try read(&self))
    }
    return list
  }
}

/// Entries of one of several streams.
///
/// - SeeAlso: `XREAD`, `XREADGROUP`.
public struct StreamEntries<Value: Sendable>: Sendable {
  /// The stream's key.
  public var key: Bytes
  /// Its entries.
  public var entries: [StreamEntry<Value>]

  /// Entries of a stream.
  public init(key: Bytes, entries: [StreamEntry<Value>]) {
    self.key = key
    self.entries = entries
  }
}

extension StreamEntries: Equatable where Value: Equatable {}

extension StreamEntries: RESPDecodable where Value: RESPDecodable {
  /// Whether the values do.
  public static var _decodesInPlace: Bool { Value._decodesInPlace }

  /// Reads an array of a key and entries.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntries {
    try reader.pair(Bytes.decode, StreamEntry<Value>.decodeArray, StreamEntries.init)
  }

  /// Reads an array of a key and entries, values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntries<Value.TextForm> {
    try reader.pair(Bytes.decode, StreamEntry<Value>.decodeTextArray, StreamEntries<Value.TextForm>.init)
  }

  /// Reads an array of a key and entries, values by content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> StreamEntries<Value.ContentForm> {
    try reader.pair(Bytes.decode, StreamEntry<Value>.decodeContentArray, StreamEntries<Value.ContentForm>.init)
  }

  /// Reads streams with their entries: a map (RESP3), an array of pairs (RESP2), or null for none.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [StreamEntries] {
    if reader.readNull() { return [] }
    return try reader.pairs(Bytes.decode, StreamEntry<Value>.decodeArray, StreamEntries.init)
  }

  /// Reads streams with their entries, values as text.
  public static func decodeTextArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [StreamEntries<Value.TextForm>] {
    if reader.readNull() { return [] }
    return try reader.pairs(
      Bytes.decode, StreamEntry<Value>.decodeTextArray, StreamEntries<Value.TextForm>.init)
  }

  /// Reads streams with their entries, values by content.
  public static func decodeContentArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [StreamEntries<Value.ContentForm>] {
    if reader.readNull() { return [] }
    return try reader.pairs(
      Bytes.decode, StreamEntry<Value>.decodeContentArray, StreamEntries<Value.ContentForm>.init)
  }
}
