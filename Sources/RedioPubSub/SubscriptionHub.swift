internal import RESP
internal import Redio
internal import RedioTransport

/// Connects a client's receivers with the lanes that have their subscriptions: one lane, or, with several servers, those that
/// the client's router says.
///
/// ```
///   Receiver ──wishes──> SubscriptionHub ──names──> SubscriptionLane   a connection
///                                        └────────> SubscriptionLane   … to another server
///   Receiver <────────────── messages ───────────── SubscriptionLane
/// ```
///
/// Receivers on the shared connections share one hub, which the client stores; a receiver with connections of its own
/// has its own hub.
///
/// Why `@unchecked Sendable` is sound: all its state is used on the loop's thread only, where all its methods are called.
final class SubscriptionHub: ClientListener, @unchecked Sendable {
  let client: SubscriptionClient
  let isOwn: Bool
  /// The lane of a client of one server; `nil` if there are several.
  private(set) var only: SubscriptionLane?
  /// With several servers: the lanes by their nodes, and where each name is.
  var lanes: [ObjectIdentifier: SubscriptionLane] = [:]
  var names: [SubscriptionName: PlacedName] = [:]
  /// Whether a name has no server, and the router has not been told.
  var needsServers = false
  /// How many times more the servers are asked what has changed, and whether a timer is set for that.
  var checks = 0
  var isCheckDue = false
  /// When the last lane was left.
  private var downSince: Int64 = 0
  private var isFlushEnqueued = false
  /// Receivers that are active, whether they currently want any names or not.
  var members: [ObjectIdentifier: Receiver] = [:]
  /// A timer that never fires, to be told of the loop's end while there are members.
  private var endTimer: EventLoop.Timer?
  /// Checks which receivers have waited too long for a connection.
  var patienceTimer: EventLoop.Timer?
  /// Checks the deadlines of `ready()`, and when it fires.
  var limitTimer: EventLoop.Timer?
  var limitTime = Int64.max
  /// The earliest time of the next check.
  var limitRests: Int64 = 0

  init(_ client: SubscriptionClient, isOwn: Bool) {
    self.client = client
    self.isOwn = isOwn
    if !client.isRouted { only = SubscriptionLane(self, at: client.node) }
  }

  /// All lanes.
  var allLanes: [SubscriptionLane] { only.map { [$0] } ?? Array(lanes.values) }

  // MARK: Receivers

  /// Applies the changes of a receiver's wishes.
  func sync(_ receiver: Receiver) {
    repeat {
      let (mustDropAll, begins, changes) = receiver.takeChanges()
      if mustDropAll {
        drop(receiver)
        part(receiver)
        // Closing the connection is the fastest way, above all if many messages are queued on it.
        if isOwn { leave() }
      }
      // `join` fails if the client has been closed; it has told the receiver.
      if begins, !join(receiver) { continue }
      for change in changes {
        if !change.isWanted {
          if receiver.joined.remove(change.name) != nil { remove(change.name, receiver) }
        } else if receiver.joined.insert(change.name).inserted {
          add(change.name, receiver)
        }
        look(change.name, receiver)
      }
    } while receiver.endsSync()
    flushSoon()
  }

  /// A receiver has become active.
  ///
  /// - Returns: `false` if the client has been closed, so that all receivers have ended.
  private func join(_ receiver: Receiver) -> Bool {
    members[ObjectIdentifier(receiver)] = receiver
    receiver.hasLeft = false
    watchOver()
    guard endTimer == nil else { return true }
    endTimer = client.loop.schedule(at: .max, orEnd: { [weak self] in self?.loopEnded() }) {}
    client.router?.add(self)
    if client.keep(self) { return true }
    clientClosed()
    return false
  }

  /// A receiver is no longer active.
  func part(_ receiver: Receiver) {
    members[ObjectIdentifier(receiver)] = nil
    if members.isEmpty { rest() }
  }

  /// Ends all subscriptions of a receiver that has failed.
  func expel(_ receiver: Receiver) {
    drop(receiver)
    part(receiver)
    receiver.awaitedChanged()
    flushSoon()
  }

  /// No receiver is active any more.
  private func rest() {
    if let endTimer { client.loop.cancel(endTimer) }
    endTimer = nil
    client.forget(self)
    client.router?.remove(self)
  }

  private func loopEnded() {
    endTimer = nil
    clientClosed(client.loopEndedKind)
  }

