import ClientTestSupport
import Foundation
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
    // What the pool does is seen on a thread of its own: the tasks' few threads take seconds to run through so many errors.
    let samples = Locked<[(time: ContinuousClock.Instant, waiting: Int)]>([])
    let isOver = Locked(false)
    let sampler = Thread {
      while !isOver.withLock({ $0 }) {
        let time = ContinuousClock.now
        let waiting = redis.statistics.waitingForSession
        samples.withLock { $0.append((time, waiting)) }
        usleep(20_000)
      }
    }
    sampler.start()
    defer { isOver.withLock { $0 = true } }
    typealias Times = (deadline: ContinuousClock.Instant, end: ContinuousClock.Instant)
    let times = try await withThrowingTaskGroup(of: Times.self, returning: [Times].self) { group in
      for _ in 0..<number {
        group.addTask {
          let deadline = ContinuousClock.now + .seconds(10)
          do {
            _ = try await redis.with(deadline: .seconds(10)).session()
            throw CancellationError()
          } catch let error as RedisError {
            guard case .poolExhausted = error.kind else { throw error }
            return (deadline, ContinuousClock.now)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(times.count == number)
    let deadlines = times.map(\.deadline).sorted()
    // `Scripts/torture` judges by a clock. Here other tests may have the processors for longer than that, and what is judged is
    // that it takes no time by the square of the number, which would be minutes.
    let isJudgedByTime = Torture.replies != nil
    let tolerance: Duration = isJudgedByTime ? .milliseconds(100) : .seconds(5)
    var isMet = 0
    for (time, waiting) in samples.withLock({ $0 }) where time > deadlines[0] + tolerance {
      isMet += 1
      // So long after its deadline nobody waits any more: of a hundred one may have been held up before it began to wait.
      let mayWait = number - (deadlines.firstIndex { $0 > time - tolerance } ?? number)
      #expect(waiting <= mayWait + number / 100)
    }
    #expect(isMet > 0 || !isJudgedByTime)
    let late = times.map { $0.end - $0.deadline }.sorted()
    #expect(late[0] >= .zero)
    // What the tasks see of it, in debug beside other work: some 0.2 s.
    #expect(late[number * 99 / 100] < (isJudgedByTime ? .seconds(1) : .seconds(10)))
    // A search of the queue at each of them takes minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(redis.statistics.waitingForSession == 0)
    #expect(try await db.ping() == "PONG")
  }

  @Test("a blocking call gets no connection that it can't use any more, and so costs none")
  func blocking() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.blockingLimit = 4
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
