public import RESP
public import Redio

/// Subscriptions, and their messages as an async sequence.
///
/// ```swift
/// for try await message in redis.pubsub("channel") { print(message) }
/// ```
///
/// Nothing is sent before the first `await`. From then on subscriptions come and go as it is told, from any task, also while
/// another one is in the loop. A lost connection comes back with all of them; `withGaps` tells where messages may be missing.
/// They end when the loop over it is left or its task is cancelled, or when nobody has the object any more. If it is used again
/// after that, it subscribes anew.
///
/// Messages are read as what `as:` asks for by the task that receives them: a slow decoder holds up that task alone.
///
/// Many of these share a connection, and a channel is subscribed to once, however many want it. Messages of one channel come in
/// the order of the server. What several tasks receive from one object each get a part of.
///
/// - SeeAlso: `SUBSCRIBE`, `PSUBSCRIBE`, `SSUBSCRIBE`; Redis documentation, "Redis Pub/Sub".
public struct PubSub<Form: PubSubForm>: AsyncSequence, Sendable {
  /// What it gives.
  public typealias Element = Form.Element
  private let handle: ReceiverHandle

  init(_ handle: ReceiverHandle) { self.handle = handle }

  // MARK: What is subscribed to

  // Of a collection, each element is a name, but for one of bytes.

  /// Subscribes to channels.
  ///
  /// - Returns: Itself, for a chain.
  /// - SeeAlso: `SUBSCRIBE`.
  @discardableResult
  public func subscribe(_ channels: any RESPArgumentSource...) -> Self { change(.channel, channels, true) }

