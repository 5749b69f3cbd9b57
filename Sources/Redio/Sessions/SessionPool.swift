internal import RESP
internal import RedioTransport
internal import Synchronization

/// The pool of connections that sessions and blocking commands lease.
///
/// ```
///             wanted, none idle, fewer than the limit        handshake done
///   nobody ────────────────────────────────────────> connecting ─────────> idle <──────────────┐
///     ^                                                  │ fails             │ │               │ returned, plain,
///     │                                                  │ (again, after a   │ │ leased        │ nothing outstanding
///     │                                                  │  back-off, while  │ v               │
///     │                                                  v  requests wait)   │ leased ──────────┤
///     └──────────────────────────────────────────────────┴───────────────────┘                  │ otherwise: closed
///                                     lost, or idle for too long                                 v
/// ```
///
/// Sessions and blocking commands each have a limit and a queue of their own (``Use``), and share the idle connections: a
/// request waits for a place under its own limit only. If it has one and no connection is idle, one is opened. Requests
/// of each kind are served in order of arrival, and the first that has a place gets the next connection that is returned
/// or opened.
final class SessionPool: ConnectionOwner {
  private struct Idle {
    let connection: Connection
    let since: Int64
  }

  /// The connections of one kind of request: of sessions, or of blocking commands.
  private struct Use: ~Copyable {
    let limit: Int
    var leased = 0
    var waiting = WaitingList<LeaseRequest>()

    init(limit: Int) { self.limit = limit }

    /// How many waiting requests have a place under the limit.
    var servable: Int { max(0, min(waiting.count, limit - leased)) }

    /// The request that is served next; `nil` if none waits, or the limit is reached.
    var next: LeaseRequest? {
      mutating get {
        guard leased < limit else { return nil }
        while let first = waiting.first {
          if !first.hasEnded { return first }
          _ = waiting.popFirst()
        }
        return nil
      }
    }

    /// Takes the request that waits first, to lease a connection to it.
    mutating func popNext() -> LeaseRequest? {
      leased += 1
      return waiting.popFirst()
    }
  }

  private struct State: ~Copyable {
    var sessions: Use
    var blocking: Use
    /// How many requests have waited so far: they are numbered in order of arrival.
    var arrivals: UInt64 = 0
    /// The most recently used connection is last, and is leased next, so that the others can time out.
    var idle: [Idle] = []
    var connecting: [Connection] = []
    /// Connections of earlier generations lead to another server, or may not be leased again: they are closed on return.
    var generation = 0
    /// When the last generation ended.
    var replaced: Int64 = 0
    /// Failed attempts in a row, simultaneous ones counted once, and the earliest time of the next attempt.
    var failures = 0
    var retryTime: Int64 = 0
    /// Connections in a row that were lost soon after they opened.
    var flaps = 0
    var isScheduled = false
    /// Why requests fail once it is closed.
    var end = RedisError.Kind.closed
    var lastFailure: RedisError.Kind?
    var isClosed = false
    /// The timer for the deadlines of waiting requests.
    var look = NextLook()
    var isIdleCheckSet = false

    init(_ limits: PoolLimits) {
      sessions = Use(limit: limits.limit)
      blocking = Use(limit: limits.blockingLimit)
    }

    /// How many waiting requests have a place under their limits.
    var servable: Int { sessions.servable + blocking.servable }

    /// Runs a closure with the connections of blocking commands, or of sessions.
    mutating func with<T>(blocking isBlocking: Bool, _ body: (inout Use) -> T) -> T {
      isBlocking ? body(&blocking) : body(&sessions)
    }

    /// Takes the request that is served next.
    mutating func popNext() -> LeaseRequest? {
      let session = sessions.next
      guard let call = blocking.next else { return session == nil ? nil : sessions.popNext() }
      guard let session, session.arrival < call.arrival else { return blocking.popNext() }
      return sessions.popNext()
    }

    /// The earliest deadline of a waiting request; `Int64.max` if none waits.
    var nextDeadline: Int64 {
      mutating get { min(sessions.waiting.nextDeadline ?? .max, blocking.waiting.nextDeadline ?? .max) }
    }

    mutating func removeAllWaiting() -> [LeaseRequest] { sessions.waiting.removeAll() + blocking.waiting.removeAll() }
  }

  private let node: WeakReference<Node>
  private let limits: PoolLimits
  private let state: Locked<State>

  init(_ node: WeakReference<Node>, _ limits: PoolLimits) {
    self.node = node
    self.limits = limits
    state = Locked(State(limits))
  }

