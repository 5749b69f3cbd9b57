import ClientTestSupport
import Dispatch
import Foundation
import Redio
import RedioPubSub
import RedioStreams
import RedioTransport
import Synchronization
import TestSupport
import Testing

/// Whether the calling thread is the loop's that all clients here use.
private var isOnLoop: Bool { EventLoop.shared.isIsolatingCurrentContext() == true }

/// Where each reading of it, and each hashing, has taken place.
private struct Spot: RESPDecodable, Hashable {
  static let onLoop = Mutex(0)
  static let elsewhere = Mutex(0)
  let text: String

  static func record() {
    if isOnLoop { onLoop.withLock { $0 += 1 } } else { elsewhere.withLock { $0 += 1 } }
  }

  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Spot {
    record()
    return Spot(text: try String.decode(&reader))
  }

  func hash(into hasher: inout Hasher) {
    Self.record()
    hasher.combine(text)
  }
}

private struct CodableSpot: Codable {
  let n: Int

  init(from decoder: any Decoder) throws {
    Spot.record()
    n = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .n)
  }
}

/// One that says of itself what types of the library say.
private struct Quick: RESPDecodable {
  static var _decodesInPlace: Bool { true }
  let isOnLoop: Bool

  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Quick {
    reader.skip()
    return Quick(isOnLoop: IntegrationTests.isOnLoop)
  }
}

/// One whose reading waits until it is told to go on.
private struct Gate: RESPDecodable, Decodable {
  static let entered = Mutex(false)
  static let opened = DispatchSemaphore(value: 0)
  let wasOpened: Bool

  init() {
    Self.entered.withLock { $0 = true }
    wasOpened = Self.opened.wait(timeout: .now() + 60) == .success
  }

  init(from decoder: any Decoder) throws { self.init() }

  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Gate {
    reader.skip()
    return Gate()
  }
}

/// One that counts its readings.
private struct Counted: RESPDecodable {
  static let count = Mutex(0)

  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Counted {
    count.withLock { $0 += 1 }
    reader.skip()
    return Counted()
  }
}

private struct Refusing: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Refusing {
    reader.skip()
    throw .mismatch(expected: "something else", got: "this")
  }
}

/// Whether bytes are the same, found as quickly without optimisation.
private func areEqual(_ left: Bytes?, _ right: Bytes) -> Bool {
  guard let left, left.count == right.count else { return false }
  return left.withUnsafeBytes { left in
    right.withUnsafeBytes { right in
      guard let one = left.baseAddress, let other = right.baseAddress else { return true }
      return memcmp(one, other, left.count) == 0
    }
  }
}

private final class Flag: Sendable {
  private let value = Mutex(false)
  var isSet: Bool { value.withLock { $0 } }
  func set() { value.withLock { $0 = true } }
}

/// A thread for tasks that block it: those that tests share are few.
private final class ThreadExecutor: TaskExecutor {
  let queue = DispatchQueue(label: "decoding")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}

