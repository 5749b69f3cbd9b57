// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum ConnectionGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("connection.txt:1", ##"AUTH secret"##) {
      _ = try await $0.auth(password: "secret")
    } chain: {
      $0.auth(password: "secret").commands
    } batch: {
      _ = $0.auth(password: "secret")
    }
    await golden.check("connection.txt:3", ##"AUTH me secret"##) {
      _ = try await $0.auth(username: "me", password: "secret")
    } chain: {
      $0.auth(username: "me", password: "secret").commands
    } batch: {
      _ = $0.auth(username: "me", password: "secret")
    }
    await golden.check("connection.txt:6", ##"CLIENT CACHING YES"##) {
      _ = try await $0.clientCaching(.yes)
    } chain: {
      $0.clientCaching(.yes).commands
    } batch: {
      _ = $0.clientCaching(.yes)
    }
    await golden.check("connection.txt:8", ##"CLIENT CACHING NO"##) {
      _ = try await $0.clientCaching(.no)
    } chain: {
      $0.clientCaching(.no).commands
    } batch: {
      _ = $0.clientCaching(.no)
    }
    await golden.check("connection.txt:11", ##"CLIENT CAPA redirect"##) {
      _ = try await $0.clientCapa("redirect")
    } chain: {
      $0.clientCapa("redirect").commands
    } batch: {
      _ = $0.clientCapa("redirect")
    }
    await golden.check("connection.txt:13", ##"CLIENT CAPA redirect other"##) {
      _ = try await $0.clientCapa(["redirect", "other"])
    } chain: {
      $0.clientCapa(["redirect", "other"]).commands
    } batch: {
      _ = $0.clientCapa(["redirect", "other"])
    }
    await golden.check("connection.txt:16", ##"CLIENT GETNAME"##) {
      _ = try await $0.clientGetname()
    } chain: {
      $0.clientGetname().commands
    } batch: {
      _ = $0.clientGetname()
    }
    await golden.check("connection.txt:19", ##"CLIENT GETREDIR"##) {
      _ = try await $0.clientGetredir()
    } chain: {
      $0.clientGetredir().commands
    } batch: {
      _ = $0.clientGetredir()
    }
    await golden.check("connection.txt:22", ##"CLIENT HELP"##) {
      _ = try await $0.clientHelp()
    } chain: {
      $0.clientHelp().commands
    } batch: {
      _ = $0.clientHelp()
    }
    await golden.check("connection.txt:25", ##"CLIENT ID"##) {
      _ = try await $0.clientID()
    } chain: {
      $0.clientID().commands
    } batch: {
      _ = $0.clientID()
    }
    await golden.check("connection.txt:28", ##"CLIENT IMPORT-SOURCE ON"##) {
      _ = try await $0.clientImportSource(.on)
    } chain: {
      $0.clientImportSource(.on).commands
    } batch: {
      _ = $0.clientImportSource(.on)
    }
    await golden.check("connection.txt:30", ##"CLIENT IMPORT-SOURCE OFF"##) {
      _ = try await $0.clientImportSource(.off)
    } chain: {
      $0.clientImportSource(.off).commands
    } batch: {
      _ = $0.clientImportSource(.off)
    }
    await golden.check("connection.txt:33", ##"CLIENT INFO"##) {
      _ = try await $0.clientInfo()
    } chain: {
      $0.clientInfo().commands
    } batch: {
      _ = $0.clientInfo()
    }
    await golden.check("connection.txt:36", ##"CLIENT KILL 127.0.0.1:50210"##) {
      _ = try await $0.clientKill(address: "127.0.0.1:50210")
    } chain: {
      $0.clientKill(address: "127.0.0.1:50210").commands
    } batch: {
      _ = $0.clientKill(address: "127.0.0.1:50210")
    }
    await golden.check("connection.txt:38", ##"CLIENT KILL ID 3"##) {
      _ = try await $0.clientKill(.id(3))
    } chain: {
      $0.clientKill(.id(3)).commands
    } batch: {
      _ = $0.clientKill(.id(3))
    }
    await golden.check("connection.txt:40", ##"CLIENT KILL ID 3 4 5"##) {
      _ = try await $0.clientKill(.id(3, 4, 5))
    } chain: {
      $0.clientKill(.id(3, 4, 5)).commands
    } batch: {
      _ = $0.clientKill(.id(3, 4, 5))
    }
    await golden.check("connection.txt:42", ##"CLIENT KILL TYPE normal"##) {
      _ = try await $0.clientKill(.type(.normal))
    } chain: {
      $0.clientKill(.type(.normal)).commands
    } batch: {
      _ = $0.clientKill(.type(.normal))
    }
    await golden.check("connection.txt:44", ##"CLIENT KILL TYPE master USER me"##) {
      _ = try await $0.clientKill(.type(.primary), .user("me"))
    } chain: {
      $0.clientKill(.type(.primary), .user("me")).commands
    } batch: {
      _ = $0.clientKill(.type(.primary), .user("me"))
    }
    await golden.check("connection.txt:46", ##"CLIENT KILL TYPE replica ADDR 127.0.0.1:1 LADDR 127.0.0.1:2 SKIPME NO"##)
    {
      _ = try await $0.clientKill(
        .type(.replica), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(false))
    } chain: {
      $0.clientKill(.type(.replica), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(false)).commands
    } batch: {
      _ = $0.clientKill(.type(.replica), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(false))
    }
    await golden.check("connection.txt:48", ##"CLIENT KILL TYPE pubsub SKIPME YES"##) {
      _ = try await $0.clientKill([.type(.pubsub), .skipMe(true)])
    } chain: {
      $0.clientKill([.type(.pubsub), .skipMe(true)]).commands
    } batch: {
      _ = $0.clientKill([.type(.pubsub), .skipMe(true)])
    }
    await golden.check("connection.txt:50", ##"CLIENT KILL MAXAGE 60 IDLE 2"##) {
      _ = try await $0.clientKill(.age(atLeast: .seconds(60)), .idle(atLeast: .milliseconds(1001)))
    } chain: {
      $0.clientKill(.age(atLeast: .seconds(60)), .idle(atLeast: .milliseconds(1001))).commands
    } batch: {
      _ = $0.clientKill(.age(atLeast: .seconds(60)), .idle(atLeast: .milliseconds(1001)))
    }
    await golden.check(
      "connection.txt:52", ##"CLIENT KILL NAME a FLAGS N LIB-NAME b LIB-VER 1.2 DB 3 CAPA r IP 127.0.0.1"##
    ) {
      _ = try await $0.clientKill(
        .name("a"), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3), .capabilities("r"),
        .ip("127.0.0.1"))
    } chain: {
      $0.clientKill(
        .name("a"), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3), .capabilities("r"),
        .ip("127.0.0.1")
      ).commands
    } batch: {
      _ = $0.clientKill(
        .name("a"), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3), .capabilities("r"),
        .ip("127.0.0.1"))
    }
    await golden.check(
      "connection.txt:56",
      ##"CLIENT KILL NOT-ID 1 2 NOT-TYPE pubsub NOT-USER me NOT-ADDR 127.0.0.1:1 NOT-LADDR 127.0.0.1:2"##
    ) {
      _ = try await $0.clientKill(
        .not(.id([1, 2])), .not(.type(.pubsub)), .not(.user("me")), .not(.address("127.0.0.1:1")),
        .not(.localAddress("127.0.0.1:2")))
    } chain: {
      $0.clientKill(
        .not(.id([1, 2])), .not(.type(.pubsub)), .not(.user("me")), .not(.address("127.0.0.1:1")),
        .not(.localAddress("127.0.0.1:2"))
      ).commands
    } batch: {
      _ = $0.clientKill(
        .not(.id([1, 2])), .not(.type(.pubsub)), .not(.user("me")), .not(.address("127.0.0.1:1")),
        .not(.localAddress("127.0.0.1:2")))
    }
    await golden.check(
      "connection.txt:60",
      ##"CLIENT KILL NOT-NAME a NOT-FLAGS N NOT-LIB-NAME b NOT-LIB-VER 1.2 NOT-DB 3 NOT-CAPA r NOT-IP 127.0.0.1"##
    ) {
      _ = try await $0.clientKill(
        .not(.name("a")), .not(.flags("N")), .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)),
        .not(.capabilities("r")), .not(.ip("127.0.0.1")))
    } chain: {
      $0.clientKill(
        .not(.name("a")), .not(.flags("N")), .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)),
        .not(.capabilities("r")), .not(.ip("127.0.0.1"))
      ).commands
    } batch: {
      _ = $0.clientKill(
        .not(.name("a")), .not(.flags("N")), .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)),
        .not(.capabilities("r")), .not(.ip("127.0.0.1")))
    }
    await golden.check("connection.txt:65", ##"CLIENT LIST"##) {
      _ = try await $0.clientList()
    } chain: {
      $0.clientList().commands
    } batch: {
      _ = $0.clientList()
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("connection.txt:67", ##"CLIENT LIST TYPE pubsub"##) {
      _ = try await $0.clientList(.type(.pubsub))
    } chain: {
      $0.clientList(.type(.pubsub)).commands
    } batch: {
      _ = $0.clientList(.type(.pubsub))
    }
    await golden.check("connection.txt:69", ##"CLIENT LIST ID 1 2"##) {
      _ = try await $0.clientList(.id(1, 2))
    } chain: {
      $0.clientList(.id(1, 2)).commands
    } batch: {
      _ = $0.clientList(.id(1, 2))
    }
    await golden.check(
      "connection.txt:71", ##"CLIENT LIST USER me ADDR 127.0.0.1:1 LADDR 127.0.0.1:2 SKIPME YES MAXAGE 5"##
    ) {
      _ = try await $0.clientList(
        .user("me"), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(true), .age(atLeast: .seconds(5)))
    } chain: {
      $0.clientList(
        .user("me"), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(true), .age(atLeast: .seconds(5))
      ).commands
    } batch: {
      _ = $0.clientList(
        .user("me"), .address("127.0.0.1:1"), .localAddress("127.0.0.1:2"), .skipMe(true), .age(atLeast: .seconds(5)))
    }
    await golden.check(
      "connection.txt:74", ##"CLIENT LIST NAME a IDLE 5 FLAGS N LIB-NAME b LIB-VER 1.2 DB 3 CAPA r IP 127.0.0.1"##
    ) {
      _ = try await $0.clientList([
        .name("a"), .idle(atLeast: .seconds(5)), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3),
        .capabilities("r"), .ip("127.0.0.1"),
      ])
    } chain: {
      $0.clientList([
        .name("a"), .idle(atLeast: .seconds(5)), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3),
        .capabilities("r"), .ip("127.0.0.1"),
      ]).commands
    } batch: {
      _ = $0.clientList([
        .name("a"), .idle(atLeast: .seconds(5)), .flags("N"), .libraryName("b"), .libraryVersion("1.2"), .database(3),
        .capabilities("r"), .ip("127.0.0.1"),
      ])
    }
    await golden.check("connection.txt:79", ##"CLIENT LIST TYPE normal SKIPME NO"##) {
      _ = try await $0.clientList(.type(.normal), .skipMe(false))
    } chain: {
      $0.clientList(.type(.normal), .skipMe(false)).commands
    } batch: {
      _ = $0.clientList(.type(.normal), .skipMe(false))
    }
    await golden.check("connection.txt:81", ##"CLIENT LIST TYPE master"##) {
      _ = try await $0.clientList(.type(.primary))
    } chain: {
      $0.clientList(.type(.primary)).commands
    } batch: {
      _ = $0.clientList(.type(.primary))
    }
    await golden.check("connection.txt:83", ##"CLIENT LIST TYPE replica"##) {
      _ = try await $0.clientList(.type(.replica))
    } chain: {
      $0.clientList(.type(.replica)).commands
    } batch: {
      _ = $0.clientList(.type(.replica))
    }
    await golden.check("connection.txt:85", ##"CLIENT LIST NOT-TYPE normal NOT-ID 4"##) {
      _ = try await $0.clientList(.not(.type(.normal)), .not(.id([4])))
    } chain: {
      $0.clientList(.not(.type(.normal)), .not(.id([4]))).commands
    } batch: {
      _ = $0.clientList(.not(.type(.normal)), .not(.id([4])))
    }
    await golden.check(
      "connection.txt:87",
      ##"CLIENT LIST NOT-USER me NOT-ADDR 127.0.0.1:1 NOT-LADDR 127.0.0.1:2 NOT-NAME a NOT-FLAGS N"##
    ) {
      _ = try await $0.clientList(
        .not(.user("me")), .not(.address("127.0.0.1:1")), .not(.localAddress("127.0.0.1:2")), .not(.name("a")),
        .not(.flags("N")))
    } chain: {
      $0.clientList(
        .not(.user("me")), .not(.address("127.0.0.1:1")), .not(.localAddress("127.0.0.1:2")), .not(.name("a")),
        .not(.flags("N"))
      ).commands
    } batch: {
      _ = $0.clientList(
        .not(.user("me")), .not(.address("127.0.0.1:1")), .not(.localAddress("127.0.0.1:2")), .not(.name("a")),
        .not(.flags("N")))
    }
    await golden.check(
      "connection.txt:91", ##"CLIENT LIST NOT-LIB-NAME b NOT-LIB-VER 1.2 NOT-DB 3 NOT-CAPA r NOT-IP 127.0.0.1"##
    ) {
      _ = try await $0.clientList(
        .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)), .not(.capabilities("r")),
        .not(.ip("127.0.0.1")))
    } chain: {
      $0.clientList(
        .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)), .not(.capabilities("r")),
        .not(.ip("127.0.0.1"))
      ).commands
    } batch: {
      _ = $0.clientList(
        .not(.libraryName("b")), .not(.libraryVersion("1.2")), .not(.database(3)), .not(.capabilities("r")),
        .not(.ip("127.0.0.1")))
    }
    await golden.check("connection.txt:96", ##"CLIENT NO-EVICT ON"##) {
      _ = try await $0.clientNoEvict(.on)
    } chain: {
      $0.clientNoEvict(.on).commands
    } batch: {
      _ = $0.clientNoEvict(.on)
    }
    await golden.check("connection.txt:98", ##"CLIENT NO-EVICT OFF"##) {
      _ = try await $0.clientNoEvict(.off)
    } chain: {
      $0.clientNoEvict(.off).commands
    } batch: {
      _ = $0.clientNoEvict(.off)
    }
    await golden.check("connection.txt:101", ##"CLIENT NO-TOUCH ON"##) {
      _ = try await $0.clientNoTouch(.on)
    } chain: {
      $0.clientNoTouch(.on).commands
    } batch: {
      _ = $0.clientNoTouch(.on)
    }
    await golden.check("connection.txt:103", ##"CLIENT NO-TOUCH OFF"##) {
      _ = try await $0.clientNoTouch(.off)
    } chain: {
      $0.clientNoTouch(.off).commands
    } batch: {
      _ = $0.clientNoTouch(.off)
    }
    await golden.check("connection.txt:106", ##"CLIENT PAUSE 1500"##) {
      _ = try await $0.clientPause(for: .milliseconds(1500))
    } chain: {
      $0.clientPause(for: .milliseconds(1500)).commands
    } batch: {
      _ = $0.clientPause(for: .milliseconds(1500))
    }
    await golden.check("connection.txt:108", ##"CLIENT PAUSE 1000 WRITE"##) {
      _ = try await $0.clientPause(for: .seconds(1), mode: .write)
    } chain: {
      $0.clientPause(for: .seconds(1), mode: .write).commands
    } batch: {
      _ = $0.clientPause(for: .seconds(1), mode: .write)
    }
    await golden.check("connection.txt:110", ##"CLIENT PAUSE 1000 ALL"##) {
      _ = try await $0.clientPause(for: .seconds(1), mode: .all)
    } chain: {
      $0.clientPause(for: .seconds(1), mode: .all).commands
    } batch: {
      _ = $0.clientPause(for: .seconds(1), mode: .all)
    }
    await golden.check("connection.txt:113", ##"CLIENT SETINFO LIB-NAME mine"##) {
      _ = try await $0.clientSetinfo(.name("mine"))
    } chain: {
      $0.clientSetinfo(.name("mine")).commands
    } batch: {
      _ = $0.clientSetinfo(.name("mine"))
    }
    await golden.check("connection.txt:115", ##"CLIENT SETINFO LIB-VER 1.2.3"##) {
      _ = try await $0.clientSetinfo(.version("1.2.3"))
    } chain: {
      $0.clientSetinfo(.version("1.2.3")).commands
    } batch: {
      _ = $0.clientSetinfo(.version("1.2.3"))
    }
    await golden.check("connection.txt:118", ##"CLIENT SETNAME worker"##) {
      _ = try await $0.clientSetname("worker")
    } chain: {
      $0.clientSetname("worker").commands
    } batch: {
      _ = $0.clientSetname("worker")
    }
    await golden.check("connection.txt:121", ##"CLIENT TRACKING OFF"##) {
      _ = try await $0.clientTracking(.off)
    } chain: {
      $0.clientTracking(.off).commands
    } batch: {
      _ = $0.clientTracking(.off)
    }
    await golden.check("connection.txt:123", ##"CLIENT TRACKING ON"##) {
      _ = try await $0.clientTracking(.on())
    } chain: {
      $0.clientTracking(.on()).commands
    } batch: {
      _ = $0.clientTracking(.on())
    }
    await golden.check("connection.txt:125", ##"CLIENT TRACKING ON NOLOOP"##) {
      _ = try await $0.clientTracking(.on(noLoop: true))
    } chain: {
      $0.clientTracking(.on(noLoop: true)).commands
    } batch: {
      _ = $0.clientTracking(.on(noLoop: true))
    }
    await golden.check("connection.txt:127", ##"CLIENT TRACKING ON REDIRECT 7"##) {
      _ = try await $0.clientTracking(.on(redirect: 7))
    } chain: {
      $0.clientTracking(.on(redirect: 7)).commands
    } batch: {
      _ = $0.clientTracking(.on(redirect: 7))
    }
    await golden.check("connection.txt:129", ##"CLIENT TRACKING ON OPTIN"##) {
      _ = try await $0.clientTracking(.on(.optIn))
    } chain: {
      $0.clientTracking(.on(.optIn)).commands
    } batch: {
      _ = $0.clientTracking(.on(.optIn))
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("connection.txt:131", ##"CLIENT TRACKING ON REDIRECT 7 OPTOUT NOLOOP"##) {
      _ = try await $0.clientTracking(.on(.optOut, redirect: 7, noLoop: true))
    } chain: {
      $0.clientTracking(.on(.optOut, redirect: 7, noLoop: true)).commands
    } batch: {
      _ = $0.clientTracking(.on(.optOut, redirect: 7, noLoop: true))
    }
    await golden.check("connection.txt:133", ##"CLIENT TRACKING ON BCAST"##) {
      _ = try await $0.clientTracking(.on(.broadcast()))
    } chain: {
      $0.clientTracking(.on(.broadcast())).commands
    } batch: {
      _ = $0.clientTracking(.on(.broadcast()))
    }
    await golden.check("connection.txt:135", ##"CLIENT TRACKING ON REDIRECT 7 PREFIX a: PREFIX b: BCAST NOLOOP"##) {
      _ = try await $0.clientTracking(.on(.broadcast(prefixes: ["a:", "b:"]), redirect: 7, noLoop: true))
    } chain: {
      $0.clientTracking(.on(.broadcast(prefixes: ["a:", "b:"]), redirect: 7, noLoop: true)).commands
    } batch: {
      _ = $0.clientTracking(.on(.broadcast(prefixes: ["a:", "b:"]), redirect: 7, noLoop: true))
    }
    await golden.check("connection.txt:138", ##"CLIENT TRACKINGINFO"##) {
      _ = try await $0.clientTrackinginfo()
    } chain: {
      $0.clientTrackinginfo().commands
    } batch: {
      _ = $0.clientTrackinginfo()
    }
    await golden.check("connection.txt:141", ##"CLIENT UNBLOCK 7"##) {
      _ = try await $0.clientUnblock(7)
    } chain: {
      $0.clientUnblock(7).commands
    } batch: {
      _ = $0.clientUnblock(7)
    }
    await golden.check("connection.txt:143", ##"CLIENT UNBLOCK 7 TIMEOUT"##) {
      _ = try await $0.clientUnblock(7, as: .timeout)
    } chain: {
      $0.clientUnblock(7, as: .timeout).commands
    } batch: {
      _ = $0.clientUnblock(7, as: .timeout)
    }
    await golden.check("connection.txt:145", ##"CLIENT UNBLOCK 7 ERROR"##) {
      _ = try await $0.clientUnblock(7, as: .error)
    } chain: {
      $0.clientUnblock(7, as: .error).commands
    } batch: {
      _ = $0.clientUnblock(7, as: .error)
    }
    await golden.check("connection.txt:148", ##"CLIENT UNPAUSE"##) {
      _ = try await $0.clientUnpause()
    } chain: {
      $0.clientUnpause().commands
    } batch: {
      _ = $0.clientUnpause()
    }
    await golden.check("connection.txt:151", ##"ECHO "a b""##) {
      _ = try await $0.echo("a b")
    } chain: {
      $0.echo("a b").commands
    } batch: {
      _ = $0.echo("a b")
    }
    await golden.check("connection.txt:153", ##"ECHO 7"##) {
      _ = try await $0.echo(7, as: Int.self)
    } chain: {
      $0.echo(7, as: Int.self).commands
    } batch: {
      _ = $0.echo(7, as: Int.self)
    }
    await golden.check("connection.txt:156", ##"HELLO"##) {
      _ = try await $0.hello()
    } chain: {
      $0.hello().commands
    } batch: {
      _ = $0.hello()
    }
    await golden.check("connection.txt:158", ##"HELLO 3"##) {
      _ = try await $0.hello(protocol: 3)
    } chain: {
      $0.hello(protocol: 3).commands
    } batch: {
      _ = $0.hello(protocol: 3)
    }
    await golden.check("connection.txt:160", ##"HELLO 2 AUTH me secret"##) {
      _ = try await $0.hello(protocol: 2, as: RedisCredentials(username: "me", password: "secret"))
    } chain: {
      $0.hello(protocol: 2, as: RedisCredentials(username: "me", password: "secret")).commands
    } batch: {
      _ = $0.hello(protocol: 2, as: RedisCredentials(username: "me", password: "secret"))
    }
    await golden.check("connection.txt:162", ##"HELLO 3 AUTH default secret SETNAME worker"##) {
      _ = try await $0.hello(protocol: 3, as: RedisCredentials(password: "secret"), name: "worker")
    } chain: {
      $0.hello(protocol: 3, as: RedisCredentials(password: "secret"), name: "worker").commands
    } batch: {
      _ = $0.hello(protocol: 3, as: RedisCredentials(password: "secret"), name: "worker")
    }
    await golden.check("connection.txt:164", ##"HELLO 3 SETNAME worker"##) {
      _ = try await $0.hello(protocol: 3, name: "worker")
    } chain: {
      $0.hello(protocol: 3, name: "worker").commands
    } batch: {
      _ = $0.hello(protocol: 3, name: "worker")
    }
    await golden.check("connection.txt:167", ##"PING"##) {
      _ = try await $0.ping()
    } chain: {
      $0.ping().commands
    } batch: {
      _ = $0.ping()
    }
    await golden.check("connection.txt:169", ##"PING "a b""##) {
      _ = try await $0.ping("a b")
    } chain: {
      $0.ping("a b").commands
    } batch: {
      _ = $0.ping("a b")
    }
    await golden.check("connection.txt:171", ##"PING 7"##) {
      _ = try await $0.ping(7, as: Int.self)
    } chain: {
      $0.ping(7, as: Int.self).commands
    } batch: {
      _ = $0.ping(7, as: Int.self)
    }
    await golden.check("connection.txt:174", ##"QUIT"##) {
      _ = try await $0.quit()
    } chain: {
      $0.quit().commands
    } batch: {
      _ = $0.quit()
    }
    await golden.check("connection.txt:177", ##"RESET"##) {
      _ = try await $0.reset()
    } chain: {
      $0.reset().commands
    } batch: {
      _ = $0.reset()
    }
    await golden.check("connection.txt:180", ##"SELECT 3"##) {
      _ = try await $0.select(3)
    } chain: {
      $0.select(3).commands
    } batch: {
      _ = $0.select(3)
    }
  }
}
