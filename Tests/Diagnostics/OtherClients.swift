// imports: RESP Redio RedioAdmin RedioPubSub RedioStreams
// expect: write expiry: .seconds(10), or another time
try await redis.set("k", "v", ex: 10)
// expect: write expiry: .seconds(10), or another time
try await redis.set("k", "v", px: 500)
// expect: write expiry: .seconds(10), or another time
try await redis.set("k", "v", ex: 10, nx: true)
// expect: write if: .absent for NX
try await redis.set("k", "v", nx: true)
// expect: write if: .absent for NX
try await redis.set("k", "v", nx: true, ex: 10)
// expect: write if: .exists for XX
try await redis.set("k", "v", xx: true)
// expect: write expiry: .unchanged
try await redis.set("k", "v", keepttl: true)
// expect: write set(key, value, .get)
_ = try await redis.set("k", "v", get: true)
// expect: write set(key, value), and expiry: .seconds(10)
try await redis.set("k", to: "v")
// expect: write set(key, value), and expiry: .seconds(10)
try await redis.set("k", value: "v")
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
try await redis.set("k", Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
try await redis.setex("k", .seconds(1), Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
_ = try await redis.hset("h", "f", Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
_ = try await redis.publish("c", Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
_ = try await redis.lpush("l", Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
_ = try await redis.rpush("l", Order(), Order())
// expect: write JSON(…) around a Codable value
struct Order: Codable {}
_ = try await redis.sadd("s", Order())
// expect: write as: JSON<T>.self
struct Order: Codable {}
_ = try await redis.get("k", as: Order.self)
// expect: write as: JSON<T>.self
struct Order: Codable {}
_ = try await redis.hget("h", "f", as: Order.self)
// expect: a value of type Any has no form
let fields: [String: Any] = ["a": 1]
_ = try await redis.hset("h", fields)
// expect: a value of type Any has no form
let fields: [String: Any] = ["a": 1]
try await redis.mset(fields)
// expect: a value of type Any has no form
_ = try await redis.hset("h", ["a": 1] as [String: Any])
// expect: write hset(key, ["field": value])
_ = try await redis.hset("h", mapping: ["a": 1])
// expect: write hset(key, field, value)
_ = try await redis.hset("f", to: 1, in: "h")
// expect: write .withScores behind start and stop
_ = try await redis.zrange("z", 0, -1, withScores: true)
// expect: write .withScores behind start and stop
_ = try await redis.zrange("z", 0, -1, desc: true)
// expect: write .withScores behind start and stop
_ = try await redis.zrange("z", 0, -1, withscores: true)
// expect: write .withScores behind start and stop
_ = try await redis.zrevrange("z", 0, -1, withScores: true)
// expect: write if: .absent for NX
_ = try await redis.zadd("z", ["a": 1], nx: true)
// expect: write zincrby(key, member, by: 2)
_ = try await redis.zincrby("z", 2, "m")
// expect: write zincrby(key, member, by: 2)
_ = try await redis.zincrby("z", 1.5, "m")
// expect: write zincrby(key, member, by: 2)
_ = try await redis.zincrby("z", 2, 7)
// expect: write zincrby(key, member, by: 2)
_ = try await redis.zincrby("z", "m", 2)
// expect: write hincrby(key, field, by: 2)
_ = try await redis.hincrby("h", "f", 2)
// expect: write hincrbyfloat(key, field, by: 0.5)
_ = try await redis.hincrbyfloat("h", "f", 0.5)
// expect: write smove(source, to: destination, member: member)
_ = try await redis.smove("a", "b", "m")
// expect: write smove(source, to: destination, member: member)
_ = try await redis.smove("a", "m", to: "b")
// expect: write setbit(key, offset, to: 1)
_ = try await redis.setbit("k", 7, 1)
// expect: write setrange(key, offset, to: value)
_ = try await redis.setrange("k", 6, "there")
// expect: write lset(key, index, to: element)
try await redis.lset("l", 0, "e")
// expect: write bitpos(key, bit, from: start, to: end)
_ = try await redis.bitpos("k", 1, 2)
// expect: write bitpos(key, bit, from: start, to: end)
_ = try await redis.bitpos("k", 1, 2, -1, unit: .bit)
// expect: write lrange(key, start, stop)
_ = try await redis.lrange("l", start: 0, stop: -1)
// expect: write expire(key, .seconds(10))
_ = try await redis.expire("k", after: .seconds(10))
// expect: write the time with its unit: .seconds(10)
_ = try await redis.expire("k", 10)
// expect: write the time with its unit: .seconds(10)
try await redis.setex("k", 10, "v")
// expect: has been renamed to 'del'
_ = try await redis.delete("k")
// expect: write del(keys)
_ = try await redis.del(keys: ["k"])
// expect: has been renamed to 'incr'
_ = try await redis.increment("n")
// expect: write lpush(key, elements)
_ = try await redis.lpush(["a"], into: "l")
// expect: write sadd(key, members)
_ = try await redis.sadd(["a"], to: "s")
// expect: for try await message in redis.pubsub("channel")
for try await message in redis.subscribe("c") { print(message) }
// expect: for try await message in redis.pubsub("channel")
try await redis.subscribe(to: "c") { subscription in print(subscription) }
// expect: redis.pubsub().psubscribe("news.*")
for try await message in redis.psubscribe("news.*") { print(message) }
// expect: nothing
struct Order: Codable {}
enum Level: String, RESPEncodable, RESPDecodable, RESPStorable { case low }
struct Both: Codable, RESPEncodable, RESPDecodable, RESPStorable {
  func encode(into arguments: inout RESPArguments) {}
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Both { Both() }
}
try await redis.set("k", "v")
try await redis.set("k", 1, expiry: .seconds(5))
try await redis.set("k", 1.5, expiry: .milliseconds(5))
try await redis.set("k", [1, 2])
try await redis.set("k", JSON(Order()))
try await redis.set("k", Both())
try await redis.set("k", Level.low)
_ = try await redis.set("k", 1, .get)
_ = try await redis.set("k", 1, if: .absent)
_ = try await redis.get("k", as: JSON<Order>.self)
_ = try await redis.get("k", as: Both.self)
_ = try await redis.get("k", as: Int.self)
_ = try await redis.hset("h", ["a": 1, "b": "x"])
_ = try await redis.hset("h", "f", 1)
_ = try await redis.zrange("z", 0, -1, .withScores)
_ = try await redis.zadd("z", ["a": 1], if: .absent)
_ = try await redis.lpush("l", 1, "x", ["a"])
_ = try await redis.expire("k", .seconds(10))
_ = try await redis.zincrby("z", "m", by: 2)
_ = try await redis.zincrby("z", 7, by: 0.5)
_ = try await redis.hincrby("h", "f", by: 2)
_ = try await redis.hincrbyfloat("h", "f", by: 2)
_ = try await redis.smove("a", to: "b", member: "m")
_ = try await redis.setbit("k", 7, to: 1)
_ = try await redis.setrange("k", 6, to: "there")
try await redis.lset("l", 0, to: "e")
_ = try await redis.bitpos("k", 1)
_ = try await redis.bitpos("k", 1, from: 2)
_ = try await redis.bitpos("k", 1, from: 2, to: -1, unit: .bit)
let left = try await redis.ttl("k")
if let time = left.remaining { try await redis.set("l", "v", expiry: .after(time)) }
if let time = try await redis.pexpiretime("k").time {
  try await redis.set("l", "v", expiry: .at(sinceEpoch: time))
  _ = try await redis.expireat("m", sinceEpoch: time)
}
switch left {
case .missing, .persistent: break
case .expires(let time): print(time)
@unknown default: break
}
