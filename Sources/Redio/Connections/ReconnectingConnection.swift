internal import RESP
internal import RedioTransport

/// A shared connection that reconnects. The current `Connection` may be lost; this object remains, and opens the next
/// one.
///
/// ```
///            first call                         handshake done
///   nobody ─────────────> next is being made ───────────────────> connection, calls go there
///     ^                       │        ^                             │
///     │ the very first fails  │ fails  │ after a back-off            │ lost, or leads to the wrong server
///     └───────────────────────┴────────┴─────────────────────────────┘
/// ```
///
/// Meanwhile calls wait here in order, each up to its deadline, with limits on their number and bytes. A connection
/// that leads to the wrong server stays in use until the next one is open.
final class ReconnectingConnection: ConnectionOwner {
  private struct State: ~Copyable {
    /// The open connection, which accepts calls.
    var connection: Connection?
    /// The connection that is being established.
    var next: Connection?
    /// Whether the next attempt waits for its back-off.
    var isScheduled = false
    var waiting: [PendingCall] = []
    var waitingBytes = 0
    var hasConnected = false
    /// Attempts in a row that failed, or opened a connection that was lost soon.
    var failures = 0
    /// How many connections have been replaced because they led to the wrong server, and when the last one was.
    var replacements = 0
    var replaced: Int64 = 0
    var opened: Int64 = 0
    var lost: Int64?
    var lastFailure: RedisError.Kind?
    var isClosed = false
    /// Whether the router has dropped the node: calls go back to the router.
    var isRetired = false
    /// The connection's progress when `isStuck(…)` was called last, and whether calls waited then.
    var progress: Connection.Progress?
    /// The timer for the deadlines of waiting calls.
    var look = NextLook()
    /// Until when the waiting calls are not scanned again, as that takes time in proportion to their number.
    var rests: Int64 = 0
  }

  /// In nanoseconds: after this time a connection counts as stable, and reconnecting after its loss starts without a
  /// delay. An earlier loss counts as a failed attempt.
  static let steady: Int64 = 1_000_000_000
  /// How many times a call that may have been executed is retried.
  private static let mostRepetitions: Int32 = 3
  /// How many times a call is retried that a server refuses because it is the wrong one: with the default back-off, for
  /// about a second.
  static let mostMisdirections = 6

  private let node: WeakReference<Node>
  let purpose: ObservedConnection.Purpose
  private let state = Locked(State())
  // Changed on the loop's thread; `close()` reads it on another one.
  private let listeners = Locked(PushListeners())

  init(_ node: WeakReference<Node>, purpose: ObservedConnection.Purpose) {
    self.node = node
    self.purpose = purpose
  }

  /// What to do after the lock is released.
  private struct Action {
    var start: Connection?
    var delay: Int64?
    var mustArm = false
  }

  /// Submits a call to the open connection, or queues it until there is one.
  func submit(_ call: PendingCall) {
    while true {
      if let connection = state.withLock({ $0.connection }) {
        if connection.submit(call) { return }
        state.withLock { if $0.connection === connection { lose(connection, &$0) } }
      }
      switch wait(for: call) {
      case .some(let action): return perform(action)
      case .none: continue
      }
    }
  }

  /// The connection accepts no more calls. If it was stable, the next attempt starts without a delay.
  @inline(never)
  private func lose(_ connection: Connection, _ state: inout State) {
    let now = EventLoop.now
    state.connection = nil
    state.lost = now
    state.failures = now &- state.opened > Self.steady ? 0 : state.failures + 1
  }

