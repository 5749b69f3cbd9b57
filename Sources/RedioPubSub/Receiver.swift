internal import RESP
internal import Redio
internal import RedioTransport

/// Who receives messages: what it wants, and what waits to be received.
///
/// ```
///   resting ──first await──> active ──its loop is left, it fails──> resting
/// ```
///
/// The caller's side says what is wanted; the hub, on the loop's thread, is told of the changes, and puts in what has come.
///
/// Why `@unchecked Sendable` is sound: `joined`, `awaited` and `isTouched` belong to the loop's thread; everything else is
/// behind the mutex.
final class Receiver: @unchecked Sendable {
  /// What waits to be received.
  private enum Item {
    case message(ReceivedMessage, size: Int)
    case gap
  }

  /// What there is to receive.
  enum Event {
    case message(ReceivedMessage)
    /// Messages may have been missed here.
    case gap
  }

  /// A change of what is wanted.
  struct Change {
    let name: SubscriptionName
    let isWanted: Bool
  }

  private struct State {
    /// What is wanted.
    var wishes: Set<SubscriptionName> = []
    var isActive = false
    /// What the hub has to be told.
    var changes: [Change] = []
    var mustDropAll = false
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
    /// How many names the server has not confirmed, or whose end.
    var unsettled = 0
    var readyWaiters: [Waiter<Void>] = []
    var loops = 0
    /// Names that have no encoding.
    var invalid: RedisError?
  }

  let hub: SubscriptionHub
  private let policy: PubSubOptions.Overflow
  private let messageLimit: Int
  private let byteLimit: Int
  private let state = Locked(State())

  // Of the loop's thread.
  /// The names that the hub has it down for.
  var joined: Set<SubscriptionName> = []
  /// The names that the server has not confirmed, or whose end.
  var awaited: Set<SubscriptionName> = []
  /// It has got something, and nobody has been woken.
  var isTouched = false

  init(_ hub: SubscriptionHub, _ options: PubSubOptions) {
    self.hub = hub
    policy = options.policy
    messageLimit = max(1, options.messageLimit)
    byteLimit = max(1, options.byteLimit)
  }

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

  /// A name can't be sent.
  func invalid(_ reason: String) {
    state.withLock { $0.invalid = RedisError(.invalidCommand(reason), .notSent, command: "SUBSCRIBE") }
  }

  /// Changes what is wanted, and has the hub look at it.
  private func sync(_ body: (inout State) -> Void) {
    let mustSync = state.withLock { state in
      body(&state)
      guard !state.changes.isEmpty || state.mustDropAll, !state.isSyncDue else { return false }
      state.isSyncDue = true
      return true
    }
    if mustSync { hub.client.loop.execute { [self] in hub.sync(self) } }
  }

  /// The hub takes what has changed.
  func takeChanges() -> (mustDropAll: Bool, changes: [Change]) {
    state.withLock { state in
      defer {
        state.changes = []
        state.mustDropAll = false
      }
      return (state.mustDropAll, state.changes)
    }
  }

