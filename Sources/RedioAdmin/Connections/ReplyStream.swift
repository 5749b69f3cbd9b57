internal import RESP
internal import Redio
internal import RedioTransport

/// A connection of its own, after its handshake, on which replies are read as they arrive: for commands such as
/// `MONITOR` that don't have one reply.
///
/// It does not belong to the pool, and ends when it is released or its node is closed. It reads only a limited number
/// of bytes ahead, so that unread replies stay at the server (back-pressure).
final class ReplyStream: Sendable {
  private let stream: ByteStream
  private let node: Node
  private let member: ReplyStreamMember
  private let parser: Locked<RESPParser>
  private let limits: RESPLimits

  /// - Throws: `RedisError` if the node has been closed.
  fileprivate init(_ stream: ByteStream, _ node: Node, _ limits: RESPLimits) throws(RedisError) {
    self.stream = stream
    self.node = node
    member = ReplyStreamMember(stream, node)
    self.limits = limits
    parser = Locked(RESPParser(limits: limits.whileShakingHands))
    guard node.insert(member) else { throw RedisError(.closed, .notSent, command: nil) }
  }

  deinit { member.nodeClosed() }

  /// Sends commands.
  func write(_ wire: [UInt8]) async throws {
    do { try await stream.write(wire) } catch let error as TransportError { throw failure(error, .unknown) }
  }

  /// Waits for the next reply or push. Only one task at a time may call it.
  ///
  /// - Throws: `RedisError` if the connection has ended or the bytes are not RESP; `CancellationError` if the task was
  ///   cancelled, by which nothing is lost.
  func next<T: RESPDecodable>(as type: T.Type) async throws -> Result<T, RESPDecodingError> {
    while true {
      let reply: Result<T, RESPDecodingError>?
      do throws(RESPError) {
        reply = try parser.withLock { parser throws(RESPError) in try parser.next(as: T.self) }
      } catch {
        throw RedisError(.malformedReply(error, hint: error.peerHint), .unknown, command: nil)
      }
      if let reply { return reply }
      let bytes: [UInt8]?
      do { bytes = try await stream.read() } catch let error as TransportError { throw failure(error, .unknown) }
      guard let bytes else { throw failure(TransportError(.read, node.endpoint, .endOfStream), .unknown) }
      parser.withLock { $0.feed(bytes) }
    }
  }

  /// The error for a connection that has ended.
  private func failure(_ error: TransportError, _ outcome: RedisError.Outcome) -> RedisError {
    RedisError(node.isClosed ? .closed : .connection(error), outcome, command: nil)
  }

  /// Performs the handshake.
  fileprivate func shakeHands(_ handshake: Handshake) async throws {
    var handshake = handshake
    defer { parser.withLock { $0.change(to: limits) } }
    if handshake.isComplete { return }
    try await write(handshake.wire)
    while true {
      let reply = try await next(as: RESPValue.self).get()
      if case .push = reply { continue }
      switch handshake.receive(reply) {
      case .more: break
      case .again: try await write(handshake.wire)
      case .complete: return
      case .refused(let kind): throw RedisError(kind, .notSent, command: nil)
      }
    }
  }
}

/// The start of a reply stream. Whichever comes first ends it: the stream, an error, the timeout, its task's
/// cancellation or `close()`. It does not wait for a credentials provider that ignores its cancellation; `close()`
/// waits only for what comes after the provider.
private final class ReplyStreamStart: NodeMember {
  enum Progress {
    case connecting, shakingHands, begun
  }

  private let waiter = Waiter<ReplyStream>()
  /// The phase, for the error of a timeout.
  private let state = Locked(Progress.connecting)

  var progress: Progress {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  /// Ends the start, unless it has ended. Any thread may call it.
  func finish(_ result: Result<ReplyStream, any Error>) { waiter.resume(with: result) }

  /// Waits for the result. Called once.
  func value() async throws -> ReplyStream { try await waiter.value() }

  var delaysClose: Bool { false }

  func nodeClosed() { finish(.failure(RedisError(.closed, .notSent, command: nil))) }
}

/// Stands for a reply stream that is connecting: `Node.close()` waits until it is connected, or will not be.
private final class ReplyStreamAttempt: NodeMember {
  var delaysClose: Bool { true }

  // Its start ends the attempt.
  func nodeClosed() {}
}

/// The connection of a reply stream: `Node.close()` ends it, and waits for its end.
private final class ReplyStreamMember: NodeMember {
  private let stream: ByteStream
  // Retained: the node outlives its connections.
  private let node: Node

