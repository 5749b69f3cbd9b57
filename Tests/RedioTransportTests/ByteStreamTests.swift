import Foundation
import TestSupport
import Testing

@testable import RedioTransport

/// Everything that a stream can run over.
struct Medium: Sendable, CustomTestStringConvertible {
  enum Kind: String, CaseIterable { case tcp, unix, tls }
  let kind: Kind
  let polling: PollingMethod

  var testDescription: String { "\(kind.rawValue), \(polling.rawValue)" }

  #if TLS
    private static let kinds = Kind.allCases
  #else
    private static let kinds = [Kind.tcp, .unix]
  #endif
  static let all = kinds.flatMap { kind in PollingMethod.allCases.map { Medium(kind: kind, polling: $0) } }

  /// A server, and how to reach it on a loop of its own.
  func server() async throws -> (TestServer, Peer) {
    let server = try await TestServer(tls: kind == .tls ? .init(TestCertificates.shared.server) : nil)
    let loop = EventLoop(polling: polling)
    switch kind {
    case .tcp: return (server, Peer(endpoint: .tcp(host: "127.0.0.1", port: server.port), tls: nil, loop: loop))
    case .unix: return (server, Peer(endpoint: .unix(path: server.socketPath), tls: nil, loop: loop))
    case .tls:
      let endpoint = Endpoint.tcp(host: "localhost", port: server.tlsPort)
      return (server, Peer(endpoint: endpoint, tls: .trusting(TestCertificates.shared.authority), loop: loop))
    }
  }
}

/// Where to connect, and how.
struct Peer: Sendable {
  let endpoint: Endpoint
  let tls: TLSContext?
  let loop: EventLoop

  func connect(_ options: TransportOptions = TransportOptions()) async throws -> ByteStream {
    try await ByteStream.connect(to: endpoint, tls: tls, options: options, on: loop)
  }
}

extension TLSContext {
  static func trusting(_ authority: TestCertificates.Identity) -> TLSContext {
    TLSContext(TLSConfiguration(trustRoots: .only(.file(authority.certificate))))
  }
}

extension ByteStream {
  /// Reads until this many bytes have come, or the end.
  func read(count: Int) async throws -> [UInt8] {
    var all: [UInt8] = []
    while all.count < count, let chunk = try await read() { all += chunk }
    return all
  }

  func write(_ text: String) async throws { try await write(Array(text.utf8)) }

  /// Reads a text of a known length.
  func read(as text: String) async throws -> Bool {
    try await read(count: text.utf8.count) == Array(text.utf8)
  }
}

@Suite("Byte streams")
struct ByteStreamTests {
  @Test("bytes go out and come back", arguments: Medium.all)
  func roundTrip(_ medium: Medium) async throws {
    let (server, peer) = try await medium.server()
    let stream = try await peer.connect()
    for _ in 0..<100 {
      try await stream.write("PING\r\n")
      #expect(try await stream.read(as: "+PONG\r\n"))
    }
    #expect((stream.tlsVersion == "TLSv1.3") == (medium.kind == .tls))
    await stream.close()
    await peer.loop.shutdown()
    server.stop()
  }

  @Test("many mebibytes pass, both ways at the same time", arguments: Medium.all)
  func large(_ medium: Medium) async throws {
    let (server, peer) = try await medium.server()
    let stream = try await peer.connect()
    let value = patternedBytes(8_000_000)
    try await stream.write("SET k 0\r\n")
    #expect(try await stream.read(as: "+OK\r\n"))
    async let write: Void = {
      for _ in 0..<3 {
        try await stream.write(Array("*3\r\n$6\r\nGETSET\r\n$1\r\nk\r\n$\(value.count)\r\n".utf8) + value + [13, 10])
      }
    }()
    let header = Array("$\(value.count)\r\n".utf8)
    let replies = try await stream.read(count: 7 + 2 * (header.count + value.count + 2))
    try await write
    #expect(replies.starts(with: Array("$1\r\n0\r\n".utf8) + header + value[..<100]))
    #expect(replies.suffix(1002).elementsEqual(value.suffix(1000) + [13, 10]))
    await stream.close()
    await peer.loop.shutdown()
    server.stop()
  }

