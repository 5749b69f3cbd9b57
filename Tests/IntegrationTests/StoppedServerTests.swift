import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioPubSub
import RedioStreams
import RedioTransport
import TestSupport
import Testing

/// A server that has stopped without a sign (`SIGSTOP`): connections to it stand, and nothing is answered.
@Suite("Stopped server")
struct StoppedServerTests {
  /// A server, a client with connections to it, and the server's process.
  private struct Scene {
    let server: TestServer
    let redis: Redis
    /// The same client, with time enough for anything.
    let patient: Redis
    let process: pid_t

    init(_ deadline: Duration, observer: (any RedisObserver)? = nil, waitTime: Duration = .seconds(10)) async throws {
      server = try await TestServer()
      var options = RedisOptions()
      options.deadline = deadline
      options.pool.waitTime = waitTime
      options.transport.deadPeerTimeout = .seconds(600)
      options.backOff.waitsForFirstConnection = true
      options.observer = observer
      // So long that deadlines alone end what waits for a connection.
      redis = try Redis(server.url + "?connect_timeout=600s", options: options)
      patient = redis.with(deadline: .seconds(60))
      process = pid_t(try #require(try await patient.info(.server).processID))
    }

    func stop() { kill(process, SIGSTOP) }

    func goOn() { kill(process, SIGCONT) }
  }

  private static let deadline = Duration.milliseconds(100)

  private func expectTimeout(
    _ expected: Duration = deadline, _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
  ) async {
    do {
      try await body()
      Issue.record("it has ended without an error", sourceLocation: location)
    } catch let error as RedisError {
      #expect(error.kind == .timeout(expected), sourceLocation: location)
    } catch {
      Issue.record("\(error)", sourceLocation: location)
    }
  }

  @Test("each call on a shared connection ends at its deadline")
  func shared() async throws {
    let scene = try await Scene(Self.deadline)
    let (redis, patient) = (scene.redis, scene.patient)
    try await patient.bulk.ping()
    scene.stop()
    await expectTimeout { try await redis.set("k", "v") }
    await expectTimeout { _ = try await redis.bulk.get("k") }
    await expectTimeout { try await redis.send("OBJECT", "ENCODING", "k") }
    await expectTimeout { _ = try await redis().get("k").incr("n").run() }
    await expectTimeout { _ = try await redis().multi().incr("a").incr("b").exec() }
    await expectTimeout {
      let batch = redis.batch()
      for number in 0..<20_000 { batch.set("k", number) }
      try await batch.run()
    }
    await expectTimeout { for try await _ in redis.scan() {} }
    await expectTimeout { _ = try await redis.eval("return 1", as: Int.self) }
    await expectTimeout { try await Script("return 1").run(on: redis) }
  }

  @Test("each call on a connection of its own ends at its deadline, and what it asks for on top")
  func own() async throws {
    let scene = try await Scene(Self.deadline)
    let (redis, patient) = (scene.redis, scene.patient)
    let db = try await patient.session()
    try await patient.warmUp(sessions: 8)
    scene.stop()
    await expectTimeout { _ = try await db.with(deadline: Self.deadline).get("k") }
    await expectTimeout { _ = try await db.with(deadline: Self.deadline)().get("k").incr("n").run() }
    await expectTimeout { try await redis.session().ping() }
    await expectTimeout { try await redis.transaction(watching: "k") { db in db.multi().incr("k") } }
    await expectTimeout(Self.deadline + .seconds(0.05)) { _ = try await redis.blpop("k", timeout: .seconds(0.05)) }
    await expectTimeout(Self.deadline + .seconds(0.05)) { try await redis.send("BLPOP", "k", 0.05) }
    await expectTimeout(Self.deadline + .seconds(0.05)) {
      try await redis.send("XREAD", "BLOCK", 50, "STREAMS", "s", "0")
    }
    await expectTimeout(Self.deadline + .seconds(0.05)) {
      _ = try await redis.session().wait(replicas: 1, timeout: .seconds(0.05))
    }
    // The server would refuse it, and has not said so.
    await expectTimeout { try await redis.send("BLPOP", "k", -1) }
  }

  @Test("each call that needs another connection ends too: leases, commands that end something, subscriptions")
  func noConnection() async throws {
    let scene = try await Scene(Self.deadline)
    let redis = scene.redis
    scene.stop()
    await expectTimeout { try await redis.shutdown(.noSave) }
    await expectTimeout { try await redis.scriptKill() }
    for _ in 0..<3 {
      let error = try await redisError { _ = try await redis.session() }
      guard case .poolExhausted = error.kind else {
        Issue.record("\(error)")
        continue
      }
    }
    let blocking = try await redisError { _ = try await redis.blpop("k", timeout: .seconds(0.05)) }
    #expect(blocking.outcome == .notSent)
    await #expect(throws: RedisError.self) { _ = try await redis.pubsub("c").ready() }
  }

