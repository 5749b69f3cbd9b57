// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `PUBLISH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePublish(_ channel: some RESPEncodable, _ message: some RESPStorable) {
    begin(command: "PUBLISH")
    self.add(channel)
    self.add(message)
  }

  /// Writes `PUBSUB CHANNELS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubChannels(matching pattern: (any RESPEncodable)? = nil) {
    begin(command: "PUBSUB")
    self.add(text: "CHANNELS")
    if let pattern {
      self.add(pattern)
    }
  }

  /// Writes `PUBSUB HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubHelp() {
    begin(command: "PUBSUB")
    self.add(text: "HELP")
  }

  /// Writes `PUBSUB NUMPAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubNumpat() {
    begin(command: "PUBSUB")
    self.add(text: "NUMPAT")
  }

  /// Writes `PUBSUB NUMSUB`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubNumsub(_ channels: ArgumentList = []) {
    begin(command: "PUBSUB")
    self.add(text: "NUMSUB")
    channels.append(to: &self)
  }

  /// Writes `PUBSUB SHARDCHANNELS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubShardchannels(matching pattern: (any RESPEncodable)? = nil) {
    begin(command: "PUBSUB")
    self.add(text: "SHARDCHANNELS")
    if let pattern {
      self.add(pattern)
    }
  }

  /// Writes `PUBSUB SHARDNUMSUB`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePubsubShardnumsub(_ channels: ArgumentList = []) {
    begin(command: "PUBSUB")
    self.add(text: "SHARDNUMSUB")
    channels.append(to: &self)
  }

  /// Writes `SPUBLISH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSpublish(_ channel: some RESPEncodable, _ message: some RESPStorable) {
    begin(command: "SPUBLISH")
    self.add(key: channel)
    self.add(message)
  }
}

