import ClientTestSupport
import RedioPubSub
import TestSupport
import Testing

@Suite("Subscriptions")
struct SubscriptionTests {
  @Test("the module brings the client with it")
  func publish() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    #expect(try await redis.publish("channel", "message") == 0)
    await redis.close()
  }

  @Test("messages come in order, with channel and pattern, as bytes, text and by content", arguments: Target.all)
  func forms(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let pubsub = redis.pubsub().strdecode.withChannel
    try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
    #expect(try await redis.publish("foo", "one") == 1)
    #expect(try await redis.publish("channel", "2") == 1)
    #expect(try await redis.publish("bar", "[3]") == 1)
    #expect(try await pubsub.next() == ("foo", "one"))
    #expect(try await pubsub.withPattern.next() == ("chan*", "channel", "2"))
    #expect(try await pubsub.autodecode.next() == ("bar", .array([.int(3)])))
    try await pubsub.unsubscribe("foo").punsubscribe().ready()
    #expect(try await redis.publish("foo", "gone") == 0)
    #expect(try await redis.publish("channel", "gone") == 0)
    #expect(try await redis.publish("bar", "last") == 1)
    for try await (channel, message) in pubsub {
      #expect((channel, message) == ("bar", "last"))
      break
    }
    // The loop has been left.
    try await waitUntil("nobody is subscribed") { try await redis.publish("bar", "gone") == 0 }
    await redis.close()
  }
}
