internal import RESP

/// A part of a long batch, which ends by telling the rest.
///
/// Why `@unchecked Sendable` is sound: what it holds is set before it is submitted.
package final class BatchPartCall: PendingCall, @unchecked Sendable {
  /// What has become of it.
  enum Outcome {
    /// Its replies stand in their places.
    case answered
    /// Its replies have come, and are many: somebody has to read them elsewhere.
    case unread(KeptReplies, Connection)
    case failed(any Error)
  }

  private var replies: BatchReplies?
  private var ended: (@Sendable (PendingCall, Outcome) -> Void)?

  /// Sets who keeps its replies and who is told of its end. It waits from then on.
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

  override func resume(throwing error: any Error) { tell(.failed(error)) }

  private func tell(_ outcome: Outcome) {
    let ended = ended
    self.ended = nil
    replies = nil
    ended?(self, outcome)
  }
}
