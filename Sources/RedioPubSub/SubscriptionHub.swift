internal import RESP
internal import Redio
internal import RedioTransport

/// Connects a client's receivers with a connection: sends the requests of the book, passes messages on to the
/// receivers, and checks that the connection is alive.
///
/// ```
///   Receiver ──wishes──> SubscriptionBook ──requests──> SubscriptionConnection ──> Connection
///   Receiver <─────────────── messages, confirmations ────────────────────── Connection
/// ```
///
/// Receivers on the shared connection share one hub, which the client stores; a receiver with a connection of its own
/// has its own hub.
///
/// Why `@unchecked Sendable` is sound: all its state is used on the loop's thread only, where all its methods are called.
final class SubscriptionHub: PushListener, @unchecked Sendable {
  let client: SubscriptionClient
  private let isOwn: Bool
  var book = SubscriptionBook<Receiver>()
  var link: SubscriptionConnection?
  var connection: Connection?
  /// Receivers that have got something since the last wake-up.
  var touched: [Receiver] = []
  /// Whether the hub needs a connection of its own, for instance since the server speaks only RESP2.
  private var mustBeAlone: Bool
  private var isFlushEnqueued = false
  var isPaused = false
  private var isLingering = false
  var pings = Pings()
  /// Receivers that are active, whether they currently want any names or not.
  var members: [ObjectIdentifier: Receiver] = [:]
  /// A timer that never fires, to be told of the loop's end while there are members.
  private var endTimer: EventLoop.Timer?
  /// Subscriptions that the server has ended by itself, to be requested again soon.
  private var endedByServer: [SubscriptionName] = []
  /// How many connections in a row have broken the protocol soon after they opened, and when the last one opened.
  private var faults = 0
  private var opened: Int64 = 0
  /// When the last connection ended.
  var downSince: Int64 = 0
  /// Checks which receivers have waited too long for a connection.
  var patienceTimer: EventLoop.Timer?
  /// Checks the deadlines of `ready()`, and when it fires.
  var limitTimer: EventLoop.Timer?
  var limitTime = Int64.max
  /// The earliest time of the next check.
  var limitRests: Int64 = 0
  /// The recipients of the last message, which often are those of the next one.
  var last: Recipients?

  struct Pings {
    var timer: EventLoop.Timer?
    var liveness = Liveness()
    /// Distinguishes replies of the current connection from those of earlier ones.
    var epoch = 0
  }

  init(_ client: SubscriptionClient, isOwn: Bool) {
    self.client = client
    self.isOwn = isOwn
    mustBeAlone = isOwn || !client.mayShare
  }

  // MARK: Receivers

  /// Applies the changes of a receiver's wishes.
  func sync(_ receiver: Receiver) {
    last = nil
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
          settle(change.name, book.add(change.name, receiver))
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
    if client.keep(self) { return true }
    clientClosed()
    return false
  }

  /// A receiver is no longer active.
  func part(_ receiver: Receiver) {
    members[ObjectIdentifier(receiver)] = nil
    if members.isEmpty { rest() }
  }