  /// Queues a call. Returns `nil` if a connection has opened meanwhile.
  private func wait(for call: PendingCall) -> Action? {
    guard let node = node.value else {
      call.fail(.closed, .notSent)
      return Action()
    }
    var failure: RedisError.Kind?
    var isRetired = false
    let action = state.withLock { state -> Action? in
      if state.isRetired {
        isRetired = true
        return Action()
      }
      if state.isClosed {
        failure = .closed
        return Action()
      }
      if state.connection != nil { return nil }
      let isFull =
        state.waiting.count >= node.options.waitingLimit
        || (state.waitingBytes > 0 && state.waitingBytes + call.wire.count > node.options.transport.queueLimit)
      let now = EventLoop.now
      if isFull, now >= state.rests {
        sweep(&state)
        Self.rest(&state, now)
      }
      guard
        state.waiting.count < node.options.waitingLimit,
        state.waitingBytes == 0 || state.waitingBytes + call.wire.count <= node.options.transport.queueLimit
      else {
        let (count, options) = (state.waiting.count, node.options)
        failure =
          count >= options.waitingLimit
          ? .tooManyCalls(limit: options.waitingLimit) : .queueFull(limit: options.transport.queueLimit)
        return Action()
      }
      add(call, &state, node)
      var action = advance(&state)
      action.mustArm = mustCheck(&state, call)
      return action
    }
    if isRetired { returnToRouter([call], node.retiredKind) }
    if let failure { call.fail(failure, .notSent) }
    return action
  }

  /// Gives calls back to the router, which sends them elsewhere. Without one that takes them, they fail.
  @inline(never)
  private func returnToRouter(_ calls: [PendingCall], _ kind: RedisError.Kind) {
    guard !calls.isEmpty else { return }
    guard let node = node.value, let router = node.settings.router.value, router.takesCallsBack else {
      for call in calls { call.fail(kind, .notSent) }
      return
    }
    for call in calls where call.isPinned { call.fail(kind, .notSent) }
    router.take(calls.filter { !$0.isPinned }, returnedBy: node, kind, isBulk: purpose == .bulk)
  }

  /// The router has dropped the node: calls that wait go back to it, those on their way end first.
  @inline(never)
  func retire() {
    let (connection, next, waiting) = state.withLock { state in
      state.isRetired = true
      defer { state.next = nil }
      return (state.connection, state.next, takeWaiting(&state))
    }
    returnToRouter(waiting, node.value?.retiredKind ?? .closed)
    connection?.drain()
    next?.close()
  }

  /// Whether calls wait for replies, and nothing has come or gone on the connection since this was asked last. On the
  /// loop's thread only.
  func isStuck() -> Bool {
    let connection = state.withLock { $0.connection }
    let progress = connection.flatMap { $0.hasCalls ? $0.progress : nil }
    return state.withLock { state in
      defer { state.progress = progress }
      return progress != nil && progress == state.progress
    }
  }

  private func add(_ call: PendingCall, _ state: inout State, _ node: Node) {
    call.waitsUntil = EventLoop.now &+ node.settings.waitLimit
    state.waiting.append(call)
    state.waitingBytes += call.wire.count
  }

  /// Removes calls that have ended.
  private func sweep(_ state: inout State) {
    state.waiting.removeAll { $0.hasEnded }
    state.waitingBytes = state.waiting.reduce(0) { $0 + $1.wire.count }
  }

  private func mustCheck(_ state: inout State, _ call: PendingCall) -> Bool {
    mustCheck(&state, at: min(call.deadline, call.waitsUntil))
  }

  /// Requests a check of the deadlines. Returns whether the loop must set the timer.
  private func mustCheck(_ state: inout State, at time: Int64) -> Bool {
    time < .max && state.look.ask(for: max(time, state.rests))
  }

  /// Called after a scan of the waiting calls: no other scan for 1 µs per call, 0.1 s for 100,000. So scans take a
  /// small part of the loop's time, whatever the deadlines, and no timeout is later than that.
  private static func rest(_ state: inout State, _ now: Int64) {
    state.rests = now &+ Int64(state.waiting.count) * 1000
  }

