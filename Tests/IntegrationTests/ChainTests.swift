import ClientTestSupport
import Foundation
import Redio
import TestSupport
import Testing

@Suite("Chains")
struct ChainTests {
  @Test("the samples of the guide compile as they stand and do what they say", arguments: Target.all)
  func samples(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    do {
      let (some, another) = try await redis().get("somekey").get("anotherkey").run()
      #expect(some == nil && another == nil)
    }
    let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()
    #expect((count, name) == (2, nil))
    let foo = try await redis.get("foo")
    #expect(foo == nil)
    try await redis.set("age", 42)
    let age = try await redis.get("age", as: Int.self)
    #expect(age == 42)
    let user = User(name: "Ada", age: 36)
    try await redis.set("user", JSON(user))
    #expect(try await redis.get("user", as: JSON<User>.self)?.value == user)
    try await redis.set("a", "value")
    let (a, b) = try await redis().get("a").incr("b").results()
    #expect(try a.get() == "value")
    #expect(try b.get() == 1)
    try await redis.set("k", 5)
    let reply = try await redis.send("OBJECT", "ENCODING", "k")
    #expect(reply == .bulkString("int"))

    let batch = redis.batch()
    let old = batch.get("bar")
    #expect(throws: RedisError.self) { try old.value }
    batch.set("bar", "value").expire("bar", .milliseconds(500))
    let new = batch.get("bar")
    try await batch.run()
    #expect(try old.value == nil)
    #expect(try new.value == "value")

    try await redis.hset("hashkey", ["field1": Bytes([255, 0, 255]), "field2": "text", "field3": 1.23])
    let all = try await redis.hgetall("hashkey")
    #expect(all == ["field1": Bytes([255, 0, 255]), "field2": "text", "field3": "1.23"])

    try await redis.set("binary", Bytes([97, 255]))
    try await redis.set("number", 10)
    try await redis.set("jsonkey", ["foo": 123])
    do {
      let (a, b) = try await redis().get("field").get("number").strdecode.run()
      #expect((a, b) == (nil, "10"))
      await #expect(throws: RedisError.self) { try await redis().get("binary").get("number").strdecode.run() }
      let (x, y) = try await redis().get("number").get("jsonkey").autodecode.run()
      #expect((x, y) == (.int(10), .object(["foo": .int(123)])))
    }
    try await redis.publish("channel", "message")
    await redis.close()
  }

