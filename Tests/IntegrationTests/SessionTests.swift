import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

private func swapped(_ text: String) -> String {
  String(text.map { $0.isUppercase ? Character($0.lowercased()) : Character($0.uppercased()) })
}

@Suite("Transactions")
struct TransactionTests {
  @Test("the samples of the guide: a transaction, an optimistic lock, and the same with retries", arguments: Target.all)
  func samples(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() {
      #expect((a, b) == (1, 1))
    } else {
      Issue.record("discarded")
    }
    try await redis.set("foo", "abc")
    do {
      let db = try await redis.session()
      while true {
        try await db.watch("foo")
        let foo = try await db.get("foo")?.string ?? "default VALUE"
        if try await db.multi().set("foo", swapped(foo)).exec() != nil { break }
      }
    }
    #expect(try await redis.get("foo") == "ABC")
    try await redis.transaction(watching: "foo") { db in
      db.multi().set("foo", swapped(try await db.get("foo")?.string ?? "default VALUE"))
    }
    #expect(try await redis.get("foo") == "abc")
    let (n, m) = try await redis.transaction(watching: "foo", "n") { db in db.multi().incr("n").incr("m") }
    #expect((n, m) == (1, 1))
  }

  @Test("values by mode, single replies and empty transactions", arguments: Target.all)
  func forms(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let one: Int?? = try await redis().multi().set("n", 1).get("n", as: Int.self).exec()
    #expect(one == .some(1))
    let text: (String?, Int)? = try await redis().multi().get("n").incr("n").strdecode.exec()
    #expect(text?.0 == "1" && text?.1 == 2)
    let content = try await redis.multi().get("n").get("none").autodecode.exec()
    #expect(content?.0 == .int(2) && content?.1 == .null)
    #expect(try await redis.multi().exec() != nil)
    #expect(try await redis.multi().set("k", "v").exec() != nil)
    // What stands before MULTI leaves with it, and runs before.
    let before = redis.statistics.writes
    let value = try await redis().set("k", "w").multi().get("k", as: String.self).exec()
    #expect(value == "w")
    #expect(redis.statistics.writes - before == 1)
  }

  @Test("a watched key that changes discards the transaction: nil, and nothing was done", arguments: Target.all)
  func discarded(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let db = try await redis.session()
    try await db.watch("k")
    try await redis.set("k", "other")
    #expect(try await db.multi().set("k", "mine").incr("n").exec() == nil)
    #expect(try await redis.get("k") == "other")
    try await db.watch("k")
    try await redis.set("k", "again")
    let results = try await db.multi().set("k", "mine").incr("n").execResults()
    #expect(results == nil)
    try await db.watch("k")
    try await redis.set("k", "again")
    try await db.unwatch()
    #expect(try await db.multi().set("k", "mine").exec() != nil)
  }

