import Foundation
import RedioTransport

/// A real server in a process of its own, on a free port and a socket in a temporary folder. It stops with the object.
public final class TestServer: Sendable {
  /// The servers that the tests run against.
  public enum Kind: String, CaseIterable, Sendable {
    case redis62 = "Redis 6.2"
    case redis70 = "Redis 7.0"
    case valkey91 = "Valkey 9.1"
    case redis82 = "Redis 8.2"

    /// Those that everything is tested with. Redis 8.2 is for clusters, without TLS.
    public static let allCases: [Kind] = [.redis62, .redis70, .valkey91]

    /// The one that a test gets which does not ask for another: by the environment variable `REDIO_TEST_SERVER`, for
    /// instance `valkey91`.
    public static let standard: Kind = {
      let name = ProcessInfo.processInfo.environment["REDIO_TEST_SERVER"]
      return allCases.first { "\($0)" == name } ?? .redis70
    }()

    /// Where `Scripts/setup` has put it.
    var executable: URL {
      switch self {
      case .redis62: packageRoot.appending(path: ".servers/redis-6.2")
      case .valkey91: packageRoot.appending(path: ".servers/valkey-9.1")
      case .redis82: packageRoot.appending(path: ".servers/redis-8.2")
      case .redis70: URL(filePath: "/usr/bin/redis-server")
      }
    }
  }

  /// Why a server did not start.
  public struct StartError: Error, CustomStringConvertible {
    /// In words.
    public let description: String
  }

  /// Which server it is.
  public let kind: Kind
  /// Its TCP port on 127.0.0.1.
  public var port: Int { running.withLock { $0.port } }
  /// Its TCP port for TLS on 127.0.0.1; 0 without TLS.
  public var tlsPort: Int { running.withLock { $0.tlsPort } }
  /// The path of its UNIX socket.
  public let socketPath: String
  private let folder: URL
  private let running: Locked<Launched>

  /// `redis://127.0.0.1:port/`
  public var url: String { "redis://127.0.0.1:\(port)/" }

  /// TLS, as a server offers it.
  public struct TLS: Sendable {
    let identity: TestCertificates.Identity
    let asksForCertificate: Bool

    /// - Parameters:
    ///   - identity: The server's certificate.
    ///   - asksForCertificate: Whether clients must have one too, of the tests' authority.
    public init(_ identity: TestCertificates.Identity, asksForCertificate: Bool = false) {
      self.identity = identity
      self.asksForCertificate = asksForCertificate
    }

    func arguments(_ port: Int) -> [String] {
      [
        "--tls-port", "\(port)", "--tls-cert-file", identity.certificate, "--tls-key-file", identity.key,
        "--tls-ca-cert-file", TestCertificates.shared.authority.certificate, "--tls-auth-clients",
        asksForCertificate ? "yes" : "no",
      ]
    }
  }

