internal import RESP
internal import RedioTransport
internal import Synchronization

/// A connection in the hands of a session, and of all chains, batches and calls that were made from it: it goes back to the
/// pool when the last of them has let go of it, so that it depends on nobody's last use whether a command is sent.
final class Lease: Sendable {
  let connection: Connection
  private let pool: SessionPool
  private let generation: Int
  private let hasEnded = Atomic<Bool>(false)
  private let isPooled = Atomic<Bool>(true)

  init(_ connection: Connection, _ pool: SessionPool, generation: Int) {
    self.connection = connection
    self.pool = pool
    self.generation = generation
  }

  deinit { end() }

  /// Sends a call on this connection.
  func submit(_ call: PendingCall) {
    if hasEnded.load(ordering: .acquiring) { return call.fail(.sessionEnded, .notSent) }
    if !connection.submit(call) { call.fail(connection.reasonOfEnd, .notSent) }
  }

  /// Closes the connection in place of giving it back.
  func preventPooling() { isPooled.store(false, ordering: .releasing) }

  /// Gives the connection back before the last one lets go of it: a single call's, which nobody else has.
  func end() {
    guard !hasEnded.exchange(true, ordering: .acquiringAndReleasing) else { return }
    pool.giveBack(connection, generation: generation, isPlain: isPooled.load(ordering: .acquiring))
  }
}
