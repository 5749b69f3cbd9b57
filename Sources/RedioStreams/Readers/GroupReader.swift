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
  /// What was being claimed when a call failed, with the deliveries before: it may have been counted, and nobody got it.
  private var claimsUnderway: [StreamPlace: Int] = [:]
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
    var inHand: Set<StreamPlace> = []
    /// Entries that are not to be claimed, since they failed and wait.
    var waiting: Set<StreamPlace> = []
    /// How long to wait for new entries, if that is less than the consumer's options say.
    var limit: Duration?

    func excludes(_ place: StreamPlace) -> Bool { inHand.contains(place) || waiting.contains(place) }
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

  /// Entries of a stream that are to be claimed together.
  private struct Claim {
    let key: Bytes
    let pending: [PendingEntry]
    /// Those that have been delivered again since then are left to whoever got them.
    let minIdle: Duration
    /// What the deliveries of the only entry are then; `nil` for one more.
    var deliveries: Int?
  }

  /// An entry that was claimed by a call whose reply was lost is claimed without being counted once more.
  private func recounted(_ claim: Claim) -> [Claim] {
    let again = claim.pending.filter { entry in
      let before = claimsUnderway[StreamPlace(key: claim.key, id: entry.id)]
      return before == entry.deliveries - 1 && entry.consumer == consumer.name
    }
    if again.isEmpty { return claim.pending.isEmpty ? [] : [claim] }
    let rest = claim.pending.filter { entry in !again.contains { $0.id == entry.id } }
    let first = rest.isEmpty ? [] : [Claim(key: claim.key, pending: rest, minIdle: claim.minIdle)]
    return first
      + again.map { Claim(key: claim.key, pending: [$0], minIdle: claim.minIdle, deliveries: $0.deliveries) }
  }

  /// Claims entries that have been delivered before.
  private mutating func claim(
    _ claims: [Claim], _ source: StreamDelivery<Value>.Source
  ) async throws -> [ReceivedEntry<Value>] {
    let claims = claims.flatMap(recounted)
    guard !claims.isEmpty else { return [] }
    let batch = redis.batch()
    let replies = claims.map { claim in
      batch.xclaim(
        claim.key, group: consumer.group, consumer: consumer.name, minIdle: claim.minIdle, claim.pending.map(\.id),
        retryCount: claim.deliveries, as: Attempted<Value>.self)
    }
    for claim in claims {
      for entry in claim.pending {
        claimsUnderway[StreamPlace(key: claim.key, id: entry.id)] = (claim.deliveries ?? entry.deliveries + 1) - 1
      }
    }
    try await batch.run()
    for claim in claims {
      for entry in claim.pending { claimsUnderway[StreamPlace(key: claim.key, id: entry.id)] = nil }
    }
    var result: [ReceivedEntry<Value>] = []
    var rest: [StreamPlace] = []
    for (claim, reply) in zip(claims, replies) {
      let entries = try reply.value.lazy.filter { !$0.isDeleted }.map { ($0.id, $0) }
      let claimed = Dictionary(entries) { first, _ in first }
      for entry in claim.pending {
        if let found = claimed[entry.id] {
          result.append(
            received(
              found, of: claim.key, source, count: claim.deliveries ?? entry.deliveries + 1, "XCLAIM"))
        } else {
          rest.append(StreamPlace(key: claim.key, id: entry.id))
        }
      }
    }
    if !rest.isEmpty { try await acknowledgeRemoved(rest) }
    return result
  }

  /// Acknowledges those that are not in their streams any more: what is gone can't be done. Redis 6.2 leaves them pending.
  private func acknowledgeRemoved(_ places: [StreamPlace]) async throws {
    let batch = redis.batch()
    let found = places.map {
      batch.xrange($0.key, from: .inclusive($0.id), to: .inclusive($0.id), count: 1, as: RESPValue.self)
    }
    try await batch.run()
    let gone = try zip(places, found).filter { try $1.value.isEmpty }.map(\.0)
    guard !gone.isEmpty else { return }
    let acknowledging = redis.with(repeating: .always).batch()
    for place in gone { acknowledging.xack(place.key, group: consumer.group, place.id) }
    try await acknowledging.run()
  }

  /// What `XPENDING` tells of entries; nothing of those that are not pending with this consumer.
  private static func pending(
    _ places: some Collection<StreamPlace>, of consumer: GroupConsumer<Value>, by redis: Redis
  ) async throws -> [(place: StreamPlace, entry: PendingEntry)] {
    guard !places.isEmpty else { return [] }
    let batch = redis.batch()
    let replies = places.map { place in
      batch.xpending(
        place.key, group: consumer.group, from: .inclusive(place.id), to: .inclusive(place.id), count: 1,
        consumer: consumer.name)
    }
    try await batch.run()
    return try zip(places, replies).compactMap { place, reply in try reply.value.first.map { (place, $0) } }
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
  private mutating func readAgain(_ places: [StreamPlace]) async throws -> [ReceivedEntry<Value>] {
    let pending = try await Self.pending(places, of: consumer, by: redis)
    return try await claim(
      pending.map { Claim(key: $0.key, pending: [$1], minIdle: $1.idle) }, .pending)
  }

  private mutating func readPending(_ index: Int, _ wish: Wish) async throws -> [ReceivedEntry<Value>] {
    let stream = streams[index]
    let start = stream.pendingAfter ?? .zero
    let page = try await redis.xpending(
      stream.key, group: consumer.group, from: .inclusive(start.successor), count: wish.count,
      consumer: consumer.name)
    let pending = page.filter { !wish.excludes(StreamPlace(key: stream.key, id: $0.id)) }
    let received = try await claim(
      [Claim(key: stream.key, pending: pending, minIdle: pending.map(\.idle).min() ?? .zero)], .pending)
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
    let pending = page.filter { $0.idle >= time && !wish.excludes(StreamPlace(key: key, id: $0.id)) }
      .prefix(wish.count)
    let received = try await claim([Claim(key: key, pending: Array(pending), minIdle: time)], .claimed)
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
  func giveBack(_ unbegun: [StreamPlace]) async {
    let redis = redis.with(deadline: .seconds(2))
    do {
      var given = try await Self.pending(unbegun, of: consumer, by: redis)
      given += try await Self.pending(claimsUnderway.keys, of: consumer, by: redis).filter { place, entry in
        claimsUnderway[place].map { entry.deliveries > $0 } ?? false
      }
      if mayHaveLostReply {
        for stream in streams {
          let lost = try await redis.xpending(
            stream.key, group: consumer.group, from: .inclusive(stream.last.successor), count: Self.page,
            consumer: consumer.name)
          given += lost.filter { $0.deliveries == 1 }.map { (StreamPlace(key: stream.key, id: $0.id), $0) }
        }
      }
      guard !given.isEmpty else { return }
      let batch = redis.batch()
      for (place, entry) in given {
        batch.xclaim(
          place.key, group: consumer.group, consumer: consumer.name, minIdle: .zero, .justIDs, place.id,
          delivered: .ago(consumer.options.claimAfter ?? .zero), retryCount: max(0, entry.deliveries - 1))
      }
      try await batch.run()
    } catch {
      // They stay pending with this consumer, as they would if it ended without this.
    }
  }

  /// Makes entries count as delivered just now, so that no other consumer takes them over from one that works on them.
  ///
  /// - Parameter time: Those that have been idle for so long.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  static func renew(_ places: Set<StreamPlace>, of consumer: GroupConsumer<Value>, after time: Duration) async throws {
    let due = try await pending(places, of: consumer, by: consumer.redis).filter { $0.entry.idle >= time }
    guard !due.isEmpty else { return }
    let batch = consumer.redis.batch()
    for (place, _) in due {
      batch.xclaim(place.key, group: consumer.group, consumer: consumer.name, minIdle: time, .justIDs, place.id)
    }
    try await batch.run()
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
