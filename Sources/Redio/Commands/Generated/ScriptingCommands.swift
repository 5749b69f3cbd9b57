// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `EVAL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeEval(
    _ script: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "EVAL")
    self.add(script)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `EVALSHA`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeEvalsha(
    _ sha1: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "EVALSHA")
    self.add(sha1)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `EVALSHA_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeEvalshaRO(
    _ sha1: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "EVALSHA_RO")
    self.add(sha1)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `EVAL_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeEvalRO(
    _ script: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "EVAL_RO")
    self.add(script)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `FCALL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFcall(
    _ function: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "FCALL")
    self.add(function)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `FCALL_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFcallRO(
    _ function: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = []
  ) {
    begin(command: "FCALL_RO")
    self.add(function)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self)
    values.append(to: &self)
  }

  /// Writes `FUNCTION LOAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFunctionLoad(_ code: some RESPEncodable, replacing: Bool = false) {
    begin(command: "FUNCTION")
    self.add(text: "LOAD")
    if replacing {
      self.add(text: "REPLACE")
    }
    self.add(code)
  }

  /// Writes `SCRIPT EXISTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptExists(_ sha1s: ArgumentList) {
    begin(command: "SCRIPT")
    self.add(text: "EXISTS")
    sha1s.append(to: &self, needing: "sha1")
  }

  /// Writes `SCRIPT LOAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScriptLoad(_ script: some RESPEncodable) {
    begin(command: "SCRIPT")
    self.add(text: "LOAD")
    self.add(script)
  }
}

