internal import RESP

/// Chooses the nodes of subscriptions, for a client whose servers share them. A ``Router`` offers it as `subscriptions`.
///
/// On the loop's thread only.
package protocol SubscriptionRouter: AnyObject, Sendable {
  /// Returns the node that should have a subscription; `nil` if there is none at present, of which `findServers()` is told.
  ///
  /// - Parameters:
  ///   - node: The node that it has now. A subscription that may be at any node keeps it, unless that node has gone.
  ///   - isAlive: Whether that node can be connected to, as far as is known.
  func node(for place: SubscriptionPlace, now node: Node?, isAlive: Bool) -> Node?

  /// Whether a node is a primary of the cluster.
  func isPrimary(_ node: Node) -> Bool

  /// A node has refused a subscription with an error that may say that it is the wrong one.
  ///
  /// - Returns: Whether the connection led to another server than the node's: that one says that the node's has it.
  func refused(_ code: String, _ message: String, at place: SubscriptionPlace, by node: Node) -> Bool

  /// A subscription needs a node, or has lost it: the servers are asked what has changed.
  func findServers()

  /// Why no server is known; `nil` if that is not known either.
  var failure: RedisError.Kind? { get }

  /// Adds a listener, which is referenced weakly.
  func add(_ listener: any ServersListener)
  /// Removes a listener.
  func remove(_ listener: any ServersListener)
}

/// Where a subscription may be.
package enum SubscriptionPlace: Sendable, Equatable {
  /// At the node that has a slot: shard channels.
  case slot(HashSlot)
  /// At any node; the same one for the same number, as long as the servers stay the same.
  case anywhere(UInt32)
}

/// A listener to changes of the servers of a ``SubscriptionRouter``. Called on the loop's thread.
package protocol ServersListener: AnyObject, Sendable {
  /// The servers, or what they have, may have changed.
  ///
  /// - Parameter failure: Why no server can be found, if callers are not to wait for further attempts.
  func serversChanged(_ failure: RedisError.Kind?)
}
