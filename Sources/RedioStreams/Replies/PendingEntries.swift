/// What is pending in a consumer group, in short.
///
/// - SeeAlso: `XPENDING`.
public struct PendingSummary: RESPDecodable, Equatable, Sendable {
  /// A consumer that entries are pending with.
  public struct Consumer: RESPDecodable, Equatable, Sendable {
    /// Its name.
    public var name: String
    /// How many entries are pending with it.
    public var count: Int

    /// Creates a value, for tests.
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }

    /// Reads an array of a name and a number.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Consumer {
      try reader.pair(serverText, Int.decode, Consumer.init)
    }
  }

  /// How many entries are pending.
  public var count: Int
  /// The least ID among them; `nil` if there is none.
  public var first: StreamID?
  /// The greatest ID among them; `nil` if there is none.
  public var last: StreamID?
  /// The consumers that entries are pending with.
  public var consumers: [Consumer]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(count: Int, first: StreamID? = nil, last: StreamID? = nil, consumers: [Consumer] = []) {
    self.count = count
    self.first = first
    self.last = last
    self.consumers = consumers
  }

  /// Reads an array of a number, two IDs and consumers.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> PendingSummary {
    var elements = try reader.elements(expecting: "what is pending")
    var summary = PendingSummary(count: 0, first: nil, last: nil, consumers: [])
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "what is pending", got: "an empty array") }
    summary.count = try reader.decode()
    if reader.hasNext(&elements) { summary.first = try reader.decode() }
    if reader.hasNext(&elements) { summary.last = try reader.decode() }
    if reader.hasNext(&elements) { summary.consumers = try [Consumer]?.decode(&reader) ?? [] }
    while reader.hasNext(&elements) { reader.skip() }
    return summary
  }
}

/// An entry that has been delivered to a consumer, and is not acknowledged.
///
/// - SeeAlso: `XPENDING` with a range.
public struct PendingEntry: RESPDecodable, Equatable, Sendable {
  /// The entry's ID.
  public var id: StreamID
  /// The name of the consumer.
  public var consumer: String
  /// How long ago it was delivered for the last time: milliseconds.
  public var idle: Duration
  /// How often it has been delivered.
  public var deliveries: Int

  /// Creates a value, for tests.
  public init(id: StreamID, consumer: String, idle: Duration, deliveries: Int) {
    self.id = id
    self.consumer = consumer
    self.idle = idle
    self.deliveries = deliveries
  }

  /// Reads an array of an ID, a name and two numbers.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> PendingEntry {
    var elements = try reader.elements(expecting: "a pending entry")
    guard elements.count.map({ $0 >= 4 }) ?? true, reader.hasNext(&elements) else {
      throw .mismatch(expected: "a pending entry", got: "an array that is too short")
    }
    let id = try StreamID.decode(&reader)
    _ = reader.hasNext(&elements)
    let consumer = try reader.repairedText()
    _ = reader.hasNext(&elements)
    let idle = Duration.milliseconds(try Int64.decode(&reader))
    _ = reader.hasNext(&elements)
    let deliveries = try Int.decode(&reader)
    while reader.hasNext(&elements) { reader.skip() }
    return PendingEntry(id: id, consumer: consumer, idle: idle, deliveries: deliveries)
  }
}