  @Test("each command gives its type, the same under RESP2 and RESP3", arguments: Target.all)
  func commands(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    #expect(try await redis.ping() == "PONG")
    try await redis.set("k", "v", expiry: .after(.seconds(100)))
    #expect((.seconds(1)...(.seconds(100))).contains(try #require(try await redis.ttl("k").remaining)))
    #expect(try await redis.set("k", "w", if: .absent) == false)
    #expect(try await redis.set("new", "w", if: .absent) == true)
    #expect(try await redis.set("k", "x", if: .exists, expiry: .unchanged) == true)
    #expect(try await redis.get("k") == "x")
    #expect(try await redis.ttl("k").remaining ?? .zero > .zero)
    #expect(try await redis.ttl("new") == .persistent)
    #expect(try await redis.ttl("none") == .missing)
    #expect(try await redis.expire("k", .milliseconds(99_500)) == true)
    #expect(try await redis.expire("none", .seconds(1)) == false)
    #expect(try await redis.exists("k", "new", "none") == 2)
    #expect(try await redis.exists(["k", "k"]) == 2)
    #expect(try await redis.exists(Bytes("k")) == 1)
    #expect(try await redis.exists(Array("k".utf8)) == 1)
    #expect(try await redis.exists(["k"][...]) == 1)
    #expect(try await redis.del("k", Bytes("none")) == 1)
    #expect(try await redis.del(["new"]) == 1)
    await #expect(throws: RedisError.self) { try await redis.del([String]()) }
    #expect(try await redis.incr("n") == 1)
    #expect(try await redis.decr("n") == 0)
    try await redis.mset(["a": 1, "b": "two", "c": Bytes([3])])
    try await redis.mset([1: "one"])
    #expect(try await redis.mget("a", "none", "b") == ["1", nil, "two"])
    #expect(try await redis.mget([1, 2], as: String.self) == ["one", nil])
    #expect(Set(try await redis.keys("*", as: String.self)) == ["n", "a", "b", "c", "1"])
    #expect(try await redis.type("a") == "string")
    #expect(try await redis.type("none") == "none")

    #expect(try await redis.hset("h", ["x": 1, "y": 2]) == 2)
    #expect(try await redis.hset("h", ["x": "three"]) == 0)
    #expect(try await redis.hset("h", "z", 3) == 1)
    #expect(try await redis.hdel("h", "z") == 1)
    #expect(try await redis.hget("h", "x") == "three")
    #expect(try await redis.hget("h", "none") == nil)
    #expect(try await redis.hget("h", "y", as: Int.self) == 2)
    #expect(try await redis.hmget("h", "y", "none", as: Int.self) == [2, nil])
    #expect(try await redis.hgetall("h", as: String.self) == ["x": "three", "y": "2"])
    #expect(try await redis.hgetall("none") == [:])
    #expect(try await redis.hdel("h", "x", "none") == 1)

    #expect(try await redis.rpush("l", 1, "two", Bytes([3])) == 3)
    #expect(try await redis.lpush("l", ["b", "a"]) == 5)
    #expect(try await redis.lrange("l", 0, -1) == ["a", "b", "1", "two", [3]])
    #expect(try await redis.lrange("l", 0, 1, as: String.self) == ["a", "b"])

    #expect(try await redis.sadd("s", "a", "b", "a") == 2)
    #expect(try await redis.smembers("s") == ["a", "b"])
    #expect(try await redis.smembers("none", as: Int.self) == [])

    #expect(try await redis.zadd("z", ["one": 1, "pi": 3.14, "inf": .infinity]) == 3)
    #expect(try await redis.zadd("z", ["one": 1.5], if: .exists, countingChanges: true) == 1)
    #expect(try await redis.zadd("z", "one", score: 1.5, countingChanges: true) == 0)
    #expect(try await redis.zrange("z", 0, -1) == ["one", "pi", "inf"])
    #expect(try await redis.zrange("z", 0, 0, reversed: true, as: String.self) == ["inf"])
    #expect(
      try await redis.zrange("z", 0, -1, .withScores)
        == [Scored("one", score: 1.5), Scored("pi", score: 3.14), Scored("inf", score: .infinity)])
    #expect(try await redis.publish("channel", "x") == 0)
    try await redis.flushdb()
    #expect(try await redis.keys("*").isEmpty)
    try await redis.flushdb(.sync)
    await redis.close()
  }

  @Test("modes change values alone, in whatever they stand", arguments: Target.all)
  func modes(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    _ = try await redis().hset("h", ["f": 1]).rpush("l", "1", "x").sadd("s", "m").zadd("z", ["m": 2]).set("v", "t")
      .run()
    let text = try await redis().hgetall("h").lrange("l", 0, -1).smembers("s").zrange("z", 0, -1, .withScores)
      .mget("v", "none").incr("n").get("v", as: Bytes.self).get("n", as: Int.self).type("h").strdecode.run()
    #expect(text.0 == ["f": "1"])
    #expect(text.1 == ["1", "x"])
    #expect(text.2 == ["m"])
    #expect(text.3 == [Scored("m", score: 2)])
    #expect(text.4 == ["t", nil])
    #expect(text.5 == 1)
    #expect(text.6 == "t")
    #expect(text.7 == 1)
    #expect(text.8 == "hash")
    let content = try await redis().hgetall("h").lrange("l", 0, -1).smembers("s").mget("v", "none").incr("n").get(
      "none"
    )
    .autodecode.run()
    #expect(content.0 == ["f": .int(1)])
    #expect(content.1 == [.int(1), .string("x")])
    #expect(content.2 == [.string("m")])
    #expect(content.3 == [.string("t"), .null])
    #expect(content.4 == 2)
    #expect(content.5 == .null)
    let (first, second) = try await redis().get("v").incr("v").strdecode.results()
    #expect(try first.get() == "t")
    #expect(throws: RedisError.self) { try second.get() }
    await redis.close()
  }

  @Test("JSON goes out and comes back, nested and by content", arguments: Target.all)
  func json(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let users = [User(name: "Ada", age: 36), User(name: "Grüße \u{1F600}", age: -1)]
    try await redis.set("users", users)
    #expect(try await redis.get("users", as: JSON<[User]>.self)?.value == users)
    let texts = [
      "true", "null", "\"quoted\"", "[1,2.5,{\"a\":[]}]", "1e3", "plain", "{broken", "12", " 12 ",
      "nan", "[1,", "truest",
    ]
    let values: [Decoded] = [
      .bool(true), .null, .string("quoted"), .array([.int(1), .double(2.5), .object(["a": .array([])])]),
      .int(1000), .string("plain"), .string("{broken"), .int(12), .int(12), .string("nan"), .string("[1,"),
      .string("truest"),
    ]
    for (text, value) in zip(texts, values) {
      try await redis.set("k", text)
      let decoded = try await redis().get("k").autodecode.run()
      #expect(decoded == value || (value == .int(1000) && decoded == .double(1000)), "\(text)")
    }
    let error = await #expect(throws: RedisError.self) { try await redis.get("k", as: JSON<User>.self) }
    #expect(error?.description.contains("JSON of User") == true)
    #expect(try await redis.get("users", as: Data.self)?.count ?? 0 > 10)
    await redis.close()
  }

  @Test("an error in a chain is thrown with its command's name; the others have been executed")
  func chainError() async throws {
    let (server, redis) = try await Target(kind: .redis70, version: 3).client()
    defer { server.stop() }
    try await redis.set("text", "x")
    let error = await #expect(throws: RedisError.self) { try await redis().incr("a").incr("text").incr("b").run() }
    #expect(error?.command == "INCR")
    #expect(error?.outcome == .executed)
    #expect(error?.code == "ERR")
    #expect(try await redis.mget("a", "b", as: Int.self) == [1, 1])
    let silent = await #expect(throws: RedisError.self) { try await redis().get("a").mset([:]).results() }
    #expect(silent?.command == "MSET")
    let batch = redis.batch()
    let (good, bad) = (batch.incr("a"), batch.incr("text"))
    await #expect(throws: RedisError.self) { try await batch.run() }
    #expect(try good.value == 2)
    #expect(throws: RedisError.self) { try bad.value }
  }

  @Test("a reply of another type says what was expected and what came")
  func mismatch() async throws {
    let (server, redis) = try await Target(kind: .redis70, version: 3).client()
    defer { server.stop() }
    try await redis.set("text", "not a number")
    let error = await #expect(throws: RedisError.self) { try await redis.get("text", as: Int.self) }
    #expect(
      error?.description
        == "GET failed: expected an integer of 64 bits, got a string, \"not a number\"; ask for another type with as:")
    #expect(try await redis.get("text") == "not a number")
  }
}
