import Foundation
import Redio
import TestSupport
import Testing

@Suite("Pipelining")
struct PipeliningTests {
  @Test("a chain of n commands leaves in one write", arguments: TestServer.Kind.allCases)
  func chain(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind)
    let redis = try Redis(server.url)
    try await redis.ping()
    let before = redis.statistics
    let replies = try await redis().set("a", 1).incr("a").get("a").incr("a").set("b", "x").mget("a", "b").ping().run()
    #expect(replies.0 == 2)
    #expect(redis.statistics.writes - before.writes == 1)
    #expect(redis.statistics.commands - before.commands == 7)
    #expect(redis.statistics.connections == 1)
  }

  @Test("a batch of thousands leaves in as few writes as the socket takes, and comes back in order")
  func batch() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.ping()
    let before = redis.statistics.writes
    let batch = redis.batch()
    let handles = (1...1000).map { _ in batch.incr("n") }
    try await batch.run()
    #expect(redis.statistics.writes - before == 1)
    #expect(try handles.map { try $0.value } == Array(1...1000))
  }

  @Test("a batch of any length takes bounded memory: its replies are read part by part")
  func longBatch() async {
    // In a process of its own, where no other test takes memory meanwhile.
    await #expect(processExitsWith: .success) {
      struct TooMuch: Error { let bytes: Int }
      let server = try await TestServer()
      let redis = try Redis(server.url)
      try await redis.set("k", Bytes([UInt8](repeating: 120, count: 4096)))
      func residentBytes() throws -> Int {
        let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(statm[1]) ?? 0) * 4096
      }
      func run(_ count: Int) async throws {
        let batch = redis.batch()
        for _ in 0..<count { batch.get("k") }
        let last = batch.get("k")
        try await batch.run()
        #expect(try last.value?.count == 4096)
      }
      try await run(5_000)
      let before = try residentBytes()
      // 400 MB of replies.
      try await run(100_000)
      let growth = try residentBytes() - before
      if growth > 64 << 20 { throw TooMuch(bytes: growth) }
    }
  }

  @Test("after a batch's run failed, its handles say what became of the commands", arguments: [1, 3_000])
  func failedBatch(_ count: Int) async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    server.pause()
    let batch = redis.with(deadline: .milliseconds(200)).batch()
    let replies = (0..<count).map { _ in batch.incr("n") }
    let early = #expect(throws: RedisError.self) { try replies[0].value }
    #expect(early?.kind == .notRun && early?.outcome == .notSent)
    let error = await #expect(throws: RedisError.self) { try await batch.run() }
    #expect(error?.outcome == .unknown)
    for reply in [replies[0], replies[count - 1]] {
      let own = #expect(throws: RedisError.self) { try reply.value }
      #expect(own?.kind == .notRun && own?.outcome == .unknown)
    }
    server.resume()
    await redis.close()
  }

  @Test("64 tasks that share a client are pipelined on one connection")
  func tasks() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    let before = redis.statistics
    // On the loop's thread, all 64 commands of a turn are in the queue before it is written: the count is exact enough
    // to be a test. Elsewhere the writes depend on which thread is where.
    try await withTaskExecutorPreference(redis.eventLoop) {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<64 {
          group.addTask {
            for _ in 0..<100 {
              let value = try await redis.get("k")
              #expect(value == "v")
            }
          }
        }
        try await group.waitForAll()
      }
    }
    let after = redis.statistics
    #expect(after.commands - before.commands == 6400)
    #expect(after.writes - before.writes < 6400 / 8)
    #expect(after.connections == 1)
    #expect(try await redis.send("CLIENT", "LIST", as: String.self).split(separator: "\n").count == 1)
  }

  @Test("each of many tasks gets its own replies, on threads of every kind")
  func ownReplies() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<64 {
        group.addTask {
          for round in 0..<50 {
            let value = "\(task)-\(round)"
            let (read, length) = try await redis().set("k\(task)", value).get("k\(task)", as: String.self)
              .send("STRLEN", "k\(task)", as: Int.self).run()
            #expect(read == value)
            #expect(length == value.utf8.count)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("values of every size come back whole, small ones among them")
  func sizes() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let sizes = [0, 1, 100, 16_383, 16_384, 16_385, 65_536, 1_000_000, 20_000_000]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for size in sizes {
        group.addTask {
          let value = patternedBytes(size)
          try await redis.set("v\(size)", value)
          #expect(try await redis.get("v\(size)")?.array == value)
        }
        group.addTask { for _ in 0..<100 { try await redis.ping() } }
      }
      try await group.waitForAll()
    }
  }

  @Test("a chain without commands needs no server")
  func empty() async throws {
    let redis = try Redis("redis://127.0.0.1:\(try unusedPort())")
    try await redis().run()
    try await redis.batch().run()
  }
}
