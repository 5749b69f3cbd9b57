import ClientTestSupport
import Redio
import RedioTransport
import TestSupport
import Testing

@Suite("Limit of blocking commands")
struct BlockingLimitTests {
  @Test("sixty commands block at once, and calls and sessions go on beside them", arguments: Target.all)
  func sixty(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask { try await redis.blpop("queue:\(index)", timeout: .seconds(120)) != nil }
      }
      try await wait(while: try await blocked(redis) < 60)
      #expect(redis.statistics.leasedForBlocking == 60 && redis.statistics.waitingForBlocking == 0)
      // As many sessions as may be leased, all at once, none of which waits for a blocking command.
      let leased = Counter()
      try await withThrowingTaskGroup(of: Void.self) { leases in
        for _ in 0..<RedisOptions().pool.limit {
          leases.addTask {
            let db = try await redis.session()
            leased.next()
            try await wait(while: leased.value < RedisOptions().pool.limit)
            try await db.ping()
          }
        }
        try await leases.waitForAll()
      }
      for index in 0..<60 { try await redis.rpush("queue:\(index)", index) }
      #expect(try await group.reduce(0) { $0 + ($1 ? 1 : 0) } == 60)
    }
    #expect(redis.statistics.leasedForBlocking == 0 && redis.statistics.leasedSessions == 0)
    #expect(redis.statistics.connectionsLost == 0)
  }

  @Test("sessions that wait for their place hold up no blocking command, and blocking commands no session")
  func apart() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    var options = RedisOptions()
    (options.pool.limit, options.pool.blockingLimit) = (1, 1)
    let redis = try Redis(server.url, options: options).with(deadline: .seconds(120))
    var waiting: [Task<Void, any Error>] = []
    do {
      let db = try await redis.session()
      for _ in 0..<5 { waiting.append(Task { try await redis.session().ping() }) }
      try await wait(while: redis.statistics.waitingForSession < 5)
      #expect(try await redis.blpop("none", timeout: .milliseconds(10)) == nil)
      // The connection that the blocking command had is idle now: no session gets it, as their limit is reached.
      #expect(redis.statistics.waitingForSession == 5 && redis.statistics.idleSessions == 1)
      let popped = Task { try await redis.blpop("list", timeout: .seconds(120), as: Int.self)?.element }
      try await wait(while: try await blocked(redis) == 0)
      let late = (0..<5).map { _ in Task { try await redis.blpop("list", timeout: .seconds(120)) } }
      try await wait(while: redis.statistics.waitingForBlocking < 5)
      try await db.ping()
      #expect(redis.statistics.leasedSessions == 1 && redis.statistics.leasedForBlocking == 1)
      try await redis.rpush("list", 1)
      #expect(try await popped.value == 1)
      for task in late { task.cancel() }
      for task in late { _ = await task.result }
      try await db.ping()
    }
    for task in waiting { try await task.value }
    // One at a time for each kind.
    #expect(redis.statistics.waitingForSession == 0 && redis.statistics.waitingForBlocking == 0)
  }

  @Test("an idle connection serves both kinds")
  func shared() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.ping()
    for _ in 0..<3 {
      try await redis.session().ping()
      #expect(try await redis.blpop("none", timeout: .milliseconds(1)) == nil)
    }
    #expect(redis.statistics.connectionsMade == 2 && redis.statistics.idleSessions == 1)
  }

  @Test("a blocking command that finds its limit reached: the error says which limit, and which setting")
  func exhausted() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    var options = RedisOptions()
    options.pool.blockingLimit = 2
    options.pool.waitingLimit = 1
    let redis = try Redis(server.url, options: options)
    var popped: [Task<Popped<Bytes>?, any Error>] = []
    for count in 1...2 {
      popped.append(Task { try await redis.blpop("list", timeout: .seconds(120)) })
      try await wait(while: try await blocked(redis) < count)
    }
    let error = try await redisError {
      _ = try await redis.with(deadline: .milliseconds(50)).blpop("list", timeout: .seconds(1))
    }
    #expect(error.kind == .poolExhausted(leased: 2, waiting: 1, connecting: 0, lastFailure: nil))
    #expect(
      error.description
        == "BLPOP was not sent: no connection for a blocking command became free in time (leased: 2, calls waiting: 1, "
        + "connecting: 0); raise options.pool.blockingLimit, or block with fewer commands at once")
    let waits = Task { try await redis.blpop("list", timeout: .seconds(120)) }
    try await wait(while: redis.statistics.waitingForBlocking == 0)
    let surplus = try await redisError { _ = try await redis.blpop("list", timeout: .seconds(120)) }
    #expect(surplus.kind == .poolQueueFull(limit: 1))
    #expect(surplus.description.contains("1 blocking commands wait"))
    #expect(surplus.description.contains("raise options.pool.blockingLimit"))
    // Sessions have a queue of their own.
    #expect(try await redis.session().ping() == "PONG")
    try await redis.rpush("list", Array(0..<3))
    for task in popped + [waits] { #expect(try await task.value != nil) }
  }

  private func blocked(_ redis: Redis) async throws -> Int {
    let lines = try await redis.send("INFO", "clients", as: String.self).split(separator: "\r\n")
    return Int(lines.first { $0.hasPrefix("blocked_clients:") }?.dropFirst(16) ?? "") ?? -1
  }
}
