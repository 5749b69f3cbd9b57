import ClientTestSupport
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

/// Commands that end what others wait for.
// One after the other: their servers are busy until they are rescued.
@Suite("Rescue", .serialized)
struct RescueTests {
  private static let busyAfter20ms = ["--lua-time-limit", "20"]

  /// Waits until a server answers that it is busy with a script.
  private func untilBusy(_ server: TestServer, password: String = "") async throws {
    let redis = try Redis("redis://\(password.isEmpty ? "" : ":\(password)@")127.0.0.1:\(server.port)/?protocol=2")
    try await waitUntil("the server is busy") {
      do {
        try await redis.ping()
        return false
      } catch let error as RedisError {
        return error.code == "BUSY"
      }
    }
    await redis.close()
  }

  enum Form: CaseIterable, Sendable {
    case function, name, chain, batch, bulk

    func killScript(_ redis: Redis) async throws {
      switch self {
      case .function: try await redis.scriptKill()
      case .name: #expect(try await redis.send("SCRIPT", "KILL", as: String.self) == "OK")
      case .chain: try await redis().scriptKill().run()
      case .batch: try await redis.batch().scriptKill().run()
      case .bulk: try await redis.bulk.scriptKill()
      }
    }
  }

  @Test(
    "SCRIPT KILL ends the script that stands before it on the shared connection, and the calls behind that are answered",
    arguments: TestServer.Kind.allCases, Form.allCases)
  func scriptKill(_ kind: TestServer.Kind, _ form: Form) async throws {
    let server = try await TestServer(kind, arguments: Self.busyAfter20ms)
    defer { server.stop() }
    let redis = try Redis(server.url)
    // Where all calls of this form would go.
    let way = if case .bulk = form { redis.bulk } else { redis }
    let script = Task { try await way.eval("while true do end", as: RESPValue.self) }
    try await untilBusy(server)
    let queued = (0..<10).map { _ in Task { try await way.incr("n") } }
    try await waitUntil("the calls have been sent") { redis.statistics.commands >= 11 }
    try await form.killScript(redis)
    let error = await #expect(throws: RedisError.self) { try await script.value }
    #expect(error?.outcome == .executed)
    var numbers: [Int] = []
    for call in queued { numbers.append(try await call.value) }
    #expect(numbers.sorted() == Array(1...10))
    // Nothing is left of it.
    try await waitUntil("its connection has ended") { redis.statistics.connections == 1 }
    let again = try await redisError { try await form.killScript(redis) }
    #expect(again.code == "NOTBUSY" && again.outcome == .executed)
    await redis.close()
  }

  @Test(
    "a client of another database, with a password, ends a script though it can't select its database meanwhile",
    arguments: TestServer.Kind.allCases)
  func otherDatabase(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind, arguments: Self.busyAfter20ms + ["--requirepass", "secret"])
    defer { server.stop() }
    let busy = try Redis("redis://:secret@127.0.0.1:\(server.port)/")
    let script = Task { try await busy.eval("while true do end", as: RESPValue.self) }
    try await untilBusy(server, password: "secret")
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    let redis = try Redis("redis://:secret@127.0.0.1:\(server.port)/5?client_name=other", options: options)
    let waiting = Task { try await redis.clientInfo().database }
    try await redis.scriptKill()
    await #expect(throws: RedisError.self) { try await script.value }
    // Valkey lets it select, and refuses the rest.
    if kind != .valkey91 { #expect(try await waiting.value == 5) }
    #expect(try await redis.clientInfo().database == 5)
    await redis.close()
    await busy.close()
  }

