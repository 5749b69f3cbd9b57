import ClientTestSupport
import RedioPubSub
import TestSupport
import Testing

@Suite("Changes of mind")
struct ChangeOfMindTests {
  @Test(
    "what is wanted, not wanted and wanted again, before the server has answered or even been asked, is ready and stands",
    arguments: Target.all)
  func again(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub("x").strdecode
    try await pubsub.ready()
    try await pubsub.unsubscribe("x").subscribe("x").ready()
    #expect(try await redis.publish("x", "one") == 1)
    #expect(try await pubsub.next() == "one")
    // Two who share a connection, in any order of what is asked for and what has been confirmed.
    let other = redis.pubsub().strdecode
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let one = Bool.random(using: &generator) ? pubsub : other
      if Bool.random(using: &generator) { one.subscribe("x") } else { one.unsubscribe("x") }
      if Int.random(in: 0..<4, using: &generator) == 0 { try await one.ready() }
    }
    try await pubsub.subscribe("x").ready()
    try await other.unsubscribe("x").ready()
    #expect(try await redis.publish("x", "two") == 1)
    #expect(try await pubsub.next() == "two")
    await redis.close()
  }
}
