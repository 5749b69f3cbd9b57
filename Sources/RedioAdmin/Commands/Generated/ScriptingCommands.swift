// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `FUNCTION DELETE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionDelete(_ library: some RESPEncodable) {
    begin(command: "FUNCTION")
    self.add(text: "DELETE")
    self.add(library)
  }

  /// Writes `FUNCTION DUMP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionDump() {
    begin(command: "FUNCTION")
    self.add(text: "DUMP")
  }

  /// Writes `FUNCTION FLUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionFlush(_ mode: FlushMode? = nil) {
    begin(command: "FUNCTION")
    self.add(text: "FLUSH")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `FUNCTION HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionHelp() {
    begin(command: "FUNCTION")
    self.add(text: "HELP")
  }

  /// Writes `FUNCTION KILL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionKill() {
    begin(command: "FUNCTION")
    self.add(text: "KILL")
  }

  /// Writes `FUNCTION LIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionList(
    matching pattern: (any RESPEncodable)? = nil, withCode: Bool = false
  ) {
    begin(command: "FUNCTION")
    self.add(text: "LIST")
    if let pattern {
      self.add(text: "LIBRARYNAME")
      self.add(pattern)
    }
    if withCode {
      self.add(text: "WITHCODE")
    }
  }

  /// Writes `FUNCTION RESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionRestore(
    _ serialized: some RESPEncodable, policy: FunctionRestorePolicy? = nil
  ) {
    begin(command: "FUNCTION")
    self.add(text: "RESTORE")
    self.add(serialized)
    if let policy {
      policy.append(to: &self)
    }
  }

  /// Writes `FUNCTION STATS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionStats() {
    begin(command: "FUNCTION")
    self.add(text: "STATS")
  }

  /// Writes `SCRIPT DEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) {
    begin(command: "SCRIPT")
    self.add(text: "DEBUG")
    mode.append(to: &self)
    if let engine {
      self.add(text: engine)
    }
  }

  /// Writes `SCRIPT FLUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptFlush(_ mode: FlushMode? = nil) {
    begin(command: "SCRIPT")
    self.add(text: "FLUSH")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `SCRIPT HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptHelp() {
    begin(command: "SCRIPT")
    self.add(text: "HELP")
  }

  /// Writes `SCRIPT KILL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptKill() {
    begin(command: "SCRIPT")
    self.add(text: "KILL")
  }

  /// Writes `SCRIPT SHOW`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptShow(_ sha1: some RESPEncodable) {
    begin(command: "SCRIPT")
    self.add(text: "SHOW")
    self.add(sha1)
  }
}

