import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

/// A node, with clients that speak both protocols.
private struct Node: Sendable {
  let server: TestServer
  let two: Redis
  let three: Redis
  let id: String

  init(_ kind: TestServer.Kind) async throws {
    server = try await TestServer(
      kind,
      arguments: ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--repl-diskless-sync-delay", "0"])
    two = try Redis(server.url + "?protocol=2")
    three = try Redis(server.url + "?protocol=3")
    id = try await three.clusterMyid()
  }

  /// Waits until something is the case, which takes the nodes a while to agree on.
  func wait(_ what: String, _ body: (Redis) async throws -> Bool) async throws {
    try await waitUntil(what) { try await body(three) }
  }

  /// A reply, which has to be the same in both protocols.
  func both<T: Equatable & Sendable>(_ body: (Redis) async throws -> T) async throws -> T {
    // What changes by itself is asked for again.
    for _ in 0..<20 {
      let (first, second) = (try await body(two), try await body(three))
      if first == second { return second }
    }
    let (first, second) = (try await body(two), try await body(three))
    #expect(first == second)
    return second
  }
}

private enum OldReplicas: DeprecatedCalls {
  @available(*, deprecated)
  static func call(_ input: (redis: Redis, id: String)) async throws -> [ClusterNode] {
    try await input.redis.clusterSlaves(input.id)
  }
}

extension CommandsOnServers {
  @Suite("Clusters", .serialized)
  struct ClusterTests {
    private func note(_ commands: Set<String>, _ kind: TestServer.Kind) {
      for version in [2, 3] { Coverage.shared.note(commands, on: kind, version) }
    }

    @Test(
      "nodes meet, replicate, fail over, move slots and part", .timeLimit(.minutes(3)),
      arguments: TestServer.Kind.allCases)
    func nodes(_ kind: TestServer.Kind) async throws {
      let (a, b, c) = (try await Node(kind), try await Node(kind), try await Node(kind))
      try await a.three.clusterAddslots(0..<8192)
      try await b.three.clusterAddslots(8192..<16384)
      try await b.three.clusterSetConfigEpoch(2)
      try await a.three.clusterMeet("127.0.0.1", port: b.server.port)
      try await a.two.clusterMeet("127.0.0.1", port: c.server.port, busPort: c.server.port + 10000)
      for node in [a, b, c] {
        try await node.wait("three nodes") {
          let nodes = try await $0.clusterNodes()
          return nodes.count == 3 && nodes.allSatisfy { $0.isConnected && !$0.flags.contains("handshake") }
        }
      }
      for node in [a, b] { try await node.wait("all slots") { try await $0.clusterInfo().isOK } }
      try await c.three.clusterReplicate(a.id)
      try await a.wait("a replica") { try await $0.clusterReplicas(a.id).count == 1 }
      for node in [a, b, c] {
        try await node.wait("a known replica") {
          try await $0.clusterSlots().first { $0.primary.id == a.id }?.replicas.count == 1
        }
      }

      let replicas = try await a.both { try await $0.clusterReplicas(a.id).map(\.id) }
      #expect(replicas == [c.id])
      #expect(try await calling(OldReplicas.self, (a.three, a.id)).map(\.primary) == [a.id])
      #expect(try await calling(OldReplicas.self, (a.two, a.id)).map(\.isReplica) == [true])
      let slots = try await a.both { try await $0.clusterSlots() }
      let range = try #require(slots.first { $0.slots == 0...8191 })
      #expect(range.primary.id == a.id && range.primary.host == "127.0.0.1" && range.primary.port == a.server.port)
      #expect(range.replicas.map(\.id) == [c.id])
      #expect(try await a.both { try await $0.clusterCountFailureReports(b.id) } == 0)
      let info = try await a.both { try await $0.clusterInfo().knownNodes }
      #expect(info == 3)
      #expect(try await a.three.clusterInfo().messagesSent > 0)

      if kind != .redis62 {
        let links = try await a.both { Set(try await $0.clusterLinks().map { "\($0.direction) \($0.node)" }) }
        #expect(links == ["to \(b.id)", "from \(b.id)", "to \(c.id)", "from \(c.id)"])
        #expect(try await a.three.clusterLinks().allSatisfy { $0.created > .seconds(1_600_000_000) })
        let shards = try await a.both { redis in
          try await redis.clusterShards().map { Set($0.nodes.map { "\($0.role) \($0.id)" }) }
        }
        #expect(Set(shards) == [["master \(a.id)", "replica \(c.id)"], ["master \(b.id)"]])
        note(["CLUSTER LINKS", "CLUSTER SHARDS"], kind)
      }

      // The replica is read.
      try await a.three.set("{c}1", "v")
      #expect(try await a.three.clusterKeyslot("{c}1") == 7365)
      for version in [2, 3] {
        let db = try await (version == 2 ? c.two : c.three).session()
        try await db.readonly()
        while try await db.get("{c}1") == nil {}
        #expect(try await db.get("{c}1") == "v")
        try await db.readwrite()
        let error = await #expect(throws: RedisError.self) { try await db.get("{c}1") }
        #expect(error?.code == "MOVED")
      }

      // A slot moves, the old way.
      try await b.three.clusterSetslot(100, .importing(from: a.id))
      try await a.three.clusterSetslot(100, .migrating(to: b.id))
      let migrating = try await a.both { try await $0.clusterNodes().first { $0.isMyself }?.migrating }
      #expect(migrating == [100: b.id])
      let importing = try await b.both { try await $0.clusterNodes().first { $0.isMyself }?.importing }
      #expect(importing == [100: a.id])
      let session = try await b.three.session()
      try await session.asking()
      if kind == .valkey91 {
        try await b.three.clusterSetslot(100, .node(b.id), timeout: .seconds(5))
      } else {
        try await b.three.clusterSetslot(100, .node(b.id))
      }
      try await a.three.clusterSetslot(100, .node(b.id))
      try await a.three.clusterSetslot(100, .stable)
      // A replica that still takes the slot for its primary's would get no vote of the slot's new owner.
      for node in [a, b, c] {
        try await node.wait("the slot has moved") {
          try await $0.clusterNodes().first { $0.id == b.id }?.slots == [100...100, 8192...16383]
        }
      }

      if kind == .valkey91 { try await moveSlots(a, b) }

      // The replica takes the primary's place, and gives it back.
      try await c.wait("a link to the primary") { try await $0.info("replication").contains("master_link_status:up") }
      // A server gives an agreed failover up after five seconds, for instance when it got too little time for it.
      var asked = ContinuousClock.now - .seconds(10)
      try await c.wait("a failover") {
        if try await $0.clusterNodes().first(where: { $0.isMyself })?.isPrimary == true { return true }
        if ContinuousClock.now - asked > .seconds(6) {
          try await $0.clusterFailover()
          asked = .now
        }
        return false
      }
      try await a.wait("a replica again") {
        let isReplica = try await $0.clusterNodes().first { $0.isMyself }?.isReplica == true
        let isLinked = try await $0.info("replication").contains("master_link_status:up")
        return isReplica && isLinked
      }
      // Whether the others agree in time does not matter.
      try await a.two.clusterFailover(.force)
      try await a.three.clusterFailover(.takeover)
      try await a.wait("a second failover") { try await $0.clusterNodes().first { $0.isMyself }?.isPrimary == true }
      try await c.wait("a replica again") {
        let isReplica = try await $0.clusterNodes().first { $0.isMyself }?.isReplica == true
        let isLinked = try await $0.info("replication").contains("master_link_status:up")
        return isReplica && isLinked
      }
      try await c.two.clusterFailover(.takeover)
      try await c.wait("a third failover") { try await $0.clusterNodes().first { $0.isMyself }?.isPrimary == true }
      try await a.wait("a replica again") { try await $0.clusterNodes().first { $0.isMyself }?.isReplica == true }

      // The old primary parts.
      if kind == .valkey91 {
        try await a.three.clusterReplicate(.noOne)
        try await a.wait("a primary without slots") {
          try await $0.clusterNodes().first { $0.isMyself }?.isPrimary == true
        }
      }
      try await a.three.clusterReset(.hard)
      #expect(try await a.three.clusterMyid() != a.id)
      try await b.three.clusterForget(a.id)
      #expect(try await !b.three.clusterNodes().contains { $0.id == a.id })
      note(
        [
          "CLUSTER MEET", "CLUSTER REPLICATE", "CLUSTER REPLICAS", "CLUSTER SLAVES", "CLUSTER SLOTS", "CLUSTER NODES",
          "CLUSTER FAILOVER", "CLUSTER FORGET", "CLUSTER RESET", "CLUSTER SETSLOT", "CLUSTER INFO", "READONLY",
          "READWRITE", "ASKING", "CLUSTER COUNT-FAILURE-REPORTS",
        ], kind)
      for node in [a, b, c] { node.server.stop() }
    }

