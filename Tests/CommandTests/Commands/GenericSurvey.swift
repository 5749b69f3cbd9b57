import Redio
import TestSupport
import Testing

extension Survey {
  static let generic: [Survey] = [
    Survey("keys are removed, counted, renamed, copied and moved") { db in
      try await db.mset(["a": 1, "b": "2", "c": "3", "d": "4"])
      #expect(try await db.exists("a", "a", "none") == 2)
      #expect(try await db.exists(["a"]) == 1)
      #expect(try await db.del("a", "none") == 1)
      #expect(try await db.del(["none"]) == 0)
      #expect(try await db.unlink("b", "none") == 1)
      #expect(try await db.unlink(["none"]) == 0)
      #expect(try await db.touch("c", "none") == 1)
      #expect(try await db.touch(["c", "d"]) == 2)
      try await db.rename("c", to: "e")
      #expect(try await !db.renamenx("e", to: "d"))
      #expect(try await db.renamenx("e", to: "f"))
      await #expect(throws: RedisError.self) { try await db.rename("none", to: "f") }
      #expect(try await db.copy("f", to: "g"))
      #expect(try await !db.copy("f", to: "d"))
      #expect(try await db.copy("f", to: "d", replacing: true))
      #expect(try await db.copy("f", to: "f", database: 1))
      #expect(try await !db.copy("none", to: "x"))
      #expect(try await !db.move("f", to: 1))
      #expect(try await db.move("g", to: 1))
      #expect(try await db.mget("d", "f", "g") == ["3", "3", nil])
    },
    Survey("keys are listed and picked at random") { db in
      #expect(try await db.randomkey() == nil)
      try await db.mset(["a1": 1, "b1": "2"])
      #expect(try await Set(db.varying.keys("*", as: String.self)) == ["a1", "b1"])
      #expect(try await db.keys("a?") == ["a1"])
      #expect(try await ["a1", "b1"].contains(db.varying.randomkey(as: String.self)))
    },
    Survey("a database is read part by part") { db in
      try await db.mset(["a1": 1, "b1": "2"])
      try await db.redis.rpush("a2", "x")
      let page = try await db.varying.scan(cursor: "0")
      #expect(page.isLast)
      #expect(Set(page.elements) == ["a1", "a2", "b1"])
      #expect(try await db.scan(cursor: "0", matching: "b*", count: 100, as: String.self).elements == ["b1"])
      let list = try await db.scan(cursor: "0", matching: "a*", count: 100, type: "list")
      #expect(list == ScanPage(cursor: "0", elements: ["a2"]))
      for number in 0..<100 { try await db.redis.set(number, "x") }
      let first = try await db.varying.scan(cursor: "0", count: 5)
      #expect(!first.isLast)
      #expect(try await db.varying.scan(cursor: first.cursor, count: 10_000).isLast)
    },
    Survey("keys go away after a time, or stay") { db in
      try await db.set("k", "v")
      #expect(try await db.ttl("k") == .persistent)
      #expect(try await db.pttl("k") == .persistent)
      #expect(try await db.ttl("none") == .missing)
      #expect(try await db.pttl("none") == .missing)
      #expect(try await db.expire("k", .seconds(100)))
      #expect(try await lasts(db.varying.ttl("k"), 100))
      #expect(try await db.expire("k", .milliseconds(99_999)))
      #expect(try await lasts(db.varying.ttl("k"), 100))
      #expect(try await !db.expire("none", .seconds(100)))
      #expect(try await db.pexpire("k", .seconds(50)))
      #expect(try await lasts(db.varying.pttl("k"), 50))
      #expect(try await db.persist("k"))
      #expect(try await !db.persist("k"))
      #expect(try await db.expireat("k", sinceEpoch: .seconds(4_000_000_000)))
      #expect(try await db.pexpireat("k", sinceEpoch: .seconds(4_000_000_000)))
      #expect(try await db.varying.ttl("k").remaining ?? .zero > .seconds(1000))
      #expect(try await db.expireat("k", sinceEpoch: .seconds(1)))
      #expect(try await db.exists("k") == 0)
      #expect(try await !db.pexpireat("k", sinceEpoch: .seconds(4_000_000_000)))
    },
    Survey("keys go away under a condition, and when is read", on: [.redis70, .valkey91]) { db in
      try await db.set("k", "v")
      #expect(try await db.expiretime("k") == .persistent)
      #expect(try await db.pexpiretime("none") == .missing)
      #expect(try await !db.expire("k", .seconds(100), if: .expiring))
      #expect(try await db.expire("k", .seconds(100), if: .persistent))
      #expect(try await !db.expire("k", .seconds(50), if: .later))
      #expect(try await db.pexpire("k", .seconds(200), if: .later))
      #expect(try await lasts(db.varying.ttl("k"), 200))
      let time = Duration.milliseconds(4_000_000_000_007)
      #expect(try await db.expireat("k", sinceEpoch: time, if: .later))
      #expect(try await db.pexpiretime("k") == .at(sinceEpoch: time))
      #expect(try await db.expiretime("k") == .at(sinceEpoch: .seconds(4_000_000_000)))
      #expect(try await db.pexpireat("k", sinceEpoch: .seconds(3_999_999_999), if: .earlier))
      #expect(try await db.expiretime("k").time == .seconds(3_999_999_999))
      #expect(try await !db.expireat("k", sinceEpoch: .seconds(4_000_000_000), if: .persistent))
    },
    Survey("what a key holds is told") { db in
      #expect(try await db.type("k") == "none")
      try await db.set("k", "1")
      #expect(try await db.type("k") == "string")
      #expect(try await db.objectEncoding("k") == "int")
      #expect(try await db.objectEncoding("none") == nil)
      #expect(try await db.varying.objectRefcount("k") ?? 0 > 0)
      #expect(try await db.objectRefcount("none") == nil)
      #expect(try await db.varying.objectIdletime("k") ?? .seconds(-1) >= .zero)
      #expect(try await db.objectIdletime("none") == nil)
      #expect(try await db.objectHelp().contains { $0.contains("ENCODING") })
    },
    Survey("how often a key is used is told", arguments: ["--maxmemory-policy", "allkeys-lfu"]) { db in
      try await db.set("k", "v")
      #expect(try await (1...255).contains(db.varying.objectFreq("k") ?? -1))
      #expect(try await db.objectFreq("none") == nil)
      let dump = try #require(try await db.varying.dump("k"))
      try await db.restore("l", dump, usage: .frequency(200))
      #expect(try await db.objectFreq("l") ?? 0 > 100)
    },
    Survey("a key is made of what another one held") { db in
      #expect(try await db.dump("none") == nil)
      try await db.set("k", "v")
      let dump = try #require(try await db.dump("k"))
      try await db.restore("a", dump)
      #expect(try await db.get("a") == "v")
      #expect(try await db.ttl("a") == .persistent)
      await #expect(throws: RedisError.self) { try await db.restore("a", dump) }
      try await db.restore("a", dump, replacing: true, usage: .idle(.seconds(1000)))
      #expect(try await db.varying.objectIdletime("a") ?? .zero >= .seconds(1000))
      try await db.restore("a", dump, after: .seconds(100), replacing: true)
      #expect(try await lasts(db.varying.ttl("a"), 100))
      try await db.restore("b", dump, after: .zero)
      #expect(try await db.ttl("b") == .persistent)
      try await db.restore("c", dump, sinceEpoch: .seconds(4_000_000_000))
      #expect(try await db.varying.ttl("c").remaining ?? .zero > .seconds(1000))
      await #expect(throws: RedisError.self) { try await db.restore("d", "no dump") }
    },
    Survey("elements are sorted") { db in
      try await db.redis.rpush("l", "3", "1", "2")
      try await db.mset(["w:1": 30, "w:2": "20", "w:3": 10, "name:1": "one", "name:3": "three"])
      #expect(try await db.sort("l") == ["1", "2", "3"])
      #expect(try await db.sort("l", order: .descending, as: Int.self) == [3, 2, 1])
      #expect(try await db.sort("l", by: "nosort") == ["3", "1", "2"])
      #expect(try await db.sort("l", by: "w:*", limit: .first(2)) == ["3", "2"])
      #expect(try await db.sort("l", limit: Limit(offset: 1, count: 5), alphabetically: true) == ["2", "3"])
      let names = try await db.sort("l", get: ["#", "name:*"], as: String.self)
      #expect(names == ["1", "one", "2", nil, "3", "three"])
      #expect(try await db.sort("l", to: "d", get: ["name:*"], order: .ascending) == 3)
      #expect(try await db.redis.lrange("d", 0, -1) == ["one", "", "three"])
      #expect(try await db.sort("none", to: "d") == 0)
      #expect(try await db.sort("none") == [])
    },
    Survey("elements are sorted without writing", on: [.redis70, .valkey91]) { db in
      try await db.redis.rpush("l", "3", "1", "2")
      try await db.set("name:1", "one")
      #expect(try await db.sortRO("l", order: .descending) == ["3", "2", "1"])
      #expect(try await db.sortRO("l", by: "nosort", limit: .first(2), get: ["name:*"]) == [nil, "one"])
    },
    Survey("without replicas and a file, waiting ends soon") { db in
      try await db.set("k", "v")
      #expect(try await db.wait(replicas: 0, timeout: nil) == 0)
      #expect(try await db.wait(replicas: 1, timeout: .milliseconds(10)) == 0)
    },
    Survey("replicas are waited for", arguments: ["--repl-diskless-sync-delay", "0"]) { db in
      let replica = try await TestServer(
        db.server.kind, arguments: ["--replicaof", "127.0.0.1", "\(db.server.port)"])
      defer { replica.stop() }
      try await db.set("k", "v")
      #expect(try await db.wait(replicas: 1, timeout: .seconds(9)) == 1)
    },
    Survey("what is in the append-only file is told", on: [.valkey91], arguments: ["--appendonly", "yes"]) { db in
      try await db.set("k", "v")
      let counts = try await db.waitaof(local: 1, replicas: 0, timeout: .seconds(5))
      #expect(counts.local == 1 && counts.replicas == 0)
      #expect(try await db.waitaof(local: 0, replicas: 1, timeout: .milliseconds(10)).replicas == 0)
    },
    Survey("keys move to another server") { db in
      let other = try await TestServer(db.server.kind, arguments: ["--requirepass", "secret"])
      defer { other.stop() }
      let there = try Redis("redis://:secret@127.0.0.1:\(other.port)/2")
      let password = MigrateAuthentication.password("secret")
      #expect(
        try await db.migrate("none", to: "127.0.0.1", port: other.port, authentication: password) == .noKey)
      try await db.mset(["a": 1, "b": "2", "c": "3"])
      let moved = try await db.migrate(
        "a", to: "127.0.0.1", port: other.port, database: 2, timeout: .seconds(5), authentication: password)
      #expect(moved == .moved)
      #expect(try await db.exists("a") == 0)
      let copied = try await db.migrate(
        keys: "b", "c", to: "127.0.0.1", port: other.port, database: 2, copying: true,
        authentication: .user("default", password: "secret"))
      #expect(copied == .moved)
      #expect(try await db.exists("b", "c") == 2)
      let replaced = try await db.migrate(
        keys: ["b"], to: "127.0.0.1", port: other.port, database: 2, replacing: true, authentication: password)
      #expect(replaced == .moved)
      #expect(try await there.mget("a", "b", "c") == ["1", "2", "3"])
      await #expect(throws: RedisError.self) {
        try await db.migrate("c", to: "127.0.0.1", port: other.port, authentication: .password("wrong"))
      }
    },
  ]
}
