import RedioPubSub
import TestSupport
import Testing

@Suite("RedioPubSub")
struct PublishTests {
  @Test("the module brings the client with it")
  func publish() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    #expect(try await redis.publish("channel", "message") == 0)
    await redis.close()
  }
}
