// The commands of the group "Hashes": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.
//
// Names come one by one or as a collection; @_disfavoredOverload lets a collection be one, and not a name in JSON.

extension Command {
  /// Sets fields of a hash, to values of any types.
  ///
  /// - Returns: How many of the fields are new.
  /// - SeeAlso: `HSET`. O(n) with the number of fields.
  package static func hset(_ key: some RESPEncodable, fields: ArgumentList) -> Command where Reply == Int {
    Command("HSET") { arguments in
      arguments.append(key)
      fields.append(to: &arguments)
    }
  }

  /// Sets a field of a hash.
  ///
  /// - Returns: 1 if the field is new, 0 if it had a value.
  /// - SeeAlso: `HSET`. O(1).
  public static func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPEncodable)
    -> Command where Reply == Int
  {
    Command("HSET") { arguments in
      arguments.append(key)
      arguments.append(field)
      arguments.append(value)
    }
  }

  /// Reads a field of a hash.
  ///
  /// - Returns: The value, or `nil` if there is no such field or key.
  /// - SeeAlso: `HGET`. O(1).
  public static func hget<T: RESPDecodable>(_ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type)
    -> Command where Reply == T?
  {
    Command("HGET", .readOnly) { arguments in
      arguments.append(key)
      arguments.append(field)
    }
  }

  /// Reads several fields of a hash.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that does not exist.
  /// - SeeAlso: `HMGET`. O(n) with the number of fields.
  package static func hmget<T: RESPDecodable>(_ key: some RESPEncodable, fields: ArgumentList, as type: T.Type)
    -> Command where Reply == [T?]
  {
    Command("HMGET", .readOnly) { arguments in
      arguments.append(key)
      fields.append(to: &arguments)
    }
  }

  /// Reads a hash.
  ///
  /// Field names are read as text. Names that are not UTF-8 are repaired, and if that makes two of them equal, the
  /// command fails: send `HGETALL` and read it with `Bytes` keys.
  ///
  /// - Returns: Fields and values; empty if there is no such key.
  /// - SeeAlso: `HGETALL`. O(n) with the size of the hash.
  public static func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == [String: T] {
    Command("HGETALL", .readOnly) { arguments in
      arguments.append(key)
    }
  }

  /// Removes fields of a hash.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `HDEL`. O(n) with the number of fields.
  package static func hdel(_ key: some RESPEncodable, fields: ArgumentList) -> Command where Reply == Int {
    Command("HDEL") { arguments in
      arguments.append(key)
      fields.append(to: &arguments)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Sets fields of a hash, to values of any types.
  ///
  /// - Returns: How many of the fields are new.
  /// - SeeAlso: `HSET`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ fields: KeyValuePairs<String, any RESPEncodable>) async throws -> Int {
    try await run(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// - Returns: How many of the fields are new.
  /// - SeeAlso: `HSET`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: some RESPEncodable])
    async throws -> Int
  {
    try await run(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Sets a field of a hash.
  ///
  /// - Returns: 1 if the field is new, 0 if it had a value.
  /// - SeeAlso: `HSET`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPEncodable) async throws
    -> Int
  {
    try await run(.hset(key, field, value))
  }

  /// Reads a field of a hash.
  ///
  /// - Returns: The value, or `nil` if there is no such field or key.
  /// - SeeAlso: `HGET`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func hget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.hget(key, field, as: T.self))
  }

  /// Reads several fields of a hash.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that does not exist.
  /// - SeeAlso: `HMGET`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_disfavoredOverload
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.hmget(key, fields: ArgumentList(field, more), as: T.self))
  }

  /// Reads several fields of a hash.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that does not exist.
  /// - SeeAlso: `HMGET`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.hmget(key, fields: ArgumentList(names: fields), as: T.self))
  }

  /// Reads a hash.
  ///
  /// Field names are read as text. Names that are not UTF-8 are repaired, and if that makes two of them equal, the
  /// command fails: send `HGETALL` and read it with `Bytes` keys.
  ///
  /// - Returns: Fields and values; empty if there is no such key.
  /// - SeeAlso: `HGETALL`. O(n) with the size of the hash.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws
    -> [String: T]
  {
    try await run(.hgetall(key, as: T.self))
  }

  /// Removes fields of a hash.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `HDEL`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_disfavoredOverload
  @discardableResult
  public func hdel(_ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable...) async throws
    -> Int
  {
    try await run(.hdel(key, fields: ArgumentList(field, more)))
  }

  /// Removes fields of a hash.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `HDEL`. O(n) with the number of fields.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func hdel(_ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>) async throws -> Int {
    try await run(.hdel(key, fields: ArgumentList(names: fields)))
  }
}

extension Chain {
  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:any:)``.
  public consuming func hset<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: KeyValuePairs<String, any RESPEncodable>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)``.
  public consuming func hset<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: some RESPEncodable]
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:_:)``.
  public consuming func hset<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPEncodable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.hset(key, field, value))
  }

  /// Adds `HGET`. See ``CommandExecutor/hget(_:_:as:)``.
  public consuming func hget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    appending(.hget(key, field, as: T.self))
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:_:as:)``.
  @_disfavoredOverload
  public consuming func hmget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    appending(.hmget(key, fields: ArgumentList(field, more), as: T.self))
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:as:)``.
  public consuming func hmget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    appending(.hmget(key, fields: ArgumentList(names: fields), as: T.self))
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)``.
  public consuming func hgetall<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [String: T])> where Replies == (repeat each R) {
    appending(.hgetall(key, as: T.self))
  }

  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:_:)``.
  @_disfavoredOverload
  public consuming func hdel<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.hdel(key, fields: ArgumentList(field, more)))
  }

  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:)``.
  public consuming func hdel<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.hdel(key, fields: ArgumentList(names: fields)))
  }
}

extension Batch {
  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:any:)``.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ fields: KeyValuePairs<String, any RESPEncodable>) -> BatchReply<Int> {
    append(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)``.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: some RESPEncodable])
    -> BatchReply<Int>
  {
    append(.hset(key, fields: ArgumentList(pairs: fields)))
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:_:)``.
  @discardableResult
  public func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPEncodable) -> BatchReply<
    Int
  > {
    append(.hset(key, field, value))
  }

  /// Adds `HGET`. See ``CommandExecutor/hget(_:_:as:)``.
  @discardableResult
  public func hget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    append(.hget(key, field, as: T.self))
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:_:as:)``.
  @_disfavoredOverload
  @discardableResult
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    append(.hmget(key, fields: ArgumentList(field, more), as: T.self))
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:as:)``.
  @discardableResult
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    append(.hmget(key, fields: ArgumentList(names: fields), as: T.self))
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)``.
  @discardableResult
  public func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    [String: T]
  > {
    append(.hgetall(key, as: T.self))
  }

  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:_:)``.
  @_disfavoredOverload
  @discardableResult
  public func hdel(_ key: some RESPEncodable, _ field: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<
    Int
  > {
    append(.hdel(key, fields: ArgumentList(field, more)))
  }

  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:)``.
  @discardableResult
  public func hdel(_ key: some RESPEncodable, _ fields: some Collection<some RESPEncodable>) -> BatchReply<Int> {
    append(.hdel(key, fields: ArgumentList(names: fields)))
  }
}
