internal import RESP

/// The name of a subscription: of a channel, a pattern or a shard channel.
struct SubscriptionName: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case channel, pattern, shardChannel

    /// The command that subscribes.
    var subscribing: String {
      switch self {
      case .channel: "SUBSCRIBE"
      case .pattern: "PSUBSCRIBE"
      case .shardChannel: "SSUBSCRIBE"
      }
    }

    /// The command that unsubscribes.
    var unsubscribing: String {
      switch self {
      case .channel: "UNSUBSCRIBE"
      case .pattern: "PUNSUBSCRIBE"
      case .shardChannel: "SUNSUBSCRIBE"
      }
    }
  }

  let kind: Kind
  let name: Bytes
}
