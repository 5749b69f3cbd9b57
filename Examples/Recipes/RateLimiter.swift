public import Redio

/// Lets a number of calls through within any time of a given length: a sliding window.
///
/// ```swift
/// let limiter = RateLimiter(limit: 100, within: .seconds(60), in: redis)
/// let decision = try await limiter.allow("user:7")
/// guard decision.isAllowed else { return .tooManyRequests(retryAfter: decision.retryAfter) }
/// ```
///
/// A sorted set for each caller has the times of the calls that were let through. A script looks and counts in one step,
/// so that any number of processes share the limit exactly, by one clock: the server's. A caller's set has at most `limit`
/// members, and goes away when the window has passed.
///
/// A fixed window (`INCR` and `EXPIRE`) needs less memory, but lets twice the number through where two windows meet.
public struct RateLimiter: Sendable {
  /// Whether a call is let through.
  public struct Decision: Sendable, Equatable {
    /// Whether it is.
    public let isAllowed: Bool
    /// How many more calls would be let through now.
    public let remaining: Int
    /// How long to wait until a call is let through; zero if one would be now.
    public let retryAfter: Duration
  }

  private let redis: Redis
  private let limit: Int
  private let window: Duration

  /// - Parameters:
  ///   - limit: How many calls are let through.
  ///   - window: Within any time of this length.
  public init(limit: Int, within window: Duration, in redis: Redis) {
    self.redis = redis
    self.limit = limit
    self.window = window
  }

  // Times are in microseconds. They are formatted, since Lua would write such numbers with 14 digits only. Members are
  // different though two calls may have the same time: their number grows until one leaves, which is at another time.
  private static let script = Script(
    """
    local clock = redis.call('TIME')
    local now = clock[1] * 1000000 + clock[2]
    local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
    redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - window))
    local count = redis.call('ZCARD', KEYS[1])
    local allowed = 0
    if count < limit then
      local time = string.format('%.0f', now)
      redis.call('ZADD', KEYS[1], time, time .. ':' .. count)
      redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000))
      allowed, count = 1, count + 1
    end
    local wait = 0
    if count >= limit then
      local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
      wait = oldest[2] and oldest[2] + window - now or window
    end
    return {allowed, limit - count, wait}
    """)

  /// Asks whether a call is let through, and counts it if so. Calls that are refused don't count.
  ///
  /// - Parameter caller: Whose calls are limited: a user, an address, a token.
  /// - Throws: `RedisError` if the server does not answer. Whether calls are let through then is for you to decide: catch it.
  public func allow(_ caller: String) async throws -> Decision {
    let microseconds = Int64(window / .microseconds(1))
    let reply = try await Self.script.run(
      on: redis, keys: ["limit:\(caller)"], arguments: [Int64(limit), microseconds], as: [Int].self)
    return Decision(isAllowed: reply[0] == 1, remaining: max(0, reply[1]), retryAfter: .microseconds(reply[2]))
  }
}
