package import RESP
package import RedioTransport

extension TransportError {
  /// The error for a handshake that was not answered in time.
  ///
  /// - Parameter step: The command that was not answered, if it is known.
  package static func unanswered(_ step: String?, _ endpoint: Endpoint, _ time: Duration) -> TransportError {
    let hint = "it was connected, and \(step ?? "its handshake") was not answered; is the server busy, or stopped?"
    return TransportError(.read, endpoint, .timeout(time), hint: hint)
  }
}

extension RESPError {
  /// A guess at the peer's protocol, from the error about its first bytes.
  package var peerHint: String? { offset == 0 && reason == .unknownType(Self.alert) ? Self.tlsHint : nil }

  /// A guess at the peer's protocol, from its first bytes.
  static func peerHint(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: "HTTP/".utf8) { return "an HTTP server speaks here; use the port of the Redis server" }
    if bytes.starts(with: "SSH-".utf8) { return "an SSH server speaks here; use the port of the Redis server" }
    return bytes.starts(with: [alert, 0x03]) ? tlsHint : nil
  }

  /// The first byte of an alert, by which a TLS server answers a request in plain bytes.
  private static var alert: UInt8 { 0x15 }
  private static var tlsHint: String { "a TLS server speaks here; use a rediss:// URL" }
}
