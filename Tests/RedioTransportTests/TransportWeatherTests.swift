import Foundation
import Synchronization
import TestSupport
import Testing

@testable import RedioTransport

@Suite("Transport in bad weather")
struct TransportWeatherTests {
  private func failure(
    _ endpoint: Endpoint, timeout: Duration = .seconds(10), resolver: Resolver = .system
  ) async -> TransportError? {
    await #expect(throws: TransportError.self) {
      _ = try await ByteStream.connect(to: endpoint, timeout: timeout, resolver: resolver)
    }
  }

  /// A resolver that knows these addresses for every name, each family's after a delay, both together after the longer one.
  private func resolver(_ addresses: [String], ipv4Delay: Int = 0, ipv6Delay: Int = 0) -> Resolver {
    Resolver { _, family, body in
      let mine = addresses.filter { family == nil || $0.contains(":") == (family == .ipv6) }
        .compactMap { SocketAddress(numeric: $0) }
      let delay =
        switch family {
        case .ipv6: ipv6Delay
        case .ipv4: ipv4Delay
        case nil: max(ipv4Delay, ipv6Delay)
        }
      // A thread of its own, as the system's resolver has: the tests' tasks may be busy.
      Thread {
        Thread.sleep(forTimeInterval: Double(delay) / 1000)
        body(mine.isEmpty ? .failed(.resolver("no address")) : .addresses(mine))
      }.start()
    }
  }

  @Test("no such host: the name, and the resolver's words")
  func noSuchHost() async {
    let error = await failure(.tcp(host: "no-such-host.invalid", port: 6379))
    #expect(error?.operation == .resolve)
    #expect(error?.description.contains("no-such-host.invalid") == true)
    if case .resolver(let text) = error?.cause { #expect(!text.isEmpty) } else { Issue.record("\(error as Any)") }
  }

  @Test("refused: every address that was tried, and why each failed")
  func refused() async throws {
    let port = try unusedPort()
    let error = await failure(.tcp(host: "some.host", port: port), resolver: resolver(["::1", "127.0.0.1"]))
    #expect(
      error?.cause
        == .attempts([
          .init(address: "[::1]:\(port)", errno: ECONNREFUSED),
          .init(address: "127.0.0.1:\(port)", errno: ECONNREFUSED),
        ]))
  }

  @Test("a black-holed address: the deadline holds, and the error names what did not answer")
  func blackHole() async throws {
    let hole = try BlackHole()
    let start = ContinuousClock.now
    let error = await failure(.tcp(host: "127.0.0.1", port: hole.port), timeout: .milliseconds(150))
    #expect(
      error?.cause
        == .timeout(.milliseconds(150), attempts: [.init(address: "127.0.0.1:\(hole.port)", errno: nil)]))
    #expect(error?.description.contains("127.0.0.1:\(hole.port): no answer") == true)
    // Far more than the deadline, far less than what the system would wait.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("a resolver that hangs: the deadline holds too")
  func hangingResolver() async {
    let error = await failure(
      .tcp(host: "some.host", port: 1), timeout: .milliseconds(50), resolver: Resolver { _, _, _ in })
    #expect(error?.operation == .resolve)
    #expect(error?.cause == .timeout(.milliseconds(50)))
  }

  @Test("IPv6 into a black hole, or never looked up: IPv4 connects beside it", arguments: [0, 20, 1_000_000])
  func happyEyeballs(_ ipv6Delay: Int) async throws {
    let server = try await TestServer()
    let hole = try BlackHole(port: server.port, isIPv6: true)
    let stream = try await ByteStream.connect(
      to: .tcp(host: "both.families", port: server.port),
      resolver: resolver(["::1", "127.0.0.1"], ipv6Delay: ipv6Delay))
    try await stream.write("PING\r\n")
    #expect(try await stream.read(as: "+PONG\r\n"))
    await stream.close()
    withExtendedLifetime(hole) {}
  }

  @Test("IPv6 is taken when it answers, though IPv4's address came first")
  func prefersIPv6() async throws {
    let answered = Handover<String>()
    let six = try ScriptedServer(isIPv6: true) { _ in answered.send("IPv6") }
    let hole = try BlackHole(port: six.port)
    let stream = try await ByteStream.connect(
      to: .tcp(host: "both.families", port: six.port), resolver: resolver(["127.0.0.1", "::1"], ipv6Delay: 80))
    #expect(await answered.next() == "IPv6")
    await stream.close()
    withExtendedLifetime(hole) {}
  }

  @Test("while a name is looked up, others who ask for it wait for the same answer: no thread each")
  func lookUpsAreShared() async throws {
    let server = try await TestServer()
    let before = threadCount()
    try await withThrowingTaskGroup(of: ByteStream.self) { group in
      for _ in 0..<200 {
        group.addTask { try await ByteStream.connect(to: .tcp(host: "localhost", port: server.port)) }
      }
      for try await stream in group { await stream.close() }
    }
    #expect(threadCount() - before < 100)
  }

  private func threadCount() -> Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []).count
  }

  @Test("a UNIX socket that is not there, is nobody's any more, or has too long a path")
  func unixSockets() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
    #expect(await failure(.unix(path: folder))?.cause == .system(errno: ENOENT))
    let server = try await TestServer()
    server.stop()
    #expect(await failure(.unix(path: server.socketPath))?.cause == .system(errno: ECONNREFUSED))
    let longest = "/" + String(repeating: "x", count: 106)
    #expect(await failure(.unix(path: longest))?.cause != .pathTooLong(limit: 107))
    let error = await failure(.unix(path: longest + "x"))
    #expect(error?.cause == .pathTooLong(limit: 107))
    #expect(error?.description.contains("at most 107 bytes") == true)
  }

  @Test("a peer that closes its side: its last bytes come, then the end; this side still writes")
  func halfClosed() async throws {
    let received = Handover<String>()
    let server = try ScriptedServer { connection in
      connection.send("last words")
      connection.endOutput()
      received.send(connection.receive(until: "answer"))
    }
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port))
    #expect(try await stream.read(as: "last words"))
    #expect(try await stream.read() == nil)
    #expect(try await stream.read() == nil)
    try await stream.write("the answer")
    #expect(await received.next() == "the answer")
    await stream.close()
  }

  @Test("a reset is an error to the reader and to the next writer, and no SIGPIPE")
  func reset() async throws {
    let (server, proxy) = try await proxied()
    let stream = try await connect(proxy)
    let reader = Task { try await stream.read() }
    proxy.end(reset: true)
    let error = await #expect(throws: TransportError.self) { try await reader.value }
    #expect(error?.cause == .system(errno: ECONNRESET))
    for _ in 0..<3 { await #expect(throws: TransportError.self) { try await stream.write("PING\r\n") } }
    await stream.close()
    withExtendedLifetime(server) {}
  }

  @Test("writing to a peer that has gone ends in an error, never in SIGPIPE")
  func gone() async throws {
    let server = try ScriptedServer { _ in }
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port))
    #expect(try await stream.read() == nil)
    await #expect(throws: TransportError.self) { while true { try await stream.write("PING\r\n") } }
    await stream.close()
  }

  @Test("one byte at a time, later, or stalled for a while: everything arrives, in order")
  func slow() async throws {
    let (server, proxy) = try await proxied()
    let stream = try await connect(proxy)
    proxy.fault = .singleBytes(every: .milliseconds(1))
    try await stream.write("ECHO hello\r\nECHO world\r\n")
    #expect(try await stream.read(as: "$5\r\nhello\r\n$5\r\nworld\r\n"))
    proxy.fault = .delay(.milliseconds(20))
    try await stream.write("ECHO later\r\n")
    #expect(try await stream.read(as: "$5\r\nlater\r\n"))
    proxy.fault = .stall
    try await stream.write("ECHO stalled\r\n")
    let reader = Task { try await stream.read(as: "$7\r\nstalled\r\n") }
    try await Task.sleep(for: .milliseconds(20))
    proxy.fault = .none
    #expect(try await reader.value)
    await stream.close()
    withExtendedLifetime(server) {}
  }

  @Test("a connection that is cut in the middle: the bytes before come, then the end")
  func cut() async throws {
    let (server, proxy) = try await proxied()
    let stream = try await connect(proxy)
    proxy.cut(afterReplyBytes: 6)
    try await stream.write("ECHO hello\r\n")
    #expect(try await stream.read(count: 100) == Array("$5\r\nhe".utf8))
    withExtendedLifetime(server) {}
  }

  @Test("a peer that refuses, and comes back on the same port")
  func comesBack() async throws {
    let (server, proxy) = try await proxied()
    let endpoint = Endpoint.tcp(host: "127.0.0.1", port: proxy.port)
    proxy.refuse()
    #expect(await failure(endpoint) != nil)
    try proxy.comeBack()
    let stream = try await connect(proxy)
    proxy.fault = .swallow
    let before = proxy.receivedFromClients
    try await stream.write("PING\r\n")
    // What the proxy has not read would make its end a reset.
    while proxy.receivedFromClients == before { await Task.yield() }
    proxy.end(reset: false)
    #expect(try await stream.read() == nil)
    withExtendedLifetime(server) {}
  }

  @Test("a peer that ends while nobody reads is noticed when somebody does")
  func endsWhilePaused() async throws {
    let (server, proxy) = try await proxied()
    let stream = try await connect(proxy)
    try await stream.write("SETRANGE k 999999 x\r\n")
    #expect(try await stream.read(as: ":1000000\r\n"))
    for _ in 0..<3 { try await stream.write("GET k\r\n") }
    while stream.unreadCount < 256 << 10 { await Task.yield() }
    proxy.end(reset: true)
    // The loop has seen the end, and goes on.
    let other = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port))
    for _ in 0..<100 {
      try await other.write("PING\r\n")
      #expect(try await other.read(as: "+PONG\r\n"))
    }
    await #expect(throws: TransportError.self) { while try await stream.read() != nil {} }
    await other.close()
    withExtendedLifetime(server) {}
  }

  @Test("what no socket can connect to is an error, not another place", arguments: [-1, 0, 65_536, 71_915])
  func badEndpoints(_ port: Int) async {
    #expect(await failure(.tcp(host: "127.0.0.1", port: port))?.description.contains("from 1 to 65535") == true)
    #expect(await failure(.unix(path: "/tmp/a\0b"))?.description.contains("NUL") == true)
    #expect(await failure(.unix(path: ""))?.description.contains("empty") == true)
  }

  @Test("durations of any size are taken as well as they can be", arguments: [-1, 0, 1, 5_000_000, Int64.max])
  func durations(_ seconds: Int64) async throws {
    let server = try await TestServer()
    var options = TransportOptions()
    options.deadPeerTimeout = .seconds(seconds) + (seconds == .max ? .zero : .milliseconds(999))
    options.connectionAttemptDelay = .seconds(seconds)
    let stream = try await ByteStream.connect(
      to: .tcp(host: "127.0.0.1", port: server.port), timeout: .seconds(Int64.max), options: options)
    try await stream.write("PING\r\n")
    #expect(try await stream.read(as: "+PONG\r\n"))
    await stream.close()
    #expect((Duration.seconds(9_223_372_036) + .milliseconds(999)).clampedNanoseconds > 0)
    #expect(Duration.seconds(-5).clampedNanoseconds == 0)
    #expect((Duration.seconds(Int64.max) * 2).clampedNanoseconds == .max / 4)
    #expect((Duration.seconds(Int64.min) * 2).clampedNanoseconds == 0)
  }

  @Test("a UNIX socket whose queue is full is tried until the deadline")
  func fullQueue() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
    defer { unlink(path) }
    let hole = try BlackHole(path: path)
    let error = await failure(.unix(path: path), timeout: .milliseconds(100))
    #expect(error?.cause == .timeout(.milliseconds(100)))
    let connecting = Task { try await ByteStream.connect(to: .unix(path: path)) }
    try await Task.sleep(for: .milliseconds(20))
    hole.acceptAll()
    await (try connecting.value).close()
  }

  private func proxied() async throws -> (TestServer, FaultProxy) {
    let server = try await TestServer()
    return (server, try FaultProxy(to: server.port))
  }

  private func connect(_ proxy: FaultProxy) async throws -> ByteStream {
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: proxy.port))
    // The proxy has its other side once something has come back.
    try await stream.write("PING\r\n")
    #expect(try await stream.read(as: "+PONG\r\n"))
    return stream
  }
}
