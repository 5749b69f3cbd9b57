internal import RESP
internal import Redio

/// Which receivers want which subscriptions, and what the server has confirmed; and how to reconcile the two.
///
/// A value without connection, clock or lock: wishes and confirmations go in, requests come out.
///
/// ```
///              a receiver wants it          confirmed
///    absent ───────────────────> asked ──────────────────> confirmed
///      ^  ^                        │ refused                   │ no receiver wants it any more
///      │  └────────────────────────┘                           v
///      └──────────────────── confirmed ──────────────────── leaving
///
///    from anywhere to absent: the connection is lost, or the server ends the subscription by itself
/// ```
///
/// The rules:
/// - At most one request per name is under way. Changes meanwhile are considered when it is answered.
/// - Confirmations are per name; a refusal is for a whole request. If it may be temporary, subscriptions that had been
///   confirmed before, and ends, are deferred. Each other name is then requested alone, so that the error reaches only
///   its receivers.
/// - Each confirmation has the server's count of the connection's subscriptions: channels and patterns together, shard
///   channels separately. The book counts too, and compares.
struct SubscriptionBook<Receiver: AnyObject> {
  private enum Standing {
    case absent
    case asked
    case confirmed
    case leaving
  }

  private struct Entry {
    /// Receivers that want the name, in the order of their requests.
    var receivers: [Receiver] = []
    /// Receivers that wait for the end of the subscription.
    var leavers: [Receiver] = []
    var standing = Standing.absent
    /// Whether a server has confirmed the name since its current receivers want it.
    var hasStood = false
    /// Whether, for its current receivers, a request before the current one may have been sent.
    var hasLeft = false
    /// The offset in the connection's output at which the current request begins.
    var start: UInt64 = 0
    /// Whether to request it alone: it was refused together with other names.
    var isAlone = false
    /// Whether it, or its end, was refused for now: wait for `retry(_:)`.
    var isDeferred = false
    var failures = 0
    /// How many redirects it got in a row.
    var redirections = 0
    /// Whether the server has refused to end it. It stays subscribed, and no receiver waits for its end.
    var isStuck = false
  }

  /// What is known of a name that moves from a book to another one.
  struct History {
    /// Whether a server has confirmed it since its receivers want it.
    var hasStood = false
    /// Whether a request for it may have been sent.
    var hasLeft = false
    /// How many redirects, and how many other refusals, it got in a row.
    var redirections = 0
    var failures = 0
  }

  /// A command to send.
  struct Request: Equatable, Sendable {
    let kind: SubscriptionName.Kind
    /// Whether it unsubscribes.
    let isEnd: Bool
    let names: [Bytes]
  }

  /// What a confirmation means. The receivers in it should check whether what they wait for is settled.
  enum Confirmation {
    /// The server has done what was requested, or something that no receiver waits for.
    case settled([Receiver])
    /// The server has ended a subscription of these receivers by itself. Request it again by `retry(_:)`.
    case lost([Receiver])
    /// The server confirms a subscription that was not requested, so that a requested one stays unanswered.
    case unasked
    /// The server's count differs from the book's.
    case mismatch(expected: Int, got: Int)
  }

  /// What a refusal means. Names of a larger request that are not deferred are requested alone next.
  struct Refusal {
    /// Receivers that don't get the name, and no longer want it.
    var refused: [Receiver] = []
    /// Receivers that should check whether what they wait for is settled.
    var concerned: [(receiver: Receiver, name: SubscriptionName)] = []
    /// Deferred names: call `retry(_:)` for them later.
    var later: [SubscriptionName] = []
    /// How many times in a row they were refused.
    var failures = 0
  }

  /// The most names in a request, and the most bytes of them.
  static var mostNames: Int { 1_000 }
  static var mostBytes: Int { 64 << 10 }

  private var entries: [SubscriptionName: Entry] = [:]
  /// Names that may need a request, in order.
  private var due: [SubscriptionName] = []
  private var regularCount = 0
  private var shardCount = 0
  private var wanted = 0
  private var isConnected = false
  /// Whether a request has shard channels of one slot only, as the nodes of a cluster demand.
  private let groupsBySlot: Bool

  init(groupsBySlot: Bool = false) { self.groupsBySlot = groupsBySlot }

