internal import RESP
internal import Redio
internal import RedioTransport

/// Where a client's subscriptions meet a connection: it sends what the book says, hands messages to their receivers, and
/// looks whether the connection lives.
///
/// ```
///   Receiver ──wishes──> SubscriptionBook ──requests──> SubscriptionConnection ──> Connection
///   Receiver <─────────────── messages, confirmations ────────────────────── Connection
/// ```
///
/// Those who share a connection share one of these, which their client keeps; a receiver with a connection of its own has one of
/// its own.
///
/// Why `@unchecked Sendable` is sound: all its state belongs to the loop's thread, on which all its methods are called.
final class SubscriptionHub: PushListener, @unchecked Sendable {
  let client: SubscriptionClient
  private let isOwn: Bool
  var book = SubscriptionBook<Receiver>()
  var link: SubscriptionConnection?
  var connection: Connection?
  /// Those who have got something and have not been woken.
  var touched: [Receiver] = []
  /// A server that was asked for RESP3 speaks RESP2 alone.
  private var mustBeAlone: Bool
  private var isFlushEnqueued = false
  var isPaused = false
  private var isLingering = false
  var pings = Pings()
  /// Those who have begun and not ended, whether they want anything at present or not.
  var members: [ObjectIdentifier: Receiver] = [:]
  /// Tells of the loop's end while there are any.
  private var endTimer: EventLoop.Timer?
  /// What servers have ended by themselves, until it is asked for again.
  private var endedByServer: [SubscriptionName] = []
  /// How many connections in a row have broken the protocol soon after they were made, and when the last one was.
  private var faults = 0
  private var opened: Int64 = 0
  /// Since when there has been no connection.
  var downSince: Int64 = 0
  /// Looks after those who wait for a connection.
  var patienceTimer: EventLoop.Timer?
  /// Looks after those who wait no longer than for a time, and when.
  var limitTimer: EventLoop.Timer?
  var limitTime = Int64.max
  /// Until when they are not gone through again.
  var limitRests: Int64 = 0
  /// The recipients of the last message: often those of the next one.
  var last: Recipients?

  struct Pings {
    var timer: EventLoop.Timer?
    var liveness = Liveness()
    /// Tells the answers of this connection from others.
    var epoch = 0
  }

  init(_ client: SubscriptionClient, isOwn: Bool) {
    self.client = client
    self.isOwn = isOwn
    mustBeAlone = isOwn || !client.mayShare
  }

  // MARK: Receivers

