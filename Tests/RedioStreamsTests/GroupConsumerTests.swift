import ClientTestSupport
import Redio
import RedioStreams
import RedioTransport
import TestSupport
import Testing

/// Consumers of groups: at least once, whatever is lost.
@Suite("Consumer groups")
struct GroupConsumerTests {
  private func add(_ numbers: ClosedRange<Int>, to key: String = "s", _ redis: Redis) async throws {
    for number in numbers { try await redis.xadd(key, ["n": number]) }
  }

  private func options(_ change: (inout ConsumerOptions) -> Void = { _ in }) -> ConsumerOptions {
    var options = ConsumerOptions()
    options.createsGroup = .start
    change(&options)
    return options
  }

  @Test(
    "what was not acknowledged comes first when a consumer starts anew, and then new entries", arguments: Target.all)
  func pending(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...5, redis)
    let consumer = redis.consumer(group: "g", name: "c", streams: "s", options: options { $0.count = 2 }, as: Int.self)
    var first = consumer.makeAsyncIterator()
    for number in 1...3 {
      let delivery = try #require(try await first.next())
      #expect(delivery.entry["n"] == number && delivery.source == .new && delivery.key == "s")
      if number == 1 { try await delivery.ack() }
    }
    // 4 had been read with 3, and waits with it.
    var second = consumer.makeAsyncIterator()
    var deliveries: [StreamDelivery<Int>] = []
    for _ in 2...5 { deliveries.append(try #require(try await second.next())) }
    #expect(deliveries.map { $0.entry["n"] } == [2, 3, 4, 5])
    #expect(deliveries.map(\.source) == [.pending, .pending, .pending, .new])
    #expect(try await redis.xpending("s", group: "g").count == 4)
    try await consumer.ack(deliveries)
    #expect(try await redis.xpending("s", group: "g").count == 0)
  }

  @Test("an entry is acknowledged when its work is done, and not if that fails", arguments: Target.all)
  func process(_ target: Target) async throws {
    struct Failure: Error {}
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...5, redis)
    let consumer = redis.consumer(group: "g", name: "c", streams: "s", options: options(), as: Int.self)
    let done = Locked<[Int?]>([])
    for last in [4, 5] {
      await #expect(throws: Failure.self) {
        try await consumer.process(onError: { throw $0.error }) { delivery in
          #expect(delivery.source == (last == 5 && delivery.entry["n"] == 4 ? .pending : .new))
          if delivery.entry["n"] == last { throw Failure() }
          done.withLock { $0.append(delivery.entry["n"]) }
        }
      }
      #expect(try await redis.xpending("s", group: "g").count == 1)
    }
    #expect(done.withLock { $0 } == [1, 2, 3, 4])
  }

  @Test("an entry whose fields have names that are no text keeps nobody from his work", arguments: Target.all)
  func anyNames(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let name = Bytes([0xFF, 0])
    try await redis.send("XADD", "s", "1", name, "x")
    try await add(2...2, redis)
    var read: [StreamEntry<String>] = []
    for try await entry in redis.stream("s", from: .start, as: String.self) {
      read.append(entry)
      if read.count == 2 { break }
    }
    #expect(read[0][name] == "x" && read[1]["n"] == "2")
    // In each of the modes, too.
    let texts = try await redis().xrange("s").strdecode.run()
    #expect(texts[0][name] == "x")
    let contents = try await redis().xrange("s").autodecode.run()
    #expect(contents[1]["n"] == .int(2))
    var done = 0
    for try await delivery in redis.consumer(group: "g", name: "c", streams: "s", options: options(), as: String.self) {
      #expect(delivery.entry.id == read[done].id && delivery.entry.fields == read[done].fields)
      try await delivery.ack()
      done += 1
      if done == 2 { break }
    }
    await redis.close()
  }

  @Test("entries of a consumer that has died are taken over, one left by this one too", arguments: Target.all)
  func takenOver(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...3, to: "s", redis)
    try await add(4...5, to: "t", redis)
    try await redis.xgroupCreate("s", group: "g", at: .start)
    try await redis.xgroupCreate("t", group: "g", at: .start)
    _ = try await redis.xreadgroup(group: "g", consumer: "dead", ["s": .new, "t": .new])
    let consumer = redis.consumer(
      group: "g", name: "c", streams: ["s", "t"],
      options: options {
        $0.claimAfter = .milliseconds(100)
        $0.count = 2
        $0.block = .forever
      }, as: Int.self)
    var deliveries: [StreamDelivery<Int>] = []
    for try await delivery in consumer {
      #expect(delivery.source == .claimed)
      // The first time, it is left alone.
      if delivery.entry["n"] != 2 || deliveries.contains(where: { $0.entry["n"] == 2 }) { try await delivery.ack() }
      deliveries.append(delivery)
      if deliveries.count == 6 { break }
    }
    #expect(deliveries.compactMap { $0.entry["n"] }.sorted() == [1, 2, 2, 3, 4, 5])
    #expect(Set(deliveries.filter { ($0.entry["n"] ?? 0) > 3 }.map(\.key)) == ["t"])
    #expect(try await redis.xpending("s", group: "g").count == 0)
    #expect(try await redis.xpending("t", group: "g").count == 0)
  }

  @Test(
    "what was removed from the stream while it was pending is acknowledged, and does not come", arguments: Target.all)
  func removed(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...4, redis)
    try await redis.xgroupCreate("s", group: "g", at: .start)
    let read = try await redis.xreadgroup(group: "g", consumer: "c", ["s": .new], count: 3)
    try await redis.xdel("s", read[0].entries[0].id, read[0].entries[1].id)
    var entries = redis.consumer(
      group: "g", name: "c", streams: "s", options: options { $0.count = 1 }, as: Int.self
    ).makeAsyncIterator()
    #expect(try await entries.next()?.entry["n"] == 3)
    #expect(try await entries.next()?.entry["n"] == 4)
    #expect(try await redis.xpending("s", group: "g").count == 2)
  }

  @Test("a reply that was lost on its way comes first, and only that", arguments: [2, 3])
  func lostReply(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let proxy = try FaultProxy(to: server.port)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?protocol=\(version)")
    let writer = try Redis(server.url)
    try await add(1...2, writer)
    // One that always repeats does not lose it either.
    let consumer = redis.with(repeating: .always).consumer(
      group: "g", name: "c", streams: "s", options: options { $0.count = 2 }, as: Int.self)
    var entries = consumer.makeAsyncIterator()
    for number in 1...2 { #expect(try await entries.next()?.entry["n"] == number) }
    try await add(3...4, writer)
    proxy.cut(afterReplyBytes: 20)
    for number in 3...4 {
      let delivery = try #require(try await entries.next())
      #expect(delivery.entry["n"] == number && delivery.source == .pending)
    }
    try await add(5...5, writer)
    let last = try #require(try await entries.next())
    #expect(last.entry["n"] == 5 && last.source == .new)
  }

  /// How often each entry was done.
  private final class Work: Sendable {
    let counts = Locked<[Int: Int]>([:])
  }

  private static func work(_ name: String, _ url: String, _ done: Work) async throws {
    var options = ConsumerOptions()
    options.createsGroup = .start
    options.claimAfter = .seconds(1)
    let consumer = try Redis(url).consumer(group: "g", name: name, streams: "s", options: options, as: Int.self)
    do {
      try await consumer.process { delivery in
        let number = try #require(delivery.entry["n"])
        done.counts.withLock { $0[number, default: 0] += 1 }
      }
    } catch is CancellationError {}
  }

  @Test(
    "connections are killed and servers restarted: each entry is done, and none stays pending", arguments: Target.all)
  func storm(_ target: Target) async throws {
    let server = try await TestServer(target.kind, arguments: ["--appendonly", "yes", "--appendfsync", "always"])
    defer { server.stop() }
    let url = server.url + "?protocol=\(target.version)"
    let writer = try Redis(url)
    let total = 400
    let done = Work()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["one", "two", "three"] {
        group.addTask { try await Self.work(name, url, done) }
      }
      for number in 1...total {
        while true {
          do {
            try await writer.xadd("s", ["n": number], id: .exactly(StreamID(UInt64(number), 0)))
            break
          } catch let error as RedisError {
            if error.code == "ERR" { break }
            guard error.outcome != .executed else { throw error }
          }
        }
        if number % 130 == 0 { try await Task.detached { try server.restart() }.value }
        if number % 40 == 0 {
          try await writer.with(repeating: .always).send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        }
      }
      try await wait(while: done.counts.withLock { $0.count } < total)
      try await wait(while: await writer.xpending("s", group: "g").count > 0)
      group.cancelAll()
    }
    #expect(done.counts.withLock { $0.keys.sorted() } == Array(1...total))
    #expect(try await writer.xlen("s") == total)
  }

  @Test(
    "a group that the server has lost is created again, and what has come since is not left out", arguments: Target.all)
  func lostGroup(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...2, redis)
    var entries = redis.consumer(
      group: "g", name: "c", streams: "s",
      options: options {
        $0.createsGroup = .end
        $0.block = .upTo(.milliseconds(20))
      }, as: Int.self
    ).makeAsyncIterator()
    let writing = Task {
      try await wait(while: await (try? redis.xinfoGroups("s").count) ?? 0 == 0)
      // It stores nothing.
      try await Task.detached { try server.restart() }.value
      try await add(3...4, redis.with(repeating: .always))
    }
    #expect(try await entries.next()?.entry["n"] == 3)
    #expect(try await entries.next()?.entry["n"] == 4)
    try await writing.value
    try await redis.xgroupDestroy("s", group: "g")
    try await add(5...5, redis)
    #expect(try await entries.next()?.entry["n"] == 5)
  }

  @Test("without a group, and without leave to create one, it is an error; so is a server that never was there")
  func errors() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    var none = redis.consumer(group: "g", name: "c", streams: "s", "t").makeAsyncIterator()
    await #expect { _ = try await none.next() } throws: { ($0 as? RedisError)?.code == "NOGROUP" }
    try await redis.set("k", "v")
    var wrong = redis.consumer(group: "g", name: "c", streams: "k", options: options()).makeAsyncIterator()
    await #expect { _ = try await wrong.next() } throws: { ($0 as? RedisError)?.code == "WRONGTYPE" }
    var nobody = try Redis("redis://127.0.0.1:\(unusedPort())")
      .consumer(group: "g", name: "c", streams: "s", options: options()).makeAsyncIterator()
    await #expect(throws: RedisError.self) { _ = try await nobody.next() }
  }

  @Test("a cancelled consumer ends at once; what it had been given comes when it starts anew", arguments: Target.all)
  func cancelled(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let consumer = redis.consumer(
      group: "g", name: "c", streams: "s", options: options { $0.block = .forever }, as: Int.self)
    try await redis.ping()
    let working = Task { try await consumer.process { _ in try await Task.sleep(for: .seconds(100)) } }
    try await wait(while: await redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
    try await add(1...1, redis)
    try await wait(while: await redis.xpending("s", group: "g").count == 0)
    working.cancel()
    await #expect(throws: CancellationError.self) { try await working.value }
    #expect(try await consumer.first { _ in true }?.entry["n"] == 1)
  }

  @Test(
    "a stream that was deleted, and whose IDs start again, is read from its start", .timeLimit(.minutes(1)),
    arguments: Target.all)
  func anew(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    for position in [StreamPosition.start, .end] {
      try await redis.del("s")
      try await redis.xadd("s", ["n": 0], id: .exactly(StreamID(90, 0)))
      var entries = redis.consumer(
        group: "g", name: "c", streams: "s",
        options: options {
          $0.createsGroup = position
          $0.block = .upTo(.milliseconds(20))
        }, as: Int.self
      ).makeAsyncIterator()
      let writing = Task {
        try await wait(while: await (try? redis.xinfoGroups("s").count) ?? 0 == 0)
        try await redis.xadd("s", ["n": 1], id: .exactly(StreamID(100, 0)))
      }
      if position == .start { #expect(try await entries.next()?.entry["n"] == 0) }
      #expect(try await entries.next()?.entry["n"] == 1)
      try await writing.value
      try await redis.del("s")
      try await redis.xadd("s", ["n": 2], id: .exactly(StreamID(1, 0)))
      try await redis.xadd("s", ["n": 3], id: .exactly(StreamID(2, 0)))
      #expect(try await entries.next()?.entry["n"] == 2)
      #expect(try await entries.next()?.entry["n"] == 3)
      // The same stream as before, without its entries: what comes is after the last one.
      try await redis.xtrim("s", .maxLength(0))
      try await redis.xgroupDestroy("s", group: "g")
      try await redis.xadd("s", ["n": 4], id: .exactly(StreamID(3, 0)))
      #expect(try await entries.next()?.entry["n"] == 4)
    }
  }
}
