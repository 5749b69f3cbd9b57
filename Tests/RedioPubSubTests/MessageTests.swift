import ClientTestSupport
import Foundation
import RESP
import RedioAdmin
import RedioPubSub
import TestSupport
import Testing

@Suite("Messages")
struct MessageTests {
  @Test("names and messages of any bytes come as they are", arguments: Target.all)
  func binary(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let all = Bytes((0...255).map { UInt8($0) })
    let names = [all, Bytes([13, 10]), Bytes([0]), Bytes("")]
    let pubsub = redis.pubsub().withChannel
    try await pubsub.subscribe(contentsOf: names).ready()
    for name in names {
      for message in [all, Bytes(""), Bytes("\r\n+OK\r\n")] {
        #expect(try await redis.publish(name, message) == 1)
        #expect(try await pubsub.next() == (name, message))
      }
    }
    await redis.close()
  }

  @Test("a message of 64 MiB, and what is sent beside it", arguments: Target.all)
  func large(_ target: Target) async throws {
    // As in production: the server's own limit for subscribers is 32 MiB.
    let (server, redis) = try await target.client(
      arguments: ["--client-output-buffer-limit", "pubsub", "0", "0", "0"])
    defer { server.stop() }
    let pubsub = redis.pubsub("large")
    try await pubsub.ready()
    let large = Bytes([UInt8](repeating: 7, count: 64 << 20))
    async let count = redis.bulk.publish("large", large)
    #expect(try await redis.echo("meanwhile") == "meanwhile")
    #expect(try await count == 1)
    #expect(try await pubsub.next() == large)
    try await redis.publish("large", "small")
    #expect(try await pubsub.next() == "small")
    await redis.close()
  }

  @Test(
    "a million messages in order", arguments: [Target(kind: .redis70, version: 2), Target(kind: .valkey91, version: 3)])
  func million(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let publisher = try Redis(target.url(of: server))
    // The server has them wait, and ends no connection for it.
    try await redis.configSet(["client-output-buffer-limit": "pubsub 0 0 0"])
    let pubsub = redis.pubsub("numbers", options: PubSubOptions(overflow: .stopReading), as: Int.self)
    try await pubsub.ready()
    let total = 1_000_000
    let publishing = Task {
      // The server publishes them by itself, faster than anybody who is in a debug build.
      let script = "for i = ARGV[1], ARGV[1] + 9999 do redis.call('PUBLISH', 'numbers', string.format('%d', i)) end"
      for start in stride(from: 0, to: total, by: 10_000) {
        try await publisher.send("EVAL", script, 0, start)
      }
    }
    var expected = 0
    for try await number in pubsub {
      guard number == expected else {
        Issue.record("\(number) in place of \(expected)")
        break
      }
      expected += 1
      if expected == total { break }
    }
    #expect(expected == total)
    publishing.cancel()
    _ = await publishing.result
    await publisher.close()
    await redis.close()
  }

  @Test("messages as types; one that can't be read throws, and the next one comes")
  func types() async throws {
    let (server, redis) = try await Target(kind: .standard, version: 3).client()
    defer { server.stop() }
    let numbers = redis.pubsub("n", as: Int.self)
    try await numbers.ready()
    try await redis.publish("n", "text")
    try await redis.publish("n", 5)
    let error = await #expect(throws: RedisError.self) { try await numbers.next() }
    #expect(error?.description.contains("expected") == true)
    #expect(try await numbers.next() == 5)
    let users = redis.pubsub("u", as: JSON<[String: Int]>.self)
    try await users.ready()
    try await redis.publish("u", JSON(["a": 1]))
    #expect(try await users.next().value == ["a": 1])
    await redis.close()
  }

  @Test("keyspace notifications come as what they are", arguments: Target.all)
  func keyspace(_ target: Target) async throws {
    let (server, redis) = try await target.client(arguments: ["--notify-keyspace-events", "KEA"])
    defer { server.stop() }
    let pubsub = redis.pubsub("__keyspace@0__:k").psubscribe("__keyevent@0__:*").strdecode.withPattern
    try await pubsub.ready()
    try await redis.set("k", "v")
    #expect(try await pubsub.next() == (nil, "__keyspace@0__:k", "set"))
    #expect(try await pubsub.next() == ("__keyevent@0__:*", "__keyevent@0__:set", "k"))
    await redis.close()
  }

  @Test("invalidations come as what they are", arguments: Target.all)
  func invalidations(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("__redis__:invalidate", as: RESPValue.self).withChannel
    try await pubsub.ready()
    let subscriber = try await redis.clientList().first { $0.subscriptions == 1 }
    let tracking = try await redis.session()
    _ = try await tracking.send("CLIENT", "TRACKING", "ON", "REDIRECT", subscriber!.id)
    _ = try await tracking.get("k1")
    _ = try await tracking.get("k2")
    try await redis.set("k1", "new")
    let (channel, message) = try await pubsub.next()
    #expect(channel == "__redis__:invalidate")
    #expect(message == .array([.bulkString("k1")]))
    try await redis.flushall()
    #expect(try await pubsub.next().message == .null)
    tracking.preventPooling()
    await redis.close()
  }
}
