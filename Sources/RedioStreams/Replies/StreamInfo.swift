/// A stream, in short.
///
/// - SeeAlso: `XINFO STREAM`.
public struct StreamInfo<Value: Sendable>: Sendable {
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
  /// How many consumer groups it has.
  public var groups: Int
  /// Its first entry; `nil` if it is empty.
  public var firstEntry: StreamEntry<Value>?
  /// Its last entry; `nil` if it is empty.
  public var lastEntry: StreamEntry<Value>?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    length: Int = 0, radixTreeKeys: Int = 0, radixTreeNodes: Int = 0, lastGeneratedID: StreamID = .zero,
    maxDeletedID: StreamID? = nil, entriesAdded: Int? = nil, recordedFirstID: StreamID? = nil, groups: Int = 0,
    firstEntry: StreamEntry<Value>? = nil, lastEntry: StreamEntry<Value>? = nil
  ) {
    self.length = length
    self.radixTreeKeys = radixTreeKeys
    self.radixTreeNodes = radixTreeNodes
    self.lastGeneratedID = lastGeneratedID
    self.maxDeletedID = maxDeletedID
    self.entriesAdded = entriesAdded
    self.recordedFirstID = recordedFirstID
    self.groups = groups
    self.firstEntry = firstEntry
    self.lastEntry = lastEntry
  }
}

extension StreamInfo: Equatable where Value: Equatable {}

extension StreamInfo: RESPDecodable where Value: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = StreamInfo<Value.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = StreamInfo<Value.ContentForm>
}

extension StreamInfo: RESPReadable where Value: RESPReadable {
  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamInfo {
    var info = StreamInfo()
    try reader.fields(expecting: "a stream") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "length": info.length = try reader.decode()
      case "radix-tree-keys": info.radixTreeKeys = try reader.decode()
      case "radix-tree-nodes": info.radixTreeNodes = try reader.decode()
      case "last-generated-id": info.lastGeneratedID = try reader.decode()
      case "max-deleted-entry-id": info.maxDeletedID = try reader.decode()
      case "entries-added": info.entriesAdded = try reader.decode()
      case "recorded-first-entry-id": info.recordedFirstID = try reader.decode()
      case "groups": info.groups = try reader.decode()
      case "first-entry": info.firstEntry = try reader.decode()
      case "last-entry": info.lastEntry = try reader.decode()
      default: break
      }
    }
    return info
  }
}

/// A consumer group of a stream.
///
/// - SeeAlso: `XINFO GROUPS`.
public struct StreamGroupInfo: RESPDecodable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// How many consumers it has.
  public var consumers: Int
  /// How many entries are pending.
  public var pending: Int
  /// The ID of the last entry that was delivered.
  public var lastDeliveredID: StreamID
  /// How many entries there have been up to that one; `nil` if that is not known, and before Redis 7.0.
  public var entriesRead: Int?
  /// How many entries have yet to be delivered; `nil` if that is not known, and before Redis 7.0.
  public var lag: Int?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", consumers: Int = 0, pending: Int = 0, lastDeliveredID: StreamID = .zero, entriesRead: Int? = nil,
    lag: Int? = nil
  ) {
    self.name = name
    self.consumers = consumers
    self.pending = pending
    self.lastDeliveredID = lastDeliveredID
    self.entriesRead = entriesRead
    self.lag = lag
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamGroupInfo {
    var group = StreamGroupInfo()
    try reader.fields(expecting: "a consumer group") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "name": group.name = try reader.decode()
      case "consumers": group.consumers = try reader.decode()
      case "pending": group.pending = try reader.decode()
      case "last-delivered-id": group.lastDeliveredID = try reader.decode()
      case "entries-read": group.entriesRead = try reader.decode()
      case "lag": group.lag = try reader.decode()
      default: break
      }
    }
    return group
  }
}

/// A consumer of a group.
///
/// - SeeAlso: `XINFO CONSUMERS`.
public struct StreamConsumerInfo: RESPDecodable, Equatable, Sendable {
  /// Its name.
  public var name: String
  /// How many entries are pending with it.
  public var pending: Int
  /// How long ago it asked for entries: milliseconds.
  public var idle: Duration
  /// How long ago it got some: milliseconds; `nil` if it never has, and before Redis 7.2.
  public var inactive: Duration?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(name: String = "", pending: Int = 0, idle: Duration = .zero, inactive: Duration? = nil) {
    self.name = name
    self.pending = pending
    self.idle = idle
    self.inactive = inactive
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamConsumerInfo {
    var consumer = StreamConsumerInfo()
    try reader.fields(expecting: "a consumer") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "name": consumer.name = try reader.decode()
      case "pending": consumer.pending = try reader.decode()
      case "idle": consumer.idle = .milliseconds(try Int64.decode(&reader))
      case "inactive":
        let time = try Int64.decode(&reader)
        consumer.inactive = time < 0 ? nil : .milliseconds(time)
      default: break
      }
    }
    return consumer
  }
}
