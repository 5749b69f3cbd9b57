internal import RESP
internal import Redio
internal import RedioTransport

/// A name on a client of several servers: who wants it, and which lanes have it.
///
/// ```
///   no server ──> lane ──its server goes, or its slot moves──> another lane, and the old one in `others`
///                                                                  │ the new lane has it confirmed, or the old one has
///                                                                  v lost it
///                                                              lane, `others` empty
/// ```
final class PlacedName {
  /// The receivers that want it, in the order of their requests.
  var receivers: [Receiver] = []
  /// The lane that should have it; `nil` while no server does.
  var lane: SubscriptionLane?
  /// Lanes that have had it, and on which it still stands, or may.
  var others: [SubscriptionLane] = []
  /// What is known of it while it has no lane, and since when it has none.
  var history: SubscriptionBook<Receiver>.History?
  var since: Int64 = 0
  /// Whether it stood on a lane of `others`, and its receivers are to be told of a gap when it stands on `lane`: messages
  /// may have been published there before.
  var owesGap = false
  /// Since when the map says that the server of `lane` is no primary, although the name stands there; 0 if it does not.
  var doubtedSince: Int64 = 0

  /// All lanes that may have it.
  var lanes: [SubscriptionLane] { (lane.map { [$0] } ?? []) + others }
}

extension SubscriptionName {
  /// Where it may be in a cluster. The place of channels and patterns is by their whole name, so that they are spread even if
  /// they have a hash tag in common.
  var place: SubscriptionPlace {
    guard kind != .shardChannel else { return .slot(name.withUnsafeBytes { HashSlot(of: $0) }) }
    // FNV-1a.
    return .anywhere(
      name.withUnsafeBytes { bytes in bytes.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 } })
  }
}

/// Which lane has which name, on a client of several servers.
///
/// The rules:
/// - A channel or pattern may be anywhere. It moves if its server is none of the cluster's primaries any more, or, if another
///   one can be reached, while there is no connection to it.
/// - A shard channel is where its slot is.
/// - As long as a name stands, and its server is none of the primaries by the map alone, it stays for a second, since an old map
///   may contradict a newer one for so long.
/// - A name stays subscribed on its old lane until it stands on the new one. Then it is ended there; but a shard channel stays,
///   as long as the old server is a primary, until that server ends it: it may be that not all publishers know of the slot's
///   move. Nothing comes twice for that, since servers of different shards tell each other nothing of shard channels.
extension SubscriptionHub: ServersListener {
  func serversChanged(_ failure: RedisError.Kind?) {
    guard !members.isEmpty || !names.isEmpty else { return }
    if let failure { return end(failure) }
    for name in Array(names.keys) {
      place(name)
      if names[name]?.others.isEmpty == false { reconcile(name) }
    }
    flushSoon()
  }

  /// Adds a receiver that wants a name.
  func addPlaced(_ name: SubscriptionName, _ receiver: Receiver) {
    let placed: PlacedName
    if let known = names[name] {
      placed = known
    } else {
      placed = PlacedName()
      names[name] = placed
    }
    placed.receivers.append(receiver)
    let isAdded = place(name)
    if !isAdded, let lane = placed.lane { settle(name, lane.add(name, receiver)) }
    for lane in placed.others where !lane.book.receivers(of: name).isEmpty { settle(name, lane.add(name, receiver)) }
  }

  /// Removes a receiver that no longer wants a name.
  ///
  /// - Returns: Whether a request for it may have been sent.
  func removePlaced(_ name: SubscriptionName, _ receiver: Receiver) -> Bool {
    guard let placed = names[name] else { return false }
    placed.receivers.removeAll { $0 === receiver }
    var hasLeft = placed.history?.hasLeft == true
    for lane in placed.lanes where lane.remove(name, receiver) { hasLeft = true }
    reconcile(name)
    return hasLeft
  }

  /// Puts a name on the lane of the server that should have it.
  ///
  /// - Returns: Whether all its receivers have been added to a lane.
  @discardableResult
  func place(_ name: SubscriptionName) -> Bool {
    guard let placed = names[name], !placed.receivers.isEmpty, let router = client.router else { return false }
    let old = placed.lane
    let node = router.node(for: name.place, now: old?.node, isAlive: old.map { !$0.isDown } ?? false)
    if let old, let node, old.node === node {
      placed.doubtedSince = 0
      return false
    }
    if let old, mayStillBe(name, placed, old, router) { return false }
    placed.doubtedSince = 0
    if let old {
      if old.book.holds(name) {
        if old.book.isSettled(name, wanted: true) { placed.owesGap = true }
        placed.others.append(old)
      } else {
        placed.history = old.forget(name)
      }
    }
    guard let node else {
      if old != nil || placed.since == 0 { placed.since = EventLoop.now }
      placed.lane = nil
      needsServers = true
      watchOver()
      return false
    }
    let lane = lane(at: node)
    placed.lane = lane
    placed.since = 0
    placed.others.removeAll { $0 === lane }
    defer { placed.history = nil }
    // It may come back to a lane that still has it.
    guard lane.book.receivers(of: name).isEmpty else {
      reconcile(name)
      return false
    }
    for receiver in placed.receivers { settle(name, lane.add(name, receiver, placed.history)) }
    // The first redirect is followed at once.
    if let failures = placed.history?.failures, failures > 1 { lane.postpone(name, failures) }
    return true
  }

