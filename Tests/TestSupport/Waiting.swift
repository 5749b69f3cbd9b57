import Foundation

/// What a test has waited for in vain.
public struct TooLong: Error {
  let what: String

  /// It is named.
  public init(what: String) { self.what = what }
}

/// Waits until something is the case that servers take a while to agree on, a minute at most.
public func waitUntil(_ what: String, _ body: () async throws -> Bool) async throws {
  let start = ContinuousClock.now
  while try await !body() {
    guard ContinuousClock.now - start < .seconds(60) else { throw TooLong(what: what) }
    try await Task.sleep(for: .milliseconds(20))
  }
}

/// Runs what blocks on a thread of its own: those that tests share are few.
public func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Result { try body() }) }.start()
  }
}