  /// Subscribes to channels.
  ///
  /// - SeeAlso: `SUBSCRIBE`.
  @discardableResult
  public func subscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.channel, Self.names(channels), true)
  }

  /// Ends subscriptions to channels; without any, those to all of them.
  ///
  /// - SeeAlso: `UNSUBSCRIBE`.
  @discardableResult
  public func unsubscribe(_ channels: any RESPArgumentSource...) -> Self { end(.channel, channels) }

  /// Ends subscriptions to channels.
  ///
  /// - SeeAlso: `UNSUBSCRIBE`.
  @discardableResult
  public func unsubscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.channel, Self.names(channels), false)
  }

  /// Subscribes to the channels that match patterns. A channel that several of them match comes once for each.
  ///
  /// - SeeAlso: `PSUBSCRIBE`.
  @discardableResult
  public func psubscribe(_ patterns: any RESPArgumentSource...) -> Self { change(.pattern, patterns, true) }

  /// Subscribes to the channels that match patterns.
  ///
  /// - SeeAlso: `PSUBSCRIBE`.
  @discardableResult
  public func psubscribe(contentsOf patterns: some Sequence<some RESPEncodable>) -> Self {
    change(.pattern, Self.names(patterns), true)
  }

  /// Ends subscriptions to patterns; without any, those to all of them.
  ///
  /// - SeeAlso: `PUNSUBSCRIBE`.
  @discardableResult
  public func punsubscribe(_ patterns: any RESPArgumentSource...) -> Self { end(.pattern, patterns) }

  /// Ends subscriptions to patterns.
  ///
  /// - SeeAlso: `PUNSUBSCRIBE`.
  @discardableResult
  public func punsubscribe(contentsOf patterns: some Sequence<some RESPEncodable>) -> Self {
    change(.pattern, Self.names(patterns), false)
  }

  /// Subscribes to shard channels, whose messages stay within the part of a cluster that has the channel's slot.
  ///
  /// - SeeAlso: `SSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func ssubscribe(_ channels: any RESPArgumentSource...) -> Self { change(.shardChannel, channels, true) }

  /// Subscribes to shard channels.
  ///
  /// - SeeAlso: `SSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func ssubscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.shardChannel, Self.names(channels), true)
  }

  /// Ends subscriptions to shard channels; without any, those to all of them.
  ///
  /// - SeeAlso: `SUNSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func sunsubscribe(_ channels: any RESPArgumentSource...) -> Self { end(.shardChannel, channels) }

  /// Ends subscriptions to shard channels.
  ///
  /// - SeeAlso: `SUNSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func sunsubscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.shardChannel, Self.names(channels), false)
  }

  /// The elements of a sequence, or a value of bytes.
  private static func names<Name: RESPEncodable>(_ names: some Sequence<Name>) -> [any RESPArgumentSource] {
    let names = Array(names)
    return Name.self == UInt8.self ? [names] : names
  }

  private func end(_ kind: SubscriptionName.Kind, _ names: [any RESPArgumentSource]) -> Self {
    if names.isEmpty { handle.receiver.endAll(kind) }
    return change(kind, names, false)
  }

  fileprivate func change(_ kind: SubscriptionName.Kind, _ names: [any RESPArgumentSource], _ isWanted: Bool) -> Self {
    var all: [SubscriptionName] = []
    all.reserveCapacity(names.count)
    for name in names {
      var arguments = RESPArguments()
      arguments.begin()
      name.encodeEach(into: &arguments)
      let words = arguments.words
      if let reason = arguments.failure ?? (words.count == name.argumentCount ? nil : "a channel is one argument") {
        handle.receiver.invalid(reason, command: isWanted ? kind.subscribing : kind.unsubscribing)
      } else {
        all += words.map { SubscriptionName(kind: kind, name: $0) }
      }
    }
    handle.receiver.change(all, isWanted: isWanted)
    return self
  }

  /// Waits until the server has confirmed all subscriptions, and the end of those that have been ended.
  ///
  /// - Returns: Itself, for a chain.
  /// It takes no longer than a call of the client may (`with(deadline:)`), and no longer than about the time for connecting
  /// (`connect_timeout`) while there is no connection. The subscriptions stay wanted then.
  ///
  /// - Throws: `RedisError` if one was refused (`NOPERM` …), which is not wanted any more then; if there is no connection, or it
  ///   takes too long; if so many messages wait in front of the answers that they can't be kept (`receiverTooSlow`).
  ///   `CancellationError` if the task was cancelled, by which the subscriptions are not touched.
  @discardableResult
  public func ready() async throws -> Self {
    try await handle.receiver.ready(within: handle.deadline)
    return self
  }

  // MARK: What comes

  /// Waits for a single message.
  ///
  /// The subscriptions stay, and messages are kept, until nobody has the object any more. Without any, it waits until there is
  /// one.
  ///
  /// - Throws: `RedisError` if a subscription was refused, if the message can't be read as what was asked for, or if no
  ///   connection could be made; `CancellationError` if the task was cancelled, by which no message is lost.
  public func next() async throws -> Element {
    while true {
      if let element = try Form._element(of: try await handle.next()) { return element }
    }
  }

  /// Starts a loop.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(handle) }

  /// The messages, as a loop gets them.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline var loop: ReceiverLoop?

    init(_ handle: ReceiverHandle) { loop = ReceiverLoop(handle) }

    /// Waits for the next message.
    ///
    /// - Returns: `nil` once it has thrown.
    /// - Throws: `RedisError` if a subscription was refused, if a message can't be read as what was asked for, if the receiver
    ///   was too slow, or if no connection could be made; `CancellationError` if the task was cancelled. All subscriptions end
    ///   then.
    public mutating func next() async throws -> Element? { try await next(isolation: #isolation) }

    /// Waits for the next message, as `next()` does. This is what a loop calls: it stays on its actor.
    @inlinable
    public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
      guard let loop else { return nil }
      do {
        // Mostly something waits, in a row: then nothing asynchronous is called.
        if let event = try loop.handle.waiting(), let element = try Form._element(of: event) { return element }
        while true {
          if let element = try Form._element(of: try await loop.handle.next()) { return element }
        }
      } catch {
        self.loop = nil
        throw error
      }
    }
  }

  /// How many messages have been dropped because too many waited.
  public var droppedCount: Int { handle.receiver.dropped }

  /// How many messages wait to be received.
  public var waitingCount: Int { handle.receiver.waitingCount }

  // MARK: How it comes

  /// The same subscriptions with messages and names as `String`.
  ///
  /// A message that is not UTF-8 is an error, which ends the loop; names have their bytes that are not repaired.
  public var strdecode: PubSub<Form.Text> { PubSub<Form.Text>(handle) }

  /// The same subscriptions with messages by their content, as `Decoded`.
  public var autodecode: PubSub<Form.Content> { PubSub<Form.Content>(handle) }

  /// The same subscriptions with the channel that each message came through: `(channel, message)`.
  public var withChannel: PubSub<Form.Channel> { PubSub<Form.Channel>(handle) }

  /// The same subscriptions with the pattern by which each message came and its channel: `(pattern, channel, message)`. The
  /// pattern is `nil` if the channel itself was subscribed to.
  public var withPattern: PubSub<Form.Pattern> { PubSub<Form.Pattern>(handle) }

  /// The same subscriptions with a sign where messages may have been missed: each element is a `PubSubEvent`.
  public var withGaps: PubSub<Form.Gaps> { PubSub<Form.Gaps>(handle) }
}

