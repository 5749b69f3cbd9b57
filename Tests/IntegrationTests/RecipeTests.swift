import ClientTestSupport
import Recipes
import Redio
import RedioTesting
import Synchronization
import TestSupport
import Testing

@Suite("Recipes", .timeLimit(.minutes(2)))
struct RecipeTests {
  private struct Trouble: Error {}

  /// How many hold a lock.
  private final class Holders: Sendable {
    private let counts = Mutex((present: 0, most: 0, all: 0))

    func enter() {
      counts.withLock { counts in
        counts.present += 1
        counts.most = max(counts.most, counts.present)
        counts.all += 1
      }
    }

    func leave() { counts.withLock { $0.present -= 1 } }

    var figures: [Int] { counts.withLock { [$0.present, $0.most, $0.all] } }
  }

  // MARK: The lock

  @Test("of 50 tasks that contend for a lock, never two hold it")
  func contention() async throws {
    let server = try await TestServer()
    // Two clients, as of two processes.
    let clients = [try Redis(server.url), try Redis(server.url)]
    let holders = Holders()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        let redis = clients[number % 2]
        group.addTask {
          try await RedisLock("lock", in: redis).withLock {
            holders.enter()
            try await redis.set("work", number)
            holders.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(holders.figures == [0, 1, 50])
    #expect(try await clients[0].exists("lock") == 0)
  }

  @Test("only its holder releases or extends a lock")
  func tokens() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let lock = RedisLock("lock", in: redis, lease: .seconds(100))
    let token = try #require(try await lock.acquire())
    #expect(try await lock.acquire() == nil)
    #expect(try await lock.release("another") == false)
    #expect(try await lock.extend("another") == false)
    try await redis.expire("lock", .seconds(10))
    #expect(try await lock.extend(token))
    #expect(try await redis.send("TTL", "lock", as: Int.self) > 10)
    #expect(try await lock.release(token))
    #expect(try await lock.release(token) == false)
    #expect(try await lock.extend(token) == false)
    let next = try #require(try await lock.acquire())
    #expect(next != token)
    #expect(try await lock.release(token) == false)
    #expect(try await redis.get("lock", as: String.self) == next)
  }

  @Test("a lease starts again from time to time while work goes on, and the lock is nobody's after that")
  func longWork() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    // Extended every 4 s; the rest is for a machine that is busy.
    let lock = RedisLock("lock", in: redis, lease: .seconds(12))
    try await lock.withLock {
      let token = try await redis.get("lock")
      try await redis.expire("lock", .seconds(11))
      try await waitUntil("the lease is extended") { try await redis.send("PTTL", "lock", as: Int.self) > 11_000 }
      let same = try await redis.get("lock")
      #expect(token != nil && token == same)
    }
    #expect(try await redis.exists("lock") == 0)
  }

