internal import RESP
internal import RedioTransport

/// A connection of its own, whose handshake is done, and on which replies are read as they come: for what is not a call and
/// its answer.
///
/// It is none of the pool's, and ends with the object, or when its client is closed. What nobody reads stays at the server: no
/// more than `ByteConnection` keeps waits here.
package final class ReplyStream: Sendable {
  private let stream: ByteStream
  private let client: Client
  private let parser: Locked<RESPParser>
  private let limits: RESPLimits

  fileprivate init(_ stream: ByteStream, _ client: Client, _ limits: RESPLimits) {
    self.stream = stream
    self.client = client
    self.limits = limits
    parser = Locked(RESPParser(limits: limits.whileShakingHands))
  }

  deinit { client.streamEnded(stream) }

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
      guard let bytes else { throw failure(client.endOfStream, .unknown) }
      parser.withLock { $0.feed(bytes) }
    }
  }

  /// Why it has ended.
  private func failure(_ error: TransportError, _ outcome: RedisError.Outcome) -> RedisError {
    RedisError(client.isClosed ? .closed : .connection(error), outcome, command: nil)
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

extension Client {
  /// Makes a connection for replies that come as they please.
  ///
  /// - Parameter limits: How large a reply may be.
  /// - Throws: `RedisError` if it can't be made within the time for that; `CancellationError` if the task was cancelled.
  func replyStream(_ limits: RESPLimits) async throws -> ReplyStream {
    do {
      return try await withThrowingTaskGroup(of: ReplyStream?.self) { group in
        group.addTask { try await self.connectStream(limits) }
        group.addTask {
          // A sleep that was cancelled keeps its timer, and one that is too long traps: a day is as good as no limit.
          try await Task.sleep(for: min(self.connectTimeout, .seconds(86_400)))
          return nil
        }
        defer { group.cancelAll() }
        guard let stream = try await group.next() ?? nil else {
          throw RedisError(self.connectTimeoutKind, .notSent, command: nil)
        }
        return stream
      }
    } catch let error as TransportError {
      throw RedisError(isClosed ? .closed : .connection(error), .notSent, command: nil)
    }
  }

  private func connectStream(_ limits: RESPLimits) async throws -> ReplyStream {
    if isClosed { throw RedisError(.closed, .notSent, command: nil) }
    var handshake = handshake
    if let provider = options.credentials {
      do { handshake.authenticate(try await provider()) } catch let error as CancellationError {
        throw error
      } catch {
        throw RedisError(.credentials("\(error)"), .notSent, command: nil)
      }
    }
    let stream = try await ByteStream.connect(
      to: endpoint, tls: url.usesTLS ? tls : nil, serverName: url.serverName ?? endpoint.host ?? "localhost",
      timeout: connectTimeout, options: options.transport, resolver: options.resolver, on: loop)
    let replies = ReplyStream(stream, self, limits)
    guard streamStarted(stream) else { throw RedisError(.closed, .notSent, command: nil) }
    do { try await replies.shakeHands(handshake) } catch let error as RedisError {
      throw RedisError(error.kind, .notSent, command: nil, note: error.note)
    }
    return replies
  }
}
