import Foundation
import RedioAdmin
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

  @Test(
    "a server that is stopped in the middle of a large upload loses nothing, though the pings can't leave",
    arguments: [false, true], [64 << 20, 1 << 16])
  func upload(_ usesSocket: Bool, _ queueLimit: Int) async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    var options = RedisOptions()
    options.pingInterval = .milliseconds(400)
    options.subscriptionsShareConnection = true
    // With the lower one there is no room for a ping beside the upload.
    options.transport.queueLimit = queueLimit
    let redis = try Redis(usesSocket ? "unix://\(server.socketPath)" : server.url, options: options)
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    // More than the system takes. It is on its way before the first ping is.
    let value = Bytes([UInt8](repeating: 120, count: 8 << 20))
    let process = pid_t(try #require(try await redis.info(.server).processID))
    kill(process, SIGSTOP)
    let uploading = Task { try await redis.set("k", value) }
    let done = Locked(false)
    _ = redis.eventLoop.schedule(at: EventLoop.now &+ 3_000_000_000) { done.withLock { $0 = true } }
    try await waitUntil("the pings' time is up") { done.withLock { $0 } }
    #expect(redis.statistics.connectionsLost == 0)
    kill(process, SIGCONT)
    try await uploading.value
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  /// Keeps why connections were lost, or not made.
  private final class Observer: RedisObserver {
    let errors = Locked<[String]>([])

    func connectionLost(_ connection: ObservedConnection, error: RedisError) {
      errors.withLock { $0.append(error.description) }
    }
  }

  @Test(
    "a server that vanishes without a sign is noticed by a ping, whatever the limits of TCP",
    .enabled(if: RemoteServer.isPossible, "needs root and the command ip, for a host of its own"))
  func vanished() async throws {
    let server = try RemoteServer()
    var options = RedisOptions()
    options.pingInterval = .seconds(1)
    options.transport.deadPeerTimeout = nil
    options.backOff.waitsForFirstConnection = true
    let observer = Observer()
    options.observer = observer
    let redis = try Redis("redis://\(server.host):\(server.port)/", options: options)
    let pubsub = redis.pubsub("c")
    try await pubsub.ready()
    try server.vanish()
    try await waitUntil("it is noticed") {
      observer.errors.withLock { $0.contains { $0.contains("a PING was not acknowledged") } }
    }
    await redis.close()
  }
}
