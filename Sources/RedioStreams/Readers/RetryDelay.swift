/// How long an entry whose handler has thrown waits until it is handed out again.
public struct RetryDelay: Equatable, Sendable {
  private let first: Duration
  private let limit: Duration

  /// The same time after each delivery; zero for at once.
  public static func constant(_ time: Duration) -> RetryDelay { RetryDelay(first: time, limit: time) }

  /// The same time after each delivery, in seconds.
  public static func seconds(_ count: Int) -> RetryDelay { .constant(.seconds(count)) }

  /// The same time after each delivery, in milliseconds.
  public static func milliseconds(_ count: Int) -> RetryDelay { .constant(.milliseconds(count)) }

  /// Twice the time after each further delivery, up to a limit.
  ///
  /// - Parameters:
  ///   - first: The time after the first delivery.
  ///   - limit: The longest time.
  public static func exponential(_ first: Duration, upTo limit: Duration) -> RetryDelay {
    RetryDelay(first: first, limit: limit)
  }

  private init(first: Duration, limit: Duration) {
    // What is longer is for ever, and can be added to any time.
    let longest = Duration.seconds(100 * 365 * 86_400)
    self.limit = min(max(limit, .zero), longest)
    self.first = min(max(first, .zero), self.limit)
  }

  /// The least time.
  var least: Duration { first }

  /// The time after the last of so many deliveries.
  func time(afterDeliveries count: Int) -> Duration {
    var time = first
    // 63 steps are more than there can be between a nanosecond and a century.
    for _ in 0..<min(max(count - 1, 0), 63) where time < limit { time = min(time + time, limit) }
    return time
  }
}
