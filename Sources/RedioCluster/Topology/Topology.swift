internal import RESP
internal import Redio
internal import RedioTransport

/// What is known of a cluster, and when whom to ask for it: a value without socket, clock or task. Events go in, actions come
/// out.
///
/// ```
///             something is wrong, or the map is old          a good answer
///   resting ───────────────────────────────────────> asking ──────────────> resting, with a new map
///      ^                                               │ nobody has answered
///      └───────────────────────────────────────────────┘ again soon
/// ```
///
/// The rules:
/// - One round of questions at a time, a least pause between two of them, with jitter. What happens during a round leads to
///   another one.
/// - A round asks some known servers at random, those in doubt last; one at first, another one after each short time without
///   an answer. If they all fail, it asks the servers of the URL, whose names are looked up again, and then all others. It asks
///   no address twice.
/// - The first usable answer counts that has one of the known servers, by its id, or if there has been no other one for some
///   rounds: an address, of the URL or in the map, may belong to another cluster by now.
/// - An answer that can't be used leaves everything as it is.
/// - Doubt passes: a server that did not answer is asked like the others after a while.
/// - `MOVED` changes its slot at once; an answer to a question from before it does not undo that. `ASK` changes nothing.
struct Topology {
  /// In nanoseconds, except for the counts.
  struct Limits {
    /// The least time between two rounds, and the greatest after rounds without an answer.
    var shortestPause: Int64 = 100_000_000
    var longestPause: Int64 = 1_000_000_000
    /// The time between two rounds if nothing happens.
    var period: Int64 = 30_000_000_000
    /// How long an answer is waited for before another server is asked too, and how long at all.
    var patience: Int64 = 250_000_000
    var answerLimit: Int64 = 2_000_000_000
    /// How long a server stays in doubt.
    var doubtLimit: Int64 = 5_000_000_000
    /// How many known servers are asked before those of the URL.
    var fewKnown = 3
    /// After how many rounds without another answer one is believed that has none of the known servers.
    var strangeRounds = 3
  }

  /// Who is asked.
  enum Source: Hashable {
    case known(Endpoint)
    /// The address in the URL with this index.
    case seed(Int)
  }

  /// A question: `CLUSTER SLOTS`.
  struct Query: Equatable {
    let id: Int
    let source: Source
  }

  enum Action: Equatable {
    /// Ask a server, and give the answer to `answered(_:by:at:)`.
    case ask(Query)
    /// The map has changed.
    case changed
    /// A round has ended with a usable answer, changed or not.
    case refreshed
    /// A round has ended without one.
    case failed
  }

  private struct Round {
    var open: [Int: (source: Source, since: Int64)] = [:]
    var due: [Source]
    /// When the next server is asked.
    var nextAsking: Int64
    /// The slots that redirects have moved since the round began, each with the last question before that.
    var moved: [Int: (endpoint: Endpoint, question: Int)] = [:]
    /// An answer that has none of the known servers, and its question.
    var strange: (map: ClusterMap, question: Int)?
  }

  let limits: Limits
  private let seeds: [Endpoint]
  /// The current map; `nil` before the first answer.
  private(set) var map: ClusterMap?
  /// How often the map has changed.
  private(set) var version = 0
  /// How many rounds have been begun, and the number of the last one that ended with a usable answer.
  private(set) var rounds = 0
  private(set) var confirmed = 0
  private var round: Round?
  private var nextID = 0
  /// Whether another round must follow.
  private var isWanted = false
  /// When the next round begins, whether it is wanted or not.
  private var nextRound = Int64.min
  private var periodic = Int64.max
  private var failures = 0
  private var strangeCount = 0
  /// The servers in doubt, each with the time at which the doubt has passed.
  private var doubts: [Endpoint: Int64] = [:]
  private var generator: SplitMix

  /// - Parameters:
  ///   - seeds: The addresses in the URL.
  ///   - seed: What its random numbers begin with.
  init(seeds: [Endpoint], limits: Limits = Limits(), seed: UInt64) {
    self.seeds = seeds
    self.limits = limits
    generator = SplitMix(state: seed)
  }

  /// Whether a round is under way.
  var isAsking: Bool { round != nil }

  /// When `tick(at:)` must be called next; `Int64.max` for never.
  var nextTick: Int64 {
    guard let round else { return isWanted ? nextRound : periodic }
    let asking = round.due.isEmpty ? Int64.max : round.nextAsking
    return round.open.values.reduce(asking) { min($0, $1.since &+ limits.answerLimit) }
  }

  // MARK: Events

  /// The map is needed, or may be wrong: a connection was lost, a server has refused a call.
  mutating func want(at now: Int64) -> [Action] {
    isWanted = true
    return tick(at: now)
  }

  /// A server is in doubt: it does not answer, or says that it does not belong to a working cluster.
  mutating func doubt(_ endpoint: Endpoint, at now: Int64) {
    guard doubts[endpoint] != nil || map?.has(endpoint) == true else { return }
    if doubts.count > 100 { doubts = doubts.filter { now < $0.value } }
    doubts[endpoint] = now.addingClamped(limits.doubtLimit)
  }

