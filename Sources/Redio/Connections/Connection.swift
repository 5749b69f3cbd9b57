package import RESP
package import RedioTransport
internal import Synchronization

/// A connection to a server: callers on any thread append commands and write; the event loop's thread reads replies and
/// resumes the callers' tasks.
///
/// ```
///   connecting ──> open ──> draining (takes no more) ──> closed
///        └───────────┴───────────────────────────────────^
/// ```
///
/// Why `@unchecked Sendable` is sound: what callers use is behind the mutex `outbox`, or atomic. `state`, the timers
/// and the driver's buffer are used on the loop's thread only, by the driver's callbacks and by work queued on the
/// loop. `owner` is set once, by the initializer.
package final class Connection: SocketDriverOwner, TurnWriter, @unchecked Sendable {
  private enum Phase {
    case connecting
    case open(Socket)
    case draining
    case closed(RedisError.Kind)
  }

  private struct Submitted {
    let call: PendingCall
    /// The offset of its first byte in the connection's output.
    let start: UInt64
  }

  private struct Outbox: ~Copyable {
    var phase = Phase.connecting
    var queue = WriteQueue()
    /// Calls that were submitted since the loop last took them over.
    var calls: [Submitted] = []
    /// When the loop checks the deadlines next; `Int64.max` for never.
    var nextCheck = Int64.max
    var callCount = 0
    var commandCount = 0
    /// Whether a `MULTI` has been submitted separately, with no `EXEC` or `DISCARD` after it.
    var mayBeInTransaction = false
  }

  private let loop: EventLoop
  private let driver: SocketDriver
  /// The peer's address, as far as it is known. Used on the loop's thread after the start.
  package private(set) var endpoint: Endpoint
  private let timeout: Duration
  /// How many bytes may wait to be written. A single call may be larger.
  private let queueLimit: Int
  /// If calls time out and no call is answered for this time, the connection counts as dead.
  private let silenceLimit: Int64?
  private let usesTLS: Bool
  /// Whether the client has a router, which can send calls to other nodes.
  private let isRouted: Bool
  /// Whether the connection is for subscriptions only.
  let isForSubscriptions: Bool
  private let outbox = Locked(Outbox())
  private weak var owner: (any ConnectionOwner)?
  /// How many calls have been answered, and the connection's condition: twice its database, plus 1 if its state
  /// is unchanged. Published before a call's task is resumed, so that the task sees the effects of its own call.
  private let answered = Atomic<Int>(0)
  private let condition: Atomic<Int>
  /// Whether a blocking command was cancelled, so that the connection is about to end.
  private let isAbandoned = Atomic<Bool>(false)

  // Used on the loop's thread only.
  private var state: ConnectionState<PendingCall>
  /// The listeners to pushes.
  private var listeners = PushListeners()
  /// Calls taken over from `outbox`; kept to reuse its memory.
  private var taken: [Submitted] = []
  private var isOpen = false
  private var hasStarted = false
  private var failure: RedisError.Kind?
  private var handshakeDeadline = Int64.max
  private var handshakeTimer: EventLoop.Timer?
  private var question = Question()
  private var answerCount = 0
  /// How many calls were answered by the last received bytes.
  private var delivered = 0
  private var gathering = WriteGathering()
  /// Whether the queue will be written at the end of this turn of the loop.
  private var writesAtEndOfTurn = false
  private var isDraining = false
  /// When the deadlines are checked next, and the timer for it.
  private var checkTime = Int64.max
  private var checkTimer: EventLoop.Timer?
  private var deadlines = CallDeadlines()
  private var awaited = AwaitedCall()
  /// The same, for calls other than those of subscriptions.
  private var awaitedByOthers = AwaitedCall()
  /// When the handshake was completed; 0 before. On the loop's thread only.
  private(set) var openedAt: Int64 = 0
  /// When a call was answered last, or the connection opened.
  private var lastServed: Int64 = 0
  /// Since when no call has been answered, if one has timed out since.
  private var silentSince: Int64?
  /// Whether a call has been answered since the clock was last read.
  private var hasServed = false

  /// Creates a connection. `start(_:to:)` connects it.
  ///
  /// - Parameters:
  ///   - endpoint: The server's address, unless `start(_:to:)` gets a closure for it.
  ///   - limits: Limits on a reply.
  ///   - timeout: Limits address provider, credentials provider, look-up, connecting and handshake together.
  ///   - isShared: Whether callers share it, so that no call may change its state.
  ///   - isForSubscriptions: Whether it is for subscriptions only.
  ///   - isRouted: Whether to ask the owner about error replies that redirect calls to other servers.
  ///   - owner: Handles the connection's events. Referenced weakly.
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
    condition = Atomic(handshake.database << 1 | 1)
    state = ConnectionState(handshake, limits: limits, isShared: isShared, isForSubscriptions: isForSubscriptions)
    self.endpoint = endpoint
  }

  /// Returns the server's address, and TLS settings with the name for its certificate.
  typealias Destination = @Sendable () async throws -> (Endpoint, SocketDriver.Security?)

  /// Starts to connect. Call it once, on any thread.
  ///
  /// - Parameters:
  ///   - credentials: The credentials provider; `nil` to use the handshake's credentials.
  ///   - destination: The address provider, called first; `nil` for the endpoint given to the initializer.
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

  /// Calls a provider in a task of its own, and continues with its result on the loop's thread.
  ///
  /// - Parameters:
  ///   - ask: The provider; without one, it continues at once.
  ///   - late: The error that ends the connection if the provider does not return in time.
  ///   - whyNot: The error that ends the connection if the provider throws.
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
        // If the loop has ended, so has the connection.
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

  /// A provider that is running, and the timer for its limit.
  private struct Question {
    var task: Task<Void, Never>?
    var timer: EventLoop.Timer?

    /// Cancels the provider's task and the timer.
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

  /// Ends the connection. Its pending calls fail. Any thread may call it.
  @inline(never)
  package func close() {
    // Avoids starting the loop for a connection that has ended.
    if hasClosed { return }
    loop.execute { [self] in end(.closed) }
  }

  /// Accepts no more calls, and ends the connection when no call waits any more. Any thread may call it.
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

  /// Whether a call waits for its reply.
  private var isAwaited: Bool { awaited.exists(in: &state) }

  private func endIfDrained() {
    guard !isAwaited, outbox.withLock({ $0.calls.isEmpty }) else { return }
    end(.closed)
  }

  // MARK: For callers, on any thread

  var hasClosed: Bool { outbox.withLock { if case .closed = $0.phase { true } else { false } } }

  /// Why the connection accepts no calls.
  package var reasonOfEnd: RedisError.Kind {
    outbox.withLock { if case .closed(let kind) = $0.phase { kind } else { .sessionEnded } }
  }

  /// Whether the connection accepts calls.
  package var takesCalls: Bool { outbox.withLock { if case .open = $0.phase { true } else { false } } }

  /// Whether another session may lease the connection: it is open, no reply is due, and no command has changed its state.
  package var mayBeAnothers: Bool {
    outbox.withLock { outbox in
      guard case .open = outbox.phase, !isAbandoned.load(ordering: .acquiring) else { return false }
      return outbox.callCount == answered.load(ordering: .acquiring) && condition.load(ordering: .relaxed) & 1 == 1
    }
  }

  /// The database that is selected, as far as calls that were answered show.
  var database: Int { condition.load(ordering: .relaxed) >> 1 }

  private enum Submission {
    case refused
    case full
    case queued
    case queuedMuch(Socket)
    case write(Socket)
  }

  /// From this many queued bytes on, a turn's commands are written before the turn ends, so that the server can begin.
  /// With 64 tasks on the loop, three writes of 1 KiB instead of one make 1.6 times as many commands per second.
  private static let turnLimit = 1 << 10

  /// Submits a call. From then on only the connection's owner or the call's own task ends it.
  ///
  /// - Parameters:
  ///   - outsideTransactions: Whether to refuse the call if a transaction may be open, which it would become part of.
  /// - Returns: `false` if the connection does not accept the call.
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

  /// Submits `ASKING` before a call. Its reply does not matter: if it fails, the call is refused.
  ///
  /// - Returns: Whether the caller has become the writer.
  @inline(never)
  private static func ask(for call: PendingCall, _ outbox: inout Outbox) -> Bool {
    call.isAsking = false
    let asking = CallbackCall(CommandList.asking) { _ in }
    asking.take()
    outbox.calls.append(Submitted(call: asking, start: outbox.queue.appended))
    outbox.callCount += 1
    outbox.commandCount += 1
    return outbox.queue.append(asking.wire)
  }

  /// A call's task no longer waits. For a blocking command this ends the connection, so that the command can't pop an
  /// element that no one would get.
  package func abandoned(_ call: PendingCall) {
    guard call.traits.contains(.blocking), !hasClosed else { return }
    isAbandoned.store(true, ordering: .releasing)
    loop.execute { [self] in end(.sessionEnded) }
  }

  /// A reply that a task has decoded means that this is not the expected server. Any thread may call it.
  func misdirected(_ code: String, by call: PendingCall) {
    let isProven = RetryableError.areServersOwn(errorsOf: call.wire, call.traits)
    loop.executeIfRunning { [self] in owner?.connectionMisdirected(self, code, isProven: isProven) }
  }

  /// Writes, after a short delay in which more commands can join (`WriteGathering`). On the loop's thread, while it is
  /// awake.
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

  /// How many commands were submitted, and how many writes and bytes were sent.
  package var traffic: (commands: Int, writes: Int, bytes: UInt64) {
    outbox.withLock { ($0.commandCount, $0.queue.writeCount, $0.queue.written) }
  }

  // MARK: For subscriptions, on the loop's thread

  /// The protocol version in use, once the connection is open.
  package var version: RESPWriter.Version { state.version }

  /// Why subscriptions can't share this connection with ordinary commands; `nil` if they can.
  package var sharingRefusal: String? { state.serverVersion.sharingRefusal }

  /// Sets the listeners to its pushes.
  func setListeners(_ listeners: PushListeners) { self.listeners = listeners }

  /// A measure of progress: it changes whenever bytes arrive or are acknowledged.
  package struct Progress: Equatable, Sendable {
    /// How many reads have returned bytes.
    package var reads = 0
    /// Approximately how many bytes the peer has acknowledged.
    package var acknowledged: UInt64 = 0

    /// No progress.
    package init() {}
  }

  /// The current progress.
  package var progress: Progress {
    var progress = Progress()
    progress.reads = driver.readCount
    let written = outbox.withLock { $0.queue.written }
    progress.acknowledged = written - min(written, driver.unacknowledged)
    return progress
  }

  /// Whether the peer's system was silent for so long, although it should have acknowledged something.
  package func peerHasVanished(for time: Duration) -> Bool { driver.hasVanished(for: time) }

  /// Whether calls wait for replies, other than those of subscriptions. On the loop's thread only.
  package var hasCalls: Bool {
    takeOver()
    return awaitedByOthers.exists(in: &state) { !($0 is CallbackCall) }
  }

  /// How many bytes have been submitted so far.
  package var appended: UInt64 { outbox.withLock { $0.queue.appended } }

  /// How many of those the system has accepted, or may be accepting right now.
  package var possiblyWritten: UInt64 { outbox.withLock { $0.queue.possiblyWritten } }

  /// Stops reading until `resumeReading()`. The server then has to queue its pushes and replies.
  package func pauseReading() { driver.pauseReading() }

  /// Resumes reading.
  package func resumeReading() { if failure == nil { driver.resumeReading() } }

  /// Sends a command and ignores its reply. Only in RESP3, where replies can be told from pushes.
  func tell(_ wire: [UInt8]) {
    loop.executeIfRunning { [self] in
      if version == .resp3 { _ = submit(CallbackCall(wire) { _ in }) }
    }
  }

  /// Ends the connection for a reason.
  package func fail(_ kind: RedisError.Kind) { end(kind) }

  // MARK: On the loop's thread

  package func socketConnected(_ socket: Socket) {
    self.socket = socket
    guard let hello = state.connected() else { return open() }
    // Until now the driver has enforced the timeout.
    handshakeTimer = loop.schedule(at: handshakeDeadline) { [self] in
      handshakeTimer = nil
      end(.connection(.unanswered(state.pendingStep, endpoint, timeout)))
    }
    send(hello, socket)
  }

  /// Sends commands of the handshake.
  private func send(_ bytes: [UInt8], _ socket: Socket) {
    if outbox.withLock({ $0.queue.append(bytes) }) { flush(socket) }
  }

  /// The socket during the handshake; later it is in `outbox`.
  private var socket: Socket?

  /// The handshake is complete: callers may write.
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

  /// The peer will send no more replies, so the connection ends.
  package func socketEnded() -> Bool { false }

  package func socketStopsWriting() -> Bool { outbox.withLock { $0.queue.beginWriting() } }

  package func socketReceived(_ buffer: ReceiveBuffer) {
    delivered = 0
    // The received bytes can't be replies to anything written from now on.
    let written = outbox.withLock { $0.queue.possiblyWritten }
    // Confirmations are pushes, which must be matched with the submitted requests.
    if !listeners.isEmpty { takeOver() }
    defer { listeners.present.forEach { $0.connectionHasReceived(self) } }
    // Loads the weak references once for all pushes in a row, as that is expensive.
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
        // A listener may have ended the connection because of a wrong confirmation.
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
    let isPlain = state.condition.isPlain ? 1 : 0
    condition.store(state.condition.database << 1 | isPlain, ordering: .relaxed)
    answerCount += 1
    answered.store(answerCount, ordering: .releasing)
  }

  private func deliver(_ replies: UnsafeRawBufferPointer, to call: PendingCall) {
    if replies[0] == RESPType.simpleError || (isRouted && call.isTransaction), call.whole == nil, !call.hasEnded,
      let refusal = RefusedCall(replies, of: call, isRouted: isRouted), refusal.isProven || isRouted,
      owner?.connection(self, refused: call, refusal) == true
    {
      return
    }
    if let code = call.deliver(replies, from: self) {
      owner?.connectionMisdirected(self, code, isProven: RetryableError.areServersOwn(errorsOf: call.wire, call.traits))
    }
  }

  /// Takes over the calls submitted since the last time. Returns `false` if there are none.
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
    // A driver that has not started would not report the end.
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

  /// Adds a hint if the server closed the connection during the handshake: it may expect TLS.
  package static func explained(_ error: TransportError, usesTLS: Bool) -> TransportError {
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
    // Cancelled when the connection ends. A weak reference would slow down all uses of the connection.
    checkTimer = loop.schedule(at: deadline) { [self] in
      checkTimer = nil
      checkTime = .max
      check()
    }
  }

  /// How many calls that have ended may still occupy places in the queue. Cancelled calls are counted from their
  /// deadline on at the latest.
  private static let mostAbandoned = 100_000

  /// Fails the calls whose deadline has passed, and sets the timer for the next one. Their places in the queue remain,
  /// since their replies may still come, and are dropped then. But a connection that answers no call for long, or that
  /// owes too many such replies, is replaced: it is closed if no call waits, and otherwise kept for those that do,
  /// since the server may only be busy.
  private func check() {
    guard failure == nil else { return }
    takeOver()
    let now = EventLoop.now
    let late = deadlines.popLate(at: now, in: &state)
    if silentSince == nil, let first = late.first {
      silentSince = max(lastServed, first.deadline &- (first.timeout ?? .zero).clampedNanoseconds)
    }
    // Unknown, since queued bytes will still be written.
    for call in late { call.fail(.timeout(call.timeout ?? .zero), .unknown) }
    var next = deadlines.next(in: &state)
    if late.contains(where: { $0.traits.contains(.blocking) }) { return end(.sessionEnded) }
    // A server that executes a blocking command is silent too.
    if state.first?.traits.contains(.blocking) == true { silentSince = nil }
    if let since = silentSince, let silenceLimit {
      let isStalled = now &- since >= silenceLimit || state.abandonedCount > Self.mostAbandoned
      if isStalled, isAwaited {
        if !isDraining { owner?.connectionStalled(self) }
        // Checked again later, if it stays in use.
        silentSince = now
      } else if isStalled {
        let hint = "calls have timed out, and no reply came for this long"
        return end(
          .connection(
            TransportError(.read, endpoint, .timeout(.nanoseconds(silenceLimit)), hint: hint)))
      }
      next = min(next, (silentSince ?? now) &+ silenceLimit)
    }
    if isDraining { endIfDrained() }
    guard failure == nil else { return }
    outbox.withLock { outbox in
      // Calls submitted after the others were taken over; they set no timer, as this check was due.
      for item in outbox.calls { next = min(next, item.call.deadline) }
      outbox.nextCheck = next
    }
    if next < .max { scheduleCheck(at: next) }
  }
}
