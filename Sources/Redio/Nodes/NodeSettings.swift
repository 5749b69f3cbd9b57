internal import RESP
package import RedioTransport
package import RedioURL

/// The settings that all nodes of a client share.
package final class NodeSettings: Sendable {
  /// Limits credentials provider, look-up, connecting and handshake together, unless the URL has another limit.
  private static let defaultConnectTimeout = Duration.seconds(10)

  package let url: RedisURL
  package let options: RedisOptions
  package let tls: TLSContext
  /// The event loop whose thread reads the replies of all nodes.
  package let loop: EventLoop
  /// The time limit for establishing a connection.
  package let connectTimeout: Duration
  /// The handshake of each connection. A node may add steps.
  package let handshake: Handshake
  /// Calls the observer, if there is one.
  let notices: ConnectionNotices?
  /// The router, which chooses the node of a call; empty if there is only one node. Set by the client, which retains it.
  let router: WeakRouter

  init(_ url: RedisURL, _ options: RedisOptions, tls: TLSContext, on loop: EventLoop) {
    self.url = url
    self.options = options
    self.tls = tls
    self.loop = loop
    connectTimeout = url.options.connectTimeout ?? Self.defaultConnectTimeout
    handshake = Handshake(
      version: url.options.protocolVersion == 2 ? .resp2 : .resp3, username: url.username, password: url.password,
      clientName: url.options.clientName, database: url.database)
    notices = options.observer.map(ConnectionNotices.init)
    router = WeakRouter()
  }

  /// The address in the URL.
  package var endpoint: Endpoint {
    switch url.address {
    case .tcp(let host, let port): .tcp(host: host, port: port)
    case .unix(let path): .unix(path: path)
    }
  }

  /// How a server that does not answer a TLS handshake is asked whether it expects none: a server without TLS takes the
  /// handshake for an inline command, and waits for the end of its line. It answers `PING` by `PONG`, or by an error if
  /// it asks for a password or has no `PING`.
  static let plainProbe = PlainProbe(
    request: Array("PING\r\n".utf8),
    hint: "this port speaks plain Redis: use a redis:// URL, or the server's port for TLS"
  ) { $0.starts(with: "+PONG".utf8) || $0.first == RESPType.simpleError }

  /// TLS settings of a connection, if the URL uses TLS. The certificate must be for the name in the URL, or for the host.
  func security(_ endpoint: Endpoint) -> SocketDriver.Security? {
    guard url.usesTLS else { return nil }
    return SocketDriver.Security(tls, serverName: serverName(endpoint))
  }

  /// The name that a server's certificate must be for.
  package func serverName(_ endpoint: Endpoint) -> String { url.serverName ?? endpoint.host ?? "localhost" }

  /// How long a call waits for a connection, in nanoseconds: a little longer than the connect timeout.
  package var waitLimit: Int64 { connectTimeout.clampedNanoseconds &+ 100_000_000 }

  /// The delay before the next attempt, in nanoseconds: at most a quarter of the connect timeout, so that a waiting
  /// call gets several attempts.
  @inline(never)
  package func backOff(after failures: Int) -> Int64 {
    min(options.backOff.delay(after: failures), connectTimeout.clampedNanoseconds / 4)
  }
}