  @Test("tasks that write at the same time: each one's bytes stay in one piece", arguments: Medium.all)
  func manyWriters(_ medium: Medium) async throws {
    let (server, peer) = try await medium.server()
    let stream = try await peer.connect()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<32 {
        group.addTask {
          for round in 0..<50 {
            let text = "ECHO " + String(repeating: "\(task % 10)", count: (round * 97) % 3000 + 1) + "\r\n"
            try await stream.write(text)
          }
        }
      }
      try await group.waitForAll()
    }
    let size = (0..<50).reduce(0) { sum, round in
      let length = (round * 97) % 3000 + 1
      return sum + "$\(length)\r\n".utf8.count + length + 2
    }
    let replies = try await stream.read(count: size * 32)
    #expect(replies.count == size * 32)
    #expect(!replies.contains(UInt8(ascii: "-")))
    await stream.close()
    await peer.loop.shutdown()
    server.stop()
  }

  @Test("on the loop itself, too, and what its jobs write leaves together", arguments: Medium.all)
  func onLoop(_ medium: Medium) async throws {
    let (server, peer) = try await medium.server()
    try await withTaskExecutorPreference(peer.loop) {
      let stream = try await peer.connect()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 { group.addTask { try await stream.write("PING\r\n") } }
        try await group.waitForAll()
      }
      #expect(try await stream.read(as: String(repeating: "+PONG\r\n", count: 50)))
      await stream.close()
    }
    await peer.loop.shutdown()
    server.stop()
  }

  @Test("a peer that does not read: writers wait at the mark, get an error at the limit, and go on when it reads")
  func backPressure() async throws {
    let (server, proxy) = try await proxied()
    proxy.fault = .stall
    var options = TransportOptions()
    options.highWaterMark = 100_000
    options.queueLimit = 30_000_000
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: proxy.port), options: options)
    let value = [UInt8](repeating: 120, count: 10_000_000)
    let command = Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$\(value.count)\r\n".utf8) + value + [13, 10]
    var writers: [Task<Void, any Error>] = []
    for size in [5_000_000, 15_000_000] {
      writers.append(Task { try await stream.write(command) })
      while stream.queuedCount < size { await Task.yield() }
    }
    let refusal = await #expect(throws: TransportError.self) { try await stream.write(command + command) }
    #expect(refusal?.cause == .queueFull(limit: 30_000_000))
    proxy.fault = .none
    for writer in writers { try await writer.value }
    #expect(try await stream.read(count: 5).count >= 5)
    await stream.close()
    withExtendedLifetime(server) {}
  }

  @Test("a reader that does not read: the peer has to wait, and memory stays bounded")
  func slowReader() async throws {
    let (server, peer) = try await Medium(kind: .tcp, polling: .epoll).server()
    let stream = try await peer.connect()
    let value = [UInt8](repeating: 120, count: 1_000_000)
    try await stream.write(Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1000000\r\n".utf8) + value + [13, 10])
    #expect(try await stream.read(as: "+OK\r\n"))
    for _ in 0..<100 { try await stream.write("GET k\r\n") }
    while stream.unreadCount < 256 << 10 { await Task.yield() }
    // Another connection shows that the server and the loop go on meanwhile.
    let other = try await peer.connect()
    for _ in 0..<200 {
      try await other.write("PING\r\n")
      #expect(try await other.read(as: "+PONG\r\n"))
    }
    #expect(stream.unreadCount < 1 << 20)
    let size = (1_000_000 + "$1000000\r\n\r\n".utf8.count) * 100
    var count = 0
    while count < size, let chunk = try await stream.read() { count += chunk.count }
    #expect(count == size)
    await stream.close()
    await other.close()
    withExtendedLifetime(server) {}
  }

  @Test("a cancelled read ends at once and loses nothing", arguments: Medium.all)
  func cancelledRead(_ medium: Medium) async throws {
    let (server, peer) = try await medium.server()
    let stream = try await peer.connect()
    for round in 0..<200 {
      let reader = Task { try await stream.read() }
      if round.isMultiple(of: 3) { await Task.yield() }
      try await stream.write("PING\r\n")
      reader.cancel()
      var received: [UInt8] = []
      do { received = try await reader.value ?? [] } catch is CancellationError {}
      while received.count < 7 { received += try await stream.read() ?? [] }
      #expect(received == Array("+PONG\r\n".utf8))
    }
    await stream.close()
    await peer.loop.shutdown()
    server.stop()
  }

  @Test("a cancelled connect ends at once", arguments: [0, 1, 5])
  func cancelledConnect(_ milliseconds: Int) async throws {
    let hole = try BlackHole()
    let task = Task { try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: hole.port)) }
    try await Task.sleep(for: .milliseconds(milliseconds))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("close() sends what has been written; reads and writes after it say so")
  func close() async throws {
    let received = Handover<String>()
    let server = try ScriptedServer { connection in
      var all = ""
      while case let text = connection.receive(), !text.isEmpty { all += text }
      received.send(all)
    }
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port))
    let bytes = [UInt8](repeating: 120, count: 900_000)
    try await stream.write(bytes)
    await stream.close()
    #expect(await received.next().utf8.count == bytes.count)
    let error = await #expect(throws: TransportError.self) { try await stream.read() }
    #expect(error?.cause == .closed)
    await #expect(throws: TransportError.self) { try await stream.write([1]) }
    await stream.close()
  }

  @Test("a stream that nobody holds any more is closed")
  func dropped() async throws {
    let ended = Handover<Bool>()
    let server = try ScriptedServer { connection in
      connection.waitForEnd()
      ended.send(true)
    }
    do { _ = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port)) }
    #expect(await ended.next())
  }

  @Test("the end of the loop ends its streams, and whoever waits on them is told")
  func loopEnds() async throws {
    let (server, peer) = try await Medium(kind: .tcp, polling: .epoll).server()
    let hole = try BlackHole()
    let stream = try await peer.connect()
    let reader = Task { try await stream.read() }
    let connecting = Task {
      try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: hole.port), on: peer.loop)
    }
    // Both have begun once the loop has gone around.
    for _ in 0..<3 { try await Task.sleep(for: .milliseconds(5)) }
    await peer.loop.shutdown()
    for result in [await reader.result.map { _ in }, await connecting.result.map { _ in }] {
      #expect(throws: TransportError.self) { try result.get() }
    }
    withExtendedLifetime(server) {}
  }

  private func proxied() async throws -> (TestServer, FaultProxy) {
    let server = try await TestServer()
    return (server, try FaultProxy(to: server.port))
  }
}

/// Hands values from a thread to a task.
final class Handover<Value: Sendable>: Sendable {
  private let stream: AsyncStream<Value>
  private let continuation: AsyncStream<Value>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  func send(_ value: Value) { continuation.yield(value) }

  func next() async -> Value {
    for await value in stream { return value }
    fatalError("the sender has ended")
  }
}
