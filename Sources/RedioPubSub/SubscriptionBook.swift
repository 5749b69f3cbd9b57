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
/// - A request is answered name by name. Refused, it is refused as a whole: each of its names is then asked for alone, so that
///   the error reaches those only whom it concerns.
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
    /// It was refused together with others.
    var isAlone = false
    /// It was refused for now, and is not asked for before somebody says so.
    var isPut = false
    var failures = 0
  }

  /// A command to send.
  struct Request: Equatable, Sendable {
    let kind: SubscriptionName.Kind
    /// Whether it ends subscriptions.
    let isEnd: Bool
    let names: [Bytes]
  }

  /// What a confirmation means.
  enum Confirmation {
    /// These have got what they had asked for.
    case settled([Receiver])
    /// The server has ended a subscription by itself: these have it no more. It can be asked for again by `retry(_:)`.
    case lost([Receiver])
    /// It was for what nobody waits for.
    case nothing
    /// The server counts otherwise.
    case mismatch(expected: Int, got: Int)
  }

  /// What a refusal means.
  enum Refusal {
    /// Each name will be asked for alone.
    case asksAgain
    /// These do not get it, and do not want it any more.
    case refused([Receiver])
    /// It may be taken later; then call `retry(_:)`. It has been refused so many times.
    case later(failures: Int)
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

  /// Whether nobody wants anything.
  var isIdle: Bool { wanted == 0 }

  /// Whether it knows of nothing: nothing is wanted, and nothing is left at the server.
  var isEmpty: Bool { entries.isEmpty }

  /// Those who get the messages of a name.
  func receivers(of name: SubscriptionName) -> [Receiver] { entries[name]?.receivers ?? [] }

  /// Somebody wants a name.
  ///
  /// - Returns: Whether it stands already. If not, the receiver will be told.
  mutating func add(_ name: SubscriptionName, _ receiver: Receiver) -> Bool {
    var entry = entries.removeValue(forKey: name) ?? Entry()
    defer { entries[name] = entry }
    if entry.receivers.isEmpty { wanted += 1 }
    entry.receivers.append(receiver)
    if entry.standing == .confirmed { return true }
    if entry.standing == .absent { due.append(name) }
    return false
  }

  /// Somebody does not want a name any more.
  ///
  /// - Returns: Whether nothing has to be awaited, and whether the receiver had been waiting for the name.
  mutating func remove(_ name: SubscriptionName, _ receiver: Receiver) -> (isSettled: Bool, wasWaiting: Bool) {
    guard var entry = entries.removeValue(forKey: name),
      let index = entry.receivers.firstIndex(where: { $0 === receiver })
    else { return (true, false) }
    entry.receivers.remove(at: index)
    let wasWaiting = entry.standing != .confirmed
    guard entry.receivers.isEmpty else {
      entries[name] = entry
      return (true, wasWaiting)
    }
    wanted -= 1
    entry.hasStood = false
    entry.isPut = false
    entry.failures = 0
    if entry.standing == .absent { return (true, wasWaiting) }
    entry.leavers.append(receiver)
    if entry.standing == .confirmed { due.append(name) }
    entries[name] = entry
    return (false, wasWaiting)
  }

  /// A connection stands: everything that is wanted is to be asked for.
  mutating func connected() { due = Array(entries.keys) }

  /// The connection is lost, and all subscriptions with it.
  ///
  /// - Returns: Those who lost one, once for each; and those who waited for the end of one, which has come.
  mutating func disconnected() -> (lost: [Receiver], ended: [Receiver]) {
    var lost: [Receiver] = []
    var ended: [Receiver] = []
    for (name, var entry) in entries {
      if entry.standing == .confirmed { lost += entry.receivers }
      ended += entry.leavers
      entry.leavers = []
      entry.standing = .absent
      entry.isPut = false
      entries[name] = entry.receivers.isEmpty ? nil : entry
    }
    due = []
    (regularCount, shardCount) = (0, 0)
    return (lost, ended)
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
      case .absent where !entry.receivers.isEmpty && !entry.isPut:
        entry.standing = .asked
        if entry.isAlone {
          alone.append(Request(kind: name.kind, isEnd: false, names: [name.name]))
        } else {
          asked[Int(name.kind.rawValue)].append(name.name)
        }
      case .confirmed where entry.receivers.isEmpty:
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
    guard isEnd else {
      entry.standing = .confirmed
      entry.hasStood = true
      entry.isAlone = false
      entry.failures = 0
      if entry.receivers.isEmpty { due.append(name) }
      return stood ? .nothing : .settled(entry.receivers)
    }
    switch entry.standing {
    case .absent, .asked: return .nothing
    case .leaving:
      entry.standing = .absent
      defer { entry.leavers = [] }
      // Wanted again meanwhile.
      if !entry.receivers.isEmpty { due.append(name) }
      return .settled(entry.leavers)
    case .confirmed:
      entry.standing = .absent
      entry.isPut = true
      defer { entry.leavers = [] }
      return .lost(entry.receivers)
    }
  }

  /// The server has refused a request.
  ///
  /// - Parameter mayPass: Whether it may be taken later.
  mutating func refused(_ request: Request, mayPass: Bool) -> Refusal {
    guard !request.isEnd else {
      // It cannot be ended but with the connection. What comes of it reaches nobody.
      var ended: [Receiver] = []
      for name in request.names {
        let name = SubscriptionName(kind: request.kind, name: name)
        ended += entries[name]?.leavers ?? []
        entries[name]?.leavers = []
        entries[name]?.standing = .confirmed
      }
      return .refused(ended)
    }
    guard request.names.count == 1 else {
      for name in request.names {
        let name = SubscriptionName(kind: request.kind, name: name)
        guard var entry = entries[name], entry.standing == .asked else { continue }
        entry.standing = .absent
        entry.isAlone = true
        entries[name] = entry
        due.append(name)
      }
      return .asksAgain
    }
    let name = SubscriptionName(kind: request.kind, name: request.names[0])
    guard var entry = entries.removeValue(forKey: name) else { return .refused([]) }
    let waiting = entry.receivers + entry.leavers
    entry.standing = .absent
    if mayPass, entry.hasStood, !entry.receivers.isEmpty {
      entry.failures += 1
      entry.isPut = true
      entries[name] = entry
      return .later(failures: entry.failures)
    }
    if !entry.receivers.isEmpty { wanted -= 1 }
    return .refused(waiting)
  }

  /// Nobody wants anything any more.
  ///
  /// - Returns: Those who wanted something, once for each name.
  mutating func removeAll() -> [Receiver] {
    let all = entries.values.flatMap { $0.receivers + $0.leavers }
    self = SubscriptionBook()
    return all
  }

  /// The time has come to ask again for what was put off.
  mutating func retry(_ name: SubscriptionName) {
    guard entries[name]?.isPut == true else { return }
    entries[name]?.isPut = false
    due.append(name)
  }
}
