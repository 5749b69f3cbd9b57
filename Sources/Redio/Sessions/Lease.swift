internal import RESP
internal import RedioTransport
internal import Synchronization

/// A connection leased to a session, and to all chains, batches and calls made from it. It returns to the pool when the
/// last reference is released, so that a stored chain can always be run.
final class Lease: Sendable {
  let connection: Connection
  private let pool: SessionPool
  private let isBlocking: Bool
  private let generation: Int
  private let hasEnded = Atomic<Bool>(false)
  private let isPooled = Atomic<Bool>(true)

  init(_ connection: Connection, _ pool: SessionPool, isBlocking: Bool, generation: Int) {
    self.connection = connection
    self.pool = pool
    self.isBlocking = isBlocking
    self.generation = generation
  }

  deinit { end() }

  /// Submits a call to the connection. Fails the call if the lease has ended or the connection accepts no more calls.
  func submit(_ call: PendingCall) {
    if hasEnded.load(ordering: .acquiring) { return call.fail(.sessionEnded, .notSent) }
    if !connection.submit(call) { call.fail(connection.reasonOfEnd, .notSent) }
  }

  /// Has the connection closed instead of returned.
  func preventPooling() { isPooled.store(false, ordering: .releasing) }

  /// Returns the connection before the last reference is released: for a single call, which has the only one.
  func end() {
    guard !hasEnded.exchange(true, ordering: .acquiringAndReleasing) else { return }
    pool.giveBack(
      connection, isBlocking: isBlocking, generation: generation, isPlain: isPooled.load(ordering: .acquiring))
  }
}
