import Foundation
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// A server that is stopped is busy, as far as its clients can see: its system acknowledges what they send.
@Suite("Busy servers")
struct BusyServerTests {
  @Test(
    "a server that is stopped for longer than its pings may take loses no connection, no call and no message",
    arguments: [2, 3], [false, true])
  func stopped(_ version: Int, _ isSharing: Bool) async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    var options = RedisOptions()
    options.pingInterval = .milliseconds(100)
    options.subscriptionsShareConnection = isSharing
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    let process = pid_t(try #require(try await redis.info(.server).processID))
    kill(process, SIGSTOP)
    let counting = Task { try await redis.incr("n") }
    // A second, in which ten pings are due.
    let done = Locked(false)
    _ = redis.eventLoop.schedule(at: EventLoop.now &+ 1_500_000_000) { done.withLock { $0 = true } }
    try await waitUntil("the pings' time is up") { done.withLock { $0 } }
    kill(process, SIGCONT)
    #expect(try await counting.value == 1)
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }
}
