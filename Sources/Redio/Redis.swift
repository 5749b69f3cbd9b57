public import RedioTransport
public import RedioURL

/// A client of a Redis or Valkey server.
///
/// ```swift
/// let redis = try Redis("redis://localhost/")
/// let (some, another) = try await redis().get("somekey").get("anotherkey").run()
/// ```
///
/// It connects when first used, and again after a connection was lost. Copies share everything, and any number of tasks
/// may use it at the same time: what they send meanwhile leaves together.
public struct Redis: Sendable {
  let client: Client

  /// A client by a URL, as `redis://:password@host:port/database`; see `RedisURL` for all forms and options.
  ///
  /// - Parameters:
  ///   - url: The URL.
  ///   - tls: Whom to trust and who to be, if the URL asks for TLS.
  ///   - transport: How connections are made and watched over.
  ///   - loop: The thread that reads replies.
  /// - Throws: `RedisURLError` if the text is not such a URL. Nothing is connected yet.
  public init(
    _ url: String, tls: TLSConfiguration = TLSConfiguration(), transport: TransportOptions = TransportOptions(),
    on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(try RedisURL(url), tls: tls, transport: transport, on: loop)
  }

  /// A client by its settings.
  ///
  /// - Parameters:
  ///   - url: Where the server is and how to talk to it.
  ///   - tls: Whom to trust and who to be, if the URL asks for TLS.
  ///   - transport: How connections are made and watched over.
  ///   - loop: The thread that reads replies.
  public init(
    _ url: RedisURL, tls: TLSConfiguration = TLSConfiguration(), transport: TransportOptions = TransportOptions(),
    on loop: EventLoop = .shared
  ) {
    client = Client(url, tls: TLSContext(tls), transport: transport, on: loop)
  }

  /// Loads certificates and keys again, for the connections that are made from now on.
  ///
  /// - Throws: `TransportError` if a file can't be read, or what it holds can't be used; the settings that were loaded
  ///   before stay in use.
  public func reloadCertificates() throws(TransportError) { try client.tls.reload() }

  /// Starts a chain of commands that leave together.
  public func callAsFunction() -> Pipeline<()> { Pipeline(client) }

  /// Starts a list of commands that leave together, one statement a command.
  public func batch() -> Batch { Batch(client) }

  /// Sends one command.
  ///
  /// - Returns: Its reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func run<Reply>(_ command: Command<Reply>) async throws -> Reply {
    var silent = SilentReplies()
    silent.append(isSilent: false)
    return try await client.call(command.wire, silent, command.failure) { (reader) throws(RedisError) in
      try reader.next(Reply.self)
    }
  }

  /// Ends the connections. Calls that wait, and calls made from now on, throw `RedisError` with the kind `closed`.
  ///
  /// A client that is no longer used by anybody ends them too.
  public func close() async { await client.close() }

  /// The settings in use.
  public var url: RedisURL { client.url }

  /// The thread that reads the replies. A task that prefers it as its executor gets them without a thread switch.
  public var eventLoop: EventLoop { client.loop }

  /// Figures about what the client has done so far.
  public var statistics: RedisStatistics { client.statistics }
}

extension Redis: CustomStringConvertible, CustomReflectable {
  /// The URL, its password as `***`.
  public var description: String { "Redis(\(client.url))" }

  /// Shows the URL, its password as `***`.
  public var customMirror: Mirror { Mirror(self, children: ["url": client.url]) }
}
