internal import RESP

/// What should be subscribed to, by whom, and what the server has confirmed: kept apart, and reconciled.
///
/// A value without connection, clock or lock: wishes and confirmations go in, requests come out.
///
/// ```
///              somebody wants it            confirmed
///    absent ───────────────────> asked ──────────────────> confirmed
///      ^  ^                        │ refused                   │ nobody wants it any more
///      │  └────────────────────────┘                           v
///      └──────────────────── confirmed ──────────────────── leaving
///
///    from anywhere to absent: the connection is lost, or the server ends the subscription by itself
/// ```
///
/// The rules:
/// - A name has one request under way at most. What is wanted meanwhile is looked at when that has been answered.
/// - A request is answered name by name. Refused, it is refused as a whole. If that may pass, what had stood is put off, and so
///   is an end; each other name is then asked for alone, so that the error reaches those only whom it concerns.
/// - The server counts the subscriptions of the connection in each confirmation: channels and patterns together, shard
///   channels by themselves. So does the book.
struct SubscriptionBook<Receiver: AnyObject> {
  private enum Standing {
    case absent
    case asked
    case confirmed
    case leaving
  }

  private struct Entry {
    /// Those who want it, in the order in which they have asked.
    var receivers: [Receiver] = []
    /// Those who wait until it has ended.
    var leavers: [Receiver] = []
    var standing = Standing.absent
    /// Whether a server has ever confirmed it for those who want it now.
    var hasStood = false
    /// Whether a server may have been asked for it, for those who want it now, before the request that is under way.
    var hasLeft = false
    /// Where the request that is under way begins, in bytes of the connection.
    var start: UInt64 = 0
    /// It was refused together with others.
    var isAlone = false
    /// It, or its end, was refused for now, and is not asked for before somebody says so.
    var isDeferred = false
    var failures = 0
    /// How many times in a row it was to be had elsewhere.
    var redirections = 0
    /// The server has refused to end it: it stands, and nobody waits for its end.
    var isStuck = false
  }

  /// A command to send.
  struct Request: Equatable, Sendable {
    let kind: SubscriptionName.Kind
    /// Whether it ends subscriptions.
    let isEnd: Bool
    let names: [Bytes]
  }

  /// What a confirmation means. Those concerned are to look whether what they wait for is settled.
  enum Confirmation {
    /// The server has done what it was asked for, or something that nobody waits for.
    case settled([Receiver])
    /// The server has ended a subscription by itself: these have it no more. It can be asked for again by `retry(_:)`.
    case lost([Receiver])
    /// It subscribes to what had not been asked for: what had been has got no answer.
    case unasked
    /// The server counts otherwise.
    case mismatch(expected: Int, got: Int)
  }

  /// What a refusal means. Those names of several that are not put off are asked for alone by the next requests.
  struct Refusal {
    /// They do not get the name, and do not want it any more.
    var refused: [Receiver] = []
    /// Those who are to look whether what they wait for is settled.
    var concerned: [(receiver: Receiver, name: SubscriptionName)] = []
    /// What may be taken later: then call `retry(_:)`.
    var later: [SubscriptionName] = []
    /// How many times in a row that has been refused.
    var failures = 0
  }

  /// Names in a request, and bytes of them, at most.
  static var mostNames: Int { 1_000 }
  static var mostBytes: Int { 64 << 10 }

  private var entries: [SubscriptionName: Entry] = [:]
  /// Names for which something may be to be done, in order.
  private var due: [SubscriptionName] = []
  private var regularCount = 0
  private var shardCount = 0
  private var wanted = 0
  private var isConnected = false

  /// Whether nobody wants anything.
  var isIdle: Bool { wanted == 0 }

  /// Whether nothing is wanted, and nothing is left at the server but what it does not let go.
  var isOver: Bool { isIdle && entries.values.allSatisfy(\.isStuck) }

  /// Those who get the messages of a name.
  func receivers(of name: SubscriptionName) -> [Receiver] { entries[name]?.receivers ?? [] }

  /// Whether nothing is to come any more: for those who want a name, that it stands; for others, that it does not, or that
  /// somebody else wants it.
  func isSettled(_ name: SubscriptionName, wanted: Bool) -> Bool {
    guard let entry = entries[name] else { return !wanted }
    if wanted { return entry.standing == .confirmed }
    return entry.standing == .absent || !entry.receivers.isEmpty || entry.isStuck
  }

