internal import RESP

/// The common start of the pushes of one channel: everything before the length of the payload. A push that starts the
/// same need not be parsed up to there again.
struct MessageHead {
  private let bytes: [UInt8]

  /// The head of a push whose last element is its payload; `nil` unless that is a plain bulk string.
  ///
  /// - Parameters:
  ///   - push: The framed push.
  ///   - count: The payload's length in bytes.
  init?(_ push: UnsafeRawBufferPointer, payload count: Int) {
    let digits = "\(count)".utf8
    let end = push.count - 2 - count - 2 - digits.count
    guard end > 0, push[end - 1] == RESPType.bulkString, push[end...].starts(with: digits) else { return nil }
    bytes = Array(push[..<end])
  }

  /// The payload of another framed push; `nil` if that starts differently.
  func payload(of push: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let start = bytes.count
    guard push.count > start, bytes.withUnsafeBytes({ Self.isStart($0, of: push) }) else { return nil }
    var index = start
    var count = 0
    while index < push.count, case let digit = push[index] &- 48, digit < 10, count < 1 << 48 {
      count = count * 10 + Int(digit)
      index += 1
    }
    // The bulk string must end with the push.
    guard index > start, index + 2 + count + 2 == push.count, push[index] == 13 else { return nil }
    return UnsafeRawBufferPointer(rebasing: push[(index + 2)..<(index + 2 + count)])
  }

  /// Compares eight bytes at a time, as it is called for each message.
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
