import ClientTestSupport
import RESP
import RedioPubSub
import TestSupport
import Testing

@Suite("Refused subscriptions")
struct RefusalTests {
  /// A client of a user who may use channels that start with `my`.
  private func limited(_ target: Target) async throws -> (TestServer, Redis, Redis) {
    let (server, admin) = try await target.client()
    _ = try await admin.send("ACL", "SETUSER", "app", "on", ">secret", "~*", "+@all", "resetchannels", "&my*")
    let redis = try Redis("redis://app:secret@127.0.0.1:\(server.port)/?protocol=\(target.version)")
    return (server, admin, redis)
  }

  @Test("NOPERM reaches the receiver that asked, and nobody else; its other subscriptions stand", arguments: Target.all)
  func permission(_ target: Target) async throws {
    let (server, admin, redis) = try await limited(target)
    defer { server.stop() }
    let good = redis.pubsub("my1").strdecode
    let bad = redis.pubsub("my1", "theirs", "my2").strdecode.withChannel
    async let first = good.ready()
    let error = await #expect(throws: RedisError.self) { try await bad.ready() }
    _ = try await first
    #expect(error?.code == "NOPERM")
    #expect(error?.description.contains("theirs") == true)
    try await bad.ready()
    #expect(try await admin.publish("my1", "m") == 1)
    #expect(try await good.next() == "m")
    #expect(try await bad.next() == ("my1", "m"))
    #expect(try await admin.publish("my2", "m") == 1)
    #expect(try await bad.next() == ("my2", "m"))
    #expect(try await redis.echo("fine") == "fine")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
    await admin.close()
  }

  @Test("in a loop it is thrown after what has come before", arguments: Target.all)
  func loop(_ target: Target) async throws {
    let (server, admin, redis) = try await limited(target)
    defer { server.stop() }
    let pubsub = redis.pubsub("my1").strdecode
    let loop = Task {
      var messages: [String] = []
      do { for try await message in pubsub { messages.append(message) } } catch let error as RedisError {
        return messages + [error.code ?? ""]
      }
      return messages
    }
    try await waitUntil("it is subscribed") { try await admin.publish("my1", "m") == 1 }
    pubsub.psubscribe("*")
    let messages = try await loop.value
    #expect(messages == ["m", "NOPERM"])
    await redis.close()
    await admin.close()
  }

  @Test("shard channels that the server does not know are an error of the one who asked")
  func unknownCommand() async throws {
    let (server, redis) = try await Target(kind: .redis62, version: 3).client()
    defer { server.stop() }
    let good = redis.pubsub("c")
    try await good.ready()
    let bad = redis.pubsub().ssubscribe("shard")
    let error = await #expect(throws: RedisError.self) { try await bad.ready() }
    #expect(error?.code == "ERR")
    try await redis.publish("c", "m")
    #expect(try await good.next() == "m")
    await redis.close()
  }

  @Test("a name that has no encoding is told once, before anything is sent; the others are received from then on")
  func encoding() async throws {
    struct Unwritable: RESPEncodable {
      func encode(into arguments: inout RESPArguments) { arguments.fail("it can't be written") }
    }
    let (server, redis) = try await Target(kind: .standard, version: 3).client()
    defer { server.stop() }
    let pubsub = redis.pubsub(Unwritable(), "c").strdecode
    let error = await #expect(throws: RedisError.self) { try await pubsub.ready() }
    #expect(error?.description.contains("it can't be written") == true)
    #expect(error?.outcome == .notSent)
    #expect(redis.statistics.connectionsMade == 0)
    try await pubsub.ready()
    // Who waits already is told as well.
    let waiting = Task { try await pubsub.next() }
    try await waitUntil("it waits") { try await redis.pubsubNumsub("c") == ["c": 1] }
    pubsub.psubscribe(Unwritable())
    let late = await #expect(throws: RedisError.self) { try await waiting.value }
    #expect(late?.command == "PSUBSCRIBE")
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
  }

  @Test("cancelled at any time, a receiver loses no message and hurts no other", arguments: Target.all)
  func cancellation(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let pubsub = redis.pubsub("c", as: Int.self)
    let ready = Task { try await pubsub.ready() }
    ready.cancel()
    _ = await ready.result
    try await pubsub.ready()
    let publishing = Task {
      for number in 0..<2_000 { try await other.publish("c", number) }
    }
    var expected = 0
    while expected < 2_000 {
      let next = Task { try await pubsub.next() }
      if Bool.random() { await Task.yield() }
      next.cancel()
      switch await next.result {
      case .success(let number):
        #expect(number == expected)
        expected += 1
      case .failure(let error): #expect(error is CancellationError)
      }
      if expected.isMultiple(of: 5), expected < 2_000 {
        #expect(try await pubsub.next() == expected)
        expected += 1
      }
    }
    try await publishing.value
    #expect(try await redis.echo("fine") == "fine")
    await other.close()
    await redis.close()
  }

  @Test(
    "a user who may not use PING, and one who may not end anything, lose no connection", arguments: Target.withShards)
  func denied(_ target: Target) async throws {
    let (server, admin) = try await target.client()
    defer { server.stop() }
    try await admin.send("ACL", "SETUSER", "app", "on", ">secret", "~*", "+@all", "allchannels", "-ping")
    try await admin.send("ACL", "SETUSER", "stuck", "on", ">secret", "~*", "+@all", "allchannels", "-unsubscribe")
    var options = RedisOptions()
    options.pingInterval = .milliseconds(50)
    let redis = try Redis("redis://app:secret@127.0.0.1:\(server.port)/?protocol=\(target.version)", options: options)
    let pubsub = redis.pubsub("c").strdecode
    for _ in 0..<3 {
      try await pubsub.ssubscribe("shard").ready()
      try await pubsub.sunsubscribe("shard").ready()
    }
    try await waitUntil("some pings") { redis.statistics.commands > 20 }
    try await admin.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
    let stuck = try Redis("redis://stuck:secret@127.0.0.1:\(server.port)/?protocol=\(target.version)")
    _ = try await stuck.echo("m")
    for own in [false, true] {
      var options = PubSubOptions()
      options.hasOwnConnection = own
      let pubsub = stuck.pubsub(options: options)
      try await pubsub.subscribe("d").ready()
      try await pubsub.unsubscribe("d").ready()
      // What can't be ended ends with its connection, if that has nothing else to do.
      try await waitUntil("one connection is left") { stuck.statistics.connections == 1 }
    }
    #expect(stuck.statistics.connectionsLost == 0)
    await stuck.close()
    await admin.close()
  }

  @Test("arrays are names, one for each of their elements")
  func arrays() async throws {
    let (server, redis) = try await Target(kind: .standard, version: 3).client()
    defer { server.stop() }
    let pubsub = redis.pubsub(["a", "b"])
    let names = ["c", "d"]
    try await pubsub.subscribe(names).psubscribe(["p*"]).ready()
    let channels = Set(try await redis.pubsubChannels(as: String.self))
    #expect(channels == ["a", "b", "c", "d"])
    #expect(try await redis.pubsubNumpat() == 1)
    try await pubsub.unsubscribe(["a", "c"]).punsubscribe(["p*"]).ready()
    #expect(Set(try await redis.pubsubChannels(as: String.self)) == ["b", "d"])
    let typed = redis.pubsub([1, 2], as: Int.self)
    try await typed.ready()
    try await redis.publish(1, 17)
    #expect(try await typed.next() == 17)
    await redis.close()
  }
}