  /// Whether a server may have been told that a name is wanted, or is not any more.
  ///
  /// - Parameters:
  ///   - wanted: Whether somebody wants it, or waits for its end.
  ///   - written: What may have left through the connection, in bytes.
  func hasLeft(_ name: SubscriptionName, wanted: Bool, written: UInt64) -> Bool {
    guard let entry = entries[name] else { return false }
    switch entry.standing {
    case .absent: return wanted && entry.hasLeft
    case .asked: return wanted && entry.hasLeft || entry.start < written
    case .confirmed: return wanted
    case .leaving: return wanted ? entry.hasLeft : entry.start < written
    }
  }

  /// A request is about to be submitted.
  ///
  /// - Parameter start: Where it begins, in bytes of the connection, or before that.
  mutating func submits(_ request: Request, at start: UInt64) {
    for name in request.names { entries[SubscriptionName(kind: request.kind, name: name)]?.start = start }
  }

  /// Somebody wants a name.
  ///
  /// - Returns: Those who had waited for its end, which will not come.
  mutating func add(_ name: SubscriptionName, _ receiver: Receiver) -> [Receiver] {
    var entry = entries.removeValue(forKey: name) ?? Entry()
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

  /// Somebody does not want a name any more.
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

  /// A connection stands: everything that is wanted is to be asked for.
  mutating func connected() {
    isConnected = true
    due = Array(entries.keys)
  }

  /// The connection is lost, and all subscriptions with it.
  ///
  /// - Parameter written: What may have left through it, in bytes.
  /// - Returns: Those who lost one that stood; and all whom anything concerns, each with its name.
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

  /// What is to be sent now. It counts as sent.
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
      requests += Self.split(ended[Int(kind.rawValue)]) { Request(kind: kind, isEnd: true, names: $0) }
      requests += Self.split(asked[Int(kind.rawValue)]) { Request(kind: kind, isEnd: false, names: $0) }
    }
    return requests + alone
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

  /// The server has confirmed a subscription, or the end of one.
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
      // Wanted again meanwhile.
      if !entry.receivers.isEmpty { due.append(name) }
      return .settled(concerned)
    case .confirmed:
      entry.standing = .absent
      entry.leavers = []
      // Its end was about to be asked for.
      if entry.receivers.isEmpty { return .settled(concerned) }
      entry.isDeferred = true
      return .lost(concerned)
    }
  }

  /// The server has refused a request, or could not be given it.
  ///
  /// - Parameters:
  ///   - mayPass: Whether it may be taken later.
  ///   - hasLeft: Whether the server may have got it.
  ///   - mostRedirections: If it is to be had elsewhere: how many times in a row that may be waited out by one that stood.
  mutating func refused(
    _ request: Request, mayPass: Bool, hasLeft: Bool = true, mostRedirections: Int? = nil
  ) -> Refusal {
    var refusal = Refusal()
    for bytes in request.names {
      let name = SubscriptionName(kind: request.kind, name: bytes)
      guard var entry = entries[name], entry.standing == (request.isEnd ? .leaving : .asked) else { continue }
      var isWaiting = false
      if request.isEnd {
        entry.standing = .confirmed
        isWaiting = mayPass && entry.receivers.isEmpty
        // Otherwise it can't be ended but with the connection. What comes of it reaches nobody.
        entry.isStuck = !mayPass && entry.receivers.isEmpty
      } else {
        entry.standing = .absent
        if hasLeft, !entry.receivers.isEmpty { entry.hasLeft = true }
        isWaiting = mayPass && entry.hasStood && !entry.receivers.isEmpty
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

  /// Nobody wants anything any more.
  ///
  /// - Returns: Those who wanted something, or waited for its end, once for each name.
  mutating func removeAll() -> [Receiver] {
    let all = entries.values.flatMap { $0.receivers + $0.leavers }
    let wasConnected = isConnected
    self = SubscriptionBook()
    isConnected = wasConnected
    return all
  }

  /// The time has come to ask again for what was put off.
  mutating func retry(_ names: [SubscriptionName]) {
    for name in names where entries[name]?.isDeferred == true {
      entries[name]?.isDeferred = false
      if isConnected { due.append(name) }
    }
  }
}
