internal import RESP
internal import Redio
internal import RedioTransport

/// The nodes of subscriptions: shard channels are at their slot's primary, channels and patterns are spread over all primaries.
extension ClusterRouter: SubscriptionRouter {
  var subscriptions: (any SubscriptionRouter)? { self }

  func node(for place: SubscriptionPlace, now node: Node?, isAlive: Bool) -> Node? {
    switch place {
    case .slot(let slot): return primary(of: slot.number)
    case .anywhere(let number):
      let all = primaries()
      let isKnown = node.map { node in all.contains { $0.node === node } } ?? false
      if isKnown, isAlive { return node }
      let healthy = all.filter { $0.isHealthy && $0.node !== node }
      if healthy.isEmpty, isKnown { return node }
      let candidates = healthy.isEmpty ? all : healthy
      return candidates.isEmpty ? nil : candidates[Int(number % UInt32(candidates.count))].node
    }
  }

  func isPrimary(_ node: Node) -> Bool { primaries().contains { $0.node === node } }

  func refused(_ code: String, _ message: String, at place: SubscriptionPlace, by node: Node) -> Bool {
    let target: Scatter.Target =
      switch place {
      case .slot(let slot): .slot(slot.number)
      case .anywhere: .any
      }
    _ = decide(
      Refusal(code: code, message: message, isProven: true, target: target, isGuess: false, count: 1, node: node)
    ) { _ in }
    guard code == "MOVED", let redirect = Redirect(message, from: node.endpoint) else { return false }
    return options.translated(redirect.endpoint) == node.endpoint
  }

  func findServers() { want() }

  func add(_ listener: any ServersListener) { listeners.add(listener) }
  func remove(_ listener: any ServersListener) { listeners.remove(listener) }
}

/// Those who are told, on the loop's thread, when the map of a cluster has changed.
final class ServersListeners: Sendable {
  private struct State {
    var entries: [Entry] = []
    /// Whether they are about to be told, and of which failure.
    var isDue = false
    var failure: RedisError.Kind?
  }

  private struct Entry {
    weak var listener: (any ServersListener)?
  }

  private let state = Locked(State())

  func add(_ listener: any ServersListener) {
    state.withLock { state in
      state.entries.removeAll { $0.listener == nil || $0.listener === listener }
      state.entries.append(Entry(listener: listener))
    }
  }

  func remove(_ listener: any ServersListener) {
    state.withLock { state in state.entries.removeAll { $0.listener == nil || $0.listener === listener } }
  }

  /// Tells them later; once, if that is called several times before.
  func tell(_ failure: RedisError.Kind?, on loop: EventLoop) {
    let mustTell = state.withLock { state in
      guard !state.entries.isEmpty else { return false }
      if let failure { state.failure = failure }
      defer { state.isDue = true }
      return !state.isDue
    }
    guard mustTell else { return }
    loop.executeIfRunning { [self] in
      let (listeners, failure) = state.withLock { state in
        defer { (state.isDue, state.failure) = (false, nil) }
        return (state.entries.compactMap(\.listener), state.failure)
      }
      for listener in listeners { listener.serversChanged(failure) }
    }
  }
}
