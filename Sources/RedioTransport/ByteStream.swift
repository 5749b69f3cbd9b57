/// A connection that carries bytes of any protocol, over TCP or a UNIX socket, with or without TLS: made by `connect`, or
/// accepted by a `ByteStreamListener` of the module `RedioListener`.
///
/// ```swift
/// let stream = try await ByteStream.connect(to: .unix(path: "/tmp/r.sock"), timeout: .seconds(5))
/// try await stream.write(Array("PING\r\n".utf8))
/// while let chunk = try await stream.read() { print(chunk) }
/// await stream.close()
/// ```
///
/// Any number of tasks may write concurrently; the bytes of each call stay contiguous, and concurrent writes are sent
/// together. Only one task at a time may read. The connection is closed when the last reference is released.
public final class ByteStream: Sendable {
  private let connection: ByteStreamCore

  init(_ connection: ByteStreamCore) { self.connection = connection }

  deinit { connection.abandon() }

  /// Connects.
  ///
  /// - Parameters:
  ///   - endpoint: The address to connect to.
  ///   - tls: TLS settings; `nil` for no TLS.
  ///   - serverName: The host name or IP address that the server's certificate must be for; `nil` for the endpoint's
  ///     host. Required for TLS on a UNIX socket.
  ///   - timeout: Limits look-up, connecting and TLS together.
  ///   - options: How the connection is established and monitored.
  ///   - loop: The event loop whose thread reads.
  /// - Throws: `TransportError`, which names each address tried and why it failed; `CancellationError` if the task was
  ///   cancelled, after the attempt has ended.
  /// - SeeAlso: RFC 8305 for the order in which addresses are tried.
  public static func connect(
    to endpoint: Endpoint, tls: TLSContext? = nil, serverName: String? = nil, timeout: Duration = .seconds(10),
    options: TransportOptions = TransportOptions(), on loop: EventLoop = .shared
  ) async throws -> ByteStream {
    try await connect(
      to: endpoint, tls: tls, serverName: serverName, timeout: timeout, options: options, resolver: .system, on: loop)
  }

  /// The same with another resolver.
  package static func connect(
    to endpoint: Endpoint, tls: TLSContext? = nil, serverName: String? = nil, timeout: Duration = .seconds(10),
    options: TransportOptions = TransportOptions(), resolver: Resolver, on loop: EventLoop = .shared
  ) async throws -> ByteStream {
    var security: SocketDriver.Security?
    if let tls {
      guard let name = serverName ?? endpoint.host else {
        let text = "TLS on a UNIX socket needs the name that the server's certificate is for; give serverName"
        throw TransportError(.secure, endpoint, .unsupported(text))
      }
      security = SocketDriver.Security(tls, serverName: name)
    }
    let connection = ByteStreamCore(endpoint, security, options, resolver, on: loop)
    try await connection.connect(timeout: timeout)
    return ByteStream(connection)
  }

  /// Takes over a connected socket. On the loop's thread.
  ///
  /// - Returns: The system's error if the loop can't watch the socket, which is closed then.
  package static func adopting(
    _ descriptor: Descriptor, from peer: Endpoint, _ options: TransportOptions, on loop: EventLoop
  ) -> Result<ByteStream, SystemError> {
    let core = ByteStreamCore(peer, nil, options, .system, on: loop)
    if let error = core.adopt(descriptor) { return .failure(error) }
    return .success(ByteStream(core))
  }

  /// Writes bytes, after those of earlier calls.
  ///
  /// Returns when the bytes are queued and at most `TransportOptions.highWaterMark` bytes wait to be written:
  /// back-pressure for the caller. It does not mean that the peer has received them.
  ///
  /// - Throws: `TransportError` if the connection has ended. Its cause is `queueFull` if the queue would exceed
  ///   `TransportOptions.queueLimit`; none of the bytes are written then. `CancellationError` if the task was cancelled
  ///   while it waited; the bytes are written anyway.
  public func write(_ bytes: [UInt8]) async throws { try await connection.write(bytes) }

  /// Waits for bytes. Only one task at a time may call it; a second one traps.
  ///
  /// - Returns: All bytes that have arrived, at least one; `nil` after the peer has ended its side in an orderly way.
  /// - Throws: `TransportError` if the connection has ended in another way. `CancellationError` if the task was
  ///   cancelled; no byte is lost by that.
  public func read() async throws -> [UInt8]? { try await connection.read() }

  /// Ends this side of the connection after all queued bytes are written: the peer reads the end of the stream, and can
  /// still send. With TLS, a closing alert comes before. Later writes throw. The connection has ended when both sides
  /// have; close it all the same.
  public func endWriting() { connection.endWriting() }

  /// Ends the connection after all queued bytes are written, or after 5 seconds at the latest. Returns when it has ended.
  public func close() async { await connection.close() }

  /// Ends the connection at once. Queued bytes are lost, and a waiting reader gets an error.
  ///
  /// - Parameter done: Called after the end: on the loop's thread, or at once if the connection had ended.
  package func abandon(_ done: (@Sendable () -> Void)? = nil) { connection.abandon(done) }

  /// The peer: the endpoint given to `connect`; for an accepted connection, the address that it comes from, which for a
  /// UNIX socket is the listener's path.
  public var endpoint: Endpoint { connection.endpoint }

  /// Whether TLS resumed an earlier session; `false` without TLS, and after the connection has ended.
  public var isResumed: Bool { connection.socket?.tls?.isResumed ?? false }

  /// The negotiated version of TLS, such as `TLSv1.3`; `nil` without TLS, and after the connection has ended.
  public var tlsVersion: String? { connection.socket?.tls?.protocolName }

  /// How many bytes wait to be written.
  package var queuedCount: Int { connection.queuedCount }

  /// How many received bytes wait to be read.
  package var unreadCount: Int { connection.unreadCount }
}
