public import RESP
public import Redio
public import RedioTransport

/// A test double of a server: for tests of code that takes a client, without server and network.
///
/// ```swift
/// let stub = RedisStub()
/// stub.answer("GET", "user:1", with: "Ada")
/// stub.fail("SET", code: "READONLY", message: "You can't write against a read only replica.", times: 1)
/// #expect(try await greeting(for: 1, in: stub.redis) == "Hello, Ada")
/// #expect(stub.commands == [["GET", "user:1"]])
/// ```
///
/// ``redis`` is a true client with all that it does: chains, batches, transactions, sessions, scripts, subscriptions,
/// streams, deadlines, retries and reconnecting. Only its connections are different: each is a pair of sockets in the
/// process, whose other end the stub answers. It opens no port and no file.
///
/// Who answers a command:
/// 1. the newest answer given for it: `answer(…)`, `fail(…)`, `loseConnection(on:…)`, `neverAnswer(…)`;
/// 2. the stub by itself, if the command is about the connection: the handshake (`HELLO`, `AUTH`, `CLIENT SETNAME`,
///    `SELECT` …), `PING`, `MULTI`, `EXEC` and the queue between them, `DISCARD`, `WATCH`, `UNWATCH`, `RESET`, `QUIT`;
///    `SUBSCRIBE` and the like, `PUBLISH` and `SPUBLISH`, which reach the client's own subscriptions; `SCRIPT LOAD`,
///    `SCRIPT EXISTS` and `EVALSHA`. An `EVALSHA` of a script that was loaded is answered by the rules for `EVAL` with its
///    source; one that was not is refused, as a server does, and `Script` sends `EVAL` behind it;
/// 3. the newest answer given for all commands, such as `fail(code: "LOADING")`, and the closure given to the initializer;
/// 4. nobody: the reply is an error that names the command and says how to give an answer; see ``unansweredCommands``.
///
/// The stub keeps no data: after `SET`, `GET` replies what a test has said that it replies.
///
/// Copies share everything. Any number of tasks may use a stub concurrently. Closures run on a thread that all stubs share,
/// unless they are isolated to an actor: they may suspend, but must not block it. Those for commands of one connection run
/// one after another, those of several connections concurrently. The connections end with ``redis``, by `close()` or with
/// its last copy.
public struct RedisStub: Sendable {
  /// Replies to a command.
  ///
  /// An `RESPErrorReply` that it throws is sent as an error, a ``ConnectionLoss`` ends the connection, and any other error
  /// becomes an error reply that describes it. It may suspend: later commands of the connection wait meanwhile, as those
  /// of a blocked client do. Its task is cancelled when the client ends the connection.
  public typealias Answer = @Sendable (StubCommand) async throws -> RESPValue

  /// Thrown by an answer to end the connection after the command was received, in place of a reply. The client can't know
  /// then whether the command was executed.
  public struct ConnectionLoss: Error, Sendable, Equatable {
    /// Creates the error.
    public init() {}
  }

  /// The client whose commands the stub answers.
  public let redis: Redis
  private let server: StubServer

  /// Creates a stub whose answers are all given by `answer(…)` and its relatives.
  ///
  /// - Parameters:
  ///   - version: The protocol version that the client asks for: 2 or 3.
  ///   - options: The client's options.
  ///   - loop: The client's event loop.
  public init(version: Int = 3, options: RedisOptions = RedisOptions(), on loop: EventLoop = .shared) {
    self.init(version: version, options: options, on: loop) { $0.unanswered }
  }

  /// Creates a stub with a closure that replies to all commands for which no other answer was given.
  ///
  /// ```swift
  /// let stub = RedisStub { command in
  ///   switch command {
  ///   case ["GET", "user:1"]: "Ada"
  ///   case _ where command.name == "INCRBY": 7
  ///   default: command.unanswered
  ///   }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - version: The protocol version that the client asks for: 2 or 3.
  ///   - options: The client's options.
  ///   - loop: The client's event loop.
  ///   - answer: Replies to a command. It isn't asked for commands that the stub answers by itself.
  public init(
    version: Int = 3, options: RedisOptions = RedisOptions(), on loop: EventLoop = .shared, answer: @escaping Answer
  ) {
    let server = StubServer(answer)
    var options = options
    options.resolver = .dialing { server.connect() }
    var url = RedisURL(address: .unix(path: "/RedisStub"))
    // A test run can keep all threads busy for long, and a stub that is there answers.
    url.options.connectTimeout = .seconds(60)
    if version == 2 { url.options.protocolVersion = 2 }
    redis = Redis(url, options: options, on: loop)
    self.server = server
  }

  // MARK: Answers

  /// Replies to all commands that begin with these words.
  ///
  /// ```swift
  /// stub.answer("GET", "key", with: "value")
  /// stub.answer("INCR", with: 1, then: 2, 3)   // 3 from then on
  /// ```
  ///
  /// The newest answer counts, and replaces one for the same words.
  ///
  /// - Parameters:
  ///   - words: The command's name, in any case, and its first arguments, or none of them: `"SET", "k"` is for
  ///     `SET k v EX 10` too. An array stands for several arguments. Without any word it is for all commands that have no other answer, but not for those that
  ///     the stub answers by itself.
  ///   - value: The reply.
  ///   - more: The replies to the second such command, the third and so on. The last one stays.
  public func answer(_ words: any RESPArgumentSource..., with value: RESPValue, then more: RESPValue...) {
    server.add(StubRule(words, .values([value] + more)))
  }

