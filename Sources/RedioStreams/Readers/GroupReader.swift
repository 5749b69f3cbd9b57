internal import RESP
internal import Redio

/// Which entry of which stream.
struct StreamPlace: Hashable, Sendable {
  let key: Bytes
  let id: StreamID
}

/// An entry that has come to a consumer; or why it can't be read, which concerns no other.
struct ReceivedEntry<Value: RESPDecodable>: Sendable {
  let place: StreamPlace
  let deliveryCount: Int
  let delivery: Result<StreamDelivery<Value>, RedisError>
}

/// Reads what a consumer of a group has to do: for its iterator, and for `process`.
///
/// ```
///   create the group ──> read what is pending ──> take over ──> read new entries
///         ^                      ^                    ^               │
///         │ NOGROUP              │ a reply was lost   │ it is time    │
///         └──────────────────────┴────────────────────┴───────────────┘
/// ```
///
/// What is pending is listed by `XPENDING`, which tells how often it was delivered, and then claimed by `XCLAIM`, as much
/// of it as is wanted: so that the counts go up only for entries that are handed out.
struct GroupReader<Value: RESPDecodable>: Sendable {
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

  /// How many entries are listed at once where most of them may be other consumers' work.
  private static var page: Int { 100 }

  private let consumer: GroupConsumer<Value>
  private var streams: [Stream]
  private var hasGroups = false
  private var hadGroups = false
  /// Whether new entries may have been on their way when a call ended.
  private var mayHaveLostReply = false
  /// The stream in which what is pending for too long is looked for, and where that goes on.
  private var claiming: (stream: Int, from: StreamID)?
  private var nextClaim: ContinuousClock.Instant?
  private var patience = RetryPause()

  init(_ consumer: GroupConsumer<Value>) {
    self.consumer = consumer
    streams = consumer.keys.keys.map { Stream(key: $0) }
    if consumer.options.claimAfter != nil { nextClaim = .now }
  }

  private var redis: Redis { consumer.redis }

  /// What is to be read.
  struct Wish: Sendable {
    /// How many entries of each stream at most.
    var count: Int
    /// Entries that failed, and are to be claimed again: these first.
    var again: [StreamPlace] = []
    /// Entries that are not to be claimed, since somebody works on them.
    var except: Set<StreamPlace> = []
    /// How long to wait for new entries, if that is less than the consumer's options say.
    var limit: Duration?
  }

  /// Makes one step: reads some entries, or none.
  ///
  /// - Throws: `RedisError` that does not go away by itself; `CancellationError` if the task was cancelled.
  mutating func step(_ wish: Wish) async throws -> [ReceivedEntry<Value>]? {
    try Task.checkCancellation()
    do {
      let received = try await read(wish)
      patience.restore()
      return received
    } catch let error as RedisError where error.code == "NOGROUP" && consumer.options.createsGroup != nil {
      hasGroups = false
      try await patience.pause(of: redis)
    } catch let error as RedisError {
      try await patience.wait(after: error, of: redis)
    }
    return nil
  }

