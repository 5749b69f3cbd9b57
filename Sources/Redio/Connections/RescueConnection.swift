internal import RESP
internal import RedioTransport

/// The connection of a single command that unblocks others, such as `SCRIPT KILL`.
///
/// It is opened for that command, and ends with it. Its handshake is minimal, since a server busy with a script refuses
/// most commands, such as `SELECT`.
final class RescueConnection: ConnectionOwner {
  private struct State: ~Copyable {
    var connection: Connection?
    var isOpen = false
    /// The call, while it waits for the connection.
    var waiting: PendingCall?
    /// Why the connection has ended.
    var end: RedisError.Kind?
  }

  private let node: Node
  private let state = Locked(State())

  /// - Parameter deadline: When it must be open, on the loop's clock, unless the connect timeout is sooner.
  init(_ node: Node, deadline: Int64) {
    self.node = node
    let left = deadline == .max ? Int64.max : max(deadline &- EventLoop.now, 1)
    let timeout = min(node.settings.connectTimeout, .nanoseconds(left))
    let connection = node.makeConnection(self, for: .rescue, timeout: timeout)
    state.withLock { $0.connection = connection }
    node.start(connection, of: self)
  }

  /// Submits a call, now or when the connection is open.
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

  /// Closes the connection.
  func close() { state.withLock { $0.connection }?.close() }

  // MARK: On the loop's thread

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

  /// `false`: the caller may retry it on another connection.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool { false }

  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {
    node.misdirected(isProven: isProven)
  }
}
