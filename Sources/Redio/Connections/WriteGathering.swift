/// How long a connection holds back what has been submitted, so that more leaves with it.
///
/// While replies are due, the server has something to do and does not miss what is held back for a moment; and the callers
/// whose replies have just been delivered are about to send their next commands, on other threads. So that many of them leave
/// together, as Nagle's algorithm (RFC 896) does it for packets.
///
/// A value without clock: `Connection` asks again and again, on the event loop's thread, until it says that it is over.
struct WriteGathering {
  private var isUnderWay = false
  /// Commands submitted until the last look, when their count last grew, and when the first look was.
  private var commands = 0
  private var growth: Int64 = 0
  private var start: Int64 = 0

  /// In nanoseconds: a thread submits one command after the other in less.
  static let pause: Int64 = 3_000
  /// In nanoseconds: nothing is held back for longer.
  static let longest: Int64 = 30_000

  /// Whether it is time to write. The next question begins anew then.
  ///
  /// - Parameters:
  ///   - now: On the loop's clock, in nanoseconds.
  ///   - commands: How many have been submitted so far.
  ///   - repliesAreDue: Whether the server has something to do.
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
