/// Decides which address to try next, and when: a race of IPv6 and IPv4.
///
/// A value without sockets, clock or threads. Its owner reports the resolver's answers, failures and the time, and calls
/// `next(_:)` after every event until it returns `nil`, and again at `wakeTime`.
///
/// ```
///   answers ──> queues by family ──next──> attempts under way ──> the first one to connect wins (the owner ends the rest)
///                     ^   every 250 ms, or at once when one fails       │
///                     └──────────────────── failed ─────────────────────┘ ──> nobody left: lost
/// ```
///
/// The rules of RFC 8305:
/// - If IPv4's answer comes first, IPv6's is awaited for 50 ms (section 3).
/// - Addresses are tried in the resolver's order, alternating between families, IPv6 first (section 4).
/// - The next address is tried when one has failed, or after 250 ms. All attempts go on until one succeeds (section 5).
struct ConnectionRace {
  /// The address families.
  enum Family: Sendable {
    case ipv6
    case ipv4
  }

  /// A value for each family.
  struct ByFamily<Value> {
    var ipv6: Value
    var ipv4: Value

    subscript(_ family: Family) -> Value {
      get { family == .ipv6 ? ipv6 : ipv4 }
      set { if family == .ipv6 { ipv6 = newValue } else { ipv4 = newValue } }
    }
  }

  static let resolutionDelay: Int64 = 50_000_000

  private let attemptDelay: Int64
  /// Whether the family's look-up has not been answered.
  private var isUnanswered: ByFamily<Bool>
  private var queues = ByFamily<ArraySlice<SocketAddress>>(ipv6: [], ipv4: [])
  private var lastFamily: Family?
  /// How long IPv4 addresses wait for the answer for IPv6.
  private var resolutionDeadline = Int64.max
  private var nextStart = Int64.min
  private var underWay = 0
  private(set) var resolverFailure: TransportError.Cause?
  /// The failed attempts, with their reasons.
  private(set) var failures: [TransportError.Attempt] = []

  /// Creates a race whose addresses are still being looked up.
  init(attemptDelay: Duration, lookingUp families: [Family]) {
    self.attemptDelay = attemptDelay.clampedNanoseconds
    isUnanswered = ByFamily(ipv6: families.contains(.ipv6), ipv4: families.contains(.ipv4))
  }

  /// The families whose look-up has not been answered.
  var unanswered: [Family] { [.ipv6, .ipv4].filter { isUnanswered[$0] } }

  /// Records the resolver's answer for a family.
  mutating func answered(_ family: Family, _ answer: Resolver.Answer, now: Int64) {
    guard isUnanswered[family] else { return }
    isUnanswered[family] = false
    switch answer {
    case .addresses(let addresses): queues[family] = addresses[...]
    case .failed(let cause): resolverFailure = resolverFailure ?? cause
    }
    if family == .ipv4, isUnanswered.ipv6 { resolutionDeadline = now &+ Self.resolutionDelay }
  }

  /// Records a failed attempt.
  mutating func failed(_ attempt: TransportError.Attempt, now: Int64) {
    failures.append(attempt)
    underWay -= 1
    nextStart = now
  }

  /// The next address to try now; `nil` if none is due.
  mutating func next(_ now: Int64) -> SocketAddress? {
    guard let family = nextFamily, now >= startTime(family), let address = queues[family].popFirst() else {
      return nil
    }
    lastFamily = family
    underWay += 1
    nextStart = now &+ attemptDelay
    return address
  }

  /// When to call `next(_:)` again; `nil` if only an event can bring another address.
  var wakeTime: Int64? { nextFamily.map(startTime) }

  /// Whether all addresses have failed and no more are expected.
  var isLost: Bool { !isUnanswered.ipv6 && !isUnanswered.ipv4 && nextFamily == nil && underWay == 0 }

  /// Whether no address has been tried yet.
  var isResolving: Bool { lastFamily == nil }

  private var nextFamily: Family? {
    let (ipv6, ipv4) = (!queues.ipv6.isEmpty, !queues.ipv4.isEmpty)
    if ipv6, ipv4 { return lastFamily == .ipv6 ? .ipv4 : .ipv6 }
    return ipv6 ? .ipv6 : ipv4 ? .ipv4 : nil
  }

  private func startTime(_ family: Family) -> Int64 {
    let mustWait = family == .ipv4 && lastFamily == nil && isUnanswered.ipv6
    return mustWait ? resolutionDeadline : nextStart
  }
}
