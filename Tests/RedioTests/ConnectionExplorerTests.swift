import Redio
import Testing

@Suite("Connection explorer")
struct ConnectionExplorerTests {
  @Test(
    "whatever happens, in whatever order, each call gets its own replies or is told of the loss",
    arguments: Exploration.all)
  func explore(_ exploration: Exploration) {
    let explorer = exploration.explore()
    #expect(explorer.fault == nil)
    // An exploration of nothing finds nothing.
    #expect(explorer.orders >= exploration.leastOrders)
  }

  @Test(
    "the exploration finds a connection state at fault, whatever the fault", arguments: ExploredState.Fault.allCases)
  func faults(_ fault: ExploredState.Fault) {
    let found = fault.exploration.explore(fault).fault
    #expect(found?.contains(fault.symptom) == true, "\(found ?? "nothing was found")")
  }

  @Test("whatever a server answers to the handshake, in whatever pieces, it is completed, said again or given up")
  func handshakes() {
    var checks = 0
    for setup in HandshakeSetup.all {
      var explorer = HandshakeExplorer()
      explorer.tryEveryOrder(of: HandshakeAnswer.few, setup)
      explorer.tryEveryCut(setup)
      #expect(explorer.fault == nil)
      checks += explorer.checks
    }
    #expect(checks >= 305_000)
  }

  @Test("the exploration finds a handshake at fault, whatever the fault", arguments: HandshakeExplorer.Fault.allCases)
  func faults(_ fault: HandshakeExplorer.Fault) {
    var explorer = HandshakeExplorer(fault)
    for setup in HandshakeSetup.all { explorer.tryEveryCut(setup) }
    #expect(explorer.fault != nil)
  }
}

/// A world to begin with, and what may happen in it.
struct Exploration: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var isShared = true
  var database = 0
  /// How many calls may wait.
  var limit = 3
  var cut = Cut.middle
  /// How many events in a row; `nil` for every world that can be reached.
  let length: Int?
  let leastOrders: Int
  let events: [ExploredEvent]

  func explore(_ fault: ExploredState.Fault? = nil) -> ConnectionExplorer {
    let world = ExploredWorld(fault, isShared: isShared, database: database, limit: limit, cut: cut)
    var explorer = ConnectionExplorer(events)
    if let length { explorer.tryEveryOrder(of: length, from: world) } else { explorer.tryEveryWorld(from: world) }
    return explorer
  }
}

extension Exploration {
  static let all = [routing, gone, surplus, sharing, conditions, allConditions] + shapes + [sessions, lines]

  static let routing = Exploration(
    testDescription: "calls of one and two replies, written and not", length: 7, leastOrders: 110_000,
    events: [.call(.two), .submit(.one), .takeOver, .write, .reply, .half, .two, .push, .lose])

  static let gone = Exploration(
    testDescription: "callers who go", length: 7, leastOrders: 85_000,
    events: [.call(.one), .call(.two), .abandonFirst, .abandonLast, .reply, .half, .two, .lose])

  static let surplus = Exploration(
    testDescription: "replies that nobody asked for, and what is not RESP", length: 7, leastOrders: 65_000,
    events: [
      .submit(.one), .takeOver, .write, .reply, .half, .oneAndHalf, .push, .halfPush, .garbage, .lose,
    ])

  static let sharing = Exploration(
    testDescription: "commands that leave a shared connection changed", length: 6, leastOrders: 22_000,
    events: [
      .call(.one), .call(.transaction), .call(.abortedTransaction), .call(.openTransaction), .call(.watch), .reply,
      .two,
      .lose,
    ])

  static let conditions = Exploration(
    testDescription: "three commands that change a session's connection", isShared: false, database: 1, length: 3,
    leastOrders: 11_000, events: exchanges)

  static let allConditions = Exploration(
    testDescription: "any number of commands that change a session's connection", isShared: false, database: 1,
    limit: 2,
    length: nil, leastOrders: 6_000, events: exchanges)

  private static let exchanges: [ExploredEvent] =
    ([.watch, .unwatch, .multi, .discard, .selectHome, .selectOther, .track, .one, .transaction, .longTransaction]
    + CallTemplate.refused + CallTemplate.endings).map { .exchange($0) }

