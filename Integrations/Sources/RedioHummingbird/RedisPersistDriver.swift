public import Hummingbird
public import Redio

/// Stores Hummingbird's persistent values in Redis or Valkey: values as JSON, with the server's own expiry.
///
/// ```swift
/// let persist = RedisPersistDriver(redis)
/// try await persist.create(key: "token", value: token, expires: .seconds(60))
/// ```
///
/// The client stays the application's: it closes when it is closed as a service, not with the driver.
///
/// - SeeAlso: `SET`, `GET`, `PTTL`, `DEL`.
public struct RedisPersistDriver: PersistDriver {
  private let redis: Redis
  private let prefix: String

  /// Creates a driver.
  ///
  /// - Parameters:
  ///   - redis: The client.
  ///   - prefix: What stands before each key on the server, to keep applications apart.
  public init(_ redis: Redis, prefix: String = "") {
    self.redis = redis
    self.prefix = prefix
  }

  private func name(_ key: String) -> String { prefix + key }

  /// Stores a value under a key that does not exist: in one step, so that only one of several that create it succeeds.
  ///
  /// - Parameter expires: After which time it goes away; zero or less: at once. `nil` if it stays.
  /// - Throws: `PersistError.duplicate` if the key exists; `RedisError`; `CancellationError` if the task was cancelled.
  public func create<Object: Codable & Sendable>(key: String, value: Object, expires: Duration?) async throws {
    if let expires, expires <= .zero {
      if try await redis.exists(name(key)) > 0 { throw PersistError.duplicate }
      return
    }
    let isStored = try await redis.set(
      name(key), JSON(value), if: .absent, expiry: expires.map { .after($0) })
    if !isStored { throw PersistError.duplicate }
  }

  /// Stores a value, in place of one that is there.
  ///
  /// - Parameter expires: After which time it goes away; zero or less: at once. `nil` keeps the expiry that the key has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func set<Object: Codable & Sendable>(key: String, value: Object, expires: Duration?) async throws {
    if let expires, expires <= .zero { return try await remove(key: key) }
    try await redis.set(name(key), JSON(value), expiry: expires.map { .after($0) } ?? .unchanged)
  }

  /// Reads a value.
  ///
  /// - Returns: The value; `nil` if there is none.
  /// - Throws: `PersistError.invalidConversion` if it is of another type; `RedisError`; `CancellationError` if the task was
  ///   cancelled.
  public func get<Object: Codable & Sendable>(key: String, as type: Object.Type) async throws -> Object? {
    try await Self.converting { try await redis.get(name(key), as: JSON<Object>.self)?.value }
  }

  /// Reads a value and its time to live, in one round trip.
  ///
  /// - Returns: The value, and the time, `nil` if it stays; `nil` if there is none.
  /// - Throws: As `get(key:as:)`.
  public func getWithTTL<Object: Codable & Sendable>(
    key: String, as type: Object.Type
  ) async throws -> (object: Object, ttl: Duration?)? {
    try await Self.converting {
      // Together, so that the value can't expire in between.
      guard
        let (value, time) = try await redis().multi().get(name(key), as: JSON<Object>.self).pttl(name(key)).exec(),
        let value
      else { return nil }
      return (value.value, time.remaining)
    }
  }

  private static func converting<Result>(_ body: () async throws -> Result) async throws -> Result {
    do { return try await body() } catch let error as RedisError {
      if case .decoding = error.kind { throw PersistError.invalidConversion }
      throw error
    }
  }

  /// Removes a value; does nothing if there is none.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func remove(key: String) async throws { _ = try await redis.del(name(key)) }
}
