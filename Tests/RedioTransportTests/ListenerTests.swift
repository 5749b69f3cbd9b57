import CTestSupport
import Foundation
import TestSupport
import Testing

@testable import RedioListener
@testable import RedioTransport

@Suite("Listeners", .timeLimit(.minutes(2)))
struct ListenerTests {
  /// Where to listen, and how the loop waits.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let polling: PollingMethod

    var testDescription: String { "\(name), \(polling.rawValue)" }

    static let all = ["127.0.0.1", "::1", "localhost", "unix"].flatMap { name in
      PollingMethod.allCases.map { Place(name: name, polling: $0) }
    }

    func listen(backlog: Int = 512) async throws -> ByteStreamListener {
      let endpoint = name == "unix" ? newSocket() : Endpoint.tcp(host: name, port: 0)
      return try await .listen(at: endpoint, backlog: backlog, on: EventLoop(polling: polling))
    }
  }

  /// The path of a socket that is not there yet.
  static func newSocket() -> Endpoint {
    .unix(path: FileManager.default.temporaryDirectory.appending(path: "redio-\(UInt32.random(in: 0 ... .max))").path)
  }

  static let loopback = Endpoint.tcp(host: "127.0.0.1", port: 0)

  /// A connection, from both sides.
  private static func pair(_ listener: ByteStreamListener) async throws -> (client: ByteStream, server: ByteStream) {
    async let accepted = listener.accept()
    let client = try await ByteStream.connect(to: listener.endpoint)
    return (client, try #require(try await accepted))
  }

  private func failure(_ endpoint: Endpoint) async -> TransportError? {
    await #expect(throws: TransportError.self) { _ = try await ByteStreamListener.listen(at: endpoint) }
  }

  // MARK: Connections

  @Test("accepted streams are like connected ones: bytes pass, and each side ends by itself", arguments: Place.all)
  func bothWays(_ place: Place) async throws {
    let listener = try await place.listen()
    let (client, server) = try await Self.pair(listener)
    let bytes = patternedBytes(3_000_000)
    for (from, to) in [(client, server), (server, client)] {
      async let received = to.read(count: bytes.count)
      try await from.write(bytes)
      #expect(try await received == bytes)
    }
    try await client.write("last")
    client.endWriting()
    #expect(try await server.read(count: 100) == Array("last".utf8))
    let refusal = await #expect(throws: TransportError.self) { try await client.write("more") }
    #expect(refusal?.cause == .closed)
    async let rest = client.read(count: .max)
    try await server.write(bytes)
    server.endWriting()
    #expect(try await rest == bytes)
    #expect(try await client.read() == nil)
    #expect(try await server.read() == nil)
    await client.close()
    await server.close()
    await listener.close()
  }

  @Test("the actual address is told, and where each connection comes from")
  func addresses() async throws {
    for host in ["127.0.0.1", "::1", "localhost", "0.0.0.0", "::"] {
      let listener = try await ByteStreamListener.listen(at: .tcp(host: host, port: 0))
      guard case .tcp(let actual, let port) = listener.endpoint else {
        Issue.record("\(listener.endpoint)")
        return
      }
      #expect(actual == (host == "localhost" ? "127.0.0.1" : host))
      #expect(port > 0)
      // That of all addresses serves both families.
      for family in host == "::" ? ["127.0.0.1", "::1"] : [host == "0.0.0.0" ? "127.0.0.1" : host] {
        let client = try await ByteStream.connect(to: .tcp(host: family, port: port))
        let server = try #require(try await listener.accept())
        #expect(client.endpoint == .tcp(host: family, port: port))
        guard case .tcp(let peer, let peersPort) = server.endpoint else {
          Issue.record("\(server.endpoint)")
          return
        }
        #expect(peer.hasSuffix(family == "localhost" ? "127.0.0.1" : family) && peersPort > 0 && peersPort != port)
      }
      await listener.close()
    }
    let endpoint = Self.newSocket()
    let listener = try await ByteStreamListener.listen(at: endpoint)
    #expect(listener.endpoint == endpoint)
    #expect(try await Self.pair(listener).server.endpoint == endpoint)
    await listener.close()
  }

  @Test("a thousand connections at once are accepted, each once, by several tasks", arguments: Place.all)
  func many(_ place: Place) async throws {
    let listener = try await place.listen(backlog: 1_000)
    let seen = Seen()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for try await stream in listener {
            let number = Int(String(decoding: try await stream.read() ?? [], as: UTF8.self)) ?? -1
            if seen.add(number) == 1_000 { await listener.close() }
          }
        }
      }
      for number in 0..<1_000 {
        group.addTask {
          let stream = try await ByteStream.connect(to: listener.endpoint)
          try await stream.write("\(number)")
          #expect(try await stream.read() == nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(seen.numbers.withLock { $0 } == Set(0..<1_000))
  }

  private final class Seen: Sendable {
    let numbers = Locked<Set<Int>>([])

    /// Adds a number. Returns how many there are.
    func add(_ number: Int) -> Int {
      numbers.withLock { numbers in
        #expect(numbers.insert(number).inserted)
        return numbers.count
      }
    }
  }

  @Test("connections that are reset before they are accepted don't end the sequence", arguments: PollingMethod.allCases)
  func reset(_ polling: PollingMethod) async throws {
    let listener = try await Place(name: "127.0.0.1", polling: polling).listen()
    guard case .tcp(_, let port) = listener.endpoint else { return }
    for _ in 0..<200 { TestSupport.connectAndReset(port) }
    let client = try await ByteStream.connect(to: listener.endpoint)
    try await client.write("well")
    var failed = 0
    for try await stream in listener {
      do {
        if try await stream.read(count: 4) == Array("well".utf8) { break }
      } catch is TransportError { failed += 1 }
    }
    #expect(failed <= 200)
    await listener.close()
  }

  @Test("a cancelled accept ends at once, and loses no connection", arguments: Place.all)
  func cancelled(_ place: Place) async throws {
    let listener = try await place.listen()
    for round in 0..<100 {
      let accepting = Task { try await listener.accept() }
      if round.isMultiple(of: 3) { await Task.yield() }
      let client = try await ByteStream.connect(to: listener.endpoint)
      accepting.cancel()
      var server: ByteStream?
      do { server = try await accepting.value } catch is CancellationError { server = try await listener.accept() }
      try await client.write("\(round)")
      #expect(try await server?.read() == Array("\(round)".utf8))
    }
    let loop = Task { for try await _ in listener {} }
    loop.cancel()
    await #expect(throws: CancellationError.self) { try await loop.value }
    await listener.close()
  }

  // MARK: The end

  @Test("closing ends all who wait, removes the socket, and frees the port", arguments: Place.all)
  func close(_ place: Place) async throws {
    let listener = try await place.listen()
    let (client, server) = try await Self.pair(listener)
    let waiting = (0..<20).map { _ in Task { try await listener.accept() } }
    if place.polling == .epoll { await Task.yield() }
    await withTaskGroup { group in for _ in 0..<3 { group.addTask { await listener.close() } } }
    for task in waiting { #expect(try await task.value == nil) }
    #expect(try await listener.accept() == nil)
    for try await _ in listener { Issue.record("a connection after the end") }
    await #expect(throws: TransportError.self) { _ = try await ByteStream.connect(to: listener.endpoint) }
    if case .unix(let path) = listener.endpoint { #expect(!FileManager.default.fileExists(atPath: path)) }
    // What has been accepted goes on.
    try await server.write("still here")
    #expect(try await client.read(as: "still here"))
    let next = try await ByteStreamListener.listen(at: listener.endpoint)
    #expect(next.endpoint == listener.endpoint)
    await next.close()
  }

  @Test("closing in the midst of connections: each is accepted, or ended", arguments: Place.all)
  func closeWhileAccepting(_ place: Place) async throws {
    let listener = try await place.listen()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for try await stream in listener { try await stream.write("welcome") } }
      }
      for number in 0..<100 {
        group.addTask {
          if number == 50 { await listener.close() }
          do {
            let stream = try await ByteStream.connect(to: listener.endpoint)
            let greeting = try await stream.read(count: 100)
            #expect(greeting == Array("welcome".utf8) || greeting.isEmpty)
          } catch is TransportError {}
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("the end of its loop closes a listener, as does its last reference", arguments: Place.all)
  func ends(_ place: Place) async throws {
    let loop = EventLoop(polling: place.polling)
    let endpoint = place.name == "unix" ? Self.newSocket() : .tcp(host: place.name, port: 0)
    let listener = try await ByteStreamListener.listen(at: endpoint, on: loop)
    let accepting = Task { try await listener.accept() }
    await loop.shutdown()
    #expect(try await accepting.value == nil)
    #expect(try await listener.accept() == nil)
    await listener.close()
    var dropped: ByteStreamListener? = try await .listen(at: listener.endpoint, on: loop)
    #expect(dropped != nil)
    dropped = nil
    try await waitUntil("nobody listens any more") {
      do {
        _ = try await ByteStream.connect(to: listener.endpoint)
        return false
      } catch is TransportError { return true }
    }
    await loop.shutdown()
  }

  // MARK: Errors

  @Test("why it can't listen is said")
  func failures() async throws {
    let listener = try await ByteStreamListener.listen(at: Self.loopback)
    let taken = await failure(listener.endpoint)
    #expect(taken?.operation == .listen)
    #expect(taken?.description.contains("somebody else listens there") == true)
    #expect(await failure(.tcp(host: "192.0.2.1", port: 0))?.description.contains("does not have that address") == true)
    #expect(await failure(.tcp(host: "no-such-host.invalid", port: 0))?.operation == .resolve)
    for port in [-1, 65_536] {
      #expect(await failure(.tcp(host: "127.0.0.1", port: port))?.description.contains("from 0 to 65535") == true)
    }
    #expect(await failure(.unix(path: ""))?.description.contains("empty") == true)
    #expect(await failure(.unix(path: "/no/such/folder/s"))?.description.contains("folder does not exist") == true)
    let long = "/tmp/" + String(repeating: "x", count: 200)
    #expect(await failure(.unix(path: long))?.cause == .pathTooLong(limit: 107))
    await listener.close()
  }

  @Test("a socket that nobody listens at is replaced; one that is used, or another file, is not")
  func sockets() async throws {
    guard case .unix(let path) = Self.newSocket() else { return }
    let endpoint = Endpoint.unix(path: path)
    TestSupport.leaveSocket(path)
    #expect(FileManager.default.fileExists(atPath: path))
    let listener = try await ByteStreamListener.listen(at: endpoint)
    #expect(await failure(endpoint)?.cause == .system(errno: EADDRINUSE))
    await (try ByteStream.connect(to: endpoint)).close()
    // Somebody else's socket in its place stays.
    unlink(path)
    let other = try await ByteStreamListener.listen(at: endpoint)
    await listener.close()
    #expect(FileManager.default.fileExists(atPath: path))
    await other.close()
    #expect(!FileManager.default.fileExists(atPath: path))
    try Data("text".utf8).write(to: URL(filePath: path))
    #expect(await failure(endpoint)?.cause == .system(errno: EADDRINUSE))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "text")
    unlink(path)
  }

  #if TLS
    @Test("with TLS, too, this side ends by itself, and the other one still sends")
    func endWritingWithTLS() async throws {
      let certificates = TestCertificates.shared
      let server = try OpenSSLServer(certificates.server)
      let stream = try await ByteStream.connect(
        to: .tcp(host: "localhost", port: server.port), tls: .trusting(certificates.authority))
      try await stream.write("GET / HTTP/1.0\r\n\r\n")
      stream.endWriting()
      await #expect(throws: TransportError.self) { try await stream.write("more") }
      let page = try await stream.read(count: .max)
      #expect(page.starts(with: Array("HTTP/1.0 200".utf8)) && page.suffix(20).contains(UInt8(ascii: ">")))
      await stream.close()
    }
  #endif

  @Test(
    "a peer that does not read for longer than a dead one is waited for gets all that was written before the end",
    arguments: [false, true])
  func slowReader(_ closes: Bool) async throws {
    var options = TransportOptions()
    options.deadPeerTimeout = .seconds(1)
    let listener = try await ByteStreamListener.listen(at: Self.loopback, options: options)
    let client = try await ByteStream.connect(to: listener.endpoint)
    let server = try #require(try await listener.accept())
    // More than the client takes without a reader, and what the systems' buffers hold.
    let size = 4 << 20
    try await server.write([UInt8](repeating: 7, count: size))
    if closes { Task { await server.close() } } else { server.endWriting() }
    // Real time, as the system's limit counts it.
    try await Task.sleep(for: .seconds(3))
    var count = 0
    while let chunk = try await client.read() { count += chunk.count }
    #expect(count == size)
    await client.close()
    await server.close()
    await listener.close()
  }
}

/// What concerns a process as a whole is tested in processes of its own.
@Suite("Listeners in a process of its own", .timeLimit(.minutes(2)))
struct ListenerProcessTests {
  private static func descriptorCount() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  @Test(
    "connections wait in the system's queue until they are taken", arguments: PollingMethod.allCases.map(\.rawValue))
  func taken(_ polling: String) async {
    await #expect(processExitsWith: .success) { [polling = polling as String] in
      let loop = EventLoop(polling: try #require(PollingMethod(rawValue: polling)))
      let listener = try await ByteStreamListener.listen(at: ListenerTests.loopback, on: loop)
      var clients: [ByteStream] = [try await .connect(to: listener.endpoint)]
      let first = try #require(try await listener.accept())
      let before = try Self.descriptorCount()
      for _ in 0..<20 { clients.append(try await .connect(to: listener.endpoint)) }
      #expect(try Self.descriptorCount() == before + 20)
      for count in 1...20 {
        let stream = try #require(try await listener.accept())
        #expect(try Self.descriptorCount() == before + 20 + count)
        clients.append(stream)
      }
      withExtendedLifetime((first, clients)) {}
    }
  }

  @Test(
    "without a descriptor left, connections wait, the listener says why and takes no time, and goes on when there is one",
    arguments: PollingMethod.allCases.map(\.rawValue))
  func shortage(_ polling: String) async {
    await #expect(processExitsWith: .success) { [polling = polling as String] in
      let loop = EventLoop(polling: try #require(PollingMethod(rawValue: polling)))
      let listener = try await ByteStreamListener.listen(at: ListenerTests.loopback, on: loop)
      let client = try await ByteStream.connect(to: listener.endpoint)
      try await client.write("patient")
      #expect(listener.shortage == nil)
      redio_tests_fail_accept(EMFILE)
      let accepting = Task { try await listener.accept() }
      let cancelled = Task { try await listener.accept() }
      try await waitUntil("the listener says that it has no descriptor") { listener.shortage != nil }
      #expect(listener.shortage?.description.contains("ulimit -n") == true)
      cancelled.cancel()
      await #expect(throws: CancellationError.self) { try await cancelled.value }
      let before = clock()
      try await Task.sleep(for: .milliseconds(400))
      // A loop that spins would take all of it.
      precondition(clock() - before < 200_000, "\(clock() - before) µs")
      redio_tests_fail_accept(0)
      let stream = try #require(try await accepting.value)
      #expect(try await stream.read(as: "patient"))
      #expect(listener.shortage == nil)
      // Closing ends one that is short of descriptors, too.
      let next = try await ByteStream.connect(to: listener.endpoint)
      redio_tests_fail_accept(EMFILE)
      let waiting = Task { try await listener.accept() }
      try await waitUntil("the listener says that it has no descriptor") { listener.shortage != nil }
      await listener.close()
      #expect(try await waiting.value == nil)
      redio_tests_fail_accept(0)
      await #expect(throws: TransportError.self) { while try await next.read() != nil {} }
    }
  }

  /// Opens and closes connections, some at a time, and some that nobody takes, at one listener after the other.
  private static func round(_ endpoint: Endpoint, _ loop: EventLoop) async throws {
    for _ in 0..<20 {
      let listener = try await ByteStreamListener.listen(at: endpoint, on: loop)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask {
            let client = try await ByteStream.connect(to: listener.endpoint, on: loop)
            try await client.write("hello")
            client.endWriting()
            while try await client.read() != nil {}
          }
          group.addTask {
            guard let server = try await listener.accept() else { return }
            while let chunk = try await server.read() { try await server.write(chunk) }
            await server.close()
          }
        }
        try await group.waitForAll()
      }
      let untaken = try await ByteStream.connect(to: listener.endpoint, on: loop)
      let waiting = Task { try await listener.accept() }
      waiting.cancel()
      await listener.close()
      await untaken.close()
    }
  }

  private static func checkLeaks(_ endpoint: Endpoint, _ polling: String) async throws {
    let loop = EventLoop(polling: try #require(PollingMethod(rawValue: polling)))
    try await round(endpoint, loop)
    try await Task.sleep(for: .milliseconds(100))
    let before = try descriptorCount()
    try await round(endpoint, loop)
    // The last ones are closed when the loop has gone around.
    try await waitUntil("no descriptor is left behind") { try descriptorCount() <= before }
    await loop.shutdown()
  }

  @Test("listeners and what they accept leave no descriptor behind", arguments: PollingMethod.allCases.map(\.rawValue))
  func leaks(_ polling: String) async {
    await #expect(processExitsWith: .success) { [polling = polling as String] in
      try await Self.checkLeaks(ListenerTests.loopback, polling)
      try await Self.checkLeaks(ListenerTests.newSocket(), polling)
    }
  }
}
