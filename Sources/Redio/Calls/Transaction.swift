internal import RESP

/// How a transaction's commands run: all together, nobody else's in between.
public enum TransactionMode {}

/// Commands that run together: `MULTI … EXEC`, in one write.
///
/// ```swift
/// if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { … }   // nil: discarded
/// ```
///
/// - SeeAlso: `MULTI`, `EXEC`. A command that fails does not undo the others.
public typealias Transaction<Replies: Sendable> = Chain<TransactionMode, Replies>

extension Chain where Mode == PipelineMode, Replies == () {
  /// Starts a transaction. What the chain holds before it leaves in the same write, and runs before.
  ///
  /// - SeeAlso: `MULTI`.
  public consuming func multi() -> Transaction<()> {
    var transaction = Transaction<()>(caller)
    transaction.head = list
    return transaction
  }
}

extension Chain where Mode == TransactionMode {
  /// Runs the transaction.
  ///
  /// - Returns: The replies, in order; `nil` if a watched key has changed, and so nothing was done.
  /// - Throws: `RedisError`: the first command's that failed. If the server refused it when it was queued, nothing was
  ///   done; otherwise the others have been executed all the same, and `execResults()` tells of each.
  ///   `CancellationError` if the task was cancelled.
  /// - SeeAlso: `EXEC`.
  @discardableResult
  public consuming func exec() async throws -> Replies? { try await execute(decode) }

  /// Runs the transaction, and tells of each command.
  ///
  /// - Returns: A result for each reply, in order; `nil` if a watched key has changed, and so nothing was done.
  /// - Throws: As `exec()`, but for commands that fail when they are executed: only one without news (`set`) throws,
  ///   which no result could tell.
  /// - SeeAlso: `EXEC`.
  public consuming func execResults<each R: RESPDecodable>() async throws -> (repeat Result<each R, RedisError>)?
  where Replies == (repeat each R) {
    try await execute { (reader) throws(RedisError) in (repeat reader.result((each R).self)) }
  }

  fileprivate func execute<T: Sendable>(_ decode: @escaping PendingReplies<T>.Decode) async throws -> T? {
    let list = list
    return try await caller.call(list.asTransaction(after: head), isTransaction: true) { (reader) throws(RedisError) in
      try reader.transaction(of: list, decode)
    }
  }
}

extension TextChain where Mode == TransactionMode {
  /// Runs the transaction.
  ///
  /// - Returns: The replies, values as text; `nil` if nothing was done.
  /// - Throws: As `Transaction.exec()`.
  @discardableResult
  public consuming func exec<each R: RESPDecodable>() async throws -> (repeat (each R).TextForm)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat try reader.nextText((each R).self)) }
  }

  /// Runs the transaction, and tells of each command.
  ///
  /// - Throws: As `Transaction.execResults()`.
  public consuming func execResults<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).TextForm, RedisError>)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat reader.resultText((each R).self)) }
  }
}

extension ContentChain where Mode == TransactionMode {
  /// Runs the transaction.
  ///
  /// - Returns: The replies, values by content; `nil` if nothing was done.
  /// - Throws: As `Transaction.exec()`.
  @discardableResult
  public consuming func exec<each R: RESPDecodable>() async throws -> (repeat (each R).ContentForm)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat try reader.nextContent((each R).self)) }
  }

  /// Runs the transaction, and tells of each command.
  ///
  /// - Throws: As `Transaction.execResults()`.
  public consuming func execResults<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).ContentForm, RedisError>)?
  where Replies == (repeat each R) {
    try await base.execute { (reader) throws(RedisError) in (repeat reader.resultContent((each R).self)) }
  }
}
