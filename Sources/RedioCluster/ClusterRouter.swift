internal import RESP
internal import Redio
internal import RedioTransport
internal import Synchronization

/// The router of a cluster's client: it has the map, a node for each server, and the calls that wait for a better map.
///
/// ```
///   one key ───────────────────────> Node of its slot                       the fast path: no allocation
///   anything else ──> ScatteredCall ──> Nodes
///        refused, or its connection lost ──> parked ── the map changes, or a pause ends ──> again
/// ```
///
/// What to ask and what to believe is decided by a ``Topology``, and what an error means by `decide(_:_:)`; this class does
/// what they say.
final class ClusterRouter: Router, Sendable {
  /// A server in one of its roles: connections to a replica have said `READONLY`, and those to a primary must not have.
  private struct Key: Hashable {
    let endpoint: Endpoint
    let isReplica: Bool
  }

  /// What waits for a better map.
  private struct Parked {
    enum Content {
      case call(PendingCall, isBulk: Bool)
      case pieces(ScatteredCall, [Int])
      case waiter(Waiter<Void>)
    }

    let content: Content
    /// When it is tried again, unless the map changes before.
    let wake: Int64
    /// When its time is up.
    let until: Int64
    /// The round whose answer it waits for; 0 if any change will do, and `Int.max` while it waits for one server's answer.
    var round: Int
    /// Its number, if it waits for one server's answer; otherwise 0.
    let doubt: Int
    let size: Int
    let kind: RedisError.Kind?
  }

  /// The nodes of a shard.
  private struct Shard {
    let primary: Node
    let members: [ClusterMap.Member]
  }

  private struct State: ~Copyable {
    var topology: Topology
    /// The index in `shards` of each slot's.
    var owners: [UInt16] = []
    var shards: [Shard] = []
    var layout: Scatter.Layout?
    var nodes: [Key: Node] = [:]
    /// The nodes of the addresses in the URL, while they are asked.
    var seeds: [Int: Node] = [:]
    /// Dropped nodes that still have connections, and since when.
    var retired: [(node: Node, since: Int64)] = []
    var parked: [Parked] = []
    var parkedBytes = 0
    /// How often one server's answer was waited for.
    var doubts = 0
    /// Why the last question or connection failed.
    var failure: RedisError.Kind?
    /// The next of several nodes that are used in turn.
    var turn = 0
    /// The time that the timer is set to.
    var armed = Int64.max
    /// Whether calls were sent since the nodes were last looked at, and when that will be.
    var isUsed = false
    var nextLook = Int64.max
    /// Nodes whose connections have stood still, by their addresses.
    var stuck: Set<Endpoint> = []
    /// The zones that servers have told by `INFO`; empty for one that has none. Asked for once a zone is preferred.
    var zones: [Endpoint: String] = [:]
    var needsZones = false
    var mustAskForZones = false
    var isClosed = false
  }

  private let settings: NodeSettings
  let options: ClusterOptions
  private let seedEndpoints: [Endpoint]
  /// Those who are told of changes of the map.
  let listeners = ServersListeners()
  private let state: Locked<State>

  /// - Parameter seeds: The addresses in the URL.
  init(_ settings: NodeSettings, _ seeds: [Endpoint], _ options: ClusterOptions) {
    self.settings = settings
    self.options = options
    seedEndpoints = seeds
    var limits = Topology.Limits()
    limits.period = options.refreshInterval.clampedNanoseconds
    state = Locked(
      State(topology: Topology(seeds: seeds, limits: limits, seed: UInt64.random(in: 0 ... .max))))
  }

  // MARK: Constants, in nanoseconds

  /// How often nodes are looked at whose connections may stand still.
  private static let lookInterval: Int64 = 500_000_000
  /// How long a dropped node may finish what is on its way, as long as it answers.
  private static let longestRetirement: Int64 = 30_000_000_000
  /// The shortest and the longest pause of a parked call.
  private static let shortestPause: Int64 = 10_000_000
  private static let longestPause: Int64 = 200_000_000

  // MARK: Nodes

  var nodes: [Node] { state.withLock { Array($0.nodes.values) + Array($0.seeds.values) + $0.retired.map(\.node) } }

  var servingNodes: [Node] {
    state.withLock { state in
      let nodes = Array(state.nodes.values)
      return nodes.isEmpty ? Array(state.seeds.values) : nodes
    }
  }

  var home: Node {
    state.withLock { state in
      if let shard = state.shards.first(where: { !state.stuck.contains($0.primary.endpoint) }) ?? state.shards.first {
        return shard.primary
      }
      return seed(0, &state)
    }
  }

