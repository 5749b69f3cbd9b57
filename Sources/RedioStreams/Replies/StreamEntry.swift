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
  /// The same with text forms inside.
  public typealias TextForm = StreamEntry<Value.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = StreamEntry<Value.ContentForm>
}

extension StreamEntry: RESPReadable where Value: RESPReadable {
  /// Whether the values do.
  public static var _decodesInPlace: Bool { Value._decodesInPlace }

  /// Reads an array of an ID and fields, which are null if the entry has been removed.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntry {
    try reader.pair(
      StreamID.decode,
      { (reader: inout RESPReader) throws(RESPDecodingError) -> [RESPPair<Bytes, Value>] in
        reader.readNull() ? [] : try reader.decode()
      },
      StreamEntry.init)
  }

  /// Reads entries. Nulls among them are left out: Redis 6.2 sends them for entries that have been removed.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [StreamEntry] {
    // Servers send null itself if none are asked for (`XRANGE` with `COUNT 0`).
    if reader.readNull() { return [] }
    var elements = try reader.elements(expecting: "entries")
    var list: [StreamEntry] = []
    while reader.hasNext(&elements) {
      if reader.readNull() { continue }
      list.append(try decode(&reader))
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
  /// The same with text forms inside.
  public typealias TextForm = StreamEntries<Value.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = StreamEntries<Value.ContentForm>
}

extension StreamEntries: RESPReadable where Value: RESPReadable {
  /// Whether the values do.
  public static var _decodesInPlace: Bool { Value._decodesInPlace }

  /// Reads an array of a key and entries.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamEntries {
    try reader.pair(Bytes.decode, StreamEntry<Value>.decodeArray, StreamEntries.init)
  }

  /// Reads streams with their entries: a map (RESP3), an array of pairs (RESP2), or null for none.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [StreamEntries] {
    if reader.readNull() { return [] }
    return try reader.pairs(Bytes.decode, StreamEntry<Value>.decodeArray, StreamEntries.init)
  }
}
