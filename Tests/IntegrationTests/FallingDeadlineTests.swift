import Redio
import RedioTransport
import TestSupport
import Testing

@Suite("Falling deadlines")
struct FallingDeadlineTests {
  private func timerCount(_ loop: EventLoop) async -> Int {
    await withCheckedContinuation { continuation in loop.execute { continuation.resume(returning: loop.timerCount) } }
  }

  @Test("10,000 that wait for a session, each for a shorter time than the one before, need one timer")
  func pool() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.limit = 1
    let loop = EventLoop()
    let redis = try Redis(server.url, options: options, on: loop)
    let db = try await redis.session()
    let before = await timerCount(loop)
    let number = 10_000
    await withTaskGroup(of: Void.self) { group in
      for n in 0..<number {
        // Runs until it waits.
        group.addImmediateTask { _ = try? await redis.with(deadline: .seconds(100_000 - n)).session() }
      }
      #expect(redis.statistics.waitingForSession == number)
      let after = await timerCount(loop)
      #expect(after <= before + 1)
      group.cancelAll()
    }
    #expect(redis.statistics.waitingForSession == 0)
    #expect(try await db.ping() == "PONG")
  }
}
