internal import RESP
internal import Redio
internal import RedioTransport

/// Where a client's subscriptions meet a connection: it sends what the book says, hands messages to their receivers, and
/// looks whether the connection lives.
///
/// ```
///   Receiver ──wishes──> SubscriptionBook ──requests──> SubscriptionLink ──> Line
///   Receiver <─────────────── messages, confirmations ────────────────────── Line
/// ```
///
/// Those who share a connection share one of these, which their client keeps; a receiver with a connection of its own has one of
/// its own.
///
/// Why `@unchecked Sendable` is sound: all its state belongs to the loop's thread, on which all its methods are called.
final class SubscriptionHub: LineSubscriber, @unchecked Sendable {
  let client: SubscriptionClient
  private let isOwn: Bool
  private var book = SubscriptionBook<Receiver>()
  private var link: SubscriptionLink?
  private var line: Line?
  /// Those who have got something and have not been woken.
  private var touched: [Receiver] = []
  /// A server that was asked for RESP3 speaks RESP2 alone.
  private var mustBeAlone: Bool
  private var isFlushEnqueued = false
  private var isPaused = false
  private var isLingering = false
  private var pings = Pings()
  /// Whom the last message was for: the next one often is for the same.
  private var last: (name: SubscriptionName, receivers: [Receiver])?