  /// Leases a connection: at once if one is idle and the limit is not reached, otherwise in order of arrival.
  ///
  /// - Parameters:
  ///   - isBlocking: Whether the connection is for a blocking command, rather than for a session.
  ///   - deadline: On the loop's clock; `Int64.max` for the pool's own limit.
  ///   - command: The name of the blocking command, for errors; `nil` for a session.
  /// - Throws: `RedisError` with the kind `poolExhausted` if none became free in time, `poolQueueFull` if too many
  ///   requests wait, `connection` or `handshake` if none could be established; `CancellationError`.
  @inline(never)
  func lease(isBlocking: Bool, deadline: Int64, command: String?) async throws -> Lease {
    if let lease = try idleLease(isBlocking, command) { return lease }
    let limit = EventLoop.now &+ limits.waitTime.clampedNanoseconds
    let request = LeaseRequest(isBlocking: isBlocking, deadline: deadline == .max ? limit : deadline, command: command)
    let lease = try await request.lease({ enqueue(request) }, onCancel: { self.forget(request) })
    #if THREAD_SANITIZER
      // The lease was made under this lock. The sanitizer does not see that resuming a task orders memory.
      state.withLock { _ in }
    #endif
    return lease
  }

  private func idleLease(_ isBlocking: Bool, _ command: String?) throws -> Lease? {
    try state.withLock { state in
      if state.isClosed { throw RedisError(state.end, .notSent, command: command) }
      // Waiting requests that have a place come first.
      let mayLease = state.with(blocking: isBlocking) { $0.waiting.isEmpty && $0.leased < $0.limit }
      guard mayLease, state.servable == 0 else { return nil }
      while let idle = state.idle.popLast() {
        guard idle.connection.takesCalls else { continue }
        state.with(blocking: isBlocking) { $0.leased += 1 }
        return Lease(idle.connection, self, isBlocking: isBlocking, generation: state.generation)
      }
      return nil
    }
  }

  private func enqueue(_ request: LeaseRequest) {
    let (failure, mustArm) = state.withLock { state -> (RedisError.Kind?, Bool) in
      if state.isClosed { return (state.end, false) }
      let number = state.with(blocking: request.isBlocking) { use -> UInt64? in
        guard use.waiting.count < limits.waitingLimit else { return nil }
        return use.waiting.append(request, until: request.deadline)
      }
      guard let number else { return (.poolQueueFull(limit: limits.waitingLimit), false) }
      request.number = number
      state.arrivals += 1
      request.arrival = state.arrivals
      return (nil, state.look.ask(for: request.deadline))
    }
    if let failure { return request.fail(failure) }
    // A request cancelled before it had its number was not removed by the cancellation.
    if request.hasEnded { forget(request) }
    if mustArm { node.value?.loop.execute { [weak self] in self?.armLook() } }
    serve()
  }

  /// Removes a request that has ended from the queue.
  private func forget(_ request: LeaseRequest) {
    state.withLock { state in
      if let number = request.number { _ = state.with(blocking: request.isBlocking) { $0.waiting.remove(number) } }
    }
  }

  /// Gives idle connections to waiting requests, and opens connections for the rest.
  private func serve() {
    while true {
      var given: (LeaseRequest, Lease)?
      // Requests past their deadline get no connection, even if the timer has not fired yet.
      failLate(at: EventLoop.now)
      let (connections, delay) = state.withLock { state -> ([Connection], Int64?) in
        while state.servable > 0, let idle = state.idle.popLast() {
          guard idle.connection.takesCalls else { continue }
          guard let first = state.popNext() else {
            state.idle.append(idle)
            break
          }
          given = (first, Lease(idle.connection, self, isBlocking: first.isBlocking, generation: state.generation))
          return ([], nil)
        }
        return grow(&state)
      }
      if let (request, lease) = given {
        // A request that has ended meanwhile releases the lease, which returns the connection.
        _ = request.fulfil(lease)
        continue
      }
      for connection in connections { node.value?.start(connection, of: self) }
      if let delay { schedule(at: EventLoop.now &+ delay) { $0.backOffEnded() } }
      return
    }
  }

