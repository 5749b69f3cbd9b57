// The commands of the group "PubSub": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
  /// Publishes a message.
  ///
  /// - Returns: How many subscribers have received it from this server.
  /// - SeeAlso: `PUBLISH`. O(n + m) with the number of subscribers and of patterns subscribed to.
  public static func publish(_ channel: some RESPEncodable, _ message: some RESPEncodable) -> Command
  where Reply == Int {
    Command("PUBLISH") { arguments in
      arguments.append(channel)
      arguments.append(message)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Publishes a message.
  ///
  /// - Returns: How many subscribers have received it from this server.
  /// - SeeAlso: `PUBLISH`. O(n + m) with the number of subscribers and of patterns subscribed to.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func publish(_ channel: some RESPEncodable, _ message: some RESPEncodable) async throws -> Int {
    try await run(.publish(channel, message))
  }
}

extension Chain {
  /// Adds `PUBLISH`. See ``CommandExecutor/publish(_:_:)``.
  public consuming func publish<each R: RESPDecodable>(_ channel: some RESPEncodable, _ message: some RESPEncodable)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    appending(.publish(channel, message))
  }
}

extension Batch {
  /// Adds `PUBLISH`. See ``CommandExecutor/publish(_:_:)``.
  @discardableResult
  public func publish(_ channel: some RESPEncodable, _ message: some RESPEncodable) -> BatchReply<Int> {
    append(.publish(channel, message))
  }
}
