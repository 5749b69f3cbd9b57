internal import RESP
internal import RedioTransport
internal import RedioURL
internal import Synchronization

/// What the copies of a `Redis` share: the settings and the connections.
///
/// ```
///   ordinary commands ──> ReconnectingConnection, one or some ──┐
///   Redis.bulk ─────────> ReconnectingConnection ───────────────┼──> Connection: one of RESP
///   sessions, blocking ─> SessionPool ──> Lease ────────────────┘
///   SCRIPT KILL … ──────> RescueConnection ──> Connection: one for a single command
///   monitor() ──────────> ReplyStream ──> ByteStream: one of its own
///   subscriptions ──────> SubscriptionConnection ──> ReconnectingConnection: that of commands, or one for them alone
/// ```
final class Client: Sendable {
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
    var links: [ObjectIdentifier: ReconnectingConnection] = [:]
    /// What the receivers of subscriptions share: made by the module that has them.
    var subscriptions: (any ConnectionSubscriber)?
    /// Those with receivers.
    var subscribers: [ObjectIdentifier: any ConnectionSubscriber] = [:]
    /// Of the connections that have ended.
    var commands = 0
    var writes = 0
    var bytes: UInt64 = 0
    var made = 0
    var lost = 0
    var repeated = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []

    /// Whether nothing is open, or about to be.
    var isOver: Bool { connections.isEmpty && streams.isEmpty && streamWork.isEmpty }
  }

  /// For credentials, looking up, connecting and the handshake together, unless the URL says otherwise.
  private static let defaultConnectTimeout = Duration.seconds(10)

  let url: RedisURL
  let options: RedisOptions
  let loop: EventLoop
  let tls: TLSContext
  /// How long a call may take by default.
  let deadline: Duration?
  let pool: SessionPool
  let endpoint: Endpoint
  let connectTimeout: Duration
  let handshake: Handshake
  private let shared: [ReconnectingConnection]
  private let bulk: ReconnectingConnection
  private let turn = Atomic<Int>(0)
  private let everConnected = Atomic<Bool>(false)
  let state = Locked(State())
  /// For the observer, if there is one.
  private let notices: ConnectionNotices?
  /// Itself, for those whom it owns.
  let reference: ClientReference

  init(_ url: RedisURL, _ options: RedisOptions, tls: TLSContext, on loop: EventLoop) {
    self.url = url
    self.options = options
    self.loop = loop
    self.tls = tls
    notices = options.observer.map(ConnectionNotices.init)
    deadline = url.options.hasNoCommandTimeout ? nil : url.options.commandTimeout ?? options.deadline
    connectTimeout = url.options.connectTimeout ?? Self.defaultConnectTimeout
    switch url.endpoint {
    case .tcp(let host, let port): endpoint = .tcp(host: host, port: port)
    case .unix(let path): endpoint = .unix(path: path)
    }
    handshake = Handshake(
      version: url.options.protocolVersion == 2 ? .resp2 : .resp3, username: url.username, password: url.password,
      clientName: url.options.clientName, database: url.database)
    let reference = ClientReference()
    self.reference = reference
    shared = (0..<max(1, options.sharedConnections)).map { _ in ReconnectingConnection(reference, purpose: .shared) }
    bulk = ReconnectingConnection(reference, purpose: .bulk)
    pool = SessionPool(reference, options.pool)
    reference.set(self)
  }

  deinit { for connection in state.withLock({ Array($0.connections.values) }) { connection.close() } }

  // MARK: Calls

  /// Where ordinary commands go.
  func sharedLine(isBulk: Bool) -> ReconnectingConnection {
    if isBulk { return bulk }
    if shared.count == 1 { return shared[0] }
    let turn = UInt(bitPattern: turn.wrappingAdd(1, ordering: .relaxed).newValue)
    return shared[Int(turn % UInt(shared.count))]
  }

  // MARK: Connections

  /// How long a call waits for a connection, in nanoseconds: a little longer than one may take to be made.
  var waitLimit: Int64 { connectTimeout.clampedNanoseconds &+ 100_000_000 }

  /// How long to wait before connecting again, in nanoseconds: so that a call which waits sees several attempts.
  func backOff(after failures: Int) -> Int64 {
    min(options.backOff.delay(after: failures), connectTimeout.clampedNanoseconds / 4)
  }

  /// The error of a connection that was not made in time.
  var connectTimeoutKind: RedisError.Kind {
    .connection(TransportError(.connect, endpoint, .timeout(connectTimeout)))
  }

  /// The error of those who wait for a connection when the event loop ends.
  var loopEndedKind: RedisError.Kind { .connection(TransportError(.connect, endpoint, .closed)) }

  /// Whether calls wait for a connection that could not be made, in place of getting its error.
  var mustWait: Bool { options.backOff.waitsForFirstConnection || everConnected.load(ordering: .relaxed) }

  /// A connection stands.
  func hasConnected() { everConnected.store(true, ordering: .relaxed) }

  /// A connection that is about to be made. `start(_:)` starts it.
  ///
  /// - Parameters:
  ///   - isForRescue: Whether its handshake says no more than who it is.
  ///   - timeout: For all until it stands; `nil` for the client's.
  func makeConnection(
    _ owner: any ConnectionOwner, isShared: Bool, isForSubscriptions: Bool = false, isForRescue: Bool = false,
    timeout: Duration? = nil
  ) -> Connection {
    let security =
      url.usesTLS ? SocketDriver.Security(tls, serverName: url.serverName ?? endpoint.host ?? "localhost") : nil
    return Connection(
      endpoint, isForRescue ? handshake.bare : handshake, security, limits: options.replyLimits,
      options: options.transport,
      resolver: options.resolver,
      timeout: timeout ?? connectTimeout,
      isShared: isShared, isForSubscriptions: isForSubscriptions, on: loop,
      owner: owner)
  }

  /// Starts to connect.
  func start(_ connection: Connection, of owner: any ConnectionOwner) {
    let isClosed = state.withLock { state in
      state.connections[ObjectIdentifier(connection)] = connection
      state.owners[ObjectIdentifier(connection)] = owner
      return state.isClosed
    }
    connection.start(options.credentials)
    if isClosed { connection.close() }
    // It may have been ended before it was put down.
    if connection.hasClosed { for waiter in state.withLock({ Self.remove(connection, &$0) }) { waiter.resume() } }
  }

  /// A connection stands.
  func opened(_ connection: Connection, _ purpose: ObservedConnection.Purpose, downtime: Duration?) {
    state.withLock { $0.made += 1 }
    pool.connectionsCanBeMade()
    guard let notices else { return }
    let observed = ObservedConnection(endpoint: endpoint.description, purpose: purpose)
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
    if kind.isLoss, let notices {
      let observed = ObservedConnection(endpoint: endpoint.description, purpose: purpose)
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
  private static func takeCloseWaiters(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
    guard state.isClosed, state.isOver else { return [] }
    defer { state.closeWaiters = [] }
    return state.closeWaiters
  }

  /// Calls are sent again.
  func counted(repeated count: Int) {
    if count > 0 { state.withLock { $0.repeated += count } }
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

  /// A reply stream is about to be made.
  ///
  /// - Returns: `false` if the client has been closed.
  func streamStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamStarts[ObjectIdentifier(start)] = start }
      return !state.isClosed
    }
  }

  /// Nobody waits for it any more.
  func streamStartEnded(_ start: ReplyStreamStart) {
    state.withLock { state in _ = state.streamStarts.removeValue(forKey: ObjectIdentifier(start)) }
  }

  /// The connection of a reply stream is about to be made: `close()` waits until `streamWorkEnded(_:)`.
  ///
  /// - Returns: `false` if the client has been closed.
  func streamWorkStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamWork.insert(ObjectIdentifier(start)) }
      return !state.isClosed
    }
  }

  /// A reply stream's connection has been made, or will not be.
  func streamWorkEnded(_ start: ReplyStreamStart) {
    let waiters = state.withLock { state in
      state.streamWork.remove(ObjectIdentifier(start))
      return Self.takeCloseWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  /// A reply stream has its connection: `close()` waits until that has ended.
  ///
  /// - Returns: `false` if the client has been closed.
  func streamStarted(_ stream: ByteStream) -> Bool {
    state.withLock { state in
      state.streams[ObjectIdentifier(stream)] = stream
      return !state.isClosed
    }
  }

  /// Ends the connection of a reply stream, which nobody needs any more.
  func end(_ stream: ByteStream) {
    // It keeps itself until then.
    stream.abandon { [self, stream] in
      let waiters = state.withLock { state in
        state.streams[ObjectIdentifier(stream)] = nil
        return Self.takeCloseWaiters(&state)
      }
      for waiter in waiters { waiter.resume() }
    }
  }

  /// Whether it has been closed.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// The error of a connection that the server has ended.
  var endOfStream: TransportError { TransportError(.read, endpoint, .endOfStream) }

  /// Has the shared connections and some for sessions made.
  func warmUp(sessions: Int, deadline: Duration?) async throws {
    let time = deadline ?? connectTimeout
    var caller = CallContext(client: self)
    caller.limit(to: time)
    for connection in shared {
      var list = CommandList(Command<String>.ping())
      list.traits = []
      _ = try await caller.call(list, on: .connection(connection), []) { (reader) throws(RedisError) in
        try reader.next(String.self)
      }
    }
    guard sessions > 0 else { return }
    let deadline = TimeLimit(time).deadline
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

  /// Tells the server anew who we are, on all connections that are not leased.
  func reauthenticate() async throws {
    let credentials: RedisCredentials
    if let provider = options.credentials {
      do { credentials = try await provider() } catch let error as CancellationError {
        throw error
      } catch {
        throw RedisError(.credentials("\(error)"), .notSent, command: "AUTH")
      }
    } else if let password = url.password {
      credentials = RedisCredentials(username: url.username, password: password)
    } else {
      return
    }
    let command = Command<OK>("AUTH") { arguments in
      if let username = credentials.username { arguments.append(text: username) }
      arguments.append(text: credentials.password)
    }
    let connections = state.withLock { Array($0.connections.values) }.filter(\.takesCalls)
    // One for subscriptions alone may not be read from, and has all the time it wants.
    for connection in connections where connection.isForSubscriptions { connection.tell(CommandList(command).wire) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for connection in connections where !connection.isForSubscriptions {
        group.addTask { try await self.authenticate(connection, command) }
      }
      try await group.waitForAll()
    }
  }

  private func authenticate(_ connection: Connection, _ command: Command<OK>) async throws {
    var caller = CallContext(client: self)
    caller.limit(to: connectTimeout)
    do {
      _ = try await caller.call(CommandList(command), on: .raw(connection), []) { (reader) throws(RedisError) in
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

  /// Ends everything, and returns when it has ended.
  func close() async {
    let (connections, streams, starts, links, subscribers) = state.withLock { state in
      state.isClosed = true
      return (
        Array(state.connections.values), Array(state.streams.values), Array(state.streamStarts.values),
        Array(state.links.values), Array(state.subscribers.values)
      )
    }
    for start in starts { start.finish(.failure(RedisError(.closed, .notSent, command: nil))) }
    for subscriber in subscribers { loop.executeIfRunning { subscriber.clientClosed() } }
    for stream in streams { end(stream) }
    for connection in shared + [bulk] + links { connection.close() }
    pool.close()
    for connection in connections { connection.close() }
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if !state.isOver { state.closeWaiters.append(waiter) }
        return state.isOver
      }
      if isDone { waiter.resume() }
    }
    await notices?.finish()
  }

  var statistics: RedisStatistics {
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
