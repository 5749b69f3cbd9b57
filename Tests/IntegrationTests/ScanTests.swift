import ClientTestSupport
import Redio
import TestSupport
import Testing

@Suite("Scans")
struct ScanTests {
  @Test("a scan finds every key that is there, and only those that match", arguments: Target.all)
  func keys(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let names = Set((0..<2_000).map { "user:\($0)" })
    try await redis.mset(Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))
    try await redis.set("other", 1)
    try await redis.hset("user:hash", ["f": 1])
    var found: Set<String> = []
    for try await key in redis.scan(matching: "user:*", count: 100, as: String.self) { found.insert(key) }
    #expect(found == names.union(["user:hash"]))
    found = []
    for try await key in redis.scan(type: "hash") { found.insert(key.string) }
    #expect(found == ["user:hash"])
    var count = 0
    for try await _ in redis.scan(matching: "nothing*") { count += 1 }
    #expect(count == 0)
  }

  @Test("the fields of a large hash come with their values", arguments: Target.all)
  func fields(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let fields = Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("field \($0)", $0) })
    try await redis.hset("h", fields)
    var found: [String: Int] = [:]
    for try await pair in redis.hscan("h", count: 100, as: Int.self) { found[pair.first] = pair.second }
    #expect(found == fields)
    var some: [String: Bytes] = [:]
    for try await pair in redis.hscan("h", matching: "field 1") { some[pair.first] = pair.second }
    #expect(some == ["field 1": "1"])
  }

  @Test("the members of large sets and sorted sets come, these with their scores", arguments: Target.all)
  func members(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let members = Set((0..<2_000).map { "member \($0)" })
    try await redis.sadd("s", members)
    var found: Set<String> = []
    for try await member in redis.sscan("s", count: 100, as: String.self) { found.insert(member) }
    #expect(found == members)
    found = []
    for try await member in redis.sscan("s", matching: "member 1?", as: String.self) { found.insert(member) }
    #expect(found == Set((10...19).map { "member \($0)" }))
    try await redis.zadd("z", Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("member \($0)", Double($0) / 2) }))
    var scores: [String: Double] = [:]
    for try await member in redis.zscan("z", count: 100, as: String.self) { scores[member.member] = member.score }
    #expect(scores.count == 2_000)
    #expect(scores["member 3"] == 1.5)
  }

  @Test("nothing is sent before the first element is asked for, and nothing after the scan is left")
  func laziness() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    for index in 0..<100 { try await redis.set("k\(index)", index) }
    let before = redis.statistics.commands
    let scan = redis.scan(count: 10)
    #expect(redis.statistics.commands == before)
    for try await _ in scan { break }
    #expect(redis.statistics.commands == before + 1)
    // Each loop is a scan of its own.
    for try await _ in scan { break }
    #expect(redis.statistics.commands == before + 2)
  }

  @Test("a cancelled task's scan ends with CancellationError")
  func cancellation() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      for try await _ in redis.scan() { Issue.record("nothing is there") }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("a session scans, too")
  func sessions() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.set("k", 1)
    let db = try await redis.session()
    var found: [Bytes] = []
    for try await key in db.with(deadline: .seconds(5)).scan() { found.append(key) }
    #expect(found == ["k"])
  }
}
