// The samples of `Recipes.md`. The worker's is in `Examples/Worker`.

import Recipes
import Redio
import RedioStreams
import Testing

func recipes(_ redis: Redis) async throws {
  let lock = RedisLock("lock:report", in: redis, lease: .seconds(30))
  try await lock.withLock { print("one at a time") }

  let limiter = RateLimiter(limit: 100, within: .seconds(60), in: redis)
  let decision = try await limiter.allow("user:7")
  if !decision.isAllowed { print("try again in", decision.retryAfter) }
  #expect(decision.isAllowed)

  let cache = Cache<[Int]>(in: redis, lifetime: .seconds(300))
  let squares = try await cache.value("squares") { (1...5).map { $0 * $0 } }  // computed if it is not there
  try await cache.remove("squares")  // after it has changed
  #expect(squares == [1, 4, 9, 16, 25])
}

func queues(_ redis: Redis) async throws {
  try await redis.xadd("jobs", ["work": "resize image 7"])

  try await redis.rpush("queue", "a job")
  while let job = try await redis.blpop("queue", timeout: .seconds(1), as: String.self) { print(job.element) }
  try await redis.del("jobs")
}

func counting(_ redis: Redis) async throws {
  let visits = try await redis()
    .incr("visits:today").expire("visits:today", .seconds(86_400), if: .persistent).run()  // (Int, Bool)
  let isNew = try await redis.set("seen:42", 1, if: .absent, expiry: .hours(24))  // an event that counts once
  let (_, latest) = try await redis()
    .zadd("latest", ["post:7": 1_700_000_000]).zrange("latest", 0, 9, reversed: true).run()
  #expect(visits == (1, true) && isNew && latest == ["post:7"])
}
