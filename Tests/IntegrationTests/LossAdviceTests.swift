import Redio
import TestSupport
import Testing

/// What the errors about members and names that a type can't hold apart say to ask for: each of these forms, on a server.
@Suite("What to ask for instead")
struct LossAdviceTests {
  private let composed = "caf\u{e9}"
  private let decomposed = "cafe\u{301}"

  private func client(_ version: Int) async throws -> (TestServer, Redis) {
    let server = try await TestServer()
    let redis = try Redis("\(server.url)?protocol=\(version)")
    try await redis.sadd("s", composed, decomposed)
    try await redis.sadd("numbers", "1", "01")
    try await redis.send("HSET", "h", composed, 1, decomposed, 2, as: Int.self)
    try await redis.send("HSET", "b", Bytes([0x66, 0xff]), 1, "g", 2, as: Int.self)
    return (server, redis)
  }

  /// The forms that an error names, in its order: `Bytes.self`, `[String].self`.
  private func advice(_ body: () async throws -> Void) async -> [String] {
    do {
      try await body()
      return ["no error"]
    } catch {
      return "\(error)".matches(of: #/as: (\S+?\.self|\S+(?: \S+)*?\.self)/#).map { String($0.1) }
    }
  }

  @Test("the forms that an error about members names read all of them, for each verb with a set", arguments: [2, 3])
  func members(_ version: Int) async throws {
    let (server, redis) = try await client(version)
    defer { server.stop() }
    let forms = ["Bytes.self", "[String].self"]
    #expect(await advice { _ = try await redis.smembers("s", as: String.self) } == forms)
    #expect(await advice { _ = try await redis.sunion("s", "none", as: String.self) } == forms)
    #expect(await advice { _ = try await redis.sinter("s", "s", as: String.self) } == forms)
    #expect(await advice { _ = try await redis.sdiff("s", "none", as: String.self) } == forms)
    for set in [
      try await redis.smembers("s", as: Bytes.self), try await redis.sunion("s", "none", as: Bytes.self),
      try await redis.sinter("s", "s", as: Bytes.self), try await redis.sdiff("s", "none", as: Bytes.self),
    ] { #expect(set == [Bytes(composed), Bytes(decomposed)]) }
    for list in [
      try await redis.smembers("s", as: [String].self), try await redis.sunion("s", "none", as: [String].self),
      try await redis.sinter("s", "s", as: [String].self), try await redis.sdiff("s", "none", as: [String].self),
    ] {
      #expect(
        list.map { Array($0.utf8) }.sorted { $0.count < $1.count } == [Array(composed.utf8), Array(decomposed.utf8)])
    }

    #expect(await advice { _ = try await redis.spop("s", count: 4, as: String.self) } == forms)
    try await redis.sadd("s", composed, decomposed)
    #expect(try await redis.spop("s", count: 4, as: [String].self).count == 2)
    try await redis.sadd("s", composed, decomposed)
    #expect(try await redis.spop("s", count: 4, as: Bytes.self).count == 2)

    #expect(await advice { _ = try await redis.smembers("numbers", as: Int.self) } == ["Bytes.self", "[Int].self"])
    #expect(try await redis.smembers("numbers", as: [Int].self) == [1, 1])
    #expect(try await redis.smembers("numbers", as: Bytes.self) == ["1", "01"])
  }

  @Test("in a chain of text or by content, an array is what the error names, and reads all", arguments: [2, 3])
  func chains(_ version: Int) async throws {
    let (server, redis) = try await client(version)
    defer { server.stop() }
    #expect(await advice { _ = try await redis().smembers("s").strdecode.run() } == ["[String].self"])
    let texts = try await redis().smembers("s", as: [String].self).strdecode.run()
    #expect(texts.count == 2)
    #expect(await advice { _ = try await redis().smembers("s").autodecode.run() } == ["[Decoded].self"])
    let (all, popped) = try await redis().sunion("s", "none", as: [Decoded].self).spop("s", count: 4, as: [Bytes].self)
      .autodecode.run()
    #expect(all.count == 2 && popped.count == 2)
    let (list, pairs, set) = try await redis().smembers("numbers", as: [Int].self).hgetall(
      "h", as: [RESPPair<String, Int>].self
    ).smembers("numbers").run()
    #expect(list == [1, 1] && pairs.count == 2 && set.count == 2)

    let batch = redis.batch()
    let members = batch.sdiff("numbers", as: [Int].self)
    let fields = batch.hgetall("h", as: [RESPPair<String, Int>].self)
    try await batch.run()
    #expect(try members.value.count == 2)
    #expect(try fields.value.map(\.second).sorted() == [1, 2])
    let content = try await redis().hgetall("h", as: [RESPPair<Bytes, Bytes>].self).autodecode.run()
    #expect(content.map(\.second).contains(.int(2)) && content.count == 2)
  }

  @Test("names of a hash that are equal, or not UTF-8, are read as the pairs that the error names", arguments: [2, 3])
  func names(_ version: Int) async throws {
    let (server, redis) = try await client(version)
    defer { server.stop() }
    for key in ["h", "b"] {
      #expect(await advice { _ = try await redis.hgetall(key, as: Int.self) } == ["[RESPPair<Bytes, Int>].self"])
      let pairs = try await redis.hgetall(key, as: [RESPPair<Bytes, Int>].self)
      #expect(pairs.map(\.second).sorted() == [1, 2] && Set(pairs.map(\.first)).count == 2)
      #expect(await advice { _ = try await redis.hgetall(key) } == ["[RESPPair<Bytes, Bytes>].self"])
      #expect(try await redis.hgetall(key, as: [RESPPair<Bytes, Bytes>].self).count == 2)
      #expect(try await redis.send("HGETALL", key, as: [RESPPair<Bytes, Int>].self).count == 2)
    }
    #expect(try await redis.hgetall("h", as: [RESPPair<String, Int>].self).count == 2)
    #expect(try await redis.hgetall("none", as: [RESPPair<String, Int>].self).isEmpty)
  }
}
