internal import RESP

/// The receivers of messages of the same subscription and channel.
///
/// A class, so that handling a message costs one retain.
final class Recipients {
  let name: SubscriptionName
  let channel: Bytes
  let receivers: [Receiver]
  /// The common start of the pushes of these messages, if known.
  var head: MessageHead?

  init(_ name: SubscriptionName, _ channel: Bytes, _ receivers: [Receiver]) {
    (self.name, self.channel, self.receivers) = (name, channel, receivers)
  }

  /// The pattern; `nil` if the subscription is to the channel itself.
  var pattern: Bytes? { name.kind == .pattern ? name.name : nil }
}