  /// Starts to connect, now or after a back-off, unless an attempt is running or scheduled.
  private func advance(_ state: inout State) -> Action {
    guard state.next == nil, !state.isScheduled, !state.isClosed, !state.isRetired, let node = node.value else {
      return Action()
    }
    let failures = state.connection == nil ? state.failures : max(state.failures, state.replacements)
    let delay = node.backOff(after: failures)
    if delay == 0 || !node.mustWait {
      let connection = node.makeConnection(self, for: purpose)
      state.next = connection
      return Action(start: connection)
    }
    state.isScheduled = true
    return Action(delay: delay)
  }

  private func perform(_ action: Action) {
    if let connection = action.start { node.value?.start(connection, of: self) }
    guard action.delay != nil || action.mustArm, let loop = node.value?.loop else { return }
    let now = EventLoop.now
    loop.execute { [weak self] in
      if let delay = action.delay {
        _ = loop.schedule(at: now &+ delay, orEnd: { self?.loopEnded() }) { self?.backOffEnded() }
      }
      if action.mustArm { self?.armLook() }
    }
  }

  /// Sets the timer to the earliest deadline of a waiting call.
  private func armLook() {
    guard let loop = node.value?.loop else { return }
    state.withLock { state in
      state.look.arm(on: loop) { time in
        loop.schedule(at: time, orEnd: { [weak self] in self?.loopEnded() }) { [weak self] in self?.check() }
      }
    }
  }

  /// The loop has ended, and its timers with it. Fails waiting calls, which nothing else would end.
  private func loopEnded() {
    guard let kind = node.value?.loopEndedKind else { return }
    let waiting = state.withLock { state in
      state.isScheduled = false
      state.look = NextLook()
      return takeWaiting(&state)
    }
    for call in waiting { call.fail(kind, .notSent) }
    present.forEach { $0.connectionEnded(nil, kind, comesBack: false) }
  }

  private func backOffEnded() {
    guard let node = node.value else { return }
    let connection = state.withLock { state -> Connection? in
      state.isScheduled = false
      guard state.next == nil, !state.isClosed else { return nil }
      let connection = node.makeConnection(self, for: purpose)
      state.next = connection
      return connection
    }
    if let connection { node.start(connection, of: self) }
  }

  /// Closes the connections. Waiting calls get an error.
  @inline(never)
  func close() {
    let (connections, waiting) = state.withLock { state in
      defer {
        state.connection = nil
        state.next = nil
      }
      state.isClosed = true
      return ([state.connection, state.next].compactMap { $0 }, takeWaiting(&state))
    }
    for call in waiting { call.fail(.closed, .notSent) }
    for connection in connections { connection.close() }
    present.forEach { listener in
      node.value?.loop.executeIfRunning { listener.connectionEnded(nil, .closed, comesBack: false) }
    }
  }

  /// Adds a listener to the connections' events and pushes. On the loop's thread only.
  ///
  /// Connects if there is no connection; if there is one, the listener is told at once.
  func attach(_ newcomer: any PushListener, for kinds: PushKinds) {
    let all = listeners.withLock { listeners in
      listeners.add(newcomer, for: kinds)
      return listeners
    }
    if state.withLock({ $0.isClosed }) { return newcomer.connectionEnded(nil, .closed, comesBack: false) }
    connect()
    if let connection = state.withLock({ $0.connection }) {
      connection.setListeners(all)
      newcomer.connectionOpened(connection)
    }
  }

  /// Removes a listener. On the loop's thread only.
  func detach(_ old: any PushListener) {
    let others = listeners.withLock { $0.remove(old) ? $0 : nil }
    if let others { state.withLock { $0.connection }?.setListeners(others) }
  }

  /// The current listeners.
  private var present: PushListeners.Present { listeners.withLock { $0.present } }

  /// Connects, unless there is a connection or an attempt is running or scheduled.
  func connect() {
    let action = state.withLock { state in state.connection == nil ? advance(&state) : Action() }
    perform(action)
  }

