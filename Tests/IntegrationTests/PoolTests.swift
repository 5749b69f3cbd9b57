import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

/// Notes what comes, in order.
private final class Recorder: Sendable {
  private let list = Locked<[Int]>([])

  var numbers: [Int] { list.withLock { $0 } }

  func add(_ number: Int) { list.withLock { $0.append(number) } }
}

@Suite("Pool")
struct PoolTests {
  private func client(_ server: TestServer, limit: Int, url: String = "") throws -> Redis {
    var options = RedisOptions()
    options.pool.limit = limit
    return try Redis(server.url + url, options: options)
  }

  @Test("whoever finds the pool full waits, and gets a session in turn")
  func order() async throws {
    let server = try await TestServer()
    // None gives up, however long the others take to begin.
    let redis = try client(server, limit: 1).with(deadline: .seconds(120))
    let order = Recorder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      do {
        let db = try await redis.session()
        for n in 0..<20 {
          group.addTask {
            let db = try await redis.session()
            order.add(n)
            try await db.ping()
          }
          try await wait(while: redis.statistics.waitingForSession <= n)
        }
        try await db.ping()
      }
      try await group.waitForAll()
    }
    #expect(order.numbers == Array(0..<20))
    #expect(redis.statistics.connectionsMade == 1)
    #expect(redis.statistics.idleSessions == 1 && redis.statistics.leasedSessions == 0)
  }

  @Test("a session that is not free in time: the error says how many are leased, wait and connect")
  func exhausted() async throws {
    let server = try await TestServer()
    let redis = try client(server, limit: 2)
    let one = try await redis.session()
    let two = try await redis.session()
    let error = try await redisError { _ = try await redis.with(deadline: .milliseconds(50)).session() }
    #expect(error.kind == .poolExhausted(leased: 2, waiting: 1, connecting: 0, lastFailure: nil))
    #expect(error.outcome == .notSent)
    #expect(error.description.contains("(leased: 2, calls waiting: 1, connecting: 0)"))
    #expect(error.description.contains("no session") && error.description.contains("options.pool.limit"))
    // Commands that share connections are not held up.
    #expect(try await redis.ping() == "PONG")
    try await one.ping()
    try await two.ping()
  }

  @Test("the error of a full pool tells why the last connection could not be made")
  func lastFailure() async throws {
    let server = try await TestServer()
    let redis = try client(server, limit: 2)
    try await redis.ping()
    server.stop()
    let error = try await redisError { _ = try await redis.with(deadline: .milliseconds(100)).session() }
    guard case .poolExhausted(0, 1, _, let failure?) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(failure.contains("Connection refused"))
    #expect(error.description.contains("Connection refused"))
  }

  @Test("a cancelled wait for a session ends at once, and takes none")
  func cancelled() async throws {
    let server = try await TestServer()
    let redis = try client(server, limit: 1)
    do {
      let db = try await redis.session()
      let waiter = Task { try await redis.session().ping() }
      try await wait(while: redis.statistics.waitingForSession == 0)
      waiter.cancel()
      await #expect(throws: CancellationError.self) { _ = try await waiter.value }
      let already = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await redis.session().ping()
      }
      await #expect(throws: CancellationError.self) { _ = try await already.value }
      try await db.ping()
    }
    #expect(try await redis.session().ping() == "PONG")
  }

  @Test("a connection that ends while it is idle is forgotten, and the next session gets another one")
  func idleEnds() async throws {
    let server = try await TestServer()
    let redis = try client(server, limit: 3)
    let admin = try Redis(server.url)
    try await redis.session().ping()
    #expect(redis.statistics.idleSessions == 1)
    try await admin.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    try await wait(while: redis.statistics.idleSessions == 1)
    try await redis.session().ping()
    #expect(redis.statistics.connectionsMade == 2)
  }

  @Test("connections that have been idle for long are closed, down to the minimum")
  func idleTime() async throws {
    let server = try await TestServer()
    var options = RedisOptions()
    options.pool.idleTime = .milliseconds(100)
    options.pool.minimumIdle = 1
    let redis = try Redis(server.url, options: options)
    try await redis.warmUp(sessions: 4)
    #expect(redis.statistics.connectionsMade == 5)
    try await wait(while: redis.statistics.idleSessions > 1)
    try await redis.session().ping()
    #expect(redis.statistics.connectionsMade == 5)
  }

  @Test(
    "warmed up, a client has its connections before they are needed; if it can't, it says why", arguments: Target.all)
  func warmUp(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    var options = RedisOptions()
    options.sharedConnections = 3
    let redis = try Redis(server.url + "?protocol=\(target.version)", options: options)
    try await redis.warmUp(sessions: 2)
    #expect(redis.statistics.connections == 5 && redis.statistics.idleSessions == 2)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { try await redis.ping() } }
      try await group.waitForAll()
    }
    let one = try await redis.session()
    let two = try await redis.session()
    try await one.ping()
    try await two.ping()
    #expect(redis.statistics.connectionsMade == 5)
    var closed = RedisOptions()
    closed.pool.limit = -1
    try await Redis(server.url, options: closed).warmUp(sessions: 1)
    let none = try Redis("redis://127.0.0.1:\(try unusedPort())")
    #expect(try await redisError { try await none.warmUp(sessions: 2) }.description.contains("Connection refused"))
  }

  @Test("close() ends sessions too, those in use and those that wait for one; nothing stays at the server")
  func close() async throws {
    let server = try await TestServer()
    let redis = try client(server, limit: 1)
    let admin = try Redis(server.url)
    let db = try await redis.session()
    try await db.ping()
    let waiter = Task { try await redis.session().ping() }
    try await wait(while: redis.statistics.waitingForSession == 0)
    let call = Task { [chain = db().send("BLPOP", "k", 0)] in try await chain.run() }
    try await wait(while: redis.statistics.commands < 2)
    await redis.close()
    #expect(try await redisError { try await waiter.value }.kind == .closed)
    #expect(try await redisError { _ = try await call.value }.kind == .closed)
    #expect(try await redisError { try await db.ping() }.outcome == .notSent)
    #expect(try await redisError { _ = try await redis.session() }.kind == .closed)
    #expect(redis.statistics.connections == 0)
    try await wait(while: try await admin.send("CLIENT", "LIST", as: String.self).split(separator: "\n").count > 1)
  }

  @Test("a client that nobody uses any more ends its connections")
  func letGo() async throws {
    let server = try await TestServer()
    let admin = try Redis(server.url)
    do {
      let redis = try Redis(server.url)
      try await redis.ping()
      try await redis.session().ping()
      try await redis.bulk.ping()
    }
    try await wait(while: try await admin.send("CLIENT", "LIST", as: String.self).split(separator: "\n").count > 1)
  }
}

