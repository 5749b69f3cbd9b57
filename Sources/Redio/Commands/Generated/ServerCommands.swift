// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `CONFIG GET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigGet(_ parameters: ArgumentList) {
    begin(command: "CONFIG")
    self.add(text: "GET")
    parameters.append(to: &self, needing: "parameter")
  }

  /// Writes `CONFIG SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigSet(_ parameter: String, to value: some RESPStorable) {
    begin(command: "CONFIG")
    self.add(text: "SET")
    self.add(text: parameter)
    self.add(value)
  }

  /// Writes `CONFIG SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigSet2(_ parameters: ArgumentList) {
    begin(command: "CONFIG")
    self.add(text: "SET")
    parameters.append(to: &self, needing: "parameter")
  }

  /// Writes `MEMORY USAGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryUsage(_ key: some RESPEncodable, samples: Int? = nil) {
    begin(command: "MEMORY")
    self.add(text: "USAGE")
    self.add(key: key)
    if let samples {
      self.add(text: "SAMPLES")
      self.add(integer: samples)
    }
  }

  /// Writes `DBSIZE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDbsize() {
    begin(command: "DBSIZE")
  }

  /// Writes `FLUSHALL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFlushall(_ mode: FlushMode? = nil) {
    begin(command: "FLUSHALL")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `FLUSHDB`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFlushdb(_ mode: FlushMode? = nil) {
    begin(command: "FLUSHDB")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `LASTSAVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLastsave() {
    begin(command: "LASTSAVE")
  }

  /// Writes `SWAPDB`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSwapdb(_ database: Int, _ other: Int) {
    begin(command: "SWAPDB")
    self.add(integer: database)
    self.add(integer: other)
  }

  /// Writes `TIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeTime() {
    begin(command: "TIME")
  }
}

extension Command {
  /// `CONFIG GET`, to be run. See ``CommandExecutor/configGet(_:_:)``.
  @_alwaysEmitIntoClient
  public static func configGet(_ parameters: ArgumentList) -> Command where Reply == [String: String] {
    var arguments = RESPArguments()
    arguments.encodeConfigGet(parameters)
    return Command(consume arguments, .repeatable)
  }

