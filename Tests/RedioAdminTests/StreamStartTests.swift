import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

@Suite("Start of monitors")
struct StreamStartTests {
  /// A server that answers each handshake, and nothing else.
  private func silentServer(_ connections: Counter) throws -> ScriptedServer {
    try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "MONITOR\r\n")
      _ = connections.next()
      connection.waitForEnd()
    }
  }

  private func first(_ redis: Redis) -> Task<MonitoredCommand?, any Error> {
    Task {
      var iterator = redis.monitor().makeAsyncIterator()
      return try await iterator.next()
    }
  }

  @Test("a server that does not answer MONITOR: it ends with the time for a connection")
  func unanswered() async throws {
    let server = try silentServer(Counter())
    let redis = try Redis(server.url + "?connect_timeout=3s")
    let error = try await redisError { try await first(redis).value }
    #expect(error.kind == .timeout(.seconds(3)) && error.outcome == .unknown && error.command == "MONITOR")
  }

  @Test("its cancellation and close() end it while it waits for the answer to MONITOR")
  func ended() async throws {
    let begun = Counter()
    let server = try silentServer(begun)
    let redis = try Redis(server.url + "?connect_timeout=600s")
    let cancelled = first(redis)
    try await wait(while: begun.value < 1)
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { _ = try await cancelled.value }
    let closed = first(redis)
    try await wait(while: begun.value < 2)
    await redis.close()
    #expect(try await redisError { try await closed.value }.kind == .closed)
  }

  @Test("credentials that come never, whatever is cancelled, hold up neither cancellation nor time nor close()")
  func credentials() async throws {
    let server = try await TestServer()
    let asked = Locked(0)
    let held = Locked<[CheckedContinuation<Void, Never>]>([])
    var options = RedisOptions()
    options.credentials = {
      asked.withLock { $0 += 1 }
      // It does not look whether it was cancelled.
      await withCheckedContinuation { continuation in held.withLock { $0.append(continuation) } }
      return RedisCredentials(password: "late")
    }
    let redis = try Redis(server.url + "?connect_timeout=600s", options: options)
    let cancelled = first(redis)
    try await wait(while: asked.withLock { $0 } < 1)
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { _ = try await cancelled.value }
    let hurried = try Redis(server.url + "?connect_timeout=100ms", options: options)
    let error = try await redisError { try await first(hurried).value }
    #expect(error.outcome == .notSent && error.command == "MONITOR")
    let closed = first(redis)
    try await wait(while: asked.withLock { $0 } < 3)
    await redis.close()
    #expect(try await redisError { try await closed.value }.kind == .closed)
    for continuation in held.withLock({ $0 }) { continuation.resume() }
  }

  @Test("close() ends the connections of monitors that are open")
  func open() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let other = try Redis(server.url)
    var iterator = redis.monitor().makeAsyncIterator()
    let pings = Task { while !Task.isCancelled { try await other.ping() } }
    _ = try await iterator.next()
    pings.cancel()
    await redis.close()
    let error = try await redisError { while try await iterator.next() != nil {} }
    #expect(error.kind == .closed)
    try await waitUntil("no monitor") { try await other.clientList().allSatisfy { !$0.flags.contains("O") } }
  }

  @Test("of many first connections one that fails takes nobody with it who waits for the others")
  func oneOfMany() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      let number = connections.next()
      // The first one is cut before its handshake, while the others are on their way.
      if number == 1 {
        while connections.value < 2 { Thread.sleep(forTimeInterval: 0.001) }
        return
      }
      connection.shakeHands()
      while !connection.receive(until: "PING\r\n").isEmpty { connection.send("+PONG\r\n") }
    }
    let redis = try Redis(server.url)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let db = try await redis.session()
          #expect(try await db.ping() == "PONG")
        }
      }
      try await group.waitForAll()
    }
  }
}