  /// Whether no receiver wants anything.
  var isIdle: Bool { wanted == 0 }

  /// Whether nothing is wanted, and the server has no subscriptions left but those that it refuses to end.
  var isOver: Bool { isIdle && entries.values.allSatisfy(\.isStuck) }

  /// The receivers of a name's messages.
  func receivers(of name: SubscriptionName) -> [Receiver] { entries[name]?.receivers ?? [] }

  /// Whether there is nothing to wait for: for a receiver that wants the name, that it is confirmed; for one that does
  /// not, that it has ended or other receivers want it.
  func isSettled(_ name: SubscriptionName, wanted: Bool) -> Bool {
    guard let entry = entries[name] else { return !wanted }
    if wanted { return entry.standing == .confirmed }
    return entry.standing == .absent || !entry.receivers.isEmpty || entry.isStuck
  }

  /// Whether a request for a name, or for its end, may have been sent.
  ///
  /// - Parameters:
  ///   - wanted: Whether the receiver wants the name, or waits for its end.
  ///   - written: How many bytes of the connection may have been sent.
  func hasLeft(_ name: SubscriptionName, wanted: Bool, written: UInt64) -> Bool {
    guard let entry = entries[name] else { return false }
    switch entry.standing {
    case .absent: return wanted && entry.hasLeft
    case .asked: return wanted && entry.hasLeft || entry.start < written
    case .confirmed: return wanted
    case .leaving: return wanted ? entry.hasLeft : entry.start < written
    }
  }

  /// Records that a request is about to be submitted.
  ///
  /// - Parameter start: The offset in the connection's output at which it begins, or an earlier one.
  mutating func submits(_ request: Request, at start: UInt64) {
    for name in request.names { entries[SubscriptionName(kind: request.kind, name: name)]?.start = start }
  }

  /// Adds a receiver that wants a name.
  ///
  /// - Parameter history: What another book knew of the name, if this one has no receiver of it.
  /// - Returns: Receivers that waited for the end of the subscription, which is cancelled.
  mutating func add(_ name: SubscriptionName, _ receiver: Receiver, _ history: History? = nil) -> [Receiver] {
    var entry = entries.removeValue(forKey: name) ?? Entry()
    if let history, entry.receivers.isEmpty {
      (entry.hasStood, entry.hasLeft) = (history.hasStood, history.hasLeft)
      (entry.redirections, entry.failures) = (history.redirections, history.failures)
    }
    defer { entries[name] = entry }
    if entry.receivers.isEmpty { wanted += 1 }
    entry.receivers.append(receiver)
    entry.isStuck = false
    if entry.standing == .absent {
      if isConnected { due.append(name) }
    } else {
      entry.isDeferred = false
    }
    defer { entry.leavers = [] }
    return entry.leavers
  }

  /// Removes a receiver that no longer wants a name.
  mutating func remove(_ name: SubscriptionName, _ receiver: Receiver) {
    guard let index = entries[name]?.receivers.firstIndex(where: { $0 === receiver }),
      var entry = entries.removeValue(forKey: name)
    else { return }
    entry.receivers.remove(at: index)
    if entry.receivers.isEmpty {
      wanted -= 1
      entry.hasStood = false
      entry.hasLeft = false
      entry.isDeferred = false
      (entry.failures, entry.redirections) = (0, 0)
      if entry.standing == .absent { return }
      entry.leavers.append(receiver)
      if entry.standing == .confirmed { due.append(name) }
    }
    entries[name] = entry
  }

  /// All names, wanted or not.
  var names: [SubscriptionName] { Array(entries.keys) }

  /// Whether a name stands, or may, since a request for it or for its end is under way.
  func holds(_ name: SubscriptionName) -> Bool { entries[name].map { $0.standing != .absent } ?? false }

  /// Removes a name that does not stand, with its receivers.
  ///
  /// - Returns: What another book should know of it; `nil` if there is nothing to remove.
  mutating func forget(_ name: SubscriptionName) -> History? {
    guard let entry = entries[name], entry.standing == .absent else { return nil }
    entries[name] = nil
    if !entry.receivers.isEmpty { wanted -= 1 }
    return History(
      hasStood: entry.hasStood, hasLeft: entry.hasLeft, redirections: entry.redirections, failures: entry.failures)
  }

