extension Client {
  /// Sends commands and waits for their replies.
  ///
  /// - Parameters:
  ///   - wire: The commands as they go out.
  ///   - silent: Which of their replies nobody looks at.
  ///   - failure: Why an argument could not be encoded; then nothing is sent.
  ///   - decode: Reads the replies. Called on the loop's thread.
  func call<Replies: Sendable>(
    _ wire: [UInt8], _ silent: SilentReplies, _ failure: String?, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    if let failure { throw RedisError(.invalidCommand(failure), .notSent, command: CommandWords.name(in: wire)) }
    let pending = PendingReplies(
      wire: wire, silent: silent, timeout: url.options.commandTimeout, decode: decode)
    if silent.count == 0 {
      // Nothing to send, and so nothing to wait for.
      var reader = ReplyReader(UnsafeRawBufferPointer(start: nil, count: 0), silent, wire: wire)
      return try decode(&reader)
    }
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        if pending.arm(continuation) { submit(pending) }
      }
    } onCancel: {
      pending.cancel()
    }
  }
}
