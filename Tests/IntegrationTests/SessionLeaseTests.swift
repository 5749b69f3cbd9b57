import ClientTestSupport
import Redio
import TestSupport
import Testing

/// A chain, a batch and the calls of `with(deadline:)` keep their session's connection, whatever has become of the session.
@Suite("Leases of sessions")
struct SessionLeaseTests {
  private func client(_ server: TestServer) throws -> Redis {
    var options = RedisOptions()
    options.pool.limit = 1
    options.pool.waitTime = .seconds(60)
    return try Redis(server.url, options: options)
  }

  @Test("a chain that outlives its session runs on its connection, which nobody else gets before")
  func chain() async throws {
    let server = try await TestServer()
    let redis = try client(server)
    try await redis.set("n", 0)
    let chain: Pipeline<(Int, Int)>
    let id: Int
    do {
      let db = try await redis.session()
      id = try await db.clientID()
      chain = db().clientID().incr("n")
    }
    #expect(redis.statistics.leasedSessions == 1)
    let error = try await redisError { _ = try await redis.with(deadline: .milliseconds(50)).session() }
    guard case .poolExhausted = error.kind else { throw error }
    let (own, n) = try await chain.run()
    #expect(own == id && n == 1)
  }

  @Test("the connection goes back once the chain has gone, and is nobody's before the reply has come")
  func goesBack() async throws {
    let server = try await TestServer()
    let redis = try client(server)
    func chain() async throws -> Pipeline<Int> { try await redis.session()().incr("n") }
    for n in 1...100 {
      #expect(try await chain().run() == n)
      #expect(redis.statistics.leasedSessions == 0)
    }
    #expect(redis.statistics.connectionsMade == 1)
  }

  @Test("everything that is made from a temporary session can be run")
  func temporary() async throws {
    let server = try await TestServer()
    let redis = try client(server)
    try await redis.set("k", "v")
    let values = [
      try await redis.session()().get("k", as: String.self).run(),
      try await redis.session()().get("k").strdecode.run(),
      try await redis.session().get("k", as: String.self),
      try await redis.session().with(deadline: .seconds(60)).get("k", as: String.self),
      try await redis.session().with(deadline: .seconds(60))().get("k", as: String.self).run(),
      try await redis.session().multi().get("k", as: String.self).exec() ?? nil,
    ]
    #expect(values == Array(repeating: "v", count: 6))
    #expect(try await redis.session().send("GET", "k") == .bulkString("v"))
    // A batch can be filled again, and so has the connection until it goes.
    do {
      let batch = try await redis.session().batch()
      let value = batch.get("k")
      try await batch.run()
      #expect(try value.value?.string == "v")
    }
    do {
      let long = try await redis.session().batch()
      for n in 0..<5000 { long.rpush("list", "\(n)") }
      try await long.run()
    }
    var found: [Bytes] = []
    for try await key in try await redis.session().with(deadline: .seconds(60)).scan() { found.append(key) }
    #expect(Set(found) == ["k", "list"])
  }

  @Test("the last use of a session may be the start of its last chain, in any scope, with the transaction of a watch")
  func lastUse() async throws {
    let server = try await TestServer()
    let redis = try client(server)
    for n in 0..<50 {
      do {
        let db = try await redis.session()
        try await db.watch("n")
        let value = try await db.get("n", as: Int.self) ?? 0
        let transaction = db.multi().set("n", value + 1).get("n", as: Int.self)
        #expect(try await transaction.exec() == n + 1)
      }
      if n.isMultiple(of: 2) {
        let db = try await redis.session()
        let batch = db.batch()
        batch.incr("m")
        try await batch.run()
      }
    }
    #expect(try await redis.get("m", as: Int.self) == 25)
  }

  @Test("at the top level of a program too", arguments: ["SessionProgram"])
  func topLevel(program: String) async throws {
    let server = try await TestServer()
    let (output, status) = try ChildProcess.run(try ReadmeTests.program(program), [server.url])
    #expect(status == 0 && output == "1 2 3 4 5 value\n", "\(output)")
  }
}
