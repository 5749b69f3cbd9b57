public import RedioTransport
public import RedioURL

/// A client of a Redis or Valkey server.
///
/// ```swift
/// let redis = try Redis("redis://localhost/")
/// let (some, another) = try await redis().get("somekey").get("anotherkey").run()
/// ```
///
/// It connects at first use, and reconnects after a connection was lost. Copies share connections and state. Any number
/// of tasks may use a client concurrently; their commands are pipelined, and written together when they are sent at the
/// same time.
public struct Redis: Sendable, CommandExecutor {
  var caller: CallContext
  private var client: Client { caller.client }

  /// Creates a client from a URL such as `redis://:password@host:port/database`; see `RedisURL` for all forms and
  /// options. It does not connect yet.
  ///
  /// - Parameters:
  ///   - url: The URL.
  ///   - options: Deadlines, limits, reconnecting, retries, credentials, the observer.
  ///   - tls: Trusted authorities and the client's certificate, if the URL uses TLS.
  ///   - loop: The event loop whose thread reads replies.
  /// - Throws: `RedisURLError` if the text is not such a URL.
  public init(
    _ url: String, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(try RedisURL(url), options: options, tls: tls, on: loop)
  }

  /// Creates a client from settings. It does not connect yet.
  ///
  /// - Parameters:
  ///   - url: Where the server is and how to connect to it.
  ///   - options: Deadlines, limits, reconnecting, retries, credentials, the observer.
  ///   - tls: Trusted authorities and the client's certificate, if the URL uses TLS.
  ///   - loop: The event loop whose thread reads replies.
  public init(
    _ url: RedisURL, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared
  ) {
    caller = CallContext(client: Client(url, options, tls: tls, on: loop))
  }

  /// Creates a client from the parts of a URL. It does not connect yet.
  ///
  /// ```swift
  /// let redis = Redis(host: "db.example.org", password: secret, tls: TLSConfiguration())
  /// ```
  ///
  /// - Parameters:
  ///   - host: The host name or IP address, without brackets. The server's certificate must be for it, if there is one.
  ///   - port: The port.
  ///   - username: The user to log in as; `nil` for the server's default user.
  ///   - password: The password to log in with; `nil` to not log in.
  ///   - database: The database's number.
  ///   - tls: Trusted authorities and the client's certificate; `nil` for a connection that is not encrypted.
  ///   - options: Deadlines, limits, reconnecting, retries, credentials, the observer.
  ///   - loop: The event loop whose thread reads replies.
  public init(
    host: String, port: Int = RedisURL.defaultPort, username: String? = nil, password: String? = nil,
    database: Int = 0, tls: TLSConfiguration? = nil, options: RedisOptions = RedisOptions(),
    on loop: EventLoop = .shared
  ) {
    var url = RedisURL(address: .tcp(host: host, port: port), serverName: tls == nil ? nil : host)
    (url.username, url.password, url.database) = (username, password, database)
    self.init(url, options: options, tls: tls ?? TLSConfiguration(), on: loop)
  }

  /// Creates a client from a URL, with default options except for `transport`. It does not connect yet.
  ///
  /// - Throws: `RedisURLError` if the text is not such a URL.
  public init(
    _ url: String, tls: TLSConfiguration = TLSConfiguration(), transport: TransportOptions, on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(try RedisURL(url), options: RedisOptions(transport: transport), tls: tls, on: loop)
  }

  /// Creates a client of several servers, of a server whose address changes, or with more steps in the handshake: for
  /// modules that are built on this one.
  ///
  /// - Parameters:
  ///   - url: Settings of all servers. The router may use other addresses than the URL's.
  ///   - options: As of any client, for each server.
  ///   - tls: Trusted authorities and the client's certificate, if the URL uses TLS.
  ///   - loop: The event loop whose thread reads replies.
  ///   - makeRouter: Makes the router, which chooses the node of each call. The client retains it.
  package init(
    _ url: RedisURL, options: RedisOptions = RedisOptions(), tls: TLSConfiguration = TLSConfiguration(),
    on loop: EventLoop = .shared, routedBy makeRouter: (NodeSettings) -> any Router
  ) {
    caller = CallContext(
      client: Client(url, options, tls: tls, on: loop, routedBy: makeRouter)
    )
  }

  /// The same client at one node, for all calls.
  package func at(_ node: Node) -> Redis {
    var other = self
    other.caller.route = .node(node)
    return other
  }

  /// The router of a client of several servers; `nil` for one server.
  package var router: (any Router)? { client.router }

  /// Leases a connection of the pool of the node that a call with this shape is for.
  package func session(for call: CallShape) async throws -> Session {
    Session(caller, try await caller.lease(for: call))
  }

  /// The only node; with several servers, the one for everything that is not a call.
  package var home: Node { client.home }

  /// The same client with another preference for which server replies, if there are several. With one server there is nothing
  /// to choose, and nothing changes. O(1): connections and state stay shared.
  ///
  /// ```swift
  /// let reader = redis.reading(from: .replica)
  /// ```
  ///
  /// - Parameter preference: Where calls that only read are sent. Sessions go to primaries.
  public func reading(from preference: ReadPreference) -> Redis {
    var other = self
    other.caller.readPreference = preference
    return other
  }

  /// Loads certificates and keys again, for connections made from now on. Reads files on the calling thread.
  ///
  /// - Throws: `TransportError` if a file can't be read or its content can't be used; the settings loaded before stay in
  ///   use.
  public func reloadCertificates() throws(TransportError) { try client.settings.tls.reload() }

