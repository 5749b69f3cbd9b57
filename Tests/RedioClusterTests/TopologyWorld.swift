import RESP
import RedioTransport

@testable import RedioCluster

/// Something that happens to what is known of a cluster.
enum TopologyEvent: CaseIterable {
  /// The oldest question is answered: rightly, with a map of before, with what is no map, by a server of another cluster.
  case rightAnswer, oldAnswer, malformedAnswer, overlappingAnswer, foreignAnswer
  /// The same, of the newest question.
  case newestRightAnswer
  /// The oldest question fails, or is never answered.
  case failure, silence
  case movedToKnown, movedToUnknown
  case want, doubt
  /// Time passes, until something is to be done, or a little.
  case wait, waitLittle
}

/// What is known of a cluster, what must be true of it, and the cluster: one state of an exploration.
struct TopologyWorld {
  static let limits = Topology.Limits(
    shortestPause: 100, longestPause: 1_000, period: 30_000, patience: 250, answerLimit: 2_000, doubtLimit: 5_000)
  static let seeds: [Endpoint] = [.local(7000), .tcp(host: "seed", port: 7009)]

  /// Two primaries; the first one alone, before; another cluster; the two after a restart at other addresses.
  struct Maps {
    let right: ClusterMap
    let old: ClusterMap
    let foreign: ClusterMap
    let restarted: ClusterMap

    init() throws {
      let (a, b) = (SlotsReply.server(7000), SlotsReply.server(7001))
      right = try SlotsReply.map(SlotsReply.range(0, 8191, a), SlotsReply.range(8192, 16383, b))
      old = try SlotsReply.map(SlotsReply.range(0, 16383, a, b))
      foreign = try SlotsReply.map(SlotsReply.range(0, 16383, SlotsReply.server(7100)))
      var (newA, newB) = (a, b)
      (newA.port, newB.port) = (7500, 7501)
      restarted = try SlotsReply.map(SlotsReply.range(0, 8191, newA), SlotsReply.range(8192, 16383, newB))
    }
  }

  let maps: Maps
  private(set) var topology: ExploredTopology
  private var now: Int64 = 1_000
  /// The questions that are on their way, and the slots that were moved since each.
  private var open: [(query: Topology.Query, since: Int64, moved: [Int: Endpoint])] = []
  private var askedInRound: [Endpoint] = []
  private var knownInRound: [Endpoint] = []
  private var lastBegin = Int64.min
  private var rounds = 0
  private var isInRound = false
  /// Whether a round must still begin.
  private var isOwed = false
  /// Since the last map of one's own: how many rounds have had an answer of another cluster, and whether this one has.
  private var strangeRounds = 0
  private var isStrange = false

  init(_ maps: Maps, _ fault: ExploredTopology.Fault? = nil) {
    self.maps = maps
    topology = ExploredTopology(fault, seeds: Self.seeds, Self.limits)
  }

  func allows(_ event: TopologyEvent) -> Bool {
    switch event {
    case .rightAnswer, .oldAnswer, .malformedAnswer, .foreignAnswer, .failure, .silence: !open.isEmpty
    // Of a fault, the kind does not matter.
    case .overlappingAnswer: open.count > 1
    case .newestRightAnswer: open.count > 1
    case .wait: topology.nextTick < .max && topology.nextTick > now
    case .waitLittle: topology.nextTick > now + 60
    case .movedToKnown, .movedToUnknown, .doubt: topology.map != nil
    case .want: true
    }
  }

  /// Lets the event happen.
  ///
  /// - Returns: What was wrong; `nil` if nothing.
  mutating func apply(_ event: TopologyEvent) -> String? {
    switch event {
    case .rightAnswer: return answer(.success(maps.right), at: 0)
    case .newestRightAnswer: return answer(.success(maps.right), at: open.count - 1)
    case .oldAnswer: return answer(.success(maps.old), at: 0)
    case .foreignAnswer: return answer(.success(maps.foreign), at: 0)
    case .malformedAnswer: return answer(.failure(.malformed), at: 0)
    case .overlappingAnswer: return answer(.failure(.overlap(5)), at: 0)
    case .failure: return answer(nil, at: 0)
    case .silence:
      open.removeFirst()
      return nil
    case .movedToKnown: return move(1, to: .local(7001))
    case .movedToUnknown: return move(2, to: .local(7003))
    case .want:
      isOwed = true
      return check(topology.want(at: now))
    case .doubt:
      topology.doubt(.local(7000), at: now)
      return check([])
    case .wait:
      now = topology.nextTick
      return check(topology.tick(at: now))
    case .waitLittle:
      now += 60
      return check(topology.tick(at: now))
    }
  }

  private mutating func move(_ slot: Int, to endpoint: Endpoint) -> String? {
    for index in open.indices { open[index].moved[slot] = endpoint }
    isOwed = true
    let fault = check(topology.moved(slot, to: endpoint, at: now))
    guard topology.map?.shard(of: slot)?.primary.endpoint == endpoint else { return "a redirect has changed nothing" }
    return fault
  }

