import Dispatch
import Redio
import RedioTransport
import TestSupport
import Testing

/// What one failed attempt at a client's first connection means to those who wait for it.
@Suite("First connections")
struct FirstConnectionTests {
  /// A server that ends its first connection before it says a word, once somebody says so, and serves all others.
  private func server(_ end: DispatchSemaphore) throws -> ScriptedServer {
    let connections = Counter()
    return try ScriptedServer { connection in
      if connections.next() == 1 {
        end.wait()
        return
      }
      connection.shakeHands()
      while !connection.receive(until: "PING\r\n").isEmpty { connection.send("+PONG\r\n") }
    }
  }

  /// Five that wait, for connections of their own or the shared one, when the first attempt fails.
  private func fail(_ options: RedisOptions, usesPool: Bool) async throws -> [Result<String, any Error>] {
    let end = DispatchSemaphore(value: 0)
    defer { end.signal() }
    let server = try server(end)
    var options = options
    options.pool.limit = 1
    // Tests at work beside this one can hold its tasks up for long.
    options.pool.waitTime = .seconds(60)
    let redis = try Redis(server.url + "?connect_timeout=60s", options: options)
    let tasks = (0..<5).map { _ in
      Task {
        if !usesPool { return try await redis.ping() }
        return try await redis.session().ping()
      }
    }
    try await waitUntil("all wait") {
      let figures = redis.statistics
      return figures.waitingForSession + figures.waitingForConnection == 5
    }
    end.signal()
    var results: [Result<String, any Error>] = []
    for task in tasks { results.append(await task.result) }
    // Whatever has become of them, the next one tries anew.
    #expect(try await redis.ping() == "PONG")
    await redis.close()
    return results
  }

  @Test("all that wait learn of its failure at once, by default", arguments: [false, true])
  func tellsAll(_ usesPool: Bool) async throws {
    for result in try await fail(RedisOptions(), usesPool: usesPool) {
      let error = #expect(throws: RedisError.self) { try result.get() }
      guard case .connection = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(error?.outcome == .notSent)
    }
  }

  @Test("nobody does whose client waits for the first connection: it is tried again", arguments: [false, true])
  func waits(_ usesPool: Bool) async throws {
    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    for result in try await fail(options, usesPool: usesPool) { #expect(try result.get() == "PONG") }
  }
}