  private struct Pings {
    var timer: EventLoop.Timer?
    /// When the answer that is due must have come.
    var deadline: Int64?
    /// How many times bytes had come when it was last looked at.
    var seen = 0
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
      let (mustDropAll, changes) = receiver.takeChanges()
      if mustDropAll {
        drop(receiver)
        // The end of the connection is the fastest way, above all if much waits there.
        if isOwn { leave() }
      }
      for change in changes {
        if !change.isWanted {
          if receiver.joined.remove(change.name) != nil { book.remove(change.name, receiver) }
        } else if receiver.joined.insert(change.name).inserted {
          settle(change.name, book.add(change.name, receiver))
        }
        look(change.name, receiver)
      }
    } while receiver.endsSync()
    flushSoon()
  }

  /// Ends all that a receiver has.
  private func drop(_ receiver: Receiver) {
    let names = receiver.joined
    receiver.joined = []
    for name in names {
      book.remove(name, receiver)
      look(name, receiver)
    }
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
  private func settle(_ name: SubscriptionName, _ receivers: [Receiver]) {
    for receiver in receivers {
      look(name, receiver)
      receiver.awaitedChanged()
    }
  }

  /// Sends what is to be sent, once those have joined who are about to.
  private func flushSoon() {
    guard !isFlushEnqueued else { return }
    isFlushEnqueued = true
    client.loop.execute { [self] in
      isFlushEnqueued = false
      flush()
    }
  }

  private func flush() {
    if book.isEmpty {
      if link?.isOwn == true { linger() }
    } else if link == nil, !book.isIdle {
      return connect()
    }
    guard let line else { return }
    for request in book.requests() {
      var arguments = RESPArguments()
      arguments.begin()
      arguments.append(text: request.isEnd ? request.kind.unsubscribing : request.kind.subscribing)
      for name in request.names { arguments.append(name) }
      arguments.end()
      if request.answer == .fence { Self.addPing(to: &arguments) }
      let epoch = pings.epoch
      let call = ToldCall(arguments.bytes, answer: request.answer) { [weak self] error in
        self?.ended(request, error, epoch)
      }
      guard line.submit(call) else { return }
    }
    schedulePing()
  }

  private func connect() {
    guard let link = mustBeAlone ? client.makeLink() : client.sharedLink else {
      return end(RedisError(.closed, .notSent, command: nil))
    }
    self.link = link
    link.attach(self)
  }

  /// A connection that is for subscriptions alone ends soon, unless there are new ones.
  private func linger() {
    guard !isLingering else { return }
    isLingering = true
    _ = client.loop.schedule(at: EventLoop.now &+ Self.lingering, orEnd: { [weak self] in self?.isLingering = false }) {
      [self] in
      isLingering = false
      if book.isEmpty { leave() }
    }
  }

  /// In nanoseconds.
  private static let lingering: Int64 = 500_000_000

  /// Gives up the connection. Everything on it ends with it.
  private func leave() {
    let old = link
    link = nil
    lost()
    old?.close(self)
  }

  /// Nothing is subscribed to any more at the server.
  private func lost() {
    // One that goes on for a while must not be stuck.
    if isPaused { line?.resumeReading() }
    line = nil
    last = nil
    isPaused = false
    pings.epoch += 1
    pings.deadline = nil
    if let timer = pings.timer { client.loop.cancel(timer) }
    pings.timer = nil
    let (lost, concerned) = book.disconnected()
    for (receiver, name) in concerned { look(name, receiver) }
    forEach(concerned.map(\.receiver)) { $0.awaitedChanged() }
    forEach(lost) { $0.missed() }
  }

  /// Calls a function once for each receiver, however many times it stands there.
  private func forEach(_ receivers: [Receiver], _ body: (Receiver) -> Void) {
    var seen: Set<ObjectIdentifier> = []
    for receiver in receivers where seen.insert(ObjectIdentifier(receiver)).inserted { body(receiver) }
  }

  /// Ends all receivers with an error.
  private func end(_ error: RedisError) {
    let receivers = book.removeAll()
    last = nil
    forEach(receivers) { receiver in
      receiver.joined = []
      receiver.awaited = []
      receiver.fail(error)
      receiver.awaitedChanged()
    }
  }

  /// A request has been answered, or will not be.
  private func ended(_ request: SubscriptionBook<Receiver>.Request, _ error: RedisError?, _ epoch: Int) {
    guard let error, epoch == pings.epoch, line != nil else { return }
    let mayPass: Bool
    switch error.kind {
    case .server(let code, _): mayPass = Self.passing.contains(code)
    case .queueFull: mayPass = true
    // The connection has been lost, of which the book is told.
    default: return
    }
    last = nil
    let shown = RedisError(
      error.kind, error.outcome, command: error.command, note: request.names.count == 1 ? "\(request.names[0])" : nil)
    let names = request.names.map { SubscriptionName(kind: request.kind, name: $0) }
    switch book.refused(request, mayPass: mayPass) {
    case .asksAgain(let concerned):
      for (receiver, name) in concerned { settle(name, [receiver]) }
    case .later(let failures): retry(names[0], failures)
    case .refused(let receivers, let concerned):
      for receiver in receivers where receiver.joined.remove(names[0]) != nil { receiver.refused(names[0], shown) }
      for (receiver, name) in concerned { settle(name, [receiver]) }
    }
    flushSoon()
  }

  /// Errors that tell of a state of the server which passes.
  private static let passing: Set<String> = [
    "LOADING", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "MOVED", "ASK", "BUSY",
  ]

  private func retry(_ name: SubscriptionName, _ failures: Int) {
    let time = EventLoop.now &+ max(client.backOff(after: failures), Self.shortestRetry)
    let epoch = pings.epoch
    _ = client.loop.schedule(at: time) { [weak self] in
      guard let self, epoch == pings.epoch else { return }
      book.retry(name)
      flush()
    }
  }

  /// In nanoseconds: a server that ends subscriptions again and again is asked no more often.
  private static let shortestRetry: Int64 = 50_000_000

  // MARK: The connection

  func lineOpened(_ line: Line) {
    guard let link else { return }
    if !link.isOwn, line.version == .resp2 {
      // Replies and pushes can't be told apart there.
      mustBeAlone = true
      self.link = nil
      link.close(self)
      return connect()
    }
    if self.line != nil { lost() }
    self.line = line
    book.connected()
    flush()
  }

  func lineEnded(_ line: Line?, _ kind: RedisError.Kind, comesBack: Bool) {
    guard link != nil, line == nil || self.line == nil || line === self.line else { return }
    // Nothing goes through a shared connection that ends while nobody wants anything.
    if self.line != nil { lost() }
    guard !comesBack else { return }
    let old = link
    link = nil
    old?.close(self)
    end(RedisError(kind, .unknown, command: nil))
  }

  func line(_ line: Line, received push: UnsafeRawBufferPointer) {
    let kind = PushKind(push)
    guard line === self.line, kind != .other else { return }
    var reader = RESPReader(framed: push)
    do throws(RESPDecodingError) {
      try reader.reply { (reader) throws(RESPDecodingError) in
        var elements = try reader.elements(expecting: "a push")
        guard reader.hasNext(&elements) else { return }
        reader.skip()
        switch kind {
        case .message: try receive(&reader, &elements, .channel)
        case .patternMessage: try receive(&reader, &elements, .pattern)
        case .shardMessage: try receive(&reader, &elements, .shardChannel)
        case .subscribed: try confirm(&reader, &elements, .channel, isEnd: false, line)
        case .patternSubscribed: try confirm(&reader, &elements, .pattern, isEnd: false, line)
        case .shardSubscribed: try confirm(&reader, &elements, .shardChannel, isEnd: false, line)
        case .unsubscribed: try confirm(&reader, &elements, .channel, isEnd: true, line)
        case .patternUnsubscribed: try confirm(&reader, &elements, .pattern, isEnd: true, line)
        case .shardUnsubscribed: try confirm(&reader, &elements, .shardChannel, isEnd: true, line)
        case .invalidate:
          try Self.expect(&reader, &elements)
          let name = SubscriptionName(kind: .channel, name: Self.invalidationChannel)
          deliver(name, name.name, .value(try RESPValue.decode(&reader)))
        case .other: break
        }
      }
    } catch {
      line.fail(.unexpectedReply)
    }
  }

  /// Where a tracking client is told of keys that have changed.
  ///
  /// - SeeAlso: `CLIENT TRACKING`.
  private static let invalidationChannel = Bytes("__redis__:invalidate")

  private func receive(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements, _ kind: SubscriptionName.Kind
  ) throws(RESPDecodingError) {
    try Self.expect(&reader, &elements)
    let name = SubscriptionName(kind: kind, name: try Bytes.decode(&reader))
    try Self.expect(&reader, &elements)
    var channel = name.name
    if kind == .pattern {
      channel = try Bytes.decode(&reader)
      try Self.expect(&reader, &elements)
    }
    let payload: ReceivedMessage.Payload
    if reader.readNull() {
      payload = .value(.null)
    } else if reader.isAggregate {
      payload = .value(try RESPValue.decode(&reader))
    } else {
      payload = .string(try Bytes.decode(&reader))
    }
    deliver(name, channel, payload)
  }

  /// A push that has fewer elements than it should breaks the protocol.
  private static func expect(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements
  ) throws(RESPDecodingError) {
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "another element", got: "the end of the push") }
  }

  private func deliver(_ name: SubscriptionName, _ channel: Bytes, _ payload: ReceivedMessage.Payload) {
    let receivers: [Receiver]
    if let last, last.name == name {
      receivers = last.receivers
    } else {
      receivers = book.receivers(of: name)
      last = (name, receivers)
    }
    let message = ReceivedMessage(
      pattern: name.kind == .pattern ? name.name : nil, channel: channel, payload: payload)
    let size = message.size
    for receiver in receivers {
      switch receiver.receive(message, size: size) {
      case .taken: break
      case .isFull: pauseReading()
      case .failed:
        receiver.fail(nil)
        drop(receiver)
        receiver.awaitedChanged()
        last = nil
        flushSoon()
      }
      if !receiver.isTouched {
        receiver.isTouched = true
        touched.append(receiver)
      }
    }
  }

  private func confirm(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements, _ kind: SubscriptionName.Kind, isEnd: Bool,
    _ line: Line
  ) throws(RESPDecodingError) {
    try Self.expect(&reader, &elements)
    let name = try Bytes?.decode(&reader)
    try Self.expect(&reader, &elements)
    let count = try Int.decode(&reader)
    last = nil
    // Without a name, there was nothing to end.
    guard let name else { return isEnd ? () : line.fail(.unexpectedReply) }
    let subscription = SubscriptionName(kind: kind, name: name)
    switch book.confirmed(subscription, isEnd: isEnd, count: count) {
    case .settled(let receivers): settle(subscription, receivers)
    case .lost(let receivers):
      settle(subscription, receivers)
      for receiver in receivers { receiver.missed() }
      retry(subscription, 0)
    case .unasked: return line.fail(.unexpectedReply)
    case .mismatch(let expected, let got): return line.fail(.subscriptionCount(expected: expected, got: got))
    }
    flushSoon()
  }

  func lineHasReceived(_ line: Line) {
    guard !touched.isEmpty else { return }
    let woken = touched
    touched.removeAll(keepingCapacity: true)
    for receiver in woken {
      receiver.isTouched = false
      receiver.wake()
    }
  }

  // MARK: Back-pressure

  private func pauseReading() {
    guard !isPaused, let line else { return }
    isPaused = true
    line.pauseReading()
  }

  /// Goes on reading, if it had stopped.
  func resumeReading() {
    guard isPaused else { return }
    isPaused = false
    // What the server has kept meanwhile comes before its answer.
    if pings.deadline != nil { pings.deadline = EventLoop.now &+ client.pingInterval.clampedNanoseconds }
    line?.resumeReading()
  }

  // MARK: Whether it lives

  /// Has the connection asked whether it lives, from time to time, while there are subscriptions.
  private func schedulePing() {
    guard pings.timer == nil, line != nil, !book.isIdle else { return }
    let interval = max(client.pingInterval.clampedNanoseconds, 1_000_000)
    pings.timer = client.loop.schedule(at: EventLoop.now &+ interval) { [weak self] in
      guard let self else { return }
      pings.timer = nil
      ping(interval)
      schedulePing()
    }
  }

  private func ping(_ interval: Int64) {
    guard let line, !isPaused, !book.isIdle else { return }
    if let deadline = pings.deadline {
      guard deadline <= EventLoop.now else { return }
      // What takes long to come is in front of the answer.
      if line.receiveCount != pings.seen {
        pings.seen = line.receiveCount
        pings.deadline = EventLoop.now &+ interval
        return
      }
      let hint = "a PING was not answered in time"
      return line.fail(.connection(TransportError(.read, line.endpoint, .timeout(.nanoseconds(interval)), hint: hint)))
    }
    pings.deadline = EventLoop.now &+ interval
    pings.seen = line.receiveCount
    var arguments = RESPArguments()
    Self.addPing(to: &arguments)
    let epoch = pings.epoch
    _ = line.submit(
      ToldCall(arguments.bytes) { [weak self] error in
        guard let self, epoch == pings.epoch else { return }
        // An error of the server is an answer too.
        if let error, error.outcome != .executed { return }
        pings.deadline = nil
      })
  }

  private static func addPing(to arguments: inout RESPArguments) {
    arguments.begin()
    arguments.append(text: "PING")
    arguments.end()
  }
}

extension SubscriptionBook.Request {
  /// How the server answers it.
  var answer: SubscriptionAnswer {
    switch (kind, isEnd) {
    case (.channel, false): .confirmations(names.count, .subscribed)
    case (.channel, true): .confirmations(names.count, .unsubscribed)
    case (.pattern, false): .confirmations(names.count, .patternSubscribed)
    case (.pattern, true): .confirmations(names.count, .patternUnsubscribed)
    case (.shardChannel, false): .confirmations(names.count, .shardSubscribed)
    case (.shardChannel, true): .fence
    }
  }
}
