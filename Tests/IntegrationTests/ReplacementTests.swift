import ClientTestSupport
import Dispatch
import Redio
import RedioTransport
import TestSupport
import Testing

@Suite("Replaced connections")
struct ReplacementTests {
  private func passed(_ semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        semaphore.wait()
        continuation.resume()
      }
    }
  }

  @Test("one that was replaced and ends takes none of those with it who wait for its successor")
  func drained() async throws {
    let connections = Counter()
    let (hasFirst, isThird, hasEnded) = (
      DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
    )
    let refusal = "-READONLY You can't write against a read only replica.\r\n"
    let server = try ScriptedServer { connection in
      switch connections.next() {
      case 1:
        connection.shakeHands()
        connection.receive(until: "\r\n$1\r\na\r\n")
        hasFirst.signal()
        connection.receive(until: "\r\n$1\r\nb\r\n")
        connection.send(refusal)
        // The reply to the second call comes while the third connection is on its way, and is this one's last.
        isThird.wait()
        connection.send("+OK\r\n")
        connection.waitForEnd()
        hasEnded.signal()
      case 2:
        connection.shakeHands()
        connection.receive(until: "\r\n$1\r\na\r\n")
        connection.send(refusal)
        connection.waitForEnd()
      default:
        isThird.signal()
        hasEnded.wait()
        connection.shakeHands()
        while !connection.receive(until: "\r\n$1\r\na\r\n").isEmpty { connection.send("+OK\r\n") }
      }
    }
    let redis = try Redis(server.url)
    let a = Task { try await redis.set("a", 1) }
    await passed(hasFirst)
    try await redis.set("b", 2)
    try await a.value
    #expect(connections.value == 3)
  }

  @Test("one on which bytes come, but for nobody, is replaced; who still waits on it gets its reply")
  func trickling() async throws {
    let connections = Counter()
    let (hasBegun, isReplaced) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let server = try ScriptedServer { connection in
      let number = connections.next()
      connection.shakeHands()
      guard number == 1 else {
        isReplaced.signal()
        while !connection.receive(until: "PING\r\n").isEmpty { connection.send("+PONG\r\n") }
        return
      }
      connection.receive(until: "\r\n$4\r\nlong\r\n")
      hasBegun.signal()
      // A reply that has begun, and goes on byte by byte.
      connection.send("$1000000\r\n")
      var sent = 0
      while isReplaced.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
        connection.send("x")
        sent += 1
      }
      connection.send(String(repeating: "x", count: 1_000_000 - sent) + "\r\n")
      connection.waitForEnd()
    }
    var options = RedisOptions()
    options.transport.deadPeerTimeout = .milliseconds(500)
    let redis = try Redis(server.url, options: options)
    let long = Task { try await redis.with(deadline: .seconds(120)).get("long") }
    await passed(hasBegun)
    var late = 0
    while connections.value < 2 {
      do { try await redis.with(deadline: .milliseconds(50)).ping() } catch let error as RedisError {
        guard case .timeout = error.kind else { throw error }
        late += 1
      }
    }
    #expect(late > 0)
    #expect(try await redis.with(deadline: .seconds(60)).ping() == "PONG")
    #expect(try await long.value?.count == 1_000_000)
    #expect(connections.value == 2)
    try await wait(while: redis.statistics.connections > 1)
  }

  @Test("calls whose time was up don't pile up, though their server sends bytes for ever")
  func pile() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      _ = connections.next()
      connection.shakeHands()
      connection.receive(until: "PING\r\n")
      connection.send("$1000000\r\n")
      while !connection.hasEnded { connection.send("x") }
    }
    var options = RedisOptions()
    options.transport.deadPeerTimeout = .milliseconds(200)
    let redis = try Redis(server.url, options: options)
    while connections.value < 4 {
      let error = try await redisError { try await redis.with(deadline: .milliseconds(10)).ping() }
      guard case .timeout = error.kind else { throw error }
    }
    #expect(redis.statistics.connections <= 2)
  }

  @Test("a server that answers one call and dies is not asked again and again at once")
  func flapping() async throws {
    let connections = Counter()
    let server = try ScriptedServer { connection in
      _ = connections.next()
      connection.shakeHands()
      if !connection.receive(until: "PING\r\n").isEmpty { connection.send("+PONG\r\n") }
    }
    var options = RedisOptions()
    options.backOff.initial = .milliseconds(10)
    options.backOff.maximum = .milliseconds(400)
    options.backOff.jitter = 0
    let redis = try Redis(server.url, options: options)
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .seconds(2) {
      do { try await redis.ping() } catch is RedisError {}
      do {
        let db = try await redis.session()
        try await db.ping()
      } catch is RedisError {}
    }
    // The waits are 10, 20, 40 … 400 ms, of the shared connection and of the pool: some ten attempts of each, and not hundreds.
    #expect(connections.value < 60)
  }

  @Test("a server that takes connections and answers nothing: the error says that it was connected, and what was asked")
  func unanswered() async throws {
    let server = try ScriptedServer { connection in connection.waitForEnd() }
    let redis = try Redis(server.url + "?connect_timeout=500ms")
    for body in [{ _ = try await redis.ping() }, { _ = try await redis.session() }] {
      let error = try await redisError(body)
      #expect(error.outcome == .notSent)
      #expect(error.description.contains("nothing came within 0.5 seconds"), "\(error)")
      #expect(error.description.contains("it was connected, and HELLO was not answered"), "\(error)")
    }
  }
}
