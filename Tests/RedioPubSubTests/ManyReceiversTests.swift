import ClientTestSupport
import RESP
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

@Suite("Many receivers")
struct ManyReceiversTests {
  /// How many connections the server has, and how many of them subscribe.
  private func connections(_ redis: Redis) async throws -> (all: Int, subscribing: Int) {
    let clients = try await redis.clientList()
    return (clients.count, clients.count { ($0.subscriptions ?? 0) + ($0.patternSubscriptions ?? 0) > 0 })
  }

  @Test("nothing is sent before the first await, and many receivers share one connection", arguments: Target.all)
  func sharing(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let receivers = (0..<20).map { _ in redis.pubsub("shared").strdecode }
    try await redis.ping()
    #expect(try await connections(redis) == (1, 0))
    for receiver in receivers { try await receiver.ready() }
    // One that is for subscriptions alone.
    #expect(try await connections(redis) == (2, 1))
    // Once at the server, however many want it.
    #expect(try await redis.publish("shared", "to all") == 1)
    for receiver in receivers { #expect(try await receiver.next() == "to all") }
    try await receivers[0].unsubscribe("shared").ready()
    #expect(try await redis.publish("shared", "to the others") == 1)
    for receiver in receivers.dropFirst() { #expect(try await receiver.next() == "to the others") }
    #expect(receivers[0].waitingCount == 0)
    await redis.close()
  }

  @Test("the last one that goes unsubscribes, and nothing is left", arguments: Target.all)
  func leaving(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    do {
      let kept = redis.pubsub("a", "b")
      try await kept.ready()
      do {
        let dropped = redis.pubsub("a").psubscribe("c*")
        try await dropped.ready()
        #expect(try await redis.publish("c1", "m") == 1)
        _ = dropped
      }
      try await waitUntil("the pattern has gone") { try await redis.publish("c1", "m") == 0 }
      #expect(try await redis.publish("a", "m") == 1)
      _ = try await kept.next()
    }
    try await waitUntil("all have gone") { try await connections(redis) == (1, 0) }
    #expect(try await redis.pubsubNumpat() == 0)
    #expect(try await redis.pubsubChannels() == [Bytes]())
    await redis.close()
  }

  @Test("leaving the loop, or cancelling its task, unsubscribes; another loop subscribes anew", arguments: Target.all)
  func loops(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("loop").strdecode
    for round in 0..<3 {
      let loop = Task {
        for try await message in pubsub { if message == "stop" { return } }
      }
      try await waitUntil("it is subscribed") { try await redis.publish("loop", "go on") == 1 }
      if round == 1 { loop.cancel() } else { try await redis.publish("loop", "stop") }
      if round == 1 {
        await #expect(throws: CancellationError.self) { try await loop.value }
      } else {
        try await loop.value
      }
      try await waitUntil("it has gone") { try await redis.publish("loop", "gone") == 0 }
    }
    await redis.close()
  }

  @Test("subscriptions change from other tasks while one is in the loop", arguments: Target.all)
  func changing(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub().strdecode.withChannel
    let channels = Locked<[String]>([])
    let loop = Task {
      for try await (channel, _) in pubsub {
        channels.withLock { $0.append(channel) }
        if channel == "end" { break }
      }
    }
    for number in 0..<50 {
      try await pubsub.subscribe("c\(number)").ready()
      try await redis.publish("c\(number)", "m")
      try await waitUntil("it has come") { channels.withLock { $0.last } == "c\(number)" }
      try await pubsub.unsubscribe("c\(number)").ready()
      #expect(try await redis.publish("c\(number)", "gone") == 0)
    }
    try await pubsub.subscribe("end").ready()
    try await redis.publish("end", "m")
    try await loop.value
    #expect(channels.withLock { $0 } == (0..<50).map { "c\($0)" } + ["end"])
    await redis.close()
  }

  @Test("what is wanted again before its end is confirmed stands, and is ready", arguments: Target.all)
  func again(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("x").strdecode
    let other = redis.pubsub()
    for _ in 0..<20 {
      try await pubsub.unsubscribe("x").subscribe("x").ready()
      pubsub.subscribe("y").unsubscribe("y")
      other.subscribe("y").unsubscribe("y").subscribe("y")
      try await pubsub.subscribe("y").unsubscribe("y").ready()
      try await other.ready()
      try await other.unsubscribe("y").ready()
    }
    #expect(try await redis.pubsubChannels() == ["x"])
    try await redis.publish("x", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
  }

  @Test("a storm of subscriptions from many tasks ends as it should", arguments: Target.all)
  func storm(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let receivers = (0..<8).map { _ in redis.pubsub() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, receiver) in receivers.enumerated() {
        group.addTask {
          var random = SystemRandomNumberGenerator()
          for _ in 0..<400 {
            let name = "c\(Int.random(in: 0..<40, using: &random))"
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: receiver.subscribe(name)
            case 2: receiver.unsubscribe(name)
            case 3: receiver.psubscribe(name + "*")
            default: receiver.punsubscribe(name + "*")
            }
            if Int.random(in: 0..<20, using: &random) == 0 { try await receiver.ready() }
          }
          receiver.unsubscribe().punsubscribe()
          try await receiver.subscribe("mine\(index)", "ours").ready()
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try await redis.pubsubChannels(as: String.self)) == Set((0..<8).map { "mine\($0)" } + ["ours"]))
    #expect(try await redis.pubsubNumpat() == 0)
    #expect(try await redis.pubsubNumsub("ours") == ["ours": 1])
    try await redis.publish("ours", "m")
    for receiver in receivers { #expect(try await receiver.next() == "m") }
    await redis.close()
  }

  @Test("thousands of channels, and patterns that overlap", arguments: Target.all)
  func thousands(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let names = (0..<5_000).map { "channel:\($0)" }
    let pubsub = redis.pubsub().strdecode.withPattern
    try await pubsub.subscribe(contentsOf: names).psubscribe("channel:*", "*:17", "channel:1?").ready()
    #expect(try await redis.pubsubChannels().count == 5_000)
    #expect(try await redis.publish("channel:17", "m") == 4)
    var patterns: Set<String?> = []
    for _ in 0..<4 {
      let (pattern, channel, message) = try await pubsub.next()
      #expect((channel, message) == ("channel:17", "m"))
      patterns.insert(pattern)
    }
    #expect(patterns == [nil, "channel:*", "*:17", "channel:1?"])
    try await pubsub.unsubscribe().punsubscribe("*:17", "channel:1?").ready()
    #expect(try await redis.publish("channel:17", "m") == 1)
    #expect(try await redis.pubsubChannels().isEmpty)
    await redis.close()
  }

  @Test("shard channels", arguments: Target.withShards)
  func shards(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("same").strdecode.withChannel
    try await pubsub.ssubscribe("same", "other").ready()
    #expect(try await redis.spublish("same", "to the shard") == 1)
    #expect(try await redis.publish("same", "to all") == 1)
    #expect(try await pubsub.next() == ("same", "to the shard"))
    #expect(try await pubsub.next() == ("same", "to all"))
    try await pubsub.sunsubscribe("same").ready()
    #expect(try await redis.spublish("same", "gone") == 0)
    #expect(try await redis.spublish("other", "m") == 1)
    try await pubsub.sunsubscribe().ready()
    #expect(try await redis.pubsubShardchannels().isEmpty)
    await redis.close()
  }
}