@Suite("Where replies are decoded", .serialized)
struct DecodingPlaceTests {
  @Test("a type of the user's is read in the caller's task, however it is asked for")
  func callersTask() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    try await redis.set("j", #"{"n":1}"#)
    try await redis.hset("h", ["f": "v", "g": "w"])
    try await redis.sadd("s", "v", "w")
    try await redis.zadd("z", ["v": 1])
    try await redis.xadd("x", ["f": "v"])
    try await redis.rpush("l", "a", "b", "c", "d", "e")
    Spot.onLoop.withLock { $0 = 0 }
    Spot.elsewhere.withLock { $0 = 0 }
    var expected = 0
    func isElsewhere(_ count: Int, _ place: SourceLocation = #_sourceLocation) {
      expected += count
      #expect(Spot.onLoop.withLock { $0 } == 0, sourceLocation: place)
      #expect(Spot.elsewhere.withLock { $0 } >= expected, sourceLocation: place)
    }
    _ = try await redis.get("k", as: Spot.self)
    isElsewhere(1)
    _ = try await redis.mget("k", "k", as: Spot.self)
    isElsewhere(2)
    _ = try await redis.hgetall("h", as: Spot.self)
    isElsewhere(2)
    _ = try await redis.send("HGETALL", "h", as: [Spot: String].self)
    isElsewhere(4)
    _ = try await redis.send("HGETALL", "h", as: [RESPPair<String, Spot>].self)
    isElsewhere(2)
    _ = try await redis.send("GET", "k", as: Spot?.self)
    isElsewhere(1)
    _ = try await redis.smembers("s", as: Spot.self)
    isElsewhere(4)
    _ = try await redis.zrange("z", 0, 9, .withScores, as: Spot.self)
    isElsewhere(1)
    _ = try await redis.get("j", as: JSON<CodableSpot>.self)
    isElsewhere(1)
    _ = try await redis().get("k").get("k", as: Spot.self).ping().run()
    isElsewhere(1)
    _ = try await redis().get("k", as: Spot.self).ping().results()
    isElsewhere(1)
    _ = try await redis().get("k").get("k", as: Spot.self).strdecode.run()
    isElsewhere(1)
    _ = try await redis().get("k", as: Spot.self).get("k").autodecode.results()
    isElsewhere(1)
    _ = try await redis().multi().get("k").get("k", as: Spot.self).exec()
    isElsewhere(1)
    _ = try await redis().multi().get("k", as: Spot.self).execResults()
    isElsewhere(1)
    let batch = redis.batch()
    let value = batch.get("k", as: Spot.self)
    try await batch.run()
    _ = try value.value
    isElsewhere(1)
    let db = try await redis.session()
    _ = try await db.get("k", as: Spot.self)
    isElsewhere(1)
    _ = try await db.with(deadline: .seconds(30)).get("k", as: Spot.self)
    isElsewhere(1)
    _ = try await redis.transaction(watching: "k") { db in
      _ = try await db.get("k", as: Spot.self)
      return db.multi().get("k", as: Spot.self).get("k")
    }
    isElsewhere(2)
    _ = try await redis.blpop("l", timeout: .seconds(1), as: Spot.self)
    isElsewhere(1)
    _ = try await Script("return redis.call('GET', KEYS[1])").run(on: redis, keys: ["k"], as: Spot.self)
    isElsewhere(1)
    for try await _ in redis.sscan("s", as: Spot.self) {}
    isElsewhere(2)
    for try await _ in redis.stream("x", from: .start, as: Spot.self) { break }
    isElsewhere(1)
    let messages = redis.pubsub("c", as: Spot.self)
    try await messages.ready()
    try await redis.publish("c", "v")
    _ = try await messages.next()
    isElsewhere(1)
    await redis.close()
  }

