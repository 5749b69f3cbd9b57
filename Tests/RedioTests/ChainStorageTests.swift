import RESP
import Testing

@testable import Redio

@Suite("Chains as values")
struct ChainStorageTests {
  private func words(_ commands: [[Bytes]]) -> [String] { commands.map { $0.map(\.string).joined(separator: " ") } }

  @Test("a chain that is stored and gone on with in several ways stays as it was")
  func copies() throws {
    let redis = try Redis("redis://localhost/")
    let first = redis().get("a")
    let second = first.incr("b")
    let third = first.set("c", 1).get("d")
    let fourth = second.del("e")
    #expect(words(first.commands) == ["GET a"])
    #expect(words(second.commands) == ["GET a", "INCR b"])
    #expect(words(third.commands) == ["GET a", "SET c 1", "GET d"])
    #expect(words(fourth.commands) == ["GET a", "INCR b", "DEL e"])
  }

  @Test("a chain that nothing else refers to grows in place")
  func inPlace() throws {
    let redis = try Redis("redis://localhost/")
    let first = redis()
    let storage = Unmanaged.passUnretained(first.storage).toOpaque()
    let second = (consume first).get("a").set("b", 1).send("DEL", "c")
    #expect(Unmanaged.passUnretained(second.storage).toOpaque() == storage)
    #expect(words(second.commands) == ["GET a", "SET b 1", "DEL c"])
  }

  @Test("the first key, and how many there are, are known whichever way the commands were added")
  func keys() throws {
    let redis = try Redis("redis://localhost/")
    let chain = redis().send("PING").mget("a", "b").appending(.get("c", as: Bytes.self)).set("d", 1)
    let list = chain.storage.list
    #expect(list.keys.count(in: list.wire) == 4)
    #expect(list.keys.withFirst(in: list.wire) { Array($0) } == Array("a".utf8))
    let typed = redis().mget("a", "b").appending(.get("c", as: Bytes.self)).storage.list
    #expect(!typed.keys.hasUnread && typed.keys.known == 3)
    let many = redis().del((0..<100).map { "key \($0)" }).get("last").storage.list
    #expect(many.keys.withFirst(in: many.wire) { Array($0) } == Array("key 0".utf8))
    let batch = redis.batch()
    batch.set("a", 1).append(.get("b", as: Bytes.self))
    batch.mget("c", "d")
    #expect(batch.last.list.keys.known == 4)
    #expect(words(batch.commands) == ["SET a 1", "GET b", "MGET c d"])
  }

  @Test("the first command that can't be encoded is named, whichever way it was added")
  func failures() throws {
    let redis = try Redis("redis://localhost/")
    let none: [String] = []
    let chain = redis().get("a").del(none).sadd("s", none)
    #expect(chain.storage.list.failedCommand == "DEL")
    let appended = redis().get("a").appending(.sadd("s", [])).del(none)
    #expect(appended.storage.list.failedCommand == "SADD")
  }

  @Test("a batch's error names the command that can't be encoded, as a chain's does")
  func failedBatch() async throws {
    let redis = try Redis("redis://localhost/")
    let none: [String] = []
    let batch = redis.batch()
    batch.get("a")
    batch.del(none)
    let error = await #expect(throws: RedisError.self) { try await batch.run() }
    #expect(error?.command == "DEL" && error?.outcome == .notSent)
  }

  @Test("a transaction's commands are shown with those before it")
  func transaction() throws {
    let redis = try Redis("redis://localhost/")
    let transaction = redis().set("a", 1).multi().incr("b")
    #expect(words(transaction.commands) == ["SET a 1", "INCR b"])
    #expect("\(transaction)" == "SET, INCR")
  }
}
