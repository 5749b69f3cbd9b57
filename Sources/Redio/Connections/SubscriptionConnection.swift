package import RedioTransport

/// Where subscriptions go through: the connection that ordinary commands share, or one that is for subscriptions alone.
///
/// The connection may be lost and come back; its listeners are told.
package final class SubscriptionConnection: Sendable {
  private let connection: ReconnectingConnection
  private let node: WeakReference<Node>

  fileprivate init(_ connection: ReconnectingConnection, _ node: WeakReference<Node>) {
    self.connection = connection
    self.node = node
  }

  /// Has a listener told of these kinds of pushes, and a connection made if there is none. On the loop's thread only.
  package func attach(_ listener: any PushListener, for kinds: PushKinds = .all) {
    connection.attach(listener, for: kinds)
  }

  /// Whether it is for subscriptions alone.
  package var isOwn: Bool { connection.purpose == .subscriptions }

  /// Why there is no connection.
  package var reason: RedisError.Kind { connection.lastFailure ?? node.value?.connectTimeoutKind ?? .closed }

  /// Gives it up: a connection that is for subscriptions alone ends, another one is left as it is. On the loop's thread only.
  package func close(_ listener: any PushListener) {
    connection.detach(listener)
    guard isOwn else { return }
    node.value?.forget(connection)
    connection.close()
  }
}

/// A client, as modules see it that are built on it: it is not kept alive by this.
package struct SubscriptionClient: Sendable {
  private let reference: WeakReference<Client>
  /// The thread that everything of a subscription belongs to.
  package let loop: EventLoop
  /// How often a connection with subscriptions is asked whether it lives.
  package let pingInterval: Duration
  /// How long a connection with subscriptions may be silent whose peer has acknowledged a `PING`.
  package let silenceLimit: Duration
  /// Whether subscriptions go through the connection of ordinary commands: the options say so, and the URL asks for RESP3.
  package let mayShare: Bool

  fileprivate init(_ caller: CallContext) {
    let client = caller.client
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
  /// How long a call may take.
  package let deadline: Duration?

  /// Keeps a listener, and has it told when the client is closed, until `forget(_:)`.
  ///
  /// - Returns: `false` if the client is closed or gone.
  package func keep(_ listener: any PushListener) -> Bool {
    reference.value?.state.withLock { state in
      state.listeners[ObjectIdentifier(listener)] = listener
      return !state.isClosed
    } ?? false
  }

  /// Keeps it no more.
  package func forget(_ listener: any PushListener) {
    reference.value?.state.withLock { state in _ = state.listeners.removeValue(forKey: ObjectIdentifier(listener)) }
  }

  /// The error of those who wait when the event loop ends.
  package var loopEndedKind: RedisError.Kind { reference.value?.home.loopEndedKind ?? .closed }

  /// How long to wait before trying again, in nanoseconds.
  package func backOff(after failures: Int) -> Int64 { reference.value?.backOff(after: failures) ?? 0 }

  /// What the client's receivers share, made at the first time.
  package func shared<T: PushListener>(_ make: () -> T) -> T { reference.value?.subscriptions(make) ?? make() }

  /// The connection that ordinary commands share; `nil` if the client is gone.
  package var sharedLink: SubscriptionConnection? {
    reference.value.map { SubscriptionConnection($0.home.sharedConnection, $0.home.reference) }
  }

  /// A connection for subscriptions alone, which ends with `close()`, or with the client; `nil` if the client is gone.
  package func makeLink() -> SubscriptionConnection? {
    reference.value.map { SubscriptionConnection($0.home.makeSubscriptionConnection(), $0.home.reference) }
  }
}

extension Redis {
  /// The client, as modules see it that are built on it.
  package var subscriptionClient: SubscriptionClient { SubscriptionClient(caller) }
}

extension Client {
  fileprivate func subscriptions<T: PushListener>(_ make: () -> T) -> T {
    if let present = state.withLock({ $0.subscriptions }) as? T { return present }
    let new = make()
    return state.withLock { state in
      if let present = state.subscriptions as? T { return present }
      state.subscriptions = new
      return new
    }
  }
}