  init(_ stream: ByteStream, _ node: Node) {
    self.stream = stream
    self.node = node
  }

  var delaysClose: Bool { true }

  func nodeClosed() { stream.abandon { [self] in node.remove(self) } }
}

extension Node {
  /// Opens a connection for a stream of replies, and starts the stream with a command.
  ///
  /// - Parameters:
  ///   - limits: Limits on a reply.
  ///   - name: The command's name, for errors.
  ///   - begin: Sends the command and waits for its reply.
  /// - Throws: `RedisError` if the connection can't be established or the command is not answered within the connect
  ///   timeout, or if the node is closed; `CancellationError` if the task was cancelled.
  fileprivate func replyStream(
    _ limits: RESPLimits, startedBy name: String, _ begin: @escaping @Sendable (ReplyStream) async throws -> Void
  ) async throws -> ReplyStream {
    let connectTimeout = settings.connectTimeout
    let start = ReplyStreamStart()
    defer { remove(start) }
    guard insert(start) else { throw RedisError(.closed, .notSent, command: name) }
    let work = Task {
      do {
        let handshake = try await authenticatedHandshake()
        // The provider may have returned after the end.
        let attempt = ReplyStreamAttempt()
        defer { remove(attempt) }
        guard insert(attempt) else { throw RedisError(.closed, .notSent, command: nil) }
        try Task.checkCancellation()
        let stream = try await connectStream(limits, handshake, start)
        start.progress = .begun
        try await begin(stream)
        start.finish(.success(stream))
      } catch {
        start.finish(.failure(error))
      }
    }
    let timer = Task {
      // `sleep` traps if the time is too long; a day is as good as no limit.
      do { try await Task.sleep(for: min(connectTimeout, .seconds(86_400))) } catch { return }
      let error =
        switch start.progress {
        case .connecting: RedisError(connectTimeoutKind, .notSent, command: name)
        case .shakingHands:
          RedisError(.connection(.unanswered(nil, endpoint, connectTimeout)), .notSent, command: name)
        case .begun: RedisError(.timeout(connectTimeout), .unknown, command: name)
        }
      start.finish(.failure(error))
    }
    defer {
      work.cancel()
      timer.cancel()
    }
    do {
      return try await start.value()
    } catch let error as TransportError {
      throw RedisError(isClosed ? .closed : .connection(error), .notSent, command: name)
    }
  }

  /// The handshake, with current credentials from the provider.
  private func authenticatedHandshake() async throws -> Handshake {
    var handshake = settings.handshake.with(steps)
    if let provider = settings.options.credentials {
      do { handshake.authenticate(try await provider()) } catch let error as CancellationError {
        throw error
      } catch {
        throw RedisError(.credentials("\(error)"), .notSent, command: nil)
      }
    }
    return handshake
  }

  private func connectStream(
    _ limits: RESPLimits, _ handshake: Handshake, _ start: ReplyStreamStart
  ) async throws -> ReplyStream {
    let endpoint = try await currentEndpoint()
    let options = settings.options
    let stream = try await ByteStream.connect(
      to: endpoint, tls: settings.url.usesTLS ? settings.tls : nil, serverName: settings.serverName(endpoint),
      timeout: settings.connectTimeout, options: options.transport, resolver: options.resolver, on: settings.loop)
    start.progress = .shakingHands
    let replies = try ReplyStream(stream, self, limits)
    do { try await replies.shakeHands(handshake) } catch let error as RedisError {
      var kind = error.kind
      if case .connection(let reason) = kind {
        kind = .connection(Connection.explained(reason, usesTLS: settings.url.usesTLS))
      }
      throw RedisError(kind, .notSent, command: nil, note: error.note)
    }
    return replies
  }
}

extension Redis {
  /// Opens a connection for a stream of replies, each a line that contains another client's command, and starts the
  /// stream with a command whose reply is `OK`.
  ///
  /// - Throws: `RedisError` if the connection can't be established or the command is not answered within the connect
  ///   timeout, or if the client is closed; `CancellationError` if the task was cancelled.
  func replyStream(startedBy command: Command<OK>) async throws -> ReplyStream {
    // Each command is a line, in which each of its bytes takes up to four.
    var limits = home.settings.options.replyLimits
    limits.lineLength = limits.replyLength
    let name = command.description
    return try await home.replyStream(limits, startedBy: name) { stream in
      try await stream.write(command.wire)
      let reply = try await stream.next(as: OK.self)
      do throws(RESPDecodingError) { _ = try reply.get() } catch {
        throw RedisError(error, command: name, commandIndex: nil)
      }
    }
  }
}
