internal import RESP
internal import Redio
internal import RedioTransport

/// A call whose commands are at several nodes, or have been redirected: it sends the pieces, and ends the call with their
/// joined replies.
///
/// ```
///   PendingCall ──> ScatteredCall ──┬──> CallPart ──> node        one write a node, at the same time
///        ^                          └──> CallPart ──> node
///        └── joined replies ────────────────┘
/// ```
///
/// If a part's connection is lost and its commands may have been executed, the call fails when the other parts have ended: what
/// its error says of its commands is then final.
final class ScatteredCall: Sendable {
  private struct State: ~Copyable {
    var scatter: Scatter
    /// How many parts are on their way, and how many pieces wait at the router.
    var underWay = 0
    var waiting = 0
    var failure: (kind: RedisError.Kind, outcome: RedisError.Outcome, note: String?)?
    /// Whether a command of the call may have been executed.
    var hasBegun = false
    var hasEnded = false
    /// The connection of the last reply.
    var connection: Connection?
    /// When waiting pieces give up, and how often some have waited; 0 before.
    var waitsUntil: Int64 = 0
    var attempts = 0
  }

  let whole: PendingCall
  let isBulk: Bool
  private let router: ClusterRouter
  private let state: Locked<State>

  init(_ whole: PendingCall, _ scatter: consuming Scatter, isBulk: Bool, _ router: ClusterRouter) {
    self.whole = whole
    self.isBulk = isBulk
    self.router = router
    state = Locked(State(scatter: scatter))
  }

  /// Which servers may answer, if its commands only read.
  private var reads: ReadPreference? {
    whole.preference != .primary && whole.traits.contains(.readOnly) ? whole.preference : nil
  }

  // MARK: Sending

  /// Sends all pieces.
  func start() { send { state in (Array(state.scatter.pieces.indices), []) } }

  /// Pieces for one node.
  private struct Group {
    let node: Node
    let isAsking: Bool
    var pieces: [Int] = []
  }

  /// Sends pieces: those of a node in one write.
  ///
  /// - Parameter choose: Returns the pieces to send, and those to send to a server behind `ASKING`.
  private func send(_ choose: (inout State) -> (pieces: [Int], asking: [(piece: Int, endpoint: Endpoint)])) {
    guard !whole.hasEnded else { return }
    var unplaced: [Int] = []
    let parts = state.withLock { state -> [(Node, RoutedCall)] in
      let (pieces, asking) = choose(&state)
      guard !pieces.isEmpty || !asking.isEmpty else { return [] }
      var groups: [Group] = []
      let places = router.place(pieces, asking.map(\.endpoint), of: state.scatter, reads: reads)
      for (index, node) in places.nodes.enumerated() {
        groups.append(Group(node: node, isAsking: index >= places.askingFrom))
      }
      for index in groups.indices { groups[index].pieces.reserveCapacity(pieces.count / groups.count + 1) }
      for (piece, place) in zip(pieces, places.ofPieces) {
        if place >= 0 { groups[Int(place)].pieces.append(piece) } else { unplaced.append(piece) }
      }
      for (piece, place) in zip(asking, places.ofAsking) { groups[Int(place)].pieces.append(piece.piece) }
      for piece in unplaced { state.scatter.hold(piece) }
      state.waiting += unplaced.count
      state.underWay += groups.count
      return groups.map { group in (group.node, makePart(group, state.scatter)) }
    }
    park(unplaced, nil, wantsMap: true)
    for (node, part) in parts { node.submit(part, isBulk: isBulk) }
  }

  private func makePart(_ group: Group, _ scatter: borrowing Scatter) -> RoutedCall {
    var wire: [UInt8]
    var count = 0
    for piece in group.pieces { count += Int(scatter.pieces[piece].replyCount) + (group.isAsking ? 1 : 0) }
    if !group.isAsking, scatter.isWhole(group.pieces) {
      wire = scatter.wire
    } else {
      wire = []
      wire.reserveCapacity(
        group.pieces.reduce(0) { $0 + scatter.size(of: $1) + (group.isAsking ? CommandList.asking.count : 0) })
      for piece in group.pieces {
        if group.isAsking { wire += CommandList.asking }
        scatter.appendPiece(piece, to: &wire)
      }
    }
    return RoutedCall(
      wire, .none(count), partOf: whole, CallPart(self, group.pieces, isAsking: group.isAsking, group.node))
  }

