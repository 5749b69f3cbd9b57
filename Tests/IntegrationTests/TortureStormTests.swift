import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

extension Torture {
  @Suite("Storm")
  struct StormTests {
    @Test("in a storm every reply reaches its call, every call ends, and nothing stays behind")
    func storm() async throws {
      let start = ContinuousClock.now
      let server = try await TestServer()
      // The loop's thread and its descriptors stand before anything is counted.
      let observer = try Redis(server.url + "?client_name=observer")
      try await observer.ping()
      // So does what the runtime sleeps with.
      try await Task.sleep(for: .milliseconds(10))
      let before = try descriptors()
      let proxy = try FaultProxy(to: server.port)
      let storm = try Storm(server, proxy)
      try await storm.prepare(observer)
      let workers = (0..<1000).map { index in Task { try await storm.work(index) } }
      try await storm.rage()
      // What is left ends soon, now that the sky is clear.
      var hanging = 0
      for worker in workers {
        switch await ending(of: worker, within: hanging == 0 ? .seconds(30) : .zero) {
        case nil: hanging += 1
        case .failure(let error): Issue.record("\(error); REDIO_TORTURE_SEED=\(Torture.seed)")
        case .success: break
        }
      }
      #expect(hanging == 0, "tasks hang: \(storm.redis.statistics); REDIO_TORTURE_SEED=\(Torture.seed)")
      #expect(storm.ledger.foreign == [], "REDIO_TORTURE_SEED=\(Torture.seed)")
      let figures = storm.figures
      #expect(figures.succeeded > 0)
      #expect(figures.cancelled > 0)
      #expect(figures.timedOut > 0)
      #expect(figures.lost > 0)
      let closing = Task<Void, any Error> { await storm.redis.close() }
      #expect(await ending(of: closing) != nil, "closing hangs")
      #expect(storm.redis.statistics.connections == 0)
      #expect(storm.redis.statistics.leasedSessions == 0 && storm.redis.statistics.leasedForBlocking == 0)
      #expect(storm.redis.statistics.waitingForSession == 0 && storm.redis.statistics.waitingForBlocking == 0)
      #expect(storm.redis.statistics.waitingForConnection == 0)
      #expect(try socketsLeading(to: proxy.port) == 0)
      proxy.end(reset: false)
      // The server notices when it gets round to it.
      var clients = ""
      let areGone = try await becomes {
        clients = try await observer.send("CLIENT", "LIST", as: String.self)
        return clients.split(separator: "\n").allSatisfy { $0.contains("name=observer") }
      }
      #expect(areGone, "\(clients)")
      if Torture.replies != nil {
        // Alone in its process, all that it has opened is its own; the proxy's listener stays.
        var after: [String] = []
        let isBack = try await becomes {
          after = try descriptors()
          return after.count <= before.count + 1
        }
        #expect(isBack, "\(after), before \(before)")
      }
      await observer.close()
      Torture.report(
        "storm: \(storm.ledger.checked) replies checked, \(storm.ledger.foreign.count) foreign; \(figures.succeeded) calls "
          + "succeeded, \(figures.cancelled) cancelled, \(figures.timedOut) timed out, \(figures.lost) lost their connection; "
          + "\(storm.redis.statistics.connectionsMade) connections; \(ContinuousClock.now - start); seed \(Torture.seed)"
      )
    }

    /// What this process has open.
    private func descriptors() throws -> [String] {
      let folder = "/proc/self/fd"
      // One that has been closed meanwhile leads nowhere.
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")).map { "\(name): \($0)" }
      }
    }
  }
}

private final class Storm: Sendable {
  struct Figures {
    var succeeded = 0
    var cancelled = 0
    var timedOut = 0
    var lost = 0
  }

  let redis: Redis
  let ledger = Ledger()
  private let server: TestServer
  private let proxy: FaultProxy
  private let state = Locked(Figures())
  private let isOver = Locked(false)

  var figures: Figures { state.withLock { $0 } }

  init(_ server: TestServer, _ proxy: FaultProxy) throws {
    self.server = server
    self.proxy = proxy
    var options = RedisOptions()
    options.deadline = .seconds(2)
    (options.pool.limit, options.pool.blockingLimit) = (8, 8)
    options.sharedConnections = 2
    options.backOff.maximum = .milliseconds(100)
    redis = try Redis("redis://127.0.0.1:\(proxy.port)/?connect_timeout=2s", options: options)
  }

  func prepare(_ observer: Redis) async throws {
    let other = try Redis(server.url + "1")
    for index in 0..<32 {
      try await observer.set("n\(index)", Ledger.base(of: index))
      // Whoever finds one of these has got somebody else's connection.
      try await other.set("k\(index)", "database 1, k\(index):0")
    }
    await other.close()
  }

  /// The weather, for as long as the storm lasts.
  func rage() async throws {
    var random = SeededGenerator(seed: Torture.seed)
    let end = ContinuousClock.now + .seconds(Torture.seconds)
    while ContinuousClock.now < end {
      proxy.fault = .none
      switch Int.random(in: 0..<10, using: &random) {
      case 0: proxy.end(reset: true)
      case 1: proxy.end(reset: false)
      case 2: proxy.cut(afterReplyBytes: .random(in: 1..<20_000, using: &random))
      case 3: proxy.cut(afterReplyBytes: .random(in: 1..<100, using: &random))
      case 4: proxy.fault = .delay(.microseconds(.random(in: 100..<5_000, using: &random)))
      case 5: proxy.fault = .stall
      case 6: proxy.fault = .singleBytes(every: .zero)
      case 7:
        proxy.refuse()
        proxy.end(reset: true)
        try await Task.sleep(for: .milliseconds(.random(in: 1..<50, using: &random)))
        try proxy.comeBack()
      default: break
      }
      try await Task.sleep(for: .milliseconds(.random(in: 1..<100, using: &random)))
    }
    proxy.fault = .none
    isOver.withLock { $0 = true }
  }

