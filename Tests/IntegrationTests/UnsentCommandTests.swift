import ClientTestSupport
import Foundation
import RESP
import RedioTesting
import RedioTransport
import TestSupport
import Testing

@testable import Redio

/// Notes the names of the commands that were dropped.
private final class Drops: RedisObserver {
  private let seen = Locked<[[String]]>([])

  /// The names so far, one list for each event.
  var names: [[String]] { seen.withLock { $0 } }

  func commandsDropped(_ call: ObservedCall) {
    seen.withLock { $0.append(call.names) }
    #expect(call.count == call.names.count && !"\(call)".contains("hunter"))
  }
}

@Suite("Unsent commands", .timeLimit(.minutes(5)))
struct UnsentCommandTests {
  private let drops = Drops()
  private let stub: RedisStub
  private var redis: Redis { stub.redis }

  init() {
    var options = RedisOptions()
    options.observer = drops
    stub = RedisStub(options: options)
    for verb in ["SET", "GET", "INCR", "LPUSH"] { stub.answer(verb, with: .integer(1)) }
    stub.answer("SET", with: .simpleString("OK"))
  }

  @Test("a chain, a batch and a transaction that are dropped are told, with the names of their commands, and no values")
  func dropped() async throws {
    _ = redis().set("a", "hunter2").incr("hunter3")
    #expect(drops.names == [["SET", "INCR"]])
    redis.batch().set("a", "hunter2").expire("hunter3", .seconds(1))
    #expect(drops.names.last == ["SET", "EXPIRE"])
    _ = redis.multi().get("a").clientID()
    #expect(drops.names.last == ["GET", "CLIENT ID"])
    _ = redis().set("a", "hunter2").multi().get("hunter3")
    #expect(drops.names.last == ["SET", "GET"])
    _ = redis().get("a").strdecode
    _ = redis().get("a").autodecode
    _ = redis.with(deadline: .seconds(1))().get("a")
    _ = redis.bulk().get("a")
    #expect(drops.names.count == 8 && drops.names[4...] == [["GET"], ["GET"], ["GET"], ["GET"]])
    #expect(stub.commands == [])
  }

  @Test("so are those of sessions, and the connection goes back to the pool")
  func ofSessions() async throws {
    do {
      let db = try await redis.session()
      _ = db().get("a")
      _ = db.multi().incr("a")
      db.batch().set("a", 1)
      _ = db.with(deadline: .seconds(60)).multi().lpush("a", 1)
    }
    #expect(drops.names == [["GET"], ["INCR"], ["SET"], ["LPUSH"]])
    #expect(redis.statistics.leasedSessions == 0 && redis.statistics.idleSessions == 1)
    let error = try await redisError {
      try await redis.transaction(watching: "k") { _ in redis.multi().incr("a") }
    }
    #expect(error.outcome == .notSent)
    #expect(drops.names.last == ["INCR"])
  }

  @Test("what is run is not told, in whatever way, and whatever comes of it")
  func run() async throws {
    try await redis().set("a", 1).run()
    _ = try await redis().get("a", as: Int.self).incr("b").run()
    _ = try await redis().get("a", as: Int.self).incr("b").results()
    _ = try await redis().get("a").strdecode.results()
    _ = try await redis().get("a").autodecode.results()
    _ = try await redis.multi().get("a", as: Int.self).exec()
    _ = try await redis.multi().get("a", as: Int.self).incr("b").execResults()
    _ = try await redis.multi().get("a").strdecode.execResults()
    _ = try await redis.multi().get("a").autodecode.execResults()
    _ = try await redis.transaction(watching: "k") { db in db.multi().incr("a") }
    let batch = redis.batch()
    batch.set("a", 1)
    try await batch.run()
    // Not sent, since an argument has no form, the server is away, or the task is cancelled: run() says so.
    await #expect(throws: RedisError.self) { try await redis().set("a", [Double.infinity]).run() }
    await #expect(throws: RedisError.self) {
      let batch = redis.batch()
      batch.set("a", [Double.infinity])
      try await batch.run()
    }
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await redis().get("a").run()
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    stub.goOffline()
    let short = redis.with(deadline: .milliseconds(20))
    await #expect(throws: RedisError.self) { try await short().get("a").run() }
    await #expect(throws: RedisError.self) { try await short.multi().get("a").exec() }
    await #expect(throws: RedisError.self) {
      let batch = short.batch()
      batch.get("a")
      try await batch.run()
    }
    #expect(drops.names == [])
  }

  @Test("copies of a chain are one: it is enough to run one of them, and if none is run, that is told once")
  func copies() async throws {
    do {
      let chain = redis().incr("a")
      let longer = chain.incr("b")
      _ = try await chain.run()
      _ = longer
    }
    #expect(drops.names == [])
    do {
      let chain = redis().incr("a")
      let others = [chain, chain, chain]
      _ = others
    }
    #expect(drops.names == [["INCR"]])
    // A chain may be run again and again.
    do {
      let chain = redis().incr("a")
      _ = try await chain.run()
      _ = try await chain.run()
    }
    // Commands behind those that were run count by themselves.
    do {
      let batch = redis.batch()
      batch.set("a", 1)
      try await batch.run()
      batch.get("b")
    }
    #expect(drops.names == [["INCR"], ["GET"]])
  }

  @Test("commands that have been looked at count as run, and where there is no command, there is nothing to tell")
  func quiet() {
    _ = redis().set("a", 1).get("b").commands
    let batch = redis.batch()
    batch.get("a")
    #expect(batch.commands == [["GET", "a"]])
    _ = redis()
    _ = redis.multi()
    _ = redis.batch()
    _ = redis().strdecode
    // A description is for logs, and sends nothing.
    _ = "\(redis().get("a"))"
    #expect(drops.names == [["GET"]])
  }

  @Test("without an observer, chains keep no account in a release build")
  func free() {
    let plain = RedisStub().redis
    let (chain, batch) = (plain(), plain.batch())
    #if DEBUG
      #expect(chain.storage.unsent != nil)
    #else
      #expect(chain.storage.unsent == nil)
    #endif
    #expect(redis().storage.unsent != nil)
    _ = batch
  }

  @Test("a debug build writes a line for each place in the source, with names and no values; a release build none")
  func message() throws {
    let (output, status) = try ChildProcess.run(try ReadmeTests.program("UnsentProgram"), [])
    #expect(status == 0)
    let lines = output.split(separator: "\n").map(String.init)
    #if DEBUG
      let program = try String(
        contentsOf: packageRoot.appending(path: "Tests/Programs/UnsentProgram/main.swift"), encoding: .utf8)
      let names = [
        ("= redis().set", "SET, INCR"), ("redis.batch()", "SET, EXPIRE"), ("= redis.multi()", "GET, GET"),
        ("= redis().get", "GET, GET, GET, GET, GET …"), ("= redis().send", "SEND"),
      ]
      let expected = try names.map { code, names in
        let line = try #require(
          program.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains(code)
          })
        return
          "Redio: never sent: \(names). The chain or batch made at UnsentProgram/main.swift:\(line + 1) was dropped "
          + "before run() or exec() was called on it."
      }
      #expect(lines == expected + ["end"])
    #else
      #expect(lines == ["end"])
    #endif
  }
}
