/// A task that waits for something, and may be cancelled meanwhile. The first one to end it does; the others find it
/// ended.
package final class Waiter<Value: Sendable>: Sendable {
  private enum State {
    case new
    case waiting(CheckedContinuation<Value, any Error>)
    case ended
  }

  private let state = Locked(State.new)

  private init() {}

  /// Whether nobody waits any more.
  package var hasEnded: Bool { state.withLock { if case .ended = $0 { true } else { false } } }

  /// Ends the wait. `false` if it had ended before.
  @discardableResult
  package func resume(with result: sending Result<Value, any Error>) -> Bool {
    let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      defer { state = .ended }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    guard let continuation else { return false }
    continuation.resume(with: result)
    return true
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
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isNew = waiter.state.withLock { state in
          guard case .new = state else { return false }
          state = .waiting(continuation)
          return true
        }
        if isNew { begin(waiter) } else { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let continuation = waiter.state.withLock { state -> CheckedContinuation<Value, any Error>? in
        defer { state = .ended }
        if case .waiting(let continuation) = state { return continuation }
        return nil
      }
      continuation?.resume(throwing: CancellationError())
      onCancel()
    }
  }
}