  /// Takes over what a receiver wants.
  func sync(_ receiver: Receiver) {
    last = nil
    repeat {
      let (mustDropAll, begins, changes) = receiver.takeChanges()
      if mustDropAll {
        drop(receiver)
        part(receiver)
        // The end of the connection is the fastest way, above all if much waits there.
        if isOwn { leave() }
      }
      // The client has been closed: the receiver knows.
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

  /// Somebody begins.
  ///
  /// - Returns: `false` if the client has been closed, and all have ended.
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

  /// Somebody ends.
  func part(_ receiver: Receiver) {
    members[ObjectIdentifier(receiver)] = nil
    if members.isEmpty { rest() }
  }

  /// Nobody is left.
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

  /// Ends all that a receiver has.
  func drop(_ receiver: Receiver) {
    let names = receiver.joined
    receiver.joined = []
    for name in names {
      remove(name, receiver)
      look(name, receiver)
    }
  }

  private func remove(_ name: SubscriptionName, _ receiver: Receiver) {
    if book.hasLeft(name, wanted: true, written: written) { receiver.hasLeft = true }
    book.remove(name, receiver)
  }

  /// Looks whether what a receiver waits for has come.
  private func look(_ name: SubscriptionName, _ receiver: Receiver) {
    if book.isSettled(name, wanted: receiver.joined.contains(name)) {
      receiver.awaited.remove(name)
    } else {
      receiver.awaited.insert(name)
    }
  }

  /// As `look(_:_:)`, and tells those whom it concerns.
  func settle(_ name: SubscriptionName, _ receivers: [Receiver]) {
    for receiver in receivers {
      look(name, receiver)
      receiver.awaitedChanged()
    }
  }

  /// Sends what is to be sent, once those have joined who are about to.
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

  /// A connection that is for subscriptions alone ends soon, unless there are new ones.
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

  /// Gives up the connection. Everything on it ends with it.
  private func leave() {
    let old = link
    link = nil
    // What it has not been told is not wanted any more.
    if old?.isOwn == true { isPaused = false }
    lost()
    old?.close(self)
  }

  /// Nothing is subscribed to any more at the server.
  private func lost() {
    // One that goes on for a while must not be stuck.
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

  /// Calls a function once for each receiver, however many times it stands there.
  private func forEach(_ receivers: [Receiver], _ body: (Receiver) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    for receiver in receivers where seen.insert(ObjectIdentifier(receiver)).inserted { body(receiver) }
  }

  // MARK: What has left

  /// What may have left through the connection, in bytes.
  private var written: UInt64 { connection?.possiblyWritten ?? 0 }

  /// Since when there has been no connection; `Int64.max` if there is one.
  var knownDown: Int64 { connection == nil ? downSince : .max }

  /// Whether a server may have been told anything of a receiver.
  private func hasLeft(_ receiver: Receiver) -> Bool {
    let written = written
    return receiver.hasLeft || receiver.joined.contains { book.hasLeft($0, wanted: true, written: written) }
  }

  /// Whether a server may have been told anything of what a receiver waits for.
  func hasLeftAwaited(_ receiver: Receiver) -> Bool {
    let written = written
    return receiver.awaited.contains {
      book.hasLeft($0, wanted: receiver.joined.contains($0), written: written)
    }
  }

  /// Ends all receivers with an error.
  ///
  /// - Parameter down: Since when there has been no connection.
  private func end(_ kind: RedisError.Kind, downSince down: Int64) {
    var ends: [(receiver: Receiver, hasLeft: Bool, hasLeftAwaited: Bool)] = []
    // As long as the book knows.
    for receiver in members.values { ends.append((receiver, hasLeft(receiver), hasLeftAwaited(receiver))) }
    let others = book.removeAll().filter { members[ObjectIdentifier($0)] == nil }
    // They have ended, and wait for the server's word alone.
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

  /// A request has been answered, or will not be.
  private func ended(_ request: SubscriptionBook<Receiver>.Request, _ error: RedisError?, _ epoch: Int) {
    guard let error, epoch == pings.epoch, connection != nil else { return }
    let mayPass: Bool
    var isElsewhere = false
    switch error.kind {
    case .server(let code, _):
      isElsewhere = code == "MOVED" || code == "ASK"
      mayPass = isElsewhere || Self.passing.contains(code)
    case .queueFull, .tooManyCalls: mayPass = true
    // The connection has been lost, of which the book is told.
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

  /// Errors that tell of a state of the server which passes.
  private static let passing: Set<String> = [
    "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY",
  ]
  /// A slot that comes back does so within some seconds.
  private static let mostRedirections = 10

  func retry(_ names: [SubscriptionName], _ failures: Int) {
    after(max(client.backOff(after: failures), Self.shortestRetry)) { $0.book.retry(names) }
  }

  /// A server has ended a subscription by itself: it is asked for again, with others that end now.
  func retry(_ name: SubscriptionName) {
    endedByServer.append(name)
    guard endedByServer.count == 1 else { return }
    after(Self.shortestRetry) { hub in
      hub.book.retry(hub.endedByServer)
      hub.endedByServer = []
    }
  }

  /// Does something later, if the connection is still the same one, and sends what is to be sent then.
  private func after(_ nanoseconds: Int64, _ body: @escaping (SubscriptionHub) -> Void) {
    let epoch = pings.epoch
    _ = client.loop.schedule(at: EventLoop.now &+ nanoseconds) { [weak self] in
      guard let self, epoch == pings.epoch else { return }
      body(self)
      flush()
    }
  }

  /// In nanoseconds: a server that ends subscriptions again and again is asked no more often.
  private static let shortestRetry: Int64 = 50_000_000

  // MARK: The connection

  func connectionOpened(_ connection: Connection) {
    guard let link else { return }
    if !link.isOwn, connection.version == .resp2 {
      // Replies and pushes can't be told apart there.
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
    // Nothing goes through a shared connection that ends while nobody wants anything.
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

  /// A server whose confirmations can't be right is tried again, but not for ever.
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

  /// Goes on reading, if it had stopped.
  func resumeReading() {
    guard isPaused else { return }
    isPaused = false
    pings.liveness.resumed(at: EventLoop.now, interval: client.pingInterval.clampedNanoseconds)
    connection?.resumeReading()
  }
}
