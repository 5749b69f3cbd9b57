/// Entries that a consumer was given by a scan through what is pending.
///
/// - SeeAlso: `XAUTOCLAIM`.
public struct ClaimedEntries<Value: Sendable>: Sendable {
  /// Where the next scan starts; `StreamID.zero` if this one has come to the end.
  public var next: StreamID
  /// The entries, which are this consumer's now.
  public var entries: [StreamEntry<Value>]
  /// Those that had been removed from the stream, and are not pending any more. Redis 6.2 does not tell.
  public var deleted: [StreamID]

  /// What a scan has given.
  public init(next: StreamID, entries: [StreamEntry<Value>], deleted: [StreamID]) {
    self.next = next
    self.entries = entries
    self.deleted = deleted
  }
}

extension ClaimedEntries: Equatable where Value: Equatable {}

extension ClaimedEntries: RESPDecodable where Value: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = ClaimedEntries<Value.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = ClaimedEntries<Value.ContentForm>
}

extension ClaimedEntries: RESPReadable where Value: RESPReadable {
  /// Whether the values do.
  public static var _decodesInPlace: Bool { Value._decodesInPlace }

  /// Reads an array of an ID, entries, and, since Redis 7.0, IDs.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClaimedEntries {
    try reader.claimed(StreamEntry<Value>.decodeArray, ClaimedEntries.init)
  }
}

/// IDs of entries that a consumer was given by a scan through what is pending.
///
/// - SeeAlso: `XAUTOCLAIM` with `JUSTID`.
public struct ClaimedIDs: RESPDecodable, Equatable, Sendable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Where the next scan starts; `StreamID.zero` if this one has come to the end.
  public var next: StreamID
  /// The IDs of the entries, which are this consumer's now.
  public var ids: [StreamID]
  /// Those that had been removed from the stream, and are not pending any more. Redis 6.2 does not tell: they are among
  /// `ids`.
  public var deleted: [StreamID]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(next: StreamID, ids: [StreamID], deleted: [StreamID] = []) {
    self.next = next
    self.ids = ids
    self.deleted = deleted
  }

  /// Reads an array of an ID, IDs, and, since Redis 7.0, IDs again.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClaimedIDs {
    try reader.claimed([StreamID].decode, ClaimedIDs.init)
  }
}

extension RESPReader {
  fileprivate mutating func claimed<Content, Claimed>(
    _ content: (inout RESPReader) throws(RESPDecodingError) -> Content,
    _ make: (StreamID, Content, [StreamID]) -> Claimed
  ) throws(RESPDecodingError) -> Claimed {
    var elements = try elements(expecting: "claimed entries")
    guard hasNext(&elements) else { throw .mismatch(expected: "claimed entries", got: "an empty array") }
    let next = try StreamID.decode(&self)
    guard hasNext(&elements) else { throw .mismatch(expected: "claimed entries", got: "an array of one") }
    let entries = try content(&self)
    let deleted = hasNext(&elements) ? try [StreamID].decode(&self) : []
    while hasNext(&elements) { skip() }
    return make(next, entries, deleted)
  }
}
