internal import RESP

/// How a command is answered.
package enum SubscriptionAnswer: Hashable, Sendable {
  /// By as many replies as there are commands: all but subscribing ones.
  case replies
  /// By so many pushes of this kind, or by an error.
  case confirmations(Int, PushKind)
  /// By so many pushes of the kind `shardUnsubscribed`, or by an error; and then by the reply to a `PING` that was sent behind
  /// it, or an error in its place.
  case fence(Int)

  /// Whether it is by as many replies as there are commands.
  var isByReplies: Bool { if case .replies = self { true } else { false } }
}

/// What has come of the answer to a subscribing command, the first one that waits on its connection.
///
/// A subscribing command has no reply, but a confirmation for each of its names, which is a push; or an error, which is a reply:
/// it is refused as a whole, or not at all. `SUNSUBSCRIBE` is followed by a `PING`, with whose answer it ends, since servers end
/// subscriptions to shard channels by themselves too, with the same words. An error that may be of either is one that nobody
/// can place, and ends the connection.
///
/// ```
///   confirmations:  none ──push──> some ──the last push──> complete
///                    └──error──> a reply
///   fence:          none ──push──> … ──answer to PING──> ended
///                    └──error──> refused ──answer to PING, or an error in its place──> ended
/// ```
///
/// A value without socket, clock or lock: `ConnectionState` feeds it pushes and replies, and both start anew with each command.
package struct Confirmations {
  /// What a reply is to the command that waits.
  package enum Verdict {
    /// Its reply, which ends it as any other.
    case isReply
    /// Its own error: the answer to the `PING` behind it comes next.
    case isPartOfFence
    /// The last thing that was waited for.
    case endsFence
    /// Nothing that a server may say here.
    case isUnexpected
  }

  private var count = 0
  private var isRefused = false

  package init() {}

  /// Takes a push.
  ///
  /// - Returns: Whether it is the last of the confirmations that were due.
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

  /// Takes a reply.
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

  /// Whether a reply is that of a `PING`: in RESP2 it has another form while there are subscriptions.
  private static func isPong(_ reply: UnsafeRawBufferPointer) -> Bool {
    reply.elementsEqual("+PONG\r\n".utf8) || reply.elementsEqual("*2\r\n$4\r\npong\r\n$0\r\n\r\n".utf8)
  }

  /// Whether an error that comes after the confirmations of an end of shard channels is one of the `PING` behind it, or of
  /// that end, whose channels the server had ended before by itself. `nil` if it may be either's.
  ///
  /// A server that can't save refuses `PING`, as does one that loads, or whose master is gone, which take the end.
  ///
  /// - SeeAlso: `ACL SETUSER`; redis.conf, `stop-writes-on-bgsave-error`, `replica-serve-stale-data`.
  private static func isOfPing(_ error: UnsafeRawBufferPointer) -> Bool? {
    let text = String(decoding: error, as: UTF8.self).lowercased()
    for code in ["-misconf ", "-loading ", "-masterdown "] where text.hasPrefix(code) { return true }
    // Only what has a key has a slot.
    for code in ["-moved ", "-ask ", "-tryagain ", "-crossslot ", "-clusterdown "] where text.hasPrefix(code) {
      return false
    }
    // No permission, or renamed.
    if text.contains("'ping'") { return true }
    return text.contains("'sunsubscribe'") ? false : nil
  }
}