extension Command {
  /// `FUNCTION DELETE`, to be run. See ``CommandExecutor/functionDelete(_:)``.
  @_alwaysEmitIntoClient
  public static func functionDelete(_ library: some RESPEncodable) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFunctionDelete(library)
    return Command(consume arguments)
  }

  /// `FUNCTION DUMP`, to be run. See ``CommandExecutor/functionDump()``.
  @_alwaysEmitIntoClient
  public static func functionDump() -> Command where Reply == Bytes {
    var arguments = RESPArguments()
    arguments.encodeFunctionDump()
    return Command(consume arguments, .repeatable)
  }

  /// `FUNCTION FLUSH`, to be run. See ``CommandExecutor/functionFlush(_:)``.
  @_alwaysEmitIntoClient
  public static func functionFlush(_ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFunctionFlush(mode)
    return Command(consume arguments)
  }

  /// `FUNCTION HELP`, to be run. See ``CommandExecutor/functionHelp()``.
  @_alwaysEmitIntoClient
  public static func functionHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeFunctionHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `FUNCTION KILL`, to be run. See ``CommandExecutor/functionKill()``.
  @_alwaysEmitIntoClient
  public static func functionKill() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFunctionKill()
    return Command(consume arguments, .rescue)
  }

  /// `FUNCTION LIST`, to be run. See ``CommandExecutor/functionList(matching:withCode:)``.
  @_alwaysEmitIntoClient
  public static func functionList(matching pattern: (any RESPEncodable)? = nil, withCode: Bool = false) -> Command
  where Reply == [FunctionLibrary] {
    var arguments = RESPArguments()
    arguments.encodeFunctionList(matching: pattern, withCode: withCode)
    return Command(consume arguments, .repeatable)
  }

  /// `FUNCTION RESTORE`, to be run. See ``CommandExecutor/functionRestore(_:policy:)``.
  @_alwaysEmitIntoClient
  public static func functionRestore(_ serialized: some RESPEncodable, policy: FunctionRestorePolicy? = nil) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFunctionRestore(serialized, policy: policy)
    return Command(consume arguments)
  }

  /// `FUNCTION STATS`, to be run. See ``CommandExecutor/functionStats()``.
  @_alwaysEmitIntoClient
  public static func functionStats() -> Command where Reply == FunctionStatistics {
    var arguments = RESPArguments()
    arguments.encodeFunctionStats()
    return Command(consume arguments, .repeatable)
  }

  /// `SCRIPT DEBUG`, to be run. See ``SessionExecutor/scriptDebug(_:engine:)``.
  @_alwaysEmitIntoClient
  public static func scriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeScriptDebug(mode, engine: engine)
    return Command(consume arguments, .exclusive)
  }

  /// `SCRIPT FLUSH`, to be run. See ``CommandExecutor/scriptFlush(_:)``.
  @_alwaysEmitIntoClient
  public static func scriptFlush(_ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeScriptFlush(mode)
    return Command(consume arguments)
  }

  /// `SCRIPT HELP`, to be run. See ``CommandExecutor/scriptHelp()``.
  @_alwaysEmitIntoClient
  public static func scriptHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeScriptHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `SCRIPT KILL`, to be run. See ``CommandExecutor/scriptKill()``.
  @_alwaysEmitIntoClient
  public static func scriptKill() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeScriptKill()
    return Command(consume arguments, .rescue)
  }

  /// `SCRIPT SHOW`, to be run. See ``CommandExecutor/scriptShow(_:as:)``.
  @_alwaysEmitIntoClient
  public static func scriptShow(_ sha1: some RESPEncodable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeScriptShow(sha1)
    return Command(consume arguments, .repeatable)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Removes a library with its functions. It is an error if there is none.
  ///
  /// `FUNCTION DELETE library-name`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FUNCTION DELETE`, group scripting.
  @_alwaysEmitIntoClient
  public func functionDelete(_ library: some RESPEncodable) async throws {
    _ = try await run(.functionDelete(library))
  }

  /// Reads all libraries in the server's own format, which `functionRestore` takes.
  ///
  /// `FUNCTION DUMP`, since 7.0.0.
  ///
  /// - Returns: The bytes, with a checksum and the format's version.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of functions.
  /// - SeeAlso: `FUNCTION DUMP`, group scripting.
  @_alwaysEmitIntoClient
  public func functionDump() async throws -> Bytes {
    try await run(.functionDump())
  }

  /// Removes all libraries.
  ///
  /// `FUNCTION FLUSH [ASYNC | SYNC]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of functions deleted.
  /// - SeeAlso: `FUNCTION FLUSH`, group scripting.
  @_alwaysEmitIntoClient
  public func functionFlush(_ mode: FlushMode? = nil) async throws {
    _ = try await run(.functionFlush(mode))
  }

  /// Lists the subcommands of `FUNCTION`.
  ///
  /// `FUNCTION HELP`, since 7.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FUNCTION HELP`, group scripting.
  @_alwaysEmitIntoClient
  public func functionHelp() async throws -> [String] {
    try await run(.functionHelp())
  }

  /// Ends the function that is running, if it has not written yet. It is an error (`NOTBUSY`) if none is, and one
  /// (`UNKILLABLE`) if it has written.
  ///
  /// `FUNCTION KILL`, since 7.0.0.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FUNCTION KILL`, group scripting.
  @_alwaysEmitIntoClient
  public func functionKill() async throws {
    _ = try await run(.functionKill())
  }

  /// Lists the libraries and their functions.
  ///
  /// `FUNCTION LIST [LIBRARYNAME library-name-pattern] [WITHCODE]`, since 7.0.0.
  ///
  /// - Returns: Those whose names match the pattern; all without one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of functions.
  /// - SeeAlso: `FUNCTION LIST`, group scripting.
  @_alwaysEmitIntoClient
  public func functionList(matching pattern: (any RESPEncodable)? = nil, withCode: Bool = false) async throws
    -> [FunctionLibrary]
  {
    try await run(.functionList(matching: pattern, withCode: withCode))
  }

  /// Loads the libraries that `functionDump` has given.
  ///
  /// `FUNCTION RESTORE serialized-value [FLUSH | APPEND | REPLACE]`, since 7.0.0.
  ///
  /// It is an error if there is one of the same name already, unless the policy says otherwise.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of functions on the payload.
  /// - SeeAlso: `FUNCTION RESTORE`, group scripting.
  @_alwaysEmitIntoClient
  public func functionRestore(_ serialized: some RESPEncodable, policy: FunctionRestorePolicy? = nil) async throws {
    _ = try await run(.functionRestore(serialized, policy: policy))
  }

  /// Tells which function or script is running, and how many functions there are.
  ///
  /// `FUNCTION STATS`, since 7.0.0.
  ///
  /// - Returns: What is running, and the engines.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FUNCTION STATS`, group scripting.
  @_alwaysEmitIntoClient
  public func functionStats() async throws -> FunctionStatistics {
    try await run(.functionStats())
  }

  /// Has the server forget all scripts.
  ///
  /// `SCRIPT FLUSH [ASYNC | SYNC]`, since 2.6.0.
  ///
  /// `mode` is known since Redis 6.2.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of scripts in cache.
  /// - SeeAlso: `SCRIPT FLUSH`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptFlush(_ mode: FlushMode? = nil) async throws {
    _ = try await run(.scriptFlush(mode))
  }

  /// Lists the subcommands of `SCRIPT`.
  ///
  /// `SCRIPT HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SCRIPT HELP`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptHelp() async throws -> [String] {
    try await run(.scriptHelp())
  }

  /// Ends the script that is running, if it has not written yet. It is an error (`NOTBUSY`) if none is, and one
  /// (`UNKILLABLE`) if it has written.
  ///
  /// `SCRIPT KILL`, since 2.6.0.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SCRIPT KILL`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptKill() async throws {
    _ = try await run(.scriptKill())
  }

  /// Reads the source of a script that the server knows. It is an error (`NOSCRIPT`) if it does not.
  ///
  /// `SCRIPT SHOW sha1`, since 8.0.0.
  ///
  /// - Returns: The source.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SCRIPT SHOW`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptShow<T: RESPDecodable>(_ sha1: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T {
    try await run(.scriptShow(sha1, as: T.self))
  }
}

