import ClientTestSupport
import Redio
import RedioTransport
import TestSupport
import Testing

/// A class of calls, each with what makes one attempt and checks its replies.
private enum CallClass: String, CaseIterable, CustomTestStringConvertible {
  case get = "GET"
  case set = "SET"
  case increment = "INCR"
  case chain = "a chain"
  case shortBatch = "a batch in one part"
  case longBatch = "a batch in several parts"
  case transaction = "a transaction"
  case session = "a session with WATCH"
  case fullPool = "a session of a pool that is full"
  case blocking = "BLPOP"
  case blockingInSession = "BLPOP in a session"
  case bulk = "the connection for large values"
  case large = "1 MiB on the shared connection"
  case connecting = "a client that connects"
  case reconnecting = "a connection that comes back"

  var testDescription: String { rawValue }

  /// Whether a call's bytes are so many that one by one they would take all day.
  var isLarge: Bool { [.longBatch, .bulk, .large].contains(self) }
}

extension CallClass {
  /// How much of the replies is checked here: a connection takes far longer than a reply.
  fileprivate var share: Double {
    let isSlow = [.connecting, .reconnecting].contains(self)
    return isSlow ? 0.002 : 1 / Double(Self.allCases.count - 2)
  }
}

/// How the bytes fare during an attempt.
private enum Weather: CaseIterable {
  case calm
  case delayed
  case singleBytes
  /// Nothing passes until the call has ended.
  case stalled
  /// As much passes as the step says, then nothing until the call has ended.
  case stalledLater

  func fault(_ isLater: Bool) -> FaultProxy.Fault {
    switch self {
    case .calm: .none
    case .delayed: .delay(.microseconds(300))
    case .singleBytes: .singleBytes(every: .zero)
    case .stalled: .stall
    case .stalledLater: isLater ? .stall : .none
    }
  }
}

/// What ends an attempt early.
private enum Ending: CaseIterable {
  case cancellation
  case deadline
}

extension Torture {
  /// Calls are cancelled, or run out of time, at every moment of their lives: the moment is swept, in fine steps, from
  /// before they start until after they would have ended, while others use the same connection.
  @Suite("Sweep")
  struct SweepTests {
    @Test(
      "whenever a call is cancelled or its time is up, it ends at once, and every reply reaches the call it belongs to",
      arguments: CallClass.allCases)
    fileprivate func sweep(_ kind: CallClass) async throws { try await Sweep(kind).run() }
  }
}

private final class Sweep: Sendable {
  private struct Figures {
    var succeeded = 0
    var cancelled = 0
    var timedOut = 0
  }

  private let kind: CallClass
  private let server: TestServer
  private let proxy: FaultProxy
  private let redis: Redis
  /// Straight to the server.
  private let helper: Redis
  private let ledger = Ledger()
  private let figures = Locked(Figures())
  private let witnessesMustEnd = Locked(false)
  private let counter = Locked(0)
  /// Those who have a part in an attempt, but don't end with it.
  private let others = Locked<[Task<Void, any Error>]>([])
  private let mebibyte = patternedBytes(1 << 20)

  private var isLong: Bool { Torture.replies != nil }

  init(_ kind: CallClass) async throws {
    self.kind = kind
    server = try await TestServer()
    proxy = try FaultProxy(to: server.port)
    var options = RedisOptions()
    options.pool.limit = kind == .fullPool ? 1 : 4
    options.pool.blockingLimit = 4
    // A connection that is held up for long is not to be taken for dead, nor to make the next one wait.
    options.backOff.maximum = .milliseconds(1)
    redis = try Redis("redis://127.0.0.1:\(proxy.port)/?connect_timeout=60s", options: options)
    helper = try Redis(server.url)
  }

