internal import RESP
internal import RedioTransport

/// A connection of its own, whose handshake is done, and on which replies are read as they come: for what is not a call and
/// its answer.
///
/// It is none of the pool's, and ends with the object, or when its node is closed. What nobody reads stays at the server: no
/// more than `ByteStreamCore` keeps waits here.
package final class ReplyStream: Sendable {
  private let stream: ByteStream
  private let node: Node
  private let parser: Locked<RESPParser>
  private let limits: RESPLimits

  fileprivate init(_ stream: ByteStream, _ node: Node, _ limits: RESPLimits) {
    self.stream = stream
    self.node = node
    self.limits = limits
    parser = Locked(RESPParser(limits: limits.whileShakingHands))
  }

  deinit { node.end(stream) }

  /// Sends commands.
  package func write(_ wire: [UInt8]) async throws {
    do { try await stream.write(wire) } catch let error as TransportError { throw failure(error, .unknown) }
  }

  /// Waits for the next reply, or push. One task at a time may.
  ///
  /// - Throws: `RedisError` if the connection has ended, or what comes is not RESP; `CancellationError` if the task was
  ///   cancelled, by which nothing is lost.
  package func next<T: RESPDecodable>(as type: T.Type) async throws -> Result<T, RESPDecodingError> {
    while true {
      let reply: Result<T, RESPDecodingError>?
      do throws(RESPError) {
        reply = try parser.withLock { parser throws(RESPError) in try parser.next(as: T.self) }
      } catch {
        throw RedisError(.malformedReply(error, hint: nil), .unknown, command: nil)
      }
      if let reply { return reply }
      let bytes: [UInt8]?
      do { bytes = try await stream.read() } catch let error as TransportError { throw failure(error, .unknown) }
      guard let bytes else { throw failure(TransportError(.read, node.endpoint, .endOfStream), .unknown) }
      parser.withLock { $0.feed(bytes) }
    }
  }

  /// Why it has ended.
  private func failure(_ error: TransportError, _ outcome: RedisError.Outcome) -> RedisError {
    RedisError(node.isClosed ? .closed : .connection(error), outcome, command: nil)
  }

  /// Says what is said at the start of each connection.
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

/// A reply stream on its way: it ends with the stream, an error, the time for it, its task's cancellation or `close()`, whichever
/// comes first, and waits for none of the others. A credentials provider may not care that it was cancelled; `close()` waits for
/// what comes after it.
final class ReplyStreamStart: Sendable {
  fileprivate enum Progress {
    case connecting, shakingHands, begun
  }

  private let waiter = Waiter<ReplyStream>()
  /// How far it has come.
  private let state = Locked(Progress.connecting)

  fileprivate init() {}

  fileprivate var progress: Progress {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  /// Ends it, unless something else has.
  func finish(_ result: Result<ReplyStream, any Error>) { waiter.resume(with: result) }

  /// Waits for the end. Called once.
  fileprivate func value() async throws -> ReplyStream { try await waiter.value() }
}

extension TransportError {
  /// A connection was made, and its handshake was not answered in time.
  ///
  /// - Parameter step: The command whose answer was waited for, if it is known.
  static func unanswered(_ step: String?, _ endpoint: Endpoint, _ time: Duration) -> TransportError {
    let hint = "it was connected, and \(step ?? "its handshake") was not answered; is the server busy, or stopped?"
    return TransportError(.read, endpoint, .timeout(time), hint: hint)
  }
}

extension Node {
  /// Makes a connection for replies that come as they please, and starts them by a command.
  ///
  /// - Parameters:
  ///   - limits: How large a reply may be.
  ///   - name: The command that starts them, for errors.
  ///   - begin: Sends it, and waits for its reply.
  /// - Throws: `RedisError` if it can't be made, or the command is not answered, within the time for a connection, or if the
  ///   node is closed; `CancellationError` if the task was cancelled.
  package func replyStream(
    _ limits: RESPLimits, startedBy name: String, _ begin: @escaping @Sendable (ReplyStream) async throws -> Void
  ) async throws -> ReplyStream {
    let connectTimeout = settings.connectTimeout
    let start = ReplyStreamStart()
    guard streamStarts(start) else { throw RedisError(.closed, .notSent, command: name) }
    defer { streamStartEnded(start) }
    let work = Task {
      do {
        let handshake = try await authenticatedHandshake()
        // Provided too late, perhaps.
        guard streamWorkStarts(start) else { throw RedisError(.closed, .notSent, command: nil) }
        defer { streamWorkEnded(start) }
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
      // A sleep that was cancelled keeps its timer, and one that is too long traps: a day is as good as no limit.
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

  /// The handshake, with the credentials of this moment.
  private func authenticatedHandshake() async throws -> Handshake {
    var handshake = settings.handshake.with(steps)
    if let provider = options.credentials {
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
    let stream = try await ByteStream.connect(
      to: endpoint, tls: settings.url.usesTLS ? settings.tls : nil, serverName: settings.serverName(endpoint),
      timeout: settings.connectTimeout, options: options.transport, resolver: options.resolver, on: loop)
    start.progress = .shakingHands
    let replies = ReplyStream(stream, self, limits)
    guard streamStarted(stream) else { throw RedisError(.closed, .notSent, command: nil) }
    do { try await replies.shakeHands(handshake) } catch let error as RedisError {
      throw RedisError(error.kind, .notSent, command: nil, note: error.note)
    }
    return replies
  }
}

extension Redis {
  /// Makes a connection for replies that come as they please, each a line with a command of another client in it, and starts
  /// them by a command that is answered with `OK`.
  ///
  /// - Throws: `RedisError` if it can't be made, or the command is not answered, within the time for a connection, or if the
  ///   client is closed; `CancellationError` if the task was cancelled.
  package func replyStream(startedBy command: Command<OK>) async throws -> ReplyStream {
    // A command is one line, with up to four bytes for each of its own.
    var limits = home.options.replyLimits
    limits.lineLength = limits.replyLength
    let name = command.description
    return try await home.replyStream(limits, startedBy: name) { stream in
      try await stream.write(command.wire)
      let reply = try await stream.next(as: OK.self)
      do throws(RESPDecodingError) { _ = try reply.get() } catch {
        throw RedisError(error, command: name, slot: nil)
      }
    }
  }
}
