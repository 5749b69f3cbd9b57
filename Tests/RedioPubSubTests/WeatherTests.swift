import ClientTestSupport
import RESP
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

@Suite("Subscriptions in bad weather")
struct WeatherTests {
  /// Kills the connections that subscribe, and says how many there were.
  private func kill(_ redis: Redis) async throws -> Int {
    var count = 0
    for client in try await redis.clientList() where (client.subscriptions ?? 0) > 0 {
      _ = try await redis.send("CLIENT", "KILL", "ID", client.id)
      count += 1
    }
    return count
  }

  @Test(
    "a killed connection comes back with all subscriptions, and whoever asked is told of the gap", arguments: Target.all
  )
  func killed(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let silent = redis.pubsub("a").psubscribe("p*").strdecode
    let told = redis.pubsub("a", "b").strdecode.withGaps
    try await silent.ready()
    try await told.ready()
    for round in 0..<3 {
      try await other.publish("a", "before \(round)")
      #expect(try await told.next() == .message("before \(round)"))
      #expect(try await kill(other) == 1)
      try await waitUntil("it is back") {
        let counts = try await other.pubsubNumsub("a", "b")
        let patterns = try await other.pubsubNumpat()
        return counts == ["a": 1, "b": 1] && patterns == 1
      }
      try await other.publish("b", "after \(round)")
      #expect(try await told.next() == .gap)
      #expect(try await told.next() == .message("after \(round)"))
      try await other.publish("p1", "pattern")
      #expect(try await silent.next() == "before \(round)")
      #expect(try await silent.next() == "pattern")
    }
    await other.close()
    await redis.close()
  }

  @Test("a server that is killed and restarted has all subscriptions again", arguments: Target.all)
  func restarted(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let names = (0..<200).map { "c\($0)" }
    let pubsub = redis.pubsub().strdecode
    try await pubsub.subscribe(contentsOf: names).psubscribe("p*").ready()
    let own = redis.pubsub("own", options: PubSubOptions(overflow: .stopReading)).strdecode
    try await own.ready()
    for _ in 0..<2 {
      server.stop()
      // Changed while there is no server.
      pubsub.unsubscribe("c0").subscribe("new")
      try server.restart()
      try await pubsub.ready()
      // Its connection may not have been found lost yet, and then it is ready as it was.
      try await own.ready()
      let expected = Set(names.dropFirst() + ["new", "own"])
      try await waitUntil("all are subscribed") { Set(try await redis.pubsubChannels(as: String.self)) == expected }
      #expect(try await redis.publish("c17", "m") == 1)
      #expect(try await pubsub.next() == "m")
      #expect(try await redis.publish("own", "mine") == 1)
      #expect(try await own.next() == "mine")
      pubsub.subscribe("c0").unsubscribe("new")
      try await pubsub.ready()
    }
    await redis.close()
  }

