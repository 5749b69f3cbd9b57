import ClientTestSupport
import Redio
import RedioAdmin
import RedioTransport
import RedioURL
import TestSupport
import Testing

@Suite("Monitor")
struct MonitorTests {
  /// Waits until so many connections monitor.
  private func waitForMonitors(_ count: Int, _ redis: Redis) async throws {
    try await waitUntil("\(count) monitors") {
      try await redis.clientList().filter { $0.flags.contains("O") }.count == count
    }
  }

  @Test("the commands of all clients come as they were sent", arguments: Target.all)
  func commands(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let collected = Task {
      var commands: [MonitoredCommand] = []
      for try await command in redis.monitor() {
        // Those with which the test looks whether it may begin.
        if ["client", "hello"].contains(command.words[0].string.lowercased()) { continue }
        commands.append(command)
        if command.words == ["GET", "the end"] { break }
      }
      return commands
    }
    try await waitForMonitors(1, redis)
    let value = Bytes((0...255).map { UInt8($0) })
    try await redis.set("k", value)
    let db = try await redis.session()
    try await db.select(3)
    try await db.set("a b", 7)
    try await redis.send("EVAL", "return redis.call('GET', KEYS[1])", "1", "k", as: Bytes.self)
    let local = try Redis("unix://\(server.socketPath)")
    #expect(try await local.echo("\"\\\n") == "\"\\\n")
    #expect(try await redis.get("the end") == nil)
    let commands = try await collected.value
    #expect(
      commands.map(\.words) == [
        ["SET", "k", value], ["SELECT", "3"], ["SET", "a b", "7"],
        ["EVAL", "return redis.call('GET', KEYS[1])", "1", "k"], ["GET", "k"], ["ECHO", "\"\\\n"], ["GET", "the end"],
      ])
    #expect(commands.map(\.database)[2] == 3 && commands.map(\.database)[3] == 0)
    #expect(commands[4].source == .script)
    #expect(commands[5].source == .unixSocket(server.socketPath))
    guard case .address(let address) = commands[0].source else {
      Issue.record("\(commands[0].source)")
      return
    }
    #expect(address.hasPrefix("127.0.0.1:"))
    #expect(zip(commands, commands.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(commands[0].time > .seconds(1_600_000_000))
    // The loop has been left.
    try await waitForMonitors(0, redis)
    #expect(redis.statistics.connections == 2)
    await redis.close()
  }

  @Test("nothing is sent before the first element is asked for, and each loop has a connection of its own")
  func lazily() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let monitor = redis.monitor()
    var iterator = monitor.makeAsyncIterator()
    try await redis.ping()
    #expect(try await redis.clientList().count == 1)
    let other = Task { for try await _ in monitor {} }
    try await waitForMonitors(1, redis)
    let pinging = Task {
      while !Task.isCancelled { try await redis.ping() }
    }
    #expect(try await iterator.next() != nil)
    try await waitForMonitors(2, redis)
    pinging.cancel()
    other.cancel()
    await #expect(throws: CancellationError.self) { try await other.value }
    // Its connection ends with it.
    try await waitForMonitors(1, redis)
    #expect(try await iterator.next() != nil)
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 0)
    await redis.close()
    await #expect(throws: RedisError.self) { while try await iterator.next() != nil {} }
    #expect(try await iterator.next() == nil)
    var late = monitor.makeAsyncIterator()
    let error = await #expect(throws: RedisError.self) { try await late.next() }
    #expect(error?.kind == .closed)
  }

  @Test("an iterator that is dropped takes its connection along")
  func dropped() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    do {
      var iterator = redis.monitor().makeAsyncIterator()
      let pinging = Task { while !Task.isCancelled { try await redis.ping() } }
      #expect(try await iterator.next() != nil)
      pinging.cancel()
    }
    try await waitForMonitors(0, redis)
  }

  @Test("what nobody takes stays at the server")
  func backPressure() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    var iterator = redis.monitor().makeAsyncIterator()
    let pinging = Task { while !Task.isCancelled { try await redis.ping() } }
    #expect(try await iterator.next() != nil)
    pinging.cancel()
    let value = Bytes([UInt8](repeating: 0, count: 256 << 10))
    for _ in 0..<64 { try await redis.set("k", value) }
    // Four bytes in a line for each of a command.
    let memory = try await redis.clientList().first { $0.flags.contains("O") }?.outputMemory
    #expect(memory ?? 0 > 32 << 20)
    while let command = try await iterator.next(), command.words.first != "SET" {}
    #expect(try await iterator.next()?.words == ["SET", "k", value])
  }

  @Test("a monitor says who it is, as other connections do, and what keeps it from being one")
  func credentials() async throws {
    let server = try await TestServer(.redis70, arguments: ["--requirepass", "secret"])
    defer { server.stop() }
    var options = RedisOptions()
    options.credentials = { RedisCredentials(password: "secret") }
    let redis = try Redis(server.url + "?client_name=watcher", options: options)
    let monitoring = Task { for try await _ in redis.monitor() {} }
    try await waitForMonitors(1, redis)
    let info = try await redis.clientList().first { $0.flags.contains("O") }
    #expect(info?.name == "watcher")
    let stranger = try Redis("redis://:wrong@127.0.0.1:\(server.port)/")
    var iterator = stranger.monitor().makeAsyncIterator()
    let error = await #expect(throws: RedisError.self) { try await iterator.next() }
    #expect(error?.code == "WRONGPASS")
    try await redis.send("ACL", "SETUSER", "default", "-monitor")
    var refused = redis.monitor().makeAsyncIterator()
    let refusal = await #expect(throws: RedisError.self) { try await refused.next() }
    #expect(refusal?.code == "NOPERM" && refusal?.command == "MONITOR")
    server.stop()
    let loss = await #expect(throws: RedisError.self) { try await monitoring.value }
    guard case .connection = loss?.kind else {
      Issue.record("\(String(describing: loss))")
      return
    }
  }

  #if TLS
    @Test("a monitor is as secret as other connections")
    func tls() async throws {
      let certificates = TestCertificates.shared
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      defer { server.stop() }
      let trusting = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      let redis = try Redis("rediss://localhost:\(server.tlsPort)", tls: trusting)
      let monitoring = Task { try await redis.monitor().first { $0.words.first == "SET" } }
      try await waitForMonitors(1, redis)
      try await redis.set("k", "v")
      #expect(try await monitoring.value?.words == ["SET", "k", "v"])
    }
  #endif

  @Test("a server that says nothing is given up after the time for connecting")
  func silence() async throws {
    let server = try ScriptedServer { $0.waitForEnd() }
    let redis = try Redis(server.url + "?connect_timeout=200ms")
    var iterator = redis.monitor().makeAsyncIterator()
    let error = await #expect(throws: RedisError.self) { try await iterator.next() }
    guard case .connection(let cause)? = error?.kind, case .timeout = cause.cause else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a connection may take as long as anybody can wait")
  func patience() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    var url = try RedisURL(server.url)
    url.options.connectTimeout = .seconds(Int64.max)
    let redis = Redis(url)
    var commands = redis.monitor().makeAsyncIterator()
    let writing = Task { while true { try await redis.ping() } }
    defer { writing.cancel() }
    #expect(try await commands.next() != nil)
  }
}
