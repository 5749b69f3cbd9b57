import Foundation
import TestSupport
import Testing

@testable import RedioTransport

/// What concerns a process as a whole is tested in processes of its own.
@Suite("Transport in a process of its own")
struct ProcessTests {
  /// What a process holds.
  private struct Holdings: CustomStringConvertible {
    let descriptors: Int
    let threads: Int
    let memory: Int

    static func now() throws -> Holdings {
      let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
      return Holdings(
        descriptors: try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count,
        threads: try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count,
        memory: (Int(statm[1]) ?? 0) * 4096)
    }

    var description: String { "\(descriptors) descriptors, \(threads) threads, \(memory >> 10) KiB" }
  }

  /// Opens and closes connections, some at a time, and writes and reads on each.
  private static func open(_ count: Int, _ endpoint: Endpoint, tls: TLSContext? = nil) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<count / 8 {
            let stream = try await ByteStream.connect(to: endpoint, tls: tls)
            try await stream.write("PING\r\n")
            guard try await stream.read(as: "+PONG\r\n") else { throw TransportError(.read, endpoint, .endOfStream) }
            await stream.close()
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Checks that a second round of connections leaves nothing behind that the first one has not.
  private static func checkLeaks(_ endpoint: Endpoint, tls: TLSContext? = nil) async throws {
    try await open(1_000, endpoint, tls: tls)
    // The last ones are closed by then, and the runtime has the descriptor that it sleeps with.
    try await Task.sleep(for: .milliseconds(200))
    let before = try Holdings.now()
    try await open(10_000, endpoint, tls: tls)
    // The last ones are closed when the loop has gone around.
    var after = try Holdings.now()
    for _ in 0..<100 where after.descriptors > before.descriptors || after.threads > before.threads {
      try await Task.sleep(for: .milliseconds(10))
      after = try Holdings.now()
    }
    let comparison = "before: \(before); after: \(after)"
    #expect(after.descriptors <= before.descriptors, "\(comparison)")
    // The runtime's own threads come and go.
    #expect(after.threads <= before.threads + 2, "\(comparison)")
    #expect(after.memory - before.memory < 8 << 20, "\(comparison)")
    await EventLoop.shared.shutdown()
  }

  @Test("10,000 connections over TCP leave descriptors, threads and memory as before")
  func tcpLeaks() async {
    await #expect(processExitsWith: .success) {
      let server = try await TestServer()
      try await Self.checkLeaks(.tcp(host: "127.0.0.1", port: server.port))
    }
  }

