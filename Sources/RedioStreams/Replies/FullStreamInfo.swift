/// A stream, in full.
///
/// - SeeAlso: `XINFO STREAM` with `FULL`.
public struct FullStreamInfo<Value: Sendable>: Sendable {
  /// How many entries it has.
  public var length: Int
  /// Keys of the tree that it is stored in.
  public var radixTreeKeys: Int
  /// Nodes of the tree that it is stored in.
  public var radixTreeNodes: Int
  /// The greatest ID that it has ever had.
  public var lastGeneratedID: StreamID
  /// The greatest ID of an entry that was removed. Since Redis 7.0.
  public var maxDeletedID: StreamID?
  /// How many entries have ever been added. Since Redis 7.0.
  public var entriesAdded: Int?
  /// The ID of the first entry. Since Redis 7.0.
  public var recordedFirstID: StreamID?
  /// Its entries, as many as were asked for.
  public var entries: [StreamEntry<Value>]
  /// Its consumer groups.
  public var groups: [FullStreamGroupInfo]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    length: Int = 0, radixTreeKeys: Int = 0, radixTreeNodes: Int = 0, lastGeneratedID: StreamID = .zero,
    maxDeletedID: StreamID? = nil, entriesAdded: Int? = nil, recordedFirstID: StreamID? = nil,
    entries: [StreamEntry<Value>] = [], groups: [FullStreamGroupInfo] = []
  ) {
    self.length = length
    self.radixTreeKeys = radixTreeKeys
    self.radixTreeNodes = radixTreeNodes
    self.lastGeneratedID = lastGeneratedID
    self.maxDeletedID = maxDeletedID
    self.entriesAdded = entriesAdded
    self.recordedFirstID = recordedFirstID
    self.entries = entries
    self.groups = groups
  }
}

extension FullStreamInfo: Equatable where Value: Equatable {}

extension FullStreamInfo: RESPDecodable where Value: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = FullStreamInfo<Value.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = FullStreamInfo<Value.ContentForm>
}

extension FullStreamInfo: RESPReadable where Value: RESPReadable {
  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FullStreamInfo {
    var info = FullStreamInfo()
    try reader.fields(expecting: "a stream") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "length": info.length = try reader.decode()
      case "radix-tree-keys": info.radixTreeKeys = try reader.decode()
      case "radix-tree-nodes": info.radixTreeNodes = try reader.decode()
      case "last-generated-id": info.lastGeneratedID = try reader.decode()
      case "max-deleted-entry-id": info.maxDeletedID = try reader.decode()
      case "entries-added": info.entriesAdded = try reader.decode()
      case "recorded-first-entry-id": info.recordedFirstID = try reader.decode()
      case "entries": info.entries = try reader.decode()
      case "groups": info.groups = try reader.decode()
      default: break
      }
    }
    return info
  }
}

/// A consumer group of a stream, in full.
public struct FullStreamGroupInfo: RESPDecodable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// The ID of the last entry that was delivered.
  public var lastDeliveredID: StreamID
  /// How many entries there have been up to that one; `nil` if that is not known, and before Redis 7.0.
  public var entriesRead: Int?
  /// How many entries have yet to be delivered; `nil` if that is not known, and before Redis 7.0.
  public var lag: Int?
  /// How many entries are pending.
  public var pendingCount: Int
  /// Those, as many as were asked for.
  public var pending: [FullPendingEntry]
  /// Its consumers.
  public var consumers: [FullStreamConsumerInfo]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", lastDeliveredID: StreamID = .zero, entriesRead: Int? = nil, lag: Int? = nil,
    pendingCount: Int = 0, pending: [FullPendingEntry] = [], consumers: [FullStreamConsumerInfo] = []
  ) {
    self.name = name
    self.lastDeliveredID = lastDeliveredID
    self.entriesRead = entriesRead
    self.lag = lag
    self.pendingCount = pendingCount
    self.pending = pending
    self.consumers = consumers
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FullStreamGroupInfo {
    var group = FullStreamGroupInfo()
    try reader.fields(expecting: "a consumer group") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "name": group.name = try reader.decode()
      case "last-delivered-id": group.lastDeliveredID = try reader.decode()
      case "entries-read": group.entriesRead = try reader.decode()
      case "lag": group.lag = try reader.decode()
      case "pel-count": group.pendingCount = try reader.decode()
      case "pel", "pending": group.pending = try reader.decode()
      case "consumers": group.consumers = try reader.decode()
      default: break
      }
    }
    return group
  }
}

/// A consumer of a group, in full.
public struct FullStreamConsumerInfo: RESPDecodable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// When it last asked for entries, counted from 1970-01-01 00:00 UTC: milliseconds.
  public var seen: Duration
  /// When it last got some, counted from 1970-01-01 00:00 UTC: milliseconds; `nil` if it never has, and before Redis
  /// 7.2.
  public var active: Duration?
  /// How many entries are pending with it.
  public var pendingCount: Int
  /// Those, as many as were asked for. The consumer of each is this one.
  public var pending: [FullPendingEntry]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", seen: Duration = .zero, active: Duration? = nil, pendingCount: Int = 0,
    pending: [FullPendingEntry] = []
  ) {
    self.name = name
    self.seen = seen
    self.active = active
    self.pendingCount = pendingCount
    self.pending = pending
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FullStreamConsumerInfo {
    var consumer = FullStreamConsumerInfo()
    try reader.fields(expecting: "a consumer") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "name": consumer.name = try reader.decode()
      case "seen-time": consumer.seen = .milliseconds(try Int64.decode(&reader))
      case "active-time":
        let time = try Int64.decode(&reader)
        consumer.active = time < 0 ? nil : .milliseconds(time)
      case "pel-count": consumer.pendingCount = try reader.decode()
      case "pel", "pending": consumer.pending = try reader.decode()
      default: break
      }
    }
    for index in consumer.pending.indices { consumer.pending[index].consumer = consumer.name }
    return consumer
  }
}

/// An entry that has been delivered to a consumer, and is not acknowledged, as `XINFO STREAM` with `FULL` tells of it.
public struct FullPendingEntry: RESPDecodable, Equatable, Sendable {
  /// The entry's ID.
  public var id: StreamID
  /// The name of the consumer.
  public var consumer: String
  /// When it was delivered for the last time, counted from 1970-01-01 00:00 UTC: milliseconds.
  public var delivered: Duration
  /// How often it has been delivered.
  public var deliveries: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(id: StreamID, consumer: String = "", delivered: Duration, deliveries: Int) {
    self.id = id
    self.consumer = consumer
    self.delivered = delivered
    self.deliveries = deliveries
  }

  /// Reads an array of an ID, a name, which a consumer's own list does without, and two numbers.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FullPendingEntry {
    let parts = try reader.decode([String].self)
    guard parts.count >= 3, let id = StreamID(parts[0]), let time = Int64(parts[parts.count == 3 ? 1 : 2]),
      let deliveries = Int(parts[parts.count == 3 ? 2 : 3])
    else { throw .mismatch(expected: "a pending entry", got: "an array of \(parts.count)") }
    return FullPendingEntry(
      id: id, consumer: parts.count == 3 ? "" : parts[1], delivered: .milliseconds(time), deliveries: deliveries)
  }
}
