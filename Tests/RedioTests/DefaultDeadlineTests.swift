import Testing

@testable import Redio

@Suite("Default deadline")
struct DefaultDeadlineTests {
  private func deadline(_ query: String, _ options: RedisOptions = RedisOptions()) throws -> Duration? {
    try Redis("redis://localhost/" + query, options: options).caller.deadline
  }

  @Test("a client's calls may take 30 s, unless its options or its URL say otherwise")
  func client() throws {
    #expect(try deadline("") == .seconds(30))
    #expect(try deadline("?timeout=5s") == .seconds(5))
    #expect(try deadline("?timeout=none") == nil)
    var options = RedisOptions()
    options.deadline = nil
    #expect(try deadline("", options) == nil)
    #expect(try deadline("?timeout=5s", options) == .seconds(5))
    options.deadline = .seconds(7)
    #expect(try deadline("", options) == .seconds(7))
    #expect(try deadline("?timeout=none", options) == nil)
  }

  @Test("a call's own deadline, or none, is in place of the client's")
  func call() throws {
    let redis = try Redis("redis://localhost/")
    #expect(redis.caller.deadline == .seconds(30))
    #expect(redis.with(deadline: .seconds(1)).caller.deadline == .seconds(1))
    #expect(redis.with(deadline: nil).caller.deadline == nil)
    #expect(redis.with(deadline: nil).unhurried.caller.deadline == .seconds(30))
    #expect(redis.bulk.caller.deadline == .seconds(30))
  }
}
