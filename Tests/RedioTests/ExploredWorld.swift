import RESP
@testable import Redio

/// Where a message is cut in two.
enum Cut: CaseIterable {
  case firstByte, middle, lastByte

  func position(in bytes: [UInt8]) -> Int {
    switch self {
    case .firstByte: 1
    case .middle: bytes.count / 2
    case .lastByte: bytes.count - 1
    }
  }
}

/// A connection, its server, and what a naive client would do in its place: one state of an exploration.
struct ExploredWorld {
  /// How many calls may wait at a time.
  private let limit: Int
  private let cut: Cut
  private var state: ExploredState
  private var client: NaiveClient
  private var server: NaiveServer
  /// What has arrived, and the state has not consumed.
  private var buffer: [UInt8] = []
  /// What is still to come of the message that has begun.
  private var rest: [UInt8] = []
  /// In how many pieces it has come so far.
  private var pieces = 0
  /// Submitted, and not enqueued.
  private var outbox: [WaitingCall] = []
  /// Every call that waits.
  private var waiting: [WaitingCall] = []
  /// Commands that have left, and were not answered.
  private var asked: [(number: Int, index: Int, request: Request)] = []
  /// Where the next byte will stand, how many have left, and how many had when bytes last came.
  private var appended: UInt64 = 10
  private var written: UInt64 = 10
  private var writtenBefore: UInt64 = 10
  private var count = 0
  private var lastDelivered = 0
  /// Nothing can happen any more.
  private(set) var isOver = false

  init(
    _ fault: ExploredState.Fault? = nil, isShared: Bool = true, database: Int = 0, limit: Int = 3, cut: Cut = .middle
  ) {
    self.limit = limit
    self.cut = cut
    state = ExploredState(fault, isShared: isShared, database: database)
    client = NaiveClient(database: database, isShared: isShared)
    server = NaiveServer(database: database)
  }

  /// Whether the event can happen now.
  func allows(_ event: ExploredEvent) -> Bool {
    switch event {
    case .call(let template), .submit(let template): waiting.count < limit && fits(template)
    case .exchange(let template): waiting.isEmpty && rest.isEmpty && !client.isFull && fits(template)
    case .takeOver: !outbox.isEmpty
    case .write: written < appended
    case .abandonFirst: waiting.contains { !$0.isAbandoned }
    case .abandonLast: waiting.count { !$0.isAbandoned } > 1
    case .reply, .two, .oneAndHalf: !client.isFull
    case .half: !client.isFull && (rest.isEmpty || pieces == 1 && rest.count > 1)
    case .garbage: rest.isEmpty && !client.isFull
    // One push in a row is enough.
    case .push, .halfPush: rest.isEmpty && !client.isFull && client.held.last?.kind != .push
    case .lose: true
    }
  }

  /// Whether a transaction would not grow for ever.
  private func fits(_ template: CallTemplate) -> Bool { template.endsTransaction || server.queueLength < limit }

  /// Lets the event happen, and compares.
  ///
  /// - Returns: What the state has done wrong; `nil` if nothing.
  mutating func apply(_ event: ExploredEvent) -> String? {
    switch event {
    case .call(let template):
      submit(template)
      takeOver()
      while written < appended { write() }
      return compare([], [])
    case .exchange(let template):
      submit(template)
      takeOver()
      write()
      for _ in template.requests { begin(next()) }
    case .submit(let template):
      submit(template)
      return compare([], [])
    case .takeOver:
      takeOver()
      return settle()
    case .write:
      write()
      return compare([], [])
    case .abandonFirst: return abandon(waiting.firstIndex { !$0.isAbandoned })
    case .abandonLast: return abandon(waiting.lastIndex { !$0.isAbandoned })
    case .reply: finish()
    case .half where !rest.isEmpty:
      let position = rest.count / 2
      buffer += rest[..<position]
      rest.removeFirst(position)
      pieces += 1
    case .half: begin(next(), isCut: true)
    case .two:
      finish()
      begin(next())
    case .oneAndHalf:
      finish()
      begin(next(), isCut: true)
    case .push: begin(message(.push, ">2\r\n+news\r\n:1\r\n"))
    case .halfPush: begin(message(.push, ">2\r\n+news\r\n:1\r\n"), isCut: true)
    case .garbage: begin(message(.garbage, ":x\r\n"))
    case .lose: return bury()
    }
    writtenBefore = written
    return settle()
  }

