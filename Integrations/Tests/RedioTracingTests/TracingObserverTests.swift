import ClientTestSupport
import InMemoryTracing
import Redio
import RedioTracing
import TestSupport
import Testing
import Tracing

@Suite("Tracing", .timeLimit(.minutes(2)))
struct TracingObserverTests {
  private func client(
    _ url: String, _ tracer: InMemoryTracer, _ text: RedisTracingObserver.QueryText = .none
  ) throws -> Redis {
    var options = RedisOptions()
    options.observer = RedisTracingObserver(tracer: tracer, queryText: text)
    return try Redis(url, options: options)
  }

  /// The attributes as texts.
  private func attributes(_ span: FinishedInMemorySpan?) -> [String: String] {
    var all: [String: String] = [:]
    span?.attributes.forEach { name, value in
      switch value {
      case .string(let text): all[name] = text
      case .int64(let number): all[name] = "\(number)"
      case .int32(let number): all[name] = "\(number)"
      default: all[name] = "\(value)"
      }
    }
    return all
  }

  @Test("a call is a span of the kind client, with the convention's attributes and no argument")
  func call() async throws {
    let server = try await TestServer()
    let tracer = InMemoryTracer()
    let redis = try client(server.url + "3", tracer)
    try await redis.set("secret-key", "secret-value")
    let span = try #require(tracer.finishedSpans.first)
    #expect(span.operationName == "SET" && span.kind == .client && span.status == nil && span.errors.isEmpty)
    #expect(
      attributes(span) == [
        "db.system.name": "redis", "db.operation.name": "SET", "db.namespace": "3", "server.address": "127.0.0.1",
        "server.port": "\(server.port)",
      ])
    #expect(tracer.activeSpans.isEmpty)
  }

  @Test("the span of the caller's task is the parent, in child tasks and over hops too")
  func parent() async throws {
    let server = try await TestServer()
    let tracer = InMemoryTracer()
    let redis = try client(server.url, tracer)
    try await tracer.withSpan("request") { request in
      try await redis.set("a", 1)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<3 { group.addTask { _ = try await redis.get("a") } }
        try await group.waitForAll()
      }
      #expect(tracer.finishedSpans.count == 4)
      for span in tracer.finishedSpans {
        #expect(span.parentSpanID == request.spanID && span.traceID == request.traceID)
      }
    }
    // Of a task without a span: a trace of its own.
    try await Task.detached { _ = try await redis.get("a") }.value
    let last = try #require(tracer.finishedSpans.last)
    #expect(last.parentSpanID == nil)
  }

  @Test("a span starts with the call and ends with it")
  func times() async throws {
    let server = try await TestServer()
    let tracer = InMemoryTracer()
    let redis = try client(server.url, tracer)
    try await redis.ping()
    let before = DefaultTracerClock.now.nanosecondsSinceEpoch
    _ = try await redis.blpop("none", timeout: .milliseconds(200))
    let after = DefaultTracerClock.now.nanosecondsSinceEpoch
    let span = try #require(tracer.finishedSpans.last)
    let (start, end) = (span.startInstant.nanosecondsSinceEpoch, span.endInstant.nanosecondsSinceEpoch)
    #expect(before <= start && end <= after && end - start >= 190_000_000)
  }

  @Test("chains, transactions, batches and scripts are one span each")
  func several() async throws {
    let server = try await TestServer()
    let tracer = InMemoryTracer()
    let redis = try client(server.url, tracer)
    func last() -> [String?] {
      let all = attributes(tracer.finishedSpans.last)
      return [tracer.finishedSpans.last?.operationName, all["db.operation.name"], all["db.operation.batch.size"]]
    }
    try await redis().set("a", 1).get("a").run()
    #expect(last() == ["PIPELINE", "PIPELINE", "2"])
    try await redis().get("a").get("b").get("c").run()
    #expect(last() == ["PIPELINE GET", "PIPELINE GET", "3"])
    try await redis().multi().incr("a").incr("b").exec()
    #expect(last() == ["MULTI INCR", "MULTI INCR", "2"])
    try await redis().multi().incr("a").exec()
    #expect(last() == ["MULTI INCR", "MULTI INCR", nil])
    try await redis().multi().incr("a").get("a").exec()
    #expect(last() == ["MULTI", "MULTI", "2"])
    let batch = redis.batch()
    for number in 0..<2_500 { batch.set("k:\(number)", number) }
    try await batch.run()
    #expect(last() == ["PIPELINE SET", "PIPELINE SET", "2500"])
    try await Script("--" + String(repeating: "x", count: 600) + "\nreturn 1").run(on: redis)
    #expect(tracer.finishedSpans.dropFirst(6).map(\.operationName) == ["EVALSHA", "EVAL"])
    #expect(last() == ["EVAL", "EVAL", nil])
    try await redis.withSession { db in
      try await db.send("SELECT", 4)
      try await db.send("CONFIG", "GET", "port")
    }
    let config = try #require(tracer.finishedSpans.last)
    #expect(config.operationName == "CONFIG GET" && attributes(config)["db.namespace"] == "4")
  }

  @Test("errors: the server's code, or a word; never a text of the server's or of a value")
  func errors() async throws {
    let server = try await TestServer()
    let tracer = InMemoryTracer()
    let redis = try client(server.url, tracer)
    try await redis.lpush("list", "secret")
    _ = try await redisError { try await redis.incr("list") }
    var span = try #require(tracer.finishedSpans.last)
    #expect(span.status?.code == .error && span.status?.message == nil)
    #expect(attributes(span)["db.response.status_code"] == "WRONGTYPE" && attributes(span)["error.type"] == "WRONGTYPE")
    try await redis.set("k", "secret")
    _ = try await redisError { try await redis.get("k", as: Int.self) }
    span = try #require(tracer.finishedSpans.last)
    #expect(attributes(span)["error.type"] == "decoding" && attributes(span)["db.response.status_code"] == nil)
    try await redis.warmUp(sessions: 1)
    _ = try await redisError { try await redis.with(deadline: .milliseconds(500)).blpop("none", timeout: nil) }
    span = try #require(tracer.finishedSpans.last)
    #expect(attributes(span)["error.type"] == "timeout")
    let cancelled = Task { try await redis.blpop("none", timeout: nil) }
    try await wait(while: tracer.activeSpans.isEmpty)
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    span = try #require(tracer.finishedSpans.last)
    #expect(span.operationName == "BLPOP" && attributes(span)["error.type"] == "cancelled")
    await redis.close()
    _ = try await redisError { try await redis.ping() }
    #expect(attributes(tracer.finishedSpans.last)["error.type"] == "closed")
    #expect(tracer.activeSpans.isEmpty)
    #expect(tracer.finishedSpans.allSatisfy { !"\($0)".contains("secret") })
  }

  @Test("a call that is sent again is one span, which says how often")
  func retries() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let tracer = InMemoryTracer()
    let redis = try client("redis://127.0.0.1:\(proxy.port)", tracer)
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
    #expect(tracer.finishedSpans.map(\.operationName) == ["PING", "GET"])
    let span = try #require(tracer.finishedSpans.last)
    #expect(attributes(span)["redio.retries"] == "1" && span.status == nil)
  }

  @Test("arguments of AUTH, HELLO, ACL and CONFIG are never shown, others' only as question marks, keys if asked for")
  func text() async throws {
    let server = try await TestServer()
    for text in [RedisTracingObserver.QueryText.none, .sanitized, .sanitizedWithKeys] {
      let tracer = InMemoryTracer()
      let redis = try client(server.url, tracer, text)
      try await redis().set("key", "secret").expire("key", .seconds(10)).run()
      let shown = attributes(tracer.finishedSpans.last)["db.query.text"]
      switch text {
      case .none: #expect(shown == nil)
      case .sanitized: #expect(shown == "SET ? ?; EXPIRE ? ?")
      case .sanitizedWithKeys: #expect(shown == "SET key ?; EXPIRE key ?")
      }
      let commands = [
        ["AUTH", "default", "secret"], ["HELLO", "3", "AUTH", "default", "secret"],
        ["ACL", "SETUSER", "secret", ">secret"], ["CONFIG", "SET", "masterauth", "secret"],
        ["MIGRATE", "127.0.0.1", "1", "key", "0", "10", "AUTH", "secret"],
      ]
      for words in commands {
        try await redis.withSession { db in
          do { try await db.send(words[0], words.dropFirst().map { $0 }) } catch is RedisError {}
        }
      }
      for span in tracer.finishedSpans {
        #expect(!"\(span)".contains("secret") && !"\(attributes(span))".contains("secret"))
        #expect(span.status?.message?.contains("secret") != true)
      }
    }
  }

  @Test("a server that is down: the span has the address and the reason")
  func down() async throws {
    let tracer = InMemoryTracer()
    let redis = try client("redis://user:secret@127.0.0.1:1/", tracer)
    _ = try await redisError { try await redis.ping() }
    let span = try #require(tracer.finishedSpans.first)
    #expect(attributes(span)["error.type"] == "connection" && attributes(span)["server.port"] == "1")
    #expect(span.status?.message?.contains("refused") == true && !"\(span)".contains("secret"))
  }

  @Test("without a tracer nothing happens, and the system's is taken when there is one")
  func system() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.observer = RedisTracingObserver()
    let redis = try Redis(server.url, options: options)
    try await redis.ping()
    let tracer = InMemoryTracer()
    InstrumentationSystem.bootstrap(tracer)
    try await redis.ping()
    #expect(tracer.finishedSpans.map(\.operationName) == ["PING"])
  }
}
