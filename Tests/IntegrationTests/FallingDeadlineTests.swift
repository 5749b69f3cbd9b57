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

  @Test("10,000 calls that wait for a connection, each for a shorter time than the one before, need one timer")
  func calls() async throws {
    let server = try ScriptedServer { connection in connection.waitForEnd() }
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    let loop = EventLoop()
    let redis = try Redis(server.url + "?connect_timeout=600s", options: options, on: loop)
    let number = 10_000
    await withTaskGroup(of: Void.self) { group in
      group.addImmediateTask { _ = try? await redis.with(deadline: .seconds(1000)).ping() }
      let before = await timerCount(loop)
      for n in 1..<number {
        group.addImmediateTask { _ = try? await redis.with(deadline: .milliseconds(500_000 - n)).ping() }
      }
      #expect(redis.statistics.waitingForConnection == number)
      let after = await timerCount(loop)
      #expect(after <= before + 2)
      group.cancelAll()
    }
    #expect(redis.statistics.waitingForConnection == 0)
    await redis.close()
  }

  @Test("calls that wait for a connection end at their deadlines, in whatever order these come")
  func order() async throws {
    let server = try ScriptedServer { connection in connection.waitForEnd() }
    let redis = try Redis(server.url + "?connect_timeout=600s")
    await withTaskGroup(of: RedisError.Kind?.self) { group in
      for n in 0..<300 {
        let time = Duration.milliseconds(n.isMultiple(of: 2) ? 400 - n : 100 + n)
        group.addTask { (await #expect(throws: RedisError.self) { try await redis.with(deadline: time).ping() })?.kind }
      }
      for await kind in group {
        if case .timeout = kind { continue }
        Issue.record("\(String(describing: kind))")
      }
    }
    await redis.close()
  }
}
