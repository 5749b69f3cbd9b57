internal import RedioTransport

/// The reply streams of a node. `close()` ends them, and waits for their end.
extension Node {
  /// Registers the start of a reply stream.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamStarts[ObjectIdentifier(start)] = start }
      return !state.isClosed
    }
  }

  /// Unregisters the start of a reply stream.
  func streamStartEnded(_ start: ReplyStreamStart) {
    state.withLock { state in _ = state.streamStarts.removeValue(forKey: ObjectIdentifier(start)) }
  }

  /// Registers that a reply stream begins to connect: `close()` waits until `streamWorkEnded(_:)`.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamWorkStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.streamWork.insert(ObjectIdentifier(start)) }
      return !state.isClosed
    }
  }

  /// Unregisters that: the reply stream is connected, or will not be.
  func streamWorkEnded(_ start: ReplyStreamStart) {
    let waiters = state.withLock { state in
      state.streamWork.remove(ObjectIdentifier(start))
      return Self.takeCloseWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Registers the connection of a reply stream: `close()` waits until it has ended.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarted(_ stream: ByteStream) -> Bool {
    state.withLock { state in
      state.streams[ObjectIdentifier(stream)] = stream
      return !state.isClosed
    }
  }

  /// Ends the connection of a reply stream.
  func end(_ stream: ByteStream) {
    // The node retains itself until then.
    stream.abandon { [self, stream] in
      let waiters = state.withLock { state in
        state.streams[ObjectIdentifier(stream)] = nil
        return Self.takeCloseWaiters(&state)
      }
      for waiter in waiters { waiter.resume() }
    }
  }
}
