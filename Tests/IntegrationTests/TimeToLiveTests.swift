import Redio
import TestSupport
import Testing

@Suite("Times of keys")
struct TimeToLiveTests {
  /// Whether 100 seconds are left, or up to a minute less.
  private func lasts(_ time: TimeToLive?) -> Bool {
    time?.remaining.map { (.seconds(40)...(.seconds(100))).contains($0) } ?? false
  }

  @Test(
    "seconds and milliseconds are told apart on a client, in chains, transactions and batches", arguments: Target.all)
  func units(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.set("k", "v", expiry: .seconds(100))
    try await redis.set("stays", "v")
    #expect(lasts(try await redis.ttl("k")))
    #expect(lasts(try await redis.pttl("k")))
    #expect(try await redis.pttl("stays") == .persistent)
    #expect(try await redis.pttl("none") == .missing)
    #expect(lasts(try await redis.send("PTTL", "k", as: TimeToLive.self)))

    let (a, b, c, d) = try await redis().set("x", 1).pttl("k").ttl("k").set("x", 1).ttl("stays").pttl("k").run()
    #expect(lasts(a) && lasts(b) && c == .persistent && lasts(d))
    let (e, f, g) = try await redis().pttl("k").ttl("k").get("x").strdecode.run()
    #expect(lasts(e) && lasts(f) && g == "1")
    let (h, i) = try await redis().ttl("k").pttl("k").results()
    #expect(try lasts(h.get()) && lasts(i.get()))
    let inside = try #require(try await redis().set("x", 1).multi().ttl("k").pttl("k").pttl("none").exec())
    #expect(lasts(inside.0) && lasts(inside.1) && inside.2 == .missing)

    let batch = redis.batch()
    let left = (0..<70).map { $0.isMultiple(of: 2) ? batch.ttl("k") : batch.pttl("k") }
    try await batch.run()
    for time in left { #expect(lasts(try time.value)) }

    let session = try await redis.session()
    #expect(lasts(try await session.pttl("k")))
    #expect(lasts(try await session.ttl("k")))
  }

  @Test("what comes back can go in again, to the millisecond", arguments: [2, 3])
  func again(_ version: Int) async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    let redis = try Redis(server.url + "?protocol=\(version)")
    let time = Duration.milliseconds(4_000_000_000_007)
    try await redis.set("k", "v", expiry: .at(sinceEpoch: time))
    let read = try #require(try await redis.pexpiretime("k").time)
    try await redis.set("l", "v", expiry: .at(sinceEpoch: read))
    try await redis.set("m", "v")
    #expect(try await redis.expireat("m", sinceEpoch: read))
    let (k, l, m) = try await redis().pexpiretime("k").pexpiretime("l").pexpiretime("m").run()
    #expect(k == .at(sinceEpoch: time) && l == k && m == k)
    let left = try #require(try await redis.pttl("k").remaining)
    try await redis.set("n", "v", expiry: .after(left))
    let gap = try #require(try await redis.pttl("k").remaining) - left
    #expect(gap <= .zero && gap > .seconds(-60))
    #expect(try await redis.objectIdletime("k") ?? .seconds(-1) >= .zero)
    #expect(try await redis.objectIdletime("none") == nil)

    try await redis.hset("h", ["f": 1, "g": 2])
    #expect(try await redis.hpexpireat("h", sinceEpoch: time, fields: "f") == [.set])
    let (seconds, milliseconds, times) = try await redis().httl("h", "f", "g", "x").hpttl("h", "f", "g", "x")
      .hpexpiretime("h", "f", "g", "x").run()
    #expect(seconds[1...] == [.persistent, .missing] && milliseconds[1...] == [.persistent, .missing])
    let (rough, fine) = (try #require(seconds[0].remaining), try #require(milliseconds[0].remaining))
    #expect((.seconds(-60)...(.seconds(60))).contains(rough - fine))
    #expect(times == [.at(sinceEpoch: time), .persistent, .missing])
  }
}