  static let shapes = Cut.allCases.map { cut in
    Exploration(
      testDescription: "replies of every shape, cut at the \(cut)", cut: cut, length: 4, leastOrders: 33_000,
      events: CallTemplate.shapes.map { .call($0) } + [.call(.two), .reply, .half, .oneAndHalf, .push, .halfPush])
  }

  static let sessions = Exploration(
    testDescription: "everything that can happen to a session's connection", isShared: false, limit: 2, length: nil,
    leastOrders: 140_000, events: everything([.two, .transaction, .watch, .multi, .exec]))

  static let lines = Exploration(
    testDescription: "everything that can happen to a shared connection", limit: 2, length: nil, leastOrders: 85_000,
    events: everything([
      .two, .transaction, .abortedTransaction, .discardedTransaction, .redirectedTransaction, .openTransaction, .watch,
    ]))

  private static func everything(_ calls: [CallTemplate]) -> [ExploredEvent] {
    calls.map { .submit($0) } + [
      .takeOver, .write, .reply, .half, .two, .oneAndHalf, .push, .halfPush, .garbage, .lose,
    ]
  }
}

extension CallTemplate {
  static let one = CallTemplate("one", .get(.simple))
  static let two = CallTemplate("two", .get(.simple), .get(.bulk))
  static let watch = CallTemplate("WATCH", .watch)
  static let unwatch = CallTemplate("UNWATCH", .unwatch)
  static let multi = CallTemplate("MULTI", .multi)
  static let discard = CallTemplate("DISCARD", .discard)
  static let exec = CallTemplate("EXEC", .exec(.runs))
  static let selectHome = CallTemplate("SELECT 1", .select(1))
  static let selectOther = CallTemplate("SELECT 2", .select(2))
  static let track = CallTemplate("CLIENT TRACKING", .track)
  static let transaction = CallTemplate("transaction", .multi, .get(.simple), .exec(.runs))
  static let longTransaction = CallTemplate(
    "long transaction", .multi, .get(.error), .refused(.get(.simple)), .exec(.runs))
  static let abortedTransaction = CallTemplate("aborted transaction", .multi, .refused(.get(.simple)), .exec(.runs))
  static let discardedTransaction = CallTemplate("discarded transaction", .multi, .get(.simple), .exec(.conflict))
  static let redirectedTransaction = CallTemplate("redirected transaction", .multi, .get(.simple), .exec(.moved))
  static let openTransaction = CallTemplate("transaction left open", .multi, .get(.simple), .exec(.staysOpen))

  static let refused = [watch, unwatch, multi, discard, selectOther, track].map {
    CallTemplate("refused \($0)", .refused($0.requests[0]))
  }
  static let endings = Request.Verdict.allCases.map { CallTemplate("EXEC, \($0)", .exec($0)) }
  static let shapes = Request.Shape.allCases.map { CallTemplate("\($0)", .get($0)) }
}

extension ExploredState.Fault {
  /// Where it shows.
  var exploration: Exploration {
    switch self {
    case .dropsAbandoned: .gone
    case .forgetsThatExecEndsWatch, .forgetsThatAbortEndsTransaction: .allConditions
    case .trustsEarlyReplies, .trustsEarlyHalves, .goesOnAfterFailure: .surplus
    case .takesPushForReply, .takesOneReplyForAll: .sessions
    case .sharesWhatIsChanged: .lines
    case .losesBackwards, .losesWithoutFirst, .takesUnsentForSent, .takesSentForUnsent, .tellsDeliveredAgain: .routing
    }
  }

  /// What is said of it.
  var symptom: String {
    switch self {
    case .dropsAbandoned: "first: "
    case .forgetsThatExecEndsWatch, .forgetsThatAbortEndsTransaction: "plain: false, expected: true"
    case .trustsEarlyReplies, .trustsEarlyHalves: "gets a reply that nobody asked for"
    case .goesOnAfterFailure: "after its failure: "
    case .takesPushForReply, .takesOneReplyForAll: "outcome: "
    case .sharesWhatIsChanged: "expected: [call 1 gets +OK 1.0␍, fails: leftInTransaction]"
    case .losesBackwards, .losesWithoutFirst, .takesUnsentForSent, .takesSentForUnsent, .tellsDeliveredAgain: "lost: "
    }
  }
}
