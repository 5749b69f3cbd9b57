// The commands of the group "Keys": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.
//
// Names come one by one or as a collection; @_disfavoredOverload lets a collection be one, and not a name in JSON.

extension Command {
  /// Removes keys and what they hold.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `DEL`. O(n) with the number of keys and of the elements that they hold.
  package static func del(keys: ArgumentList) -> Command where Reply == Int {
    Command("DEL") { arguments in
      keys.append(to: &arguments)
    }
  }

  /// Counts which keys exist. A key that is named twice counts twice.
  ///
  /// - SeeAlso: `EXISTS`. O(n) with the number of keys.
  package static func exists(keys: ArgumentList) -> Command where Reply == Int {
    Command("EXISTS", .readOnly) { arguments in
      keys.append(to: &arguments)
    }
  }

  /// Sets the time after which a key goes away, from now.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - time: Seconds, or fractions down to a millisecond; a finer one is rounded up. Zero or less removes the
  ///     key.
  ///   - condition: What must be the case for the time to be set; since Redis 7.0.
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - SeeAlso: `EXPIRE`, `PEXPIRE`. O(1).
  public static func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil)
    -> Command where Reply == Bool
  {
    let (amount, isWhole) = ExpiryTime.seconds(time)
    return Command(isWhole ? "EXPIRE" : "PEXPIRE") { arguments in
      arguments.append(key)
      arguments.append(integer: amount)
      if let condition { arguments.append(text: condition.rawValue) }
    }
  }

  /// Reads the time after which a key goes away.
  ///
  /// - Returns: Seconds; -1 if it stays, -2 if there is no such key.
  /// - SeeAlso: `TTL`. O(1).
  public static func ttl(_ key: some RESPEncodable) -> Command where Reply == Int {
    Command("TTL", .readOnly) { arguments in
      arguments.append(key)
    }
  }

  /// Lists the keys that match a pattern.
  ///
  /// The server does nothing else meanwhile: on a large database, scan instead.
  ///
  /// - Parameter pattern: `*` matches any bytes, `?` any one, `[ab]` one of these, and a backslash the next one as
  ///   it is.
  /// - SeeAlso: `KEYS`. O(n) with the number of keys in the database.
  public static func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type) -> Command
  where Reply == [T] {
    Command("KEYS", .readOnly) { arguments in
      arguments.append(pattern)
    }
  }

  /// Reads what kind of value a key holds.
  ///
  /// - Returns: `string`, `list`, `set`, `zset`, `hash`, `stream`, `none` if there is no such key, or the name of a
  ///   module's type.
  /// - SeeAlso: `TYPE`. O(1).
  public static func type(_ key: some RESPEncodable) -> Command where Reply == String {
    Command("TYPE", .readOnly) { arguments in
      arguments.append(key)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Removes keys and what they hold.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `DEL`. O(n) with the number of keys and of the elements that they hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_disfavoredOverload
  @discardableResult
  public func del(_ key: any RESPEncodable, _ more: any RESPEncodable...) async throws -> Int {
    try await run(.del(keys: ArgumentList(key, more)))
  }

  /// Removes keys and what they hold.
  ///
  /// - Returns: How many of them existed.
  /// - SeeAlso: `DEL`. O(n) with the number of keys and of the elements that they hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func del(_ keys: some Collection<some RESPEncodable>) async throws -> Int {
    try await run(.del(keys: ArgumentList(names: keys)))
  }

  /// Counts which keys exist. A key that is named twice counts twice.
  ///
  /// - SeeAlso: `EXISTS`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_disfavoredOverload
  public func exists(_ key: any RESPEncodable, _ more: any RESPEncodable...) async throws -> Int {
    try await run(.exists(keys: ArgumentList(key, more)))
  }

  /// Counts which keys exist. A key that is named twice counts twice.
  ///
  /// - SeeAlso: `EXISTS`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func exists(_ keys: some Collection<some RESPEncodable>) async throws -> Int {
    try await run(.exists(keys: ArgumentList(names: keys)))
  }

  /// Sets the time after which a key goes away, from now.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - time: Seconds, or fractions down to a millisecond; a finer one is rounded up. Zero or less removes the
  ///     key.
  ///   - condition: What must be the case for the time to be set; since Redis 7.0.
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - SeeAlso: `EXPIRE`, `PEXPIRE`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) async throws
    -> Bool
  {
    try await run(.expire(key, time, if: condition))
  }

  /// Reads the time after which a key goes away.
  ///
  /// - Returns: Seconds; -1 if it stays, -2 if there is no such key.
  /// - SeeAlso: `TTL`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func ttl(_ key: some RESPEncodable) async throws -> Int {
    try await run(.ttl(key))
  }

  /// Lists the keys that match a pattern.
  ///
  /// The server does nothing else meanwhile: on a large database, scan instead.
  ///
  /// - Parameter pattern: `*` matches any bytes, `?` any one, `[ab]` one of these, and a backslash the next one as
  ///   it is.
  /// - SeeAlso: `KEYS`. O(n) with the number of keys in the database.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> [T] {
    try await run(.keys(pattern, as: T.self))
  }

  /// Reads what kind of value a key holds.
  ///
  /// - Returns: `string`, `list`, `set`, `zset`, `hash`, `stream`, `none` if there is no such key, or the name of a
  ///   module's type.
  /// - SeeAlso: `TYPE`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func type(_ key: some RESPEncodable) async throws -> String {
    try await run(.type(key))
  }
}

