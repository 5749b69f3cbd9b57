import ClientTestSupport
import Dispatch
import RedioAdmin
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

/// How what waits ends, wherever it stands.
@Suite("Ends of subscriptions")
struct EndingTests {
  private static let own = PubSubOptions(overflow: .stopReading)

  @Test("a receiver that wants nothing at present ends with its client, and with its loop", arguments: [2, 3])
  func withoutNames(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    for isLoopsEnd in [false, true] {
      let loop = EventLoop()
      let redis = try Redis(server.url + "?protocol=\(version)", on: loop)
      let all = [
        redis.pubsub(), redis.pubsub("left"), redis.pubsub(options: Self.own), redis.pubsub("left", options: Self.own),
      ]
      let waiting = all.map { pubsub in Task { for try await _ in pubsub {} } }
      try await waitUntil("two have a channel") { try await redis.pubsubNumsub("left") == ["left": 2] }
      for pubsub in all { try await pubsub.unsubscribe().ready() }
      #expect(try await redis.pubsubChannels(as: String.self).isEmpty)
      if isLoopsEnd { await loop.shutdown() } else { await redis.close() }
      for task in waiting { await #expect(throws: RedisError.self) { try await task.value } }
      await redis.close()
      let late = redis.pubsub()
      await #expect(throws: RedisError.self) { try await late.next() }
      await loop.shutdown()
    }
  }

  @Test(
    "given up while its connection is about to be made, it leaves nothing, and its client closes", arguments: [2, 3])
  func cancelledAtOnce(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let loop = EventLoop()
    let redis = try Redis(server.url + "?protocol=\(version)", on: loop)
    try await redis.ping()
    await withTaskExecutorPreference(loop) {
      for yields in 0..<40 {
        // The receiver is the task's alone: it goes with it.
        let task = Task { try await redis.pubsub("c", options: Self.own).next() }
        for _ in 0..<yields % 8 { await Task.yield() }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          let task = Task { try await redis.pubsub("c", options: Self.own).next() }
          for _ in 0..<number % 5 { await Task.yield() }
          task.cancel()
          _ = await task.result
        }
      }
    }
    try await waitUntil("one connection is left") { redis.statistics.connections == 1 }
    await redis.close()
    #expect(redis.statistics.connections == 0)
    await loop.shutdown()
  }

