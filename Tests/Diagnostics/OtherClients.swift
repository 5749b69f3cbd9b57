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
