internal import CRedioSystem

/// What a channel tells its owner, on the loop's thread; where that can't be started, on the one that started the channel.
package protocol ChannelOwner: AnyObject, Sendable {
  /// The connection stands; from now on any thread may write to the socket.
  func channelConnected(_ socket: Socket)
  /// Bytes have arrived. The owner consumes what it can use.
  func channelReceived(_ buffer: ReceiveBuffer)
  /// A socket that would not take more takes more.
  func channelWritable()
  /// The connection has ended, or could not be made. Nothing comes after this.
  func channelClosed(_ error: TransportError)
}

/// One connection, beneath its owner: connecting, reading, and the end. The owner writes.
///
/// ```
///   idle ──start──> resolving ──> connecting(address 1…n) ──> open ──> closed
///                       └────────────────┴── failure, deadline ─────────^
/// ```
///
/// Why `@unchecked Sendable` is sound: all state belongs to the loop's thread. The methods that other threads may call
/// only enqueue work there.
package final class Channel: EventHandler, @unchecked Sendable {
  private enum State {
    case idle
    case resolving
    case connecting(Socket, token: UInt64, rest: ArraySlice<SocketAddress>)
    case open(Socket, token: UInt64)
    /// For this reason, of which an owner that comes later is told.
    case closed(TransportError)
  }

  private let loop: EventLoop
  private let endpoint: Endpoint
  private var owner: (any ChannelOwner)?
  private var state = State.idle
  private var attempts: [TransportError.Attempt] = []
  private var connecting: SocketAddress?
  private var deadline: EventLoop.Timer?
  private let buffer = ReceiveBuffer()

  /// How many times bytes were read from the socket. On the loop's thread only.
  package private(set) var readCount = 0

  package init(_ endpoint: Endpoint, on loop: EventLoop) {
    self.endpoint = endpoint
    self.loop = loop
  }

  /// Starts to connect. Any thread may call it, once.
  ///
  /// - Parameters:
  ///   - owner: Is kept until the connection has ended.
  ///   - timeout: For looking up and connecting together.
  package func start(_ owner: any ChannelOwner, timeout: Duration) {
    if let error = loop.start() {
      return owner.channelClosed(TransportError(.connect, endpoint, .system(errno: error.errno)))
    }
    loop.execute { [self] in
      if case .closed(let error) = state { return owner.channelClosed(error) }
      guard case .idle = state else { return }
      self.owner = owner
      state = .resolving
      deadline = loop.schedule(at: EventLoop.now &+ timeout.clampedNanoseconds) { [self] in
        deadline = nil
        close(TransportError(.connect, endpoint, .timeout(timeout)))
      }
      Resolver.resolve(endpoint) { [self] answer in
        loop.execute { [self] in resolved(answer) }
      }
    }
  }

  /// Ends the connection. Any thread may call it.
  package func close() {
    loop.execute { [self] in close(TransportError(.read, endpoint, .endOfStream)) }
  }

  /// Asks for `channelWritable()`. Any thread may call it.
  package func notifyWhenWritable() {
    loop.execute { [self] in
      if case .open(let socket, let token) = state { loop.watch(socket, token, writable: true) }
    }
  }

  // MARK: On the loop's thread

  /// Ends the connection for a reason.
  package func close(_ error: TransportError) {
    if let deadline { loop.cancel(deadline) }
    deadline = nil
    switch state {
    case .closed: return
    case .idle, .resolving: break
    case .connecting(let socket, let token, _), .open(let socket, let token):
      loop.unwatch(socket, token)
      socket.shutdown()
    }
    state = .closed(error)
    let owner = self.owner
    self.owner = nil
    owner?.channelClosed(error)
  }

  private func resolved(_ answer: Resolver.Answer) {
    guard case .resolving = state else { return }
    switch answer {
    case .addresses(let addresses): tryNext(addresses[...])
    case .failed(let cause):
      if case .resolver = cause {
        close(TransportError(.resolve, endpoint, cause))
      } else {
        close(TransportError(.connect, endpoint, cause))
      }
    }
  }

  private func tryNext(_ addresses: ArraySlice<SocketAddress>) {
    guard let address = addresses.first else { return close(TransportError(.connect, endpoint, failure)) }
    connecting = address
    let descriptor = credio_socket(address.family)
    guard descriptor >= 0 else { return failed(-descriptor, addresses.dropFirst()) }
    let socket = Socket(adopting: descriptor)
    if case .tcp = endpoint { Self.tune(descriptor) }
    let result = address.connect(descriptor)
    guard result == 0 || result == -EINPROGRESS else { return failed(-result, addresses.dropFirst()) }
    switch loop.watch(socket, writable: true, self) {
    case .failure(let error): failed(error.errno, addresses.dropFirst())
    case .success(let token): state = .connecting(socket, token: token, rest: addresses.dropFirst())
    }
  }

  /// The first probe after 5 s, then one a second: a peer that vanished is noticed within 10 s, by the probes when
  /// nothing is under way and by the time limit on what is not acknowledged otherwise.
  private static func tune(_ descriptor: Int32) { credio_tune_tcp(descriptor, 5, 1, 5, 10_000) }

  private func failed(_ number: Int32, _ rest: ArraySlice<SocketAddress>) {
    if let connecting { attempts.append(.init(address: connecting.description, errno: number)) }
    state = .resolving
    tryNext(rest)
  }

  /// A UNIX socket has one address, which the endpoint names already.
  private var failure: TransportError.Cause {
    if case .unix = endpoint, let attempt = attempts.first { return .system(errno: attempt.errno) }
    return .attempts(attempts)
  }

  func handle(readable: Bool, writable: Bool) {
    switch state {
    case .connecting(let socket, let token, let rest):
      let result = credio_connect_result(socket.descriptor)
      guard result == 0 else {
        loop.unwatch(socket, token)
        return failed(-result, rest)
      }
      if let deadline { loop.cancel(deadline) }
      deadline = nil
      loop.watch(socket, token, writable: false)
      state = .open(socket, token: token)
      owner?.channelConnected(socket)
    case .open(let socket, let token):
      if writable {
        loop.watch(socket, token, writable: false)
        owner?.channelWritable()
      }
      if readable { read(socket) }
    case .idle, .resolving, .closed: break
    }
  }

  /// Reads what has arrived; after some rounds the other sockets get their turn.
  private func read(_ socket: Socket) {
    for _ in 0..<16 {
      let room = buffer.room
      switch socket.read(into: room) {
      case .wouldBlock: return
      case .endOfStream: return close(TransportError(.read, endpoint, .endOfStream))
      case .failed(let number): return close(TransportError(.read, endpoint, .system(errno: number)))
      case .moved(let count):
        readCount += 1
        buffer.fill(count)
        owner?.channelReceived(buffer)
        // Less than there was room for: the rest has not arrived.
        guard count == room.count, case .open = state else { return }
      }
    }
  }
}

extension Duration {
  /// Nanoseconds, at most some centuries of them.
  package var clampedNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? Int64.max / 4 : min(nanoseconds + attoseconds / 1_000_000_000, Int64.max / 4)
  }
}