extension Command {
  /// `EVAL`, to be run. See ``CommandExecutor/eval(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func eval(
    _ script: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeEval(script, keys: keys, arguments: values)
    return Command(consume arguments)
  }

  /// `EVALSHA`, to be run. See ``CommandExecutor/evalsha(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func evalsha(
    _ sha1: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeEvalsha(sha1, keys: keys, arguments: values)
    return Command(consume arguments)
  }

  /// `EVALSHA_RO`, to be run. See
  /// ``CommandExecutor/evalshaRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func evalshaRO(
    _ sha1: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeEvalshaRO(sha1, keys: keys, arguments: values)
    return Command(consume arguments, .readOnly)
  }

  /// `EVAL_RO`, to be run. See ``CommandExecutor/evalRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func evalRO(
    _ script: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeEvalRO(script, keys: keys, arguments: values)
    return Command(consume arguments, .readOnly)
  }

  /// `FCALL`, to be run. See ``CommandExecutor/fcall(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func fcall(
    _ function: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeFcall(function, keys: keys, arguments: values)
    return Command(consume arguments)
  }

  /// `FCALL_RO`, to be run. See ``CommandExecutor/fcallRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @_alwaysEmitIntoClient
  public static func fcallRO(
    _ function: some RESPEncodable, keys: ArgumentList = [], arguments values: ArgumentList = [], as type: Reply.Type
  ) -> Command {
    var arguments = RESPArguments()
    arguments.encodeFcallRO(function, keys: keys, arguments: values)
    return Command(consume arguments, .readOnly)
  }

  /// `FUNCTION LOAD`, to be run. See ``CommandExecutor/functionLoad(_:replacing:)``.
  @_alwaysEmitIntoClient
  public static func functionLoad(_ code: some RESPEncodable, replacing: Bool = false) -> Command
  where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeFunctionLoad(code, replacing: replacing)
    return Command(consume arguments)
  }

  /// `SCRIPT EXISTS`, to be run. See ``CommandExecutor/scriptExists(_:_:)``.
  @_alwaysEmitIntoClient
  public static func scriptExists(_ sha1s: ArgumentList) -> Command where Reply == [Bool] {
    var arguments = RESPArguments()
    arguments.encodeScriptExists(sha1s)
    return Command(consume arguments, .repeatable)
  }

  /// `SCRIPT LOAD`, to be run. See ``CommandExecutor/scriptLoad(_:)``.
  @_alwaysEmitIntoClient
  public static func scriptLoad(_ script: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeScriptLoad(script)
    return Command(consume arguments, .repeatable)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Runs a Lua script on the server.
  ///
  /// `EVAL script numkeys [key […]] [arg […]]`, since 2.6.0.
  ///
  /// A script that is run often is better a ``Script``, which is sent once. In it, `KEYS` and `ARGV` are the keys
  /// and arguments.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVAL`, group scripting.
  @discardableResult
  @_alwaysEmitIntoClient
  public func eval<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.eval(script, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a Lua script on the server.
  ///
  /// `EVAL script numkeys [key […]] [arg […]]`, since 2.6.0.
  ///
  /// A script that is run often is better a ``Script``, which is sent once. In it, `KEYS` and `ARGV` are the keys
  /// and arguments.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVAL`, group scripting.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func eval<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.eval(script, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Runs a Lua script that the server knows, by its SHA-1.
  ///
  /// `EVALSHA sha1 numkeys [key […]] [arg […]]`, since 2.6.0.
  ///
  /// It is an error (`NOSCRIPT`) if it does not. A ``Script`` takes care of that.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVALSHA`, group scripting.
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalsha<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalsha(sha1, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a Lua script that the server knows, by its SHA-1.
  ///
  /// `EVALSHA sha1 numkeys [key […]] [arg […]]`, since 2.6.0.
  ///
  /// It is an error (`NOSCRIPT`) if it does not. A ``Script`` takes care of that.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVALSHA`, group scripting.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalsha<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalsha(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Runs a Lua script that the server knows, by its SHA-1, and that writes nothing: it may be sent to replicas,
  /// and again.
  ///
  /// `EVALSHA_RO sha1 numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error (`NOSCRIPT`) if the server does not know it, and one if the script writes.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVALSHA_RO`, group scripting.
  @_alwaysEmitIntoClient
  public func evalshaRO<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalshaRO(sha1, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a Lua script that the server knows, by its SHA-1, and that writes nothing: it may be sent to replicas,
  /// and again.
  ///
  /// `EVALSHA_RO sha1 numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error (`NOSCRIPT`) if the server does not know it, and one if the script writes.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVALSHA_RO`, group scripting.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func evalshaRO<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalshaRO(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Runs a Lua script that writes nothing on the server: it may be sent to replicas, and again.
  ///
  /// `EVAL_RO script numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error if the script writes.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVAL_RO`, group scripting.
  @_alwaysEmitIntoClient
  public func evalRO<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalRO(script, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a Lua script that writes nothing on the server: it may be sent to replicas, and again.
  ///
  /// `EVAL_RO script numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error if the script writes.
  ///
  /// - Returns: What the script returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the script that is executed.
  /// - SeeAlso: `EVAL_RO`, group scripting.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func evalRO<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.evalRO(script, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Runs a function of a library that has been loaded.
  ///
  /// `FCALL function numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// - Returns: What the function returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the function that is executed.
  /// - SeeAlso: `FCALL`, group scripting.
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcall<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.fcall(function, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a function of a library that has been loaded.
  ///
  /// `FCALL function numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// - Returns: What the function returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the function that is executed.
  /// - SeeAlso: `FCALL`, group scripting.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcall<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.fcall(function, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Runs a function of a library that has been loaded, and that writes nothing: it may be sent to replicas, and
  /// again.
  ///
  /// `FCALL_RO function numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error if the function has not the flag `no-writes`.
  ///
  /// - Returns: What the function returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the function that is executed.
  /// - SeeAlso: `FCALL_RO`, group scripting.
  @_alwaysEmitIntoClient
  public func fcallRO<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.fcallRO(function, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []), as: T.self))
  }

  /// Runs a function of a library that has been loaded, and that writes nothing: it may be sent to replicas, and
  /// again.
  ///
  /// `FCALL_RO function numkeys [key […]] [arg […]]`, since 7.0.0.
  ///
  /// It is an error if the function has not the flag `no-writes`.
  ///
  /// - Returns: What the function returns.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on the function that is executed.
  /// - SeeAlso: `FCALL_RO`, group scripting.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func fcallRO<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.fcallRO(function, keys: ArgumentList(keys), arguments: ArgumentList(values), as: T.self))
  }

  /// Loads a library of functions.
  ///
  /// `FUNCTION LOAD [REPLACE] function-code`, since 7.0.0.
  ///
  /// The code starts with `#!lua name=` and the library's name. It is an error if there is one of this name,
  /// unless it is to be replaced.
  ///
  /// - Returns: The library's name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) (considering compilation time is redundant).
  /// - SeeAlso: `FUNCTION LOAD`, group scripting.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionLoad(_ code: some RESPEncodable, replacing: Bool = false) async throws -> String {
    try await run(.functionLoad(code, replacing: replacing))
  }

  /// Asks whether the server knows scripts.
  ///
  /// `SCRIPT EXISTS sha1 […]`, since 2.6.0.
  ///
  /// - Returns: Whether it does, for each SHA-1.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of scripts to check (so checking a single script is an O(1)
  ///   operation).
  /// - SeeAlso: `SCRIPT EXISTS`, group scripting.
  @_alwaysEmitIntoClient
  public func scriptExists(_ sha1: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> [Bool] {
    try await run(.scriptExists(ArgumentList(sha1, more)))
  }

  /// Makes a script known to the server, without running it.
  ///
  /// `SCRIPT LOAD script`, since 2.6.0.
  ///
  /// - Returns: Its SHA-1, by which it is run.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the length in bytes of the script body.
  /// - SeeAlso: `SCRIPT LOAD`, group scripting.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptLoad(_ script: some RESPEncodable) async throws -> String {
    try await run(.scriptLoad(script))
  }
}

