import Redio
import TestSupport
import Testing

extension Survey {
  static let string: [Survey] = [
    Survey("a value is stored and read") { db in
      try await db.set("k", "v")
      #expect(try await db.get("k") == "v")
      let text: String? = try await db.get("k", as: String.self)
      #expect(text == "v")
      #expect(try await db.get("none") == nil)
      try await db.set("k", Bytes([0, 255, 13, 10]), expiry: .after(.seconds(100)))
      #expect(try await db.get("k") == Bytes([0, 255, 13, 10]))
      #expect(try await lasts(db.varying.ttl("k"), 100))
      try await db.set("k", "w", expiry: .unchanged)
      #expect(try await lasts(db.varying.ttl("k"), 100))
      try await db.set("k", "w", expiry: .at(sinceEpoch: .milliseconds(4_000_000_000_001)))
      #expect(try await db.varying.ttl("k").remaining ?? .zero > .seconds(1000))
      try await db.set("k", "w", expiry: .after(.milliseconds(99_999)))
      #expect(try await lasts(db.varying.ttl("k"), 100))
    },
    Survey("a value is stored under a condition") { db async throws in
      #expect(try await db.set("k", "1", if: .absent))
      #expect(try await !db.set("k", "2", if: .absent, expiry: .after(.seconds(10))))
      #expect(try await db.set("k", "3", if: .exists))
      #expect(try await !db.set("none", "3", if: .exists))
      #expect(try await db.get("k") == "3")
    },
    Survey("a value is stored and the one from before read") { db async throws in
      #expect(try await db.set("k", "1", .get) == nil)
      #expect(try await db.set("k", "2", .get, expiry: .after(.seconds(10)), as: Int.self) == 1)
      #expect(try await db.set("k", "3", .get, if: .exists) == "2")
      #expect(try await db.set("none", "3", .get, if: .exists) == nil)
      #expect(try await db.exists("none") == 0)
    },
    Survey("a value is stored if there is none, and the one from before read", on: [.redis70, .valkey91]) {
      db async throws in
      #expect(try await db.set("k", "1", .get, if: .absent) == nil)
      #expect(try await db.set("k", "2", .get, if: .absent) == "1")
      #expect(try await db.get("k") == "1")
    },
    Survey("a value is stored in place of an equal one", on: [.valkey91]) { db in
      #expect(try await !db.set("k", "2", ifEqual: "1"))
      try await db.set("k", "1")
      #expect(try await db.set("k", "2", ifEqual: "1", expiry: .after(.seconds(10))))
      #expect(try await db.set("k", "3", .get, ifEqual: "1") == "2")
      #expect(try await db.set("k", "3", .get, ifEqual: "2") == "2")
      #expect(try await db.set("none", "3", .get, ifEqual: "2") == nil)
      #expect(try await db.get("k") == "3")
      #expect(try await !db.delifeq("k", "2"))
      #expect(try await db.delifeq("k", "3"))
      #expect(try await !db.delifeq("k", "3"))
    },
    Survey("older commands store a value as SET does") { db in
      try await db.setex("k", .seconds(100), "1")
      #expect(try await lasts(db.varying.ttl("k"), 100))
      try await db.setex("k", .milliseconds(99_999), "2")
      #expect(try await lasts(db.varying.ttl("k"), 100))
      try await db.psetex("k", .seconds(50), "3")
      #expect(try await lasts(db.varying.ttl("k"), 50))
      #expect(try await !db.setnx("k", "4"))
      #expect(try await db.setnx("new", "4"))
      #expect(try await db.getset("k", "5") == "3")
      #expect(try await db.getset("none", "5", as: Int.self) == nil)
      #expect(try await db.ttl("k") == .persistent)
    },
    Survey("a value is read while its key goes away, or gets another time") { db in
      try await db.set("k", "v")
      #expect(try await db.getex("k", expiry: .after(.seconds(100))) == "v")
      #expect(try await lasts(db.varying.ttl("k"), 100))
      #expect(try await db.getex("k") == "v")
      #expect(try await lasts(db.varying.ttl("k"), 100))
      #expect(try await db.getex("k", expiry: .never) == "v")
      #expect(try await db.ttl("k") == .persistent)
      #expect(try await db.getex("k", expiry: .at(sinceEpoch: .seconds(4_000_000_000))) == "v")
      #expect(try await db.varying.pttl("k").remaining ?? .zero > .seconds(1))
      #expect(try await db.getex("none", expiry: .never) == nil)
      #expect(try await db.getdel("k", as: String.self) == "v")
      #expect(try await db.getdel("k") == nil)
    },
    Survey("numbers are counted up and down") { db async throws in
      #expect(try await db.incr("n") == 1)
      #expect(try await db.decr("n") == 0)
      #expect(try await db.incrby("n", 10) == 10)
      #expect(try await db.decrby("n", 3) == 7)
      #expect(try await db.incrby("n", .max - 7) == .max)
      #expect(try await db.incrbyfloat("f", 1.5) == 1.5)
      #expect(try await db.incrbyfloat("f", -0.25) == 1.25)
      #expect(try await db.incrbyfloat("f", 1e17) == 100000000000000001.25)
      await #expect(throws: RedisError.self) { try await db.incr("n") }
    },
    Survey("parts of a string are read and written") { db async throws in
      #expect(try await db.append("s", "Hello ") == 6)
      #expect(try await db.append("s", "World") == 11)
      #expect(try await db.getrange("s", 0, 4) == "Hello")
      #expect(try await db.getrange("s", -5, -1, as: String.self) == "World")
      #expect(try await db.getrange("none", 0, -1) == "")
      #expect(try await db.substr("s", 0, 4) == "Hello")
      #expect(try await db.setrange("s", 6, to: "Redis") == 11)
      #expect(try await db.get("s") == "Hello Redis")
      #expect(try await db.setrange("new", 2, to: "x") == 3)
      #expect(try await db.get("new") == Bytes([0, 0, 120]))
      #expect(try await db.strlen("s") == 11)
      #expect(try await db.strlen("none") == 0)
    },
    Survey("several values are stored and read at once") { db in
      try await db.mset(["a": 1, "b": "text"])
      #expect(try await db.mget("a", "none", "b") == ["1", nil, "text"])
      #expect(try await db.mget(["a"], as: Int.self) == [1])
      #expect(try await !db.msetnx(["a": 2, "c": "3"]))
      #expect(try await db.msetnx(["c": 2, "d": "3"]))
      #expect(try await db.mget("c", "d") == ["2", "3"])
    },
    Survey("several values are stored with a time", on: [.valkey91]) { db async throws in
      #expect(try await db.msetex(["a": 1, "b": "text"], expiry: .after(.seconds(100))))
      #expect(try await lasts(db.varying.ttl("b"), 100))
      #expect(try await !db.msetex(["a": 2, "c": "3"], if: .absent))
      #expect(try await !db.msetex(["a": 2, "c": "3"], if: .exists))
      #expect(try await db.msetex(["a": 2, "b": "3"], if: .exists, expiry: .unchanged))
      #expect(try await db.mget("a", "b", "c") == ["2", "3", nil])
      #expect(try await lasts(db.varying.ttl("a"), 100))
    },
    Survey("two strings are compared", on: [.redis70, .valkey91]) { db in
      try await db.mset(["a": "ohmytext", "b": "mynewtext"] as [String: String])
      #expect(try await db.lcs("a", "b") == "mytext")
      #expect(try await db.lcs("a", "none", as: String.self) == "")
      #expect(try await db.lcs("a", "b", .len) == 6)
      let all = try await db.lcs("a", "b", .idx)
      #expect(all.length == 6)
      #expect(all.matches.map(\.first) == [4...7, 2...3])
      #expect(all.matches.map(\.second) == [5...8, 0...1])
      #expect(all.matches.map(\.length) == [4, 2])
      let long = try await db.lcs("a", "b", .idx, minimumLength: 4, withMatchLen: true)
      #expect(long.matches == [all.matches[0]])
      #expect(long.length == 6)
      let none = try await db.lcs("a", "none", .idx)
      #expect(none.matches.isEmpty && none.length == 0)
    },
  ]
}