  /// The primaries with their slots, and the replicas, for `Redis.servers`.
  var members: [(node: Node, member: ClusterMap.Member, isReplica: Bool, slots: SlotRanges)] {
    state.withLock { state in
      guard let map = state.topology.map else { return [] }
      var found: [(node: Node, member: ClusterMap.Member, isReplica: Bool, slots: SlotRanges)] = []
      var slots = [[Int]](repeating: [], count: map.shards.count)
      for (slot, owner) in map.owners.enumerated() where owner != ClusterMap.nobody { slots[Int(owner)].append(slot) }
      for (index, shard) in map.shards.enumerated() where !slots[index].isEmpty {
        let ranges = SlotRanges(slots[index])
        found.append(
          (node(Key(endpoint: shard.primary.endpoint, isReplica: false), &state), shard.primary, false, ranges))
        for replica in shard.replicas {
          found.append((node(Key(endpoint: replica.endpoint, isReplica: true), &state), replica, true, ranges))
        }
      }
      return found
    }
  }

  /// The primaries that have slots, and whether they seem to be well.
  func primaries() -> [(node: Node, isHealthy: Bool)] {
    let now = EventLoop.now
    return state.withLock { state in
      state.shards.map { shard in
        let endpoint = shard.primary.endpoint
        return (shard.primary, !state.stuck.contains(endpoint) && !state.topology.isDoubted(endpoint, at: now))
      }
    }
  }

  /// The primary that has a slot.
  func primary(of slot: Int) -> Node? { state.withLock { primary(slot, &$0) } }

  /// Why no server is known.
  var failure: RedisError.Kind? { state.withLock { $0.failure } }

  private func node(_ key: Key, _ state: inout State) -> Node {
    if let node = state.nodes[key] { return node }
    let steps = key.isReplica ? [HandshakeStep("READONLY", ["READONLY"])] : []
    let node = Node(settings, at: key.endpoint, steps: steps)
    state.nodes[key] = node
    return node
  }

  private func seed(_ index: Int, _ state: inout State) -> Node {
    let endpoint = seedEndpoints[index]
    if let node = state.nodes[Key(endpoint: endpoint, isReplica: false)] ?? state.seeds[index] { return node }
    let node = Node(settings, at: endpoint)
    state.seeds[index] = node
    return node
  }

  // MARK: Calls

  func submit(_ call: PendingCall, isBulk: Bool) {
    // The fast path: a command with one key, for a primary.
    if call.silent.count == 1, let slot = call.keys.onlySlot(in: call.wire),
      call.preference == .primary || !call.traits.contains(.readOnly)
    {
      let (node, mustArm) = state.withLock { state -> (Node?, Bool) in
        guard !state.owners.isEmpty, case let owner = state.owners[slot], owner != ClusterMap.nobody else {
          return (nil, false)
        }
        let wasUsed = state.isUsed
        state.isUsed = true
        return (state.shards[Int(owner)].primary, !wasUsed)
      }
      if mustArm { beginLooking() }
      if let node { return node.submit(call, isBulk: isBulk) }
    }
    scatter(call, isBulk: isBulk)
  }

  /// What has happened to a call that was to be scattered.
  private enum Plan: ~Copyable {
    case scatter(Scatter)
    case failure(RedisError)
    case wait
  }

  private func scatter(_ call: PendingCall, isBulk: Bool) {
    switch plan(call) {
    case .scatter(let scatter): ScatteredCall(call, scatter, isBulk: isBulk, self).start()
    case .failure(let error): call.fail(error.kind, error.outcome, note: error.note)
    case .wait: park(.call(call, isBulk: isBulk), call, nil, wantsMap: true)
    }
  }

  private func plan(_ call: PendingCall) -> Plan {
    guard let layout = layout() else { return .wait }
    do throws(RedisError) { return .scatter(try Scatter(call.wire, layout)) } catch { return .failure(error) }
  }

  /// What a plan has to know; `nil` without a map.
  private func layout() -> Scatter.Layout? {
    let (layout, mustArm) = state.withLock { state -> (Scatter.Layout?, Bool) in
      let wasUsed = state.isUsed
      state.isUsed = true
      return (state.layout, !wasUsed)
    }
    if mustArm { beginLooking() }
    return layout
  }

  /// Where pieces go.
  struct Places {
    /// The nodes, and from which on they get `ASKING` before each piece.
    var nodes: [Node] = []
    var askingFrom = 0
    /// The index of each piece's node; -1 if no server has its slot at present.
    var ofPieces: [Int32] = []
    var ofAsking: [Int32] = []
  }

