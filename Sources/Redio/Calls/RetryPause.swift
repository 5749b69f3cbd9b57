/// Back-off for loops that read continuously, such as readers of streams and consumers of groups: after an error that
/// may be temporary they retry, each time after a longer pause.
package struct RetryPause {
  private var failures = 0

  package init() {}

  /// Resets the back-off after a call has succeeded.
  package mutating func restore() { failures = 0 }

  /// Waits until the time of the next attempt.
  ///
  /// - Throws: `error` itself if a retry would not help; `CancellationError` if the task was cancelled.
  package mutating func wait(after error: RedisError, of redis: Redis) async throws {
    // Does not wait for a client's very first connection, unless its options say so: a wrong address fails at once.
    guard redis.home.mustWait, error.mayPass else { throw error }
    try await pause(of: redis)
  }

  /// Waits as after a failure.
  package mutating func pause(of redis: Redis) async throws {
    failures += 1
    try await Task.sleep(for: .nanoseconds(redis.home.settings.backOff(after: failures)))
  }
}

extension RedisError {
  /// Codes of errors with which a server refuses a command only for now, or because another server has the data.
  private static let passingCodes = [
    "LOADING", "READONLY", "MASTERDOWN", "BUSY", "TRYAGAIN", "CLUSTERDOWN", "UNBLOCKED",
  ]

  /// Whether the error may be temporary.
  fileprivate var mayPass: Bool {
    switch kind {
    case .server(let code, _): Self.passingCodes.contains(code)
    case .timeout, .sessionEnded: true
    // Other blocking commands end, and then there is a place.
    case .poolExhausted, .poolQueueFull: true
    default: kind.mayPass && !kind.isOurs
    }
  }
}

extension Redis {
  /// The same client with its default deadline, extended for commands that block on the server.
  package var unhurried: Redis {
    var other = self
    other.caller.limitAsClient()
    return other
  }
}
