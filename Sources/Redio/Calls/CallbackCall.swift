internal import RESP

/// A call of which its sender is told on the loop's thread, without a task that waits: what subscriptions send.
///
/// Why `@unchecked Sendable` is sound: what it holds is set by its initializer, and `ended` is taken once, by whoever has ended
/// it.
package final class CallbackCall: PendingCall, @unchecked Sendable {
  private var ended: (@Sendable (RedisError?) -> Void)?

  /// - Parameters:
  ///   - answer: How it is answered, if it is a subscribing command.
  ///   - ended: Is told of its end. Of a subscribing command whose names have all been confirmed, or of any other that has its
  ///     reply, there is no error.
  package init(_ wire: [UInt8], answer: SubscriptionAnswer = .replies, ended: @escaping @Sendable (RedisError?) -> Void)
  {
    self.ended = ended
    super.init(wire: wire, silent: .one, answer: answer, timeout: nil, deadline: .max)
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
      // A reply behind it says nothing more.
      tell(nil)
    } catch {
      tell(error)
    }
    return reader.misdirection
  }

  override func resume(throwing error: any Error) { tell(error as? RedisError) }

  private func tell(_ error: RedisError?) {
    let ended = ended
    self.ended = nil
    ended?(error)
  }
}

/// A reply that nobody looks at, unless it is an error.
private struct Unheeded: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Unheeded {
    if let error = reader.readError() { throw .errorReply(error) }
    reader.skip()
    return Unheeded()
  }
}