  // MARK: What the client's callers do

  private mutating func submit(_ template: CallTemplate) {
    count += 1
    let call = WaitingCall(number: count, template: template, start: appended)
    // One byte a call, so that each one starts exactly where the one before has ended.
    appended += 1
    waiting.append(call)
    outbox.append(call)
    client.submit(call)
  }

  private mutating func takeOver() {
    for call in outbox { state.enqueue(call) }
    outbox = []
    client.takeOver()
  }

  private mutating func write() {
    for call in waiting where call.start == written {
      for (index, request) in call.template.requests.enumerated() { asked.append((call.number, index, request)) }
    }
    written += 1
  }

  private mutating func abandon(_ index: Int?) -> String? {
    guard let index else { return nil }
    waiting[index].isAbandoned = true
    if !outbox.contains(where: { $0.number == waiting[index].number }) { state.abandon(waiting[index].number) }
    return compare([], [])
  }

  // MARK: What the server does

  private func message(_ kind: Message.Kind, _ text: String) -> Message {
    Message(kind: kind, bytes: Array(text.utf8), written: written, condition: server.condition)
  }

  /// The next answer; if nothing was asked, one that is too many.
  private mutating func next() -> Message {
    guard !asked.isEmpty else { return message(.reply(nil), "+surplus\r\n") }
    let (number, index, request) = asked.removeFirst()
    let text = server.answer(request, "\(number).\(index)")
    return message(.reply(request), text)
  }

  private mutating func begin(_ message: Message, isCut: Bool = false) {
    var message = message
    if isCut {
      let position = cut.position(in: message.bytes)
      buffer += message.bytes[..<position]
      rest = Array(message.bytes[position...])
      pieces = 1
      message.isWhole = false
    } else {
      buffer += message.bytes
    }
    client.receive(message)
  }

  private mutating func finish() {
    if rest.isEmpty { return begin(next()) }
    buffer += rest
    rest = []
    pieces = 0
    client.receiveRest()
  }

  // MARK: What comes of it

  private mutating func settle() -> String? {
    let expected = client.settle()
    let outcomes = drain()
    for case .delivers(let number, let bytes) in outcomes {
      // Not by comparison alone: this holds whatever the naive client says.
      if number <= lastDelivered { return "call \(number) is delivered after call \(lastDelivered)" }
      if bytes.starts(with: "+surplus".utf8) { return "call \(number) gets a reply that nobody asked for" }
      lastDelivered = number
      waiting.removeAll { $0.number == number }
    }
    if let fault = compare(outcomes, expected) { return fault }
    return client.hasFailed ? bury() : nil
  }

  /// Does what the state says, as the owner of a connection.
  private mutating func drain() -> [Outcome] {
    var outcomes: [Outcome] = []
    while outcomes.count < 50 {
      let bytes = buffer
      let action = bytes.withUnsafeBytes { state.next($0, written: writtenBefore) }
      switch action {
      case .wait: return outcomes
      case .deliver(let number, let count):
        outcomes.append(.delivers(number, Array(bytes[..<count])))
        buffer.removeFirst(count)
      case .push(let range, let count):
        outcomes.append(.handsOut(Array(bytes[range])))
        buffer.removeFirst(count)
      case .starved:
        guard !outbox.isEmpty else { return outcomes + [.starves] }
        for call in outbox { state.enqueue(call) }
        outbox = []
      case .fail(let kind):
        return outcomes + [.fails(Outcome.Reason(kind))]
      case .confirm: return outcomes + [.absurd("confirms what nobody subscribed to")]
      case .send, .ready: return outcomes + [.absurd("shakes hands again")]
      }
    }
    return outcomes + [.absurd("never waits")]
  }

