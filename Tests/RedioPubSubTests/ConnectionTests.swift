import ClientTestSupport
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// What subscriptions go through, and what becomes of it.
@Suite("Connections of subscriptions")
struct ConnectionTests {
  /// Receives over a connection for all subscriptions or of its own, and after that connection was lost.
  private func works(_ redis: Redis, isOwn: Bool) async throws {
    var options = PubSubOptions()
    options.hasOwnConnection = isOwn
    let pubsub = redis.pubsub("c", options: options).strdecode.withGaps
    for round in 0..<2 {
      try await pubsub.ready()
      for n in 0..<100 { #expect(try await redis.publish("c", "\(round) \(n)") == 1) }
      for n in 0..<100 { #expect(try await pubsub.next() == .message("\(round) \(n)")) }
      try await redis.clientKill(.type(.pubsub), .skipMe(false))
      #expect(try await pubsub.next() == .gap)
    }
    await redis.close()
  }

  @Test("a UNIX socket", arguments: [2, 3], [false, true])
  func unix(_ version: Int, _ isOwn: Bool) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    try await works(try Redis("redis+unix://\(server.socketPath)?protocol=\(version)"), isOwn: isOwn)
  }

  #if TLS
    @Test("TLS", arguments: [2, 3], [false, true])
    func tls(_ version: Int, _ isOwn: Bool) async throws {
      let certificates = TestCertificates.shared
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      defer { server.stop() }
      let tls = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      try await works(try Redis("rediss://localhost:\(server.tlsPort)?protocol=\(version)", tls: tls), isOwn: isOwn)
    }
  #endif

  @Test("a user and a password, asked for anew for each connection", arguments: Target.all)
  func credentials(_ target: Target) async throws {
    let (server, admin) = try await target.client()
    defer { server.stop() }
    let password = Locked("first")
    try await admin.send("ACL", "SETUSER", "reader", "on", ">first", "allchannels", "allcommands", "allkeys")
    var options = RedisOptions()
    options.credentials = { RedisCredentials(username: "reader", password: password.withLock { $0 }) }
    let redis = try Redis(target.url(of: server), options: options)
    let pubsub = redis.pubsub("c").strdecode.withGaps
    try await pubsub.ready()
    try await admin.send("ACL", "SETUSER", "reader", "resetpass", ">second")
    password.withLock { $0 = "second" }
    try await admin.send("CLIENT", "KILL", "USER", "reader")
    #expect(try await pubsub.next() == .gap)
    try await pubsub.ready()
    try await admin.publish("c", "m")
    #expect(try await pubsub.next() == .message("m"))
    await redis.close()
    await admin.close()
  }

  @Test(
    "an event loop that ends while there is no server ends what is awaited; used again, it all works again",
    arguments: [2, 3])
  func loopEnds(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let loop = EventLoop()
    var options = RedisOptions()
    options.backOff.initial = .seconds(60)
    let redis = try Redis(server.url + "?connect_timeout=600s&protocol=\(version)", options: options, on: loop)
    let shared = redis.pubsub("shared").strdecode
    let own = redis.pubsub("own", options: PubSubOptions(overflow: .stopReading)).strdecode
    for round in 0..<2 {
      try await shared.ready()
      try await own.ready()
      let receiving = [shared, own].map { pubsub in Task { try await pubsub.next() } }
      server.stop()
      try await waitUntil("all connections wait") { redis.statistics.connections == 0 }
      await loop.shutdown()
      for task in receiving {
        let error = await #expect(throws: RedisError.self) { try await task.value }
        guard case .connection = error?.kind else {
          Issue.record("round \(round): \(String(describing: error))")
          return
        }
      }
      try server.restart()
    }
    try await shared.ready()
    try await own.ready()
    for (pubsub, name) in [(shared, "shared"), (own, "own")] {
      #expect(try await redis.publish(name, "m") == 1)
      #expect(try await pubsub.next() == "m")
      pubsub.unsubscribe()
    }
    // Those that are for subscriptions alone go, also after a loop that ended while one was about to.
    try await waitUntil("one connection is left") { redis.statistics.connections == 1 }
    await redis.close()
    await loop.shutdown()
  }

  @Test("an event loop that ends while a connection is about to end; the next one ends as well")
  func loopEndsMeanwhile() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let loop = EventLoop()
    let redis = try Redis(server.url, on: loop)
    try await redis.ping()
    let own = redis.pubsub(options: PubSubOptions(overflow: .stopReading))
    for _ in 0..<2 {
      try await own.subscribe("c").ready()
      try await own.unsubscribe("c").ready()
      await loop.shutdown()
      // It has not been left, and so is told.
      await #expect(throws: RedisError.self) { try await own.ready() }
    }
    try await redis.ping()
    try await own.subscribe("c").ready()
    own.unsubscribe("c")
    try await waitUntil("one connection is left") { redis.statistics.connections == 1 }
    await redis.close()
    await loop.shutdown()
  }
}
