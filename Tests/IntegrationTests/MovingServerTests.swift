import RESP
import Redio
import RedioAdmin
import RedioPubSub
import RedioTransport
import RedioURL
import TestSupport
import Testing

/// A router of one node, for what a node can be told.
private final class OneNode: Router {
  let home: Node

  init(_ home: Node) { self.home = home }

  var nodes: [Node] { [home] }
  func node(for call: CallShape) throws(RedisError) -> Node { home }
  func redirection(
    after error: RefusedCall, of call: CallShape, from node: Node, refusals: Int
  ) -> Redirection { .standard }
}

@Suite("Servers that move, and handshakes with more to say")
struct MovingServerTests {
  private static func client(
    _ url: String, options: RedisOptions = RedisOptions(), provider: EndpointProvider? = nil,
    steps: [HandshakeStep] = []
  ) throws -> Redis {
    Redis(try RedisURL(url), options: options) { settings in
      OneNode(Node(settings, at: settings.endpoint, provider: provider, steps: steps))
    }
  }

  private static func endpoint(_ server: TestServer) -> Endpoint { .tcp(host: "127.0.0.1", port: server.port) }

  // MARK: Addresses

  @Test("each connection leads to where the server is then, and is said to lead there", .timeLimit(.minutes(1)))
  func moves() async throws {
    let (first, second) = (try await TestServer(), try await TestServer())
    defer { second.stop() }
    let place = Locked(Self.endpoint(first))
    let observer = Places()
    var options = RedisOptions()
    options.observer = observer
    let redis = try Self.client("redis://nowhere.invalid/", options: options, provider: { place.withLock { $0 } })
    try await redis.set("k", 1)
    #expect(try await redis.blpop("none", timeout: .milliseconds(10)) == nil)
    place.withLock { $0 = Self.endpoint(second) }
    first.stop()
    // The call that finds out waits for the next connection.
    while true {
      do {
        try await redis.set("k", 2)
        break
      } catch let error as RedisError where error.outcome == .unknown {
      }
    }
    let db = try await redis.session()
    #expect(try await db.get("k", as: Int.self) == 2)
    var monitored = redis.monitor().makeAsyncIterator()
    let calls = Task {
      while !Task.isCancelled {
        try await redis.set("seen", 1)
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    #expect(try await monitored.next() != nil)
    calls.cancel()
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
    #expect(observer.opened.contains("127.0.0.1:\(first.port)"))
    #expect(observer.opened.contains("127.0.0.1:\(second.port)"))
    #expect(observer.opened.allSatisfy { !$0.contains("nowhere") })
  }

  /// Notes where connections lead.
  private final class Places: RedisObserver {
    private let places = Locked([String]())
    var opened: [String] { places.withLock { $0 } }

    func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
      places.withLock { $0.append(connection.endpoint) }
    }
  }

  private struct Unknown: Error, CustomStringConvertible {
    let description = "nobody knows where the primary is"
  }

  @Test("who does not know where it is says why, in the words of the call's error")
  func unknown() async throws {
    let redis = try Self.client("redis://group.invalid:7/?connect_timeout=60s", provider: { throw Unknown() })
    for call in try calls(of: redis) {
      let error = await #expect(throws: RedisError.self) { try await call() }
      #expect(error?.description.contains("nobody knows where the primary is") == true)
      #expect(error?.description.contains("group.invalid:7") == true)
      #expect(error?.outcome == .notSent)
    }
    await redis.close()
  }

  @Test("an error of this library that the provider throws is the call's")
  func ownError() async throws {
    let redis = try Self.client(
      "redis://group.invalid:7/?connect_timeout=60s",
      provider: { throw RedisError(.handshake(step: "ROLE", code: "NO", message: "x"), .notSent, command: nil) })
    for call in try calls(of: redis) {
      let error = await #expect(throws: RedisError.self) { try await call() }
      #expect(error?.kind == .handshake(step: "ROLE", code: "NO", message: "x"))
    }
    await redis.close()
  }

  @Test("a provider that does not answer is waited for as long as a connection may take", .timeLimit(.minutes(1)))
  func silent() async throws {
    let redis = try Self.client(
      "redis://group.invalid:7/?connect_timeout=200ms",
      provider: {
        try await Task.sleep(for: .seconds(1000))
        throw Unknown()
      })
    for call in try calls(of: redis) {
      let error = await #expect(throws: RedisError.self) { try await call() }
      #expect(error?.outcome == .notSent)
      guard case .connection(let reason) = error?.kind, case .timeout = reason.cause else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    await redis.close()
  }

  @Test("a client that is closed does not wait for the provider", .timeLimit(.minutes(1)))
  func closedMeanwhile() async throws {
    let asked = Locked(0)
    let redis = try Self.client(
      "redis://group.invalid:7/",
      provider: {
        asked.withLock { $0 += 1 }
        // Does not care that it was cancelled.
        try? await Task.sleep(for: .seconds(1))
        try? await Task.sleep(for: .seconds(1000))
        throw Unknown()
      })
    let calls = try calls(of: redis).map { call in Task { try await call() } }
    try await waitUntil("all ask") { asked.withLock { $0 } == calls.count }
    await redis.close()
    for call in calls {
      let error = await #expect(throws: RedisError.self) { try await call.value }
      #expect(error?.kind == .closed)
    }
  }

  /// One for each way to get a connection.
  private func calls(of redis: Redis) throws -> [@Sendable () async throws -> Void] {
    [
      { _ = try await redis.get("k") },
      { _ = try await redis.bulk.get("k") },
      { _ = try await redis.session() },
      { try await redis.scriptKill() },
      { for try await _ in redis.monitor() { break } },
    ]
  }

  // MARK: Handshakes

  private static let role = HandshakeStep("ROLE", ["ROLE"]) { reply in
    if case .array(let elements) = reply, case .bulkString("master")? = elements.first { return nil }
    return .handshake(step: "ROLE", code: "REPLICA", message: "it is none that takes writes")
  }

  @Test("a connection to a server of another role is of no use to anybody", arguments: Target.all)
  func role(_ target: Target) async throws {
    let (primary, replica) = (try await TestServer(target.kind), try await TestServer(target.kind))
    defer {
      primary.stop()
      replica.stop()
    }
    let redis = try Self.client(target.url(of: primary), steps: [Self.role])
    try await redis.set("k", 1)
    let other = try Redis(target.url(of: replica))
    try await other.send("REPLICAOF", "127.0.0.1", "\(primary.port)")
    let misled = try Self.client(target.url(of: replica), steps: [Self.role])
    for call in try calls(of: misled) {
      // What ends what others wait for says nothing more than who it is.
      let error = await #expect(throws: RedisError.self) { try await call() }
      if error?.command == "SCRIPT KILL" { continue }
      #expect(error?.kind == .handshake(step: "ROLE", code: "REPLICA", message: "it is none that takes writes"))
      #expect(error?.outcome == .notSent)
    }
    for client in [redis, other, misled] { await client.close() }
  }

  @Test("what a server refuses ends the connection, unless it need not be", arguments: Target.all)
  func refused(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    defer { server.stop() }
    let needed = try Self.client(target.url(of: server), steps: [HandshakeStep("NOSUCH", ["NOSUCH"])])
    let error = await #expect(throws: RedisError.self) { try await needed.get("k") }
    guard case .handshake("NOSUCH", "ERR", _) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    let other = try Self.client(target.url(of: server), steps: [HandshakeStep("NOSUCH", ["NOSUCH"], isOptional: true)])
    try await other.set("k", 1)
    for client in [needed, other] { await client.close() }
  }

  // MARK: Pushes

  /// Hears of keys that have changed.
  private final class Cache: PushListener {
    struct State {
      var opened = 0
      var pushes: [RESPValue] = []
      var ends: [RedisError.Kind] = []
    }

    let state = Locked(State())

    func connectionOpened(_ connection: Connection) { state.withLock { $0.opened += 1 } }
    func connection(_ connection: Connection, received push: UnsafeRawBufferPointer) {
      var parser = RESPParser()
      parser.feed(Array(push))
      guard let value = try? parser.next(as: RESPValue.self)?.get() else { return }
      state.withLock { $0.pushes.append(value) }
    }
    func connectionEnded(_ connection: Connection?, _ kind: RedisError.Kind, comesBack: Bool) {
      state.withLock { $0.ends.append(kind) }
    }
  }

  @Test(
    "beside subscriptions, who tracks keys hears of those alone, and of each loss", .timeLimit(.minutes(1)),
    .enabled(if: TestServer.knowsHello, "pushes need RESP3"))
  func tracking() async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    var options = RedisOptions()
    options.subscriptionsShareConnection = true
    let steps = [HandshakeStep("CLIENT TRACKING", ["CLIENT", "TRACKING", "ON"], needsRESP3: true)]
    let redis = try Self.client(server.url, options: options, steps: steps)
    let cache = Cache()
    redis.eventLoop.execute { redis.home.attach(cache, for: .invalidations) }
    let pubsub = redis.pubsub("c").strdecode.withGaps
    try await pubsub.ready()
    try await waitUntil("it has been told") { cache.state.withLock { $0.opened } == 1 }
    let other = try Redis(server.url)
    for round in 1...2 {
      _ = try await redis.get("k")
      try await other.set("k", round)
      try await other.publish("c", "m\(round)")
      #expect(try await pubsub.next() == .message("m\(round)"))
      try await waitUntil("the key is invalid") { cache.state.withLock { $0.pushes.count } == round }
      let value = cache.state.withLock { $0.pushes.last }
      #expect(value == .push([.bulkString("invalidate"), .array([.bulkString("k")])]))
      if round == 2 { break }
      // Both hear of the loss, and the next connection says the same at its beginning.
      _ = try await other.clientKill(.type(.pubsub))
      #expect(try await pubsub.next() == .gap)
      try await waitUntil("it has been told") { cache.state.withLock { $0.opened } == 2 }
      #expect(cache.state.withLock { $0.ends.count } == 1)
    }
    redis.eventLoop.execute { redis.home.detach(cache) }
    _ = try await redis.get("k")
    try await other.set("k", 3)
    try await other.publish("c", "last")
    #expect(try await pubsub.next() == .message("last"))
    #expect(cache.state.withLock { $0.pushes.count } == 2)
    await redis.close()
    await other.close()
  }

  @Test("in RESP2, where nothing can be pushed, tracking is not asked for")
  func withoutPushes() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let steps = [HandshakeStep("CLIENT TRACKING", ["CLIENT", "TRACKING", "ON"], needsRESP3: true)]
    let redis = try Self.client(server.url + "?protocol=2", steps: steps)
    try await redis.set("k", 1)
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }
}
