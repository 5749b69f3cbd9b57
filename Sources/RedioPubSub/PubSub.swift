public import RESP
public import Redio

/// Subscriptions, and their messages as an async sequence.
///
/// ```swift
/// import Redio
/// import RedioPubSub
///
/// for try await message in redis.pubsub("channel") { print(message) }
/// ```
///
/// Nothing is sent before the first `await`. After that, `subscribe` and `unsubscribe` take effect at once, from any
/// task, also while another task is in the loop. After a lost connection the client reconnects and subscribes again;
/// `withGaps` marks where messages may be missing. The subscriptions end when the loop is left, when its task is
/// cancelled, or when the last copy is released. If a copy is used after the end of a loop, it subscribes again.
///
/// The receiving task decodes messages as the type given by `as:`: a slow decoder delays only that task.
///
/// All `PubSub`s of a client share one connection by default, with one subscription per channel at the server; in a
/// cluster, one connection to each server that has some of the channels. Messages of one channel arrive in the server's
/// order. If several tasks receive from copies of the same `PubSub`, each message goes to one of them.
///
/// - SeeAlso: `SUBSCRIBE`, `PSUBSCRIBE`, `SSUBSCRIBE`; Redis documentation, "Redis Pub/Sub".
public struct PubSub<Form: PubSubForm>: AsyncSequence, Sendable {
  /// What the sequence returns for each message.
  public typealias Element = Form.Element
  private let handle: ReceiverHandle

  init(_ handle: ReceiverHandle) { self.handle = handle }

  // MARK: Subscribing

  // A collection counts as one name per element; a collection of bytes is one name.

  /// Subscribes to channels. Returns at once; `ready()` waits for the confirmations.
  ///
  /// A name that can't be encoded makes the next `await` throw `RedisError.Kind.invalidCommand`.
  ///
  /// - Returns: `self`, for chaining.
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

  /// Unsubscribes from channels; without arguments, from all channels.
  ///
  /// - SeeAlso: `UNSUBSCRIBE`.
  @discardableResult
  public func unsubscribe(_ channels: any RESPArgumentSource...) -> Self { end(.channel, channels) }

