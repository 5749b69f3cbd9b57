import Redio
import RedioAdmin
import TestSupport
import Testing

extension Survey {
  static let connection: [Survey] = [
    Survey("a connection tells its id and its name, and all that the server knows of it") { db in
      let id = try await db.varying.clientID()
      #expect(id > 0)
      #expect(try await db.clientGetname() == nil)
      try await db.clientSetname("worker")
      #expect(try await db.clientGetname() == "worker")
      let info = try await db.varying.clientInfo()
      #expect(info.id == id)
      #expect(info.name == "worker")
      #expect(info.address?.hasPrefix("127.0.0.1:") == true)
      #expect(info.localAddress == "127.0.0.1:\(db.server.port)")
      #expect(info.flags == ["N"])
      #expect(info.database == 0)
      #expect(info.user == "default")
      #expect(info.command?.hasPrefix("client") == true)
      #expect(info.transactionLength == nil)
      #expect(info.redirection == nil)
      #expect(info.totalMemory ?? 0 > 0)
      #expect(info.age ?? .seconds(99) < .seconds(60))
      let all = try await db.varying.clientList()
      #expect(all.contains { $0.id == id && $0.name == "worker" })
      #expect(try await db.varying.clientList(.id(id)).map(\.id) == [id])
      #expect(try await db.clientList(.type(.pubsub)) == [])
      let list = try await db.varying.clientList(.type(.normal))
      #expect(list.map(\.id) == all.map(\.id))
      let help = try await db.clientHelp()
      #expect(help.contains { $0.contains("GETNAME") })
      try await db.clientSetname("")
      #expect(try await db.clientGetname() == nil)
    },
    Survey("a connection's information has what Redis 7.0 tells", on: [.redis70, .valkey91]) { db in
      let info = try await db.varying.clientInfo()
      #expect(info.protocolVersion == 2 || info.protocolVersion == 3)
      #expect(info.shardSubscriptions == 0)
      #expect(info.command == "client|info")
    },
    Survey("connections are listed by all filters of Valkey 9", on: [.valkey91]) { db in
      try await db.clientSetname("worker")
      try await db.clientSetinfo(.name("mine"))
      try await db.clientSetinfo(.version("1.2.3"))
      try await db.clientCapa("redirect")
      let info = try await db.varying.clientInfo()
      #expect(info.libraryName == "mine")
      #expect(info.libraryVersion == "1.2.3")
      #expect(info.capabilities == ["r"])
      #expect(info.commandCount ?? 0 > 0)
      #expect(info.bytesIn ?? 0 > 0 && info.bytesOut ?? 0 > 0)
      #expect(info.watchedKeys == 0)
      let address = try #require(info.address)
      for filter in [
        .id(info.id), .type(.normal), .user("default"), .address(address), .localAddress(info.localAddress ?? ""),
        .name("worker"), .flags("N"), .libraryName("mine"), .libraryVersion("1.2.3"), .database(0),
        .capabilities("r"), .ip("127.0.0.1"), .skipMe(false), .age(atLeast: .zero), .idle(atLeast: .zero),
      ] as [ClientFilter] {
        // Zero is no filter for some servers, and an error for others.
        if case .age = filter { continue }
        if case .idle = filter { continue }
        #expect(try await db.varying.clientList(filter).contains { $0.id == info.id }, "\(filter)")
      }
      for trait in [
        .id([info.id, 999]), .type(.normal), .user("default"), .address(address),
        .localAddress(info.localAddress ?? ""), .name("worker"), .flags("N"), .libraryName("mine"),
        .libraryVersion("1.2.3"), .database(0), .capabilities("r"), .ip("127.0.0.1"),
      ] as [ClientFilter.Trait] {
        #expect(try await !db.varying.clientList(.not(trait)).contains { $0.id == info.id }, "\(trait)")
      }
      #expect(try await db.clientList(.age(atLeast: .seconds(1000))) == [])
      #expect(try await db.clientList(.idle(atLeast: .seconds(1000))) == [])
      #expect(try await db.varying.clientList(.id(info.id), .skipMe(true)) == [])
    },
    Survey("connections are ended by filters") { db in
      let other = try await db.redis.session()
      let id = try await other.clientID()
      #expect(try await db.clientKill(.id(999_999)) == 0)
      #expect(try await db.clientKill(.id(id), .type(.normal), .skipMe(true)) == 1)
      await #expect(throws: RedisError.self) { try await other.ping() }
      let third = try await db.redis.session()
      let address = try #require(try await third.clientInfo().address)
      #expect(try await db.clientKill(.user("default"), .address(address)) == 1)
      await #expect(throws: RedisError.self) { try await third.ping() }
    },
    Survey("a connection is ended by its address, the old way") { db in
      let other = try await db.redis.session()
      let address = try #require(try await other.clientInfo().address)
      try await calling(OldClientKill.self, (db, address))
      await #expect(throws: RedisError.self) { try await other.ping() }
      await #expect(throws: RedisError.self) { try await calling(OldClientKill.self, (db, "127.0.0.1:1")) }
    },
    Survey("connections are ended by the filters of Valkey 9", on: [.valkey91]) { db in
      let other = try await db.redis.session()
      try await other.clientSetname("other")
      #expect(try await db.clientKill(.name("other"), .not(.type(.pubsub)), .not(.database(3))) == 1)
    },
    Survey("what a connection tracks") { db in
      #expect(try await db.clientGetredir() == -1)
      let off = try await db.clientTrackinginfo()
      #expect(!off.isOn && off.flags == ["off"] && off.redirect == -1 && off.prefixes == [])
      try await db.clientTracking(.on())
      #expect(try await db.clientGetredir() == 0)
      #expect(try await db.clientTrackinginfo().flags == ["on"])
      try await db.clientTracking(.off)
      try await db.clientTracking(.on(.optIn, noLoop: true))
      try await db.clientCaching(.yes)
      #expect(try await db.clientTrackinginfo().flags == ["on", "optin", "caching-yes", "noloop"])
      try await db.clientTracking(.off)
      try await db.clientTracking(.on(.optOut))
      try await db.clientCaching(.no)
      #expect(try await db.clientTrackinginfo().flags == ["on", "optout", "caching-no"])
      try await db.clientTracking(.off)
      try await db.clientTracking(.on(.broadcast(prefixes: ["a:", "b:"])))
      let broadcast = try await db.clientTrackinginfo()
      #expect(broadcast.prefixes == ["a:", "b:"])
      #expect(broadcast.isOn && !broadcast.isRedirectBroken && broadcast.redirect == 0)
      try await db.clientTracking(.off)
      let other = try await db.redis.session()
      let id = try await other.clientID()
      try await db.clientTracking(.on(.broadcast(), redirect: id))
      #expect(try await db.varying.clientGetredir() == id)
      #expect(try await db.varying.clientTrackinginfo().redirect == id)
      try await db.clientTracking(.off)
    },
    Survey("a connection is spared", on: [.redis70, .valkey91]) { db in
      try await db.clientNoEvict(.on)
      try await db.clientNoEvict(.off)
    },
    Survey("a connection does not count as a use, or fills another server", on: [.valkey91]) { db in
      try await db.clientNoTouch(.on)
      try await db.clientNoTouch(.off)
      try await db.redis.send("CONFIG", "SET", "import-mode", "yes")
      try await db.clientImportSource(.on)
      try await db.clientImportSource(.off)
    },
    Survey("all clients are paused, and go on") { db in
      // Redis 6.2 does not make a pause shorter, whatever becomes of it.
      try await db.clientPause(for: .milliseconds(10))
      try await db.clientPause(for: .milliseconds(10), mode: .all)
      try await db.clientUnpause()
      try await db.clientPause(for: .seconds(20), mode: .write)
      try await db.clientUnpause()
      try await db.redis.set("k", "v")
    },
    Survey("a blocking command is ended by somebody else") { db in
      let id = try await db.varying.clientID()
      #expect(try await db.clientUnblock(id) == false)
      func unblock(_ ending: UnblockMode?) async throws -> Result<RESPValue, any Error> {
        let call = Task { try await db.redis.send("BLPOP", "nothing", "0") }
        while true {
          let blocked = try await db.redis.clientList().first { $0.flags.contains("b") }
          guard let blocked else { continue }
          let done = try await db.clientUnblock(blocked.id, as: ending)
          #expect(done)
          return await call.result
        }
      }
      #expect(try await unblock(nil).get() == .null)
      #expect(try await unblock(.timeout).get() == .null)
      let error = await #expect(throws: RedisError.self) { try await unblock(.error).get() }
      #expect(error?.code == "UNBLOCKED")
    },
    Survey("echoes and signs of life") { db in
      let echo = try await db.echo("a\r\nb")
      #expect(echo == "a\r\nb")
      #expect(try await db.echo(7, as: Int.self) == 7)
      #expect(try await db.ping() == "PONG")
      #expect(try await db.ping("still there?", as: String.self) == "still there?")
    },
    Survey("a connection changes its protocol, and is understood") { db in
      let greeting = try await db.varying.hello()
      #expect(greeting.server == (db.server.kind == .valkey91 ? "valkey" : "redis"))
      #expect(greeting.version.first?.isNumber == true)
      #expect(greeting.mode == "standalone")
      #expect(greeting.role == "master")
      #expect(greeting.id > 0)
      for version in [3, 2, 3] {
        let changed = try await db.varying.hello(protocol: version, name: "me")
        #expect(changed.protocolVersion == version)
        #expect(changed.id == greeting.id)
        #expect(try await db.clientGetname() == "me")
        #expect(try await db.clientTrackinginfo().flags == ["off"])
      }
    },
    Survey("a connection says who it is") { db in
      try await db.redis.send("CONFIG", "SET", "requirepass", "secret")
      try await db.auth(password: "secret")
      try await db.auth(username: "default", password: "secret")
      let greeting = try await db.varying.hello(protocol: 3, as: RedisCredentials(password: "secret"))
      #expect(greeting.protocolVersion == 3)
      let error = await #expect(throws: RedisError.self) { try await db.auth(password: "wrong") }
      #expect(error?.code == "WRONGPASS")
    },
    Survey("a connection changes its database, and is made new") { db in
      try await db.set("k", 1)
      try await db.select(3)
      #expect(try await db.get("k") == nil)
      try await db.clientSetname("me")
      try await db.reset()
      #expect(try await db.get("k") == "1")
      #expect(try await db.clientGetname() == nil)
    },
    Survey("a connection ends itself") { db in
      try await db.quit()
      await #expect(throws: RedisError.self) { try await db.ping() }
    },
  ]
}

private enum OldClientKill: DeprecatedCalls {
  @available(*, deprecated)
  static func call(_ input: (db: Surveyor, address: String)) async throws {
    try await input.db.clientKill(address: input.address)
  }
}