  /// Whether a name stays for now where it stands, although the map says that its server is no primary: a server that has
  /// not heard yet of a failover gives an old map. Replicas pass on messages too.
  private func mayStillBe(
    _ name: SubscriptionName, _ placed: PlacedName, _ lane: SubscriptionLane, _ router: any SubscriptionRouter
  ) -> Bool {
    guard lane.connection != nil, lane.book.isSettled(name, wanted: true), let node = lane.node, !router.isPrimary(node)
    else { return false }
    let now = EventLoop.now
    if placed.doubtedSince == 0 { placed.doubtedSince = now }
    guard now &- placed.doubtedSince < Self.doubtLimit else { return false }
    checkAgain()
    return true
  }

  /// Asks the servers some times more what has changed, since not all know at once.
  func checkAgain() {
    checks = Self.mostChecks
    if !isCheckDue { scheduleCheck() }
  }

  private func scheduleCheck() {
    isCheckDue = true
    let time = EventLoop.now &+ Self.checkInterval
    _ = client.loop.schedule(at: time, orEnd: { [weak self] in self?.isCheckDue = false }) { [weak self] in
      guard let self else { return }
      isCheckDue = false
      checks -= 1
      guard !members.isEmpty else { return }
      client.router?.findServers()
      serversChanged(nil)
      if checks > 0, !isCheckDue { scheduleCheck() }
    }
  }

  /// In nanoseconds. Nodes of a cluster tell each other of a change within about a second.
  private static let checkInterval: Int64 = 400_000_000
  private static let doubtLimit: Int64 = 1_000_000_000
  private static let mostChecks = 4

  private func lane(at node: Node) -> SubscriptionLane {
    if let lane = lanes[ObjectIdentifier(node)] { return lane }
    let lane = SubscriptionLane(self, at: node)
    lanes[ObjectIdentifier(node)] = lane
    return lane
  }

  /// Ends what is no longer needed of a name, after something has changed.
  func reconcile(_ name: SubscriptionName) {
    guard let placed = names[name] else { return }
    let stands = !placed.receivers.isEmpty && placed.lane?.book.isSettled(name, wanted: true) == true
    if !placed.others.isEmpty {
      let router = client.router
      placed.others.removeAll { old in
        let mayStay = name.kind == .shardChannel && old.node.map { router?.isPrimary($0) == true } == true
        if stands, !mayStay, !old.book.receivers(of: name).isEmpty {
          for receiver in placed.receivers { _ = old.remove(name, receiver) }
          flushSoon()
        }
        guard !old.book.holds(name) else { return false }
        _ = old.forget(name)
        return true
      }
    }
    if stands, placed.owesGap {
      placed.owesGap = false
      for receiver in placed.receivers { receiver.missed() }
    }
    if placed.receivers.isEmpty, !placed.lanes.contains(where: { $0.book.holds(name) }) { names[name] = nil }
  }

  /// Whether a name stands elsewhere than on a lane that it was on.
  func hasMoved(_ name: SubscriptionName, from lane: SubscriptionLane) -> Bool {
    guard let placed = names[name], let new = placed.lane, new !== lane else { return false }
    return new.book.isSettled(name, wanted: true)
  }

  /// As `SubscriptionBook.isSettled(_:wanted:)`, over all lanes.
  func isSettledPlaced(_ name: SubscriptionName, wanted: Bool) -> Bool {
    guard let placed = names[name] else { return !wanted }
    if wanted { return placed.lanes.contains { $0.book.isSettled(name, wanted: true) } }
    return placed.lanes.allSatisfy { $0.book.isSettled(name, wanted: false) }
  }

  /// As `SubscriptionBook.hasLeft(_:wanted:written:)`, over all lanes.
  func hasLeftPlaced(_ name: SubscriptionName, wanted: Bool) -> Bool {
    guard let placed = names[name] else { return false }
    return placed.history?.hasLeft == true
      || placed.lanes.contains { $0.book.hasLeft(name, wanted: wanted, written: $0.written) }
  }

  /// The lane of a name that waits for a connection, or `nil` if it waits for a server to be found; and since when.
  func whyWaits(_ name: SubscriptionName) -> (lane: SubscriptionLane?, since: Int64)? {
    guard let placed = names[name] else { return nil }
    guard let lane = placed.lane else { return (nil, placed.since) }
    return lane.isConnecting ? (lane, lane.downSince) : nil
  }
}
