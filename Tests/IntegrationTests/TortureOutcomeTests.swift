import ClientTestSupport
import Redio
import TestSupport
import Testing

extension Torture {
  @Suite("What errors say")
  struct OutcomeTests {
    @Test("a batch of which a part has left does not say that it was not sent")
    func partlySent() async throws {
      let server = try await TestServer()
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
      let server = try await TestServer()
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
      let server = try await TestServer()
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

extension Torture {
  @Suite("Long batches")
  struct LongBatchTests {
    @Test("the parts of a batch run in order, however busy the machine is")
    func order() async throws {
      let server = try await TestServer()
      let redis = try Redis(server.url)
      // Each is a part of its own.
      let large = Bytes(repeatElement(120, count: 64 << 10))
      let tasks = (0..<8).map { task in
        Task {
          for round in 0..<(Torture.replies == nil ? 150 : 1500) {
            let batch = redis.batch()
            let numbers = (0..<16).map { _ in
              let number = batch.incr("n\(task)")
              batch.set("large\(task)", large)
              return number
            }
            try await batch.run()
            let expected = (1...16).map { round * 16 + $0 }
            #expect(try numbers.map { try $0.value } == expected)
          }
        }
      }
      for task in tasks { try await task.value }
      await redis.close()
    }

    @Test("a part that a server would not take yet does not run after those behind it")
    func refused() async throws {
      let executed = Shared<[String]>([])
      let server = try ScriptedServer { connection in
        connection.shakeHands()
        var isLoading = true
        while true {
          let text = connection.receive(until: "\r\n;\r\n")
          guard let key = ["first", "second"].first(where: { text.contains($0) }) else { return }
          if isLoading {
            connection.send("-LOADING Redis is loading the dataset in memory\r\n")
          } else {
            executed.change { $0.append(key) }
            connection.send("$1\r\nx\r\n")
          }
          isLoading = false
        }
      }
      let redis = try Redis(server.url)
      let batch = redis.batch()
      let large = Bytes(repeatElement(120, count: 64 << 10))
      let replies = ["first", "second"].map { batch.send("GETSET", $0, large, ";", as: String.self) }
      do {
        try await batch.run()
        #expect(try replies.map { try $0.value } == ["x", "x"])
        #expect(executed.value == ["first", "second"])
      } catch let error as RedisError {
        #expect(error.code == "LOADING")
      }
      await redis.close()
    }

    @Test("an observer is told of a long batch as of one call")
    func observed() async throws {
      final class Counter: RedisObserver {
        let started = Shared(0)
        let ended = Shared(0)

        func commandStarted(_ call: ObservedCall) -> (any Sendable)? {
          started.change { $0 += call.count }
          return nil
        }

        func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
          ended.change { $0 += call.count }
        }
      }
      let server = try await TestServer()
      let counter = Counter()
      var options = RedisOptions()
      options.observer = counter
      let redis = try Redis(server.url, options: options)
      let batch = redis.batch()
      for _ in 0..<2500 { batch.incr("n") }
      try await batch.run()
      #expect(counter.started.value == 2500)
      #expect(counter.ended.value == 2500)
      await redis.close()
    }
  }
}
