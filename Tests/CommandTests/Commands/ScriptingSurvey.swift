import RESP
import Redio
import RedioAdmin
import TestSupport
import Testing

extension Survey {
  static let scripting: [Survey] = [
    Survey("scripts run, by their source and by their SHA-1") { db in
      #expect(try await db.eval("return 1") == .integer(1))
      let parts = try await db.eval(
        "return {KEYS[1], KEYS[2], ARGV[1]}", keys: ["a", "b"], arguments: [7], as: [String].self)
      #expect(parts == ["a", "b", "7"])
      #expect(try await db.eval("return false", as: Int?.self) == nil)
      let sha1 = try await db.scriptLoad("return ARGV[1]")
      #expect(sha1 == "098e0f0d1448c0a81dafe820f66d460eb09263da")
      #expect(try await db.evalsha(sha1, arguments: ["x"], as: String.self) == "x")
      #expect(try await db.scriptExists(sha1, "0000000000000000000000000000000000000000") == [true, false])
      try await db.scriptFlush(.sync)
      try await db.scriptFlush(.async)
      try await db.scriptFlush()
      #expect(try await db.scriptExists([sha1]) == [false])
      await #expect(throws: RedisError.self) { try await db.evalsha(sha1) }
      try await db.scriptDebug(.off)
      #expect(try await db.scriptHelp().contains { $0.contains("EXISTS") })
    },
    Survey("scripts that write nothing may not write", on: [.redis70, .valkey91]) { db in
      try await db.set("k", "v")
      let script = "return redis.call('GET', KEYS[1])"
      #expect(try await db.evalRO(script, keys: ["k"], as: String.self) == "v")
      let sha1 = try await db.scriptLoad(script)
      #expect(try await db.evalshaRO(sha1, keys: ["k"], as: String.self) == "v")
      await #expect(throws: RedisError.self) {
        try await db.evalRO("return redis.call('SET', KEYS[1], 1)", keys: ["k"])
      }
    },
    Survey("a script's source is shown, and the debugger's language named", on: [.valkey91]) { db in
      let sha1 = try await db.scriptLoad("return 1")
      #expect(try await db.scriptShow(sha1) == "return 1")
      try await db.scriptDebug(.off, engine: "lua")
    },
    Survey("a script that runs for too long is ended", arguments: ["--lua-time-limit", "20"]) { db in
      let script = Task { [redis = db.redis] in try await redis.eval("while true do end") }
      while true {
        do {
          try await db.scriptKill()
          break
        } catch let error as RedisError where error.code == "NOTBUSY" {}
      }
      await #expect(throws: RedisError.self) { try await script.value }
    },
    Survey("libraries of functions are loaded, listed, called, saved and removed", on: [.redis70, .valkey91]) { db in
      let code = """
        #!lua name=lib
        redis.register_function('echo', function(keys, args) return args[1] end)
        redis.register_function{function_name='read', callback=function(keys) return redis.call('GET', keys[1]) end,
          flags={'no-writes', 'allow-stale'}, description='reads'}
        """
      #expect(try await db.functionLoad(code) == "lib")
      await #expect(throws: RedisError.self) { try await db.functionLoad(code) }
      #expect(try await db.functionLoad(code, replacing: true) == "lib")
      #expect(try await db.fcall("echo", arguments: ["x"], as: String.self) == "x")
      try await db.set("k", 5)
      #expect(try await db.fcallRO("read", keys: ["k"], as: Int.self) == 5)
      #expect(try await db.fcall("read", keys: ["k"]) == .bulkString("5"))
      let list = try await db.varying.functionList()
      #expect(list.map(\.name) == ["lib"])
      #expect(list.first?.engine == "LUA")
      #expect(list.first?.code == nil)
      let functions = list.first?.functions.sorted { $0.name < $1.name } ?? []
      #expect(functions.map(\.name) == ["echo", "read"])
      #expect(functions.map(\.description) == [nil, "reads"])
      #expect(functions.map(\.flags) == [[], ["no-writes", "allow-stale"]])
      #expect(try await db.varying.functionList(matching: "l*", withCode: true).first?.code == code)
      #expect(try await db.functionList(matching: "x*").isEmpty)
      let statistics = try await db.functionStats()
      #expect(statistics.running == nil)
      #expect(statistics.engines["LUA"]?.libraries == 1)
      #expect(statistics.engines["LUA"]?.functions == 2)
      let dump = try await db.varying.functionDump()
      try await db.functionDelete("lib")
      try await db.functionRestore(dump)
      await #expect(throws: RedisError.self) { try await db.functionRestore(dump, policy: .append) }
      try await db.functionRestore(dump, policy: .replace)
      try await db.functionRestore(dump, policy: .flush)
      #expect(try await db.varying.functionList().count == 1)
      try await db.functionFlush(.sync)
      try await db.functionFlush(.async)
      try await db.functionFlush()
      #expect(try await db.functionList().isEmpty)
      #expect(try await db.functionHelp().contains { $0.contains("LOAD") })
    },
    Survey(
      "a function that runs for too long is seen, and ended", on: [.redis70, .valkey91],
      arguments: ["--busy-reply-threshold", "20"]
    ) { db in
      _ = try await db.functionLoad(
        "#!lua name=lib\nredis.register_function('spin', function() while true do end end)")
      let function = Task { [redis = db.redis] in try await redis.fcall("spin", keys: ["k"]) }
      let observer = try Redis(db.server.url)
      while try await observer.functionStats().running == nil {}
      let running = try #require(await db.varying.functionStats().running)
      #expect(running.name == "spin")
      #expect(running.command.map { $0.string.uppercased() } == ["FCALL", "SPIN", "1", "K"])
      #expect(running.duration > .zero)
      try await db.functionKill()
      await #expect(throws: RedisError.self) { try await function.value }
    },
  ]
}
