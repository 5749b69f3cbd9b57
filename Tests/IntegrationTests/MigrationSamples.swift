// What stands in the last column of the tables in `Migration.md`. `MigrationTests` checks that nothing is
// missing here, and runs it.

import Foundation
import Redio
import RedioAdmin
import RedioPubSub
import RedioStreams

/// Clients that connect to nothing, since nothing is asked of them.
func migratedClients() throws -> [Redis] {
  [
    Redis(host: "localhost", port: 6379, password: "p", database: 1),
    try Redis("redis://localhost"),
    try Redis("rediss://localhost"),
  ]
}

func migratedValues(_ redis: Redis) async throws {
  let user = User(name: "Ada", age: 36)
  let encoder = JSONEncoder()
  try await redis.set("k", "v", expiry: .seconds(5))
  _ = try await redis.set("k", "v", if: .absent)
  _ = try await redis.set("k", "v", .get)
  try await redis.set("k", "v", expiry: .unchanged)
  try await redis.setex("k", .seconds(5), "v")
  _ = try await redis.get("k", as: String.self)
  try await redis.set("user", JSON(user))
  try await redis.set("user", JSON(user, encoder: encoder))
  _ = try await redis.get("user", as: JSON<User>.self)?.value
  try await redis.incrby("n", 2)
  try await redis.del("a", "b")
  try await redis.expire("k", .seconds(5))
  try await redis.expire("k", .seconds(5), if: .persistent)
  _ = try await redis.ttl("k").remaining
  for try await key in redis.scan(matching: "user:*") { _ = key }
}

func migratedCollections(_ redis: Redis) async throws {
  try await redis.hset("h", "f", 1)
  try await redis.hset("h", ["f": 1, "g": "x"])
  _ = try await redis.hget("h", "f")
  _ = try await redis.hgetall("h")
  try await redis.hincrby("h", "f", by: 2)
  try await redis.lpush("l", ["a", "b"])
  _ = try await redis.blpop("l", timeout: .seconds(5))
  _ = try await redis.lmove("l", .left, to: "m", .right)
  _ = try await redis.blmove("m", .left, to: "l", .right, timeout: .seconds(5))
  try await redis.lrem("l", "a", count: 1)
  try await redis.sadd("s", "a")
  _ = try await redis.sismember("s", "a")
  try await redis.zadd("z", ["a": 1.5])
  try await redis.zadd("z", ["a": 1.5], if: .higher, countingChanges: true)
  try await redis.zincrby("z", "a", by: 2)
  _ = try await redis.zrange("z", 0, 9, .withScores, reversed: true)
  _ = try await redis.zrange("z", byScore: .from(0, to: .unbounded))
}

func migratedCalls(_ redis: Redis) async throws {
  _ = try await redis().incr("n").get("k").run()
  _ = redis.batch()
  try await redis.set("k", 1)
  _ = try await redis().multi().incr("n").get("k").exec()
  try await redis.transaction(watching: "k") { db in db.multi().set("k", try await db.get("k", as: Int.self) ?? 1) }
  let script = Script("return 1")
  _ = try await redis().script(script, keys: ["k"], arguments: [1], as: Int.self).run()
  _ = try await Script("return 1").run(on: redis, keys: ["k"], arguments: [1], as: Int.self)
  _ = try await redis.send("OBJECT", "ENCODING", "k")
  _ = try await redis.withSession { db in try await db.get("k") }
}

func migratedStreams(_ redis: Redis) async throws {
  let id = try await redis.xadd("s", ["f": 1], trim: .maxLength(approximately: 1_000))
  _ = try await redis.xread(["s": .start], count: 10, block: .upTo(.seconds(5)))
  try await redis.xgroupCreate("s", group: "g", at: .start, createsStream: true)
  _ = try await redis.xreadgroup(group: "g", consumer: "me", ["s": .new], count: 10, block: .upTo(.seconds(5)))
  try await redis.xack("s", group: "g", id)
  _ = try await redis.xautoclaim("s", group: "g", consumer: "me", minIdle: .seconds(60))
  _ = redis.stream("s", from: .start)
  _ = redis.consumer(group: "g", name: "me", streams: "s")
  try await redis.publish("c", "m")
  _ = redis.pubsub("c")
  _ = redis.pubsub().psubscribe("news.*")
  await redis.close()
}

func migratedAdministration(_ redis: Redis) async throws {
  _ = try await redis.info(.memory).usedMemory
  _ = try await redis.configGet("maxmemory")
  _ = try await redis.clientList()
  try await redis.aclSetuser("app", "on", ">p", "~app:*", "+@read")
}
