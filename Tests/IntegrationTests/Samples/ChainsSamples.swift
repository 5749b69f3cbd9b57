// The samples of `Chains.md`.

import Redio
import Testing

func chainsOfOne(_ redis: Redis) async throws {
  let foo = try await redis.get("foo")  // Bytes?
  let age = try await redis.get("age", as: Int.self)  // Int?
  let count = try await redis.incr("visits")  // Int
  #expect(foo == nil && age == nil && count == 1)

  try await redis.sadd("s", "a", "b")
  try await redis.hset("h", ["a": 1])
  let members = try await redis.smembers("s", as: [String].self)  // as: String.self is a Set<String>
  let pairs = try await redis.hgetall("h", as: [RESPPair<String, Int>].self)
  #expect(Set(members) == ["a", "b"] && pairs.map(\.second) == [1])
}

func chains(_ redis: Redis) async throws {
  try await redis.set("name", "Ada")
  let (number, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()  // (Int, String?)
  let (text, second) = try await redis().get("name").get("n").strdecode.run()  // (String?, String?)
  #expect(number == 2 && name == "Ada" && text == "Ada" && second == "2")

  let batch = redis.batch()
  let old = batch.get("bar")  // a handle with a type: BatchReply<Bytes?>
  batch.set("bar", "value").expire("bar", .milliseconds(500))
  let scores = ["ada", "bob"].map { batch.zscore("board", $0) }  // [BatchReply<Double?>]
  try await batch.run()  // one round trip
  print(try old.value as Any, try scores.map { try $0.value })
  #expect(try old.value == nil && scores.count == 2)
}

func chainsOfSeveral(_ redis: Redis) async throws {
  try await redis.del("x", "y")
  try await redis.del(["x", "y"])
  try await redis.rpush("later", ["x", "y"])  // two values; JSON(["x", "y"]) is one

  try await redis.hset("h", ["name": "Ada", "visits": 3])
  try await redis.hset("h", PairList(zip(["a", "b"], [1, 2])))
  try await redis.zadd("board", ["ada": 42.5, "bob": 17])
  #expect(try await redis.zscore("board", "bob") == 17)

  try await redis.set("n", 2)
  let isMine = try await redis.set("job:7", "worker-1", if: .absent, expiry: .seconds(30))  // Bool
  let before = try await redis.set("n", 5, .get, as: Int.self)  // Int?: an option that changes the reply
  let best = try await redis.zrange("board", 0, 9, .withScores, reversed: true, as: String.self)  // [Scored<String>]
  let good = try await redis.zrange("board", byScore: .from(.exclusive(10), to: 50), limit: .first(5))
  let left = try await redis.ttl("job:7").remaining  // Duration?
  try await redis.geoadd("map", "Palermo", at: GeoCoordinates(longitude: 13.361, latitude: 38.115))
  let near = try await redis.geosearch("map", in: .circle(around: .member("Palermo"), radius: 50, unit: .kilometers))
  #expect(isMine && before == 2 && best.map(\.member) == ["ada", "bob"] && good == ["bob", "ada"])
  #expect(left != nil && near == ["Palermo"])

  try await redis.rpush("queue", "one", "two")
  let job = try await redis.blpop("queue", timeout: .seconds(5))  // nil after 5 s
  let popped = try await redis.brpop("queue", "later", timeout: .seconds(5), as: String.self)  // its key and element
  #expect(job?.element == "one" && popped?.element == "two")

  for try await key in redis.scan(matching: "user:*", count: 1_000) { print(key) }
}

func chainsOfAny(_ redis: Redis) async throws {
  try await redis.set("n", 5)
  let encoding = try await redis.send("OBJECT", "ENCODING", "n")  // RESPValue
  let gone = try await redis.send("DEL", arguments: ["x", "y"], as: Int.self)  // its arguments in an array
  let values = try await redis.send("MGET", ["x", "y"], as: [String?].self)
  let n = try await redis.run(.get("n", as: String.self))
  #expect(encoding == "int" && gone == 0 && values == [nil, nil] && n == "5")
}

func visits(of user: Int, on redis: borrowing some CommandExecutor & ~Copyable) async throws -> Int {
  try await redis.incr("visits:\(user)")
}

func chainsThatFail(_ redis: Redis) async throws {
  try await redis.set("b", "no number")
  let (a, b) = try await redis().get("a").incr("b").results()  // (Result<Bytes?, RedisError>, Result<Int, RedisError>)
  switch b {
  case .success(let number): print(number)
  case .failure(let error): print(error)  // INCR (command 2 of its chain) failed: the server answered …
  }
  #expect(try a.get() == nil)
  #expect(throws: RedisError.self) { try b.get() }
}
