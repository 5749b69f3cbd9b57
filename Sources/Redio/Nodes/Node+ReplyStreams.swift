internal import RedioTransport

/// The reply streams of a node, which it ends when it is closed, and for whose end `close()` waits.
extension Node {
  /// A reply stream is about to be made.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamStarts[ObjectIdentifier(start)] = start }
      return !state.isClosed
    }
  }

  /// Nobody waits for it any more.
  func streamStartEnded(_ start: ReplyStreamStart) {
    state.withLock { state in _ = state.streamStarts.removeValue(forKey: ObjectIdentifier(start)) }
  }

  /// The connection of a reply stream is about to be made: `close()` waits until `streamWorkEnded(_:)`.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamWorkStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamWork.insert(ObjectIdentifier(start)) }
      return !state.isClosed
    }
  }

  /// A reply stream's connection has been made, or will not be.
  func streamWorkEnded(_ start: ReplyStreamStart) {
    let waiters = state.withLock { state in
      state.streamWork.remove(ObjectIdentifier(start))
      return Self.takeCloseWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  /// A reply stream has its connection: `close()` waits until that has ended.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarted(_ stream: ByteStream) -> Bool {
    state.withLock { state in
      state.streams[ObjectIdentifier(stream)] = stream
      return !state.isClosed
    }
  }

  /// Ends the connection of a reply stream, which nobody needs any more.
  func end(_ stream: ByteStream) {
    // It keeps itself until then.
    stream.abandon { [self, stream] in
      let waiters = state.withLock { state in
        state.streams[ObjectIdentifier(stream)] = nil
        return Self.takeCloseWaiters(&state)
      }
      for waiter in waiters { waiter.resume() }
    }
  }
}