    private func moveSlots(_ a: Node, _ b: Node) async throws {
      try await a.three.clusterMigrateslots(SlotMove(200...299, 400...499, to: b.id))
      try await a.wait("the slots have moved") { try await $0.clusterGetslotmigrations().first?.state == "success" }
      let migration = try #require(try await a.both { try await $0.clusterGetslotmigrations() }.first)
      #expect(migration.operation == .export)
      #expect(migration.slots == [200...299, 400...499])
      #expect(migration.source == a.id && migration.target == b.id)
      #expect(migration.name.count == 40)
      #expect(migration.created > .seconds(1_600_000_000) && migration.created < .seconds(10_000_000_000))
      #expect(migration.updated >= migration.created)
      let other = try #require(try await b.both { try await $0.clusterGetslotmigrations() }.first)
      #expect(other.operation == .import && other.name == migration.name)
      try await a.two.clusterMigrateslots(SlotMove(300...300, to: b.id), SlotMove(302...303, to: b.id))
      try await a.wait("no more migrations") {
        try await $0.clusterGetslotmigrations().allSatisfy { $0.state == "success" }
      }
      _ = try await a.three()
        .clusterMigrateslots(SlotMove(500...599, to: b.id))
        .clusterCancelslotmigrations()
        .run()
      try await a.wait("no migration under way") { redis in
        try await redis.clusterGetslotmigrations().allSatisfy { ["success", "cancelled"].contains($0.state) }
      }
      #expect(try await a.three.clusterGetslotmigrations().contains { $0.state == "cancelled" })
      try await b.wait("all slots") { try await $0.clusterInfo().isOK }
      note(["CLUSTER MIGRATESLOTS", "CLUSTER GETSLOTMIGRATIONS", "CLUSTER CANCELSLOTMIGRATIONS"], .valkey91)
    }
  }
}

extension Redis {
  fileprivate func info(_ section: String) async throws -> String { try await send("INFO", section, as: String.self) }
}