  // MARK: Receiving

  /// What is to be done once the lock is released.
  private struct Work {
    var again: [(piece: Int, asking: Endpoint?)] = []
    var later: [Int] = []
    var wantsMap = false
    /// Pieces that wait until the node that seems to have refused them says which slots it has.
    var doubtful: [Int] = []
    var doubted: Node?
    var replies: [UInt8]?
    var connection: Connection?
    var failure: (kind: RedisError.Kind, outcome: RedisError.Outcome, note: String?)?
  }

  /// A node has answered a part. On the loop's thread.
  func received(_ part: CallPart, _ bytes: UnsafeRawBufferPointer, from connection: Connection) {
    var isDirect = false
    var work = state.withLock { state -> Work in
      state.underWay -= 1
      state.connection = connection
      guard !state.hasEnded, !whole.hasEnded else { return Work() }
      // One node has answered everything: nothing need be copied.
      if state.underWay == 0, !part.isAsking, state.scatter.isWhole(part.pieces),
        state.scatter.areAnswers(bytes, { router.isRefusal(refusal($0, $1, part.node)) })
      {
        (state.hasEnded, isDirect) = (true, true)
        return Work()
      }
      let outcome = receive(bytes, part.pieces, hasAsking: part.isAsking, by: part.node, &state)
      return self.work(outcome, by: part.node, &state)
    }
    if isDirect {
      _ = whole.deliver(bytes, from: connection)
      return
    }
    finish(&work)
  }

  private func receive(
    _ bytes: UnsafeRawBufferPointer, _ indices: [Int], hasAsking: Bool, by node: Node, _ state: inout State
  ) -> Scatter.Outcome {
    var corrections: [(Int, Int)] = []
    let left = state.scatter.leftCount
    let outcome = state.scatter.receive(bytes, for: indices, hasAsking: hasAsking) { piece, error in
      router.decide(refusal(piece, error, node)) { slot in corrections.append((piece.index, slot)) }
    }
    for (piece, slot) in corrections { state.scatter.correct(piece, to: slot) }
    // Refused ones have not been executed.
    if state.scatter.leftCount < left { state.hasBegun = true }
    return outcome
  }

  /// Begins with a node's refusal of the whole call, which was submitted to it without this object.
  func begin(refusedWith replies: [UInt8], by node: Node, _ connection: Connection) {
    var work = state.withLock { state -> Work in
      state.connection = connection
      let all = Array(state.scatter.pieces.indices)
      let outcome = replies.withUnsafeBytes { receive($0, all, hasAsking: false, by: node, &state) }
      return self.work(outcome, by: node, &state)
    }
    finish(&work)
  }

  private func refusal(_ piece: Scatter.Refused, _ error: RESPErrorReply, _ node: Node) -> ClusterRouter.Refusal {
    ClusterRouter.Refusal(
      code: error.code, message: error.message,
      isProven: RetryableError.areServersOwn(errorsOf: piece.bytes, whole.traits), target: piece.target,
      isGuess: piece.isGuess, count: piece.refusals + 1, node: node)
  }

  /// What follows an outcome. The state is locked.
  private func work(_ outcome: Scatter.Outcome, by node: Node, _ state: inout State) -> Work {
    var work = Work()
    work.doubted = node
    if state.failure == nil {
      work.again = outcome.again
      work.later = outcome.later
      work.wantsMap = outcome.wantsMap
      work.doubtful = state.scatter.doubtful(among: outcome.later)
      if !work.doubtful.isEmpty { work.later.removeAll { work.doubtful.contains($0) } }
      state.waiting += outcome.later.count
    }
    end(&work, &state)
    return work
  }

