import RESP
import Redio
import RedioAdmin
import RedioTransport
import RedioURL
import TestSupport
import Testing

@Suite("Calls that a router sends")
struct RouterTests {
  /// Keys in slots of the first node, and of the second one: `{0}` … have been chosen by their slots.
  private static let firstTag = "{3}"
  private static let secondTag = "{a}"

  @Test("the tags are where the tests want them")
  func tags() {
    #expect(Bytes(Self.firstTag).withUnsafeBytes { HashSlot(of: $0).number } < 8192)
    #expect(Bytes(Self.secondTag).withUnsafeBytes { HashSlot(of: $0).number } >= 8192)
  }

  @Test("calls go where their keys are, once they have been told; nothing is asked again", arguments: [2, 3])
  func moved(_ version: Int) async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, router) = try cluster.client(parameters: "?protocol=\(version)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        group.addTask {
          try await redis.set("key:\(number)", number)
          #expect(try await redis.get("key:\(number)", as: Int.self) == number)
        }
      }
      try await group.waitForAll()
    }
    let learned = router.redirections.count
    #expect(learned > 100 && learned <= 600)
    #expect(Set(router.redirections) == ["MOVED"])
    for number in 0..<300 { #expect(try await redis.get("key:\(number)", as: Int.self) == number) }
    #expect(router.redirections.count == learned)
    #expect(redis.statistics.repeatedCalls == learned)
    let (one, two) = (try await cluster.one.dbsize(), try await cluster.two.dbsize())
    #expect(one + two == 300 && one > 100 && two > 100)
    await redis.close()
  }

  @Test("chains, transactions, batches, commands by their names and large values go there too")
  func kinds() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, _) = try cluster.client()
    for tag in [Self.firstTag, Self.secondTag] {
      // The first call learns the slot: of a chain, each command would have to be refused.
      let (first, second) = try await redis().incr(tag + "n").incr(tag + "n").run()
      #expect(first == 1 && second == 2)
      let inTransaction = try await redis().multi().incr(tag + "n").incr(tag + "n").exec()
      #expect(try #require(inTransaction) == (3, 4))
      let batch = redis.batch()
      let reply = batch.incr(tag + "n")
      try await batch.run()
      #expect(try reply.value == 5)
      #expect(try await redis.send("INCR", tag + "n", as: Int.self) == 6)
      let large = String(repeating: "v", count: 1_000_000)
      try await redis.bulk.set(tag + "large", large)
      #expect(try await redis.bulk.get(tag + "large", as: String.self) == large)
      #expect(try await redis.eval("return redis.call('INCR', KEYS[1])", keys: [tag + "n"], as: Int.self) == 7)
      // Its own connection, at the node that has the key.
      try await redis.rpush(tag + "list", "e")
      #expect(try await redis.blpop(tag + "list", timeout: .seconds(1), as: String.self)?.element == "e")
    }
    await redis.close()
  }

  @Test("commands that wait follow a redirection as well")
  func blocking() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, router) = try cluster.client()
    try await cluster.two.rpush(Self.secondTag + "list", "e")
    let popped = try await redis.blpop(Self.secondTag + "list", timeout: .seconds(1), as: String.self)
    #expect(popped?.element == "e")
    #expect(router.redirections == ["MOVED"])
    await redis.close()
  }

  @Test("while a slot moves, calls ask the new node: single ones, transactions, and those that wait")
  func asking() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, router) = try cluster.client()
    let slot = Bytes(Self.firstTag).withUnsafeBytes { HashSlot(of: $0).number }
    try await cluster.two.clusterSetslot(slot, .importing(from: try await cluster.one.clusterMyid()))
    try await cluster.one.clusterSetslot(slot, .migrating(to: try await cluster.two.clusterMyid()))
    let key = Self.firstTag + "n"
    try await redis.set(key, 1)
    #expect(router.redirections == ["ASK"])
    #expect(try await redis.incr(key) == 2)
    let reply = try await redis().multi().incr(key).incr(key).exec()
    #expect(try #require(reply) == (3, 4))
    try await redis.rpush(Self.firstTag + "list", "e")
    #expect(try await redis.blpop(Self.firstTag + "list", timeout: .seconds(1), as: String.self)?.element == "e")
    #expect(Set(router.redirections) == ["ASK"])
    // One `ASKING` is for one command: of several, each has its error.
    let error = await #expect(throws: RedisError.self) { try await redis().get(key).get(key).run() }
    #expect(error?.code == "ASK")
    // Many at once, on one connection: each has its own.
    let values = try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<100 { group.addTask { try await redis.get(key, as: Int.self) } }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(values == [4])
    await redis.close()
  }

  @Test("what nobody has at present is asked for later, as long as the call's time allows")
  func later() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    for redis in [cluster.one, cluster.two] { _ = try await redis.configSet(["cluster-require-full-coverage": "no"]) }
    let (redis, router) = try cluster.client()
    let slot = Bytes(Self.firstTag).withUnsafeBytes { HashSlot(of: $0).number }
    for redis in [cluster.one, cluster.two] { try await redis.clusterDelslots([slot]) }
    let error = await #expect(throws: RedisError.self) {
      try await redis.with(deadline: .milliseconds(100)).set(Self.firstTag, 1)
    }
    #expect(error?.code == "CLUSTERDOWN" || error?.kind == .timeout(.milliseconds(100)))
    let call = Task { try await redis.set(Self.firstTag, 2) }
    let waiting = Task { try await redis.blpop(Self.firstTag + "list", timeout: .seconds(10), as: String.self) }
    let asked = router.redirections.count
    try await waitUntil("it is asked again") { router.redirections.count > asked + 6 }
    try await cluster.one.clusterAddslots([slot])
    try await call.value
    try await redis.rpush(Self.firstTag + "list", "e")
    #expect(try await waiting.value?.element == "e")
    await redis.close()
  }

  @Test("an error that a script has made is its answer")
  func scripted() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, router) = try cluster.client()
    let script = "return redis.error_reply('MOVED 1 127.0.0.1:\(cluster.second.port)')"
    let error = await #expect(throws: RedisError.self) {
      try await redis.eval(script, keys: [Self.firstTag], as: Int.self)
    }
    #expect(error?.code == "MOVED")
    #expect(router.redirections == ["MOVED"])
    await redis.close()
  }

  @Test("a call for which there is no node ends with what the router says")
  func nowhere() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, router) = try cluster.client()
    router.refusesAll = true
    let calls: [@Sendable () async throws -> Void] = [
      { _ = try await redis.get("k") },
      { _ = try await redis().get("a").get("b").run() },
      { _ = try await redis.blpop("k", timeout: .seconds(1)) },
      { _ = try await redis.session() },
      { try await redis.scriptKill() },
    ]
    for call in calls {
      let error = await #expect(throws: RedisError.self) { try await call() }
      #expect(error?.kind == .invalidCommand("there is no node for it"))
      #expect(error?.outcome == .notSent)
    }
    router.refusesAll = false
    try await redis.set("k", 1)
    await redis.close()
  }

  @Test("figures are those of all nodes, and closing ends all of them")
  func closing() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    let (redis, _) = try cluster.client()
    try await redis.warmUp(sessions: 1)
    // One for commands and one for a session, at each.
    #expect(redis.statistics.connections == 4)
    #expect(redis.statistics.idleSessions == 2)
    let waiting = Task { try await redis.blpop(Self.firstTag, timeout: .seconds(60)) }
    try await waitUntil("it waits") { redis.statistics.leasedForBlocking == 1 }
    await redis.close()
    let error = await #expect(throws: RedisError.self) { _ = try await waiting.value }
    #expect(error?.kind == .closed)
    #expect(redis.statistics.connections == 0)
    let late = await #expect(throws: RedisError.self) { try await redis.get(Self.secondTag) }
    #expect(late?.kind == .closed)
    for redis in [cluster.one, cluster.two] {
      try await waitUntil("no other client is left") { try await redis.clientList(.type(.normal)).count == 1 }
    }
  }

  @Test("calls that wait at a node which is dropped end", .timeLimit(.minutes(1)))
  func dropped() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    options.deadline = nil
    let (redis, router) = try cluster.client(options)
    // It learns where the slot is, and that this server does not answer any more.
    try await redis.set(Self.secondTag, 1)
    cluster.second.stop()
    // Otherwise a call could have left before, which its error would have to tell.
    try await waitUntil("the loss is noticed") { redis.statistics.connectionsLost > 0 }
    let calls: [@Sendable () async throws -> Void] = [
      { _ = try await redis.get(Self.secondTag) }, { _ = try await redis.bulk.get(Self.secondTag) },
    ]
    let waiting = calls.map { call in Task { try await call() } }
    try await waitUntil("they wait") { redis.statistics.waitingForConnection == 2 }
    router.dropOthers()
    for call in waiting {
      let error = await #expect(throws: RedisError.self) { try await call.value }
      #expect(error?.kind == .closed && error?.outcome == .notSent)
    }
    #expect(redis.statistics.waitingForConnection == 0)
    await redis.close()
  }

  @Test("a client of several servers that nobody has any more goes, with their connections")
  func forgotten() async throws {
    let cluster = try await SmallCluster()
    defer { cluster.stop() }
    do {
      let (redis, _) = try cluster.client()
      try await redis.warmUp(sessions: 1)
    }
    for redis in [cluster.one, cluster.two] {
      try await waitUntil("no other client is left") { try await redis.clientList(.type(.normal)).count == 1 }
    }
  }

  @Test("reads that prefer a replica are answered by one, whose connections have said READONLY", arguments: [2, 3])
  func replica(_ version: Int) async throws {
    let cluster = try await SmallCluster()
    let third = try await TestServer(arguments: ["--cluster-enabled", "yes", "--repl-diskless-sync-delay", "0"])
    defer {
      cluster.stop()
      third.stop()
    }
    let replica = try Redis(third.url)
    let primary = try await cluster.one.clusterMyid()
    try await cluster.one.clusterMeet("127.0.0.1", port: third.port)
    try await waitUntil("it knows its primary") {
      try await replica.clusterNodes().contains { $0.id == primary && !$0.flags.contains("handshake") }
    }
    try await replica.clusterReplicate(primary)
    try await cluster.one.set(Self.firstTag, "v")
    let redis = Redis(try RedisURL(cluster.first.url + "?protocol=\(version)")) { settings in
      SlotRouter(settings, [cluster.first.port, cluster.second.port], replica: third.port)
    }
    // Until the nodes agree on who has the slot, it answers with an error.
    try await waitUntil("it has the value") {
      (try? await redis.reading(from: .replica).get(Self.firstTag, as: String.self)) == "v"
    }
    // The primary has been asked nothing.
    let stats = try await replica.send("INFO", "commandstats", as: String.self)
    #expect(stats.contains("cmdstat_readonly") && stats.contains("cmdstat_get:"))
    let other = try await cluster.one.send("INFO", "commandstats", as: String.self)
    #expect(!other.contains("cmdstat_get:"))
    // What writes goes to the primary, whatever is preferred.
    try await redis.reading(from: .replica).set(Self.firstTag, "w")
    #expect(try await redis.get(Self.firstTag, as: String.self) == "w")
    for client in [redis, replica] { await client.close() }
  }
}
