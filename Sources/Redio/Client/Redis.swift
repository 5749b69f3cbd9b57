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
public struct Redis: Sendable, CommandExecutor {
  var caller: CallContext
  private var client: Client { caller.client }

  /// A client by a URL, as `redis://:password@host:port/database`; see `RedisURL` for all forms and options.
  ///
  /// - Parameters:
  ///   - url: The URL.
  ///   - options: Deadlines, limits, how connections come back, who is told.
  ///   - tls: Whom to trust and who to be, if the URL asks for TLS.
  ///   - loop: The thread that reads replies.
  /// - Throws: `RedisURLError` if the text is not such a URL. Nothing is connected yet.
  public init(
    _ url: String, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(try RedisURL(url), options: options, tls: tls, on: loop)
  }

  /// A client by its settings.
  ///
  /// - Parameters:
  ///   - url: Where the server is and how to talk to it.
  ///   - options: Deadlines, limits, how connections come back, who is told.
  ///   - tls: Whom to trust and who to be, if the URL asks for TLS.
  ///   - loop: The thread that reads replies.
  public init(
    _ url: RedisURL, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared
  ) {
    caller = CallContext(client: Client(url, options, tls: TLSContext(tls), on: loop))
  }

  /// A client by a URL, with settings of its connections alone.
  ///
  /// - Throws: `RedisURLError` if the text is not such a URL. Nothing is connected yet.
  public init(
    _ url: String, tls: TLSConfiguration = TLSConfiguration(), transport: TransportOptions, on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(try RedisURL(url), options: RedisOptions(transport: transport), tls: tls, on: loop)
  }

  /// A client of several servers, of a server that moves, or of one that more is said to when a connection begins: for modules
  /// that are built on this one.
  ///
  /// - Parameters:
  ///   - url: Settings for all servers. Where it leads, the router need not go.
  ///   - options: As of any client, for each server.
  ///   - tls: Whom to trust and who to be, if the URL asks for TLS.
  ///   - loop: The thread that reads replies.
  ///   - makeRouter: Makes what says which node takes a call. The client keeps it.
  package init(
    _ url: RedisURL, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared, routedBy makeRouter: (NodeSettings) -> any Router
  ) {
    caller = CallContext(client: Client(url, options, tls: TLSContext(tls), on: loop, routedBy: makeRouter))
  }

  /// The only node; of a client of several servers, the one for what is no call.
  package var home: Node { client.home }

  /// The same client, with another wish for who answers it, if there are several servers.
  package func wishing(for wish: CallShape.Wish) -> Redis {
    var other = self
    other.caller.wish = wish
    return other
  }

  /// Loads certificates and keys again, for the connections that are made from now on.
  ///
  /// - Throws: `TransportError` if a file can't be read, or what it holds can't be used; the settings that were loaded
  ///   before stay in use.
  public func reloadCertificates() throws(TransportError) { try client.settings.tls.reload() }

  /// Tells the server anew who we are, on the connections that stand: after a token has changed.
  ///
  /// The credentials are asked for as at each connect. A session with an open transaction is left alone, and its
  /// connection closed when it ends. Those for subscriptions alone are told in RESP3, without waiting for an answer; in RESP2
  /// they can't be.
  ///
  /// - Throws: `RedisError` if the server refuses them, with the connections as they were; or if they could not be got.
  /// - SeeAlso: `AUTH`.
  public func reauthenticate() async throws { try await client.reauthenticate() }

  /// Makes connections before they are needed: those that commands share, and some for sessions.
  ///
  /// - Parameter sessions: How many for sessions, up to the pool's limit.
  /// - Throws: `RedisError` if one can't be made.
  public func warmUp(sessions: Int = 0) async throws {
    try await client.warmUp(sessions: sessions, deadline: caller.deadline)
  }

  /// The same client with another deadline for each call.
  ///
  /// ```swift
  /// let value = try await redis.with(deadline: .seconds(1)).get("k")
  /// ```
  ///
  /// - Parameter deadline: Counts from the call to the last byte of its last reply, whatever it waits for meanwhile, and ends
  ///   it with a `RedisError` of the kind `timeout`. It is all the time that there is: what a blocking command asks for is not
  ///   added. `nil` for none: a call then waits for as long as its connection stands.
  public func with(deadline: Duration?) -> Redis {
    var other = self
    other.caller.limit(to: deadline)
    return other
  }

  /// The same client with another rule for calls whose connection was lost.
  ///
  /// ```swift
  /// try await redis.with(repeating: .always).set("k", "v")   // twice does no harm
  /// ```
  public func with(repeating policy: RepeatPolicy) -> Redis {
    var other = self
    other.caller.repetition = policy
    return other
  }

  /// The same client over a connection of its own for large values: replies to others don't wait behind them.
  public var bulk: Redis {
    var other = self
    other.caller.route = .bulk
    return other
  }

  /// A connection of one's own, for commands that change it: `WATCH`, `SELECT`, `CLIENT TRACKING` …
  ///
  /// At once if one is free; otherwise one is made, up to the pool's limit, or waited for, in turn.
  ///
  /// - Throws: `RedisError` with the kind `poolExhausted` if none became free in time, or why none could be made;
  ///   `CancellationError` if the task was cancelled.
  public func session() async throws -> Session {
    Session(caller, try await caller.lease())
  }

  /// Starts a chain of commands that leave together.
  public func callAsFunction() -> Pipeline<()> { Pipeline(caller) }

  /// Starts a list of commands that leave together, one statement a command.
  public func batch() -> Batch { Batch(caller) }

  /// Sends one command.
  ///
  /// - Returns: Its reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func run<Reply>(_ command: Command<Reply>) async throws -> Reply { try await caller.run(command) }

  /// Ends the connections, those of monitors and those about to be made among them, and returns when they have ended. Calls
  /// that wait, and calls made from now on, throw `RedisError` with the kind `closed`.
  ///
  /// A credentials provider that is being asked (`RedisOptions.credentials`) is cancelled, and not waited for: what it returns
  /// later is not used.
  ///
  /// A client that is no longer used by anybody ends them too.
  public func close() async { await client.close() }

  /// The settings in use.
  public var url: RedisURL { client.url }

  /// The thread that reads the replies. A task that prefers it as its executor gets them without a thread switch.
  ///
  /// Small replies are decoded on it into the library's own types. Whatever else has to be decoded, replies from 16 KiB on
  /// and those of types with a `Codable` or a decoder of their own, is decoded in the caller's task, where that runs: on this
  /// thread too, if the task prefers it. Then a slow decoder stops the other connections of this loop, as anything does that
  /// such a task takes long for.
  public var eventLoop: EventLoop { client.loop }

  /// Figures about what the client is doing and has done so far.
  public var statistics: RedisStatistics { client.statistics }
}

extension Redis: CustomStringConvertible, CustomReflectable {
  /// The URL, its password as `***`.
  public var description: String { "Redis(\(caller.client.url))" }

  /// Shows the URL, its password as `***`.
  public var customMirror: Mirror { Mirror(self, children: ["url": caller.client.url]) }
}