  /// Finds the nodes of pieces.
  ///
  /// - Parameters:
  ///   - pieces: Their indices.
  ///   - asking: The servers of others, which are asked behind `ASKING`.
  ///   - reads: Which servers may answer; `nil` for primaries alone.
  func place(
    _ pieces: [Int], _ asking: [Endpoint], of scatter: borrowing Scatter, reads: ReadPreference?
  ) -> Places {
    var places = Places()
    places.ofPieces.reserveCapacity(pieces.count)
    var mustAsk = false
    state.withLock { state in
      func index(_ node: Node, from first: Int = 0) -> Int32 {
        let place = places.nodes[first...].firstIndex { $0 === node } ?? places.nodes.count
        if place == places.nodes.count { places.nodes.append(node) }
        return Int32(place)
      }
      // The place of each shard's primary, once it has one.
      var ofShards = [Int32](repeating: -1, count: state.shards.count)
      var withoutKey: [Int] = []
      for piece in pieces {
        guard let slot = scatter.pieces[piece].slot else {
          withoutKey.append(places.ofPieces.count)
          places.ofPieces.append(-1)
          continue
        }
        guard case let owner = state.owners[slot], owner != ClusterMap.nobody else {
          places.ofPieces.append(-1)
          continue
        }
        if let reads, scatter.pieces[piece].refusals == 0, !scatter.pieces[piece].isScan {
          places.ofPieces.append(reader(slot, reads, &state).map { index($0) } ?? -1)
          continue
        }
        if ofShards[Int(owner)] < 0 { ofShards[Int(owner)] = index(state.shards[Int(owner)].primary) }
        places.ofPieces.append(ofShards[Int(owner)])
      }
      for number in withoutKey {
        switch scatter.target(of: pieces[number]) {
        // A command without a key goes where others go, or to a primary in turn.
        case .slot, .any:
          if let node = places.nodes.first ?? nextPrimary(&state) { places.ofPieces[number] = index(node) }
        case .replica(let endpoint):
          places.ofPieces[number] = index(node(Key(endpoint: endpoint, isReplica: true), &state))
        case .server(let endpoint):
          places.ofPieces[number] = index(node(Key(endpoint: endpoint, isReplica: false), &state))
        }
      }
      mustAsk = state.mustAskForZones
      state.mustAskForZones = false
      places.askingFrom = places.nodes.count
      for endpoint in asking {
        places.ofAsking.append(index(node(Key(endpoint: endpoint, isReplica: false), &state), from: places.askingFrom))
      }
    }
    if mustAsk { askForZones() }
    return places
  }

  private func primary(_ slot: Int, _ state: inout State) -> Node? {
    guard !state.owners.isEmpty, case let owner = state.owners[slot], owner != ClusterMap.nobody else { return nil }
    return state.shards[Int(owner)].primary
  }

  private func nextPrimary(_ state: inout State) -> Node? {
    guard !state.shards.isEmpty else { return nil }
    state.turn &+= 1
    let all = state.shards
    for offset in 0..<all.count {
      let node = all[(state.turn &+ offset) % all.count].primary
      if !state.stuck.contains(node.endpoint) { return node }
    }
    return all[state.turn % all.count].primary
  }

  /// A node that a slot is read from.
  private func reader(_ slot: Int, _ preference: ReadPreference, _ state: inout State) -> Node? {
    guard !state.owners.isEmpty, case let owner = state.owners[slot], owner != ClusterMap.nobody else { return nil }
    let shard = state.shards[Int(owner)]
    // The primary is first.
    var places: [Int]
    switch preference {
    case .primary: return shard.primary
    case .any: places = Array(shard.members.indices)
    case .replica: places = Array(shard.members.indices.dropFirst())
    case .zone(let zone):
      if !state.needsZones { (state.needsZones, state.mustAskForZones) = (true, true) }
      places = shard.members.indices.filter {
        (shard.members[$0].zone ?? state.zones[shard.members[$0].endpoint]) == zone
      }
      if places.isEmpty { places = Array(shard.members.indices.dropFirst()) }
    }
    let now = EventLoop.now
    // Health is a preference: with all in doubt, the primary is asked.
    places.removeAll {
      state.stuck.contains(shard.members[$0].endpoint) || state.topology.isDoubted(shard.members[$0].endpoint, at: now)
    }
    guard !places.isEmpty else { return shard.primary }
    state.turn &+= 1
    let place = places[state.turn % places.count]
    return place == 0 ? shard.primary : node(Key(endpoint: shard.members[place].endpoint, isReplica: true), &state)
  }

  func node(for call: CallShape) throws(RedisError) -> Node {
    guard let layout = layout() else { return home }
    let scatter = try Scatter(call.wire, layout)
    let reads = call.preference != .primary && call.traits.contains(.readOnly) ? call.preference : nil
    let nodes = place(Array(scatter.pieces.indices), [], of: scatter, reads: reads).nodes
    guard nodes.count < 2 else {
      throw RedisError(
        .invalidCommand(
          "it needs a connection of its own, and its keys are at several nodes: give them a part in braces in common, such as "
            + "{user:1}:jobs and {user:1}:done"), .notSent, command: call.command)
    }
    return nodes.first ?? home
  }

