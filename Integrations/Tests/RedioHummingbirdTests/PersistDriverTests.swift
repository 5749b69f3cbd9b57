import ClientTestSupport
import Hummingbird
import Redio
import RedioHummingbird
import TestSupport
import Testing

@Suite("Persist driver", .timeLimit(.minutes(2)))
struct PersistDriverTests {
  private struct User: Codable, Sendable, Equatable {
    var name: String
    var age: Int
  }

  @Test("values of all kinds are stored, read, replaced and removed")
  func values() async throws {
    let server = try await TestServer()
    let persist: any PersistDriver = RedisPersistDriver(try Redis(server.url))
    #expect(try await persist.get(key: "user", as: User.self) == nil)
    try await persist.create(key: "user", value: User(name: "Ada", age: 36))
    #expect(try await persist.get(key: "user", as: User.self) == User(name: "Ada", age: 36))
    await #expect(throws: PersistError.duplicate) { try await persist.create(key: "user", value: 1) }
    try await persist.set(key: "user", value: User(name: "Eve", age: 7))
    #expect(try await persist.get(key: "user", as: User.self)?.name == "Eve")
    await #expect(throws: PersistError.invalidConversion) { _ = try await persist.get(key: "user", as: Int.self) }
    try await persist.remove(key: "user")
    try await persist.remove(key: "user")
    #expect(try await persist.get(key: "user", as: User.self) == nil)
    try await persist.set(key: "text", value: "grüß \"Gott\"")
    try await persist.set(key: "number", value: 42)
    try await persist.set(key: "list", value: [1, 2, 3])
    #expect(try await persist.get(key: "text", as: String.self) == "grüß \"Gott\"")
    #expect(try await persist.get(key: "number", as: Int.self) == 42)
    #expect(try await persist.get(key: "list", as: [Int].self) == [1, 2, 3])
  }

  @Test("expiry: by create and set, kept by a set without one, and told")
  func expiry() async throws {
    let server = try await TestServer()
    let persist = RedisPersistDriver(try Redis(server.url))
    try await persist.create(key: "a", value: 1, expires: .milliseconds(60))
    try await persist.set(key: "b", value: 1, expires: .milliseconds(60))
    try await waitUntil("they are gone") {
      let (a, b) = (try await persist.get(key: "a", as: Int.self), try await persist.get(key: "b", as: Int.self))
      return a == nil && b == nil
    }
    try await persist.create(key: "a", value: 2)
    let stays = try #require(try await persist.getWithTTL(key: "a", as: Int.self))
    #expect(stays.object == 2 && stays.ttl == nil)
    try await persist.set(key: "a", value: 3, expires: .seconds(100))
    try await persist.set(key: "a", value: 4)
    let goes = try #require(try await persist.getWithTTL(key: "a", as: Int.self))
    let time = try #require(goes.ttl)
    #expect(goes.object == 4 && time > .seconds(50) && time <= .seconds(100))
    #expect(try await persist.getWithTTL(key: "none", as: Int.self) == nil)
    // Less than a millisecond is the shortest time there is, and no time at all is none.
    try await persist.set(key: "short", value: 1, expires: .nanoseconds(1))
    try await persist.set(key: "a", value: 5, expires: .zero)
    #expect(try await persist.get(key: "a", as: Int.self) == nil)
    try await persist.create(key: "a", value: 5, expires: .seconds(-1))
    #expect(try await persist.get(key: "a", as: Int.self) == nil)
    try await persist.create(key: "a", value: 5)
    await #expect(throws: PersistError.duplicate) { try await persist.create(key: "a", value: 6, expires: .zero) }
  }

  @Test("only one of many that create a key at the same time succeeds")
  func race() async throws {
    let server = try await TestServer()
    let persist = RedisPersistDriver(try Redis(server.url))
    let winners = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<50 {
        group.addTask {
          do {
            try await persist.create(key: "k", value: number, expires: .seconds(10))
            return 1
          } catch let error as PersistError where error == .duplicate {
            return 0
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(winners == 1)
  }

  @Test("a prefix keeps drivers apart, and another type at the key is the server's error")
  func prefix() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let (one, other) = (RedisPersistDriver(redis, prefix: "1:"), RedisPersistDriver(redis, prefix: "2:"))
    try await one.create(key: "k", value: 1)
    try await other.create(key: "k", value: 2)
    #expect(try await one.get(key: "k", as: Int.self) == 1)
    #expect(try await redis.get("2:k", as: Int.self) == 2)
    try await redis.lpush("1:list", 1)
    #expect(try await redisError { try await one.get(key: "list", as: Int.self) }.code == "WRONGTYPE")
    server.stop()
    _ = try await redisError { try await one.get(key: "k", as: Int.self) }
  }
}
