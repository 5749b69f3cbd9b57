// The samples of `Transactions.md`.

import Redio
import Testing

func transactions(_ redis: Redis) async throws {
  if let (foo, bar) = try await redis().multi().incr("foo").incr("bar").exec() { print(foo, bar) }

  if let (set, count) = try await redis().multi().sadd("s", "a").incr("n").execResults() { print(set, count) }
  #expect(try await redis.mget("foo", "bar", as: Int.self) == [1, 1])
}

func transactionsThatWatch(_ redis: Redis) async throws {
  struct NotEnough: Error { var balance: Int }

  try await redis.set("balance", 25)

  try await redis.transaction(watching: "balance") { db in
    let balance = try await db.get("balance", as: Int.self) ?? 0
    guard balance >= 10 else { throw NotEnough(balance: balance) }
    return db.multi().set("balance", balance - 10).rpush("payments", 10)
  }
  #expect(try await redis.get("balance", as: Int.self) == 15)
}

func sessions(_ redis: Redis) async throws {
  try await redis.set("foo", "abc")
  do {
    let db = try await redis.session()
    while true {
      try await db.watch("foo")
      let foo = try await db.get("foo")?.string ?? "default VALUE"
      if try await db.multi().set("foo", foo.uppercased()).exec() != nil { break }
    }
  }
  #expect(try await redis.get("foo") == "ABC")

  let keys = try await redis.withSession { db in
    try await db.select(1)
    return try await db.dbsize()
  }
  #expect(keys == 0)
}

func transactionsThatFail(_ redis: Redis) async throws {
  do {
    try await redis.with(deadline: .seconds(2)).transaction(watching: "balance") { db in
      db.multi().set("balance", try await db.get("balance", as: Int.self) ?? 0)
    }
  } catch let error as RedisError {
    switch error.kind {
    case .contention(let attempts): print("changed by others \(attempts) times")
    case .poolExhausted: print("too many sessions at once")
    default: throw error
    }
  }
}
