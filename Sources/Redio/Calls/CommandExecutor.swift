/// A type that runs commands: a client, whose connections are shared, or a session, which has a connection of its own.
///
/// The commands are methods in extensions of this protocol.
public protocol CommandExecutor: ~Copyable {
  /// Starts a chain of commands that are sent in one write.
  func callAsFunction() -> Pipeline<()>

  /// Starts a batch: a list of commands that are sent together, one statement per command.
  func batch() -> Batch

  /// Sends one command and waits for its reply.
  ///
  /// - Returns: The decoded reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled, although the server may execute the command.
  @discardableResult
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply
}

extension CommandExecutor where Self: ~Copyable {
  /// Starts a transaction: commands that are executed together.
  ///
  /// - SeeAlso: `MULTI`.
  public func multi() -> Transaction<()> { self().multi() }
}

/// A type that runs commands on a connection of its own: a session.
///
/// Commands that change their connection (`SELECT`, `CLIENT TRACKING` …) are methods in extensions of this protocol: they
/// don't compile for a client, whose connections are shared.
public protocol SessionExecutor: CommandExecutor, ~Copyable {}
