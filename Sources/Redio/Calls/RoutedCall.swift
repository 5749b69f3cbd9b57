/// What handles the end of a `RoutedCall`. Each function is called once at most, and only one of them.
package protocol RoutedCallHandler: AnyObject, Sendable {
  /// The replies have arrived. On the loop's thread; the bytes are valid during the call.
  func received(_ replies: UnsafeRawBufferPointer, from connection: Connection)
  /// The call has failed.
  func failed(_ error: RedisError)
  /// The connection is gone, and the commands may be sent again, elsewhere.
  func returned(_ kind: RedisError.Kind)
}

/// A call that a router makes, whose end it handles by itself: a part of a call for several nodes, or a question of its own.
///
/// Why `@unchecked Sendable` is sound: its property is set by the initializer, and taken once, by the thread that has ended the
/// call.
package final class RoutedCall: PendingCall, @unchecked Sendable {
  private var handler: (any RoutedCallHandler)?

  /// A part of another call.
  package init(_ wire: [UInt8], _ silent: SilentReplies, partOf whole: PendingCall, _ handler: any RoutedCallHandler) {
    self.handler = handler
    super.init(
      wire: wire, silent: silent, traits: whole.traits, preference: whole.preference, repetition: whole.repetition,
      timeout: whole.timeout, deadline: whole.deadline, partOf: whole)
    _ = begin()
  }

  /// A question to one node.
  package init(_ wire: [UInt8], timeout: Duration, deadline: Int64, _ handler: any RoutedCallHandler) {
    self.handler = handler
    super.init(wire: wire, silent: .one(), traits: .repeatable, timeout: timeout, deadline: deadline)
    isPinned = true
    _ = begin()
  }

  package override func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    if end() { takeHandler()?.received(replies, from: connection) }
    return nil
  }

  package override func resume(throwing error: any Error) {
    // A router does not cancel its calls.
    if let error = error as? RedisError { takeHandler()?.failed(error) }
  }

  /// Ends the call, which a node has given back.
  package func giveBack(_ kind: RedisError.Kind) { if end() { takeHandler()?.returned(kind) } }

  private func takeHandler() -> (any RoutedCallHandler)? {
    defer { handler = nil }
    return handler
  }
}
