import ClientTestSupport
import Redio
import RedioStreams
import RedioTransport
import TestSupport
import Testing

/// Streams read on and on.
@Suite("Stream readers")
struct StreamReaderTests {
  private func add(_ numbers: ClosedRange<Int>, to key: String = "s", _ redis: Redis) async throws {
    for number in numbers { try await redis.xadd(key, ["n": number]) }
  }

  @Test("what is there comes first, in order, and then what is added", arguments: Target.all)
  func order(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...250, redis)
    var entries = redis.stream("s", from: .start, as: Int.self).makeAsyncIterator()
    for number in 1...250 { #expect(try await entries.next()?["n"] == number) }
    let next = Task { [entries] in
      var entries = entries
      return try await entries.next()?["n"]
    }
    try await wait(while: await redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
    try await add(251...251, redis)
    #expect(try await next.value == 251)
  }

  @Test("the end is the place at the first call, and stays it", arguments: Target.all)
  func end(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...3, redis)
    let reader = redis.stream("s", from: .end, block: .upTo(.milliseconds(1)), as: Int.self)
    let read = Task {
      var numbers: [Int?] = []
      for try await entry in reader.prefix(4) { numbers.append(entry["n"]) }
      return numbers
    }
    let none = Task {
      try await redis.stream("none", from: .end, block: .upTo(.milliseconds(1)), as: Int.self).first { _ in true }
    }
    // Both have their places. Calls that time out from then on lose nothing.
    try await waitUntil("two places") {
      try await redis.send("INFO", "commandstats", as: String.self).contains("cmdstat_xrevrange:calls=2,")
    }
    try await add(4...6, redis)
    try await add(7...7, to: "none", redis)
    #expect(try await none.value?["n"] == 7)
    // Later ones come, whenever they are added.
    try await add(7...7, redis)
    #expect(try await read.value == [4, 5, 6, 7])
  }

  @Test("a reader goes on after a given entry, and nothing is read that nobody asks for")
  func after() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await add(1...10, redis)
    let third = try await redis.xrange("s", count: 3).last!.id
    let reader = redis.stream("s", from: .after(third), count: 2, as: Int.self)
    try await redis.send("CONFIG", "RESETSTAT")
    var entries = reader.makeAsyncIterator()
    func calls() async throws -> Bool {
      try await redis.send("INFO", "commandstats", as: String.self).contains("cmdstat_xread:calls=1,")
    }
    #expect(try await !calls())
    #expect(try await entries.next()?["n"] == 4)
    #expect(try await entries.next()?["n"] == 5)
    #expect(try await calls())
    #expect(try await entries.next()?["n"] == 6)
    #expect(try await !calls())
  }

  @Test("several streams are read at once, each in order", arguments: Target.all)
  func several(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...30, to: "a", redis)
    try await add(1...20, to: "b", redis)
    var seen: [Bytes: [Int]] = [:]
    let streams: StreamList<StreamPosition> = ["a": .start, "b": .start, "c": .end]
    for try await (key, entry) in redis.streams(streams, count: 7, as: Int.self) {
      seen[key, default: []].append(try #require(entry["n"]))
      if seen.values.map(\.count).reduce(0, +) == 50 { try await add(1...1, to: "c", redis) }
      if key == "c" { break }
    }
    #expect(seen == ["a": Array(1...30), "b": Array(1...20), "c": [1]])
  }

  @Test(
    "it goes on after lost connections and restarts: nothing comes twice, and nothing is left out",
    arguments: Target.all)
  func lost(_ target: Target) async throws {
    let server = try await TestServer(target.kind, arguments: ["--appendonly", "yes", "--appendfsync", "always"])
    defer { server.stop() }
    let url = server.url + "?protocol=\(target.version)"
    let (redis, writer) = (try Redis(url), try Redis(url + "&client_name=writer"))
    let total = 300
    let writing = Task {
      for number in 1...total {
        // A write whose fate is not known is looked for, not repeated.
        while true {
          do {
            try await writer.xadd("s", ["n": number], id: .exactly(StreamID(UInt64(number), 0)))
            break
          } catch let error as RedisError {
            if error.code == "ERR" { break }
            guard error.outcome != .executed else { throw error }
          }
        }
        if number % 60 == 0 { try await Task.detached { try server.restart() }.value }
        if number % 25 == 0 {
          try await writer.with(repeating: .always).send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        }
      }
    }
    var numbers: [Int] = []
    for try await entry in redis.stream("s", from: .start, count: 10, as: Int.self) {
      numbers.append(try #require(entry["n"]))
      if numbers.count == total { break }
    }
    try await writing.value
    #expect(numbers == Array(1...total))
    #expect(redis.statistics.connectionsLost > 0)
  }

  @Test("a cancelled reader ends at once, and leaves no connection waiting", arguments: Target.all)
  func cancelled(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.ping()
    let reading = Task { for try await _ in redis.stream("s", from: .start, block: .forever) {} }
    try await wait(while: await redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
    try await wait(while: await !redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
  }

  @Test("an error that does not go away ends it; so does a server that never was there")
  func errors() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    for position in [StreamPosition.start, .end] {
      var wrong = redis.stream("k", from: position).makeAsyncIterator()
      await #expect { _ = try await wrong.next() } throws: { ($0 as? RedisError)?.code == "WRONGTYPE" }
    }
    try await redis.xadd("s", ["n": "text"])
    var text = redis.stream("s", from: .start, as: Int.self).makeAsyncIterator()
    await #expect(throws: RedisError.self) { _ = try await text.next() }
    var nobody = try Redis("redis://127.0.0.1:\(unusedPort())").stream("s", from: .start).makeAsyncIterator()
    await #expect(throws: RedisError.self) { _ = try await nobody.next() }
    var none = redis.streams([:]).makeAsyncIterator()
    await #expect(throws: RedisError.self) { _ = try await none.next() }
  }

  @Test("an entry with a value of another type hides none before or after it", arguments: Target.all)
  func unreadable(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    for value in ["1", "two", "3"] { try await redis.xadd("s", ["n": value]) }
    var one = redis.stream("s", from: .start, as: Int.self).makeAsyncIterator()
    var several = redis.streams(["s": .start], as: Int.self).makeAsyncIterator()
    #expect(try await one.next()?["n"] == 1)
    #expect(try await several.next()?.entry["n"] == 1)
    let isDecoding: (any Error) -> Bool = { error in
      guard case .decoding = (error as? RedisError)?.kind else { return false }
      return true
    }
    await #expect { _ = try await one.next() } throws: { isDecoding($0) }
    await #expect { _ = try await several.next() } throws: { isDecoding($0) }
    #expect(try await one.next()?["n"] == 3)
    #expect(try await several.next()?.entry["n"] == 3)
  }

  @Test("a deadline of the client's calls does not end a call that waits")
  func deadline() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url + "?timeout=200ms")
    // To connect may take longer than that, beside other tests.
    try await redis.with(deadline: .seconds(10)).warmUp(sessions: 1)
    let next = Task { try await redis.with(deadline: .milliseconds(1)).stream("s", from: .start).first { _ in true } }
    try await Task.sleep(for: .milliseconds(400))
    try await Redis(server.url).xadd("s", ["n": 1])
    #expect(try await next.value?["n"] == "1")
    #expect(redis.statistics.connectionsLost == 0)
  }
}
