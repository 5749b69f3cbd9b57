/// Waits for sockets to become readable or writable: what an event loop sleeps in.
///
/// All methods belong to the loop's thread, but `wake()`.
protocol Poller: AnyObject, Sendable {
  /// Watches a descriptor. 0, or the negative error number.
  func add(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) -> Int32

  /// Changes what is watched for.
  func change(_ descriptor: Int32, token: UInt64, _ interest: PollInterest)

  /// Stops watching a descriptor.
  func remove(_ descriptor: Int32)

  /// Waits for events, at most for some milliseconds, for ever if negative.
  ///
  /// - Returns: Whether something has come, an event or a call of `wake()`.
  @discardableResult
  func wait(_ milliseconds: Int32) -> Bool

  /// Calls a function for each event of the last wait.
  func forEachEvent(_ body: (PollEvent) -> Void)

  /// Ends a wait under way, or the next one. Any thread may call it.
  func wake()
}

/// What a socket is watched for. That it has ended is reported in any case.
struct PollInterest: OptionSet {
  let rawValue: UInt32
  static let readable = PollInterest(rawValue: 1)
  static let writable = PollInterest(rawValue: 2)
}

/// What has become possible.
struct PollEvent {
  let token: UInt64
  let isReadable: Bool
  let isWritable: Bool
  /// The connection has ended, in both directions or by an error; the next call on the socket tells how.
  let isHangup: Bool
}

/// How an event loop waits for its sockets.
public enum PollingMethod: String, Sendable, Hashable, CaseIterable {
  /// Linux's `epoll`: what it costs depends on the sockets that are ready. On other systems it is `poll`.
  case epoll
  /// POSIX's `poll`, on every system: what it costs depends on all sockets of the loop.
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
}
