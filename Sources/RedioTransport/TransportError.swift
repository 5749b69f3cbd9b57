internal import CRedioSystem

/// Why a connection could not be made, or ended.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done.
  public enum Operation: String, Hashable, Sendable {
    /// Looking a host's name up.
    case resolve = "look up the name of"
    /// Connecting, to each of the addresses found.
    case connect = "connect to"
    /// Reading.
    case read = "read from"
    /// Writing.
    case write = "write to"
  }

  /// Why it failed.
  public enum Cause: Hashable, Sendable {
    /// An error number of the system.
    case system(errno: Int32)
    /// The resolver's words.
    case resolver(String)
    /// Every address failed, each for its own reason.
    case attempts([Attempt])
    /// The peer closed the connection.
    case endOfStream
    /// Time was up.
    case timeout(Duration)
    /// The path of a UNIX socket has more bytes than the system takes.
    case pathTooLong(limit: Int)
    /// This version, or this build of it, has no such connection; the text says what to do.
    case unsupported(String)
  }

  /// An address that was tried, and how that ended.
  public struct Attempt: Hashable, Sendable {
    /// The address and port.
    public let address: String
    /// The system's error number.
    public let errno: Int32
  }

  /// What was being done.
  public let operation: Operation
  /// With which peer.
  public let endpoint: Endpoint
  /// Why it failed.
  public let cause: Cause

  package init(_ operation: Operation, _ endpoint: Endpoint, _ cause: Cause) {
    self.operation = operation
    self.endpoint = endpoint
    self.cause = cause
  }

  /// One sentence: what was being done, where, why it failed, what to do.
  public var description: String { "cannot \(operation.rawValue) \(endpoint): \(reason)" }

  private var reason: String {
    switch cause {
    case .system(let number): Self.text(number) + advice(number)
    case .resolver(let text): text + "; check the host's name"
    case .attempts(let attempts):
      attempts.map { "\($0.address): \(Self.text($0.errno))" }.joined(separator: "; ") + advice(attempts.last?.errno)
    case .endOfStream: "the peer closed the connection"
    case .timeout(let time): "no success within \(time)"
    case .pathTooLong(let limit): "the path of a UNIX socket has at most \(limit) bytes; use a shorter one"
    case .unsupported(let text): text
    }
  }

  private func advice(_ number: Int32?) -> String {
    switch number {
    case ECONNREFUSED: " (is the server running, and on this port or socket?)"
    case ENOENT: " (no such socket; is the server running, and does it listen on this path?)"
    case EACCES: " (this user may not use the socket; check its permissions)"
    case EMFILE: " (this process has reached its limit of open files; raise it with ulimit -n)"
    default: ""
    }
  }

  /// An error number in the system's words.
  package static func text(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
      text.initialize(repeating: 0)
      credio_error_text(number, text.baseAddress, text.count)
      return text.baseAddress.map { String(cString: $0) } ?? "error \(number)"
    }
  }
}
