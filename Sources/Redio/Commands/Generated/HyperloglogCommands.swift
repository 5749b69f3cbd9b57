// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `PFADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfadd(_ key: some RESPEncodable, _ elements: ArgumentList = []) {
    begin(command: "PFADD")
    self.add(key: key)
    elements.append(to: &self)
  }

  /// Writes `PFCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfcount(_ keys: ArgumentList) {
    begin(command: "PFCOUNT")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `PFDEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfdebugGetreg(_ key: some RESPEncodable) {
    begin(command: "PFDEBUG")
    self.add(text: "GETREG")
    self.add(key: key)
  }

  /// Writes `PFDEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfdebugDecode2(_ key: some RESPEncodable) {
    begin(command: "PFDEBUG")
    self.add(text: "DECODE")
    self.add(key: key)
  }

  /// Writes `PFDEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfdebugEncoding3(_ key: some RESPEncodable) {
    begin(command: "PFDEBUG")
    self.add(text: "ENCODING")
    self.add(key: key)
  }

  /// Writes `PFDEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfdebugTodense4(_ key: some RESPEncodable) {
    begin(command: "PFDEBUG")
    self.add(text: "TODENSE")
    self.add(key: key)
  }

  /// Writes `PFMERGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfmerge(to destination: some RESPEncodable, _ sources: ArgumentList = []) {
    begin(command: "PFMERGE")
    self.add(key: destination)
    self.mark(keys: sources.count)
    sources.append(to: &self)
  }

  /// Writes `PFSELFTEST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePfselftest() {
    begin(command: "PFSELFTEST")
  }
}

extension Command {
  /// `PFADD`, to be run. See ``CommandExecutor/pfadd(_:_:)``.
  @_alwaysEmitIntoClient
  public static func pfadd(_ key: some RESPEncodable, _ elements: ArgumentList = []) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodePfadd(key, elements)
    return Command(consume arguments)
  }

  /// `PFCOUNT`, to be run. See ``CommandExecutor/pfcount(_:_:)``.
  @_alwaysEmitIntoClient
  public static func pfcount(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodePfcount(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @_alwaysEmitIntoClient
  public static func pfdebugGetreg(_ key: some RESPEncodable) -> Command where Reply == [Int] {
    var arguments = RESPArguments()
    arguments.encodePfdebugGetreg(key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugDecode(_:)``.
  @_alwaysEmitIntoClient
  public static func pfdebugDecode(_ key: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodePfdebugDecode2(key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @_alwaysEmitIntoClient
  public static func pfdebugEncoding(_ key: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodePfdebugEncoding3(key)
    return Command(consume arguments)
  }

  /// `PFDEBUG`, to be run. See ``CommandExecutor/pfdebugTodense(_:)``.
  @_alwaysEmitIntoClient
  public static func pfdebugTodense(_ key: some RESPEncodable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodePfdebugTodense4(key)
    return Command(consume arguments)
  }

  /// `PFMERGE`, to be run. See ``CommandExecutor/pfmerge(to:_:)``.
  @_alwaysEmitIntoClient
  public static func pfmerge(to destination: some RESPEncodable, _ sources: ArgumentList = []) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodePfmerge(to: destination, sources)
    return Command(consume arguments)
  }

  /// `PFSELFTEST`, to be run. See ``CommandExecutor/pfselftest()``.
  @_alwaysEmitIntoClient
  public static func pfselftest() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodePfselftest()
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
    adding(Bool.self) { $0.encodePfadd(key, ArgumentList(elements)) }
  }

  /// Adds `PFCOUNT`. See ``CommandExecutor/pfcount(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfcount<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self, .readOnly) { $0.encodePfcount(ArgumentList(key, more)) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugGetreg<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, [Int])
  > where Replies == (repeat each R) {
    adding([Int].self) { $0.encodePfdebugGetreg(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugDecode(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugDecode<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String)
  > where Replies == (repeat each R) {
    adding(String.self) { $0.encodePfdebugDecode2(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugEncoding<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String)
  > where Replies == (repeat each R) {
    adding(String.self) { $0.encodePfdebugEncoding3(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugTodense(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfdebugTodense<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodePfdebugTodense4(key) }
  }

  /// Adds `PFMERGE`, which appends nothing. See ``CommandExecutor/pfmerge(to:_:)``.
  @_alwaysEmitIntoClient
  public consuming func pfmerge(to destination: any RESPEncodable, _ sources: any RESPArgumentSource...) -> Self {
    adding() { $0.encodePfmerge(to: destination, ArgumentList(sources)) }
  }

  /// Adds `PFSELFTEST`, which appends nothing. See ``CommandExecutor/pfselftest()``.
  @_alwaysEmitIntoClient
  public consuming func pfselftest() -> Self {
    adding() { $0.encodePfselftest() }
  }
}

extension Batch {
  /// Adds `PFADD`. See ``CommandExecutor/pfadd(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfadd(_ key: some RESPEncodable, _ elements: any RESPArgumentSource...) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodePfadd(key, ArgumentList(elements)) }
  }

  /// Adds `PFCOUNT`. See ``CommandExecutor/pfcount(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfcount(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodePfcount(ArgumentList(key, more)) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugGetreg(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugGetreg(_ key: some RESPEncodable) -> BatchReply<[Int]> {
    adding([Int].self) { $0.encodePfdebugGetreg(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugDecode(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugDecode(_ key: some RESPEncodable) -> BatchReply<String> {
    adding(String.self) { $0.encodePfdebugDecode2(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugEncoding(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugEncoding(_ key: some RESPEncodable) -> BatchReply<String> {
    adding(String.self) { $0.encodePfdebugEncoding3(key) }
  }

  /// Adds `PFDEBUG`. See ``CommandExecutor/pfdebugTodense(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfdebugTodense(_ key: some RESPEncodable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodePfdebugTodense4(key) }
  }

  /// Adds `PFMERGE`. See ``CommandExecutor/pfmerge(to:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfmerge(to destination: some RESPEncodable, _ sources: any RESPArgumentSource...) -> Batch {
    adding() { $0.encodePfmerge(to: destination, ArgumentList(sources)) }
  }

  /// Adds `PFSELFTEST`. See ``CommandExecutor/pfselftest()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pfselftest() -> Batch {
    adding() { $0.encodePfselftest() }
  }
}