extension SessionExecutor where Self: ~Copyable {
  /// Sets whether the scripts that this connection runs next are debugged.
  ///
  /// `SCRIPT DEBUG <YES | SYNC | NO> [engine]`, since 3.2.0.
  ///
  /// The debugger talks to its user over the connection, which takes a client made for that.
  ///
  /// `engine`, since Valkey 9.1, is the scripts' language: `lua`.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SCRIPT DEBUG`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) async throws {
    _ = try await run(.scriptDebug(mode, engine: engine))
  }
}

extension Redis {
  /// For sessions: see ``SessionExecutor/scriptDebug(_:engine:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func scriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) async throws {}
}

extension Chain {
  /// Adds `FUNCTION DELETE`, which appends nothing. See ``CommandExecutor/functionDelete(_:)``.
  @_alwaysEmitIntoClient
  public consuming func functionDelete(_ library: any RESPEncodable) -> Self {
    adding() { $0.encodeFunctionDelete(library) }
  }

  /// Adds `FUNCTION DUMP`. See ``CommandExecutor/functionDump()``.
  @_alwaysEmitIntoClient
  public consuming func functionDump<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Bytes)>
  where Replies == (repeat each R) {
    adding(Bytes.self, .repeatable) { $0.encodeFunctionDump() }
  }

  /// Adds `FUNCTION FLUSH`, which appends nothing. See ``CommandExecutor/functionFlush(_:)``.
  @_alwaysEmitIntoClient
  public consuming func functionFlush(_ mode: FlushMode? = nil) -> Self {
    adding() { $0.encodeFunctionFlush(mode) }
  }

  /// Adds `FUNCTION HELP`. See ``CommandExecutor/functionHelp()``.
  @_alwaysEmitIntoClient
  public consuming func functionHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeFunctionHelp() }
  }

  /// Adds `FUNCTION KILL`, which appends nothing. See ``CommandExecutor/functionKill()``.
  @_alwaysEmitIntoClient
  public consuming func functionKill() -> Self {
    adding(.rescue) { $0.encodeFunctionKill() }
  }

  /// Adds `FUNCTION LIST`. See ``CommandExecutor/functionList(matching:withCode:)``.
  @_alwaysEmitIntoClient
  public consuming func functionList<each R: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, withCode: Bool = false
  ) -> Chain<Mode, (repeat each R, [FunctionLibrary])> where Replies == (repeat each R) {
    adding([FunctionLibrary].self, .repeatable) { $0.encodeFunctionList(matching: pattern, withCode: withCode) }
  }

  /// Adds `FUNCTION RESTORE`, which appends nothing. See ``CommandExecutor/functionRestore(_:policy:)``.
  @_alwaysEmitIntoClient
  public consuming func functionRestore(_ serialized: any RESPEncodable, policy: FunctionRestorePolicy? = nil) -> Self {
    adding() { $0.encodeFunctionRestore(serialized, policy: policy) }
  }

  /// Adds `FUNCTION STATS`. See ``CommandExecutor/functionStats()``.
  @_alwaysEmitIntoClient
  public consuming func functionStats<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, FunctionStatistics)>
  where Replies == (repeat each R) {
    adding(FunctionStatistics.self, .repeatable) { $0.encodeFunctionStats() }
  }

  /// Adds `SCRIPT DEBUG`, which appends nothing. See ``SessionExecutor/scriptDebug(_:engine:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func scriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) -> Self {
    adding(.exclusive) { $0.encodeScriptDebug(mode, engine: engine) }
  }

  /// Adds `SCRIPT FLUSH`, which appends nothing. See ``CommandExecutor/scriptFlush(_:)``.
  @_alwaysEmitIntoClient
  public consuming func scriptFlush(_ mode: FlushMode? = nil) -> Self {
    adding() { $0.encodeScriptFlush(mode) }
  }

  /// Adds `SCRIPT HELP`. See ``CommandExecutor/scriptHelp()``.
  @_alwaysEmitIntoClient
  public consuming func scriptHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeScriptHelp() }
  }

  /// Adds `SCRIPT KILL`, which appends nothing. See ``CommandExecutor/scriptKill()``.
  @_alwaysEmitIntoClient
  public consuming func scriptKill() -> Self {
    adding(.rescue) { $0.encodeScriptKill() }
  }

  /// Adds `SCRIPT SHOW`. See ``CommandExecutor/scriptShow(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func scriptShow<each R: RESPDecodable, T: RESPDecodable>(
    _ sha1: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .repeatable) { $0.encodeScriptShow(sha1) }
  }
}

