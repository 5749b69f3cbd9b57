internal import RESP
internal import Redio
internal import RedioTransport

/// What the hub puts in and tells: the loop's thread.
extension Receiver {
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
    var isImpatient = false
    let reception = state.withLock { state -> Reception in
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
          state.items.append(.gap)
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
      guard policy == .stopReading, state.messageCount >= messageLimit || state.byteCount >= byteLimit else {
        return .taken
      }
      if state.readyWaiters.contains(where: { !$0.waiter.hasEnded }) {
        if !isOverfull(state) { return .taken }
        isImpatient = true
      }
      state.isPaused = true
      return .isFull
    }
    if isImpatient { failImpatient() }
    return reception
  }

  /// So much waits that nobody can wait until it is ready, unless some of it has been taken meanwhile.
  func failImpatient() {
    let (waiters, waiting, mustResume) = state.withLock { state -> ([ReadyWaiter], Int, Bool) in
      guard isOverfull(state) else { return ([], 0, !state.readyWaiters.isEmpty) }
      defer { state.readyWaiters = [] }
      return (state.readyWaiters, state.messageCount, false)
    }
    if mustResume { resumeReading() }
    guard !waiters.isEmpty else { return }
    let down = hub.knownDown
    let hasLeft = hub.hasLeftAwaited(self)
    for ready in waiters {
      let outcome = ready.outcome(hasLeft: hasLeft, downSince: down)
      ready.waiter.resume(
        with: .failure(RedisError(.receiverTooSlow(waiting: waiting), outcome, command: nil)))
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
      return (state.readyWaiters.map(\.waiter), state.waiters)
    }
    // Whoever waits for confirmations has asked last.
    tell(ready, or: waiters, error) { $0.refusals.append(error) }
  }

  /// Nothing more will come: it rests from now on, and whoever awaits something is told why.
  ///
  /// - Parameters:
  ///   - error: `nil` if what waits to be received comes first, and then an error that is known already.
  ///   - ready: The error of those who wait until it is ready, each; `nil` for the same one.
  func fail(_ error: RedisError?, ready: ((ReadyWaiter) -> RedisError)? = nil) {
    let (waiters, readyWaiters) = state.withLock { state in
      guard state.isActive else { return ([Waiter<Void>](), [ReadyWaiter]()) }
      state.isActive = false
      state.changes = []
      state.begins = false
      defer { (state.waiters, state.readyWaiters) = ([], []) }
      return (state.waiters, state.readyWaiters)
    }
    guard let error else {
      for waiter in waiters + readyWaiters.map(\.waiter) { waiter.resume(with: .success(())) }
      return
    }
    var isTold = false
    for waiter in waiters where waiter.resume(with: .failure(error)) { isTold = true }
    for waiting in readyWaiters where waiting.waiter.resume(with: .failure(ready?(waiting) ?? error)) {
      isTold = true
    }
    // The first reason is the one.
    if !isTold { state.withLock { if !$0.isActive { $0.failure = $0.failure ?? error } } }
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
