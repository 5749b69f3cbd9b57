import ClusterTestSupport
import RESP
import Redio
import RedioAdmin
import RedioCluster
import RedioTransport
import TestSupport
import Testing

@Suite("A cluster's client", .timeLimit(.minutes(2)))
struct ClientTests {
  /// Keys by the primary that has them, of three.
  static func key(_ primary: Int, _ name: String = "k") -> String {
    var number = 0
    while true {
      let key = "{\(number)}\(name)"
      if RedisSlot(key).number * 3 / RedisSlot.count == primary { return key }
      number += 1
    }
  }

  /// A client that knows all servers. A replica that is not in step yet is not announced.
  private static func client(of cluster: TestCluster) async throws -> Redis {
    var options = ClusterOptions()
    options.refreshInterval = .milliseconds(200)
    let redis = try cluster.client(options)
    try await redis.set("first", 1)
    try await waitUntil("all servers are known") { redis.servers.count == cluster.servers.count }
    try await redis.del("first")
    return redis
  }

  @Test("seeds that are down are passed over, and one that is left is enough")
  func seeds() async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    // Nobody listens there.
    let dead = [1, 2]
    let redis = try Redis(
      cluster: "redis://127.0.0.1:\(dead[0]),127.0.0.1:\(dead[1]),127.0.0.1:\(cluster.servers[2].port)/")
    try await redis.set("a", 1)
    #expect(redis.servers.count == 3)
    await redis.close()
    let nobody = try Redis(cluster: "redis://127.0.0.1:\(dead[0]),127.0.0.1:\(dead[1])/")
    let error = await #expect(throws: RedisError.self) { try await nobody.get("a") }
    #expect(error?.outcome == .notSent)
    if case .connection = error?.kind {} else { Issue.record("\(error as Any)") }
    await nobody.close()
  }

  @Test("a server that is no cluster's says so, and what to write instead")
  func noCluster() async throws {
    let server = try await TestServer()
    let redis = try Redis(cluster: server.url)
    let error = await #expect(throws: RedisError.self) { try await redis.get("a") }
    #expect(error?.description.contains("not a node of a cluster") == true)
    #expect(error?.outcome == .notSent)
    await redis.close()
  }

  @Test("a wrong password is told, and not waited out")
  func wrongPassword() async throws {
    let cluster = try await TestCluster(primaries: 3)
    defer { cluster.stop() }
    for index in 0..<3 { _ = try await cluster.single(index).configSet(["requirepass": "secret"]) }
    let redis = try Redis(cluster: "redis://:wrong@127.0.0.1:\(cluster.servers[0].port)/")
    let error = await #expect(throws: RedisError.self) { try await redis.get("a") }
    if case .handshake = error?.kind {} else { Issue.record("\(error as Any)") }
    await redis.close()
    let right = try Redis(cluster: "redis://:secret@127.0.0.1:\(cluster.servers[0].port)/")
    try await right.set("a", 1)
    try await right.warmUp(sessions: 1)
    try await right.reauthenticate()
    await right.close()
  }

  @Test("URLs of clusters name their hosts, and what is wrong with them is said")
  func urls() throws {
    let url = try RedisURL(cluster: "rediss+cluster://u:p@a:7000,b,[::1]:7002/?client_name=x")
    #expect(url.host == "a" && url.port == 7000 && url.usesTLS && url.serverName == nil && url.username == "u")
    #expect(url.otherAddresses == [.tcp(host: "b", port: 6379), .tcp(host: "::1", port: 7002)])
    #expect(try RedisURL(cluster: "redis://a").otherAddresses.isEmpty)
    #expect(try RedisURL(cluster: "cluster+redis://a,b").otherAddresses.count == 1)
    #expect(try RedisURL(cluster: "rediss://a,b/?tls_server_name=c").serverName == "c")
    #expect(throws: RedisURLError.self) { try RedisURL(cluster: "redis://a,,b") }
    #expect(throws: RedisURLError.self) { try RedisURL(cluster: "redis://a,b:x") }
    #expect(throws: RedisURLError.self) { try RedisURL(cluster: "redis+unix:///s") }
    let error = #expect(throws: RedisURLError.self) { try Redis("redis+cluster://a,b/") }
    #expect(error?.description.contains("import RedioCluster") == true)
    let several = #expect(throws: RedisURLError.self) { try Redis("redis://a,b/") }
    #expect(several?.description.contains("Redis(cluster:") == true)
  }

  @Test("the address that a cluster announces is translated")
  func translation() async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    let asked = Locked<Set<String>>([])
    var options = ClusterOptions()
    options.translate = { host, port in
      asked.withLock { _ = $0.insert(host) }
      return ("localhost", port)
    }
    let redis = try Redis(cluster: "redis://localhost:\(cluster.servers[0].port)/", options)
    for number in 0..<30 { try await redis.set("k:\(number)", number) }
    #expect(asked.withLock { $0 } == ["127.0.0.1"])
    #expect(redis.servers.allSatisfy { $0.host == "localhost" })
    await redis.close()
  }

  @Test("sessions are at the server of their key, and say when it is another one's")
  func sessions() async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    let redis = try cluster.client()
    for primary in 0..<3 {
      let key = Self.key(primary)
      let db = try await redis.session(for: key)
      try await db.set(key, primary)
      #expect(try await db.multi().incr(key).exec() == primary + 1)
      let error = await #expect(throws: RedisError.self) { try await db.get(Self.key((primary + 1) % 3)) }
      #expect(error?.code == "MOVED")
    }
    // A transaction that watches finds its server by itself.
    for primary in 0..<3 {
      let key = Self.key(primary)
      try await redis.transaction(watching: key) { db in
        db.multi().set(key, (try await db.get(key, as: Int.self) ?? 0) * 10)
      }
      #expect(try await redis.get(key, as: Int.self) == (primary + 1) * 10)
    }
    let crossing = await #expect(throws: RedisError.self) {
      try await redis.transaction(watching: Self.key(0), Self.key(1)) { db in db.multi().incr(Self.key(0)) }
    }
    #expect(crossing?.outcome == .notSent)
    await redis.close()
  }

  @Test("commands sent by their names, and those that no table has, follow their redirections", arguments: clusterKinds)
  func byName(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client()
    for number in 0..<30 { _ = try await redis.send("SET", "n:\(number)", "\(number)") }
    for number in 0..<30 { #expect(try await redis.send("GET", "n:\(number)", as: Int.self) == number) }
    #expect(try await redis.send("MGET", "n:1", "n:2", "n:3", as: [Int].self) == [1, 2, 3])
    #expect(try await redis.send("DBSIZE", as: Int.self) == 30)
    // The slot has moved since the map was asked for.
    let key = Self.key(0)
    try await redis.set(key, 1)
    try await cluster.move([RedisSlot(key).number], to: 1)
    #expect(try await redis.send("INCR", key, as: Int.self) == 2)
    try await cluster.move([RedisSlot(key).number], to: 2)
    #expect(try await redis.eval("return redis.call('INCR', KEYS[1])", keys: [key], as: Int.self) == 3)
    // A script's own words are no redirection.
    let forged = "redis.call('INCR', KEYS[1]) return redis.error_reply('MOVED 0 127.0.0.1:1')"
    let error = await #expect(throws: RedisError.self) { try await redis.eval(forged, keys: [key], as: Int.self) }
    #expect(error?.code == "MOVED")
    let slot = RedisSlot(key).number
    let closer =
      "redis.call('INCR', KEYS[1]) return redis.error_reply('MOVED \(slot) 127.0.0.1:\(cluster.servers[0].port)')"
    let second = await #expect(throws: RedisError.self) { try await redis.eval(closer, keys: [key], as: Int.self) }
    #expect(second?.code == "MOVED")
    #expect(try await redis.get(key, as: Int.self) == 5)
    await redis.close()
  }

  @Test("MSETEX reaches the servers that have its keys", arguments: [TestServer.Kind.valkey91])
  func msetex(_ kind: TestServer.Kind) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client()
    let keys = (0..<30).map { "x:\($0)" }
    #expect(try await redis.msetex(PairList(keys.map { ($0, 1) }), expiry: .seconds(100)))
    #expect(try await redis.mget(keys, as: Int.self) == Array(repeating: 1, count: 30))
    #expect(try await redis.ttl(keys[7]) != .missing)
    let error = await #expect(throws: RedisError.self) {
      try await redis.msetex(PairList(keys.map { ($0, 2) }), if: .absent)
    }
    #expect(error?.outcome == .notSent)
    // The map is behind: what would be lost at the wrong server is redirected.
    let key = Self.key(0)
    try await redis.set(key, 0)
    try await cluster.move([RedisSlot(key).number], to: 1)
    #expect(try await redis.msetex([key: 3]))
    #expect(try await redis.get(key, as: Int.self) == 3)
    try await cluster.move([RedisSlot(key).number], to: 2)
    let done = try await redis().multi().msetex([key: 4]).get(key, as: Int.self).exec()
    #expect(try #require(done) == (true, 4))
    await redis.close()
  }

  @Test("commands that unblock others reach the server that is blocked")
  func rescue() async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    let redis = try cluster.client()
    try await redis.set("a", 1)
    let key = Self.key(2)
    let nothing = await #expect(throws: RedisError.self) { try await redis.scriptKill() }
    #expect(nothing?.code == "NOTBUSY")
    let endless = Task { try await redis.with(deadline: nil).eval("while true do end", keys: [key], as: Int.self) }
    try await waitUntil("it is killed") {
      do {
        try await redis.scriptKill()
        return true
      } catch { return false }
    }
    let error = await #expect(throws: RedisError.self) { try await endless.value }
    #expect(error?.outcome == .executed)
    await redis.close()
  }

  @Test("what is for one server is not sent to whichever it happens to be")
  func forOneServer() async throws {
    let cluster = try await TestCluster()
    defer { cluster.stop() }
    let redis = try cluster.client()
    try await redis.set("first", 1)
    let calls: [@Sendable () async throws -> Void] = [
      { try await redis.shutdown() }, { try await redis.clusterReset() }, { try await redis.clusterFailover() },
      { _ = try await redis.send("REPLICAOF", "NO", "ONE") }, { try await redis().clusterFlushslots().run() },
      { _ = try await redis.send("READONLY") },
    ]
    for call in calls {
      let error = await #expect(throws: RedisError.self) { try await call() }
      guard case .invalidCommand = error?.kind, error?.outcome == .notSent else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    // By the slot that is their argument.
    for primary in 0..<3 {
      let key = Self.key(primary, "counted")
      try await redis.set(key, 1)
      #expect(try await redis.clusterCountkeysinslot(RedisSlot(key).number) == 1)
      #expect(try await redis.clusterGetkeysinslot(RedisSlot(key).number, count: 10, as: String.self) == [key])
    }
    #expect(redis.servers.count == 3)
    for server in redis.servers { #expect(try await server.redis.clusterInfo().isOK) }
    await redis.close()
  }

  @Test("each server has a client of its own, and figures")
  func servers() async throws {
    let cluster = try await TestCluster(replicas: 1)
    defer { cluster.stop() }
    let redis = try await Self.client(of: cluster)
    for number in 0..<60 { try await redis.set("s:\(number)", number) }
    let servers = redis.servers
    #expect(servers.count == 6 && servers.prefix(3).allSatisfy { !$0.isReplica })
    #expect(Set(servers.map(\.port)) == Set(cluster.servers.map(\.port)))
    var sum = 0
    for server in servers.prefix(3) { sum += try await server.redis.dbsize() }
    #expect(sum == 60)
    let foreign = await #expect(throws: RedisError.self) { try await servers[0].redis.get(Self.key(2)) }
    let own = await #expect(throws: RedisError.self) { try await servers[2].redis.get(Self.key(0)) }
    #expect(foreign?.code == "MOVED" && own?.code == "MOVED")
    #expect(redis.statistics.commands > 60)
    await redis.close()
  }

  @Test("calls that only read go to replicas, what writes to primaries; without replicas the primary answers")
  func replicas() async throws {
    let cluster = try await TestCluster(replicas: 1)
    defer { cluster.stop() }
    let redis = try await Self.client(of: cluster)
    let keys = (0..<30).map { "r:\($0)" }
    for key in keys { try await redis.set(key, key) }
    for index in 0..<3 { _ = try await cluster.single(index).send("CONFIG", "RESETSTAT") }
    let reader = redis.reading(from: .replica)
    for key in keys { try await waitUntil("it has \(key)") { try await reader.get(key, as: String.self) == key } }
    #expect(try await reader.mget(keys, as: String.self) == keys)
    for index in 0..<3 {
      let stats = try await cluster.single(index).send("INFO", "commandstats", as: String.self)
      #expect(!stats.contains("cmdstat_get:") && !stats.contains("cmdstat_mget:"))
    }
    try await reader.set(keys[0], "w")
    #expect(try await redis.get(keys[0], as: String.self) == "w")
    let (value, count) = try await reader().get(keys[1], as: String.self).incr("count").run()
    #expect(value == keys[1] && count == 1)
    for _ in 0..<20 { _ = try await redis.reading(from: .any).get(keys[2]) }
    // All replicas are gone.
    for index in 3..<6 { cluster.servers[index].stop() }
    for key in keys.dropFirst() { #expect(try await reader.get(key, as: String.self) == key) }
    await redis.close()
  }

  @Test("the servers of a zone are preferred")
  func zones() async throws {
    let cluster = try await TestCluster(.valkey91, replicas: 1)
    defer { cluster.stop() }
    for index in 0..<6 { _ = try await cluster.single(index).configSet(["availability-zone": index < 3 ? "a" : "b"]) }
    let redis = try await Self.client(of: cluster)
    let keys = (0..<30).map { "z:\($0)" }
    for key in keys { try await redis.set(key, key) }
    for zone in ["a", "b"] {
      let reader = redis.reading(from: .zone(zone))
      for key in keys { try await waitUntil("it has \(key)") { try await reader.get(key, as: String.self) == key } }
      for index in 0..<6 { _ = try await cluster.single(index).send("CONFIG", "RESETSTAT") }
      for key in keys { _ = try await reader.get(key) }
      for index in 0..<6 {
        let stats = try await cluster.single(index).send("INFO", "commandstats", as: String.self)
        #expect(stats.contains("cmdstat_get:") == ((index < 3) == (zone == "a")), "\(zone) \(index)")
      }
    }
    await redis.close()
  }
}
