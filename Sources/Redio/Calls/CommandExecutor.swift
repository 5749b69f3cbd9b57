/// A type that runs commands: a client, whose connections are shared, or a session, which has a connection of its own.
///
/// The commands are methods in extensions of this protocol.
public protocol CommandExecutor: ~Copyable {
  /// What `callAsFunction(file:line:)` returns: a type that wraps an executor passes it on.
  func _chain(file: StaticString, line: Int) -> Pipeline<()>

  /// What `batch(file:line:)` returns: a type that wraps an executor passes it on.
  func _batch(file: StaticString, line: Int) -> Batch

  /// Sends one command and waits for its reply.
  ///
  /// - Returns: The decoded reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may execute the command.
  @discardableResult
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply
}

extension CommandExecutor where Self: ~Copyable {
  /// Starts a chain of commands that are sent in one write, when `run()` is called on it.
  ///
  /// - Parameters:
  ///   - file: Where the chain is made, for the message about one that is dropped before it was run.
  ///   - line: Its line.
  @_alwaysEmitIntoClient
  public func callAsFunction(file: StaticString = #fileID, line: Int = #line) -> Pipeline<()> {
    _chain(file: file, line: line)
  }

  /// Starts a batch: a list of commands that are sent together, one statement per command, when `run()` is called on it.
  ///
  /// - Parameters:
  ///   - file: Where the batch is made, for the message about one that is dropped before it was run.
  ///   - line: Its line.
  @_alwaysEmitIntoClient
  public func batch(file: StaticString = #fileID, line: Int = #line) -> Batch { _batch(file: file, line: line) }

  /// Starts a transaction: commands that are executed together, when `exec()` is called on it.
  ///
  /// - Parameters:
  ///   - file: Where the transaction is made, for the message about one that is dropped before it was executed.
  ///   - line: Its line.
  /// - SeeAlso: `MULTI`.
  @_alwaysEmitIntoClient
  public func multi(file: StaticString = #fileID, line: Int = #line) -> Transaction<()> {
    _chain(file: file, line: line).multi()
  }
}

/// A type that runs commands on a connection of its own: a session.
///
/// Commands that change their connection (`SELECT`, `CLIENT TRACKING` …) are methods in extensions of this protocol: they
/// don't compile for a client, whose connections are shared.
public protocol SessionExecutor: CommandExecutor, ~Copyable {}
