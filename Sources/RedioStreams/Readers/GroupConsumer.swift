public import RESP
public import Redio

/// How a consumer of a group reads.
public struct ConsumerOptions: Equatable, Sendable {
  /// How many entries of each stream are read at once, at most. As many can be pending with a consumer that is iterated
  /// before it has started on them; `process` reads no more than it can begin.
  public var count: Int
  /// How long each call waits on the server for new entries.
  public var block: BlockTime
  /// Where a group starts that does not exist: it is created, with its stream if need be, and again if the server has
  /// lost it. `nil` creates none: that it does not exist is an error then (`NOGROUP`).
  public var createsGroup: StreamPosition?
  /// How long an entry is pending without an acknowledgement until it is taken over: from consumers that have died, and
  /// from this one too if it has left it. For a consumer that is iterated, longer than work on an entry and on all that
  /// were read with it ever takes, or some of it is done twice; `process` keeps the entries that it works on, and a
  /// minute suits most. It is looked for at the start, and each time half of it has passed. `nil` never takes over any.
  public var claimAfter: Duration?

  /// - Parameters:
  ///   - count: How many entries of each stream are read at once, at most.
  ///   - block: How long each call waits on the server for new entries.
  ///   - createsGroup: Where a group starts that does not exist; `nil` creates none.
  ///   - claimAfter: How long an entry is pending until it is taken over; `nil` for ever.
  public init(
    count: Int = 10, block: BlockTime = .upTo(.seconds(5)), createsGroup: StreamPosition? = nil,
    claimAfter: Duration? = nil
  ) {
    self.count = count
    self.block = block
    self.createsGroup = createsGroup
    self.claimAfter = claimAfter
  }
}

extension Redis {
  /// The entries that a consumer of a group has to do, one after the other, as they come.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// let options = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
  /// let orders = redis.consumer(group: "billing", name: "worker-1", streams: "orders", options: options)
  /// // Acknowledged when this returns; again later if it throws, 5 times at most.
  /// try await orders.process(concurrency: 4, maxDeliveries: 5, deadLetter: .stream("orders:dead")) { order in
  ///   try await bill(order.entry["id"])
  /// }
  ///
  /// for try await order in orders {                        // or by yourself
  ///   try await bill(order.entry["id"])
  ///   try await order.ack()
  /// }
  /// ```
  ///
  /// First come the entries that are pending with this consumer: those that it got before, and had not acknowledged
  /// when it ended. Then, if `claimAfter` is set, those that have been pending for so long with any consumer; then new
  /// ones.
  ///
  /// **Each entry comes at least once**, and may come again: if it was not acknowledged before the consumer ended, if
  /// the acknowledgement was lost, or if another consumer took it over meanwhile. So the work has to be such that twice
  /// does no harm; the entry's ID tells that it is the same. An entry that has been removed from its stream while it
  /// was pending does not come: it is acknowledged.
  ///
  /// A group that was lost is created again behind the last entry that has come; or at the start of its stream, if that
  /// was deleted and its IDs start again.
  ///
  /// It never ends by itself, but by a stop (``RedioStreams/GroupConsumer/until(_:)``), and goes on after lost
  /// connections and restarts of the server. Entries that were on their way to it when a connection was lost come first then. A
  /// `RedisError` that does not go away by itself ends it, as does the client's very first connection if it can't be
  /// made.
  ///
  /// Nothing is read before `next()` asks for it. Calls that wait for entries are made on a connection of their own,
  /// which is borrowed from the pool.
  ///
  /// - Parameters:
  ///   - group: The group's name.
  ///   - name: The consumer's name. Only one consumer at a time may have it: a name that stays the same over restarts
  ///     gets what is pending with it at once.
  ///   - streams: The streams' keys, one by one or in collections.
  ///   - options: How many entries are read at once, and more.
  ///   - type: What to read values as.
  /// - SeeAlso: `XREADGROUP`, `XPENDING`, `XCLAIM`, `XACK`, `XGROUP CREATE`, `XINFO STREAM`.
  public func consumer<T: RESPDecodable>(
    group: String, name: String, streams: any RESPArgumentSource..., options: ConsumerOptions = ConsumerOptions(),
    as type: T.Type = Bytes.self
  ) -> GroupConsumer<T> {
    GroupConsumer(
      redis: unhurried.with(repeating: .unsent), group: group, name: name, keys: StreamKeys(ArgumentList(streams)),
      options: options)
  }
}

/// The entries that a consumer of a group has to do: what `Redis.consumer(group:name:streams:options:as:)` gives.
public struct GroupConsumer<Value: RESPDecodable>: AsyncSequence, Sendable {
  let redis: Redis
  let group: String
  let name: String
  let keys: StreamKeys
  let options: ConsumerOptions
  private(set) var stop: ConsumerStop?

  /// Reads, from what is pending on.
  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// The same consumer, which ends gracefully when a stop is requested: iteration ends, and
  /// ``process(concurrency:retryAfter:onError:_:)`` returns when its handlers have.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// let stop = ConsumerStop()
  /// for try await order in orders.until(stop) {            // ends when stop.request() has been called anywhere
  ///   try await bill(order.entry["id"])
  ///   try await order.ack()
  /// }
  /// ```
  ///
  /// Waiting for entries ends at once. Entries that have come and are not handed out are given back, if the server can be
  /// reached within a few seconds: other consumers take them over the next time that they look, and they count as
  /// not delivered.
  ///
  /// - Parameter stop: A stop, which may be of several consumers.
  public func until(_ stop: ConsumerStop) -> GroupConsumer {
    var other = self
    other.stop = stop
    return other
  }

  /// Acknowledges entries: they are done, and don't come again.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled. It is repeated after a lost connection.
  /// - SeeAlso: `XACK`.
  public func ack(_ deliveries: some Sequence<StreamDelivery<Value>>) async throws {
    let batch = redis.with(repeating: .always).batch()
    for (key, deliveries) in Dictionary(grouping: deliveries, by: \.key) {
      batch.xack(key, group: group, deliveries.map(\.entry.id))
    }
    try await batch.run()
  }
}

/// An entry that a consumer of a group has to do.
public struct StreamDelivery<Value: RESPDecodable>: Sendable {
  /// How an entry came.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Source: Hashable, Sendable {
    /// It is the first time that anybody gets it.
    case new
    /// It was pending with this consumer.
    case pending
    /// It was pending for too long, with any consumer.
    case claimed
  }

  /// Its stream's key.
  public let key: Bytes
  /// The entry.
  public let entry: StreamEntry<Value>
  /// How it came.
  public let source: Source
  /// How often it has been delivered to consumers of the group, this time included: 1 for one that is new. For an entry
  /// that is handed out again, consumers that have ended while they had it, or failed, count. What was only read with
  /// others, and not handed out before a consumer died or its connection was lost, counts as delivered too.
  public let deliveryCount: Int
  private let redis: Redis
  private let group: String

  /// Creates a delivery, for tests. `ack()` goes through the consumer's client.
  public init(
    key: Bytes, entry: StreamEntry<Value>, source: Source = .new, deliveryCount: Int = 1,
    of consumer: GroupConsumer<Value>
  ) {
    self.key = key
    self.entry = entry
    self.source = source
    self.deliveryCount = deliveryCount
    redis = consumer.redis
    group = consumer.group
  }

  /// Acknowledges the entry: it is done, and does not come again. To do so twice does no harm.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled. It is repeated after a lost connection.
  /// - SeeAlso: `XACK`.
  public func ack() async throws { try await redis.with(repeating: .always).xack(key, group: group, entry.id) }
}
