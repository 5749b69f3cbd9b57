internal import Redio

extension GroupConsumer {
  /// Reads what a consumer of a group has to do.
  ///
  /// ```
  ///   create the group ──> read what is pending ──> take over ──> read new entries
  ///         ^                      ^                    ^               │
  ///         │ NOGROUP              │ a reply was lost   │ it is time    │
  ///         └──────────────────────┴────────────────────┴───────────────┘
  /// ```
  public struct Iterator: AsyncIteratorProtocol {
    private struct Stream {
      let key: Bytes
      /// The last ID that has come, as new or pending. What was on its way when a connection was lost is pending
      /// after it.
      var last = StreamID.zero
      /// Where what is pending is read on; `nil` when all of it has come.
      var pendingAfter: StreamID? = .zero
      /// Where a group that is lost starts again, if nothing has come.
      var floor: StreamID?
    }

    private let consumer: GroupConsumer
    private var streams: [Stream]
    private var hasGroups = false
    private var hadGroups = false
    /// The last one is the next.
    private var deliveries: [StreamDelivery<Value>] = []
    /// The stream in which what is pending for too long is looked for, and where that goes on.
    private var claiming: (stream: Int, from: StreamID)?
    private var nextClaim: ContinuousClock.Instant?
    private var patience = RetryPause()

    init(_ consumer: GroupConsumer) {
      self.consumer = consumer
      streams = consumer.keys.keys.map { Stream(key: $0) }
      if consumer.options.claimAfter != nil { nextClaim = .now }
    }

    private var redis: Redis { consumer.redis }
    private var count: Int { Swift.max(1, consumer.options.count) }

    /// The next entry, once there is one.
    ///
    /// - Throws: `RedisError`, after which it may be asked for again; `CancellationError` if the task was cancelled.
    public mutating func next() async throws -> StreamDelivery<Value>? {
      while true {
        if let delivery = deliveries.popLast() { return delivery }
        try Task.checkCancellation()
        do {
          try await read()
          patience.restore()
        } catch let error as RedisError where error.code == "NOGROUP" && consumer.options.createsGroup != nil {
          hasGroups = false
          try await patience.pause(of: redis)
        } catch let error as RedisError {
          try await patience.wait(after: error, of: redis)
        }
      }
    }

    private mutating func read() async throws {
      try consumer.keys.check("XREADGROUP")
      if !hasGroups, let position = consumer.options.createsGroup { try await createGroups(at: position) }
      (hasGroups, hadGroups) = (true, true)
      if streams.contains(where: { $0.pendingAfter != nil }) { return try await readPending() }
      if let nextClaim, nextClaim <= .now { return try await takeOver() }
      try await readNew()
    }

    private mutating func createGroups(at position: StreamPosition) async throws {
      // The end is another one each time. What comes from now on must come, even if the server loses the group
      // meanwhile.
      if streams.contains(where: { $0.floor == nil }) {
        let ends = position == .end ? try await redis.lastIDs(streams.map(\.key)) : []
        for index in streams.indices {
          switch position {
          case .start: streams[index].floor = .zero
          case .after(let id): streams[index].floor = id
          case .end: streams[index].floor = ends[index]
          }
        }
      }
      for index in streams.indices {
        try await forgetIfAnew(index, position)
        let start = Swift.max(streams[index].last, streams[index].floor ?? .zero)
        do {
          try await redis.xgroupCreate(
            streams[index].key, group: consumer.group, at: .after(start), createsStream: true)
        } catch let error as RedisError where error.code == "BUSYGROUP" {}
      }
    }

    /// A stream that was deleted since, and whose IDs start again, is another one: all that is in it has yet to come.
    private mutating func forgetIfAnew(_ index: Int, _ position: StreamPosition) async throws {
      guard hadGroups, streams[index].last > .zero || position == .end else { return }
      var greatest = StreamID.zero
      do {
        greatest = try await redis.xinfoStream(streams[index].key, as: RESPValue.self).lastGeneratedID
      } catch let error as RedisError where error.isMissingKey {}
      if greatest < streams[index].last {
        streams[index].last = .zero
        if streams[index].pendingAfter != nil { streams[index].pendingAfter = .zero }
      }
      if position == .end, greatest < streams[index].floor ?? .zero { streams[index].floor = .zero }
    }

    /// Keeps entries, to be given out.
    private mutating func keep(_ entries: [(Bytes, StreamEntry<Value>)], _ source: StreamDelivery<Value>.Source) {
      deliveries = entries.reversed().map { StreamDelivery(key: $0, entry: $1, source: source, of: consumer) }
    }

    private mutating func readPending() async throws {
      let places = streams.indices.filter { streams[$0].pendingAfter != nil }
      let list = StreamList(
        places.map { streams[$0].key }, places.map { GroupPosition.pending(after: streams[$0].pendingAfter ?? .zero) })
      let replies = try await redis.xreadgroup(
        group: consumer.group, consumer: consumer.name, list, count: count, as: Value.self)
      // What is gone can't be done.
      for reply in replies where reply.entries.contains(where: \.isDeleted) {
        let gone = reply.entries.filter(\.isDeleted).map(\.id)
        try await redis.with(repeating: .always).xack(reply.key, group: consumer.group, gone)
      }
      for place in places {
        let last = replies.first { $0.key == streams[place].key }?.entries.last?.id
        streams[place].pendingAfter = last
        streams[place].last = Swift.max(streams[place].last, last ?? .zero)
      }
      keep(replies.flatMap { reply in reply.entries.filter { !$0.isDeleted }.map { (reply.key, $0) } }, .pending)
    }

    private mutating func takeOver() async throws {
      guard let time = consumer.options.claimAfter else { return nextClaim = nil }
      let (place, start) = claiming ?? (0, .zero)
      let claimed = try await redis.xautoclaim(
        streams[place].key, group: consumer.group, consumer: consumer.name, minIdle: time, from: .inclusive(start),
        count: count, as: Value.self)
      keep(claimed.entries.filter { !$0.isDeleted }.map { (streams[place].key, $0) }, .claimed)
      if claimed.next != .zero {
        claiming = (place, claimed.next)
      } else if place + 1 < streams.count {
        claiming = (place + 1, .zero)
      } else {
        claiming = nil
        nextClaim = .now + Swift.max(time / 2, .milliseconds(1))
      }
    }

    private mutating func readNew() async throws {
      var isAnswered = false
      // What was on its way is pending now.
      defer { if !isAnswered { for index in streams.indices { streams[index].pendingAfter = streams[index].last } } }
      let replies = try await redis.xreadgroup(
        group: consumer.group, consumer: consumer.name, StreamList(streams.map(\.key), .new), count: count,
        block: block, as: Value.self)
      isAnswered = true
      for index in streams.indices {
        guard let id = replies.first(where: { $0.key == streams[index].key })?.entries.last?.id else { continue }
        // It is less than the one before if the stream, or the group's place in it, was set back.
        streams[index].last = id
      }
      keep(replies.flatMap { reply in reply.entries.map { (reply.key, $0) } }, .new)
    }

    /// How long a call waits: no longer than until it is time to take over.
    private var block: BlockTime {
      guard let nextClaim else { return consumer.options.block }
      let rest = Swift.max(ContinuousClock.now.duration(to: nextClaim), .milliseconds(1))
      guard case .upTo(let time) = consumer.options.block else { return .upTo(rest) }
      return .upTo(Swift.min(time, rest))
    }
  }
}

extension RedisError {
  /// Whether there is nothing at the key: these words have no code of their own.
  fileprivate var isMissingKey: Bool { kind == .server(code: "ERR", message: "no such key") }
}
