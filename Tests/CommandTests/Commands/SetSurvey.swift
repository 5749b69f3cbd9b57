import Redio
import TestSupport
import Testing

extension Survey {
  static let set: [Survey] = [
    Survey("members are added to a set, read and removed") { db async throws in
      #expect(try await db.sadd("s", "a", 1, "c") == 3)
      #expect(try await db.sadd("s", ["a", "d"]) == 1)
      #expect(try await db.smembers("s") == ["a", "1", "c", "d"])
      #expect(try await db.smembers("none", as: Int.self) == [])
      #expect(try await db.scard("s") == 4)
      #expect(try await db.scard("none") == 0)
      #expect(try await db.sismember("s", 1))
      #expect(try await !db.sismember("none", 1))
      #expect(try await db.smismember("s", "a", "b", 1) == [true, false, true])
      #expect(try await db.smismember("none", ["a", "b"]) == [false, false])
      #expect(try await db.srem("s", "d", "none") == 1)
      #expect(try await db.srem("s", ["none"]) == 0)
      #expect(try await db.smove("s", to: "t", member: "c"))
      #expect(try await !db.smove("s", to: "t", member: "c"))
      #expect(try await db.smembers("t", as: String.self) == ["c"])
    },
    Survey("members of a set are taken or picked at random") { db async throws in
      try await db.sadd("s", "a", "b", "c", "d")
      #expect(try await ["a", "b", "c", "d"].contains(db.varying.srandmember("s", as: String.self)))
      #expect(try await db.srandmember("none") == nil)
      #expect(try await Set(db.varying.srandmember("s", count: 9)) == ["a", "b", "c", "d"])
      #expect(try await db.varying.srandmember("s", count: -9, as: String.self).count == 9)
      #expect(try await db.srandmember("none", count: 2) == [])
      let one = try await db.varying.spop("s", as: String.self)
      let three = try await db.varying.spop("s", count: 9, as: String.self)
      #expect(three.union([one].compactMap { $0 }) == ["a", "b", "c", "d"])
      #expect(three.count == 3)
      #expect(try await db.spop("s") == nil)
      #expect(try await db.spop("s", count: 2) == [])
    },
    Survey("sets are compared and combined") { db async throws in
      try await db.sadd("a", 1, 2, 3)
      try await db.sadd("b", 2, 3, 4)
      #expect(try await db.sinter("a", "b") == ["2", "3"])
      #expect(try await db.sinter(["a", "none"], as: Int.self) == [])
      #expect(try await db.sunion("a", "b", as: Int.self) == [1, 2, 3, 4])
      #expect(try await db.sunion(["a"], as: Int.self) == [1, 2, 3])
      #expect(try await db.sdiff("a", "b") == ["1"])
      #expect(try await db.sdiff(["a", "none"], as: Int.self) == [1, 2, 3])
      #expect(try await db.sinterstore(to: "i", "a", "b") == 2)
      #expect(try await db.sunionstore(to: "u", ["a", "b"]) == 4)
      #expect(try await db.sdiffstore(to: "d", "a", "b") == 1)
      #expect(try await db.smembers("d", as: Int.self) == [1])
    },
    Survey("what sets have in common is counted", on: [.redis70, .valkey91]) { db async throws in
      try await db.sadd("a", 1, 2, 3)
      try await db.sadd("b", 2, 3, 4)
      #expect(try await db.sintercard("a", "b") == 2)
      #expect(try await db.sintercard(["a", "b"], limit: 1) == 1)
      #expect(try await db.sintercard("a", "none") == 0)
    },
    Survey("a set is read part by part") { db async throws in
      try await db.sadd("s", "a", "b")
      let page = try await db.varying.sscan("s", cursor: "0")
      #expect(page.isLast)
      #expect(Set(page.elements) == ["a", "b"])
      let some = try await db.sscan("s", cursor: "0", matching: "b*", count: 100, as: String.self)
      #expect(some == ScanPage(cursor: "0", elements: ["b"]))
      #expect(try await db.sscan("none", cursor: "0").elements.isEmpty)
      try await db.redis.sadd("large", (0..<1000).map { "member \($0)" })
      let first = try await db.varying.sscan("large", cursor: "0", count: 5)
      #expect(!first.isLast)
      let next = try await db.varying.sscan("large", cursor: first.cursor, count: 10_000)
      #expect(next.isLast)
      #expect(first.elements.count + next.elements.count >= 1000)
    },
  ]
}