  func findNode(for call: CallShape, until deadline: Int64) async throws -> Node {
    if state.withLock({ $0.topology.map == nil }) {
      let waiter = Waiter<Void>()
      try await waiter.value {
        let until = min(deadline, EventLoop.now &+ settings.waitLimit)
        park(.waiter(waiter), until: until, size: 0, kind: nil, pause: .max, wantsMap: true)
      } onCancel: {
      }
    }
    return try node(for: call)
  }

  func nodes(forRescue call: CallShape) throws(RedisError) -> [Node] {
    // Refuses what must not be sent to all.
    if let layout = layout() { _ = try Scatter(call.wire, layout) }
    return state.withLock { $0.shards.map(\.primary) }
  }

  /// The server that has a slot.
  func owner(of slot: Int) -> Endpoint? {
    state.withLock { $0.topology.map?.shard(of: slot)?.primary.endpoint }
  }

  // MARK: Refusals

  /// An error reply that may be a refusal.
  struct Refusal {
    let code: String
    let message: String
    /// Whether only the server can have sent it.
    let isProven: Bool
    let target: Scatter.Target
    /// Whether the slot is a guess.
    let isGuess: Bool
    /// How many times the piece has been refused, this time included.
    let count: Int
    let node: Node
  }

  /// Whether an error may be a refusal, without doing anything about it.
  func isRefusal(_ refusal: Refusal) -> Bool {
    RetryableError.contains(refusal.code, isRouted: true) && refusal.count <= options.mostRedirections
  }

  /// Decides what an error means, and learns from it.
  ///
  /// - Parameter correct: Called with the right slot, if the slot was a guess.
  func decide(_ refusal: Refusal, _ correct: (Int) -> Void) -> Scatter.Refusal {
    guard isRefusal(refusal) else { return .isAnswer }
    // A server refuses for the sake of a slot: without one, these are a script's own words.
    if !refusal.isProven, !refusal.isGuess {
      guard case .slot = refusal.target else { return .isAnswer }
    }
    let asked = refusal.node.endpoint
    let now = EventLoop.now
    switch refusal.code {
    case "MOVED":
      guard let redirect = Redirect(refusal.message, from: asked, options.translated) else {
        want()
        return refusal.isProven ? .later : .isAnswer
      }
      let endpoint = redirect.endpoint
      var slot = redirect.slot
      if case .slot(let own) = refusal.target, own != slot {
        guard refusal.isGuess else { return .isAnswer }
        correct(slot)
        slot = redirect.slot
      }
      guard refusal.isProven || refusal.isGuess else {
        return owner(of: slot) == asked ? .ifConfirmed(Scatter.Doubt(claim: .isElsewhere, server: asked)) : .again
      }
      if refusal.isGuess, !isKnown(endpoint) {
        want()
        return .later
      }
      if endpoint == asked, !refusal.node.isReadOnly {
        // A name or a proxy that leads elsewhere by now.
        refusal.node.replaceConnections()
        want()
        return .later
      }
      perform { $0.moved(slot, to: endpoint, at: now) }
      return .again
    case "ASK":
      guard let redirect = Redirect(refusal.message, from: asked, options.translated) else { return .isAnswer }
      let endpoint = redirect.endpoint
      if case .slot(let own) = refusal.target, own != redirect.slot {
        guard refusal.isGuess else { return .isAnswer }
        correct(redirect.slot)
      }
      let isSure = refusal.isProven || (refusal.isGuess && isKnown(endpoint))
      return isSure ? .ask(endpoint) : .ifConfirmed(Scatter.Doubt(claim: .isMoving(to: endpoint), server: asked))
    case "TRYAGAIN":
      return refusal.isProven ? .later : .ifConfirmed(Scatter.Doubt(claim: .isSplit, server: asked))
    case "CLUSTERDOWN":
      guard refusal.isProven else { return .ifConfirmed(Scatter.Doubt(claim: .isDown, server: asked)) }
      doubt(asked)
      want()
      return .later
    case "READONLY":
      want()
      if case .slot(let slot) = refusal.target, !refusal.isProven {
        return owner(of: slot) == asked ? .ifConfirmed(Scatter.Doubt(claim: .isElsewhere, server: asked)) : .again
      }
      return refusal.isProven ? .later : .isAnswer
    case "MASTERDOWN", "LOADING":
      guard refusal.isProven else { return .isAnswer }
      doubt(asked)
      want()
      return refusal.node.isReadOnly ? .again : .later
    default: return .isAnswer
    }
  }

  private func isKnown(_ endpoint: Endpoint) -> Bool {
    state.withLock { $0.topology.map?.members.contains { $0.endpoint == endpoint } == true }
  }

