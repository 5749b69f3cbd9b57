internal import RedioTransport

/// When deadlines are looked at next: one timer, set to the earliest time that anybody has asked for. The session pool's, and
/// those of calls that wait for a connection.
///
/// Whoever comes asks for a time under its owner's lock; the event loop's thread sets the timer, once for all that have asked
/// since it was there last. So neither timers nor jobs grow with the number of those who wait, in whatever order their
/// deadlines come.
struct NextLook {
  /// The earliest time asked for that no look has come to; `Int64.max` for none.
  private(set) var time = Int64.max
  /// A job that sets the timer is on its way to the loop.
  private var isAnnounced = false
  private var timer: EventLoop.Timer?

  /// Asks for a look.
  ///
  /// - Returns: Whether the loop must be told to call `arm(_:)`.
  mutating func ask(for time: Int64) -> Bool {
    guard time < self.time else { return false }
    self.time = time
    defer { isAnnounced = true }
    return !isAnnounced
  }

  /// Sets the timer, in place of the one that is set. On the loop's thread.
  ///
  /// - Parameter set: Sets a timer to a time.
  mutating func arm(on loop: EventLoop, _ set: (Int64) -> EventLoop.Timer) {
    isAnnounced = false
    if let timer { loop.cancel(timer) }
    timer = time < .max ? set(time) : nil
  }

  /// The timer has fired: nothing is asked for any more.
  mutating func begin() {
    time = .max
    timer = nil
  }
}
