import ClientTestSupport
import Redio
import RedioAdmin
import TestSupport
import Testing

@Suite("Scripts")
struct ScriptTests {
  private let echo = Script("return {KEYS[1], ARGV[1]}")

  /// So long that it goes by its SHA-1.
  private static func long(_ source: String) -> Script {
    Script(source + "\n--" + String(repeating: "-", count: 512))
  }

  @Test("a short script is one command each time, whatever the server knows", arguments: Target.all)
  func short(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let longest = Script(echo.source + "\n--" + String(repeating: "-", count: 512 - 3 - echo.source.utf8.count))
    #expect(longest.source.utf8.count == 512)
    for script in [echo, longest] {
      try await redis.send("CONFIG", "RESETSTAT")
      let before = redis.statistics.commands
      for number in 1...5 {
        if number == 4 { try await redis.scriptFlush() }
        #expect(
          try await script.run(on: redis, keys: ["k"], arguments: [number], as: [String].self) == ["k", "\(number)"])
      }
      #expect(redis.statistics.commands == before + 6)
      let info = try await redis.send("INFO", "commandstats", as: String.self)
      #expect(info.contains("cmdstat_eval:calls=5,"))
      #expect(!info.contains("cmdstat_evalsha") && !info.contains("exists"))
    }
  }

  @Test("a long script is sent as a whole once, and by its SHA-1 from then on", arguments: Target.all)
  func once(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let echo = Self.long(echo.source)
    #expect(try await redis.scriptLoad(echo.source) == echo.sha1)
    try await redis.scriptFlush()
    try await redis.send("CONFIG", "RESETSTAT")
    for number in 1...5 {
      #expect(try await echo.run(on: redis, keys: ["k"], arguments: [number], as: [String].self) == ["k", "\(number)"])
    }
    let info = try await redis.send("INFO", "commandstats", as: String.self)
    #expect(info.contains("cmdstat_eval:calls=1,"))
    #expect(info.contains("cmdstat_evalsha:calls=5,"))
  }

  @Test("a server that has forgotten a script gets it again, in a session too", arguments: Target.all, [false, true])
  func forgotten(_ target: Target, isLong: Bool) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let source = "return redis.call('INCR', KEYS[1])"
    let count = isLong ? Self.long(source) : Script(source)
    #expect(try await count.run(on: redis, keys: ["n"], as: Int.self) == 1)
    try await redis.scriptFlush()
    #expect(try await count.run(on: redis, keys: ["n"], as: Int.self) == 2)
    try server.restart()
    // The connection may not know yet that it is lost.
    #expect(try await count.run(on: redis.with(repeating: .always), keys: ["n"], as: Int.self) == 1)
    let session = try await redis.session()
    try await session.scriptFlush()
    #expect(try await count.run(on: session, keys: ["n"], as: Int.self) == 2)
    #expect(try await count.run(on: redis, keys: ["n"]) == .integer(3))
  }

  @Test(
    "in chains, batches and transactions the source is sent, or the SHA-1 if that is asked for", arguments: Target.all)
  func chains(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let (pair, number) = try await redis().script(echo, keys: ["k"], arguments: ["x"], as: [String].self).incr("n")
      .run()
    #expect(pair == ["k", "x"])
    #expect(number == 1)
    #expect(redis().script(echo, keys: ["k"], arguments: ["x"]).commands.first?.first == "EVAL")
    #expect(redis().script(echo, sending: .sha1).commands == [["EVALSHA", Bytes(echo.sha1), "0"]])
    try await redis.scriptFlush()
    let batch = redis.batch()
    let reply = batch.script(echo, keys: ["k"], arguments: ["y"], sending: .sha1, as: [String].self)
    await #expect { try await batch.run() } throws: { ($0 as? RedisError)?.code == "NOSCRIPT" }
    try await echo.load(on: redis)
    let again = batch.script(echo, keys: ["k"], arguments: ["y"], sending: .sha1, as: [String].self)
    try await batch.run()
    #expect(try again.value == ["k", "y"])
    _ = reply
    let done = try await redis().multi().script(echo, keys: ["k"], arguments: ["z"], as: [String].self).exec()
    #expect(done == ["k", "z"])
    #expect(try await redis.run(.script(echo, keys: ["k"], arguments: ["z"], as: [String].self)) == ["k", "z"])
  }

  @Test("a script that writes nothing is run by what sees to that", arguments: [TestServer.Kind.redis70, .valkey91])
  func readOnly(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind)
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    let read = Script("return redis.call('GET', KEYS[1])", readOnly: true)
    for _ in 0..<2 { #expect(try await read.run(on: redis, keys: ["k"], as: String.self) == "v") }
    let write = Script("return redis.call('SET', KEYS[1], 1)", readOnly: true)
    await #expect(throws: RedisError.self) { try await write.run(on: redis, keys: ["k"]) }
    #expect(try await redis.get("k") == "v")
    #expect(redis().script(read).commands.first?.first == "EVAL_RO")
    #expect(redis().script(read, sending: .sha1).commands.first?.first == "EVALSHA_RO")
  }

  @Test("an error that a script makes itself does not run it twice", arguments: [false, true])
  func ownError(isLong: Bool) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let source = "redis.call('INCR', 'n') return redis.error_reply('NOSCRIPT No matching script. Please use EVAL.')"
    let failing = isLong ? Self.long(source) : Script(source)
    for number in 1...2 {
      await #expect { try await failing.run(on: redis) } throws: { ($0 as? RedisError)?.code == "NOSCRIPT" }
      #expect(try await redis.get("n", as: Int.self) == number)
    }
    try await redis.scriptFlush()
    try await failing.load(on: redis)
    await #expect { try await failing.run(on: redis) } throws: { ($0 as? RedisError)?.code == "NOSCRIPT" }
    #expect(try await redis.get("n", as: Int.self) == 3)
  }
}
