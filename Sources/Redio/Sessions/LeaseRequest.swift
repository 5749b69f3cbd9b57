internal import RedioTransport

/// A task that waits for a connection of its own.
///
/// Why `@unchecked Sendable` is sound: `number` is behind the pool's lock, and the rest does not change.
final class LeaseRequest: @unchecked Sendable {
  let deadline: Int64
  /// In the pool's queue; `nil` before it stands there.
  var number: UInt64?
  private let command: String?
  private let waiter = Waiter<Lease>()

  init(deadline: Int64, command: String?) {
    self.deadline = deadline
    self.command = command
  }

  var hasEnded: Bool { waiter.hasEnded }

  /// Waits.
  ///
  /// - Parameters:
  ///   - begin: Called once the task waits.
  ///   - onCancel: Called after the task has been cancelled.
  func lease(_ begin: () -> Void, onCancel: @escaping @Sendable () -> Void) async throws -> Lease {
    try await waiter.value(begin, onCancel: onCancel)
  }

  func fail(_ kind: RedisError.Kind) {
    waiter.resume(with: .failure(RedisError(kind, .notSent, command: command)))
  }

  /// Gives it its connection. `false` if it has ended.
  func fulfil(_ lease: Lease) -> Bool { waiter.resume(with: .success(lease)) }
}
