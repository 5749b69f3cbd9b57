internal import RedioTransport

/// A task that waits for a connection of the pool.
///
/// Why `@unchecked Sendable` is sound: `number` and `arrival` are used under the pool's lock, and the rest does not change.
final class LeaseRequest: @unchecked Sendable {
  /// Whether it is for a blocking command, rather than for a session.
  let isBlocking: Bool
  let deadline: Int64
  /// Its number in the pool's queue; `nil` before it is queued.
  var number: UInt64?
  /// Its place in the order of all requests. Set when it is queued.
  var arrival: UInt64 = 0
  private let command: String?
  private let waiter = Waiter<Lease>()

  init(isBlocking: Bool, deadline: Int64, command: String?) {
    self.isBlocking = isBlocking
    self.deadline = deadline
    self.command = command
  }

  var hasEnded: Bool { waiter.hasEnded }

  /// Waits for a lease. Called once.
  ///
  /// - Parameters:
  ///   - begin: Called when the task waits.
  ///   - onCancel: Called after the task has been cancelled, on the cancelling thread.
  func lease(_ begin: () -> Void, onCancel: @escaping @Sendable () -> Void) async throws -> Lease {
    try await waiter.value(begin, onCancel: onCancel)
  }

  func fail(_ kind: RedisError.Kind) {
    waiter.resume(with: .failure(RedisError(kind, .notSent, command: command)))
  }

  /// Resumes the task with a lease. Returns `false` if the request has ended.
  func fulfil(_ lease: Lease) -> Bool { waiter.resume(with: .success(lease)) }
}
