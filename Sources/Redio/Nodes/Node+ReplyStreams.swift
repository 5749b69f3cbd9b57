internal import RedioTransport

/// The reply streams of a node. `close()` ends them, and waits for their end.
extension Node {
  /// Registers the start of a reply stream.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarts(_ start: ReplyStreamStart) -> Bool {
    state.withLock { state in
      if !state.isClosed { state.members.insert(start, .streamStart(start)) }
      return !state.isClosed
    }
  }

  /// Unregisters the start of a reply stream.
  func streamStartEnded(_ start: ReplyStreamStart) {
    state.withLock { $0.members.remove(start) }
  }

  /// Registers that a reply stream begins to connect: `close()` waits until `streamConnectingEnds()`.
  ///
  /// - Returns: `false` if the node has been closed; nothing is registered then.
  func streamConnectingStarts() -> Bool {
    state.withLock { state in
      if !state.isClosed { state.connectingStreams += 1 }
      return !state.isClosed
    }
  }

  /// Unregisters that: the reply stream is connected, or will not be.
  func streamConnectingEnds() {
    let waiters = state.withLock { state in
      state.connectingStreams -= 1
      return Self.takeCloseWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Registers the connection of a reply stream: `close()` waits until it has ended.
  ///
  /// - Returns: `false` if the node has been closed.
  func streamStarted(_ stream: ByteStream) -> Bool {
    state.withLock { state in
      state.members.insert(stream, .stream(stream))
      return !state.isClosed
    }
  }

  /// Ends the connection of a reply stream.
  func end(_ stream: ByteStream) {
    // The node retains itself until then.
    stream.abandon { [self, stream] in
      let waiters = state.withLock { state in
        state.members.remove(stream)
        return Self.takeCloseWaiters(&state)
      }
      for waiter in waiters { waiter.resume() }
    }
  }
}
