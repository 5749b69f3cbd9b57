internal import RESP

/// The recipients of messages that come by the same subscription through the same channel.
///
/// One reference, so that a message counts one.
final class Recipients {
  let name: SubscriptionName
  let channel: Bytes
  let receivers: [Receiver]
  /// How the pushes of these messages begin, if it is known.
  var head: MessageHead?

  init(_ name: SubscriptionName, _ channel: Bytes, _ receivers: [Receiver]) {
    (self.name, self.channel, self.receivers) = (name, channel, receivers)
  }

  /// The pattern, if it is one that they come by.
  var pattern: Bytes? { name.kind == .pattern ? name.name : nil }
}
