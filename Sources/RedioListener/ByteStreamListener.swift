public import RedioTransport

/// Accepts connections over TCP or a UNIX socket: an async sequence of byte streams, which are like those that `connect`
/// makes. TLS is not supported.
///
/// ```swift
/// let listener = try await ByteStreamListener.listen(at: .tcp(host: "127.0.0.1", port: 0))
/// print(listener.endpoint)                                  // 127.0.0.1:40123
/// try await withThrowingDiscardingTaskGroup { group in
///   for try await stream in listener {
///     group.addTask {
///       // What goes wrong with one connection ends that one alone.
///       do { while let chunk = try await stream.read() { try await stream.write(chunk) } } catch { print(error) }
///       await stream.close()
///     }
///   }
/// }
/// ```
///
/// A connection is accepted when somebody waits for it; until then it waits in the system's queue (`backlog`), whose
/// clients are connected already. So a loop that stops taking streams, because it has enough of them, holds the others
/// back. Any number of tasks may wait at the same time; each connection goes to one of them.
///
/// Connections that end before they are accepted are passed over. While the process or the machine has no descriptor or no
/// memory left, those that wait stay in the queue; the listener tries again 20 times a second, and says so in
/// ``shortage``.
///
/// The sequence ends when the listener is closed, by `close()` or by the end of its event loop. The listener is closed,
/// too, when the last reference is released; a loop over it holds one.
public final class ByteStreamListener: AsyncSequence, Sendable {
  /// A connection.
  public typealias Element = ByteStream

  private let core: ListenerCore

  private init(_ core: ListenerCore) { self.core = core }

  deinit { core.close(nil) }

  /// Listens.
  ///
  /// - Parameters:
  ///   - endpoint: The address of this side. Port 0 is one that is free: see ``endpoint``. `0.0.0.0` stands
  ///     for all IPv4 addresses of the machine, `::` for all of both families. Of a name's addresses it is the first that
  ///     can be listened at, IPv4 before IPv6. The file of a UNIX socket is created, with the rights that the process's
  ///     umask leaves; a socket at which nobody listens any more is replaced.
  ///   - backlog: How many connections may wait to be accepted. Systems have limits of their own, such as Linux's
  ///     `net.core.somaxconn`.
  ///   - options: How accepted connections are monitored.
  ///   - loop: The event loop whose thread accepts, and reads from the connections.
  /// - Throws: `TransportError` whose operation is `listen`, or `resolve` for a name that is not found;
  ///   `CancellationError` if the task was cancelled while a name was looked up.
  /// - SeeAlso: POSIX, `bind` and `listen`.
  public static func listen(
    at endpoint: Endpoint, backlog: Int = 512, options: TransportOptions = TransportOptions(),
    on loop: EventLoop = .shared
  ) async throws -> ByteStreamListener {
    let socket = try await ListeningSocket.open(endpoint, backlog: Int32(clamping: Swift.max(backlog, 1)))
    if let error = loop.start() { throw TransportError(.listen, endpoint, .system(errno: error.errno)) }
    let core = ListenerCore(socket, options, on: loop)
    core.start()
    return ByteStreamListener(core)
  }

  /// The address that it listens at, with the actual port, and an IP address in place of a name.
  public var endpoint: Endpoint { core.endpoint }

  /// Waits for the next connection.
  ///
  /// - Returns: The connection; `nil` once the listener is closed.
  /// - Throws: `CancellationError` if the task was cancelled, by which no connection is lost. `TransportError` if the
  ///   system accepts no connection at this socket any more, which is closed then.
  public func accept() async throws -> ByteStream? { try await core.accept() }

  /// Why connections wait though somebody would take them: the last attempt to accept one failed, as the process or the
  /// machine lacks a descriptor or memory. `nil` otherwise.
  public var shortage: TransportError? { core.shortage }

  /// Stops listening, ends the sequence, and removes the file of a UNIX socket, unless another one has taken its place.
  /// Connections that nobody has taken are closed; those that have been taken go on. Returns when that is done.
  public func close() async { await withCheckedContinuation { closed in core.close { closed.resume() } } }

  /// Starts a loop over the connections.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(listener: self) }

  /// The iterator of a loop over connections.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let listener: ByteStreamListener

    /// Waits for the next connection; see ``ByteStreamListener/accept()``.
    public mutating func next() async throws -> ByteStream? { try await listener.accept() }

    /// Waits for the next connection, as `next()` does. Called by `for await`; it stays on the loop's actor.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws -> ByteStream? {
      try await listener.accept()
    }
  }
}