  @Test("10,000 connections over UNIX sockets leave descriptors, threads and memory as before")
  func unixLeaks() async {
    await #expect(processExitsWith: .success) {
      let server = try await TestServer()
      try await Self.checkLeaks(.unix(path: server.socketPath))
    }
  }

  #if TLS
    @Test("10,000 connections with TLS leave descriptors, threads and memory as before")
    func tlsLeaks() async {
      await #expect(processExitsWith: .success) {
        let server = try await TestServer(tls: .init(TestCertificates.shared.server))
        try await Self.checkLeaks(
          .tcp(host: "localhost", port: server.tlsPort), tls: .trusting(TestCertificates.shared.authority))
      }
    }

    @Test("the system's certificate authorities are trusted by default, wherever the system says that they are")
    func systemAuthorities() async {
      await #expect(processExitsWith: .success) {
        let certificates = TestCertificates.shared
        let server = try await TestServer(tls: .init(certificates.server))
        let endpoint = Endpoint.tcp(host: "localhost", port: server.tlsPort)
        setenv("SSL_CERT_FILE", certificates.otherAuthority.certificate, 1)
        await #expect(throws: TransportError.self) {
          _ = try await ByteStream.connect(to: endpoint, tls: TLSContext())
        }
        setenv("SSL_CERT_FILE", certificates.authority.certificate, 1)
        let stream = try await ByteStream.connect(to: endpoint, tls: TLSContext())
        try await stream.write("PING\r\n")
        #expect(try await stream.read(as: "+PONG\r\n"))
      }
    }
  #endif

  @Test(
    "without a descriptor left, connecting is an error that says so; later it works",
    arguments: PollingMethod.allCases.map(\.rawValue))
  func descriptorLimit(_ polling: String) async {
    await #expect(processExitsWith: .success) { [polling = polling as String] in
      let server = try await TestServer()
      let loop = EventLoop(polling: try #require(PollingMethod(rawValue: polling)))
      let endpoint = Endpoint.tcp(host: "127.0.0.1", port: server.port)
      func reason() async throws -> String {
        do {
          _ = try await ByteStream.connect(to: endpoint, on: loop)
          return "connected"
        } catch let error as TransportError {
          return error.description
        }
      }
      func limit(to count: UInt) {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = count
        precondition(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
      }
      // Without one for the loop itself, and then without one for the connection.
      limit(to: 3)
      #expect(try await reason().contains("ulimit -n"))
      limit(to: 1024)
      #expect(try await reason() == "connected")
      limit(to: 3)
      #expect(try await reason().contains("ulimit -n"))
      limit(to: 1024)
      #expect(try await reason() == "connected")
    }
  }

  @Test("a socket that this user may not use is an error that says so")
  func permissionDenied() async {
    await #expect(processExitsWith: .success) {
      let server = try await TestServer(arguments: ["--unixsocketperm", "700"])
      chmod(server.socketPath, 0)
      // Root may use everything.
      let isRoot = getuid() == 0
      if isRoot { precondition(seteuid(65534) == 0) }
      let error = await #expect(throws: TransportError.self) {
        _ = try await ByteStream.connect(to: .unix(path: server.socketPath))
      }
      // It takes root again to end the server.
      if isRoot { precondition(seteuid(0) == 0) }
      #expect(error?.cause == .system(errno: EACCES))
      #expect(error?.description.contains("check its permissions") == true)
    }
  }

  @Test(
    "a connection that has ended while nobody reads costs no time", arguments: PollingMethod.allCases.map(\.rawValue))
  func pausedAndReset(_ polling: String) async {
    await #expect(processExitsWith: .success) { [polling = polling as String] in
      let server = try await TestServer()
      let proxy = try FaultProxy(to: server.port)
      let loop = EventLoop(polling: try #require(PollingMethod(rawValue: polling)))
      let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: proxy.port), on: loop)
      try await stream.write("SETRANGE k 999999 x\r\nGET k\r\nGET k\r\n")
      while stream.unreadCount < 256 << 10 { try await Task.sleep(for: .milliseconds(1)) }
      proxy.end(reset: true)
      while proxy.connections > 0 { try await Task.sleep(for: .milliseconds(1)) }
      let before = clock()
      try await Task.sleep(for: .milliseconds(500))
      // A loop that spins would take all of it.
      precondition(clock() - before < 250_000, "\(clock() - before) µs")
    }
  }

  @Test("once a loop has ended, nothing that outlives it starts it again, and all of it is freed")
  func endedLoop() async {
    await #expect(processExitsWith: .success) {
      let server = try await TestServer()
      weak var witness: EventLoop?
      do {
        let loop = EventLoop()
        witness = loop
        let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port), on: loop)
        try await stream.write("PING\r\n")
        #expect(try await stream.read(as: "+PONG\r\n"))
        await loop.shutdown()
        await #expect(throws: TransportError.self) { try await stream.write("PING\r\n") }
        await stream.close()
      }
      /// A thread that ends meanwhile has no name to read.
      func loopThreads() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count { thread in
          let name = try? String(contentsOfFile: "/proc/self/task/\(thread)/comm", encoding: .utf8)
          return name?.hasPrefix("redio-loop") == true
        }
      }
      for _ in 0..<1000 where try witness != nil || loopThreads() > 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(witness == nil)
      #expect(try loopThreads() == 0)
    }
  }
}
