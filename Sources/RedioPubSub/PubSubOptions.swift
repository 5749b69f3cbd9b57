/// How a receiver of subscriptions behaves.
public struct PubSubOptions: Sendable, Hashable {
  /// What becomes of messages that come faster than they are received, once as many wait as may.
  public enum Overflow: Sendable, Hashable {
    /// Nothing is read from the connection any more, so that the server has them wait; it ends the connection if they become
    /// too many for it (`client-output-buffer-limit pubsub`), which comes back. The receiver has a connection of its own.
    case stopReading
    /// The one that has waited for longest is dropped.
    case dropOldest
    /// The new one is dropped.
    case dropNewest
    /// The receiver gets those that wait, and then an error of the kind `receiverTooSlow`; its subscriptions end.
    case fail
  }

  /// What becomes of what is too much. `nil` for `.stopReading` on a connection of its own, and `.fail` on a shared one, where
  /// nothing is lost without a word.
  public var overflow: Overflow?
  /// Whether the receiver has a connection of its own. Otherwise all receivers of a client share one, which is for subscriptions
  /// alone, unless `RedisOptions.subscriptionsShareConnection` says otherwise.
  public var hasOwnConnection = false
  /// How many messages may wait to be received, at least one.
  public var messageLimit = 65_536
  /// How many bytes of messages and names may wait. A single message may be larger. While somebody waits for `ready()`, what
  /// comes in front of the answers is kept with `.stopReading` too, up to twice of this or 128 MiB.
  public var byteLimit = 64 << 20

  /// The defaults.
  public init() {}

  /// With a policy for what is too much.
  public init(overflow: Overflow, messageLimit: Int = 65_536, byteLimit: Int = 64 << 20) {
    self.overflow = overflow
    self.messageLimit = messageLimit
    self.byteLimit = byteLimit
  }

  /// Whether it shares a connection.
  var isShared: Bool { !hasOwnConnection && overflow != .stopReading }

  /// What becomes of what is too much.
  var policy: Overflow { overflow ?? (hasOwnConnection ? .stopReading : .fail) }
}
