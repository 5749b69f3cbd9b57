import Redio

/// What the pool costs by itself: a session borrowed and given back, without a command, while one is free.
func sessionWork(_ redis: Redis) -> Table {
  Table(
    title: Title.session,
    rows: both(redis, 200_000, in: [.session]) { count in
      // From now on the pool has a connection that is free.
      try await useSession(of: redis)
      for _ in 0..<count { try await borrowSession(of: redis) }
    })
}

private func useSession(of redis: Redis) async throws {
  let db = try await redis.session()
  _ = try await db.get(smallKey)
}

/// A function of its own, since the session goes back to the pool when its scope ends.
private func borrowSession(of redis: Redis) async throws {
  let db = try await redis.session()
  blackHole(db)
}

@inline(never)
private func blackHole<T: ~Copyable>(_ value: borrowing T) {}
