internal import RESP

/// How the push of a message begins: all of it in front of the length of its payload. Messages of one channel begin alike, and
/// need not be read anew up to there.
struct MessageHead {
  private let bytes: [UInt8]

  /// The head of a push whose last element is its payload; `nil` unless that is a plain bulk string.
  ///
  /// - Parameters:
  ///   - push: As it was framed.
  ///   - count: Bytes of the payload.
  init?(_ push: UnsafeRawBufferPointer, payload count: Int) {
    let digits = "\(count)".utf8
    let end = push.count - 2 - count - 2 - digits.count
    guard end > 0, push[end - 1] == RESPType.bulkString, push[end...].starts(with: digits) else { return nil }
    bytes = Array(push[..<end])
  }

  /// The payload of another push, as it was framed; `nil` if it begins otherwise.
  func payload(of push: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let start = bytes.count
    guard push.count > start, bytes.withUnsafeBytes({ Self.isStart($0, of: push) }) else { return nil }
    var index = start
    var count = 0
    while index < push.count, case let digit = push[index] &- 48, digit < 10, count < 1 << 48 {
      count = count * 10 + Int(digit)
      index += 1
    }
    // A bulk string that ends with its push.
    guard index > start, index + 2 + count + 2 == push.count, push[index] == 13 else { return nil }
    return UnsafeRawBufferPointer(rebasing: push[(index + 2)..<(index + 2 + count)])
  }

  /// A word at a time: it is looked at for each message.
  private static func isStart(_ head: UnsafeRawBufferPointer, of bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= head.count {
      let (one, other) = (
        head.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      )
      if one != other { return false }
      index += 8
    }
    while index < head.count {
      if head[index] != bytes[index] { return false }
      index += 1
    }
    return true
  }
}
