internal import RESP

/// Chooses the node of each call, and what to do with a call that a node has refused: for a client of several servers.
/// A client of one server has no router.
///
/// ```
///   call ──node(for:)──> node ──> its connections ──> server
///     ^                                                  │ an error reply that is not the call's own answer
///     └────────────── redirection(after:) <──────────────┘
/// ```
///
/// The client retains it, and it retains its nodes, which reference it weakly. Its functions are called for each call,
/// on any thread, the event loop's included: they must not block, nor call the client.
package protocol Router: AnyObject, Sendable {
  /// The current nodes, which statistics count and the client closes. A node that the router drops ends when no operation
  /// uses it any more: calls that wait for a connection of it get the error `closed`, with the outcome `notSent`.
  var nodes: [Node] { get }

  /// The nodes that calls are sent to: without those that only finish what is on their way.
  var servingNodes: [Node] { get }

  /// The node for everything that is not a call: `monitor()`, and subscriptions unless `subscriptions` has others.
  var home: Node { get }

  /// Returns the node for a call.
  ///
  /// - Throws: `RedisError` with the outcome `notSent` if there is none.
  func node(for call: CallShape) throws(RedisError) -> Node

  /// Returns the node for a call that a task makes, which can wait until the router knows its nodes.
  ///
  /// - Parameter deadline: On the loop's clock.
  /// - Throws: As `node(for:)`; `CancellationError`.
  func findNode(for call: CallShape, until deadline: Int64) async throws -> Node

  /// Returns the nodes for a command that unblocks others, such as `SCRIPT KILL`, on whichever node those are.
  ///
  /// - Throws: `RedisError` if it must not be sent to several.
  func nodes(forRescue call: CallShape) throws(RedisError) -> [Node]

  /// Submits a call to a shared connection of its node, or parts of it to connections of several nodes. Without a node,
  /// the call fails.
  func submit(_ call: PendingCall, isBulk: Bool)

  /// A node has refused a call, which was submitted to a shared connection. If the router takes it, it submits it again,
  /// or ends it. Otherwise `redirection(after:of:from:refusals:)` is called.
  ///
  /// - Returns: Whether it takes the call.
  func take(
    _ call: PendingCall, refusedWith error: RefusedCall, by node: Node, _ connection: Connection, isBulk: Bool
  ) -> Bool

  /// Whether the router decides alone where calls go that may be sent again: nodes give those back, which otherwise wait for the
  /// node's next connection, and a reply which says that a node is not what it was does not make it connect again.
  var takesCallsBack: Bool { get }

  /// A node gives back calls that may be sent again, since its connection was lost or could not be established, or since it
  /// was retired. The router submits them again, or ends them.
  func take(_ calls: [PendingCall], returnedBy node: Node, _ kind: RedisError.Kind, isBulk: Bool)

  /// A connection of a node was lost or could not be established, or a reply says that the node is not what it was.
  func noticed(_ kind: RedisError.Kind?, at node: Node)

  /// Returns what to do after an error reply.
  ///
  /// Called if the server may have refused all commands of a call without executing any: `MOVED`, `ASK`, `TRYAGAIN`,
  /// `CLUSTERDOWN`, `READONLY`, `MASTERDOWN`, `LOADING`. Scripts, functions and renamed commands can reply the same
  /// codes; see `RefusedCall.isProven`.
  ///
  /// - Parameters:
  ///   - refusals: How many times the call has been refused, including this time. Limit it: servers that redirect a call to
  ///     each other would otherwise do so for ever.
  func redirection(
    after error: RefusedCall, of call: CallShape, from node: Node, refusals: Int
  ) -> Redirection

  /// Chooses the nodes of subscriptions; `nil` if all are at `home`.
  var subscriptions: (any SubscriptionRouter)? { get }

  /// Ends its own work and its nodes, and returns when they have ended. Called when the client is closed.
  func close() async
}

extension Router {
  package var servingNodes: [Node] { nodes }

  package func findNode(for call: CallShape, until deadline: Int64) async throws -> Node { try node(for: call) }

  package func nodes(forRescue call: CallShape) throws(RedisError) -> [Node] { [try node(for: call)] }

  package func take(
    _ call: PendingCall, refusedWith error: RefusedCall, by node: Node, _ connection: Connection, isBulk: Bool
  ) -> Bool { false }

  package var takesCallsBack: Bool { false }

  package func take(_ calls: [PendingCall], returnedBy node: Node, _ kind: RedisError.Kind, isBulk: Bool) {
    for call in calls { call.fail(kind, .notSent) }
  }

  package func noticed(_ kind: RedisError.Kind?, at node: Node) {}

  package var subscriptions: (any SubscriptionRouter)? { nil }

  package func submit(_ call: PendingCall, isBulk: Bool) {
    do throws(RedisError) { try node(for: call.shape).submit(call, isBulk: isBulk) } catch {
      call.fail(error.kind, error.outcome, note: error.note)
    }
  }

  /// Closes the current nodes.
  package func close() async {
    await withTaskGroup(of: Void.self) { group in
      for node in nodes { group.addTask { await node.close() } }
    }
  }
}

/// The error reply with which a server has refused a call.
package struct RefusedCall: Sendable, Equatable {
  /// The error's code, such as `MOVED`.
  package let code: String
  /// The text after the code, such as `3999 127.0.0.1:6381`.
  package let message: String
  /// Whether only the server can have sent this error, and not a script, function or module.
  package let isProven: Bool
  /// The encoded replies; empty if a task has read them.
  package let replies: [UInt8]

  package init(code: String, message: String, isProven: Bool, replies: [UInt8] = []) {
    self.code = code
    self.message = message
    self.isProven = isProven
    self.replies = replies
  }
}

/// What to do with a call that a server has refused.
package enum Redirection: Sendable {
  /// Nothing: the call throws the error.
  case none
  /// As a client of one server: retry after a pause while there is time, after `LOADING` on the same connection, after
  /// `READONLY` and `MASTERDOWN` on a new one; any other error is thrown.
  case standard
  /// Retry after a pause, in nanoseconds, on the node that the router chooses then.
  case later(Int64)
  /// Retry on this node at once.
  case node(Node)
  /// Retry on this node at once, with `ASKING` before it. Only for a call of one command or one transaction; others
  /// throw the error.
  ///
  /// - SeeAlso: `ASKING`.
  case asking(Node)
}

/// A weak reference to a router, for the nodes that it retains.
final class WeakRouter: Sendable {
  // Written once, by the client's initializer, before the client is shared.
  nonisolated(unsafe) private(set) weak var value: (any Router)?
  /// Whether a router was ever set.
  nonisolated(unsafe) private(set) var isSet = false

  func set(_ router: any Router) {
    value = router
    isSet = true
  }
}
