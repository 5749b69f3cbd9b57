// Tries a lock, a rate limiter and a cache, with many tasks each.
//
//   swift run TryRecipes redis://localhost/

import Recipes
import Redio

@main
struct TryRecipes {
  static func main() async throws {
    let redis = try Redis(CommandLine.arguments.dropFirst().first ?? "redis://localhost/")
    let prefix = "recipes-\(UInt32.random(in: 0 ... .max)):"

    // Ten tasks read a number, wait, and write one more. Without the lock, most of their additions would be lost.
    let number = prefix + "number"
    let lock = RedisLock(prefix + "lock", in: redis, lease: .seconds(5))
    _ = try await together(10) {
      try await lock.withLock {
        let value = try await redis.get(number, as: Int.self) ?? 0
        try await Task.sleep(for: .milliseconds(1))
        try await redis.set(number, value + 1)
      }
    }
    print("lock: \(try await redis.get(number, as: Int.self) ?? 0) additions of 10")

    let limiter = RateLimiter(limit: 5, within: .seconds(10), in: redis)
    let decisions = try await together(20) { try await limiter.allow(prefix) }
    print("limiter: \(decisions.count(where: \.isAllowed)) calls of 20, since 5 are allowed")

    // A hundred callers want the same value, which takes a while to compute.
    let cache = Cache<[Int]>(in: redis, lifetime: .seconds(10))
    let squares = try await together(100) {
      try await cache.value(prefix + "squares") {
        print("cache: computed")
        try await Task.sleep(for: .milliseconds(100))
        return (1...5).map { $0 * $0 }
      }
    }
    print("cache: all \(squares.count) callers got \(Set(squares))")

    try await redis.del(number, "limit:" + prefix, prefix + "squares")
  }

  /// Runs a body in a number of tasks at once, and returns what they return.
  static func together<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: Value.self) { group in
      for _ in 0..<count { group.addTask { try await body() } }
      var values: [Value] = []
      for try await value in group { values.append(value) }
      return values
    }
  }
}
