internal import RedioTransport

/// A connection of its own, leased from the client's pool.
///
/// ```swift
/// let db = try await redis.session()
/// while true {
///   try await db.watch("foo")
///   let foo = try await db.get("foo")?.string ?? "default VALUE"
///   if try await db.multi().set("foo", swapcase(foo)).exec() != nil { break }
/// }
/// ```
///
/// A session can't be copied. It keeps its connection until the session and every chain, batch and call made from it are
/// gone: a chain that is stored keeps the connection, and can be run after the session has ended. Then the connection
/// returns to the pool, unless its state has changed: an open transaction or watch, another database, or something else
/// that lasts (`CLIENT TRACKING`, `AUTH` …). Such a connection is closed. The state is known from the replies, without a
/// round trip.
///
/// If its connection is lost, its commands throw `RedisError`, and its watched keys are forgotten by the server. It does
/// not reconnect: take another session.
public struct Session: ~Copyable, Sendable, SessionExecutor {
  private let caller: CallContext
  fileprivate let lease: Lease

  init(_ caller: CallContext, _ lease: Lease) {
    var caller = caller
    caller.route = .lease(lease)
    self.caller = caller
    self.lease = lease
  }

  // Keeps the lease to the end of the session's scope, even if the session is not used that long.
  deinit { withExtendedLifetime(lease) {} }