  @Test(
    "an error inside EXEC: the others have run; exec() throws it, execResults() tells of each", arguments: Target.all)
  func inside(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.set("text", "x")
    let error = try await redisError { try await redis().multi().incr("n").incr("text").incr("n").exec() }
    #expect(error.description.contains("INCR (command 2 of its chain) failed: the server answered ERR value is not"))
    #expect(error.outcome == .executed)
    #expect(try await redis.get("n", as: Int.self) == 2)
    let results = try await redis().multi().incr("n").incr("text").lpush("text", 1).incr("n").execResults()
    let (first, second, third, last) = try #require(results)
    #expect(try first.get() == 3)
    #expect(throws: RedisError.self) { try second.get() }
    if case .failure(let error) = third { #expect(error.code == "WRONGTYPE") } else { Issue.record("no error") }
    #expect(try last.get() == 4)
    // A command without news has no place to tell of its error.
    let silent = try await redisError {
      try await redis().multi().rpush("list", 1).appending(Command<OK>.send("INCR", arguments: ["text"])).execResults()
    }
    #expect(silent.command == "INCR")
    #expect(try await redis.lrange("list", 0, -1).count == 1)
  }

  @Test(
    "a command that is refused when it is queued: nothing was done, and the error is that command's",
    arguments: Target.all)
  func early(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let error = try await redisError { try await redis().multi().incr("n").send("NOSUCH").incr("n").exec() }
    #expect(error.command == "NOSUCH" && error.commandIndex == 1)
    #expect(error.code == "ERR")
    #expect(error.description.contains("the transaction was discarded"))
    #expect(try await redis.get("n") == nil)
    // The shared connection is as it was.
    let n = try await redis().multi().incr("n").exec()
    #expect(n == 1)
    #expect(redis.statistics.connectionsMade == 1)
  }

  @Test("a reply of the wrong shape inside EXEC names command, slot, expected and found", arguments: Target.all)
  func wrongShape(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.set("text", "x")
    let error = try await redisError {
      try await redis().multi().incr("n").send("GET", "text", as: [Int].self).exec()
    }
    #expect(error.command == "GET" && error.commandIndex == 1 && error.outcome == .executed)
    guard case .decoding(let expected, let got) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(expected.contains("array") && got.contains("string"))
    #expect(try await redis.get("n", as: Int.self) == 1)
  }

  @Test("of many who change the same key, each change counts", arguments: TestServer.Kind.allCases)
  func contention(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind)
    let redis = try Redis(server.url)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<20 {
            try await redis.transaction(watching: "n", maxAttempts: 10_000) { db in
              db.multi().set("n", (try await db.get("n", as: Int.self) ?? 0) + 1)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await redis.get("n", as: Int.self) == 160)
    #expect(redis.statistics.leasedSessions == 0)
  }

  @Test("a transaction that is discarded again and again says so in the end")
  func maxAttempts() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let error = try await redisError {
      try await redis.transaction(watching: "n", maxAttempts: 3) { db in
        try await redis.incr("n")
        return db.multi().set("n", "mine")
      }
    }
    #expect(error.kind == .contention(attempts: 3))
    #expect(try await redis.get("n", as: Int.self) == 3)
    #expect(redis.statistics.leasedSessions == 0)
  }

  @Test("a session lost before its transaction has left starts anew; a body's own error is thrown")
  func lostSession() async throws {
    struct Own: Error {}
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let attempts = Counter()
    let n = try await redis.transaction(watching: "n") { db in
      if attempts.next() == 1 {
        let id = try await db.send("CLIENT", "ID", as: Int.self)
        #expect(try await redis.send("CLIENT", "KILL", "ID", id, as: Int.self) == 1)
        // Until the loss has been noticed here.
        try await wait(while: (try? await db.ping()) != nil)
      }
      return db.multi().incr("n")
    }
    #expect(n == 1)
    #expect(attempts.value == 2)
    await #expect(throws: Own.self) {
      try await redis.transaction(watching: "n") { (_: borrowing Session) -> Transaction<(Int, Int)> in throw Own() }
    }
    #expect(redis.statistics.leasedSessions == 0)
  }
}

@Suite("Sessions")
struct SessionTests {
  private func id(_ redis: Redis) async throws -> Int {
    let db = try await redis.session()
    return try await db.send("CLIENT", "ID", as: Int.self)
  }

  @Test("a connection that a stranger may have goes back to the pool, and is used again", arguments: Target.all)
  func reused(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let first = try await id(redis)
    for _ in 0..<5 { #expect(try await id(redis) == first) }
    do {
      let db = try await redis.session()
      try await db.watch("k")
      try await db.unwatch()
      try await db.watch("k")
      _ = try await db.multi().incr("n").exec()
      try await db.select(3)
      #expect(try await db.get("n") == nil)
      try await db.select(0)
      _ = try await db.send("MULTI")
      #expect(try await db.send("GET", "n") == .simpleString("QUEUED"))
      _ = try await db.send("DISCARD")
      _ = try await redisError { try await db.send("SELECT", 99) }
      _ = try await db.send("MULTI")
      _ = try await redisError { try await db.send("NOSUCH") }
      #expect(try await redisError { try await db.send("EXEC") }.code == "EXECABORT")
      let batch = db.batch()
      let number = batch.incr("n")
      try await batch.run()
      #expect(try number.value == 2)
    }
    #expect(try await id(redis) == first)
    #expect(redis.statistics.idleSessions == 1)
  }

  @Test(
    "a connection that is not as it was is closed when its session ends, known without asking the server",
    arguments: [
      [["MULTI"]], [["WATCH", "k"]], [["SELECT", "3"]], [["CLIENT", "TRACKING", "ON"]], [["CLIENT", "SETNAME", "x"]],
      [["MULTI"], ["SELECT", "3"], ["EXEC"]], [["MULTI"], ["INCR", "n"]], [["WATCH", "k"], ["MULTI"]],
      [["WATCH", "k"], ["NOSUCH"]],
    ])
  func changed(_ commands: [[String]]) async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let first = try await id(redis)
    do {
      let db = try await redis.session()
      for words in commands { _ = try? await db.send(words) }
    }
    let before = redis.statistics.commands
    #expect(try await id(redis) != first)
    // Nothing was sent but what the test asks, and the new connection's handshake, which is not counted.
    #expect(redis.statistics.commands - before == 1)
    #expect(redis.statistics.idleSessions == 1)
  }