  /// Sends `AUTH` with the current credentials on all open connections: after a password or token has changed.
  ///
  /// Credentials come from the provider, as at each connect, or from the URL. A leased session with an open transaction
  /// is skipped, and its connection closed when the session ends. Connections for subscriptions get `AUTH` in RESP3,
  /// without waiting for the reply; in RESP2 that is impossible.
  ///
  /// - Throws: `RedisError` if the server refuses the credentials, which leaves the connections as they were, or if the
  ///   provider throws (kind `credentials`); `CancellationError` if the task was cancelled.
  /// - SeeAlso: `AUTH`.
  public func reauthenticate() async throws { try await client.reauthenticate() }

  /// Opens connections before they are needed: the shared ones, and some for sessions.
  ///
  /// - Parameter sessions: How many for sessions, up to the pool's limit.
  /// - Throws: `RedisError` if a connection can't be established; `CancellationError` if the task was cancelled.
  public func warmUp(sessions: Int = 0) async throws {
    try await client.warmUp(sessions: sessions, deadline: caller.deadline)
  }

  /// The same client with another deadline for each call. O(1): connections and state stay shared.
  ///
  /// ```swift
  /// let value = try await redis.with(deadline: .seconds(1)).get("k")
  /// ```
  ///
  /// - Parameter deadline: The time from the call to the last byte of its last reply, including all waiting; then the
  ///   call throws a `RedisError` of the kind `timeout`. The time that a blocking command asks for is not added. `nil`
  ///   for no limit: the call waits as long as its connection exists.
  public func with(deadline: Duration?) -> Redis {
    var other = self
    other.caller.limit(to: deadline)
    return other
  }

  /// The same client with another policy for retries after a lost connection.
  ///
  /// ```swift
  /// try await redis.with(repeating: .always).set("k", "v")   // twice does no harm
  /// ```
  public func with(repeating policy: RepeatPolicy) -> Redis {
    var other = self
    other.caller.repetition = policy
    return other
  }

  /// The same client on a separate connection for large values, so that other replies don't wait behind them
  /// (head-of-line blocking).
  public var bulk: Redis {
    var other = self
    other.caller.route = .bulk
    return other
  }

  /// Leases a connection of its own from the pool, for commands that change its state: `WATCH`, `SELECT`,
  /// `CLIENT TRACKING` …
  ///
  /// Takes an idle connection, opens another one up to the pool's limit, or waits in order of arrival.
  ///
  /// - Throws: `RedisError` with the kind `poolExhausted` if none became free in time, `poolQueueFull` if too many calls
  ///   wait, or the reason why no connection could be established; `CancellationError` if the task was cancelled.
  public func session() async throws -> Session {
    Session(caller, try await caller.lease())
  }

  /// Takes a session for as long as a closure runs.
  ///
  /// ```swift
  /// let order = try await redis.withSession { db in
  ///   try await db.watch("stock")
  ///   return try await db.multi().decr("stock").lpush("orders", "book").exec()
  /// }
  /// ```
  ///
  /// - Parameter body: Gets the session. Called in the caller's task.
  /// - Returns: What `body` returns.
  /// - Throws: As `session()`, and what `body` throws.
  @discardableResult
  @_alwaysEmitIntoClient
  public func withSession<Result>(_ body: (borrowing Session) async throws -> Result) async throws -> Result {
    let db = try await session()
    return try await body(db)
  }

  /// What `callAsFunction(file:line:)` returns.
  public func _chain(file: StaticString, line: Int) -> Pipeline<()> {
    Pipeline(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// What `batch(file:line:)` returns.
  public func _batch(file: StaticString, line: Int) -> Batch {
    Batch(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// Sends one command and waits for its reply. The call's task is suspended meanwhile.
  ///
  /// - Returns: The decoded reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may execute the command.
  @discardableResult
  public func run<Reply>(_ command: Command<Reply>) async throws -> Reply { try await caller.run(command) }

  /// Closes all connections, also those of monitors and those being established, and returns when they have ended.
  /// Waiting and later calls throw `RedisError` with the kind `closed`.
  ///
  /// A running credentials provider (`RedisOptions.credentials`) is cancelled but not awaited, and its result is ignored.
  ///
  /// The connections also close when the last copy of the client is released.
  public func close() async { await client.close() }

  /// The client's settings, including its password, which their description shows as `***`.
  public var url: RedisURL { client.url }

  /// The event loop whose thread reads the replies. A task that uses it as its preferred executor gets them without a
  /// thread switch.
  ///
  /// The loop's thread decodes small replies into the library's own types. All else is decoded in the caller's task:
  /// replies of 16 KiB or more, and types with `Codable` or a decoder of their own. If that task runs on this thread, a
  /// slow decoder delays the loop's other connections, as does anything else that takes long there.
  public var eventLoop: EventLoop { client.loop }

  /// A snapshot of the client's current state and its counters so far.
  public var statistics: RedisStatistics { client.statistics }
}

extension Redis: CustomStringConvertible, CustomReflectable {
  /// The URL, with `***` for the password.
  public var description: String { "Redis(\(caller.client.url))" }

  /// Shows the URL, with `***` for the password.
  public var customMirror: Mirror { Mirror(self, children: ["url": caller.client.url]) }
}
