internal import RESP
internal import Redio

/// A message that is not decoded yet.
struct ReceivedMessage: Sendable {
  /// The content of a message: a string, or, on `__redis__:invalidate`, an array or null.
  enum Payload: Sendable {
    case string(Bytes)
    case value(RESPValue)
  }

  /// The pattern that the channel matches; `nil` for a subscription to the channel itself.
  let pattern: Bytes?
  /// The channel of the message.
  let channel: Bytes
  let payload: Payload

  /// How many bytes it counts towards the limit of the queue.
  var size: Int {
    let names = channel.count + (pattern?.count ?? 0)
    switch payload {
    case .string(let bytes): return names + bytes.count
    case .value(let value): return names + Self.size(of: value)
    }
  }

  private static func size(of value: RESPValue) -> Int {
    switch value {
    case .array(let values), .push(let values), .set(let values): values.reduce(32) { $0 + size(of: $1) }
    case .bulkString(let bytes), .simpleString(let bytes): bytes.count + 32
    default: 32
    }
  }

  /// Decodes the content, in the receiving task.
  func decode<T>(_ read: (inout ReplyReader) throws(RedisError) -> T) throws(RedisError) -> T {
    var writer = RESPWriter()
    switch payload {
    case .string(let bytes): writer.write(.bulkString(bytes), as: .resp3)
    case .value(let value): writer.write(value, as: .resp3)
    }
    let bytes = writer.bytes
    return try bytes.span.withUnsafeBytes { (bytes) throws(RedisError) in
      var reader = ReplyReader(bytes, .one(), wire: [])
      return try read(&reader)
    }
  }
}
