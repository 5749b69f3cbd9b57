internal import CRedioSystem

/// What a driver tells its owner, on the loop's thread; where that can't be started, on the one that starts the driver.
package protocol SocketDriverOwner: AnyObject, Sendable {
  /// The connection stands; from now on any thread may write to the socket.
  func socketConnected(_ socket: Socket)
  /// Bytes have arrived. The owner consumes what it can use.
  func socketReceived(_ buffer: ReceiveBuffer)
  /// A socket that would not take more takes more: the writer, who was blocked, goes on.
  func socketWritable(_ socket: Socket)
  /// TLS has come to have something to send: the owner becomes the writer, unless there is one, and flushes.
  func socketHasOutput(_ socket: Socket)
  /// The peer has ended its side. `true` to go on writing; `false` to end the connection.
  func socketEnded() -> Bool
  /// Whether the socket's writer has nothing under way and will not begin any more: then the driver may write itself.
  func socketStopsWriting() -> Bool
  /// The connection has ended, or could not be made. Nothing comes after this.
  func socketClosed(_ error: TransportError)
}

/// Drives one socket for its owner: looking up, connecting, TLS, reading, and the end. The owner writes.
///
/// ```
///   idle ──start──> loading (TLS settings) ──> connecting (a race of addresses) ──> securing (TLS) ──> open ──> closed
///                        └───── failure, deadline ────┴─────────────────────────────────┴──────────────────────^
/// ```
///
/// Why `@unchecked Sendable` is sound: all state belongs to the loop's thread. The methods that other threads may call
/// only enqueue work there.
package final class SocketDriver: EventHandler, @unchecked Sendable {
  /// A descriptor that the loop watches.
  private struct Watched {
    let descriptor: Descriptor
    let token: UInt64
  }

  /// An address that is being connected to.
  private struct Attempt {
    let address: SocketAddress
    let watched: Watched
  }

  private enum State {
    case idle
    /// Certificates and keys are read, on another thread.
    case loading(TLSContext)
    case connecting(ConnectionRace, [Attempt])
    case securing(Socket, TLSSession, Watched)
    case open(Socket, Watched)
    /// For this reason, of which an owner that comes later is told.
    case closed(TransportError)
  }

  /// TLS for a connection.
  package struct Security: Sendable {
    let context: TLSContext
    let serverName: String

    /// - Parameter serverName: What the server's certificate must be for.
    package init(_ context: TLSContext, serverName: String) {
      self.context = context
      self.serverName = serverName
    }
  }

  private static let retryDelay: Int64 = 5_000_000
  private static let failureDelay: Int64 = 20_000_000

  private let loop: EventLoop
  private var endpoint: Endpoint
  private var security: Security?
  private let options: TransportOptions
  private let resolver: Resolver
  private var owner: (any SocketDriverOwner)?
  private var state = State.idle
  private var deadline: EventLoop.Timer?
  private var raceTimer: EventLoop.Timer?
  private var resolverTimer: EventLoop.Timer?
  private var blockedTimer: EventLoop.Timer?
  private let buffer = ReceiveBuffer()
  private var isReading = true
  private var isReadAgainEnqueued = false
  /// The peer has ended its side.
  private var hasEnded = false
  private var writeFailure: TransportError?
  private var wantsWritable = false
  /// A connection that has ended while nobody reads is not watched, since the system would report it for ever.
  private var isWatched = true

  /// How many times bytes were read from the socket. On the loop's thread only.
  package private(set) var readCount = 0
  /// How many bytes that were written the peer has not acknowledged, about.
  package var unacknowledged: UInt64 {
    // What a UNIX socket counts there has arrived, and waits to be read.
    guard !isUNIX, case .open(let socket, _) = state else { return 0 }
    return UInt64(credio_unacknowledged(socket.descriptor.number))
  }

  /// Whether the peer is gone, as far as the system can tell: nothing has been heard of its system for so long, though
  /// something waits to be acknowledged. A peer that takes nothing because it is busy or stopped is not gone: its system answers.
  /// The peer of a UNIX socket never is, since it can't go without ending the connection. On the loop's thread only.
  package func hasVanished(for time: Duration) -> Bool {
    guard !isUNIX, case .open(let socket, _) = state else { return false }
    let milliseconds = UInt32(clamping: time.clampedNanoseconds / 1_000_000)
    return credio_has_vanished(socket.descriptor.number, milliseconds) != 0
  }

  package init(
    _ endpoint: Endpoint, _ security: Security? = nil, options: TransportOptions = TransportOptions(),
    resolver: Resolver = .system, on loop: EventLoop
  ) {
    self.endpoint = endpoint
    self.security = security
    self.options = options
    self.resolver = resolver
    self.loop = loop
  }

  /// Has it lead elsewhere. On the loop's thread, before it is started there.
  package func lead(to endpoint: Endpoint, _ security: Security?) {
    self.endpoint = endpoint
    self.security = security
  }

  /// Starts to connect. Any thread may call it, once.
  ///
  /// - Parameters:
  ///   - owner: Is kept until the connection has ended.
  ///   - timeout: For looking up, connecting and TLS together.
  package func start(_ owner: any SocketDriverOwner, timeout: Duration) {
    if let error = loop.start() {
      return owner.socketClosed(TransportError(noLoop: error, endpoint))
    }
    let refusal = refusal
    loop.execute { [self] in
      if let refusal, case .idle = state { state = .closed(refusal) }
      if case .closed(let error) = state { return owner.socketClosed(error) }
      guard case .idle = state else { return }
      self.owner = owner
      loop.join(self)
      deadline = loop.schedule(at: EventLoop.now &+ timeout.clampedNanoseconds) { [self] in
        deadline = nil
        timedOut(timeout)
      }
      guard let context = security?.context, !context.isLoaded else { return connect() }
      state = .loading(context)
      // A load that hangs must not keep what has ended meanwhile; what has not, the loop keeps.
      context.load { [weak self, loop] failure in
        loop.executeIfRunning { [weak self] in
          guard let self, case .loading = state else { return }
          if let failure { return close(TransportError(.secure, endpoint, failure)) }
          connect()
        }
      }
    }
  }

  private func connect() {
    let race = resolver.race(to: endpoint, attemptDelay: options.connectionAttemptDelay)
    state = .connecting(race, [])
    if !race.unanswered.isEmpty {
      lookUp([.ipv6, .ipv4])
      resolverTimer = loop.schedule(at: EventLoop.now &+ ConnectionRace.resolutionDelay) { [self] in
        resolverTimer = nil
        guard case .connecting(let race, _) = state else { return }
        for family in race.unanswered { lookUp([family]) }
      }
    }
    goOn()
  }

  /// Why it can't even begin.
  private var refusal: TransportError? {
    do throws(TransportError.Cause) { try endpoint.check() } catch { return TransportError(.connect, endpoint, error) }
    return nil
  }

  private func lookUp(_ families: [ConnectionRace.Family]) {
    // A resolver that hangs must not keep what has ended meanwhile; what has not, the loop keeps.
    resolver.lookUp(endpoint, families) { [weak self, loop] family, answer in
      loop.executeIfRunning { [weak self] in
        guard let self, case .connecting(var race, let attempts) = state else { return }
        race.answered(family, answer, now: EventLoop.now)
        state = .connecting(race, attempts)
        goOn()
      }
    }
  }

  /// Ends the connection. Any thread may call it.
  package func close() {
    loop.executeIfRunning { [self] in close(TransportError(.read, endpoint, .closed)) }
  }

  /// Asks for `socketWritable(_:)`. Any thread may call it.
  package func notifyWhenWritable() {
    loop.executeIfRunning { [self] in
      guard case .open(let socket, _) = state else { return }
      wantsWritable = true
      updateInterest()
      watchOverBlocked(socket)
    }
  }

  /// The system's limit on what is not acknowledged ends a connection too whose peer lives, but takes nothing more for a
  /// while. So while the socket takes nothing, the limit is off, and what the system knows of the peer is looked at here.
  private func watchOverBlocked(_ socket: Socket) {
    guard !isUNIX, blockedTimer == nil, let limit = options.unacknowledgedLimit else { return }
    credio_set_user_timeout(socket.descriptor.number, 0)
    func look() {
      blockedTimer = loop.schedule(at: EventLoop.now &+ 1_000_000_000) { [self] in
        blockedTimer = nil
        guard case .open(let socket, _) = state else { return }
        if !wantsWritable { return credio_set_user_timeout(socket.descriptor.number, limit) }
        if credio_has_vanished(socket.descriptor.number, limit) != 0 {
          return close(TransportError(.write, endpoint, .system(errno: ETIMEDOUT)))
        }
        look()
      }
    }
    look()
  }

  /// Stops reading, until `resumeReading()`: the peer has to wait once the system's buffers are full. On the loop's thread
  /// only.
  package func pauseReading() {
    guard isReading else { return }
    isReading = false
    updateInterest()
  }

  /// Goes on reading. On the loop's thread only.
  package func resumeReading() {
    guard !isReading else { return }
    isReading = true
    guard case .open(let socket, var watched) = state else { return }
    if !isWatched {
      switch loop.watch(watched.descriptor, .readable, self) {
      case .failure(let error): return close(TransportError(.read, endpoint, .system(errno: error.errno)))
      case .success(let token): watched = Watched(descriptor: watched.descriptor, token: token)
      }
      isWatched = true
      state = .open(socket, watched)
    }
    updateInterest()
    read(socket)
  }

  // MARK: On the loop's thread

  /// Ends the connection for a reason.
  package func close(_ error: TransportError) {
    // The first reason is the one that counts.
    if case .closed = state { return }
    for timer in [deadline, raceTimer, resolverTimer, blockedTimer] { if let timer { loop.cancel(timer) } }
    (deadline, raceTimer, resolverTimer, blockedTimer) = (nil, nil, nil, nil)
    let before = state
    state = .closed(error)
    switch before {
    case .closed, .idle, .loading: break
    case .connecting(_, let attempts): for attempt in attempts { unwatch(attempt.watched) }
    case .securing(let socket, _, let watched):
      unwatch(watched)
      socket.shutdown(isOrderly: false)
    case .open(let socket, let watched):
      unwatch(watched)
      socket.shutdown(isOrderly: owner?.socketStopsWriting() ?? true)
    }
    loop.leave(self)
    let owner = self.owner
    self.owner = nil
    owner?.socketClosed(error)
  }

  /// Ends the connection because writing has failed. What the peer has sent before is read first: it may say why.
  package func failedToWrite(_ cause: TransportError.Cause) {
    guard case .open(let socket, _) = state else { return }
    let failure = TransportError(.write, endpoint, cause)
    writeFailure = failure
    if isReading, !hasEnded { read(socket) }
    close(failure)
  }

  func loopEnds() { close(TransportError(.read, endpoint, .closed)) }

  private func unwatch(_ watched: Watched) { loop.unwatch(watched.descriptor, watched.token) }

  private func timedOut(_ timeout: Duration) {
    switch state {
    case .loading(let context):
      let step = context.loadingStep ?? "the settings"
      let hint = "\(step), could not be read in this time; does the file system hang?"
      close(TransportError(.secure, endpoint, .timeout(timeout), hint: hint))
    case .connecting(let race, let attempts):
      let pending = attempts.map { TransportError.Attempt(address: $0.address.description, errno: nil) }
      let operation: TransportError.Operation = race.isResolving ? .resolve : .connect
      // A UNIX socket has one address, which the endpoint names already.
      let all = isUNIX ? [] : race.failures + pending
      close(TransportError(operation, endpoint, .timeout(timeout, attempts: all)))
    case .securing(_, let session, _):
      let hint = session.hasReceived ? nil : "nothing came back; does the server speak TLS here?"
      close(TransportError(.secure, endpoint, .timeout(timeout), hint: hint))
    case .idle, .open, .closed: break
    }
  }

  private var isUNIX: Bool { if case .unix = endpoint { true } else { false } }

  // MARK: Connecting

  /// Tries the addresses that are due, and comes back for the next one.
  private func goOn() {
    if let raceTimer { loop.cancel(raceTimer) }
    raceTimer = nil
    while case .connecting(var race, var attempts) = state {
      guard let address = race.next(EventLoop.now) else {
        if race.isLost { return lost(race) }
        if let time = race.wakeTime {
          raceTimer = loop.schedule(at: time) { [self] in
            raceTimer = nil
            goOn()
          }
        }
        return
      }
      switch connect(address) {
      case .failure(let error):
        race.failed(.init(address: address.description, errno: error.errno), now: EventLoop.now)
      case .success(let watched?): attempts.append(Attempt(address: address, watched: watched))
      case .success(nil):
        // The system has no other sign of when to try again.
        raceTimer = loop.schedule(at: EventLoop.now &+ Self.retryDelay) { [self] in
          raceTimer = nil
          guard case .connecting = state else { return }
          state = .connecting(resolver.race(to: endpoint, attemptDelay: options.connectionAttemptDelay), [])
          goOn()
        }
        return
      }
      state = .connecting(race, attempts)
    }
  }

  /// `nil`: not now, since the queue of a UNIX socket's server is full.
  private func connect(_ address: SocketAddress) -> Result<Watched?, SystemError> {
    let number = credio_socket(address.family)
    guard number >= 0 else { return .failure(SystemError(errno: -number)) }
    let descriptor = Descriptor(adopting: number)
    if !isUNIX { options.tune(descriptor) }
    let result = address.connect(number)
    if isUNIX, result == -EAGAIN { return .success(nil) }
    guard result == 0 || result == -EINPROGRESS else { return .failure(SystemError(errno: -result)) }
    return loop.watch(descriptor, .writable, self).map { Watched(descriptor: descriptor, token: $0) }
  }

  private func lost(_ race: ConnectionRace) {
    if let failure = race.failures.first, let number = failure.errno {
      // A UNIX socket has one address, which the endpoint names already.
      return close(TransportError(.connect, endpoint, isUNIX ? .system(errno: number) : .attempts(race.failures)))
    }
    let cause = race.resolverFailure ?? .resolver(SystemLookUp.noAddress)
    if case .pathTooLong = cause { return close(TransportError(.connect, endpoint, cause)) }
    close(TransportError(.resolve, endpoint, cause))
  }

  /// Something has become of an attempt.
  private func settle(_ token: UInt64) {
    guard case .connecting(var race, var attempts) = state,
      let index = attempts.firstIndex(where: { $0.watched.token == token })
    else { return }
    let attempt = attempts.remove(at: index)
    let result = credio_connect_result(attempt.watched.descriptor.number)
    guard result == 0 else {
      unwatch(attempt.watched)
      race.failed(.init(address: attempt.address.description, errno: -result), now: EventLoop.now)
      state = .connecting(race, attempts)
      return goOn()
    }
    // It has won.
    for other in attempts { unwatch(other.watched) }
    for timer in [raceTimer, resolverTimer] { if let timer { loop.cancel(timer) } }
    (raceTimer, resolverTimer) = (nil, nil)
    guard let security else { return open(Socket(attempt.watched.descriptor), attempt.watched) }
    do throws(TransportError.Cause) {
      let server = endpoint.description
      let session = try security.context.makeSession(security.serverName, server: server)
      let socket = Socket(attempt.watched.descriptor, tls: session)
      state = .securing(socket, session, attempt.watched)
      // The client speaks first.
      shakeHands(mayReceive: false)
    } catch {
      state = .connecting(race, [attempt])
      close(TransportError(.secure, endpoint, error))
    }
  }

  private func shakeHands(mayReceive: Bool = true) {
    guard case .securing(let socket, let session, let watched) = state else { return }
    let progress = session.shakeHands(with: watched.descriptor, mayReceive: mayReceive)
    // An alert that tells the peer why goes out too.
    let sent = socket.sendOutput()
    if case .failed(let cause) = progress { return close(TransportError(.secure, endpoint, cause)) }
    switch sent {
    case .failed(let cause): close(TransportError(.secure, endpoint, cause))
    case .wouldBlock: loop.watch(watched.descriptor, watched.token, [.readable, .writable])
    case .moved, .endOfStream:
      guard case .complete = progress else { return loop.watch(watched.descriptor, watched.token, .readable) }
      open(socket, watched)
      // What came right behind the handshake.
      if session.hasInput { read(socket) }
    }
  }

  private func open(_ socket: Socket, _ watched: Watched) {
    if let deadline { loop.cancel(deadline) }
    deadline = nil
    state = .open(socket, watched)
    updateInterest()
    owner?.socketConnected(socket)
  }

  // MARK: Open

  private func updateInterest() {
    guard case .open(_, let watched) = state, isWatched else { return }
    var interest: PollInterest = isReading && !hasEnded ? .readable : []
    if wantsWritable { interest.insert(.writable) }
    loop.watch(watched.descriptor, watched.token, interest)
  }

  func handle(_ event: PollEvent) {
    switch state {
    case .connecting: settle(event.token)
    case .securing: shakeHands()
    case .open(let socket, let watched):
      if event.isWritable || (event.isHangup && wantsWritable) {
        wantsWritable = false
        updateInterest()
        owner?.socketWritable(socket)
      }
      if isReading, !hasEnded, event.isReadable || event.isHangup {
        read(socket)
      } else if event.isHangup {
        if hasEnded {
          close(TransportError(.read, endpoint, .endOfStream))
        } else if isWatched {
          isWatched = false
          unwatch(watched)
        }
      }
    case .idle, .loading, .closed: break
    }
  }

  /// Reads what has arrived; after some rounds the other sockets get their turn.
  private func read(_ socket: Socket) {
    var mayReceive = true
    for _ in 0..<16 {
      guard isReading, case .open = state else { return }
      switch socket.read(into: buffer.room, &mayReceive) {
      case .wouldBlock: return flushOutput(socket)
      case .endOfStream: return ended()
      case .failed(let cause):
        flushOutput(socket)
        return close(TransportError(.read, endpoint, cause))
      case .moved(let count):
        readCount += 1
        buffer.fill(count)
        owner?.socketReceived(buffer)
      }
      if !mayReceive, socket.tls == nil { return }
    }
    flushOutput(socket)
    // The system reports what has arrived there, but not what TLS holds already.
    guard let tls = socket.tls, tls.hasInput, !isReadAgainEnqueued else { return }
    isReadAgainEnqueued = true
    loop.execute { [self] in
      isReadAgainEnqueued = false
      read(socket)
    }
  }

  /// Reading can make TLS want to say something.
  private func flushOutput(_ socket: Socket) {
    if socket.hasOutput, case .open = state { owner?.socketHasOutput(socket) }
  }

  private func ended() {
    if let writeFailure { return close(writeFailure) }
    guard case .open(let socket, let watched) = state else { return }
    if !isUNIX, credio_has_failed(socket.descriptor.number) != 0 {
      // No end in order: an error that a writer on another thread has been told, who is about to tell it here.
      if isWatched { unwatch(watched) }
      isWatched = false
      isReading = false
      if let blockedTimer { loop.cancel(blockedTimer) }
      blockedTimer = loop.schedule(at: EventLoop.now &+ Self.failureDelay) { [self] in
        blockedTimer = nil
        close(TransportError(.read, endpoint, .system(errno: ECONNRESET)))
      }
      return
    }
    hasEnded = true
    updateInterest()
    guard owner?.socketEnded() == true else { return close(TransportError(.read, endpoint, .endOfStream)) }
  }
}
