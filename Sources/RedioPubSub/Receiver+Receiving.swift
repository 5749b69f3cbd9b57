internal import RESP
internal import Redio
internal import RedioTransport

/// Where messages and confirmations are waited for: the caller's side.
extension Receiver {
  /// Waits for what comes next.
  func next() async throws -> _PubSubEvent {
    while true {
      // While something waits, nothing has to begin: one look at the state is enough for a message.
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

  /// What comes next, if it waits already.
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

  /// Takes an error that nobody has been told yet.
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

  /// Waits until the server has confirmed all that is wanted, and the end of what is not.
  ///
  /// - Parameter timeout: How long it may take, with an outage or without.
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
          // The loop's thread knows what has left.
          hub.client.loop.execute { [self] in failImpatient() }
        } else {
          // What is waited for comes behind what has not been read.
          resumeReading()
        }
      }
    }
  }

  /// There is no connection: those who have waited for one since a time, or for longer, do not any more.
  ///
  /// - Parameter down: Since when there has been none.
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

  /// Their time is up for some of those who wait until it is ready.
  ///
  /// - Parameter down: Since when there has been no connection.
  /// - Returns: When it is for the next one.
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

  /// Whether so much waits that nobody can wait until it is ready: what they wait for comes behind what the server has kept,
  /// which is not without a bound.
  func isOverfull(_ state: State) -> Bool {
    policy == .stopReading && state.byteCount + state.messageCount * Self.overhead > patientLimit
  }

  static func isReady(_ state: State) -> Bool {
    state.unsettled == 0 && state.changes.isEmpty && !state.isSyncDue
  }

  /// How many messages have been dropped so far.
  var dropped: Int { state.withLock { $0.dropped } }

  /// How many messages wait.
  var waitingCount: Int { state.withLock { $0.messageCount } }
}