  private func next() -> Int {
    counter.withLock { counter in
      counter += 1
      return counter
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    try await prepare()
    let witnesses = kind == .connecting ? [] : (0..<4).map { index in Task { try await self.witness(index) } }
    let goal = Torture.replies.map { Int(Double($0) * kind.share) + 1 }
    var round = 0
    repeat {
      for weather in Weather.allCases where !(weather == .singleBytes && kind.isLarge) {
        for ending in Ending.allCases {
          guard try await sweep(weather, ending, isOnLoop: round.isMultiple(of: 2) == (ending == .deadline)) else {
            return
          }
        }
      }
      round += 1
    } while ledger.checked < goal ?? 0
    witnessesMustEnd.withLock { $0 = true }
    for witness in witnesses {
      switch await ClientTestSupport.ending(of: witness) {
      case nil: Issue.record("another call hangs: \(redis.statistics)")
      case .failure(let error): Issue.record("another call failed: \(error)")
      case .success: break
      }
    }
    #expect(ledger.foreign == [])
    let closing = Task { await self.redis.close() }
    #expect(await ClientTestSupport.ending(of: Task { await closing.value }) != nil, "closing hangs")
    #expect(redis.statistics.connections == 0)
    await helper.close()
    let figures = figures.withLock { $0 }
    let total = Torture.swept.withLock { total in
      total += ledger.checked
      return total
    }
    #expect(figures.succeeded > 0)
    #expect(figures.cancelled > 0)
    #expect(figures.timedOut > 0)
    Torture.report(
      "sweep of \(kind.rawValue): \(ledger.checked) replies checked, \(ledger.foreign.count) foreign; "
        + "\(figures.succeeded) calls in time, \(figures.cancelled) cancelled, \(figures.timedOut) timed out; "
        + "\(ContinuousClock.now - start); \(total) replies so far")
  }

  private func prepare() async throws {
    for index in 0..<64 {
      try await helper.set("k\(index)", "k\(index):\(index)")
      try await helper.set("n\(index)", Ledger.base(of: index))
    }
    // The very first connection is not waited for.
    try await redis.ping()
  }

  // MARK: The sweep

  /// Sweeps the moment of the end over a call's life. `false` if something hangs.
  private func sweep(_ weather: Weather, _ ending: Ending, isOnLoop: Bool) async throws -> Bool {
    let life = try await lifetime(weather)
    let steps = isLong ? 200 : kind.isLarge ? 4 : weather == .singleBytes ? 6 : 16
    for step in 0..<steps {
      // From nothing to half as much again as a call takes. The first few are counted in turns of the scheduler.
      let moment = life * (Double(step) * 1.5 / Double(steps))
      if kind == .reconnecting { proxy.end(reset: step.isMultiple(of: 2)) }
      proxy.fault = weather.fault(false)
      let name = "\(kind.rawValue), \(weather), \(ending) after \(moment)\(isOnLoop ? ", on the loop" : "")"
      let task = Task { [self] in
        let deadline = ending == .deadline ? moment : nil
        if isOnLoop {
          try await withTaskExecutorPreference(redis.eventLoop) { try await attempt(step, deadline, weather) }
        } else {
          try await attempt(step, deadline, weather)
        }
      }
      let start = ContinuousClock.now
      if weather == .stalledLater {
        try await wait(for: life * (Double(step) / Double(steps)), since: start)
        proxy.fault = .stall
      }
      if ending == .cancellation {
        if step < 4 {
          for _ in 0..<step * 2 { await Task.yield() }
        } else {
          try await wait(for: moment, since: start)
        }
        task.cancel()
      }
      let result = await ClientTestSupport.ending(of: task)
      proxy.fault = .none
      guard let result else {
        Issue.record("\(name): it does not end; \(redis.statistics)")
        return false
      }
      guard note(result, ending, name) else { return false }
      let others = others.withLock { others in
        defer { others = [] }
        return others
      }
      for other in others {
        guard let result = await ClientTestSupport.ending(of: other) else {
          Issue.record("\(name): another one does not end; \(redis.statistics)")
          return false
        }
        if case .failure(let error) = result {
          Issue.record("\(name): of another one: \(error)")
          return false
        }
      }
      // Of the others, what was cancelled may leave together with the next one. Of these, too much would wait.
      if kind.isLarge { try await (kind == .bulk ? redis.bulk : redis).ping() }
    }
    return true
  }

  /// How long an attempt takes that is left alone.
  private func lifetime(_ weather: Weather) async throws -> Duration {
    proxy.fault = weather.fault(false) == .stall ? .none : weather.fault(false)
    defer { proxy.fault = .none }
    if kind == .reconnecting { proxy.end(reset: true) }
    let start = ContinuousClock.now
    try await attempt(1, nil, weather)
    return min(ContinuousClock.now - start, .milliseconds(30))
  }

  private func wait(for time: Duration, since start: ContinuousClock.Instant) async throws {
    while ContinuousClock.now - start < time { await Task.yield() }
  }

  /// Counts a call. `false` if it has ended otherwise than it may.
  private func note(_ result: Result<Void, any Error>, _ ending: Ending, _ name: String) -> Bool {
    switch (result, ending) {
    case (.success, _): figures.withLock { $0.succeeded += 1 }
    case (.failure(is CancellationError), .cancellation): figures.withLock { $0.cancelled += 1 }
    case (.failure(let error as RedisError), .deadline) where error.isOutOfTime: figures.withLock { $0.timedOut += 1 }
    case (.failure(let error), _):
      Issue.record("\(name): \(error)")
      return false
    }
    return true
  }

  // MARK: The others

  /// Uses the same connection all the time, and is never cancelled.
  private func witness(_ index: Int) async throws {
    let key = "w\(index)"
    while !witnessesMustEnd.withLock({ $0 }) {
      do {
        let count = next()
        let value = "\(key):\(count)"
        if kind == .reconnecting {
          ledger.check(try await redis.send("ECHO", value, as: String.self), is: value)
          continue
        }
        let own = try await redis().set(key, value).get(key, as: String.self).run()
        ledger.check(own, is: value)
        ledger.check(try await redis.get(key, as: String.self) ?? "nil", is: value)
        try await echo(50, in: redis.batch())
      } catch let error as RedisError where kind == .reconnecting {
        // Sent again as often as it may be.
        guard case .connection = error.kind else { throw error }
      }
    }
  }

  // MARK: An attempt

  private func attempt(_ step: Int, _ deadline: Duration?, _ weather: Weather) async throws {
    let redis = deadline.map { self.redis.with(deadline: $0) } ?? self.redis
    let count = next()
    let key = "v\(count % 1000)"
    let value = "\(key):\(count)"
    let index = count % 64
    switch kind {
    case .get, .reconnecting:
      ledger.check(try await redis.get("k\(index)", as: String.self) ?? "nil", is: "k\(index):\(index)")
    case .set:
      if step.isMultiple(of: 2) {
        try await redis.set(key, value)
      } else {
        ledger.check(try await redis.send("SET", key, value, "GET", as: String?.self), of: key)
      }
    case .increment:
      ledger.check(try await redis.incr("n\(index)"), ofCounter: index)
    case .chain:
      let (got, number, echo) = try await redis().set(key, value).get(key, as: String.self).incr("n\(index)")
        .send("ECHO", value, as: String.self).run()
      ledger.check(got ?? "nil", is: value)
      ledger.check(number, ofCounter: index)
      ledger.check(echo, is: value)
    case .shortBatch: try await echo(20, in: redis.batch())
    case .longBatch: try await echo(3500, in: redis.batch())
    case .transaction:
      let replies = try await redis().multi().set(key, value).get(key, as: String.self).incr("n\(index)").exec()
      ledger.check(replies?.0 ?? "nil", is: value)
      ledger.check(replies?.1 ?? 0, ofCounter: index)
    case .session:
      let db = try await redis.session()
      try await watched(db, key, value)
    case .fullPool:
      // Somebody has it, and gives it back in the middle.
      let holder = Task { [self] in
        let db = try await self.redis.session()
        ledger.check(try await db.send("ECHO", value, as: String.self), is: value)
      }
      others.withLock { $0.append(holder) }
      let db = try await redis.session()
      try await watched(db, key, value)
    case .blocking:
      push(value, to: "l" + value)
      let reply = try await redis.send("BLPOP", "l" + value, 5, as: [String].self)
      ledger.check(reply, is: ["l" + value, value])
    case .blockingInSession:
      let db = try await redis.session()
      ledger.check(try await db.send("ECHO", value, as: String.self), is: value)
      push(value, to: "l" + value)
      let reply = try await db.send("BLPOP", "l" + value, 5, as: [String].self)
      ledger.check(reply, is: ["l" + value, value])
      ledger.check(try await db.send("ECHO", value, as: String.self), is: value)
    case .bulk: try await large(redis.bulk, key, value, 256 << 10)
    case .large: try await large(redis, key, value, 1 << 20)
    case .connecting:
      let redis = Redis(self.redis.url)
      let call = deadline.map { redis.with(deadline: $0) } ?? redis
      do {
        if step.isMultiple(of: 2) {
          try await echo(isLong ? 100 : 3, in: call.batch())
        } else {
          let db = try await call.session()
          ledger.check(try await db.get("k\(index)", as: String.self) ?? "nil", is: "k\(index):\(index)")
        }
      } catch {
        await redis.close()
        throw error
      }
      await redis.close()
      ledger.check(redis.statistics.connections, is: 0)
    }
  }

  /// Pushes an element that somebody waits for, soon.
  private func push(_ value: String, to list: String) {
    let pushing = Task { [helper] in
      for _ in 0..<3 { await Task.yield() }
      try await helper.lpush(list, value)
      return
    }
    others.withLock { $0.append(pushing) }
  }

  private func watched(_ db: borrowing Session, _ key: String, _ value: String) async throws {
    try await db.watch(key)
    ledger.check(try await db.get(key, as: String.self), of: key)
    let replies = try await db.multi().set(key, value).get(key, as: String.self).exec()
    ledger.check(replies ?? "nil", is: value)
  }

  /// A batch of which each reply is another one.
  private func echo(_ count: Int, in batch: Batch) async throws {
    let first = next()
    let replies = (0..<count).map { batch.send("ECHO", "e\(first):\($0)", as: String.self) }
    do { try await batch.run() } catch {
      // Those that came before the end are right too.
      for (index, reply) in replies.enumerated() {
        if let value = try? reply.value { ledger.check(value, is: "e\(first):\(index)") }
      }
      throw error
    }
    for (index, reply) in replies.enumerated() { ledger.check(try reply.value, is: "e\(first):\(index)") }
  }

  /// A value that names its key at both ends.
  private func large(_ redis: Redis, _ key: String, _ value: String, _ count: Int) async throws {
    let name = Array("\(value);".utf8)
    let bytes = Bytes(name + mebibyte[..<(count - 2 * name.count)] + name)
    ledger.check(try await redis().set("large", bytes).get("large").run() as Bytes? == bytes, is: true)
  }
}

extension RedisError {
  fileprivate var isOutOfTime: Bool {
    switch kind {
    case .timeout, .poolExhausted: true
    default: false
    }
  }
}