  private mutating func read(_ wish: Wish) async throws -> [ReceivedEntry<Value>] {
    try consumer.keys.check("XREADGROUP")
    if !hasGroups, let position = consumer.options.createsGroup { try await createGroups(at: position) }
    (hasGroups, hadGroups) = (true, true)
    if !wish.again.isEmpty { return try await readAgain(wish.again) }
    if let index = streams.firstIndex(where: { $0.pendingAfter != nil }) { return try await readPending(index, wish) }
    if let nextClaim, nextClaim <= .now { return try await takeOver(wish) }
    return try await readNew(wish)
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
      let start = max(streams[index].last, streams[index].floor ?? .zero)
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

  /// Claims entries that have been delivered before.
  ///
  /// - Parameter minIdle: Those that have been delivered again since then are left to whoever got them.
  private func claim(
    _ pending: [PendingEntry], of key: Bytes, minIdle: Duration, _ source: StreamDelivery<Value>.Source
  ) async throws -> [ReceivedEntry<Value>] {
    guard !pending.isEmpty else { return [] }
    let entries = try await redis.xclaim(
      key, group: consumer.group, consumer: consumer.name, minIdle: minIdle, pending.map(\.id),
      as: Attempted<Value>.self)
    let claimed = Dictionary(entries.lazy.filter { !$0.isDeleted }.map { ($0.id, $0) }) { first, _ in first }
    // What is gone can't be done. Redis 6.2 leaves it pending.
    let rest = pending.map(\.id).filter { claimed[$0] == nil }
    if !rest.isEmpty {
      let batch = redis.batch()
      let found = rest.map { batch.xrange(key, from: .inclusive($0), to: .inclusive($0), count: 1, as: RESPValue.self) }
      try await batch.run()
      let gone = try zip(rest, found).filter { try $1.value.isEmpty }.map(\.0)
      if !gone.isEmpty { try await redis.with(repeating: .always).xack(key, group: consumer.group, gone) }
    }
    return pending.compactMap { entry in
      claimed[entry.id].map { received($0, of: key, source, count: entry.deliveries + 1, "XCLAIM") }
    }
  }

  private func received(
    _ entry: StreamEntry<Attempted<Value>>, of key: Bytes, _ source: StreamDelivery<Value>.Source, count: Int,
    _ command: String
  ) -> ReceivedEntry<Value> {
    ReceivedEntry(
      place: StreamPlace(key: key, id: entry.id), deliveryCount: count,
      delivery: Result { () throws(RedisError) in
        StreamDelivery(
          key: key, entry: try entry.read(command), source: source, deliveryCount: count, of: consumer)
      })
  }

  /// Claims entries again that are pending with this consumer still.
  private func readAgain(_ places: [StreamPlace]) async throws -> [ReceivedEntry<Value>] {
    let batch = redis.batch()
    let replies = places.map { place in
      batch.xpending(
        place.key, group: consumer.group, from: .inclusive(place.id), to: .inclusive(place.id), count: 1,
        consumer: consumer.name)
    }
    try await batch.run()
    var received: [ReceivedEntry<Value>] = []
    for (place, reply) in zip(places, replies) {
      guard let pending = try reply.value.first else { continue }
      received += try await claim([pending], of: place.key, minIdle: pending.idle, .pending)
    }
    return received
  }

  private mutating func readPending(_ index: Int, _ wish: Wish) async throws -> [ReceivedEntry<Value>] {
    let stream = streams[index]
    let start = stream.pendingAfter ?? .zero
    let page = try await redis.xpending(
      stream.key, group: consumer.group, from: .inclusive(start.successor), count: wish.count,
      consumer: consumer.name)
    let pending = page.filter { !wish.except.contains(StreamPlace(key: stream.key, id: $0.id)) }
    let received = try await claim(
      pending, of: stream.key, minIdle: pending.map(\.idle).min() ?? .zero, .pending)
    streams[index].pendingAfter = page.count < wish.count ? nil : page.last?.id
    if let last = page.last?.id { streams[index].last = max(stream.last, last) }
    if !streams.contains(where: { $0.pendingAfter != nil }) { mayHaveLostReply = false }
    return received
  }

  private mutating func takeOver(_ wish: Wish) async throws -> [ReceivedEntry<Value>] {
    guard let time = consumer.options.claimAfter else {
      nextClaim = nil
      return []
    }
    let (index, start) = claiming ?? (0, .zero)
    let key = streams[index].key
    let page = try await redis.xpending(
      key, group: consumer.group, from: .inclusive(start.successor), count: Self.page)
    let pending = page.filter { $0.idle >= time && !wish.except.contains(StreamPlace(key: key, id: $0.id)) }
      .prefix(wish.count)
    let received = try await claim(Array(pending), of: key, minIdle: time, .claimed)
    if pending.count == wish.count, let last = pending.last {
      claiming = (index, last.id)
    } else if page.count == Self.page, let last = page.last {
      claiming = (index, last.id)
    } else if index + 1 < streams.count {
      claiming = (index + 1, .zero)
    } else {
      claiming = nil
      nextClaim = .now + max(time / 2, .milliseconds(1))
    }
    return received
  }

  private mutating func readNew(_ wish: Wish) async throws -> [ReceivedEntry<Value>] {
    var isAnswered = false
    // What was on its way is pending now.
    defer {
      if !isAnswered {
        for index in streams.indices { streams[index].pendingAfter = streams[index].last }
        mayHaveLostReply = true
      }
    }
    let list = StreamList(streams.map(\.key), GroupPosition.new)
    let replies: [StreamEntries<Attempted<Value>>]
    if let limit = wish.limit, limit <= .zero {
      replies = try await redis.xreadgroup(
        group: consumer.group, consumer: consumer.name, list, count: wish.count, as: Attempted<Value>.self)
    } else {
      replies = try await redis.xreadgroup(
        group: consumer.group, consumer: consumer.name, list, count: wish.count, block: block(atMost: wish.limit),
        as: Attempted<Value>.self)
    }
    isAnswered = true
    for index in streams.indices {
      guard let id = replies.first(where: { $0.key == streams[index].key })?.entries.last?.id else { continue }
      // It is less than the one before if the stream, or the group's place in it, was set back.
      streams[index].last = id
    }
    return replies.flatMap { reply in
      reply.entries.map { received($0, of: reply.key, .new, count: 1, "XREADGROUP") }
    }
  }

  /// How long a call waits: no longer than until it is time to take over.
  private func block(atMost limit: Duration?) -> BlockTime {
    var times = limit.map { [$0] } ?? []
    if let nextClaim { times.append(ContinuousClock.now.duration(to: nextClaim)) }
    guard let rest = times.min() else { return consumer.options.block }
    guard case .upTo(let time) = consumer.options.block else { return .upTo(max(rest, .milliseconds(1))) }
    return .upTo(min(time, max(rest, .milliseconds(1))))
  }

  /// Gives back what has come and is not begun: it is idle for so long that others take it over at once, and its
  /// deliveries count as before. Entries that can't be given back stay pending.
  ///
  /// - Parameter begun: What is not given back.
  func giveBack(_ unbegun: [StreamPlace], except begun: Set<StreamPlace>) async {
    guard !unbegun.isEmpty || mayHaveLostReply else { return }
    let redis = redis.with(deadline: .seconds(2))
    let ids = Dictionary(grouping: unbegun, by: \.key).mapValues { Set($0.map(\.id)) }
    do {
      for stream in streams {
        let ids = ids[stream.key] ?? []
        var start = ids.min()
        if mayHaveLostReply { start = min(start ?? .max, stream.last.successor) }
        guard let start else { continue }
        let pending = try await redis.xpending(
          stream.key, group: consumer.group, from: .inclusive(start), count: 10 * Self.page, consumer: consumer.name)
        let given = pending.filter { entry in
          if begun.contains(StreamPlace(key: stream.key, id: entry.id)) { return false }
          return ids.contains(entry.id) || (mayHaveLostReply && entry.id > stream.last && entry.deliveries == 1)
        }
        for (count, entries) in Dictionary(grouping: given, by: \.deliveries) {
          _ = try await redis.xclaim(
            stream.key, group: consumer.group, consumer: consumer.name, minIdle: .zero, .justIDs, entries.map(\.id),
            delivered: .ago(consumer.options.claimAfter ?? .zero), retryCount: max(0, count - 1))
        }
      }
    } catch {
      // They stay pending with this consumer: that is what would happen if it ended without this.
    }
  }

  /// Makes entries count as delivered just now, so that no other consumer takes them over from one that works on them.
  ///
  /// - Parameter after: Those that have been idle for so long.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  static func renew(_ places: Set<StreamPlace>, of consumer: GroupConsumer<Value>, after time: Duration) async throws {
    for (key, places) in Dictionary(grouping: places, by: \.key) {
      let ids = Set(places.map(\.id))
      guard let first = ids.min(), let last = ids.max() else { continue }
      let pending = try await consumer.redis.xpending(
        key, group: consumer.group, from: .inclusive(first), to: .inclusive(last), count: 10 * page,
        consumer: consumer.name)
      let due = pending.filter { ids.contains($0.id) && $0.idle >= time }.map(\.id)
      guard !due.isEmpty else { continue }
      _ = try await consumer.redis.xclaim(
        key, group: consumer.group, consumer: consumer.name, minIdle: time, .justIDs, due)
    }
  }
}

extension StreamID {
  /// The next one there can be.
  fileprivate var successor: StreamID {
    if sequence < .max { return StreamID(milliseconds, sequence + 1) }
    return milliseconds < .max ? StreamID(milliseconds + 1, 0) : self
  }
}

extension RedisError {
  /// Whether there is nothing at the key: these words have no code of their own.
  fileprivate var isMissingKey: Bool { kind == .server(code: "ERR", message: "no such key") }
}
