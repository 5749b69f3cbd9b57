public import RESP

/// Commands that are pipelined in one write, and the types of their replies: a `Pipeline` or a `Transaction`.
///
/// `redis()` starts a chain. Each command appends the type of its reply; a command that only replies `OK`, such as `set`,
/// appends nothing. `run()` sends all commands and returns the replies as a tuple.
///
/// ```swift
/// let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()   // (Int, String?)
/// ```
///
/// The generic parameter is the whole tuple. If a tuple is destructured into the wrong number of names, the compiler says
/// `could not infer pack element`, or that a tuple cannot conform to `RESPDecodable`: count the commands, except those that
/// only reply `OK`.
@dynamicMemberLookup
public struct Chain<Mode, Replies: Sendable>: Sendable {
  @usableFromInline package var storage: ChainStorage

  init(_ caller: CallContext, _ unsent: UnsentCommands?) where Replies == () {
    storage = ChainStorage(caller, unsent)
  }

  @usableFromInline
  package init(_ storage: consuming ChainStorage) { self.storage = storage }

  /// The same chain with every `Bytes` value as `String`. Values that are not UTF-8 throw a decoding error: read those as
  /// `Bytes`.
  ///
  /// Integers, counts, names and values requested with `as:` stay as they are.
  public var strdecode: TextChain<Mode, Replies> { TextChain(base: self) }

  /// The same chain with every `Bytes` value as `Decoded`: interpreted by its content.
  ///
  /// Integers, counts, names and values requested with `as:` stay as they are.
  public var autodecode: ContentChain<Mode, Replies> { ContentChain(base: self) }

  /// The commands so far, each as its name and arguments, to inspect what would be sent; of a transaction also those before
  /// it, but not `MULTI` and `EXEC`.
  ///
  /// Arguments can be secret: this library never prints them.
  ///
  /// - Complexity: O(n) over the bytes of the commands, which are parsed from their encoded form.
  public var commands: [[Bytes]] {
    storage.unsent?.end()
    return EncodedCommands.of(storage.head.wire + storage.list.wire)
  }

  /// Adds a command, and its reply to the tuple.
  @_alwaysEmitIntoClient
  @inline(__always)
  public consuming func appending<each R: RESPDecodable, N: RESPDecodable>(
    _ command: Command<N>
  ) -> Chain<Mode, (repeat each R, N)> where Replies == (repeat each R) {
    ChainStorage.begin(&storage)
    storage.append(command.content, isSilent: false, decodesInPlace: N._decodesInPlace)
    return Chain<Mode, (repeat each R, N)>(storage)
  }

  /// Adds a command that only replies `OK`, and nothing to the tuple. If the reply is an error, `run()` throws it.
  @_alwaysEmitIntoClient
  @inline(__always)
  public consuming func appending(_ command: Command<OK>) -> Self {
    ChainStorage.begin(&storage)
    storage.append(command.content, isSilent: true, decodesInPlace: true)
    return Self(storage)
  }

  /// Adds a command, which `encode` writes behind the others.
  ///
  /// - Parameter keys: `.byTable` if the command table has to find its keys.
  @_alwaysEmitIntoClient
  @inline(__always)
  @usableFromInline
  package consuming func adding<each R: RESPDecodable, N: RESPDecodable>(
    _ reply: N.Type, _ traits: CommandTraits = [], keys: KeyPlaces = .none, _ encode: (inout RESPArguments) -> Void
  ) -> Chain<Mode, (repeat each R, N)> where Replies == (repeat each R) {
    ChainStorage.begin(&storage)
    encode(&storage.list.arguments)
    storage.end(isSilent: false, decodesInPlace: N._decodesInPlace, traits, keys)
    return Chain<Mode, (repeat each R, N)>(storage)
  }

  /// The same for a command that only replies `OK`.
  @_alwaysEmitIntoClient
  @inline(__always)
  @usableFromInline
  package consuming func adding(
    _ traits: CommandTraits = [], keys: KeyPlaces = .none, _ encode: (inout RESPArguments) -> Void
  ) -> Self {
    ChainStorage.begin(&storage)
    encode(&storage.list.arguments)
    storage.end(isSilent: true, decodesInPlace: true, traits, keys)
    return Self(storage)
  }
}

