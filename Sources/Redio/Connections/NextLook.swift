internal import RedioTransport

/// When deadlines are checked next: a single timer, set to the earliest deadline. For the session pool, and for calls
/// that wait for a connection.
///
/// Callers request a check under their owner's lock; the event loop's thread sets the timer, once for all requests
/// since it last did. So neither timers nor jobs grow with the number of waiting calls.
struct NextLook {
  /// The earliest time requested; `Int64.max` for none.
  private(set) var time = Int64.max
  /// Whether a job that sets the timer is queued on the loop.
  private var isAnnounced = false
  private var timer: EventLoop.Timer?

  /// Requests a check at a time.
  ///
  /// - Returns: Whether the caller must have the loop call `arm(on:_:)`.
  mutating func ask(for time: Int64) -> Bool {
    guard time < self.time else { return false }
    self.time = time
    defer { isAnnounced = true }
    return !isAnnounced
  }

  /// Sets the timer to the earliest time requested, in place of the current timer. On the loop's thread.
  ///
  /// - Parameter set: Sets a timer.
  mutating func arm(on loop: EventLoop, _ set: (Int64) -> EventLoop.Timer) {
    isAnnounced = false
    if let timer { loop.cancel(timer) }
    timer = time < .max ? set(time) : nil
  }

  /// The timer has fired: there are no requests any more.
  mutating func begin() {
    time = .max
    timer = nil
  }
}
