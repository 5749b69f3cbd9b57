package import RedioTransport
internal import Synchronization

/// One server: its connections and its statistics.
///
/// ```
///   ordinary commands ──> ReconnectingConnection, one or some ──┐
///   Redis.bulk ─────────> ReconnectingConnection ───────────────┼──> Connection: one of RESP
///   sessions, blocking ─> SessionPool ──> Lease ────────────────┘
///   SCRIPT KILL … ──────> RescueConnection ──> Connection: one for a single command
///   monitor() ──────────> ByteStream: one of its own, of a NodeMember
///   subscriptions ──────> SubscriptionConnection ──> ReconnectingConnection: that of commands, or one for them alone
/// ```
///
/// A client of one server has one node; a client of several servers has one for each, and a ``Router`` that chooses the
/// node of a call. Its client or router retains it, and so do running operations; its own objects reference it weakly.
/// Its connections end when it is released.
package final class Node: Sendable {
  struct State: ~Copyable {
    var isClosed = false
    /// The connections that have not ended yet, and what else ends with the node.
    var members = NodeMembers()
    /// When the node last acted on an error that a script or a module may have made.
    var doubtful: Int64?
    /// Counters of connections that have ended.
    var commands = 0
    var writes = 0
    var bytes: UInt64 = 0
    var made = 0
    var lost = 0
    var repeated = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []
    /// The last address from the provider.
    var endpoint: Endpoint

    /// Whether no connection is open or being established.
    var isOver: Bool { members.delayingCount == 0 }
  }

  package let settings: NodeSettings
  let pool: SessionPool
  /// Steps that each connection adds to the client's handshake.
  package let steps: [HandshakeStep]
  private let provider: EndpointProvider?
  private let shared: [ReconnectingConnection]
  private let bulk: ReconnectingConnection
  private let turn = Atomic<Int>(0)
  private let everConnected = Atomic<Bool>(false)
  let state: Locked<State>
  /// A weak reference to this node, for the objects that it retains.
  let reference = WeakReference<Node>()

  /// - Parameters:
  ///   - endpoint: The server's address; with a provider, its last known address, for errors until the provider returns.
  ///   - provider: Called for the address at each connect.
  ///   - steps: Steps that each connection adds to the client's handshake.
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
    // Calls may still wait for a connection of a node that its router has dropped.
    for connection in shared + [bulk] { connection.close() }
    pool.close()
    for connection in state.withLock({ $0.members.connections }) { connection.close() }
  }

  var options: RedisOptions { settings.options }
  var loop: EventLoop { settings.loop }

  /// Whether its connections have said `READONLY`.
  package var isReadOnly: Bool { steps.contains { $0.name == "READONLY" } }

  /// The server's address, as far as it is known.
  @inline(never)
  package var endpoint: Endpoint { state.withLock { $0.endpoint } }

  // MARK: Calls

  /// The connection for the next ordinary command: the shared connections are used in turn.
  @inline(__always)
  var sharedConnection: ReconnectingConnection { shared.count == 1 ? shared[0] : nextShared }

  private var nextShared: ReconnectingConnection {
    let turn = UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).newValue)
    return shared[Int(turn % UInt(shared.count))]
  }

  /// Submits a call to a shared connection.
  ///
  /// - Parameter isBulk: Whether to use the connection for large values.
  @inline(__always)
  package func submit(_ call: PendingCall, isBulk: Bool) { (isBulk ? bulk : sharedConnection).submit(call) }

  /// Counts calls that are retried.
  @inline(never)
  package func counted(repeated count: Int) {
    if count > 0 { state.withLock { $0.repeated += count } }
  }

  /// The delay before the next attempt after a number of failures, in nanoseconds.
  func backOff(after failures: Int) -> Int64 { settings.backOff(after: failures) }

  // MARK: Connections

  /// The error of a connection that was not established within the timeout.
  package var connectTimeoutKind: RedisError.Kind {
    .connection(TransportError(.connect, endpoint, .timeout(settings.connectTimeout)))
  }

  /// The error of calls that wait for a connection when the event loop ends.
  package var loopEndedKind: RedisError.Kind { .connection(TransportError(.connect, endpoint, .closed)) }

  /// Whether calls wait for further attempts after a failed one, instead of getting its error.
  package var mustWait: Bool { options.backOff.waitsForFirstConnection || everConnected.load(ordering: .relaxed) }

  /// Creates a connection. `start(_:of:)` connects it.
  ///
  /// - Parameters:
  ///   - purpose: Its purpose. For `.rescue`, the handshake is minimal.
  ///   - timeout: Limits the whole attempt; `nil` for the client's connect timeout.
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
  @_semantics("optimize.sil.specialize.generic.never")
  func start(_ connection: Connection, of owner: any ConnectionOwner) {
    let isClosed = state.withLock { state in
      state.members.insert(connection, .connection(connection, owner: owner))
      return state.isClosed
    }
    connection.start(options.credentials, to: destination)
    if isClosed { connection.close() }
    // The connection may have ended before it was registered.
    if connection.hasClosed { for waiter in state.withLock({ Self.remove(connection, &$0) }) { waiter.resume() } }
  }

  /// The closure that returns the address at each connect, if there is a provider.
  private var destination: Connection.Destination? {
    guard let provider else { return nil }
    return { [settings] in
      let endpoint = try await provider()
      return (endpoint, settings.security(endpoint))
    }
  }

  /// The server's current address, from the provider if there is one.
  package func currentEndpoint() async throws -> Endpoint {
    guard let provider else { return endpoint }
    do { return try await provider() } catch let error as CancellationError {
      throw error
    } catch {
      throw RedisError(RedisError.Kind(of: error, at: endpoint), .notSent, command: nil)
    }
  }

  /// A connection has opened.
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

  /// A connection has ended, or could not be established.
  func ended(_ connection: Connection, _ purpose: ObservedConnection.Purpose, _ kind: RedisError.Kind) {
    let traffic = connection.traffic
    let waiters = state.withLock { state in
      state.commands += traffic.commands
      state.writes += traffic.writes
      state.bytes += traffic.bytes
      if kind.isLoss { state.lost += 1 }
      return Self.remove(connection, &state)
    }
    if kind.isLoss, let router = settings.router.value { router.noticed(kind, at: self) }
    if kind.isLoss, let notices = settings.notices {
      let observed = ObservedConnection(endpoint: connection.endpoint.description, purpose: purpose)
      notices.add { $0.connectionLost(observed, error: RedisError(kind, .unknown, command: nil)) }
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Unregisters a connection or another member.
  ///
  /// - Returns: The waiters of `close()` to resume, if it was the last one that it waits for.
  private static func remove(_ member: AnyObject, _ state: inout State) -> [CheckedContinuation<Void, Never>] {
    state.members.remove(member)
    guard state.isClosed, state.isOver else { return [] }
    defer { state.closeWaiters = [] }
    return state.closeWaiters
  }

  /// Whether to replace connections after an error reply that says that they lead to the wrong server. Scripts and
  /// modules can reply such errors too: an error that may be theirs counts only once in 30 s, as a program may run
  /// nothing but scripts that fail on a replica.
  func believes(_ isProven: Bool) -> Bool {
    if isProven { return true }
    return state.withLock { state in
      let now = EventLoop.now
      guard state.doubtful.map({ now &- $0 > 30_000_000_000 }) ?? true else { return false }
      state.doubtful = now
      return true
    }
  }

  /// Replaces all connections, since the address leads to another server by now.
  package func replaceConnections() {
    pool.replaceAll()
    for connection in shared + [bulk] { connection.misdirected() }
  }

  /// A session's reply says that the server is not the expected one.
  func misdirected(isProven: Bool) {
    if let router = settings.router.value, router.takesCallsBack { return router.noticed(nil, at: self) }
    if believes(isProven) { replaceConnections() }
  }

  /// Adds a listener to these kinds of pushes on the shared connections, and to their events. Connects if necessary. On
  /// the loop's thread only.
  package func attach(_ listener: any PushListener, for kinds: PushKinds) {
    for connection in shared { connection.attach(listener, for: kinds) }
  }

  /// Removes a listener. On the loop's thread only.
  package func detach(_ listener: any PushListener) { for connection in shared { connection.detach(listener) } }

  /// Creates a connection for subscriptions only. The node retains it until `forget(_:)`.
  func makeSubscriptionConnection() -> ReconnectingConnection {
    let connection = ReconnectingConnection(reference, purpose: .subscriptions)
    let isClosed = state.withLock { state in
      state.members.insert(connection, .subscriptions(connection))
      return state.isClosed
    }
    if isClosed { connection.close() }
    return connection
  }

  /// Releases a connection for subscriptions.
  func forget(_ connection: ReconnectingConnection) {
    state.withLock { $0.members.remove(connection) }
  }

  /// Registers what ends when the node is closed. It is retained until `remove(_:)`.
  ///
  /// - Returns: `false` if the node has been closed already; it is registered nevertheless.
  package func insert(_ member: any NodeMember) -> Bool {
    state.withLock { state in
      state.members.insert(member, .other(member))
      return !state.isClosed
    }
  }

  /// Unregisters it. Nothing happens if it is not registered.
  package func remove(_ member: any NodeMember) {
    for waiter in state.withLock({ Self.remove(member, &$0) }) { waiter.resume() }
  }

  /// Whether it has been closed.
  package var isClosed: Bool { state.withLock { $0.isClosed } }

  // MARK: All connections

  /// Opens the shared connections, and some for sessions.
  ///
  /// - Parameter context: Its deadline applies to each shared connection, and to all others together.
  func warmUp(sessions: Int, _ context: CallContext) async throws {
    for connection in shared {
      var list = CommandList(Command<String>.ping())
      list.traits = []
      try await context.call(list, on: .connection(connection)) { (reader) throws(RedisError) in
        _ = try reader.next(String.self)
      }
    }
    guard sessions > 0 else { return }
    let deadline = context.timeLimit.deadline
    // Leased simultaneously, so that this number of connections is opened.
    let leases = Locked([Lease]())
    let lease: Operation = { [pool] in
      let lease = try await pool.lease(isBlocking: false, deadline: deadline, command: nil)
      leases.withLock { $0.append(lease) }
    }
    try await Self.run(Array(repeating: lease, count: max(0, min(sessions, options.pool.limit))))
    for lease in leases.withLock({ $0 }) { lease.end() }
  }

  /// Sends `AUTH` on all open connections.
  func reauthenticate(by command: Command<OK>, _ context: CallContext) async throws {
    let connections = state.withLock { $0.members.connections }.filter(\.takesCalls)
    // Not awaited on connections for subscriptions, whose reading may be paused.
    for connection in connections where connection.isForSubscriptions { connection.tell(CommandList(command).wire) }
    try await Self.run(
      connections.filter { !$0.isForSubscriptions }.map { connection in
        { try await self.authenticate(connection, command, context) }
      })
  }

  private typealias Operation = @concurrent @Sendable () async throws -> Void

  /// Runs operations at the same time, and returns when all have ended. For all kinds of them: a task group of each further
  /// type would be code of its own.
  ///
  /// - Throws: The first error.
  private static func run(_ operations: [Operation]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for operation in operations { group.addTask(operation: operation) }
      try await group.waitForAll()
    }
  }

  private func authenticate(
    _ connection: Connection, _ command: Command<OK>, _ context: CallContext
  ) async throws {
    do {
      try await context.call(CommandList(command), on: .raw(connection)) { (reader) throws(RedisError) in
        _ = try reader.next(OK.self)
      }
    } catch let error as RedisError where error.outcome == .unknown {
      // The connection has ended, and the next one gets the new credentials; or a blocking command delays the reply,
      // and AUTH will be executed after it.
    } catch let error as RedisError where error.outcome == .notSent {
      // A transaction is open, which AUTH would become part of: the session keeps its connection, which is closed when
      // it is returned.
      pool.outdateLeased()
    }
  }

  /// The router has dropped the node. Calls that wait for a connection go back to the router; those on their way are
  /// answered first, and sessions end by themselves. `close()` or `endRetired()` ends what is left.
  package func retire() {
    for connection in shared + [bulk] { connection.retire() }
    pool.retire(retiredKind)
  }

  /// The error of what a retired node can't do any more.
  package var retiredKind: RedisError.Kind {
    .connection(
      TransportError(.connect, endpoint, .endOfStream, hint: "this server is no longer what it was in its cluster"))
  }

  /// Ends all connections of a retired node.
  package func endRetired() {
    let kind = retiredKind
    let connections = state.withLock { $0.members.connections }
    loop.executeIfRunning { for connection in connections { connection.fail(kind) } }
  }

  /// Whether it has no connection.
  package var isQuiet: Bool { state.withLock { $0.members.connections.isEmpty } }

  /// Whether calls wait on a shared connection, and nothing has come or gone there since this was asked last. On the loop's
  /// thread only.
  package func isStuck() -> Bool {
    var isStuck = bulk.isStuck()
    for connection in shared where connection.isStuck() { isStuck = true }
    return isStuck
  }

  /// Closes the node, and returns when all its connections have ended. Also for a node that its router has dropped.
  package func close() async {
    let members = state.withLock { state in
      state.isClosed = true
      return Array(state.members.all)
    }
    for member in members {
      switch member {
      case .other(let member): member.nodeClosed()
      case .subscriptions(let connection): connection.close()
      // Ended below, after their owners.
      case .connection: break
      }
    }
    for connection in shared + [bulk] { connection.close() }
    pool.close()
    for case .connection(let connection, _) in members { connection.close() }
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if !state.isOver { state.closeWaiters.append(waiter) }
        return state.isOver
      }
      if isDone { waiter.resume() }
    }
  }

  /// A snapshot of its state and counters.
  package var statistics: RedisStatistics {
    let waiting = (shared + [bulk]).reduce(0) { $0 + $1.waitingCount }
    let failure = (shared + [bulk]).lazy.compactMap(\.lastFailure).first ?? pool.lastFailure
    var figures = state.withLock { state in
      let connections = state.members.connections
      var figures = RedisStatistics(
        connections: connections.count, connectionsMade: state.made, connectionsLost: state.lost,
        waitingForConnection: waiting, commands: state.commands, repeatedCalls: state.repeated, writes: state.writes,
        bytesWritten: state.bytes,
        lastFailure: failure.map { RedisError($0, .notSent, command: nil).description })
      for connection in connections {
        let traffic = connection.traffic
        figures.commands += traffic.commands
        figures.writes += traffic.writes
        figures.bytesWritten += traffic.bytes
      }
      return figures
    }
    pool.report(in: &figures)
    return figures
  }
}
