internal import RESP

/// The kind of a push, by its first word. In RESP2, pushes are arrays on a connection for subscriptions.
///
/// - SeeAlso: Redis documentation, "Redis Pub/Sub", "Format of pushed messages".
package enum PushKind: Sendable, Equatable {
  case message, patternMessage, shardMessage
  case subscribed, patternSubscribed, shardSubscribed
  case unsubscribed, patternUnsubscribed, shardUnsubscribed
  /// Keys that a tracking client must invalidate.
  case invalidate
  /// Another push, or in RESP2 perhaps a reply.
  case other

  /// Reads the first word of a framed array or push.
  package init(_ push: UnsafeRawBufferPointer) {
    self = .other
    // Skips the aggregate's header and, for a bulk string, its header.
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