  func redirection(after error: RefusedCall, of call: CallShape, from node: Node, refusals: Int) -> Redirection {
    let slot = call.slot?.number
    if error.code == RetryableError.unblocked {
      want()
      return .later(Self.shortestPause)
    }
    let refusal = Refusal(
      code: error.code, message: error.message, isProven: error.isProven, target: slot.map { .slot($0) } ?? .any,
      isGuess: false, count: refusals, node: node)
    switch decide(refusal, { _ in }) {
    case .isAnswer: return .none
    case .later, .ifConfirmed: return .later(pause(refusals))
    case .ask(let endpoint):
      return .asking(state.withLock { self.node(Key(endpoint: endpoint, isReplica: false), &$0) })
    case .again:
      guard let slot, let next = state.withLock({ primary(slot, &$0) }) else { return .later(pause(refusals)) }
      return .node(next)
    }
  }

  func take(
    _ call: PendingCall, refusedWith error: RefusedCall, by node: Node, _ connection: Connection, isBulk: Bool
  ) -> Bool {
    switch plan(call) {
    case .scatter(let scatter):
      ScatteredCall(call, scatter, isBulk: isBulk, self).begin(refusedWith: error.replies, by: node, connection)
      return true
    case .failure: return false
    case .wait: return false
    }
  }

  var takesCallsBack: Bool { true }

  func take(_ calls: [PendingCall], returnedBy node: Node, _ kind: RedisError.Kind, isBulk: Bool) {
    for call in calls {
      if call.hasEnded { continue }
      if let part = call as? RoutedCall {
        part.giveBack(kind)
      } else {
        park(.call(call, isBulk: isBulk), call, kind, wantsMap: true)
      }
    }
  }

  func noticed(_ kind: RedisError.Kind?, at node: Node) {
    if kind != nil { doubt(node.endpoint) }
    if let kind { state.withLock { $0.failure = kind } }
    want()
  }

  private func doubt(_ endpoint: Endpoint) { state.withLock { $0.topology.doubt(endpoint, at: EventLoop.now) } }

  // MARK: Waiting

  private func pause(_ refusals: Int) -> Int64 {
    let longest = min(Self.shortestPause << Int64(min(refusals, 8)), Self.longestPause)
    return Int64.random(in: (longest / 2)...longest)
  }

  /// Keeps pieces of a call until the map changes or a pause ends.
  ///
  /// - Parameters:
  ///   - until: When their time is up.
  ///   - attempts: How often the call has waited already.
  func park(
    _ call: ScatteredCall, _ pieces: [Int], _ kind: RedisError.Kind?, until: Int64, attempts: Int, wantsMap: Bool
  ) {
    park(
      .pieces(call, pieces), until: until, size: call.whole.wire.count, kind: kind, pause: pause(attempts),
      wantsMap: wantsMap)
  }

  /// Keeps pieces that a node seems to have refused, until it says itself which slots it has, or whether its cluster works:
  /// others may not know yet what it knows.
  func park(_ call: ScatteredCall, doubtful pieces: [Int], at node: Node, ofState isState: Bool, until: Int64) {
    let doubt = state.withLock { state in
      state.doubts += 1
      return state.doubts
    }
    park(
      .pieces(call, pieces), until: until, size: call.whole.wire.count, kind: nil, round: .max, doubt: doubt,
      pause: .max, wantsMap: false)
    let question = NodeQuestion.call("CLUSTER", isState ? "INFO" : "NODES", within: .seconds(2)) { [weak self] result in
      self?.answered(doubt, (try? result.get()).flatMap { NodeReport($0, isState: isState) })
    }
    node.submit(question, isBulk: false)
  }

  /// A node has said what it knows, or can't be asked: then any new answer must do.
  private func answered(_ doubt: Int, _ report: NodeReport?) {
    let item = state.withLock { state -> Parked? in
      guard let index = state.parked.firstIndex(where: { $0.doubt == doubt }) else { return nil }
      guard report != nil else {
        state.parked[index].round = state.topology.rounds + 1
        return nil
      }
      state.parkedBytes -= state.parked[index].size
      return state.parked.remove(at: index)
    }
    // What was confirmed is not in the map yet.
    want()
    if let item, case .pieces(let call, let pieces) = item.content { call.resume(pieces, report) }
  }

  /// Where a server that the cluster announces is reached from here.
  func translated(_ endpoint: Endpoint) -> Endpoint { options.translated(endpoint) }

  /// When a call that begins to wait now stops waiting.
  func patience(of call: PendingCall) -> Int64 { min(call.deadline, EventLoop.now &+ settings.waitLimit) }

  private func park(_ content: Parked.Content, _ call: PendingCall, _ kind: RedisError.Kind?, wantsMap: Bool) {
    if call.waitsUntil == 0 { call.waitsUntil = EventLoop.now &+ settings.waitLimit }
    call.refusals += 1
    park(
      content, until: min(call.deadline, call.waitsUntil), size: call.wire.count, kind: kind,
      pause: pause(Int(call.refusals)), wantsMap: wantsMap)
  }