  /// `CONFIG SET`, to be run. See ``CommandExecutor/configSet(_:to:)``.
  @_alwaysEmitIntoClient
  public static func configSet(_ parameter: String, to value: some RESPStorable) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeConfigSet(parameter, to: value)
    return Command(consume arguments)
  }

  /// `CONFIG SET`, to be run. See ``CommandExecutor/configSet(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public static func configSet(_ parameters: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeConfigSet2(parameters)
    return Command(consume arguments)
  }

  /// `MEMORY USAGE`, to be run. See ``CommandExecutor/memoryUsage(_:samples:)``.
  @_alwaysEmitIntoClient
  public static func memoryUsage(_ key: some RESPEncodable, samples: Int? = nil) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeMemoryUsage(key, samples: samples)
    return Command(consume arguments, .readOnly)
  }

  /// `DBSIZE`, to be run. See ``CommandExecutor/dbsize()``.
  @_alwaysEmitIntoClient
  public static func dbsize() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeDbsize()
    return Command(consume arguments, .readOnly)
  }

  /// `FLUSHALL`, to be run. See ``CommandExecutor/flushall(_:)``.
  @_alwaysEmitIntoClient
  public static func flushall(_ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFlushall(mode)
    return Command(consume arguments)
  }

  /// `FLUSHDB`, to be run. See ``CommandExecutor/flushdb(_:)``.
  @_alwaysEmitIntoClient
  public static func flushdb(_ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFlushdb(mode)
    return Command(consume arguments)
  }

  /// `LASTSAVE`, to be run. See ``CommandExecutor/lastsave()``.
  @_alwaysEmitIntoClient
  public static func lastsave() -> Command where Reply == ServerTime {
    var arguments = RESPArguments()
    arguments.encodeLastsave()
    return Command(consume arguments, .repeatable)
  }

  /// `SWAPDB`, to be run. See ``CommandExecutor/swapdb(_:_:)``.
  @_alwaysEmitIntoClient
  public static func swapdb(_ database: Int, _ other: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSwapdb(database, other)
    return Command(consume arguments)
  }

  /// `TIME`, to be run. See ``CommandExecutor/time()``.
  @_alwaysEmitIntoClient
  public static func time() -> Command where Reply == ServerTime {
    var arguments = RESPArguments()
    arguments.encodeTime()
    return Command(consume arguments, .repeatable)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Reads settings of the server.
  ///
  /// `CONFIG GET parameter […]`, since 2.0.0.
  ///
  /// In a name, `*` stands for any characters, `?` for any one, `[ab]` for one of these. Several are known since
  /// Redis 7.0.
  ///
  /// - Returns: The values by name, of those that match.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `CONFIG GET`, group server.
  @_alwaysEmitIntoClient
  public func configGet(_ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> [String:
    String]
  {
    try await run(.configGet(ArgumentList(parameter, more)))
  }

  /// Changes settings of the server, until it ends or `configRewrite` keeps them.
  ///
  /// `CONFIG SET parameter value […]`, since 2.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `CONFIG SET`, group server.
  @_alwaysEmitIntoClient
  public func configSet(_ parameter: String, to value: some RESPStorable) async throws {
    _ = try await run(.configSet(parameter, to: value))
  }

  /// Changes settings of the server, until it ends or `configRewrite` keeps them.
  ///
  /// `CONFIG SET parameter value […]`, since 2.0.0.
  ///
  /// All of them or, if one is wrong, none. Several are known since Redis 7.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `CONFIG SET`, group server.
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: PairList) async throws {
    _ = try await run(.configSet(parameters.arguments))
  }

  /// Changes settings of the server, until it ends or `configRewrite` keeps them.
  ///
  /// `CONFIG SET parameter value […]`, since 2.0.0.
  ///
  /// All of them or, if one is wrong, none. Several are known since Redis 7.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `CONFIG SET`, group server.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: any PairSource) async throws {
    _ = try await run(.configSet(parameters._pairList.arguments))
  }

  /// Changes settings of the server, until it ends or `configRewrite` keeps them.
  ///
  /// `CONFIG SET parameter value […]`, since 2.0.0.
  ///
  /// All of them or, if one is wrong, none. Several are known since Redis 7.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `CONFIG SET`, group server.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: [some RESPEncodable & Hashable: any RESPStorable]) async throws {
    _ = try await run(.configSet(PairList(parameters).arguments))
  }

  /// Reads how much memory a key takes, with what it holds.
  ///
  /// `MEMORY USAGE key [SAMPLES count]`, since 4.0.0.
  ///
  /// Of what it holds, `SAMPLES` elements are measured, 5 if it is not given, and all of them if it is 0.
  ///
  /// - Returns: Bytes, or `nil` if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of samples.
  /// - SeeAlso: `MEMORY USAGE`, group server.
  @_alwaysEmitIntoClient
  public func memoryUsage(_ key: some RESPEncodable, samples: Int? = nil) async throws -> Int? {
    try await run(.memoryUsage(key, samples: samples))
  }

  /// Counts the keys of the database.
  ///
  /// `DBSIZE`, since 1.0.0.
  ///
  /// - Returns: How many.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `DBSIZE`, group server.
  @_alwaysEmitIntoClient
  public func dbsize() async throws -> Int {
    try await run(.dbsize())
  }

  /// Removes every key of all databases.
  ///
  /// `FLUSHALL [ASYNC | SYNC]`, since 1.0.0.
  ///
  /// Without a mode, the server's settings decide whether it waits until the memory is free.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of keys in all databases.
  /// - SeeAlso: `FLUSHALL`, group server.
  @_alwaysEmitIntoClient
  public func flushall(_ mode: FlushMode? = nil) async throws {
    _ = try await run(.flushall(mode))
  }

  /// Removes every key of the database.
  ///
  /// `FLUSHDB [ASYNC | SYNC]`, since 1.0.0.
  ///
  /// Without a mode, the server's settings decide whether it waits until the memory is free.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys in the selected database.
  /// - SeeAlso: `FLUSHDB`, group server.
  @_alwaysEmitIntoClient
  public func flushdb(_ mode: FlushMode? = nil) async throws {
    _ = try await run(.flushdb(mode))
  }

  /// Reads when the databases have last been saved to a file, without an error.
  ///
  /// `LASTSAVE`, since 1.0.0.
  ///
  /// - Returns: The time, in whole seconds; of a server that has not saved any, when it was started.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LASTSAVE`, group server.
  @_alwaysEmitIntoClient
  public func lastsave() async throws -> ServerTime {
    try await run(.lastsave())
  }

  /// Exchanges two databases: those who use one see at once what was in the other.
  ///
  /// `SWAPDB index1 index2`, since 4.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the count of clients watching or blocking on keys from both databases.
  /// - SeeAlso: `SWAPDB`, group server.
  @_alwaysEmitIntoClient
  public func swapdb(_ database: Int, _ other: Int) async throws {
    _ = try await run(.swapdb(database, other))
  }

  /// Reads the server's clock.
  ///
  /// `TIME`, since 2.6.0.
  ///
  /// - Returns: The time, to the microsecond.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `TIME`, group server.
  @_alwaysEmitIntoClient
  public func time() async throws -> ServerTime {
    try await run(.time())
  }
}

