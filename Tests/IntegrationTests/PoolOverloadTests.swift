import Redio
import RedioTransport
import TestSupport
import Testing

/// Beside the torture, since it takes the time of other tests.
@Suite("Pool under overload", .serialized)
struct TorturePoolOverloadTests {
  @Test("so many as the setting says may wait; the error of the next one names it")
  func bound() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.limit = 1
    options.pool.waitingLimit = 20
    let redis = try Redis(server.url, options: options)
    let db = try await redis.session()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try? await redis.session() } }
      try await wait(while: redis.statistics.waitingForSession < 20)
      let error = try await redisError { _ = try await redis.session() }
      #expect(error.kind == .poolQueueFull(limit: 20) && error.outcome == .notSent)
      #expect(error.description.contains("options.pool.waitingLimit"))
      // Who leaves makes room.
      group.cancelAll()
    }
    #expect(redis.statistics.waitingForSession == 0)
    #expect(try await db.ping() == "PONG")
  }

  @Test("tens of thousands that wait are served in turn, or told in time")
  func many() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.limit = 1
    let redis = try Redis(server.url, options: options)
    let db = try await redis.session()
    let number = 40_000
    let start = ContinuousClock.now
    let late = try await withThrowingTaskGroup(of: Duration.self, returning: [Duration].self) { group in
      for _ in 0..<number {
        group.addTask {
          let deadline = ContinuousClock.now + .seconds(10)
          let error = try await redisError { _ = try await redis.with(deadline: .seconds(10)).session() }
          guard case .poolExhausted = error.kind else { throw error }
          return ContinuousClock.now - deadline
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(late.count == number)
    // A search of the queue at each of them takes minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(redis.statistics.waitingForSession == 0)
    #expect(try await db.ping() == "PONG")
  }

  @Test("a blocking call gets no connection that it can't use any more, and so costs none")
  func blocking() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.limit = 4
    let redis = try Redis(server.url, options: options)
    // Each has its second on the server, and a tenth of one to get there: a few do, the others are told that none was free.
    let counts = try await withThrowingTaskGroup(of: Bool.self, returning: (served: Int, failed: Int).self) { group in
      for _ in 0..<300 {
        group.addTask {
          do {
            _ = try await redis.with(deadline: .milliseconds(1500)).blpop("none", timeout: .seconds(1))
            return true
          } catch let error as RedisError {
            guard error.outcome == .notSent else { throw error }
            return false
          }
        }
      }
      return try await group.reduce(into: (0, 0)) { if $1 { $0.served += 1 } else { $0.failed += 1 } }
    }
    #expect(counts.served >= 4 && counts.failed >= 200)
    #expect(redis.statistics.connectionsMade <= 4)
  }
}
