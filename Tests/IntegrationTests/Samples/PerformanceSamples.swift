// The samples of `Performance.md` and `Observing.md`.

import Redio
import RedioTransport
import Synchronization
import Testing

func performance(_ redis: Redis) async throws {
  try await redis.mset(["a": 1, "b": 2])
  async let one = redis.get("a", as: Int.self)
  async let two = redis.get("b", as: Int.self)
  let sum = try await (one ?? 0) + (two ?? 0)  // both are sent before the first reply
  #expect(sum == 3)

  try await redis.set("n", 0)
  try await withTaskExecutorPreference(redis.eventLoop) {
    for _ in 1...100 { try await redis.incr("n") }
  }
  #expect(try await redis.get("n", as: Int.self) == 100)
}

func loopOfItsOwn() async throws {
  let loop = EventLoop()
  let apart = try Redis("redis://localhost/", on: loop)
  await apart.close()
  await loop.shutdown()
}

// Of the shape of swift-log's and swift-metrics' types of these names, which the sample is for.
struct Logger: Sendable {
  static let lines = Mutex<[String]>([])
  init(label: String) {}
  func warning(_ message: String) { Self.lines.withLock { $0.append(message) } }
}

enum Metrics {
  struct Timer: Sendable {
    static let names = Mutex<[String]>([])
    let name: String
    init(label: String, dimensions: [(String, String)]) { name = "\(label) \(dimensions)" }
    func recordNanoseconds(_ duration: Int64) { Self.names.withLock { $0.append("\(name) \(duration > 0)") } }
  }
}

struct Telemetry: RedisObserver {
  let log = Logger(label: "redis")

  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    let timer = Metrics.Timer(label: "redis", dimensions: [("command", call.name)])
    timer.recordNanoseconds(Int64(duration / .nanoseconds(1)))
    if let error { log.warning("\(error)") }
  }
  func connectionLost(_ connection: ObservedConnection, error: RedisError) { log.warning("\(connection): \(error)") }
}

func observing() throws -> RedisOptions {
  var options = RedisOptions()
  options.observer = Telemetry()
  let redis = try Redis("redis://localhost/", options: options)
  _ = redis
  return options
}

struct Spans: RedisObserver {
  func commandStarted(_ call: ObservedCall) -> (any Sendable)? { ContinuousClock.now }

  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    guard let start = context as? ContinuousClock.Instant else { return }
    print(call.name, call.count, start.duration(to: .now), error as Any)
  }
}

func figures(_ redis: Redis) {
  let figures = redis.statistics
  print(figures.connections, figures.connectionsLost, figures.repeatedCalls)
  print(figures.leasedSessions, figures.waitingForSession, figures.waitingForBlocking, figures.lastFailure ?? "")
}
