import Redio
import Synchronization

/// Runs so many tasks at the same time, and waits for all.
///
/// They are no children of a task group: a group goes through its children when one of them ends, which takes a time that
/// grows with their number, and would be taken for the client's.
func withManyTasks(
  _ count: Int, of redis: Redis, _ setup: Setup, _ body: @escaping @Sendable (Int) async throws -> Void
) async throws {
  let countdown = Countdown(count)
  let executor: (any TaskExecutor)? = setup.mode == .loop ? redis.eventLoop : nil
  for index in 0..<count {
    Task(executorPreference: executor) {
      do {
        try await body(index)
        countdown.end(nil)
      } catch {
        countdown.end(error)
      }
    }
  }
  try await countdown.wait()
}

/// Waits until so many have ended.
private final class Countdown: Sendable {
  private struct State {
    var left: Int
    var error: (any Error)?
    var waiter: CheckedContinuation<Void, any Error>?
  }
  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(left: count)) }

  func end(_ error: (any Error)?) {
    let (waiter, first) = state.withLock { state in
      state.left -= 1
      state.error = state.error ?? error
      return (state.left == 0 ? state.waiter : nil, state.error)
    }
    resume(waiter, first)
  }

  func wait() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      let (hasEnded, first) = state.withLock { state in
        if state.left > 0 { state.waiter = continuation }
        return (state.left == 0, state.error)
      }
      if hasEnded { resume(continuation, first) }
    }
  }

  private func resume(_ waiter: CheckedContinuation<Void, any Error>?, _ error: (any Error)?) {
    if let error { waiter?.resume(throwing: error) } else { waiter?.resume() }
  }
}