  /// What `callAsFunction(file:line:)` returns.
  public func _chain(file: StaticString, line: Int) -> Pipeline<()> {
    Pipeline(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// What `batch(file:line:)` returns.
  public func _batch(file: StaticString, line: Int) -> Batch {
    Batch(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// Sends one command and waits for its reply.
  ///
  /// - Returns: The decoded reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may execute the command.
  @discardableResult
  @_semantics("optimize.sil.specialize.generic.never")
  public func run<Reply>(_ command: Command<Reply>) async throws -> Reply { try await caller.run(command) }

  /// Watches keys: if one of them changes before the session's next `EXEC`, the server discards that transaction.
  ///
  /// Of a collection, each element is a key.
  ///
  /// - Throws: `RedisError`; with the kind `invalidCommand`, and nothing sent, if there is no key. `CancellationError`.
  /// - SeeAlso: `WATCH`. O(1) per key.
  public func watch(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {
    try await watch(keys: ArgumentList(key, more))
  }

  fileprivate func watch(keys: ArgumentList) async throws {
    _ = try await run(Self.watch(keys))
  }

  fileprivate static func watch(_ keys: ArgumentList) -> Command<OK> {
    Command<OK>("WATCH", .exclusive) { keys.append(to: &$0, needing: "key") }
  }

  /// Ends the watch of all keys.
  ///
  /// - SeeAlso: `UNWATCH`. O(1).
  public func unwatch() async throws { _ = try await run(Command<OK>("UNWATCH", .exclusive)) }

  /// The same session with another deadline for each call, or none (`nil`); see `Redis.with(deadline:)`. The result keeps
  /// the session's connection leased while it exists.
  ///
  /// ```swift
  /// let value = try await db.with(deadline: .seconds(1)).get("k")
  /// ```
  public borrowing func with(deadline: Duration?) -> SessionCalls {
    var caller = caller
    caller.limit(to: deadline)
    return SessionCalls(caller: caller)
  }

  /// Has the connection closed when the session ends, instead of being returned to the pool.
  public func preventPooling() { lease.preventPooling() }
}

/// A session with another deadline: the result of `Session.with(deadline:)`.
public struct SessionCalls: Sendable, SessionExecutor {
  let caller: CallContext

  /// What `callAsFunction(file:line:)` returns.
  public func _chain(file: StaticString, line: Int) -> Pipeline<()> {
    Pipeline(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// What `batch(file:line:)` returns.
  public func _batch(file: StaticString, line: Int) -> Batch {
    Batch(caller, UnsentCommands(caller, UnsentCommands.Place(file: file, line: line)))
  }

  /// Sends one command and waits for its reply.
  ///
  /// - Returns: The decoded reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may execute the command.
  @discardableResult
  @_semantics("optimize.sil.specialize.generic.never")
  public func run<Reply>(_ command: Command<Reply>) async throws -> Reply { try await caller.run(command) }
}

extension Session {
  /// The URL of the session's client, with `***` for the password.
  public var description: String { "Session(\(caller.client.url))" }
}

extension Redis {
  /// Runs a transaction with optimistic locking: it is repeated if another client has changed one of the watched keys.
  ///
  /// ```swift
  /// try await redis.transaction(watching: "foo") { db in
  ///   db.multi().set("foo", swapcase(try await db.get("foo")?.string ?? "default VALUE"))
  /// }
  /// ```
  ///
  /// Between attempts it pauses without a session, for a random time of up to 1 ms at first and up to 128 ms later, so
  /// that many clients that change the same keys all make progress.
  ///
  /// - Parameters:
  ///   - keys: The keys to watch, or collections of keys.
  ///   - maxAttempts: The most attempts; `nil` for as many as there is time for: until the deadline of a call
  ///     (`with(deadline:)`, or the client's), counted from the first attempt, or 30 s if there is none.
  ///   - body: Reads what it needs, and returns the transaction. Called in the caller's task, once per attempt.
  /// - Returns: The replies in order.
  /// - Throws: `RedisError` with the kind `contention` if every attempt was discarded; what `body` and
  ///   `Transaction.exec()` throw. A connection lost before the transaction was sent only costs an attempt.
  /// - SeeAlso: `WATCH`, `MULTI`, `EXEC`.
  @discardableResult
  public func transaction<each R: RESPDecodable>(
    watching keys: any RESPArgumentSource..., maxAttempts: Int? = nil,
    _ body: (borrowing Session) async throws -> Transaction<(repeat each R)>
  ) async throws -> (repeat each R) {
    try await attempt(TransactionAttempts(self, watching: ArgumentList(keys), mostAttempts: maxAttempts)) { db in
      let transaction = try await body(db)
      try TransactionAttempts.check(transaction.storage.caller, of: db)
      return try await transaction.exec()
    }
  }

  /// Runs attempts until one is executed.
  ///
  /// Apart from the function above, since code for a parameter pack is many times as large as for one type.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  private func attempt<Replies>(
    _ attempts: consuming TransactionAttempts, _ run: (borrowing Session) async throws -> Replies?
  ) async throws -> Replies {
    while true {
      do {
        if let replies = try await run(try await attempts.begin()) { return replies }
        try attempts.end(nil)
      } catch { try attempts.end(error) }
      try await attempts.pause()
    }
  }
}

/// The attempts of a transaction with watched keys: all of it that does not depend on the types of the replies.
private struct TransactionAttempts: ~Copyable {
  let redis: Redis
  let keys: ArgumentList
  let mostAttempts: Int
  /// When no further attempt starts.
  let deadline: Int64
  var count = 0
  var delay: Int64 = 0
  var isLast = false

  init(_ redis: Redis, watching keys: ArgumentList, mostAttempts: Int?) {
    self.redis = redis
    self.keys = keys
    self.mostAttempts = max(1, mostAttempts ?? .max)
    deadline = TimeLimit(redis.caller.deadline ?? redis.caller.client.deadline ?? .seconds(30)).deadline
  }

  /// Begins an attempt.
  ///
  /// - Returns: A session that watches the keys.
  @inline(never)
  mutating func begin() async throws -> Session {
    count += 1
    delay = BackOff.contention.delay(after: count)
    isLast = count >= mostAttempts || EventLoop.now &+ delay >= deadline
    guard !keys.isEmpty else { return try await redis.session() }
    let watch = CommandList(Session.watch(keys))
    let db = try await redis.session(for: CallShape(watch, redis.caller.readPreference))
    try await db.watch(keys: keys)
    return db
  }

  /// - Throws: An error if the transaction is on another connection: it would not depend on the watched keys.
  static func check(_ transaction: CallContext, of db: borrowing Session) throws(RedisError) {
    if case .lease(let lease) = transaction.route, lease === db.lease { return }
    let reason = "it is not of the session that watches the keys; start it with db.multi()"
    throw RedisError(.invalidCommand(reason), .notSent, command: "MULTI")
  }

  /// Ends an attempt that has failed, or that the server has discarded.
  ///
  /// - Throws: The error, unless the next attempt, which takes another session, may succeed.
  @inline(never)
  func end(_ error: (any Error)?) throws {
    if let error {
      guard !isLast, let error = error as? RedisError,
        error.isLossBeforeSending || redis.caller.wasRedirected(error, CommandList(Session.watch(keys)))
      else { throw error }
    } else if isLast {
      throw RedisError(.contention(attempts: count), .executed, command: "EXEC")
    }
  }

  @inline(never)
  func pause() async throws { try await Task.sleep(for: .nanoseconds(delay)) }
}

extension BackOff {
  /// The pauses between attempts of a transaction whose watched keys were changed.
  fileprivate static let contention: BackOff = {
    var pauses = BackOff()
    (pauses.initial, pauses.maximum, pauses.jitter) = (.milliseconds(1), .milliseconds(128), 1)
    return pauses
  }()
}

extension Redis {
  /// For sessions: see ``Session/watch(_:_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func watch(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {}

  /// For sessions: see ``Session/unwatch()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func unwatch() async throws {}
}

extension RedisError {
  /// Whether the connection was lost before the command was sent, so that the attempt can be repeated in another session.
  fileprivate var isLossBeforeSending: Bool {
    guard case .connection = kind else { return false }
    return outcome == .notSent || command == "WATCH"
  }
}