  private func park(
    _ content: Parked.Content, until: Int64, size: Int, kind: RedisError.Kind?, round: Int = 0, doubt: Int = 0,
    pause: Int64, wantsMap: Bool
  ) {
    let now = EventLoop.now
    // On a grid of times, so that calls without number don't take a timer each.
    let wake = pause == .max ? Int64.max : Self.rounded(now &+ pause)
    let until = until == .max ? Int64.max : Self.rounded(until)
    let failure = state.withLock { state -> RedisError.Kind? in
      if state.isClosed { return .closed }
      let limit = settings.options.waitingLimit
      if state.parked.count >= limit { return .tooManyCalls(limit: limit) }
      let most = settings.options.transport.queueLimit
      if state.parkedBytes > 0, state.parkedBytes + size > most { return .queueFull(limit: most) }
      state.parked.append(
        Parked(
          content: content, wake: state.topology.map == nil ? .max : wake, until: until, round: round, doubt: doubt,
          size: size, kind: kind))
      state.parkedBytes += size
      return nil
    }
    if let failure { return end(content, failure, nil) }
    if wantsMap { want() }
    arm(at: min(wake, until))
  }

  private func end(_ content: Parked.Content, _ kind: RedisError.Kind, _ note: String?) {
    switch content {
    case .call(let call, _): call.fail(kind, .notSent, note: note)
    case .pieces(let call, let pieces): call.expired(pieces, kind, note)
    case .waiter(let waiter): waiter.resume(with: .failure(RedisError(kind, .notSent, command: nil, note: note)))
    }
  }

  /// Tries again what has waited long enough, and ends what has waited too long.
  ///
  /// - Parameter hasChanged: Whether the map has changed, for which everything is tried again.
  private func wakeParked(hasChanged: Bool) {
    let now = EventLoop.now
    let (due, late, failure) = state.withLock { state -> ([Parked], [Parked], RedisError.Kind?) in
      guard !state.parked.isEmpty else { return ([], [], nil) }
      var (due, late, others): ([Parked], [Parked], [Parked]) = ([], [], [])
      let hasMap = state.topology.map != nil
      for item in state.parked {
        if item.until <= now {
          late.append(item)
        } else if hasMap, item.round > 0 ? state.topology.confirmed >= item.round : hasChanged || item.wake <= now {
          due.append(item)
        } else {
          others.append(item)
        }
      }
      state.parked = others
      state.parkedBytes = others.reduce(0) { $0 + $1.size }
      return (due, late, state.failure)
    }
    for item in late { endLate(item, failure) }
    for item in due {
      switch item.content {
      case .call(let call, let isBulk): if !call.hasEnded { submit(call, isBulk: isBulk) }
      case .pieces(let call, let pieces): call.resume(pieces)
      case .waiter(let waiter): waiter.resume(with: .success(()))
      }
    }
  }

  private func endLate(_ item: Parked, _ failure: RedisError.Kind?) {
    let kind = item.kind ?? failure
    let reason = kind.map { RedisError($0, .notSent, command: nil).description }
    let call: PendingCall? =
      switch item.content {
      case .call(let call, _): call
      case .pieces(let call, _): call.whole
      case .waiter: nil
      }
    if let call, let timeout = call.timeout, call.deadline <= EventLoop.now {
      end(item.content, .timeout(timeout), reason.map { "no connection: \($0)" })
    } else {
      end(item.content, kind ?? home.connectTimeoutKind, nil)
    }
  }

  // MARK: The map

  /// Asks for the map, as soon as that may be done again.
  func want() { perform { $0.want(at: EventLoop.now) } }

  /// What follows from a change of what is known of the cluster.
  private struct Consequences: Sendable {
    var questions: [(query: Topology.Query, node: Node)] = []
    var dropped: [Node] = []
    var (hasChanged, hasRefreshed) = (false, false)
    /// Why calls that wait get an error at once.
    var hopeless: RedisError.Kind?

    var isEmpty: Bool { questions.isEmpty && dropped.isEmpty && !hasChanged && !hasRefreshed && hopeless == nil }
  }

  /// Changes what is known of the cluster. What follows is done in a later turn of the loop: the caller may hold the lock of a
  /// call, which that would need.
  private func perform(_ change: (inout Topology) -> [Topology.Action]) {
    let (consequences, next) = state.withLock { state -> (Consequences, Int64) in
      var consequences = Consequences()
      guard !state.isClosed else { return (consequences, .max) }
      for action in change(&state.topology) {
        switch action {
        case .ask(let query):
          switch query.source {
          case .known(let endpoint):
            let isReplica = state.topology.map?.shards.contains { $0.primary.endpoint == endpoint } == false
            consequences.questions.append((query, node(Key(endpoint: endpoint, isReplica: isReplica), &state)))
          case .seed(let index): consequences.questions.append((query, seed(index, &state)))
          }
        case .changed:
          rebuild(&state)
          consequences.hasChanged = true
        case .refreshed:
          consequences.dropped += dropUnknown(&state)
          consequences.hasRefreshed = true
          state.failure = nil
        case .failed:
          // Those that redirects have named, without end if a server wants to.
          if state.topology.map != nil { consequences.dropped += dropNodes(&state) }
          consequences.hopeless = isHopeless(state.failure, state.topology.map == nil) ? state.failure : nil
        }
      }
      return (consequences, min(state.topology.nextTick, state.nextLook))
    }
    arm(at: next)
    guard !consequences.isEmpty else { return }
    // Without a thread for the loop, nothing would ever follow; then no reply is being handled either.
    if settings.loop.isCurrent || settings.loop.start() == nil {
      settings.loop.execute { [self] in follow(consequences) }
    } else {
      follow(consequences)
    }
  }

