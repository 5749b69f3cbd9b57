// The commands of the group "Server": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
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
  /// Adds `FLUSHDB`, which appends nothing. See ``CommandExecutor/flushdb(_:)``.
  public consuming func flushdb(_ mode: FlushMode? = nil) -> Self {
    appending(.flushdb(mode))
  }
}

extension Batch {
  /// Adds `FLUSHDB`. See ``CommandExecutor/flushdb(_:)``.
  @discardableResult
  public func flushdb(_ mode: FlushMode? = nil) -> Batch {
    append(.flushdb(mode))
  }
}
