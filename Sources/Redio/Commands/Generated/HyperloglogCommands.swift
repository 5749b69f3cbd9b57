// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension Command {
  /// `PFADD`, to be run. See ``CommandExecutor/pfadd(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfadd(_ key: some RESPEncodable, _ elements: ArgumentList = []) -> Command where Reply == Bool {
    var arguments = RESPArguments(command: "PFADD")
    arguments.add(key: key)
    elements.append(to: &arguments)
    return Command(consume arguments)
  }

  /// `PFCOUNT`, to be run. See ``CommandExecutor/pfcount(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfcount(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "PFCOUNT")
    arguments.mark(keys: keys.count)
    keys.append(to: &arguments, needing: "key")
    return Command(consume arguments, .readOnly)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfdebugGetreg(_ key: some RESPEncodable) -> Command where Reply == [Int] {
    var arguments = RESPArguments(command: "PFDEBUG")
    arguments.add(text: "GETREG")
    arguments.add(key: key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugDecode(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfdebugDecode(_ key: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments(command: "PFDEBUG")
    arguments.add(text: "DECODE")
    arguments.add(key: key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfdebugEncoding(_ key: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments(command: "PFDEBUG")
    arguments.add(text: "ENCODING")
    arguments.add(key: key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugTodense(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfdebugTodense(_ key: some RESPEncodable) -> Command where Reply == Bool {
    var arguments = RESPArguments(command: "PFDEBUG")
    arguments.add(text: "TODENSE")
    arguments.add(key: key)
    return Command(consume arguments)
  }

  /// `PFMERGE`, to be run. See ``CommandExecutor/pfmerge(to:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfmerge(to destination: some RESPEncodable, _ sources: ArgumentList = []) -> Command
  where Reply == OK {
    var arguments = RESPArguments(command: "PFMERGE")
    arguments.add(key: destination)
    arguments.mark(keys: sources.count)
    sources.append(to: &arguments)
    return Command(consume arguments)
  }

  /// `PFSELFTEST`, to be run. See ``CommandExecutor/pfselftest()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func pfselftest() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "PFSELFTEST")
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds elements to a HyperLogLog, which counts different ones without storing them.
  ///
  /// `PFADD key [element […]]`, since 2.8.9.
  ///
  /// - Returns: Whether the estimate may have changed; without elements, whether the key is new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to add every element.
  /// - SeeAlso: `PFADD`, group hyperloglog.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfadd(_ key: some RESPEncodable, _ elements: any RESPArgumentSource...) async throws -> Bool {
    try await run(.pfadd(key, ArgumentList(elements)))
  }

  /// Estimates how many different elements have been added. The error is 0.81 % on average.
  ///
  /// `PFCOUNT key […]`, since 2.8.9.
  ///
  /// - Returns: How many; of several HyperLogLogs, as if they were one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) with a very small average constant time when called with a single key. O(N) with N being
  ///   the number of keys, and much bigger constant times, when called with multiple keys.
  /// - SeeAlso: `PFCOUNT`, group hyperloglog.
  @_alwaysEmitIntoClient
  public func pfcount(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.pfcount(ArgumentList(key, more)))
  }

  /// Looks into a HyperLogLog. For those who develop the server.
  ///
  /// `PFDEBUG subcommand key`, since 2.8.9.
  ///
  /// - Returns: The 16384 registers. The key's encoding becomes the dense one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: N/A.
  /// - SeeAlso: `PFDEBUG`, group hyperloglog.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugGetreg(_ key: some RESPEncodable) async throws -> [Int] {
    try await run(.pfdebugGetreg(key))
  }

  /// Looks into a HyperLogLog. For those who develop the server.
  ///
  /// `PFDEBUG subcommand key`, since 2.8.9.
  ///
  /// - Returns: A sparse encoding in words.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: N/A.
  /// - SeeAlso: `PFDEBUG`, group hyperloglog.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugDecode(_ key: some RESPEncodable) async throws -> String {
    try await run(.pfdebugDecode(key))
  }

  /// Looks into a HyperLogLog. For those who develop the server.
  ///
  /// `PFDEBUG subcommand key`, since 2.8.9.
  ///
  /// - Returns: `sparse` or `dense`.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: N/A.
  /// - SeeAlso: `PFDEBUG`, group hyperloglog.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugEncoding(_ key: some RESPEncodable) async throws -> String {
    try await run(.pfdebugEncoding(key))
  }

  /// Looks into a HyperLogLog. For those who develop the server.
  ///
  /// `PFDEBUG subcommand key`, since 2.8.9.
  ///
  /// - Returns: Whether the encoding had to be changed to the dense one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: N/A.
  /// - SeeAlso: `PFDEBUG`, group hyperloglog.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugTodense(_ key: some RESPEncodable) async throws -> Bool {
    try await run(.pfdebugTodense(key))
  }

  /// Merges HyperLogLogs into one, which counts what any of them has counted. What the destination has counted
  /// itself stays.
  ///
  /// `PFMERGE destkey [sourcekey […]]`, since 2.8.9.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) to merge N HyperLogLogs, but with high constant times.
  /// - SeeAlso: `PFMERGE`, group hyperloglog.
  @_alwaysEmitIntoClient
  public func pfmerge(to destination: some RESPEncodable, _ sources: any RESPArgumentSource...) async throws {
    _ = try await run(.pfmerge(to: destination, ArgumentList(sources)))
  }

  /// Has the server test its HyperLogLogs. For those who develop it; the server does nothing else meanwhile.
  ///
  /// `PFSELFTEST`, since 2.8.9.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: N/A.
  /// - SeeAlso: `PFSELFTEST`, group hyperloglog.
  @_alwaysEmitIntoClient
  public func pfselftest() async throws {
    _ = try await run(.pfselftest())
  }
}

extension Chain {
  /// Adds `PFADD`. See ``CommandExecutor/pfadd(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfadd<each R: RESPDecodable>(_ key: any RESPEncodable, _ elements: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R)
  {
    appending(.pfadd(key, ArgumentList(elements)))
  }

  /// Adds `PFCOUNT`. See ``CommandExecutor/pfcount(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfcount<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    appending(.pfcount(ArgumentList(key, more)))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugGetreg<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, [Int])
  > where Replies == (repeat each R) {
    appending(.pfdebugGetreg(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugDecode(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugDecode<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String)
  > where Replies == (repeat each R) {
    appending(.pfdebugDecode(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugEncoding<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String)
  > where Replies == (repeat each R) {
    appending(.pfdebugEncoding(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugTodense(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugTodense<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    appending(.pfdebugTodense(key))
  }

  /// Adds `PFMERGE`, which appends nothing. See ``CommandExecutor/pfmerge(to:_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfmerge(to destination: any RESPEncodable, _ sources: any RESPArgumentSource...) -> Self {
    appending(.pfmerge(to: destination, ArgumentList(sources)))
  }

  /// Adds `PFSELFTEST`, which appends nothing. See ``CommandExecutor/pfselftest()``.
  @_alwaysEmitIntoClient
  public consuming func pfselftest() -> Self {
    appending(.pfselftest())
  }
}

extension Batch {
  /// Adds `PFADD`. See ``CommandExecutor/pfadd(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfadd(_ key: some RESPEncodable, _ elements: any RESPArgumentSource...) -> BatchReply<Bool> {
    append(.pfadd(key, ArgumentList(elements)))
  }

  /// Adds `PFCOUNT`. See ``CommandExecutor/pfcount(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfcount(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    append(.pfcount(ArgumentList(key, more)))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugGetreg(_ key: some RESPEncodable) -> BatchReply<[Int]> {
    append(.pfdebugGetreg(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugDecode(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugDecode(_ key: some RESPEncodable) -> BatchReply<String> {
    append(.pfdebugDecode(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugEncoding(_ key: some RESPEncodable) -> BatchReply<String> {
    append(.pfdebugEncoding(key))
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugTodense(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugTodense(_ key: some RESPEncodable) -> BatchReply<Bool> {
    append(.pfdebugTodense(key))
  }

  /// Adds `PFMERGE`. See ``CommandExecutor/pfmerge(to:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfmerge(to destination: some RESPEncodable, _ sources: any RESPArgumentSource...) -> Batch {
    append(.pfmerge(to: destination, ArgumentList(sources)))
  }

  /// Adds `PFSELFTEST`. See ``CommandExecutor/pfselftest()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfselftest() -> Batch {
    append(.pfselftest())
  }
}
