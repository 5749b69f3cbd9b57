public import RESP

/// A Lua script that the server runs. A short script is sent as source each time; a long one by its SHA-1, and as source
/// only if the server does not know it.
///
/// ```swift
/// let take = Script(
///   """
///   local n = tonumber(redis.call('GET', KEYS[1]) or '0')
///   if n < tonumber(ARGV[1]) then return false end
///   return redis.call('DECRBY', KEYS[1], ARGV[1])
///   """)
/// let left = try await take.run(on: redis, keys: ["stock"], arguments: [3], as: Int?.self)
/// ```
///
/// Pass values as `keys` and `arguments`, never inside the source: the server caches each source that it has seen.
///
/// - SeeAlso: `EVALSHA`, `EVAL`.
public struct Script: Hashable, Sendable {
  /// The form in which a chain or a batch sends a script.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Form: Hashable, Sendable {
    /// The whole source, which any server can run.
    case source
    /// The SHA-1. A server that does not know the script replies `NOSCRIPT`. See ``Script/load(on:)``.
    case sha1
  }

  /// The Lua source.
  public let source: String
  /// The SHA-1 of the source in hexadecimal, by which the server knows the script.
  public let sha1: String
  /// Whether the script only reads, which the server enforces: then it is retried after a lost connection, and replicas
  /// can run it.
  public let isReadOnly: Bool

  /// Creates a script.
  ///
  /// - Parameters:
  ///   - source: The Lua source. `KEYS` and `ARGV` are the keys and arguments.
  ///   - readOnly: Whether the script only reads. It is then run with `EVALSHA_RO` or `EVAL_RO`, since Redis 7.0.
  /// - Complexity: O(n) in the length of the source, for the SHA-1. Create a script once and reuse it.
  public init(_ source: String, readOnly: Bool = false) {
    self.source = source
    sha1 = SHA1.digits(of: source.utf8)
    isReadOnly = readOnly
  }

  /// Runs the script once. A source of up to 512 bytes is sent as it is: one round trip. A longer one is run by its
  /// SHA-1, and by its source in a second round trip if the server does not know it.
  ///
  /// `SCRIPT EXISTS` is sent together with the SHA-1, to distinguish a `NOSCRIPT` of the server from one that the
  /// script itself returns: a script that has run is never run again. For a user without permission for `SCRIPT EXISTS`
  /// the call throws `NOSCRIPT` if the server does not know the script; run a long one in a chain then, after ``load(on:)`` or by its source.
  ///
  /// - Parameters:
  ///   - executor: A client or a session.
  ///   - keys: The keys that the script uses: an ordered collection, or an array of values of several types.
  ///   - arguments: Its other arguments, likewise.
  ///   - type: The type of the reply.
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may run the script.
  @discardableResult
  @_alwaysEmitIntoClient
  public func run<T: RESPDecodable>(
    on executor: borrowing some CommandExecutor & ~Copyable, keys: any RESPOrderedArguments = [String](),
    arguments: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(on: executor, ArgumentList(keys, []), ArgumentList(arguments, []))
  }

  /// Runs the script with values of several types. See ``run(on:keys:arguments:as:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func run<T: RESPDecodable>(
    on executor: borrowing some CommandExecutor & ~Copyable, keys: [any RESPEncodable] = [],
    arguments: [any RESPEncodable] = [], as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(on: executor, ArgumentList(keys), ArgumentList(arguments))
  }

  /// The longest source that is sent each time. Sending its bytes costs server and client together no more than `SCRIPT
  /// EXISTS`: the server spends 0.6 µs on that, and 2.1 to 2.5 µs on a source of 300 to 600 bytes instead of 1.3 µs on
  /// a SHA-1; the client has one command less to send and to read.
  private static let longestInFull = 512

  // Whether the server knows a script can't be remembered, but must be asked together with the SHA-1. After a NOSCRIPT,
  // either the server has forgotten the script (SCRIPT FLUSH, restart, failover, eviction) and it has not run, or the
  // script has run and returned that error itself. Asking afterwards proves nothing: the script may have been flushed
  // or loaded meanwhile. A source always runs exactly once.
  @usableFromInline
  func run<T: RESPDecodable>(
    on executor: borrowing some CommandExecutor & ~Copyable, _ keys: ArgumentList, _ arguments: ArgumentList
  ) async throws -> T {
    if source.utf8.count <= Self.longestInFull {
      return try await executor.run(command(.source, keys, arguments))
    }
    let known: Result<[Bool], RedisError>
    let result: Result<T, RedisError>
    (known, result) = try await executor().appending(Command<[Bool]>.scriptExists([sha1]))
      .appending(command(.sha1, keys, arguments) as Command<T>).results()
    do throws(RedisError) { return try result.get() } catch {
      // Only if the server did not know the script just before: a script that has run may return NOSCRIPT too.
      if error.isUnknownScript, case .success([false]) = known {
        return try await executor.run(command(.source, keys, arguments))
      }
      throw RedisError(error.kind, error.outcome, command: error.command, note: error.note)
    }
  }

  /// Loads the script into the server's cache, without running it. One round trip.
  ///
  /// For chains and batches that send the SHA-1. A server forgets scripts when it restarts and at `SCRIPT FLUSH`.
  /// Valkey and recent versions of Redis also evict scripts that were sent by `EVAL`, but not those loaded by this.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func load(on executor: borrowing some CommandExecutor & ~Copyable) async throws {
    _ = try await executor.run(Command<String>.scriptLoad(source))
  }

  /// The command that runs the script, in one of its forms.
  @usableFromInline
  @inline(never)
  func command<Reply>(
    _ form: Form, _ keys: ArgumentList, _ arguments: ArgumentList
  ) -> Command<Reply> {
    switch (form, isReadOnly) {
    case (.source, false): .eval(source, keys: keys, arguments: arguments, as: Reply.self)
    case (.source, true): .evalRO(source, keys: keys, arguments: arguments, as: Reply.self)
    case (.sha1, false): .evalsha(sha1, keys: keys, arguments: arguments, as: Reply.self)
    case (.sha1, true): .evalshaRO(sha1, keys: keys, arguments: arguments, as: Reply.self)
    }
  }
}

