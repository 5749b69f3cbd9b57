import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

/// What happens when a connection is lost, and how it comes back.
@Suite("Coming back")
struct ComingBackTests {
  /// A client, and another one that does what an administrator does.
  private func clients(_ server: TestServer, _ options: RedisOptions = RedisOptions(), url: String = "") throws -> (
    Redis, admin: Redis
  ) {
    (try Redis(server.url + url, options: options), try Redis(server.url + "?client_name=admin"))
  }

  private func killAll(_ admin: Redis) async throws {
    try await admin.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
  }

  /// The wait after the last attempt of an outage is longer than what counts as at once, also on a loaded machine: attempts
  /// after 0, 20, 60 … 2540 milliseconds, and the next one 2560 after that.
  private static let longWaits = {
    var options = RedisOptions()
    options.backOff.jitter = 0
    options.backOff.maximum = .seconds(8)
    return options
  }()
  private static let outage = Duration.seconds(3)
  private static let atOnce = Duration.seconds(2)

  @Test("a connection that was killed comes back by itself, with name, database and user", arguments: Target.all)
  func killed(_ target: Target) async throws {
    let server = try await TestServer(target.kind, arguments: ["--requirepass", "s3cret"])
    let redis = try Redis("redis://:s3cret@127.0.0.1:\(server.port)/3?client_name=web&protocol=\(target.version)")
    let admin = try Redis("redis://:s3cret@127.0.0.1:\(server.port)/3")
    try await redis.set("k", "v")
    for round in 1...5 {
      try await killAll(admin)
      #expect(try await redis.get("k") == "v")
      #expect(try await redis.send("CLIENT", "GETNAME", as: String.self) == "web")
      try await wait(while: redis.statistics.connectionsMade < 1 + round)
    }
    #expect(redis.statistics.connections == 1)
    #expect(redis.statistics.lastFailure == nil)
  }

  @Test("it comes back without a call that asks for it")
  func idle() async throws {
    let server = try await TestServer()
    let (redis, admin) = try clients(server)
    try await redis.ping()
    try await killAll(admin)
    try await wait(while: redis.statistics.connectionsMade < 2)
  }

  @Test(
    "of calls on their way, those that change nothing are repeated; a write says that it may have run",
    arguments: [2, 3])
  func onTheirWay(_ version: Int) async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?protocol=\(version)")
    try await redis.set("k", "v")
    proxy.fault = .swallow
    let received = proxy.receivedFromClients
    let read = Task { try await redis.get("k") }
    let chain = Task { try await redis().get("k").ttl("k").run() }
    let write = Task { try await redis.incr("n") }
    let mixed = Task { try await redis().get("k").incr("n").run() }
    let declared = Task { try await redis.with(repeating: .always).incr("m") }
    let never = Task { try await redis.with(repeating: .never).get("k") }
    // All of it has come to the proxy, and got lost there: 5 commands of 20 bytes, 3 of 21.
    try await wait(while: proxy.receivedFromClients - received < 163)
    // None that comes meanwhile gets its greeting lost too.
    proxy.refuse()
    proxy.end(reset: true)
    try await wait(while: proxy.connections > 0)
    proxy.fault = .none
    try proxy.comeBack()
    #expect(try await read.value == "v")
    let (value, ttl) = try await chain.value
    #expect(value == "v" && ttl == .persistent)
    #expect(try await declared.value == 1)
    for error in [
      try await redisError { try await write.value }, try await redisError { try await mixed.value },
      try await redisError { try await never.value },
    ] { #expect(error.outcome == .unknown) }
    #expect(try await redis.get("n") == nil)
    #expect(redis.statistics.repeatedCalls == 3)
  }

