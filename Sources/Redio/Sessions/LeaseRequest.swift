internal import RedioTransport

/// What a connection of the pool is leased for. Each kind has its own limit.
enum LeaseKind {
  case session
  /// A blocking command.
  case blocking
}

/// A task that waits for a connection of the pool.
///
/// Why `@unchecked Sendable` is sound: `number` and `arrival` are used under the pool's lock, and the rest does not change.
final class LeaseRequest: @unchecked Sendable {
  let kind: LeaseKind
  let deadline: Int64
  /// Its number in the pool's queue; `nil` before it is queued.
  var number: UInt64?
  /// Its place in the order of all requests. Set when it is queued.
  var arrival: UInt64 = 0
  private let command: String?
  private let waiter = Waiter<Lease>()

  init(_ kind: LeaseKind, deadline: Int64, command: String?) {
    self.kind = kind
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
