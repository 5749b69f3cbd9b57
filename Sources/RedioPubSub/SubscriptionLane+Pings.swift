internal import RESP
internal import Redio
internal import RedioTransport

/// The `PING`s that check whether the connection is alive.
extension SubscriptionLane {
  /// Starts the timer for the next `PING`, while there are subscriptions.
  func schedulePing() {
    guard pings.timer == nil, connection != nil, !book.isIdle, client.pingInterval > .zero else { return }
    let interval = max(client.pingInterval.clampedNanoseconds, 1_000_000)
    pings.timer = client.loop.schedule(at: EventLoop.now &+ interval) { [weak self] in
      guard let self else { return }
      pings.timer = nil
      ping(interval)
      schedulePing()
    }
  }

  private func ping(_ interval: Int64) {
    guard let connection, !isPaused, !book.isIdle else { return }
    // If another server has taken its place meanwhile, the subscriptions need not wait for it.
    if pings.liveness.isWaiting { client.router?.findServers() }
    // Somewhat less than the interval, since the system counts in ticks of some milliseconds.
    let hasVanished = connection.peerHasVanished(for: .nanoseconds(interval &- interval / 8))
    let verdict = pings.liveness.look(
      at: EventLoop.now, connection.progress, interval: interval, patience: client.silenceLimit.clampedNanoseconds,
      othersWait: connection.hasCalls, hasVanished: hasVanished)
    switch verdict {
    case .nothing: return
    case .gone: return fail(connection, "a PING was not acknowledged in time", .nanoseconds(interval))
    case .silent: return fail(connection, "a PING was not answered in time", client.silenceLimit)
    case .ask: break
    }
    var arguments = RESPArguments()
    Self.addPing(to: &arguments)
    let epoch = pings.epoch
    let call = CallbackCall(arguments.bytes) { [weak self] error in
      guard let self, epoch == pings.epoch else { return }
      // An error reply is a reply too.
      pings.liveness.ended(isAnswered: error == nil || error?.outcome == .executed)
    }
    pings.liveness.asked(upTo: connection.appended &+ UInt64(arguments.bytes.count))
    _ = connection.submit(call)
    _ = client.loop.schedule(at: EventLoop.now &+ interval / 4) { [weak self] in
      guard let self, epoch == pings.epoch, let connection = self.connection else { return }
      pings.liveness.glance(connection.progress)
    }
  }

  private func fail(_ connection: Connection, _ hint: String, _ limit: Duration) {
    connection.fail(.connection(TransportError(.read, connection.endpoint, .timeout(limit), hint: hint)))
  }

  static func addPing(to arguments: inout RESPArguments) {
    arguments.begin()
    arguments.append(text: "PING")
    arguments.end()
  }
}
