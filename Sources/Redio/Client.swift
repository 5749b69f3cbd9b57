internal import RedioTransport
internal import RedioURL

/// What the copies of a `Redis` share: the settings and the connection.
final class Client: Sendable {
  private struct State {
    var line: Line?
    var isClosed = false
    /// Of the connections that have ended.
    var past = RedisStatistics.none
    /// Connections that have not ended yet.
    var lines = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []
  }

  /// For looking up, connecting and the handshake together, unless the URL says otherwise.
  private static let defaultConnectTimeout = Duration.seconds(10)

  let url: RedisURL
  let loop: EventLoop
  let tls: TLSContext
  private let transport: TransportOptions
  private let endpoint: Endpoint
  private let handshake: Handshake
  private let state = Locked(State())

  init(_ url: RedisURL, tls: TLSContext, transport: TransportOptions, on loop: EventLoop) {
    self.url = url
    self.loop = loop
    self.tls = tls
    self.transport = transport
    switch url.endpoint {
    case .tcp(let host, let port): endpoint = .tcp(host: host, port: port)
    case .unix(let path): endpoint = .unix(path: path)
    }
    handshake = Handshake(
      version: url.options.protocolVersion == 2 ? .resp2 : .resp3, username: url.username, password: url.password,
      clientName: url.options.clientName, database: url.database)
  }

  deinit { state.withLock { $0.line }?.close() }

  /// Sends a call's commands. It ends by its replies, an error, or its caller.
  func submit(_ call: PendingCall) {
    while true {
      let (line, isNew) = state.withLock { state -> (Line?, Bool) in
        if state.isClosed { return (nil, false) }
        if let line = state.line { return (line, false) }
        let line = makeLine()
        state.line = line
        state.lines += 1
        return (line, true)
      }
      guard let line else { return call.fail(.closed, .notSent) }
      let isTaken = line.submit(call)
      if isNew { line.start() }
      if isTaken { return }
      forget(line)
    }
  }

  private func makeLine() -> Line {
    Line(
      endpoint, handshake,
      url.usesTLS ? Channel.Security(tls, serverName: url.serverName ?? endpoint.host ?? "localhost") : nil,
      options: transport, timeout: url.options.connectTimeout ?? Self.defaultConnectTimeout, on: loop
    ) { [weak self] line in self?.ended(line) }
  }

  private func forget(_ line: Line) {
    state.withLock { if $0.line === line { $0.line = nil } }
  }

  private func ended(_ line: Line) {
    var past = line.statistics
    past.connections = 0
    let waiters = state.withLock { state in
      if state.line === line { state.line = nil }
      state.past = state.past + past
      state.lines -= 1
      guard state.lines == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.closeWaiters = [] }
      return state.closeWaiters
    }
    for waiter in waiters { waiter.resume() }
  }

  func close() async {
    let line = state.withLock { state in
      state.isClosed = true
      return state.line
    }
    line?.close()
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if state.lines > 0 { state.closeWaiters.append(waiter) }
        return state.lines == 0
      }
      if isDone { waiter.resume() }
    }
  }

  var statistics: RedisStatistics {
    let (line, past) = state.withLock { ($0.line, $0.past) }
    return past + (line?.statistics ?? .none)
  }
}
