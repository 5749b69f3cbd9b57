internal import RESP
internal import Redio
internal import RedioTransport

/// A receiver of messages: the names that it wants, and the queue of its messages.
///
/// ```
///   resting ──first await──> active ──its loop is left, it fails──> resting
/// ```
///
/// Callers change the wishes on any thread; the hub applies the changes on the loop's thread, and queues messages.
///
/// Why `@unchecked Sendable` is sound: `joined`, `awaited`, `hasLeft`, `isTouched` and `owesGap` are used on the loop's
/// thread only; everything else that changes is behind the mutex.
final class Receiver: @unchecked Sendable {
  /// An element of the queue.
  enum Item {
    case message(ReceivedMessage, size: Int)
    case gap
  }

  /// A change of the wishes.
  struct Change {
    let name: SubscriptionName
    let isWanted: Bool
  }

  struct State {
    /// The names that are wanted.
    var wishes: Set<SubscriptionName> = []
    var isActive = false
    /// Changes that the hub has not applied yet.
    var changes: [Change] = []
    var mustDropAll = false
    var begins = false
    var isSyncDue = false
    var items = RingQueue<Item>()
    var messageCount = 0
    var byteCount = 0
    var dropped = 0
    var isPaused = false
    /// Why no more messages will come; thrown after the queued ones are received.
    var failure: RedisError?
    /// Errors of single names, not thrown yet.
    var refusals: [RedisError] = []
    var waiters: [Waiter<Void>] = []
    /// At this number, waiters that have ended are removed.
    var mostWaiters = leastSwept
    /// How many names, or ends of subscriptions, the server has not confirmed.
    var unsettled = 0
    var readyWaiters: [ReadyWaiter] = []
    var mostReadyWaiters = leastSwept
    var loops = 0
    /// The error of a name that has no encoding, not thrown yet.
    var invalid: RedisError?
  }

  /// A call of `ready()`.
  struct ReadyWaiter {
    let waiter: Waiter<Void>
    let since: Int64
    let timeout: Duration?

    /// The outcome of the requests that it waits for.
    ///
    /// - Parameters:
    ///   - hasLeft: Whether such a request may have been sent.
    ///   - down: When the last connection ended: nothing was sent for calls that began later.
    func outcome(hasLeft: Bool, downSince down: Int64) -> RedisError.Outcome {
      hasLeft && since < down ? .unknown : .notSent
    }

    var deadline: Int64 { timeout.map { since &+ $0.clampedNanoseconds } ?? .max }
  }

  let hub: SubscriptionHub
  let policy: PubSubOptions.Overflow
  let messageLimit: Int
  let byteLimit: Int
  /// How many bytes, with their overhead, may be queued while `ready()` waits.
  let patientLimit: Int
  let state = Locked(State())

  // Used on the loop's thread only.
  /// The names that the hub has subscribed this receiver to.
  var joined: Set<SubscriptionName> = []
  /// The names, or ends of subscriptions, that the server has not confirmed.
  var awaited: Set<SubscriptionName> = []
  /// Whether, since the receiver became active, a request may have been sent for a name that it no longer wants.
  var hasLeft = false
  /// Whether it has got messages since it was last woken.
  var isTouched = false
  /// Whether subscriptions were lost, and a gap is to be queued when the server has confirmed them again.
  var owesGap = false

  init(_ hub: SubscriptionHub, _ options: PubSubOptions) {
    self.hub = hub
    policy = options.policy
    messageLimit = max(1, options.messageLimit)
    byteLimit = max(1, options.byteLimit)
    patientLimit = max(Self.leastPatience, byteLimit.addingReportingOverflow(byteLimit).overflow ? .max : 2 * byteLimit)
  }

  /// Approximate overhead of a queued message, in bytes.
  static let overhead = 128
  private static let leastPatience = 128 << 20

  // MARK: Wishes

  /// Changes which names are wanted. If the receiver is active, requests are sent at once.
  func change(_ names: [SubscriptionName], isWanted: Bool) {
    sync { state in
      for name in names { Self.change(name, isWanted, &state) }
    }
  }

  /// Ends the wish for all names of a kind.
  func endAll(_ kind: SubscriptionName.Kind) {
    sync { state in
      for name in state.wishes where name.kind == kind { Self.change(name, false, &state) }
    }
  }

