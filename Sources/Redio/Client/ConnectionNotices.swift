internal import RedioTransport

/// Calls the observer's methods about connections, in order, in a detached task: connections open and end on the loop's
/// thread, which an observer must not block.
final class ConnectionNotices: Sendable {
  private struct State: ~Copyable {
    var notices: [@Sendable (any RedisObserver) -> Void] = []
    /// Whether a task is calling the observer.
    var isTelling = false
    /// Continuations of `finish()`.
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let observer: any RedisObserver
  private let state = Locked(State())

  init(_ observer: any RedisObserver) { self.observer = observer }

  /// Queues a call of the observer.
  func add(_ notice: @escaping @Sendable (any RedisObserver) -> Void) {
    let mustStart = state.withLock { state in
      state.notices.append(notice)
      defer { state.isTelling = true }
      return !state.isTelling
    }
    if mustStart { Task.detached { [self] in tell() } }
  }

  private func tell() {
    while true {
      let (notices, waiters) = state.withLock { state in
        defer { state.notices = [] }
        guard state.notices.isEmpty else { return (state.notices, [CheckedContinuation<Void, Never>]()) }
        defer { state.waiters = [] }
        state.isTelling = false
        return ([], state.waiters)
      }
      for notice in notices { notice(observer) }
      if notices.isEmpty { return waiters.forEach { $0.resume() } }
    }
  }

  /// Waits until the observer has been called for all queued notices.
  func finish() async {
    await withCheckedContinuation { waiter in
      let isDone = state.withLock { state in
        if state.isTelling { state.waiters.append(waiter) }
        return !state.isTelling
      }
      if isDone { waiter.resume() }
    }
  }
}
