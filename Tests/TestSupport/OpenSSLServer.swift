import Foundation

/// A TLS server that ends its connections as TLS says, after one page of HTTP: `openssl s_server`. It stops with the
/// object.
public final class OpenSSLServer: Sendable {
  /// Its port on 127.0.0.1.
  public let port: Int
  private let process: ChildProcess

  /// Starts a server and waits until it listens.
  ///
  /// - Parameter requiredName: The host name that clients must ask for (SNI); the handshake fails with another one. Without
  ///   any it goes on.
  public init(_ identity: TestCertificates.Identity, requiredName: String? = nil) throws {
    port = try Listener.freePort()
    var arguments = [
      "s_server", "-accept", "127.0.0.1:\(port)", "-cert", identity.certificate, "-key", identity.key, "-www",
    ]
    if let requiredName {
      arguments += [
        "-servername", requiredName, "-servername_fatal", "-cert2", identity.certificate, "-key2", identity.key,
      ]
    }
    process = try ChildProcess("openssl", arguments)
    var text = ""
    while !text.contains("ACCEPT") {
      let more = process.read()
      if more.isEmpty { throw TestServer.StartError(description: "openssl s_server does not start: \(text)") }
      text += more
    }
  }

  deinit { process.kill() }
}
