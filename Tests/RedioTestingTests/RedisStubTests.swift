import RedioPubSub
import RedioStreams
import RedioTesting
import Synchronization
import TestSupport
import Testing

/// Code under test, as users write it: it takes any executor, or a client.
private func greeting(for id: Int, in redis: borrowing some CommandExecutor & ~Copyable) async throws -> String {
  "Hello, \(try await redis.get("user:\(id)", as: String.self) ?? "stranger")"
}

private func visit(_ page: String, of redis: Redis) async throws -> (visits: Int, title: String?) {
  let (visits, title) = try await redis().incr("visits:\(page)").get("title:\(page)", as: String.self).run()
  return (visits, title)
}

private func double(_ key: String, in redis: Redis) async throws -> Int {
  let result = try await redis.transaction(watching: key) { db in
    db.multi().set(key, (try await db.get(key, as: Int.self) ?? 0) * 2).get(key, as: Int.self)
  }
  return result ?? 0
}

@Suite("Stub", .timeLimit(.minutes(2)))
struct RedisStubTests {
  @Test("single commands get the answers that a test gives, and are recorded without the handshake", arguments: [2, 3])
  func single(_ version: Int) async throws {
    let stub = RedisStub(version: version)
    stub.answer("GET", "user:1", with: .bulkString("Ada"))
    stub.answer("GET", "user:2", with: .null)
    stub.answer("HGETALL", with: .map([.init(key: .bulkString("a"), value: .bulkString("1"))]))
    #expect(try await greeting(for: 1, in: stub.redis) == "Hello, Ada")
    #expect(try await greeting(for: 2, in: stub.redis.with(deadline: .seconds(60))) == "Hello, stranger")
    #expect(try await stub.redis.hgetall("h", as: Int.self) == ["a": 1])
    #expect(try await greeting(for: 1, in: stub.redis.session()) == "Hello, Ada")
    #expect(try await stub.redis.bulk.get("user:1") == "Ada")
    #expect(
      stub.commands == [
        ["GET", "user:1"], ["get", "user:2"], ["HGETALL", "h"], ["GET", "user:1"], ["GET", "user:1"],
      ])
    #expect(stub.unansweredCommands == [])
    stub.forgetCommands()
    #expect(stub.commands == [])
  }

  @Test("a closure answers all commands that nobody else answers")
  func closure() async throws {
    let stub = RedisStub { command in
      switch command {
      case ["GET", "title:home"]: .bulkString("Home")
      case _ where command.name == "INCR": .integer(Int64(command.arguments[0].count))
      default: command.unanswered
      }
    }
    stub.answer("GET", "title:special", with: .bulkString("Special"))
    #expect(try await visit("home", of: stub.redis) == (11, "Home"))
    #expect(try await visit("special", of: stub.redis) == (14, "Special"))
  }

  @Test("chains, their results and batches get each their replies", arguments: [2, 3])
  func chains(_ version: Int) async throws {
    let stub = RedisStub(version: version)
    stub.answer("INCR", with: .integer(1), then: .integer(2), .integer(3))
    stub.answer("GET", "a", with: .bulkString("[1]"))
    stub.fail("GET", "b", code: "WRONGTYPE", message: "Operation against a key holding the wrong kind of value")
    let redis = stub.redis
    let (count, content) = try await redis().incr("n").get("a").autodecode.run()
    #expect(count == 1)
    #expect(content == .array([.int(1)]))
    let (n, a, b) = try await redis().incr("n").get("a").get("b").results()
    #expect(try n.get() == 2)
    #expect(try a.get() == "[1]")
    #expect(#expect(throws: RedisError.self) { try b.get() }?.code == "WRONGTYPE")
    let batch = redis.batch()
    let counts = (1...3).map { _ in batch.incr("n") }
    try await batch.run()
    #expect(try counts.map { try $0.value } == [3, 3, 3])
  }

  @Test("a command without an answer is an error that names it and says what to do")
  func unanswered() async throws {
    let stub = RedisStub()
    let error = await #expect(throws: RedisError.self) { try await stub.redis.set("user:1", "A \"B\"") }
    #expect(
      error?.kind
        == .server(
          code: "ERR",
          message:
            #"RedisStub has no answer to SET user:1 "A \"B\""; give one by stub.answer("SET", "user:1", with: …)"#))
    #expect(error.map { "\($0)".contains(#"stub.answer("SET", "user:1", with: …)"#) } == true)
    #expect(stub.unansweredCommands == [["SET", "user:1", "A \"B\""]])
    #expect("\(StubCommand("get", [Bytes(String(repeating: "x", count: 1000))]))".count < 100)
  }

  @Test("the newest answer counts, and one for a number of times gives way to the one before")
  func newest() async throws {
    let stub = RedisStub()
    stub.answer("GET", with: .bulkString("any"))
    stub.answer("GET", "k", with: .bulkString("one"))
    stub.answer("GET", "k", with: .bulkString("other"))
    stub.fail("GET", code: "LOADING", message: "Redis is loading the dataset in memory", times: 1)
    stub.fail("GET", code: "OOM", message: "command not allowed", times: 1)
    let redis = stub.redis.with(repeating: .never)
    let error = await #expect(throws: RedisError.self) { try await redis.get("k") }
    #expect(error?.code == "OOM")
    // LOADING is repeated by the client itself.
    #expect(try await stub.redis.get("k") == "other")
    #expect(try await redis.get("l") == "any")
    #expect(stub.commands.count == 4)
  }

  @Test("a collection among the words stands for several")
  func severalWords() async throws {
    let stub = RedisStub()
    let keys = ["a", "b"]
    stub.answer("DEL", keys, with: .integer(2))
    stub.answer("DEL", keys, "c", with: .integer(3))
    #expect(try await stub.redis.del("a", "b") == 2)
    #expect(try await stub.redis.del(keys, "c", "d") == 3)
    #expect(stub.commands == [["DEL", keys], ["DEL", keys[...], ["c", "d"]]])
    stub.fail("MGET", keys, code: "OOM")
    stub.loseConnection(on: "GET", keys[...])
    stub.neverAnswer("EXISTS", keys)
    stub.answer("TOUCH", keys) { _ in .integer(1) }
    #expect(await #expect(throws: RedisError.self) { try await stub.redis.mget(keys) }?.code == "OOM")
    #expect(try await stub.redis.touch(keys) == 1)
    let many = (0..<200).map { "key:\($0)" }
    stub.answer("UNLINK", many, with: .integer(200))
    #expect(try await stub.redis.unlink(many) == 200)
    #expect(stub.commands.last == ["UNLINK", many])
    #expect(StubCommand("UNLINK", many.map { Bytes($0) }) == ["UNLINK", many])
    #expect(try await stub.waitForCommand("DEL", keys, "c") == ["DEL", keys, "c", "d"])
  }

  @Test("an answer without words is for all commands that have no other")
  func forAll() async throws {
    let stub = RedisStub { _ in .bulkString("closure") }
    stub.answer("GET", "k", with: .bulkString("k"))
    stub.fail(code: "OOM", message: "command not allowed when used memory > 'maxmemory'.", times: 1)
    #expect(try await stub.redis.get("k") == "k")
    #expect(await #expect(throws: RedisError.self) { try await stub.redis.get("l") }?.code == "OOM")
    #expect(try await stub.redis.get("l") == "closure")
    stub.loseConnection(times: 1)
    #expect(try await stub.redis.get("l") == "closure")
    let pair = try await stub.redis().multi().get("l").get("m").exec()
    #expect(pair?.0 == "closure")
    #expect(pair?.1 == "closure")
    stub.answer("SET") { $0.unanswered }
    await #expect(throws: RedisError.self) { try await stub.redis.set("k", 1) }
    #expect(stub.unansweredCommands == [["SET", "k", 1]])
    #expect(try await stub.waitForCommand() == ["GET", "k"])
    #expect(try await stub.waitForCommand([String]()) == ["GET", "k"])
    #expect(([] as StubCommand).name == "")
  }

  @Test("transactions and sessions work, and a transaction can be discarded", arguments: [2, 3])
  func transactions(_ version: Int) async throws {
    let stub = RedisStub(version: version)
    stub.answer("GET", "n", with: .integer(20))
    stub.answer("SET", with: .simpleString("OK"))
    #expect(try await double("n", in: stub.redis) == 20)
    #expect(
      stub.commands == [
        ["WATCH", "n"], ["GET", "n"], ["MULTI"], ["SET", "n", 40], ["GET", "n"], ["EXEC"],
      ])
    stub.discardTransactions()
    #expect(try await stub.redis().multi().get("n").exec() == nil)
    // Once more after somebody has changed the key, as it seems.
    stub.discardTransactions(2)
    stub.forgetCommands()
    #expect(try await double("n", in: stub.redis) == 20)
    #expect(stub.commands.count { $0.name == "EXEC" } == 3)
    stub.answer("EXEC", with: .simpleError("EXECABORT Transaction discarded because of previous errors."))
    await #expect(throws: RedisError.self) { try await stub.redis().multi().get("n").exec() }
    let db = try await stub.redis.session()
    try await db.select(3)
    #expect(stub.commands.last == ["SELECT", 3])
  }

  @Test("an error in a transaction is one of its results")
  func transactionErrors() async throws {
    let stub = RedisStub()
    stub.answer("GET", with: .bulkString("x"))
    let results = try await stub.redis().multi().get("k").incr("k").execResults()
    let (value, count) = try #require(results)
    #expect(try value.get() == "x")
    #expect(throws: RedisError.self) { try count.get() }
    #expect(stub.unansweredCommands == [["INCR", "k"]])
  }

  @Test("a lost connection is unknown for a write and repeated for a read")
  func loss() async throws {
    let stub = RedisStub { $0.name == "GET" ? .bulkString("v") : .integer(1) }
    stub.loseConnection(on: "GET", "k", times: 1)
    stub.loseConnection(on: "INCR", times: 1)
    #expect(try await stub.redis.get("k") == "v")
    let error = await #expect(throws: RedisError.self) { try await stub.redis.incr("k") }
    #expect(error?.outcome == .unknown)
    #expect(try await stub.redis.incr("k") == 1)
    #expect(stub.commands == [["GET", "k"], ["GET", "k"], ["INCR", "k"], ["INCR", "k"]])
    stub.disconnect()
    #expect(try await stub.redis.get("k") == "v")
    stub.answer("SET") { _ in throw RedisStub.ConnectionLoss() }
    let lost = await #expect(throws: RedisError.self) { try await stub.redis.set("k", 1) }
    #expect(lost?.outcome == .unknown)
  }

  @Test("an unreachable server is one that refuses connections, and comes back")
  func offline() async throws {
    let stub = RedisStub { _ in .bulkString("v") }
    stub.goOffline()
    let error = await #expect(throws: RedisError.self) { try await stub.redis.get("k") }
    #expect(error?.outcome == .notSent)
    #expect(error.map { if case .connection = $0.kind { true } else { false } } == true)
    stub.goOnline()
    #expect(try await stub.redis.get("k") == "v")
    // It has been connected: calls wait for it to come back.
    stub.goOffline()
    let late = await #expect(throws: RedisError.self) {
      try await stub.redis.with(deadline: .milliseconds(30)).set("k", 1)
    }
    #expect(late.map { if case .server = $0.kind { true } else { false } } == false)
    let waiting = Task { [redis = stub.redis] in try await redis.get("k") }
    stub.goOnline()
    #expect(try await waiting.value == "v")
  }

  @Test("a call that is never answered ends by its deadline or its cancellation")
  func silence() async throws {
    let stub = RedisStub { _ in .bulkString("v") }
    stub.neverAnswer("GET", "slow")
    stub.neverAnswer("BLPOP")
    #expect(try await stub.redis.get("fast") == "v")
    let error = await #expect(throws: RedisError.self) {
      try await stub.redis.with(deadline: .milliseconds(10)).get("slow")
    }
    #expect(error?.kind == .timeout(.milliseconds(10)))
    let worker = Task { [redis = stub.redis] in try await redis.blpop("jobs", timeout: nil) }
    #expect(try await stub.waitForCommand("blpop", "jobs") == ["BLPOP", "jobs", 0])
    worker.cancel()
    await #expect(throws: CancellationError.self) { try await worker.value }
  }

  @Test("an answer may wait as long as a test wants, without a clock, and is cancelled with its connection")
  func waiting() async throws {
    let stub = RedisStub { _ in .bulkString("v") }
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let isCancelled = Mutex(false)
    stub.answer("GET", "slow") { _ in
      for await _ in gate { break }
      return .bulkString("late")
    }
    stub.answer("BLPOP") { _ in
      do { try await Task.sleep(for: .seconds(3600)) } catch { isCancelled.withLock { $0 = true } }
      return .null
    }
    let slow = Task { [redis = stub.redis] in try await redis.get("slow") }
    try await stub.waitForCommand("GET")
    opener.yield()
    #expect(try await slow.value == "late")
    let worker = Task { [redis = stub.redis] in try await redis.blpop("jobs", timeout: nil) }
    try await stub.waitForCommand("BLPOP")
    worker.cancel()
    try await waitUntil("the answer is cancelled") { isCancelled.withLock { $0 } }
  }

  @Test("errors that an answer throws are error replies")
  func thrown() async throws {
    struct Trouble: Error {}
    let stub = RedisStub { _ in throw RESPErrorReply("NOPERM this user has no permissions") }
    stub.answer("SET") { _ in throw Trouble() }
    #expect(await #expect(throws: RedisError.self) { try await stub.redis.get("k") }?.code == "NOPERM")
    let error = await #expect(throws: RedisError.self) { try await stub.redis.set("k", 1) }
    #expect(error.map { "\($0)".contains("the answer to SET threw an error: Trouble()") } == true)
  }

  @Test("a script arrives with its source, in whatever form it is sent", arguments: [10, 1_000])
  func scripts(_ length: Int) async throws {
    let script = Script("return 1 --" + String(repeating: "x", count: length))
    let stub = RedisStub()
    stub.answer(script, with: .integer(7))
    #expect(try await script.run(on: stub.redis, keys: ["k"], as: Int.self) == 7)
    try await script.load(on: stub.redis)
    #expect(try await script.run(on: stub.redis, keys: ["k"], as: Int.self) == 7)
    let (a, b) = try await stub.redis().script(script, sending: .sha1, as: Int.self).script(script, as: Int.self).run()
    #expect((a, b) == (7, 7))
    let both = try await stub.redis().multi().script(script, sending: .sha1, as: Int.self).exec()
    #expect(both == 7)
    stub.answer("EVAL", script.source, 1, "k") { .bulkString($0.arguments[2]) }
    #expect(try await script.run(on: stub.redis, keys: ["k"], as: String.self) == "k")
    #expect(stub.unansweredCommands == [])
  }

  @Test("subscriptions get what the client and the test publish", arguments: [2, 3])
  func subscriptions(_ version: Int) async throws {
    let stub = RedisStub(version: version)
    let redis = stub.redis
    let pubsub = redis.pubsub().strdecode.withPattern
    try await pubsub.subscribe("foo").psubscribe("chan*").ready()
    #expect(stub.publish(JSON(["a": 1]), to: "foo") == 1)
    #expect(try await redis.publish("channel", "two") == 1)
    #expect(try await redis.publish("nowhere", "x") == 0)
    #expect(try await pubsub.next() == (nil, "foo", #"{"a":1}"#))
    #expect(try await pubsub.next() == ("chan*", "channel", "two"))
    // Subscribed again after the connection was lost.
    stub.disconnect()
    try await waitUntil("it has subscribed again") { stub.publish("again", to: "foo") == 1 }
    #expect(try await pubsub.next() == (nil, "foo", "again"))
    try await pubsub.unsubscribe("foo").ready()
    #expect(stub.publish("gone", to: "foo") == 0)
  }

  @Test("streams are read")
  func streams() async throws {
    let stub = RedisStub()
    let entry = RESPValue.array([
      .bulkString("1-1"), .array([.bulkString("kind"), .bulkString("login")]),
    ])
    let page = RESPValue.map([.init(key: .bulkString("events"), value: .array([entry]))])
    stub.answer("XREAD", with: page)
    for try await event in stub.redis.stream("events", from: .start, as: String.self) {
      #expect(event["kind"] == "login")
      break
    }
    stub.answer("XADD", with: .bulkString("2-1"))
    #expect(try await stub.redis.xadd("events", ["kind": "login"]) == StreamID("2-1"))
  }

  @Test("a thousand tasks get each its own reply, on shared connections and sessions")
  func concurrency() async throws {
    let stub = RedisStub { command in .bulkString(command.arguments[0]) }
    let redis = stub.redis
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<1_000 {
        group.addTask {
          let key = "k\(number)"
          let value = try await redis.get(key)
          #expect(value == Bytes(key))
          guard number % 20 == 0 else { return }
          let text = try await greeting(for: number, in: redis.session())
          #expect(text == "Hello, user:\(number)")
        }
      }
      for number in 0..<20 {
        group.addTask { stub.answer("GET", "other\(number)", with: .null) }
      }
      try await group.waitForAll()
    }
    #expect(stub.commands.count == 1_050)
  }

  /// Keeps Swift's threads busy until it is stopped.
  private final class Bustle: Sendable {
    private let isOver = Atomic(false)

    func begin() {
      for _ in 0..<64 { Task.detached { while !self.isOver.load(ordering: .relaxed) {} } }
    }

    func end() { isOver.store(true, ordering: .relaxed) }
  }

  @Test("a stub answers while all of Swift's threads are busy")
  func busyThreads() async throws {
    let stub = RedisStub { _ in .bulkString("v") }
    let redis = stub.redis.with(deadline: .seconds(15))
    try await withTaskExecutorPreference(redis.eventLoop) {
      let bustle = Bustle()
      bustle.begin()
      defer { bustle.end() }
      let (a, b) = try await redis().get("a").get("b").run()
      #expect(a == "v" && b == "v")
    }
  }

  @Test("large replies and arguments pass")
  func large() async throws {
    let stub = RedisStub { command in .bulkString(command.arguments[1]) }
    let value = Bytes([UInt8](repeating: 7, count: 3 << 20))
    #expect(try await stub.redis.send("ECHO", "k", value, as: Bytes.self) == value)
  }

  @Test("waiting for a command that never comes is cancelled with its task")
  func waitingCancelled() async throws {
    let stub = RedisStub()
    let waiting = Task { try await stub.waitForCommand("GET") }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }

  @Test("a client with a name, a database and credentials is let in, and its own commands are not recorded")
  func handshake() async throws {
    var options = RedisOptions()
    options.credentials = { RedisCredentials(username: "app", password: "secret") }
    let stub = RedisStub(options: options) { _ in .bulkString("v") }
    try await stub.redis.warmUp(sessions: 2)
    #expect(try await stub.redis.get("k") == "v")
    #expect(stub.commands == [["GET", "k"]])
    stub.fail("HELLO", code: "WRONGPASS", message: "invalid username-password pair or user is disabled.")
    stub.disconnect()
    let error = await #expect(throws: RedisError.self) { try await stub.redis.with(deadline: .seconds(1)).get("k") }
    #expect(error.map { "\($0)".contains("secret") } == false)
  }

  @Test("closing the client ends the stub's connections too")
  func close() async throws {
    let isCancelled = Mutex(false)
    let stub = RedisStub { _ in
      do { try await Task.sleep(for: .seconds(3600)) } catch { isCancelled.withLock { $0 = true } }
      return .null
    }
    let call = Task { [redis = stub.redis] in try await redis.get("k") }
    try await stub.waitForCommand("GET")
    await stub.redis.close()
    await #expect(throws: RedisError.self) { try await call.value }
    try await waitUntil("the answer is cancelled") { isCancelled.withLock { $0 } }
    await #expect(throws: RedisError.self) { try await stub.redis.get("k") }
  }

  @Test("what belongs to a stub is released with its client")
  func release() async throws {
    final class Token: Sendable {}
    weak var released: Token?
    do {
      let token = Token()
      released = token
      let stub = RedisStub { _ in withExtendedLifetime(token) { .bulkString("v") } }
      #expect(try await stub.redis.get("k") == "v")
      #expect(try await greeting(for: 1, in: stub.redis.session()) == "Hello, v")
    }
    try await waitUntil("it is released") { released == nil }
  }
}
