import ClientTestSupport
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

/// A script, a function or a module can answer with any error. What a client repeats, and whom it takes for another server, by
/// the code of an error, must not be led by that.
@Suite("Errors that users make")
struct UsersErrorsTests {
  private static func source(_ code: String) -> String {
    "redis.call('INCR', KEYS[1]) return redis.error_reply('\(code) of the script')"
  }

  @Test(
    "a script that answers as a replica or a loading server would is run once, however it is sent",
    arguments: TestServer.Kind.allCases, ["READONLY", "MASTERDOWN", "LOADING"])
  func once(_ kind: TestServer.Kind, _ code: String) async throws {
    let server = try await TestServer(kind)
    let redis = try Redis(server.url)
    try await redis.ping()
    let source = Self.source(code)
    func runs(_ body: () async throws -> Void) async throws -> Int {
      try await redis.del("n")
      let error = try await redisError { try await body() }
      #expect(error.code == code && error.outcome == .executed)
      return try await redis.get("n", as: Int.self) ?? 0
    }
    #expect(try await runs { _ = try await redis.eval(source, keys: ["n"], as: Int.self) } == 1)
    #expect(try await runs { _ = try await redis.send("EVAL", source, 1, "n") } == 1)
    #expect(try await runs { _ = try await redis.bulk.eval(source, keys: ["n"], as: Int.self) } == 1)
    #expect(try await runs { _ = try await redis().eval(source, keys: ["n"], as: Int.self).run() } == 1)
    #expect(try await runs { _ = try await redis().multi().eval(source, keys: ["n"], as: Int.self).exec() } == 1)
    #expect(try await runs { _ = try await Script(source).run(on: redis, keys: ["n"], as: Int.self) } == 1)
    #expect(
      try await runs {
        let batch = redis.batch()
        batch.eval(source, keys: ["n"], as: Int.self)
        try await batch.run()
      } == 1)
    #expect(
      try await runs {
        let db = try await redis.session()
        _ = try await db.eval(source, keys: ["n"], as: Int.self)
      } == 1)
    if kind != .redis62 {
      let library = "#!lua name=l\nredis.register_function('f', function(KEYS) \(source) end)"
      _ = try await redis.send("FUNCTION", "LOAD", library)
      #expect(try await runs { _ = try await redis.fcall("f", keys: ["n"], as: Int.self) } == 1)
    }
    // Nothing was repeated; and once at most connections were replaced, since it may be true.
    #expect(redis.statistics.repeatedCalls == 0 && redis.statistics.connectionsMade <= 6)
  }

  @Test(
    "a script that answers NOSCRIPT itself is run once; one that the server does not know is sent",
    arguments: Target.all)
  func noScript(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let script = Script(
      "redis.call('INCR', KEYS[1]) return redis.error_reply('NOSCRIPT No matching script. Please use EVAL.')")
    // Unknown, it is sent as a whole; known, it is not sent again.
    for runs in 1...3 {
      let error = try await redisError { try await script.run(on: redis, keys: ["n"]) }
      #expect(error.code == "NOSCRIPT" && error.commandIndex == nil)
      #expect(try await redis.get("n", as: Int.self) == runs)
    }
    let words = Script("return {KEYS[1], KEYS[2], ARGV[1], ARGV[2]}")
    let values = try await words.run(on: redis, keys: ["a", "b"], arguments: ["x", 2], as: [String].self)
    #expect(values == ["a", "b", "x", "2"])
    // Many at once, at a server that does not know it: each runs once.
    let honest = Script("return redis.call('INCR', KEYS[1])")
    for _ in 0..<3 {
      try await redis.del("m")
      try await redis.scriptFlush()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 { group.addTask { try await honest.run(on: redis, keys: ["m"]) } }
        try await group.waitForAll()
      }
      #expect(try await redis.get("m", as: Int.self) == 50)
    }
  }

  @Test("what a server says of its own commands is believed: a write that a replica refuses is sent again")
  func believed() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      let number = connections.next()
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nn\r\n").isEmpty {
        connection.send(number == 1 ? "-READONLY You can't write against a read only replica.\r\n" : ":1\r\n")
      }
    }
    let redis = try Redis(server.url)
    #expect(try await redis.incr("n") == 1)
    #expect(connections.value == 2)
    let other = try Redis(server.url)
    // By its name it may be anything: it is told.
    #expect(try await other.send("INCR", "n") == .integer(1))
  }

  @Test("300 tasks that change one key by transactions all get their turn")
  func contention() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<300 {
        group.addTask {
          try await redis.with(deadline: .seconds(120)).transaction(watching: "n") { db in
            db.multi().set("n", (try await db.get("n", as: Int.self) ?? 0) + 1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await redis.get("n", as: Int.self) == 300)
  }

  @Test("a transaction that others disturb for ever ends with its deadline, and says how often it was tried")
  func disturbed() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let error = try await redisError {
      try await redis.with(deadline: .seconds(5)).transaction(watching: "n") { db in
        try await redis.incr("n")
        return db.multi().set("n", 0)
      }
    }
    guard case .contention(let attempts) = error.kind else { throw error }
    // Without pauses it would be thousands.
    #expect(attempts > 1 && attempts < 400)
  }
}
