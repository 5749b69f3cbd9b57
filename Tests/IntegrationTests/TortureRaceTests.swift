import Redio
import TestSupport
import Testing

extension Torture {
  /// Races that a sweep would meet only now and then.
  @Suite("Races of cancellation")
  struct RaceTests {
    @Test("a blocking command that was cancelled before it was sent takes nobody's connection away")
    func cancelledBefore() async throws {
      let server = try await TestServer()
      var options = RedisOptions()
      (options.pool.limit, options.pool.blockingLimit) = (1, 1)
      let redis = try Redis(server.url, options: options)
      try await redis.warmUp(sessions: 1)
      for round in 0..<300 {
        let task = Task {
          withUnsafeCurrentTask { $0?.cancel() }
          return try await redis.send("BLPOP", "nobody", 1)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        let db = try await redis.session()
        do {
          for _ in 0..<3 { try await db.send("ECHO", "x") }
        } catch {
          Issue.record("round \(round): \(error)")
          return
        }
      }
      await redis.close()
    }

    @Test("one that is cancelled as its reply comes leaves its connection to the next one, or takes it away before")
    func cancelledAtReply() async throws {
      let server = try await TestServer()
      var options = RedisOptions()
      (options.pool.limit, options.pool.blockingLimit) = (1, 1)
      let redis = try Redis(server.url, options: options)
      let other = try Redis(server.url)
      for round in 0..<1000 {
        let key = "l\(round)"
        let task = Task { try await redis.send("BLPOP", key, 5) }
        if round.isMultiple(of: 2) { await Task.yield() }
        async let pushed = other.lpush(key, "x")
        for _ in 0..<(round % 40) { await Task.yield() }
        task.cancel()
        _ = await task.result
        do {
          let db = try await redis.session()
          for _ in 0..<3 { try await db.send("ECHO", "x") }
        } catch {
          Issue.record("round \(round): \(error)")
          return
        }
        _ = try await pushed
      }
      await redis.close()
      await other.close()
    }
  }
}
