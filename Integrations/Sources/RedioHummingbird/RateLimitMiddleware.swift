import HTTPTypes
public import Hummingbird
public import Redio

/// Answers requests with 429, "Too Many Requests", of who makes too many of them.
///
/// ```swift
/// router.add(
///   middleware: RateLimitMiddleware(redis, limit: 100, per: .seconds(60)) { request, _ in
///     request.headers[.authorization]
///   })
/// ```
///
/// Any number of servers share the limit, by one clock: the server's. A caller may make `limit` requests at once, and then one
/// each time that `window` divided by `limit` has passed (generic cell rate algorithm): one key a caller, one script a
/// request, in one round trip. The key goes away when the caller has its whole limit again.
///
/// - SeeAlso: RFC 6585, section 4; `EVAL`.
public struct RateLimitMiddleware<Context: RequestContext>: RouterMiddleware {
  /// What happens to a request while the server can't be asked.
  public enum Fallback: Sendable {
    /// It is let through.
    case allow
    /// It is answered with 503, "Service Unavailable".
    case refuse
  }

  private let redis: Redis
  /// The time between two requests that are let through for ever, and that of as many as may be made at once, in
  /// microseconds.
  private let interval: Int64
  private let burst: Int64
  private let prefix: String
  private let fallback: Fallback
  private let caller: @Sendable (Request, Context) -> String?

  /// Creates a middleware.
  ///
  /// - Parameters:
  ///   - redis: The client.
  ///   - limit: How many requests a caller may make at once; at least 1. At most a million a second.
  ///   - window: Within which time it gets as many again; at least 1 ms.
  ///   - prefix: What stands before the caller's name in its key. Middlewares with limits of their own need different ones.
  ///   - deadline: How long the server is waited for at most.
  ///   - fallback: What happens if it does not answer in time, or with an error.
  ///   - caller: The caller's name: an address, a user, a token. It is a part of a key on the server, where others who may
  ///     read its keys see it: hash what is secret. `nil` if the request is not limited.
  public init(
    _ redis: Redis, limit: Int, per window: Duration, prefix: String = "limit:", deadline: Duration = .seconds(1),
    whenUnavailable fallback: Fallback = .allow, by caller: @escaping @Sendable (Request, Context) -> String?
  ) {
    // A request that was counted, and whose reply was lost, is not counted again.
    self.redis = redis.with(deadline: deadline).with(repeating: .unsent)
    let microseconds = Int64(min(max(window, .milliseconds(1)), .seconds(365 * 86400)) / .microseconds(1))
    let count = Int64(min(max(1, limit), 1_000_000_000))
    interval = max(1, microseconds / count)
    burst = interval * count
    self.prefix = prefix
    self.fallback = fallback
    self.caller = caller
  }

  /// Lets the request through, or answers it.
  ///
  /// - Throws: `HTTPError` with 429 and the header `Retry-After` if the limit is exceeded, or with 503; `CancellationError`
  ///   if the task was cancelled; what `next` throws.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let caller = caller(request, context), let wait = try await wait(of: caller, context) {
      let seconds = Int64((wait / .seconds(1)).rounded(.up))
      throw HTTPError(.tooManyRequests, headers: [.retryAfter: "\(max(1, seconds))"])
    }
    return try await next(request, context)
  }

  /// Counts a request.
  ///
  /// - Returns: How long the caller has to wait; `nil` if the request is within the limit.
  private func wait(of caller: String, _ context: Context) async throws -> Duration? {
    do {
      let wait = try await rateLimitScript.run(
        on: redis, keys: [prefix + caller], arguments: [interval, burst], as: Int64.self)
      return wait > 0 ? .microseconds(wait) : nil
    } catch let error as RedisError {
      context.logger.warning(
        "the rate limit can't be checked", metadata: ["redio.error": "\(error.code ?? "no reply")"])
      switch fallback {
      case .allow: return nil
      case .refuse: throw HTTPError(.serviceUnavailable)
      }
    }
  }
}

// The key has the time, in microseconds, at which the caller has its whole limit again. The source is short enough to be
// sent as it is. Lua would write such numbers with 14 digits, hence the format.
private let rateLimitScript = Script(
  """
  local clock = redis.call('TIME')
  local now = clock[1] * 1000000 + clock[2]
  local interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
  local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + interval
  if full - now > burst then return full - now - burst end
  redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
  return 0
  """)
