import Redio
import TestSupport
import Testing

extension Survey {
  static let list: [Survey] = [
    Survey("elements are added to a list, read and changed") { db async throws in
      #expect(try await db.rpush("l", "b", 1, 2.5) == 3)
      #expect(try await db.lpush("l", "a") == 4)
      #expect(try await db.rpush("l", ["y", "z"]) == 6)
      #expect(try await db.lpush("l", ["1", "0"]) == 8)
      #expect(try await db.lrange("l", 0, -1) == ["0", "1", "a", "b", "1", "2.5", "y", "z"])
      #expect(try await db.lrange("l", 0, 1, as: Int.self) == [0, 1])
      #expect(try await db.lrange("none", 0, -1) == [])
      #expect(try await db.llen("l") == 8)
      #expect(try await db.llen("none") == 0)
      #expect(try await db.lindex("l", -1) == "z")
      #expect(try await db.lindex("l", 1, as: Int.self) == 1)
      #expect(try await db.lindex("l", 99) == nil)
      try await db.lset("l", 0, to: "first")
      #expect(try await db.linsert("l", "x", before: "y") == 9)
      #expect(try await db.linsert("l", "zz", after: "z") == 10)
      #expect(try await db.linsert("l", "x", before: "none") == -1)
      #expect(try await db.linsert("none", "x", after: "y") == 0)
      #expect(try await db.lrem("l", "1") == 2)
      #expect(try await db.lrem("l", "none", count: -1) == 0)
      try await db.ltrim("l", 1, -2)
      #expect(try await db.lrange("l", 0, -1, as: String.self) == ["a", "b", "2.5", "x", "y", "z"])
      #expect(try await db.lpushx("l", "head") == 7)
      #expect(try await db.lpushx("none", ["head"]) == 0)
      #expect(try await db.rpushx("l", ["tail"]) == 8)
      #expect(try await db.rpushx("none", "tail", "tail") == 0)
    },
    Survey("elements are taken from both sides of a list") { db async throws in
      try await db.rpush("l", "a", "b", "c", "d", "e", "f")
      #expect(try await db.lpop("l") == "a")
      #expect(try await db.rpop("l", as: String.self) == "f")
      #expect(try await db.lpop("l", count: 2) == ["b", "c"])
      #expect(try await db.rpop("l", count: 9, as: String.self) == ["e", "d"])
      #expect(try await db.lpop("l") == nil)
      #expect(try await db.rpop("l") == nil)
      #expect(try await db.lpop("l", count: 1) == nil)
      #expect(try await db.rpop("l", count: 1, as: Int.self) == nil)
    },
    Survey("elements are found in a list") { db async throws in
      try await db.rpush("l", "a", "b", "a", "c", "a")
      #expect(try await db.lpos("l", "a") == 0)
      #expect(try await db.lpos("l", "a", rank: -1) == 4)
      #expect(try await db.lpos("l", "c", maxLength: 2) == nil)
      #expect(try await db.lpos("l", "none") == nil)
      #expect(try await db.lpos("none", "a") == nil)
      #expect(try await db.lpos("l", "a", count: 0) == [0, 2, 4])
      #expect(try await db.lpos("l", "a", rank: -1, count: 2, maxLength: 3) == [4, 2])
      #expect(try await db.lpos("l", "none", count: 0) == [])
      #expect(try await db.lpos("none", "a", count: 0) == [])
    },
    Survey("elements move from a list to another") { db async throws in
      try await db.rpush("l", "a", "b", "c")
      #expect(try await db.lmove("l", .left, to: "m", .right) == "a")
      #expect(try await db.lmove("l", .right, to: "m", .left, as: String.self) == "c")
      #expect(try await db.rpoplpush("l", to: "m") == "b")
      #expect(try await db.lrange("m", 0, -1) == ["b", "c", "a"])
      #expect(try await db.lmove("none", .right, to: "m", .left) == nil)
      #expect(try await db.rpoplpush("none", to: "m", as: Int.self) == nil)
    },
    Survey("elements are taken as soon as there are any") { db async throws in
      try await db.rpush("l", "a", "b", "c", "d")
      let first = try await db.blpop("none", "l", timeout: nil)
      #expect(first == Popped(key: "l", element: "a"))
      #expect(first?.key == "l")
      let last = try await db.brpop(["l"], timeout: .seconds(5), as: String.self)
      #expect(last == Popped(key: "l", element: "d"))
      #expect(try await db.blmove("l", .left, to: "m", .left, timeout: nil) == "b")
      #expect(try await db.brpoplpush("l", to: "m", timeout: .seconds(5), as: String.self) == "c")
      #expect(try await db.lrange("m", 0, -1) == ["c", "b"])
      let short = Duration.milliseconds(20)
      #expect(try await db.blpop("l", "none", timeout: short) == nil)
      #expect(try await db.brpop("l", timeout: short, as: Int.self) == nil)
      #expect(try await db.blmove("l", .left, to: "m", .left, timeout: short) == nil)
      #expect(try await db.brpoplpush("l", to: "m", timeout: short) == nil)
      async let pushed = db.redis.rpush("later", 5)
      let awaited = try await db.blpop("later", timeout: nil, as: Int.self)
      #expect(awaited == Popped(key: "later", element: 5))
      _ = try await pushed
    },
    Survey("several elements are taken at once", on: [.redis70, .valkey91]) { db async throws in
      try await db.rpush("l", "a", "b", "c", "d", "e", "f")
      #expect(try await db.lmpop("none", "l", from: .left) == PoppedElements(key: "l", elements: ["a"]))
      let two = try await db.lmpop(["l"], from: .right, count: 2, as: String.self)
      #expect(two == PoppedElements(key: "l", elements: ["f", "e"]))
      #expect(two?.key == "l")
      #expect(try await db.lmpop("none", from: .left) == nil)
      #expect(try await db.blmpop("none", "l", from: .left, timeout: nil) == PoppedElements(key: "l", elements: ["b"]))
      let rest = try await db.blmpop(["l"], from: .right, count: 9, timeout: .seconds(5), as: String.self)
      #expect(rest == PoppedElements(key: "l", elements: ["d", "c"]))
      #expect(try await db.blmpop("l", from: .left, timeout: .milliseconds(20)) == nil)
    },
    Survey("lists are read as text and by content, too") { db async throws in
      try await db.rpush("l", "1", "x", "y", "z")
      let (first, rest, none) = try await db.redis().blpop("l", timeout: nil).lrange("l", 0, 0).lpop("none").strdecode
        .run()
      #expect(first == Popped(key: "l", element: "1"))
      #expect(rest == ["x"])
      #expect(none == nil)
      let content = try await db.redis().blpop("l", timeout: nil).lpop("none").autodecode.run()
      #expect(content.0?.element == .string("x"))
      #expect(content.1 == .null)
    },
  ]
}
