import Foundation
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// The errors by which connections were lost, and when.
private final class Losses: RedisObserver {
  struct Loss {
    let error: RedisError
    let time: ContinuousClock.Instant
  }

  private let losses = Locked<[Loss]>([])

  var all: [Loss] { losses.withLock { $0 } }

  func connectionLost(_ connection: ObservedConnection, error: RedisError) {
    losses.withLock { $0.append(Loss(error: error, time: .now)) }
  }
}

extension ScriptedServer.Connection {
  /// Answers the handshake.
  fileprivate func shakeHands(_ version: Int) {
    if version == 3 { return shakeHands() }
    receiveHandshake()
    send("+OK\r\n+OK\r\n")
  }

  /// Waits until the client subscribes to `x`.
  fileprivate func receiveSubscribe() { receive(until: "SUBSCRIBE\r\n$1\r\nx\r\n") }

  /// Confirms the subscription, and sends a message through it.
  fileprivate func serve(_ version: Int) {
    let type = version == 3 ? ">" : "*"
    send("\(type)3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:1\r\n\(type)3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$5\r\nhello\r\n")
  }

  /// Answers each `PING`, until the client goes.
  fileprivate func answerPings(_ version: Int, _ answered: (Int) -> Void = { _ in }) {
    var count = 0
    while receive(until: "PING\r\n").hasSuffix("PING\r\n") {
      send(version == 3 ? "+PONG\r\n" : "*2\r\n$4\r\npong\r\n$0\r\n\r\n")
      count += 1
      answered(count)
    }
  }
}

@Suite("Servers that lie")
struct LyingServerTests {
  private static let interval = Duration.seconds(2)

  /// Subscribes to `x` at a server that lies on its first connection, and waits for a message that comes through the second.
  ///
  /// - Returns: Why the first connection was lost.
  private func survive(
    _ version: Int, options: RedisOptions = RedisOptions(),
    _ lie: @escaping @Sendable (ScriptedServer.Connection) -> Void
  ) async throws -> Losses.Loss {
    let connections = Locked(0)
    let server = try ScriptedServer { connection in
      let number = connections.withLock { count in
        count += 1
        return count
      }
      connection.shakeHands(version)
      connection.receiveSubscribe()
      if number == 1 {
        lie(connection)
        connection.waitForEnd()
      } else {
        connection.serve(version)
        connection.answerPings(version)
      }
    }
    let losses = Losses()
    var options = options
    options.observer = losses
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("x").strdecode.withChannel
    #expect(try await pubsub.next() == ("x", "hello"))
    try await pubsub.ready()
    try await waitUntil("the loss is told") { !losses.all.isEmpty }
    let all = losses.all
    // With a short time for its answers, an honest server on a loaded machine may be late too.
    #expect(options.pingInterval == Self.interval || (connections.withLock { $0 } == 2 && all.count == 1))
    await redis.close()
    return try #require(all.first)
  }

  @Test(
    "one that confirms with a wrong count has its connection ended, which is reported, and is subscribed to anew",
    arguments: [2, 3])
  func count(_ version: Int) async throws {
    let loss = try await survive(version) { connection in
      connection.send("\(version == 3 ? ">" : "*")3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:7\r\n")
    }
    #expect(loss.error.kind == .subscriptionCount(expected: 1, got: 7))
  }

  @Test(
    "one whose confirmation or message is malformed has its connection ended, and is subscribed to anew",
    arguments: [2, 3],
    [
      "1\r\n$9\r\nsubscribe\r\n", "2\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n", "3\r\n$9\r\nsubscribe\r\n$-1\r\n:1\r\n",
      "3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n$3\r\none\r\n", "3\r\n$9\r\nsubscribe\r\n*0\r\n:1\r\n",
      "1\r\n$7\r\nmessage\r\n", "2\r\n$7\r\nmessage\r\n$1\r\nx\r\n",
      "3\r\n$8\r\npmessage\r\n$1\r\nx\r\n$1\r\nx\r\n",
    ])
  func malformed(_ version: Int, _ push: String) async throws {
    let loss = try await survive(version) { $0.send((version == 3 ? ">" : "*") + push) }
    #expect(loss.error.kind == .unexpectedReply)
  }

