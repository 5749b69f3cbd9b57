public import RESP

/// The mode of a chain whose commands are executed together: no other client's commands run in between.
public enum TransactionMode {}

/// Commands that are executed together, `MULTI … EXEC`, and sent in one write.
///
/// ```swift
/// if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { print(a, b) }   // nil: discarded
/// ```
///
/// A command that fails does not undo the others: there is no rollback.
///
/// - SeeAlso: `MULTI`, `EXEC`.
public typealias Transaction<Replies: Sendable> = Chain<TransactionMode, Replies>

extension Chain {
  /// Starts a transaction. The commands already in the chain are sent in the same write and executed before it.
  ///
  /// - SeeAlso: `MULTI`.
  public consuming func multi() -> Transaction<()> where Mode == PipelineMode, Replies == () {
    Transaction<()>(storage.transaction())
  }
}

extension Chain {
  /// Sends the transaction and waits for its replies: one round trip.
  ///
  /// - Returns: The replies in order; `nil` if a watched key has changed, so that nothing was executed.
  /// - Throws: `RedisError` of the first command that failed. If the server refused it when it was queued, nothing was
  ///   executed; otherwise the other commands have been executed nevertheless, and `execResults()` returns each result.
  ///   `CancellationError` if the task was cancelled; the transaction may be executed.
  /// - SeeAlso: `EXEC`.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func exec<each R: RESPDecodable>() async throws -> Replies?
  where Mode == TransactionMode, Replies == (repeat each R) {
    try await execute { (reader) throws(RedisError) in (repeat try reader.next((each R).self)) }
  }

  /// Sends the transaction and returns the result of each command.
  ///
  /// - Returns: The results in order; `nil` if a watched key has changed, so that nothing was executed.
  /// - Throws: As `exec()`, except for commands that fail when they are executed: of those, only one that replies just
  ///   `OK` (`set`) throws, as it has no result.
  /// - SeeAlso: `EXEC`.
  @_alwaysEmitIntoClient
  public consuming func execResults<each R: RESPDecodable>() async throws -> (repeat Result<each R, RedisError>)?
  where Mode == TransactionMode, Replies == (repeat each R) {
    try await execute { (reader) throws(RedisError) in (repeat reader.result((each R).self)) }
  }

  /// Sends the transaction, and decodes its replies.
  @usableFromInline
  func execute<T: Sendable>(_ decode: @escaping PendingReplies<T>.Decode) async throws -> T? {
    storage.unsent?.end()
    let list = storage.list
    return try await storage.caller.call(list.asTransaction(after: storage.head), isTransaction: true) {
      (reader) throws(RedisError) in
      try reader.transaction(of: list, decode)
    }
  }
}

extension TextChain where Mode == TransactionMode {
  /// Sends the transaction and waits for its replies.
  ///
  /// - Returns: The replies, values as `String`; `nil` if nothing was executed.
  /// - Throws: As `Transaction.exec()`.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func exec<each R: RESPDecodable>() async throws -> (repeat (each R).TextForm)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat try reader.nextText((each R).self)) }
  }

  /// Sends the transaction and returns the result of each command.
  ///
  /// - Throws: As `Transaction.execResults()`.
  @_alwaysEmitIntoClient
  public consuming func execResults<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).TextForm, RedisError>)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat reader.resultText((each R).self)) }
  }
}

extension ContentChain where Mode == TransactionMode {
  /// Sends the transaction and waits for its replies.
  ///
  /// - Returns: The replies, values as `Decoded`; `nil` if nothing was executed.
  /// - Throws: As `Transaction.exec()`.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func exec<each R: RESPDecodable>() async throws -> (repeat (each R).ContentForm)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat try reader.nextContent((each R).self)) }
  }

  /// Sends the transaction and returns the result of each command.
  ///
  /// - Throws: As `Transaction.execResults()`.
  @_alwaysEmitIntoClient
  public consuming func execResults<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).ContentForm, RedisError>)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat reader.resultContent((each R).self)) }
  }
}
