import Redio
import TestSupport
import Testing

extension Survey {
  static let transactions: [Survey] = [
    Survey("transactions are run, discarded, and made void by what is watched") { db in
      try await db.send("WATCH", "k")
      try await db.send("UNWATCH")
      try await db.send("MULTI")
      #expect(try await db.send("SET", "k", "v", as: String.self) == "QUEUED")
      try await db.send("DISCARD")
      try await db.send("WATCH", "k")
      try await db.redis.set("k", 1)
      try await db.send("MULTI")
      try await db.send("INCR", "k")
      #expect(try await db.send("EXEC", as: [Int]?.self) == nil)
      try await db.send("MULTI")
      try await db.send("INCR", "k")
      #expect(try await db.send("EXEC", as: [Int]?.self) == [2])
    }
  ]
}
