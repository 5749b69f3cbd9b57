/// A connection that carries bytes, over TCP or a UNIX socket, with or without TLS: for any protocol.
///
/// ```swift
/// let stream = try await ByteStream.connect(to: .unix(path: "/tmp/r.sock"), timeout: .seconds(5))
/// try await stream.write(Array("PING\r\n".utf8))
/// while let chunk = try await stream.read() { … }
/// await stream.close()
/// ```
///
/// Any number of tasks may write at the same time; what they write meanwhile leaves together, each one's bytes in one
/// piece. One task at a time reads. A stream that nobody holds any more is closed.
public final class ByteStream: Sendable {
  private let connection: ByteStreamCore

  private init(_ connection: ByteStreamCore) { self.connection = connection }

  deinit { connection.abandon() }

  /// Connects.
  ///
  /// - Parameters:
  ///   - endpoint: What to connect to.
  ///   - tls: How to encrypt; `nil` not to.
  ///   - serverName: The host name or IP address that the server's certificate must be for; `nil` for the endpoint's
  ///     host. A UNIX socket has none, and needs one here if it is encrypted.
  ///   - timeout: For looking up, connecting and TLS together.
  ///   - options: How it is made and watched over.
  ///   - loop: The thread that reads.
  /// - Throws: `TransportError`, which names each address that was tried and why it failed; `CancellationError` if the
  ///   task was cancelled.
  /// - SeeAlso: RFC 8305, by whose rules addresses are tried.
  public static func connect(
    to endpoint: Endpoint, tls: TLSContext? = nil, serverName: String? = nil, timeout: Duration = .seconds(10),
    options: TransportOptions = TransportOptions(), on loop: EventLoop = .shared
  ) async throws -> ByteStream {
    try await connect(
      to: endpoint, tls: tls, serverName: serverName, timeout: timeout, options: options, resolver: .system, on: loop)
  }

  /// As above, with a resolver.
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

  /// Writes bytes, after those of earlier calls.
  ///
  /// It returns once they are queued and no more than `TransportOptions.highWaterMark` bytes wait to be written.
  ///
  /// - Throws: `TransportError` if the connection has ended, or with `queueFull` if so many bytes wait already that
  ///   these would pass the limit; then none of them will be written. `CancellationError` if the task was cancelled while
  ///   it waited; the bytes are written all the same.
  public func write(_ bytes: [UInt8]) async throws { try await connection.write(bytes) }

  /// Waits for bytes.
  ///
  /// - Returns: What has arrived, at least one byte; `nil` once the peer has ended its side in order.
  /// - Throws: `TransportError` if the connection has ended otherwise. `CancellationError` if the task was cancelled; no
  ///   byte is lost by that.
  public func read() async throws -> [UInt8]? { try await connection.read() }

  /// Ends the connection, after what has been written has left, or the peer has not taken it for 5 seconds.
  public func close() async { await connection.close() }

  /// Ends the connection at once: what waits to be written is lost, and whoever reads gets an error.
  ///
  /// - Parameter done: Called once it has ended: on the loop's thread, or at once if it has ended before.
  package func abandon(_ done: (@Sendable () -> Void)? = nil) { connection.abandon(done) }

  /// Whether TLS resumed an earlier session; `false` without TLS.
  public var isResumed: Bool { connection.socket?.tls?.isResumed ?? false }

  /// The version of TLS in use, such as `TLSv1.3`; `nil` without TLS.
  public var tlsVersion: String? { connection.socket?.tls?.protocolName }

  /// Bytes that wait to be written.
  package var queuedCount: Int { connection.queuedCount }

  /// Bytes that have arrived and wait to be read.
  package var unreadCount: Int { connection.unreadCount }
}