  @Test("FUNCTION KILL ends the function that stands before it", arguments: [TestServer.Kind.redis70, .valkey91])
  func functionKill(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind, arguments: Self.busyAfter20ms)
    defer { server.stop() }
    let redis = try Redis(server.url)
    _ = try await redis.functionLoad(
      "#!lua name=lib\nredis.register_function('spin', function() while true do end end)")
    let function = Task { try await redis.fcall("spin", keys: ["k"]) }
    try await untilBusy(server)
    let queued = Task { try await redis.incr("n") }
    try await redis.functionKill()
    await #expect(throws: RedisError.self) { try await function.value }
    #expect(try await queued.value == 1)
    await redis.close()
  }

  @Test("CLIENT KILL ends the shared connection of its own client, and CLIENT UNPAUSE lets a write on it go on")
  func paused() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.send("CLIENT", "PAUSE", 60_000, "WRITE")
    let write = Task { try await redis.incr("n") }
    try await waitUntil("it has been sent") { redis.statistics.commands >= 2 }
    let read = Task { try await redis.get("n", as: Int.self) }
    try await redis.clientUnpause()
    #expect(try await write.value == 1)
    #expect(try await read.value == 1)
    let id = try await redis.send("CLIENT", "ID", as: Int.self)
    try await redis.send("CLIENT", "PAUSE", 60_000, "WRITE")
    let lost = Task { try await redis.incr("n") }
    try await waitUntil("it has been sent") { redis.statistics.commands >= 7 }
    #expect(try await redis.clientKill(.id(id)) == 1)
    #expect(try await redisError { _ = try await lost.value }.outcome == .unknown)
    try await redis.clientUnpause()
    #expect(try await redis.send("CLIENT", "ID", as: Int.self) != id)
    await redis.close()
  }

  @Test("a rescue waits for no session, though the pool is full", arguments: TestServer.Kind.allCases)
  func poolIsFull(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind, arguments: Self.busyAfter20ms)
    defer { server.stop() }
    var options = RedisOptions()
    options.pool.limit = 1
    let redis = try Redis(server.url, options: options)
    let db = try await redis.session()
    let script = Task { try await redis.eval("while true do end", as: RESPValue.self) }
    try await untilBusy(server)
    try await redis.scriptKill()
    await #expect(throws: RedisError.self) { try await script.value }
    let second = Task { try await redis.eval("while true do end", as: RESPValue.self) }
    try await untilBusy(server)
    // On the connection that it has.
    let made = redis.statistics.connectionsMade
    try await db.scriptKill()
    #expect(redis.statistics.connectionsMade == made)
    await #expect(throws: RedisError.self) { try await second.value }
    let third = Task { try await redis.with(deadline: .seconds(120)).eval("while true do end", as: RESPValue.self) }
    try await untilBusy(server)
    try await redis.shutdown(.noSave)
    await #expect(throws: RedisError.self) { try await third.value }
    await redis.close()
  }

  @Test("on a server that takes no more connections, a rescue goes the way of others")
  func noMoreConnections() async throws {
    let server = try await TestServer(arguments: ["--maxclients", "1"])
    defer { server.stop() }
    // The one that the test server has looked with may not be gone yet.
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    let redis = try Redis(server.url, options: options)
    #expect(try await redis.ping() == "PONG")
    #expect(try await redis.clientKill(.type(.pubsub)) == 0)
    #expect(try await redisError { try await redis.scriptKill() }.code == "NOTBUSY")
    await redis.close()
  }

  @Test("a server that is busy for HELLO too is asked without it")
  func busyForHello() async throws {
    let commands = Locked<[String]>([])
    let server = try ScriptedServer { connection in
      connection.receive(until: "secret\r\n")
      connection.send("-BUSY Redis is busy running a script.\r\n")
      commands.withLock { $0.append(connection.receive(until: "secret\r\n")) }
      connection.send("+OK\r\n")
      commands.withLock { $0.append(connection.receive(until: "KILL\r\n")) }
      connection.send("+OK\r\n")
      connection.waitForEnd()
    }
    let redis = try Redis("redis://:secret@127.0.0.1:\(server.port)/3")
    try await redis.scriptKill()
    #expect(
      commands.withLock { $0 } == [
        "*2\r\n$4\r\nAUTH\r\n$6\r\nsecret\r\n", "*2\r\n$6\r\nSCRIPT\r\n$4\r\nKILL\r\n",
      ])
    await redis.close()
  }

  @Test("a rescue has its deadline, is cancelled at once, and ends with its client")
  func endings() async throws {
    let server = try ScriptedServer { $0.waitForEnd() }
    let redis = try Redis(server.url)
    let error = try await redisError { try await redis.with(deadline: .milliseconds(200)).scriptKill() }
    #expect(error.kind == .timeout(.milliseconds(200)) && error.outcome == .notSent)
    let cancelled = Task { try await redis.scriptKill() }
    try await waitUntil("it connects") { redis.statistics.connections > 0 }
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    let closed = Task { try await redis.scriptKill() }
    try await waitUntil("it connects") { redis.statistics.connections > 0 }
    await redis.close()
    let end = await #expect(throws: RedisError.self) { try await closed.value }
    #expect(end?.kind == .closed && end?.outcome == .notSent)
  }
}
