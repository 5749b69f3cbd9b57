internal import RESP
internal import Redio
internal import RedioTransport

/// A connection of a hub, with the subscriptions on it: sends the requests of its book, passes messages on to the
/// receivers, and checks that the connection is alive.
///
/// ```
///   SubscriptionHub ──wishes──> SubscriptionBook ──requests──> SubscriptionConnection ──> Connection
///   Receiver <────────────────── messages, confirmations ──────────────────────────── Connection
/// ```
///
/// A hub has one lane, or, with several servers, one for each server that has some of its subscriptions.
///
/// Why `@unchecked Sendable` is sound: all its state is used on the loop's thread only, where all its methods are called.
final class SubscriptionLane: PushListener, @unchecked Sendable {
  let client: SubscriptionClient
  /// The server; `nil` for that of a client of one server.
  let node: Node?
  /// The owner, which is not needed for messages.
  weak var hub: SubscriptionHub?
  private let isOwn: Bool
  var book: SubscriptionBook<Receiver>
  var link: SubscriptionConnection?
  var connection: Connection?
  /// Receivers that have got something since the last wake-up.
  var touched: [Receiver] = []
  /// Whether the lane needs a connection for subscriptions only, for instance since the server speaks only RESP2.
  private var mustBeAlone: Bool
  var isPaused = false
  private var isLingering = false
  var pings = Pings()
  /// Subscriptions that the server has ended by itself, to be requested again soon.
  private var endedByServer: [SubscriptionName] = []
  /// How many connections in a row have broken the protocol soon after they opened, and when the last one opened.
  private var faults = 0
  private var opened: Int64 = 0
  /// When the last connection ended.
  var downSince: Int64 = 0
  /// Whether the last connection was lost, or the last attempt has failed.
  private(set) var isDown = false
  /// How many times in a row the lane had to make a new link, and whether it waits before the next one.
  private var failedLinks = 0
  private var isWaitingToConnect = false
  /// The recipients of the last message, which often are those of the next one.
  var last: Recipients?

  struct Pings {
    var timer: EventLoop.Timer?
    var liveness = Liveness()
    /// Distinguishes replies of the current connection from those of earlier ones.
    var epoch = 0
  }

  init(_ hub: SubscriptionHub, at node: Node?) {
    self.hub = hub
    self.node = node
    client = hub.client
    isOwn = hub.isOwn
    book = SubscriptionBook(groupsBySlot: client.isRouted)
    mustBeAlone = isOwn || !client.mayShare
  }

  // MARK: Names

  /// Adds a receiver that wants a name.
  ///
  /// - Returns: Receivers that should check whether what they wait for is settled.
  func add(
    _ name: SubscriptionName, _ receiver: Receiver, _ history: SubscriptionBook<Receiver>.History? = nil
  ) -> [Receiver] {
    last = nil
    return book.add(name, receiver, history)
  }

  /// Removes a receiver that no longer wants a name.
  ///
  /// - Returns: Whether a request for it may have been sent.
  func remove(_ name: SubscriptionName, _ receiver: Receiver) -> Bool {
    last = nil
    let hasLeft = book.hasLeft(name, wanted: true, written: written)
    book.remove(name, receiver)
    return hasLeft
  }

  /// Removes a name that does not stand.
  func forget(_ name: SubscriptionName) -> SubscriptionBook<Receiver>.History? {
    last = nil
    return book.forget(name)
  }

  /// Removes all names.
  ///
  /// - Returns: All receivers, once for each name that they wanted or waited for.
  func removeAll() -> [Receiver] {
    last = nil
    return book.removeAll()
  }

  // MARK: Requests

