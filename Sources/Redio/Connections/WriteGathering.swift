/// How long a connection delays a write, so that more commands are sent in it.
///
/// While replies are due, the server is busy and does not idle because of a short delay; and callers whose replies have
/// just been delivered are about to send their next commands from other threads. As with Nagle's algorithm (RFC 896)
/// for packets, many commands then leave together.
///
/// A value without clock: `Connection` asks repeatedly, on the event loop's thread, until the delay is over.
struct WriteGathering {
  private var isUnderWay = false
  /// The number of commands at the last check, when that number last grew, and when the first check was.
  private var commands = 0
  private var growth: Int64 = 0
  private var start: Int64 = 0

  /// In nanoseconds: longer than a thread takes from one command to the next.
  static let pause: Int64 = 3_000
  /// In nanoseconds: the longest delay.
  static let longest: Int64 = 30_000

  /// Whether to write now. If so, the next call begins a new delay.
  ///
  /// - Parameters:
  ///   - now: On the loop's clock, in nanoseconds.
  ///   - commands: How many commands have been submitted so far.
  ///   - repliesAreDue: Whether the server is working on commands.
  mutating func isOver(at now: Int64, commands: Int, repliesAreDue: Bool) -> Bool {
    if !isUnderWay {
      (isUnderWay, self.commands, start, growth) = (true, commands, now, now)
    } else if commands > self.commands {
      (self.commands, growth) = (commands, now)
    }
    let isOver = !repliesAreDue && now &- growth > Self.pause || now &- start > Self.longest
    if isOver { isUnderWay = false }
    return isOver
  }
}