  private func follow(_ consequences: Consequences) {
    for node in consequences.dropped { node.retire() }
    for (query, node) in consequences.questions { ask(query, node) }
    if let hopeless = consequences.hopeless { endParked(hopeless) }
    if consequences.hasChanged || consequences.hasRefreshed { wakeParked(hasChanged: consequences.hasChanged) }
    if consequences.hasRefreshed { askForZones() }
    if consequences.hasChanged || consequences.hasRefreshed || consequences.hopeless != nil {
      listeners.tell(consequences.hopeless, on: settings.loop)
    }
  }

  /// Whether calls that wait get an error at once: a client that has never seen its cluster waits for no further attempts.
  private func isHopeless(_ kind: RedisError.Kind?, _ isFirst: Bool) -> Bool {
    guard isFirst, let kind else { return false }
    return !settings.options.backOff.waitsForFirstConnection || !kind.mayPass
  }

  private func endParked(_ kind: RedisError.Kind) {
    let all = state.withLock { state in
      defer {
        state.parked = []
        state.parkedBytes = 0
      }
      return state.parked
    }
    for item in all { end(item.content, kind, nil) }
  }

  /// Takes over the new map. Nodes that have lost their role are dropped at the end of the round.
  private func rebuild(_ state: inout State) {
    guard let map = state.topology.map else { return }
    state.owners = map.owners
    state.layout = Scatter.Layout(map: map) { [options] in options.translated($0) }
    state.shards = map.shards.map { shard in
      Shard(
        primary: node(Key(endpoint: shard.primary.endpoint, isReplica: false), &state),
        members: [shard.primary] + shard.replicas)
    }
  }

  /// The nodes that the map has.
  private func known(_ state: borrowing State) -> Set<Key> {
    var known: Set<Key> = []
    for shard in state.topology.map?.shards ?? [] {
      known.insert(Key(endpoint: shard.primary.endpoint, isReplica: false))
      for replica in shard.replicas { known.insert(Key(endpoint: replica.endpoint, isReplica: true)) }
    }
    return known
  }

  /// Drops the nodes that the map has not.
  private func dropNodes(_ state: inout State) -> [Node] {
    let known = known(state)
    var dropped: [Node] = []
    for (key, node) in state.nodes where !known.contains(key) {
      state.nodes[key] = nil
      dropped.append(node)
    }
    return retire(dropped, &state)
  }

  /// Drops the nodes that the map has not, and those of the URL.
  private func dropUnknown(_ state: inout State) -> [Node] {
    let known = known(state)
    var dropped: [Node] = []
    for (index, node) in state.seeds {
      state.seeds[index] = nil
      let key = Key(endpoint: node.endpoint, isReplica: false)
      if known.contains(key), let other = state.nodes[key], other.isQuiet {
        // The connection that is open already is the server's.
        state.nodes[key] = node
        dropped.append(other)
        for shard in state.shards.indices where state.shards[shard].primary.endpoint == node.endpoint {
          state.shards[shard] = Shard(primary: node, members: state.shards[shard].members)
        }
      } else {
        dropped.append(node)
      }
    }
    return dropNodes(&state) + retire(dropped, &state)
  }

  /// Keeps dropped nodes until they have no connection.
  private func retire(_ dropped: [Node], _ state: inout State) -> [Node] {
    let now = EventLoop.now
    state.retired += dropped.map { ($0, now) }
    if !state.retired.isEmpty, state.nextLook == .max { state.nextLook = now &+ Self.lookInterval }
    return dropped
  }

  /// Asks a node for the map.
  private func ask(_ query: Topology.Query, _ node: Node) {
    let call = NodeQuestion.call("CLUSTER", "SLOTS", within: .seconds(2)) { [weak self] result in
      self?.answered(query, node, result)
    }
    node.submit(call, isBulk: false)
  }

