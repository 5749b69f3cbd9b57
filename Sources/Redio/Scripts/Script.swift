internal import RESP

/// A Lua script that the server runs: a short one sent as it is, a long one as a whole once, and by its SHA-1
/// from then on.
///
/// ```swift
/// let take = Script("""
///   local n = tonumber(redis.call('GET', KEYS[1]) or '0')
///   if n < tonumber(ARGV[1]) then return false end
///   return redis.call('DECRBY', KEYS[1], ARGV[1])
///   """)
/// let left = try await take.run(on: redis, keys: ["stock"], arguments: [3], as: Int?.self)
/// ```
///
/// Values come as `keys` and `arguments`, and never as a part of the source: the server keeps each source that it has
/// seen.
///
/// - SeeAlso: `EVALSHA`, `EVAL`.
public struct Script: Hashable, Sendable {
  /// Which form of a script is sent in a chain or a batch.
  public enum Form: Hashable, Sendable {
    /// The whole source: any server can run it.
    case source
    /// The SHA-1: a server that does not know the script refuses the command with `NOSCRIPT`. See ``Script/load(on:)``.
    case sha1
  }

  /// The source, in Lua.
  public let source: String
  /// Its SHA-1, by which the server knows it.
  public let sha1: String
  /// Whether it writes nothing, and the server sees to that: it is sent again after a lost connection, and may go to
  /// replicas.
  public let isReadOnly: Bool

  /// A script.
  ///
  /// - Parameters:
  ///   - source: In Lua. `KEYS` and `ARGV` are the keys and arguments.
  ///   - readOnly: Whether it writes nothing. Such a script is run by `EVALSHA_RO` and `EVAL_RO`, since Redis 7.0.
  /// - Complexity: O(n) with the length of the source, for the SHA-1. Make a script once.
  public init(_ source: String, readOnly: Bool = false) {
    self.source = source
    sha1 = SHA1.digits(of: source.utf8)
    isReadOnly = readOnly
  }

  /// Runs the script, once: one of up to 512 bytes by its source, a longer one by its SHA-1, or, if the server does not know it
  /// (yet, or any more), by its source.
  ///
  /// `SCRIPT EXISTS` leaves with the SHA-1, so that an answer `NOSCRIPT` of the script itself is not taken for the server's: a
  /// script that has run is not run again. A user who may not run `SCRIPT EXISTS` gets the error, and makes the script known
  /// first, by ``load(on:)`` or by its source.
  ///
  /// - Parameters:
  ///   - executor: A client or a session.
  ///   - keys: The keys that it reads and writes: a collection with an order, or an array of values of several types.
  ///   - arguments: Its other arguments, likewise.
  ///   - type: What to read its reply as.
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func run<T: RESPDecodable>(
    on executor: borrowing some CommandExecutor & ~Copyable, keys: any RESPOrderedArguments = [String](),
    arguments: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(on: executor, ArgumentList(keys, []), ArgumentList(arguments, []))
  }

  /// Runs the script with values of several types. See ``run(on:keys:arguments:as:)``.
  @_disfavoredOverload
  @discardableResult
  public func run<T: RESPDecodable>(
    on executor: borrowing some CommandExecutor & ~Copyable, keys: [any RESPEncodable] = [],
    arguments: [any RESPEncodable] = [], as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(on: executor, ArgumentList(keys), ArgumentList(arguments))
  }

  /// Up to this length a source is sent each time. Its bytes cost the server and the client together no more than
  /// `SCRIPT EXISTS` does: the server spends 0.6 µs on that, and 2.1 to 2.5 µs on a source of 300 to 600 bytes in place of 1.3 µs
  /// on a SHA-1; the client has one command less to send and to read.
  private static let longestInFull = 512

  // That the server knows a script can't be remembered in place of asked. When a script that was known is answered with
  // NOSCRIPT, it has either been forgotten (SCRIPT FLUSH, a restart, a failover, an eviction), and has not run, or it has run and
  // said so itself. What is asked afterwards does not tell: the script may have been flushed, or loaded, in between. A source
  // always runs, and once.
  private func run<T: RESPDecodable>(
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
      // A script can answer so as well, and has run then: one that the server knew a moment before.
      if error.isUnknownScript, case .success([false]) = known {
        return try await executor.run(command(.source, keys, arguments))
      }
      throw RedisError(error.kind, error.outcome, command: error.command, note: error.note)
    }
  }

  /// Makes the script known to the server, without running it.
  ///
  /// For chains and batches that send the SHA-1. A server forgets scripts when it restarts and at `SCRIPT FLUSH`;
  /// Valkey and later versions of Redis forget some of those that came by `EVAL` too, but none that came by this.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func load(on executor: borrowing some CommandExecutor & ~Copyable) async throws {
    _ = try await executor.run(Command<String>.scriptLoad(source))
  }

  /// The command that runs the script, in one of its forms.
  fileprivate func command<Reply>(
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
  /// Whether the server does not know a script, if these are its own words.
  fileprivate var isUnknownScript: Bool {
    guard case .server("NOSCRIPT", let message) = kind else { return false }
    return message.hasPrefix("No matching script")
  }
}

extension Command {
  /// A script, to be run. See ``Chain/script(_:keys:arguments:sending:as:)``.
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
  /// What leaves with other commands can't wait for the server to say that it does not know a script. So the source is
  /// sent; or, if you have made sure that the server knows it, the SHA-1.
  ///
  /// ```swift
  /// try await take.load(on: redis)
  /// let (a, b) = try await redis().script(take, keys: ["a"], arguments: [1], sending: .sha1, as: Int?.self).get("b").run()
  /// ```
  ///
  /// - SeeAlso: `EVAL`, `EVALSHA`. ``Script/run(on:keys:arguments:as:)`` finds out by itself.
  public consuming func script<each R: RESPDecodable, T: RESPDecodable>(
    _ script: Script, keys: any RESPOrderedArguments = [String](), arguments: any RESPOrderedArguments = [String](),
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(script.command(form, ArgumentList(keys, []), ArgumentList(arguments, [])))
  }

  /// Adds a script, with values of several types. See ``script(_:keys:arguments:sending:as:)``.
  @_disfavoredOverload
  public consuming func script<each R: RESPDecodable, T: RESPDecodable>(
    _ script: Script, keys: [any RESPEncodable] = [], arguments: [any RESPEncodable] = [],
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(script.command(form, ArgumentList(keys), ArgumentList(arguments)))
  }
}

extension Batch {
  /// Adds a script. See ``Chain/script(_:keys:arguments:sending:as:)``.
  @discardableResult
  public func script<T: RESPDecodable>(
    _ script: Script, keys: any RESPOrderedArguments = [String](), arguments: any RESPOrderedArguments = [String](),
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(script.command(form, ArgumentList(keys, []), ArgumentList(arguments, [])))
  }

  /// Adds a script, with values of several types. See ``Chain/script(_:keys:arguments:sending:as:)``.
  @_disfavoredOverload
  @discardableResult
  public func script<T: RESPDecodable>(
    _ script: Script, keys: [any RESPEncodable] = [], arguments: [any RESPEncodable] = [],
    sending form: Script.Form = .source, as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(script.command(form, ArgumentList(keys), ArgumentList(arguments)))
  }
}