  @Test("a reply that is still to come, and the wish of its user, keep a connection out of the pool too")
  func outstanding() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let admin = try Redis(server.url)
    try await admin.ping()
    let first = try await id(redis)
    do {
      let db = try await redis.session()
      db.preventPooling()
    }
    let second = try await id(redis)
    #expect(second != first)
    do {
      let db = try await redis.session()
      let before = redis.statistics.commands
      try await admin.send("CLIENT", "PAUSE", 60_000, "WRITE")
      let task = Task { [chain = db().incr("n")] in try await chain.run() }
      try await wait(while: redis.statistics.commands == before)
      task.cancel()
      await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
    try await admin.send("CLIENT", "UNPAUSE")
    #expect(try await id(redis) != second)
  }

  @Test("on a shared connection what changes it is refused, and so is, everywhere, what has no single reply")
  func refused() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    for words in [["MULTI"], ["SELECT", "1"], ["WATCH", "k"], ["CLIENT", "TRACKING", "ON"]] {
      let error = try await redisError { try await redis.send(words) }
      #expect(error.outcome == .notSent)
      #expect(error.description.contains("\(words[0]) was not sent") && error.description.contains("use a session"))
    }
    let chained = try await redisError { try await redis().incr("n").send("WATCH", "k").run() }
    #expect(chained.command == "WATCH")
    let db = try await redis.session()
    for words in [["SUBSCRIBE", "c"], ["MONITOR"], ["CLIENT", "REPLY", "OFF"]] {
      let error = try await redisError { try await db.send(words) }
      #expect(error.outcome == .notSent)
    }
    #expect(redis.statistics.commands == 0)
  }

  @Test("a call of a session has a deadline of its own too")
  func deadline() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let late: SessionCalls
    do {
      let db = try await redis.session()
      #expect(try await db.with(deadline: .seconds(60)).ping() == "PONG")
      let error = try await redisError { try await db.with(deadline: .milliseconds(20)).send("BLPOP", "k", 0) }
      #expect(error.kind == .timeout(.milliseconds(20)))
      late = db.with(deadline: .seconds(60))
    }
    #expect(try await redisError { try await late.ping() }.kind == .sessionEnded)
    #expect(redis.statistics.connectionsLost == 0)
  }

  @Test("two sessions are two connections; neither's watch or database is the other's")
  func apart() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let one = try await redis.session()
    let other = try await redis.session()
    try await one.select(1)
    try await one.set("k", "one")
    #expect(try await other.get("k") == nil)
    #expect(try await redis.get("k") == nil)
    #expect(redis.statistics.leasedSessions == 2)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Any command, its words in an array.
  @discardableResult
  func send(_ words: [String]) async throws -> RESPValue {
    try await run(.send(words[0], arguments: Array(words[1...])))
  }
}

