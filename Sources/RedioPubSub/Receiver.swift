internal import RESP
internal import Redio
internal import RedioTransport

/// A receiver of messages: the names that it wants, and the messages that wait for it.
///
/// ```
///   resting ──first await──> active ──its loop is left, it fails──> resting
/// ```
///
/// The caller's side says what is wanted; the hub, on the loop's thread, is told of the changes, and puts in what has come.
///
/// Why `@unchecked Sendable` is sound: `joined`, `awaited`, `hasLeft` and `isTouched` belong to the loop's thread; everything
/// else is behind the mutex.
final class Receiver: @unchecked Sendable {
  /// What waits to be received.
  enum Item {
    case message(ReceivedMessage, size: Int)
    case gap
  }

  /// A change of what is wanted.
  struct Change {
    let name: SubscriptionName
    let isWanted: Bool
  }

  struct State {
    /// What is wanted.
    var wishes: Set<SubscriptionName> = []
    var isActive = false
    /// What the hub has to be told.
    var changes: [Change] = []
    var mustDropAll = false
    var begins = false
    var isSyncDue = false
    var items = MessageQueue<Item>()
    var messageCount = 0
    var byteCount = 0
    var dropped = 0
    var isPaused = false
    /// Why no more comes, once what waits has been received.
    var failure: RedisError?
    /// Errors of single names, which nobody has been told yet.
    var refusals: [RedisError] = []
    var waiters: [Waiter<Void>] = []
    /// At how many those are forgotten who have ended.
    var mostWaiters = leastSwept
    /// How many names the server has not confirmed, or whose end.
    var unsettled = 0
    var readyWaiters: [ReadyWaiter] = []
    var mostReadyWaiters = leastSwept
    var loops = 0
    /// Of a name that has no encoding, which nobody has been told yet.
    var invalid: RedisError?
  }

  /// Somebody who waits until it is ready.
  struct ReadyWaiter {
    let waiter: Waiter<Void>
    let since: Int64
    let timeout: Duration?

    /// What has become of what it waits for.
    ///
    /// - Parameters:
    ///   - hasLeft: Whether a server may have been told anything of that.
    ///   - down: Since when there has been no connection: nothing of those who began later has been sent.
    func outcome(hasLeft: Bool, downSince down: Int64) -> RedisError.Outcome {
      hasLeft && since < down ? .unknown : .notSent
    }

    var deadline: Int64 { timeout.map { since &+ $0.clampedNanoseconds } ?? .max }
  }

  let hub: SubscriptionHub
  let policy: PubSubOptions.Overflow
  let messageLimit: Int
  let byteLimit: Int
  /// How much may wait, with what it takes to keep it, while somebody waits until it is ready.
  let patientLimit: Int
  let state = Locked(State())

  // Used on the loop's thread only.
  /// The names that the hub has it down for.
  var joined: Set<SubscriptionName> = []
  /// The names that the server has not confirmed, or whose end.
  var awaited: Set<SubscriptionName> = []
  /// Whether a server may have been told of a name that it does not want any more, since it has begun.
  var hasLeft = false
  /// It has got something, and nobody has been woken.
  var isTouched = false

  init(_ hub: SubscriptionHub, _ options: PubSubOptions) {
    self.hub = hub
    policy = options.policy
    messageLimit = max(1, options.messageLimit)
    byteLimit = max(1, options.byteLimit)
    patientLimit = max(Self.leastPatience, byteLimit.addingReportingOverflow(byteLimit).overflow ? .max : 2 * byteLimit)
  }

  /// What a message takes beside its bytes, about.
  static let overhead = 128
  private static let leastPatience = 128 << 20

  // MARK: What is wanted

  /// Wants names, or does not any more. The server is told at once, if anything has been awaited.
  func change(_ names: [SubscriptionName], isWanted: Bool) {
    sync { state in
      for name in names { Self.change(name, isWanted, &state) }
    }
  }

  /// Does not want any name of a kind any more.
  func endAll(_ kind: SubscriptionName.Kind) {
    sync { state in
      for name in state.wishes where name.kind == kind { Self.change(name, false, &state) }
    }
  }

  private static func change(_ name: SubscriptionName, _ isWanted: Bool, _ state: inout State) {
    let isNew = isWanted ? state.wishes.insert(name).inserted : state.wishes.remove(name) != nil
    if isNew, state.isActive { state.changes.append(Change(name: name, isWanted: isWanted)) }
  }

  /// A name can't be sent: whoever awaits something next is told.
  func invalid(_ reason: String, command: String) {
    let waiters = state.withLock { state in
      state.invalid = RedisError(.invalidCommand(reason), .notSent, command: command)
      return Self.takeWaiters(&state)
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  private static let leastSwept = 32

  /// Adds one who waits. Those who have ended are forgotten once they may be the greater part, so that many who come and are
  /// cancelled take time by their number.
  static func add<W>(_ waiter: W, to list: inout [W], most: inout Int, hasEnded: (W) -> Bool) {
    if list.count >= most {
      list.removeAll(where: hasEnded)
      most = max(leastSwept, 2 * list.count)
    }
    list.append(waiter)
  }

  /// All who wait for anything.
  static func takeWaiters(_ state: inout State) -> [Waiter<Void>] {
    defer { (state.waiters, state.readyWaiters) = ([], []) }
    return state.waiters + state.readyWaiters.map(\.waiter)
  }

  /// Changes what is wanted, and has the hub look at it.
  private func sync(_ body: (inout State) -> Void) {
    let mustSync = state.withLock { state in
      body(&state)
      guard !state.changes.isEmpty || state.mustDropAll || state.begins, !state.isSyncDue else { return false }
      state.isSyncDue = true
      return true
    }
    if mustSync { hub.client.loop.execute { [self] in hub.sync(self) } }
  }

  /// The hub takes what has changed.
  func takeChanges() -> (mustDropAll: Bool, begins: Bool, changes: [Change]) {
    state.withLock { state in
      defer {
        state.changes = []
        (state.mustDropAll, state.begins) = (false, false)
      }
      return (state.mustDropAll, state.begins, state.changes)
    }
  }

  /// The hub has done what has changed.
  ///
  /// - Returns: Whether more has changed meanwhile.
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

  /// Those who wait until it is ready, if it is.
  static func takeReady(_ state: inout State) -> [Waiter<Void>] {
    guard isReady(state) else { return [] }
    defer { state.readyWaiters = [] }
    return state.readyWaiters.map(\.waiter)
  }

  /// Begins, if it rests. What is left of the time before comes first.
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

  /// Ends all subscriptions. What waits is dropped.
  func rest() {
    var waiters: [Waiter<Void>] = []
    // Much may wait: it goes away once nobody has to wait for that.
    var items = MessageQueue<Item>()
    sync { state in
      swap(&items, &state.items)
      waiters = Self.rest(&state)
    }
    resumeReading()
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// - Returns: Those who wait all the same: they are to begin anew.
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

  /// A loop has been left.
  func loopEnds() {
    let isLast = state.withLock { state in
      state.loops -= 1
      return state.loops == 0
    }
    if isLast { rest() }
  }
}
