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
/// If none is idle, requests wait in order of arrival. The first gets the next connection that is returned or opened.
final class SessionPool: ConnectionOwner {
  private struct Idle {
    let connection: Connection
    let since: Int64
  }

  private struct State: ~Copyable {
    /// The most recently used connection is last, and is leased next, so that the others can time out.
    var idle: [Idle] = []
    var leased = 0
    var connecting: [Connection] = []
    var waiting = WaitingList<LeaseRequest>()
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
    var lastFailure: RedisError.Kind?
    var isClosed = false
    /// The timer for the deadlines of waiting requests.
    var look = NextLook()
    var isIdleCheckSet = false
  }

  private let node: WeakReference<Node>
  private let limits: PoolLimits
  private let state = Locked(State())

  init(_ node: WeakReference<Node>, _ limits: PoolLimits) {
    self.node = node
    self.limits = limits
  }

  /// Leases a connection: at once if one is idle, otherwise in order of arrival.
  ///
  /// - Parameters:
  ///   - deadline: On the loop's clock; `Int64.max` for the pool's own limit.
  ///   - command: The command's name, for errors.
  /// - Throws: `RedisError` with the kind `poolExhausted` if none became free in time, `poolQueueFull` if too many
  ///   requests wait, `connection` or `handshake` if none could be established; `CancellationError`.
  func lease(deadline: Int64, command: String?) async throws -> Lease {
    if let lease = try idleLease(command) { return lease }
    let limit = EventLoop.now &+ limits.waitTime.clampedNanoseconds
    let request = LeaseRequest(deadline: deadline == .max ? limit : deadline, command: command)
    let lease = try await request.lease({ enqueue(request) }, onCancel: { self.forget(request) })
    #if THREAD_SANITIZER
      // The lease was made under this lock. The sanitizer does not see that resuming a task orders memory.
      state.withLock { _ in }
    #endif
    return lease
  }

  private func idleLease(_ command: String?) throws -> Lease? {
    try state.withLock { state in
      if state.isClosed { throw RedisError(.closed, .notSent, command: command) }
      // Waiting requests come first.
      guard state.waiting.isEmpty else { return nil }
      while let idle = state.idle.popLast() {
        guard idle.connection.takesCalls else { continue }
        state.leased += 1
        return Lease(idle.connection, self, generation: state.generation)
      }
      return nil
    }
  }

  private func enqueue(_ request: LeaseRequest) {
    let (failure, mustArm) = state.withLock { state -> (RedisError.Kind?, Bool) in
      if state.isClosed { return (.closed, false) }
      guard state.waiting.count < limits.waitingLimit else {
        return (.poolQueueFull(limit: limits.waitingLimit), false)
      }
      request.number = state.waiting.append(request, until: request.deadline)
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
      if let number = request.number { state.waiting.remove(number) }
    }
  }

  /// Gives idle connections to waiting requests, and opens connections for the rest.
  private func serve() {
    while true {
      var given: (LeaseRequest, Lease)?
      var late: (requests: [LeaseRequest], reason: RedisError.Kind)?
      let (connections, delay) = state.withLock { state -> ([Connection], Int64?) in
        // Requests past their deadline get no connection, even if the timer has not fired yet.
        let now = EventLoop.now
        if let deadline = state.waiting.nextDeadline, deadline <= now {
          let reason = Self.exhaustion(state)
          late = (state.waiting.popDue(at: now), reason)
        }
        while !state.waiting.isEmpty, let idle = state.idle.popLast() {
          guard idle.connection.takesCalls else { continue }
          // Skip requests that have just ended.
          var first = state.waiting.popFirst()
          while first?.hasEnded == true { first = state.waiting.popFirst() }
          guard let first else {
            state.idle.append(idle)
            break
          }
          state.leased += 1
          given = (first, Lease(idle.connection, self, generation: state.generation))
          return ([], nil)
        }
        return grow(&state)
      }
      if let late { for request in late.requests { request.fail(late.reason) } }
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

  /// Opens as many connections as requests wait for and the limit allows; after a failure, one at a time with back-off.
  private func grow(_ state: inout State) -> ([Connection], Int64?) {
    guard !state.isClosed, !state.isScheduled, let node = node.value else { return ([], nil) }
    let missing = state.waiting.count - state.connecting.count
    let allowed = limits.limit - state.leased - state.idle.count - state.connecting.count
    var count = min(missing, max(allowed, 0))
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
  func giveBack(_ connection: Connection, generation: Int, isPlain: Bool) {
    let mayBePooled = connection.mayBeAnothers && isPlain
    let (isKept, mustServe, mustWatch) = state.withLock { state -> (Bool, Bool, Bool) in
      state.leased -= 1
      let isKept = mayBePooled && generation == state.generation && !state.isClosed
      if isKept { state.idle.append(Idle(connection: connection, since: EventLoop.now)) }
      let mustWatch = isKept && !state.isIdleCheckSet
      if mustWatch { state.isIdleCheckSet = true }
      return (isKept, !state.waiting.isEmpty, mustWatch)
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
  var figures: (leased: Int, idle: Int, connecting: Int, waiting: Int) {
    state.withLock { state in
      (state.leased, state.idle.count, state.connecting.count, state.waiting.count)
    }
  }

  /// Why the last connection could not be established.
  var lastFailure: RedisError.Kind? { state.withLock { $0.lastFailure } }

  /// Closes the pool. Waiting requests get an error; the node closes the connections.
  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      state.idle = []
      return state.waiting.removeAll()
    }
    for request in waiting { request.fail(.closed) }
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
      return state.waiting.removeAll()
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
      return state.waiting.removeAll()
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
    let now = EventLoop.now
    let (late, mustArm, reason) = state.withLock { state in
      state.look.begin()
      let reason = Self.exhaustion(state)
      let late = state.waiting.popDue(at: now)
      return (late, state.waiting.nextDeadline.map { state.look.ask(for: $0) } ?? false, reason)
    }
    for request in late { request.fail(reason) }
    if mustArm { armLook() }
  }

  /// The error for requests past their deadline.
  private static func exhaustion(_ state: borrowing State) -> RedisError.Kind {
    .poolExhausted(
      leased: state.leased, waiting: state.waiting.count, connecting: state.connecting.count,
      lastFailure: state.lastFailure.map { RedisError($0, .notSent, command: nil).description })
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
