import ClientTestSupport
import RESP
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// What ordinary commands feel of subscriptions: nothing by default, and what the setting says if they share a connection.
@Suite("Subscriptions and ordinary commands")
struct SharedConnectionTests {
  private static var sharing: RedisOptions {
    var options = RedisOptions()
    options.subscriptionsShareConnection = true
    return options
  }

  @Test(
    "a transaction that publishes to a channel of its own client works, and the message arrives", arguments: Target.all)
  func ownChannel(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("ch").strdecode
    try await pubsub.ready()
    let reply = try await redis().multi().incr("n").publish("ch", "hi").incr("n").exec()
    let (first, receivers, second) = try #require(reply)
    #expect(first == 1 && receivers == 1 && second == 2)
    #expect(try await pubsub.next() == "hi")
    #expect(try await redis.clientList().count == 2)
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  @Test("an MGET that meets an expired key with keyspace events on works, and the event arrives", arguments: Target.all)
  func keyspaceEvents(_ target: Target) async throws {
    let arguments = target.kind == .redis62 ? [] : ["--enable-debug-command", "yes"]
    let (server, redis) = try await target.client(arguments: arguments)
    defer { server.stop() }
    try await redis.send("CONFIG", "SET", "notify-keyspace-events", "KEA")
    // Only a command that meets it ends it.
    try await redis.send("DEBUG", "SET-ACTIVE-EXPIRE", "0")
    try await redis.send("SET", "a", "1")
    try await redis.send("SET", "c", "3")
    let pubsub = redis.pubsub("__keyevent@0__:expired").strdecode
    try await pubsub.ready()
    try await redis.send("SET", "b", "2", "PX", "1")
    try await waitUntil("it has expired") { try await redis.send("EVAL", Self.hasExpired, "0", as: Int.self) == 1 }
    let values = try await redis.send("MGET", "a", "b", "c", as: [String?].self)
    #expect(values == ["1", nil, "3"])
    #expect(try await pubsub.next() == "b")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  /// Whether some milliseconds have passed, by the server's own clock.
  private static let hasExpired = """
    local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000) \
    if not redis.call('GET', 'since') then redis.call('SET', 'since', now) end \
    if now > redis.call('GET', 'since') + 5 then return 1 end return 0
    """

  @Test("a reply that is larger than subscribers may have waiting harms nothing", arguments: Target.all)
  func largeReply(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    try await redis.send("SETRANGE", "k", 40 << 20, "x")
    #expect(try await redis.get("k")?.count == (40 << 20) + 1)
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  @Test("a setting has subscriptions share the connection of ordinary commands, and is refused before Redis 7.2")
  func setting() async throws {
    for kind in TestServer.Kind.allCases {
      let target = Target(kind: kind, version: 3)
      let server = try await TestServer(kind)
      defer { server.stop() }
      let redis = try Redis(target.url(of: server), options: Self.sharing)
      let pubsub = redis.pubsub("c").strdecode
      if kind == .valkey91 {
        try await pubsub.ready()
        #expect(try await redis.clientList().count == 1)
        try await redis.publish("c", "m")
        #expect(try await pubsub.next() == "m")
      } else {
        let error = await #expect(throws: RedisError.self) { try await pubsub.ready() }
        #expect(error?.outcome == .notSent)
        #expect(error?.description.contains("only on Redis 7.2 or later, and this one is") == true)
        // Ordinary commands go on, and so does a receiver with a connection of its own.
        try await redis.ping()
        try await redis.pubsub("c", options: PubSubOptions(overflow: .stopReading)).ready()
      }
      #expect(redis.statistics.connectionsLost == 0)
      await redis.close()
    }
  }

  @Test("a subscription that never left was not sent", arguments: [2, 3], [false, true])
  func neverLeft(_ version: Int, _ isOwn: Bool) async throws {
    let redis = try Redis("redis://127.0.0.1:\(try unusedPort())/?protocol=\(version)")
    var options = PubSubOptions()
    options.hasOwnConnection = isOwn
    let pubsub = redis.pubsub("c", options: options)
    let error = await #expect(throws: RedisError.self) { try await pubsub.ready() }
    #expect(error?.outcome == .notSent)
    let other = await #expect(throws: RedisError.self) { try await pubsub.next() }
    #expect(other?.outcome == .notSent)
    await redis.close()
    // The loop and the caller meet in any order.
    for _ in 0..<200 {
      let closed = await #expect(throws: RedisError.self) { try await pubsub.ready() }
      #expect(closed?.outcome == .notSent)
    }
  }
}
