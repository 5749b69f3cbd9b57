import ClusterTestSupport
import RESP
import Redio
import RedioAdmin
import RedioCluster
import RedioPubSub
import TestSupport
import Testing

@Suite("Subscriptions in a cluster")
struct SubscriptionTests {
  /// How many channels, patterns and shard channels each server has subscribers of.
  private func counts(_ cluster: TestCluster, except stopped: Set<Int> = []) async throws -> [Int] {
    var counts: [Int] = []
    for index in cluster.servers.indices where !stopped.contains(index) {
      let redis = try cluster.single(index)
      let (channels, patterns) = (try await redis.pubsubChannels().count, try await redis.pubsubNumpat())
      let shards = try await redis.pubsubShardchannels().count
      counts.append(channels + patterns + shards)
      await redis.close()
    }
    return counts
  }

  /// Waits until no server has a subscriber.
  private func waitUntilNone(_ cluster: TestCluster, except stopped: Set<Int> = []) async throws {
    try await waitUntil("no server has a subscription") {
      try await counts(cluster, except: stopped).allSatisfy { $0 == 0 }
    }
  }

  private func slot(_ name: String) -> Int { RedisSlot(name).number }

  /// Moves a slot with its keys from one server to another.
  private func move(_ slot: Int, from source: Int, to target: Int, in cluster: TestCluster) async throws {
    let (from, to) = (try cluster.single(source), try cluster.single(target))
    let (oldID, newID) = (try await from.clusterMyid(), try await to.clusterMyid())
    try await to.clusterSetslot(slot, .importing(from: oldID))
    try await from.clusterSetslot(slot, .migrating(to: newID))
    while case let keys = try await from.clusterGetkeysinslot(slot, count: 100), !keys.isEmpty {
      try await from.migrate(keys: keys, to: "127.0.0.1", port: cluster.servers[target].port)
    }
    try await to.clusterSetslot(slot, .node(newID))
    try await from.clusterSetslot(slot, .node(newID))
    await from.close()
    await to.close()
  }

  /// Publishes numbers to channels, one after the other, until it is cancelled.
  private func publish(_ redis: Redis, _ channels: [String]) -> Task<Int, Never> {
    Task {
      var number = 0
      while !Task.isCancelled {
        number += 1
        for channel in channels { _ = try? await redis.spublish(channel, "\(number)") }
      }
      return number
    }
  }

  /// What came of the numbers that were published to one channel.
  private struct Series {
    var last = 0
    var disorders = 0
    /// How many losses no gap has told of before the next message.
    var untold = 0
    /// Whether a gap has come since the last message.
    var isAfterGap = false

    mutating func take(_ number: Int) {
      if number <= last { disorders += 1 }
      if last > 0, number > last + 1, !isAfterGap { untold += 1 }
      last = max(last, number)
      isAfterGap = false
    }
  }

