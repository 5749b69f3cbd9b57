internal import CRedioSystem

/// Why a connection could not be established, or why it ended.
public struct TransportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The operation that failed.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Operation: Equatable, Sendable {
    /// Looking a host's name up.
    case resolve
    /// Connecting, to any of the addresses found.
    case connect
    /// Reading.
    case read
    /// The TLS handshake.
    case secure
    /// Writing.
    case write
    /// Loading TLS settings, before there is a peer.
    case configure
    /// Listening. The error's endpoint is this side's.
    case listen
    /// Accepting a connection. The error's endpoint is this side's.
    case accept

    /// What could not be done: the words between "cannot" and the peer.
    fileprivate var words: String {
      switch self {
      case .resolve: "look up the name of"
      case .connect: "connect to"
      case .read: "read from"
      case .secure: "set up TLS with"
      case .write: "write to"
      case .configure: "use the TLS settings"
      case .listen: "listen at"
      case .accept: "accept a connection at"
      }
    }
  }

  /// Why the operation failed.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public indirect enum Cause: Error, Equatable, Sendable {
    /// An error number of the system.
    case system(errno: Int32)
    /// The resolver's error text.
    case resolver(String)
    /// Every address failed, each for its own reason.
    case attempts([Attempt])
    /// The peer closed the connection.
    case endOfStream
    /// The time limit was exceeded, with the addresses that had been tried.
    case timeout(Duration, attempts: [Attempt] = [])
    /// The path of a UNIX socket has more bytes than the system's limit.
    case pathTooLong(limit: Int)
    /// TLS failed, the server's certificate was not accepted, or the TLS settings can't be used.
    case tls(TLSFailure)
    /// A connection like this is impossible, or not supported by this build; the text says what to do.
    case unsupported(String)
    /// The bytes waiting to be written would exceed this limit.
    case queueFull(limit: Int)
    /// This side closed the connection or shut down its event loop.
    case closed
  }

  /// An attempt to connect to one address.
  public struct Attempt: Equatable, Sendable {
    /// The address and port.
    public let address: String
    /// The system's error number; `nil` if there was no answer within the time limit.
    public let errno: Int32?

    /// Creates an attempt, for tests.
    public init(address: String, errno: Int32?) {
      self.address = address
      self.errno = errno
    }
  }

  /// The operation that failed.
  public let operation: Operation
  /// The peer; `nil` if the operation had none yet. Of a listener, its own address.
  public let endpoint: Endpoint?
  /// Why the operation failed.
  public let cause: Cause

  /// What may help, from the part of the library that knows the purpose of the connection.
  public let hint: String?

  /// Creates an error, for tests of code that handles errors.
  ///
  /// - Parameters:
  ///   - operation: What was being done.
  ///   - endpoint: With which peer; `nil` before there is one.
  ///   - cause: Why it failed.
  ///   - hint: A guess at why, and what to do.
  public init(_ operation: Operation, _ endpoint: Endpoint?, _ cause: Cause, hint: String? = nil) {
    self.operation = operation
    self.endpoint = endpoint
    self.cause = cause
    self.hint = hint
  }

  /// The event loop could not be started: the system has no thread or no descriptor left.
  package init(noLoop error: SystemError, _ endpoint: Endpoint) {
    self.init(.connect, endpoint, .system(errno: error.errno), hint: "the event loop could not be started")
  }

  /// One sentence: the operation, the peer, the cause, and what to do. Text from elsewhere is cut if it is long, with
  /// characters that don't print escaped.
  public var description: String {
    let peer = endpoint.map { " \($0)" } ?? ""
    return "cannot \(operation.words)\(peer): \(reason)" + (hint.map { " (\($0))" } ?? "")
  }

  private var reason: String {
    switch cause {
    case .system(let number): Self.text(number) + advice(number)
    case .resolver(let text): ForeignText.shown(text)
    case .attempts(let attempts): Self.list(attempts) + advice(attempts.last?.errno)
    case .endOfStream: "the peer closed the connection"
    case .timeout(let time, let attempts):
      missed + " within \(time)" + (attempts.isEmpty ? "" : " (" + Self.list(attempts) + ")")
    case .pathTooLong(let limit): "the path of a UNIX socket has at most \(limit) bytes; use a shorter one"
    case .tls(let failure): failure.text
    case .unsupported(let text): text
    case .queueFull(let limit): "more than \(limit) bytes wait to be written; write less at once, or slower"
    case .closed: "it was closed on this side"
    }
  }

  /// What did not happen within the time limit.
  private var missed: String {
    switch operation {
    case .resolve: "no address was found"
    case .connect: "no success"
    case .secure: "the connection was made, but TLS was not ready"
    case .read: "nothing came"
    case .write: "nothing could be written"
    case .configure: "they were not loaded"
    case .listen, .accept: "nothing happened"
    }
  }

  private static func list(_ attempts: [Attempt]) -> String {
    attempts.map { "\($0.address): \($0.errno.map(text) ?? "no answer")" }.joined(separator: "; ")
  }

  private func advice(_ number: Int32?) -> String {
    let isUNIX = if case .unix = endpoint { true } else { false }
    let isListening = operation == .listen
    return switch number {
    case EADDRINUSE where isListening: " (somebody else listens there)"
    case EADDRNOTAVAIL where isListening: " (this machine does not have that address)"
    case EACCES where isListening && !isUNIX: " (this user may not take that port)"
    case ENOENT where isListening: " (its folder does not exist)"
    case EACCES where isListening: " (this user may not create files in its folder)"
    case ECONNREFUSED: " (is the server running, and on this port or socket?)"
    case ENOENT where isUNIX: " (no such socket; is the server running, and does it listen on this path?)"
    case EACCES where isUNIX, EPERM where isUNIX:
      " (this user may not use the socket; check its permissions and those of its folders)"
    case EACCES, EPERM: " (a rule of this machine forbids it; check its firewall)"
    case ENETUNREACH, EHOSTUNREACH: " (no network leads there; check this machine's network and routes)"
    case EADDRNOTAVAIL: " (this machine has no address or no free port to connect from)"
    case ETIMEDOUT: " (the peer has vanished, or the network drops what is sent to it)"
    case EMFILE: " (this process has reached its limit of open files; raise it with ulimit -n)"
    case ENFILE: " (this machine has reached its limit of open files)"
    default: ""
    }
  }

  /// Whether the peer ended an established connection, orderly or not. `false` if the peer only fell silent.
  package var isEndByPeer: Bool {
    guard operation == .read || operation == .write else { return false }
    switch cause {
    case .endOfStream: return true
    case .system(let number): return number == ECONNRESET || number == EPIPE
    case .tls(let failure): return failure.reason == TLSFailure.closedWithoutEnd
    default: return false
    }
  }

  /// The system's text for an error number.
  package static func text(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
      text.initialize(repeating: 0)
      credio_error_text(number, text.baseAddress, text.count)
      return text.baseAddress.map { String(cString: $0) } ?? "error \(number)"
    }
  }
}