  /// Asks the servers for their zones that the map has none of, once each, if a zone is preferred.
  private func askForZones() {
    let nodes = state.withLock { state -> [Node] in
      guard state.needsZones, let map = state.topology.map else { return [] }
      var nodes: [Node] = []
      for shard in map.shards {
        for member in [shard.primary] + shard.replicas where member.zone == nil && state.zones[member.endpoint] == nil {
          state.zones[member.endpoint] = ""
          let isReplica = member.endpoint != shard.primary.endpoint
          nodes.append(node(Key(endpoint: member.endpoint, isReplica: isReplica), &state))
        }
      }
      return nodes
    }
    for node in nodes {
      let endpoint = node.endpoint
      let call = NodeQuestion.call("INFO", "server", within: .seconds(2)) { [weak self] result in
        guard let self else { return }
        let zone = (try? result.get()).flatMap(NodeQuestion.zone)
        // Asked again after the next map, if there was no answer.
        state.withLock { $0.zones[endpoint] = zone }
      }
      node.submit(call, isBulk: false)
    }
  }

  private func answered(_ query: Topology.Query, _ node: Node, _ result: Result<RESPValue, RedisError>) {
    var answer: Result<ClusterMap, SlotsFault>?
    switch result {
    case .success(let reply):
      do throws(SlotsFault) {
        answer = .success(try ClusterMap(reply, askedAt: node.endpoint) { self.options.translated($0) })
      } catch {
        answer = .failure(error)
        state.withLock { $0.failure = .server(code: "CLUSTERDOWN", message: error.words) }
      }
    case .failure(let error):
      state.withLock { $0.failure = error.kind.ofNoCluster ?? error.kind }
    }
    perform { $0.answered(answer, to: query.id, at: EventLoop.now) }
  }

  // MARK: Time

  /// The next time of the grid on which calls are tried again.
  private static func rounded(_ time: Int64) -> Int64 { (time / grid + 1) * grid }

  private static let grid: Int64 = 4_000_000

  /// Sets the timer to a time, unless it is set to an earlier one.
  private func arm(at time: Int64) {
    let isEarlier = state.withLock { state in
      guard !state.isClosed, time < state.armed else { return false }
      state.armed = time
      return true
    }
    guard isEarlier else { return }
    settings.loop.execute { [weak self, loop = settings.loop] in
      _ = loop.schedule(at: time, orEnd: { self?.loopEnded() }) { self?.timerFired(time) }
    }
  }

  private func timerFired(_ time: Int64) {
    let now = EventLoop.now
    let mustLook = state.withLock { state in
      if state.armed == time { state.armed = .max }
      return now >= state.nextLook
    }
    if mustLook { look(at: now) }
    perform { $0.tick(at: now) }
    wakeParked(hasChanged: false)
    arm(
      at: state.withLock { state in
        state.parked.reduce(min(state.topology.nextTick, state.nextLook)) { min($0, $1.until, $1.wake) }
      })
  }

  private func loopEnded() { endParked(home.loopEndedKind) }

  /// Begins to look at the nodes, since calls are sent.
  private func beginLooking() {
    let time = state.withLock { state in
      if state.nextLook == .max { state.nextLook = EventLoop.now &+ Self.lookInterval }
      return state.nextLook
    }
    arm(at: time)
  }

  /// Looks which nodes answer: one that stands still may have been replaced by now, and a dropped one is given up. On the
  /// loop's thread.
  private func look(at now: Int64) {
    let (nodes, retired) = state.withLock { state -> ([Node], [(node: Node, since: Int64)]) in
      let isUsed = state.isUsed || !state.retired.isEmpty
      state.isUsed = false
      state.nextLook = isUsed ? now &+ Self.lookInterval : .max
      return (Array(state.nodes.values), state.retired)
    }
    var stuck: Set<Endpoint> = []
    for node in nodes where node.isStuck() { stuck.insert(node.endpoint) }
    var gone: [Node] = []
    for (node, since) in retired {
      let isStuck = node.isStuck()
      if isStuck || now &- since > Self.longestRetirement { node.endRetired() }
      if node.isQuiet { gone.append(node) }
    }
    state.withLock { state in
      state.stuck = stuck
      if !gone.isEmpty { state.retired.removeAll { retired in gone.contains { $0 === retired.node } } }
      if state.retired.isEmpty, !state.isUsed, stuck.isEmpty { state.nextLook = .max }
      if !stuck.isEmpty {
        state.nextLook = now &+ Self.lookInterval
        for endpoint in stuck { state.topology.doubt(endpoint, at: now) }
      }
    }
    if !stuck.isEmpty { want() }
  }

  // MARK: End

  func close() async {
    let (all, parked) = state.withLock { state -> ([Node], [Parked]) in
      state.isClosed = true
      defer { state.parked = [] }
      return (Array(state.nodes.values) + Array(state.seeds.values) + state.retired.map(\.node), state.parked)
    }
    for item in parked { end(item.content, .closed, nil) }
    await withTaskGroup(of: Void.self) { group in
      for node in all { group.addTask { await node.close() } }
    }
  }
}
