import ClientTestSupport
import RESP
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// A client has several connections: what commands about connections mean of them.
@Suite("Commands about connections")
struct ClientKillTests {
  @Test(
    "killing subscriptions ends those of this client too, which come back and tell of the gap, and nothing else",
    arguments: Target.all)
  func subscriptions(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let told = redis.pubsub("a").strdecode.withGaps
    let own = redis.pubsub("a", options: PubSubOptions(overflow: .stopReading)).strdecode.withGaps
    let others = other.pubsub("a").strdecode.withGaps
    for receiver in [told, own, others] { try await receiver.ready() }
    let db = try await redis.session()
    try await db.watch("k")
    let popped = Task { try await redis.blpop("list", timeout: .seconds(120), as: String.self) }
    try await waitUntil("it blocks") { try await redis.info(.clients)["blocked_clients"] == "1" }
    #expect(try await redis.clientList(.type(.pubsub)).count == 3)
    #expect(try await redis.clientKill(.type(.pubsub)) == 3)
    for receiver in [told, own, others] { #expect(try await receiver.next() == .gap) }
    // Whoever is told of the gap is subscribed again.
    #expect(try await redis.pubsubNumsub("a") == ["a": 3])
    #expect(try await redis.publish("a", "m") == 3)
    for receiver in [told, own, others] { #expect(try await receiver.next() == .message("m")) }
    // Calls, sessions and blocking commands have noticed nothing.
    #expect(try await db.multi().set("k", 1).exec() != nil)
    try await redis.rpush("list", "element")
    #expect(try await popped.value?.element == "element")
    #expect(redis.statistics.connectionsLost == 2 && other.statistics.connectionsLost == 1)
    await redis.close()
    await other.close()
  }

  @Test(
    "from a client, the kind for commands is all of its connections for commands too: only the one that asks is spared",
    arguments: Target.all)
  func commands(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let told = redis.pubsub("a").strdecode.withGaps
    try await told.ready()
    try await redis.ping()
    let db = try await redis.session()
    try await db.ping()
    #expect(try await redis.clientKill(.type(.normal), .skipMe(true)) == 2)
    #expect(try await redisError { try await db.ping() }.outcome != .executed)
    // The client is back, and its subscriptions were not meant.
    #expect(try await redis.ping() == "PONG")
    try await redis.publish("a", "m")
    #expect(try await told.next() == .message("m"))
    #expect(redis.statistics.connectionsLost == 2)
    await redis.close()
  }

  @Test(
    "from a session, its own connection is spared, unless it is meant too: then it ends after the reply",
    arguments: Target.all)
  func session(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.ping()
    let db = try await redis.session()
    let id = try await db.clientID()
    #expect(try await db.clientKill(.type(.normal)) == 1)
    #expect(try await db.clientID() == id)
    #expect(try await redis.ping() == "PONG")
    #expect(try await db.clientKill(.id(id)) == 0)
    #expect(try await db.clientKill(.id(id), .skipMe(false)) == 1)
    let error = try await redisError { try await db.ping() }
    #expect(error.outcome != .executed)
    await redis.close()
  }

  @Test(
    "ids, names and infos are those of the connection that asks: a client's shared one, or a session's",
    arguments: Target.all)
  func asking(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    defer { server.stop() }
    let redis = try Redis("redis://127.0.0.1:\(server.port)?protocol=\(target.version)&client_name=worker")
    let db = try await redis.session()
    let (shared, own) = (try await redis.clientID(), try await db.clientID())
    #expect(shared != own)
    // One connection answers all calls of the client, chains and batches too.
    let (id, info) = try await redis().clientID().clientInfo().run()
    #expect(id == shared && info.id == shared && info.name == "worker")
    #expect(try await db.clientInfo().id == own)
    #expect(try await db.clientGetname() == "worker")
    try await db.clientSetname("other")
    #expect(try await db.clientGetname() == "other")
    #expect(try await redis.clientGetname() == "worker")
    #expect(try await Set(redis.clientList().map(\.id)) == [shared, own])
    // By id, by address, by user: that connection alone, which comes back as another one.
    #expect(try await redis.clientKill(.id(shared)) == 1)
    let next = try await redis.clientInfo()
    #expect(next.id > own)
    #expect(try await redis.clientKill(.address(try #require(next.address))) == 1)
    #expect(try await redis.clientID() > next.id)
    try await redis.send("ACL", "SETUSER", "nobody")
    #expect(try await redis.clientKill(.user("nobody")) == 0)
    #expect(try await db.clientID() == own)
    #expect(try await redis.clientKill(.user("default")) == 2)
    #expect(try await redis.ping() == "PONG")
    await redis.close()
  }

  @Test("a blocking command is found by its flags, and unblocked or killed by its id", arguments: Target.all)
  func blocking(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.ping()
    func blockedID() async throws -> Int? { try await redis.clientList().first { $0.flags.contains("b") }?.id }
    let first = Task { try await redis.blpop("list", timeout: nil) }
    try await wait(while: try await blockedID() == nil)
    #expect(try await redis.clientUnblock(try #require(try await blockedID())))
    #expect(try await first.value == nil)
    let second = Task { try await redis.blpop("list", timeout: nil) }
    try await wait(while: try await blockedID() == nil)
    #expect(try await redis.clientKill(.id(try #require(try await blockedID()))) == 1)
    #expect(try await redisError { _ = try await second.value }.outcome == .unknown)
    await redis.close()
  }

  @Test("on Valkey, a client's name spares all of its connections, and an age means those that have it")
  func spared() async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    let (mine, others) = (try Redis(server.url + "?client_name=me"), try Redis(server.url + "?client_name=other"))
    for redis in [mine, others] { try await redis.ping() }
    let db = try await mine.session()
    try await db.ping()
    #expect(try await mine.clientKill(.type(.normal), .not(.name("me"))) == 1)
    #expect(try await db.ping() == "PONG")
    #expect(try await mine.clientKill(.age(atLeast: .seconds(3600))) == 0)
    #expect(try await mine.clientKill(.idle(atLeast: .seconds(3600))) == 0)
    #expect(mine.statistics.connectionsLost == 0)
    for redis in [mine, others] { await redis.close() }
  }

  @Test("where a name can't be excluded, the list of connections and their ids do the same", arguments: Target.all)
  func sparedByID(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    defer { server.stop() }
    let url = "redis://127.0.0.1:\(server.port)?protocol=\(target.version)&client_name="
    let (mine, others) = (try Redis(url + "me"), try Redis(url + "other"))
    for redis in [mine, others] { try await redis.ping() }
    let db = try await mine.session()
    try await db.ping()
    var count = 0
    for client in try await mine.clientList(.type(.normal)) where client.name != "me" {
      count += try await mine.clientKill(.id(client.id))
    }
    #expect(count == 1 && mine.statistics.connectionsLost == 0)
    try await waitUntil("the other has noticed") { others.statistics.connectionsLost == 1 }
    for redis in [mine, others] { await redis.close() }
  }
}