  @Test(
    "one that confirms what was not asked for has its connection ended, and is subscribed to anew", arguments: [2, 3])
  func otherName(_ version: Int) async throws {
    let loss = try await survive(version) { connection in
      connection.send("\(version == 3 ? ">" : "*")3\r\n$9\r\nsubscribe\r\n$1\r\ny\r\n:1\r\n")
    }
    #expect(loss.error.kind == .unexpectedReply)
  }

  @Test("one that answers with a reply has its connection ended, and is subscribed to anew", arguments: [2, 3])
  func reply(_ version: Int) async throws {
    let loss = try await survive(version) { $0.send("+OK\r\n") }
    #expect(loss.error.kind == .unexpectedReply)
  }

  @Test(
    "one that acknowledges a PING and does not answer it is noticed after a settable time, and is subscribed to anew",
    arguments: [2, 3])
  func silent(_ version: Int) async throws {
    var options = RedisOptions()
    options.pingInterval = Self.interval
    options.subscriptionSilenceLimit = Self.interval
    let start = ContinuousClock.now
    let confirmed = Locked<ContinuousClock.Instant?>(nil)
    let loss = try await survive(version, options: options) { connection in
      confirmed.withLock { $0 = .now }
      connection.send("\(version == 3 ? ">" : "*")3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:1\r\n")
      connection.receive(until: "PING\r\n")
    }
    #expect("\(loss.error)".contains("a PING was not answered in time"))
    // Twice the interval, and what a loaded machine takes.
    #expect(loss.time - start >= Self.interval * 2)
    #expect(loss.time - (try #require(confirmed.withLock { $0 })) < Self.interval * 20)
  }

