// The commands of the group "Strings": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.
//
// The most frequent ones are specialized for the most frequent types: a tenth less processor time for each GET.
//
// Names come one by one or as a collection; @_disfavoredOverload lets a collection be one, and not a name in JSON.

extension Command {
  /// Reads a value.
  ///
  /// - Returns: The value, or `nil` if there is no such key.
  /// - SeeAlso: `GET`. O(1).
  public static func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type) -> Command
  where Reply == T? {
    Command("GET", .readOnly) { arguments in
      arguments.append(key)
    }
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  ///   - expiry: When the key goes away; `nil` for never.
  /// - SeeAlso: `SET`. O(1).
  public static func set(_ key: some RESPEncodable, _ value: some RESPEncodable, expiry: Expiry? = nil) -> Command
  where Reply == OK {
    Command("SET") { arguments in
      arguments.append(key)
      arguments.append(value)
      expiry?.append(to: &arguments)
    }
  }

  /// Stores a value if the key exists, or if it does not.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  ///   - condition: What must be the case.
  ///   - expiry: When the key goes away; `nil` for never.
  /// - Returns: Whether the value was stored.
  /// - SeeAlso: `SET` with `NX` or `XX`. O(1).
  public static func set(
    _ key: some RESPEncodable, _ value: some RESPEncodable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> Command where Reply == Bool {
    Command("SET") { arguments in
      arguments.append(key)
      arguments.append(value)
      arguments.append(text: condition.rawValue)
      expiry?.append(to: &arguments)
    }
  }

  /// Adds one to a number. A key that does not exist counts as 0.
  ///
  /// - Returns: The number afterwards.
  /// - SeeAlso: `INCR`. O(1).
  public static func incr(_ key: some RESPEncodable) -> Command where Reply == Int {
    Command("INCR") { arguments in
      arguments.append(key)
    }
  }

  /// Subtracts one from a number. A key that does not exist counts as 0.
  ///
  /// - Returns: The number afterwards.
  /// - SeeAlso: `DECR`. O(1).
  public static func decr(_ key: some RESPEncodable) -> Command where Reply == Int {
    Command("DECR") { arguments in
      arguments.append(key)
    }
  }

  /// Reads several values.
  ///
  /// - Returns: The values in the order of the keys, `nil` for each that does not exist or is no string.
  /// - SeeAlso: `MGET`. O(n) with the number of keys.
  package static func mget<T: RESPDecodable>(keys: ArgumentList, as type: T.Type) -> Command where Reply == [T?] {
    Command("MGET", .readOnly) { arguments in
      keys.append(to: &arguments)
    }
  }

  /// Stores several values, all at once.
  ///
  /// - SeeAlso: `MSET`. O(n) with the number of keys.
  package static func mset(fields: ArgumentList) -> Command where Reply == OK {
    Command("MSET") { arguments in
      fields.append(to: &arguments)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Reads a value.
  ///
  /// - Returns: The value, or `nil` if there is no such key.
  /// - SeeAlso: `GET`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_specialize(where Self == Redis, T == Bytes, Key == String)
  @_specialize(where Self == Redis, T == String, Key == String)
  public func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.get(key, as: T.self))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  ///   - expiry: When the key goes away; `nil` for never.
  /// - SeeAlso: `SET`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_specialize(where Self == Redis, Key == String, Value == String)
  public func set<Key: RESPEncodable, Value: RESPEncodable>(
    _ key: Key, _ value: Value, expiry: Expiry? = nil
  ) async throws {
    _ = try await run(.set(key, value, expiry: expiry))
  }

  /// Stores a value if the key exists, or if it does not.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  ///   - condition: What must be the case.
  ///   - expiry: When the key goes away; `nil` for never.
  /// - Returns: Whether the value was stored.
  /// - SeeAlso: `SET` with `NX` or `XX`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func set(
    _ key: some RESPEncodable, _ value: some RESPEncodable, if condition: SetCondition, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.set(key, value, if: condition, expiry: expiry))
  }

  /// Adds one to a number. A key that does not exist counts as 0.
  ///
  /// - Returns: The number afterwards.
  /// - SeeAlso: `INCR`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func incr(_ key: some RESPEncodable) async throws -> Int {
    try await run(.incr(key))
  }

  /// Subtracts one from a number. A key that does not exist counts as 0.
  ///
  /// - Returns: The number afterwards.
  /// - SeeAlso: `DECR`. O(1).
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func decr(_ key: some RESPEncodable) async throws -> Int {
    try await run(.decr(key))
  }

  /// Reads several values.
  ///
  /// - Returns: The values in the order of the keys, `nil` for each that does not exist or is no string.
  /// - SeeAlso: `MGET`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @_disfavoredOverload
  public func mget<T: RESPDecodable>(
    _ key: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.mget(keys: ArgumentList(key, more), as: T.self))
  }

  /// Reads several values.
  ///
  /// - Returns: The values in the order of the keys, `nil` for each that does not exist or is no string.
  /// - SeeAlso: `MGET`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func mget<T: RESPDecodable>(_ keys: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self)
    async throws -> [T?]
  {
    try await run(.mget(keys: ArgumentList(names: keys), as: T.self))
  }

  /// Stores several values, all at once.
  ///
  /// - SeeAlso: `MSET`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func mset(_ fields: KeyValuePairs<String, any RESPEncodable>) async throws {
    _ = try await run(.mset(fields: ArgumentList(pairs: fields)))
  }

  /// Stores several values, all at once.
  ///
  /// - SeeAlso: `MSET`. O(n) with the number of keys.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func mset(_ fields: [some RESPEncodable & Hashable: some RESPEncodable]) async throws {
    _ = try await run(.mset(fields: ArgumentList(pairs: fields)))
  }
}

