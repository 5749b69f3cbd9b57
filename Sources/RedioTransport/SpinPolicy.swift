internal import CRedioSystem

/// Decides whether an idle loop polls repeatedly for a moment (spins) before it sleeps.
///
/// Sleeping and being woken costs a thread about 20 µs on common machines, more on virtual ones, and about as much
/// processor time; a server on the same machine replies within that time. So after work the loop spins for a moment, as
/// long as spinning mostly finds an event. With a distant server it soon stops, and tries again now and then. On a
/// machine with one processor it never spins, since the server needs that processor.
///
/// A value without clock or system calls, except for the number of processors at its start.
struct SpinPolicy {
  /// How long to spin, in nanoseconds.
  static let limit: Int64 = 50_000
  private static let mostCredit = 16
  /// Without credit, one in this many idle turns spins anyway.
  private static let probeInterval = 128

  private let isPossible: Bool
  private var credit = 4
  private var turnsWithoutCredit = 0

  init(processors: Int = Int(credio_processors())) { isPossible = processors > 1 }

  /// A policy that never spins.
  static let never = SpinPolicy(processors: 1)

  /// Whether to spin now. Called once in each idle turn.
  mutating func mustSpin() -> Bool {
    guard isPossible else { return false }
    if credit > 0 { return true }
    turnsWithoutCredit += 1
    guard turnsWithoutCredit >= Self.probeInterval else { return false }
    turnsWithoutCredit = 0
    return true
  }

  /// Records whether spinning found an event.
  mutating func looked(_ somethingCame: Bool) {
    credit = somethingCame ? min(credit + 1, Self.mostCredit) : max(credit - 2, 0)
  }
}
