public import Redio

/// A lock in Redis, for work that one process at a time should do.
///
/// ```swift
/// let lock = RedisLock("lock:report", in: redis, lease: .seconds(30))
/// try await lock.withLock { try await sendReport() }
/// ```
///
/// The lock is a key that holds a random token, with an expiry, its lease: so a holder that disappears does not block the
/// others for ever, and nobody releases a lock that has become another's.
///
/// What it does not promise:
/// - That two holders never overlap. A holder that is stopped for longer than its lease (a paused virtual machine, a
///   lost network) may go on for a moment after the next one has begun. What must not happen twice needs a check where it
///   happens, such as a number that grows with each holder (a fencing token), or a transaction in the database.
/// - That it survives a failover: replication is asynchronous, so a new primary may not know of the lock.
/// - Order: whoever asks next after the release gets it.
///
/// So it is right for saving work, and not for what must be correct without it.
///
/// - SeeAlso: `SET` with `NX`; "Distributed locks with Redis" in the documentation of Redis.
public struct RedisLock: Sendable {
  /// The lock was lost while the work was going on: the lease could not be extended in time, as the server did not answer,
  /// or somebody has removed or replaced the key.
  public struct Lost: Error, Equatable {}

  private let redis: Redis
  private let key: String
  private let lease: Duration

  /// - Parameters:
  ///   - key: The key that is the lock.
  ///   - lease: How long the lock outlives a holder that has disappeared. It is extended while a holder works.
  public init(_ key: String, in redis: Redis, lease: Duration = .seconds(30)) {
    self.redis = redis
    self.key = key
    self.lease = lease
  }

  /// Waits for the lock, and holds it while the body runs. The lease is extended every third of its time.
  ///
  /// - Throws: ``Lost`` if the lock was lost; the body's task was then cancelled. What the body throws. `RedisError`;
  ///   `CancellationError`.
  public func withLock<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
    while true {
      let start = ContinuousClock.now
      if let token = try await acquire() { return try await hold(token, since: start, body) }
      // Random, so that those who wait don't ask all at once.
      try await Task.sleep(for: .milliseconds(.random(in: 5...50)))
    }
  }

  /// Takes the lock, if it is free. Release it with the token, or it lasts for its lease.
  ///
  /// - Returns: The holder's token; `nil` if somebody else has the lock.
  public func acquire() async throws -> String? {
    let token = String(UInt128.random(in: 0 ... .max), radix: 36)
    // Not repeated after a lost connection: the first attempt may have taken the lock, and the second would not get it.
    // The call throws then, and the lock is free again after its lease.
    return try await redis.with(repeating: .unsent).set(key, token, if: .absent, expiry: .after(lease)) ? token : nil
  }

  // Comparing and acting are one step on the server. With `GET` and then `DEL`, the lease could end between the two, and
  // `DEL` would remove the next holder's lock.
  private static let releasing = Script(
    """
    if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
    return redis.call('DEL', KEYS[1])
    """)
  private static let extending = Script(
    """
    if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
    return redis.call('PEXPIRE', KEYS[1], ARGV[2])
    """)

  /// Releases the lock.
  ///
  /// - Returns: Whether the token's holder still had it.
  @discardableResult
  public func release(_ token: String) async throws -> Bool { try await release(token, redis) }

  private func release(_ token: String, _ redis: Redis) async throws -> Bool {
    try await Self.releasing.run(on: redis, keys: [key], arguments: [token], as: Bool.self)
  }

  /// Starts the lease again, from now on.
  ///
  /// - Returns: Whether the token's holder still had the lock. If not, it is not taken again.
  public func extend(_ token: String) async throws -> Bool { try await extend(token, redis) }

  private func extend(_ token: String, _ redis: Redis) async throws -> Bool {
    let time = lease / .milliseconds(1)
    return try await Self.extending.run(on: redis, keys: [key], arguments: [token, "\(Int64(time))"], as: Bool.self)
  }

  /// - Parameter start: When the lock was asked for: the lease can't have begun sooner.
  private func hold<Value: Sendable>(
    _ token: String, since start: ContinuousClock.Instant, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let result: Result<Value, any Error>
    do {
      result = .success(
        try await withThrowingTaskGroup(of: Value?.self) { group in
          group.addTask { try await body() }
          group.addTask {
            try await keepExtending(token, until: start + lease)
            return nil
          }
          defer { group.cancelAll() }
          // The first to end: the body, or the lock if it was lost.
          guard let first = try await group.next(), let value = first else { throw Lost() }
          return value
        })
    } catch { result = .failure(error) }
    // In a task of its own, since this one may be cancelled. Should it fail, the lock ends with its lease.
    _ = await Task { try await release(token, redis.with(deadline: lease)) }.result
    return try result.get()
  }

  /// Extends the lease until the task is cancelled. Returns when the lock is lost, or may be.
  ///
  /// - Parameter end: When the lease ends, by this process's clock.
  private func keepExtending(_ token: String, until end: ContinuousClock.Instant) async throws {
    var end = end
    while true {
      try await Task.sleep(for: lease / 3)
      let start = ContinuousClock.now
      guard start < end else { return }
      do {
        // No answer is waited for that would come too late.
        guard try await extend(token, redis.with(deadline: end - start)) else { return }
        end = start + lease
      } catch is RedisError {
        // A lost connection: another attempt, if there is time.
        guard ContinuousClock.now + lease / 3 < end else { return }
      }
    }
  }
}
