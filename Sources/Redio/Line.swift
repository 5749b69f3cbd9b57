internal import RESP
package import RedioTransport

/// One connection on the way of a command: callers append and write, the event loop's thread reads and resumes them.
///
/// ```
///   connecting ──> open ──> closed
///        └────────────────────^
/// ```
///
/// Calls made while it connects wait here, unsent, so that one that ends meanwhile is not sent at all.
///
/// Why `@unchecked Sendable` is sound: what callers touch is behind the mutex `outbox`; `state`, the timers and the
/// channel's buffer belong to the loop's thread, and only the channel's callbacks and work enqueued on the loop use
/// them.
package final class Line: ChannelOwner, @unchecked Sendable {
  private enum Phase {
    case connecting
    case open(Socket)
    case closed(RedisError.Kind)
  }

  private struct Outbox {
    var phase = Phase.connecting
    var queue = WriteQueue()
    /// Submitted and not yet taken over by the loop.
    var calls: [PendingCall] = []
    /// Waiting for the connection, and the sum of their bytes.
    var waiting: [PendingCall] = []
    var waitingCount = 0
    /// When the loop looks at the deadlines next; `Int64.max` for not at all.
    var nextCheck = Int64.max
    var commandCount = 0
  }

  private let loop: EventLoop
  private let channel: Channel
  private let timeout: Duration
  /// Bytes that may wait to be written; one call may always wait, however large.
  private let queueLimit: Int
  private let usesTLS: Bool
  private let outbox = Locked(Outbox())
  private let onClose: @Sendable (Line) -> Void

  // Of the loop's thread alone.
  private var state: ConnectionState<PendingCall>
  private var isOpen = false
  private var failure: RedisError.Kind?
  private var handshakeDeadline = Int64.max
  private var handshakeTimer: EventLoop.Timer?
  /// How many calls ended by their replies the last time that bytes came.
  private var delivered = 0
  private var gathering = Gathering()
  /// The writer is the end of this turn.
  private var writesAtEndOfTurn = false
  /// When the deadlines are looked at next, and what looks.
  private var checkTime = Int64.max
  private var checkTimer: EventLoop.Timer?

  /// A connection that is about to be made.
  ///
  /// - Parameters:
  ///   - timeout: For looking up, connecting and the handshake together.
  ///   - onClose: Called once, on the loop's thread, when the connection has ended.
  package init(
    _ endpoint: Endpoint, _ handshake: Handshake, _ security: Channel.Security? = nil,
    options: TransportOptions = TransportOptions(), timeout: Duration, on loop: EventLoop,
    onClose: @escaping @Sendable (Line) -> Void
  ) {
    self.loop = loop
    self.timeout = timeout
    self.onClose = onClose
    queueLimit = options.queueLimit
    usesTLS = security != nil
    channel = Channel(endpoint, security, options: options, on: loop)
    state = ConnectionState(handshake)
    self.endpoint = endpoint
  }

  private let endpoint: Endpoint

  /// Starts to connect.
  package func start() {
    let deadline = EventLoop.now &+ timeout.clampedNanoseconds
    loop.execute { [self] in handshakeDeadline = deadline }
    channel.start(self, timeout: timeout)
  }

  /// Ends the connection, and with it the calls that wait.
  package func close() {
    // The loop is not started for what has ended already.
    if outbox.withLock({ if case .closed = $0.phase { true } else { false } }) { return }
    loop.execute { [self] in end(.closed) }
  }

  // MARK: Callers

  private enum Submission {
    case refused(RedisError.Kind)
    case queued
    case queuedMuch(Socket)
    case write(Socket)
  }

  /// From so many bytes on a turn's commands leave, though the turn goes on: the server begins with them meanwhile. With 64
  /// tasks on the loop, three writes of 1 KiB in place of one make 1.6 times as many commands a second.
  private static let turnLimit = 1 << 10

  /// Gives a call to the connection. It is ended by the connection alone from now on, or by its caller.
  ///
  /// - Returns: `false` if the connection has ended and the call needs another one.
  package func submit(_ call: PendingCall) -> Bool {
    var mustCheck = false
    let submission = outbox.withLock { outbox -> Submission in
      let waiting = outbox.queue.count + outbox.waitingCount
      switch outbox.phase {
      case .closed(let kind): return .refused(kind)
      case _ where waiting > 0 && waiting + call.wire.count > queueLimit:
        return .refused(.queueFull(limit: queueLimit))
      case .connecting:
        outbox.waiting.append(call)
        outbox.waitingCount += call.wire.count
        mustCheck = Self.arm(&outbox, call)
        return .queued
      case .open(let socket):
        mustCheck = Self.arm(&outbox, call)
        if Self.append(call, &outbox) { return .write(socket) }
        return outbox.queue.count >= Self.turnLimit ? .queuedMuch(socket) : .queued
      }
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
      guard loop.isCurrent else {
        loop.write(handedOver: { [self] in gather(socket) }, { [self] in flush(socket) })
        return true
      }
      writesAtEndOfTurn = true
      loop.atEndOfTurn { [self] in
        guard writesAtEndOfTurn else { return }
        writesAtEndOfTurn = false
        flush(socket)
      }
      return true
    case .refused(.queueFull(let limit)):
      call.fail(.queueFull(limit: limit), .notSent)
      return true
    case .refused: return false
    }
  }

  /// Appends a call's bytes and its place in the order. `true` if the caller must write.
  private static func append(_ call: PendingCall, _ outbox: inout Outbox) -> Bool {
    call.start = outbox.queue.appended
    outbox.calls.append(call)
    outbox.commandCount += call.silent.count
    return outbox.queue.append(call.wire)
  }

  /// Notes when deadlines have to be looked at. `true` if that is sooner than before.
  private static func arm(_ outbox: inout Outbox, _ call: PendingCall) -> Bool {
    guard call.deadline < outbox.nextCheck else { return false }
    outbox.nextCheck = call.deadline
    return true
  }

  /// Writes, once those have joined who are about to: on the loop's thread, while it is awake.
  ///
  /// While replies are due, the server has something to do, and does not miss what is held back for a moment; and the
  /// callers whose replies have just been delivered are about to send their next commands, on other threads. So that many
  /// of them leave together, as Nagle's algorithm (RFC 896) does it for packets.
  private func gather(_ socket: Socket) {
    if delivered <= 1, state.isIdle { return flush(socket) }
    let now = EventLoop.now
    let count = outbox.withLock { $0.commandCount }
    if gathering.isUnderWay {
      if count > gathering.count {
        gathering.count = count
        gathering.growth = now
      }
    } else {
      gathering = Gathering(isUnderWay: true, count: count, start: now, growth: now)
    }
    let isOver =
      state.isIdle && now &- gathering.growth > Self.gatheringPause || now &- gathering.start > Self.longestGathering
    if isOver {
      gathering.isUnderWay = false
      flush(socket)
    } else {
      loop.execute { [self] in gather(socket) }
    }
  }

  private struct Gathering {
    var isUnderWay = false
    /// Commands submitted until the last look, when their count last grew, and when the first look was.
    var count = 0
    var start: Int64 = 0
    var growth: Int64 = 0
  }

  /// In nanoseconds: a thread submits one command after the other in less.
  private static let gatheringPause: Int64 = 3_000
  private static let longestGathering: Int64 = 30_000

  private func flush(_ socket: Socket) {
    switch socket.flush({ body in outbox.withLock { body(&$0.queue) } }) {
    case .done: break
    case .blocked: channel.notifyWhenWritable()
    case .failed(let cause):
      loop.executeIfRunning { [self] in channel.failedToWrite(cause) }
    }
  }

  /// What has happened here so far.
  package var statistics: RedisStatistics {
    outbox.withLock { outbox in
      RedisStatistics(
        connections: 1, commands: outbox.commandCount, writes: outbox.queue.writeCount,
        bytesWritten: outbox.queue.written)
    }
  }

  // MARK: The loop's thread

  package func channelConnected(_ socket: Socket) {
    self.socket = socket
    guard let hello = state.connected() else { return open() }
    // The channel has watched over the time until now.
    handshakeTimer = loop.schedule(at: handshakeDeadline) { [self] in
      handshakeTimer = nil
      end(.connection(TransportError(.connect, endpoint, .timeout(timeout))))
    }
    send(hello, socket)
  }

  /// Sends bytes of the handshake.
  private func send(_ bytes: [UInt8], _ socket: Socket) {
    if outbox.withLock({ $0.queue.append(bytes) }) { flush(socket) }
  }

  /// The socket during the handshake; callers find it in `outbox` once it is open.
  private var socket: Socket?

  /// The handshake is complete: what has waited leaves, and from now on callers write.
  private func open() {
    guard let socket else { return }
    self.socket = nil
    isOpen = true
    if let handshakeTimer { loop.cancel(handshakeTimer) }
    handshakeTimer = nil
    let mustWrite = outbox.withLock { outbox in
      outbox.phase = .open(socket)
      var mustWrite = false
      for call in outbox.waiting where !call.hasEnded {
        if Self.append(call, &outbox) { mustWrite = true }
      }
      outbox.waiting = []
      outbox.waitingCount = 0
      return mustWrite
    }
    if mustWrite { flush(socket) }
  }

  package func channelWritable(_ socket: Socket) { flush(socket) }

  package func channelHasOutput(_ socket: Socket) {
    if outbox.withLock({ $0.queue.beginWriting() }) { flush(socket) }
  }

  /// Without replies to come there is nothing left to write for.
  package func channelEnded() -> Bool { false }

  package func channelStopsWriting() -> Bool { outbox.withLock { $0.queue.beginWriting() } }

  package func channelReceived(_ buffer: ReceiveBuffer) {
    delivered = 0
    // What is written from now on these bytes can't be an answer to.
    let written = outbox.withLock { $0.queue.possiblyWritten }
    while failure == nil {
      let bytes = buffer.bytes
      switch state.next(bytes) {
      case .wait: return
      case .send(let bytes, let count):
        buffer.consume(count)
        if let socket, !bytes.isEmpty { send(bytes, socket) }
      case .ready(let count):
        buffer.consume(count)
        open()
      case .deliver(let call, let count):
        // A surplus reply must not be taken for that of a call which has come only now.
        guard call.start < written else {
          let written = outbox.withLock { $0.queue.possiblyWritten }
          call.fail(.unexpectedReply, call.start < written ? .unknown : .notSent)
          return end(.unexpectedReply)
        }
        delivered += 1
        call.deliver(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        buffer.consume(count)
      case .push(_, let count):
        // Nothing has been subscribed to through this connection.
        buffer.consume(count)
      case .starved:
        guard takeOver() else { return end(.unexpectedReply) }
      case .fail(let kind):
        return end(kind)
      }
    }
  }

  /// Takes over the calls submitted since the last time. `false` if there are none.
  @discardableResult
  private func takeOver() -> Bool {
    let calls = outbox.withLock { outbox in
      var calls: [PendingCall] = []
      swap(&calls, &outbox.calls)
      return calls
    }
    for call in calls { state.enqueue(call, replies: call.silent.count) }
    return !calls.isEmpty
  }

  /// Ends the connection for a reason.
  private func end(_ kind: RedisError.Kind) {
    if failure == nil { failure = kind }
    channel.close(TransportError(.read, endpoint, .endOfStream))
  }

  package func channelClosed(_ error: TransportError) {
    let kind = failure ?? .connection(isOpen ? error : Self.explained(error, usesTLS: usesTLS))
    failure = kind
    socket = nil
    for timer in [handshakeTimer, checkTimer] { if let timer { loop.cancel(timer) } }
    (handshakeTimer, checkTimer) = (nil, nil)
    let (calls, waiting, written) = outbox.withLock { outbox in
      outbox.phase = .closed(kind)
      outbox.queue.removeAll()
      defer {
        outbox.calls = []
        outbox.waiting = []
        outbox.waitingCount = 0
      }
      return (outbox.calls, outbox.waiting, outbox.queue.possiblyWritten)
    }
    onClose(self)
    for call in state.removeSlots() + calls { call.fail(kind, call.start < written ? .unknown : .notSent) }
    for call in waiting { call.fail(kind, .notSent) }
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
    checkTimer = loop.schedule(at: deadline) { [weak self] in
      self?.checkTimer = nil
      self?.checkTime = .max
      self?.check()
    }
  }

  /// Ends the calls whose time is up, and looks again when the next one's will be. A connection on which calls time out
  /// keeps their places: their replies may still come, and are dropped.
  private func check() {
    guard failure == nil else { return }
    takeOver()
    let now = EventLoop.now
    var next = Int64.max
    var late: [PendingCall] = []
    state.forEachSlot { call in
      guard call.deadline < .max, !call.hasEnded else { return }
      if call.deadline <= now { late.append(call) } else { next = min(next, call.deadline) }
    }
    var unsent: [PendingCall] = []
    outbox.withLock { outbox in
      for call in outbox.waiting where call.deadline <= now { unsent.append(call) }
      outbox.waiting.removeAll { $0.deadline <= now || $0.hasEnded }
      outbox.waitingCount = outbox.waiting.reduce(0) { $0 + $1.wire.count }
      for call in outbox.waiting { next = min(next, call.deadline) }
      // Submitted after the loop has taken over the others, and not announced, since a check was about to come.
      for call in outbox.calls { next = min(next, call.deadline) }
      outbox.nextCheck = next
    }
    for call in unsent { call.fail(.timeout(call.timeout ?? .zero), .notSent) }
    // What waits to be written will be written.
    for call in late { call.fail(.timeout(call.timeout ?? .zero), .unknown) }
    if next < .max { scheduleCheck(at: next) }
  }
}
