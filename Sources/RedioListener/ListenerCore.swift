internal import CRedioSystem
internal import RedioTransport

/// The state that a listener's callers share with the event loop, which accepts for them.
///
/// The socket is watched while somebody waits and no connection has come:
///
/// ```
///   idle ──somebody waits──> accepting ──none has come──> watching ──one has come──> accepting
///                              │   ^  └──everybody has one──> idle
///          no descriptor left  v   │ 50 ms later
///                             short
/// ```
final class ListenerCore: EventHandler, Sendable {
  private struct State: ~Copyable {
    /// `nil` once the listener is closed.
    var socket: ListeningSocket?
    /// The token of the socket's events, while it is watched.
    var token: UInt64?
    var retry: EventLoop.Timer?
    var waiters: [Waiter<ByteStream?>] = []
    /// A connection that was accepted for a task that has been cancelled: for the next one that waits.
    var spare: ByteStream?
    var shortage: TransportError?
    /// Why it was closed, if that is an error.
    var failure: TransportError?
  }

  /// How many connections are accepted in one turn of the loop, so that sockets get theirs.
  private static let mostInTurn = 64
  /// How many connections in a row may fail to be accepted in one turn, for whatever reason.
  private static let mostFailures = 16
  private static let retryDelay: Int64 = 50_000_000

  let endpoint: Endpoint
  private let options: TransportOptions
  private let loop: EventLoop
  private let state: Locked<State>

  init(_ socket: ListeningSocket, _ options: TransportOptions, on loop: EventLoop) {
    endpoint = socket.endpoint
    self.options = options
    self.loop = loop
    state = Locked(State(socket: socket))
  }

  // MARK: Callers

  /// Makes the end of the loop close the listener.
  func start() { loop.execute { [self] in loop.join(self) } }

  var shortage: TransportError? { state.withLock { $0.shortage } }

  func accept() async throws -> ByteStream? {
    try Task.checkCancellation()
    return try await Waiter<ByteStream?>.wait { waiter in
      let end = state.withLock { state -> Result<ByteStream?, any Error>? in
        if let failure = state.failure { return .failure(failure) }
        guard state.socket != nil else { return .success(nil) }
        state.waiters.removeAll { $0.hasEnded }
        state.waiters.append(waiter)
        return nil
      }
      if let end { waiter.resume(with: end) } else { loop.executeIfRunning { [self] in acceptAll() } }
    }
  }

  /// Closes the listener.
  ///
  /// - Parameter done: Called after that: on the loop's thread, or at once if the loop does not run.
  func close(_ done: (@Sendable () -> Void)?) {
    let isRunning = loop.executeIfRunning { [self] in
      close(failure: nil)
      done?()
    }
    // A loop has closed its listeners when its thread ends.
    if !isRunning { done?() }
  }

  // MARK: The loop's thread

  package func loopEnds() { close(failure: nil) }

  package func handle(_ event: PollEvent) { acceptAll() }

  /// Accepts a connection for each task that waits.
  private func acceptAll() {
    var failures = 0
    for _ in 0..<Self.mostInTurn {
      guard let socket = state.withLock({ $0.socket }) else { return }
      // Nobody waits, or the spare connection was enough: connections stay in the system's queue.
      guard handOut(nil) else {
        state.withLock { $0.shortage = nil }
        return unwatch()
      }
      var shortage: Int32?
      switch socket.accept() {
      case .success((let descriptor, let peer)):
        switch ByteStream.adopting(descriptor, from: peer, options, on: loop) {
        case .failure(let error): shortage = error.errno
        case .success(let stream):
          failures = 0
          state.withLock { $0.shortage = nil }
          _ = handOut(stream)
        }
      case .failure(let error):
        switch error.errno {
        case EAGAIN, EWOULDBLOCK:
          state.withLock { $0.shortage = nil }
          return watch(socket)
        case EBADF, EINVAL, ENOTSOCK: return close(failure: error.errno)
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: shortage = error.errno
        default:
          // Most likely the connection has ended before it was accepted: the next one.
          failures += 1
          if failures == Self.mostFailures { shortage = error.errno }
        }
      }
      if let shortage { return tryLater(shortage) }
    }
    loop.execute { [self] in acceptAll() }
  }

  /// Gives a connection, or the spare one, to the first task that waits.
  ///
  /// - Returns: Whether another task waits for a connection.
  private func handOut(_ new: ByteStream?) -> Bool {
    var new = new
    while true {
      let (waiter, stream) = state.withLock { state -> (Waiter<ByteStream?>?, ByteStream?) in
        state.waiters.removeAll { $0.hasEnded }
        let stream = new ?? state.spare.take()
        guard let stream else { return (state.waiters.first, nil) }
        if state.waiters.isEmpty {
          state.spare = stream
          return (nil, nil)
        }
        return (state.waiters.removeFirst(), stream)
      }
      guard let waiter else { return false }
      guard let stream else { return true }
      // If the task was cancelled just now, the connection is for the next one.
      new = waiter.resume(with: .success(stream)) ? nil : stream
    }
  }

  private func watch(_ socket: ListeningSocket) {
    guard state.withLock({ $0.token == nil }) else { return }
    switch loop.watch(socket.descriptor, .readable, self) {
    case .failure(let error): tryLater(error.errno)
    case .success(let token): state.withLock { $0.token = token }
    }
  }

  private func unwatch() {
    let (socket, token) = state.withLock { state in (state.socket, state.token.take()) }
    if let socket, let token { loop.unwatch(socket.descriptor, token) }
  }

  /// Leaves the connections in the system's queue, and tries again soon.
  private func tryLater(_ errno: Int32) {
    unwatch()
    let error = TransportError(.accept, endpoint, .system(errno: errno))
    let mustSet = state.withLock { state in
      state.shortage = error
      return state.retry == nil
    }
    guard mustSet else { return }
    let retry = loop.schedule(at: EventLoop.now &+ Self.retryDelay) { [self] in
      state.withLock { $0.retry = nil }
      acceptAll()
    }
    state.withLock { $0.retry = retry }
  }

  /// - Parameter failure: The system's error, if that is the reason.
  private func close(failure: Int32?) {
    unwatch()
    let error = failure.map { TransportError(.accept, endpoint, .system(errno: $0)) }
    var (socket, waiters, retry, untaken) = state.withLock { state in
      if state.socket != nil { state.failure = error }
      defer {
        state.waiters = []
        state.shortage = nil
      }
      return (state.socket.take(), state.waiters, state.retry.take(), state.spare.take())
    }
    guard socket != nil else { return }
    if let retry { loop.cancel(retry) }
    loop.leave(self)
    socket?.stop()
    untaken?.abandon()
    // The descriptor is closed with its last reference, before it is said that the listener is closed.
    socket = nil
    let end: Result<ByteStream?, any Error> = error.map { .failure($0) } ?? .success(nil)
    for waiter in waiters { waiter.resume(with: end) }
  }
}