extension Chain {
  /// Adds `GET`. See ``CommandExecutor/get(_:as:)``.
  public consuming func get<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    appending(.get(key, as: T.self))
  }

  /// Adds `SET`, which appends nothing. See ``CommandExecutor/set(_:_:expiry:)``.
  public consuming func set(_ key: some RESPEncodable, _ value: some RESPEncodable, expiry: Expiry? = nil) -> Self {
    appending(.set(key, value, expiry: expiry))
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:if:expiry:)``.
  public consuming func set<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPEncodable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    appending(.set(key, value, if: condition, expiry: expiry))
  }

  /// Adds `INCR`. See ``CommandExecutor/incr(_:)``.
  public consuming func incr<each R: RESPDecodable>(_ key: some RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.incr(key))
  }

  /// Adds `DECR`. See ``CommandExecutor/decr(_:)``.
  public consuming func decr<each R: RESPDecodable>(_ key: some RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.decr(key))
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:_:as:)``.
  @_disfavoredOverload
  public consuming func mget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    appending(.mget(keys: ArgumentList(key, more), as: T.self))
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:as:)``.
  public consuming func mget<each R: RESPDecodable, T: RESPDecodable>(
    _ keys: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    appending(.mget(keys: ArgumentList(names: keys), as: T.self))
  }

  /// Adds `MSET`, which appends nothing. See ``CommandExecutor/mset(_:any:)``.
  public consuming func mset(_ fields: KeyValuePairs<String, any RESPEncodable>) -> Self {
    appending(.mset(fields: ArgumentList(pairs: fields)))
  }

  /// Adds `MSET`, which appends nothing. See ``CommandExecutor/mset(_:)``.
  public consuming func mset(_ fields: [some RESPEncodable & Hashable: some RESPEncodable]) -> Self {
    appending(.mset(fields: ArgumentList(pairs: fields)))
  }
}

extension Batch {
  /// Adds `GET`. See ``CommandExecutor/get(_:as:)``.
  @discardableResult
  @_specialize(where T == Bytes, Key == String)
  public func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    append(.get(key, as: T.self))
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:expiry:)``.
  @discardableResult
  public func set(_ key: some RESPEncodable, _ value: some RESPEncodable, expiry: Expiry? = nil) -> Batch {
    append(.set(key, value, expiry: expiry))
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:if:expiry:)``.
  @discardableResult
  public func set(
    _ key: some RESPEncodable, _ value: some RESPEncodable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    append(.set(key, value, if: condition, expiry: expiry))
  }

  /// Adds `INCR`. See ``CommandExecutor/incr(_:)``.
  @discardableResult
  public func incr(_ key: some RESPEncodable) -> BatchReply<Int> {
    append(.incr(key))
  }

  /// Adds `DECR`. See ``CommandExecutor/decr(_:)``.
  @discardableResult
  public func decr(_ key: some RESPEncodable) -> BatchReply<Int> {
    append(.decr(key))
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:_:as:)``.
  @_disfavoredOverload
  @discardableResult
  public func mget<T: RESPDecodable>(
    _ key: any RESPEncodable, _ more: any RESPEncodable..., as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    append(.mget(keys: ArgumentList(key, more), as: T.self))
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:as:)``.
  @discardableResult
  public func mget<T: RESPDecodable>(_ keys: some Collection<some RESPEncodable>, as type: T.Type = Bytes.self)
    -> BatchReply<[T?]>
  {
    append(.mget(keys: ArgumentList(names: keys), as: T.self))
  }

  /// Adds `MSET`. See ``CommandExecutor/mset(_:any:)``.
  @discardableResult
  public func mset(_ fields: KeyValuePairs<String, any RESPEncodable>) -> Batch {
    append(.mset(fields: ArgumentList(pairs: fields)))
  }

  /// Adds `MSET`. See ``CommandExecutor/mset(_:)``.
  @discardableResult
  public func mset(_ fields: [some RESPEncodable & Hashable: some RESPEncodable]) -> Batch {
    append(.mset(fields: ArgumentList(pairs: fields)))
  }
}
