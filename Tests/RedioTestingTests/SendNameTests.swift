import RESP
import Redio
import RedioTesting
import Testing

@Suite("Names of commands", .timeLimit(.minutes(2)))
struct SendNameTests {
  private let stub = RedisStub { _ in .simpleString("OK") }

  private func error(_ body: () async throws -> Void) async throws -> RedisError {
    try #require(await #expect(throws: RedisError.self) { try await body() })
  }

  /// The error says that words are separate, and shows none of them.
  private func check(_ error: RedisError, _ name: String) {
    guard case .invalidCommand(let reason) = error.kind else {
      Issue.record("\(name.debugDescription): \(error)")
      return
    }
    #expect(reason.contains("write send(\"SET\", \"key\", \"value\")"))
    #expect(error.outcome == .notSent && error.command == "SEND")
    let shown = "\(error) \(String(reflecting: error)) \(error.localizedDescription)"
    for word in name.split(whereSeparator: { $0.isWhitespace || $0 == "\0" }) where word.count > 2 && word != "SET" {
      #expect(!shown.contains(word), "\(word) is shown")
    }
  }

  @Test(
    "what is no single word is refused, and none of it is shown or sent",
    arguments: [
      "SET a b", "AUTH hunter2", "AUTH\thunter2", "AUTH\nhunter2", "AUTH\r\nhunter2", "AUTH hunter2 ", " AUTH", "GET ",
      "CLIENT LIST", "\"PING\" x", "AUTH\u{0}hunter2", "AUTH\u{7f}hunter2", "AUTH\u{a0}hunter2", "AUTH\u{2003}hunter2",
      "AUTH\u{2028}hunter2", "AUTH\u{85}hunter2",
    ])
  func words(_ name: String) async throws {
    let redis = stub.redis
    check(try await error { try await redis.send(name) }, name)
    check(try await error { try await redis.send(name, "x", 1) }, name)
    check(try await error { try await redis.send(name, arguments: ["x"]) }, name)
    check(try await error { _ = try await redis.run(Command<RESPValue>(name: name)) }, name)
    check(try await error { _ = try await redis.run(Command<RESPValue>.send(name, arguments: [])) }, name)
    check(try await error { _ = try await redis().get("k").send(name).run() }, name)
    check(try await error { _ = try await redis().send(name, arguments: ["x"]).results() }, name)
    check(try await error { _ = try await redis.multi().send(name, "x").exec() }, name)
    let db = try await redis.session()
    check(try await error { try await db.send(name, "x") }, name)
    check(try await error { _ = try await db().send(name, "x").run() }, name)
    let batch = redis.batch()
    batch.set("k", "v")
    batch.send(name, "x")
    let ofBatch = try await error { try await batch.run() }
    #expect(ofBatch.outcome == .notSent && "\(ofBatch)".contains("send(\"SET\", \"key\", \"value\")"))
    #expect(!"\(ofBatch)".contains("hunter2"))
    for text in ["\(Command<RESPValue>(name: name))", "\(redis().send(name))", "\(batch)"]
    where name.contains("hunter2") {
      #expect(!text.contains("hunter2"))
    }
    #expect(stub.commands == [])
  }

  @Test("a name that is empty is refused", arguments: ["", " ", "\n"])
  func empty(_ name: String) async throws {
    check(try await error { try await stub.redis.send(name) }, name)
    check(try await error { try await stub.redis.send(name, "GET", "k") }, name)
    #expect(stub.commands == [])
  }

  @Test(
    "any other word is sent as it stands, with white space only in its arguments", arguments: ["GET", "ft._list", "é"])
  func single(_ name: String) async throws {
    try await stub.redis.send(name, "a b", "")
    #expect(stub.commands == [StubCommand(name, ["a b", ""])])
  }

  @Test("a subcommand is the first argument")
  func subcommand() async throws {
    try await stub.redis.send("OBJECT", "ENCODING", "k")
    #expect(stub.commands == [["OBJECT", "ENCODING", "k"]])
  }
}