/// The mode of a chain whose commands are executed separately: other clients' commands can run in between.
public enum PipelineMode {}

/// Commands that are pipelined in one write, without a transaction.
public typealias Pipeline<Replies: Sendable> = Chain<PipelineMode, Replies>

// What reads replies in another way than `run()` and `exec()` do is compiled in the program that calls it: most programs need
// little of it.

extension Chain {
  /// Sends the commands in one write and waits for all replies: one round trip.
  ///
  /// - Returns: The replies in order, as a tuple; for a single command with a reply, the reply itself.
  /// - Throws: `RedisError` of the first command that failed. The other commands have been executed nevertheless; use
  ///   `results()` to get each reply. `CancellationError` if the task was cancelled; the commands may be executed.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func run<each R: RESPDecodable>() async throws -> Replies
  where Mode == PipelineMode, Replies == (repeat each R) {
    try await run { (reader) throws(RedisError) in (repeat try reader.next((each R).self)) }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: `RedisError` if nothing could be sent, if the connection was lost or the deadline passed, or if a
  ///   command that only replies `OK` (`set`) failed, as it has no result. `CancellationError` if the task was
  ///   cancelled.
  @_alwaysEmitIntoClient
  public consuming func results<each R: RESPDecodable>() async throws -> (repeat Result<each R, RedisError>)
  where Mode == PipelineMode, Replies == (repeat each R) {
    try await run { (reader) throws(RedisError) in (repeat reader.result((each R).self)) }
  }

  /// Sends the commands, and decodes their replies.
  @usableFromInline
  func run<T: Sendable>(_ decode: @escaping PendingReplies<T>.Decode) async throws -> T where Mode == PipelineMode {
    storage.unsent?.end()
    return try await storage.caller.call(storage.list, decode)
  }
}

/// A chain whose `Bytes` values are read as `String`: the result of `strdecode`.
public struct TextChain<Mode, Replies: Sendable>: Sendable {
  @usableFromInline let base: Chain<Mode, Replies>
}

extension TextChain where Mode == PipelineMode {
  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).TextForm)
  where Replies == (repeat each R) {
    try await base.run { (reader) throws(RedisError) in (repeat try reader.nextText((each R).self)) }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  @_alwaysEmitIntoClient
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).TextForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.run { (reader) throws(RedisError) in (repeat reader.resultText((each R).self)) }
  }
}

/// A chain whose `Bytes` values are read as `Decoded`: the result of `autodecode`.
public struct ContentChain<Mode, Replies: Sendable>: Sendable {
  @usableFromInline let base: Chain<Mode, Replies>
}

extension ContentChain where Mode == PipelineMode {
  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  @_alwaysEmitIntoClient
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).ContentForm)
  where Replies == (repeat each R) {
    try await base.run { (reader) throws(RedisError) in (repeat try reader.nextContent((each R).self)) }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  @_alwaysEmitIntoClient
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).ContentForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.run { (reader) throws(RedisError) in (repeat reader.resultContent((each R).self)) }
  }
}

extension Chain: CustomStringConvertible, CustomReflectable {
  /// The names of the commands, without their arguments, which can be secret: `SET, INCR, GET`.
  public var description: String {
    EncodedCommands.names(in: storage.head.wire + storage.list.wire).joined(separator: ", ")
  }

  /// Shows only the names.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

extension TextChain: CustomStringConvertible, CustomReflectable {
  /// As `Chain.description`.
  public var description: String { base.description }

  /// As `Chain.customMirror`.
  public var customMirror: Mirror { base.customMirror }
}

extension ContentChain: CustomStringConvertible, CustomReflectable {
  /// As `Chain.description`.
  public var description: String { base.description }

  /// As `Chain.customMirror`.
  public var customMirror: Mirror { base.customMirror }
}
