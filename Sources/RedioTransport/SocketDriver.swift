internal import CRedioSystem

/// What a driver reports to its owner. Called on the loop's thread; if that can't be started, by the caller of `start`.
package protocol SocketDriverOwner: AnyObject, Sendable {
  /// The connection is established. From now on any thread may write to the socket.
  func socketConnected(_ socket: Socket)
  /// Bytes have arrived. The owner consumes those it can use; the rest stays in the buffer.
  func socketReceived(_ buffer: ReceiveBuffer)
  /// A full socket accepts bytes again: the owner, still the queue's writer, continues.
  func socketWritable(_ socket: Socket)
  /// TLS has bytes to send, such as the reply to a key update: the owner becomes the queue's writer, unless there is one,
  /// and flushes.
  func socketHasOutput(_ socket: Socket)
  /// The peer has ended its side. Return `true` to keep writing, `false` to end the connection.
  func socketEnded() -> Bool
  /// Whether no thread is writing to the socket and none will begin: then the driver may write TLS's closing alert.
  func socketStopsWriting() -> Bool
  /// The connection has ended, or could not be established. The last call.
  func socketClosed(_ error: TransportError)
}

/// Drives one socket for its owner: look-up, connecting, TLS, reading and closing. Writing is up to the owner.
///
/// ```
///   idle ──start──> loading (TLS settings) ──> connecting (a race of addresses) ──> securing (TLS) ──> open ──> closed
///                        └───── failure, deadline ────┴─────────────────────────────────┴──────────────────────^
/// ```
///
/// Why `@unchecked Sendable` is sound: all state is used on the loop's thread only. Methods for other threads only queue
/// work for the loop.
package final class SocketDriver: EventHandler, @unchecked Sendable {
  /// A descriptor that the loop watches.
  private struct Watched {
    let descriptor: Descriptor
    let token: UInt64
  }

  /// A connection attempt to one address.
  private struct Attempt {
    let address: SocketAddress
    let watched: Watched
  }

  private enum State {
    case idle
    /// Certificates and keys are being read, on another thread.
    case loading(TLSContext)
    case connecting(ConnectionRace, [Attempt])
    case securing(Socket, TLSSession, Watched)
    case open(Socket, Watched)
    /// The reason, which `start` reports if it is called later.
    case closed(TransportError)
  }

  /// TLS settings of a connection.
  package struct Security: Sendable {
    let context: TLSContext
    let serverName: String

    /// - Parameter serverName: The host name or IP address that the server's certificate must be for.
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
  private var probeTimer: EventLoop.Timer?
  /// The connection that asks whether the peer speaks without TLS.
  private var probing: SocketDriver?
  private let buffer = ReceiveBuffer()
  private var isReading = true
  private var isReadAgainEnqueued = false
  /// Whether the peer has ended its side.
  private var hasEnded = false
  /// Whether this side has ended.
  private var hasEndedOutput = false
  /// Whether TLS's closing alert was made, before the end of the output.
  private var hasSaidGoodbye = false
  private var writeFailure: TransportError?
  private var wantsWritable = false
  /// `false` once the peer has hung up while reading is paused: the poller would report that again and again.
  private var isWatched = true

  /// How many reads from the socket returned bytes. On the loop's thread only.
  package private(set) var readCount = 0
  /// Approximately how many written bytes the peer has not acknowledged. On the loop's thread only.
  package var unacknowledged: UInt64 {
    // For a UNIX socket the system counts bytes that have arrived but were not read.
    guard !isUNIX, case .open(let socket, _) = state else { return 0 }
    return UInt64(credio_unacknowledged(socket.descriptor.number))
  }

  /// Whether the peer's system seems gone: it has sent nothing for `time`, though bytes are unacknowledged. A busy or
  /// stopped peer that takes no bytes is not gone: its system still acknowledges. Always `false` for a UNIX socket, whose
  /// peer can't disappear without closing it. On the loop's thread only.
  package func hasVanished(for time: Duration) -> Bool {
    guard !isUNIX, case .open(let socket, _) = state else { return false }
    let milliseconds = UInt32(clamping: time.clampedNanoseconds / 1_000_000)
    return credio_has_vanished(socket.descriptor.number, milliseconds) != 0
  }

  @inline(never)
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

  /// Changes the endpoint. On the loop's thread, before the start.
  package func lead(to endpoint: Endpoint, _ security: Security?) {
    self.endpoint = endpoint
    self.security = security
  }

  /// Starts to connect. Call it once, on any thread.
  ///
  /// - Parameters:
  ///   - owner: Retained until the connection has ended.
  ///   - timeout: Limits look-up, connecting and TLS together.
  @_semantics("optimize.sil.specialize.generic.never")
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
      // Weak: a load that hangs must not keep a driver that has ended. The loop retains one that has not.
      context.load { [weak self, loop] failure in
        loop.executeIfRunning { [weak self] in
          guard let self, case .loading = state else { return }
          if let failure { return close(TransportError(.secure, endpoint, failure)) }
          connect()
        }
      }
    }
  }

  /// Takes over a connected socket, in place of `start`. On the loop's thread.
  ///
  /// - Parameter owner: Retained until the connection has ended.
  /// - Returns: The system's error if the loop can't watch the socket, which is closed then.
  func adopt(_ descriptor: Descriptor, _ owner: any SocketDriverOwner) -> SystemError? {
    if !isUNIX { options.tune(descriptor) }
    switch loop.watch(descriptor, .readable, self) {
    case .failure(let error): return error
    case .success(let token):
      self.owner = owner
      loop.join(self)
      open(Socket(descriptor), Watched(descriptor: descriptor, token: token))
      return nil
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

  /// Why connecting is impossible from the start.
  private var refusal: TransportError? {
    do throws(TransportError.Cause) { try endpoint.check() } catch { return TransportError(.connect, endpoint, error) }
    return nil
  }

  private func lookUp(_ families: [ConnectionRace.Family]) {
    // Weak: a look-up that hangs must not keep a driver that has ended. The loop retains one that has not.
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

  /// Ends this side of the connection, whose owner has nothing more to write. Any thread may call it.
  func endOutput() {
    loop.executeIfRunning { [self] in
      guard case .open(let socket, _) = state, !hasEndedOutput else { return }
      if socket.usesTLS, !hasSaidGoodbye {
        // Only the queue's writer may add to TLS's output. If there is another one, it calls this again when it is done;
        // otherwise the alert is written like anything else, and then the rest is done.
        guard owner?.socketStopsWriting() ?? true else { return }
        hasSaidGoodbye = true
        socket.sayGoodbye()
        owner?.socketWritable(socket)
        return
      }
      hasEndedOutput = true
      // A peer that reads slowly is not to be taken for dead.
      watchOverBlocked(socket)
      socket.endOutput()
      if hasEnded { close(TransportError(.read, endpoint, .endOfStream)) }
    }
  }

  /// Requests one call of `socketWritable(_:)`. Any thread may call it.
  package func notifyWhenWritable() {
    loop.executeIfRunning { [self] in
      guard case .open(let socket, _) = state else { return }
      wantsWritable = true
      updateInterest()
      watchOverBlocked(socket)
    }
  }

  /// Watches over a peer that takes no bytes. TCP_USER_TIMEOUT would end the connection even if the peer lives and is
  /// only slow. So while the socket is full it is off, and once a second the driver checks whether the peer's system
  /// responds.
  private func watchOverBlocked(_ socket: Socket) {
    guard !isUNIX, blockedTimer == nil, let limit = options.unacknowledgedLimit else { return }
    credio_set_user_timeout(socket.descriptor.number, 0)
    @inline(never)
    func look() {
      blockedTimer = loop.schedule(at: EventLoop.now &+ 1_000_000_000) { [self] in
        blockedTimer = nil
        guard case .open(let socket, _) = state else { return }
        if !wantsWritable, credio_unacknowledged(socket.descriptor.number) == 0 {
          return credio_set_user_timeout(socket.descriptor.number, limit)
        }
        if credio_has_vanished(socket.descriptor.number, limit) != 0 {
          return close(TransportError(.write, endpoint, .system(errno: ETIMEDOUT)))
        }
        look()
      }
    }
    look()
  }

  /// Stops reading until `resumeReading()`. Once the system's buffers are full, the peer has to wait. On the loop's
  /// thread only.
  package func pauseReading() {
    guard isReading else { return }
    isReading = false
    updateInterest()
  }

  /// Resumes reading. On the loop's thread only.
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

  /// Ends the connection for a reason. On the loop's thread only.
  package func close(_ error: TransportError) {
    // The first reason counts.
    if case .closed = state { return }
    for timer in [deadline, raceTimer, resolverTimer, blockedTimer] { if let timer { loop.cancel(timer) } }
    (deadline, raceTimer, resolverTimer, blockedTimer) = (nil, nil, nil, nil)
    endProbe()
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
      let isOrderly = owner?.socketStopsWriting() ?? true
      // What the system has not sent yet may go to a peer that reads slowly, which is not to be taken for dead.
      if isOrderly, !isUNIX { credio_set_user_timeout(socket.descriptor.number, 0) }
      socket.shutdown(isOrderly: isOrderly)
    }
    loop.leave(self)
    let owner = self.owner
    self.owner = nil
    owner?.socketClosed(error)
  }

  /// Ends the connection after a failed write. First reads what the peer sent before, which may say why it closed.
  package func failedToWrite(_ cause: TransportError.Cause) {
    guard case .open(let socket, _) = state else { return }
    let failure = TransportError(.write, endpoint, cause)
    writeFailure = failure
    if isReading, !hasEnded { read(socket) }
    close(failure)
  }

  package func loopEnds() { close(TransportError(.read, endpoint, .closed)) }

  @inline(never)
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
      // A UNIX socket's only address is in the endpoint already.
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

  /// Tries the addresses that are due, and sets a timer for the next one.
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
        // The system does not report when the server's queue has room again: try later.
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

  /// Starts to connect to an address. `nil` if the queue of a UNIX socket's server is full: try later.
  private func connect(_ address: SocketAddress) -> Result<Watched?, SystemError> {
    if let dial = resolver.dial {
      guard let descriptor = dial() else { return .failure(SystemError(errno: ECONNREFUSED)) }
      return loop.watch(descriptor, .writable, self).map { Watched(descriptor: descriptor, token: $0) }
    }
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
      // A UNIX socket's only address is in the endpoint already.
      return close(TransportError(.connect, endpoint, isUNIX ? .system(errno: number) : .attempts(race.failures)))
    }
    let cause = race.resolverFailure ?? .resolver(SystemLookUp.noAddress)
    if case .pathTooLong = cause { return close(TransportError(.connect, endpoint, cause)) }
    close(TransportError(.resolve, endpoint, cause))
  }

  /// Handles the result of a connection attempt.
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
    // This attempt has won the race.
    for other in attempts { unwatch(other.watched) }
    for timer in [raceTimer, resolverTimer] { if let timer { loop.cancel(timer) } }
    (raceTimer, resolverTimer) = (nil, nil)
    guard let security else { return open(Socket(attempt.watched.descriptor), attempt.watched) }
    do throws(TransportError.Cause) {
      let server = endpoint.description
      let session = try security.context.makeSession(security.serverName, server: server)
      let socket = Socket(attempt.watched.descriptor, tls: session)
      state = .securing(socket, session, attempt.watched)
      if let probe = security.context.probe, !security.context.hasSucceeded.load(ordering: .relaxed) {
        probeTimer = loop.schedule(at: EventLoop.now &+ PlainProbe.patience) { [self] in
          probeTimer = nil
          ask(probe)
        }
      }
      // The client sends first.
      shakeHands(mayReceive: false)
    } catch {
      state = .connecting(race, [attempt])
      close(TransportError(.secure, endpoint, error))
    }
  }

  /// Asks the peer whether it speaks without TLS, if it has not answered the handshake at all.
  private func ask(_ probe: PlainProbe) {
    guard case .securing(_, let session, _) = state, !session.hasReceived else { return }
    let driver = SocketDriver(endpoint, options: options, resolver: resolver, on: loop)
    probing = driver
    let probing = PlainProbing(probe, driver) { [weak self] in
      guard let self, case .securing(_, let session, _) = state, !session.hasReceived else { return }
      let failure = TLSFailure(reason: "it answers without TLS, and not to TLS")
      close(TransportError(.secure, endpoint, .tls(failure), hint: probe.hint))
    }
    // It is closed with this connection, which has a deadline.
    driver.start(probing, timeout: .seconds(86_400))
  }

  private func endProbe() {
    if let probeTimer { loop.cancel(probeTimer) }
    probing?.close()
    (probeTimer, probing) = (nil, nil)
  }

  private func shakeHands(mayReceive: Bool = true) {
    guard case .securing(let socket, let session, let watched) = state else { return }
    let progress = session.shakeHands(with: watched.descriptor, mayReceive: mayReceive)
    // On failure this sends the alert that tells the peer why.
    let sent = socket.sendOutput()
    if case .failed(let cause) = progress { return close(TransportError(.secure, endpoint, cause)) }
    switch sent {
    case .failed(let cause): close(TransportError(.secure, endpoint, cause))
    case .wouldBlock: loop.watch(watched.descriptor, watched.token, [.readable, .writable])
    case .moved, .endOfStream:
      guard case .complete = progress else { return loop.watch(watched.descriptor, watched.token, .readable) }
      open(socket, watched)
      // Application data may have arrived together with the end of the handshake.
      if session.hasInput { read(socket) }
    }
  }

  private func open(_ socket: Socket, _ watched: Watched) {
    if let deadline { loop.cancel(deadline) }
    deadline = nil
    if let security { security.context.hasSucceeded.store(true, ordering: .relaxed) }
    endProbe()
    state = .open(socket, watched)
    updateInterest()
    owner?.socketConnected(socket)
  }

  // MARK: Open

  @inline(never)
  private func updateInterest() {
    guard case .open(_, let watched) = state, isWatched else { return }
    var interest: PollInterest = isReading && !hasEnded ? .readable : []
    if wantsWritable { interest.insert(.writable) }
    loop.watch(watched.descriptor, watched.token, interest)
  }

  package func handle(_ event: PollEvent) {
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

  /// Reads what has arrived, in at most 16 rounds, so that other sockets get their turn.
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
    // The poller reports bytes on the socket, but not those that TLS has already taken from it.
    guard let tls = socket.tls, tls.hasInput, !isReadAgainEnqueued else { return }
    isReadAgainEnqueued = true
    loop.execute { [self] in
      isReadAgainEnqueued = false
      read(socket)
    }
  }

  /// Reading can cause TLS to have something to send.
  private func flushOutput(_ socket: Socket) {
    if socket.hasOutput, case .open = state { owner?.socketHasOutput(socket) }
  }

  private func ended() {
    if let writeFailure { return close(writeFailure) }
    guard case .open(let socket, let watched) = state else { return }
    // A connection that both sides have ended looks the same to the system.
    if !isUNIX, !hasEndedOutput, credio_has_failed(socket.descriptor.number) != 0 {
      // Not an orderly end but an error, which a writer on another thread has received and will report. Wait for that.
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
    guard owner?.socketEnded() == true, !hasEndedOutput else {
      return close(TransportError(.read, endpoint, .endOfStream))
    }
  }
}
