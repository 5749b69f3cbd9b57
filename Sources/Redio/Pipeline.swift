internal import RESP

/// Commands that leave in one write, and the types of their replies.
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
public struct Pipeline<Replies: Sendable>: Sendable {
  let client: Client
  var wire: [UInt8] = []
  var silent = SilentReplies()
  var failure: String?
  /// Reads all replies. Replaced at each append, not nested.
  let decode: PendingReplies<Replies>.Decode

  init(_ client: Client) where Replies == () {
    self.client = client
    decode = { (_) throws(RedisError) in }
  }

  fileprivate init<Before>(_ before: consuming Pipeline<Before>, decode: @escaping PendingReplies<Replies>.Decode) {
    client = before.client
    wire = before.wire
    silent = before.silent
    failure = before.failure
    self.decode = decode
  }

  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Returns: The replies, in order; of a single command with news, its reply itself.
  /// - Throws: `RedisError`: the first command's that failed. The others have been executed all the same; `results()`
  ///   tells of each. `CancellationError` if the task was cancelled.
  @discardableResult
  public consuming func run() async throws -> Replies {
    try await client.call(wire, silent, failure, decode)
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: `RedisError` if nothing could be sent or the connection was lost, or if a command without news (`set`)
  ///   failed, which no result could tell. `CancellationError` if the task was cancelled.
  public consuming func results<each R: RESPDecodable>() async throws -> (repeat Result<each R, RedisError>)
  where Replies == (repeat each R) {
    try await client.call(wire, silent, failure) { (reader) throws(RedisError) in
      (repeat reader.result((each R).self))
    }
  }

  /// The same chain with every value as `String`, its bytes that are not UTF-8 repaired.
  ///
  /// Integers, counts and names are not touched, nor are values asked for with `as:`.
  public var strdecode: TextPipeline<Replies> { TextPipeline(base: self) }

  /// The same chain with every value as `Decoded`: by its content.
  ///
  /// Integers, counts and names are not touched, nor are values asked for with `as:`.
  public var autodecode: ContentPipeline<Replies> { ContentPipeline(base: self) }
}

extension Pipeline {
  /// The commands so far, each as its name and arguments.
  ///
  /// For a look at what would be sent. Arguments can be secret: nothing in this library prints them by itself.
  ///
  /// - Complexity: O(n) over the bytes of the commands, which are read back from their encoded form.
  public var commands: [[Bytes]] { CommandWords.of(wire) }

  private mutating func add<N>(_ command: Command<N>, isSilent: Bool) {
    wire += command.wire
    silent.append(isSilent: isSilent)
    failure = failure ?? command.failure
  }

  /// Adds a command, whose reply is appended.
  public consuming func appending<each R: RESPDecodable, N: RESPDecodable>(
    _ command: Command<N>
  ) -> Pipeline<(repeat each R, N)> where Replies == (repeat each R) {
    add(command, isSilent: false)
    return Pipeline<(repeat each R, N)>(self) { (reader) throws(RedisError) in
      (repeat try reader.next((each R).self), try reader.next(N.self))
    }
  }

  /// Adds a command that has no news to tell.
  public consuming func appending(_ command: Command<OK>) -> Self {
    add(command, isSilent: true)
    return self
  }
}

/// A chain whose values come back as `String`: what `.strdecode` gives.
public struct TextPipeline<Replies: Sendable>: Sendable {
  let base: Pipeline<Replies>

  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).TextForm)
  where Replies == (repeat each R) {
    try await base.client.call(base.wire, base.silent, base.failure) { (reader) throws(RedisError) in
      (repeat try reader.nextText((each R).self))
    }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).TextForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.client.call(base.wire, base.silent, base.failure) { (reader) throws(RedisError) in
      (repeat reader.resultText((each R).self))
    }
  }
}

/// A chain whose values come back as `Decoded`: what `.autodecode` gives.
public struct ContentPipeline<Replies: Sendable>: Sendable {
  let base: Pipeline<Replies>

  /// Sends the commands in one write and waits for all replies.
  ///
  /// - Throws: As `Pipeline.run()`.
  @discardableResult
  public consuming func run<each R: RESPDecodable>() async throws -> (repeat (each R).ContentForm)
  where Replies == (repeat each R) {
    try await base.client.call(base.wire, base.silent, base.failure) { (reader) throws(RedisError) in
      (repeat try reader.nextContent((each R).self))
    }
  }

  /// Sends the commands in one write and waits for all replies, each as a `Result`.
  ///
  /// - Throws: As `Pipeline.results()`.
  public consuming func results<each R: RESPDecodable>() async throws
    -> (repeat Result<(each R).ContentForm, RedisError>)
  where Replies == (repeat each R) {
    try await base.client.call(base.wire, base.silent, base.failure) { (reader) throws(RedisError) in
      (repeat reader.resultContent((each R).self))
    }
  }
}

extension Pipeline: CustomStringConvertible, CustomReflectable {
  /// The names of the commands, without their arguments, which can be secret: `SET, INCR, GET`.
  public var description: String { CommandWords.names(in: wire).joined(separator: ", ") }

  /// Shows the names alone.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

extension TextPipeline: CustomStringConvertible, CustomReflectable {
  /// As `Pipeline.description`.
  public var description: String { base.description }

  /// As `Pipeline.customMirror`.
  public var customMirror: Mirror { base.customMirror }
}

extension ContentPipeline: CustomStringConvertible, CustomReflectable {
  /// As `Pipeline.description`.
  public var description: String { base.description }

  /// As `Pipeline.customMirror`.
  public var customMirror: Mirror { base.customMirror }
}
