import Redio
import RedioAdmin
import RedioStreams
import TestSupport
import Testing

@Suite("What a type can't hold, on a server")
struct LossTests {
  private let composed = "caf\u{e9}"
  private let decomposed = "cafe\u{301}"

  private func decodingError(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "no error"
    } catch { return "\(error)" }
  }

  @Test("no member, field or value is lost without an error, in both protocols", arguments: [2, 3])
  func nothingIsLost(_ version: Int) async throws {
    let server = try await TestServer()
    let redis = try Redis("\(server.url)?protocol=\(version)")
    try await redis.sadd("s", composed, decomposed)
    for text in [
      await decodingError { _ = try await redis.smembers("s", as: String.self) },
      await decodingError { _ = try await redis.sunion("s", "none", as: String.self) },
      await decodingError { _ = try await redis().smembers("s").strdecode.run() },
      await decodingError { _ = try await redis().smembers("s").autodecode.run() },
    ] { #expect(text.contains("equal as such") && text.contains("].self"), "\(text)") }
    #expect(try await redis.smembers("s").count == 2)
    #expect(try await redis.send("SMEMBERS", "s", as: [String].self).count == 2)
    #expect(try await redis.send("SPOP", "s", 4, as: [String].self).count == 2)
    try await redis.sadd("s", composed, decomposed)
    #expect(try await redis.spop("s", count: 4).count == 2)
    try await redis.sadd("s", composed, decomposed)
    #expect(await decodingError { _ = try await redis.spop("s", count: 4, as: String.self) }.contains("equal as such"))
    try await redis.sadd("numbers", "1", "01")
    #expect(await decodingError { _ = try await redis.sunion("numbers", as: Int.self) }.contains("equal as such"))

    try await redis.send("HSET", "h", composed, 1, decomposed, 2, as: Int.self)
    let text = await decodingError { _ = try await redis.hgetall("h", as: Int.self) }
    #expect(text.contains("equal as such") && text.contains("RESPPair"), "\(text)")
    #expect(try await redis.send("HGETALL", "h", as: [Bytes: Int].self).values.sorted() == [1, 2])
    #expect(try await redis.send("HGETALL", "h", as: [RESPPair<String, Int>].self).map(\.second).sorted() == [1, 2])

    let bytes = Bytes([0x61, 0xff])
    try await redis.set("b", bytes)
    for text in [
      await decodingError { _ = try await redis.get("b", as: String.self) },
      await decodingError { _ = try await redis().get("b").strdecode.run() },
      await decodingError { _ = try await redis.mget("b", as: String.self) },
    ] { #expect(text.contains("as: Bytes.self"), "\(text)") }
    #expect(try await redis.get("b") == bytes)
    #expect(try await redis().get("b").autodecode.run() == .bytes(bytes))
  }

  @Test("the same call reads nested and flat pairs, and numbers in each spelling", arguments: [2, 3])
  func sameCall(_ version: Int) async throws {
    let server = try await TestServer()
    let redis = try Redis("\(server.url)?protocol=\(version)")
    try await redis.send("ZADD", "z", "-Infinity", "a", "2.5", "b", as: Int.self)
    let scores = try await redis.send("ZRANGE", "z", 0, -1, "WITHSCORES", as: [String: Double].self)
    #expect(scores == ["a": -.infinity, "b": 2.5])
    try await redis.send("HSET", "h", "f", "v", "g", "w", as: Int.self)
    let fields = try await redis.send("HRANDFIELD", "h", 2, "WITHVALUES", as: [String: String].self)
    #expect(fields == ["f": "v", "g": "w"])
    #expect(try await redis.send("ZSCORE", "z", "b", as: Double.self) == 2.5)
    try await redis.send("ZADD", "z", 5, "c", as: Int.self)
    #expect(try await redis.send("ZSCORE", "z", "c", as: Int.self) == 5)
    let script = "redis.setresp(3) return redis.call('SISMEMBER', 's', 'm') == 1"
    #expect(try await redis.send("EVAL", script, 0, as: Int?.self) ?? 0 == 0)
  }

  @Test("INFO, CLIENT LIST and other texts of a server are read whatever a path or name in them holds")
  func serverTexts() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.send("XGROUP", "CREATE", "x", Bytes([0x67, 0xff]), "$", "MKSTREAM", as: String.self)
    #expect(try await redis.xinfoGroups("x").first?.name == "g\u{fffd}")
    #expect(try await redis.info().version != nil)
    #expect(try await redis.clientList().isEmpty == false)
  }
}