  /// Ends the call if nothing is left to wait for.
  private func end(_ work: inout Work, _ state: inout State) {
    guard !state.hasEnded else { return }
    if state.scatter.isComplete, state.failure == nil {
      state.hasEnded = true
      work.connection = state.connection
      work.replies = state.scatter.joined()
      if work.replies == nil {
        work.failure = (
          .decoding(expected: "replies of several nodes that can be joined", got: "others"), .executed, nil
        )
      }
    } else if let failure = state.failure, state.underWay == 0, work.again.isEmpty {
      state.hasEnded = true
      work.failure = failure
      if failure.outcome == .notSent, state.hasBegun {
        work.failure = (failure.kind, .unknown, "its commands for other nodes may have been executed")
      }
    }
  }

  private func finish(_ work: inout Work) {
    if let failure = work.failure {
      whole.fail(failure.kind, failure.outcome, note: failure.note)
    } else if let replies = work.replies {
      // Replies came from a connection.
      guard let connection = work.connection else { return whole.fail(.unexpectedReply, .executed) }
      replies.withUnsafeBytes { _ = whole.deliver($0, from: connection) }
    } else {
      park(work.later, nil, wantsMap: work.wantsMap)
      if let node = work.doubted { ask(node, work.doubtful) }
      if !work.again.isEmpty {
        whole.countRetry()
        router.home.counted(repeated: 1)
        send { _ in
          var asking: [(piece: Int, endpoint: Endpoint)] = []
          for (piece, endpoint) in work.again { if let endpoint { asking.append((piece, endpoint)) } }
          return (work.again.compactMap { $0.asking == nil ? $0.piece : nil }, asking)
        }
      }
    }
  }

  /// A part has failed: its connection was lost, or its time is up.
  func failed(_ part: CallPart, _ error: RedisError) {
    var work = state.withLock { state -> Work in
      state.underWay -= 1
      if error.outcome != .notSent { state.hasBegun = true }
      guard !state.hasEnded else { return Work() }
      var outcome = Scatter.Outcome()
      if error.outcome == .notSent, case .connection = error.kind, give(part.pieces, &state, &outcome) {
        return self.work(outcome, by: part.node, &state)
      }
      state.failure = state.failure ?? (error.kind, error.outcome, nil)
      var work = Work()
      end(&work, &state)
      return work
    }
    finish(&work)
  }

  /// Goes on without the node of some pieces, if that is possible for all of them.
  private func give(_ pieces: [Int], _ state: inout State, _ outcome: inout Scatter.Outcome) -> Bool {
    guard pieces.allSatisfy({ state.scatter.canDo(without: $0) }) else { return false }
    for piece in pieces {
      guard let one = state.scatter.lost(piece) else { continue }
      outcome.again += one.again
      outcome.later += one.later
      outcome.wantsMap = outcome.wantsMap || one.wantsMap
    }
    return true
  }

  /// The connection of a part is gone, and its commands may be sent again.
  func returned(_ part: CallPart, _ kind: RedisError.Kind) {
    var work = state.withLock { state -> Work in
      state.underWay -= 1
      guard !state.hasEnded, state.failure == nil, !whole.hasEnded else {
        var work = Work()
        end(&work, &state)
        return work
      }
      var outcome = Scatter.Outcome()
      if give(part.pieces, &state, &outcome) { return self.work(outcome, by: part.node, &state) }
      for piece in part.pieces {
        state.scatter.forget(piece)
        state.scatter.hold(piece)
      }
      outcome.later = part.pieces
      outcome.wantsMap = true
      return self.work(outcome, by: part.node, &state)
    }
    if work.later.isEmpty { return finish(&work) }
    park(work.later, kind, wantsMap: true)
  }

  // MARK: Waiting

  private func park(_ pieces: [Int], _ kind: RedisError.Kind?, wantsMap: Bool) {
    guard !pieces.isEmpty else { return }
    let (until, attempts) = beginWaiting()
    router.park(self, pieces, kind, until: until, attempts: attempts, wantsMap: wantsMap)
  }

