internal import RedioTransport

/// A connection of one's own, for a while.
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
/// The compiler refuses to copy it, or to use it after it was given away. Its connection is its own until the session and
/// every chain, batch and call made from it have gone: a chain that is kept keeps the connection, and can still be run when
/// the session has ended. The connection then goes back to the pool, unless a stranger would find it changed: a transaction or a watch is open, another database is
/// selected, or something else was set that stays (`CLIENT TRACKING`, `AUTH` …). That is known from the replies, without
/// asking the server; such a connection is closed.
///
/// If its connection is lost, its commands throw: what it had watched is forgotten by the server. Take another session.
public struct Session: ~Copyable, Sendable, SessionExecutor {
  private let caller: CallContext
  fileprivate let lease: Lease

  init(_ caller: CallContext, _ lease: Lease) {
    var caller = caller
    caller.route = .lease(lease)
    self.caller = caller
    self.lease = lease
  }

  // It lives to the end of its scope, though it may not be used that long.
  deinit { withExtendedLifetime(lease) {} }

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

  /// Has the next transaction discarded if one of these keys changes before.
  ///
  /// - Throws: `RedisError`, before anything is sent, if there is none: of a collection, each element is a key.
  /// - SeeAlso: `WATCH`. O(1) for each key.
  public func watch(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {
    try await watch(keys: ArgumentList(key, more))
  }

  fileprivate func watch(keys: ArgumentList) async throws {
    _ = try await run(Command<OK>("WATCH", .exclusive) { keys.append(to: &$0, needing: "key") })
  }

  /// Forgets the keys that are watched.
  ///
  /// - SeeAlso: `UNWATCH`. O(1).
  public func unwatch() async throws { _ = try await run(Command<OK>("UNWATCH", .exclusive)) }

  /// The same session with another deadline for each call, or none (`nil`), as `Redis.with(deadline:)` says. While it is kept,
  /// the connection stays the session's.
  ///
  /// ```swift
  /// let value = try await db.with(deadline: .seconds(1)).get("k")
  /// ```
  public borrowing func with(deadline: Duration?) -> SessionCalls {
    var caller = caller
    caller.limit(to: deadline)
    return SessionCalls(caller: caller)
  }

  /// Has the connection closed when the session ends, in place of being given to somebody else.
  public func preventPooling() { lease.preventPooling() }
}

/// A session, as `Session.with(deadline:)` lends it.
public struct SessionCalls: Sendable, SessionExecutor {
  let caller: CallContext

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
}

extension Session {
  /// The URL of the session's client, its password as `***`.
  public var description: String { "Session(\(caller.client.url))" }
}

extension Redis {
  /// Runs a transaction on keys that nobody else changes meanwhile: again if somebody has.
  ///
  /// ```swift
  /// try await redis.transaction(watching: "foo") { db in
  ///   db.multi().set("foo", swapcase(try await db.get("foo")?.string ?? "default VALUE"))
  /// }
  /// ```
  ///
  /// Between two attempts it pauses, at random and each time for longer, from up to 1 ms to up to 128 ms, without a session: of
  /// many who want the same keys each gets its turn.
  ///
  /// - Parameters:
  ///   - keys: What is watched: keys one by one, or arrays and sets of them.
  ///   - maxAttempts: How many times it is tried at most; `nil` for as often as there is time: up to the deadline of a call
  ///     (`with(deadline:)`, or the client's), counted from the first attempt, or 30 s if there is none.
  ///   - body: Reads what it needs, and returns the transaction. It may be called several times.
  /// - Returns: The replies, in order.
  /// - Throws: `RedisError` with the kind `contention` if others were faster each time; what `body` throws, and
  ///   `Transaction.exec()`. A connection that is lost before the transaction has left counts as an attempt.
  /// - SeeAlso: `WATCH`, `MULTI`, `EXEC`.
  @discardableResult
  public func transaction<each R: RESPDecodable>(
    watching keys: any RESPArgumentSource..., maxAttempts: Int? = nil,
    _ body: (borrowing Session) async throws -> Transaction<(repeat each R)>
  ) async throws -> (repeat each R) {
    let watched = ArgumentList(keys)
    let limit = TimeLimit(caller.deadline ?? caller.client.deadline ?? .seconds(30)).deadline
    var attempts = 0
    while true {
      attempts += 1
      let pause = BackOff.contention.delay(after: attempts)
      let isLast = attempts >= max(1, maxAttempts ?? .max) || EventLoop.now &+ pause >= limit
      do {
        let db = try await session()
        if !watched.isEmpty { try await db.watch(keys: watched) }
        let transaction = try await body(db)
        // One of another connection would run whatever has become of the keys.
        guard case .lease(let lease) = transaction.caller.route, lease === db.lease else {
          let reason = "it is not of the session that watches the keys; start it with db.multi()"
          throw RedisError(.invalidCommand(reason), .notSent, command: "MULTI")
        }
        if let outcome = try await transaction.exec() { return outcome }
      } catch let error as RedisError where !isLast && error.isLossBeforeSending {
        // The next attempt has another session.
      }
      if isLast { throw RedisError(.contention(attempts: attempts), .executed, command: "EXEC") }
      try await Task.sleep(for: .nanoseconds(pause))
    }
  }
}

extension BackOff {
  /// The pauses between the attempts of a transaction that others have disturbed.
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
  /// Whether the connection was lost, and the command had not left: in a session everything can start anew.
  fileprivate var isLossBeforeSending: Bool {
    guard case .connection = kind else { return false }
    return outcome == .notSent || command == "WATCH"
  }
}
