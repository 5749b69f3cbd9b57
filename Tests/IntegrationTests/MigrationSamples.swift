// What stands in the last column of the tables in the pages on migration. `MigrationTests` checks that nothing is missing
// here, and runs it.

import Foundation
import Redio
import RedioAdmin
import RedioPubSub
import RedioStreams

struct Customer: Codable { var name: String }

/// Clients that connect to nothing, since nothing is asked of them.
func migratedClients() throws -> [Redis] {
  [
    try Redis("redis://localhost"),
    Redis(host: "localhost", port: 6379, password: "p", database: 1),
    try Redis("rediss://localhost"),
    try Redis("rediss://localhost", tls: TLSConfiguration(trustRoots: .only(.file("ca.pem")))),
    try Redis("redis+unix:///run/redis.sock"),
    try Redis("redis://localhost?connect_timeout=5s"),
    try Redis("redis://localhost?client_name=app"),
    try Redis("redis://localhost?protocol=2"),
  ]
}

func migratedOptions(_ redis: Redis, _ observer: any RedisObserver) async throws -> RedisOptions {
  var options = RedisOptions()
  options.deadline = .seconds(5)
  options.pool.limit = 20
  options.pool.blockingLimit = 20
  options.repetition = .always
  options.transport.deadPeerTimeout = .seconds(5)
  options.credentials = { RedisCredentials(username: "app", password: "p") }
  options.observer = observer
  _ = try await redis.with(deadline: .seconds(5)).get("k")
  _ = try await redis.with(repeating: .always).get("k")
  _ = try await redis().get("k").strdecode.run()
  _ = try await redis.withSession { db in try await db.get("k") }
  return options
}

func migratedStrings(_ redis: Redis) async throws {
  typealias User = Customer
  let user = User(name: "Ada")
  let encoder = JSONEncoder()
  try await redis.set("k", "v")
  try await redis.set("k", "v", expiry: .seconds(5))
  let isNew: Bool = try await redis.set("k", "v", if: .absent)
  _ = try await redis.set("k", "v", .get)
  try await redis.set("k", "v", expiry: .unchanged)
  try await redis.setex("k", .seconds(5), "v")
  _ = try await redis.get("k", as: String.self)
  _ = try await redis.mget("a", "b", as: String.self)
  try await redis.mset(["a": 1, "b": 2])
  try await redis.incr("n")
  try await redis.incrby("n", 2)
  try await redis.set("user", JSON(user))
  try await redis.set("user", JSON(user, encoder: encoder))
  _ = try await redis.get("user", as: JSON<User>.self)?.value
  try await redis.del("a", "b")
  _ = try await redis.exists("a", "b")
  try await redis.expire("k", .seconds(5))
  try await redis.expire("k", .seconds(5), if: .persistent)
  for condition in [ExpireCondition.expiring, .later, .earlier] {
    try await redis.expire("k", .seconds(5), if: condition)
  }
  let left: Duration? = try await redis.ttl("k").remaining
  for try await key in redis.scan(matching: "user:*") { _ = key }
  _ = (isNew, left)
}

func migratedCollections(_ redis: Redis) async throws {
  try await redis.hset("h", "f", 1)
  try await redis.hset("h", ["f": 1, "g": "x"])
  _ = try await redis.hget("h", "f", as: String.self)
  _ = try await redis.hmget("h", "f", "g", as: String.self)
  let fields: [String: String] = try await redis.hgetall("h", as: String.self)
  try await redis.hincrby("h", "f", by: 2)
  try await redis.hdel("h", "f", "g")
  for try await field in redis.hscan("h") { _ = field }

  try await redis.lpush("l", "a", "b")
  try await redis.rpush("l", ["a", "b"])
  _ = try await redis.lrange("l", 0, -1, as: String.self)
  _ = try await redis.lpop("l", as: String.self)
  _ = try await redis.lpop("l", count: 2)
  _ = try await redis.blpop("l", timeout: .seconds(5))
  try await redis.rpush("l", "a")
  _ = try await redis.lmove("l", .left, to: "m", .right)
  _ = try await redis.blmove("m", .left, to: "l", .right, timeout: .seconds(5))
  try await redis.rpush("m", "a")
  _ = try await redis.blmove("m", .right, to: "l", .left, timeout: .seconds(5))
  try await redis.lrem("l", "a", count: 1)
  _ = try await redis.llen("l")

  try await redis.sadd("s", "a", "b")
  let members: Set<String> = try await redis.smembers("s", as: String.self)
  let isMember: Bool = try await redis.sismember("s", "a")
  _ = try await redis.sinter("s", "t", as: String.self) as Set<String>
  try await redis.srem("s", "a")
  _ = try await redis.scard("s")

  try await redis.zadd("z", ["a": 1.5])
  try await redis.zadd("z", ["a": 2.5], if: .higher, countingChanges: true)
  try await redis.zadd("z", ["a": 3.5], if: .exists, countingChanges: true)
  try await redis.zincrby("z", "a", by: 2)
  _ = try await redis.zrange("z", 0, 9, .withScores, reversed: true, as: String.self)
  _ = try await redis.zrange("z", byScore: .from(0, to: .unbounded))
  _ = try await redis.zscore("z", "a")
  _ = try await redis.zrank("z", "a")
  _ = try await redis.zpopmin("z", count: 2, as: String.self)
  try await redis.zrem("z", "a")
  _ = (fields, members, isMember)
  try await redis.del("s")
}