  private mutating func answer(_ answer: Result<ClusterMap, SlotsFault>?, at index: Int) -> String? {
    let (query, _, moved) = open.remove(at: index)
    let before = topology.map
    let isOpen = topology.topology.isAsking
    let actions = topology.answered(answer, to: query.id, at: now)
    // The map of another cluster is taken at once by who knows none, and late by others.
    let ids = before?.ids ?? []
    let strange: Bool
    if case .success(let map) = answer {
      strange = !ids.isEmpty && ids.isDisjoint(with: map.ids)
    } else {
      strange = false
    }
    if strange, !isStrange { (isStrange, strangeRounds) = (true, strangeRounds + 1) }
    if case .success(let map) = answer, !strange, isOpen {
      guard actions.contains(.refreshed) else { return "a usable answer was not used" }
      var expected = map
      for (slot, endpoint) in moved { _ = expected.move(slot, to: endpoint) }
      for slot in [0, 1, 2, 9_000]
      where topology.map?.shard(of: slot)?.primary.endpoint != expected.shard(of: slot)?.primary.endpoint {
        return "slot \(slot) is not where the answer, or a redirect after its question, says"
      }
      (isStrange, strangeRounds) = (false, 0)
    } else if actions.contains(.refreshed) {
      guard isOpen, strangeRounds >= Self.limits.strangeRounds else {
        return "a map was taken of an answer that can't be used, or of another cluster"
      }
      (isStrange, strangeRounds) = (false, 0)
    } else if topology.map != before {
      return "an answer that can't be used has changed the map"
    }
    return check(actions)
  }

  /// Checks what must always hold.
  private mutating func check(_ actions: [Topology.Action]) -> String? {
    open.removeAll { now - $0.since >= Self.limits.answerLimit }
    for action in actions {
      switch action {
      case .ask(let query):
        if topology.topology.rounds != rounds {
          if isInRound { return "a round has begun during another one" }
          if lastBegin > .min, now - lastBegin < Self.limits.shortestPause { return "two rounds are too close" }
          (rounds, lastBegin, isInRound, isOwed, isStrange) = (topology.topology.rounds, now, true, false, false)
          (askedInRound, open) = ([], [])
          knownInRound = topology.map?.members.map(\.endpoint) ?? []
        }
        guard isInRound else { return "a question without a round" }
        let endpoint: Endpoint =
          switch query.source {
          case .known(let endpoint): endpoint
          case .seed(let index): Self.seeds[index]
          }
        if askedInRound.contains(endpoint) { return "\(endpoint) was asked twice in a round" }
        askedInRound.append(endpoint)
        open.append((query, now, [:]))
      case .refreshed, .failed:
        guard isInRound else { return "a round has ended that had not begun" }
        if action == .failed, topology.fault == nil || topology.fault == .givesUpAtOnce, !hasAskedAll {
          return "a round has failed that had not asked everybody"
        }
        isInRound = false
        open = []
      case .changed: break
      }
    }
    if isInRound != topology.topology.isAsking { return "a round has ended without a sign" }
    if isOwed, !isInRound, topology.nextTick > now + Self.limits.longestPause * 3 / 2 { return "a wish was forgotten" }
    if isInRound, topology.nextTick == .max { return "a round waits for ever" }
    return nil
  }

  private var hasAskedAll: Bool { (knownInRound + Self.seeds).allSatisfy { askedInRound.contains($0) } }

  /// Lets the cluster answer rightly from now on, or after a restart at other addresses, behind the same seeds.
  ///
  /// - Returns: What was wrong; `nil` if the map becomes right.
  func recover(restarted: Bool) -> String? {
    var world = self
    let truth = restarted ? maps.restarted : maps.right
    // A call that fails wants it.
    if let fault = world.apply(.want) { return fault }
    for _ in 0..<80 {
      if let fault = world.recoveryStep(truth, restarted: restarted) { return fault }
      if !world.isInRound, !world.isOwed, world.topology.nextTick > world.now + 20_000 { break }
    }
    for slot in [0, 1, 2, 9_000]
    where world.topology.map?.shard(of: slot)?.primary.endpoint != truth.shard(of: slot)?.primary.endpoint {
      return "slot \(slot) never comes right"
    }
    return nil
  }

  private mutating func recoveryStep(_ truth: ClusterMap, restarted: Bool) -> String? {
    guard let query = open.first?.query else { return allows(.wait) ? apply(.wait) : check(topology.tick(at: now)) }
    let answers: Bool =
      switch query.source {
      case .known(let endpoint): truth.has(endpoint)
      case .seed(let index): restarted ? index == 1 : index == 0
      }
    return answer(answers ? .success(truth) : nil, at: 0)
  }
}
