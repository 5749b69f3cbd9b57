internal import Synchronization

/// Someone who waits for a connection of their own.
///
/// Why `@unchecked Sendable` is sound: the continuation is stored before the state becomes `waiting`, and read only by the
/// one whose exchange took it from `waiting` to `ended`; `number` is behind the pool's lock.
final class LeaseRequest: @unchecked Sendable {
  private enum Phase {
    static let new: UInt8 = 0
    static let waiting: UInt8 = 1
    static let ended: UInt8 = 2
  }

  let deadline: Int64
  /// In the pool's queue; `nil` before it stands there.
  var number: UInt64?
  private let command: String?
  private let state = Atomic<UInt8>(Phase.new)
  private var continuation: UnsafeContinuation<Lease, any Error>?

  init(deadline: Int64, command: String?) {
    self.deadline = deadline
    self.command = command
  }

  var hasEnded: Bool { state.load(ordering: .acquiring) == Phase.ended }

  private func move(from old: UInt8, to new: UInt8) -> Bool {
    state.compareExchange(expected: old, desired: new, ordering: .acquiringAndReleasing).exchanged
  }

  /// Starts to wait. `false` if it was cancelled before; its task has then been resumed.
  func arm(_ continuation: UnsafeContinuation<Lease, any Error>) -> Bool {
    self.continuation = continuation
    if move(from: Phase.new, to: Phase.waiting) { return true }
    continuation.resume(throwing: CancellationError())
    return false
  }

  /// Ends it because its task was cancelled.
  ///
  /// - Returns: Whether it may stand in the pool's queue.
  func cancel() -> Bool {
    if move(from: Phase.new, to: Phase.ended) { return false }
    return end { $0.resume(throwing: CancellationError()) }
  }

  func fail(_ kind: RedisError.Kind) {
    end { $0.resume(throwing: RedisError(kind, .notSent, command: command)) }
  }

  /// Gives it its connection. `false` if it has ended.
  func fulfil(_ lease: Lease) -> Bool { end { $0.resume(returning: lease) } }

  @discardableResult
  private func end(_ resume: (UnsafeContinuation<Lease, any Error>) -> Void) -> Bool {
    guard move(from: Phase.waiting, to: Phase.ended), let continuation else { return false }
    self.continuation = nil
    resume(continuation)
    return true
  }
}