extension Batch {
  /// Adds `FUNCTION DELETE`. See ``CommandExecutor/functionDelete(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionDelete(_ library: some RESPEncodable) -> Batch {
    adding() { $0.encodeFunctionDelete(library) }
  }

  /// Adds `FUNCTION DUMP`. See ``CommandExecutor/functionDump()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionDump() -> BatchReply<Bytes> {
    adding(Bytes.self, .repeatable) { $0.encodeFunctionDump() }
  }

  /// Adds `FUNCTION FLUSH`. See ``CommandExecutor/functionFlush(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionFlush(_ mode: FlushMode? = nil) -> Batch {
    adding() { $0.encodeFunctionFlush(mode) }
  }

  /// Adds `FUNCTION HELP`. See ``CommandExecutor/functionHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeFunctionHelp() }
  }

  /// Adds `FUNCTION KILL`. See ``CommandExecutor/functionKill()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionKill() -> Batch {
    adding(.rescue) { $0.encodeFunctionKill() }
  }

  /// Adds `FUNCTION LIST`. See ``CommandExecutor/functionList(matching:withCode:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionList(matching pattern: (any RESPEncodable)? = nil, withCode: Bool = false) -> BatchReply<
    [FunctionLibrary]
  > {
    adding([FunctionLibrary].self, .repeatable) { $0.encodeFunctionList(matching: pattern, withCode: withCode) }
  }

  /// Adds `FUNCTION RESTORE`. See ``CommandExecutor/functionRestore(_:policy:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionRestore(_ serialized: some RESPEncodable, policy: FunctionRestorePolicy? = nil) -> Batch {
    adding() { $0.encodeFunctionRestore(serialized, policy: policy) }
  }

  /// Adds `FUNCTION STATS`. See ``CommandExecutor/functionStats()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionStats() -> BatchReply<FunctionStatistics> {
    adding(FunctionStatistics.self, .repeatable) { $0.encodeFunctionStats() }
  }

  /// Adds `SCRIPT DEBUG`. See ``SessionExecutor/scriptDebug(_:engine:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptDebug(_ mode: ScriptDebugMode, engine: String? = nil) -> Batch {
    adding(.exclusive) { $0.encodeScriptDebug(mode, engine: engine) }
  }

  /// Adds `SCRIPT FLUSH`. See ``CommandExecutor/scriptFlush(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptFlush(_ mode: FlushMode? = nil) -> Batch {
    adding() { $0.encodeScriptFlush(mode) }
  }

  /// Adds `SCRIPT HELP`. See ``CommandExecutor/scriptHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeScriptHelp() }
  }

  /// Adds `SCRIPT KILL`. See ``CommandExecutor/scriptKill()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptKill() -> Batch {
    adding(.rescue) { $0.encodeScriptKill() }
  }

  /// Adds `SCRIPT SHOW`. See ``CommandExecutor/scriptShow(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptShow<T: RESPDecodable>(_ sha1: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T> {
    adding(T.self, .repeatable) { $0.encodeScriptShow(sha1) }
  }
}