  /// Has a name that is not requested yet wait for `retry(_:)`.
  mutating func postpone(_ name: SubscriptionName) {
    if entries[name]?.standing == .absent { entries[name]?.isDeferred = true }
  }

  /// A connection is open: all wanted names must be requested.
  mutating func connected() {
    isConnected = true
    due = Array(entries.keys)
  }

  /// The connection is lost, and all subscriptions with it.
  ///
  /// - Parameter written: How many bytes of the connection may have been sent.
  /// - Returns: The receivers that lost a confirmed subscription; and all that want or wait for a name, with that name.
  mutating func disconnected(
    written: UInt64 = .max
  ) -> (lost: [Receiver], concerned: [(receiver: Receiver, name: SubscriptionName)]) {
    var lost: [Receiver] = []
    var concerned: [(receiver: Receiver, name: SubscriptionName)] = []
    for (name, var entry) in entries {
      if entry.standing == .confirmed { lost += entry.receivers }
      for receiver in entry.receivers + entry.leavers { concerned.append((receiver, name)) }
      if !entry.receivers.isEmpty { entry.hasLeft = hasLeft(name, wanted: true, written: written) }
      entry.leavers = []
      entry.standing = .absent
      entry.isDeferred = false
      entries[name] = entry.receivers.isEmpty ? nil : entry
    }
    isConnected = false
    due = []
    (regularCount, shardCount) = (0, 0)
    return (lost, concerned)
  }

  /// Takes the requests to send now. They count as sent.
  mutating func requests() -> [Request] {
    guard !due.isEmpty else { return [] }
    var alone: [Request] = []
    var asked = [[Bytes]](repeating: [], count: SubscriptionName.Kind.allCases.count)
    var ended = asked
    for name in due {
      guard var entry = entries[name] else { continue }
      switch entry.standing {
      case .absent where !entry.receivers.isEmpty && !entry.isDeferred:
        entry.standing = .asked
        if entry.isAlone {
          alone.append(Request(kind: name.kind, isEnd: false, names: [name.name]))
        } else {
          asked[Int(name.kind.rawValue)].append(name.name)
        }
      case .confirmed where entry.receivers.isEmpty && !entry.isDeferred:
        entry.standing = .leaving
        ended[Int(name.kind.rawValue)].append(name.name)
      default: continue
      }
      entries[name] = entry
    }
    due = []
    var requests: [Request] = []
    for kind in SubscriptionName.Kind.allCases {
      for names in groups(ended[Int(kind.rawValue)], kind) {
        requests += Self.split(names) { Request(kind: kind, isEnd: true, names: $0) }
      }
      for names in groups(asked[Int(kind.rawValue)], kind) {
        requests += Self.split(names) { Request(kind: kind, isEnd: false, names: $0) }
      }
    }
    return requests + alone
  }

  /// The names that may be in one request, in order.
  private func groups(_ names: [Bytes], _ kind: SubscriptionName.Kind) -> [[Bytes]] {
    guard groupsBySlot, kind == .shardChannel, names.count > 1 else { return [names] }
    var groups: [[Bytes]] = []
    var places: [HashSlot: Int] = [:]
    for name in names {
      let slot = name.withUnsafeBytes { HashSlot(of: $0) }
      if let place = places[slot] {
        groups[place].append(name)
      } else {
        places[slot] = groups.count
        groups.append([name])
      }
    }
    return groups
  }

  private static func split(_ names: [Bytes], _ make: ([Bytes]) -> Request) -> [Request] {
    var requests: [Request] = []
    var part: [Bytes] = []
    var bytes = 0
    for name in names {
      if !part.isEmpty, part.count >= mostNames || bytes + name.count > mostBytes {
        requests.append(make(part))
        (part, bytes) = ([], 0)
      }
      part.append(name)
      bytes += name.count
    }
    return part.isEmpty ? requests : requests + [make(part)]
  }

