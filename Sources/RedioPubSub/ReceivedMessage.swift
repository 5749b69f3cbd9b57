internal import RESP
internal import Redio

/// A message as it has come, before it is read as anything.
struct ReceivedMessage: Sendable {
  /// A message's content: a string, or, of `__redis__:invalidate`, what else it may be.
  enum Payload: Sendable {
    case string(Bytes)
    case value(RESPValue)
  }

  /// The pattern that the channel matches, if it came by one.
  let pattern: Bytes?
  /// The channel that it came through.
  let channel: Bytes
  let payload: Payload

  /// How much of the limit it takes.
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

  /// The content as a type.
  func decode<T>(_ read: (inout ReplyReader) throws(RedisError) -> T) throws(RedisError) -> T {
    var writer = RESPWriter()
    switch payload {
    case .string(let bytes): writer.write(.bulkString(bytes), as: .resp3)
    case .value(let value): writer.write(value, as: .resp3)
    }
    let bytes = writer.bytes
    return try bytes.span.withUnsafeBytes { (bytes) throws(RedisError) in
      var reader = ReplyReader(bytes, .one, wire: [])
      return try read(&reader)
    }
  }
}
