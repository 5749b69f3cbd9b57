import ClientTestSupport
import Foundation
import Redio
import RedioPubSub
import RedioStreams
import TestSupport
import Testing

/// Verbs that are written by hand and take several keys or names: each gets them from an array.
@Suite("Collections of keys and names")
struct CollectionArgumentTests {
  @Test("each key of an array is watched, whichever way it is given", arguments: Target.all)
  func watch(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let keys = ["a", "b", "c"]
    let db = try await redis.session()
    for key in keys {
      try await db.watch(keys)
      try await redis.incr(key)
      #expect(try await db.multi().ping().exec() == nil, "\(key) in an array")
      try await db.watch("a", keys[1...])
      try await redis.incr(key)
      #expect(try await db.multi().ping().exec() == nil, "\(key), in a slice behind another one")
      try await db.watch(Set(keys))
      try await redis.incr(key)
      #expect(try await db.multi().ping().exec() == nil, "\(key) in a set")
    }
    try await db.watch(Bytes("a".utf8))
    try await redis.incr("a")
    #expect(try await db.multi().ping().exec() == nil, "a key of bytes")
    let error = await #expect(throws: RedisError.self) { try await db.watch([String]()) }
    #expect(error?.outcome == .notSent && error?.description.contains("at least one key") == true)
    #expect(try await db.multi().ping().exec() != nil)
  }

  @Test("a transaction that watches an array runs again when one of its keys has changed", arguments: Target.all)
  func transaction(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.mset(["from": 10, "to": 0])
    let accounts = ["from", "to"]
    var attempts = 0
    try await redis.transaction(watching: accounts) { db in
      attempts += 1
      let balance = try await db.get("from", as: Int.self) ?? 0
      // Somebody else takes 7 meanwhile.
      if attempts == 1 { try await redis.decrby("from", 7) }
      return db.multi().set("from", balance - 3).incrby("to", 3)
    }
    #expect(attempts == 2)
    #expect(try await redis.mget(accounts, as: Int.self) == [0, 3])
    attempts = 0
    try await redis.transaction(watching: "x", Set(accounts)) { db in
      attempts += 1
      if attempts == 1 { try await redis.incr("to") }
      return db.multi().incr("x")
    }
    #expect(attempts == 2)
    // Of none, nothing is watched.
    try await redis.transaction(watching: [String]()) { db in db.multi().incr("x") }
    #expect(try await redis.get("x", as: Int.self) == 2)
  }

  @Test("streams are read and consumed from arrays of their keys", arguments: Target.all)
  func streams(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let keys = ["s", "t"]
    for key in keys { try await redis.xadd(key, ["n": 1]) }
    var reader = redis.streams(StreamList(keys, .start)).makeAsyncIterator()
    var seen: Set<Bytes> = []
    for _ in keys { seen.insert(try #require(await reader.next()).key) }
    #expect(seen == ["s", "t"])
    let options = ConsumerOptions(createsGroup: .start)
    for consumer in [
      redis.consumer(group: "a", name: "c", streams: keys, options: options),
      redis.consumer(group: "b", name: "c", streams: keys.dropLast(), ["t"], options: options),
      redis.consumer(group: "c", name: "c", streams: Set(keys), options: options),
    ] {
      var deliveries = consumer.makeAsyncIterator()
      seen = []
      for _ in keys { seen.insert(try #require(await deliveries.next()).key) }
      #expect(seen == ["s", "t"])
    }
    var none = redis.consumer(group: "a", name: "c", streams: [String](), options: options).makeAsyncIterator()
    let error = await #expect(throws: RedisError.self) { _ = try await none.next() }
    #expect(error?.description.contains("at least one stream") == true)
  }

  @Test("channels and patterns come from arrays, slices and sets, and go by them", arguments: Target.all)
  func subscriptions(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let names = ["a", "b", "c", "d"]
    func channels() async throws -> Set<Bytes> { Set(try await redis.pubsubChannels(as: Bytes.self)) }
    let pubsub = redis.pubsub(names)
    try await pubsub.ready()
    #expect(try await channels() == ["a", "b", "c", "d"])
    try await pubsub.unsubscribe(names[2...]).ready()
    #expect(try await channels() == ["a", "b"])
    // Of none, none ends.
    try await pubsub.unsubscribe([String]()).unsubscribe([String](), [String]()).ready()
    #expect(try await channels() == ["a", "b"])
    try await pubsub.subscribe("e", Set(["f"]), names[3...]).unsubscribe(Set(["a"])).ready()
    #expect(try await channels() == ["b", "d", "e", "f"])
    try await pubsub.subscribe(Array("bytes".utf8)).unsubscribe(["b", "d"], "e").ready()
    #expect(try await channels() == ["f", "bytes"])
    try await pubsub.psubscribe(names).ready()
    #expect(try await redis.pubsubNumpat() == 4)
    try await pubsub.punsubscribe(names[1...]).unsubscribe().ready()
    #expect(try await redis.pubsubNumpat() == 1)
    #expect(try await channels() == [])
    let typed = redis.pubsub("x", ["y", "z"], as: Int.self)
    try await typed.ready()
    #expect(try await channels() == ["x", "y", "z"])
    await redis.close()
  }

  /// The functions outside of what is generated that take several, and where a test passes them an array.
  private let known: Set<String> = [
    // Above.
    "Session.swift watch", "Session.swift transaction", "GroupConsumer.swift consumer", "StreamPosition.swift init",
    "PubSub.swift subscribe", "PubSub.swift unsubscribe", "PubSub.swift psubscribe", "PubSub.swift punsubscribe",
    "PubSub.swift pubsub",
    // The same code as `subscribe`, for shard channels.
    "PubSub.swift ssubscribe", "PubSub.swift sunsubscribe",
    // `CollectionTests`, beside those that are generated.
    "Send.swift send", "Script.swift run", "Script.swift script", "ArgumentList.swift init",
    // A sequence of words is what it takes.
    "RESPWriter.swift write",
    // `RedisStubTests`.
    "RedisStub.swift answer", "RedisStub.swift fail", "RedisStub.swift loseConnection", "RedisStub.swift neverAnswer",
    "RedisStub.swift waitForCommand", "StubCommand.swift init",
    // Unavailable.
    "OtherModules.swift consumer", "OtherModules.swift pubsub",
  ]

  @Test("no function that takes several is without a test, and none takes them so that an array would be one")
  func everyFunction() throws {
    var found: Set<String> = []
    let sources = packageRoot.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      // Unavailable, all of them.
      if file.lastPathComponent.hasPrefix("OtherClients") { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /public (?:\w+ )*?(func (\w+)|init)(?:<[^(]*>)?\(([^{]*)/) {
        let (name, parameters) = (match.2.map(String.init) ?? "init", match.3)
        #expect(
          !parameters.contains("RESPEncodable...") && !parameters.contains("RESPStorable..."),
          "\(file.lastPathComponent): \(name)")
        let isSeveral = [
          "RESPArgumentSource", "Collection<some RESPEnc", "Sequence<some RESPEnc", "[any RESPEncodable]",
        ]
        .contains { parameters.contains($0) }
        if isSeveral, !file.path.contains("/Generated/") { found.insert("\(file.lastPathComponent) \(name)") }
      }
    }
    #expect(found == known)
  }
}
