internal import RESP
internal import RedioTransport

/// The connection of one command that ends what others wait for, such as `SCRIPT KILL`.
///
/// It is made for that command, and ends with it. Its handshake says no more than who it is: a server that is busy with a
/// script refuses everything else, `SELECT` for instance.
final class RescueConnection: ConnectionOwner {
  private struct State {
    var connection: Connection?
    var isOpen = false
    /// The call, until there is a connection.
    var waiting: PendingCall?
    /// Why there is none any more.
    var end: RedisError.Kind?
  }

  private let node: Node
  private let state = Locked(State())

  /// - Parameter deadline: When it must have been made, on the loop's clock; if the connect timeout does not end before.
  init(_ node: Node, deadline: Int64) {
    self.node = node
    let left = deadline == .max ? Int64.max : max(deadline &- EventLoop.now, 1)
    let timeout = min(node.settings.connectTimeout, .nanoseconds(left))
    let connection = node.makeConnection(self, for: .rescue, timeout: timeout)
    state.withLock { $0.connection = connection }
    node.start(connection, of: self)
  }

  /// Sends a call, now or once there is a connection.
  func submit(_ call: PendingCall) {
    let (connection, end) = state.withLock { state -> (Connection?, RedisError.Kind?) in
      if let end = state.end { return (nil, end) }
      if state.isOpen { return (state.connection, nil) }
      state.waiting = call
      return (nil, nil)
    }
    if let connection { submit(call, connection) }
    if let end { call.fail(end, .notSent) }
  }

  private func submit(_ call: PendingCall, _ connection: Connection) {
    if !connection.submit(call) { call.fail(connection.reasonOfEnd, .notSent) }
  }

  /// Ends it.
  func close() { state.withLock { $0.connection }?.close() }

  // MARK: The loop's thread

  func connectionOpened(_ connection: Connection) {
    let call = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = nil }
      return state.waiting
    }
    node.opened(connection, .rescue, downtime: nil)
    if let call, !call.hasEnded { submit(call, connection) }
  }

  func connectionEnded(
    _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)]
  ) {
    node.ended(connection, .rescue, kind)
    let call = state.withLock { state in
      state.end = kind
      state.connection = nil
      defer { state.waiting = nil }
      return state.waiting
    }
    call?.fail(kind, .notSent)
    for (call, outcome) in lost { call.fail(kind, outcome) }
  }

  /// The caller may send it another way.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool { false }

  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {
    node.misdirected(isProven: isProven)
  }
}