@Suite("Blocking commands")
struct BlockingTests {
  @Test("a blocking command gets a connection of its own, and holds nobody up", arguments: Target.all)
  func routed(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let popped = Task { try await redis.send("BLPOP", "list", 30, as: [String].self) }
    try await wait(while: redis.statistics.leasedForBlocking == 0)
    try await redis.rpush("other", 1)
    #expect(try await redis.lrange("other", 0, -1, as: Int.self) == [1])
    try await redis.rpush("list", "element")
    #expect(try await popped.value == ["list", "element"])
    #expect(redis.statistics.leasedForBlocking == 0 && redis.statistics.idleSessions == 1)
    #expect(try await redis.send("BLPOP", "list", 0.01) == .null)
    let (n, list) = try await redis().incr("n").send("BLPOP", "other", 1, as: [String].self).run()
    #expect(n == 1 && list == ["other", "1"])
    let none = try await redis().multi().send("BLPOP", "list", 0).exec()
    #expect(none == .null)
  }

  @Test("a cancelled blocking command ends at once and takes no element that nobody will see", arguments: Target.all)
  func cancelled(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let observer = try Redis(server.url)
    let popped = Task { try await redis.send("BLPOP", "list", 0) }
    try await wait(while: try await blocked(observer) == 0)
    popped.cancel()
    await #expect(throws: CancellationError.self) { _ = try await popped.value }
    try await wait(while: try await blocked(observer) > 0)
    try await redis.rpush("list", "element")
    #expect(try await redis.lrange("list", 0, -1) == ["element"])
    #expect(redis.statistics.idleSessions == 0 && redis.statistics.leasedForBlocking == 0)
  }

  @Test("a blocking command too is asked again by a server that would not take it yet")
  func blockingWhileLoading() async throws {
    let count = Counter()
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      while !connection.receive().isEmpty { connection.send(count.next() < 3 ? "-LOADING wait\r\n" : "*-1\r\n") }
    }
    let redis = try Redis(server.url + "?connect_timeout=60s")
    #expect(try await redis.with(deadline: .seconds(60)).blpop("k", timeout: .seconds(1)) == nil)
    #expect(redis.statistics.repeatedCalls == 2)
  }

  @Test("an observer is told of a blocking command that no connection became free for")
  func observedWithoutConnection() async throws {
    final class Names: RedisObserver {
      let list = Locked<[String]>([])
      func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
        list.withLock { $0.append("\(call.name) \((error as? RedisError)?.outcome == .notSent)") }
      }
    }
    let server = try await TestServer()
    let names = Names()
    var options = RedisOptions()
    options.pool.blockingLimit = 0
    options.observer = names
    let redis = try Redis(server.url, options: options)
    _ = try await redisError { try await redis.with(deadline: .milliseconds(50)).send("BLPOP", "k", 1) }
    #expect(names.list.withLock { $0 } == ["BLPOP true"])
  }

  @Test("a transaction that is not of the session that watches the keys is refused")
  func foreignTransaction() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let error = try await redisError {
      try await redis.transaction(watching: "k") { _ in redis.multi().set("k", 1) }
    }
    #expect(error.outcome == .notSent && error.description.contains("db.multi()"))
    #expect(try await redis.get("k") == nil)
  }

  @Test("a deadline ends a blocking command too; the client's default comes on top of the command's own time")
  func deadline() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url + "?timeout=3s")
    let observer = try Redis(server.url)
    // So that no time is taken by connecting.
    try await redis.with(deadline: .seconds(60)).warmUp(sessions: 1)
    #expect(try await redis.send("BLPOP", "list", 3.1) == .null)
    let error = try await redisError { try await redis.with(deadline: .milliseconds(50)).send("BLPOP", "list", 10) }
    #expect(error.kind == .timeout(.milliseconds(50)))
    #expect(error.outcome == .unknown)
    try await wait(while: try await blocked(observer) > 0)
    let popped = Task { try await redis.send("BLPOP", "list", 0) }
    try await wait(while: try await blocked(observer) == 0)
    try await redis.rpush("list", "element")
    #expect(try await popped.value == .array([.bulkString("list"), .bulkString("element")]))
  }

  private func blocked(_ redis: Redis) async throws -> Int {
    let info = try await redis.send("INFO", "clients", as: String.self)
    return Int(info.split(separator: "blocked_clients:").last?.prefix { $0.isNumber } ?? "") ?? -1
  }
}
