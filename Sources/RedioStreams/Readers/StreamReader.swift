public import RESP
public import Redio

extension Redis {
  /// The entries of a stream, one after the other, as they come.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// for try await entry in redis.stream("events", from: .end, as: String.self) {
  ///   print(entry.id, entry["name"] ?? "")
  /// }
  /// ```
  ///
  /// It never ends by itself. It goes on after lost connections and restarts of the server, after the last entry that
  /// it has given out: none comes twice, and none is left out that is still in the stream. A `RedisError` that does not
  /// go away by itself (the key holds something else, a value is of another type) ends it, once all entries before have
  /// been given out, as does the client's very first connection if it can't be made.
  ///
  /// IDs only grow where the server makes them of its clock. Of a stream that was deleted and whose IDs, one's own, start
  /// again, what comes before the place that was reached is not seen.
  ///
  /// Nothing is read before `next()` asks for it; then up to `count` entries at once, on a connection of its own that
  /// is borrowed from the pool while it waits.
  ///
  /// - Parameters:
  ///   - key: The stream's key. There need not be a stream yet.
  ///   - position: Where to start. `.end` is the place at the first `next()`; `.after(id)` goes on where a reader
  ///     before has stopped.
  ///   - count: How many entries are read at once, at most.
  ///   - block: How long each call waits on the server.
  ///   - type: What to read values as.
  /// - SeeAlso: `XREAD`.
  public func stream<T: RESPDecodable>(
    _ key: some RESPEncodable, from position: StreamPosition, count: Int = 100, block: BlockTime = .upTo(.seconds(5)),
    as type: T.Type = Bytes.self
  ) -> StreamReader<T> {
    StreamReader(cursor: StreamCursor(self, StreamList([key], position), count, block))
  }

  /// The entries of several streams, each with the key of its stream, as they come: those of each stream in order.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// for try await (key, entry) in redis.streams(["orders": .after(last), "payments": .end]) {
  ///   print(key, entry.id)
  /// }
  /// ```
  ///
  /// Everything is as with ``stream(_:from:count:block:as:)``, and `count` is for each stream.
  ///
  /// - SeeAlso: `XREAD`.
  public func streams<T: RESPDecodable>(
    _ streams: StreamList<StreamPosition>, count: Int = 100, block: BlockTime = .upTo(.seconds(5)),
    as type: T.Type = Bytes.self
  ) -> StreamsReader<T> {
    StreamsReader(cursor: StreamCursor(self, streams, count, block))
  }
}

/// The entries of a stream, as they come: what `Redis.stream(_:from:count:block:as:)` gives.
public struct StreamReader<Value: RESPDecodable>: AsyncSequence, Sendable {
  fileprivate let cursor: StreamCursor<Value>

  /// Reads from the position that was asked for.
  public func makeAsyncIterator() -> Iterator { Iterator(cursor: cursor) }

  /// Reads a stream.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var cursor: StreamCursor<Value>

    /// The next entry, once there is one.
    ///
    /// - Throws: `RedisError`, after which the same entry may be asked for again; if a value of an entry is of another
    ///   type (kind `decoding`), the entries after that one. `CancellationError` if the task was cancelled.
    public mutating func next() async throws -> StreamEntry<Value>? { try await cursor.next().entry }
  }
}

/// The entries of several streams, as they come: what `Redis.streams(_:count:block:as:)` gives.
public struct StreamsReader<Value: RESPDecodable>: AsyncSequence, Sendable {
  fileprivate let cursor: StreamCursor<Value>

  /// Reads from the positions that were asked for.
  public func makeAsyncIterator() -> Iterator { Iterator(cursor: cursor) }

  /// Reads streams.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var cursor: StreamCursor<Value>

    /// The next entry, once there is one, and its stream's key.
    ///
    /// - Throws: `RedisError`, after which the same entry may be asked for again; if a value of an entry is of another
    ///   type (kind `decoding`), the entries after that one. `CancellationError` if the task was cancelled.
    public mutating func next() async throws -> (key: Bytes, entry: StreamEntry<Value>)? { try await cursor.next() }
  }
}

/// A place in each of some streams, and the entries that have been read beyond it.
struct StreamCursor<Value: RESPDecodable>: Sendable {
  private let redis: Redis
  private let keys: StreamKeys
  private let count: Int
  private let block: BlockTime
  private var positions: [StreamPosition]
  /// The last one is the next.
  private var entries: [(key: Bytes, entry: StreamEntry<Attempted<Value>>)] = []
  private var patience = RetryPause()

  init(_ redis: Redis, _ streams: StreamList<StreamPosition>, _ count: Int, _ block: BlockTime) {
    self.redis = redis.unhurried
    keys = StreamKeys(ArgumentList(streams.keys))
    positions = streams.positions
    self.count = max(1, count)
    self.block = block
  }

  mutating func next() async throws -> (key: Bytes, entry: StreamEntry<Value>) {
    while true {
      if let (key, entry) = entries.popLast() { return (key, try entry.read("XREAD")) }
      try Task.checkCancellation()
      do {
        try await read()
        patience.restore()
      } catch let error as RedisError {
        try await patience.wait(after: error, of: redis)
      }
    }
  }

  private mutating func read() async throws {
    try keys.check("XREAD")
    // Named again and again, the end would be another one each time, and what comes in between be lost.
    if positions.contains(.end) {
      for (index, id) in try await redis.lastIDs(keys.keys).enumerated() where positions[index] == .end {
        positions[index] = .after(id)
      }
    }
    let list = StreamList(keys.keys, positions.map(ReadPosition.init))
    let streams = try await redis.xread(list, count: count, block: block, as: Attempted<Value>.self)
    for stream in streams {
      guard let last = stream.entries.last?.id else { continue }
      for (index, key) in keys.keys.enumerated() where key == stream.key { positions[index] = .after(last) }
    }
    entries = streams.reversed().flatMap { stream in stream.entries.reversed().map { (stream.key, $0) } }
  }
}