  /// How many calls wait for a connection.
  var waitingCount: Int { state.withLock { state in state.waiting.count { !$0.hasEnded } } }

  /// Why the last connection was lost or could not be established; `nil` while one is open.
  var lastFailure: RedisError.Kind? { state.withLock { $0.connection == nil ? $0.lastFailure : nil } }

  @inline(never)
  private func takeWaiting(_ state: inout State) -> [PendingCall] {
    defer {
      state.waiting = []
      state.waitingBytes = 0
    }
    return state.waiting
  }

  // MARK: On the loop's thread

  func connectionOpened(_ connection: Connection) {
    var old: Connection?
    var downtime: Duration?
    while true {
      // Waiting calls are sent first; then the connection accepts others.
      let calls = state.withLock { state -> [PendingCall]? in
        guard state.next === connection else { return nil }
        if !state.waiting.isEmpty { return takeWaiting(&state) }
        old = state.connection
        state.connection = connection
        state.next = nil
        state.opened = EventLoop.now
        if state.hasConnected, let lost = state.lost { downtime = .nanoseconds(state.opened &- lost) }
        state.hasConnected = true
        state.lost = nil
        return []
      }
      guard let calls else { return connection.close() }
      if calls.isEmpty { break }
      for call in calls where !call.hasEnded { _ = connection.submit(call) }
    }
    old?.drain()
    node.value?.opened(connection, purpose, downtime: downtime)
    let listeners = listeners.withLock { $0 }
    guard !listeners.isEmpty else { return }
    connection.setListeners(listeners)
    listeners.present.forEach { $0.connectionOpened(connection) }
  }

