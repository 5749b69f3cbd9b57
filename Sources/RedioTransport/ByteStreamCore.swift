/// The state that a byte stream's callers share with the event loop.
///
/// ```
///   connecting ──> open ──> closing (what is queued still leaves) ──> closed
///        └──────────┴───────────────────────────────────────────────────^
/// ```
final class ByteStreamCore: SocketDriverOwner, TurnWriter, Sendable {
  private enum Phase {
    case connecting(Waiter<Void>?)
    case open(Socket)
    case closed(TransportError)
  }

  /// A caller of `write` that waits until few enough bytes are queued.
  private struct Writer {
    /// How many bytes in total must have been written before the caller continues.
    let goal: UInt64
    let waiter: Waiter<Void>
  }

  private struct State: ~Copyable {
    var phase = Phase.connecting(nil)
    var queue = WriteQueue()
    var writers: [Writer] = []
    var received: [UInt8] = []
    var hasEnded = false
    var reader: Waiter<[UInt8]?>?
    var isPaused = false
    var isClosing = false
    /// Whether this side of the connection ends once the queue is empty.
    var isEndingOutput = false
    /// Called after the connection has ended.
    var closers: [@Sendable () -> Void] = []
  }

  /// If this many received bytes are unread, the socket is not read either.
  private static let receiveLimit = 256 << 10
  private static let closeTimeout: Int64 = 5_000_000_000

  let endpoint: Endpoint
  private let options: TransportOptions
  private let loop: EventLoop
  private let driver: SocketDriver
  private let state = Locked(State())

  @inline(never)
  init(
    _ endpoint: Endpoint, _ security: SocketDriver.Security?, _ options: TransportOptions, _ resolver: Resolver,
    on loop: EventLoop
  ) {
    self.endpoint = endpoint
    self.options = options
    self.loop = loop
    driver = SocketDriver(endpoint, security, options: options, resolver: resolver, on: loop)
  }

  // MARK: Callers

  func connect(timeout: Duration) async throws {
    do {
      try await Waiter<Void>.wait { waiter in
        state.withLock { $0.phase = .connecting(waiter) }
        driver.start(self, timeout: timeout)
      } onCancel: {
        self.driver.close()
      }
    } catch {
      // The connection attempt may still run, and no one else could wait for its end.
      await withCheckedContinuation { ended in abandon { ended.resume() } }
      throw error
    }
  }

  /// Takes over a connected socket, in place of `connect`. On the loop's thread.
  ///
  /// - Returns: The system's error if the loop can't watch the socket, which is closed then.
  func adopt(_ descriptor: Descriptor) -> SystemError? { driver.adopt(descriptor, self) }

  var socket: Socket? {
    state.withLock { if case .open(let socket) = $0.phase { socket } else { nil } }
  }

  var queuedCount: Int { state.withLock { $0.queue.count } }

  var unreadCount: Int { state.withLock { $0.received.count } }

  func write(_ bytes: [UInt8]) async throws {
    guard !bytes.isEmpty else { return }
    enum Step {
      case done
      case refused(TransportError)
      case write(Socket)
    }
    var goal: UInt64?
    let step = state.withLock { state -> Step in
      switch state.phase {
      case .connecting: return .refused(TransportError(.write, endpoint, .closed))
      case .closed(let error): return .refused(TransportError(.write, endpoint, error.cause))
      case .open(let socket):
        if state.isClosing || state.isEndingOutput { return .refused(TransportError(.write, endpoint, .closed)) }
        if state.queue.count > 0, state.queue.count + bytes.count > options.queueLimit {
          return .refused(TransportError(.write, endpoint, .queueFull(limit: options.queueLimit)))
        }
        let mustWrite = state.queue.append(bytes)
        let mark = UInt64(max(0, options.highWaterMark))
        goal = state.queue.appended > mark ? state.queue.appended - mark : 0
        return mustWrite ? .write(socket) : .done
      }
    }
    switch step {
    case .refused(let error): throw error
    case .done: break
    case .write(let socket): loop.write(self, socket)
    }
    guard let goal, state.withLock({ $0.queue.written < goal }) else { return }
    try await Waiter<Void>.wait { waiter in
      let result = state.withLock { state -> Result<Void, any Error>? in
        if state.queue.written >= goal { return .success(()) }
        if case .closed(let error) = state.phase { return .failure(TransportError(.write, endpoint, error.cause)) }
        state.writers.append(Writer(goal: goal, waiter: waiter))
        return nil
      }
      if let result { waiter.resume(with: result) }
    }
  }

  func read() async throws -> [UInt8]? {
    while true {
      try Task.checkCancellation()
      let (chunk, wasPaused) = state.withLock { state in
        defer {
          state.received = []
          state.isPaused = false
        }
        return (state.received, state.isPaused)
      }
      if wasPaused { loop.executeIfRunning { [self] in driver.resumeReading() } }
      if !chunk.isEmpty { return chunk }
      // Only the loop's thread gives bytes to a waiting reader, and a reader waits only while there are none: no bytes
      // can overtake others.
      let delivered = try await Waiter<[UInt8]?>.wait { waiter in
        let result = state.withLock { state -> Result<[UInt8]?, any Error>? in
          // They arrived just now: take them as above.
          if !state.received.isEmpty { return .success([]) }
          if state.hasEnded { return .success(nil) }
          if case .closed(let error) = state.phase { return .failure(error) }
          precondition(state.reader?.hasEnded != false, "a ByteStream is read by one task at a time")
          state.reader = waiter
          return nil
        }
        if let result { waiter.resume(with: result) }
      }
      if delivered?.isEmpty == true { continue }
      return delivered
    }
  }

