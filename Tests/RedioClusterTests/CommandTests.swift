import RESP
import Redio
import RedioAdmin
import RedioCluster
import ClusterTestSupport
import TestSupport
import Testing

/// Servers that clusters are made of.
let clusterKinds: [TestServer.Kind] = [.redis70, .redis82, .valkey91]

@Suite("Commands in a cluster")
struct CommandTests {
  @Test(
    "single commands, chains and batches find their nodes, and replies come in order", arguments: clusterKinds, [2, 3])
  func basics(_ kind: TestServer.Kind, _ version: Int) async throws {
    let cluster = try await TestCluster(kind)
    defer { cluster.stop() }
    let redis = try cluster.client(parameters: "?protocol=\(version)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        group.addTask {
          try await redis.set("key:\(number)", number)
          #expect(try await redis.get("key:\(number)", as: Int.self) == number)
        }
      }
      try await group.waitForAll()
    }
    #expect(redis.statistics.repeatedCalls == 0)
    #expect(redis.servers.count == 3)
    let (a, b, c, missing) = try await redis().get("key:1", as: Int.self).incr("key:2").set("x", "y").get(
      "key:299", as: Int.self
    )
    .get("nothing").run()
    #expect(a == 1 && b == 3 && c == 299 && missing == nil)
    let batch = redis.batch()
    let replies = (0..<1_500).map { batch.get("key:\($0 % 300)", as: String.self) }
    try await batch.run()
    for (number, reply) in replies.enumerated() where number % 300 != 2 {
      #expect(try reply.value == "\(number % 300)")
    }
    // Split and joined.
    let values = try await redis.mget((0..<300).map { "key:\($0)" }, as: Int.self)
    #expect(values.enumerated().allSatisfy { $0.offset == 2 || $0.element == $0.offset } && values.count == 300)
    try await redis.mset(PairList((0..<100).map { ("m:\($0)", $0) }))
    #expect(try await redis.exists((0..<100).map { "m:\($0)" } + ["none"]) == 100)
    #expect(try await redis.unlink((0..<50).map { "m:\($0)" }) == 50)
    #expect(try await redis.del((0..<100).map { "m:\($0)" }) == 50)
    #expect(try await redis.dbsize() == 301)
    #expect(try await redis.keys("key:*", as: String.self).count == 300)
    let (sum, first, keys) = try await redis().dbsize().mget("key:1", "key:200", as: Int.self).exists(
      "key:1", "x", "none"
    ).run()
    #expect(sum == 301 && first == [1, 200] && keys == 2)
    // Transactions.
    let counts = try await redis().multi().incr("{t}a").incr("{t}b").incr("{t}a").exec()
    #expect(try #require(counts) == (1, 1, 2))
    let error = await #expect(throws: RedisError.self) { try await redis().multi().incr("a").incr("b").exec() }
    #expect(error?.outcome == .notSent)
    let crossing = await #expect(throws: RedisError.self) { try await redis.msetnx(["a": 1, "b": 2]) }
    #expect(crossing?.outcome == .notSent)
    try await redis.transaction(watching: "{t}a") { db in
      db.multi().set("{t}a", (try await db.get("{t}a", as: Int.self) ?? 0) + 10)
    }
    #expect(try await redis.get("{t}a", as: Int.self) == 12)
    // Scans.
    var found: Set<String> = []
    for try await key in redis.scan(count: 10, as: String.self) { found.insert(key) }
    #expect(found.count == 303)
    // Scripts.
    #expect(try await redis.eval("return redis.call('GET', KEYS[1])", keys: ["key:7"], as: Int.self) == 7)
    let script = Script("return redis.call('INCR', KEYS[1])")
    for number in 0..<20 { #expect(try await script.run(on: redis, keys: ["s:\(number)"], as: Int.self) == 1) }
    // Blocking ones.
    try await redis.rpush("list", "e")
    #expect(try await redis.blpop("list", timeout: .seconds(1), as: String.self)?.element == "e")
    try await redis.flushall()
    #expect(try await redis.dbsize() == 0)
    await redis.close()
    #expect(redis.statistics.connections == 0)
  }
}
