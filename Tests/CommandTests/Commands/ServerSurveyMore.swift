import Foundation
import Redio
import RedioAdmin
import TestSupport
import Testing

extension Survey {
  /// The server's commands, those aside which set it up and tell what it has been asked.
  static let serverMore: [Survey] = [
    Survey("databases are counted, exchanged and emptied") { db in
      #expect(try await db.dbsize() == 0)
      try await db.mset(["a": 1, "b": "2"])
      #expect(try await db.dbsize() == 2)
      try await db.swapdb(0, 5)
      #expect(try await db.dbsize() == 0)
      try await db.set("c", "3")
      try await db.flushdb()
      #expect(try await db.dbsize() == 0)
      try await db.swapdb(5, 0)
      #expect(try await db.get("b") == "2")
      try await db.flushdb(.async)
      #expect(try await db.dbsize() == 0)
      try await db.set("c", "3")
      try await db.flushdb(.sync)
      for mode in [nil, FlushMode.sync, .async] {
        try await db.set("c", "3")
        try await db.swapdb(0, 1)
        try await db.flushall(mode)
        try await db.swapdb(0, 1)
        #expect(try await db.dbsize() == 0)
      }
      await #expect(throws: RedisError.self) { try await db.swapdb(0, 99) }
    },
    Survey("the server's clock is read") { db in
      let before = Duration.seconds(Date().timeIntervalSince1970)
      let time = try await db.varying.time()
      let after = Duration.seconds(Date().timeIntervalSince1970)
      #expect(time.sinceEpoch > before - .milliseconds(1) && time.sinceEpoch < after + .milliseconds(1))
      let saved = try await db.varying.lastsave()
      #expect(saved.sinceEpoch > before - .seconds(60) && saved < ServerTime(sinceEpoch: after))
    },
    Survey("a picture is drawn") { db in
      let name = db.server.kind == .valkey91 ? "Valkey ver. 9.1" : "Redis ver. "
      #expect(try await db.varying.lolwut().contains(name))
      let five = try await db.varying.lolwut(version: 5)
      #expect(five.contains(name) && five.count > 200)
      #expect(try await db.varying.lolwut(version: 5, 20, 1, 1).count < five.count)
      #expect(try await db.varying.lolwut(version: 6, 40, 10).contains(name))
    },
    Survey("the server tells of itself", arguments: ["--maxmemory", "100mb", "--maxclients", "100"]) { db in
      try await db.mset(["a": 1, "b": "2", "c": "3"])
      try await db.expire("a", .seconds(100))
      await #expect(throws: RedisError.self) { try await db.redis.lpush("a", "1") }
      let info = try await db.varying.info()
      let isValkey = db.server.kind == .valkey91
      #expect(info.serverName == (isValkey ? "valkey" : "redis"))
      let versions: [TestServer.Kind: String] = [.redis62: "6.2", .redis70: "7.0", .valkey91: "9.1"]
      #expect(info.version?.hasPrefix(versions[db.server.kind] ?? "?") == true)
      #expect(info.redisVersion?.hasPrefix(isValkey ? "7.2" : versions[db.server.kind] ?? "?") == true)
      #expect(info.mode == "standalone")
      #expect(info.runID?.count == 40)
      #expect(info.processID ?? 0 > 1)
      #expect(info.port == db.server.port)
      #expect(try #require(info.uptime) < .seconds(60))
      #expect(try #require(info.time).sinceEpoch > .seconds(1_600_000_000))
      #expect(try #require(info.connectedClients) >= 2)
      #expect(info.blockedClients == 0)
      #expect(info.maxClients == 100)
      #expect(try (100_000...100_000_000).contains(#require(info.usedMemory)))
      #expect(try #require(info.peakMemory) > 100_000)
      #expect(try #require(info.residentMemory) > 100_000)
      #expect(info.maxMemory == 100 << 20)
      #expect(info.maxMemoryPolicy == "noeviction")
      #expect(try #require(info.fragmentationRatio) > 0)
      #expect(info.isLoading == false)
      #expect(info.changesSinceSave == 4)
      #expect(info.isSaving == false && info.lastSaveSucceeded == true)
      #expect(try #require(info.lastSave) <= #require(info.time))
      #expect(info.isAOFEnabled == false && info.isRewriting == false && info.lastRewriteSucceeded == true)
      #expect(try #require(info.connectionsReceived) >= 2)
      #expect(info.connectionsRejected == 0)
      #expect(try #require(info.commandsProcessed) >= 3)
      #expect(info.commandsPerSecond != nil)
      #expect(info.keyspaceHits != nil && info.keyspaceMisses != nil)
      #expect(info.expiredKeys == 0 && info.evictedKeys == 0)
      #expect(info.role == .primary)
      #expect(info.connectedReplicas == 0 && info.replicas == [])
      #expect(info.replicationOffset == 0)
      #expect(info.primaryHost == nil && info.primaryPort == nil && info.isLinked == nil)
      #expect(info.databases.keys.sorted() == [0])
      #expect(info.databases[0]?.keys == 3 && info.databases[0]?.expires == 1)
      #expect(info.databases[0]?.averageTTL.map { $0 <= .seconds(100) } != false)
      #expect(info.errorStatistics["WRONGTYPE"] == 1)
      #expect(info.commandStatistics == [:])
      #expect(info[.stats, "total_forks"].map { $0 == "0" } != false)
      #expect(info["sync_full"] == "0")
      #expect(info[section: "Stats"]?["none"] == nil)
      #expect(info.sections.first?.name == "Server")
    },
    Survey("the server tells a section") { db async throws in
      #expect(try await db.info(.keyspace).databases == [:])
      try await db.set("a", "1")
      let keyspace = try await db.info(.keyspace)
      #expect(keyspace.databases[0]?.keys == 1 && keyspace.databases[0]?.averageTTL == nil)
      #expect(keyspace.sections.map(\.name) == ["Keyspace"])
      #expect(try await db.info("none").sections == [])
      let statistics = try await db.varying.info(.commandstats).commandStatistics
      let sets = try #require(statistics["set"])
      #expect(sets.calls == 1 && sets.time > .zero && sets.rejectedCalls == 0 && sets.failedCalls == 0)
      #expect(try await db.varying.info(.everything).commandStatistics["set"] == sets)
    },
    Survey("the server tells several sections", on: [.redis70, .valkey91]) { db in
      let info = try await db.varying.info(.server, .cluster)
      #expect(info.sections.map(\.name) == ["Server", "Cluster"])
      #expect(info[.cluster, "cluster_enabled"] == "0")
      #expect(try await db.varying.info([.all]).sections.contains { $0.name == "Commandstats" })
    },
    Survey("databases are saved") { db in
      try await db.set("k", "v")
      let before = try await db.varying.lastsave()
      try await db.save()
      #expect(try await db.varying.lastsave() >= before)
      #expect(try await db.varying.info(.persistence).changesSinceSave == 0)
      #expect(try await db.bgsave() == .started)
      try await db.settles { $0.isSaving == false }
      #expect(try await db.varying.info(.persistence).lastSaveSucceeded == true)
      #expect(try await db.bgrewriteaof() == .started)
      try await db.settles { $0.isRewriting == false }
      #expect(try await db.bgsave(.schedule) == .started)
      try await db.settles { $0.isSaving == false && $0.isRewriting == false }
    },
    Survey("what saves waits for what saves already", arguments: ["--rdb-key-save-delay", "100000"]) { db in
      for number in 0..<5 { try await db.redis.set("key\(number)", "v") }
      #expect(try await db.bgsave() == .started)
      await #expect(throws: RedisError.self) { try await db.bgsave() }
      #expect(try await db.bgrewriteaof() == .scheduled)
      try await db.settles { $0.isSaving == false && $0.isRewriting == true }
      #expect(try await db.bgsave(.schedule) == .scheduled)
      // The file is complete before the server's folder goes.
      try await db.settles { $0.isSaving == false && $0.isRewriting == false }
    },
    Survey("saving is called off", on: [.valkey91], arguments: ["--rdb-key-save-delay", "100000"]) { db in
      await #expect(throws: RedisError.self) { try await db.bgsave(.cancel) }
      for number in 0..<5 { try await db.redis.set("key\(number)", "v") }
      #expect(try await db.bgsave() == .started)
      #expect(try await db.bgsave(.cancel) == .cancelled)
      try await db.settles { $0.isSaving == false }
      #expect(try await db.bgrewriteaof() == .started)
      #expect(try await db.bgsave(.schedule) == .scheduled)
      #expect(try await db.bgsave(.cancel) == .cancelled)
      try await db.settles { $0.isSaving == false && $0.isRewriting == false }
    },
    Survey("a key is made of what another one held, in a slot that is about to come") { db in
      try await db.set("k", "v")
      let dump = try #require(try await db.dump("k"))
      try await db.restoreAsking("a", dump)
      #expect(try await db.get("a") == "v")
      await #expect(throws: RedisError.self) { try await db.restoreAsking("a", dump) }
      try await db.restoreAsking("a", dump, after: .seconds(100), replacing: true, usage: .idle(.seconds(1000)))
      #expect(try await lasts(db.varying.ttl("a"), 100))
      try await db.restoreAsking("c", dump, sinceEpoch: .seconds(4_000_000_000), usage: .frequency(7))
      #expect(try await db.varying.ttl("c").remaining ?? .zero > .seconds(1000))
    },
    Survey("a module is loaded and removed", on: [.redis62]) { db in try await db.usesModule() },
    Survey(
      "a module is loaded and removed, where that is allowed", on: [.redis70, .valkey91],
      arguments: ["--enable-module-command", "yes"]
    ) { db in
      try await db.usesModule()
      let module = try TestModule()
      try await db.moduleLoadex(module.path, arguments: "a", 2)
      #expect(try await db.varying.moduleList().first { $0.name == "redio" }?.arguments == ["a", "2"])
      #expect(try await db.redis.send("CONFIG", "GET", "redio.fast", as: [String].self) == ["redio.fast", "no"])
      try await db.moduleUnload("redio")
      try await db.moduleLoadex(module.path, configuration: ["redio.fast": "yes"], arguments: ["b"])
      #expect(try await db.varying.moduleList().first { $0.name == "redio" }?.arguments == ["b"])
      #expect(try await db.redis.send("CONFIG", "GET", "redio.fast", as: [String].self) == ["redio.fast", "yes"])
      let info = try await db.varying.info(.modules)
      #expect(info[section: .modules]?.fields.contains { $0.value.hasPrefix("name=redio,ver=3") } == true)
      await #expect(throws: RedisError.self) { try await db.moduleUnload("none") }
    },
    Survey("developers' commands", on: [.redis62]) { db in try await db.debugs() },
    Survey(
      "developers' commands, where they are allowed", on: [.redis70, .valkey91],
      arguments: ["--enable-debug-command", "yes"]
    ) { db in try await db.debugs() },
    Survey("a server that stands alone is a primary") { db async throws in
      #expect(try await db.role() == .primary(offset: 0, replicas: []))
      await #expect(throws: RedisError.self) { try await db.failover(timeout: .seconds(1)) }
      await #expect(throws: RedisError.self) { try await db.failover(.abort) }
    },
    Survey("a server becomes a replica") { db in
      let other = try await TestServer(db.server.kind, arguments: ["--repl-diskless-sync-delay", "0"])
      defer { other.stop() }
      let primary = try Redis(other.url)
      try await primary.set("k", "v")
      try await db.set("k", "mine")
      try await db.replicaof("127.0.0.1", port: other.port)
      // Once more: it says that it is so already, which is no news.
      try await db.replicaof("127.0.0.1", port: other.port)
      try await db.settles { $0.isLinked == true }
      #expect(try await db.get("k") == "v")
      guard case .replica(let host, let port, let state, let offset) = try await db.varying.role() else {
        Issue.record("it is no replica")
        return
      }
      #expect(host == "127.0.0.1" && port == other.port)
      #expect(state == .connected && offset >= 0)
      try await primary.set("k", "w")
      try await primary.settles { $0.replicas.first?.offset ?? 0 > 0 }
      guard case .primary(let length, let replicas) = try await primary.role() else {
        Issue.record("it is no primary")
        return
      }
      #expect(length > 0 && replicas.count == 1)
      #expect(replicas.first?.host == "127.0.0.1" && replicas.first?.port == db.server.port)
      #expect(try (1...length).contains(#require(replicas.first).offset))
      let there = try await primary.info(.replication)
      #expect(there.role == .primary && there.connectedReplicas == 1)
      let replica = try #require(there.replicas.first)
      #expect(replica.host == "127.0.0.1" && replica.port == db.server.port && replica.state == "online")
      #expect(try #require(replica.offset) > 0 && replica.lag != nil)
      #expect(try #require(there.replicationOffset) >= length)
      let here = try await db.varying.info(.replication)
      #expect(here.role == .replica && here.primaryHost == "127.0.0.1" && here.primaryPort == other.port)
      #expect(try #require(here.replicationOffset) > 0)
      await #expect(throws: RedisError.self) { try await db.set("k", "mine") }
      try await db.replicaof(.noOne)
      #expect(try await db.get("k") == "w")
      guard case .primary(_, []) = try await db.varying.role() else {
        Issue.record("it is no primary")
        return
      }
      try await (db as any OldName).follows(port: other.port)
      #expect(try await db.varying.info(.replication).role == .replica)
      try await (db as any OldName).follows(port: nil)
      #expect(try await db.varying.info(.replication).role == .primary)
    },
    Survey("a primary and its replica change places", arguments: ["--repl-diskless-sync-delay", "0"]) { db in
      let other = try await TestServer(
        db.server.kind,
        arguments: ["--replicaof", "127.0.0.1", "\(db.server.port)", "--repl-diskless-sync-delay", "0"])
      defer { other.stop() }
      let replica = try Redis(other.url)
      try await db.settles { $0.replicas.first?.state == "online" }
      try await db.set("k", "v")
      try await db.failover(timeout: .seconds(10))
      try await db.settles { $0.role == .replica && $0.isLinked == true }
      try await replica.settles { $0.role == .primary && $0.replicas.first?.state == "online" }
      #expect(try await replica.get("k") == "v")
      try await replica.failover(to: "127.0.0.1", port: db.server.port, timeout: .seconds(10))
      try await replica.settles { $0.role == .replica && $0.isLinked == true }
      try await db.settles { $0.role == .primary && $0.replicas.first?.state == "online" }
      // It hears nothing, and so can't come as far as its primary.
      let process = pid_t(try #require(try await replica.info(.server).processID))
      kill(process, SIGSTOP)
      try await db.set("k", "w")
      try await db.failover(to: "127.0.0.1", port: other.port)
      #expect(try await db.varying.info()["master_failover_state"] == "waiting-for-sync")
      await #expect(throws: RedisError.self) { try await db.failover() }
      try await db.failover(.abort)
      #expect(try await db.varying.info()["master_failover_state"] == "no-failover")
      try await db.failover(to: "127.0.0.1", port: other.port, forcingAfter: .seconds(10))
      kill(process, SIGCONT)
      try await replica.settles { $0.role == .primary }
      #expect(try await replica.get("k") == "w")
    },
    Survey("a server ends") { db in
      await #expect(throws: RedisError.self) { try await db.shutdown(.abort) }
      try await db.redis.set("k", "v")
      // The closed connection is all the reply.
      try await db.redis.shutdown(.noSave)
      await #expect(throws: RedisError.self) { try await db.get("k") }
      Coverage.shared.note(["SHUTDOWN"], on: db.server.kind, 0)
    },
    Survey(
      "a server that waits for its replica goes on after all", on: [.redis70, .valkey91],
      arguments: ["--repl-diskless-sync-delay", "0"]
    ) { db in
      let other = try await TestServer(db.server.kind, arguments: ["--replicaof", "127.0.0.1", "\(db.server.port)"])
      defer { other.stop() }
      let replica = try Redis(other.url)
      try await db.settles { $0.replicas.first?.state == "online" }
      kill(pid_t(try #require(try await replica.info(.server).processID)), SIGSTOP)
      try await db.set("k", "v")
      let end = Task { try await db.redis.shutdown(.noSave) }
      try await db.settles { $0["shutdown_in_milliseconds"] != nil }
      try await db.shutdown(.abort)
      await #expect(throws: RedisError.self) { try await end.value }
      #expect(try await db.get("k") == "v")
      try await db.redis.shutdown(.noSave, now: true)
      await #expect(throws: RedisError.self) { try await db.get("k") }
    },
  ]
}

extension Surveyor {
  /// Loads and removes a module, and lists those that there are.
  fileprivate func usesModule() async throws {
    #expect(try await moduleHelp().contains { $0.contains("UNLOAD") })
    let before = try await moduleList().map(\.name)
    #expect(before == (server.kind == .valkey91 ? ["lua"] : []))
    let module = try TestModule()
    try await moduleLoad(module.path, "a", 2)
    let info = try #require(try await varying.moduleList().first { $0.name == "redio" })
    #expect(info.version == 3)
    #expect(info.path == (server.kind == .redis62 ? nil : module.path))
    #expect(info.arguments == (server.kind == .redis62 ? nil : ["a", "2"]))
    try await moduleUnload("redio")
    #expect(try await moduleList().map(\.name) == before)
    try await moduleLoad(module.path, ["x"])
    try await moduleUnload("redio")
    await #expect(throws: RedisError.self) { try await moduleLoad(module.path + ".none") }
  }

  fileprivate func debugs() async throws {
    #expect(try await debug("SLEEP", 0, as: String.self) == "OK")
    #expect(try await debug("SET-ACTIVE-EXPIRE", "1") == .simpleString("OK"))
    #expect(try await debug("HELP", as: [String].self).contains { $0.contains("SLEEP") })
    try await set("k", "v")
    #expect(try await varying.debug("OBJECT", ["k"], as: String.self).contains("encoding:embstr"))
    await #expect(throws: RedisError.self) { try await debug("NONE") }
  }

  /// Waits until the server says so.
  func settles(_ isSo: (ServerInfo) -> Bool) async throws {
    try await redis.settles(isSo)
  }
}

extension Redis {
  /// Waits until the server says so.
  func settles(_ isSo: (ServerInfo) -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(20)
    while try await !isSo(info()) {
      try #require(ContinuousClock.now < end, "the server does not become so")
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}

/// What is deprecated, called through a protocol: that it is so is no news here.
private protocol OldName {
  func follows(port: Int?) async throws
}

extension Surveyor: OldName {
  @available(*, deprecated)
  fileprivate func follows(port: Int?) async throws {
    if let port { try await slaveof("127.0.0.1", port: port) } else { try await slaveof(.noOne) }
  }
}