  /// No receiver is active any more.
  private func rest() {
    if let endTimer { client.loop.cancel(endTimer) }
    endTimer = nil
    client.forget(self)
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

  private func remove(_ name: SubscriptionName, _ receiver: Receiver) {
    if book.hasLeft(name, wanted: true, written: written) { receiver.hasLeft = true }
    book.remove(name, receiver)
  }

  /// Updates whether a receiver waits for a confirmation of a name.
  private func look(_ name: SubscriptionName, _ receiver: Receiver) {
    if book.isSettled(name, wanted: receiver.joined.contains(name)) {
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
      flush()
    }
  }

  private func flush() {
    if book.isOver {
      if link?.isOwn == true { linger() }
    } else if link == nil, !book.isIdle {
      return connect()
    }
    guard let connection else { return }
    for request in book.requests() {
      var arguments = RESPArguments()
      arguments.begin()
      arguments.append(text: request.isEnd ? request.kind.unsubscribing : request.kind.subscribing)
      for name in request.names { arguments.append(name) }
      arguments.end()
      if case .fence = request.answer { Self.addPing(to: &arguments) }
      let epoch = pings.epoch
      let call = CallbackCall(arguments.bytes, answer: request.answer) { [weak self] error in
        self?.ended(request, error, epoch)
      }
      book.submits(request, at: connection.appended)
      guard connection.submit(call) else { return }
    }
    schedulePing()
  }

  private func connect() {
    guard let link = mustBeAlone ? client.makeLink() : client.sharedLink else {
      return end(.closed, downSince: knownDown)
    }
    self.link = link
    downSince = EventLoop.now
    link.attach(self)
    watchOver()
  }

  /// Closes a connection that is only for subscriptions after a short time, unless there are new ones.
  private func linger() {
    guard !isLingering else { return }
    isLingering = true
    _ = client.loop.schedule(at: EventLoop.now &+ Self.lingering, orEnd: { [weak self] in self?.isLingering = false }) {
      [self] in
      isLingering = false
      if book.isOver { leave() }
    }
  }

  /// In nanoseconds.
  private static let lingering: Int64 = 500_000_000

  /// Closes the connection, and with it all its subscriptions.
  private func leave() {
    let old = link
    link = nil
    // So that `lost()` does not resume reading: the unread messages are no longer wanted.
    if old?.isOwn == true { isPaused = false }
    lost()
    old?.close(self)
  }

  /// The connection is lost, and with it all subscriptions at the server.
  private func lost() {
    // A shared connection, which goes on without this hub, must not stay paused.
    if isPaused { connection?.resumeReading() }
    let written = written
    connection = nil
    downSince = EventLoop.now
    last = nil
    isPaused = false
    endedByServer = []
    pings.epoch += 1
    pings.liveness = Liveness()
    if let timer = pings.timer { client.loop.cancel(timer) }
    pings.timer = nil
    let (lost, concerned) = book.disconnected(written: written)
    for (receiver, name) in concerned { look(name, receiver) }
    forEach(concerned.map(\.receiver)) { $0.awaitedChanged() }
    forEach(lost) { $0.missed() }
  }

  /// Calls a function once for each distinct receiver.
  private func forEach(_ receivers: [Receiver], _ body: (Receiver) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    for receiver in receivers where seen.insert(ObjectIdentifier(receiver)).inserted { body(receiver) }
  }

  // MARK: What may have been sent

  /// How many bytes of the connection may have been sent.
  private var written: UInt64 { connection?.possiblyWritten ?? 0 }

  /// When the last connection ended; `Int64.max` if there is one.
  var knownDown: Int64 { connection == nil ? downSince : .max }

  /// Whether a request for a receiver may have been sent.
  private func hasLeft(_ receiver: Receiver) -> Bool {
    let written = written
    return receiver.hasLeft || receiver.joined.contains { book.hasLeft($0, wanted: true, written: written) }
  }

  /// Whether a request for the names that a receiver waits for may have been sent.
  func hasLeftAwaited(_ receiver: Receiver) -> Bool {
    let written = written
    return receiver.awaited.contains {
      book.hasLeft($0, wanted: receiver.joined.contains($0), written: written)
    }
  }

  /// Ends all receivers with an error.
  ///
  /// - Parameter down: When the last connection ended.
  private func end(_ kind: RedisError.Kind, downSince down: Int64) {
    var ends: [(receiver: Receiver, hasLeft: Bool, hasLeftAwaited: Bool)] = []
    // Collected before the book is emptied.
    for receiver in members.values { ends.append((receiver, hasLeft(receiver), hasLeftAwaited(receiver))) }
    let others = book.removeAll().filter { members[ObjectIdentifier($0)] == nil }
    // Receivers that are no longer active, and only wait for the end of their subscriptions.
    forEach(others) { ends.append(($0, true, true)) }
    last = nil
    members = [:]
    rest()
    for (receiver, hasLeft, hasLeftAwaited) in ends {
      receiver.joined = []
      receiver.awaited = []
      receiver.fail(RedisError(kind, hasLeft ? .unknown : .notSent, command: nil)) { ready in
        RedisError(kind, ready.outcome(hasLeft: hasLeftAwaited, downSince: down), command: nil)
      }
      receiver.awaitedChanged()
    }
  }

  /// Handles the end of a request: confirmed, refused, or lost.
  private func ended(_ request: SubscriptionBook<Receiver>.Request, _ error: RedisError?, _ epoch: Int) {
    guard let error, epoch == pings.epoch, connection != nil else { return }
    let mayPass: Bool
    var isElsewhere = false
    switch error.kind {
    case .server(let code, _):
      isElsewhere = code == "MOVED" || code == "ASK"
      mayPass = isElsewhere || Self.passing.contains(code)
    case .queueFull, .tooManyCalls: mayPass = true
    // The connection was lost, which the book learns by `disconnected`.
    default: return
    }
    last = nil
    let shown = RedisError(
      error.kind, error.outcome, command: error.command,
      note: request.names.count == 1 ? request.names[0].withUnsafeBytes { ForeignText.shown($0) } : nil)
    let refusal = book.refused(
      request, mayPass: mayPass, hasLeft: error.outcome != .notSent,
      mostRedirections: isElsewhere ? Self.mostRedirections : nil)
    let name = SubscriptionName(kind: request.kind, name: request.names[0])
    for receiver in refusal.refused where receiver.joined.remove(name) != nil {
      if error.outcome != .notSent { receiver.hasLeft = true }
      receiver.refused(name, shown)
    }
    for (receiver, name) in refusal.concerned { settle(name, [receiver]) }
    if !refusal.later.isEmpty { retry(refusal.later, refusal.failures) }
    flushSoon()
  }

  /// Codes of errors that tell of a temporary state of the server.
  private static let passing: Set<String> = [
    "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY",
  ]
  /// A slot that a cluster moves back returns within seconds.
  private static let mostRedirections = 10

  func retry(_ names: [SubscriptionName], _ failures: Int) {
    after(max(client.backOff(after: failures), Self.shortestRetry)) { $0.book.retry(names) }
  }

  /// Requests again, after a pause, a subscription that the server has ended by itself; together with others that end
  /// now.
  func retry(_ name: SubscriptionName) {
    endedByServer.append(name)
    guard endedByServer.count == 1 else { return }
    after(Self.shortestRetry) { hub in
      hub.book.retry(hub.endedByServer)
      hub.endedByServer = []
    }
  }

  /// Runs a closure later, if the connection is still the same, and then sends requests.
  private func after(_ nanoseconds: Int64, _ body: @escaping (SubscriptionHub) -> Void) {
    let epoch = pings.epoch
    _ = client.loop.schedule(at: EventLoop.now &+ nanoseconds) { [weak self] in
      guard let self, epoch == pings.epoch else { return }
      body(self)
      flush()
    }
  }

  /// In nanoseconds. Limits how often a server that keeps ending subscriptions is asked again.
  private static let shortestRetry: Int64 = 50_000_000

  // MARK: The connection

  func connectionOpened(_ connection: Connection) {
    guard let link else { return }
    if !link.isOwn, connection.version == .resp2 {
      // In RESP2, replies and pushes on a shared connection can't be told apart.
      mustBeAlone = true
      self.link = nil
      link.close(self)
      return connect()
    }
    if !link.isOwn, let reason = connection.sharingRefusal {
      self.link = nil
      link.close(self)
      return end(.invalidCommand(reason), downSince: knownDown)
    }
    if self.connection != nil { lost() }
    self.connection = connection
    opened = EventLoop.now
    if let patienceTimer { client.loop.cancel(patienceTimer) }
    patienceTimer = nil
    book.connected()
    flush()
  }

  func connectionEnded(_ connection: Connection?, _ kind: RedisError.Kind, comesBack: Bool) {
    guard link != nil, connection == nil || self.connection == nil || connection === self.connection else { return }
    let down = knownDown
    // If no receiver wants anything, a shared connection that ends concerns no one.
    if self.connection != nil {
      if connection != nil { count(kind) }
      lost()
    }
    if comesBack, faults < Self.mostFaults { return watchOver() }
    faults = 0
    let old = link
    link = nil
    old?.close(self)
    end(kind, downSince: down)
  }

  /// Counts connections in a row that break the protocol, so that such a server is retried, but not for ever.
  private func count(_ kind: RedisError.Kind) {
    if !kind.isFault || EventLoop.now &- opened > Self.trial { faults = 0 }
    if kind.isFault { faults += 1 }
  }

  private static let mostFaults = 10
  /// In nanoseconds.
  private static let trial: Int64 = 10_000_000_000

  // MARK: Back-pressure

  func pauseReading() {
    guard !isPaused, let connection else { return }
    isPaused = true
    connection.pauseReading()
  }

  /// Resumes reading, if it was paused.
  func resumeReading() {
    guard isPaused else { return }
    isPaused = false
    pings.liveness.resumed(at: EventLoop.now, interval: client.pingInterval.clampedNanoseconds)
    connection?.resumeReading()
  }
}