  @Test("a lease is waited for up to the pool's limit, if the client's deadline is later; up to a deadline of its own")
  func leases() async throws {
    let scene = try await Scene(.seconds(600), waitTime: .milliseconds(50))
    let redis = scene.redis
    scene.stop()
    for calls in [redis, redis.with(deadline: nil), redis.with(deadline: .milliseconds(50))] {
      let error = try await redisError { _ = try await calls.session() }
      guard case .poolExhausted = error.kind else {
        Issue.record("\(error)")
        continue
      }
    }
  }

  @Test("a call without a deadline waits for as long as the server is stopped, and is cancelled at once")
  func none() async throws {
    let scene = try await Scene(Self.deadline)
    let (redis, patient) = (scene.redis, scene.patient)
    try await patient.set("k", "v")
    let db = try await patient.session()
    let calls = db.with(deadline: nil)
    try await patient.ping()
    scene.stop()
    let waits = Task { try await redis.with(deadline: nil).get("k", as: String.self) }
    let inSession = Task { try await calls.get("k", as: String.self) }
    let isCancelled = Task { try await redis.with(deadline: nil).get("k") }
    // The others' time is up meanwhile.
    for _ in 0..<3 { await expectTimeout { _ = try await redis.get("k") } }
    await expectTimeout { _ = try await db.with(deadline: Self.deadline).get("k") }
    isCancelled.cancel()
    await #expect(throws: CancellationError.self) { _ = try await isCancelled.value }
    scene.goOn()
    #expect(try await waits.value == "v")
    #expect(try await inSession.value == "v")
  }

  @Test("a blocking command that asks to wait for ever has no deadline but one of its own")
  func forEver() async throws {
    let scene = try await Scene(.milliseconds(50))
    let (redis, patient) = (scene.redis, scene.patient)
    try await patient.warmUp(sessions: 2)
    let first = Task { try await redis.send("BLPOP", "k", 0) }
    let second = Task { try await redis.send("XREAD", "BLOCK", 0, "STREAMS", "s", "$") }
    try await waitUntil("both block") { try await patient.info(.clients)["blocked_clients"] == "2" }
    #expect(try await patient.send("BLPOP", "other", 0.3) == .null)
    try await patient.rpush("k", "v")
    _ = try await patient.send("XADD", "s", "*", "f", "v")
    #expect(try await first.value != .null)
    #expect(try await second.value != .null)
    await expectTimeout(.milliseconds(50)) {
      try await redis.with(deadline: .milliseconds(50)).send("BLPOP", "k", 0)
    }
  }

  @Test(
    "who reads streams on and on gets each call ended in time, and goes on when the server does",
    arguments: [false, true])
  func streams(isGroup: Bool) async throws {
    let observer = Timeouts()
    let scene = try await Scene(.milliseconds(300), observer: observer)
    let (redis, patient) = (scene.redis, scene.patient)
    // What a client's first connection takes too long for ends the reading.
    try await redis.with(deadline: .seconds(30)).warmUp(sessions: 1)
    try await patient.send("XGROUP", "CREATE", "s", "g", "$", "MKSTREAM")
    let ids = Locked<[String]>([])
    let task = Task {
      if isGroup {
        let options = ConsumerOptions(block: .upTo(.milliseconds(50)))
        for try await delivery in redis.consumer(group: "g", name: "c", streams: "s", options: options) {
          ids.withLock { $0.append("\(delivery.entry["f"] ?? "")") }
        }
      } else {
        for try await entry in redis.stream("s", from: .start, block: .upTo(.milliseconds(50))) {
          ids.withLock { $0.append("\(entry["f"] ?? "")") }
        }
      }
    }
    _ = try await patient.send("XADD", "s", "*", "f", "1")
    try await waitUntil("the first entry") { ids.withLock { $0.count } == 1 }
    scene.stop()
    try await waitUntil("a call has ended") { observer.reads > 0 }
    scene.goOn()
    _ = try await patient.send("XADD", "s", "*", "f", "2")
    try await waitUntil("the second entry") { ids.withLock { $0.count } == 2 }
    task.cancel()
    _ = await task.result
  }
}

/// Counts the reads of streams whose time was up.
private final class Timeouts: RedisObserver {
  private let count = Locked(0)

  var reads: Int { count.withLock { $0 } }

  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    guard let error = error as? RedisError, case .timeout = error.kind, error.command?.hasPrefix("XREAD") == true else {
      return
    }
    count.withLock { $0 += 1 }
  }
}
