public import Redio

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A cache of values that are slow to compute, protected against stampedes: many callers that all compute a value at once
/// when it is not there, or when it has just expired.
///
/// ```swift
/// let cache = Cache<Profile>(in: redis, lifetime: .seconds(300))
/// let profile = try await cache.value("profile:7") { try await database.profile(7) }
/// ```
///
/// - Within a process, callers who want a value that is being computed wait for it: one computes, whatever their number.
/// - Before a value expires, one caller or another finds by chance that it is time to compute it again. The chance grows
///   towards the end, and with the time that computing takes. So with many callers it is renewed by one of them, in all
///   likelihood, while the others still get the old value; without callers, it expires.
///
/// If a value is not there at all, each process computes it once. A lock (`RedisLock`) would make that one process for
/// all, for the price of waiting on it.
///
/// - SeeAlso: "Optimal Probabilistic Cache Stampede Prevention", A. Vattani, F. Chierichetti, K. Lowenstein (2015).
public actor Cache<Value: Codable & Sendable> {
  /// A value as it is stored.
  private struct Entry: Codable, Sendable {
    let value: Value
    /// How many milliseconds it took to compute it.
    let cost: Double
  }

  private let redis: Redis
  private let lifetime: Duration
  private let eagerness: Double
  private var running: [String: (number: Int, task: Task<Value, any Error>)] = [:]
  private var count = 0

  /// - Parameters:
  ///   - lifetime: How long a value is kept.
  ///   - eagerness: More than 1 renews earlier, less than 1 later; 0 only after a value has expired.
  public init(in redis: Redis, lifetime: Duration, eagerness: Double = 1) {
    self.redis = redis
    self.lifetime = lifetime
    self.eagerness = eagerness
  }

  /// Returns the value of a key from the cache, or computes and stores it.
  ///
  /// - Parameter compute: Computes the value. Called at most once at a time for a key; what it throws is thrown to all
  ///   who wait for it, and not stored.
  /// - Throws: What `compute` throws. `RedisError` if the server can't be asked; nothing is computed then, since all callers
  ///   of all processes would do so at once, which is what the cache protects from.
  public func value(_ key: String, _ compute: @escaping @Sendable () async throws -> Value) async throws -> Value {
    // There is no `await` between looking for a task and adding one: an actor runs this for one caller at a time.
    if let (_, task) = running[key] { return try await task.value }
    // A task of its own: should this caller be cancelled, the others get the value all the same.
    count += 1
    let number = count
    let task = Task { try await self.load(key, number, compute) }
    running[key] = (number, task)
    defer { if isRunning(key, number) { running[key] = nil } }
    return try await task.value
  }

  /// Whether a computation still counts: the key was not removed since it began.
  private func isRunning(_ key: String, _ number: Int) -> Bool { running[key]?.number == number }

  // Not on the actor, which `compute` would keep busy.
  @concurrent private nonisolated func load(
    _ key: String, _ number: Int, _ compute: @Sendable () async throws -> Value
  ) async throws -> Value {
    let (reply, left) = try await redis().get(key, as: JSON<Entry>.self).pttl(key).results()
    if let entry = try stored(reply), let left = try left.get().remaining, !isTimeToRenew(entry, left: left) {
      return entry.value
    }
    let start = ContinuousClock.now
    let value = try await compute()
    let cost = (ContinuousClock.now - start) / .milliseconds(1)
    guard await isRunning(key, number) else { return value }
    do { try await redis.set(key, JSON(Entry(value: value, cost: cost)), expiry: .after(lifetime)) } catch is RedisError
    {
      // The value is right though it may not be stored: then it is computed again for the next caller.
    }
    // Removed while it was being stored, which may have happened after an error, too.
    if await !isRunning(key, number) { try await redis.del(key) }
    return value
  }

  /// The stored value. One of another form is none: an earlier version of the program may have stored it.
  private nonisolated func stored(_ reply: Result<JSON<Entry>?, RedisError>) throws(RedisError) -> Entry? {
    do throws(RedisError) { return try reply.get()?.value } catch {
      guard case .decoding = error.kind else { throw error }
      return nil
    }
  }

  /// Whether this caller is the one to compute a value again.
  ///
  /// - Parameter left: The time until it expires, by the server's clock.
  private nonisolated func isTimeToRenew(_ entry: Entry, left: Duration) -> Bool {
    let chance = Double.random(in: Double.leastNonzeroMagnitude...1)
    return -entry.cost * eagerness * log(chance) >= left / .milliseconds(1)
  }

  /// Removes a value, since what it was computed from has changed. A value that this process is computing now is given to
  /// those who wait for it, but not stored. What other processes are computing, they store: let the lifetime bound that.
  public func remove(_ key: String) async throws {
    running[key] = nil
    try await redis.del(key)
  }
}