  @Test("calls made while there is no connection wait, in order, and leave when it is back")
  func waiting() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    // So long do calls wait for a connection, and these are made one after the other.
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?connect_timeout=60s")
    try await redis.ping()
    proxy.refuse()
    proxy.end(reset: false)
    try await wait(while: redis.statistics.connections > 0)
    var calls: [Task<Int, any Error>] = []
    for n in 0..<50 {
      calls.append(Task { try await redis.rpush("list", n) })
      try await wait(while: redis.statistics.waitingForConnection <= n)
    }
    #expect(redis.statistics.lastFailure != nil)
    try proxy.comeBack()
    for call in calls { _ = try await call.value }
    #expect(try await redis.lrange("list", 0, -1, as: Int.self) == Array(0..<50))
    #expect(redis.statistics.waitingForConnection == 0)
  }

  @Test(
    "a call that waits for a connection ends at its deadline, not sent, and says why there is none; a cancelled one at once"
  )
  func waitingEnds() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url + "?connect_timeout=2s")
    try await redis.ping()
    server.stop()
    try await wait(while: redis.statistics.lastFailure?.contains("refused") != true)
    let error = try await redisError { try await redis.with(deadline: .milliseconds(50)).incr("n") }
    #expect(error.kind == .timeout(.milliseconds(50)))
    #expect(error.outcome == .notSent)
    #expect(error.description.contains("Connection refused"))
    let patient = try await redisError { try await redis.incr("n") }
    #expect(patient.outcome == .notSent)
    #expect(patient.description.contains("Connection refused"))
    let cancelled = Task { try await redis.incr("n") }
    try await wait(while: redis.statistics.waitingForConnection == 0)
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { _ = try await cancelled.value }
  }

  @Test("calls that wait are limited in number and bytes, and the ones beyond throw at once")
  func waitingIsBounded() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.waitingLimit = 3
    options.transport.queueLimit = 1000
    let (redis, _) = try clients(server, options, url: "?connect_timeout=60s")
    try await redis.ping()
    server.stop()
    try await wait(while: redis.statistics.connections > 0)
    let calls = (0..<3).map { _ in Task { try await redis.get("k") } }
    try await wait(while: redis.statistics.waitingForConnection < 3)
    let error = try await redisError { try await redis.get("k") }
    #expect(error.kind == .tooManyCalls(limit: 3) && error.outcome == .notSent)
    #expect(error.description.contains("options.waitingLimit"))
    for call in calls { call.cancel() }
    for call in calls { await #expect(throws: CancellationError.self) { _ = try await call.value } }
    let large = Task { try await redis.set("k", Bytes(repeatElement(1, count: 900))) }
    try await wait(while: redis.statistics.waitingForConnection < 1)
    let second = try await redisError { try await redis.set("k", Bytes(repeatElement(1, count: 900))) }
    #expect(second.kind == .queueFull(limit: 1000))
    large.cancel()
  }

  @Test("attempts to connect never end, and grow apart up to a limit")
  func forEver() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.backOff.initial = .milliseconds(1)
    options.backOff.maximum = .milliseconds(4)
    let (redis, _) = try clients(server, options)
    try await redis.ping()
    server.stop()
    try await wait(while: redis.statistics.connectionsLost < 200)
    let second = try await TestServer(arguments: ["--port", "\(server.port)"])
    #expect(try await redis.ping() == "PONG")
    _ = second
    var backOff = BackOff()
    backOff.jitter = 0
    #expect((0...3).map { backOff.delay(after: $0) } == [0, 20_000_000, 40_000_000, 80_000_000])
    #expect([20, 100, Int.max].map { backOff.delay(after: $0) } == [2_000_000_000, 2_000_000_000, 2_000_000_000])
    backOff.jitter = 0.5
    #expect(backOff.delay(after: 1, chance: 1) == 10_000_000)
    #expect(backOff.delay(after: 1, chance: 0) == 20_000_000)
  }

  @Test("once the server is back, a session has its connection at once, however long nobody could have one")
  func sessionAfterOutage() async throws {
    let server = try await TestServer()
    let (redis, _) = try clients(server, Self.longWaits, url: "?connect_timeout=60s")
    try await redis.ping()
    server.stop()
    let error = try await redisError { _ = try await redis.with(deadline: Self.outage).session() }
    #expect(error.description.contains("Connection refused"))
    try server.restart()
    try await redis.ping()
    try await Task.sleep(for: .seconds(2))
    for _ in 0..<3 { try await redis.with(deadline: Self.atOnce).session().ping() }
  }

  @Test("after an outage, however long, a server that has become a replica is looked for at once")
  func misdirectedAfterOutage() async throws {
    let server = try await TestServer()
    let (redis, _) = try clients(server, Self.longWaits, url: "?connect_timeout=60s")
    try await redis.ping()
    server.stop()
    try await Task.sleep(for: Self.outage)
    try server.restart()
    try await redis.ping()
    // So long that the connection is a good one.
    try await Task.sleep(for: .milliseconds(1200))
    let made = redis.statistics.connectionsMade
    try await redis.send("REPLICAOF", "127.0.0.1", "1")
    _ = try await redisError { try await redis.with(deadline: Self.atOnce).set("k", "v") }
    #expect(redis.statistics.connectionsMade > made)
  }

  @Test("calls that wait do not gather timers")
  func timers() async throws {
    let server = try await TestServer()
    let loop = EventLoop()
    let redis = try Redis(server.url + "?connect_timeout=60s", on: loop)
    try await redis.ping()
    server.stop()
    try await wait(while: redis.statistics.lastFailure?.contains("refused") != true)
    let patient = Task { try await redis.get("k") }
    try await wait(while: redis.statistics.waitingForConnection == 0)
    for _ in 0..<50 { _ = try await redisError { try await redis.with(deadline: .milliseconds(2)).get("k") } }
    let count = await withCheckedContinuation { continuation in
      loop.execute { continuation.resume(returning: loop.timerCount) }
    }
    #expect(count < 10)
    patient.cancel()
    await redis.close()
    await loop.shutdown()
  }

  @Test("a name is looked up again, and every address tried: a server that has moved is found")
  func moved() async throws {
    let port = try unusedPort()
    let first = try await TestServer(arguments: ["--port", "\(port)", "--bind", "127.0.0.1"])
    let lookUps = Counter()
    var options = RedisOptions()
    // From the third time on the name leads elsewhere, to an address behind one that refuses.
    options.resolver = .known { lookUps.next() < 3 ? ["127.0.0.1"] : ["127.0.0.3", "127.0.0.2"] }
    let redis = try Redis("redis://moves.example:\(port)", options: options)
    try await redis.set("k", "first")
    first.stop()
    let second = try await TestServer(
      arguments: ["--port", "\(port)", "--bind", "127.0.0.2", "--protected-mode", "no"])
    #expect(try await redis.get("k") == nil)
    #expect(try await redis.send("CLIENT", "INFO", as: String.self).contains("laddr=127.0.0.2"))
    #expect(lookUps.value >= 3)
    _ = second
  }

  @Test("a client that has never connected tells at once why; if it is told to wait, it waits")
  func firstConnection() async throws {
    let port = try unusedPort()
    let redis = try Redis("redis://127.0.0.1:\(port)")
    let error = try await redisError { try await redis.ping() }
    #expect(error.outcome == .notSent && error.description.contains("Connection refused"))
    #expect(try await redisError { _ = try await redis.session() }.description.contains("Connection refused"))
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    let patient = try Redis("redis://127.0.0.1:\(port)", options: options)
    let call = Task { try await patient.ping() }
    let session = Task { try await patient.session().ping() }
    try await wait(while: patient.statistics.connectionsLost < 3)
    let server = try await TestServer(arguments: ["--port", "\(port)"])
    #expect(try await call.value == "PONG")
    #expect(try await session.value == "PONG")
    #expect(try await redis.ping() == "PONG")
    _ = server
  }

  @Test("a server that is loading its data is asked again, until the call's time is up")
  func loading() async throws {
    let answers = Counter()
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nn\r\n").isEmpty {
        connection.send(
          answers.next() <= 3 ? "-LOADING Redis is loading the dataset in memory\r\n" : ":\(answers.value)\r\n")
      }
    }
    let redis = try Redis(server.url)
    // A write too: the server has said that it did not run.
    #expect(try await redis.incr("n") == 4)
    #expect(redis.statistics.repeatedCalls == 3 && redis.statistics.connectionsMade == 1)
    let impatient = try Redis(server.url)
    for _ in 0..<5 { _ = try? await impatient.with(repeating: .never).incr("n") }
    let always = try ScriptedServer { connection in
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nn\r\n").isEmpty { connection.send("-LOADING x\r\n") }
    }
    let error = try await redisError { try await Redis(always.url + "?timeout=100ms").incr("n") }
    #expect(error.code == "LOADING" || error.kind == .timeout(.milliseconds(100)))
  }

  @Test(
    "-READONLY after a failover: the connection is replaced, and the write goes where it leads then",
    arguments: Target.all)
  func readOnly(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    // On a thread of its own: the client asks again for about a second only, and the tests' threads may be busy for longer.
    let loop = EventLoop()
    let admin = try Redis(server.url, on: loop)
    let proxy = try FaultProxy(to: server.port)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?protocol=\(target.version)")
    #expect(try await redis.incr("n") == 1)
    try await admin.send("CONFIG", "SET", "replica-serve-stale-data", "yes")
    try await admin.send("REPLICAOF", "127.0.0.1", "1")
    // It is a replica now, for as long as the old connection stands: a new one finds a master.
    let accepted = proxy.accepted
    let becomesMaster = Task(executorPreference: loop) {
      while proxy.accepted == accepted { await Task.yield() }
      try await admin.send("REPLICAOF", "NO", "ONE")
    }
    #expect(try await redis.incr("n") == 2)
    try await becomesMaster.value
    #expect(redis.statistics.connectionsMade >= 2)
    // A replica for good is told so.
    try await admin.send("REPLICAOF", "127.0.0.1", "1")
    let error = try await redisError { try await redis.incr("n") }
    #expect(error.code == "READONLY" && error.outcome == .executed)
    // What it can read it reads, on whatever connection.
    #expect(try await redis.get("n", as: Int.self) == 2)
    let session = try await redis.session()
    #expect(try await redisError { try await session.incr("n") }.code == "READONLY")
    await admin.close()
    await loop.shutdown()
  }

  @Test("-MASTERDOWN: the connection is replaced")
  func masterDown() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      let number = connections.next()
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nk\r\n").isEmpty {
        connection.send(number == 1 ? "-MASTERDOWN Link with MASTER is down\r\n" : "$2\r\nok\r\n")
      }
    }
    let redis = try Redis(server.url)
    #expect(try await redis.get("k") == "ok")
    #expect(connections.value == 2)
  }

  @Test("a misdirected reply in a chain replaces the connection too, and no call is lost")
  func misdirectedInChain() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      let number = connections.next()
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nk\r\n").isEmpty {
        connection.send(number == 1 ? "+OK\r\n-READONLY x\r\n" : "+OK\r\n:1\r\n")
      }
    }
    let redis = try Redis(server.url)
    let error = try await redisError { try await redis().set("a", 1).incr("k").run() }
    #expect(error.code == "READONLY")
    try await wait(while: redis.statistics.connectionsMade < 2)
    #expect(try await redis().set("a", 1).incr("k").run() == 1)
  }

  @Test("a handshake that fails or takes too long discards its connection: no late reply of it reaches a call")
  func lateHandshake() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      switch connections.next() {
      case 1:
        connection.shakeHands()
        connection.receive(until: "PING\r\n")
        connection.send("+PONG\r\n")
      case 2:
        // Answers only once the client has given up.
        connection.waitForEnd()
        connection.send("%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n$5\r\nwrong\r\n")
      case 3:
        connection.receiveHandshake()
        connection.send("-ERR internal error\r\n+OK\r\n+OK\r\n$5\r\nwrong\r\n")
        connection.waitForEnd()
      default:
        connection.shakeHands()
        connection.receive(until: "\r\n$1\r\nk\r\n")
        connection.send("$5\r\nright\r\n")
        connection.waitForEnd()
      }
    }
    var options = RedisOptions()
    options.backOff.initial = .milliseconds(1)
    let redis = try Redis(server.url + "?connect_timeout=2s", options: options)
    try await redis.ping()
    // The first connection has ended by itself.
    try await wait(while: redis.statistics.connectionsLost == 0)
    while connections.value < 4 {
      do { #expect(try await redis.get("k") == "right") } catch let error as RedisError {
        #expect(error.outcome == .notSent, "\(error)")
      }
    }
  }

  @Test("a server whose clients are limited: the attempts go on until it lets one in")
  func maxClients() async throws {
    let server = try await TestServer(arguments: ["--maxclients", "2"])
    let first = try Redis(server.url)
    let second = try Redis(server.url)
    try await first.ping()
    try await second.ping()
    let third = try Redis(server.url)
    let error = try await redisError { try await third.ping() }
    #expect(error.outcome == .notSent && error.description.contains("max number of clients"))
    // One that has been connected waits.
    await second.close()
    try await wait(while: (try? await third.ping()) == nil)
    let waiter = Task { try await third.session().ping() }
    try await wait(while: third.statistics.lastFailure?.contains("max number of clients") != true)
    await first.close()
    #expect(try await waiter.value == "PONG")
  }

  @Test("a paused server holds calls up to their deadlines, and their late replies reach nobody", arguments: Target.all)
  func paused(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let admin = try Redis(server.url)
    try await redis.ping()
    try await admin.send("CLIENT", "PAUSE", 60_000, "WRITE")
    let error = try await redisError { try await redis.with(deadline: .milliseconds(50)).incr("late") }
    #expect(error.kind == .timeout(.milliseconds(50)) && error.outcome == .unknown)
    let values = try await withThrowingTaskGroup(of: Bool.self) { group in
      for n in 0..<20 { group.addTask { try await redis.send("INCRBY", "n\(n)", n, as: Int.self) == n } }
      try await wait(while: redis.statistics.commands < 22)
      try await admin.send("CLIENT", "UNPAUSE")
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(values.allSatisfy { $0 })
    #expect(redis.statistics.connectionsMade == 1)
  }

  @Test("a connection that answers nobody while calls time out is replaced; those who still wait on it lose nothing")
  func silent() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    var transport = TransportOptions()
    transport.deadPeerTimeout = .milliseconds(300)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?connect_timeout=60s", transport: transport)
    try await redis.set("k", "v")
    proxy.fault = .stall
    let patient = Task { try await redis.get("k") }
    let write = Task { try await redis.incr("n") }
    try await wait(while: redis.statistics.commands < 3)
    #expect(try await redisError { try await redis.with(deadline: .milliseconds(20)).get("k") }.outcome == .unknown)
    // It is accepted by the proxy while all bytes still wait there.
    try await wait(while: proxy.accepted < 2)
    proxy.fault = .none
    #expect(try await patient.value == "v")
    #expect(try await write.value == 1)
    #expect(try await redis.get("n", as: Int.self) == 1)
    try await wait(while: redis.statistics.connections > 1)
  }

  @Test("a reply in progress, however large, ends with its own call; large values have a line of their own")
  func bulk() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)")
    let large = Bytes(repeatElement(120, count: 1 << 20))
    try await redis.set("large", large)
    try await redis.set("small", "s")
    let reply = Task { try await redis.bulk.get("large") }
    try await wait(while: redis.statistics.connectionsMade < 2)
    #expect(try await redis.get("small") == "s")
    #expect(try await reply.value == large)
    // Both lines stay.
    #expect(redis.statistics.connections == 2)
    let id = try await redis.bulk.send("CLIENT", "ID", as: Int.self)
    #expect(try await redis.send("CLIENT", "ID", as: Int.self) != id)
    #expect(try await redis.bulk.send("CLIENT", "ID", as: Int.self) == id)
  }
}