  /// Replies to all commands that begin with these words by a closure.
  ///
  /// ```swift
  /// stub.answer("ECHO") { command in .bulkString(command.arguments[0]) }
  /// ```
  ///
  /// - Parameters:
  ///   - words: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  ///   - answer: Returns the reply, also ``StubCommand/unanswered``.
  public func answer(_ words: any RESPArgumentSource..., by answer: @escaping Answer) {
    server.add(StubRule(words, .closure(answer)))
  }

  /// Replies to a script, in whatever form the client sends it.
  ///
  /// - Parameters:
  ///   - script: The script. Its keys and arguments don't matter.
  ///   - value: The reply.
  ///   - more: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  public func answer(_ script: Script, with value: RESPValue, then more: RESPValue...) {
    server.add(StubRule([script.isReadOnly ? "EVAL_RO" : "EVAL", script.source], .values([value] + more)))
  }

  /// Replies with an error to all commands that begin with these words.
  ///
  /// - Parameters:
  ///   - words: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  ///   - code: The error's code, such as `READONLY` or `OOM`.
  ///   - message: The text after the code.
  ///   - times: How many times; then earlier answers count again. `nil` for always.
  public func fail(
    _ words: any RESPArgumentSource..., code: String = "ERR", message: String = "the stub was told to fail",
    times: Int? = nil
  ) {
    let text = Bytes("\(code) \(message)")
    server.add(StubRule(words, .values([.simpleError(text)]), times: times))
  }

  /// Ends the connection, in place of a reply, when a command that begins with these words has been received.
  ///
  /// The call gets an error with the outcome `.unknown`, unless the client may repeat its command, which it does on a new
  /// connection.
  ///
  /// - Parameters:
  ///   - words: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  ///   - times: How many times; then earlier answers count again. `nil` for always.
  public func loseConnection(on words: any RESPArgumentSource..., times: Int? = nil) {
    server.add(StubRule(words, .loss, times: times))
  }

  /// Never replies to commands that begin with these words, nor to any that are sent behind them on the same connection:
  /// for tests of deadlines and cancellation, and of blocking commands that nothing comes for.
  ///
  /// - Parameters:
  ///   - words: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  ///   - times: How many times; then earlier answers count again. `nil` for always.
  public func neverAnswer(_ words: any RESPArgumentSource..., times: Int? = nil) {
    server.add(StubRule(words, .silence, times: times))
  }

  /// Discards the next transactions: `EXEC` replies null, as if a watched key had changed.
  ///
  /// - Parameter count: How many.
  public func discardTransactions(_ count: Int = 1) { server.discardTransactions(count) }

  // MARK: Connections

  /// Ends all connections. The client connects again when it needs one.
  public func disconnect() { server.disconnect() }

  /// Ends all connections and refuses new ones, until ``goOnline()``.
  ///
  /// The calls of a client that has been connected before wait for a connection until their deadline, 30 s by default;
  /// give them a short one: `stub.redis.with(deadline: .milliseconds(50))`. Those of a new client fail at once.
  public func goOffline() { server.setOffline(true) }

  /// Accepts connections again.
  public func goOnline() { server.setOffline(false) }

  // MARK: Messages

  /// Sends a message to the client's subscriptions.
  ///
  /// Only those that the stub has confirmed get it: `try await subscription.ready()` waits for that.
  ///
  /// - Parameters:
  ///   - message: The message, which may be `JSON(…)`. One that can't be encoded is sent as an empty one.
  ///   - channel: The channel's name.
  /// - Returns: How many subscriptions it was sent to. The client subscribes once to a channel, for all its receivers.
  @discardableResult
  public func publish(_ message: some RESPStorable, to channel: some RESPEncodable) -> Int {
    server.publish(StubCommand.word(message), to: StubCommand.word(channel), kind: .channel)
  }

  // MARK: What was sent

  /// The commands that have been received, in order, but for the client's own: the handshake and `PING`.
  ///
  /// Commands of one connection are in the order in which they were sent. A command whose reply a test has got is here.
  public var commands: [StubCommand] { server.commands }

  /// The commands that got an error since there was no answer for them. Code that catches errors can hide them from a
  /// test: `#expect(stub.unansweredCommands == [])`.
  public var unansweredCommands: [StubCommand] { server.unanswered }

  /// Empties ``commands`` and ``unansweredCommands``.
  public func forgetCommands() { server.forgetCommands() }

  /// Waits until a command that begins with these words has been received.
  ///
  /// ```swift
  /// stub.neverAnswer("BLPOP")
  /// let worker = Task { try await work(stub.redis) }
  /// try await stub.waitForCommand("BLPOP", "jobs")
  /// worker.cancel()
  /// ```
  ///
  /// - Parameter words: As of ``answer(_:with:then:)-(RESPArgumentSource...,_,_)``.
  /// - Returns: The first such command, which may have been received before.
  /// - Throws: `CancellationError` if the task was cancelled.
  @discardableResult
  public func waitForCommand(_ words: any RESPArgumentSource...) async throws -> StubCommand {
    try await server.waitForCommand(StubPrefix(words))
  }
}
