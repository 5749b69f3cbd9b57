package import RESP
package import RedioTransport
internal import Synchronization

/// One connection on the way of a command: callers append and write, the event loop's thread reads and resumes them.
///
/// ```
///   connecting ──> open ──> draining (takes no more) ──> closed
///        └───────────┴───────────────────────────────────^
/// ```
///
/// Why `@unchecked Sendable` is sound: what callers touch is behind the mutex `outbox`, or atomic; `state`, the timers and
/// the driver's buffer belong to the loop's thread, and only the driver's callbacks and work enqueued on the loop use
/// them. `owner` is set once, by the initializer.
package final class Connection: SocketDriverOwner, TurnWriter, @unchecked Sendable {
  private enum Phase {
    case connecting
    case open(Socket)
    case draining
    case closed(RedisError.Kind)
  }

  private struct Submitted {
    let call: PendingCall
    /// Where its first byte stands among all that are written.
    let start: UInt64
  }

  private struct Outbox {
    var phase = Phase.connecting
    var queue = WriteQueue()
    /// Submitted and not yet taken over by the loop.
    var calls: [Submitted] = []
    /// When the loop looks at the deadlines next; `Int64.max` for not at all.
    var nextCheck = Int64.max
    var callCount = 0
    var commandCount = 0
    /// A `MULTI` has been submitted by itself, and neither `EXEC` nor `DISCARD` after it.
    var mayBeInTransaction = false
  }

  private let loop: EventLoop
  private let driver: SocketDriver
  /// Where it leads, as far as it is known. On the loop's thread, once it has been started.
  package private(set) var endpoint: Endpoint
  private let timeout: Duration
  /// Bytes that may wait to be written; one call may always wait, however large.
  private let queueLimit: Int
  /// A connection whose calls time out while not a byte arrives is taken for dead after this time.
  private let silenceLimit: Int64?
  private let usesTLS: Bool
  /// Whether calls can be sent to other nodes.
  private let isRouted: Bool
  /// Whether it is for subscriptions alone.
  let isForSubscriptions: Bool
  private let outbox = Locked(Outbox())
  private weak var owner: (any ConnectionOwner)?
  /// How many calls have been answered, and whether what they have made of the connection is nothing: published before a
  /// call's task is resumed, so that it finds them right.
  private let answered = Atomic<Int>(0)
  private let isPlain = Atomic<Bool>(true)
  /// A blocking command was cancelled: it ends soon.
  private let isAbandoned = Atomic<Bool>(false)

  // Used on the loop's thread only.
  private var state: ConnectionState<PendingCall>
  /// Those who get the pushes.
  private var listeners = PushListeners()
  /// Kept for its memory.
  private var taken: [Submitted] = []
  private var isOpen = false
  private var hasStarted = false
  private var failure: RedisError.Kind?
  private var handshakeDeadline = Int64.max
  private var handshakeTimer: EventLoop.Timer?
  private var question = Question()
  private var answerCount = 0
  /// How many calls ended by their replies the last time that bytes came.
  private var delivered = 0
  private var gathering = WriteGathering()
  /// The writer is the end of this turn.
  private var writesAtEndOfTurn = false
  private var isDraining = false
  /// When the deadlines are looked at next, and what looks.
  private var checkTime = Int64.max
  private var checkTimer: EventLoop.Timer?
  private var deadlines = CallDeadlines()
  private var awaited = AwaitedCall()
  /// Other than what subscriptions send.
  private var awaitedByOthers = AwaitedCall()
  /// When the handshake was complete; 0 before. On the loop's thread.
  private(set) var openedAt: Int64 = 0
  /// When somebody was answered last, or the connection was made.
  private var lastServed: Int64 = 0
  /// A call's time is up, and nobody has been answered since: from when on.
  private var silentSince: Int64?
  /// Somebody has been answered since the last look at the clock.
  private var hasServed = false

  /// A connection that is about to be made.
  ///
  /// - Parameters:
  ///   - endpoint: Where it leads, unless somebody is asked for that when it starts.
  ///   - limits: How large a reply may be.
  ///   - timeout: For the address, the credentials, looking up, connecting and the handshake together.
  ///   - isShared: Whether many use it: then none may leave it other than it was.
  ///   - isForSubscriptions: Whether it is for subscriptions alone.
  ///   - isRouted: Whether its owner is asked about replies by which a server sends calls to other servers.
  ///   - owner: Is told what becomes of it. Not kept.
  package init(
    _ endpoint: Endpoint, _ handshake: Handshake, _ security: SocketDriver.Security? = nil,
    limits: RESPLimits = .default,
    options: TransportOptions = TransportOptions(), resolver: Resolver = .system, timeout: Duration, isShared: Bool,
    isForSubscriptions: Bool = false, isRouted: Bool = false, on loop: EventLoop, owner: any ConnectionOwner
  ) {
    self.loop = loop
    self.timeout = timeout
    self.owner = owner
    queueLimit = options.queueLimit
    silenceLimit = options.deadPeerTimeout?.clampedNanoseconds
    usesTLS = security != nil
    self.isRouted = isRouted
    self.isForSubscriptions = isForSubscriptions
    driver = SocketDriver(endpoint, security, options: options, resolver: resolver, on: loop)
    state = ConnectionState(handshake, limits: limits, isShared: isShared, isForSubscriptions: isForSubscriptions)
    self.endpoint = endpoint
  }

  /// Says where to connect to, and what the peer's certificate must be for.
  typealias Destination = @Sendable () async throws -> (Endpoint, SocketDriver.Security?)

  /// Starts to connect.
  ///
  /// - Parameters:
  ///   - credentials: Asked who to be; `nil` for whom the handshake knows.
  ///   - destination: Asked before that where to connect to; `nil` for the endpoint that it was made with.
  func start(_ credentials: RedisCredentials.Provider? = nil, to destination: Destination? = nil) {
    let deadline = EventLoop.now &+ timeout.clampedNanoseconds
    if let error = loop.start() {
      return socketClosed(TransportError(noLoop: error, endpoint))
    }
    loop.execute { [self] in
      handshakeDeadline = deadline
      guard failure == nil else { return }
      guard credentials != nil || destination != nil else { return begin(within: timeout) }
      ask(
        destination, orEnd: .connection(TransportError(.resolve, endpoint, .timeout(timeout))),
        whyNot: { [endpoint] in RedisError.Kind(of: $0, at: endpoint) }
      ) { [self] answer in
        if let (endpoint, security) = answer {
          self.endpoint = endpoint
          driver.lead(to: endpoint, security)
        }
        ask(
          credentials, orEnd: .credentials("they did not come within \(timeout)"),
          whyNot: { .credentials("\($0)") }
        ) { [self] answer in
          if let answer { state.authenticate(answer) }
          begin(within: .nanoseconds(max(handshakeDeadline &- EventLoop.now, 0)))
        }
      }
    }
  }

  /// Asks somebody for what is needed to begin, in a task of its own, and goes on with the answer on the loop's thread.
  ///
  /// - Parameters:
  ///   - ask: The question; if there is none, it goes on at once.
  ///   - late: What the connection ends with if there is no answer in time.
  ///   - whyNot: What it ends with if the answer is an error.
  private func ask<Answer: Sendable>(
    _ ask: (@Sendable () async throws -> Answer)?, orEnd late: RedisError.Kind,
    whyNot: @escaping @Sendable (any Error) -> RedisError.Kind, _ then: @escaping @Sendable (Answer?) -> Void
  ) {
    guard let ask else { return then(nil) }
    let loopEnds = { [self] in
      question.timer = nil
      end(.connection(TransportError(.connect, endpoint, .closed)))
    }
    question.timer = loop.schedule(at: handshakeDeadline, orEnd: loopEnds) { [self] in
      question.timer = nil
      end(late)
    }
    question.task = Task {
      do {
        let answer = try await ask()
        // A loop that has ended has ended this too.
        loop.executeIfRunning { [self] in
          guard failure == nil else { return }
          question.end(on: loop)
          then(answer)
        }
      } catch {
        let kind = whyNot(error)
        loop.executeIfRunning { [self] in end(kind) }
      }
    }
  }

  /// Somebody who is asked, and how long the answer is waited for.
  private struct Question {
    var task: Task<Void, Never>?
    var timer: EventLoop.Timer?

    /// Waits no more.
    mutating func end(on loop: EventLoop) {
      task?.cancel()
      if let timer { loop.cancel(timer) }
      self = Question()
    }
  }

  private func begin(within timeout: Duration) {
    hasStarted = true
    driver.start(self, timeout: timeout)
  }

  /// Ends the connection, and with it the calls that wait.
  package func close() {
    // The loop is not started for what has ended already.
    if hasClosed { return }
    loop.execute { [self] in end(.closed) }
  }

  /// Ends the connection once nobody waits for it any more. It takes no more calls.
  package func drain() {
    let wasOpen = outbox.withLock { outbox in
      guard case .open = outbox.phase else { return false }
      outbox.phase = .draining
      return true
    }
    guard wasOpen else { return }
    loop.execute { [self] in
      isDraining = true
      endIfDrained()
    }
  }

  /// Whether somebody waits for a reply.
  private var isAwaited: Bool { awaited.exists(in: &state) }

  private func endIfDrained() {
    guard !isAwaited, outbox.withLock({ $0.calls.isEmpty }) else { return }
    end(.closed)
  }

  // MARK: Callers

  var hasClosed: Bool { outbox.withLock { if case .closed = $0.phase { true } else { false } } }

  /// Why it takes no calls.
  package var reasonOfEnd: RedisError.Kind {
    outbox.withLock { if case .closed(let kind) = $0.phase { kind } else { .sessionEnded } }
  }

  /// Whether it takes calls.
  package var takesCalls: Bool { outbox.withLock { if case .open = $0.phase { true } else { false } } }

  /// Whether a stranger may have it: it stands, no reply is due, and no command has made of it what it was not.
  package var mayBeAnothers: Bool {
    outbox.withLock { outbox in
      guard case .open = outbox.phase, !isAbandoned.load(ordering: .acquiring) else { return false }
      return outbox.callCount == answered.load(ordering: .acquiring) && isPlain.load(ordering: .relaxed)
    }
  }

  private enum Submission {
    case refused
    case full
    case queued
    case queuedMuch(Socket)
    case write(Socket)
  }

  /// From so many bytes on a turn's commands leave, though the turn goes on: the server begins with them meanwhile. With 64
  /// tasks on the loop, three writes of 1 KiB in place of one make 1.6 times as many commands a second.
  private static let turnLimit = 1 << 10

  /// Gives a call to the connection. It is ended by the connection's owner alone from now on, or by its caller.
  ///
  /// - Parameters:
  ///   - outsideTransactions: Only if no transaction may be open, whose part it would become.
  /// - Returns: `false` if the connection takes no calls and this one needs another.
  package func submit(_ call: PendingCall, outsideTransactions: Bool = false) -> Bool {
    var mustCheck = false
    let submission = outbox.withLock { outbox -> Submission in
      guard case .open(let socket) = outbox.phase, !(outsideTransactions && outbox.mayBeInTransaction) else {
        return .refused
      }
      let waiting = outbox.queue.count
      if waiting > 0, waiting + call.wire.count > queueLimit { return .full }
      if call.deadline < outbox.nextCheck {
        outbox.nextCheck = call.deadline
        mustCheck = true
      }
      let mustWrite = call.isAsking && Self.ask(for: call, &outbox)
      call.take()
      outbox.calls.append(Submitted(call: call, start: outbox.queue.appended))
      outbox.callCount += 1
      outbox.commandCount += call.silent.count
      if let last = call.effects.last(where: { [.multi, .exec, .discard].contains($0.effect) }) {
        outbox.mayBeInTransaction = last.effect == .multi
      }
      if outbox.queue.append(call.wire) || mustWrite { return .write(socket) }
      return outbox.queue.count >= Self.turnLimit ? .queuedMuch(socket) : .queued
    }
    if mustCheck { loop.execute { [self] in scheduleCheck(at: call.deadline) } }
    switch submission {
    case .queued: return true
    case .queuedMuch(let socket):
      if loop.isCurrent, writesAtEndOfTurn {
        writesAtEndOfTurn = false
        flush(socket)
      }
      return true
    case .write(let socket):
      if loop.write(self, socket) { writesAtEndOfTurn = true }
      return true
    case .full:
      call.fail(.queueFull(limit: queueLimit), .notSent)
      return true
    case .refused: return false
    }
  }

  /// Puts `ASKING` in front of a call. Its answer says nothing: if it was not understood, the call is refused.
  ///
  /// - Returns: Whether the caller has become the writer.
  @inline(never)
  private static func ask(for call: PendingCall, _ outbox: inout Outbox) -> Bool {
    call.isAsking = false
    let asking = CallbackCall(Array("*1\r\n$6\r\nASKING\r\n".utf8)) { _ in }
    asking.take()
    outbox.calls.append(Submitted(call: asking, start: outbox.queue.appended))
    outbox.callCount += 1
    outbox.commandCount += 1
    return outbox.queue.append(asking.wire)
  }

  /// A call's task does not wait any more. A blocking command ends its connection: it must not take an element that nobody
  /// will see.
  package func abandoned(_ call: PendingCall) {
    guard call.traits.contains(.blocking), !hasClosed else { return }
    isAbandoned.store(true, ordering: .releasing)
    loop.execute { [self] in end(.sessionEnded) }
  }

  /// A reply that a task has read says that this is not the server that it was taken for.
  func misdirected(_ code: String, by call: PendingCall) {
    let isProven = RetryableError.areServersOwn(errorsOf: call.wire, call.traits)
    loop.executeIfRunning { [self] in owner?.connectionMisdirected(self, code, isProven: isProven) }
  }

  /// Writes, once those have joined who are about to (`WriteGathering`). On the loop's thread, while it is awake.
  package func flushHandedOver(_ socket: Socket) {
    if delivered <= 1, state.isIdle { return flush(socket) }
    let commands = outbox.withLock { $0.commandCount }
    if gathering.isOver(at: EventLoop.now, commands: commands, repliesAreDue: !state.isIdle) {
      flush(socket)
    } else {
      loop.writeLater(self, socket)
    }
  }

  package func flushAtEndOfTurn(_ socket: Socket) {
    guard writesAtEndOfTurn else { return }
    writesAtEndOfTurn = false
    flush(socket)
  }

  package func flush(_ socket: Socket) {
    switch socket.flush({ body in outbox.withLock { body(&$0.queue) } }) {
    case .done: break
    case .blocked: driver.notifyWhenWritable()
    case .failed(let cause):
      loop.executeIfRunning { [self] in driver.failedToWrite(cause) }
    }
  }

  /// What has been sent so far: commands, writes and bytes.
  package var traffic: (commands: Int, writes: Int, bytes: UInt64) {
    outbox.withLock { ($0.commandCount, $0.queue.writeCount, $0.queue.written) }
  }

  // MARK: Subscriptions, on the loop's thread

  /// The protocol version in use, once it takes calls.
  package var version: RESPWriter.Version { state.version }

  /// Why subscriptions may not go through this connection beside ordinary commands; `nil` if they may.
  package var sharingRefusal: String? { state.serverVersion.sharingRefusal }

  /// Has its pushes handed to these, and to nobody else.
  func setListeners(_ listeners: PushListeners) { self.listeners = listeners }

  /// What has come and gone so far: it changes while anything does.
  package struct Progress: Equatable, Sendable {
    /// How many times bytes have come.
    package var reads = 0
    /// How many bytes the peer has acknowledged, about.
    package var acknowledged: UInt64 = 0

    /// Nothing.
    package init() {}
  }

  /// What has come and gone so far.
  package var progress: Progress {
    var progress = Progress()
    progress.reads = driver.readCount
    let written = outbox.withLock { $0.queue.written }
    progress.acknowledged = written - min(written, driver.unacknowledged)
    return progress
  }

  /// Whether the peer's system has not been heard of for so long, though it should have acknowledged something.
  package func peerHasVanished(for time: Duration) -> Bool { driver.hasVanished(for: time) }

  /// Whether calls wait for replies, other than what subscriptions send. On the loop's thread.
  package var hasCalls: Bool {
    takeOver()
    return awaitedByOthers.exists(in: &state) { !($0 is CallbackCall) }
  }

  /// How many bytes have been submitted so far.
  package var appended: UInt64 { outbox.withLock { $0.queue.appended } }

  /// How many of them the system has taken, or may be taking at this moment.
  package var possiblyWritten: UInt64 { outbox.withLock { $0.queue.possiblyWritten } }

  /// Reads nothing any more, until `resumeReading()`: the server has to keep what comes.
  package func pauseReading() { driver.pauseReading() }

  /// Goes on reading.
  package func resumeReading() { if failure == nil { driver.resumeReading() } }

  /// Sends a command whose answer nobody waits for, unless pushes and replies can't be told apart.
  func tell(_ wire: [UInt8]) {
    loop.executeIfRunning { [self] in
      if version == .resp3 { _ = submit(CallbackCall(wire) { _ in }) }
    }
  }

  /// Ends it for a reason.
  package func fail(_ kind: RedisError.Kind) { end(kind) }

  // MARK: The loop's thread

  package func socketConnected(_ socket: Socket) {
    self.socket = socket
    guard let hello = state.connected() else { return open() }
    // The driver has watched over the time until now.
    handshakeTimer = loop.schedule(at: handshakeDeadline) { [self] in
      handshakeTimer = nil
      end(.connection(.unanswered(state.pendingStep, endpoint, timeout)))
    }
    send(hello, socket)
  }

  /// Sends bytes of the handshake.
  private func send(_ bytes: [UInt8], _ socket: Socket) {
    if outbox.withLock({ $0.queue.append(bytes) }) { flush(socket) }
  }

  /// The socket during the handshake; callers find it in `outbox` once it is open.
  private var socket: Socket?

  /// The handshake is complete: from now on callers write.
  private func open() {
    guard let socket else { return }
    self.socket = nil
    isOpen = true
    if let handshakeTimer { loop.cancel(handshakeTimer) }
    handshakeTimer = nil
    openedAt = EventLoop.now
    lastServed = openedAt
    outbox.withLock { $0.phase = .open(socket) }
    if let owner { owner.connectionOpened(self) } else { end(.closed) }
  }

  package func socketWritable(_ socket: Socket) { flush(socket) }

  package func socketHasOutput(_ socket: Socket) {
    if outbox.withLock({ $0.queue.beginWriting() }) { flush(socket) }
  }

  /// Without replies to come there is nothing left to write for.
  package func socketEnded() -> Bool { false }

  package func socketStopsWriting() -> Bool { outbox.withLock { $0.queue.beginWriting() } }

  package func socketReceived(_ buffer: ReceiveBuffer) {
    delivered = 0
    // What is written from now on these bytes can't be an answer to.
    let written = outbox.withLock { $0.queue.possiblyWritten }
    // Confirmations are pushes: whose they are must be known when they come.
    if !listeners.isEmpty { takeOver() }
    defer { listeners.present.forEach { $0.connectionHasReceived(self) } }
    // Weak references are not cheap to look at: once for all pushes in a row.
    var receiving: PushListeners.Present?
    while failure == nil {
      let bytes = buffer.bytes
      switch state.next(bytes, written: written) {
      case .wait:
        if hasServed {
          hasServed = false
          silentSince = nil
          lastServed = checkTime < .max ? EventLoop.now : 0
        }
        if isDraining { endIfDrained() }
        return
      case .send(let bytes, let count):
        buffer.consume(count)
        if let socket, !bytes.isEmpty { send(bytes, socket) }
      case .ready(let count):
        buffer.consume(count)
        open()
      case .deliver(let call, let count):
        delivered += 1
        if !call.hasEnded { hasServed = true }
        receiving = nil
        countAnswer()
        deliver(UnsafeRawBufferPointer(rebasing: bytes[..<count]), to: call)
        buffer.consume(count)
      case .push(let range, let count):
        if receiving == nil { receiving = listeners.present }
        receiving?.receive(UnsafeRawBufferPointer(rebasing: bytes[range]), from: self)
        buffer.consume(count)
      case .confirm(let call, let count):
        listeners.present.receive(UnsafeRawBufferPointer(rebasing: bytes[..<count]), from: self)
        // It may have been a wrong one.
        if failure == nil { countAnswer() }
        _ = call.deliver(UnsafeRawBufferPointer(start: nil, count: 0), from: self)
        buffer.consume(count)
      case .starved:
        guard takeOver() else { return end(.unexpectedReply) }
      case .fail(let kind):
        return end(kind)
      }
    }
  }

  private func countAnswer() {
    isPlain.store(state.condition.isPlain, ordering: .relaxed)
    answerCount += 1
    answered.store(answerCount, ordering: .releasing)
  }

  private func deliver(_ replies: UnsafeRawBufferPointer, to call: PendingCall) {
    if replies[0] == RESPType.simpleError || (isRouted && call.isTransaction), !call.hasEnded,
      let refusal = RefusedCall(replies, of: call, isRouted: isRouted), refusal.isProven || isRouted,
      owner?.connection(self, refused: call, refusal) == true
    {
      return
    }
    if let code = call.deliver(replies, from: self) {
      owner?.connectionMisdirected(self, code, isProven: RetryableError.areServersOwn(errorsOf: call.wire, call.traits))
    }
  }

  /// Takes over the calls submitted since the last time. `false` if there are none.
  @discardableResult
  private func takeOver() -> Bool {
    outbox.withLock { swap(&taken, &$0.calls) }
    guard !taken.isEmpty else { return false }
    for item in taken {
      state.enqueue(
        item.call, replies: item.call.silent.count, start: item.start, effects: item.call.effects,
        answer: item.call.answer)
    }
    taken.removeAll(keepingCapacity: taken.count <= 4096)
    return true
  }

  /// Ends the connection for a reason.
  private func end(_ kind: RedisError.Kind) {
    guard !hasClosed else { return }
    if failure == nil { failure = kind }
    let error = TransportError(.read, endpoint, kind == .closed ? .closed : .endOfStream)
    // What has not been begun has nobody who tells.
    if hasStarted { driver.close(error) } else { socketClosed(error) }
  }

  package func socketClosed(_ error: TransportError) {
    let kind = failure ?? .connection(isOpen ? error : Self.explained(error, usesTLS: usesTLS))
    failure = kind
    socket = nil
    question.end(on: loop)
    for timer in [handshakeTimer, checkTimer] { if let timer { loop.cancel(timer) } }
    (handshakeTimer, checkTimer) = (nil, nil)
    let written = outbox.withLock { outbox in
      outbox.phase = .closed(kind)
      outbox.queue.removeAll()
      return outbox.queue.possiblyWritten
    }
    takeOver()
    let lost = state.lose(written: written)
    if let owner { return owner.connectionEnded(self, kind, lost) }
    for (call, outcome) in lost { call.fail(kind, outcome) }
  }

  /// A server that ends the connection at our first words may have expected others.
  private static func explained(_ error: TransportError, usesTLS: Bool) -> TransportError {
    guard !usesTLS, error.operation == .read || error.operation == .write else { return error }
    switch error.cause {
    case .endOfStream, .system:
      let hint = "it ended the connection before it said a word; does it expect TLS here? Then use a rediss:// URL"
      return TransportError(error.operation, error.endpoint, error.cause, hint: hint)
    default: return error
    }
  }

  // MARK: Deadlines

  private func scheduleCheck(at deadline: Int64) {
    guard failure == nil, deadline < checkTime else { return }
    if let checkTimer { loop.cancel(checkTimer) }
    checkTime = deadline
    // Cancelled when the connection ends. A weak reference would make every other one to this connection slower.
    checkTimer = loop.schedule(at: deadline) { [self] in
      checkTimer = nil
      checkTime = .max
      check()
    }
  }

  /// How many calls that have ended may keep their places. Of those that their tasks have cancelled, those count that were
  /// found so: at their deadline at the latest.
  private static let mostAbandoned = 100_000

  /// Ends the calls whose time is up, and looks again when the next one's will be. A connection on which calls time out
  /// keeps their places: their replies may still come, and are dropped. But one that answers nobody for long, whatever comes
  /// meanwhile, or that owes too many such replies, is replaced: closed if nobody waits for it, and left to those who do
  /// otherwise, since it may be busy and not dead.
  private func check() {
    guard failure == nil else { return }
    takeOver()
    let now = EventLoop.now
    let late = deadlines.popLate(at: now, in: &state)
    if silentSince == nil, let first = late.first {
      silentSince = max(lastServed, first.deadline &- (first.timeout ?? .zero).clampedNanoseconds)
    }
    // What waits to be written will be written.
    for call in late { call.fail(.timeout(call.timeout ?? .zero), .unknown) }
    var next = deadlines.next(in: &state)
    if late.contains(where: { $0.traits.contains(.blocking) }) { return end(.sessionEnded) }
    // A server that waits, as it was told to, is silent too.
    if state.first?.traits.contains(.blocking) == true { silentSince = nil }
    if let since = silentSince, let silenceLimit {
      let isStalled = now &- since >= silenceLimit || state.abandonedCount > Self.mostAbandoned
      if isStalled, isAwaited {
        if !isDraining { owner?.connectionStalled(self) }
        // Should it stay in use, it is looked at again.
        silentSince = now
      } else if isStalled {
        let hint = "calls have timed out, and nobody was answered for this long"
        return end(
          .connection(
            TransportError(.read, endpoint, .timeout(.nanoseconds(silenceLimit)), hint: hint)))
      }
      next = min(next, (silentSince ?? now) &+ silenceLimit)
    }
    if isDraining { endIfDrained() }
    guard failure == nil else { return }
    outbox.withLock { outbox in
      // Submitted after the loop has taken over the others, and not announced, since a check was about to come.
      for item in outbox.calls { next = min(next, item.call.deadline) }
      outbox.nextCheck = next
    }
    if next < .max { scheduleCheck(at: next) }
  }
}
