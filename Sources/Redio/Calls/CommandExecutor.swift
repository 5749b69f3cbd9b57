/// What takes commands: a client, whose connections are shared, or a session, which has one of its own.
///
/// The commands themselves are extensions of this.
public protocol CommandExecutor: ~Copyable {
  /// Starts a chain of commands that leave together.
  func callAsFunction() -> Pipeline<()>

  /// Starts a list of commands that leave together, one statement a command.
  func batch() -> Batch

  /// Sends one command.
  ///
  /// - Returns: Its reply.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply
}

extension CommandExecutor where Self: ~Copyable {
  /// Starts a transaction: commands that run together.
  ///
  /// - SeeAlso: `MULTI`.
  public func multi() -> Transaction<()> { self().multi() }
}

/// What takes commands for a connection of its own: a session.
///
/// Commands that change their connection (`SELECT`, `CLIENT TRACKING` …) are extensions of this: on a client, whose
/// connections are shared, they don't compile.
public protocol SessionExecutor: CommandExecutor, ~Copyable {}
