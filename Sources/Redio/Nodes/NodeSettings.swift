package import RedioTransport
internal import RedioURL

/// What the nodes of a client have in common: everything that is not a server's own.
package struct NodeSettings: Sendable {
  /// For credentials, looking up, connecting and the handshake together, unless the URL says otherwise.
  private static let defaultConnectTimeout = Duration.seconds(10)

  let url: RedisURL
  let options: RedisOptions
  let tls: TLSContext
  /// The thread that reads the replies of all nodes.
  package let loop: EventLoop
  /// How long a connection may take to be made.
  let connectTimeout: Duration
  /// What each connection says first. A node may add steps to it.
  let handshake: Handshake
  /// For the observer, if there is one.
  let notices: ConnectionNotices?
  /// Which node takes a call; `nil` if there is only one.
  ///
  /// Set by the client, which keeps it.
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

  /// The server that the URL names.
  package var endpoint: Endpoint {
    switch url.endpoint {
    case .tcp(let host, let port): .tcp(host: host, port: port)
    case .unix(let path): .unix(path: path)
    }
  }

  /// TLS for a connection, if the URL asks for it: the certificate must be for the name that the URL gives, or for the host.
  func security(_ endpoint: Endpoint) -> SocketDriver.Security? {
    guard url.usesTLS else { return nil }
    return SocketDriver.Security(tls, serverName: serverName(endpoint))
  }

  /// What a server's certificate must be for.
  func serverName(_ endpoint: Endpoint) -> String { url.serverName ?? endpoint.host ?? "localhost" }

  /// How long a call waits for a connection, in nanoseconds: a little longer than one may take to be made.
  var waitLimit: Int64 { connectTimeout.clampedNanoseconds &+ 100_000_000 }

  /// How long to wait before trying again, in nanoseconds: so that a call which waits sees several attempts.
  package func backOff(after failures: Int) -> Int64 {
    min(options.backOff.delay(after: failures), connectTimeout.clampedNanoseconds / 4)
  }
}
