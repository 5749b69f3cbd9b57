import RedioPubSub
import TestSupport
import Testing

/// What becomes of subscribing commands that are sent as any other: within `MULTI` servers count their confirmation as an element.
@Suite("Subscribing commands sent as ordinary ones")
struct SubscribingCommandTests {
  private static let names = [
    "SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE", "UNSUBSCRIBE", "PUNSUBSCRIBE", "SUNSUBSCRIBE", "subscribe",
  ]

  private func expectRefusal(_ body: () async throws -> Void) async {
    let error = await #expect(throws: RedisError.self) { try await body() }
    #expect(error?.outcome == .notSent)
    #expect(error?.description.contains("to subscribe, import RedioPubSub: redis.pubsub(\"channel\")") == true)
  }

  @Test(
    "they are refused before anything is sent, alone, in chains, batches, sessions and transactions", arguments: names)
  func refused(_ name: String) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    await expectRefusal { _ = try await redis.send(name, "c") }
    await expectRefusal { _ = try await redis().incr("n").send(name, "c").run() }
    await expectRefusal { _ = try await redis().multi().incr("n").send(name, "c").exec() }
    await expectRefusal {
      let batch = redis.batch()
      batch.incr("n")
      batch.send(name, "c")
      try await batch.run()
    }
    await expectRefusal {
      try await redis.transaction(watching: "n") { db in db.multi().incr("n").send(name, "c") }
    }
    let db = try await redis.session()
    await expectRefusal { _ = try await db.send(name, "c") }
    await expectRefusal { _ = try await db().multi().incr("n").send(name, "c").exec() }
    #expect(try await db.exists("n") == 0)
    await redis.close()
  }
}
