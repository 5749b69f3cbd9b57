/// Options of a `PubSub`: the size of its queue, and what happens when it is full.
public struct PubSubOptions: Sendable, Hashable {
  /// What to do with messages that arrive faster than they are received, once the queue is full.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Overflow: Sendable, Hashable {
    /// Stop reading from the connection, so that messages wait at the server (back-pressure). If they exceed the server's
    /// limit (`client-output-buffer-limit pubsub`), it closes the connection, and the client reconnects with a gap. The
    /// receiver has a connection of its own.
    case stopReading
    /// Drop the oldest queued message.
    case dropOldest
    /// Drop the new message.
    case dropNewest
    /// The receiver gets the queued messages and then an error of the kind `receiverTooSlow`. Its subscriptions end.
    case fail
  }

  /// The policy for a full queue. `nil`, the default, means `.stopReading` on a connection of its own and `.fail` on a
  /// shared one: no message is lost silently.
  public var overflow: Overflow?
  /// Whether the receiver has a connection of its own. Otherwise all receivers of a client share one, which is used for
  /// subscriptions only, unless `RedisOptions.subscriptionsShareConnection` is set. In a cluster, that is one to each server
  /// that has some of the channels.
  public var hasOwnConnection = false
  /// How many messages may be queued, at least one.
  public var messageLimit = 65_536
  /// How many bytes of messages and names may be queued. A single message may be larger. While `ready()` waits with
  /// `.stopReading`, messages before the confirmations are queued too, up to twice this limit or 128 MiB.
  public var byteLimit = 64 << 20

  /// Creates the default options.
  public init() {}

  /// Creates options with a policy for a full queue.
  public init(overflow: Overflow, messageLimit: Int = 65_536, byteLimit: Int = 64 << 20) {
    self.overflow = overflow
    self.messageLimit = messageLimit
    self.byteLimit = byteLimit
  }

  /// Whether the receiver uses the shared connection.
  var isShared: Bool { !hasOwnConnection && overflow != .stopReading }

  /// The policy in effect.
  var policy: Overflow { overflow ?? (hasOwnConnection ? .stopReading : .fail) }
}
