/// A task that waits once for a value, and can be cancelled. Whichever comes first ends the wait, its result or its
/// cancellation; the other has no effect.
///
/// ```
///   new ──wait──> waiting ──resume, cancellation──> ended
///    ├──resume──> resumed ──wait──> ended
///    └──cancellation──> ended (the wait then throws at once)
/// ```
package final class Waiter<Value: Sendable>: Sendable {
  private struct State: ~Copyable {
    /// The result that came before the task waits.
    var early: Result<Value, any Error>?
    /// The task, while it waits. Whoever takes it resumes it.
    var continuation: UnsafeContinuation<Value, any Error>?
    /// Whether a result or cancellation has come.
    var isSettled = false
  }

  private let state = Locked(State())

  package init() {}

  /// Whether the wait is over, by a result or by cancellation.
  package var hasEnded: Bool { state.withLock { $0.isSettled && $0.early == nil } }

  /// Ends the wait; one that has not begun ends when it begins. Returns `false` if a result or cancellation came before.
  /// Any thread may call it.
  @discardableResult
  package func resume(with result: Result<Value, any Error>) -> Bool {
    let (isFirst, continuation) = state.withLock { state -> (Bool, UnsafeContinuation<Value, any Error>?) in
      if state.isSettled { return (false, nil) }
      state.isSettled = true
      if state.continuation == nil { state.early = result }
      return (true, state.continuation.take())
    }
    continuation?.resume(with: result)
    return isFirst
  }

  /// Suspends the calling task until `resume(with:)`. Called once.
  ///
  /// - Parameters:
  ///   - begin: Called on the calling thread when the task waits, unless the wait is over already.
  ///   - onCancel: Called on the cancelling thread after cancellation, also if a result had ended the wait before.
  /// - Throws: The error given to `resume(with:)`, or `CancellationError`.
  package func value(_ begin: () -> Void = {}, onCancel: @escaping @Sendable () -> Void = {}) async throws -> Value {
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<Value, any Error>? in
          if state.isSettled { return state.early.take() ?? .failure(CancellationError()) }
          state.continuation = continuation
          return nil
        }
        if let result { continuation.resume(with: result) } else { begin() }
      }
    } onCancel: {
      cancel()
      onCancel()
    }
  }

  private func cancel() {
    let continuation = state.withLock { state -> UnsafeContinuation<Value, any Error>? in
      state.isSettled = true
      state.early = nil
      return state.continuation.take()
    }
    continuation?.resume(throwing: CancellationError())
  }

  /// Suspends the calling task until the waiter is resumed.
  ///
  /// - Parameters:
  ///   - begin: Called with the waiter, on the calling thread, when `resume(with:)` is possible.
  ///   - onCancel: Called after cancellation has ended the wait, on the cancelling thread.
  /// - Throws: The error given to `resume(with:)`, or `CancellationError`.
  package static func wait(
    _ begin: (Waiter) -> Void, onCancel: @escaping @Sendable () -> Void = {}
  ) async throws -> Value {
    let waiter = Waiter()
    return try await waiter.value({ begin(waiter) }, onCancel: onCancel)
  }
}
