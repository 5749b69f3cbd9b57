import RESP
@testable import Redio

/// The connection state that is explored: as it is, or with a fault, to show that the exploration would find it.
struct ExploredState {
  enum Fault: CaseIterable {
    /// A call whose caller has gone loses its place.
    case dropsAbandoned
    case forgetsThatExecEndsWatch
    case forgetsThatAbortEndsTransaction
    /// Takes any reply, though its command has not left.
    case trustsEarlyReplies
    /// Looks only at the end of a reply that comes in pieces.
    case trustsEarlyHalves
    case takesPushForReply
    case takesOneReplyForAll
    case goesOnAfterFailure
    case sharesWhatIsChanged
    case losesBackwards
    case losesWithoutFirst
    case takesUnsentForSent
    case takesSentForUnsent
    case tellsDeliveredAgain
  }

  struct Entry {
    let number: Int
    let replies: Int
    let start: UInt64
    let effects: [ConnectionEffect.Place]
  }

  private(set) var state: ConnectionState<Int>
  private let fault: Fault?
  private let isShared: Bool
  private let home: Int
  // What the faults need.
  private var entries: [Entry] = []
  private var lastDelivered: Int?
  private var stillWatches = false
  private var stillInTransaction = false

  init(_ fault: Fault? = nil, isShared: Bool, database: Int) {
    self.fault = fault
    self.isShared = isShared && fault != .sharesWhatIsChanged
    home = database
    state = Self.ready(isShared: self.isShared, database: database)
  }

  /// A connection past its handshake.
  private static func ready(isShared: Bool, database: Int) -> ConnectionState<Int> {
    var state = ConnectionState<Int>(
      Handshake(version: .resp2, username: nil, password: nil, clientName: nil, database: database), isShared: isShared)
    _ = state.connected()
    while true {
      let action = Array("+OK\r\n".utf8).withUnsafeBytes { state.next($0) }
      if case .ready = action { return state }
    }
  }

  var isPlain: Bool { state.condition.isPlain && !stillWatches && !stillInTransaction }
  var isWatching: Bool { state.condition.isWatching || stillWatches }
  var isInTransaction: Bool { state.condition.isInTransaction || stillInTransaction }
  var database: Int { state.condition.database }
  var first: Int? { state.first }
  var isIdle: Bool { state.isIdle }

  mutating func enqueue(_ call: WaitingCall) {
    let entry = Entry(
      number: call.number, replies: call.template.requests.count, start: call.start, effects: call.template.effects)
    if fault != nil { entries.append(entry) }
    enqueue(entry)
  }

  private mutating func enqueue(_ entry: Entry) {
    let replies = fault == .takesOneReplyForAll ? 1 : entry.replies
    state.enqueue(entry.number, replies: replies, start: entry.start, effects: entry.effects)
  }

  /// A caller goes. The state is not told: the call's place stays.
  mutating func abandon(_ number: Int) {
    guard fault == .dropsAbandoned else { return }
    entries.removeAll { $0.number == number }
    restart()
  }

  private mutating func restart() {
    state = Self.ready(isShared: isShared, database: home)
    for entry in entries { enqueue(entry) }
  }

  mutating func next(_ bytes: UnsafeRawBufferPointer, written: UInt64) -> ConnectionState<Int>.Action {
    guard let fault else { return state.next(bytes, written: written) }
    let before = state
    let action: ConnectionState<Int>.Action
    switch fault {
    case .trustsEarlyReplies:
      action = state.next(bytes, written: .max)
    case .takesPushForReply:
      let counted = bytes.map { $0 == UInt8(ascii: ">") ? UInt8(ascii: "*") : $0 }
      action = counted.withUnsafeBytes { state.next($0, written: written) }
    default:
      action = state.next(bytes, written: written)
    }
    switch action {
    case .wait where fault == .trustsEarlyHalves:
      state = before
    case .fail where fault == .goesOnAfterFailure:
      restart()
    case .deliver(let number, _):
      lastDelivered = number
      entries.removeAll { $0.number == number }
      let hasEnded = before.condition.isInTransaction && !state.condition.isInTransaction
      if fault == .forgetsThatExecEndsWatch, hasEnded, before.condition.isWatching { stillWatches = true }
      if fault == .forgetsThatAbortEndsTransaction, hasEnded, bytes.starts(with: "-EXECABORT".utf8) {
        stillInTransaction = true
      }
    default: break
    }
    return action
  }

  mutating func lose(written: UInt64) -> [(slot: Int, outcome: RedisError.Outcome)] {
    let delivered = lastDelivered
    lastDelivered = nil
    switch fault {
    case .losesBackwards: return state.lose(written: written).reversed()
    case .losesWithoutFirst: return Array(state.lose(written: written).dropFirst())
    case .takesUnsentForSent: return state.lose(written: written + 1)
    case .takesSentForUnsent: return state.lose(written: written - 1)
    case .tellsDeliveredAgain:
      return (delivered.map { [($0, .unknown)] } ?? []) + state.lose(written: written)
    default: return state.lose(written: written)
    }
  }
}