extension Chain {
  /// Adds `CONFIG GET`. See ``CommandExecutor/configGet(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func configGet<each R: RESPDecodable>(
    _ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [String: String])> where Replies == (repeat each R) {
    adding([String: String].self, .repeatable) { $0.encodeConfigGet(ArgumentList(parameter, more)) }
  }

  /// Adds `CONFIG SET`, which appends nothing. See ``CommandExecutor/configSet(_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func configSet(_ parameter: String, to value: any RESPStorable) -> Self {
    adding() { $0.encodeConfigSet(parameter, to: value) }
  }

  /// Adds `CONFIG SET`, which appends nothing. See ``CommandExecutor/configSet(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public consuming func configSet(_ parameters: PairList) -> Self {
    adding() { $0.encodeConfigSet2(parameters.arguments) }
  }

  /// Adds `MEMORY USAGE`. See ``CommandExecutor/memoryUsage(_:samples:)``.
  @_alwaysEmitIntoClient
  public consuming func memoryUsage<each R: RESPDecodable>(_ key: any RESPEncodable, samples: Int? = nil) -> Chain<
    Mode, (repeat each R, Int?)
  > where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeMemoryUsage(key, samples: samples) }
  }

  /// Adds `DBSIZE`. See ``CommandExecutor/dbsize()``.
  @_alwaysEmitIntoClient
  public consuming func dbsize<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeDbsize() }
  }

  /// Adds `FLUSHALL`, which appends nothing. See ``CommandExecutor/flushall(_:)``.
  @_alwaysEmitIntoClient
  public consuming func flushall(_ mode: FlushMode? = nil) -> Self {
    adding() { $0.encodeFlushall(mode) }
  }

  /// Adds `FLUSHDB`, which appends nothing. See ``CommandExecutor/flushdb(_:)``.
  @_alwaysEmitIntoClient
  public consuming func flushdb(_ mode: FlushMode? = nil) -> Self {
    adding() { $0.encodeFlushdb(mode) }
  }

  /// Adds `LASTSAVE`. See ``CommandExecutor/lastsave()``.
  @_alwaysEmitIntoClient
  public consuming func lastsave<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ServerTime)>
  where Replies == (repeat each R) {
    adding(ServerTime.self, .repeatable) { $0.encodeLastsave() }
  }

  /// Adds `SWAPDB`, which appends nothing. See ``CommandExecutor/swapdb(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func swapdb(_ database: Int, _ other: Int) -> Self {
    adding() { $0.encodeSwapdb(database, other) }
  }

  /// Adds `TIME`. See ``CommandExecutor/time()``.
  @_alwaysEmitIntoClient
  public consuming func time<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ServerTime)>
  where Replies == (repeat each R) {
    adding(ServerTime.self, .repeatable) { $0.encodeTime() }
  }
}

extension Batch {
  /// Adds `CONFIG GET`. See ``CommandExecutor/configGet(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configGet(_ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<
    [String: String]
  > {
    adding([String: String].self, .repeatable) { $0.encodeConfigGet(ArgumentList(parameter, more)) }
  }

  /// Adds `CONFIG SET`. See ``CommandExecutor/configSet(_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configSet(_ parameter: String, to value: some RESPStorable) -> Batch {
    adding() { $0.encodeConfigSet(parameter, to: value) }
  }

  /// Adds `CONFIG SET`. See ``CommandExecutor/configSet(_:)-(PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: PairList) -> Batch {
    adding() { $0.encodeConfigSet2(parameters.arguments) }
  }

  /// Adds `CONFIG SET`. See ``CommandExecutor/configSet(_:)-(PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: any PairSource) -> Batch {
    adding() { $0.encodeConfigSet2(parameters._pairList.arguments) }
  }

  /// Adds `CONFIG SET`. See ``CommandExecutor/configSet(_:)-([RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func configSet(_ parameters: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeConfigSet2(PairList(parameters).arguments) }
  }

  /// Adds `MEMORY USAGE`. See ``CommandExecutor/memoryUsage(_:samples:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryUsage(_ key: some RESPEncodable, samples: Int? = nil) -> BatchReply<Int?> {
    adding(Int?.self, .readOnly) { $0.encodeMemoryUsage(key, samples: samples) }
  }

  /// Adds `DBSIZE`. See ``CommandExecutor/dbsize()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func dbsize() -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeDbsize() }
  }

  /// Adds `FLUSHALL`. See ``CommandExecutor/flushall(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func flushall(_ mode: FlushMode? = nil) -> Batch {
    adding() { $0.encodeFlushall(mode) }
  }

  /// Adds `FLUSHDB`. See ``CommandExecutor/flushdb(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func flushdb(_ mode: FlushMode? = nil) -> Batch {
    adding() { $0.encodeFlushdb(mode) }
  }

  /// Adds `LASTSAVE`. See ``CommandExecutor/lastsave()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lastsave() -> BatchReply<ServerTime> {
    adding(ServerTime.self, .repeatable) { $0.encodeLastsave() }
  }

  /// Adds `SWAPDB`. See ``CommandExecutor/swapdb(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func swapdb(_ database: Int, _ other: Int) -> Batch {
    adding() { $0.encodeSwapdb(database, other) }
  }

  /// Adds `TIME`. See ``CommandExecutor/time()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func time() -> BatchReply<ServerTime> {
    adding(ServerTime.self, .repeatable) { $0.encodeTime() }
  }
}