  @Test("a server's limit of subscriptions is an error of the one who wants one more", arguments: [2, 3])
  func limit(_ version: Int) async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands(version)
      connection.receiveSubscribe()
      connection.serve(version)
      connection.receive(until: "SUBSCRIBE\r\n$1\r\ny\r\n")
      connection.send("-ERR max number of subscriptions reached\r\n")
      connection.send("\(version == 3 ? ">" : "*")3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$4\r\nlast\r\n")
      connection.answerPings(version)
    }
    var options = RedisOptions()
    // The script answers no PING before its end, however long a loaded machine takes until then.
    options.pingInterval = .seconds(600)
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let first = redis.pubsub("x").strdecode
    #expect(try await first.next() == "hello")
    let error = await #expect(throws: RedisError.self) { try await redis.pubsub("y").ready() }
    #expect(error?.kind == .server(code: "ERR", message: "max number of subscriptions reached"))
    #expect(try await first.next() == "last")
    await redis.close()
  }

  @Test("one that answers every PING keeps its connection", arguments: [2, 3])
  func honest(_ version: Int) async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands(version)
      connection.receiveSubscribe()
      connection.serve(version)
      connection.answerPings(version) { count in
        guard count == 3 else { return }
        connection.send("\(version == 3 ? ">" : "*")3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$4\r\nlast\r\n")
      }
    }
    let losses = Losses()
    var options = RedisOptions()
    // The server has that long, on a loaded machine too.
    options.pingInterval = Self.interval
    options.observer = losses
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("x").strdecode
    #expect(try await pubsub.next() == "hello")
    #expect(try await pubsub.next() == "last")
    await redis.close()
    #expect(losses.all.isEmpty)
  }

  /// A push, or in RESP2 an array, of bulk strings and a count.
  private static func confirmation(_ version: Int, _ kind: String, _ name: String, _ count: Int) -> String {
    "\(version == 3 ? ">" : "*")3\r\n$\(kind.utf8.count)\r\n\(kind)\r\n$\(name.utf8.count)\r\n\(name)\r\n:\(count)\r\n"
  }

  @Test("one that lies on every connection is tried so many times, and then its receivers are told", arguments: [2, 3])
  func lyingForEver(_ version: Int) async throws {
    let connections = Locked(0)
    let server = try ScriptedServer { connection in
      connections.withLock { $0 += 1 }
      connection.shakeHands(version)
      connection.receiveSubscribe()
      connection.send(Self.confirmation(version, "subscribe", "x", 7))
      connection.waitForEnd()
    }
    let redis = try Redis(server.url + "?protocol=\(version)")
    let pubsub = redis.pubsub("x")
    let error = await #expect(throws: RedisError.self) { try await pubsub.next() }
    #expect(error?.kind == .subscriptionCount(expected: 1, got: 7))
    let count = connections.withLock { $0 }
    #expect(version == 3 ? count >= 10 : count == 10)
    await redis.close()
  }

  @Test("one that can't answer the PING behind the end of a shard channel has answered all the same")
  func refusedPing() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "SSUBSCRIBE\r\n$1\r\nx\r\n")
      connection.send(Self.confirmation(3, "ssubscribe", "x", 1))
      connection.receive(until: "SUNSUBSCRIBE\r\n$1\r\nx\r\n")
      connection.receive(until: "PING\r\n")
      connection.send(Self.confirmation(3, "sunsubscribe", "x", 0) + "-MISCONF errors writing to disk\r\n")
      connection.waitForEnd()
    }
    var options = RedisOptions()
    options.pingInterval = .zero
    let redis = try Redis(server.url, options: options)
    let pubsub = redis.pubsub()
    try await pubsub.ssubscribe("x").ready()
    try await pubsub.sunsubscribe("x").ready()
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  @Test("an end that it refuses for now is asked for again, and awaited", arguments: [2, 3])
  func busy(_ version: Int) async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands(version)
      connection.receiveSubscribe()
      connection.serve(version)
      for _ in 0..<2 {
        connection.receive(until: "UNSUBSCRIBE\r\n$1\r\nx\r\n")
        connection.send("-BUSY a script runs\r\n")
      }
      connection.receive(until: "UNSUBSCRIBE\r\n$1\r\nx\r\n")
      connection.send(Self.confirmation(version, "unsubscribe", "x", 0))
      connection.waitForEnd()
    }
    var options = RedisOptions()
    options.pingInterval = .zero
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("x").strdecode
    #expect(try await pubsub.next() == "hello")
    try await pubsub.unsubscribe("x").ready()
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
  }

  @Test("a slot that has gone elsewhere for good is an error in the end")
  func moved() async throws {
    let asked = Locked(0)
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.receive(until: "SSUBSCRIBE\r\n$1\r\nx\r\n")
      connection.send(Self.confirmation(3, "ssubscribe", "x", 1) + Self.confirmation(3, "sunsubscribe", "x", 0))
      while connection.receive(until: "SSUBSCRIBE\r\n$1\r\nx\r\n").hasSuffix("SSUBSCRIBE\r\n$1\r\nx\r\n") {
        asked.withLock { $0 += 1 }
        connection.send("-MOVED 16287 127.0.0.2:6379\r\n")
      }
    }
    var options = RedisOptions()
    options.pingInterval = .zero
    options.backOff.maximum = .milliseconds(50)
    let redis = try Redis(server.url, options: options)
    let pubsub = redis.pubsub().ssubscribe("x").withGaps
    let error = await #expect(throws: RedisError.self) { try await pubsub.next() }
    #expect(error?.code == "MOVED")
    #expect(asked.withLock { $0 } == 11)
    await redis.close()
  }

  /// A message as a server sends it.
  private static func message(_ version: Int, _ channel: String, _ text: String) -> String {
    "\(version == 3 ? ">" : "*")3\r\n$7\r\nmessage\r\n$1\r\n\(channel)\r\n$\(text.utf8.count)\r\n\(text)\r\n"
  }

  /// A server that confirms `x` and `y` on its first connection, which ends on a signal; on the second one it confirms `x`
  /// alone, sends a message through it, and then does as it is told.
  private func losingServer(
    _ version: Int, until end: DispatchSemaphore, _ goesOn: @escaping @Sendable (ScriptedServer.Connection) -> Void
  ) throws -> ScriptedServer {
    let connections = Counter()
    return try ScriptedServer { connection in
      let isFirst = connections.next() == 1
      connection.shakeHands(version)
      // Both names, in any order.
      connection.receive(until: "*3\r\n$9\r\nSUBSCRIBE\r\n")
      connection.send(Self.confirmation(version, "subscribe", "x", 1))
      if isFirst {
        connection.send(Self.confirmation(version, "subscribe", "y", 2))
        end.wait()
      } else {
        connection.send(Self.message(version, "x", "early"))
        goesOn(connection)
      }
    }
  }

  private func client(_ server: ScriptedServer, _ version: Int) throws -> Redis {
    var options = RedisOptions()
    options.pingInterval = .zero
    return try Redis(server.url + "?protocol=\(version)", options: options)
  }

  @Test("a gap comes when all subscriptions are confirmed again, and not before", arguments: [2, 3])
  func gap(_ version: Int) async throws {
    let mayEnd = DispatchSemaphore(value: 0)
    let mayConfirm = DispatchSemaphore(value: 0)
    let server = try losingServer(version, until: mayEnd) { connection in
      mayConfirm.wait()
      connection.send(Self.confirmation(version, "subscribe", "y", 2))
      connection.send(Self.message(version, "y", "late"))
      connection.waitForEnd()
    }
    let redis = try client(server, version)
    let pubsub: TextPubSub.WithGaps = redis.pubsub("x", "y").strdecode.withGaps
    try await pubsub.ready()
    mayEnd.signal()
    #expect(try await pubsub.next() == .message("early"))
    mayConfirm.signal()
    #expect(try await pubsub.next() == .gap)
    #expect(try await pubsub.next() == .message("late"))
    await redis.close()
  }

  @Test("a gap does not wait for what is no longer wanted", arguments: [2, 3])
  func gapWithoutName(_ version: Int) async throws {
    let mayEnd = DispatchSemaphore(value: 0)
    let server = try losingServer(version, until: mayEnd) { $0.waitForEnd() }
    let redis = try client(server, version)
    let pubsub = redis.pubsub("x", "y").strdecode.withGaps
    try await pubsub.ready()
    // Another one goes on to want `y`, which is not confirmed any more.
    let other = redis.pubsub("y")
    try await other.ready()
    mayEnd.signal()
    #expect(try await pubsub.next() == .message("early"))
    pubsub.unsubscribe("y")
    #expect(try await pubsub.next() == .gap)
    await redis.close()
  }

  @Test("one that never confirms, and sends messages all the while, fills no memory", arguments: [2, 3])
  func neverReady(_ version: Int) async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands(version)
      connection.receiveSubscribe()
      connection.serve(version)
      connection.receive(until: "SUBSCRIBE\r\n$1\r\ny\r\n")
      let type = version == 3 ? ">" : "*"
      let payload = String(repeating: "m", count: 1 << 20)
      let message = "\(type)3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$\(1 << 20)\r\n\(payload)\r\n"
      for _ in 0..<200 { connection.send(message) }
      connection.waitForEnd()
    }
    var options = RedisOptions()
    options.pingInterval = .seconds(600)
    let redis = try Redis(server.url + "?protocol=\(version)", options: options)
    let pubsub = redis.pubsub("x", options: PubSubOptions(overflow: .stopReading, byteLimit: 1 << 20)).strdecode
    #expect(try await pubsub.next() == "hello")
    let error = await #expect(throws: RedisError.self) { try await pubsub.subscribe("y").ready() }
    guard case .receiverTooSlow = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((127...130).contains(pubsub.waitingCount))
    // Nothing has been lost: reading goes on when there is room.
    for _ in 0..<200 { #expect(try await pubsub.next().utf8.count == 1 << 20) }
    await redis.close()
  }
}
