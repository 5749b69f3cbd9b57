import ClientTestSupport
import Redio
import RedioStreams
import RedioTransport
import TestSupport
import Testing

/// Readers and consumers when the pool's limit of blocking commands is near, or reached.
@Suite("Readers that wait for their place")
struct WaitingReaderTests {
  @Test("sixty idle consumers hold up no session, no call, and no reader")
  func consumers() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.ping()
    let options = ConsumerOptions(createsGroup: .start)
    let consumers = (0..<60).map { index in
      Task {
        try await redis.consumer(
          group: "g", name: "c\(index)", streams: "jobs:\(index)", options: options, as: Int.self
        )
        .first { _ in true }?.entry["n"]
      }
    }
    try await wait(while: redis.statistics.leasedForBlocking < 60)
    let leased = Counter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          let db = try await redis.session()
          leased.next()
          try await wait(while: leased.value < 50)
          try await db.ping()
        }
      }
      try await group.waitForAll()
    }
    let reading = Task { try await redis.stream("s", from: .start, as: Int.self).first { _ in true }?["n"] }
    try await wait(while: redis.statistics.leasedForBlocking < 61)
    try await redis.xadd("s", ["n": 7])
    #expect(try await reading.value == 7)
    for index in 0..<60 { try await redis.xadd("jobs:\(index)", ["n": index]) }
    for (index, consumer) in consumers.enumerated() { #expect(try await consumer.value == index) }
  }

  @Test("a reader and a consumer that find the limit reached wait and go on", arguments: [true, false])
  func limitReached(_ mayQueue: Bool) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    var options = RedisOptions()
    options.pool.blockingLimit = 1
    options.pool.waitTime = mayQueue ? .milliseconds(5) : .seconds(120)
    options.pool.waitingLimit = 1
    // How often a wait has failed is seen by the observer.
    let failures = Failures()
    options.observer = failures
    let redis = try Redis(server.url, options: options)
    // The idle connection is leased at once, whatever the limits of waiting.
    try await redis.warmUp(sessions: 1)
    let popped = Task { try await redis.blpop("list", timeout: nil) }
    try await wait(while: try await !redis.send("INFO", "clients", as: String.self).contains("blocked_clients:1"))
    // One of the two may wait, for 5 ms at a time, or none.
    let queued = mayQueue ? nil : Task { try await redis.blpop("list", timeout: nil) }
    try await wait(while: !mayQueue && redis.statistics.waitingForBlocking == 0)
    let reader = Task { try await redis.stream("s", from: .start, as: Int.self).first { _ in true }?["n"] }
    let consumer = Task {
      try await redis.consumer(
        group: "g", name: "c", streams: "s", options: ConsumerOptions(createsGroup: .start), as: Int.self
      ).first { _ in true }?.entry["n"]
    }
    try await wait(while: failures.count(of: "XREAD") < 3 || failures.count(of: "XREADGROUP") < 3)
    try await redis.xadd("s", ["n": 7])
    try await redis.rpush("list", 1, 2)
    #expect(try await popped.value != nil)
    if let queued { #expect(try await queued.value != nil) }
    #expect(try await reader.value == 7)
    #expect(try await consumer.value == 7)
  }

  private final class Failures: RedisObserver {
    private let names = Locked<[String: Int]>([:])

    func count(of name: String) -> Int { names.withLock { $0[name] ?? 0 } }

    func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
      guard let error = error as? RedisError else { return }
      switch error.kind {
      case .poolExhausted, .poolQueueFull: names.withLock { $0[call.name, default: 0] += 1 }
      default: break
      }
    }
  }
}
