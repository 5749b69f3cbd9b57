internal import RESP
internal import Redio
internal import RedioTransport

/// What callers use, in their tasks: waiting for messages and confirmations.
extension Receiver {
  /// Waits for the next message or gap.
  func next() async throws -> _PubSubEvent {
    while true {
      // Fast path: if something is queued, one look at the state is enough.
      if let event = try waiting() { return event }
      try activate(mustBegin: false)
      try await Waiter<Void>.wait { waiter in
        let mustGoOn = state.withLock { state in
          if !state.items.isEmpty || state.failure != nil || !state.refusals.isEmpty || !state.isActive
            || state.invalid != nil
          {
            return true
          }
          Self.add(waiter, to: &state.waiters, most: &state.mostWaiters) { $0.hasEnded }
          return false
        }
        if mustGoOn { waiter.resume(with: .success(())) }
      }
    }
  }

  /// The next message or gap, if one is queued.
  func waiting() throws -> _PubSubEvent? {
    try Task.checkCancellation()
    return try take()
  }

  private func take() throws(RedisError) -> _PubSubEvent? {
    var mustResume = false
    var failure: RedisError?
    let event = state.withLock { state -> _PubSubEvent? in
      guard let item = state.items.popFirst() else {
        failure = Self.takeFailure(&state)
        return nil
      }
      guard case .message(let message, let size) = item else { return _PubSubEvent(message: nil) }
      state.messageCount -= 1
      state.byteCount -= size
      if state.isPaused, state.messageCount <= messageLimit / 2, state.byteCount <= byteLimit / 2 {
        state.isPaused = false
        mustResume = true
      }
      return _PubSubEvent(message: _PubSubMessage(content: message))
    }
    if mustResume { hub.client.loop.executeIfRunning { [hub] in hub.resumeReading() } }
    if let event { return event }
    if let failure { throw failure }
    return nil
  }

  /// Takes an error that was not thrown yet.
  private static func takeFailure(_ state: inout State) -> RedisError? {
    if let invalid = state.invalid {
      state.invalid = nil
      return invalid
    }
    if !state.refusals.isEmpty { return state.refusals.removeFirst() }
    defer { state.failure = nil }
    return state.failure
  }

  func resumeReading() {
    let wasPaused = state.withLock { state in
      defer { state.isPaused = false }
      return state.isPaused
    }
    if wasPaused { hub.client.loop.executeIfRunning { [hub] in hub.resumeReading() } }
  }

  /// Waits until the server has confirmed all wanted names, and the end of all others.
  ///
  /// - Parameter timeout: The time limit, also while there is no connection; `nil` for none.
  func ready(within timeout: Duration?) async throws {
    let since = EventLoop.now
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
        let ready = ReadyWaiter(waiter: waiter, since: since, timeout: timeout)
        let (mustGoOn, isTooMuch) = state.withLock { state in
          let isTold = state.failure != nil || !state.refusals.isEmpty || state.invalid != nil
          if Self.isReady(state) || isTold || !state.isActive { return (true, false) }
          Self.add(ready, to: &state.readyWaiters, most: &state.mostReadyWaiters) { $0.waiter.hasEnded }
          return (false, isOverfull(state))
        }
        if mustGoOn {
          waiter.resume(with: .success(()))
        } else if timeout != nil {
          hub.client.loop.execute { [hub] in hub.limit(ready.deadline) }
        }
        if isTooMuch {
          // On the loop's thread, which knows what may have been sent.
          hub.client.loop.execute { [self] in failImpatient() }
        } else {
          // The confirmations come after messages that have not been read from the connection yet.
          resumeReading()
        }
      }
    }
  }

  /// Fails the calls of `ready()` that have waited since `time` or longer, as there is no connection.
  ///
  /// - Parameter down: When the last connection ended.
  func hasWaited(since time: Int64, _ kind: RedisError.Kind, downSince down: Int64) {
    let all = state.withLock { state in
      let late = state.readyWaiters.filter { $0.since <= time }
      state.readyWaiters.removeAll { $0.since <= time }
      return late
    }
    guard !all.isEmpty else { return }
    let hasLeft = hub.hasLeftAwaited(self)
    for late in all {
      let outcome = late.outcome(hasLeft: hasLeft, downSince: down)
      late.waiter.resume(with: .failure(RedisError(kind, outcome, command: nil)))
    }
  }

  /// Fails the calls of `ready()` whose deadline has passed.
  ///
  /// - Parameter down: When the last connection ended.
  /// - Returns: The next deadline.
  func expire(downSince down: Int64) -> Int64 {
    let now = EventLoop.now
    let (late, next) = state.withLock { state in
      state.readyWaiters.removeAll { $0.waiter.hasEnded }
      let late = state.readyWaiters.filter { $0.deadline <= now }
      state.readyWaiters.removeAll { $0.deadline <= now }
      return (late, state.readyWaiters.reduce(.max) { min($0, $1.deadline) })
    }
    guard !late.isEmpty else { return next }
    let hasLeft = hub.hasLeftAwaited(self)
    for ready in late {
      let outcome = ready.outcome(hasLeft: hasLeft, downSince: down)
      ready.waiter.resume(with: .failure(RedisError(.timeout(ready.timeout ?? .zero), outcome, command: nil)))
    }
    return next
  }

  /// Whether too much is queued for `ready()` to wait: its confirmations come after all messages that the server has
  /// queued, which may be any number.
  func isOverfull(_ state: State) -> Bool {
    policy == .stopReading && state.byteCount + state.messageCount * Self.overhead > patientLimit
  }

  static func isReady(_ state: State) -> Bool {
    state.unsettled == 0 && state.changes.isEmpty && !state.isSyncDue
  }

  /// How many messages have been dropped so far.
  var dropped: Int { state.withLock { $0.dropped } }

  /// How many messages are queued.
  var waitingCount: Int { state.withLock { $0.messageCount } }
}
