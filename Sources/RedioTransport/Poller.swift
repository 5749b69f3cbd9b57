/// Waits for sockets to become readable or writable, for an event loop.
///
/// All methods except `wake()` are for the loop's thread only.
protocol Poller: AnyObject, Sendable {
  /// Watches a descriptor. Returns 0 or the negative error number.
  func add(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) -> Int32

  /// Changes the events that a descriptor is watched for.
  func change(_ descriptor: Int32, token: UInt64, _ interest: PollInterest)

  /// Stops watching a descriptor.
  func remove(_ descriptor: Int32)

  /// Waits for events, at most so many milliseconds; without limit if negative.
  ///
  /// - Returns: Whether there was an event or a call of `wake()`.
  @discardableResult
  func wait(_ milliseconds: Int32) -> Bool

  /// Calls `body` for each event of the last wait.
  func forEachEvent(_ body: (PollEvent) -> Void)

  /// Ends the current wait, or the next one. Any thread may call it.
  func wake()
}

/// The events that a socket is watched for. A hang-up is reported in any case.
package struct PollInterest: OptionSet {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let readable = PollInterest(rawValue: 1)
  package static let writable = PollInterest(rawValue: 2)
}

/// An event of a socket.
package struct PollEvent {
  package let token: UInt64
  package let isReadable: Bool
  package let isWritable: Bool
  /// Whether the connection has ended, in both directions or by an error. The next call on the socket returns the reason.
  package let isHangup: Bool
}

/// How an event loop waits for its sockets.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum PollingMethod: String, Sendable, Equatable, CaseIterable {
  /// Linux's `epoll`, whose cost depends on the number of sockets with events. On other systems, `poll` is used instead.
  case epoll
  /// POSIX's `poll`, on every system. Its cost depends on the number of all sockets of the loop.
  case poll

  func makePoller() throws(SystemError) -> any Poller {
    #if os(Linux)
      if self == .epoll { return try EpollPoller() }
    #endif
    return try PollPoller()
  }
}

/// An error number of the system.
package struct SystemError: Error {
  package let errno: Int32

  package init(errno: Int32) { self.errno = errno }
}
