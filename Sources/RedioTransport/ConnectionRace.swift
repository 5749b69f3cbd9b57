/// Which address to try next, and when: IPv6 and IPv4 raced.
///
/// A value without socket, clock or thread: answers of the resolver, failures and the time go in, addresses to try come
/// out. Its owner asks `next(_:)` after every event until it gives none, and comes back at `wakeTime`.
///
/// ```
///   answers ──> queues by family ──next──> attempts under way ──> the first one to connect wins (the owner ends the rest)
///                     ^   every 250 ms, or at once when one fails       │
///                     └──────────────────── failed ─────────────────────┘ ──> nobody left: lost
/// ```
///
/// The rules, of RFC 8305:
/// - If IPv4's answer comes before IPv6's, the latter is waited for 50 ms (section 3).
/// - Addresses are tried in the resolver's order, the families in turn, IPv6 first (section 4).
/// - The next one is tried when one has failed, or has taken 250 ms; all go on until one connects (section 5).
struct ConnectionRace {
  /// The families of addresses.
  enum Family: Hashable, Sendable {
    case ipv6
    case ipv4
  }

  static let resolutionDelay: Int64 = 50_000_000

  private let attemptDelay: Int64
  /// The families whose answer has not come.
  private(set) var unanswered: Set<Family> = []
  private var queues: [Family: ArraySlice<SocketAddress>] = [:]
  private var lastFamily: Family?
  /// When the first address may be tried, if it is IPv4's alone.
  private var resolutionDeadline = Int64.max
  private var nextStart = Int64.min
  private var underWay = 0
  private(set) var resolverFailure: TransportError.Cause?
  /// Addresses that were tried, and why each failed.
  private(set) var failures: [TransportError.Attempt] = []

  /// A race whose addresses are still looked up.
  init(attemptDelay: Duration, lookingUp families: Set<Family>) {
    self.attemptDelay = attemptDelay.clampedNanoseconds
    unanswered = families
  }

  /// The resolver has answered for a family.
  mutating func answered(_ family: Family, _ answer: Resolver.Answer, now: Int64) {
    guard unanswered.remove(family) != nil else { return }
    switch answer {
    case .addresses(let addresses): queues[family] = addresses[...]
    case .failed(let cause): resolverFailure = resolverFailure ?? cause
    }
    if family == .ipv4, unanswered.contains(.ipv6) { resolutionDeadline = now &+ Self.resolutionDelay }
  }

  /// An attempt has failed.
  mutating func failed(_ attempt: TransportError.Attempt, now: Int64) {
    failures.append(attempt)
    underWay -= 1
    nextStart = now
  }

  /// The next address to try now; `nil` if none is due.
  mutating func next(_ now: Int64) -> SocketAddress? {
    guard let family = nextFamily, now >= startTime(family), let address = queues[family]?.popFirst() else {
      return nil
    }
    lastFamily = family
    underWay += 1
    nextStart = now &+ attemptDelay
    return address
  }

  /// When to ask for the next address again; `nil` if only another event brings one.
  var wakeTime: Int64? { nextFamily.map(startTime) }

  /// Whether nothing is left that could succeed.
  var isLost: Bool { unanswered.isEmpty && nextFamily == nil && underWay == 0 }

  /// Whether no address is known yet.
  var isResolving: Bool { lastFamily == nil }

  private var nextFamily: Family? {
    let (ipv6, ipv4) = (queues[.ipv6]?.isEmpty == false, queues[.ipv4]?.isEmpty == false)
    if ipv6, ipv4 { return lastFamily == .ipv6 ? .ipv4 : .ipv6 }
    return ipv6 ? .ipv6 : ipv4 ? .ipv4 : nil
  }

  private func startTime(_ family: Family) -> Int64 {
    let mustWait = family == .ipv4 && lastFamily == nil && unanswered.contains(.ipv6)
    return mustWait ? resolutionDeadline : nextStart
  }
}
