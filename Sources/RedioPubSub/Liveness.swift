internal import Redio

/// Decides whether a connection is alive, by a `PING` from time to time that must be answered in time.
///
/// A value without connection or clock: times and progress go in, verdicts come out.
///
/// Bytes that are received precede the reply, and bytes that are sent before the `PING` precede it: while either make
/// progress, the reply has more time. Progress of bytes sent after the `PING` does not count.
///
/// A peer is gone only if its system is silent although it should have acknowledged something. Otherwise it is busy, no
/// matter whether the `PING` was acknowledged, waits behind a full window or socket, or could not be queued: the
/// connection stays while calls wait for replies on it, whose deadlines decide, and otherwise for a patience. Then it
/// ends, since a proxy may acknowledge for a server that is gone.
struct Liveness {
  /// What to do.
  enum Verdict: Equatable {
    case nothing
    /// Send a `PING`, and then call `asked(upTo:)`.
    case ask
    /// The peer is gone: the `PING` was not acknowledged in time, and the peer's system is silent.
    case gone
    /// For the whole patience nothing was received, nothing before the `PING` was sent, and no call waits for the peer.
    case silent
  }

  /// When the current `PING` must be answered.
  private var deadline: Int64?
  /// Whether a `PING` is under way; there may have been no room for it.
  private var isAsked = false
  /// The progress at the last check.
  private var seen = Connection.Progress()
  /// The total of bytes acknowledged once the `PING` is.
  private var end: UInt64 = 0
  /// Whether the `PING` has been acknowledged.
  private var hasLeft = false
  /// Since when a `PING` waits without any progress.
  private var silentSince: Int64?

  /// Checks the connection. Call it once per interval.
  ///
  /// - Parameters:
  ///   - patience: How long a `PING` may wait without progress; without limit if zero or less.
  ///   - othersWait: Whether calls wait for replies on the connection.
  ///   - hasVanished: Whether the peer's system was silent for an interval, although it should have acknowledged
  ///     something.
  mutating func look(
    at now: Int64, _ progress: Connection.Progress, interval: Int64, patience: Int64, othersWait: Bool,
    hasVanished: Bool
  ) -> Verdict {
    if let deadline {
      guard deadline <= now else { return .nothing }
      note(progress)
      if progress.reads != seen.reads || !hasLeft && progress.acknowledged != seen.acknowledged {
        silentSince = nil
      } else if !hasLeft, hasVanished {
        return .gone
      } else {
        let since = silentSince ?? deadline &- interval
        if !othersWait, patience > 0, now &- since >= patience { return .silent }
        silentSince = since
      }
    }
    seen = progress
    deadline = now &+ interval
    return isAsked ? .nothing : .ask
  }

  /// Whether a `PING` is unanswered.
  var isWaiting: Bool { isAsked }

  /// A `PING` has been submitted.
  ///
  /// - Parameter end: The total of bytes submitted to the connection so far.
  mutating func asked(upTo end: UInt64) {
    isAsked = true
    hasLeft = false
    self.end = end
  }

  /// Updates the progress some time after a `PING`, when it has usually been sent.
  mutating func glance(_ progress: Connection.Progress) {
    guard isAsked else { return }
    seen.acknowledged = progress.acknowledged
    note(progress)
  }

  /// Records whether the `PING` is acknowledged. That stays true, whatever is sent after it.
  private mutating func note(_ progress: Connection.Progress) {
    if isAsked, progress.acknowledged >= end { hasLeft = true }
  }

  /// The `PING` has got any reply, or could not be queued.
  mutating func ended(isAnswered: Bool) {
    isAsked = false
    hasLeft = false
    guard isAnswered else { return }
    deadline = nil
    silentSince = nil
  }

  /// Reading resumes: messages that the server has queued come before its reply.
  mutating func resumed(at now: Int64, interval: Int64) {
    silentSince = nil
    if deadline != nil { deadline = now &+ interval }
  }
}
