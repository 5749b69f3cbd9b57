internal import RESP

/// A call whose end is reported to a closure on the loop's thread, without a waiting task: for subscriptions.
///
/// Why `@unchecked Sendable` is sound: its properties are set by the initializer, and `ended` is taken once, by the
/// thread that has ended the call.
package final class CallbackCall: PendingCall, @unchecked Sendable {
  private var ended: (@Sendable (RedisError?) -> Void)?

  /// - Parameters:
  ///   - answer: How a subscribing command is answered.
  ///   - ended: Called at the end of the call. The error is `nil` for a subscribing command whose names are all
  ///     confirmed, and for any other command that got its reply.
  package init(_ wire: [UInt8], answer: SubscriptionAnswer = .replies, ended: @escaping @Sendable (RedisError?) -> Void)
  {
    self.ended = ended
    super.init(wire: wire, silent: .one(), answer: answer, timeout: nil, deadline: .max)
    // It concerns its connection.
    isPinned = true
    _ = begin()
  }

  package override func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    guard end() else { return nil }
    guard replies.count > 0 else {
      tell(nil)
      return nil
    }
    var reader = ReplyReader(replies, silent, wire: wire)
    do throws(RedisError) {
      _ = try reader.next(Unheeded.self)
      // Further replies don't matter.
      tell(nil)
    } catch {
      tell(error)
    }
    return reader.misdirection
  }

  package override func resume(throwing error: any Error) { tell(error as? RedisError) }

  private func tell(_ error: RedisError?) {
    let ended = ended
    self.ended = nil
    ended?(error)
  }
}

/// A reply that is only checked for an error.
private struct Unheeded: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Unheeded {
    if let error = reader.readError() { throw .errorReply(error) }
    reader.skip()
    return Unheeded()
  }
}