extension Command {
  /// `PUBLISH`, to be run. See ``CommandExecutor/publish(_:_:)``.
  @_alwaysEmitIntoClient
  public static func publish(_ channel: some RESPEncodable, _ message: some RESPStorable) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodePublish(channel, message)
    return Command(consume arguments)
  }

  /// `PUBSUB CHANNELS`, to be run. See ``CommandExecutor/pubsubChannels(matching:as:)``.
  @_alwaysEmitIntoClient
  public static func pubsubChannels<T: RESPDecodable>(matching pattern: (any RESPEncodable)? = nil, as type: T.Type)
    -> Command where Reply == [T]
  {
    var arguments = RESPArguments()
    arguments.encodePubsubChannels(matching: pattern)
    return Command(consume arguments, .repeatable)
  }

  /// `PUBSUB HELP`, to be run. See ``CommandExecutor/pubsubHelp()``.
  @_alwaysEmitIntoClient
  public static func pubsubHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodePubsubHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `PUBSUB NUMPAT`, to be run. See ``CommandExecutor/pubsubNumpat()``.
  @_alwaysEmitIntoClient
  public static func pubsubNumpat() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodePubsubNumpat()
    return Command(consume arguments, .repeatable)
  }

  /// `PUBSUB NUMSUB`, to be run. See ``CommandExecutor/pubsubNumsub(_:)``.
  @_alwaysEmitIntoClient
  public static func pubsubNumsub(_ channels: ArgumentList = []) -> Command where Reply == [String: Int] {
    var arguments = RESPArguments()
    arguments.encodePubsubNumsub(channels)
    return Command(consume arguments, .repeatable)
  }

  /// `PUBSUB SHARDCHANNELS`, to be run. See ``CommandExecutor/pubsubShardchannels(matching:as:)``.
  @_alwaysEmitIntoClient
  public static func pubsubShardchannels<T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodePubsubShardchannels(matching: pattern)
    return Command(consume arguments, .repeatable)
  }

  /// `PUBSUB SHARDNUMSUB`, to be run. See ``CommandExecutor/pubsubShardnumsub(_:)``.
  @_alwaysEmitIntoClient
  public static func pubsubShardnumsub(_ channels: ArgumentList = []) -> Command where Reply == [String: Int] {
    var arguments = RESPArguments()
    arguments.encodePubsubShardnumsub(channels)
    return Command(consume arguments, .repeatable)
  }

  /// `SPUBLISH`, to be run. See ``CommandExecutor/spublish(_:_:)``.
  @_alwaysEmitIntoClient
  public static func spublish(_ channel: some RESPEncodable, _ message: some RESPStorable) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSpublish(channel, message)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Publishes a message.
  ///
  /// `PUBLISH channel message`, since 2.0.0.
  ///
  /// - Returns: How many subscribers have received it from this server.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M) where N is the number of clients subscribed to the receiving channel and M is the total
  ///   number of subscribed patterns (by any client).
  /// - SeeAlso: `PUBLISH`, group pubsub.
  @discardableResult
  @_alwaysEmitIntoClient
  public func publish(_ channel: some RESPEncodable, _ message: some RESPStorable) async throws -> Int {
    try await run(.publish(channel, message))
  }

  /// Lists the channels that somebody on this server has subscribed to by name.
  ///
  /// `PUBSUB CHANNELS [pattern]`, since 2.8.0.
  ///
  /// - Returns: Those that match the pattern; all without one.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of active channels, and assuming constant time pattern matching
  ///   (relatively short channels and patterns).
  /// - SeeAlso: `PUBSUB CHANNELS`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubChannels<T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.pubsubChannels(matching: pattern, as: T.self))
  }

  /// Lists the subcommands of `PUBSUB`.
  ///
  /// `PUBSUB HELP`, since 6.2.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PUBSUB HELP`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubHelp() async throws -> [String] {
    try await run(.pubsubHelp())
  }

  /// Counts the patterns that are subscribed to on this server.
  ///
  /// `PUBSUB NUMPAT`, since 2.8.0.
  ///
  /// - Returns: How many.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PUBSUB NUMPAT`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubNumpat() async throws -> Int {
    try await run(.pubsubNumpat())
  }

  /// Counts the subscribers of channels on this server. Those by pattern don't count.
  ///
  /// `PUBSUB NUMSUB [channel […]]`, since 2.8.0.
  ///
  /// Channels are read as text. If a name is not UTF-8, or two are canonically equal, the command fails: read
  /// them by `send("PUBSUB", "NUMSUB", …, as: [RESPPair<Bytes, Int>].self)`. It is an error to name one twice.
  ///
  /// - Returns: How many each channel has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) for the NUMSUB subcommand, where N is the number of requested channels.
  /// - SeeAlso: `PUBSUB NUMSUB`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubNumsub(_ channels: any RESPArgumentSource...) async throws -> [String: Int] {
    try await run(.pubsubNumsub(ArgumentList(channels)))
  }

  /// Lists the shard channels that somebody on this server has subscribed to.
  ///
  /// `PUBSUB SHARDCHANNELS [pattern]`, since 7.0.0.
  ///
  /// - Returns: Those that match the pattern; all without one.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of active shard channels, and assuming constant time pattern
  ///   matching (relatively short shard channels).
  /// - SeeAlso: `PUBSUB SHARDCHANNELS`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubShardchannels<T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.pubsubShardchannels(matching: pattern, as: T.self))
  }

  /// Counts the subscribers of shard channels on this server.
  ///
  /// `PUBSUB SHARDNUMSUB [shardchannel […]]`, since 7.0.0.
  ///
  /// Channels are read as text. If a name is not UTF-8, or two are canonically equal, the command fails: read
  /// them by `send("PUBSUB", "SHARDNUMSUB", …, as: [RESPPair<Bytes, Int>].self)`. It is an error to name one
  /// twice.
  ///
  /// - Returns: How many each channel has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) for the SHARDNUMSUB subcommand, where N is the number of requested shard channels.
  /// - SeeAlso: `PUBSUB SHARDNUMSUB`, group pubsub.
  @_alwaysEmitIntoClient
  public func pubsubShardnumsub(_ channels: any RESPArgumentSource...) async throws -> [String: Int] {
    try await run(.pubsubShardnumsub(ArgumentList(channels)))
  }

  /// Publishes a message in a shard channel, which stays within the part of a cluster that has the channel's
  /// slot.
  ///
  /// `SPUBLISH shardchannel message`, since 7.0.0.
  ///
  /// - Returns: How many subscribers have received it from this server.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of clients subscribed to the receiving shard channel.
  /// - SeeAlso: `SPUBLISH`, group pubsub.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spublish(_ channel: some RESPEncodable, _ message: some RESPStorable) async throws -> Int {
    try await run(.spublish(channel, message))
  }
}

