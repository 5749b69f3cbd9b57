/// A stream, in short.
///
/// - SeeAlso: `XINFO STREAM`.
public struct StreamInfo<Value: Sendable>: Sendable {
  /// How many entries it has.
  public var length = 0
  /// Keys of the tree that it is stored in.
  public var radixTreeKeys = 0
  /// Nodes of the tree that it is stored in.
  public var radixTreeNodes = 0
  /// The greatest ID that it has ever had.
  public var lastGeneratedID = StreamID.zero
  /// The greatest ID of an entry that was removed. Since Redis 7.0.
  public var maxDeletedID: StreamID?
  /// How many entries have ever been added. Since Redis 7.0.
  public var entriesAdded: Int?
  /// The ID of the first entry. Since Redis 7.0.
  public var recordedFirstID: StreamID?
  /// How many consumer groups it has.
  public var groups = 0
  /// Its first entry; `nil` if it is empty.
  public var firstEntry: StreamEntry<Value>?
  /// Its last entry; `nil` if it is empty.
  public var lastEntry: StreamEntry<Value>?
}

extension StreamInfo: Equatable where Value: Equatable {}

extension StreamInfo: RESPDecodable where Value: RESPDecodable {
  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamInfo {
    try StreamInfo.read(&reader, StreamEntry<Value>?.decode)
  }

  /// Reads a map, values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamInfo<Value.TextForm> {
    try StreamInfo<Value.TextForm>.read(&reader, StreamEntry<Value>?.decodeText)
  }

  /// Reads a map, values by content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> StreamInfo<Value.ContentForm> {
    try StreamInfo<Value.ContentForm>.read(&reader, StreamEntry<Value>?.decodeContent)
  }
}

extension StreamInfo {
  fileprivate static func read(
    _ reader: inout RESPReader, _ entry: (inout RESPReader) throws(RESPDecodingError) -> StreamEntry<Value>?
  ) throws(RESPDecodingError) -> StreamInfo {
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
      case "first-entry": info.firstEntry = try entry(&reader)
      case "last-entry": info.lastEntry = try entry(&reader)
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
  public var name = ""
  /// How many consumers it has.
  public var consumers = 0
  /// How many entries are pending.
  public var pending = 0
  /// The ID of the last entry that was delivered.
  public var lastDeliveredID = StreamID.zero
  /// How many entries there have been up to that one; `nil` if that is not known, and before Redis 7.0.
  public var entriesRead: Int?
  /// How many entries have yet to be delivered; `nil` if that is not known, and before Redis 7.0.
  public var lag: Int?

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
  public var name = ""
  /// How many entries are pending with it.
  public var pending = 0
  /// How long ago it asked for entries: milliseconds.
  public var idle = Duration.zero
  /// How long ago it got some: milliseconds; `nil` if it never has, and before Redis 7.2.
  public var inactive: Duration?

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
