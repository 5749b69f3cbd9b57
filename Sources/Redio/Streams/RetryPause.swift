/// What those who read on and on do when a call fails: they try again, later each time, if that may help.
struct RetryPause {
  private var failures = 0

  /// A call has succeeded: the next failure is the first one.
  mutating func restore() { failures = 0 }

  /// Waits until it is time to try again.
  ///
  /// - Throws: The error itself, if to try again would not help; `CancellationError` if the task was cancelled.
  mutating func wait(after error: RedisError, _ client: Client) async throws {
    // A client's very first connection is not waited for, unless its options say so: a wrong address shows at once.
    guard client.mustWait, error.mayPass else { throw error }
    try await pause(client)
  }

  /// Waits, as after a failure.
  mutating func pause(_ client: Client) async throws {
    failures += 1
    try await Task.sleep(for: .nanoseconds(client.backOff(after: failures)))
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

/// Keys as they are sent, and why one can't be.
struct StreamKeys {
  let keys: [Bytes]
  let failure: String?

  init(_ values: ArgumentList) {
    var arguments = RESPArguments()
    arguments.begin()
    values.append(to: &arguments, needing: "stream's key")
    failure = arguments.failure
    keys = arguments.words
  }

  /// - Throws: `RedisError` if a key can't be sent.
  func check(_ command: String) throws(RedisError) {
    if let failure { throw RedisError(.invalidCommand(failure), .notSent, command: command) }
  }
}

extension Redis {
  /// The same client, whose calls have its options' deadline, and as long as they wait on the server on top.
  var unhurried: Redis {
    var other = self
    other.caller.limitAsClient()
    return other
  }

  /// The IDs of the last entries of streams; `StreamID.zero` of one that is empty, or does not exist.
  func lastIDs(_ keys: [Bytes]) async throws -> [StreamID] {
    let batch = batch()
    let replies = keys.map { batch.xrevrange($0, count: 1, as: RESPValue.self) }
    try await batch.run()
    return try replies.map { try $0.value.first?.id ?? .zero }
  }
}
