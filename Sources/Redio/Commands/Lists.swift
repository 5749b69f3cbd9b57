// The commands of the group "Lists": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
  /// Adds values at the head of a list, one after the other: the last one ends up first.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `LPUSH`. O(n) with the number of values.
  package static func lpush(_ key: some RESPEncodable, values: ArgumentList) -> Command where Reply == Int {
    Command("LPUSH") { arguments in
      arguments.append(key)
      values.append(to: &arguments)
    }
  }

  /// Adds values at the tail of a list.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `RPUSH`. O(n) with the number of values.
  package static func rpush(_ key: some RESPEncodable, values: ArgumentList) -> Command where Reply == Int {
    Command("RPUSH") { arguments in
      arguments.append(key)
      values.append(to: &arguments)
    }
  }

  /// Reads a range of a list.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first index, from 0; negative ones count from the tail, -1 being the last.
  ///   - stop: The last index, itself included.
  ///   - type: What to read the values as.
  /// - SeeAlso: `LRANGE`. O(s + n) with the distance of the start from the nearer end and the number of values.
  public static func lrange<T: RESPDecodable>(_ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type)
    -> Command where Reply == [T]
  {
    Command("LRANGE", .readOnly) { arguments in
      arguments.append(key)
      arguments.append(integer: start)
      arguments.append(integer: stop)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds values at the head of a list, one after the other: the last one ends up first.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `LPUSH`. O(n) with the number of values.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func lpush(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) async throws
    -> Int
  {
    try await run(.lpush(key, values: ArgumentList(value, more)))
  }

  /// Adds values at the head of a list, one after the other: the last one ends up first.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `LPUSH`. O(n) with the number of values.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func lpush(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) async throws
    -> Int
  {
    try await run(.lpush(key, values: ArgumentList(names: values)))
  }

  /// Adds values at the tail of a list.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `RPUSH`. O(n) with the number of values.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func rpush(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) async throws
    -> Int
  {
    try await run(.rpush(key, values: ArgumentList(value, more)))
  }

  /// Adds values at the tail of a list.
  ///
  /// - Returns: The length of the list afterwards.
  /// - SeeAlso: `RPUSH`. O(n) with the number of values.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func rpush(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) async throws
    -> Int
  {
    try await run(.rpush(key, values: ArgumentList(names: values)))
  }

  /// Reads a range of a list.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first index, from 0; negative ones count from the tail, -1 being the last.
  ///   - stop: The last index, itself included.
  ///   - type: What to read the values as.
  /// - SeeAlso: `LRANGE`. O(s + n) with the distance of the start from the nearer end and the number of values.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func lrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.lrange(key, start, stop, as: T.self))
  }
}

extension Chain {
  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:_:_:)``.
  public consuming func lpush<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.lpush(key, values: ArgumentList(value, more)))
  }

  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:contentsOf:)``.
  public consuming func lpush<each R: RESPDecodable>(
    _ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.lpush(key, values: ArgumentList(names: values)))
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:_:_:)``.
  public consuming func rpush<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.rpush(key, values: ArgumentList(value, more)))
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:contentsOf:)``.
  public consuming func rpush<each R: RESPDecodable>(
    _ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.rpush(key, values: ArgumentList(names: values)))
  }

  /// Adds `LRANGE`. See ``CommandExecutor/lrange(_:_:_:as:)``.
  public consuming func lrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    appending(.lrange(key, start, stop, as: T.self))
  }
}

extension Batch {
  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:_:_:)``.
  @discardableResult
  public func lpush(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<
    Int
  > {
    append(.lpush(key, values: ArgumentList(value, more)))
  }

  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:contentsOf:)``.
  @discardableResult
  public func lpush(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) -> BatchReply<
    Int
  > {
    append(.lpush(key, values: ArgumentList(names: values)))
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:_:_:)``.
  @discardableResult
  public func rpush(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<
    Int
  > {
    append(.rpush(key, values: ArgumentList(value, more)))
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:contentsOf:)``.
  @discardableResult
  public func rpush(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) -> BatchReply<
    Int
  > {
    append(.rpush(key, values: ArgumentList(names: values)))
  }

  /// Adds `LRANGE`. See ``CommandExecutor/lrange(_:_:_:as:)``.
  @discardableResult
  public func lrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    append(.lrange(key, start, stop, as: T.self))
  }
}
