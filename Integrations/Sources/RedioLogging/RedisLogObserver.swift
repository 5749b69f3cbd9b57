public import Logging
public import Redio
import RedioConventions

/// Logs a client's calls and connections with swift-log.
///
/// ```swift
/// var options = RedisOptions()
/// options.observer = RedisLogObserver(Logger(label: "redis"))
/// let redis = try Redis("redis://localhost/", options: options)
/// ```
///
/// Each line has metadata: `db.operation.name`, `db.namespace`, `server.address`, `server.port`, `db.operation.batch.size`;
/// `redio.duration_ms` and, if there were some, `redio.retries`; of a failed call `error.type`,
/// `db.response.status_code` and `redio.outcome` (`notSent`, `unknown` or `executed`).
///
/// `redio.error` has the error in words, unless these can have data in them: what a server's error says behind its code, what
/// is wrong with a value or an argument, what a credentials provider threw. No line has an argument of a command, nor a key.
///
/// Lines about calls are written in the caller's task, with its task-local values, so that a metadata provider adds the
/// trace and span of the caller; the time that the log handler takes adds to the call's. Lines about connections are
/// written in a task of their own.
public struct RedisLogObserver: RedisObserver {
  /// At which levels lines are written; `nil` for not at all.
  public struct Levels: Sendable, Equatable {
    /// A call has succeeded, or its task was cancelled.
    public var call: Logger.Level? = .trace
    /// A call has failed. The caller gets the error too, so a low level will do.
    public var failedCall: Logger.Level? = .debug
    /// A call took at least as long as `slowCallLimit`.
    public var slowCall: Logger.Level? = .warning
    /// From which duration on a call is slow, except for commands that can wait on the server (`BLPOP`, `XREAD`, `WAIT` …):
    /// their time says nothing. `nil` if no call is.
    public var slowCallLimit: Duration?
    /// A connection was established.
    public var connectionOpened: Logger.Level? = .debug
    /// A connection was lost, or could not be established. The client reconnects by itself.
    public var connectionLost: Logger.Level? = .warning
    /// A chain or a batch was dropped before it was run: nearly always a mistake.
    public var commandsDropped: Logger.Level? = .warning

    /// Creates the default levels.
    public init() {}
  }

  private let logger: Logger
  private let levels: Levels
  private let usesTaskLogger: Bool

  /// Creates an observer.
  ///
  /// - Parameters:
  ///   - logger: Writes the lines, those at its level and above.
  ///   - levels: At which levels they are written.
  ///   - usesTaskLogger: Whether lines about calls are written by the logger of the caller's task (`Logger.current`), with its
  ///     metadata, in place of `logger`.
  public init(_ logger: Logger, levels: Levels = Levels(), usesTaskLogger: Bool = false) {
    self.logger = logger
    self.levels = levels
    self.usesTaskLogger = usesTaskLogger
  }

  /// Logs the call.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    let logger = usesTaskLogger ? Logger.current : logger
    let (level, message) = line(call, duration, error)
    guard let level, level >= logger.logLevel else { return }
    logger.log(level: level, "\(message)", metadata: metadata(of: call, duration, ErrorAttributes(error), error))
  }

  private func line(_ call: ObservedCall, _ duration: Duration, _ error: (any Error)?) -> (Logger.Level?, String) {
    if let error, !(error is CancellationError) { return (levels.failedCall, "Redis call failed") }
    if let limit = levels.slowCallLimit, duration >= limit, !call.names.contains(where: Self.isBlocking) {
      return (levels.slowCall, "slow Redis call")
    }
    return (levels.call, error == nil ? "Redis call" : "Redis call cancelled")
  }

  private static func isBlocking(_ name: String) -> Bool {
    switch name {
    case "BLPOP", "BRPOP", "BRPOPLPUSH", "BLMOVE", "BLMPOP", "BZPOPMIN", "BZPOPMAX", "BZMPOP", "XREAD", "XREADGROUP",
      "WAIT", "WAITAOF":
      true
    default: false
    }
  }

  private func metadata(
    of call: ObservedCall, _ duration: Duration?, _ failure: ErrorAttributes?, _ error: (any Error)?
  ) -> Logger.Metadata {
    let attributes = CallAttributes(call)
    var metadata: Logger.Metadata = [AttributeName.operation: "\(attributes.operation)"]
    if let namespace = attributes.namespace { metadata[AttributeName.namespace] = "\(namespace)" }
    if let address = attributes.address { metadata[AttributeName.serverAddress] = "\(address)" }
    if let port = attributes.port { metadata[AttributeName.serverPort] = "\(port)" }
    if let size = attributes.batchSize { metadata[AttributeName.batchSize] = "\(size)" }
    if call.retries > 0 { metadata[AttributeName.retries] = "\(call.retries)" }
    if let duration { metadata["redio.duration_ms"] = Self.milliseconds(duration) }
    add(failure, error, to: &metadata)
    return metadata
  }

  private func add(_ failure: ErrorAttributes?, _ error: (any Error)?, to metadata: inout Logger.Metadata) {
    guard let failure else { return }
    metadata[AttributeName.errorType] = "\(failure.type)"
    if let code = failure.statusCode { metadata[AttributeName.statusCode] = "\(code)" }
    if let text = failure.text { metadata["redio.error"] = "\(text)" }
    if let error = error as? RedisError { metadata[AttributeName.outcome] = "\(error.outcome)" }
  }

  /// In milliseconds, to the microsecond.
  private static func milliseconds(_ duration: Duration) -> Logger.MetadataValue {
    "\((duration / .microseconds(1)).rounded() / 1000)"
  }

  /// Logs the names of the commands.
  public func commandsDropped(_ call: ObservedCall) {
    guard let level = levels.commandsDropped else { return }
    logger.log(
      level: level, "Redis commands were never sent: their chain or batch was dropped before it was run",
      metadata: metadata(of: call, nil, nil, nil))
  }

  /// Logs the connection and, if it replaces a lost one, how long there was none.
  public func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
    guard let level = levels.connectionOpened else { return }
    var metadata = Self.metadata(of: connection)
    if let downtime { metadata["redio.downtime_ms"] = Self.milliseconds(downtime) }
    logger.log(level: level, "Redis connection opened", metadata: metadata)
  }

  /// Logs the connection and the reason.
  public func connectionLost(_ connection: ObservedConnection, error: RedisError) {
    guard let level = levels.connectionLost else { return }
    var metadata = Self.metadata(of: connection)
    add(ErrorAttributes(error), nil, to: &metadata)
    logger.log(level: level, "Redis connection lost", metadata: metadata)
  }

  private static func metadata(of connection: ObservedConnection) -> Logger.Metadata {
    ["redio.connection.endpoint": "\(connection.endpoint)", "redio.connection.purpose": "\(connection.purpose)"]
  }
}
