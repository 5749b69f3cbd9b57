internal import Redio
internal import RedioTransport

/// The time limits of `ready()`.
extension SubscriptionHub {
  /// While there is no connection, checks from time to time which calls have waited too long for one.
  func watchOver() {
    guard isWaiting, patienceTimer == nil else { return }
    let time = EventLoop.now &+ max(client.waitLimit / 4, 1_000_000)
    patienceTimer = client.loop.schedule(at: time, orEnd: { [weak self] in self?.patienceTimer = nil }) { [weak self] in
      guard let self else { return }
      patienceTimer = nil
      guard isWaiting, !members.isEmpty else { return }
      let since = EventLoop.now &- client.waitLimit
      if let only {
        if only.downSince <= since {
          let kind = only.reason
          for receiver in members.values { receiver.hasWaited(since: since, kind, downSince: only.downSince) }
        }
      } else {
        for receiver in members.values {
          guard
            let (lane, down) = receiver.awaited.lazy.compactMap({ self.whyWaits($0) }).first(where: {
              $0.since <= since
            })
          else { continue }
          receiver.hasWaited(since: since, lane?.reason ?? client.noServerKind, downSince: lane?.downSince ?? down)
        }
      }
      watchOver()
    }
  }

  /// Whether something waits for a connection.
  private var isWaiting: Bool {
    if let only { return only.isConnecting }
    return lanes.values.contains(where: \.isConnecting) || names.values.contains { $0.lane == nil }
  }

  /// Sets the timer for a deadline of `ready()`.
  func limit(_ wanted: Int64) {
    let time = wanted < .max ? max(wanted, limitRests) : wanted
    guard time < limitTime else { return }
    if let limitTimer { client.loop.cancel(limitTimer) }
    limitTime = time
    // One timer for all calls, so that calls that end early leave no timers behind.
    let orEnd = { [weak self] in
      self?.limitTime = .max
      self?.limitTimer = nil
    }
    limitTimer = client.loop.schedule(at: time, orEnd: orEnd) { [weak self] in
      guard let self else { return }
      (limitTimer, limitTime) = (nil, .max)
      let (down, start) = (knownDown, EventLoop.now)
      let next = members.values.reduce(Int64.max) { min($0, $1.expire(downSince: down)) }
      // Checks take at most a tenth of the loop's time, however many calls wait.
      let now = EventLoop.now
      limitRests = now &+ 10 * (now &- start)
      if next < .max { limit(next) }
    }
  }
}
