import ContenderSupport
import Redio

/// Where the server is, and where tasks run.
struct Setup: Sendable {
  enum Mode: String { case `default`, loop, publish }

  let mode: Mode
  let folder: String
  let port: Int
  let tlsPort: Int

  init?(_ arguments: [String]) {
    guard arguments.count == 5, let mode = Mode(rawValue: arguments[1]), let port = Int(arguments[3]),
      let tlsPort = Int(arguments[4])
    else { return nil }
    self.mode = mode
    folder = arguments[2]
    self.port = port
    self.tlsPort = tlsPort
  }

  /// A client over a kind of connection.
  func client(_ transport: String, _ options: RedisOptions = RedisOptions()) throws -> Redis {
    let tls = TLSConfiguration(trustRoots: .only(.file(folder + "/ca.pem")))
    switch transport {
    case "unix": return try Redis("redis+unix://\(folder)/s", options: options)
    case "tls": return try Redis("rediss://127.0.0.1:\(tlsPort)", options: options, tls: tls)
    default: return try Redis("redis://127.0.0.1:\(port)", options: options)
    }
  }

  /// Runs a work where the mode says.
  func run<T: Sendable>(on redis: Redis, _ body: @Sendable () async throws -> T) async throws -> T {
    guard mode == .loop else { return try await body() }
    return try await withTaskExecutorPreference(redis.eventLoop) { try await body() }
  }
}

typealias Work = @Sendable (Request, Redis, Setup) async throws -> Figures
