/// What those who read on and on do when a call fails: they try again, later each time, if that may help. The readers of
/// streams and the consumers of groups are such.
package struct RetryPause {
  private var failures = 0

  package init() {}

  /// A call has succeeded: the next failure is the first one.
  package mutating func restore() { failures = 0 }

  /// Waits until it is time to try again.
  ///
  /// - Throws: The error itself, if to try again would not help; `CancellationError` if the task was cancelled.
  package mutating func wait(after error: RedisError, of redis: Redis) async throws {
    // A client's very first connection is not waited for, unless its options say so: a wrong address shows at once.
    guard redis.home.mustWait, error.mayPass else { throw error }
    try await pause(of: redis)
  }

  /// Waits, as after a failure.
  package mutating func pause(of redis: Redis) async throws {
    failures += 1
    try await Task.sleep(for: .nanoseconds(redis.home.settings.backOff(after: failures)))
  }
}

extension RedisError {
  /// Errors of a server that takes the command later, or elsewhere.
  private static let passingCodes: Set<String> = [
    "LOADING", "READONLY", "MASTERDOWN", "BUSY", "TRYAGAIN", "CLUSTERDOWN", "UNBLOCKED",
  ]

  /// Whether it may go away by itself.
  fileprivate var mayPass: Bool {
    switch kind {
    case .server(let code, _): Self.passingCodes.contains(code)
    case .timeout, .sessionEnded: true
    case .poolExhausted(_, _, _, let lastFailure): lastFailure != nil
    default: kind.mayPass && !kind.isOurs
    }
  }
}

extension Redis {
  /// The same client, whose calls have its options' deadline, and as long as they wait on the server on top.
  package var unhurried: Redis {
    var other = self
    other.caller.limitAsClient()
    return other
  }
}