@Suite("Credentials")
struct CredentialsTests {
  /// What knows the password, and counts how often it is asked.
  private final class Vault: Sendable {
    private let password: Locked<String>
    let asked = Counter()

    init(_ password: String) { self.password = Locked(password) }

    func change(_ password: String) { self.password.withLock { $0 = password } }

    var options: RedisOptions {
      var options = RedisOptions()
      options.credentials = { [self] in
        asked.next()
        return RedisCredentials(username: "app", password: password.withLock { $0 })
      }
      return options
    }
  }

  private func setPassword(_ admin: Redis, _ password: String) async throws {
    try await admin.send("ACL", "SETUSER", "app", "on", "resetpass", ">\(password)", "~*", "&*", "+@all")
  }

  @Test(
    "credentials are asked for at each connect, and on request for the connections that stand", arguments: Target.all)
  func rotation(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    let admin = try Redis(server.url)
    try await setPassword(admin, "first")
    let vault = Vault("first")
    let redis = try Redis(server.url + "?protocol=\(target.version)", options: vault.options)
    #expect(try await redis.send("ACL", "WHOAMI", as: String.self) == "app")
    #expect(vault.asked.value == 1)
    try await redis.session().ping()
    #expect(vault.asked.value == 2)
    // A leased session in the middle of a transaction must not get an AUTH into it.
    let db = try await redis.session()
    try await db.send("MULTI")
    try await setPassword(admin, "second")
    vault.change("second")
    try await redis.reauthenticate()
    #expect(vault.asked.value == 3)
    #expect(try await db.send("EXEC") == .array([]))
    let log = try await admin.send("CLIENT", "LIST", as: String.self)
    #expect(log.split(separator: "\n").count { $0.contains("cmd=auth") } == 1)
    try await admin.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    #expect(try await redis.send("ACL", "WHOAMI", as: String.self) == "app")
    #expect(vault.asked.value == 4)
    // The server refuses: the error says so, and nothing of the secret.
    vault.change("wr0ng")
    let error = try await redisError { try await redis.reauthenticate() }
    #expect(error.code == "WRONGPASS" && error.command == "AUTH")
    #expect(!"\(error)".contains("wr0ng"))
    #expect(try await redis.ping() == "PONG")
  }

  @Test("while the password is wrong each call is told so; once it is right again, the client is back")
  func wrong() async throws {
    let server = try await TestServer()
    let admin = try Redis(server.url)
    try await setPassword(admin, "right")
    let vault = Vault("right")
    let redis = try Redis(server.url, options: vault.options)
    try await redis.ping()
    vault.change("wr0ng")
    try await admin.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    try await wait(while: redis.statistics.lastFailure?.contains("WRONGPASS") != true)
    let error = try await redisError { try await redis.ping() }
    #expect(error.code == "WRONGPASS" && error.outcome == .notSent)
    #expect(try await redisError { _ = try await redis.session() }.code == "WRONGPASS")
    vault.change("right")
    try await wait(while: (try? await redis.ping()) == nil)
  }