  @Test(
    "channels and patterns are spread over the primaries, and move on when their server dies", arguments: clusterKinds,
    [2, 3])
  func spread(_ kind: TestServer.Kind, _ version: Int) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client(parameters: "?protocol=\(version)")
    let names = (0..<40).map { "{same}channel:\($0)" }
    let pubsub = redis.pubsub().strdecode.withChannel.withGaps
    try await pubsub.subscribe(contentsOf: names).psubscribe("pattern:a*", "pattern:b*").ready()
    let spread = try await counts(cluster)
    #expect(spread.reduce(0, +) == 42)
    #expect(spread.allSatisfy { $0 > 3 })
    // From any server.
    for index in 0..<3 {
      let other = try cluster.single(index)
      for name in names { try await other.publish(name, "\(index)") }
      await other.close()
    }
    var got: [String: [String]] = [:]
    for _ in 0..<120 {
      guard case .message((let channel, let message)) = try await pubsub.next() else {
        throw TooLong(what: "a message")
      }
      got[channel, default: []].append(message)
    }
    #expect(got.count == 40 && got.values.allSatisfy { $0.sorted() == ["0", "1", "2"] })
    cluster.servers[1].stop()
    try await waitUntil("all are elsewhere") { try await counts(cluster, except: [1]).reduce(0, +) == 42 }
    try await pubsub.ready()
    let other = try cluster.single(2)
    for name in names { try await other.publish(name, "after") }
    try await other.publish("pattern:a1", "after")
    try await other.publish("pattern:b1", "after")
    guard case .gap = try await pubsub.next() else { throw TooLong(what: "a gap") }
    var after: Set<String> = []
    for _ in 0..<42 {
      guard case .message((let channel, "after")) = try await pubsub.next() else { throw TooLong(what: "a message") }
      after.insert(channel)
    }
    #expect(after.count == 42)
    await other.close()
    await redis.close()
    #expect(redis.statistics.connections == 0)
    try await waitUntilNone(cluster, except: [1])
  }

  @Test("shard channels of many slots in one call, in order; ended and wanted again", arguments: clusterKinds, [2, 3])
  func shards(_ kind: TestServer.Kind, _ version: Int) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client(parameters: "?protocol=\(version)")
    let names = (0..<300).map { "shard:\($0)" } + (0..<20).map { "{one}\($0)" }
    let pubsub = redis.pubsub().strdecode.withChannel
    try await pubsub.ssubscribe(contentsOf: names).subscribe("ordinary").ready()
    #expect(try await counts(cluster).reduce(0, +) == names.count + 1)
    for number in 0..<3 {
      for name in names { #expect(try await redis.spublish(name, "\(number)") == 1) }
    }
    try await redis.publish("ordinary", "text")
    var got: [String: [String]] = [:]
    for _ in 0..<(3 * names.count + 1) {
      let (channel, message) = try await pubsub.next()
      got[channel, default: []].append(message)
    }
    #expect(got.removeValue(forKey: "ordinary") == ["text"])
    #expect(got.count == names.count && got.values.allSatisfy { $0 == ["0", "1", "2"] })
    try await pubsub.sunsubscribe(contentsOf: names.dropFirst(10)).ready()
    #expect(try await counts(cluster).reduce(0, +) == 11)
    pubsub.ssubscribe(contentsOf: names).sunsubscribe()
    try await pubsub.ssubscribe(contentsOf: names.dropLast(5)).ready()
    #expect(try await counts(cluster).reduce(0, +) == names.count - 4)
    // A second receiver, with connections of its own.
    let own = redis.pubsub(options: PubSubOptions(overflow: .stopReading, messageLimit: 1)).strdecode
    try await own.ssubscribe(contentsOf: names).ready()
    for name in names { try await redis.spublish(name, "twice") }
    for _ in names { #expect(try await own.next() == "twice") }
    // One server alone.
    let server = try #require(redis.servers.first)
    let there = server.redis.pubsub("here").strdecode
    try await there.ready()
    #expect(try await server.redis.pubsubNumsub("here") == ["here": 1])
    await redis.close()
    #expect(redis.statistics.connections == 0)
    try await waitUntilNone(cluster)
  }

  @Test("a shard channel follows its slot there and back while messages flow", arguments: clusterKinds, [2, 3])
  func moved(_ kind: TestServer.Kind, _ version: Int) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client(parameters: "?protocol=\(version)")
    let publisher = try cluster.client()
    try await follow(cluster, redis, publisher) { source, target, slot in
      try await move(slot, from: source, to: target, in: cluster)
    }
  }

  @Test("it follows its slot when that moves as a whole", arguments: [2, 3])
  func movedWhole(_ version: Int) async throws {
    let cluster = try await TestCluster(.valkey91)
    defer { cluster.stop() }
    let redis = try cluster.client(parameters: "?protocol=\(version)")
    let publisher = try cluster.client()
    try await follow(cluster, redis, publisher) { source, target, slot in
      let (from, to) = (try cluster.single(source), try cluster.single(target))
      try await from.clusterMigrateslots(SlotMove(slot...slot, to: try await to.clusterMyid()))
      try await waitUntil("the slot has moved") { try await cluster.owner(of: slot) == target }
      await from.close()
      await to.close()
    }
  }

  /// Receives from a channel whose slot moves, and from one whose slot stays.
  private func follow(
    _ cluster: TestCluster, _ redis: Redis, _ publisher: Redis,
    move: (_ source: Int, _ target: Int, _ slot: Int) async throws -> Void
  ) async throws {
    let slot = slot("{moving}")
    let home = try #require(try await cluster.owner(of: slot))
    for number in 0..<50 { try await publisher.set("{moving}\(number)", number) }
    let names = ["{moving}a", "{moving}b", "staying"]
    let pubsub = redis.pubsub().ssubscribe(contentsOf: names).strdecode.withChannel.withGaps
    try await pubsub.ready()
    let publishing = publish(publisher, names)
    let reading = Task { () -> (series: [String: Series], gaps: Int) in
      var series: [String: Series] = [:]
      var gaps = 0
      while true {
        switch try await pubsub.next() {
        case .gap:
          gaps += 1
          for name in names { series[name]?.isAfterGap = true }
        case .message((let channel, "end")) where channel == names[0]: return (series, gaps)
        case .message((let channel, let text)):
          if let number = Int(text) { series[channel, default: Series()].take(number) }
        @unknown default: break
        }
      }
    }
    var place = home
    for round in 1...6 {
      let target = round % 2 == 0 ? home : (home + 1 + round / 2 % 2) % 3
      try await move(place, target, slot)
      place = target
      let owner = try cluster.single(place)
      try await waitUntil("it is subscribed there") {
        try await owner.pubsubShardnumsub(names[0], names[1]).values.allSatisfy { $0 == 1 }
      }
      try await Task.sleep(for: .milliseconds(100))
      await owner.close()
    }
    publishing.cancel()
    let published = await publishing.value
    try await pubsub.ready()
    try await publisher.spublish(names[0], "end")
    let (series, gaps) = try await reading.value
    #expect((1...12).contains(gaps))
    for name in names {
      let one = try #require(series[name])
      #expect(one.disorders == 0 && one.last > 0 && published >= one.last)
    }
    // The last one may have been cancelled.
    #expect(series["staying"].map { $0.last >= published - 1 } == true)
    #expect(series["staying"]?.untold == 0)
    #expect(series.values.allSatisfy { $0.untold == 0 })
    await publisher.close()
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
    #expect(redis.statistics.connections == 0)
    try await waitUntilNone(cluster)
  }

  @Test("when a shard's primary dies, its channels are at the next one, and a gap tells", arguments: clusterKinds)
  func failover(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind, replicas: 1)
    defer { cluster.stop() }
    let redis = try cluster.client()
    let names = (0..<30).map { "c:\($0)" }
    let pubsub = redis.pubsub().subscribe(contentsOf: names).ssubscribe(contentsOf: names).strdecode.withGaps
    try await pubsub.ready()
    cluster.servers[0].stop()
    let replica = try cluster.single(3)
    try await waitUntil("the replica is a primary") {
      try await replica.clusterNodes().first { $0.isMyself }?.flags.contains("master") == true
    }
    let promoted = ContinuousClock.now
    try await waitUntil("they stand again") { try await counts(cluster, except: [0]).reduce(0, +) == 60 }
    #expect(ContinuousClock.now - promoted < .seconds(5))
    await replica.close()
    try await pubsub.ready()
    #expect(try await pubsub.next() == .gap)
    for name in names {
      try await redis.spublish(name, name)
      #expect(try await pubsub.next() == .message(name))
      try await redis.publish(name, name)
      #expect(try await pubsub.next() == .message(name))
    }
    // One that is no primary any more loses them too, although it lives.
    let other = try cluster.single(4)
    try await other.clusterFailover()
    try await waitUntil("the old primary has none") {
      let old = try cluster.single(1)
      let now = try await counts(cluster, except: [0])
      await old.close()
      return now[0] == 0 && now.reduce(0, +) == 60
    }
    try await pubsub.ready()
    #expect(try await pubsub.next() == .gap)
    for name in names {
      try await redis.spublish(name, name)
      #expect(try await pubsub.next() == .message(name))
      try await redis.publish(name, name)
      #expect(try await pubsub.next() == .message(name))
    }
    await other.close()
    await redis.close()
    #expect(redis.statistics.connections == 0)
    try await waitUntilNone(cluster, except: [0])
  }

  @Test("unsubscribing while the slot leaves ends the subscription, and no connection", arguments: clusterKinds)
  func race(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client()
    let slot = slot("{moving}")
    var place = try #require(try await cluster.owner(of: slot))
    let names = (0..<20).map { "{moving}\($0)" }
    let pubsub = redis.pubsub().strdecode
    for round in 0..<6 {
      try await pubsub.ssubscribe(contentsOf: names).ready()
      let (from, to) = (place, (place + 1) % 3)
      async let moving: Void = move(slot, from: from, to: to, in: cluster)
      try await Task.sleep(for: .milliseconds(4 * round))
      for name in names {
        pubsub.sunsubscribe(name)
        await Task.yield()
      }
      try await pubsub.ready()
      try await moving
      place = to
      try await waitUntilNone(cluster)
    }
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
    #expect(redis.statistics.connections == 0)
  }

  @Test("a server that stands still is left when another one has taken its place", arguments: clusterKinds)
  func held(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind, replicas: 1)
    defer { cluster.stop() }
    var options = RedisOptions()
    options.pingInterval = .milliseconds(200)
    let redis = try cluster.client(ClusterOptions(), options)
    let names = (0..<30).map { "c:\($0)" }
    let pubsub = redis.pubsub().subscribe(contentsOf: names).ssubscribe(contentsOf: names).strdecode.withGaps
    try await pubsub.ready()
    cluster.servers[2].pause()
    try await waitUntil("they stand elsewhere") { try await counts(cluster, except: [2]).reduce(0, +) == 60 }
    let other = try Redis(cluster: cluster.url(0..<1))
    #expect(try await pubsub.next() == .gap)
    for name in names {
      try await other.spublish(name, name)
      #expect(try await pubsub.next() == .message(name))
    }
    cluster.servers[2].resume()
    try await cluster.waitUntilWhole()
    try await waitUntil("nothing is left there") { try await counts(cluster)[2] == 0 }
    try await other.publish(names[0], "once")
    try await other.spublish(names[1], "once")
    try await other.publish(names[2], "end")
    var got: [String] = []
    while got.last != "end" { if case .message(let text) = try await pubsub.next() { got.append(text) } }
    #expect(got.filter { $0 == "once" }.count == 2)
    await other.close()
    await redis.close()
    #expect(redis.statistics.connections == 0)
    try await waitUntilNone(cluster)
  }

  @Test("subscriptions that share the connections of commands", arguments: [TestServer.Kind.redis82, .valkey91])
  func sharing(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind, replicas: 1)
    defer { cluster.stop() }
    var options = RedisOptions()
    options.subscriptionsShareConnection = true
    let redis = try cluster.client(ClusterOptions(), options, parameters: "?protocol=3")
    let names = (0..<30).map { "c:\($0)" }
    let pubsub = redis.pubsub().subscribe(contentsOf: names).ssubscribe(contentsOf: names).strdecode.withGaps
    try await pubsub.ready()
    for name in names {
      try await redis.spublish(name, name)
      #expect(try await pubsub.next() == .message(name))
    }
    // The demoted server's connection ends when it is dropped.
    let replica = try cluster.single(3)
    try await replica.clusterFailover()
    try await waitUntil("the old primary has none") {
      let now = try await counts(cluster)
      return now[0] == 0 && now.reduce(0, +) == 60
    }
    try await pubsub.ready()
    for name in names { try await redis.publish(name, "end") }
    var got = 0
    while got < names.count { if case .message("end") = try await pubsub.next() { got += 1 } }
    await replica.close()
    await redis.close()
    #expect(redis.statistics.connections == 0)
  }

  @Test("what can't be had is said: a wrong password, no server, a closed client", arguments: [2, 3])
  func errors(_ version: Int) async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    let port = cluster.servers[0].port
    let wrong = try Redis(cluster: "redis://nobody:wrong@127.0.0.1:\(port)/?protocol=\(version)")
    let refused = await #expect(throws: RedisError.self) { try await wrong.pubsub("a").ready() }
    #expect(refused?.outcome == .notSent)
    await wrong.close()
    let nobody = try Redis(cluster: "redis://127.0.0.1:1/?connect_timeout=1s")
    let unreachable = await #expect(throws: RedisError.self) { _ = try await nobody.pubsub("a").next() }
    #expect(unreachable?.outcome == .notSent)
    await nobody.close()
    let redis = try Redis(cluster: "redis://127.0.0.1:\(port)/?protocol=\(version)")
    let pubsub = redis.pubsub("a", "b").ssubscribe("a", "b")
    try await pubsub.ready()
    let waiting = Task { try await pubsub.next() }
    try await Task.sleep(for: .milliseconds(20))
    await redis.close()
    let closed = await #expect(throws: RedisError.self) { _ = try await waiting.value }
    #expect(closed?.kind == .closed)
    #expect(redis.statistics.connections == 0)
  }
}
