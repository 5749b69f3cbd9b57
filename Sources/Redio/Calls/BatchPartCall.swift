internal import RESP

/// The call of a part of a long batch, whose end is reported to a closure.
///
/// Why `@unchecked Sendable` is sound: its properties are set before it is submitted.
package final class BatchPartCall: PendingCall, @unchecked Sendable {
  /// How the call ended.
  enum Outcome {
    /// Its replies are stored.
    case answered
    /// Its replies are large, and must be decoded off the loop's thread.
    case unread(KeptReplies, Connection)
    case failed(any Error)
  }

  private var replies: BatchReplies?
  private var ended: (@Sendable (PendingCall, Outcome) -> Void)?

  /// Sets where to store the replies, and the closure for the end. From then on the call waits.
  func prepare(_ replies: BatchReplies, _ ended: @escaping @Sendable (PendingCall, Outcome) -> Void) {
    self.replies = replies
    self.ended = ended
    _ = begin()
  }

  package override func deliver(_ bytes: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    guard end(), let replies else { return nil }
    guard bytes.count < Self.large else {
      let code = RetryableError.misdirection(first: bytes)
      tell(.unread(KeptReplies(copying: bytes), connection))
      return code
    }
    var reader = ReplyReader(bytes, silent, wire: wire)
    do throws(RedisError) {
      try replies.take(&reader)
      tell(.answered)
    } catch {
      tell(.failed(error))
    }
    return reader.misdirection
  }

  package override func resume(throwing error: any Error) { tell(.failed(error)) }

  private func tell(_ outcome: Outcome) {
    let ended = ended
    self.ended = nil
    replies = nil
    ended?(self, outcome)
  }
}
