package import RedioTransport
internal import Synchronization

/// One server: its connections, and its figures.
///
/// ```
///   ordinary commands ──> ReconnectingConnection, one or some ──┐
///   Redis.bulk ─────────> ReconnectingConnection ───────────────┼──> Connection: one of RESP
///   sessions, blocking ─> SessionPool ──> Lease ────────────────┘
///   SCRIPT KILL … ──────> RescueConnection ──> Connection: one for a single command
///   monitor() ──────────> ReplyStream ──> ByteStream: one of its own
///   subscriptions ──────> SubscriptionConnection ──> ReconnectingConnection: that of commands, or one for them alone
/// ```
///
/// A client of one server has one; a client of several has one for each, and a ``Router`` that says which of them takes a call.
/// It is kept by its client or router, and by what goes on at it; what it owns refers to it weakly. Once nobody keeps it, its
/// connections end.
package final class Node: Sendable {
  struct State {
    var isClosed = false
    /// The connections that have not ended yet.
    var connections: [ObjectIdentifier: Connection] = [:]
    /// Their owners, which are told when they end. Kept here, since connections refer to their owners weakly.
    var owners: [ObjectIdentifier: any ConnectionOwner] = [:]
    /// When an error that a script or a module may have made was last believed.
    var doubtful: Int64?
    /// The connections of reply streams that have not ended yet.
    var streams: [ObjectIdentifier: ByteStream] = [:]
    /// Reply streams that are waited for, and those whose connections are being made, whether anybody waits or not.
    var streamStarts: [ObjectIdentifier: ReplyStreamStart] = [:]
    var streamWork: Set<ObjectIdentifier> = []
    /// The places of connections that are for subscriptions alone.
    var subscriptionConnections: [ObjectIdentifier: ReconnectingConnection] = [:]
    /// Of the connections that have ended.
    var commands = 0
    var writes = 0
    var bytes: UInt64 = 0
    var made = 0
    var lost = 0
    var repeated = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []
    /// What the provider of addresses has said last.
    var endpoint: Endpoint

    /// Whether nothing is open, or about to be.
    var isOver: Bool { connections.isEmpty && streams.isEmpty && streamWork.isEmpty }
  }

  let settings: NodeSettings
  let pool: SessionPool
  /// What each of its connections says after the client's own handshake.
  let steps: [HandshakeStep]
  private let provider: EndpointProvider?
  private let shared: [ReconnectingConnection]
  private let bulk: ReconnectingConnection
  private let turn = Atomic<Int>(0)
  private let everConnected = Atomic<Bool>(false)
  let state: Locked<State>
  /// Itself, for those whom it owns.
  let reference = WeakReference<Node>()

  /// - Parameters:
  ///   - endpoint: Where the server is; with a provider, where it was last: for errors until the provider has answered.
  ///   - provider: Is asked for the address at each connect.
  ///   - steps: What each connection says after the client's own handshake.
  package init(
    _ settings: NodeSettings, at endpoint: Endpoint, provider: EndpointProvider? = nil, steps: [HandshakeStep] = []
  ) {
    self.settings = settings
    self.provider = provider
    self.steps = steps
    state = Locked(State(endpoint: endpoint))
    let reference = reference
    shared = (0..<max(1, settings.options.sharedConnections)).map { _ in
      ReconnectingConnection(reference, purpose: .shared)
    }
    bulk = ReconnectingConnection(reference, purpose: .bulk)
    pool = SessionPool(reference, settings.options.pool)
    reference.set(self)
  }

  deinit {
    // Calls can wait for a node that its router has dropped.
    for connection in shared + [bulk] { connection.close() }
    pool.close()
    for connection in state.withLock({ Array($0.connections.values) }) { connection.close() }
  }

  var options: RedisOptions { settings.options }
  var loop: EventLoop { settings.loop }

  /// Where the server is, as far as it is known.
  package var endpoint: Endpoint { state.withLock { $0.endpoint } }

  // MARK: Calls

  /// Where ordinary commands go: to each of the shared connections in turn.
  @inline(__always)
  var sharedConnection: ReconnectingConnection { shared.count == 1 ? shared[0] : nextShared }

  private var nextShared: ReconnectingConnection {
    let turn = UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).newValue)
    return shared[Int(turn % UInt(shared.count))]
  }

  /// Where the commands of `Redis.bulk` go.
  var bulkConnection: ReconnectingConnection { bulk }

  /// Calls are sent again.
  func counted(repeated count: Int) {
    if count > 0 { state.withLock { $0.repeated += count } }
  }

  /// How long to wait before trying again, in nanoseconds.
  func backOff(after failures: Int) -> Int64 { settings.backOff(after: failures) }

  // MARK: Connections

  /// The error of a connection that was not made in time.
  var connectTimeoutKind: RedisError.Kind {
    .connection(TransportError(.connect, endpoint, .timeout(settings.connectTimeout)))
  }

  /// The error of those who wait for a connection when the event loop ends.
  var loopEndedKind: RedisError.Kind { .connection(TransportError(.connect, endpoint, .closed)) }

  /// Whether calls wait for a connection that could not be made, in place of getting its error.
  package var mustWait: Bool { options.backOff.waitsForFirstConnection || everConnected.load(ordering: .relaxed) }

  /// A connection that is about to be made. `start(_:)` starts it.
  ///
  /// - Parameters:
  ///   - purpose: What it is for. One for a rescue says no more than who it is.
  ///   - timeout: For all until it stands; `nil` for the client's.
  func makeConnection(
    _ owner: any ConnectionOwner, for purpose: ObservedConnection.Purpose, timeout: Duration? = nil
  ) -> Connection {
    let endpoint = endpoint
    return Connection(
      endpoint, purpose == .rescue ? settings.handshake.bare : settings.handshake.with(steps),
      settings.security(endpoint),
      limits: options.replyLimits, options: options.transport, resolver: options.resolver,
      timeout: timeout ?? settings.connectTimeout, isShared: purpose != .session && purpose != .rescue,
      isForSubscriptions: purpose == .subscriptions, isRouted: settings.router.isSet, on: loop, owner: owner)
  }

  /// Starts to connect.
  func start(_ connection: Connection, of owner: any ConnectionOwner) {
    let isClosed = state.withLock { state in
      state.connections[ObjectIdentifier(connection)] = connection
      state.owners[ObjectIdentifier(connection)] = owner
      return state.isClosed
    }
    connection.start(options.credentials, to: destination)
    if isClosed { connection.close() }
    // It may have been ended before it was put down.
    if connection.hasClosed { for waiter in state.withLock({ Self.remove(connection, &$0) }) { waiter.resume() } }
  }

  /// Says where a connection is to lead, if that is asked for at each.
  private var destination: Connection.Destination? {
    guard let provider else { return nil }
    return { [settings] in
      let endpoint = try await provider()
      return (endpoint, settings.security(endpoint))
    }
  }

  /// Where the server is now, as far as anybody knows.
  func currentEndpoint() async throws -> Endpoint {
    guard let provider else { return endpoint }
    do { return try await provider() } catch let error as CancellationError {
      throw error
    } catch {
      throw RedisError(RedisError.Kind(of: error, at: endpoint), .notSent, command: nil)
    }
  }

  /// A connection stands.
  func opened(_ connection: Connection, _ purpose: ObservedConnection.Purpose, downtime: Duration?) {
    everConnected.store(true, ordering: .relaxed)
    state.withLock { state in
      state.made += 1
      if provider != nil { state.endpoint = connection.endpoint }
    }
    pool.connectionsCanBeMade()
    guard let notices = settings.notices else { return }
    let observed = ObservedConnection(endpoint: connection.endpoint.description, purpose: purpose)
    notices.add { $0.connectionOpened(observed, downtime: downtime) }
  }

  /// A connection has ended, or could not be made.
  func ended(_ connection: Connection, _ purpose: ObservedConnection.Purpose, _ kind: RedisError.Kind) {
    let traffic = connection.traffic
    let waiters = state.withLock { state in
      state.commands += traffic.commands
      state.writes += traffic.writes
      state.bytes += traffic.bytes
      if kind.isLoss { state.lost += 1 }
      return Self.remove(connection, &state)
    }
    if kind.isLoss, let notices = settings.notices {
      let observed = ObservedConnection(endpoint: connection.endpoint.description, purpose: purpose)
      notices.add { $0.connectionLost(observed, error: RedisError(kind, .unknown, command: nil)) }
    }
    for waiter in waiters { waiter.resume() }
  }

  /// A connection is no more.
  ///
  /// - Returns: Those who wait for the end of all.
  private static func remove(_ connection: Connection, _ state: inout State) -> [CheckedContinuation<Void, Never>] {
    state.connections[ObjectIdentifier(connection)] = nil
    state.owners[ObjectIdentifier(connection)] = nil
    return takeCloseWaiters(&state)
  }

  /// Those who wait for the end of all connections, if there are none any more.
  static func takeCloseWaiters(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
    guard state.isClosed, state.isOver else { return [] }
    defer { state.closeWaiters = [] }
    return state.closeWaiters
  }

  /// Whether connections are replaced since a reply says that they lead to the wrong server. Scripts and modules can say so as
  /// well: they are believed once in 30 s, since a program may run nothing else, and stay at a replica for ever.
  func believes(_ isProven: Bool) -> Bool {
    if isProven { return true }
    return state.withLock { state in
      let now = EventLoop.now
      guard state.doubtful.map({ now &- $0 > 30_000_000_000 }) ?? true else { return false }
      state.doubtful = now
      return true
    }
  }

  /// A session has seen that the server is not the one that it was taken for.
  func misdirected(isProven: Bool) {
    guard believes(isProven) else { return }
    pool.replaceAll()
    for connection in shared + [bulk] { connection.misdirected() }
  }

  /// Has a listener told of these kinds of pushes on the connections that ordinary commands share, and of what becomes of them.
  /// They are made if there are none. On the loop's thread.
  package func attach(_ listener: any PushListener, for kinds: PushKinds) {
    for connection in shared { connection.attach(listener, for: kinds) }
  }

  /// Tells a listener nothing any more. On the loop's thread.
  package func detach(_ listener: any PushListener) { for connection in shared { connection.detach(listener) } }

  /// A place for a connection that is for subscriptions alone, until `forget(_:)`.
  func makeSubscriptionConnection() -> ReconnectingConnection {
    let connection = ReconnectingConnection(reference, purpose: .subscriptions)
    let isClosed = state.withLock { state in
      state.subscriptionConnections[ObjectIdentifier(connection)] = connection
      return state.isClosed
    }
    if isClosed { connection.close() }
    return connection
  }

  /// Keeps it no more.
  func forget(_ connection: ReconnectingConnection) {
    state.withLock { state in
      _ = state.subscriptionConnections.removeValue(forKey: ObjectIdentifier(connection))
    }
  }

  /// Whether it has been closed.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  // MARK: All at once

  /// Has the shared connections and some for sessions made.
  ///
  /// - Parameter context: How: its deadline is for each of the shared ones, and for the others together.
  func warmUp(sessions: Int, _ context: CallContext) async throws {
    for connection in shared {
      var list = CommandList(Command<String>.ping())
      list.traits = []
      _ = try await context.call(list, on: .connection(connection), []) { (reader) throws(RedisError) in
        try reader.next(String.self)
      }
    }
    guard sessions > 0 else { return }
    let deadline = context.timeLimit.deadline
    try await withThrowingTaskGroup(of: Lease.self) { group in
      for _ in 0..<max(0, min(sessions, options.pool.limit)) {
        group.addTask { try await self.pool.lease(deadline: deadline, command: nil) }
      }
      // Leased at the same time, so that as many are made.
      var leases: [Lease] = []
      for try await lease in group { leases.append(lease) }
      for lease in leases { lease.end() }
    }
  }

  /// Says anew who we are, on all connections that are not leased.
  func reauthenticate(by command: Command<OK>, _ context: CallContext) async throws {
    let connections = state.withLock { Array($0.connections.values) }.filter(\.takesCalls)
    // One for subscriptions alone may not be read from, and has all the time it wants.
    for connection in connections where connection.isForSubscriptions { connection.tell(CommandList(command).wire) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for connection in connections where !connection.isForSubscriptions {
        group.addTask { try await self.authenticate(connection, command, context) }
      }
      try await group.waitForAll()
    }
  }

  private func authenticate(
    _ connection: Connection, _ command: Command<OK>, _ context: CallContext
  ) async throws {
    do {
      _ = try await context.call(CommandList(command), on: .raw(connection), []) { (reader) throws(RedisError) in
        try reader.next(OK.self)
      }
    } catch let error as RedisError where error.outcome == .unknown {
      // It has ended, and the next one asks for the credentials itself; or a blocking command keeps it busy, and it will
      // be told when that has ended.
    } catch let error as RedisError where error.outcome == .notSent {
      // A transaction is open on it, whose part the command would become: whoever has it keeps it until the end, and
      // nobody gets it after.
      pool.outdateLeased()
    }
  }

  /// Ends everything, and returns when it has ended. For one that its router does not know any more, too.
  package func close() async {
    let (connections, streams, starts, others) = state.withLock { state in
      state.isClosed = true
      return (
        Array(state.connections.values), Array(state.streams.values), Array(state.streamStarts.values),
        Array(state.subscriptionConnections.values)
      )
    }
    for start in starts { start.finish(.failure(RedisError(.closed, .notSent, command: nil))) }
    for stream in streams { end(stream) }
    for connection in shared + [bulk] + others { connection.close() }
    pool.close()
    for connection in connections { connection.close() }
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if !state.isOver { state.closeWaiters.append(waiter) }
        return state.isOver
      }
      if isDone { waiter.resume() }
    }
  }

  /// What it is doing and has done so far.
  package var statistics: RedisStatistics {
    let pool = pool.figures
    let waiting = (shared + [bulk]).reduce(0) { $0 + $1.waitingCount }
    let failure = (shared + [bulk]).lazy.compactMap(\.lastFailure).first ?? self.pool.lastFailure
    return state.withLock { state in
      var figures = RedisStatistics(
        connections: state.connections.count, connectionsMade: state.made, connectionsLost: state.lost,
        leasedSessions: pool.leased, idleSessions: pool.idle, connectingSessions: pool.connecting,
        waitingForSession: pool.waiting, waitingForConnection: waiting, commands: state.commands,
        repeatedCalls: state.repeated, writes: state.writes, bytesWritten: state.bytes,
        lastFailure: failure.map { RedisError($0, .notSent, command: nil).description })
      for connection in state.connections.values {
        let traffic = connection.traffic
        figures.commands += traffic.commands
        figures.writes += traffic.writes
        figures.bytesWritten += traffic.bytes
      }
      return figures
    }
  }
}