  private static func change(_ name: SubscriptionName, _ isWanted: Bool, _ state: inout State) {
    let isNew = isWanted ? state.wishes.insert(name).inserted : state.wishes.remove(name) != nil
    if isNew, state.isActive { state.changes.append(Change(name: name, isWanted: isWanted)) }
  }

  /// Records that a name can't be encoded; the next call that waits throws it.
  func invalid(_ reason: String, command: String) {
    let waiters = state.withLock { state in
      state.invalid = RedisError(.invalidCommand(reason), .notSent, command: command)
      return Self.takeWaiters(&state)
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  private static let leastSwept = 32

  /// Adds a waiter. Removes ended ones once they may be the majority, so that the cost stays amortised O(1) per waiter
  /// even if many are cancelled.
  static func add<W>(_ waiter: W, to list: inout [W], most: inout Int, hasEnded: (W) -> Bool) {
    if list.count >= most {
      list.removeAll(where: hasEnded)
      most = max(leastSwept, 2 * list.count)
    }
    list.append(waiter)
  }

  /// Takes all waiters, of messages and of `ready()`.
  static func takeWaiters(_ state: inout State) -> [Waiter<Void>] {
    defer { (state.waiters, state.readyWaiters) = ([], []) }
    return state.waiters + state.readyWaiters.map(\.waiter)
  }

  /// Changes the wishes, and has the hub apply the changes on the loop's thread.
  private func sync(_ body: (inout State) -> Void) {
    let mustSync = state.withLock { state in
      body(&state)
      guard !state.changes.isEmpty || state.mustDropAll || state.begins, !state.isSyncDue else { return false }
      state.isSyncDue = true
      return true
    }
    if mustSync { hub.client.loop.execute { [self] in hub.sync(self) } }
  }

  /// Takes the changes. Called by the hub.
  func takeChanges() -> (mustDropAll: Bool, begins: Bool, changes: [Change]) {
    state.withLock { state in
      defer {
        state.changes = []
        (state.mustDropAll, state.begins) = (false, false)
      }
      return (state.mustDropAll, state.begins, state.changes)
    }
  }

  /// Called by the hub when it has applied the changes.
  ///
  /// - Returns: Whether there are more changes by now.
  func endsSync() -> Bool {
    let (goesOn, waiters) = state.withLock { state in
      state.unsettled = awaited.count
      if !state.changes.isEmpty || state.mustDropAll || state.begins { return (true, [Waiter<Void>]()) }
      state.isSyncDue = false
      return (false, Self.takeReady(&state))
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
    return goesOn
  }

  /// Takes the waiters of `ready()`, if it is ready.
  static func takeReady(_ state: inout State) -> [Waiter<Void>] {
    guard isReady(state) else { return [] }
    defer { state.readyWaiters = [] }
    return state.readyWaiters.map(\.waiter)
  }

  /// Makes the receiver active, if it rests. Messages queued before its rest are received first.
  func activate(mustBegin: Bool) throws(RedisError) {
    var invalid: RedisError?
    sync { state in
      invalid = state.invalid
      state.invalid = nil
      guard !state.isActive, invalid == nil, state.failure == nil, mustBegin || state.items.isEmpty else { return }
      state.isActive = true
      state.begins = true
      state.refusals = []
      state.changes += state.wishes.map { Change(name: $0, isWanted: true) }
    }
    if let invalid { throw invalid }
  }

  /// Ends all subscriptions and drops queued messages.
  func rest() {
    var waiters: [Waiter<Void>] = []
    // Freed outside the lock, as there may be many.
    var items = RingQueue<Item>()
    sync { state in
      swap(&items, &state.items)
      waiters = Self.rest(&state)
    }
    resumeReading()
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// - Returns: All waiters, which then make the receiver active again.
  private static func rest(_ state: inout State) -> [Waiter<Void>] {
    (state.messageCount, state.byteCount) = (0, 0)
    state.failure = nil
    state.refusals = []
    guard state.isActive else { return [] }
    state.isActive = false
    state.changes = []
    state.begins = false
    state.mustDropAll = true
    return takeWaiters(&state)
  }

  /// A loop begins.
  func loopBegins() { state.withLock { $0.loops += 1 } }

  /// A loop has been left; after the last one, the receiver rests.
  func loopEnds() {
    let isLast = state.withLock { state in
      state.loops -= 1
      return state.loops == 0
    }
    if isLast { rest() }
  }
}
