internal import RESP

/// Says which node takes a call, and what becomes of a call that a node would not take: what a client of several servers has, and
/// one of a single server does without.
///
/// ```
///   call ──node(for:)──> node ──> its connections ──> server
///     ^                                                  │ an error reply that is not the call's own answer
///     └────────────── redirection(after:) <──────────────┘
/// ```
///
/// Its client keeps it, and it keeps its nodes, which refer to it weakly. Its functions are called for each call, on whatever
/// thread that is under way on, the event loop's among them: they must not wait, nor call back into the client.
package protocol Router: AnyObject, Sendable {
  /// The nodes that there are now: those that figures count, and that are closed with the client. One that the router drops ends
  /// once nothing goes on at it: calls that wait for a connection of it get the error `closed`, with the outcome `notSent`.
  var nodes: [Node] { get }

  /// The node for what is no call: `monitor()`, subscriptions.
  var home: Node { get }

  /// Which node takes a call.
  ///
  /// - Throws: `RedisError` with the outcome `notSent` if there is none for it.
  func node(for call: CallShape) throws(RedisError) -> Node

  /// What is to be done about an error reply.
  ///
  /// Asked if the server may have refused all commands of a call so that none has been executed: `MOVED`, `ASK`, `TRYAGAIN`,
  /// `CLUSTERDOWN`, `READONLY`, `MASTERDOWN`, `LOADING`. Scripts and functions can answer with these words too, and so can commands
  /// that are sent by their names: their traits say so.
  ///
  /// - Parameters:
  ///   - refusals: How many times the call has been refused, this time included: servers that send it to each other would keep
  ///     it for ever, if nobody said enough.
  func redirection(
    after error: RefusedCall, of call: CallShape, from node: Node, refusals: Int
  ) -> Redirection

  /// Ends what it does by itself, and its nodes, and returns when they have ended. The client is closed.
  func close() async
}

extension Router {
  /// Ends the nodes that there are.
  package func close() async {
    await withTaskGroup(of: Void.self) { group in
      for node in nodes { group.addTask { await node.close() } }
    }
  }
}

/// The error with which a server has refused a call.
package struct RefusedCall: Sendable, Hashable {
  /// The error's code: `MOVED`.
  package let code: String
  /// What follows it: `3999 127.0.0.1:6381`.
  package let message: String
  /// Whether these are the server's own words, and not those that a script, a function or a module may have chosen.
  package let isProven: Bool
}

/// What is to be done about a call that a server has refused.
package enum Redirection: Sendable {
  /// Nothing: the error is the answer.
  case none
  /// What a client of one server does: the call goes again after `LOADING`, or `READONLY` and `MASTERDOWN` over another
  /// connection, after a pause, as long as its time allows; any other error is the answer.
  case standard
  /// The call goes again after a pause, in nanoseconds, to the node that the router says then.
  case later(Int64)
  /// It goes to this node at once.
  case node(Node)
  /// It goes to this node at once, with `ASKING` before it. Only a call of one command, or of a transaction, can: the others get
  /// the error.
  ///
  /// - SeeAlso: `ASKING`.
  case asking(Node)
}

/// A router, for the nodes that it keeps.
final class WeakRouter: Sendable {
  // Set once, by the initializer of the client, before anybody else sees it.
  nonisolated(unsafe) private(set) weak var value: (any Router)?
  /// Whether there is one, or has been.
  nonisolated(unsafe) private(set) var isSet = false

  func set(_ router: any Router) {
    value = router
    isSet = true
  }
}