func migratedCalls(_ redis: Redis) async throws {
  _ = try await redis().incr("n").get("k").run()
  _ = try await redis().incr("n").get("k").results()
  let batch = redis.batch()
  let old = batch.get("k")
  try await batch.run()
  _ = try old.value
  try await redis.set("k", 1)
  _ = try await redis().multi().incr("n").get("k").exec()
  _ = try await redis().multi().incr("n").execResults()
  if try await redis().multi().incr("n").exec() == nil { print("discarded") }
  try await redis.transaction(watching: "k") { db in db.multi().set("k", try await db.get("k", as: Int.self) ?? 1) }
  let script = Script("return 1")
  _ = try await redis().script(script, keys: ["k"], arguments: [1], as: Int.self).run()
  _ = try await Script("return 1").run(on: redis, keys: ["k"], arguments: [1], as: Int.self)
  _ = try await redis.eval("return 1", keys: ["k"], arguments: [1], as: Int.self)
  try await redis.functionLoad("#!lua name=l\nredis.register_function('f', function() return 1 end)", replacing: true)
  _ = try await redis.fcall("f", keys: ["k"], as: Int.self)
  _ = try await redis.send("OBJECT", "ENCODING", "k")
}

func migratedStreams(_ redis: Redis) async throws {
  try await redis.xadd("s", ["f": 1])
  let id = try await redis.xadd("s", ["f": 1], trim: .maxLength(approximately: 1_000))
  _ = StreamTrim.maxLength(1_000)
  _ = try await redis.xrange("s", count: 10, as: String.self)
  _ = try await redis.xread(["s": .start], count: 10, block: .upTo(.seconds(5)))
  try await redis.xgroupCreate("s", group: "g", at: .start, createsStream: true)
  _ = try await redis.xreadgroup(group: "g", consumer: "me", ["s": .new], count: 10, block: .upTo(.seconds(5)))
  try await redis.xack("s", group: "g", id)
  _ = try await redis.xautoclaim("s", group: "g", consumer: "me", minIdle: .seconds(60))
  _ = redis.stream("s", from: .start)
  let consumer = redis.consumer(group: "g", name: "me", streams: "s")
  let stop = ConsumerStop()
  stop.request()
  try await consumer.until(stop).process { delivery in print(delivery.entry.id) }
}

func migratedSubscriptions(_ redis: Redis) async throws {
  try await redis.publish("c", "m")
  let subscription = redis.pubsub().psubscribe("news.*")
  subscription.unsubscribe("c")
  _ = redis.pubsub("c").strdecode.withChannel
  let publishing = Task { while !Task.isCancelled { try await redis.publish("c", "m") } }
  _ = try await redis.pubsub("c").next()
  let loop = Task {
    for try await message in redis.pubsub("c") { print(message) }
  }
  for task in [publishing, loop] { task.cancel() }
  _ = await loop.result
}

/// What an error is, in words that the tables have.
func migratedError(_ body: () async throws -> Void) async throws -> String {
  do {
    try await body()
    return "none"
  } catch let error as RedisError {
    if error.code == "OOM" { return "full" }
    if error.outcome == .notSent { return "again" }
    switch error.kind {
    case .server(let code, let message): return code == "WRONGTYPE" || code == "NOSCRIPT" ? code : message
    case .connection(let cause): return "\(cause)"
    case .timeout(let time): return "\(time)"
    case .handshake(let step, let code, let message): return "\(step) \(code) \(message)"
    case .poolExhausted: return "pool"
    default: return error.outcome == .unknown ? "unknown" : error.outcome == .executed ? "executed" : ""
    }
  }
}

func migratedAdministration(_ redis: Redis) async throws {
  _ = try await redis.info(.memory).usedMemory
  _ = try await redis.info(.memory)["any_field"]
  _ = try await redis.configGet("maxmemory")
  _ = try await redis.clientList()
  try await redis.aclSetuser("app", "on", ">p", "~app:*", "+@read")
}

func migratedEnd(_ redis: Redis) async {
  await redis.close()
}
