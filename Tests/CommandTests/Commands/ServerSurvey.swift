import Redio
import RedioAdmin
import TestSupport
import Testing

extension Survey {
  static let server: [Survey] = [
    Survey("users are made, read and removed") { db in
      try await db.aclSetuser("me", "on", ">secret", "resetchannels", "~app:*", "&news:*", "+get")
      let me = try #require(await db.aclGetuser("me"))
      #expect(me.isOn)
      #expect(me.flags == ["on"])
      #expect(me.passwords == ["2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"])
      #expect(me.permissions.commands == "-@all +get")
      #expect(me.permissions.keys == ["~app:*"])
      #expect(me.permissions.channels == ["&news:*"])
      #expect(me.permissions.databases == (db.server.kind == .valkey91 ? "alldbs" : nil))
      #expect(me.selectors.isEmpty)
      let standard = try #require(await db.aclGetuser("default"))
      #expect(standard.permissions.keys == ["~*"])
      #expect(standard.flags.isSuperset(of: ["on", "nopass"]))
      #expect(try await db.aclGetuser("nobody") == nil)
      try await db.aclSetuser("me", ["off", "nopass"])
      #expect(try await db.aclGetuser("me")?.isOn == false)
      #expect(try await db.aclList().contains { $0.hasPrefix("user me off") })
      #expect(try await db.aclUsers() == ["default", "me"])
      #expect(try await db.aclWhoami() == "default")
      #expect(try await db.aclDeluser("me", "nobody") == 1)
      #expect(try await db.aclDeluser(["me"]) == 0)
      try await db.aclSetuser("you")
      #expect(try await db.aclGetuser("you")?.permissions.commands == "-@all")
      await #expect(throws: RedisError.self) { try await db.aclSetuser("you", "nonsense") }
      #expect(try await db.aclCat().contains("dangerous"))
      #expect(try await db.varying.aclCat("hash").contains("hget"))
      #expect(try await db.varying.aclGenpass().count == 64)
      #expect(try await db.varying.aclGenpass(bits: 5).count == 2)
      #expect(try await db.aclHelp().contains { $0.contains("GENPASS") })
    },
    Survey("what users may do besides, and whether they may run a command", on: [.redis70, .valkey91]) { db in
      try await db.aclSetuser("me", "resetchannels", "(%R~a* ~b &c +get)", "(+set ~d)")
      let selectors = try #require(await db.aclGetuser("me")).selectors
      #expect(selectors.map(\.commands) == ["-@all +get", "-@all +set"])
      #expect(selectors.map(\.keys) == [["%R~a*", "~b"], ["~d"]])
      #expect(selectors.map(\.channels) == [["&c"], []])
      #expect(try await db.aclDryrun(username: "me", command: "GET", "a1") == .allowed)
      #expect(try await db.aclDryrun(username: "me", command: "SET", ["d", "v"]).isAllowed)
      let verdict = try await db.aclDryrun(username: "me", command: "SET", "a1", 5)
      #expect(!verdict.isAllowed)
      if case .denied(let reason) = verdict { #expect(reason.contains("a1")) }
      #expect(try await db.aclDryrun(username: "me", command: "PING").isAllowed == false)
      await #expect(throws: RedisError.self) { try await db.aclDryrun(username: "nobody", command: "PING") }
    },
    Survey("users have databases", on: [.valkey91]) { db in
      try await db.aclSetuser("me", "db=0,1", "(db=2 +get)")
      let me = try #require(await db.aclGetuser("me"))
      #expect(me.permissions.databases == "db=0,1")
      #expect(me.selectors.map(\.databases) == ["db=2"])
    },
    Survey("what users were refused is logged") { db in
      try await db.aclSetuser("me", "on", ">secret", "~*", "+@all", "-set")
      await #expect(throws: RedisError.self) { try await db.auth(username: "me", password: "wrong") }
      let me = try await Redis("redis://me:secret@127.0.0.1:\(db.server.port)/").session()
      await #expect(throws: RedisError.self) { try await me.set("k", "v") }
      let log = try await db.varying.aclLog()
      #expect(log.map(\.reason) == ["command", "auth"])
      #expect(log.map(\.object) == ["set", "AUTH"])
      #expect(log.map(\.username) == ["me", "me"])
      #expect(log.map(\.context) == ["toplevel", "toplevel"])
      #expect(log.map(\.count) == [1, 1])
      #expect(log.allSatisfy { $0.age >= .zero && $0.age < .seconds(60) })
      #expect(log.first?.client?.user == "me")
      if db.server.kind == .valkey91 {
        #expect(log.compactMap(\.id) == [1, 0])
        #expect(log.allSatisfy { $0.created == $0.updated && $0.created ?? .zero > .seconds(1_000_000_000) })
      } else {
        #expect(log.allSatisfy { $0.id == nil && $0.created == nil && $0.updated == nil })
      }
      #expect(try await db.varying.aclLog(count: 1).map(\.reason) == ["command"])
      try await db.aclLogReset()
      #expect(try await db.aclLog() == [])
    },
    Survey("users are kept in a file", files: ["users.acl": ""], arguments: ["--aclfile", "users.acl"]) { db in
      try await db.aclSetuser("me", "on", "nopass")
      try await db.aclSave()
      #expect(try await db.aclDeluser("me") == 1)
      try await db.aclSetuser("you")
      try await db.aclLoad()
      #expect(try await db.aclUsers() == ["default", "me"])
    },
    Survey("settings are kept in a file", files: ["server.conf": "timeout 50\n"]) { db in
      #expect(try await db.configGet("timeout") == ["timeout": "50"])
      try await db.configSet("timeout", to: 60)
      try await db.configRewrite()
      try db.server.restart()
      #expect(try await db.redis.configGet("timeout") == ["timeout": "60"])
    },
    Survey("settings are read and changed") { db in
      #expect(try await db.configGet("maxmemory-samples") == ["maxmemory-samples": "5"])
      try await db.configSet("maxmemory-samples", to: 6)
      #expect(try await db.configGet("maxmemory-s[a-z]*") == ["maxmemory-samples": "6"])
      #expect(try await db.configGet("nonsense").isEmpty)
      await #expect(throws: RedisError.self) { try await db.configSet("nonsense", to: 6) }
      #expect(try await db.varying.configGet("*").count > 100)
      try await db.configResetstat()
      await #expect(throws: RedisError.self) { try await db.configRewrite() }
      #expect(try await db.configHelp().contains { $0.contains("REWRITE") })
    },
    Survey("several settings are read and changed at once", on: [.redis70, .valkey91]) { db in
      try await db.configSet(["maxmemory": "200mb", "timeout": 60])
      #expect(try await db.configGet("maxmemory", "timeout") == ["maxmemory": "209715200", "timeout": "60"])
      try await db.configSet(["maxmemory": 0, "timeout": 0] as [String: Int])
      #expect(try await db.configGet(["maxmemory", "timeout"]) == ["maxmemory": "0", "timeout": "0"])
    },
    Survey("what commands are is told") { db in
      let count = try await db.commandCount()
      let all = try await db.varying.command()
      #expect(all.count == count)
      let get = try #require(all.first { $0.name == "get" })
      #expect(get.arity == 2)
      #expect(get.flags == ["readonly", "fast"])
      #expect([get.firstKey, get.lastKey, get.keyStep] == [1, 1, 1])
      #expect(get.categories == ["@read", "@string", "@fast"])
      let infos = try await db.commandInfo("get", "nonsense", "mset", "xread", "eval")
      #expect(infos.map { $0?.name } == ["get", nil, "mset", "xread", "eval"])
      #expect(infos[0] == get)
      #expect([infos[2]?.firstKey, infos[2]?.lastKey, infos[2]?.keyStep] == [1, -1, 2])
      #expect(try await db.commandInfo(["set"]).map { $0?.flags } == [["write", "denyoom"]])
      let everything = try await db.varying.commandInfo()
      #expect(everything.count == (db.server.kind == .redis62 ? 0 : count))
      #expect(try await db.commandGetkeys("MSET", "a", 1, "b", 2) == ["a", "b"])
      #expect(try await db.commandGetkeys("GET", ["k"], as: String.self) == ["k"])
      await #expect(throws: RedisError.self) { try await db.commandGetkeys("PING") }
      #expect(try await db.commandHelp().contains { $0.contains("GETKEYS") })
    },
    Survey("where commands have keys, and what subcommands they have, is told", on: [.redis70, .valkey91]) { db in
      let infos = try await db.commandInfo("get", "mset", "xread", "eval", "migrate", "sort", "config|get", "keys")
      let get = try #require(infos[0]?.keySpecifications.first)
      #expect(get.start == .index(1))
      #expect(get.extent == .range(last: 0, step: 1, limit: 0))
      #expect(get.flags == ["RO", "access"])
      #expect(get.notes == nil)
      #expect(infos[1]?.keySpecifications.first?.extent == .range(last: -1, step: 2, limit: 0))
      let xread = try #require(infos[2]?.keySpecifications.first)
      #expect(xread.start == .keyword("STREAMS", from: 1))
      #expect(xread.extent == .range(last: -1, step: 1, limit: 2))
      let eval = try #require(infos[3]?.keySpecifications.first)
      #expect(eval.start == .index(2))
      #expect(eval.extent == .counted(count: 0, first: 1, step: 1))
      #expect(eval.notes?.isEmpty == false)
      #expect(infos[4]?.keySpecifications.last?.start == .keyword("KEYS", from: -2))
      #expect(infos[5]?.keySpecifications.contains { $0.start == .unknown && $0.extent == .unknown } == true)
      #expect(infos[6]?.name == "config|get")
      #expect(infos[7]?.tips == ["request_policy:all_shards", "nondeterministic_output_order"])
      let config = try await db.varying.commandInfo("config").first.flatMap(\.self)
      let subcommands = config?.subcommands.map(\.name) ?? []
      #expect(subcommands.contains("config|get") && subcommands.contains("config|set"))

      #expect(
        try await db.commandGetkeysandflags("LMOVE", ["a", "b", "LEFT", "RIGHT"], as: String.self) == [
          FlaggedKey("a", flags: ["RW", "access", "delete"]), FlaggedKey("b", flags: ["RW", "insert"]),
        ])
      let keys = try await db.commandGetkeysandflags("GET", "k")
      #expect(keys == [FlaggedKey("k", flags: ["RO", "access"])])
      let texts = try await db().commandGetkeysandflags("GET", "k").strdecode.run()
      #expect(texts == [FlaggedKey("k", flags: ["RO", "access"])])

      let names = try await db.varying.commandList()
      #expect(names.contains("get") && names.contains("config|get"))
      #expect(Set(try await db.varying.commandList(filter: .pattern("xg*"))).contains("xgroup"))
      #expect(try await db.varying.commandList(filter: .category("scripting")).contains("eval"))
      #expect(try await db.commandList(filter: .module("nonsense")).isEmpty)
    },
    Survey("what commands' documentation says is told", on: [.redis70, .valkey91]) { db in
      let all = try await db.commandDocs()
      #expect(all.count > 200)
      let docs = try await db.commandDocs("set", "config", "substr", "slaveof", "nonsense")
      #expect(Set(docs.keys) == ["set", "config", "substr", "slaveof"])
      let set = try #require(docs["set"])
      #expect(set == all["set"])
      #expect(set.since == "1.0.0" && set.group == "string" && set.complexity == "O(1)" && !set.summary.isEmpty)
      #expect(set.history.first?.version == "2.6.12")
      #expect(set.arguments.map(\.name).prefix(3) == ["key", "value", "condition"])
      #expect(set.arguments.first?.type == "key" && set.arguments.first?.keySpecification == 0)
      #expect(set.arguments[2].flags == ["optional"])
      #expect(set.arguments[2].arguments.first?.token == "NX")
      #expect(set.arguments[2].type == "oneof")
      #expect(docs["slaveof"]?.flags == ["deprecated"])
      #expect(docs["slaveof"]?.deprecatedSince == "5.0.0")
      #expect(docs["slaveof"]?.replacedBy?.contains("REPLICAOF") == true)
      #expect(docs["config"]?.subcommands["config|set"]?.arguments.first?.flags == ["multiple"])
      #expect(try await db.commandDocs(["config|get"])["config|get"]?.since == "2.0.0")
    },
    Survey("what has taken long is told") { db in
      #expect(try await db.latencyLatest() == [])
      #expect(try await db.latencyHistory("command") == [])
      await #expect(throws: RedisError.self) { try await db.latencyGraph("command") }
      try await db.configSet("latency-monitor-threshold", to: 1)
      let slow = "local sum = 0 for i = 1, 3000000 do sum = sum + i end return 1"
      #expect(try await db.eval(slow, as: Int.self) == 1)
      let event = try #require(await db.varying.latencyLatest().first { $0.name == "command" })
      #expect(event.time > .seconds(1_000_000_000))
      #expect(event.latest >= .milliseconds(1) && event.longest == event.latest)
      #expect(event.count == (db.server.kind == .valkey91 ? 1 : nil))
      #expect(event.total == (db.server.kind == .valkey91 ? event.latest : nil))
      let history = try await db.varying.latencyHistory("command")
      #expect(history.map(\.time) == [event.time] && history.map(\.latency) == [event.latest])
      #expect(try await db.varying.latencyGraph("command").contains("command"))
      #expect(try await db.varying.latencyDoctor().contains("command"))
      #expect(try await db.varying.latencyReset() > 0)
      #expect(try await db.varying.eval(slow, as: Int.self) == 1)
      #expect(try await db.latencyReset("command", "nonsense") == 1)
      #expect(try await db.latencyReset(["nonsense"]) == 0)
      #expect(try await db.latencyHelp().contains { $0.contains("GRAPH") })
    },
    Survey("how long commands have taken is told", on: [.redis70, .valkey91]) { db in
      for _ in 0..<10 { try await db.set("k", "v") }
      _ = try await db.configGet("timeout")
      let histograms = try await db.varying.latencyHistogram("set", "config", "nonsense")
      #expect(Set(histograms.keys) == ["set", "config|get"])
      let set = try #require(histograms["set"])
      #expect(set.calls == 10)
      #expect(set.buckets.last?.count == 10)
      #expect(set.buckets.allSatisfy { $0.upTo >= .microseconds(1) && $0.upTo < .seconds(10) })
      #expect(set.buckets.map(\.upTo) == set.buckets.map(\.upTo).sorted())
      #expect(try await db.varying.latencyHistogram()["set"] == set)
      #expect(try await db.latencyHistogram(["nonsense"]).isEmpty)
    },
    Survey("what takes how much memory is told") { db in
      try await db.set("k", "v")
      #expect(try await db.rpush("l", (0..<100).map { "element \($0)" }) == 100)
      let usage = try await db.memoryUsage("k")
      #expect((10..<200).contains(usage ?? 0))
      #expect(try await db.memoryUsage("l", samples: 0) ?? 0 > 1000)
      #expect(try await db.memoryUsage("nonsense") == nil)
      let statistics = try await db.varying.memoryStats()
      #expect(statistics.keyCount == 2)
      #expect(statistics.totalAllocated > statistics.startupAllocated && statistics.startupAllocated > 0)
      #expect(statistics.peakAllocated >= statistics.totalAllocated / 2)
      #expect(statistics.datasetPercentage > 0 && statistics.datasetPercentage <= 100)
      #expect(statistics.peakPercentage > 0)
      #expect(statistics.fragmentationRatio > 0)
      #expect(statistics.databases.keys.sorted() == [0])
      #expect(statistics.databases[0]?.keyTable ?? 0 > 0)
      #expect((statistics.functionCaches == nil) == (db.server.kind == .redis62))
      #expect((statistics.databaseTables == nil) == (db.server.kind != .valkey91))
      #expect(try await db.varying.memoryDoctor().isEmpty == false)
      #expect(try await db.varying.memoryMallocStats().isEmpty == false)
      try await db.memoryPurge()
      #expect(try await db.memoryHelp().contains { $0.contains("USAGE") })
    },
    Survey("commands that have taken long are logged") { db in
      try await db.configSet("slowlog-log-slower-than", to: 0)
      try await db.slowlogReset()
      try await db.set("k", "a value")
      let entry = try #require(await db.varying.slowlogGet(count: 1).first)
      #expect(entry.arguments == ["SET", "k", "a value"])
      #expect(entry.time > .seconds(1_000_000_000))
      #expect(entry.duration >= .zero && entry.duration < .seconds(10))
      #expect(entry.address.hasPrefix("127.0.0.1:"))
      #expect(entry.clientName == "")
      // The one that switches it on, the one that empties it, `SET` and `SLOWLOG GET`.
      #expect(try await db.varying.slowlogGet().map(\.arguments.first).suffix(2) == ["SET", "SLOWLOG"])
      #expect(try await db.varying.slowlogGet(count: -1).count > 3)
      #expect(try await db.slowlogLen() > 3)
      #expect(try await db.slowlogHelp().contains { $0.contains("RESET") })
    },
    Survey("commands that were slow, large or had a large reply are logged", on: [.valkey91]) { db in
      try await db.configSet([
        "commandlog-execution-slower-than": 0, "commandlog-request-larger-than": 1000,
        "commandlog-reply-larger-than": 2000,
      ])
      let long = String(repeating: "x", count: 3000)
      try await db.set("k", long)
      #expect(try await db.get("k")?.count == 3000)
      let slow = try await db.varying.commandlogGet(slow: -1)
      #expect(slow.first?.arguments == ["GET", "k"])
      #expect(slow.first?.duration ?? .seconds(10) < .seconds(10))
      let request = try #require(await db.varying.commandlogGet(largeRequests: 10).first)
      #expect(request.arguments.prefix(2) == ["SET", "k"])
      #expect(request.size > 3000 && request.size < 4000)
      #expect(request.time > .seconds(1_000_000_000))
      #expect(request.address.hasPrefix("127.0.0.1:") && request.clientName == "")
      let reply = try #require(await db.varying.commandlogGet(largeReplies: 10).first)
      #expect(reply.arguments == ["GET", "k"])
      #expect(reply.size > 3000 && reply.size < 4000)
      #expect(try await db.commandlogLen(.largeRequests) == 1)
      #expect(try await db.commandlogLen(.largeReplies) == 1)
      for log in [CommandLog.slow, .largeRequests, .largeReplies] { try await db.commandlogReset(log) }
      #expect(try await db.commandlogGet(largeRequests: 10).isEmpty)
      #expect(try await db.varying.commandlogLen(.slow) > 0)
      #expect(try await db.commandlogHelp().contains { $0.contains("LEN") })
    },
  ]
}
