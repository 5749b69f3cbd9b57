/// A task that waits once for a value, and may be cancelled meanwhile. The first one to end the wait does; the others find it
/// ended.
///
/// ```
///   new ──wait──> waiting ──resume, cancellation──> ended
///    ├──resume──> resumed ──wait──> ended
///    └──cancellation──> ended (the wait then throws at once)
/// ```
package final class Waiter<Value: Sendable>: Sendable {
  private enum State {
    case new
    /// With its value, before the task waits.
    case resumed(Result<Value, any Error>)
    // Resumed once: whoever takes it out of here leaves `ended`.
    case waiting(UnsafeContinuation<Value, any Error>)
    case ended
  }

  private let state = Locked(State.new)

  package init() {}

  /// Whether nobody waits any more, nor will.
  package var hasEnded: Bool { state.withLock { if case .ended = $0 { true } else { false } } }

  /// Ends the wait. `false` if it had ended before.
  @discardableResult
  package func resume(with result: Result<Value, any Error>) -> Bool {
    let (isFirst, continuation) = state.withLock { state -> (Bool, UnsafeContinuation<Value, any Error>?) in
      switch state {
      case .new:
        state = .resumed(result)
        return (true, nil)
      case .waiting(let continuation):
        state = .ended
        return (true, continuation)
      case .resumed, .ended: return (false, nil)
      }
    }
    continuation?.resume(with: result)
    return isFirst
  }

  /// Waits. Called once.
  ///
  /// - Parameters:
  ///   - begin: Called once the task waits, unless the wait has ended before.
  ///   - onCancel: Called after the wait has ended by cancellation, on the thread that cancels. If it had ended otherwise, too.
  package func value(_ begin: () -> Void = {}, onCancel: @escaping @Sendable () -> Void = {}) async throws -> Value {
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<Value, any Error>? in
          switch state {
          case .new:
            state = .waiting(continuation)
            return nil
          case .resumed(let result):
            state = .ended
            return result
          case .waiting, .ended: return .failure(CancellationError())
          }
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
      defer { state = .ended }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    continuation?.resume(throwing: CancellationError())
  }

  /// Waits.
  ///
  /// - Parameters:
  ///   - begin: Gets the waiter, which is waiting then.
  ///   - onCancel: Called after the wait has ended by cancellation.
  package static func wait(
    _ begin: (Waiter) -> Void, onCancel: @escaping @Sendable () -> Void = {}
  ) async throws -> Value {
    let waiter = Waiter()
    return try await waiter.value({ begin(waiter) }, onCancel: onCancel)
  }
}
