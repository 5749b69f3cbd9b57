internal import CRedioSystem

/// Whether an idle loop looks again and again for a moment before it sleeps.
///
/// To sleep and be woken takes a thread some 20 µs on common machines, more on virtual ones, and about as much processor
/// time; a server on the same machine answers within that. So a loop that has just done something looks for a moment
/// whether the next thing is there already, as long as it mostly is: with a server further away it soon stops, and tries
/// again now and then. On a machine with one processor it never does, since the server needs that one.
///
/// A value without clock or system call, but for the count of processors at its start.
struct SpinPolicy {
  /// How long to look, in nanoseconds.
  static let limit: Int64 = 50_000
  private static let mostCredit = 16
  /// Without credit, one of so many idle turns tries all the same.
  private static let probeInterval = 128

  private let isPossible: Bool
  private var credit = 4
  private var turnsWithoutCredit = 0

  init(processors: Int = Int(credio_processors())) { isPossible = processors > 1 }

  /// Not at all.
  static let never = SpinPolicy(processors: 1)

  /// Asked once in each idle turn.
  mutating func mustSpin() -> Bool {
    guard isPossible else { return false }
    if credit > 0 { return true }
    turnsWithoutCredit += 1
    guard turnsWithoutCredit >= Self.probeInterval else { return false }
    turnsWithoutCredit = 0
    return true
  }

  /// Whether something came while the loop looked.
  mutating func looked(_ somethingCame: Bool) {
    credit = somethingCame ? min(credit + 1, Self.mostCredit) : max(credit - 2, 0)
  }
}
