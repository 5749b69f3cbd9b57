internal import RESP
internal import RedioTransport
internal import Synchronization

/// The connections that sessions borrow, one each.
///
/// ```
///             wanted, none idle, fewer than the limit        handshake done
///   nobody ────────────────────────────────────────> connecting ─────────> idle <──────────────┐
///     ^                                                  │ fails             │ │               │ given back, plain,
///     │                                                  │ (again, after a   │ │ leased        │ nothing outstanding
///     │                                                  │  back-off, while  │ v               │
///     │                                                  v  somebody waits)  │ leased ──────────┤
///     └──────────────────────────────────────────────────┴───────────────────┘                  │ otherwise: closed
///                                     lost, or idle for too long                                 v
/// ```
///
/// Whoever finds none idle waits in turn; the first one in turn gets what comes first, a connection given back or a new one.
final class SessionPool: ConnectionOwner {
  private struct Idle {
    let connection: Connection
    let since: Int64
  }

  private struct State {
    /// The one used last is at the end, and is used next: the others may go.
    var idle: [Idle] = []
    var leased = 0
    var connecting: [Connection] = []
    var waiting = WaitingList<LeaseRequest>()
    /// Connections of before were led to another server, or are someone else's by now: they are not kept.
    var generation = 0
    /// When the last generation ended.
    var replaced: Int64 = 0
    /// Attempts in a row that failed, those made together counted once, and when the next one may come.
    var failures = 0
    var retryTime: Int64 = 0
    /// Connections in a row that were lost soon after they had been made.
    var flaps = 0
    var isScheduled = false
    var lastFailure: RedisError.Kind?
    var isClosed = false
    /// When those who wait are looked at.
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

  /// Leases a connection: at once if one is idle, in turn otherwise.
  ///
  /// - Parameters:
  ///   - deadline: On the loop's clock; `Int64.max` for the pool's own limit.
  ///   - command: For whom, in errors.
  /// - Throws: `RedisError` with the kind `poolExhausted` if none became free in time, `poolQueueFull` if too many wait
  ///   already; with the kind `connection` or `handshake` if none could be made; `CancellationError`.
  func lease(deadline: Int64, command: String?) async throws -> Lease {
    if let lease = try idleLease(command) { return lease }
    let limit = EventLoop.now &+ limits.waitTime.clampedNanoseconds
    let request = LeaseRequest(deadline: deadline == .max ? limit : deadline, command: command)
    let lease = try await request.lease({ enqueue(request) }, onCancel: { self.forget(request) })
    #if THREAD_SANITIZER
      // It was made under this lock. That resuming a task orders memory too the sanitizer does not see.
      state.withLock { _ in }
    #endif
    return lease
  }

  private func idleLease(_ command: String?) throws -> Lease? {
    try state.withLock { state in
      if state.isClosed { throw RedisError(.closed, .notSent, command: command) }
      // Who waits already comes first.
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
    // If it was cancelled before it had its number, nobody has taken it out.
    if request.hasEnded { forget(request) }
    if mustArm { node.value?.loop.execute { [weak self] in self?.armLook() } }
    serve()
  }

  /// Takes one out of the queue that has ended by itself.
  private func forget(_ request: LeaseRequest) {
    state.withLock { state in
      if let number = request.number { state.waiting.remove(number) }
    }
  }

  /// Gives those who wait what is idle, and has connections made for the rest.
  private func serve() {
    while true {
      var given: (LeaseRequest, Lease)?
      var late: (requests: [LeaseRequest], reason: RedisError.Kind)?
      let (connections, delay) = state.withLock { state -> ([Connection], Int64?) in
        // A connection is of no use to those whose time is up, though no timer has looked yet.
        let now = EventLoop.now
        if let deadline = state.waiting.nextDeadline, deadline <= now {
          let reason = Self.exhaustion(state)
          late = (state.waiting.popDue(at: now), reason)
        }
        while !state.waiting.isEmpty, let idle = state.idle.popLast() {
          guard idle.connection.takesCalls else { continue }
          // Those who have ended just now need none.
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
        // One that has ended meanwhile gives it back by letting go of it.
        _ = request.fulfil(lease)
        continue
      }
      for connection in connections { node.value?.start(connection, of: self) }
      if let delay { schedule(at: EventLoop.now &+ delay) { $0.backOffEnded() } }
      return
    }
  }

  /// Makes as many connections as are waited for and allowed; after a failure, one after a back-off.
  private func grow(_ state: inout State) -> ([Connection], Int64?) {
    guard !state.isClosed, !state.isScheduled, let node = node.value else { return ([], nil) }
    let missing = state.waiting.count - state.connecting.count
    let allowed = limits.limit - state.leased - state.idle.count - state.connecting.count
    var count = min(missing, max(allowed, 0))
    guard count > 0 else { return ([], nil) }
    if state.failures > 0, node.mustWait || !state.connecting.isEmpty {
      guard state.connecting.isEmpty else { return ([], nil) }
      // Counted from the failure, not from now: nobody may have come for one in a long while.
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

  /// Takes a connection back.
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

  /// Keeps no connection that there is now.
  ///
  /// Once a second at most: a replica that is asked to write may be there for good.
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

  /// A connection stands, whatever it is for.
  func connectionsCanBeMade() { state.withLock { $0.lastFailure = nil } }

  /// Those who have leased one now keep it until they give it back; then it is closed.
  func outdateLeased() { state.withLock { $0.generation += 1 } }

  /// Figures: leased, idle, connecting, waiting.
  var figures: (leased: Int, idle: Int, connecting: Int, waiting: Int) {
    state.withLock { state in
      (state.leased, state.idle.count, state.connecting.count, state.waiting.count)
    }
  }

  /// Why the last connection could not be made.
  var lastFailure: RedisError.Kind? { state.withLock { $0.lastFailure } }

  /// Ends it: those who wait get an error. The node ends the connections.
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

  /// The loop has ended, and its timers with it: those who wait get an error, since nothing would end their wait.
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

  // MARK: The loop's thread

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
        // To be let in says little: a server that ends each connection soon is not asked for the next one at once.
        // Those that are lost together count once.
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
      // A client that has never been connected does not wait for another attempt, but for those that are on their way.
      let isHopeless = !mustWait && state.connecting.isEmpty
      guard isHopeless || !kind.mayPass || kind.isOurs else { return [] }
      (state.failures, state.retryTime) = (0, 0)
      return state.waiting.removeAll()
    }
    for (call, outcome) in lost { call.fail(kind, outcome) }
    for request in failed { request.fail(kind) }
    if !kind.isOurs { serve() }
  }

  /// A session's call is the session's to make again.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool { false }

  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {
    node.value?.misdirected(isProven: isProven)
  }

  /// Has those who wait looked at when the first one's time is up.
  private func armLook() {
    guard let loop = node.value?.loop else { return }
    state.withLock { state in
      state.look.arm(on: loop) { time in
        loop.schedule(at: time, orEnd: { [weak self] in self?.loopEnded() }) { [weak self] in self?.check() }
      }
    }
  }

  /// Fails those who have waited for too long, and looks again when the next one will have.
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

  /// What those are told who have waited for too long.
  private static func exhaustion(_ state: State) -> RedisError.Kind {
    .poolExhausted(
      leased: state.leased, waiting: state.waiting.count, connecting: state.connecting.count,
      lastFailure: state.lastFailure.map { RedisError($0, .notSent, command: nil).description })
  }

  /// Closes what has been idle for too long.
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