  /// Unsubscribes from channels.
  ///
  /// - SeeAlso: `UNSUBSCRIBE`.
  @discardableResult
  public func unsubscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.channel, Self.names(channels), false)
  }

  /// Subscribes to all channels that match patterns. A message that several patterns match arrives once for each.
  ///
  /// - SeeAlso: `PSUBSCRIBE`.
  @discardableResult
  public func psubscribe(_ patterns: any RESPArgumentSource...) -> Self { change(.pattern, patterns, true) }

  /// Subscribes to all channels that match patterns.
  ///
  /// - SeeAlso: `PSUBSCRIBE`.
  @discardableResult
  public func psubscribe(contentsOf patterns: some Sequence<some RESPEncodable>) -> Self {
    change(.pattern, Self.names(patterns), true)
  }

  /// Unsubscribes from patterns; without arguments, from all patterns.
  ///
  /// - SeeAlso: `PUNSUBSCRIBE`.
  @discardableResult
  public func punsubscribe(_ patterns: any RESPArgumentSource...) -> Self { end(.pattern, patterns) }

  /// Unsubscribes from patterns.
  ///
  /// - SeeAlso: `PUNSUBSCRIBE`.
  @discardableResult
  public func punsubscribe(contentsOf patterns: some Sequence<some RESPEncodable>) -> Self {
    change(.pattern, Self.names(patterns), false)
  }

  /// Subscribes to shard channels, whose messages stay within the shard of a cluster that serves the channel's slot.
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

  /// Unsubscribes from shard channels; without arguments, from all shard channels.
  ///
  /// - SeeAlso: `SUNSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func sunsubscribe(_ channels: any RESPArgumentSource...) -> Self { end(.shardChannel, channels) }

  /// Unsubscribes from shard channels.
  ///
  /// - SeeAlso: `SUNSUBSCRIBE`, since Redis 7.0.
  @discardableResult
  public func sunsubscribe(contentsOf channels: some Sequence<some RESPEncodable>) -> Self {
    change(.shardChannel, Self.names(channels), false)
  }

  /// The elements of a sequence as names; a sequence of bytes as one name.
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
      if let reason = arguments.failure
        ?? (words.count == name.argumentCount ? nil : "encode(into:) of a channel's type must add exactly one argument")
      {
        handle.receiver.invalid(reason, command: isWanted ? kind.subscribing : kind.unsubscribing)
      } else {
        all += words.map { SubscriptionName(kind: kind, name: $0) }
      }
    }
    handle.receiver.change(all, isWanted: isWanted)
    return self
  }

  /// Waits until the server has confirmed all subscriptions and all ended ones.
  ///
  /// It waits at most as long as the client's calls may take (`with(deadline:)`), and, while there is no connection,
  /// about as long as connecting may take (`connect_timeout`). If it throws for that reason, the subscriptions stay
  /// wanted.
  ///
  /// - Returns: `self`, for chaining.
  /// - Throws: `RedisError` if the server refused a subscription (`NOPERM` …), which is then no longer wanted; if there
  ///   is no connection or the time is up; or, with the kind `receiverTooSlow`, if more messages precede the
  ///   confirmations than can be kept. `CancellationError` if the task was cancelled, which does not change the
  ///   subscriptions.
  @discardableResult
  public func ready() async throws -> Self {
    try await handle.receiver.ready(within: handle.deadline)
    return self
  }

  // MARK: Receiving

  /// Waits for one message.
  ///
  /// The subscriptions stay active, and further messages are queued, until the last copy is released. Without any
  /// subscription it waits until there is one.
  ///
  /// - Throws: `RedisError` if a subscription was refused, if the message can't be decoded, or if no connection could be
  ///   established; `CancellationError` if the task was cancelled, by which no message is lost.
  public func next() async throws -> Element {
    while true {
      if let element = try Form._element(of: try await handle.next()) { return element }
    }
  }

  /// Starts a loop over the messages. The subscriptions end when the last iterator is released.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(handle) }

  /// The iterator of a loop over messages.
  public struct AsyncIterator: AsyncIteratorProtocol {
    @usableFromInline var loop: ReceiverLoop?

    init(_ handle: ReceiverHandle) { loop = ReceiverLoop(handle) }

    /// Waits for the next message.
    ///
    /// - Returns: The message; `nil` after it has thrown.
    /// - Throws: `RedisError` if a subscription was refused, if a message can't be decoded, if the receiver was too
    ///   slow, or if no connection could be established; `CancellationError` if the task was cancelled. All its
    ///   subscriptions end then.
    public mutating func next() async throws -> Element? { try await next(isolation: #isolation) }

    /// Waits for the next message, as `next()` does. Called by `for await`; it stays on the loop's actor.
    @inlinable
    public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
      guard let loop else { return nil }
      do {
        // Fast path without suspension: often several messages are queued.
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

  /// How many messages have been dropped because the queue was full.
  public var droppedCount: Int { handle.receiver.dropped }

  /// How many messages are queued.
  public var waitingCount: Int { handle.receiver.waitingCount }

  // MARK: Forms of messages

  /// The same subscriptions, with messages and names as `String`.
  ///
  /// A message that is not UTF-8 throws, which ends the loop; in names, such bytes are replaced by U+FFFD.
  public var strdecode: PubSub<Form.Text> { PubSub<Form.Text>(handle) }

  /// The same subscriptions, with messages interpreted by their content, as `Decoded`.
  public var autodecode: PubSub<Form.Content> { PubSub<Form.Content>(handle) }

  /// The same subscriptions, with the channel of each message: `(channel, message)`.
  public var withChannel: PubSub<Form.Channel> { PubSub<Form.Channel>(handle) }

  /// The same subscriptions, with the matching pattern and the channel of each message: `(pattern, channel, message)`.
  /// The pattern is `nil` for a subscription to the channel itself.
  public var withPattern: PubSub<Form.Pattern> { PubSub<Form.Pattern>(handle) }

  /// The same subscriptions, with a mark where messages may be missing: each element is a `PubSubEvent`.
  public var withGaps: PubSub<Form.Gaps> { PubSub<Form.Gaps>(handle) }
}

/// A reference to a receiver, whose subscriptions end when the last one is released.
@usableFromInline final class ReceiverHandle: Sendable {
  let receiver: Receiver
  /// The time limit of `ready()`: that of the client's calls.
  let deadline: Duration?
  /// Retains the client.
  private let redis: Redis

  init(_ redis: Redis, _ options: PubSubOptions) {
    self.redis = redis
    let client = redis.subscriptionClient
    deadline = client.deadline
    let hub =
      options.isShared && client.node == nil
      ? client.shared { SubscriptionHub(client, isOwn: false) } : SubscriptionHub(client, isOwn: true)
    receiver = Receiver(hub, options)
  }

  deinit { receiver.rest() }

  /// Waits for the next message or gap.
  @usableFromInline func next() async throws -> _PubSubEvent { try await receiver.next() }

  /// The next message or gap, if one is queued.
  @usableFromInline func waiting() throws -> _PubSubEvent? { try receiver.waiting() }
}

/// A loop over a receiver's messages. The subscriptions end when the last loop is released.
@usableFromInline final class ReceiverLoop {
  @usableFromInline let handle: ReceiverHandle

  init(_ handle: ReceiverHandle) {
    self.handle = handle
    handle.receiver.loopBegins()
  }

  deinit { handle.receiver.loopEnds() }
}

/// Subscriptions whose messages are `Bytes`, as `redis.pubsub("channel")` creates them: to store them, or to pass them on.
public typealias BytesPubSub = PubSub<MessageAlone<AsBytes>>

/// Subscriptions whose messages are `String`: `redis.pubsub("channel").strdecode`.
public typealias TextPubSub = PubSub<MessageAlone<AsText>>

/// Subscriptions whose messages are of a type: `redis.pubsub("channel", as: JSON<Event>.self)` is a
/// `TypedPubSub<JSON<Event>>`.
public typealias TypedPubSub<Value: RESPDecodable> = PubSub<MessageAlone<AsType<Value>>>

extension PubSub {
  /// The type of ``withGaps``: `TypedPubSub<JSON<Event>>.WithGaps`.
  public typealias WithGaps = PubSub<Form.Gaps>
  /// The type of ``withChannel``.
  public typealias WithChannel = PubSub<Form.Channel>
  /// The type of ``withPattern``.
  public typealias WithPattern = PubSub<Form.Pattern>
}

extension Redis {
  /// Creates subscriptions to channels, as an async sequence of messages. Nothing is sent before the first `await`.
  ///
  /// ```swift
  /// import Redio
  /// import RedioPubSub
  ///
  /// for try await message in redis.pubsub("channel") { print(message) }                      // Bytes
  /// let pubsub = redis.pubsub().strdecode.withChannel
  /// try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
  /// for try await (channel, message) in pubsub { print(message, "from", channel) }
  /// let one = try await redis.pubsub("channel").next()
  /// ```
  ///
  /// - Parameters:
  ///   - channels: The first channels; `subscribe` adds more at any time.
  ///   - options: The size of the queue, and what happens when it is full.
  /// - SeeAlso: `SUBSCRIBE`.
  public func pubsub(
    _ channels: any RESPArgumentSource..., options: PubSubOptions = PubSubOptions()
  ) -> PubSub<MessageAlone<AsBytes>> {
    PubSub(ReceiverHandle(self, options)).change(.channel, channels, true)
  }

  /// Creates subscriptions to channels, with each message decoded as a type, such as `JSON<Event>` or `Int`. The
  /// messages of `__redis__:invalidate` are arrays of keys or null: read them as `RESPValue`.
  ///
  /// - SeeAlso: `SUBSCRIBE`.
  public func pubsub<Value: RESPDecodable>(
    _ channels: any RESPArgumentSource..., options: PubSubOptions = PubSubOptions(), as type: Value.Type
  ) -> PubSub<MessageAlone<AsType<Value>>> {
    PubSub(ReceiverHandle(self, options)).change(.channel, channels, true)
  }
}
