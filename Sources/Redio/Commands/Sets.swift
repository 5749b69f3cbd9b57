// The commands of the group "Sets": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
  /// Adds members to a set.
  ///
  /// - Returns: How many of them are new.
  /// - SeeAlso: `SADD`. O(n) with the number of members.
  package static func sadd(_ key: some RESPEncodable, values: ArgumentList) -> Command where Reply == Int {
    Command("SADD") { arguments in
      arguments.append(key)
      values.append(to: &arguments)
    }
  }

  /// Reads a set.
  ///
  /// - Returns: Its members; none if there is no such key.
  /// - SeeAlso: `SMEMBERS`. O(n) with the size of the set.
  public static func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable {
    Command("SMEMBERS", .readOnly) { arguments in
      arguments.append(key)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds members to a set.
  ///
  /// - Returns: How many of them are new.
  /// - SeeAlso: `SADD`. O(n) with the number of members.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func sadd(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) async throws
    -> Int
  {
    try await run(.sadd(key, values: ArgumentList(value, more)))
  }

  /// Adds members to a set.
  ///
  /// - Returns: How many of them are new.
  /// - SeeAlso: `SADD`. O(n) with the number of members.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func sadd(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) async throws
    -> Int
  {
    try await run(.sadd(key, values: ArgumentList(names: values)))
  }

  /// Reads a set.
  ///
  /// - Returns: Its members; none if there is no such key.
  /// - SeeAlso: `SMEMBERS`. O(n) with the size of the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self)
    async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    try await run(.smembers(key, as: T.self))
  }
}

extension Chain {
  /// Adds `SADD`. See ``CommandExecutor/sadd(_:_:_:)``.
  public consuming func sadd<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.sadd(key, values: ArgumentList(value, more)))
  }

  /// Adds `SADD`. See ``CommandExecutor/sadd(_:contentsOf:)``.
  public consuming func sadd<each R: RESPDecodable>(
    _ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.sadd(key, values: ArgumentList(names: values)))
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)``.
  public consuming func smembers<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    appending(.smembers(key, as: T.self))
  }
}

extension Batch {
  /// Adds `SADD`. See ``CommandExecutor/sadd(_:_:_:)``.
  @discardableResult
  public func sadd(_ key: some RESPEncodable, _ value: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<
    Int
  > {
    append(.sadd(key, values: ArgumentList(value, more)))
  }

  /// Adds `SADD`. See ``CommandExecutor/sadd(_:contentsOf:)``.
  @discardableResult
  public func sadd(_ key: some RESPEncodable, contentsOf values: some Collection<some RESPEncodable>) -> BatchReply<Int>
  {
    append(.sadd(key, values: ArgumentList(names: values)))
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)``.
  @discardableResult
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self)
    -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    append(.smembers(key, as: T.self))
  }
}
