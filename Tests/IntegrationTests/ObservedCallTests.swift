import ClientTestSupport
import Redio
import RedioTransport
import TestSupport
import Testing

@Suite("What observers are told of calls")
struct ObservedCallTests {
  /// Keeps the calls that have started and that have ended.
  private final class Calls: RedisObserver {
    private let started = Locked<[ObservedCall]>([])
    private let ended = Locked<[ObservedCall]>([])

    func commandStarted(_ call: ObservedCall) -> (any Sendable)? {
      started.withLock { $0.append(call) }
      return nil
    }

    func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
      ended.withLock { $0.append(call) }
    }

    var first: ObservedCall? { started.withLock { $0.last } }
    var last: ObservedCall? { ended.withLock { $0.last } }
  }

  private func options(_ observer: any RedisObserver) -> RedisOptions {
    var options = RedisOptions()
    options.observer = observer
    return options
  }

  @Test("the server and the database of each call, in a session after SELECT too")
  func place() async throws {
    let server = try await TestServer()
    let calls = Calls()
    let redis = try Redis(server.url + "3", options: options(calls))
    let address = RedisURL.Address.tcp(host: "127.0.0.1", port: server.port)
    try await redis.set("k", "v")
    #expect(calls.first?.server == address && calls.first?.database == 3)
    #expect(calls.last?.server == address && calls.last?.database == 3 && calls.last?.retries == 0)
    try await redis().set("k", "v").get("k").run()
    #expect(calls.last?.server == address && calls.last?.database == 3)
    _ = try await redis.blpop("none", timeout: .seconds(0.01))
    #expect(calls.last?.name == "BLPOP" && calls.last?.server == address)
    let db = try await redis.session()
    try await db.send("SELECT", 5)
    #expect(calls.last?.database == 3)
    try await db.set("k", "w")
    #expect(calls.last?.server == address && calls.last?.database == 5)
    _ = try await redisError { try await db.send("SELECT", 1_000_000) }
    _ = try await db.get("k")
    #expect(calls.last?.database == 5)

    let local = try Redis("redis+unix://\(server.socketPath)", options: options(calls))
    try await local.ping()
    #expect(calls.last?.server == .unix(path: server.socketPath) && calls.last?.database == 0)
  }

  @Test("a call that is sent again is one call with retries")
  func retries() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let calls = Calls()
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)", options: options(calls))
    try await redis.ping()
    proxy.fault = .swallow
    let received = proxy.receivedFromClients
    let read = Task { try await redis.get("k") }
    try await wait(while: proxy.receivedFromClients == received)
    proxy.refuse()
    proxy.end(reset: true)
    try await wait(while: proxy.connections > 0)
    proxy.fault = .none
    try proxy.comeBack()
    #expect(try await read.value == nil)
    #expect(calls.first?.name == "GET" && calls.first?.retries == 0)
    #expect(calls.last?.name == "GET" && calls.last?.retries == 1)
  }

  @Test("a call that the server refuses for now is one call with retries")
  func refusals() async throws {
    let answers = Counter()
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      while !connection.receive(until: "\r\n$1\r\nn\r\n").isEmpty {
        connection.send(answers.next() <= 3 ? "-LOADING Redis is loading the dataset in memory\r\n" : ":1\r\n")
      }
    }
    let calls = Calls()
    let redis = try Redis(server.url, options: options(calls))
    try await redis.incr("n")
    #expect(calls.last?.retries == 3 && redis.statistics.repeatedCalls == 3)
  }

  @Test("a cancelled call and one that could not be sent have their server too")
  func failures() async throws {
    let calls = Calls()
    let redis = try Redis("redis://127.0.0.1:1/", options: options(calls))
    _ = try await redisError { try await redis.get("k") }
    #expect(calls.last?.server == .tcp(host: "127.0.0.1", port: 1))
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await redis.get("k")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    #expect(calls.last?.name == "GET" && calls.last?.retries == 0)
  }

  @Test("a long batch is one call, with the server and the retries of all its parts")
  func parts() async throws {
    let server = try await TestServer()
    let calls = Calls()
    let redis = try Redis(server.url, options: options(calls))
    let batch = redis.batch()
    for number in 0..<5_000 { batch.set("k:\(number)", number) }
    try await batch.run()
    #expect(calls.last?.count == 5_000 && calls.last?.retries == 0)
    #expect(calls.last?.server == .tcp(host: "127.0.0.1", port: server.port))
  }

  @Test("text without arguments, and with keys only if they are asked for")
  func text() async throws {
    let server = try await TestServer()
    let calls = Calls()
    let redis = try Redis(server.url, options: options(calls))
    try await redis().set("key", "secret", expiry: .after(.seconds(1))).get("other\n").run()
    #expect(calls.last?.sanitizedText() == "SET ? ? ? ?; GET ?")
    #expect(calls.last?.sanitizedText(showingKeys: true) == "SET key ? ? ?; GET other\\n")
    #expect(calls.last?.sanitizedText(limit: 12) == "SET ? ? ? ?; …")
    #expect(calls.last?.sanitizedText(limit: 5) == "…")
    for words in [["AUTH", "user", "secret"], ["CONFIG", "SET", "requirepass", "secret"], ["ACL", "WHOAMI"]] {
      try await redis.withSession { db in
        do { try await db.send(words[0], words.dropFirst().map { $0 }) } catch is RedisError {}
      }
      let text = try #require(calls.last?.sanitizedText(showingKeys: true))
      #expect(text.hasPrefix(words[0]) && !text.contains("secret") && !text.contains("user"))
    }
    do { try await redis.send("MODULE.COMMAND", "secret") } catch is RedisError {}
    #expect(calls.last?.sanitizedText(showingKeys: true) == "MODULE.COMMAND ?")
    try await redis.set(String(repeating: "k", count: 100), 1)
    #expect(calls.last?.sanitizedText(showingKeys: true).contains("(100 bytes in all)") == true)
    #expect(ObservedCall(names: ["GET", "CONFIG SET"]).sanitizedText() == "GET; CONFIG SET")
  }

  /// Writes down what it is told, under its name.
  private struct Named: RedisObserver {
    let name: String
    let lines: Lines

    final class Lines: Sendable {
      let all = Locked<[String]>([])
      func add(_ line: String) { all.withLock { $0.append(line) } }
    }

    func commandStarted(_ call: ObservedCall) -> (any Sendable)? {
      lines.add("\(name) starts")
      return name == "b" ? nil : name
    }

    func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
      lines.add("\(name) ends with \(context as? String ?? "nothing")")
    }

    func commandsDropped(_ call: ObservedCall) { lines.add("\(name) drops") }
    func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) { lines.add("\(name) opens") }
    func connectionLost(_ connection: ObservedConnection, error: RedisError) { lines.add("\(name) loses") }
  }

  @Test("a combined observer tells each, with what it has returned itself")
  func combined() {
    let lines = Named.Lines()
    let observer = CombinedObserver(
      Named(name: "a", lines: lines), Named(name: "b", lines: lines), Named(name: "c", lines: lines))
    let call = ObservedCall(names: ["GET"])
    let context = observer.commandStarted(call)
    observer.commandEnded(call, duration: .zero, error: nil, context: context)
    observer.commandsDropped(call)
    let connection = ObservedConnection(endpoint: "localhost:6379", purpose: .shared)
    observer.connectionOpened(connection, downtime: nil)
    observer.connectionLost(connection, error: RedisError(.closed, .notSent))
    #expect(
      lines.all.withLock { $0 } == [
        "a starts", "b starts", "c starts", "c ends with c", "b ends with nothing", "a ends with a", "a drops",
        "b drops",
        "c drops", "a opens", "b opens", "c opens", "a loses", "b loses", "c loses",
      ])
  }
}