extension RedisError {
  /// Whether the error is the server's text for an unknown script.
  fileprivate var isUnknownScript: Bool {
    guard case .server("NOSCRIPT", let message) = kind else { return false }
    return message.hasPrefix("No matching script")
  }
}

extension Command {
  /// A command that runs a script. See ``Chain/script(_:keys:arguments:sending:as:)-(_,RESPOrderedArguments,_,_,_)``.
  @_alwaysEmitIntoClient
  public static func script(
    _ script: Script, keys: ArgumentList = [], arguments: ArgumentList = [], sending form: Script.Form = .source,
    as type: Reply.Type
  ) -> Command {
    script.command(form, keys, arguments)
  }
}

extension Chain {
  /// Adds a script.
  ///
  /// A chain can't wait for the server to say whether it knows the script. So it sends the source, or, if you have made
  /// sure that the server knows the script, the SHA-1.
  ///
  /// ```swift
  /// try await take.load(on: redis)
  /// let (a, b) = try await redis().script(take, keys: ["a"], arguments: [1], sending: .sha1, as: Int?.self).get("b").run()
  /// ```
  ///
  /// - SeeAlso: `EVAL`, `EVALSHA`. ``Script/run(on:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)`` chooses the
  ///   form by itself.
  @_alwaysEmitIntoClient
  public consuming func script<each R: RESPDecodable, T: RESPDecodable>(
    _ script: Script, keys: any RESPOrderedArguments = [String](), arguments: any RESPOrderedArguments = [String](),
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(script.command(form, ArgumentList(keys, []), ArgumentList(arguments, [])))
  }

  /// Adds a script, with values of several types. See
  /// ``script(_:keys:arguments:sending:as:)-(_,RESPOrderedArguments,_,_,_)``.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public consuming func script<each R: RESPDecodable, T: RESPDecodable>(
    _ script: Script, keys: [any RESPEncodable] = [], arguments: [any RESPEncodable] = [],
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(script.command(form, ArgumentList(keys), ArgumentList(arguments)))
  }
}

extension Batch {
  /// Adds a script. See ``Chain/script(_:keys:arguments:sending:as:)-(_,RESPOrderedArguments,_,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func script<T: RESPDecodable>(
    _ script: Script, keys: any RESPOrderedArguments = [String](), arguments: any RESPOrderedArguments = [String](),
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(script.command(form, ArgumentList(keys, []), ArgumentList(arguments, [])))
  }

  /// Adds a script, with values of several types. See
  /// ``Chain/script(_:keys:arguments:sending:as:)-(_,[RESPEncodable],_,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func script<T: RESPDecodable>(
    _ script: Script, keys: [any RESPEncodable] = [], arguments: [any RESPEncodable] = [],
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(script.command(form, ArgumentList(keys), ArgumentList(arguments)))
  }
}