  func connectionEnded(
    _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)]
  ) {
    let node = node.value
    let takesBack = node?.settings.router.value?.takesCallsBack == true
    node?.ended(connection, purpose, kind)
    let mayReturn = node != nil && !kind.isOurs
    var repeated: [PendingCall] = []
    // What a router takes back.
    var returned: [PendingCall] = []
    for (index, (call, outcome)) in lost.enumerated() where !call.hasEnded {
      if mayReturn, let node, mayRepeat(call, outcome, kind, isFirst: index == 0, node) {
        call.record?.retried()
        repeated.append(call)
      } else {
        call.fail(kind, outcome)
      }
    }
    node?.counted(repeated: repeated.count)
    var failed: [PendingCall] = []
    let action = state.withLock { state -> Action in
      let wasNext = state.next === connection
      // A connection that was already replaced says nothing about the current one.
      let wasReplaced = !wasNext && state.connection !== connection
      if wasNext {
        state.next = nil
        state.failures += 1
      } else if !wasReplaced {
        lose(connection, &state)
      }
      if !wasReplaced { state.lastFailure = kind }
      guard mayReturn, let node, !state.isClosed else {
        failed = (wasReplaced && !state.isClosed ? [] : takeWaiting(&state)) + repeated
        return Action()
      }
      let isLost = state.connection == nil
      let mustWait = node.mustWait
      if wasNext, isLost, kind.mayPass, takesBack {
        returned = takeWaiting(&state)
      } else if wasNext, isLost, !mustWait || !kind.mayPass {
        failed = takeWaiting(&state)
      }
      if takesBack {
        returned = repeated + returned
        repeated = []
      }
      if !repeated.isEmpty {
        repeated.removeAll { $0.hasEnded }
        for call in repeated { call.waitsUntil = EventLoop.now &+ node.settings.waitLimit }
        state.waiting.insert(contentsOf: repeated, at: 0)
        state.waitingBytes += repeated.reduce(0) { $0 + $1.wire.count }
      }
      var action = Action()
      if isLost || wasNext {
        if mustWait || !state.waiting.isEmpty { action = advance(&state) } else { state.failures = 0 }
      }
      if let first = state.waiting.min(by: { min($0.deadline, $0.waitsUntil) < min($1.deadline, $1.waitsUntil) }) {
        action.mustArm = mustCheck(&state, first)
      }
      return action
    }
    // `close()` on another thread may coincide with a failed attempt.
    let told = state.withLock { $0.isClosed } && !kind.isOurs ? .closed : kind
    for call in failed { call.fail(told, .notSent) }
    perform(action)
    returnToRouter(returned, kind)
    // If a replaced connection had calls, the current connection can take them at once.
    if !repeated.isEmpty { flush() }
    let present = present
    guard !present.isEmpty else { return }
    let isUnderWay = state.withLock { state in
      !state.isClosed && (state.connection != nil || state.next != nil || state.isScheduled)
    }
    let isHopeless = state.withLock { $0.connection } == nil && !kind.mayPass && !kind.isOurs
    present.forEach { $0.connectionEnded(connection, told, comesBack: isUnderWay && !isHopeless) }
  }

  private func mayRepeat(
    _ call: PendingCall, _ outcome: RedisError.Outcome, _ kind: RedisError.Kind, isFirst: Bool, _ node: Node
  ) -> Bool {
    let policy = call.repetition
    guard policy != .never else { return false }
    if outcome == .notSent { return true }
    let isHarmless = policy == .always || (policy == .readOnly && call.traits.isSafeToRepeat)
    guard isHarmless, call.repetitions < Self.mostRepetitions else { return false }
    // The first call's reply was malformed, and would be so again.
    if isFirst, case .malformedReply = kind { return false }
    call.repetitions += 1
    return true
  }

  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool {
    guard let node = node.value else { return false }
    call.refusals += 1
    if call.refusals == 1 { call.waitsUntil = EventLoop.now &+ node.settings.waitLimit }
    if let router = node.settings.router.value {
      if call.isPinned { return false }
      if router.take(call, refusedWith: error, by: node, connection, isBulk: purpose == .bulk) { return true }
      switch router.redirection(after: error, of: call.shape, from: node, refusals: Int(call.refusals)) {
      case .none: return false
      case .standard: break
      case .later(let pause): return send(call, after: pause, node, router)
      case .node(let other): return send(call, to: other, from: node)
      case .asking(let other):
        guard call.canFollowAsking else { return false }
        call.isAsking = true
        return send(call, to: other, from: node)
      }
    }
    return error.isProven && sendAgain(call, error.code, connection, node)
  }

  /// Submits a call to another node's connection for the same purpose.
  private func send(_ call: PendingCall, to other: Node, from node: Node) -> Bool {
    node.counted(repeated: 1)
    call.record?.retried(at: other)
    other.submit(call, isBulk: purpose == .bulk)
    return true
  }

  /// After a pause, submits a call to the node that the router chooses then.
  private func send(_ call: PendingCall, after pause: Int64, _ node: Node, _ router: any Router) -> Bool {
    let (now, pause) = (EventLoop.now, max(pause, 0))
    guard pause < min(call.waitsUntil, call.deadline) &- now else { return false }
    let kind = node.loopEndedKind
    _ = node.loop.schedule(at: now &+ pause, orEnd: { call.fail(kind, .notSent) }) { [purpose] in
      guard !call.hasEnded else { return }
      node.counted(repeated: 1)
      call.record?.retried()
      router.submit(call, isBulk: purpose == .bulk)
    }
    return true
  }

  /// Retries a call that the server refused, later on the same connection, or on the next one.
  ///
  /// - Parameter code: The code of the server's error.
  private func sendAgain(_ call: PendingCall, _ code: String, _ connection: Connection, _ node: Node) -> Bool {
    // The parts of a batch are executed in order, and later parts may have been accepted.
    guard call.repetition != .never, !(call is BatchPartCall) else { return false }
    guard RetryableError.contains(code, isRouted: false) else { return false }
    let now = EventLoop.now
    let isMisdirected = code != RetryableError.loading
    if isMisdirected { node.pool.replaceAll() }
    if isMisdirected, Int(call.refusals) > Self.mostMisdirections {
      misdirected(connection)
      return false
    }
    let delay = node.backOff(after: Int(call.refusals))
    // If there is no time for a retry, the server's error says more than a timeout.
    guard now &+ delay < min(call.waitsUntil, call.deadline) else { return false }
    let (isTaken, mustArm) = state.withLock { state -> (Bool, Bool) in
      if state.isClosed { return (false, false) }
      let waitsUntil = call.waitsUntil
      add(call, &state, node)
      call.waitsUntil = waitsUntil
      return (true, mustCheck(&state, call))
    }
    guard isTaken else { return false }
    node.counted(repeated: 1)
    call.record?.retried()
    perform(Action(mustArm: mustArm))
    if isMisdirected {
      misdirected(connection)
      flush()
    } else {
      _ = node.loop.schedule(at: now &+ delay) { [weak self] in self?.flush() }
    }
    return true
  }

  /// New calls go to the next connection; the old one may still answer those that it has.
  func connectionStalled(_ connection: Connection) {
    connection.drain()
    let action = state.withLock { state -> Action in
      guard state.connection === connection, !state.isClosed else { return Action() }
      lose(connection, &state)
      return advance(&state)
    }
    perform(action)
  }

  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {
    guard let node = node.value else { return }
    if let router = node.settings.router.value, router.takesCallsBack { return router.noticed(nil, at: node) }
    guard node.believes(isProven) else { return }
    node.pool.replaceAll()
    misdirected(connection)
  }

  /// Replaces the current connection.
  func misdirected() {
    if let connection = state.withLock({ $0.connection }) { misdirected(connection) }
  }

  /// Opens a connection to replace this one, which stays in use meanwhile.
  private func misdirected(_ connection: Connection) {
    let action = state.withLock { state -> Action in
      guard state.connection === connection, state.next == nil, !state.isScheduled else { return Action() }
      let now = EventLoop.now
      state.replacements = now &- state.replaced > 60 * Self.steady ? 1 : state.replacements + 1
      state.replaced = now
      // Failures from before this connection don't count any more.
      if now &- state.opened > Self.steady { state.failures = 0 }
      return advance(&state)
    }
    perform(action)
  }

  /// Submits waiting calls if there is a connection.
  private func flush() {
    let (connection, calls) = state.withLock { state -> (Connection?, [PendingCall]) in
      guard let connection = state.connection, state.next == nil, !state.isScheduled else { return (nil, []) }
      return (connection, takeWaiting(&state))
    }
    guard let connection else { return }
    for call in calls where !call.hasEnded {
      if !connection.submit(call) { submit(call) }
    }
  }

  /// Fails the calls that have waited too long, and sets the timer for the next one.
  private func check() {
    let now = EventLoop.now
    let (late, mustArm, failure) = state.withLock { state in
      state.look.begin()
      let late = state.waiting.filter { min($0.deadline, $0.waitsUntil) <= now }
      state.waiting.removeAll { min($0.deadline, $0.waitsUntil) <= now || $0.hasEnded }
      state.waitingBytes = state.waiting.reduce(0) { $0 + $1.wire.count }
      let next = state.waiting.reduce(.max) { min($0, $1.deadline, $1.waitsUntil) }
      Self.rest(&state, now)
      return (late, mustCheck(&state, at: next), state.lastFailure)
    }
    for call in late {
      let reason = failure.map { RedisError($0, .notSent, command: nil).description }
      if call.deadline <= now {
        call.fail(.timeout(call.timeout ?? .zero), .notSent, note: reason.map { "no connection: \($0)" })
      } else {
        call.fail(failure ?? node.value?.connectTimeoutKind ?? .closed, .notSent)
      }
    }
    perform(Action(mustArm: mustArm))
  }
}
