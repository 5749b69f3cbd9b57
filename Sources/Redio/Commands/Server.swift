// The commands of the group "Server": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
  /// Asks the server for a sign of life.
  ///
  /// - Returns: `PONG`.
  /// - SeeAlso: `PING`. O(1).
  public static func ping() -> Command where Reply == String {
    Command("PING", .readOnly)
  }

  /// Removes every key of the database.
  ///
  /// - Parameter mode: Whether the server waits until the memory is free; `nil` leaves it to the server's settings.
  /// - SeeAlso: `FLUSHDB`. O(n) with the number of keys in the database.
  public static func flushdb(_ mode: FlushMode? = nil) -> Command where Reply == OK {
    Command("FLUSHDB") { arguments in
      if let mode { arguments.append(text: mode.rawValue) }
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Asks the server for a sign of life.
  ///
  /// - Returns: `PONG`.
  /// - SeeAlso: `PING`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func ping() async throws -> String {
    try await run(.ping())
  }

  /// Removes every key of the database.
  ///
  /// - Parameter mode: Whether the server waits until the memory is free; `nil` leaves it to the server's settings.
  /// - SeeAlso: `FLUSHDB`. O(n) with the number of keys in the database.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func flushdb(_ mode: FlushMode? = nil) async throws {
    _ = try await run(.flushdb(mode))
  }
}

extension Chain {
  /// Adds `PING`. See ``CommandExecutor/ping()``.
  public consuming func ping<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.ping())
  }

  /// Adds `FLUSHDB`, which appends nothing. See ``CommandExecutor/flushdb(_:)``.
  public consuming func flushdb(_ mode: FlushMode? = nil) -> Self {
    appending(.flushdb(mode))
  }
}

extension Batch {
  /// Adds `PING`. See ``CommandExecutor/ping()``.
  @discardableResult
  public func ping() -> BatchReply<String> {
    append(.ping())
  }

  /// Adds `FLUSHDB`. See ``CommandExecutor/flushdb(_:)``.
  @discardableResult
  public func flushdb(_ mode: FlushMode? = nil) -> Batch {
    append(.flushdb(mode))
  }
}