  func flush() {
    if book.isOver {
      if let link {
        // One of several lanes is not kept.
        if link.isOwn || client.isRouted { linger() }
      } else {
        hub?.left(self)
      }
    } else if link == nil, !book.isIdle {
      return isWaitingToConnect ? () : connect()
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
    guard let link = mustBeAlone ? client.makeLink(at: node) : client.sharedLink(at: node) else {
      hub?.end(.closed)
      return
    }
    self.link = link
    downSince = EventLoop.now
    link.attach(self)
    hub?.watchOver()
  }

  /// Closes a connection that is only for subscriptions after a short time, unless there are new ones.
  private func linger() {
    guard !isLingering else { return }
    isLingering = true
    _ = client.loop.schedule(at: EventLoop.now &+ Self.lingering, orEnd: { [weak self] in self?.isLingering = false }) {
      [self] in
      isLingering = false
      guard book.isOver else { return }
      leave()
      hub?.left(self)
    }
  }

  /// In nanoseconds.
  private static let lingering: Int64 = 500_000_000

  /// Closes the connection, and with it all its subscriptions.
  func leave() {
    let old = link
    link = nil
    // So that `lost()` does not resume reading: the unread messages are no longer wanted.
    if old?.isOwn == true { isPaused = false }
    lost()
    old?.close(self)
  }

  /// The connection is lost, and with it all subscriptions at the server.
  private func lost() {
    // A shared connection, which goes on without this lane, must not stay paused.
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
    let names = client.isRouted ? book.names : []
    let (lost, concerned) = book.disconnected(written: written)
    hub?.lost(lost, concerned, names)
  }

  // MARK: What may have been sent

  /// How many bytes of the connection may have been sent.
  var written: UInt64 { connection?.possiblyWritten ?? 0 }

  /// When the last connection ended; `Int64.max` if there is one.
  var knownDown: Int64 { connection == nil ? downSince : .max }

  /// Whether the lane waits for a connection.
  var isConnecting: Bool { connection == nil && (link != nil || isWaitingToConnect) }

  /// Why there is no connection.
  var reason: RedisError.Kind { link?.reason ?? node?.connectTimeoutKind ?? .closed }

  // MARK: Answers

  /// Handles the end of a request: confirmed, refused, or lost.
  private func ended(_ request: SubscriptionBook<Receiver>.Request, _ error: RedisError?, _ epoch: Int) {
    guard let error, epoch == pings.epoch, connection != nil else { return }
    let mayPass: Bool
    var isElsewhere = false
    var leadsElsewhere = false
    switch error.kind {
    case .server(let code, let message):
      isElsewhere = code == "MOVED" || code == "ASK"
      mayPass = isElsewhere || Self.passing.contains(code)
      if mayPass, let node, let router = client.router {
        let name = SubscriptionName(kind: request.kind, name: request.names[0])
        if router.refused(code, message, at: name.place, by: node) { leadsElsewhere = true }
      }
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
      mostRedirections: isElsewhere ? client.isRouted ? Self.mostRoutedRedirections : Self.mostRedirections : nil,
      isPatient: client.isRouted)
    hub?.refused(request, shown, refusal)
    if !refusal.later.isEmpty { retry(refusal.later, refusal.failures) }
    hub?.flushSoon()
    if leadsElsewhere, let connection {
      let hint = "this address led to another server, which says that the slot is at this address"
      connection.fail(.connection(TransportError(.read, connection.endpoint, .endOfStream, hint: hint)))
    }
  }

  /// Codes of errors that tell of a temporary state of the server.
  private static let passing: Set<String> = [
    "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY",
  ]
  /// A slot that a cluster moves back returns within seconds.
  private static let mostRedirections = 10
  /// Servers that send a name to each other, since not all know yet of a slot's move, agree sooner.
  private static let mostRoutedRedirections = 64

  /// Requests names again, after a pause.
  private func retry(_ names: [SubscriptionName], _ failures: Int) {
    after(max(client.backOff(after: failures), Self.shortestRetry)) { $0.book.retry(names) }
  }

  /// Has a name wait that other servers have refused.
  func postpone(_ name: SubscriptionName, _ failures: Int) {
    book.postpone(name)
    retry([name], failures)
  }

  /// Requests again, after a pause, a subscription that the server has ended by itself; together with others that end
  /// now.
  func retry(_ name: SubscriptionName) {
    endedByServer.append(name)
    guard endedByServer.count == 1 else { return }
    after(Self.shortestRetry) { lane in
      lane.book.retry(lane.endedByServer)
      lane.endedByServer = []
    }
  }

  /// Runs a closure later, if the connection is still the same, and then sends requests.
  private func after(_ nanoseconds: Int64, _ body: @escaping (SubscriptionLane) -> Void) {
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
      hub?.end(.invalidCommand(reason))
      return
    }
    if self.connection != nil { lost() }
    self.connection = connection
    opened = EventLoop.now
    (isDown, failedLinks) = (false, 0)
    hub?.connected()
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
    isDown = true
    if comesBack, faults < Self.mostFaults {
      hub?.isDown(self)
      return
    }
    let isFaulty = faults >= Self.mostFaults
    faults = 0
    let old = link
    link = nil
    old?.close(self)
    guard client.isRouted, !isFaulty, kind.mayPass || kind == .closed else {
      hub?.end(self, kind, downSince: down)
      return
    }
    // Its server may be another one by now, or none of the cluster.
    failedLinks += 1
    isWaitingToConnect = true
    let pause = max(client.backOff(after: failedLinks), Self.shortestRetry)
    _ = client.loop.schedule(at: EventLoop.now &+ pause, orEnd: { [weak self] in self?.isWaitingToConnect = false }) {
      [weak self] in
      self?.isWaitingToConnect = false
      self?.flush()
    }
    hub?.isDown(self)
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