  func endWriting() {
    let isEmpty = state.withLock { state in
      guard case .open = state.phase, !state.isClosing else { return false }
      state.isEndingOutput = true
      return state.queue.isIdle
    }
    if isEmpty { driver.endOutput() }
  }

  func close() async {
    await withCheckedContinuation { closer in
      let (isClosed, isEmpty) = state.withLock { state in
        if case .closed = state.phase { return (true, true) }
        state.closers.append { closer.resume() }
        state.isClosing = true
        return (false, state.queue.isIdle)
      }
      if isClosed { return closer.resume() }
      if isEmpty { return driver.close() }
      loop.execute { [self] in
        _ = loop.schedule(at: EventLoop.now &+ Self.closeTimeout) { [weak self] in self?.driver.close() }
      }
    }
  }

  /// Closes the connection, which no one uses any more.
  ///
  /// - Parameter done: Called after the end: on the loop's thread, or at once if the connection had ended or never began.
  func abandon(_ done: (@Sendable () -> Void)? = nil) {
    let hasEnded = state.withLock { state in
      switch state.phase {
      case .closed, .connecting(nil): return true
      case .connecting, .open:
        if let done { state.closers.append(done) }
        return false
      }
    }
    if hasEnded { done?() } else { driver.close() }
  }

  package func flushHandedOver(_ socket: Socket) { flush(socket) }

  package func flushAtEndOfTurn(_ socket: Socket) { flush(socket) }

  package func flush(_ socket: Socket) {
    switch socket.flush({ body in state.withLock { body(&$0.queue) } }) {
    case .done: break
    case .blocked: driver.notifyWhenWritable()
    case .failed(let cause): loop.executeIfRunning { [self] in driver.failedToWrite(cause) }
    }
    // Callers whose bytes are below the mark now continue.
    let (writers, mustClose, mustEnd) = state.withLock { state in
      let written = state.queue.written
      // With TLS, bytes taken from the queue may still wait as ciphertext; the queue is not idle then.
      let isIdle = state.queue.isIdle
      let (mustClose, mustEnd) = (state.isClosing && isIdle, state.isEndingOutput && isIdle)
      guard !state.writers.isEmpty else { return ([Writer](), mustClose, mustEnd) }
      let done = state.writers.filter { $0.goal <= written }
      state.writers.removeAll { $0.goal <= written || $0.waiter.hasEnded }
      return (done, mustClose, mustEnd)
    }
    for writer in writers { writer.waiter.resume(with: .success(())) }
    if mustClose { driver.close() } else if mustEnd { driver.endOutput() }
  }

  // MARK: The loop's thread

  func socketConnected(_ socket: Socket) {
    let waiter = state.withLock { state -> Waiter<Void>? in
      guard case .connecting(let waiter) = state.phase else { return nil }
      state.phase = .open(socket)
      return waiter
    }
    // If the connecting task was cancelled just now, the connection is not needed.
    if waiter?.resume(with: .success(())) == false { driver.close(TransportError(.read, endpoint, .closed)) }
  }

  func socketReceived(_ buffer: ReceiveBuffer) {
    let bytes = buffer.bytes
    state.withLock { $0.received.append(contentsOf: bytes) }
    buffer.consume(bytes.count)
    deliver()
    let mustPause = state.withLock { state in
      guard state.received.count >= Self.receiveLimit, !state.isPaused else { return false }
      state.isPaused = true
      return true
    }
    // A reader that empties the buffer now queues `resumeReading()`, which runs after this.
    if mustPause { driver.pauseReading() }
  }

  /// Gives received bytes to the reader, if one waits.
  private func deliver() {
    while true {
      let (reader, chunk) = state.withLock { state -> (Waiter<[UInt8]?>?, [UInt8]) in
        guard !state.received.isEmpty, let reader = state.reader else { return (nil, []) }
        defer {
          state.reader = nil
          state.received = []
        }
        return (reader, state.received)
      }
      guard let reader, !reader.resume(with: .success(chunk)) else { return }
      // The reader was cancelled just now: keep the bytes for the next reader.
      state.withLock { $0.received = chunk + $0.received }
    }
  }

  func socketWritable(_ socket: Socket) { flush(socket) }

  func socketHasOutput(_ socket: Socket) {
    if state.withLock({ $0.queue.beginWriting() }) { flush(socket) }
  }

  func socketEnded() -> Bool {
    let reader = state.withLock { state in
      state.hasEnded = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(with: .success(nil))
    return true
  }

  func socketStopsWriting() -> Bool { state.withLock { $0.queue.beginWriting() } }

  func socketClosed(_ error: TransportError) {
    let (connecting, writers, reader, closers, hasEnded) = state.withLock { state in
      var connecting: Waiter<Void>?
      if case .connecting(let waiter) = state.phase { connecting = waiter }
      state.phase = .closed(error)
      state.queue.removeAll()
      defer {
        state.writers = []
        state.reader = nil
        state.closers = []
      }
      return (connecting, state.writers, state.reader, state.closers, state.hasEnded)
    }
    connecting?.resume(with: .failure(error))
    for writer in writers {
      writer.waiter.resume(with: .failure(TransportError(.write, endpoint, error.cause)))
    }
    reader?.resume(with: hasEnded ? .success(nil) : .failure(error))
    for closer in closers { closer() }
  }
}