  /// When waiting pieces give up, and how often some have waited.
  private func beginWaiting() -> (until: Int64, attempts: Int) {
    state.withLock { state in
      if state.waitsUntil == 0 { state.waitsUntil = router.patience(of: whole) }
      state.attempts += 1
      return (state.waitsUntil, state.attempts)
    }
  }

  /// Keeps pieces until the node that seems to have refused them confirms it.
  private func ask(_ node: Node, _ pieces: [Int]) {
    guard !pieces.isEmpty else { return }
    let down = state.withLock { state in pieces.filter { state.scatter.doubt(of: $0)?.claim == .isDown } }
    let others = pieces.filter { !down.contains($0) }
    let until = beginWaiting().until
    if !down.isEmpty { router.park(self, doubtful: down, at: node, ofState: true, until: until) }
    if !others.isEmpty { router.park(self, doubtful: others, at: node, ofState: false, until: until) }
  }

  /// Pieces that have waited are sent, except those whose refusals were none.
  ///
  /// - Parameter report: What the node says that seems to have refused them; `nil` if it could not be asked: then the map
  ///   decides.
  func resume(_ pieces: [Int], _ report: NodeReport? = nil) {
    var later: [Int] = []
    var work = state.withLock { state -> Work in
      state.waiting -= pieces.count
      guard !state.hasEnded, state.failure == nil else { return Work() }
      if state.waiting == 0 { state.scatter.release() }
      var work = Work()
      for piece in pieces {
        let verdict = verdict(piece, report, state.scatter)
        if verdict != .isAnswer { state.scatter.confirm(piece) }
        switch verdict {
        // The server has the slot: what it said was no refusal.
        case .isAnswer: state.scatter.accept(piece)
        case .ask(let endpoint): work.again.append((piece, endpoint))
        case .later:
          state.scatter.hold(piece)
          later.append(piece)
        case .again, .ifConfirmed: work.again.append((piece, nil))
        }
      }
      state.waiting += later.count
      end(&work, &state)
      return work
    }
    finish(&work)
    park(later, nil, wantsMap: true)
  }

  private func verdict(_ piece: Int, _ report: NodeReport?, _ scatter: borrowing Scatter) -> Scatter.Refusal {
    guard let doubt = scatter.doubt(of: piece) else { return .again }
    guard let slot = scatter.pieces[piece].slot else { return .isAnswer }
    guard let report else { return router.owner(of: slot) == doubt.server ? .isAnswer : .again }
    return report.verdict(doubt.claim, slot) { router.translated($0) }
  }

  /// The time of pieces that have waited is up: their last refusals become their replies; without one, the call fails.
  func expired(_ pieces: [Int], _ kind: RedisError.Kind, _ note: String?) {
    var work = state.withLock { state -> Work in
      state.waiting -= pieces.count
      guard !state.hasEnded else { return Work() }
      if pieces.allSatisfy({ state.scatter.wasRefused($0) }) {
        for piece in pieces { state.scatter.accept(piece) }
      } else {
        state.failure = state.failure ?? (kind, .notSent, note)
      }
      var work = Work()
      end(&work, &state)
      return work
    }
    finish(&work)
  }
}

/// The part of a call for one node.
final class CallPart: RoutedCallHandler {
  private let scattered: ScatteredCall
  /// The pieces in it, in order.
  let pieces: [Int]
  /// Whether `ASKING` precedes each of them.
  let isAsking: Bool
  let node: Node

  init(_ scattered: ScatteredCall, _ pieces: [Int], isAsking: Bool, _ node: Node) {
    self.scattered = scattered
    self.pieces = pieces
    self.isAsking = isAsking
    self.node = node
  }

  func received(_ replies: UnsafeRawBufferPointer, from connection: Connection) {
    scattered.received(self, replies, from: connection)
  }

  func failed(_ error: RedisError) { scattered.failed(self, error) }

  func returned(_ kind: RedisError.Kind) { scattered.returned(self, kind) }
}
