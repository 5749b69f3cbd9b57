import Redio
import RedioPubSub
import RedioStreams
import TestSupport
import Testing

/// A function with samples of a page, which is run on a server of its own.
struct GuideSample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let run: @Sendable (Redis) async throws -> Void

  init(_ name: String, _ run: @escaping @Sendable (Redis) async throws -> Void) {
    testDescription = name
    self.run = run
  }

  static let all = [
    GuideSample("README", readme), GuideSample("GettingStarted", gettingStarted),
    GuideSample("Chains: one", chainsOfOne), GuideSample("Chains", chains),
    GuideSample("Chains: several", chainsOfSeveral), GuideSample("Chains: any", chainsOfAny),
    GuideSample("Chains: failures", chainsThatFail), GuideSample("Values", values),
    GuideSample("Values: JSON", valuesInJSON), GuideSample("Values: parts", valuesOfParts),
    GuideSample("Values: failures", valuesThatDoNotFit), GuideSample("Transactions", transactions),
    GuideSample("Transactions: watching", transactionsThatWatch), GuideSample("Transactions: sessions", sessions),
    GuideSample("Transactions: failures", transactionsThatFail), GuideSample("Scripts", scripts),
    GuideSample("Scripts: functions", scriptsOfSeven), GuideSample("Services", starting),
    GuideSample("Errors", errors), GuideSample("Errors: codes", errorsByCode), GuideSample("Errors: retries", retries),
    GuideSample("Deadlines", deadlines), GuideSample("Deadlines: passed", deadlinesThatPass),
    GuideSample("Performance", performance), GuideSample("Observing", figures), GuideSample("Recipes", recipes),
    GuideSample("Recipes: queues", queues), GuideSample("Recipes: counting", counting),
    GuideSample("Streams: jobs", jobs),
  ]
}

@Suite("Guides", .timeLimit(.minutes(2)))
struct GuideTests {
  @Test("what the samples show happens", arguments: GuideSample.all)
  func samples(_ sample: GuideSample) async throws {
    // Functions, and some options, are of 7.0.
    let server = try await TestServer(.redis70)
    try await sample.run(try Redis(server.url))
  }

  @Test("the README's samples that go on for ever do what they say until then")
  func readmeLoops() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.xadd("events", ["kind": "login"])
    try await redis.set("user:1", 1)
    let samples = Task { try await readmeMore(redis) }
    // Its subscription comes after all others.
    while try await redis.publish("channel", "message") == 0 { await Task.yield() }
    samples.cancel()
    await #expect(throws: CancellationError.self) { try await samples.value }
    #expect(try await redis.mget("n", "foo", "bar") == ["2", "1", "1"])
  }

  @Test("streams are read, and a consumer acknowledges what it gets")
  func streamsRun() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await streams(redis)
    let consumer = Task { try await consumers(redis) }
    let isDone: @Sendable (StreamGroupInfo) -> Bool = {
      $0.name == "billing" && $0.pending == 0 && $0.lastDeliveredID != .zero
    }
    while try await !redis.xinfoGroups("events").contains(where: isDone) { await Task.yield() }
    consumer.cancel()
    await #expect(throws: CancellationError.self) { try await consumer.value }
  }

  @Test("subscriptions receive, and go on after a message that can't be decoded")
  func subscriptionsRun() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let loops = [publishAndReceive, receiveFromSeveral, gaps].map { sample in Task { try await sample(redis) } }
    let publishing = Task {
      while !Task.isCancelled {
        try await redis().publish("prices", JSON(["a": 1.5])).publish("users", JSON(User(name: "Ada", age: 36)))
          .publish("users", "none").publish("users", JSON(User(name: "end", age: 0))).publish("foo", "m")
          .publish("channel", "single").run()
      }
    }
    try await follow(redis)
    // The first sample publishes to the same channel.
    #expect(["single", "message"].contains(try await receiveOne(redis)))
    for task in loops + [publishing] { task.cancel() }
    for task in loops { await #expect(throws: CancellationError.self) { try await task.value } }
    #expect(Rooms.make(redis).messages.waitingCount == 0)
  }

  @Test("the switch for reads goes on without a server, and that for writes says what became of them")
  func switches() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("user:7:name", "Ada")
    #expect(try await cachedName(7, in: redis) == "Ada")
    try await redis.del("user:7:name")
    try await redis.lpush("user:7:name", "a list")
    await #expect(throws: RedisError.self) { try await cachedName(7, in: redis) }
    guard case .done = try await Writes().pay(Writes.Order(id: 1, amount: 2), on: redis) else {
      Issue.record("not done")
      return
    }
    let nowhere = try Redis("redis://127.0.0.1:1")
    #expect(try await cachedName(7, in: nowhere) == nil)
    guard case .tryAgain = try await Writes().pay(Writes.Order(id: 1, amount: 2), on: nowhere) else {
      Issue.record("it was sent")
      return
    }
    #expect(await isReady(redis))
    #expect(await !isReady(nowhere))
    #expect(kinds(RedisError(.server(code: "OOM", message: ""), .executed)) == "alarm")
  }

  @Test("clients are made as the guides say, and URLs are read")
  func clients() async throws {
    #expect(try clientsWithTLS().count == 4)
    try clientsOfURLs()
    #expect("\(try makeClient(url: "redis://localhost") { "token" })" == "Redis(redis://localhost)")
    #expect(sizes().pool.limit == 20)
    #expect(settings("rediss://app:secret@cache.example/2?timeout=5s").contains("***"))
    #expect(settings("redis://localhost:0").hasPrefix("port: "))
    #expect(!stopping().isRequested)
    try await loopOfItsOwn()
  }

  #if TLS
    @Test("a certificate that is not trusted is told as the guide says")
    func untrusted() async throws {
      let server = try await TestServer(.redis70, tls: .init(TestCertificates.shared.server))
      try await connectingWithTLS(try Redis("rediss://localhost:\(server.tlsPort)"))
    }
  #endif

  @Test("observers see what the guide says")
  func observers() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url, options: try observing())
    try await redis.set("text", "x")
    await #expect(throws: RedisError.self) { try await redis.incr("text") }
    #expect(Metrics.Timer.names.withLock { $0 }.last == #"redis [("command", "INCR")] true"#)
    #expect(Logger.lines.withLock { $0 }.last?.hasPrefix("INCR failed") == true)
    var options = RedisOptions()
    options.observer = Spans()
    try await Redis(server.url, options: options).set("text", "y")
  }

  @Test("the test double answers as the guide says")
  func testDouble() async throws { try await testingGreetings() }

  @Test("the codec and byte streams do by themselves what the guides say")
  func modules() async throws {
    let server = try await TestServer()
    try codec()
    try codecOfServers()
    try await byteStreams(server.port)
    try await listening()
    byteStreamSettings()
    try await byteStreamsThatFail()
  }
}
