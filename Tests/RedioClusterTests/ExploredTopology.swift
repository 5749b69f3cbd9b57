import RedioTransport

@testable import RedioCluster

/// The topology that is explored: as it is, or with a fault, to show that the exploration would find it.
struct ExploredTopology {
  enum Fault: CaseIterable {
    /// What happens during a round leads to no other one.
    case forgetsWishesInRounds
    case asksTooSoon
    case asksTwice
    /// Takes the map of another cluster for that of its own.
    case believesStrangers
    case dropsUsableAnswers
    /// An answer undoes a redirect that came after its question.
    case undoesRedirects
    case usesMalformedAnswers
    /// Waits for ever for an answer.
    case waitsForEver
    /// Never goes back to the addresses in the URL.
    case forgetsSeeds
    /// Ends a round with the first server that has no answer.
    case givesUpAtOnce
  }

  private(set) var topology: Topology
  let fault: Fault?
  private var answer: ClusterMap?

  init(_ fault: Fault?, seeds: [Endpoint], _ limits: Topology.Limits) {
    self.fault = fault
    topology = Topology(seeds: fault == .forgetsSeeds ? [] : seeds, limits: limits, seed: 1)
  }

  var map: ClusterMap? { answer ?? topology.map }
  var nextTick: Int64 { fault == .waitsForEver && topology.isAsking ? .max : topology.nextTick }

  private func shifted(_ now: Int64) -> Int64 {
    fault == .asksTooSoon ? now + topology.limits.shortestPause : now
  }

  mutating func want(at now: Int64) -> [Topology.Action] {
    if fault == .forgetsWishesInRounds, topology.isAsking { return [] }
    return faulty(topology.want(at: shifted(now)))
  }

  mutating func doubt(_ endpoint: Endpoint, at now: Int64) { topology.doubt(endpoint, at: now) }

  mutating func moved(_ slot: Int, to endpoint: Endpoint, at now: Int64) -> [Topology.Action] {
    answer = nil
    return faulty(topology.moved(slot, to: endpoint, at: shifted(now)))
  }

  mutating func tick(at now: Int64) -> [Topology.Action] {
    if fault == .waitsForEver, topology.isAsking { return [] }
    return faulty(topology.tick(at: shifted(now)))
  }

  mutating func answered(
    _ answer: Result<ClusterMap, SlotsFault>?, to id: Int, at now: Int64
  ) -> [Topology.Action] {
    var given = answer
    switch (fault, answer) {
    case (.believesStrangers, .success(let map)) where topology.map?.ids.isDisjoint(with: map.ids) == true:
      var known = topology.map
      for slot in [0, 1, 2, 9_000] { _ = known?.move(slot, to: map.shards[0].primary.endpoint) }
      given = known.map { .success($0) }
    case (.dropsUsableAnswers, .success) where topology.map != nil: given = nil
    case (.usesMalformedAnswers, .failure): given = topology.map.map { .success($0) } ?? given
    case (.givesUpAtOnce, nil):
      while topology.isAsking {
        for id in 1...(id + 10) { _ = topology.answered(nil, to: id, at: now) }
      }
      return [.failed]
    default: break
    }
    let actions = faulty(topology.answered(given, to: id, at: now))
    if fault == .undoesRedirects, case .success(let map) = answer, actions.contains(.refreshed) { self.answer = map }
    return actions
  }

  private func faulty(_ actions: [Topology.Action]) -> [Topology.Action] {
    guard fault == .asksTwice else { return actions }
    return actions.flatMap { action in
      if case .ask = action { [action, action] } else { [action] }
    }
  }
}
