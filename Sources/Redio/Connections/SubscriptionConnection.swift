package import RedioTransport

/// Where subscriptions go through: the connection that ordinary commands share, or one that is for subscriptions alone.
///
/// The connection may be lost and come back; its subscriber is told.
package final class SubscriptionConnection: Sendable {
  private let connection: ReconnectingConnection
  private let client: ClientReference

  fileprivate init(_ connection: ReconnectingConnection, _ client: ClientReference) {
    self.connection = connection
    self.client = client
  }

  /// Has a subscriber told, and a connection made if there is none. On the loop's thread only.
  package func attach(_ subscriber: any ConnectionSubscriber) { connection.attach(subscriber) }

  /// Whether it is for subscriptions alone.
  package var isOwn: Bool { connection.purpose == .subscriptions }

  /// Why there is no connection.
  package var reason: RedisError.Kind { connection.lastFailure ?? client.value?.connectTimeoutKind ?? .closed }

  /// Gives it up: a connection that is for subscriptions alone ends, another one is left as it is. On the loop's thread only.
  package func close(_ subscriber: any ConnectionSubscriber) {
    connection.detach(subscriber)
    guard isOwn else { return }
    client.value?.forget(connection)
    connection.close()
  }
}

/// A client, as modules see it that are built on it: it is not kept alive by this.
package struct SubscriptionClient: Sendable {
  private let reference: ClientReference
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
    mayShare = client.options.subscriptionsShareConnection && client.handshake.version == .resp3
  }

  /// How long a call waits for a connection, in nanoseconds.
  package let waitLimit: Int64
  /// How long a call may take.
  package let deadline: Duration?

  /// Keeps a subscriber, and has it told when the client is closed, until `forget(_:)`.
  ///
  /// - Returns: `false` if the client is closed or gone.
  package func keep(_ subscriber: any ConnectionSubscriber) -> Bool {
    reference.value?.state.withLock { state in
      state.subscribers[ObjectIdentifier(subscriber)] = subscriber
      return !state.isClosed
    } ?? false
  }

  /// Keeps it no more.
  package func forget(_ subscriber: any ConnectionSubscriber) {
    reference.value?.state.withLock { state in _ = state.subscribers.removeValue(forKey: ObjectIdentifier(subscriber)) }
  }

  /// The error of those who wait when the event loop ends.
  package var loopEndedKind: RedisError.Kind { reference.value?.loopEndedKind ?? .closed }

  /// How long to wait before trying again, in nanoseconds.
  package func backOff(after failures: Int) -> Int64 { reference.value?.backOff(after: failures) ?? 0 }

  /// What the client's receivers share, made at the first time.
  package func shared<T: ConnectionSubscriber>(_ make: () -> T) -> T { reference.value?.subscriptions(make) ?? make() }

  /// The connection that ordinary commands share; `nil` if the client is gone.
  package var sharedLink: SubscriptionConnection? {
    reference.value.map { SubscriptionConnection($0.sharedLine(isBulk: false), reference) }
  }

  /// A connection for subscriptions alone, which ends with `close()`, or with the client; `nil` if the client is gone.
  package func makeLink() -> SubscriptionConnection? {
    reference.value.map { SubscriptionConnection($0.makeSubscriptionLine(), reference) }
  }
}

extension Redis {
  /// The client, as modules see it that are built on it.
  package var subscriptionClient: SubscriptionClient { SubscriptionClient(caller) }
}

extension Client {
  fileprivate func subscriptions<T: ConnectionSubscriber>(_ make: () -> T) -> T {
    if let present = state.withLock({ $0.subscriptions }) as? T { return present }
    let new = make()
    return state.withLock { state in
      if let present = state.subscriptions as? T { return present }
      state.subscriptions = new
      return new
    }
  }

  fileprivate func makeSubscriptionLine() -> ReconnectingConnection {
    let connection = ReconnectingConnection(reference, purpose: .subscriptions)
    let isClosed = state.withLock { state in
      state.links[ObjectIdentifier(connection)] = connection
      return state.isClosed
    }
    if isClosed { connection.close() }
    return connection
  }

  fileprivate func forget(_ connection: ReconnectingConnection) {
    state.withLock { state in _ = state.links.removeValue(forKey: ObjectIdentifier(connection)) }
  }
}