extension TLSFailure {
  static let closedInHandshake = "the peer closed the connection during the handshake"
  static let closedWithoutEnd = "the peer closed the connection without ending TLS; what it sent may be incomplete"

  /// What failed and what to do about it.
  var text: String {
    guard let certificateFault else {
      switch reason {
      case "wrong version number", "unexpected message", "record layer failure", "packet length too long":
        return "\(reason) (does the server speak TLS here? A redis:// URL connects without)"
      case TLSFailure.closedInHandshake: return "\(reason) (does the server speak TLS here?)"
      case let reason where reason.contains("certificate required") || reason.contains("handshake failure"):
        return "\(reason) (does the server ask for a client certificate? Set certificate in the TLS settings)"
      case let reason where reason.contains("protocol version"):
        return "\(reason) (the server speaks other versions of TLS; see minimumVersion in the TLS settings)"
      case let reason where reason.contains("unrecognized name"):
        return "\(reason) (the server has no certificate for this host; set tls_server_name in the URL)"
      case let reason where reason.contains("alert") && ["certificate", "unknown ca"].contains(where: reason.contains):
        return "\(reason) (the server does not accept this client's certificate; see certificate in the TLS settings)"
      default: return reason.isEmpty ? "TLS failed" : reason
      }
    }
    let text = "the server's certificate is not accepted: \(certificateFault)"
    let names = certificateNames.map { ForeignText.shown($0, limit: 512) } ?? "an unnamed subject"
    switch certificateFault {
    case let fault where fault.contains("mismatch") && listsNoName:
      return text + "; it has no subjectAltName with a host name or an address, and its subject, \(names), is none "
        + "(have one made with subjectAltName=DNS:… or IP:…, RFC 9525)"
    case let fault where fault.contains("mismatch"):
      return text + "; it is for \(names) (connect by that name, or set tls_server_name in the URL)"
    case let fault where fault.contains("self-signed") || fault.contains("self signed") || fault.contains("issuer"):
      return text + ", that of \(names) (to trust its authority, set trustRoots in the TLS settings)"
    case let fault where fault.contains("expired") || fault.contains("not yet valid"):
      return text + ", that of \(names) (or is this machine's clock wrong?)"
    default: return text + ", that of \(names)"
    }
  }
}
