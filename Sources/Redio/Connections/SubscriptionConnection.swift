package import RedioTransport

/// The connection of subscriptions: the one that ordinary commands share, or one for subscriptions only.
///
/// It reconnects, and tells its listeners.
package final class SubscriptionConnection: Sendable {
  private let connection: ReconnectingConnection
  private let node: WeakReference<Node>

  fileprivate init(_ connection: ReconnectingConnection, _ node: WeakReference<Node>) {
    self.connection = connection
    self.node = node
  }

  /// Adds a listener for these kinds of pushes, and connects if necessary. On the loop's thread only.
  package func attach(_ listener: any PushListener, for kinds: PushKinds = .all) {
    connection.attach(listener, for: kinds)
  }

  /// Whether the connection is for subscriptions only.
  package var isOwn: Bool { connection.purpose == .subscriptions }

  /// Why there is no connection.
  package var reason: RedisError.Kind { connection.lastFailure ?? node.value?.connectTimeoutKind ?? .closed }

  /// Removes a listener. Closes a connection for subscriptions only; a shared one stays open. On the loop's thread only.
  package func close(_ listener: any PushListener) {
    connection.detach(listener)
    guard isOwn else { return }
    node.value?.forget(connection)
    connection.close()
  }
}

/// A listener to the end of a client, registered with `SubscriptionClient.keep(_:)`.
package protocol ClientListener: AnyObject, Sendable {
  /// The client has been closed. Called on the loop's thread.
  func clientClosed()
}

/// A weak reference to a client with some of its settings, for modules that are built on this one.
package struct SubscriptionClient: Sendable {
  private let reference: WeakReference<Client>
  /// The node that all subscriptions are for, if the caller has chosen one of several servers.
  package let node: Node?
  /// Whether a router chooses the nodes of subscriptions.
  package let isRouted: Bool
  /// The client's event loop, whose thread runs all code of subscriptions.
  package let loop: EventLoop
  /// The interval of `PING`s on a connection with subscriptions.
  package let pingInterval: Duration
  /// How long a connection with subscriptions may be silent while a `PING` waits.
  package let silenceLimit: Duration
  /// Whether subscriptions may share the connection of ordinary commands: by the options, and if the URL requests RESP3.
  package let mayShare: Bool

  fileprivate init(_ caller: CallContext) {
    let client = caller.client
    if case .node(let node) = caller.route { self.node = node } else { node = nil }
    isRouted = node == nil && client.router?.subscriptions != nil
    deadline = caller.deadline
    waitLimit = client.waitLimit
    reference = client.reference
    loop = client.loop
    pingInterval = client.options.pingInterval
    silenceLimit = client.options.subscriptionSilenceLimit
    mayShare = client.options.subscriptionsShareConnection && client.settings.handshake.version == .resp3
  }

  /// How long a call waits for a connection, in nanoseconds.
  package let waitLimit: Int64
  /// The default time limit of a call.
  package let deadline: Duration?

  /// Has the client retain a listener, and tell it when the client is closed, until `forget(_:)`.
  ///
  /// - Returns: `false` if the client is closed or gone.
  package func keep(_ listener: any ClientListener) -> Bool {
    reference.value?.state.withLock { state in
      if !state.listeners.contains(where: { $0 === listener }) { state.listeners.append(listener) }
      return !state.isClosed
    } ?? false
  }

  /// Ends what `keep(_:)` began.
  package func forget(_ listener: any ClientListener) {
    reference.value?.state.withLock { state in state.listeners.removeAll { $0 === listener } }
  }

  /// The error for callers that wait when the event loop ends.
  package var loopEndedKind: RedisError.Kind { reference.value?.home.loopEndedKind ?? .closed }

  /// The delay before the next attempt after a number of failures, in nanoseconds.
  package func backOff(after failures: Int) -> Int64 { reference.value?.backOff(after: failures) ?? 0 }

  /// The object that the client's receivers share, created at the first call.
  package func shared<T: ClientListener>(_ make: () -> T) -> T { reference.value?.subscriptions(make) ?? make() }

  /// The router that chooses the nodes of subscriptions; `nil` if there is none, or if the client is gone.
  package var router: (any SubscriptionRouter)? { isRouted ? reference.value?.router?.subscriptions : nil }

  /// The error of subscriptions for which no server has been found.
  package var noServerKind: RedisError.Kind {
    router?.failure ?? reference.value?.home.connectTimeoutKind ?? .closed
  }

  /// The connection that ordinary commands share; `nil` if the client is gone.
  ///
  /// - Parameter node: The node; `nil` for that of everything that is not a call.
  package func sharedLink(at node: Node?) -> SubscriptionConnection? {
    reference.value.map { client in
      let node = node ?? client.home
      return SubscriptionConnection(node.sharedConnection, node.reference)
    }
  }

  /// A new connection for subscriptions only, closed by `close(_:)` or with the client; `nil` if the client is gone.
  ///
  /// - Parameter node: The node; `nil` for that of everything that is not a call.
  package func makeLink(at node: Node?) -> SubscriptionConnection? {
    reference.value.map { client in
      let node = node ?? client.home
      return SubscriptionConnection(node.makeSubscriptionConnection(), node.reference)
    }
  }
}

extension Redis {
  /// This client, for modules that are built on this one.
  package var subscriptionClient: SubscriptionClient { SubscriptionClient(caller) }
}

extension Client {
  fileprivate func subscriptions<T: ClientListener>(_ make: () -> T) -> T {
    if let present = state.withLock({ $0.subscriptions }) as? T { return present }
    let new = make()
    return state.withLock { state in
      if let present = state.subscriptions as? T { return present }
      state.subscriptions = new
      return new
    }
  }
}
