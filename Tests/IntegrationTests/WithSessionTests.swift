import ClientTestSupport
import Redio
import TestSupport
import Testing

@Suite("Sessions for a closure", .timeLimit(.minutes(5)))
struct WithSessionTests {
  private struct Refused: Error {}

  private func client(limit: Int) async throws -> (TestServer, Redis) {
    var options = RedisOptions()
    options.pool.limit = limit
    options.pool.waitTime = .seconds(60)
    let server = try await TestServer()
    return (server, try Redis(server.url, options: options))
  }

  @Test("it returns what the closure returns, of any type, and its connection is the pool's again")
  func value() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    final class Unshared { var count = 0 }
    try await redis.set("stock", 2)
    let box = try await redis.withSession { db in
      try await db.watch("stock")
      let box = Unshared()
      box.count = try await db.multi().decr("stock").exec() ?? -1
      return box
    }
    #expect(box.count == 1)
    try await redis.withSession { db in try await db.ping() }
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 1)
  }

  @Test("what the closure throws comes through, and the connection goes back")
  func throwing() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    try await redis.set("text", "x")
    for _ in 0..<5 {
      await #expect(throws: Refused.self) {
        try await redis.withSession { db in
          try await db.ping()
          throw Refused()
        }
      }
      let error = try await redisError { try await redis.withSession { db in try await db.incr("text") } }
      #expect(error.command == "INCR")
    }
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 1)
    #expect(redis.statistics.connectionsMade == 2)
  }

  @Test("a connection that was left in a watch or on another database is not used again")
  func changed() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    try await redis.set("k", "here")
    await #expect(throws: Refused.self) {
      try await redis.withSession { db in
        try await db.select(1)
        throw Refused()
      }
    }
    let found = try await redis.withSession { db in try await db.get("k", as: String.self) }
    #expect(found == "here")
    await #expect(throws: Refused.self) {
      try await redis.withSession { db in
        try await db.watch("k")
        throw Refused()
      }
    }
    try await redis.set("k", "changed")
    let text = try await redis.withSession { db in try await db.multi().get("k", as: String.self).exec() }
    #expect(text == .some("changed"))
  }

  @Test("a cancelled task gives its connection back, whether it waits in the closure, on the server or for the pool")
  func cancelled() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    let sleeper = Task {
      try await redis.withSession { db in
        try await db.ping()
        try await Task.sleep(for: .seconds(3600))
      }
    }
    try await wait(while: redis.statistics.leasedSessions == 0)
    let waiter = Task { try await redis.withSession { db in try await db.ping() } }
    try await wait(while: redis.statistics.waitingForSession == 0)
    waiter.cancel()
    await #expect(throws: CancellationError.self) { try await waiter.value }
    #expect(redis.statistics.waitingForSession == 0)
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 1)
    // A command that the server still holds ends its connection, and the next session gets a new one.
    let id = try await redis.withSession { db in try await db.clientID() }
    let blocked = Task { try await redis.withSession { db in try await db.blpop("none", timeout: nil) } }
    try await waitUntil("it blocks") { try await redis.send("CLIENT", "LIST", as: String.self).contains("cmd=blpop") }
    blocked.cancel()
    await #expect(throws: CancellationError.self) { try await blocked.value }
    let next = try await redis.withSession { db in try await db.clientID() }
    #expect(next != id)
    #expect(redis.statistics.leasedSessions == 0)
  }

  @Test("one within another has a connection of its own; beyond the limit, the pool says so in time")
  func nested() async throws {
    let (server, redis) = try await client(limit: 2)
    defer { server.stop() }
    let short = redis.with(deadline: .milliseconds(50))
    try await redis.withSession { outer in
      let outerID = try await outer.clientID()
      try await redis.withSession { inner in
        let innerID = try await inner.clientID()
        let again = try await outer.clientID()
        #expect(innerID != outerID && again == outerID)
        let error = try await redisError { try await short.withSession { db in try await db.ping() } }
        guard case .poolExhausted(leased: 2, waiting: 1, connecting: 0, lastFailure: nil) = error.kind else {
          throw error
        }
      }
      #expect(redis.statistics.leasedSessions == 1)
    }
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 2)
  }

  @Test("one after another, all get the pool's only connection")
  func sequence() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    let id = try await redis.withSession { db in try await db.clientID() }
    for n in 1...100 {
      let (own, count) = try await redis.withSession { db in try await db().clientID().incr("n").run() }
      #expect(own == id && count == n)
    }
    #expect(redis.statistics.connectionsMade == 1)
  }

  @Test("a chain that leaves the closure keeps the connection until it has run")
  func escaped() async throws {
    let (server, redis) = try await client(limit: 1)
    defer { server.stop() }
    do {
      let chain = try await redis.withSession { db in db().clientID() }
      #expect(redis.statistics.leasedSessions == 1)
      _ = try await chain.run()
    }
    #expect(redis.statistics.leasedSessions == 0)
  }
}
