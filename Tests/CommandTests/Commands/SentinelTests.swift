import Redio
import RedioAdmin
import TestSupport
import Testing

private enum OldSentinel: DeprecatedCalls {
  struct Replies: Equatable, Sendable {
    let host: String?
    let port: Int?
    let isUnknown: Bool
    let isDown: Bool
    let leader: String?
    let primary: String
    let primaries: [String]
    let replicas: [Int]
  }

  @available(*, deprecated)
  static func call(_ input: (redis: Redis, port: Int)) async throws -> Replies {
    let redis = input.redis
    let address = try await redis.sentinelGetMasterAddrByName("main")
    let unknown = try await redis.sentinelGetMasterAddrByName("unknown")
    let vote = try await redis.sentinelIsMasterDownByAddr("127.0.0.1", port: input.port, epoch: 0, runID: "*")
    return Replies(
      host: address?.host, port: address?.port, isUnknown: unknown == nil, isDown: vote.isDown, leader: vote.leader,
      primary: try await redis.sentinelMaster("main").name,
      primaries: try await redis.sentinelMasters().map(\.name),
      replicas: try await redis.sentinelSlaves("main").map(\.port))
  }
}

extension CommandsOnServers {
  @Suite("Sentinels", .serialized)
  struct SentinelTests {
    @Test(
      "Sentinels tell what they see, are told what to watch, and lead a failover", .timeLimit(.minutes(3)),
      arguments: TestServer.Kind.allCases)
    func sentinels(_ kind: TestServer.Kind) async throws {
      let primary = try await TestServer(kind, arguments: ["--repl-diskless-sync-delay", "0"])
      let replica = try await TestServer(
        kind, arguments: ["--replicaof", "127.0.0.1", "\(primary.port)", "--repl-diskless-sync-delay", "0"])
      let settings = ["sentinel down-after-milliseconds main 60000", "sentinel failover-timeout main 5000"]
      let sentinel = try await TestSentinel(watching: primary, settings: settings)
      let other = try await TestSentinel(watching: primary, settings: settings)
      defer { for sentinel in [sentinel, other] { sentinel.stop() } }
      let two = try Redis(sentinel.url + "?protocol=2")
      let three = try Redis(sentinel.url + "?protocol=3")
      try await waitUntil("a replica and another Sentinel") {
        let main = try await three.send("SENTINEL", "MASTERS", as: [SentinelInstance].self).first
        return main?.replicaCount == 1 && main?.otherSentinelCount == 1
      }
      try await waitUntil("a linked replica") { try await three.sentinelReplicas("main").first?.isLinked == true }
      for redis in [two, three] {
        try await reads(redis, kind, primary, replica)
        try await changes(redis, kind)
      }
      let (first, second) = (try await two.sentinelReplicas("main"), try await three.sentinelReplicas("main"))
      #expect(
        first.map(\.name) == second.map(\.name)
          && first.map { Set($0.fields.keys) } == second.map { Set($0.fields.keys) }
      )

      // The replica takes the primary's place: at once, or when nothing is in its way any more.
      var isCoordinated = kind == .valkey91
      try await waitUntil("the failover") {
        let list = try await three.send("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "main", as: [String]?.self)
        if list == ["127.0.0.1", "\(replica.port)"] { return true }
        do {
          try await three.sentinelFailover("main", coordinated: isCoordinated)
          isCoordinated = false
        } catch let error as RedisError where ["NOGOODSLAVE", "NOGOODREPLICA", "INPROG"].contains(error.code) {}
        return false
      }
      #expect(try await two.sentinelReset("main") == 1)
      try await two.sentinelRemove("main")
      await #expect(throws: RedisError.self) { try await three.sentinelReplicas("main") }
      for version in [2, 3] {
        Coverage.shared.note(
          [
            "SENTINEL CKQUORUM", "SENTINEL CONFIG", "SENTINEL FAILOVER", "SENTINEL FLUSHCONFIG",
            "SENTINEL GET-MASTER-ADDR-BY-NAME", "SENTINEL HELP", "SENTINEL INFO-CACHE",
            "SENTINEL IS-MASTER-DOWN-BY-ADDR",
            "SENTINEL MASTER", "SENTINEL MASTERS", "SENTINEL MONITOR", "SENTINEL MYID", "SENTINEL PENDING-SCRIPTS",
            "SENTINEL REMOVE", "SENTINEL REPLICAS", "SENTINEL RESET", "SENTINEL SENTINELS", "SENTINEL SET",
            "SENTINEL SIMULATE-FAILURE", "SENTINEL SLAVES",
          ], on: kind, version)
        if kind != .redis62 { Coverage.shared.note(["SENTINEL DEBUG"], on: kind, version) }
        guard kind == .valkey91 else { continue }
        Coverage.shared.note(
          [
            "SENTINEL GET-PRIMARY-ADDR-BY-NAME", "SENTINEL IS-PRIMARY-DOWN-BY-ADDR", "SENTINEL PRIMARIES",
            "SENTINEL PRIMARY",
          ], on: kind, version)
      }
    }

