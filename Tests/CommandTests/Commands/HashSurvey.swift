import Redio
import TestSupport
import Testing

extension Survey {
  static let hash: [Survey] = [
    Survey("fields are set, read and removed") { db in
      #expect(try await db.hset("h", ["f": 1, "g": "text"]) == 2)
      #expect(try await db.hset("h", "f", 2) == 0)
      #expect(try await db.hset("h", ["f": 1] as [String: Int]) == 0)
      try await db.hmset("h", ["i": Bytes([255]), "j": 1.5])
      #expect(try await db.hget("h", "g") == "text")
      #expect(try await db.hget("h", "f", as: Int.self) == 1)
      #expect(try await db.hget("h", "none") == nil)
      #expect(try await db.hmget("h", "f", "none") == ["1", nil])
      #expect(try await db.hmget("none", ["f"], as: String.self) == [nil])
      let all = try await db.hgetall("h")
      #expect(all == ["f": "1", "g": "text", "i": Bytes([255]), "j": "1.5"])
      #expect(try await db.hgetall("none", as: String.self) == [:])
      #expect(try await Set(db.varying.hkeys("h", as: String.self)) == ["f", "g", "i", "j"])
      #expect(try await Set(db.varying.hvals("h")) == ["1", "text", Bytes([255]), "1.5"])
      #expect(try await db.hkeys("none") == [])
      #expect(try await db.hlen("h") == 4)
      #expect(try await db.hstrlen("h", "g") == 4)
      #expect(try await db.hexists("h", "g"))
      #expect(try await !db.hexists("h", "none"))
      #expect(try await !db.hsetnx("h", "g", "other"))
      #expect(try await db.hsetnx("h", "new", "other"))
      #expect(try await db.hdel("h", "g", "new", "none") == 2)
      #expect(try await db.hdel("h", ["f"]) == 1)
    },
    Survey("numbers in fields are counted up") { db async throws in
      #expect(try await db.hincrby("h", "n", by: 5) == 5)
      #expect(try await db.hincrby("h", "n", by: -7) == -2)
      #expect(try await db.hincrbyfloat("h", "f", by: 0.5) == 0.5)
      #expect(try await db.hincrbyfloat("h", "f", by: 1) == 1.5)
    },
    Survey("fields are picked at random") { db in
      try await db.hset("h", ["f": 1, "g": "text"])
      #expect(try await ["f", "g"].contains(db.varying.hrandfield("h", as: String.self)))
      #expect(try await db.hrandfield("none") == nil)
      #expect(try await Set(db.varying.hrandfield("h", count: 9)) == ["f", "g"])
      #expect(try await db.varying.hrandfield("h", count: -9).count == 9)
      #expect(try await db.hrandfield("none", count: 9) == [])
      let pairs = try await db.varying.hrandfield("h", count: 9, .withValues)
      #expect(Set(pairs) == [RESPPair("f", "1"), RESPPair("g", "text")])
      #expect(try await db.varying.hrandfield("h", count: -3, .withValues, as: String.self).count == 3)
      #expect(try await db.hrandfield("none", count: 2, .withValues).isEmpty)
    },
    Survey("a hash is read part by part") { db in
      try await db.hset("h", ["f": 1, "g": "text"])
      let page = try await db.varying.hscan("h", cursor: "0")
      #expect(page.isLast)
      #expect(Set(page.elements) == [RESPPair("f", "1"), RESPPair("g", "text")])
      let some = try await db.hscan("h", cursor: "0", matching: "g*", count: 100, as: String.self)
      #expect(some.elements == [RESPPair("g", "text")])
      #expect(try await db.hscan("none", cursor: "0").elements.isEmpty)
      for number in 0..<1000 { try await db.redis.hset("large", number, String(repeating: "x", count: 100)) }
      let first = try await db.varying.hscan("large", cursor: "0", count: 5)
      #expect(!first.isLast)
      let next = try await db.varying.hscan("large", cursor: first.cursor, count: 10_000)
      #expect(next.isLast)
      #expect(first.elements.count + next.elements.count >= 1000)
    },
    Survey("the names of a hash are read part by part", on: [.valkey91]) { db in
      try await db.hset("h", ["f": 1, "g": "text"])
      let page = try await db.varying.hscan("h", cursor: "0", .noValues, as: String.self)
      #expect(page.isLast)
      #expect(Set(page.elements) == ["f", "g"])
      let some = try await db.hscan("h", cursor: "0", matching: "g*", count: 100, .noValues)
      #expect(some.elements == ["g"])
    },
    Survey("fields go away at a time", on: [.valkey91]) { db in
      try await db.hset("h", ["f": 1, "g": "text", "i": 3])
      #expect(try await db.hexpire("h", .seconds(100), fields: "f", "none") == [.set, .missing])
      #expect(try await db.hexpire("none", .seconds(100), fields: "f") == [.missing])
      #expect(
        try await db.hexpire("h", .milliseconds(50_001), if: .persistent, fields: ["f", "g"]) == [.refused, .set])
      #expect(try await db.hexpire("h", .seconds(10), if: .later, fields: "f") == [.refused])
      #expect(try await db.hexpire("h", .seconds(90), if: .earlier, fields: "f") == [.set])
      #expect(try await db.hexpire("h", .seconds(100), if: .expiring, fields: "f", "i") == [.set, .refused])
      #expect(try await lasts(db.varying.httl("h", "f", "i", "none"), [100, -1, -2]))
      let left = try await db.varying.hpttl("h", ["f", "i", "none"])
      let first = try #require(left[0].remaining)
      #expect(first > .seconds(1) && first <= .seconds(100) && left[1...] == [.persistent, .missing])
      #expect(try await db.hpexpire("h", .seconds(200), fields: "g") == [.set])
      #expect(try await lasts(db.varying.httl("h", "g"), [200]))
      let time = Duration.seconds(4_000_000_000)
      #expect(try await db.hexpireat("h", sinceEpoch: time, fields: "f") == [.set])
      #expect(try await db.hexpiretime("h", "f", "i", "none") == [.at(sinceEpoch: time), .persistent, .missing])
      let later = time + .milliseconds(7)
      #expect(try await db.hexpireat("h", sinceEpoch: later, if: .later, fields: "f") == [.set])
      #expect(
        try await db.hpexpiretime("h", "f", "i", "none") == [.at(sinceEpoch: later), .persistent, .missing])
      #expect(try await db.hpexpireat("h", sinceEpoch: time, if: .earlier, fields: ["f"]) == [.set])
      #expect(try await db.hpersist("h", "f", "i", "none") == [.persisted, .persistent, .missing])
      #expect(try await db.hpersist("none", ["f"]) == [.missing])
      #expect(try await db.hexpireat("h", sinceEpoch: .seconds(1), fields: "f") == [.deleted])
      #expect(try await db.hexpire("h", .zero, fields: "g") == [.deleted])
      #expect(try await db.hlen("h") == 1)
      #expect(try await db.httl("none", ["f"]) == [.missing])
    },
    Survey("fields are set with a time, read, and removed", on: [.valkey91]) { db async throws in
      #expect(try await db.hsetex("h", ["f": 1, "g": "text"], expiry: .after(.seconds(100))))
      #expect(try await lasts(db.varying.httl("h", "f", "g"), [100, 100]))
      #expect(try await db.hsetex("h", ["f": 2], expiry: .unchanged))
      #expect(try await lasts(db.varying.httl("h", "f"), [100]))
      #expect(try await !db.hsetex("h", ["f": 2], ifFields: .absent))
      #expect(try await !db.hsetex("h", ["f": 2, "new": "1"], ifFields: .exist))
      #expect(try await !db.hsetex("h", ["f": 2], if: .absent))
      #expect(try await db.hsetex("h", ["i": 3], if: .exists, ifFields: .absent))
      #expect(try await db.httl("h", "i") == [.persistent])
      #expect(try await db.hgetex("h", "f", "none", expiry: .never) == ["2", nil])
      #expect(try await db.httl("h", "f") == [.persistent])
      #expect(try await db.hgetex("h", ["f"], expiry: .after(.milliseconds(99_999)), as: Int.self) == [2])
      #expect(try await lasts(db.varying.httl("h", "f"), [100]))
      #expect(try await db.hgetex("none", "f") == [nil])
      #expect(try await db.hgetdel("h", "f", "none") == ["2", nil])
      #expect(try await db.hgetdel("h", ["g", "i"], as: String.self) == ["text", "3"])
      #expect(try await db.exists("h") == 0)
      #expect(try await db.hgetdel("h", "f") == [nil])
    },
  ]
}