  @Test(
    "a storm on connections of their own, with cancellation at every await, ends with nothing left", arguments: [2, 3])
  func ownStorm(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url + "?protocol=\(version)")
    let publisher = try Redis(server.url)
    try await redis.ping()
    let publishing = Task {
      while !Task.isCancelled { for n in 0..<4 { try await publisher.publish("c\(n)", "m") } }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 0..<8 as Range<UInt64> {
        group.addTask {
          var generator = SeededGenerator(seed: seed)
          let pubsub = redis.pubsub(options: Self.own).strdecode.withChannel
          for _ in 0..<60 {
            let name = "c\(Int.random(in: 0..<4, using: &generator))"
            let action = Int.random(in: 0..<5, using: &generator)
            let task = Task {
              switch action {
              case 0: try await pubsub.subscribe(name).ready()
              case 1: try await pubsub.unsubscribe(name).ready()
              case 2: for try await message in pubsub.subscribe(name) where message.channel == name { break }
              default: _ = try await pubsub.subscribe(name).next()
              }
            }
            if Bool.random(using: &generator) {
              for _ in 0..<Int.random(in: 0..<6, using: &generator) { await Task.yield() }
              task.cancel()
            }
            do { try await task.value } catch is CancellationError {}
          }
        }
      }
      try await group.waitForAll()
    }
    publishing.cancel()
    _ = await publishing.result
    try await waitUntil("nobody is subscribed") { try await publisher.pubsubChannels(as: String.self).isEmpty }
    try await waitUntil("one connection is left") { redis.statistics.connections == 1 }
    await redis.close()
    await publisher.close()
  }

  @Test(
    "while there is no connection, ready() waits no longer than for a connection to be made, or its deadline",
    arguments: [2, 3])
  func noConnection(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url + "?protocol=\(version)&connect_timeout=2s")
    let pubsub = redis.pubsub("c").strdecode
    try await pubsub.ready()
    let quick = redis.with(deadline: .milliseconds(100)).pubsub("c")
    server.stop()
    try await waitUntil("it is lost") { redis.statistics.connectionsLost > 0 }
    // All that the loop does about it.
    await withCheckedContinuation { done in redis.eventLoop.execute { done.resume() } }
    let start = ContinuousClock.now
    let error = await #expect(throws: RedisError.self) { try await pubsub.ready() }
    #expect(error?.description.contains("refused") == true && error?.outcome == .notSent)
    #expect(ContinuousClock.now - start >= .seconds(2))
    let late = await #expect(throws: RedisError.self) { try await quick.ready() }
    #expect(late?.kind == .timeout(.milliseconds(100)))
    // What is wanted stays so.
    try server.restart()
    // The server may need longer than that to answer the first time.
    try await waitUntil("it is back") {
      do { try await pubsub.ready() } catch is RedisError { return false }
      return true
    }
    try await redis.publish("c", "m")
    #expect(try await pubsub.next() == "m")
    await redis.close()
  }

  @Test(
    "new credentials reach the connections of subscriptions in RESP3, and wait for none of them",
    .timeLimit(.minutes(5)),
    arguments: Target.all)
  func reauthenticate(_ target: Target) async throws {
    let (server, admin) = try await target.client()
    defer { server.stop() }
    try await admin.send("ACL", "SETUSER", "reader", "on", ">pw", "allchannels", "allcommands", "allkeys")
    var options = RedisOptions()
    options.credentials = { RedisCredentials(username: "reader", password: "pw") }
    // What has to answer has that long.
    let redis = try Redis(target.url(of: server) + "&connect_timeout=3600s", options: options)
    let shared = redis.pubsub("c").strdecode
    let paused = redis.pubsub("c", options: PubSubOptions(overflow: .stopReading, messageLimit: 2)).strdecode
    try await shared.ready()
    try await paused.ready()
    for n in 0..<10 { try await admin.publish("c", "\(n)") }
    try await waitUntil("reading has stopped") { paused.waitingCount >= 2 }
    let before = try await authentications(admin)
    try await redis.reauthenticate()
    // In RESP3 the one of all, and the one that is not read from.
    try await waitUntil("they are told") {
      try await authentications(admin) == before + redis.statistics.connections - (target.version == 3 ? 0 : 2)
    }
    for n in 0..<10 { #expect(try await paused.next() == "\(n)") }
    for n in 0..<10 { #expect(try await shared.next() == "\(n)") }
    #expect(redis.statistics.connectionsLost == 0)
    await redis.close()
    await admin.close()
  }

  /// How many times a server has been told who somebody is.
  private func authentications(_ admin: Redis) async throws -> Int {
    let text = try await admin.send("INFO", "commandstats", as: String.self)
    guard let line = text.split(separator: "\r\n").first(where: { $0.hasPrefix("cmdstat_auth:calls=") }) else {
      return 0
    }
    return Int(line.dropFirst("cmdstat_auth:calls=".count).prefix { $0.isNumber }) ?? 0
  }

  /// An actor's executor that counts how often it is entered.
  private final class CountingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "counting")
    private let entries = Locked(0)
    var count: Int { entries.withLock { $0 } }

    func enqueue(_ job: consuming ExecutorJob) {
      entries.withLock { $0 += 1 }
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
  }

  private actor Reader {
    let executor: CountingExecutor
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ executor: CountingExecutor) { self.executor = executor }

    func receive(_ pubsub: PubSub<MessageAlone<AsType<Int>>>, _ count: Int) async throws -> Int {
      let before = executor.count
      var next = 0
      for try await number in pubsub {
        #expect(number == next)
        next += 1
        if next == count { break }
      }
      return executor.count - before
    }
  }

  @Test("a loop on an actor stays there, message after message")
  func isolation() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let pubsub = try await redis.pubsub("c", as: Int.self).ready()
    let batch = redis.batch()
    for n in 0..<1000 { batch.publish("c", n) }
    _ = try await batch.run()
    try await waitUntil("all wait") { pubsub.waitingCount == 1000 }
    #expect(try await Reader(CountingExecutor()).receive(pubsub, 1000) < 100)
    await redis.close()
  }
}