  @Test("a connection that is dead without a sign is noticed by its pings", arguments: [2, 3], [false, true])
  func stalled(_ version: Int, _ swallows: Bool) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let proxy = try FaultProxy(to: server.port)
    var options = RedisOptions()
    options.pingInterval = .seconds(1)
    // The proxy acknowledges for the server.
    options.subscriptionSilenceLimit = .seconds(1)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)/?protocol=\(version)", options: options)
    let direct = try Redis(server.url)
    let pubsub = redis.pubsub("c").strdecode.withGaps
    try await pubsub.ready()
    let accepted = proxy.accepted
    proxy.fault = swallows ? .swallow : .stall
    let events = Locked<[PubSubEvent<String>]>([])
    let receiving = Task {
      for try await event in pubsub {
        events.withLock { $0.append(event) }
        if event != .gap { return }
      }
    }
    try await waitUntil("it connects again") { proxy.accepted > accepted }
    #expect(redis.statistics.connectionsLost >= 1)
    proxy.refuse()
    proxy.end(reset: true)
    proxy.fault = .none
    try proxy.comeBack()
    try await waitUntil("a message comes") {
      try await direct.publish("c", "after")
      return events.withLock { $0.last == .message("after") }
    }
    try await receiving.value
    // Each loss of a connection that had the subscription is one gap, and a loaded server may be too late for another ping.
    let gaps = events.withLock { $0.count - 1 }
    #expect(gaps >= 1 && gaps <= redis.statistics.connectionsLost)
    await direct.close()
    await redis.close()
  }

  @Test("a connection that takes long to send a large value, while nothing comes, is not dead")
  func upload() async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    let proxy = try FaultProxy(to: server.port)
    var options = RedisOptions()
    options.pingInterval = .seconds(2)
    options.subscriptionsShareConnection = true
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)/", options: options)
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    // 64 KiB at a time: some seven seconds.
    proxy.fault = .delay(.milliseconds(10))
    let start = ContinuousClock.now
    try await redis.set("k", Bytes([UInt8](repeating: 120, count: 48 << 20)))
    #expect(ContinuousClock.now - start > options.pingInterval * 2)
    proxy.fault = .none
    #expect(redis.statistics.connectionsLost == 0)
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
  }

  @Test("a connection that answers its pings stays, however long nothing comes", arguments: [2, 3])
  func quiet(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    var options = RedisOptions()
    options.pingInterval = .seconds(2)
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("c")
    try await pubsub.ready()
    let other = try Redis(server.url)
    let commands = redis.statistics.commands
    try await waitUntil("some pings") { redis.statistics.commands >= commands + 3 }
    #expect(redis.statistics.connectionsLost == 0)
    try await other.publish("c", "still here")
    #expect(try await pubsub.next() == "still here")
    await other.close()
    await redis.close()
  }

  @Test("a shard channel whose slot has gone comes back with it", arguments: Target.withShards)
  func slotMoved(_ target: Target) async throws {
    let (server, redis) = try await target.client(arguments: ["--cluster-enabled", "yes"])
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    _ = try await other.send("CLUSTER", "ADDSLOTSRANGE", "0", "16383")
    try await waitUntil("the cluster stands") { try await other.clusterInfo().isOK }
    let pubsub = redis.pubsub().strdecode.withGaps
    try await pubsub.ssubscribe("shard").ready()
    let slot = try await other.clusterKeyslot("shard")
    _ = try await other.send("CLUSTER", "DELSLOTS", slot)
    try await waitUntil("the subscription has gone") { try await other.pubsubShardchannels().isEmpty }
    _ = try await other.send("CLUSTER", "ADDSLOTS", slot)
    try await waitUntil("it is back") { (try? await other.spublish("shard", "after")) == 1 }
    #expect(try await pubsub.next() == .gap)
    #expect(try await pubsub.next() == .message("after"))
    await other.close()
    await redis.close()
  }

  @Test("a wrong address is told at once; once there is a server, the same object works", arguments: [false, true])
  func wrongAddress(_ isOwn: Bool) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let proxy = try FaultProxy(to: server.port)
    proxy.refuse()
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)/")
    var options = PubSubOptions()
    options.hasOwnConnection = isOwn
    let pubsub = redis.pubsub("c", options: options).strdecode
    let error = await #expect(throws: RedisError.self) { try await pubsub.ready() }
    guard case .connection = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    await #expect(throws: RedisError.self) { try await pubsub.next() }
    try proxy.comeBack()
    try await pubsub.ready()
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
    await #expect(throws: RedisError.self) { try await pubsub.next() }
    await #expect(throws: RedisError.self) { try await pubsub.ready() }
  }

  @Test("closing the client ends loops with an error, and leaves no connection", arguments: Target.all)
  func closing(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("c")
    let own = redis.pubsub("c", options: PubSubOptions(overflow: .stopReading))
    try await pubsub.ready()
    try await own.ready()
    let loops = [pubsub, own].map { pubsub in Task { for try await _ in pubsub {} } }
    await redis.close()
    for loop in loops {
      let error = await #expect(throws: RedisError.self) { try await loop.value }
      #expect(error?.kind == .closed)
    }
    let other = try Redis(target.url(of: server))
    try await waitUntil("one connection is left") { try await other.clientList().count == 1 }
    await other.close()
  }

  @Test("a client that nobody has any more goes, with its connections", arguments: Target.all)
  func forgotten(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    defer { server.stop() }
    do {
      let redis = try Redis(target.url(of: server))
      let pubsub = redis.pubsub("c")
      try await pubsub.ready()
      _ = pubsub
    }
    let other = try Redis(target.url(of: server))
    try await waitUntil("one connection is left") { try await other.clientList().count == 1 }
    await other.close()
  }
}
