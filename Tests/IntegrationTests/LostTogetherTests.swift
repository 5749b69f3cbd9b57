import ClientTestSupport
import Redio
import TestSupport
import Testing

@Suite("Connections lost together")
struct LostTogetherTests {
  @Test(
    "sessions that a restart of the server ends together, leased and idle, are one failure: the next one comes soon")
  func restart() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.limit = 20
    options.backOff.jitter = 0
    options.backOff.initial = .milliseconds(300)
    // Twenty failures in a row would make it this long.
    options.backOff.maximum = .seconds(100)
    let redis = try Redis(server.url + "?connect_timeout=400s", options: options)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do { return try await redis.blpop("list", timeout: .seconds(60)) != nil } catch is RedisError { return false }
        }
      }
      try await wait(while: redis.statistics.leasedForBlocking < 20)
      try await redis.rpush("list", Array(0..<10))
      try await wait(while: redis.statistics.idleSessions < 10)
      #expect(redis.statistics.leasedForBlocking == 10)
      let lost = redis.statistics.connectionsLost
      try server.restart()
      try await wait(while: redis.statistics.connectionsLost < lost + 20)
      #expect(try await group.reduce(0) { $0 + ($1 ? 1 : 0) } == 10)
    }
    #expect(try await redis.with(deadline: .seconds(10)).session().ping() == "PONG")
  }
}