  @Test("credentials that fail or never come end the attempt, and say so")
  func failing() async throws {
    struct NoToken: Error, CustomStringConvertible { let description = "the token service is down" }
    let server = try await TestServer()
    var options = RedisOptions()
    options.credentials = { throw NoToken() }
    let error = try await redisError { try await Redis(server.url, options: options).ping() }
    #expect(error.kind == .credentials("the token service is down") && error.outcome == .notSent)
    options.credentials = {
      try await Task.sleep(for: .seconds(3600))
      return RedisCredentials(password: "")
    }
    let slow = try Redis(server.url + "?connect_timeout=50ms", options: options)
    #expect(try await redisError { try await slow.ping() }.description.contains("did not come within 0.05 seconds"))
    // And a client is closed while it waits for them.
    let closed = try Redis(server.url, options: options)
    let call = Task { try await closed.ping() }
    try await wait(while: closed.statistics.waitingForConnection == 0)
    await closed.close()
    #expect(try await redisError { try await call.value }.kind == .closed)
  }

  @Test("what a user may not is an error of its own command alone", arguments: Target.all)
  func noPermission(_ target: Target) async throws {
    let server = try await TestServer(target.kind)
    let admin = try Redis(server.url)
    try await admin.send("ACL", "SETUSER", "reader", "on", ">pw", "~*", "+get", "+multi", "+exec", "+hello", "+ping")
    let redis = try Redis("redis://reader:pw@127.0.0.1:\(server.port)?protocol=\(target.version)")
    let (a, b) = try await redis().get("k").incr("n").results()
    #expect(try a.get() == nil)
    if case .failure(let error) = b {
      #expect(error.code == "NOPERM" && error.description.contains("ACL SETUSER"))
    } else {
      Issue.record("allowed")
    }
    let error = try await redisError { try await redis().multi().get("k").incr("n").exec() }
    #expect(error.code == "NOPERM" && error.command == "INCR")
    // MULTI went well, EXEC may not be: the shared connection is no place for others any more.
    try await admin.send("ACL", "SETUSER", "reader", "-exec")
    _ = try await redisError { try await redis().multi().get("k").exec() }
    #expect(try await redis.get("k") == nil)
    #expect(try await redis.ping() == "PONG")
  }
}

@Suite("Observers")
struct ObserverTests {
  private final class Log: RedisObserver {
    let lines = Locked<[String]>([])

    func commandStarted(_ call: ObservedCall) -> (any Sendable)? {
      var text = ""
      dump(call, to: &text)
      #expect(text.contains("\(call)") && !text.contains("secret") && !text.contains("101, 99, 114"))
      add("start \(call.names.joined(separator: " "))")
      return call.count
    }

    func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
      let outcome = (error as? RedisError).map { "\($0.outcome)" } ?? error.map { "\(type(of: $0))" } ?? "fine"
      add("end \(call.name) \(context as? Int ?? -1) \(outcome) \(duration > .zero)")
    }

    func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
      add("opened \(connection.purpose) \(downtime == nil ? "new" : "back")")
    }

    func connectionLost(_ connection: ObservedConnection, error: RedisError) { add("lost \(connection.purpose)") }

    private func add(_ line: String) { lines.withLock { $0.append(line) } }

    func contains(_ line: String) -> Bool { lines.withLock { $0.contains(line) } }
  }

  @Test("an observer is told of each call's name, time and outcome, and of connections")
  func told() async throws {
    let server = try await TestServer()
    let log = Log()
    var options = RedisOptions()
    options.observer = log
    let redis = try Redis(server.url, options: options)
    try await redis().set("k", "secret").get("k").run()
    try await wait(while: !log.contains("opened shared new"))
    #expect(log.lines.withLock { $0.filter { !$0.hasPrefix("opened") } } == ["start SET GET", "end SET 2 fine true"])
    _ = try await redisError { try await redis.incr("k") }
    #expect(log.contains("end INCR 1 executed true"))
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await redis.get("k")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    #expect(log.contains("end GET 1 CancellationError true"))
    try await redis.session().ping()
    try await wait(while: !log.contains("opened session new"))
    try await Redis(server.url).send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    try await wait(while: !log.contains("opened shared back"))
    try await wait(while: !log.contains("lost shared") || !log.contains("lost session"))
    _ = try await redis().multi().incr("n").exec()
    #expect(log.contains("start MULTI INCR EXEC"))
    #expect(log.lines.withLock { $0 }.allSatisfy { !$0.contains("secret") })
    await redis.close()
    #expect(log.lines.withLock { $0 }.count { $0.hasPrefix("lost shared") } == 1)
  }
}