  private func compare(_ outcomes: [Outcome], _ expected: [Outcome]) -> String? {
    func differ(_ what: String, _ seen: some Equatable, _ expected: some Equatable) -> String {
      "\(what): \(seen), expected: \(expected)"
    }
    if outcomes != expected { return differ("outcome", outcomes, expected) }
    if state.first != client.queue.first?.number { return differ("first", state.first, client.queue.first?.number) }
    if state.isIdle != client.queue.isEmpty { return differ("idle", state.isIdle, client.queue.isEmpty) }
    let condition = client.condition
    if state.isPlain != client.isPlain { return differ("plain", state.isPlain, client.isPlain) }
    if state.isInTransaction != condition.isInTransaction {
      return differ("in a transaction", state.isInTransaction, condition.isInTransaction)
    }
    if state.isWatching != condition.isWatching { return differ("watching", state.isWatching, condition.isWatching) }
    if !condition.isUncertain, state.database != condition.database {
      return differ("database", state.database, condition.database)
    }
    return nil
  }

  /// The connection is lost, after a failure or without one. Nothing comes of it afterwards.
  private mutating func bury() -> String? {
    isOver = true
    buffer += Array("+1\r\n>1\r\n+late\r\n+2\r\n".utf8)
    if client.hasFailed, case let outcomes = drain(), !outcomes.isEmpty { return "after its failure: \(outcomes)" }
    for call in outbox { state.enqueue(call) }
    outbox = []
    let lost = state.lose(written: written).map { "\($0.slot) \($0.outcome)" }
    let expected = client.lose(written: written).map { "\($0.number) \($0.hasLeft ? "unknown" : "notSent")" }
    if lost != expected { return "lost: \(lost), expected: \(expected)" }
    if case let outcomes = drain(), !outcomes.isEmpty { return "after its loss: \(outcomes)" }
    if !state.isIdle || !state.lose(written: written).isEmpty { return "a call is told of the loss twice" }
    return nil
  }
}

extension ExploredWorld {
  /// What tells two worlds apart, but for the numbers of calls and bytes.
  struct Key: Hashable {
    private struct Call: Hashable {
      let template: CallTemplate
      let hasLeft: Bool
      let isAbandoned: Bool
    }

    private struct Piece: Hashable {
      let kind: Message.Kind
      /// How many of the waiting calls had left when it began.
      let asked: Int
      let condition: NaiveServer.Condition
      let isWhole: Bool
    }

    private let calls: [Call]
    private let outbox: Int
    private let server: NaiveServer
    private let condition: NaiveServer.Condition
    private let asked: [Request]
    private let held: [Piece]
    private let arrived: [Piece]
    private let pieces: Int
    private let isSpoilt: Bool

    init(_ world: ExploredWorld) {
      let waiting = world.waiting
      func piece(_ message: Message) -> Piece {
        Piece(
          kind: message.kind, asked: waiting.count { $0.start < message.written }, condition: message.condition,
          isWhole: message.isWhole)
      }
      calls = waiting.map {
        Call(template: $0.template, hasLeft: $0.start < world.written, isAbandoned: $0.isAbandoned)
      }
      outbox = world.outbox.count
      server = world.server
      condition = world.client.condition
      asked = world.asked.map(\.request)
      held = world.client.held.map(piece)
      arrived = world.client.arrived.map(piece)
      pieces = world.pieces
      isSpoilt = world.client.isSpoilt
    }
  }
}

extension Outcome.Reason {
  init(_ kind: RedisError.Kind) {
    switch kind {
    case .malformedReply: self = .malformedReply
    case .unexpectedReply: self = .unexpectedReply
    case .leftInTransaction: self = .leftInTransaction
    default: self = .other
    }
  }
}