  func clientClosed() { clientClosed(.closed) }

  private func clientClosed(_ kind: RedisError.Kind) {
    let down = knownDown
    leave()
    end(kind, downSince: down)
  }

  /// Closes all connections, and with them all subscriptions.
  private func leave() {
    for lane in allLanes {
      lane.leave()
      left(lane)
    }
  }

  /// A lane has no connection, and nothing to do.
  func left(_ lane: SubscriptionLane) {
    guard let node = lane.node, lanes[ObjectIdentifier(node)] === lane else { return }
    lanes[ObjectIdentifier(node)] = nil
    downSince = EventLoop.now
    // So that an event that is on its way reaches nobody.
    lane.hub = nil
  }

  /// Ends all subscriptions of a receiver.
  func drop(_ receiver: Receiver) {
    let names = receiver.joined
    receiver.joined = []
    receiver.owesGap = false
    for name in names {
      remove(name, receiver)
      look(name, receiver)
    }
  }

  private func add(_ name: SubscriptionName, _ receiver: Receiver) {
    if let only { settle(name, only.add(name, receiver)) } else { addPlaced(name, receiver) }
  }

  private func remove(_ name: SubscriptionName, _ receiver: Receiver) {
    if only?.remove(name, receiver) ?? removePlaced(name, receiver) { receiver.hasLeft = true }
  }

  /// Updates whether a receiver waits for a confirmation of a name.
  func look(_ name: SubscriptionName, _ receiver: Receiver) {
    let isWanted = receiver.joined.contains(name)
    if only?.book.isSettled(name, wanted: isWanted) ?? isSettledPlaced(name, wanted: isWanted) {
      receiver.awaited.remove(name)
    } else {
      receiver.awaited.insert(name)
    }
  }

  /// Updates that for several receivers, and tells them.
  func settle(_ name: SubscriptionName, _ receivers: [Receiver]) {
    for receiver in receivers {
      look(name, receiver)
      receiver.awaitedChanged()
    }
  }

  /// Sends requests at the end of the loop's turn, so that further changes can join them.
  func flushSoon() {
    guard !isFlushEnqueued else { return }
    isFlushEnqueued = true
    client.loop.execute { [self] in
      isFlushEnqueued = false
      if needsServers {
        needsServers = false
        client.router?.findServers()
      }
      if let only { only.flush() } else { for lane in lanes.values { lane.flush() } }
    }
  }

  // MARK: What may have been sent

  /// When the last connection ended; `Int64.max` if there is one.
  var knownDown: Int64 { only?.knownDown ?? lanes.values.reduce(downSince) { max($0, $1.knownDown) } }

  /// Whether a request for a receiver may have been sent.
  private func hasLeft(_ receiver: Receiver) -> Bool {
    receiver.hasLeft || receiver.joined.contains { hasLeft($0, wanted: true) }
  }

  /// Whether a request for the names that a receiver waits for may have been sent.
  func hasLeftAwaited(_ receiver: Receiver) -> Bool {
    receiver.awaited.contains { hasLeft($0, wanted: receiver.joined.contains($0)) }
  }

  private func hasLeft(_ name: SubscriptionName, wanted: Bool) -> Bool {
    only.map { $0.book.hasLeft(name, wanted: wanted, written: $0.written) } ?? hasLeftPlaced(name, wanted: wanted)
  }

  // MARK: Ends

  /// Ends all receivers with an error.
  ///
  /// - Parameter down: When the last connection ended; `nil` if that is known.
  func end(_ kind: RedisError.Kind, downSince down: Int64? = nil) {
    let down = down ?? knownDown
    var ends: [(receiver: Receiver, hasLeft: Bool, hasLeftAwaited: Bool)] = []
    // Collected before the books are emptied.
    for receiver in members.values { ends.append((receiver, hasLeft(receiver), hasLeftAwaited(receiver))) }
    if only == nil { leave() }
    let removed = only?.removeAll() ?? []
    names = [:]
    let others = removed.filter { members[ObjectIdentifier($0)] == nil }
    // Receivers that are no longer active, and only wait for the end of their subscriptions.
    forEach(others) { ends.append(($0, true, true)) }
    members = [:]
    rest()
    for (receiver, hasLeft, hasLeftAwaited) in ends {
      receiver.joined = []
      receiver.awaited = []
      fail(receiver, kind, hasLeft, hasLeftAwaited, downSince: down)
    }
  }

