internal import RESP

/// Commands that leave in one write, and the types of their replies: a `Pipeline`, or a `Transaction`.
///
/// `redis()` starts one. Each command appends the type of its reply; one that has no news to tell, such as `set`,
/// appends nothing. `run()` sends all and returns the replies as a tuple.
///
/// ```swift
/// let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()   // (Int, String?)
/// ```
///
/// The generic parameter is the whole tuple. Destructuring it into the wrong number of names gives a message about the
/// tuple and `RESPDecodable`: count the commands that have news.
public struct Chain<Mode, Replies: Sendable>: Sendable {
  let caller: CallContext
  /// What comes before `MULTI` in a transaction.
  var head = CommandList()
  var list = CommandList()
  /// Reads all replies. Replaced at each append, not nested.
  let decode: PendingReplies<Replies>.Decode

  init(_ caller: CallContext) where Replies == () {
    self.caller = caller
    decode = { (_) throws(RedisError) in }
  }

  private init(
    _ caller: CallContext, _ head: consuming CommandList, _ list: consuming CommandList,
    decode: @escaping PendingReplies<Replies>.Decode
  ) {
    self.caller = caller
    self.head = head
    self.list = list
    self.decode = decode
  }

  /// The same chain with every value as `String`. Bytes that are not UTF-8 are a decoding error: read those as `Bytes`.
  ///
  /// Integers, counts and names are not touched, nor are values asked for with `as:`.
  public var strdecode: TextChain<Mode, Replies> { TextChain(base: self) }

  /// The same chain with every value as `Decoded`: by its content.
  ///
  /// Integers, counts and names are not touched, nor are values asked for with `as:`.
  public var autodecode: ContentChain<Mode, Replies> { ContentChain(base: self) }

  /// The commands so far, each as its name and arguments.
  ///
  /// For a look at what would be sent. Arguments can be secret: nothing in this library prints them by itself.
  ///
  /// - Complexity: O(n) over the bytes of the commands, which are read back from their encoded form.
  public var commands: [[Bytes]] { EncodedCommands.of(list.wire) }

  /// Adds a command, whose reply is appended.
  public consuming func appending<each R: RESPDecodable, N: RESPDecodable>(
    _ command: Command<N>
  ) -> Chain<Mode, (repeat each R, N)> where Replies == (repeat each R) {
    // In place, while nobody else holds it.
    list.append(command, isSilent: false)
    return Chain<Mode, (repeat each R, N)>(caller, head, list) { (reader) throws(RedisError) in
      (repeat try reader.next((each R).self), try reader.next(N.self))
    }
  }

  /// Adds a command that has no news to tell.
  public consuming func appending(_ command: Command<OK>) -> Self {
    list.append(command, isSilent: true)
    return self
  }
}

/// How a chain's commands run: each by itself, others' perhaps in between.
public enum PipelineMode {}

/// Commands that leave in one write.
public typealias Pipeline<Replies: Sendable> = Chain<PipelineMode, Replies>

extension Chain where Mode == PipelineMode {
  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Returns: The replies, in order; of a single command with news, its reply itself.
  /// - Throws: `RedisError`: the first command's that failed. The others have been executed all the same; `results()`
  ///   tells of each. `CancellationError` if the task was cancelled.
  @discardableResult
  public consuming func run() async throws -> Replies {
    try await caller.call(list, decode)
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: `RedisError` if nothing could be sent or the connection was lost, or if a command without news (`set`)
  ///   failed, which no result could tell. `CancellationError` if the task was cancelled.
  public consuming func results<each R: RESPDecodable>() async throws -> (repeat Result<each R, RedisError>)
  where Replies == (repeat each R) {
    try await caller.call(list) { (reader) throws(RedisError) in
      (repeat reader.result((each R).self))
    }
  }
}

/// A chain whose values come back as `String`: what `.strdecode` gives.
public struct TextChain<Mode, Replies: Sendable>: Sendable {
  let base: Chain<Mode, Replies>
}

extension TextChain where Mode == PipelineMode {
  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).TextForm)
  where Replies == (repeat each R) {
    try await base.caller.call(base.list) { (reader) throws(RedisError) in
      (repeat try reader.nextText((each R).self))
    }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).TextForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.caller.call(base.list) { (reader) throws(RedisError) in
      (repeat reader.resultText((each R).self))
    }
  }
}

/// A chain whose values come back as `Decoded`: what `.autodecode` gives.
public struct ContentChain<Mode, Replies: Sendable>: Sendable {
  let base: Chain<Mode, Replies>
}

extension ContentChain where Mode == PipelineMode {
  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).ContentForm)
  where Replies == (repeat each R) {
    try await base.caller.call(base.list) { (reader) throws(RedisError) in
      (repeat try reader.nextContent((each R).self))
    }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).ContentForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.caller.call(base.list) { (reader) throws(RedisError) in
      (repeat reader.resultContent((each R).self))
    }
  }
}

extension Chain: CustomStringConvertible, CustomReflectable {
  /// The names of the commands, without their arguments, which can be secret: `SET, INCR, GET`.
  public var description: String { EncodedCommands.names(in: list.wire).joined(separator: ", ") }

  /// Shows the names alone.
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
