import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

@Suite("Bad weather")
struct BadWeatherTests {
  private func error(_ url: String) async throws -> RedisError {
    let redis = try Redis(url)
    return try #require(await #expect(throws: RedisError.self) { try await redis.get("secret-key") })
  }

  @Test("no server: the error says where, why and what to look at, and that nothing was sent")
  func refused() async throws {
    let port = try unusedPort()
    let error = try await error("redis://127.0.0.1:\(port)")
    #expect(error.outcome == .notSent)
    #expect(
      error.description
        == "GET was not sent: cannot connect to 127.0.0.1:\(port): 127.0.0.1:\(port): Connection refused "
        + "(is the server running, and on this port or socket?)")
    #expect(try await self.error("redis+unix:///nonexistent/r.sock").description.contains("No such file or directory"))
  }

  @Test("no such host, and a socket path that is too long")
  func endpoints() async throws {
    let host = try await error("redis://no-such-host.invalid")
    #expect(host.description.contains("no-such-host.invalid"))
    #expect(host.outcome == .notSent)
    let long = try await error("redis+unix:///" + String(repeating: "x", count: 200))
    #expect(long.description.contains("at most 107 bytes"))
  }

  @Test("a port that speaks HTTP")
  func http() async throws {
    let server = try ScriptedServer { connection in
      _ = connection.receive()
      connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
      connection.waitForEnd()
    }
    let error = try await error(server.url)
    #expect(error.description.contains("an HTTP server speaks here"))
    #expect(error.outcome == .notSent)
  }

  @Test("a port that says nothing ends at the connect deadline")
  func silent() async throws {
    let server = try ScriptedServer { $0.waitForEnd() }
    let error = try await error(server.url + "?connect_timeout=50ms")
    #expect(
      error.description.contains("nothing came within 0.05 seconds (it was connected, and HELLO was not answered"))
    #expect(error.outcome == .notSent)
  }

  @Test("a server that asks for a password, and one that refuses it", arguments: Target.all)
  func password(_ target: Target) async throws {
    let server = try await TestServer(target.kind, arguments: ["--requirepass", "s3cret"])
    let options = "?protocol=\(target.version)"
    let missing = try await error(server.url + options)
    #expect(missing.code == "NOAUTH")
    #expect(missing.description.contains("redis://:password@host"))
    let wrong = try await error("redis://:wr0ng@127.0.0.1:\(server.port)" + options)
    #expect(wrong.code == "WRONGPASS" || wrong.code == "ERR")
    #expect(!wrong.description.contains("wr0ng"))
    let redis = try Redis("redis://:s3cret@127.0.0.1:\(server.port)/3" + options + "&client_name=web")
    #expect(try await redis.get("k") == nil)
    #expect(try await redis.send("CLIENT", "GETNAME", as: String.self) == "web")
    #expect(try await redis.send("CLIENT", "INFO", as: String.self).contains(" db=3 "))
    #expect(!"\(redis)".contains("s3cret"))
  }

  @Test("a database that the server does not have")
  func database() async throws {
    let server = try await TestServer()
    let error = try await error(server.url + "99")
    #expect(error.description.contains("refused SELECT when connecting: ERR DB index is out of range"))
  }

  @Test("a reply that is not RESP ends the connection; the next call gets a new one")
  func notRESP() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "GET")
      connection.send("nonsense\r\n")
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    for _ in 0..<2 {
      let error = try #require(await #expect(throws: RedisError.self) { try await redis.get("k") })
      #expect(error.description.contains("unknown type byte 'n'"))
      #expect(error.outcome == .unknown)
    }
  }

  @Test("a reply that nobody asked for ends the connection before it can be taken for another's")
  func unexpectedReply() async throws {
    let (server, redis) = try surplusServer()
    defer { withExtendedLifetime(server) {} }
    try await expectMineOrNothing(redis)
  }

  @Test("nor is it on the loop itself, where the next call comes before the surplus is looked at")
  func surplusReply() async throws {
    let (server, redis) = try surplusServer()
    defer { withExtendedLifetime(server) {} }
    try await withTaskExecutorPreference(redis.eventLoop) { try await expectMineOrNothing(redis) }
  }

  /// A server that answers the first command of a connection twice, and a client of it.
  private func surplusServer() throws -> (ScriptedServer, Redis) {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "GET")
      connection.send("$4\r\nmine\r\n$7\r\nstrange\r\n")
      connection.waitForEnd()
    }
    // Each connection that ends at once makes the next one wait longer.
    var options = RedisOptions()
    options.backOff.maximum = .milliseconds(20)
    return (server, try Redis(server.url, options: options))
  }

  /// A call that comes while the connection ends is not sent; whichever is gets its own reply.
  private func expectMineOrNothing(_ redis: Redis) async throws {
    for _ in 0..<50 {
      do {
        let value = try await redis.get("k")
        #expect(value == "mine")
      } catch let error as RedisError {
        #expect(error.outcome == .notSent)
        #expect(error.kind == .unexpectedReply)
      }
    }
  }

  @Test("a lost connection tells each call whether it may have been executed, and the next call connects again")
  func lost() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      if connection.receive(until: "\r\n$1\r\nk").contains("DIE") { return }
      connection.send("$2\r\nok\r\n")
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    let error = try #require(await #expect(throws: RedisError.self) { try await redis.send("DIE", "k") })
    #expect(error.outcome == .unknown)
    #expect(error.description.contains("DIE may have been executed"))
    #expect(try await redis.get("k") == "ok")
  }

  @Test("a server that stops and comes back: calls fail meanwhile, and succeed afterwards")
  func restart() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url + "?connect_timeout=2s")
    try await redis.set("k", "v")
    server.stop()
    await #expect(throws: RedisError.self) { try await redis.get("k") }
    let second = try await TestServer(arguments: ["--port", "\(server.port)"])
    #expect(try await redis.get("k") == nil)
    _ = second
  }

  @Test("a command that takes too long ends at its deadline; its late reply reaches nobody else")
  func timeout() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "PING\r\n")
      connection.send("+PONG\r\n")
      connection.receive(until: "SLOW")
      let more = connection.receive(until: "FAST")
      connection.send("$4\r\nslow\r\n")
      if !more.isEmpty { connection.send("$4\r\nfast\r\n") }
      connection.waitForEnd()
    }
    // However long the test has to wait for its turn, the connection is not taken for dead.
    var transport = TransportOptions()
    transport.deadPeerTimeout = nil
    let redis = try Redis(server.url + "?timeout=100ms", transport: transport)
    // The connection stands before the time that is measured begins.
    try await redis.with(deadline: .seconds(60)).ping()
    let error = try #require(await #expect(throws: RedisError.self) { try await redis.send("SLOW") })
    #expect(error.kind == .timeout(.milliseconds(100)))
    #expect(error.outcome == .unknown)
    #expect(try await redis.with(deadline: .seconds(60)).send("FAST") == .bulkString("fast"))
  }

  @Test("a command that waits to be written when its time is up may still be executed, and says so")
  func timeoutUnsent() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "SET")
      // Reads no more until its client has given up.
      connection.receive(until: "never sent")
    }
    let redis = try Redis(server.url + "?timeout=300ms")
    let large = Bytes(repeatElement(120, count: 32 << 20))
    let first = Task { try await redis.with(deadline: .seconds(3)).set("k", large) }
    try await wait(while: redis.statistics.writes == 0)
    let error = try #require(await #expect(throws: RedisError.self) { try await redis.send("LATER") })
    #expect(error.kind == .timeout(.milliseconds(300)))
    #expect(error.outcome == .unknown)
    await #expect(throws: RedisError.self) { try await first.value }
    await redis.close()
  }

  @Test("a call whose time is up before it starts is not sent")
  func expired() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.ping()
    for time in [Duration.zero, .seconds(-1)] {
      let late = redis.with(deadline: time)
      let batch = late.batch()
      for _ in 0..<2000 { batch.incr("n") }
      for error in [
        try await redisError { try await late.incr("n") }, try await redisError { try await late().incr("n").run() },
        try await redisError { try await late.multi().incr("n").exec() },
        try await redisError { try await batch.run() },
      ] { #expect(error.outcome == .notSent && error.kind == .timeout(time)) }
    }
    #expect(try await redis.get("n") == nil)
  }

  @Test("a cancelled call ends at once with CancellationError; its late reply reaches nobody else")
  func cancelled() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "SLOW")
      connection.receive(until: "FAST")
      connection.send("$4\r\nslow\r\n$4\r\nfast\r\n")
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    let task = Task { try await redis.send("SLOW") }
    try await wait(while: redis.statistics.commands == 0)
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await redis.send("FAST") == .bulkString("fast"))
    let already = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await redis.send("NEVER")
    }
    await #expect(throws: CancellationError.self) { try await already.value }
  }

  @Test("a command whose argument has no encoding is not sent")
  func encoding() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let error = try #require(
      await #expect(throws: RedisError.self) { try await redis().incr("n").set("k", [Double.nan]).run() })
    #expect(error.outcome == .notSent)
    #expect(try await redis.get("n") == nil)
  }

  @Test("what a server repeats of a command that it does not know, a password perhaps, is in no error")
  func repeatedArguments() async throws {
    let scripted = try ScriptedServer { connection in
      connection.receiveHandshake()
      connection.send("-ERR unknown command `HELLO`, with args beginning with: `3`\r\n-ERR unknown\r\n-ERR unknown\r\n")
      connection.receive(until: "AUTH")
      connection.send("-ERR unknown command `AUTH`, with args beginning with: `sesame`\r\n")
      connection.waitForEnd()
    }
    let stranger = try Redis("redis://:sesame@127.0.0.1:\(scripted.port)")
    let refused = try await redisError { try await stranger.ping() }
    #expect(refused.description.contains("unknown command `AUTH`"))
    #expect(!refused.description.contains("sesame"))
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let error = try await redisError { try await redis.send("NOSUCH", "sesame") }
    #expect(error.code == "ERR" && error.description.contains("NOSUCH"))
    #expect(!error.description.contains("sesame"))
  }

  @Test("a reply beyond the limits that the user has set ends its connection, and the next call gets another one")
  func replyLimits() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.replyLimits.bulkLength = 1000
    let redis = try Redis(server.url, options: options)
    try await redis().set("small", String(repeating: "x", count: 1000)).set(
      "large", String(repeating: "x", count: 1001)
    )
    .run()
    let error = try await redisError { try await redis.get("large") }
    guard case .malformedReply = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(error.outcome == .unknown)
    #expect(try await redis.get("small")?.count == 1000)
  }

  @Test("a loop that ends tells everybody who waits, in a back-off and for credentials too, and can be used again")
  func loopEnds() async throws {
    let server = try await TestServer()
    let loop = EventLoop()
    let redis = try Redis(server.url, on: loop)
    try await redis.ping()
    server.stop()
    try await wait(while: redis.statistics.lastFailure?.contains("refused") != true)
    let call = Task { try await redis.get("k") }
    try await wait(while: redis.statistics.waitingForConnection == 0)
    let session = Task { try await redis.session().ping() }
    try await wait(while: redis.statistics.waitingForSession == 0)
    var options = RedisOptions()
    options.credentials = {
      try await Task.sleep(for: .seconds(3600))
      return RedisCredentials(password: "")
    }
    let stranger = try Redis(server.url, options: options, on: loop)
    let unknown = Task { try await stranger.get("k") }
    try await wait(while: stranger.statistics.connections == 0)
    await loop.shutdown()
    #expect(try await redisError { _ = try await call.value }.outcome == .notSent)
    #expect(try await redisError { _ = try await session.value }.outcome == .notSent)
    #expect(try await redisError { _ = try await unknown.value }.outcome == .notSent)
    try server.restart()
    #expect(try await redis.with(deadline: .seconds(5)).get("k") == nil)
    #expect(try await redis.with(deadline: .seconds(5)).session().ping() == "PONG")
    await stranger.close()
    await redis.close()
    await loop.shutdown()
  }

  @Test("after close() calls throw at once, and no connection stays")
  func close() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.ping()
    await redis.close()
    let error = try #require(await #expect(throws: RedisError.self) { try await redis.ping() })
    #expect(error.kind == .closed)
    #expect(error.outcome == .notSent)
    #expect(redis.statistics.connections == 0)
    await redis.close()
  }
}
