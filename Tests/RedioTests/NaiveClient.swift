import RESP
import Redio

/// A call that waits: where it stands among all, what it asks for, and where its first byte stands.
struct WaitingCall {
  let number: Int
  let template: CallTemplate
  let start: UInt64
  /// Its caller has gone: cancelled, or out of time.
  var isAbandoned = false
}

/// The commands of a call, and what they are known to do to the connection.
struct CallTemplate: Hashable, Sendable, CustomStringConvertible {
  let description: String
  let requests: [Request]
  let effects: [ConnectionEffect.Place]

  /// Whether no transaction is open afterwards.
  var endsTransaction: Bool {
    switch requests.last {
    case .exec(let verdict): verdict != .staysOpen
    case .discard: true
    default: false
    }
  }

  init(_ name: String, _ requests: Request...) {
    description = name
    self.requests = requests
    effects = requests.enumerated().compactMap { index, request in
      request.effect.map { ConnectionEffect.Place(index, $0) }
    }
  }

  // The effects follow from the requests.

  static func == (one: CallTemplate, other: CallTemplate) -> Bool {
    one.description == other.description && one.requests == other.requests
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(description)
    hasher.combine(requests)
  }
}

/// Something that the server sends, a whole.
struct Message {
  enum Kind: Hashable {
    /// The answer to a command; `nil` for one that nobody has sent.
    case reply(Request?)
    case push
    /// What is not RESP.
    case garbage
  }

  let kind: Kind
  let bytes: [UInt8]
  /// How many bytes the client had written when the first byte came.
  let written: UInt64
  /// What the server keeps of the connection afterwards.
  let condition: NaiveServer.Condition
  var isWhole = true
}

/// What the client does about what has arrived, as its owner sees it.
enum Outcome: Equatable, CustomStringConvertible {
  case delivers(Int, [UInt8])
  case handsOut([UInt8])
  case starves
  case fails(Reason)
  /// Anything that it should never do.
  case absurd(String)

  enum Reason { case malformedReply, unexpectedReply, leftInTransaction, other }

  var description: String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "␍") }
    return switch self {
    case .delivers(let number, let bytes): "call \(number) gets \(text(bytes))"
    case .handsOut(let bytes): "push \(text(bytes))"
    case .starves: "starves"
    case .fails(let reason): "fails: \(reason)"
    case .absurd(let what): what
    }
  }
}

/// What a client has to do, message by message: no bytes, no offsets, no states.
struct NaiveClient {
  /// Submitted, and not yet known to what matches replies.
  private(set) var submitted: [WaitingCall] = []
  /// In the order in which they wait for their replies.
  private(set) var queue: [WaitingCall] = []
  /// Arrived, and not yet a part of anything; the last one may not be whole.
  private(set) var arrived: [Message] = []
  /// What has come for the first call, and the pushes in between.
  private(set) var held: [Message] = []
  private(set) var condition: NaiveServer.Condition
  private(set) var hasFailed = false
  private(set) var isSpoilt = false
  private let home: Int
  private let isShared: Bool

  init(database: Int, isShared: Bool) {
    home = database
    condition = NaiveServer.Condition(database: database)
    self.isShared = isShared
  }

  var isPlain: Bool { condition.isPlain(home: home) }
  /// Whether enough has come that it can't do anything about.
  var isFull: Bool { hasFailed || arrived.count(where: \.isWhole) > 1 }

  mutating func submit(_ call: WaitingCall) { submitted.append(call) }

  mutating func takeOver() {
    queue += submitted
    submitted = []
  }

  mutating func receive(_ message: Message) { arrived.append(message) }

  /// The rest of the last message has come.
  mutating func receiveRest() { arrived[arrived.count - 1].isWhole = true }

  /// Does what can be done.
  mutating func settle() -> [Outcome] {
    var outcomes: [Outcome] = []
    func fail(_ reason: Outcome.Reason) -> [Outcome] {
      hasFailed = true
      return outcomes + [.fails(reason)]
    }
    while !hasFailed {
      if isSpoilt { return fail(.leftInTransaction) }
      guard let message = arrived.first, message.isWhole else { break }
      switch message.kind {
      case .garbage:
        return fail(.malformedReply)
      case .push:
        outcomes.append(.handsOut(message.bytes))
        if !held.isEmpty { held.append(message) }
      case .reply:
        if queue.isEmpty, submitted.isEmpty { return outcomes + [.starves] }
        if queue.isEmpty { takeOver() }
        guard queue[0].start < message.written else { return fail(.unexpectedReply) }
        held.append(message)
      }
      arrived.removeFirst()
      guard let first = queue.first, replies == first.template.requests.count else { continue }
      outcomes.append(.delivers(first.number, held.flatMap(\.bytes)))
      if case .reply = message.kind { condition = message.condition }
      isSpoilt = isShared && !isPlain
      held = []
      queue.removeFirst()
    }
    return outcomes
  }

  /// How many replies of the first call have come.
  private var replies: Int { held.count { $0.kind != .push } }

  /// The connection is lost.
  ///
  /// - Returns: Who is told, and whether the first byte had left.
  mutating func lose(written: UInt64) -> [(number: Int, hasLeft: Bool)] {
    takeOver()
    hasFailed = true
    defer { queue = [] }
    return queue.map { ($0.number, written > $0.start) }
  }
}