  @Test("work ends when its lock is lost, and another's lock stays")
  func lostLock() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let lock = RedisLock("lock", in: redis, lease: .milliseconds(300))
    await #expect(throws: RedisLock.Lost.self) {
      try await lock.withLock {
        try await redis.set("lock", "another's")
        try await Task.sleep(for: .seconds(3_600))
      }
    }
    #expect(try await redis.get("lock") == "another's")
  }

  @Test("a lock is free after its holder has failed or was cancelled")
  func failures() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let lock = RedisLock("lock", in: redis)
    await #expect(throws: Trouble.self) { try await lock.withLock { throw Trouble() } }
    #expect(try await redis.exists("lock") == 0)
    let (started, start) = AsyncStream<Void>.makeStream()
    let holder = Task {
      try await lock.withLock {
        start.yield()
        try await Task.sleep(for: .seconds(3_600))
      }
    }
    for await _ in started { break }
    let waiter = Task { try await lock.withLock {} }
    holder.cancel()
    await #expect(throws: CancellationError.self) { try await holder.value }
    try await waiter.value
    #expect(try await redis.exists("lock") == 0)
  }

  @Test("work ends with its lease if the server does not answer any more")
  func silentServer() async throws {
    let stub = RedisStub()
    stub.answer("SET", with: .simpleString("OK"))
    stub.neverAnswer("EVAL")
    let lock = RedisLock("lock", in: stub.redis, lease: .milliseconds(300))
    let start = ContinuousClock.now
    await #expect(throws: RedisLock.Lost.self) {
      try await lock.withLock { try await Task.sleep(for: .seconds(600)) }
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("what is computed while its key is removed reaches its callers, and is not stored")
  func removedMeanwhile() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let cache = Cache<Int>(in: redis, lifetime: .seconds(600))
    let (started, start) = AsyncStream<Void>.makeStream()
    let (allowed, allow) = AsyncStream<Void>.makeStream()
    async let old = cache.value("k") {
      start.yield()
      for await _ in allowed { break }
      return 1
    }
    for await _ in started { break }
    try await cache.remove("k")
    // Who asks now gets a new value, which is kept.
    #expect(try await cache.value("k") { 2 } == 2)
    allow.yield()
    #expect(try await old == 1)
    #expect(try await cache.value("k") { 3 } == 2)
  }

  @Test("a lock whose answer was lost is not asked for again, and one that is not extended in time is lost")
  func lostConnections() async throws {
    let stub = RedisStub { _ in .integer(0) }
    stub.loseConnection(on: "SET", times: 1)
    let lock = RedisLock("lock", in: stub.redis, lease: .seconds(15))
    #expect(try await redisError { try await lock.acquire() }.outcome == .unknown)
    #expect(stub.commands.map(\.name) == ["SET"])
    stub.answer("SET", with: .simpleString("OK"))
    await #expect(throws: RedisLock.Lost.self) {
      try await lock.withLock { try await Task.sleep(for: .seconds(3_600)) }
    }
    #expect(stub.commands.map(\.name) == ["SET", "SET", "EVAL", "EVAL"])
  }

  // MARK: The limiter

  @Test("of many calls at once, exactly the limit is let through, for each caller", arguments: Target.all)
  func limit(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let limiter = RateLimiter(limit: 7, within: .seconds(1_000), in: redis)
    for caller in ["ada", "bob"] {
      let decisions = try await withThrowingTaskGroup(of: RateLimiter.Decision.self) { group in
        for _ in 0..<100 { group.addTask { try await limiter.allow(caller) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(decisions.count { $0.isAllowed } == 7)
      #expect(decisions.filter(\.isAllowed).map(\.remaining).sorted() == Array(0...6))
      for decision in decisions where !decision.isAllowed {
        #expect(decision.remaining == 0)
        #expect(decision.retryAfter > .seconds(900) && decision.retryAfter <= .seconds(1_000))
      }
      #expect(try await redis.zcard("limit:\(caller)") == 7)
      #expect(try await redis.send("TTL", "limit:\(caller)", as: Int.self) > 900)
    }
  }

  @Test("calls are let through again as the window slides on")
  func window() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let limiter = RateLimiter(limit: 2, within: .milliseconds(200), in: redis)
    let start = ContinuousClock.now
    var allowed = 0
    while allowed < 7 {
      let decision = try await limiter.allow("ada")
      if decision.isAllowed { allowed += 1 } else { try await Task.sleep(for: decision.retryAfter) }
    }
    // Two in any window, so that the seventh comes three windows after the first. The server's clock is another one.
    #expect(ContinuousClock.now - start > .milliseconds(590))
    #expect(try await RateLimiter(limit: 0, within: .seconds(1), in: redis).allow("bob").isAllowed == false)
  }

  // MARK: The cache

  @Test("a value is computed once for a hundred callers")
  func once() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let cache = Cache<[String: Int]>(in: redis, lifetime: .seconds(1_000), eagerness: 0)
    let computed = Mutex(0)
    let compute: @Sendable () async throws -> [String: Int] = {
      computed.withLock { $0 += 1 }
      try await Task.sleep(for: .milliseconds(50))
      return ["a": 1]
    }
    try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for _ in 0..<100 { group.addTask { try await cache.value("k", compute) } }
      for try await value in group { #expect(value == ["a": 1]) }
    }
    // Another process finds it.
    #expect(try await Cache(in: redis, lifetime: .seconds(1), eagerness: 0).value("k", compute) == ["a": 1])
    #expect(computed.withLock { $0 } == 1)
    #expect(try await redis.send("TTL", "k", as: Int.self) > 900)
    try await cache.remove("k")
    _ = try await cache.value("k", compute)
    #expect(computed.withLock { $0 } == 2)
  }

  @Test("a value is computed again before it expires, and only by an eager cache")
  func renewal() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let computed = Mutex(0)
    let compute: @Sendable () async throws -> Int = {
      try await Task.sleep(for: .milliseconds(10))
      return computed.withLock { count in
        count += 1
        return count
      }
    }
    let patient = Cache<Int>(in: redis, lifetime: .seconds(1_000))
    for _ in 0..<20 { _ = try await patient.value("k", compute) }
    #expect(computed.withLock { $0 } == 1)
    // Computing takes 10 ms: with so much eagerness, all of the lifetime is its end.
    let eager = Cache<Int>(in: redis, lifetime: .seconds(1_000), eagerness: 1e15)
    #expect(try await eager.value("k", compute) == 2)
  }

  @Test("a failure is thrown to those who wait for it, and not stored")
  func failure() async throws {
    let server = try await TestServer()
    let cache = Cache<Int>(in: try Redis(server.url), lifetime: .seconds(1_000))
    await #expect(throws: Trouble.self) { try await cache.value("k") { throw Trouble() } }
    #expect(try await cache.value("k") { 5 } == 5)
  }

  @Test("a caller that is cancelled takes nobody's value away")
  func cancelled() async throws {
    let server = try await TestServer()
    let cache = Cache<Int>(in: try Redis(server.url), lifetime: .seconds(1_000))
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await cache.value("k") {
        start.yield()
        for await _ in gate { break }
        return 5
      }
    }
    for await _ in started { break }
    let second = Task { try await cache.value("k") { 6 } }
    first.cancel()
    opener.yield()
    #expect(try await second.value == 5)
  }

  @Test("a value of another form, as an earlier version of a program has stored it, is computed again")
  func otherForm() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    #expect(try await Cache<String>(in: redis, lifetime: .seconds(600)).value("k") { "text" } == "text")
    let cache = Cache<Int>(in: redis, lifetime: .seconds(600))
    #expect(try await cache.value("k") { 1 } == 1)
    #expect(try await cache.value("k") { 2 } == 1)
    try await redis.set("k", "no JSON")
    #expect(try await cache.value("k") { 3 } == 3)
    // Another's key is an error.
    try await redis().del("k").rpush("k", "element").run()
    #expect(try await redisError { try await cache.value("k") { 4 } }.code == "WRONGTYPE")
  }

  @Test("a value that can't be stored reaches its callers all the same; if the server can't be asked, none is computed")
  func notStored() async throws {
    let stub = RedisStub()
    stub.answer("GET", with: .null)
    stub.answer("PTTL", with: .integer(-2))
    stub.answer("SET", with: .simpleError("OOM command not allowed when used memory > 'maxmemory'."))
    let cache = Cache<Int>(in: stub.redis, lifetime: .seconds(600))
    #expect(try await cache.value("k") { 1 } == 1)
    stub.answer("GET", with: .simpleError("LOADING Redis is loading the dataset in memory"))
    let error = try await redisError { try await cache.value("k") { 2 } }
    #expect(error.code == "LOADING")
  }
}
