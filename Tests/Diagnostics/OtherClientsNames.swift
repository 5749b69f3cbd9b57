// imports: Redio RedioAdmin RedioPubSub RedioStreams Foundation
// expect: write hget(key, field)
_ = try await redis.hget("f", from: "h")
// expect: write hgetall(key)
_ = try await redis.hgetall(from: "h")
// expect: write hdel(key, fields)
_ = try await redis.hdel("f", from: "h")
// expect: write hexists(key, field)
_ = try await redis.hexists("f", in: "h")
// expect: write hincrby(key, field, by: amount)
_ = try await redis.hincrby(1, field: "f", in: "h")
// expect: write hset(key, fields)
try await redis.hmset(["f": 1], in: "h")
// expect: write lpop(key)
_ = try await redis.lpop(from: "l")
// expect: write rpop(key)
_ = try await redis.rpop(from: "l")
// expect: write rpush(key, elements)
_ = try await redis.rpush(["a"], into: "l")
// expect: write blpop(key, timeout: .seconds(5))
_ = try await redis.blpop(from: "l", timeout: .seconds(1))
// expect: write brpop(key, timeout: .seconds(5))
_ = try await redis.brpop(from: "l", timeout: .seconds(1))
// expect: write smembers(key)
_ = try await redis.smembers(of: "s")
// expect: write sismember(key, member)
_ = try await redis.sismember("a", of: "s")
// expect: write srem(key, members)
_ = try await redis.srem(["a"], from: "s")
// expect: write zadd(key, ["member": score])
_ = try await redis.zadd((element: "a", score: 1), to: "z")
// expect: write zadd(key, ["member": score])
_ = try await redis.zadd("z", data: [(score: 1, member: "a")])
// expect: write zadd(key, ["member": score])
_ = try await redis.zadd("z", "a", 1.5)
// expect: write zadd(key, ["member": score])
_ = try await redis.zadd("z", 1.5, "a")
// expect: write zscore(key, member)
_ = try await redis.zscore(of: "a", in: "z")
// expect: write zincrby(key, member, by: amount)
_ = try await redis.zincrby(1, element: "a", in: "z")
// expect: write zrem(key, members)
_ = try await redis.zrem("a", from: "z")
// expect: write publish(channel, message)
_ = try await redis.publish("m", to: "c")
// expect: write incrby(key, amount)
_ = try await redis.incr("n", by: 2)
// expect: write incrby(key, amount)
_ = try await redis.increment("n", by: 2)
// expect: write incrby(key, amount)
_ = try await redis.incr("n", 2)
// expect: write incrby(key, amount)
_ = try await redis.incrby("n", by: 2)
// expect: write incrby(key, amount)
_ = try await redis.incrby("n", increment: 2)
// expect: write expiry: .seconds(5), and if: .absent or .exists
try await redis.set("k", "v", expiration: .seconds(5))
// expect: write expiry: .seconds(5), and if: .absent or .exists
try await redis.set("k", "v", condition: .absent)
// expect: write expiry: .seconds(5), or another time
try await redis.set("k", "v", ttl: .seconds(5))
// expect: write expiry: .seconds(5), or another time
try await redis.set("k", "v", ttl: 5)
// expect: write expiry: .seconds(5), or another time
try await redis.set("k", "v", expire: 5)
// expect: write expiry: .seconds(5)
try await redis.set("k", "v", .seconds(5))
// expect: write expiry: .after(time)
let time = Duration.seconds(5)
try await redis.set("k", "v", expiry: time)
// expect: write the time with its unit: expiry: .seconds(5)
try await redis.set("k", "v", expiry: 5)
// expect: write set(key, value, expiry: .seconds(5))
try await redis.setex("k", to: "v", expirationInSeconds: 5)
// expect: write set(key, value, expiry: .seconds(5))
try await redis.setex("k", "v", 5)
// expect: write expire(key, .seconds(10))
_ = try await redis.expire("k", seconds: 5)
// expect: write lrange(key, start, stop)
_ = try await redis.lrange("l", from: 0, to: -1)
// expect: write lrange(key, start, stop)
_ = try await redis.lrange("l", 0...9)
// expect: write zrange(key, start, stop)
_ = try await redis.zrange("z", start: 0, stop: -1)
// expect: write zrange(key, byScore: .from(min, to: max)), or .all
_ = try await redis.zrangebyscore("z", 0, 10)
// expect: write zrange(key, byScore: .from(min, to: max)), or .all
_ = try await redis.zrangebyscore("z", "-inf", "+inf")
// expect: write zrange(key, byScore: .from(min, to: max)), or .all
_ = try await redis.zrangebyscore("z", min: 0, max: 10)
// expect: write keys: [key], arguments: [value], or a Script
_ = try await redis.eval("return 1", keys: ["a"], args: ["b"])
// expect: write send("GET", "key"), or send(name, arguments: list)
_ = try await redis.send(command: "GET", with: ["k"])
// expect: write send("GET", "key"); several commands are a chain: redis().get(a).get(b).run()
_ = try await redis.executeCommand("GET", "k")
// expect: write send("GET", "key"); several commands are a chain: redis().get(a).get(b).run()
_ = try await redis.execute_command("GET", "k")
// expect: write send("GET", "key"); several commands are a chain: redis().get(a).get(b).run()
_ = try await redis.execute("GET", "k")
// expect: write lmove(source, .left, to: destination, .right)
_ = try await redis.lmove("a", "b", .right, .left)
// expect: write blmove(source, .left, to: destination, .right, timeout: .seconds(5))
_ = try await redis.blmove("a", "b", .right, .left, timeout: .seconds(5))
// expect: values are texts, numbers or RESPEncodable: write JSON(…) around Codable ones, and unwrap optionals
struct Order: Codable {}
_ = try await redis.hset("h", ["job": Order()])
// expect: values are texts, numbers or RESPEncodable: write JSON(…) around Codable ones, and unwrap optionals
struct Order: Codable {}
try await redis.mset(["job": Order()])
// expect: write expireat(key, sinceEpoch: .seconds(date.timeIntervalSince1970))
_ = try await redis.expireat("k", Date())
// expect: write zcount(key, .from(min, to: max)), or .all
_ = try await redis.zcount("z", 1, 5)
// expect: write zcount(key, .from(min, to: max)), or .all
_ = try await redis.zcount("z", 1...5)
// expect: write zrank(key, member, .withScore)
_ = try await redis.zrank("z", "a", withScore: true)
// expect: write zrevrank(key, member, .withScore)
_ = try await redis.zrevrank("z", "a", withScore: true)
// expect: write as: String.self for the type of the values, or make a type of the whole hash RESPDecodable and send HGETALL
struct Order: Decodable {}
_ = try await redis.hgetall("h", as: Order.self)
// expect: write for try await key in redis.scan(matching: "user:*")
for try await key in redis.scanIter(match: "a*") { print(key) }
// expect: write for try await key in redis.scan(matching: "user:*")
for try await key in redis.scan_iter(match: "a*") { print(key) }
// expect: write for try await key in redis.scan(matching: "user:*")
for try await key in redis.scan(match: "a*") { print(key) }
// expect: write redis() for a chain, redis.batch() for a loop's commands, .multi() for a transaction
let pipeline = redis.pipeline()
_ = pipeline
// expect: has been renamed to 'withSession'
try await redis.withConnection { db in try await db.set("a", 1) }
// expect: write let script = Script("return 1"), and script.run(on: redis, keys: [], arguments: [], as: Int.self)
let script = redis.registerScript("return 1")
_ = script
// expect: write let script = Script("return 1"), and script.run(on: redis, keys: [], arguments: [], as: Int.self)
let script = redis.register_script("return 1")
_ = script
// expect: a lock is a recipe to copy: Examples/Recipes/RedisLock.swift
let lock = redis.lock("k", timeout: 5)
_ = lock
// expect: there is nothing to start: a client connects when it is first used; warmUp() connects before
try await redis.connect()
// expect: has been renamed to 'close'
await redis.disconnect()
// expect: write try Redis("redis://localhost/")
let client = Redis.fromURL("redis://localhost")
_ = client
// expect: write try Redis("redis://localhost/")
let client = Redis.from_url("redis://localhost")
_ = client
// expect: write try Redis("redis://localhost/"): it connects when it is first used
_ = try await Redis.connect("redis://localhost")
// expect: write try Redis("redis://localhost/"): it connects when it is first used
_ = try await Redis.connect(to: "redis://localhost")
// expect: write database: in place of db:
_ = try Redis(host: "localhost", port: 6379, db: 1)
// expect: write try Redis("redis://localhost/"), or Redis(host: "localhost")
let client = Redis()
_ = client
// expect: nothing
try await redis.set("k", "v", if: .absent, expiry: .seconds(5))
try await redis.setex("k", .seconds(5), "v")
_ = try await redis.set("k", "v", .get)
_ = try await redis.incrby("n", 2)
_ = try await redis.zadd("z", ["a": 1.5])
_ = try await redis.zadd("z", [("a", 1.5)])
_ = try await redis.zrange("z", byScore: .from(0, to: 10))
_ = try await redis.zrange("z", byScore: .all)
_ = try await redis.eval("return 1", keys: ["a"], arguments: ["b"])
_ = try await redis.withSession { db in try await db.get("a") }
_ = try Redis(host: "localhost", port: 6379, database: 1)
_ = try Redis(host: "localhost")
for try await key in redis.scan(matching: "user:*") { print(key) }
_ = try await redis.lmove("a", .right, to: "b", .left)
_ = try await redis.hset("h", ["a": 1, "b": "x", "c": 1.5, "d": JSON([1])])
_ = try await redis.hset("h", [String: String]())
try await redis.mset(["a": 1, "b": "x"])
_ = try await redis.zcount("z", .from(1, to: 5))
_ = try await redis.zcount("z", .all)
_ = try await redis.zrank("z", "a", .withScore)
_ = try await redis.zrank("z", "a")
_ = try await redis.hgetall("h", as: Int.self)
_ = try await redis.hgetall("h", as: [Int: String].self)
await redis.close()
