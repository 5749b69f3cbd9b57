/// How much a slot holds and is used.
///
/// - SeeAlso: `CLUSTER SLOT-STATS`.
public struct SlotStatistics: RESPDecodable, Sendable, Equatable {
  /// The slot.
  public var slot: Int
  /// How many keys it has.
  public var keyCount: Int
  /// How much processor time its commands have taken; `nil` if that is not measured.
  public var processorTime: Duration?
  /// How many bytes have come for it; `nil` if that is not measured.
  public var bytesIn: Int?
  /// How many bytes have been sent from it; `nil` if that is not measured.
  public var bytesOut: Int?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(slot: Int, keyCount: Int = 0, processorTime: Duration? = nil, bytesIn: Int? = nil, bytesOut: Int? = nil) {
    self.slot = slot
    self.keyCount = keyCount
    self.processorTime = processorTime
    self.bytesIn = bytesIn
    self.bytesOut = bytesOut
  }

  /// Reads an array of a slot and a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SlotStatistics {
    try reader.pair(Int.decode, figures) { slot, figures in
      var figures = figures
      figures.slot = slot
      return figures
    }
  }

  private static func figures(_ reader: inout RESPReader) throws(RESPDecodingError) -> SlotStatistics {
    var figures = SlotStatistics(slot: 0)
    try reader.fields(expecting: "a slot's figures") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "key-count": figures.keyCount = try reader.decode()
      case "cpu-usec": figures.processorTime = .microseconds(try reader.decode(Int64.self))
      case "network-bytes-in": figures.bytesIn = try reader.decode()
      case "network-bytes-out": figures.bytesOut = try reader.decode()
      default: break
      }
    }
    return figures
  }
}

/// Slots that move, or have moved, from one node to another.
///
/// - SeeAlso: `CLUSTER GETSLOTMIGRATIONS`.
public struct SlotMigration: RESPDecodable, Sendable, Equatable {
  /// Which part of it the node has that was asked.
  public enum Operation: String, Sendable, Equatable {
    /// They come to it.
    case `import` = "IMPORT"
    /// They go away.
    case export = "EXPORT"
  }

  /// Its id: 40 hexadecimal digits.
  public var name: String
  /// Which part of it the node has that was asked.
  public var operation: Operation
  /// The slots.
  public var slots: [ClosedRange<Int>]
  /// The id of the node that they go to.
  public var target: String
  /// The id of the node that they come from.
  public var source: String
  /// When it began, counted from 1970-01-01 00:00 UTC.
  public var created: Duration
  /// When it last changed, counted from 1970-01-01 00:00 UTC.
  public var updated: Duration
  /// When the other node was last heard of, counted from 1970-01-01 00:00 UTC; zero if it never was.
  public var acknowledged: Duration
  /// How far it is: `success`, `failed`, `cancelled` or another name while it is under way.
  public var state: String
  /// Why it has failed; empty otherwise.
  public var message: String
  /// Bytes of memory that were copied since keys were written meanwhile.
  public var copiedMemory: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", operation: Operation, slots: [ClosedRange<Int>] = [], target: String = "", source: String = "",
    created: Duration = .zero, updated: Duration = .zero, acknowledged: Duration = .zero, state: String = "",
    message: String = "", copiedMemory: Int = 0
  ) {
    self.name = name
    self.operation = operation
    self.slots = slots
    self.target = target
    self.source = source
    self.created = created
    self.updated = updated
    self.acknowledged = acknowledged
    self.state = state
    self.message = message
    self.copiedMemory = copiedMemory
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SlotMigration {
    var migration = SlotMigration(operation: .export)
    try reader.fields(expecting: "a migration of slots") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "name", "link_name": migration.name = try reader.decode()
      case "operation":
        let word = try reader.decode(String.self)
        guard let operation = Operation(rawValue: word) else {
          throw .mismatch(expected: "IMPORT or EXPORT", text: word)
        }
        migration.operation = operation
      case "slot_ranges": migration.slots = try reader.decode(String.self).split(separator: " ").compactMap(slotRange)
      case "target_node": migration.target = try reader.decode()
      case "source_node": migration.source = try reader.decode()
      case "create_time": migration.created = .seconds(try reader.decode(Int64.self))
      case "last_update_time": migration.updated = .seconds(try reader.decode(Int64.self))
      case "last_ack_time": migration.acknowledged = .seconds(try reader.decode(Int64.self))
      case "state": migration.state = try reader.decode()
      case "message": migration.message = try reader.decode()
      case "cow_size": migration.copiedMemory = try reader.decode()
      default: break
      }
    }
    return migration
  }
}
