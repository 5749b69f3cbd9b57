internal import RESP

/// What a push is about, by its first word. In RESP2, an array on a connection with subscriptions.
///
/// - SeeAlso: Redis documentation, "Redis Pub/Sub", "Format of pushed messages".
package enum PushKind: Sendable, Hashable {
  case message, patternMessage, shardMessage
  case subscribed, patternSubscribed, shardSubscribed
  case unsubscribed, patternUnsubscribed, shardUnsubscribed
  /// Keys that a tracking client should forget.
  case invalidate
  /// None of these: it may be a reply.
  case other

  /// Looks at the first word of a framed array or push.
  package init(_ push: UnsafeRawBufferPointer) {
    self = .other
    // The type byte, the digits of the count, and the header of a bulk string: "$", one digit or two.
    var index = 1
    while index < push.count, push[index] != 10 { index += 1 }
    index += 1
    guard index < push.count, push[index] == RESPType.bulkString || push[index] == RESPType.simpleString else { return }
    if push[index] == RESPType.bulkString {
      while index < push.count, push[index] != 10 { index += 1 }
    }
    index += 1
    let start = index
    while index < push.count, push[index] != 13 { index += 1 }
    guard index <= push.count else { return }
    let word = UnsafeRawBufferPointer(rebasing: push[start..<index])
    for (name, kind) in Self.words where name.utf8CodeUnitCount == word.count {
      if name.withUTF8Buffer({ word.elementsEqual($0) }) {
        self = kind
        return
      }
    }
  }

  private static let words: [(StaticString, PushKind)] = [
    ("message", .message), ("pmessage", .patternMessage), ("smessage", .shardMessage),
    ("subscribe", .subscribed), ("psubscribe", .patternSubscribed), ("ssubscribe", .shardSubscribed),
    ("unsubscribe", .unsubscribed), ("punsubscribe", .patternUnsubscribed), ("sunsubscribe", .shardUnsubscribed),
    ("invalidate", .invalidate),
  ]
}
