import Redio
import TestSupport
import Testing

extension Torture {
  @Suite("What errors say")
  struct OutcomeTests {
    @Test("a batch of which a part has left does not say that it was not sent")
    func partlySent() async throws {
      let server = try TestServer()
      let proxy = try FaultProxy(to: server.port)
      var options = RedisOptions()
      options.transport.queueLimit = 1 << 20
      let redis = try Redis("redis://127.0.0.1:\(proxy.port)/", options: options)
      try await redis.ping()
      proxy.fault = .stall
      // Each is a part of its own, and more than a socket takes.
      let large = Bytes(repeatElement(120, count: 8 << 20))
      let batch = redis.batch()
      batch.set("first", large).set("second", large)
      let error = try #require(await #expect(throws: RedisError.self) { try await batch.run() })
      proxy.fault = .none
      let other = try Redis(server.url)
      #expect(try await becomes { try await other.send("EXISTS", "first", "second", as: Int.self) == 1 })
      await other.close()
      #expect(error.outcome == .unknown, "\(error)")
      await redis.close()
    }

    @Test("a call that may have been executed when it was sent first does not say that it was not sent")
    func repeated() async throws {
      let server = try TestServer()
      let proxy = try FaultProxy(to: server.port)
      let redis = try Redis("redis://127.0.0.1:\(proxy.port)/").with(repeating: .always)
      let other = try Redis(server.url)
      try await redis.ping()
      // It is executed, its reply gets lost, and there is no other connection.
      proxy.refuse()
      proxy.cut(afterReplyBytes: 1)
      let error = try #require(
        await #expect(throws: RedisError.self) { try await redis.with(deadline: .milliseconds(300)).incr("n") })
      #expect(try await other.get("n", as: Int.self) == 1)
      #expect(error.outcome == .unknown, "\(error)")
      await redis.close()
      await other.close()
    }

    @Test("nor does one that blocks")
    func repeatedBlocking() async throws {
      let server = try TestServer()
      let proxy = try FaultProxy(to: server.port)
      let redis = try Redis("redis://127.0.0.1:\(proxy.port)/").with(repeating: .always)
      let other = try Redis(server.url)
      try await redis.warmUp(sessions: 1)
      try await other.rpush("l", "a", "b")
      proxy.refuse()
      proxy.cut(afterReplyBytes: 1)
      let error = try #require(
        await #expect(throws: RedisError.self) {
          try await redis.with(deadline: .milliseconds(300)).send("BLPOP", "l", 1)
        })
      #expect(try await other.lrange("l", 0, -1, as: String.self) == ["b"])
      #expect(error.outcome == .unknown, "\(error)")
      await redis.close()
      await other.close()
    }
  }
}
