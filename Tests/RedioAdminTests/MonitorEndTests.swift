import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

/// What `close()` waits for: after it nothing of a client is open or under way.
@Suite("Ends of monitors")
struct MonitorEndTests {
  /// How many connections to a local port are established, as the system says.
  private func established(_ port: Int) throws -> Int {
    // Foundation reads no more of it than a page.
    let (table, _) = try ChildProcess.run("cat", ["/proc/net/tcp"])
    let suffix = ":" + String(format: "%04X", port)
    return table.split(separator: "\n").count { line in
      let fields = line.split(separator: " ")
      // The remote address, and the state.
      return fields.count > 3 && fields[2].hasSuffix(suffix) && fields[3] == "01"
    }
  }

  /// Closes a client whose loop is busy meanwhile, so that what is not waited for is still open.
  private func close(_ redis: Redis) async {
    redis.eventLoop.execute { usleep(300_000) }
    await redis.close()
  }

  @Test(
    "close() waits for a monitor's connection that is being made, cancelled or not", arguments: [false, true])
  func starting(_ isCancelled: Bool) async throws {
    let accepted = Counter()
    let server = try ScriptedServer { connection in
      // It never answers.
      connection.receive(until: "HELLO")
      _ = accepted.next()
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    let task = Task {
      var iterator = redis.monitor().makeAsyncIterator()
      return try await iterator.next()
    }
    try await wait(while: accepted.value < 1)
    #expect(try established(server.port) == 1)
    if isCancelled {
      redis.eventLoop.execute { usleep(300_000) }
      task.cancel()
      await #expect(throws: CancellationError.self) { _ = try await task.value }
      await redis.close()
    } else {
      await close(redis)
    }
    #expect(try established(server.port) == 0)
    await #expect(throws: (any Error).self) { _ = try await task.value }
  }

  @Test("close() waits for a monitor's connection that was dropped without an end")
  func dropped() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let other = try Redis(server.url)
    let pings = Task { while !Task.isCancelled { try await other.ping() } }
    do {
      var iterator = redis.monitor().makeAsyncIterator()
      _ = try await iterator.next()
      pings.cancel()
      _ = await pings.result
      await other.close()
      #expect(try established(server.port) == 1)
      redis.eventLoop.execute { usleep(300_000) }
      withExtendedLifetime(iterator) {}
    }
    await redis.close()
    #expect(try established(server.port) == 0)
  }

  @Test("close() does not wait for credentials that never come, and what comes late opens nothing")
  func credentials() async throws {
    let accepted = Counter()
    let server = try ScriptedServer { connection in
      _ = accepted.next()
      connection.waitForEnd()
    }
    let held = Locked<[CheckedContinuation<Void, Never>]>([])
    var options = RedisOptions()
    options.credentials = {
      // It does not look whether it was cancelled.
      await withCheckedContinuation { continuation in held.withLock { $0.append(continuation) } }
      return RedisCredentials(password: "late")
    }
    let redis = try Redis(server.url + "?connect_timeout=600s", options: options)
    let monitoring = Task {
      var iterator = redis.monitor().makeAsyncIterator()
      return try await iterator.next()
    }
    let calling = Task { try await redis.ping() }
    let leasing = Task { try await redis.session().ping() }
    try await waitUntil("all ask") { held.withLock { $0.count } == 3 }
    await redis.close()
    #expect(try await redisError { try await monitoring.value }.kind == .closed)
    #expect(try await redisError { try await calling.value }.kind == .closed)
    #expect(try await redisError { try await leasing.value }.kind == .closed)
    for continuation in held.withLock({ $0 }) { continuation.resume() }
    #expect(accepted.value == 0)
  }
}
