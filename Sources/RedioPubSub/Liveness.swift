internal import Redio

/// Whether a connection lives: it is asked by a `PING` from time to time, and has a time to answer.
///
/// A value without connection or clock: times and progress go in, verdicts come out.
///
/// What takes long to come is in front of the answer, what takes long to leave in front of the question: while bytes come, or
/// leave before the question has left, the answer has more time. What leaves behind the question says nothing.
///
/// A peer is gone only if its system has not been heard of, though it should have acknowledged something. Otherwise it is busy,
/// whether the question has been acknowledged, waits behind what a full window or socket does not take, or had no room: the
/// connection stays while calls wait for replies on it, whose deadlines decide, and otherwise until a patience has passed. A
/// proxy acknowledges for a server that is gone.
struct Liveness {
  /// What is to be done.
  enum Verdict: Equatable {
    case nothing
    /// A `PING` is to be sent, of which `asked(upTo:)` is told.
    case ask
    /// The question has not been acknowledged in time, and the peer's system is not heard of.
    case gone
    /// For the patience nothing has come, nor has what is in front of the question left, nor does anybody else wait for the peer.
    case silent
  }

  /// When the answer that is due must have come.
  private var deadline: Int64?
  /// Whether a question is on its way: there may be no room for it.
  private var isAsked = false
  /// How much had come and gone when it was last looked at.
  private var seen = Connection.Progress()
  /// How much has gone when the question has.
  private var end: UInt64 = 0
  /// Whether the question has been acknowledged.
  private var hasLeft = false
  /// Since when a question waits, while nothing comes and nothing in front of it leaves.
  private var silentSince: Int64?

  /// Looks, after each interval.
  ///
  /// - Parameters:
  ///   - patience: How long a question may wait while nothing comes or leaves; for ever, if it is zero or less.
  ///   - othersWait: Whether calls wait for replies on the connection.
  ///   - hasVanished: Whether the peer's system has not been heard of for an interval, though it should have acknowledged
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

  /// A question has been submitted.
  ///
  /// - Parameter end: All that has been submitted until then, in bytes.
  mutating func asked(upTo end: UInt64) {
    isAsked = true
    hasLeft = false
    self.end = end
  }

  /// Some time after a question, when mostly it has left.
  mutating func glance(_ progress: Connection.Progress) {
    guard isAsked else { return }
    seen.acknowledged = progress.acknowledged
    note(progress)
  }

  /// What has been acknowledged stays so, whatever is sent behind it.
  private mutating func note(_ progress: Connection.Progress) {
    if isAsked, progress.acknowledged >= end { hasLeft = true }
  }

  /// A question has been answered, by whatever words; or there was no room for it.
  mutating func ended(isAnswered: Bool) {
    isAsked = false
    hasLeft = false
    guard isAnswered else { return }
    deadline = nil
    silentSince = nil
  }

  /// Reading goes on: what the server has kept meanwhile comes before its answer.
  mutating func resumed(at now: Int64, interval: Int64) {
    silentSince = nil
    if deadline != nil { deadline = now &+ interval }
  }
}