  @Test("types of the library are read on the loop's thread if the reply is small, and never if it is large")
  func large() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("small", "v")
    try await redis.set("large", Bytes([UInt8](repeating: 0, count: 16 << 10)))
    #expect(try await redis.get("small", as: Quick.self)?.isOnLoop == true)
    #expect(try await redis.mget("small", "small", as: Quick.self).allSatisfy { $0?.isOnLoop == true })
    #expect(try await redis.get("large", as: Quick.self)?.isOnLoop == false)
    let (small, other) = try await redis().get("small", as: Quick.self).get("small", as: Quick.self).run()
    #expect(small?.isOnLoop == true && other?.isOnLoop == true)
    // A chain is one reply.
    let (beside, largest) = try await redis().get("small", as: Quick.self).get("large", as: Quick.self).run()
    #expect(beside?.isOnLoop == false && largest?.isOnLoop == false)
    let (before, foreign) = try await redis().get("small", as: Quick.self).get("small", as: Spot.self).run()
    #expect(before?.isOnLoop == false && foreign?.text == "v")
    let replies = try await redis().multi().get("large", as: Quick.self).exec()
    #expect(replies??.isOnLoop == false)
    await redis.close()
  }

  @Test("a task that prefers the loop as its executor reads there what is not read in place")
  func onTheLoop() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("k", Bytes([UInt8](repeating: 0, count: 16 << 10)))
    let quick = try await withTaskExecutorPreference(redis.eventLoop) { try await redis.get("k", as: Quick.self) }
    #expect(quick?.isOnLoop == true)
    await redis.close()
  }

  @Test("a decoder that waits stops no other call, no deadline and no other client")
  func waiting() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let other = try Redis(server.url)
    let thread = ThreadExecutor()
    try await redis.set("k", "{}")
    for isCodable in [false, true] {
      Gate.entered.withLock { $0 = false }
      let task = Task(executorPreference: thread) {
        isCodable
          ? try await redis.get("k", as: JSON<Gate>.self)?.value.wasOpened
          : try await redis.get("k", as: Gate.self)?.wasOpened
      }
      try await wait(while: !Gate.entered.withLock { $0 })
      #expect(try await redis.get("k") == "{}")
      #expect(try await other.ping() == "PONG")
      let error = try await redisError {
        try await redis.with(deadline: .milliseconds(100)).send("BLPOP", "nothing", 0)
      }
      #expect(error.kind == .timeout(.milliseconds(100)))
      Gate.opened.signal()
      #expect(try await task.value == true)
    }
    await redis.close()
    await other.close()
  }

  @Test("a decoder's error says that the command was executed")
  func outcome() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    let error = try await redisError { _ = try await redis.get("k", as: Refusing.self) }
    #expect(error.outcome == .executed)
    #expect(error.kind == .decoding(expected: "something else", got: "this"))
    #expect(error.command == "GET")
    let (first, second) = try await redis().get("k", as: Refusing.self).get("k", as: Spot.self).results()
    #expect((try? first.get()) == nil)
    #expect(try second.get()?.text == "v")
    #expect(try await redis.ping() == "PONG")
    await redis.close()
  }

  @Test("a call that is cancelled after its reply has come reads nothing, unless the reply may be all that is left")
  func cancelled() async throws {
    for (command, isRead) in [("GET", false), ("GETDEL", true)] {
      let arrived = Flag()
      let (go, blocked) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      do {
        let server = try ScriptedServer { connection in
          connection.shakeHands()
          connection.receive(until: "$1\r\nk\r\n")
          arrived.set()
          go.wait()
          connection.send("$1\r\nv\r\n")
          connection.receive(until: "PING\r\n")
          connection.send("+PONG\r\n")
          connection.waitForEnd()
        }
        let redis = try Redis(server.url)
        let thread = ThreadExecutor()
        Counted.count.withLock { $0 = 0 }
        let task = Task(executorPreference: thread) { try await redis.send(command, "k", as: Counted.self) }
        try await wait(while: !arrived.isSet)
        // The task does not go on before this does.
        thread.queue.async { blocked.wait() }
        go.signal()
        _ = try await redis.ping()
        task.cancel()
        blocked.signal()
        switch await task.result {
        case .success: #expect(isRead)
        case .failure(let error): #expect(error is CancellationError && !isRead)
        }
        #expect(Counted.count.withLock { $0 } == (isRead ? 1 : 0))
        await redis.close()
      }
    }
  }

  @Test("50 MB come whole, as bytes and as text, while small calls go on")
  func fiftyMegabytes() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let head = "the first, "
    let expected = head + String(repeating: "x", count: 50_000_000) + ", the last"
    let value = Bytes(expected)
    try await redis.set("k", value)
    async let bytes = redis.bulk.get("k")
    async let text = redis.bulk.get("k", as: String.self)
    for _ in 0..<100 { #expect(try await redis.ping() == "PONG") }
    #expect(areEqual(try await bytes, value))
    // Their difference would be long to print.
    let isEqual = try await text == expected
    #expect(isEqual)
    let (first, count, second) = try await redis().get("k").incr("n").get("k").run()
    #expect(areEqual(first, value) && count == 1 && areEqual(second, value))
    let replies = try await redis().multi().get("k").incr("n").exec()
    #expect(areEqual(replies?.0, value) && replies?.1 == 2)
    await redis.close()
  }

  @Test("a long batch with large replies has each in its place, and throws its first command's error")
  func batch() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let value = Bytes([UInt8](repeating: 7, count: 1000))
    try await redis.set("k", value)
    let batch = redis.batch()
    let values = (0..<5000).map { _ in batch.get("k") }
    // A part whose replies are small comes behind those.
    let last = (0..<2000).map { _ in batch.exists("k") }
    try await batch.run()
    for reply in values { #expect(try reply.value == value) }
    for reply in last { #expect(try reply.value == 1) }
    // The first one that fails has its replies read later than the second one.
    for _ in 0..<999 { batch.get("k") }
    let first = batch.incr("k")
    for _ in 0..<999 { batch.exists("k") }
    batch.send("NOTHING", "of", "the", "kind")
    let end = batch.get("k")
    let error = try await redisError { try await batch.run() }
    #expect(error.command == "INCR" && error.outcome == .executed)
    #expect(throws: RedisError.self) { try first.value }
    #expect(try end.value == value)
    await redis.close()
  }

  @Test("a large reply's neighbour that says the server is the wrong one has another connection made")
  func misdirected() async throws {
    let connections = Locked(0)
    let server = try ScriptedServer { connection in
      let number = connections.withLock { count in
        count += 1
        return count
      }
      connection.shakeHands()
      if number == 1 {
        connection.receive(until: "$1\r\nw\r\n")
        connection.send("$20000\r\n\(String(repeating: "x", count: 20000))\r\n-READONLY You can't write\r\n")
      }
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    let (large, write) = try await redis().get("k").incr("w").results()
    #expect(try large.get()?.count == 20000)
    #expect(throws: RedisError.self) { try write.get() }
    try await wait(while: connections.withLock { $0 } < 2)
    await redis.close()
  }

  @Test("an observer that waits stops no call")
  func observer() async throws {
    final class Waiting: RedisObserver {
      let entered = Mutex(false)
      let go = DispatchSemaphore(value: 0)
      let places = Mutex<[Bool]>([])

      func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
        places.withLock { $0.append(isOnLoop) }
        let isFirst = entered.withLock { entered in
          defer { entered = true }
          return !entered
        }
        // The next one takes the place of the one that is killed.
        if isFirst { _ = go.wait(timeout: .now() + 60) }
      }

      func connectionLost(_ connection: ObservedConnection, error: RedisError) {
        places.withLock { $0.append(isOnLoop) }
      }
    }
    let server = try await TestServer()
    let observer = Waiting()
    var options = RedisOptions()
    options.observer = observer
    let redis = try Redis(server.url, options: options)
    #expect(try await redis.ping() == "PONG")
    try await wait(while: !observer.entered.withLock { $0 })
    #expect(try await redis.ping() == "PONG")
    observer.go.signal()
    try await Redis(server.url).send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    try await wait(while: observer.places.withLock { $0.count } < 2)
    await redis.close()
    #expect(observer.places.withLock { !$0.contains(true) })
  }

  @Test("a credentials provider that waits stops no other client")
  func provider() async throws {
    let server = try await TestServer(arguments: ["--requirepass", "any"])
    let (entered, go) = (Flag(), DispatchSemaphore(value: 0))
    let places = Mutex<[Bool]>([])
    var options = RedisOptions()
    options.credentials = {
      places.withLock { $0.append(isOnLoop) }
      entered.set()
      _ = await withUnsafeContinuation { continuation in
        continuation.resume(returning: go.wait(timeout: .now() + 60))
      }
      return RedisCredentials(password: "any")
    }
    let redis = try Redis(server.url, options: options)
    let call = Task { try await redis.ping() }
    try await wait(while: !entered.isSet)
    let other = try Redis("redis://:any@127.0.0.1:\(server.port)/")
    #expect(try await other.ping() == "PONG")
    go.signal()
    #expect(try await call.value == "PONG")
    #expect(places.withLock { $0 } == [false])
    await redis.close()
    await other.close()
  }
}
