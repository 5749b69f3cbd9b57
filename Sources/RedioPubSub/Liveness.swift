internal import Redio

/// Whether a connection lives: it is asked by a `PING` from time to time, and has a time to answer.
///
/// A value without connection or clock: times and progress go in, verdicts come out.
///
/// What takes long to come is in front of the answer, what takes long to leave in front of the question: while bytes come, or
/// leave before the question has left, the answer has more time. What leaves behind the question says nothing.
struct Liveness {
  /// What is to be done.
  enum Verdict: Equatable {
    case nothing
    /// A `PING` is to be sent, of which `asked(upTo:)` is told.
    case ask
    case dead
  }

  /// When the answer that is due must have come.
  private var deadline: Int64?
  /// Whether a question is on its way: there may be no room for it.
  private var isAsked = false
  /// How much had come and gone when it was last looked at.
  private var seen = Line.Progress()
  /// How much has gone when the question has.
  private var end: UInt64 = 0

  /// Looks, after each interval.
  mutating func look(at now: Int64, _ progress: Line.Progress, interval: Int64) -> Verdict {
    if let deadline {
      guard deadline <= now else { return .nothing }
      let isLeaving = seen.acknowledged < end && progress.acknowledged != seen.acknowledged
      guard progress.reads != seen.reads || isLeaving else { return .dead }
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
    self.end = end
  }

  /// Some time after a question, when mostly it has left.
  mutating func glance(_ progress: Line.Progress) { if isAsked { seen.acknowledged = progress.acknowledged } }

  /// A question has been answered, by whatever words; or there was no room for it.
  mutating func ended(isAnswered: Bool) {
    isAsked = false
    if isAnswered { deadline = nil }
  }

  /// Reading goes on: what the server has kept meanwhile comes before its answer.
  mutating func resumed(at now: Int64, interval: Int64) { if deadline != nil { deadline = now &+ interval } }
}