  /// The hub has done what has changed.
  ///
  /// - Returns: Whether more has changed meanwhile.
  func endsSync() -> Bool {
    let (goesOn, waiters) = state.withLock { state in
      state.unsettled = awaited.count
      if !state.changes.isEmpty || state.mustDropAll { return (true, [Waiter<Void>]()) }
      state.isSyncDue = false
      return (false, Self.takeReady(&state))
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
    return goesOn
  }

  /// Those who wait until it is ready, if it is.
  private static func takeReady(_ state: inout State) -> [Waiter<Void>] {
    guard isReady(state) else { return [] }
    defer { state.readyWaiters = [] }
    return state.readyWaiters
  }

  /// Begins, if it rests. What is left of the time before comes first.
  private func activate(mustBegin: Bool) throws(RedisError) {
    var invalid: RedisError?
    sync { state in
      invalid = state.invalid
      guard !state.isActive, invalid == nil, state.failure == nil, mustBegin || state.items.isEmpty else { return }
      state.isActive = true
      state.refusals = []
      state.changes += state.wishes.map { Change(name: $0, isWanted: true) }
    }
    if let invalid { throw invalid }
  }

  /// Ends all subscriptions. What waits is dropped.
  func rest() {
    var waiters: [Waiter<Void>] = []
    sync { waiters = Self.rest(&$0) }
    resumeReading()
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// - Returns: Those who wait all the same: they are to begin anew.
  private static func rest(_ state: inout State) -> [Waiter<Void>] {
    state.items.removeAll()
    (state.messageCount, state.byteCount) = (0, 0)
    state.failure = nil
    state.refusals = []
    guard state.isActive else { return [] }
    state.isActive = false
    state.changes = []
    state.mustDropAll = true
    defer { (state.waiters, state.readyWaiters) = ([], []) }
    return state.waiters + state.readyWaiters
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

  // MARK: Receiving

  /// Waits for what comes next.
  func next() async throws -> Event {
    while true {
      // While something waits, nothing has to begin: one look at the state is enough for a message.
      if let event = try waiting() { return event }
      try activate(mustBegin: false)
      try await Waiter<Void>.wait { waiter in
        let mustGoOn = state.withLock { state in
          if !state.items.isEmpty || state.failure != nil || !state.refusals.isEmpty || !state.isActive { return true }
          state.waiters.removeAll { $0.hasEnded }
          state.waiters.append(waiter)
          return false
        }
        if mustGoOn { waiter.resume(with: .success(())) }
      }
    }
  }

  /// What comes next, if it waits already.
  func waiting() throws -> Event? {
    try Task.checkCancellation()
    return try take()
  }

  private func take() throws(RedisError) -> Event? {
    var mustResume = false
    let result = state.withLock { state -> Result<Event?, RedisError> in
      if let invalid = state.invalid { return .failure(invalid) }
      if let item = state.items.popFirst() {
        if case .message(let message, let size) = item {
          state.messageCount -= 1
          state.byteCount -= size
          let isLow = state.messageCount <= messageLimit / 2 && state.byteCount <= byteLimit / 2
          if state.isPaused, isLow {
            state.isPaused = false
            mustResume = true
          }
          return .success(.message(message))
        }
        return .success(.gap)
      }
      if !state.refusals.isEmpty { return .failure(state.refusals.removeFirst()) }
      if let failure = state.failure {
        state.failure = nil
        return .failure(failure)
      }
      return .success(nil)
    }
    if mustResume { hub.client.loop.executeIfRunning { [hub] in hub.resumeReading() } }
    return try result.get()
  }

  private func resumeReading() {
    let wasPaused = state.withLock { state in
      defer { state.isPaused = false }
      return state.isPaused
    }
    if wasPaused { hub.client.loop.executeIfRunning { [hub] in hub.resumeReading() } }
  }

  /// Waits until the server has confirmed all that is wanted, and the end of what is not.
  func ready() async throws {
    while true {
      try Task.checkCancellation()
      try activate(mustBegin: true)
      let isReady = try state.withLock { state throws(RedisError) in
        if !state.refusals.isEmpty { throw state.refusals.removeFirst() }
        if let failure = state.failure {
          state.failure = nil
          throw failure
        }
        return Self.isReady(state)
      }
      if isReady { return }
      try await Waiter<Void>.wait { waiter in
        let mustGoOn = state.withLock { state in
          if Self.isReady(state) || state.failure != nil || !state.refusals.isEmpty { return true }
          state.readyWaiters.removeAll { $0.hasEnded }
          state.readyWaiters.append(waiter)
          return false
        }
        if mustGoOn { waiter.resume(with: .success(())) }
        // What is waited for comes behind what has not been read.
        resumeReading()
      }
    }
  }

  private static func isReady(_ state: State) -> Bool {
    state.unsettled == 0 && state.changes.isEmpty && !state.isSyncDue
  }

  /// How many messages have been dropped so far.
  var dropped: Int { state.withLock { $0.dropped } }

  /// How many messages wait.
  var waitingCount: Int { state.withLock { $0.messageCount } }

  // MARK: The loop's thread

  /// What becomes of a message.
  enum Reception {
    case taken
    /// It was taken, and reading is to stop.
    case isFull
    /// It was not taken, and the receiver wants no more.
    case failed
  }

  /// A message has come.
  func receive(_ message: ReceivedMessage, size: Int) -> Reception {
    state.withLock { state in
      guard state.isActive, state.failure == nil else { return .taken }
      let isTooMuch =
        state.messageCount > 0
        && (state.messageCount >= messageLimit || state.byteCount + size > byteLimit)
      if isTooMuch {
        switch policy {
        case .stopReading: break
        case .dropNewest:
          state.dropped += 1
          return .taken
        case .fail:
          state.failure = RedisError(.receiverTooSlow(waiting: state.messageCount), .executed, command: nil)
          return .failed
        case .dropOldest:
          var hasGap = false
          while state.messageCount > 0, state.messageCount >= messageLimit || state.byteCount + size > byteLimit {
            if case .message(_, let size)? = state.items.popFirst() {
              state.messageCount -= 1
              state.byteCount -= size
              state.dropped += 1
            } else {
              hasGap = true
            }
          }
          if hasGap { state.items.prepend(.gap) }
        }
      }
      state.items.append(.message(message, size: size))
      state.messageCount += 1
      state.byteCount += size
      guard policy == .stopReading, state.messageCount >= messageLimit || state.byteCount >= byteLimit,
        !state.readyWaiters.contains(where: { !$0.hasEnded })
      else { return .taken }
      state.isPaused = true
      return .isFull
    }
  }

  /// Wakes those who wait for messages.
  func wake() {
    let waiters = state.withLock { state in
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// Messages may have been missed at this point.
  func missed() {
    state.withLock { state in
      guard state.isActive else { return }
      if case .gap? = state.items.last { return }
      state.items.append(.gap)
    }
    wake()
  }

  /// What is awaited has changed.
  func awaitedChanged() {
    let waiters = state.withLock { state in
      state.unsettled = awaited.count
      return Self.takeReady(&state)
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// A name was refused: it is not wanted any more.
  func refused(_ name: SubscriptionName, _ error: RedisError) {
    let (ready, waiters) = state.withLock { state in
      state.wishes.remove(name)
      guard state.isActive else { return ([Waiter<Void>](), [Waiter<Void>]()) }
      defer { (state.readyWaiters, state.waiters) = ([], []) }
      return (state.readyWaiters, state.waiters)
    }
    // Whoever waits for confirmations has asked last.
    tell(ready, or: waiters, error) { $0.refusals.append(error) }
  }

  /// Nothing more will come: it rests from now on, and whoever awaits something is told why.
  ///
  /// - Parameter error: `nil` if what waits to be received comes first, and then an error that is known already.
  func fail(_ error: RedisError?) {
    let waiters = state.withLock { state in
      guard state.isActive else { return [Waiter<Void>]() }
      state.isActive = false
      state.changes = []
      defer { (state.waiters, state.readyWaiters) = ([], []) }
      return state.waiters + state.readyWaiters
    }
    guard let error else {
      for waiter in waiters { waiter.resume(with: .success(())) }
      return
    }
    tell(waiters, or: [], error) { if !$0.isActive { $0.failure = error } }
  }

  /// Tells all of the first of an error, or else the others; or keeps it for the next one who comes.
  private func tell(
    _ first: [Waiter<Void>], or others: [Waiter<Void>], _ error: RedisError, keep: (inout State) -> Void
  ) {
    var isTold = false
    for waiter in first where waiter.resume(with: .failure(error)) { isTold = true }
    for waiter in others {
      if isTold {
        waiter.resume(with: .success(()))
      } else if waiter.resume(with: .failure(error)) {
        isTold = true
      }
    }
    if !isTold { state.withLock { keep(&$0) } }
  }
}