  /// One task: calls, one after the other, some of them cancelled, some with little time.
  func work(_ task: Int) async throws {
    var random = SeededGenerator(seed: Torture.seed &+ UInt64(task) &+ 1)
    var count = 0
    while !isOver.withLock({ $0 }) {
      count += 1
      let seed = random.next()
      let token = "\(task).\(count)"
      let isOnLoop = Int.random(in: 0..<4, using: &random) == 0
      let call = Task { [self] in
        var random = SeededGenerator(seed: seed)
        if isOnLoop {
          try await withTaskExecutorPreference(redis.eventLoop) { try await attempt(token, &random) }
        } else {
          try await attempt(token, &random)
        }
      }
      var mayBeCancelled = false
      if Int.random(in: 0..<3, using: &random) == 0 {
        mayBeCancelled = true
        if Bool.random(using: &random) {
          for _ in 0..<Int.random(in: 0..<20, using: &random) { await Task.yield() }
        } else {
          try await Task.sleep(for: .microseconds(.random(in: 0..<20_000, using: &random)))
        }
        call.cancel()
      }
      try note(await call.result, mayBeCancelled)
    }
  }

  private func note(_ result: Result<Void, any Error>, _ mayBeCancelled: Bool) throws {
    switch result {
    case .success: state.withLock { $0.succeeded += 1 }
    case .failure(let error as RedisError):
      switch error.kind {
      case .timeout, .poolExhausted: state.withLock { $0.timedOut += 1 }
      case .connection, .sessionEnded: state.withLock { $0.lost += 1 }
      default: throw error
      }
    case .failure(is CancellationError) where mayBeCancelled: state.withLock { $0.cancelled += 1 }
    case .failure(let error): throw error
    }
  }

  private func attempt(_ token: String, _ random: inout SeededGenerator) async throws {
    var redis = redis
    if Int.random(in: 0..<4, using: &random) == 0 {
      redis = redis.with(deadline: .microseconds(.random(in: 0..<30_000, using: &random)))
    }
    let index = Int.random(in: 0..<32, using: &random)
    let key = "k\(index)"
    let value = "\(key):\(token)"
    switch Int.random(in: 0..<16, using: &random) {
    case 0...2: ledger.check(try await redis.get(key, as: String.self), of: key)
    case 3: try await redis.set(key, value)
    case 4: ledger.check(try await redis.send("SET", key, value, "GET", as: String?.self), of: key)
    case 5: ledger.check(try await redis.incr("n\(index)"), ofCounter: index)
    case 6: ledger.check(try await redis.send("ECHO", token, as: String.self), is: token)
    case 7:
      let (old, number, echo) = try await redis().get(key, as: String.self).incr("n\(index)")
        .send("ECHO", token, as: String.self).run()
      ledger.check(old, of: key)
      ledger.check(number, ofCounter: index)
      ledger.check(echo, is: token)
    case 8: try await batch(redis, token, 20)
    case 9: try await batch(redis, token, Int.random(in: 0..<10, using: &random) == 0 ? 2500 : 50)
    case 10:
      let replies = try await redis().multi().set(key, value).get(key, as: String.self).incr("n\(index)").exec()
      ledger.check(replies?.0 ?? "nil", is: value)
      ledger.check(replies?.1 ?? 0, ofCounter: index)
    case 11:
      let db = try await redis.session()
      try await db.watch(key)
      ledger.check(try await db.get(key, as: String.self), of: key)
      if let replies = try await db.multi().set(key, value).get(key, as: String.self).exec() {
        ledger.check(replies, is: value)
      }
    case 12:
      let db = try await redis.session()
      ledger.check(try await db.get(key, as: String.self), of: key)
      // Leaves it otherwise than it was: nobody may get it.
      if Bool.random(using: &random) {
        try await db.select(1)
        ledger.check(try await db.get(key, as: String.self), of: "database 1, \(key)")
      } else {
        db.preventPooling()
      }
    case 13:
      if Bool.random(using: &random) { try await redis.lpush("l\(index)", "l\(index):\(token)") }
      let reply = try await redis.send("BLPOP", "l\(index)", 0.01, as: [String]?.self)
      if let reply {
        ledger.check(reply.first ?? "nil", is: "l\(index)")
        ledger.check(reply.last, of: "l\(index)")
      }
    case 14:
      let large = String(repeating: token, count: 2000)
      ledger.check(try await redis.bulk.send("ECHO", large, as: String.self), is: large)
    default:
      let large = String(repeating: token, count: 5000)
      ledger.check(try await redis.send("ECHO", large, as: String.self), is: large)
    }
  }

  private func batch(_ redis: Redis, _ token: String, _ count: Int) async throws {
    let batch = redis.batch()
    let replies = (0..<count).map { batch.send("ECHO", "\(token).\($0)", as: String.self) }
    func check() {
      for (index, reply) in replies.enumerated() {
        if let value = try? reply.value { ledger.check(value, is: "\(token).\(index)") }
      }
    }
    // Those that came before the end are right too.
    defer { check() }
    try await batch.run()
  }
}
