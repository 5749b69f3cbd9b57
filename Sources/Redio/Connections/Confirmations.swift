internal import RESP

/// How a command is answered.
package enum SubscriptionAnswer: Equatable, Sendable {
  /// By one reply per command: all commands that don't subscribe or unsubscribe.
  case replies
  /// By this number of pushes of this kind, or by an error.
  case confirmations(Int, PushKind)
  /// By this number of pushes of the kind `shardUnsubscribed`, or by an error; then by the reply to a `PING` sent after
  /// it, or an error.
  case fence(Int)

  /// Whether it is answered by one reply per command.
  var isByReplies: Bool { if case .replies = self { true } else { false } }
}

/// The progress of the answer to a subscribing command, the first one in the queue of its connection.
///
/// A subscribing command has no reply, but one confirmation per name, which is a push; or an error reply, which refuses
/// it as a whole. `SUNSUBSCRIBE` is followed by a `PING`, whose reply ends it, since servers also end subscriptions to
/// shard channels by themselves, with the same push. If an error may belong to either command, the connection ends.
///
/// ```
///   confirmations:  none ──push──> some ──the last push──> complete
///                    └──error──> a reply
///   fence:          none ──push──> … ──reply to PING──> ended
///                    └──error──> refused ──reply to PING, or an error──> ended
/// ```
///
/// A value without socket, clock or lock. `ConnectionState` passes pushes and replies to it, and it starts anew with each
/// command.
package struct Confirmations {
  /// What a reply means for the waiting command.
  package enum Verdict {
    /// Its reply, which ends it like any other command.
    case isReply
    /// Its own error: the reply to the `PING` comes next.
    case isPartOfFence
    /// The end of its answer.
    case endsFence
    /// A protocol error.
    case isUnexpected
  }

  private var count = 0
  private var isRefused = false

  package init() {}

  /// Counts a push.
  ///
  /// - Returns: Whether it is the last confirmation.
  package mutating func isComplete(withPush kind: PushKind, of answer: SubscriptionAnswer) -> Bool {
    switch answer {
    case .replies: return false
    case .fence:
      if kind == .shardUnsubscribed { count += 1 }
      return false
    case .confirmations(let due, let expected):
      if kind == expected { count += 1 }
      guard kind == expected, count == due else { return false }
      self = Confirmations()
      return true
    }
  }

  /// Classifies a reply.
  package mutating func receive(_ reply: UnsafeRawBufferPointer, of answer: SubscriptionAnswer) -> Verdict {
    let isError = reply.first == RESPType.simpleError
    switch answer {
    case .replies: return .isReply
    case .confirmations: return count == 0 && isError ? .isReply : .isUnexpected
    case .fence(let due):
      if isError, !isRefused {
        switch count < due ? false : Self.isOfPing(reply) {
        case .some(false):
          isRefused = true
          return .isPartOfFence
        case .some(true): break
        case .none: return .isUnexpected
        }
      }
      guard isError || (Self.isPong(reply) && (isRefused || count >= due)) else { return .isUnexpected }
      self = Confirmations()
      return .endsFence
    }
  }

  /// Whether a reply is that of `PING`, which has another form in RESP2 while there are subscriptions.
  private static func isPong(_ reply: UnsafeRawBufferPointer) -> Bool {
    reply.elementsEqual("+PONG\r\n".utf8) || reply.elementsEqual("*2\r\n$4\r\npong\r\n$0\r\n\r\n".utf8)
  }

  /// Whether an error after the confirmations belongs to the `PING`, or else to the `SUNSUBSCRIBE`, whose channels the
  /// server may have ended by itself before. `nil` if it may be either.
  ///
  /// A server that can't save, is loading or has lost its master refuses `PING`, but accepts `SUNSUBSCRIBE`.
  ///
  /// - SeeAlso: `ACL SETUSER`; redis.conf, `stop-writes-on-bgsave-error`, `replica-serve-stale-data`.
  private static func isOfPing(_ error: UnsafeRawBufferPointer) -> Bool? {
    let text = String(decoding: error, as: UTF8.self).lowercased()
    for code in ["-misconf ", "-loading ", "-masterdown "] where text.hasPrefix(code) { return true }
    // Redirects are only for commands with keys or channels.
    for code in ["-moved ", "-ask ", "-tryagain ", "-crossslot ", "-clusterdown "] where text.hasPrefix(code) {
      return false
    }
    // No permission for the command, or it is renamed.
    if text.contains("'ping'") { return true }
    return text.contains("'sunsubscribe'") ? false : nil
  }
}