  /// Starts a server and waits until it says that it is ready: on a thread of its own, since the threads that tests share are
  /// few.
  ///
  /// - Parameters:
  ///   - files: Texts by the names of files, written into its folder before. `server.conf` is its settings.
  ///   - arguments: For its command line.
  public init(
    _ kind: Kind = .standard, tls: TLS? = nil, files: [String: String] = [:], arguments: [String] = []
  ) async throws {
    self.kind = kind
    let folder = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)")
    self.folder = folder
    let socketPath = folder.appending(path: "s").path
    self.socketPath = socketPath
    running = Locked(
      try await onThread { try Self.launch(kind, tls: tls, folder, socketPath, files, arguments) })
  }

  private struct Launched {
    var process: ChildProcess
    var port: Int
    var tlsPort: Int
    var arguments: [String]

    /// Other ports, which are free.
    mutating func choosePorts() throws {
      let isClusterNode = arguments.contains("--cluster-enabled")
      func free() throws -> Int { try isClusterNode ? Listener.freePortOfClusterNode() : Listener.freePort() }
      port = try free()
      if tlsPort != 0 { tlsPort = try free() }
      for (option, number) in [("--port", port), ("--tls-port", tlsPort)] {
        if let index = arguments.firstIndex(of: option) { arguments[index + 1] = "\(number)" }
      }
    }
  }

  private static func launch(
    _ kind: Kind, tls: TLS?, _ folder: URL, _ socketPath: String, _ files: [String: String], _ arguments: [String]
  ) throws -> Launched {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
    let settings = files["server.conf"] == nil ? [] : ["server.conf"]
    guard FileManager.default.isExecutableFile(atPath: kind.executable.path) else {
      throw StartError(description: "\(kind.rawValue) is not at \(kind.executable.path); run Scripts/setup")
    }
    // Between asking for a free port and using it, somebody else may take it: then another one is asked for.
    var output = ""
    for _ in 0..<5 {
      let isClusterNode = arguments.contains("--cluster-enabled")
      let port = try isClusterNode ? Listener.freePortOfClusterNode() : Listener.freePort()
      let tlsPort = tls == nil ? 0 : try isClusterNode ? Listener.freePortOfClusterNode() : Listener.freePort()
      let all =
        settings + [
          "--port", "\(port)", "--bind", "127.0.0.1", "--unixsocket", socketPath, "--save", "", "--appendonly", "no",
        ]
        + (tls?.arguments(tlsPort) ?? []) + protocolArguments + arguments
      switch try start(kind, all, in: folder) {
      case .success(let process):
        return Launched(process: process, port: port, tlsPort: tlsPort, arguments: all)
      case .failure(let error): output = error.description
      }
    }
    throw StartError(description: "\(kind.rawValue) does not start: \(output)")
  }

  /// With the environment variable `REDIO_TEST_PROTOCOL=2`, servers don't know `HELLO`, as those before Redis 6: clients that
  /// are not told otherwise speak RESP2.
  private static var protocolArguments: [String] { knowsHello ? [] : ["--rename-command", "HELLO", ""] }

  /// Whether servers know `HELLO` in this run of the tests, and clients can speak RESP3 with them.
  public static var knowsHello: Bool { ProcessInfo.processInfo.environment["REDIO_TEST_PROTOCOL"] != "2" }

  /// Starts a process and waits until it says that it is ready; otherwise gives its words.
  private static func start(
    _ kind: Kind, _ arguments: [String], in folder: URL
  ) throws -> Result<ChildProcess, StartError> {
    let process = try ChildProcess(kind.executable.path, arguments, in: folder.path)
    guard let text = waitUntilReady(process) else { return .success(process) }
    process.waitUntilExit()
    return .failure(StartError(description: text))
  }

  deinit {
    stop()
    do { try FileManager.default.removeItem(at: folder) } catch {
      print("could not remove \(folder.path): \(error)")
    }
  }

  /// Stops the server, as `SIGKILL` would: connections are reset, nothing is said.
  public func stop() { running.withLock { $0.process.kill() } }

  /// Holds the server: it answers nothing, and its connections stay open.
  public func pause() { running.withLock { $0.process.signal(SIGSTOP) } }

  /// Lets a server go on that was held.
  public func resume() { running.withLock { $0.process.signal(SIGCONT) } }

  /// Stops the server, if it runs, and starts it again: in the same folder, with what it has stored there
  /// (`--appendonly yes`). It takes its time: see `onThread(_:)`.
  ///
  /// - Parameter onOtherPorts: Whether on other ports than before.
  public func restart(onOtherPorts: Bool = false) throws {
    try running.withLock { running in
      running.process.kill()
      var output = ""
      // Somebody else may have taken the port for a moment.
      for _ in 0..<50 {
        if onOtherPorts { try running.choosePorts() }
        switch try Self.start(kind, running.arguments, in: folder) {
        case .success(let new):
          running.process = new
          return
        case .failure(let error):
          output = error.description
          usleep(100_000)
        }
      }
      throw StartError(description: "\(kind.rawValue) does not start again: \(output)")
    }
  }

  /// Reads the server's output until it is ready. `nil` when it is; its words if it ends before.
  private static func waitUntilReady(_ process: ChildProcess) -> String? {
    var text = ""
    while true {
      let more = process.read()
      if more.isEmpty { return text }
      text += more
      if text.contains("eady to accept connections") { break }
    }
    // What it says from now on must not fill the pipe and stop it.
    Thread { while !process.read().isEmpty {} }.start()
    return nil
  }
}

/// The folder that holds Package.swift.
public let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