  /// Opens as many connections as requests wait for and the limits allow; after a failure, one at a time with back-off.
  private func grow(_ state: inout State) -> ([Connection], Int64?) {
    guard !state.isClosed, !state.isScheduled, let node = node.value else { return ([], nil) }
    var count = state.servable - state.connecting.count
    guard count > 0 else { return ([], nil) }
    if state.failures > 0, node.mustWait || !state.connecting.isEmpty {
      guard state.connecting.isEmpty else { return ([], nil) }
      // The delay counts from the failure, which may have been long ago.
      let delay = state.retryTime &- EventLoop.now
      if delay > 0 {
        state.isScheduled = true
        return ([], delay)
      }
      count = 1
    }
    let connections = (0..<count).map { _ in node.makeConnection(self, for: .session) }
    state.connecting += connections
    return (connections, nil)
  }

  private func backOffEnded() {
    state.withLock { $0.isScheduled = false }
    serve()
  }

  /// Takes a leased connection back.
  func giveBack(_ connection: Connection, isBlocking: Bool, generation: Int, isPlain: Bool) {
    let mayBePooled = connection.mayBeAnothers && isPlain
    let (isKept, mustServe, mustWatch) = state.withLock { state -> (Bool, Bool, Bool) in
      state.with(blocking: isBlocking) { $0.leased -= 1 }
      let isKept = mayBePooled && generation == state.generation && !state.isClosed
      if isKept { state.idle.append(Idle(connection: connection, since: EventLoop.now)) }
      let mustWatch = isKept && !state.isIdleCheckSet
      if mustWatch { state.isIdleCheckSet = true }
      return (isKept, state.servable > 0, mustWatch)
    }
    if !isKept { connection.close() }
    if mustServe { serve() }
    if mustWatch { schedule(at: EventLoop.now &+ limits.idleTime.clampedNanoseconds) { $0.checkIdle() } }
  }

  /// Closes all idle connections, and leased ones when they are returned.
  ///
  /// At most once a second, since a client may use a replica permanently.
  func replaceAll() {
    let idle = state.withLock { state -> [Idle] in
      let now = EventLoop.now
      guard now &- state.replaced > 1_000_000_000 else { return [] }
      state.replaced = now
      state.generation += 1
      defer { state.idle = [] }
      return state.idle
    }
    for idle in idle { idle.connection.close() }
  }

  /// A connection has opened, for whatever purpose: the server is reachable.
  func connectionsCanBeMade() { state.withLock { $0.lastFailure = nil } }

  /// Closes the connections that are leased now when they are returned.
  func outdateLeased() { state.withLock { $0.generation += 1 } }

  /// The current numbers of connections and requests, for statistics.
  func report(in figures: inout RedisStatistics) {
    state.withLock { state in
      (figures.leasedSessions, figures.leasedForBlocking) = (state.sessions.leased, state.blocking.leased)
      (figures.waitingForSession, figures.waitingForBlocking) = (
        state.sessions.waiting.count, state.blocking.waiting.count
      )
      (figures.idleSessions, figures.connectingSessions) = (state.idle.count, state.connecting.count)
    }
  }

  /// Why the last connection could not be established.
  var lastFailure: RedisError.Kind? { state.withLock { $0.lastFailure } }

  /// Closes the pool. Waiting requests get an error; the node closes the connections.
  func close() { _ = end(.closed) }

  /// Closes the idle connections, and leased ones when they are returned. Requests get this error.
  func retire(_ kind: RedisError.Kind) { for idle in end(kind) { idle.connection.close() } }