  /// Ends the receivers on a lane with an error, as its server does not let the client in.
  func end(_ lane: SubscriptionLane, _ kind: RedisError.Kind, downSince down: Int64) {
    guard lane !== only else { return end(kind, downSince: down) }
    var receivers: [Receiver] = []
    forEach(lane.book.names.flatMap { lane.book.receivers(of: $0) }) { receivers.append($0) }
    for receiver in receivers {
      let (hasLeft, hasLeftAwaited) = (hasLeft(receiver), hasLeftAwaited(receiver))
      drop(receiver)
      part(receiver)
      fail(receiver, kind, hasLeft, hasLeftAwaited, downSince: down)
    }
    flushSoon()
  }

  private func fail(
    _ receiver: Receiver, _ kind: RedisError.Kind, _ hasLeft: Bool, _ hasLeftAwaited: Bool, downSince down: Int64
  ) {
    receiver.fail(RedisError(kind, hasLeft ? .unknown : .notSent, command: nil)) { ready in
      RedisError(kind, ready.outcome(hasLeft: hasLeftAwaited, downSince: down), command: nil)
    }
    receiver.awaitedChanged()
  }

  /// Calls a function once for each distinct receiver.
  func forEach(_ receivers: [Receiver], _ body: (Receiver) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    for receiver in receivers where seen.insert(ObjectIdentifier(receiver)).inserted { body(receiver) }
  }

  // MARK: What lanes tell

  /// A lane has lost its connection.
  ///
  /// - Parameters:
  ///   - lost: The receivers that lost a confirmed subscription.
  ///   - concerned: All that want or wait for a name, with that name.
  ///   - all: With several servers: all names of the lane.
  func lost(
    _ lost: [Receiver], _ concerned: [(receiver: Receiver, name: SubscriptionName)], _ all: [SubscriptionName]
  ) {
    for name in all { reconcile(name) }
    for (receiver, name) in concerned { look(name, receiver) }
    forEach(concerned.map(\.receiver)) { $0.awaitedChanged() }
    forEach(lost) { $0.missed() }
  }

  /// A lane has no connection, after a loss or a failed attempt.
  func isDown(_ lane: SubscriptionLane) {
    if only == nil {
      for name in lane.book.names { place(name) }
      flushSoon()
    }
    watchOver()
  }

  /// A lane has a connection.
  func connected() {
    guard only != nil, let timer = patienceTimer else { return }
    client.loop.cancel(timer)
    patienceTimer = nil
  }

  /// A server has done what was requested for a name.
  func settled(_ name: SubscriptionName, _ receivers: [Receiver]) {
    settle(name, receivers)
    if only == nil { reconcile(name) }
  }

  /// A server has ended a subscription by itself.
  ///
  /// - Returns: Whether to request it there again.
  func endedByServer(_ name: SubscriptionName, _ receivers: [Receiver], at lane: SubscriptionLane) -> Bool {
    let isElsewhere = only == nil && hasMoved(name, from: lane)
    settle(name, receivers)
    if !isElsewhere {
      for receiver in receivers { receiver.missed() }
      names[name]?.owesGap = false
    }
    guard only == nil else { return true }
    // Its slot has left, usually.
    needsServers = true
    checkAgain()
    flushSoon()
    reconcile(name)
    return names[name]?.lane === lane
  }

  /// A server has refused a request.
  func refused(
    _ request: SubscriptionBook<Receiver>.Request, _ error: RedisError, _ refusal: SubscriptionBook<Receiver>.Refusal
  ) {
    let name = SubscriptionName(kind: request.kind, name: request.names[0])
    for receiver in refusal.refused where receiver.joined.remove(name) != nil {
      if error.outcome != .notSent { receiver.hasLeft = true }
      if only == nil, removePlaced(name, receiver) { receiver.hasLeft = true }
      receiver.refused(name, error)
    }
    for (receiver, name) in refusal.concerned { settle(name, [receiver]) }
    guard only == nil else { return }
    for name in request.names { reconcile(SubscriptionName(kind: request.kind, name: name)) }
  }

  // MARK: Back-pressure

  func pauseReading() { for lane in allLanes { lane.pauseReading() } }

  /// Resumes reading, if it was paused.
  func resumeReading() { for lane in allLanes { lane.resumeReading() } }
}