extension Chain {
  /// Adds `EVAL`. See ``CommandExecutor/eval(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func eval<each R: RESPDecodable, T: RESPDecodable>(
    _ script: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self) { $0.encodeEval(script, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVALSHA`. See ``CommandExecutor/evalsha(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func evalsha<each R: RESPDecodable, T: RESPDecodable>(
    _ sha1: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self) { $0.encodeEvalsha(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVALSHA_RO`. See ``CommandExecutor/evalshaRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func evalshaRO<each R: RESPDecodable, T: RESPDecodable>(
    _ sha1: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeEvalshaRO(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVAL_RO`. See ``CommandExecutor/evalRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func evalRO<each R: RESPDecodable, T: RESPDecodable>(
    _ script: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeEvalRO(script, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FCALL`. See ``CommandExecutor/fcall(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func fcall<each R: RESPDecodable, T: RESPDecodable>(
    _ function: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self) { $0.encodeFcall(function, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FCALL_RO`. See ``CommandExecutor/fcallRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_alwaysEmitIntoClient
  public consuming func fcallRO<each R: RESPDecodable, T: RESPDecodable>(
    _ function: any RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeFcallRO(function, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FUNCTION LOAD`. See ``CommandExecutor/functionLoad(_:replacing:)``.
  @_alwaysEmitIntoClient
  public consuming func functionLoad<each R: RESPDecodable>(_ code: any RESPEncodable, replacing: Bool = false)
    -> Chain<Mode, (repeat each R, String)> where Replies == (repeat each R)
  {
    adding(String.self) { $0.encodeFunctionLoad(code, replacing: replacing) }
  }

  /// Adds `SCRIPT EXISTS`. See ``CommandExecutor/scriptExists(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func scriptExists<each R: RESPDecodable>(
    _ sha1: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [Bool])> where Replies == (repeat each R) {
    adding([Bool].self, .repeatable) { $0.encodeScriptExists(ArgumentList(sha1, more)) }
  }

  /// Adds `SCRIPT LOAD`. See ``CommandExecutor/scriptLoad(_:)``.
  @_alwaysEmitIntoClient
  public consuming func scriptLoad<each R: RESPDecodable>(_ script: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String)
  > where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeScriptLoad(script) }
  }
}

extension Batch {
  /// Adds `EVAL`. See ``CommandExecutor/eval(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func eval<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeEval(script, keys: ArgumentList(keys, []), arguments: ArgumentList(values, [])) }
  }

  /// Adds `EVAL`. See ``CommandExecutor/eval(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func eval<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeEval(script, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVALSHA`. See ``CommandExecutor/evalsha(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalsha<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeEvalsha(sha1, keys: ArgumentList(keys, []), arguments: ArgumentList(values, [])) }
  }

  /// Adds `EVALSHA`. See ``CommandExecutor/evalsha(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalsha<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeEvalsha(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVALSHA_RO`. See ``CommandExecutor/evalshaRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalshaRO<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) {
      $0.encodeEvalshaRO(sha1, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []))
    }
  }

  /// Adds `EVALSHA_RO`. See ``CommandExecutor/evalshaRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalshaRO<T: RESPDecodable>(
    _ sha1: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeEvalshaRO(sha1, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `EVAL_RO`. See ``CommandExecutor/evalRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalRO<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) {
      $0.encodeEvalRO(script, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []))
    }
  }

  /// Adds `EVAL_RO`. See ``CommandExecutor/evalRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func evalRO<T: RESPDecodable>(
    _ script: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeEvalRO(script, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FCALL`. See ``CommandExecutor/fcall(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcall<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeFcall(function, keys: ArgumentList(keys, []), arguments: ArgumentList(values, [])) }
  }

  /// Adds `FCALL`. See ``CommandExecutor/fcall(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcall<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeFcall(function, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FCALL_RO`. See ``CommandExecutor/fcallRO(_:keys:arguments:as:)-(_,RESPOrderedArguments,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcallRO<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: any RESPOrderedArguments = [String](),
    arguments values: any RESPOrderedArguments = [String](), as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) {
      $0.encodeFcallRO(function, keys: ArgumentList(keys, []), arguments: ArgumentList(values, []))
    }
  }

  /// Adds `FCALL_RO`. See ``CommandExecutor/fcallRO(_:keys:arguments:as:)-(_,[RESPEncodable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func fcallRO<T: RESPDecodable>(
    _ function: some RESPEncodable, keys: [any RESPEncodable] = [], arguments values: [any RESPEncodable] = [],
    as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeFcallRO(function, keys: ArgumentList(keys), arguments: ArgumentList(values)) }
  }

  /// Adds `FUNCTION LOAD`. See ``CommandExecutor/functionLoad(_:replacing:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func functionLoad(_ code: some RESPEncodable, replacing: Bool = false) -> BatchReply<String> {
    adding(String.self) { $0.encodeFunctionLoad(code, replacing: replacing) }
  }

  /// Adds `SCRIPT EXISTS`. See ``CommandExecutor/scriptExists(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptExists(_ sha1: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<[Bool]> {
    adding([Bool].self, .repeatable) { $0.encodeScriptExists(ArgumentList(sha1, more)) }
  }

  /// Adds `SCRIPT LOAD`. See ``CommandExecutor/scriptLoad(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scriptLoad(_ script: some RESPEncodable) -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeScriptLoad(script) }
  }
}