  private func end(_ kind: RedisError.Kind) -> [Idle] {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      state.end = kind
      defer { state.idle = [] }
      return (state.idle, state.removeAllWaiting())
    }
    for request in waiting { request.fail(kind) }
    return idle
  }

  private func schedule(at time: Int64, _ body: @escaping @Sendable (SessionPool) -> Void) {
    guard let loop = node.value?.loop else { return }
    loop.execute { [weak self] in
      _ = loop.schedule(at: time, orEnd: { self?.loopEnded() }) { if let self { body(self) } }
    }
  }

  /// The loop has ended, and its timers with it. Fails waiting requests, which nothing else would end.
  private func loopEnded() {
    guard let kind = node.value?.loopEndedKind else { return }
    let waiting = state.withLock { state in
      state.isScheduled = false
      state.isIdleCheckSet = false
      state.look = NextLook()
      return state.removeAllWaiting()
    }
    for request in waiting { request.fail(kind) }
  }

  // MARK: On the loop's thread

  func connectionOpened(_ connection: Connection) {
    let mustWatch = state.withLock { state in
      state.connecting.removeAll { $0 === connection }
      (state.failures, state.retryTime) = (0, 0)
      state.lastFailure = nil
      state.idle.append(Idle(connection: connection, since: EventLoop.now))
      defer { state.isIdleCheckSet = true }
      return !state.isIdleCheckSet
    }
    node.value?.opened(connection, .session, downtime: nil)
    if mustWatch { schedule(at: EventLoop.now &+ limits.idleTime.clampedNanoseconds) { $0.checkIdle() } }
    serve()
  }

  func connectionEnded(
    _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)]
  ) {
    let node = node.value
    node?.ended(connection, .session, kind)
    let mustWait = node?.mustWait ?? false
    let failed = state.withLock { state -> [LeaseRequest] in
      let wasConnecting = state.connecting.contains { $0 === connection }
      state.connecting.removeAll { $0 === connection }
      state.idle.removeAll { $0.connection === connection }
      let now = EventLoop.now
      guard wasConnecting else {
        // A successful handshake proves little: if a server keeps closing new connections, back off before the next one.
        // Connections that are lost together count once.
        guard kind.isLoss, now >= state.retryTime else { return [] }
        let hasFlapped = now &- connection.openedAt < ReconnectingConnection.steady
        state.flaps = hasFlapped ? state.flaps + 1 : 0
        if hasFlapped, let node {
          state.failures = max(state.failures, 1)
          state.retryTime = now &+ node.backOff(after: state.flaps)
        }
        return []
      }
      if let node, now >= state.retryTime {
        state.failures += 1
        state.retryTime = now &+ node.backOff(after: state.failures)
      }
      state.lastFailure = kind
      // A client that has never been connected waits only for attempts that are running.
      let isHopeless = !mustWait && state.connecting.isEmpty
      guard isHopeless || !kind.mayPass || kind.isOurs else { return [] }
      (state.failures, state.retryTime) = (0, 0)
      return state.removeAllWaiting()
    }
    for (call, outcome) in lost { call.fail(kind, outcome) }
    for request in failed { request.fail(kind) }
    if !kind.isOurs { serve() }
  }

  /// `false`: the caller retries a session's call.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool { false }

  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {
    node.value?.misdirected(isProven: isProven)
  }

  /// Sets the timer to the earliest deadline of a waiting request.
  private func armLook() {
    guard let loop = node.value?.loop else { return }
    state.withLock { state in
      state.look.arm(on: loop) { time in
        loop.schedule(at: time, orEnd: { [weak self] in self?.loopEnded() }) { [weak self] in self?.check() }
      }
    }
  }

  /// Fails the requests past their deadline, and sets the timer for the next one.
  private func check() {
    state.withLock { $0.look.begin() }
    failLate(at: EventLoop.now)
    let mustArm = state.withLock { state in
      let next = state.nextDeadline
      return next < .max ? state.look.ask(for: next) : false
    }
    if mustArm { armLook() }
  }

  /// Fails the requests past their deadline.
  private func failLate(at now: Int64) {
    for isBlocking in [false, true] { failLate(isBlocking, at: now) }
  }

  private func failLate(_ isBlocking: Bool, at now: Int64) {
    let late = state.withLock { state -> ([LeaseRequest], RedisError.Kind)? in
      let (connecting, lastFailure) = (state.connecting.count, state.lastFailure)
      return state.with(blocking: isBlocking) { use in
        guard let deadline = use.waiting.nextDeadline, deadline <= now else { return nil }
        let reason = RedisError.Kind.poolExhausted(
          leased: use.leased, waiting: use.waiting.count, connecting: connecting,
          lastFailure: lastFailure.map { RedisError($0, .notSent, command: nil).description })
        return (use.waiting.popDue(at: now), reason)
      }
    }
    if let (requests, reason) = late { for request in requests { request.fail(reason) } }
  }

  /// Closes connections that have been idle for too long.
  private func checkIdle() {
    let limit = EventLoop.now &- limits.idleTime.clampedNanoseconds
    let (old, next) = state.withLock { state -> ([Idle], Int64?) in
      let count = state.idle.prefix { $0.since <= limit }.count
      let surplus = min(count, max(state.idle.count - limits.minimumIdle, 0))
      let old = Array(state.idle.prefix(surplus))
      state.idle.removeFirst(surplus)
      state.isIdleCheckSet = !state.idle.isEmpty
      let oldest = state.idle.first.map { max($0.since, limit + 1_000_000_000) }
      return (old, oldest)
    }
    for idle in old { idle.connection.close() }
    if let next { schedule(at: next &+ limits.idleTime.clampedNanoseconds) { $0.checkIdle() } }
  }
}