    private func reads(
      _ redis: Redis, _ kind: TestServer.Kind, _ primary: TestServer, _ replica: TestServer
    ) async throws {
      #expect(try await redis.ping() == "PONG")
      #expect(try await redis.sentinelMyid().count == 40)
      #expect(try await redis.sentinelHelp().contains { $0.contains("CKQUORUM") })
      #expect(try await redis.sentinelCkquorum("main").hasPrefix("OK 2 usable"))
      await #expect(throws: RedisError.self) { try await redis.sentinelCkquorum("unknown") }
      let old = try await calling(OldSentinel.self, (redis, primary.port))
      #expect(
        old
          == OldSentinel.Replies(
            host: "127.0.0.1", port: primary.port, isUnknown: true, isDown: false, leader: nil, primary: "main",
            primaries: ["main"], replicas: [replica.port]))
      if kind == .valkey91 {
        #expect(try await redis.sentinelGetPrimaryAddrByName("main")?.port == primary.port)
        #expect(try await redis.sentinelGetPrimaryAddrByName("unknown") == nil)
        let new = try await redis.sentinelIsPrimaryDownByAddr("127.0.0.1", port: primary.port, epoch: 0, runID: "*")
        #expect(!new.isDown && new.leader == nil)
        let main = try await redis.sentinelPrimary("main")
        #expect(main.name == "main" && main.host == "127.0.0.1" && main.port == primary.port)
        #expect(main.runID?.count == 40 && main.flags == ["master"] && !main.isDown && main.quorum == 1)
        #expect(main.downAfter == .seconds(60) && main.failoverTimeout == .seconds(5) && main.parallelSyncs == 1)
        #expect(main.configEpoch == 0 && main.reportedRole == "master" && main.isLinked == nil)
        #expect(try await redis.sentinelPrimaries().map(\.name) == ["main"])
      }
      let slave = try #require(try await redis.sentinelReplicas("main").first)
      #expect(slave.name == "127.0.0.1:\(replica.port)" && slave.primaryHost == "127.0.0.1")
      #expect(slave.primaryPort == primary.port && slave.isLinked == true && slave.priority == 100)
      #expect(slave.replicationOffset ?? -1 >= 0 && slave.flags == ["slave"] && slave.quorum == nil)
      #expect(slave.sinceInfo != nil && slave.sinceAnswer != nil && slave.sincePing != nil)
      let sentinels = try await redis.sentinelSentinels("main")
      #expect(sentinels.count == 1)
      #expect(sentinels[0].flags.contains("sentinel"))
      #expect(sentinels[0].votedLeader == nil)
      #expect(sentinels[0].sinceHello != nil)
      let cache = try await redis.sentinelInfoCache("main", "unknown")
      #expect(cache.map(\.name) == ["main"])
      #expect(cache[0].primary.info?.contains("role:master") == true)
      #expect(cache[0].replicas.count == 1 && cache[0].replicas[0].age < .seconds(60))
      #expect(try await redis.sentinelPendingScripts() == [])
      let greeting = try await redis.session().hello()
      #expect(greeting.mode == "sentinel")
    }

    private func changes(_ redis: Redis, _ kind: TestServer.Kind) async throws {
      try await redis.sentinelMonitor("spare", address: "127.0.0.1", port: 1, quorum: 2)
      try await redis.sentinelSet("spare", ["quorum": 3, "down-after-milliseconds": "5000"])
      #expect(try await redis.sentinelReset("spa*") == 1)
      try await redis.sentinelRemove("spare")
      try await redis.sentinelFlushconfig()
      try await redis.sentinelConfigSet(["announce-port": 0])
      #expect(try await redis.sentinelConfigGet("announce-port") == ["announce-port": "0"])
      if kind == .valkey91 {
        try await redis.sentinelConfigSet(["announce-port": 0, "loglevel": "notice"])
        let both = try await redis.sentinelConfigGet("announce-port", "loglevel")
        #expect(both == ["announce-port": "0", "loglevel": "notice"])
      }
      if kind != .redis62 {
        try await redis.sentinelDebug(["PING-PERIOD": 900])
        let times = try await redis.sentinelDebug()
        #expect(times.first { $0.key.lowercased() == "ping-period" }?.value == "900")
      }
      try await redis.sentinelSimulateFailure(.crashAfterElection)
      try await redis.sentinelSimulateFailure(.crashAfterElection, .crashAfterPromotion)
      #expect(try await redis.sentinelSimulateFailureHelp().contains("crash-after-election"))
    }
  }
}
