internal import RESP
internal import Redio
internal import RedioTransport

/// What the hub calls on the loop's thread.
extension Receiver {
  /// What happened to a message.
  enum Reception {
    case taken
    /// Queued, and the queue is full: pause reading.
    case isFull
    /// Not queued, and the receiver's subscriptions must end.
    case failed
  }

  /// Queues a message, by the overflow policy.
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

  /// Fails the calls of `ready()`, since too much is queued; unless the queue has become shorter meanwhile.
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

  /// Wakes the tasks that wait for messages.
  func wake() {
    let waiters = state.withLock { state in
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
  }

  /// A subscription is lost, and messages may be missing. The gap is queued when the server has confirmed all names again:
  /// whoever asks then for what the messages would have told misses nothing in between.
  func missed() {
    owesGap = true
    payGap()
  }

  /// Queues the gap that is due, unless a confirmation is missing.
  private func payGap() {
    guard owesGap, awaited.isEmpty else { return }
    owesGap = false
    state.withLock { state in
      guard state.isActive else { return }
      if case .gap? = state.items.last { return }
      state.items.append(.gap)
    }
    wake()
  }

  /// The set `awaited` has changed.
  func awaitedChanged() {
    let waiters = state.withLock { state in
      state.unsettled = awaited.count
      return Self.takeReady(&state)
    }
    for waiter in waiters { waiter.resume(with: .success(())) }
    payGap()
  }

  /// A name was refused, and is no longer wanted.
  func refused(_ name: SubscriptionName, _ error: RedisError) {
    let (ready, waiters) = state.withLock { state in
      state.wishes.remove(name)
      guard state.isActive else { return ([Waiter<Void>](), [Waiter<Void>]()) }
      defer { (state.readyWaiters, state.waiters) = ([], []) }
      return (state.readyWaiters.map(\.waiter), state.waiters)
    }
    // Callers of `ready()` get the error first: they have asked for confirmations.
    tell(ready, or: waiters, error) { $0.refusals.append(error) }
  }

  /// Ends the receiver: it rests from now on, and its waiters get the error.
  ///
  /// - Parameters:
  ///   - error: `nil` if queued messages are to be received first, and then an error that is already stored.
  ///   - ready: The error for each caller of `ready()`; `nil` to use `error`.
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
    // The first reason counts.
    if !isTold { state.withLock { if !$0.isActive { $0.failure = $0.failure ?? error } } }
  }

  /// Gives an error to all first waiters, or else to one of the others; or keeps it for the next caller.
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
