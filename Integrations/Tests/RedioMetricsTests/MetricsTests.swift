import ClientTestSupport
import Metrics
import MetricsTestKit
import Redio
import RedioMetrics
import TestSupport
import Testing

@Suite("Metrics", .timeLimit(.minutes(2)))
struct MetricsTests {
  private func client(
    _ url: String, _ metrics: TestMetrics, limit: Int = 2_000, _ change: (inout RedisOptions) -> Void = { _ in }
  ) throws -> Redis {
    var options = RedisOptions()
    options.observer = RedisMetricsObserver(factory: metrics, limit: limit)
    change(&options)
    return try Redis(url, options: options)
  }

  private func dimensions(_ server: TestServer, _ name: String) -> [(String, String)] {
    [
      ("db.system.name", "redis"), ("db.operation.name", name), ("db.namespace", "0"),
      ("server.address", "127.0.0.1"), ("server.port", "\(server.port)"),
    ]
  }

  @Test("the duration of each call, by the convention's name and dimensions")
  func durations() async throws {
    let server = try await TestServer()
    let metrics = TestMetrics()
    let redis = try client(server.url, metrics)
    for number in 0..<3 { try await redis.set("secret:\(number)", "secret") }
    let timer = try metrics.expectTimer("db.client.operation.duration", dimensions(server, "SET"))
    #expect(timer.values.count == 3 && timer.values.allSatisfy { $0 > 0 && $0 < 60_000_000_000 })
    #expect(timer.displayUnit == .seconds)
    // Chains of all lengths have one timer.
    try await redis().get("a").get("b").run()
    try await redis().get("a").get("b").get("c").run()
    let chains = try metrics.expectTimer("db.client.operation.duration", dimensions(server, "PIPELINE GET"))
    #expect(chains.values.count == 2)
    _ = try await redis.blpop("none", timeout: .milliseconds(100))
    let blocking = try metrics.expectTimer("db.client.operation.duration", dimensions(server, "BLPOP"))
    #expect(try #require(blocking.lastValue) >= 90_000_000)
    #expect(metrics.timers.allSatisfy { !"\($0.dimensions)".contains("secret") })
  }

  @Test("failed and cancelled calls have the type of the error")
  func failures() async throws {
    let server = try await TestServer()
    let metrics = TestMetrics()
    let redis = try client(server.url, metrics)
    try await redis.lpush("list", 1)
    _ = try await redisError { try await redis.incr("list") }
    _ = try metrics.expectTimer(
      "db.client.operation.duration",
      dimensions(server, "INCR") + [("error.type", "WRONGTYPE"), ("db.response.status_code", "WRONGTYPE")])
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await redis.get("k")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    _ = try metrics.expectTimer(
      "db.client.operation.duration", dimensions(server, "GET") + [("error.type", "cancelled")])
    _ = try await redisError { try await redis.with(deadline: .zero).get("k") }
  }

  @Test("a pool without a free connection, lost connections, retries and dropped commands are counted")
  func counters() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let metrics = TestMetrics()
    let redis = try client("redis://127.0.0.1:\(proxy.port)", metrics) {
      $0.pool.blockingLimit = 1
      $0.pool.waitTime = .milliseconds(100)
    }
    try await redis.warmUp(sessions: 1)
    let blocked = Task { try await redis.blpop("none", timeout: .seconds(20)) }
    try await wait(while: redis.statistics.leasedForBlocking == 0)
    _ = try await redisError { try await redis.blpop("none", timeout: .seconds(20)) }
    let timeouts = try metrics.expectCounter(
      "db.client.connection.timeouts", [("db.client.connection.pool.name", "127.0.0.1:\(proxy.port)/0")])
    #expect(timeouts.totalValue == 1)
    blocked.cancel()
    _ = await blocked.result
    try await redis.ping()
    proxy.fault = .swallow
    let received = proxy.receivedFromClients
    let read = Task { try await redis.get("k") }
    try await wait(while: proxy.receivedFromClients == received)
    proxy.refuse()
    proxy.end(reset: true)
    try await wait(while: proxy.connections > 0)
    proxy.fault = .none
    try proxy.comeBack()
    _ = try await read.value
    try await wait(while: metrics.timers(label: "redio.client.connection.downtime").isEmpty)
    #expect(metrics.counterTotal(label: "redio.client.retries") == 1)
    #expect(metrics.counterTotal(label: "redio.client.connection.losses") > 0)
    _ = redis().get("a").get("b")
    #expect(metrics.counterTotal(label: "redio.client.commands.dropped") == 2)
  }

  @Test("names of commands from elsewhere can't make timers without limit")
  func limit() async throws {
    let server = try await TestServer()
    let metrics = TestMetrics()
    let redis = try client(server.url, metrics, limit: 10)
    for number in 0..<50 { _ = try await redisError { try await redis.send("UNKNOWN\(number)") } }
    let timers = metrics.timers(label: "db.client.operation.duration")
    #expect(timers.count == 11)
    #expect(timers.contains { "\($0.dimensions)".contains("_OTHER") })
    #expect(timers.map(\.values.count).reduce(0, +) == 50)
  }

  @Test("a client's statistics as gauges and counters, which continue from one report to the next")
  func statistics() async throws {
    let server = try await TestServer()
    let metrics = TestMetrics()
    let redis = try Redis(server.url)
    let reporter = RedisMetricsReporter(redis, factory: metrics)
    let pool = [("db.system.name", "redis"), ("db.client.connection.pool.name", "127.0.0.1:\(server.port)/0")]
    reporter.report()
    try await redis().set("a", 1).get("a").run()
    let session = try await redis.session()
    try await session.ping()
    reporter.report()
    let used = try metrics.expectGauge(
      "db.client.connection.count", pool + [("db.client.connection.state", "used")])
    let idle = try metrics.expectGauge(
      "db.client.connection.count", pool + [("db.client.connection.state", "idle")])
    #expect(used.values == [0, 2] && idle.values == [0, 0])
    #expect(try metrics.expectGauge("db.client.connection.pending_requests", pool).lastValue == 0)
    try await redis.withSession { db in _ = try await db.ping() }
    reporter.report()
    reporter.report()
    #expect(used.lastValue == 2 && idle.lastValue == 1)
    let commands = try metrics.expectCounter("redio.client.commands", pool)
    #expect(commands.totalValue == Int64(redis.statistics.commands))
    #expect(metrics.counterTotal(label: "redio.client.connections.made") == 3)
    #expect(metrics.counterTotal(label: "redio.client.bytes_written") == Int64(redis.statistics.bytesWritten))
    _ = session
  }

  @Test("a reporter reports until its task is cancelled, and once more then")
  func running() async throws {
    let metrics = TestMetrics()
    let redis = try Redis("redis+unix:///nowhere/s?db=2")
    let reporter = RedisMetricsReporter(redis, factory: metrics)
    let running = Task { await reporter.run(every: .milliseconds(10)) }
    try await wait(while: metrics.recorders.isEmpty)
    let gauge = try metrics.expectGauge(
      "db.client.connection.pending_requests",
      [("db.system.name", "redis"), ("db.client.connection.pool.name", "/nowhere/s/2")])
    try await wait(while: gauge.values.count < 4)
    running.cancel()
    await running.value
    let count = gauge.values.count
    reporter.report()
    #expect(gauge.values.count == count + 1)
  }
}