extension Chain {
  /// Adds `DEL`. See ``CommandExecutor/del(_:_:)``.
  @_disfavoredOverload
  public consuming func del<each R: RESPDecodable>(_ key: any RESPEncodable, _ more: any RESPEncodable...) -> Chain<
    Mode,
    (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.del(keys: ArgumentList(key, more)))
  }

  /// Adds `DEL`. See ``CommandExecutor/del(_:)``.
  public consuming func del<each R: RESPDecodable>(_ keys: some Collection<some RESPEncodable>) -> Chain<
    Mode,
    (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.del(keys: ArgumentList(names: keys)))
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:_:)``.
  @_disfavoredOverload
  public consuming func exists<each R: RESPDecodable>(_ key: any RESPEncodable, _ more: any RESPEncodable...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    appending(.exists(keys: ArgumentList(key, more)))
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:)``.
  public consuming func exists<each R: RESPDecodable>(_ keys: some Collection<some RESPEncodable>) -> Chain<
    Mode,
    (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.exists(keys: ArgumentList(names: keys)))
  }

  /// Adds `EXPIRE`. See ``CommandExecutor/expire(_:_:if:)``.
  public consuming func expire<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    appending(.expire(key, time, if: condition))
  }

  /// Adds `TTL`. See ``CommandExecutor/ttl(_:)``.
  public consuming func ttl<each R: RESPDecodable>(_ key: some RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.ttl(key))
  }

  /// Adds `KEYS`. See ``CommandExecutor/keys(_:as:)``.
  public consuming func keys<each R: RESPDecodable, T: RESPDecodable>(
    _ pattern: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    appending(.keys(pattern, as: T.self))
  }

  /// Adds `TYPE`. See ``CommandExecutor/type(_:)``.
  public consuming func type<each R: RESPDecodable>(_ key: some RESPEncodable) -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.type(key))
  }
}

extension Batch {
  /// Adds `DEL`. See ``CommandExecutor/del(_:_:)``.
  @_disfavoredOverload
  @discardableResult
  public func del(_ key: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<Int> {
    append(.del(keys: ArgumentList(key, more)))
  }

  /// Adds `DEL`. See ``CommandExecutor/del(_:)``.
  @discardableResult
  public func del(_ keys: some Collection<some RESPEncodable>) -> BatchReply<Int> {
    append(.del(keys: ArgumentList(names: keys)))
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:_:)``.
  @_disfavoredOverload
  @discardableResult
  public func exists(_ key: any RESPEncodable, _ more: any RESPEncodable...) -> BatchReply<Int> {
    append(.exists(keys: ArgumentList(key, more)))
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:)``.
  @discardableResult
  public func exists(_ keys: some Collection<some RESPEncodable>) -> BatchReply<Int> {
    append(.exists(keys: ArgumentList(names: keys)))
  }

  /// Adds `EXPIRE`. See ``CommandExecutor/expire(_:_:if:)``.
  @discardableResult
  public func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) -> BatchReply<
    Bool
  > {
    append(.expire(key, time, if: condition))
  }

  /// Adds `TTL`. See ``CommandExecutor/ttl(_:)``.
  @discardableResult
  public func ttl(_ key: some RESPEncodable) -> BatchReply<Int> {
    append(.ttl(key))
  }

  /// Adds `KEYS`. See ``CommandExecutor/keys(_:as:)``.
  @discardableResult
  public func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<[T]> {
    append(.keys(pattern, as: T.self))
  }

  /// Adds `TYPE`. See ``CommandExecutor/type(_:)``.
  @discardableResult
  public func type(_ key: some RESPEncodable) -> BatchReply<String> {
    append(.type(key))
  }
}