  /// Whether a server is in doubt.
  func isDoubted(_ endpoint: Endpoint, at now: Int64) -> Bool { doubts[endpoint].map { now < $0 } ?? false }

  /// A server says that a slot is elsewhere for good.
  mutating func moved(_ slot: Int, to endpoint: Endpoint, at now: Int64) -> [Action] {
    guard var changed = map else { return want(at: now) }
    round?.moved[slot] = (endpoint, nextID)
    var actions: [Action] = []
    if changed.move(slot, to: endpoint) {
      map = changed
      version += 1
      actions.append(.changed)
    }
    return actions + want(at: now)
  }

  /// Time has passed.
  mutating func tick(at now: Int64) -> [Action] {
    var actions: [Action] = []
    if round == nil, now >= periodic { isWanted = true }
    if round == nil, isWanted, now >= nextRound { begin(at: now) }
    guard let open = round?.open else { return actions }
    for (id, query) in open where now &- query.since >= limits.answerLimit {
      round?.open[id] = nil
      if case .known(let endpoint) = query.source { doubt(endpoint, at: now) }
    }
    ask(at: now, &actions)
    return actions
  }

  /// A question has been answered, or has failed.
  ///
  /// - Parameter answer: The map of the answer; a fault if it can't be used, or `nil` if there was none.
  mutating func answered(_ answer: Result<ClusterMap, SlotsFault>?, to id: Int, at now: Int64) -> [Action] {
    // Too late, or of an earlier round.
    guard let query = round?.open.removeValue(forKey: id) else { return [] }
    var actions: [Action] = []
    switch answer {
    case .success(let new):
      if case .known(let endpoint) = query.source { doubts[endpoint] = nil }
      if isOurs(new) {
        adopt(new, of: id, at: now, &actions)
        return actions
      }
      if round?.strange == nil { round?.strange = (new, id) }
    case .failure: break
    case nil: if case .known(let endpoint) = query.source { doubt(endpoint, at: now) }
    }
    // The next one need not wait.
    round?.nextAsking = now
    ask(at: now, &actions)
    return actions
  }

  // MARK: Rounds

  /// Whether a map is of the cluster that is known.
  private func isOurs(_ new: ClusterMap) -> Bool {
    guard let ids = map?.ids, !ids.isEmpty else { return true }
    return !ids.isDisjoint(with: new.ids)
  }

  private mutating func begin(at now: Int64) {
    isWanted = false
    rounds += 1
    let endpoints = map.map { Array(Set($0.members.map(\.endpoint))).sorted { "\($0)" < "\($1)" } } ?? []
    var known = endpoints.filter { !isDoubted($0, at: now) }.shuffled(using: &generator)
    known += endpoints.filter { isDoubted($0, at: now) }.shuffled(using: &generator)
    let first = known.prefix(limits.fewKnown)
    var others = seeds.indices.filter { !first.contains(seeds[$0]) && seeds.firstIndex(of: seeds[$0]) == $0 }
    if map != nil { others.shuffle(using: &generator) }
    let rest = known.dropFirst(limits.fewKnown).filter { !seeds.contains($0) }
    round = Round(
      due: first.map { .known($0) } + others.map { .seed($0) } + rest.map { .known($0) }, nextAsking: now)
  }

  /// Asks the next server if it is time, and ends the round if nobody is left.
  private mutating func ask(at now: Int64, _ actions: inout [Action]) {
    guard var current = round else { return }
    if now >= current.nextAsking, !current.due.isEmpty {
      let source = current.due.removeFirst()
      nextID += 1
      current.open[nextID] = (source, now)
      current.nextAsking = now &+ limits.patience
      actions.append(.ask(Query(id: nextID, source: source)))
    }
    round = current
    guard current.open.isEmpty, current.due.isEmpty else { return }
    if let strange = current.strange {
      strangeCount += 1
      if strangeCount >= limits.strangeRounds {
        return adopt(strange.map, of: strange.question, at: now, &actions)
      }
    }
    round = nil
    failures += 1
    isWanted = true
    let pause = failures < 8 ? limits.shortestPause << Int64(failures) : limits.longestPause
    nextRound = now.addingClamped(jittered(min(pause, limits.longestPause)))
    actions.append(.failed)
  }

  private mutating func adopt(_ new: ClusterMap, of question: Int, at now: Int64, _ actions: inout [Action]) {
    guard let ended = round else { return }
    round = nil
    confirmed = rounds
    (failures, strangeCount) = (0, 0)
    var new = new
    for (slot, moved) in ended.moved where question <= moved.question { _ = new.move(slot, to: moved.endpoint) }
    let known = Set(new.members.map(\.endpoint))
    doubts = doubts.filter { known.contains($0.key) && now < $0.value }
    if new != map {
      map = new
      version += 1
      actions.append(.changed)
    }
    nextRound = now.addingClamped(jittered(limits.shortestPause))
    periodic = now.addingClamped(jittered(limits.period))
    actions.append(.refreshed)
  }

  /// The time, or up to half as much more.
  private mutating func jittered(_ time: Int64) -> Int64 {
    let least = max(time, 0)
    return least.addingClamped(Int64.random(in: 0...(least / 2), using: &generator))
  }
}

/// A small generator of random numbers, which needs no system: SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
