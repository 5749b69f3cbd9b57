// Any command, by its name: those that have no function of their own, such as modules'.

extension Command {
  /// Any command.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - arguments: Its arguments, a subcommand among them.
  ///   - type: What to read the reply as.
  @_alwaysEmitIntoClient
  public static func send(
    _ name: String, arguments: [any RESPEncodable], as type: Reply.Type = Reply.self
  ) -> Command {
    send(name, from: arguments)
  }

  /// Any command, with each element of collections among its arguments.
  @usableFromInline
  @inline(never)
  static func send(_ name: String, from arguments: [any RESPArgumentSource]) -> Command {
    Command(name: name) { list in
      for argument in arguments { argument.encodeEach(into: &list) }
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Sends any command.
  ///
  /// ```swift
  /// let reply = try await redis.send("OBJECT", "ENCODING", "k")
  /// let length = try await redis.send("STRLEN", "k", as: Int.self)
  /// let values = try await redis.send("MGET", ["a", "b"], as: [String?].self)
  /// ```
  ///
  /// Each argument is one of the command's, and so is each element of an array, a slice or a set among them. One value in
  /// JSON is `JSON(array)`. Arguments of several types that stand in an array go by ``send(_:arguments:as:)``.
  ///
  /// A command that waits on the server (`BLPOP` …) gets a connection of its own. One that changes its connection (`SELECT`,
  /// `MULTI`, `CLIENT TRACKING` …) is for sessions: on a client, whose connections are shared, it is refused. So is, anywhere,
  /// one that does not have one reply (`SUBSCRIBE`, `CLIENT REPLY OFF` …).
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - arguments: Its arguments, a subcommand among them.
  ///   - type: What to read the reply as.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  @_alwaysEmitIntoClient
  public func send<T: RESPDecodable>(
    _ name: String, _ arguments: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(Command<T>.send(name, from: arguments))
  }

  /// Sends any command, its arguments in an array.
  ///
  /// ```swift
  /// let count = try await redis.send("DEL", arguments: keys, as: Int.self)
  /// ```
  ///
  /// See ``send(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func send<T: RESPDecodable>(
    _ name: String, arguments: [any RESPEncodable], as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.send(name, arguments: arguments, as: T.self))
  }
}

extension Chain {
  /// Adds any command. See ``CommandExecutor/send(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func send<each R: RESPDecodable, T: RESPDecodable>(
    _ name: String, _ arguments: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(Command<T>.send(name, from: arguments))
  }

  /// Adds any command, its arguments in an array. See ``CommandExecutor/send(_:arguments:as:)``.
  @_alwaysEmitIntoClient
  public consuming func send<each R: RESPDecodable, T: RESPDecodable>(
    _ name: String, arguments: [any RESPEncodable], as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(.send(name, arguments: arguments, as: T.self))
  }
}

extension Batch {
  /// Adds any command. See ``CommandExecutor/send(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func send<T: RESPDecodable>(
    _ name: String, _ arguments: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(Command<T>.send(name, from: arguments))
  }

  /// Adds any command, its arguments in an array. See ``CommandExecutor/send(_:arguments:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func send<T: RESPDecodable>(
    _ name: String, arguments: [any RESPEncodable], as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(.send(name, arguments: arguments, as: T.self))
  }
}
