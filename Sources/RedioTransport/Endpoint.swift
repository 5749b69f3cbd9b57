/// The address of a peer, or of a listener.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum Endpoint: Sendable, Hashable, CustomStringConvertible {
  /// A host name or IP address, without brackets, and a port.
  case tcp(host: String, port: Int)
  /// A UNIX socket's path.
  case unix(path: String)

  /// `host:port`, `[address]:port` or the path, with characters that don't print escaped.
  public var description: String {
    switch self {
    case .tcp(let host, let port):
      host.utf8.contains(UInt8(ascii: ":"))
        ? "[\(ForeignText.shown(host))]:\(port)" : "\(ForeignText.shown(host)):\(port)"
    case .unix(let path): "unix:\(ForeignText.shown(path))"
    }
  }

  /// - Parameter lowestPort: 1 to connect, 0 to listen.
  /// - Throws: `unsupported` for a port or path that no socket can have.
  package func check(lowestPort: Int = 1) throws(TransportError.Cause) {
    switch self {
    case .tcp(_, let port):
      guard (lowestPort...65535).contains(port) else {
        throw .unsupported("a port is a number from \(lowestPort) to 65535, not \(port)")
      }
    case .unix(let path):
      guard !path.isEmpty, !path.utf8.contains(0) else {
        throw .unsupported("the path of a UNIX socket can't be empty or hold a NUL byte")
      }
    }
  }

  /// The host name or IP address; `nil` for a UNIX socket.
  public var host: String? { if case .tcp(let host, _) = self { host } else { nil } }
}
