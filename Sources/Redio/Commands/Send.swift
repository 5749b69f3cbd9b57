// Any command, by its name: those that have no function of their own, such as modules'.

extension Command {
  /// Any command.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - arguments: Its arguments, a subcommand among them.
  ///   - type: What to read the reply as.
  public static func send(
    _ name: String, arguments: [any RESPEncodable], as type: Reply.Type = Reply.self
  ) -> Command {
    Command(name: name) { list in
      for argument in arguments { list.append(argument) }
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Sends any command.
  ///
  /// ```swift
  /// let reply = try await redis.send("OBJECT", "ENCODING", "k")
  /// let length = try await redis.send("STRLEN", "k", as: Int.self)
  /// ```
  ///
  /// A command that changes what its connection is (`SELECT`, `SUBSCRIBE`, `MULTI`, `CLIENT REPLY` …), or that waits
  /// on the server, would do so to everybody who shares the connection: it is refused, with an error that says so.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - arguments: Its arguments, a subcommand among them.
  ///   - type: What to read the reply as.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func send<T: RESPDecodable>(
    _ name: String, _ arguments: any RESPEncodable..., as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.send(name, arguments: arguments, as: T.self))
  }
}

extension Chain {
  /// Adds any command. See ``CommandExecutor/send(_:_:as:)``.
  public consuming func send<each R: RESPDecodable, T: RESPDecodable>(
    _ name: String, _ arguments: any RESPEncodable..., as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(.send(name, arguments: arguments, as: T.self))
  }
}

extension Batch {
  /// Adds any command. See ``CommandExecutor/send(_:_:as:)``.
  @discardableResult
  public func send<T: RESPDecodable>(
    _ name: String, _ arguments: any RESPEncodable..., as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    append(.send(name, arguments: arguments, as: T.self))
  }
}