/// A reference to a receiver: when the last one goes away, its subscriptions end.
@usableFromInline final class ReceiverHandle: Sendable {
  let receiver: Receiver
  /// How long a call of the client may take.
  let deadline: Duration?
  /// Keeps the client.
  private let redis: Redis

  init(_ redis: Redis, _ options: PubSubOptions) {
    self.redis = redis
    let client = redis.subscriptionClient
    deadline = client.deadline
    let hub =
      options.isShared
      ? client.shared { SubscriptionHub(client, isOwn: false) } : SubscriptionHub(client, isOwn: true)
    receiver = Receiver(hub, options)
  }

  deinit { receiver.rest() }

  /// Waits for what comes next.
  @usableFromInline func next() async throws -> _PubSubEvent { try await receiver.next() }

  /// What comes next, if it waits already.
  @usableFromInline func waiting() throws -> _PubSubEvent? { try receiver.waiting() }
}

/// A loop over the messages of a receiver: when it is left, the subscriptions end.
@usableFromInline final class ReceiverLoop {
  @usableFromInline let handle: ReceiverHandle

  init(_ handle: ReceiverHandle) {
    self.handle = handle
    handle.receiver.loopBegins()
  }

  deinit { handle.receiver.loopEnds() }
}

extension Redis {
  /// Subscriptions to channels, as an async sequence of messages.
  ///
  /// ```swift
  /// for try await message in redis.pubsub("channel") { print(message) }                      // Bytes
  /// let pubsub = redis.pubsub().strdecode.withChannel
  /// try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
  /// for try await (channel, message) in pubsub { print(message, "from", channel) }
  /// let one = try await redis.pubsub("channel").next()
  /// ```
  ///
  /// - Parameters:
  ///   - channels: The first ones; more at any time.
  ///   - options: What becomes of messages that come faster than they are received.
  /// - SeeAlso: `SUBSCRIBE`.
  public func pubsub(
    _ channels: any RESPArgumentSource..., options: PubSubOptions = PubSubOptions()
  ) -> PubSub<MessageAlone<AsBytes>> {
    PubSub(ReceiverHandle(self, options)).change(.channel, channels, true)
  }

  /// Subscriptions to channels, with each message read as a type: `JSON<Event>`, `Int`; or `RESPValue` for what comes as it is,
  /// which the messages of `__redis__:invalidate` need, arrays of keys or null.
  ///
  /// - SeeAlso: `SUBSCRIBE`.
  public func pubsub<Value: RESPDecodable>(
    _ channels: any RESPArgumentSource..., options: PubSubOptions = PubSubOptions(), as type: Value.Type
  ) -> PubSub<MessageAlone<AsType<Value>>> {
    PubSub(ReceiverHandle(self, options)).change(.channel, channels, true)
  }
}
