import ClientTestSupport
import InMemoryLogging
import Logging
import Redio
import RedioLogging
import TestSupport
import Testing

@Suite("Logging", .timeLimit(.minutes(2)))
struct LogObserverTests {
  /// A handler, and a logger that writes to it.
  private func log(_ level: Logger.Level = .trace) -> (InMemoryLogHandler, Logger) {
    let handler = InMemoryLogHandler()
    var logger = Logger(label: "redis") { _ in handler }
    logger.logLevel = level
    return (handler, logger)
  }

  private func options(
    _ logger: Logger, levels: RedisLogObserver.Levels = .init(), usesTaskLogger: Bool = false
  ) -> RedisOptions {
    var options = RedisOptions()
    options.observer = RedisLogObserver(logger, levels: levels, usesTaskLogger: usesTaskLogger)
    return options
  }

  private func lines(_ handler: InMemoryLogHandler, _ message: Logger.Message) -> [InMemoryLogHandler.Entry] {
    handler.entries.filter { $0.message == message }
  }

  @Test("each call is a line, with metadata and without arguments")
  func calls() async throws {
    let server = try await TestServer()
    let (handler, logger) = log()
    let redis = try Redis(server.url + "2", options: options(logger))
    try await redis.set("secret-key", "secret-value")
    let line = try #require(lines(handler, "Redis call").last)
    #expect(line.level == .trace)
    #expect(line.metadata["db.operation.name"] == "SET" && line.metadata["db.namespace"] == "2")
    #expect(line.metadata["server.address"] == "127.0.0.1" && line.metadata["server.port"] == "\(server.port)")
    #expect(line.metadata["db.operation.batch.size"] == nil && line.metadata["redio.duration_ms"] != nil)
    try await redis().get("a").get("b").run()
    let chain = try #require(lines(handler, "Redis call").last)
    #expect(
      chain.metadata["db.operation.name"] == "PIPELINE GET" && chain.metadata["db.operation.batch.size"] == "2")
    #expect(handler.entries.allSatisfy { !"\($0)".contains("secret") })
  }

  @Test("a call that fails says how, but not what the server or a value said")
  func failures() async throws {
    let server = try await TestServer()
    let (handler, logger) = log()
    let redis = try Redis(server.url, options: options(logger))
    try await redis.set("k", "secret")
    _ = try await redisError { try await redis.incr("k") }
    let line = try #require(lines(handler, "Redis call failed").last)
    #expect(line.level == .debug)
    #expect(line.metadata["error.type"] == "ERR" && line.metadata["db.response.status_code"] == "ERR")
    #expect(line.metadata["redio.outcome"] == "executed" && line.metadata["redio.error"] == nil)
    _ = try await redisError { try await redis.get("k", as: Int.self) }
    let decoding = try #require(lines(handler, "Redis call failed").last)
    #expect(decoding.metadata["error.type"] == "decoding" && decoding.metadata["redio.error"] == nil)
    // A script may return anything as an error.
    _ = try await redisError {
      try await redis.send("EVAL", "return redis.error_reply('secret of mine')", 0)
    }
    let script = try #require(lines(handler, "Redis call failed").last)
    #expect(script.metadata["error.type"] == "_OTHER" || script.metadata["error.type"] == "ERR")
    do { try await redis.send("AUTH", "user", "secret") } catch is RedisError {}
    #expect(handler.entries.allSatisfy { !"\($0.message) \($0.metadata)".contains("secret") })
    struct TokenError: Error { let token = "secret" }
    var refused = options(logger)
    refused.credentials = { throw TokenError() }
    _ = try await redisError { try await Redis(server.url, options: refused).ping() }
    #expect(lines(handler, "Redis call failed").last?.metadata["error.type"] == "credentials")
    #expect(handler.entries.allSatisfy { !"\($0.message) \($0.metadata)".contains("secret") })
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await redis.get("k")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    let end = try #require(lines(handler, "Redis call cancelled").last)
    #expect(end.level == .trace && end.metadata["error.type"] == "cancelled")
  }

  @Test("lost connections, and how long there was none")
  func connections() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let (handler, logger) = log(.debug)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)", options: options(logger))
    try await redis.ping()
    proxy.end(reset: true)
    try await wait(while: lines(handler, "Redis connection lost").isEmpty)
    try await redis.ping()
    try await wait(while: lines(handler, "Redis connection opened").count < 2)
    let lost = try #require(lines(handler, "Redis connection lost").first)
    #expect(lost.level == .warning && lost.metadata["redio.connection.purpose"] == "shared")
    #expect(lost.metadata["error.type"] == "connection" && lost.metadata["redio.error"] != nil)
    let opened = lines(handler, "Redis connection opened")
    #expect(opened[0].metadata["redio.downtime_ms"] == nil && opened[1].metadata["redio.downtime_ms"] != nil)
    // Calls are below the logger's level.
    #expect(lines(handler, "Redis call").isEmpty)
  }

  @Test("a server that is down at the start: one line a failed call, and one a failed connection")
  func down() async throws {
    let (handler, logger) = log()
    let redis = try Redis("redis://127.0.0.1:1/", options: options(logger))
    _ = try await redisError { try await redis.ping() }
    await redis.close()
    let line = try #require(lines(handler, "Redis call failed").first)
    #expect(line.metadata["error.type"] == "connection" && line.metadata["redio.outcome"] == "notSent")
    #expect(!lines(handler, "Redis connection lost").isEmpty)
  }

  @Test("slow calls have a level of their own, but for those that wait on the server")
  func slow() async throws {
    let server = try await TestServer()
    let (handler, logger) = log(.warning)
    var levels = RedisLogObserver.Levels()
    levels.slowCallLimit = .zero
    let redis = try Redis(server.url, options: options(logger, levels: levels))
    try await redis.ping()
    #expect(lines(handler, "slow Redis call").map { $0.metadata["db.operation.name"] } == ["PING"])
    _ = try await redis.blpop("none", timeout: .milliseconds(5))
    #expect(lines(handler, "slow Redis call").count == 1)
  }

  @Test("lines about calls can be the caller's logger's, with its metadata")
  func taskLogger() async throws {
    let server = try await TestServer()
    let (own, logger) = log()
    let (handler, callers) = log()
    let redis = try Redis(server.url, options: options(logger, usesTaskLogger: true))
    var caller = callers
    caller[metadataKey: "request"] = "7"
    try await withLogger(caller) { _ in _ = try await redis.ping() }
    #expect(lines(handler, "Redis call").map { $0.metadata["request"] } == ["7"])
    #expect(lines(own, "Redis call").isEmpty)
  }

  @Test("a chain that was never run is a warning with its names")
  func dropped() async throws {
    let (handler, logger) = log()
    let redis = try Redis("redis://127.0.0.1:1/", options: options(logger))
    _ = redis().set("k", "secret").get("k")
    let line = try #require(handler.entries.first)
    #expect(line.level == .warning && line.metadata["db.operation.name"] == "PIPELINE")
  }
}