  /// The server has confirmed a subscription or its end.
  mutating func confirmed(_ name: SubscriptionName, isEnd: Bool, count: Int) -> Confirmation {
    var entry = entries.removeValue(forKey: name) ?? Entry()
    defer { entries[name] = entry.receivers.isEmpty && entry.standing == .absent ? nil : entry }
    let stood = entry.standing == .confirmed || entry.standing == .leaving
    let change = isEnd ? (stood ? -1 : 0) : (stood ? 0 : 1)
    let expected = (name.kind == .shardChannel ? shardCount : regularCount) + change
    guard count == expected else { return .mismatch(expected: expected, got: count) }
    if name.kind == .shardChannel { shardCount = count } else { regularCount = count }
    let concerned = entry.receivers + entry.leavers
    guard isEnd else {
      guard entry.standing == .asked else { return .unasked }
      entry.standing = .confirmed
      entry.hasStood = !entry.receivers.isEmpty
      entry.hasLeft = entry.hasStood
      entry.isAlone = false
      (entry.failures, entry.redirections) = (0, 0)
      if entry.receivers.isEmpty { due.append(name) }
      return .settled(concerned)
    }
    switch entry.standing {
    case .absent, .asked: return .settled([])
    case .leaving:
      entry.standing = .absent
      entry.leavers = []
      // Wanted again meanwhile: request it anew.
      if !entry.receivers.isEmpty { due.append(name) }
      return .settled(concerned)
    case .confirmed:
      entry.standing = .absent
      entry.leavers = []
      // Its end was about to be requested.
      if entry.receivers.isEmpty { return .settled(concerned) }
      entry.isDeferred = true
      return .lost(concerned)
    }
  }

  /// The server has refused a request, or the request could not be sent.
  ///
  /// - Parameters:
  ///   - mayPass: Whether a retry may succeed.
  ///   - hasLeft: Whether the request may have been sent.
  ///   - mostRedirections: For a redirect: how many in a row a subscription that was confirmed before may wait out.
  ///   - isPatient: Whether subscriptions that were never confirmed wait too.
  mutating func refused(
    _ request: Request, mayPass: Bool, hasLeft: Bool = true, mostRedirections: Int? = nil, isPatient: Bool = false
  ) -> Refusal {
    var refusal = Refusal()
    for bytes in request.names {
      let name = SubscriptionName(kind: request.kind, name: bytes)
      guard var entry = entries[name], entry.standing == (request.isEnd ? .leaving : .asked) else { continue }
      var isWaiting = false
      if request.isEnd {
        entry.standing = .confirmed
        isWaiting = mayPass && entry.receivers.isEmpty
        // Otherwise only the end of the connection ends it. Its messages have no receivers.
        entry.isStuck = !mayPass && entry.receivers.isEmpty
      } else {
        entry.standing = .absent
        if hasLeft, !entry.receivers.isEmpty { entry.hasLeft = true }
        isWaiting = mayPass && (entry.hasStood || isPatient) && !entry.receivers.isEmpty
        if let mostRedirections {
          isWaiting = isWaiting && entry.redirections < mostRedirections
          entry.redirections += 1
        } else {
          entry.redirections = 0
        }
      }
      if isWaiting {
        entry.failures += 1
        entry.isDeferred = true
        refusal.later.append(name)
        refusal.failures = max(refusal.failures, entry.failures)
      }
      if !(request.isEnd && isWaiting) {
        refusal.concerned += (entry.receivers + entry.leavers).map { ($0, name) }
        entry.leavers = []
      }
      if !request.isEnd, !isWaiting, !entry.receivers.isEmpty {
        if request.names.count > 1 {
          entry.isAlone = true
          due.append(name)
        } else {
          wanted -= 1
          refusal.refused = entry.receivers
          entry.receivers = []
        }
      }
      entries[name] = entry.receivers.isEmpty && entry.standing == .absent ? nil : entry
    }
    return refusal
  }

  /// Removes all receivers.
  ///
  /// - Returns: The removed receivers, once for each name that they wanted or waited for.
  mutating func removeAll() -> [Receiver] {
    let all = entries.values.flatMap { $0.receivers + $0.leavers }
    let wasConnected = isConnected
    self = SubscriptionBook(groupsBySlot: groupsBySlot)
    isConnected = wasConnected
    return all
  }

  /// Requests deferred names again.
  mutating func retry(_ names: [SubscriptionName]) {
    for name in names where entries[name]?.isDeferred == true {
      entries[name]?.isDeferred = false
      if isConnected { due.append(name) }
    }
  }
}