extension Chain {
  /// Adds `PUBLISH`. See ``CommandExecutor/publish(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func publish<each R: RESPDecodable>(_ channel: any RESPEncodable, _ message: any RESPStorable)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodePublish(channel, message) }
  }

  /// Adds `PUBSUB CHANNELS`. See ``CommandExecutor/pubsubChannels(matching:as:)``.
  @_alwaysEmitIntoClient
  public consuming func pubsubChannels<each R: RESPDecodable, T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .repeatable) { $0.encodePubsubChannels(matching: pattern) }
  }

  /// Adds `PUBSUB HELP`. See ``CommandExecutor/pubsubHelp()``.
  @_alwaysEmitIntoClient
  public consuming func pubsubHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodePubsubHelp() }
  }

  /// Adds `PUBSUB NUMPAT`. See ``CommandExecutor/pubsubNumpat()``.
  @_alwaysEmitIntoClient
  public consuming func pubsubNumpat<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodePubsubNumpat() }
  }

  /// Adds `PUBSUB NUMSUB`. See ``CommandExecutor/pubsubNumsub(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pubsubNumsub<each R: RESPDecodable>(_ channels: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, [String: Int])
  > where Replies == (repeat each R) {
    adding([String: Int].self, .repeatable) { $0.encodePubsubNumsub(ArgumentList(channels)) }
  }

  /// Adds `PUBSUB SHARDCHANNELS`. See ``CommandExecutor/pubsubShardchannels(matching:as:)``.
  @_alwaysEmitIntoClient
  public consuming func pubsubShardchannels<each R: RESPDecodable, T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .repeatable) { $0.encodePubsubShardchannels(matching: pattern) }
  }

  /// Adds `PUBSUB SHARDNUMSUB`. See ``CommandExecutor/pubsubShardnumsub(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pubsubShardnumsub<each R: RESPDecodable>(_ channels: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, [String: Int])
  > where Replies == (repeat each R) {
    adding([String: Int].self, .repeatable) { $0.encodePubsubShardnumsub(ArgumentList(channels)) }
  }

  /// Adds `SPUBLISH`. See ``CommandExecutor/spublish(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func spublish<each R: RESPDecodable>(_ channel: any RESPEncodable, _ message: any RESPStorable)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeSpublish(channel, message) }
  }
}

extension Batch {
  /// Adds `PUBLISH`. See ``CommandExecutor/publish(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func publish(_ channel: some RESPEncodable, _ message: some RESPStorable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodePublish(channel, message) }
  }

  /// Adds `PUBSUB CHANNELS`. See ``CommandExecutor/pubsubChannels(matching:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubChannels<T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .repeatable) { $0.encodePubsubChannels(matching: pattern) }
  }

  /// Adds `PUBSUB HELP`. See ``CommandExecutor/pubsubHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodePubsubHelp() }
  }

  /// Adds `PUBSUB NUMPAT`. See ``CommandExecutor/pubsubNumpat()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubNumpat() -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodePubsubNumpat() }
  }

  /// Adds `PUBSUB NUMSUB`. See ``CommandExecutor/pubsubNumsub(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubNumsub(_ channels: any RESPArgumentSource...) -> BatchReply<[String: Int]> {
    adding([String: Int].self, .repeatable) { $0.encodePubsubNumsub(ArgumentList(channels)) }
  }

  /// Adds `PUBSUB SHARDCHANNELS`. See ``CommandExecutor/pubsubShardchannels(matching:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubShardchannels<T: RESPDecodable>(
    matching pattern: (any RESPEncodable)? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .repeatable) { $0.encodePubsubShardchannels(matching: pattern) }
  }

  /// Adds `PUBSUB SHARDNUMSUB`. See ``CommandExecutor/pubsubShardnumsub(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pubsubShardnumsub(_ channels: any RESPArgumentSource...) -> BatchReply<[String: Int]> {
    adding([String: Int].self, .repeatable) { $0.encodePubsubShardnumsub(ArgumentList(channels)) }
  }

  /// Adds `SPUBLISH`. See ``CommandExecutor/spublish(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spublish(_ channel: some RESPEncodable, _ message: some RESPStorable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSpublish(channel, message) }
  }
}
