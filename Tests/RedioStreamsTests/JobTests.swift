import ClientTestSupport
import Redio
import RedioStreams
import RedioTransport
import TestSupport
import Testing

/// Handlers run by `process`: what fails comes again, and no entry is lost, nor keeps others waiting.
@Suite("Jobs", .timeLimit(.minutes(3)))
struct JobTests {
  struct Failure: Error {}

  /// What handlers have done, and what was reported.
  final class Log: Sendable {
    struct State {
      /// The counts of deliveries with which each number came.
      var deliveries: [Int: [Int]] = [:]
      var done: [Int] = []
      var failures: [ConsumerFailure] = []
      var letters: [DeadLetter] = []
      var running = 0
      var mostRunning = 0
    }

    private let state = Locked(State())

    var now: State { state.withLock { $0 } }
    func change(_ body: @Sendable (inout State) -> Void) { state.withLock { body(&$0) } }

    /// Notes a delivery, and returns its number.
    func begin(_ delivery: StreamDelivery<Int>) throws -> Int {
      let number = try #require(delivery.entry["n"])
      change { $0.deliveries[number, default: []].append(delivery.deliveryCount) }
      return number
    }

    func finish(_ number: Int) { change { $0.done.append(number) } }
    var report: @Sendable (ConsumerFailure) async throws -> Void {
      { failure in self.change { $0.failures.append(failure) } }
    }
  }

  /// Closed until it is opened.
  final class Gate: Sendable {
    private let opened = Locked(false)

    func open() { opened.withLock { $0 = true } }
    func pass() async throws { while !opened.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) } }
  }

  private func add(_ numbers: ClosedRange<Int>, to key: String = "s", _ redis: Redis) async throws {
    for number in numbers { try await redis.xadd(key, ["n": number]) }
  }

  private func consumer(
    _ redis: Redis, name: String = "c", streams: [String] = ["s"], _ change: (inout ConsumerOptions) -> Void = { _ in }
  ) -> GroupConsumer<Int> {
    var options = ConsumerOptions()
    options.createsGroup = .start
    change(&options)
    return redis.consumer(group: "g", name: name, streams: streams, options: options, as: Int.self)
  }

  private func pending(_ redis: Redis, _ key: String = "s") async throws -> [PendingEntry] {
    try await redis.xpending(key, group: "g", count: 1000)
  }

  // MARK: Failures

  @Test(
    "a handler that throws gets its entry again, is reported, and keeps no other entry waiting", arguments: Target.all)
  func failing(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...8, redis)
    let (log, stop) = (Log(), ConsumerStop())
    async let running: Void = consumer(redis).until(stop)
      .process(retryAfter: .constant(.milliseconds(5)), onError: log.report) { delivery in
        let number = try log.begin(delivery)
        if number == 2 { throw Failure() }
        log.finish(number)
      }
    try await wait(while: log.now.done.count < 7 || log.now.deliveries[2]?.count ?? 0 < 4)
    try await add(9...9, redis)
    try await wait(while: !log.now.done.contains(9))
    stop.request()
    try await running
    #expect(log.now.done == [1, 3, 4, 5, 6, 7, 8, 9])
    let counts = try #require(log.now.deliveries[2])
    #expect(counts == Array(1...counts.count))
    let failures = log.now.failures
    #expect(failures.map(\.deliveryCount) == counts)
    #expect(failures.allSatisfy { $0.error is Failure && $0.key == "s" && $0.retryAfter == .milliseconds(5) })
    let left = try await pending(redis)
    #expect(left.map(\.id) == [failures[0].id] && left.map(\.deliveries) == [counts.count])
  }

  @Test("failing entries that are due at once don't starve new ones", arguments: [TestServer.Kind.redis70])
  func starving(_ kind: TestServer.Kind) async throws {
    let (server, redis) = try await Target(kind: kind, version: 3).client()
    defer { server.stop() }
    try await add(1...5, redis)
    let (log, stop) = (Log(), ConsumerStop())
    async let running: Void = consumer(redis).until(stop).process(retryAfter: .constant(.zero)) { delivery in
      let number = try log.begin(delivery)
      if number <= 5 { throw Failure() }
      log.finish(number)
    }
    try await wait(while: (1...5).contains { log.now.deliveries[$0]?.count ?? 0 < 3 })
    try await add(6...10, redis)
    try await wait(while: log.now.done.count < 5)
    stop.request()
    try await running
    #expect(log.now.done == [6, 7, 8, 9, 10])
  }

  @Test(
    "what fails at its last delivery goes to the dead letters, once, and all else is done", arguments: Target.all)
  func deadLetters(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    for number in 1...30 { try await redis.xadd("s", [("n", number), ("n", number + 1000), ("x", 7)]) }
    let (log, stop) = (Log(), ConsumerStop())
    async let running: Void = consumer(redis).until(stop).process(
      concurrency: 4, maxDeliveries: 3, deadLetter: .stream("dead"), retryAfter: .constant(.milliseconds(2)),
      onError: log.report
    ) { delivery in
      let number = try log.begin(delivery)
      if number % 7 == 0 { throw Failure() }
      log.finish(number)
    }
    try await wait(while: log.now.done.count < 26)
    try await wait(while: await redis.xlen("dead") < 4)
    try await wait(while: await redis.xpending("s", group: "g").count > 0)
    stop.request()
    try await running
    #expect(log.now.done.sorted() == (1...30).filter { $0 % 7 != 0 })
    #expect(log.now.failures.count == 12 && log.now.failures.filter { $0.retryAfter == nil }.count == 4)
    let entries = try await redis.xrange("s", as: Int.self)
    let dead = try await redis.xrange("dead", as: String.self)
    #expect(dead.compactMap { $0["n"] }.sorted() == ["14", "21", "28", "7"])
    for entry in dead {
      let number = try #require(entry["n"].flatMap { Int($0) })
      #expect(log.now.deliveries[number] == [1, 2, 3])
      #expect(entry["dead.stream"] == "s" && entry["dead.group"] == "g" && entry["dead.consumer"] == "c")
      #expect(entry["dead.deliveries"] == "3" && entry["dead.reason"] == "Failure()")
      #expect(entry["dead.id"] == entries[number - 1].id.description)
      // Its own fields follow as they were.
      #expect(entry.fields.dropFirst(6).map(\.second) == ["\(number)", "\(number + 1000)", "7"])
    }
  }

  @Test("an entry that its consumer has died of too often is given up without being handed out", arguments: Target.all)
  func deadly(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...4, redis)
    let log = Log()
    // Three times, the consumer ends while it works on the first.
    for round in 1...3 {
      let task = Task {
        try await consumer(redis).process(maxDeliveries: 3, deadLetter: .stream("dead"), onError: log.report) {
          _ = try log.begin($0)
          try await Task.sleep(for: .seconds(1000))
        }
      }
      try await wait(while: log.now.deliveries[1]?.count ?? 0 < round)
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
    let stop = ConsumerStop()
    async let running: Void = consumer(redis).until(stop).process(
      maxDeliveries: 3, deadLetter: .stream("dead"), onError: log.report
    ) { log.finish(try log.begin($0)) }
    try await wait(while: log.now.done.count < 3)
    stop.request()
    try await running
    // Those that were behind it have not paid for it. Nobody has failed.
    #expect(log.now.deliveries == [1: [1, 2, 3], 2: [1], 3: [1], 4: [1]])
    #expect(log.now.failures.isEmpty)
    let dead = try await redis.xrange("dead", as: String.self)
    #expect(dead.count == 1 && dead[0]["n"] == "1" && dead[0]["dead.deliveries"] == "3")
    #expect(dead[0]["dead.reason"] == "delivered 3 times, and never done")
    #expect(try await pending(redis).isEmpty)
  }

  @Test("what a consumer that has died had too often goes to the dead letters of who takes over", arguments: Target.all)
  func deadlyElsewhere(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...3, redis)
    try await redis.xgroupCreate("s", group: "g", at: .start)
    let entries = try await redis.xreadgroup(group: "g", consumer: "dead", ["s": .new])[0].entries
    _ = try await redis.xclaim(
      "s", group: "g", consumer: "dead", minIdle: .zero, .justIDs, entries[1].id, retryCount: 4)
    let (log, stop) = (Log(), ConsumerStop())
    let destination = DeadLetterDestination.handler { letter in log.change { $0.letters.append(letter) } }
    async let running: Void = consumer(redis) { $0.claimAfter = .milliseconds(10) }.until(stop).process(
      maxDeliveries: 4, deadLetter: destination
    ) { delivery in
      #expect(delivery.source == .claimed)
      log.finish(try log.begin(delivery))
    }
    try await wait(while: log.now.done.count < 2 || log.now.letters.isEmpty)
    try await wait(while: await !pending(redis).isEmpty)
    stop.request()
    try await running
    #expect(log.now.deliveries == [1: [2], 3: [2]])
    let letter = log.now.letters[0]
    #expect(log.now.letters.count == 1 && letter.deliveryCount == 4 && letter.error == nil)
    #expect(letter.entry.id == entries[1].id && letter.entry["n"] == "2" && letter.consumer == "c")
  }

  @Test("a function that takes dead letters and throws gets them again; nothing is lost", arguments: Target.all)
  func failingDestination(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...2, redis)
    let (log, stop) = (Log(), ConsumerStop())
    let destination = DeadLetterDestination.handler { letter in
      log.change { $0.letters.append(letter) }
      if log.now.letters.count < 3 { throw Failure() }
    }
    async let running: Void = consumer(redis).until(stop).process(
      maxDeliveries: 1, deadLetter: destination, retryAfter: .constant(.milliseconds(2)), onError: log.report
    ) { delivery in
      let number = try log.begin(delivery)
      if number == 1 { throw CancellationError() }
      log.finish(number)
    }
    try await wait(while: log.now.letters.count < 3 || log.now.done.isEmpty)
    try await wait(while: await !pending(redis).isEmpty)
    stop.request()
    try await running
    // One's own CancellationError is an error as any other.
    #expect(log.now.deliveries == [1: [1], 2: [1]])
    #expect(log.now.letters.count == 3)
    for letter in log.now.letters {
      #expect(letter.error is CancellationError && letter.deliveryCount == 1 && letter.reason == "CancellationError()")
    }
    #expect(log.now.failures.count == 3 && log.now.failures.map { $0.retryAfter == nil } == [true, false, false])
  }

  @Test("an entry that can't be moved to the dead letters stays pending until it can", arguments: Target.all)
  func unmovable(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await redis.set("dead", "no stream")
    try await add(1...2, redis)
    let (log, stop) = (Log(), ConsumerStop())
    async let running: Void = consumer(redis).until(stop).process(
      maxDeliveries: 1, deadLetter: .stream("dead", trim: .maxLength(1)), retryAfter: .constant(.milliseconds(2)),
      onError: log.report
    ) { _ in throw Failure() }
    try await wait(while: log.now.failures.count < 6)
    #expect(log.now.failures.contains { ($0.error as? RedisError)?.code == "WRONGTYPE" })
    #expect(try await pending(redis).count == 2)
    try await redis.del("dead")
    try await wait(while: await !pending(redis).isEmpty)
    stop.request()
    try await running
    let dead = try await redis.xinfoStream("dead")
    #expect(dead.length == 1 && dead.lastGeneratedID > .zero)
  }

  @Test("in different slots of a cluster, an entry is moved to the dead letters too")
  func otherSlot() async throws {
    let server = try await TestServer(.redis70, arguments: ["--cluster-enabled", "yes"])
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.send("CLUSTER", "ADDSLOTSRANGE", "0", "16383")
    try await wait(while: await !redis.send("CLUSTER", "INFO", as: String.self).contains("cluster_state:ok"))
    for key in ["dead", "{s}dead"] {
      try await add(1...1, redis)
      let stop = ConsumerStop()
      try await consumer(redis).until(stop).process(
        maxDeliveries: 1, deadLetter: .stream(key), onError: { _ in stop.request() }
      ) { _ in throw Failure() }
      #expect(try await redis.xlen(key) == 1)
      #expect(try await pending(redis).isEmpty)
    }
  }

  @Test("an entry with a value of another type is a failure of its own, and hides no other", arguments: Target.all)
  func unreadable(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...2, redis)
    try await redis.xadd("s", [("n", Bytes([0xFF, 0x80])), ("m", Bytes("4"))])
    try await add(4...5, redis)
    // Iterated, it throws for that entry alone.
    var entries = consumer(redis).makeAsyncIterator()
    for number in [1, 2, 0, 4, 5] {
      if number == 0 {
        await #expect { _ = try await entries.next() } throws: {
          guard case .decoding = ($0 as? RedisError)?.kind else { return false }
          return true
        }
      } else {
        #expect(try await entries.next()?.entry["n"] == number)
      }
    }
    let (log, stop) = (Log(), ConsumerStop())
    async let running: Void = consumer(redis).until(stop).process(
      concurrency: 2, maxDeliveries: 3, deadLetter: .stream("dead"), retryAfter: .constant(.milliseconds(2)),
      onError: log.report
    ) { log.finish(try log.begin($0)) }
    try await wait(while: await !pending(redis).isEmpty)
    stop.request()
    try await running
    #expect(log.now.deliveries == [1: [2], 2: [2], 4: [2], 5: [2]])
    #expect(log.now.failures.map(\.deliveryCount) == [2, 3])
    let dead = try await redis.xrange("dead")
    #expect(dead.count == 1 && dead[0]["n"] == Bytes([0xFF, 0x80]) && dead[0]["m"] == "4")
  }

  // MARK: Concurrency

  @Test(
    "no more handlers run at a time than may, and no more entries are read than can be begun", arguments: Target.all)
  func bound(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...20, redis)
    let (log, stop, gate) = (Log(), ConsumerStop(), Gate())
    async let running: Void = consumer(redis).until(stop).process(concurrency: 3) { delivery in
      let number = try log.begin(delivery)
      log.change {
        $0.running += 1
        $0.mostRunning = max($0.mostRunning, $0.running)
      }
      try await gate.pass()
      log.change { $0.running -= 1 }
      log.finish(number)
    }
    try await wait(while: log.now.running < 3)
    // Another one gets the next at once.
    let other = ConsumerStop()
    try await consumer(redis, name: "d").until(other).process {
      _ = try log.begin($0)
      other.request()
    }
    #expect(log.now.deliveries.keys.sorted() == [1, 2, 3, 4])
    #expect(try await pending(redis).count == 3)
    gate.open()
    try await wait(while: log.now.done.count < 19)
    stop.request()
    try await running
    #expect(log.now.mostRunning == 3 && log.now.done.sorted() == (1...20).filter { $0 != 4 })
    #expect(try await pending(redis).isEmpty)
  }

  @Test("one at a time, entries are done in their order")
  func order() async throws {
    let (server, redis) = try await Target(kind: .redis70, version: 3).client()
    defer { server.stop() }
    try await add(1...50, redis)
    let (log, stop) = (Log(), ConsumerStop())
    try await consumer(redis).until(stop).process { delivery in
      log.finish(try log.begin(delivery))
      if log.now.done.count == 50 { stop.request() }
    }
    #expect(log.now.done == Array(1...50))
  }

  @Test("work that takes longer than claimAfter is not taken over while its consumer lives")
  func longWork() async throws {
    let (server, redis) = try await Target(kind: .redis70, version: 3).client()
    defer { server.stop() }
    try await add(1...1, redis)
    let (log, stop) = (Log(), ConsumerStop())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["one", "two"] {
        group.addTask {
          try await consumer(redis, name: name) { $0.claimAfter = .seconds(3) }.until(stop).process(concurrency: 2) {
            let number = try log.begin($0)
            try await Task.sleep(for: .seconds(8))
            log.finish(number)
            stop.request()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(log.now.deliveries == [1: [1]] && log.now.done == [1])
  }

  // MARK: Ending

  @Test("a stop ends a consumer that waits for entries, however long it would", arguments: Target.all)
  func stopIdle(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let consumer = consumer(redis) { $0.block = .forever }
    for isIterated in [false, true] {
      let stop = ConsumerStop()
      try await redis.ping()
      let task = Task {
        if isIterated {
          for try await _ in consumer.until(stop) {}
        } else {
          try await consumer.until(stop).process { _ in }
        }
      }
      try await wait(while: await redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
      stop.request()
      try await task.value
      try await wait(while: await !redis.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
    }
    // One that has been stopped before does not begin.
    try await add(1...1, redis)
    let stop = ConsumerStop()
    stop.request()
    for try await _ in consumer.until(stop) { Issue.record("it was stopped") }
    try await consumer.until(stop).process { _ in Issue.record("it was stopped") }
    #expect(try await pending(redis).filter { $0.deliveries > 0 }.isEmpty)
  }

  @Test("a stop ends a consumer whose server is away")
  func stopAway() async throws {
    let (server, redis) = try await Target(kind: .redis70, version: 3).client()
    let stop = ConsumerStop()
    let log = Log()
    let task = Task { try await consumer(redis).until(stop).process { log.finish(try log.begin($0)) } }
    try await add(1...1, redis)
    try await wait(while: log.now.done.isEmpty)
    server.stop()
    await #expect(throws: RedisError.self) { try await redis.with(deadline: .milliseconds(200)).ping() }
    stop.request()
    try await task.value
  }

  @Test("a stop lets the handlers that run end, acknowledges them, and begins no other", arguments: Target.all)
  func stopWorking(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...10, redis)
    let (log, stop, gate) = (Log(), ConsumerStop(), Gate())
    async let running: Void = consumer(redis).until(stop).process(concurrency: 2) { delivery in
      let number = try log.begin(delivery)
      try await gate.pass()
      log.finish(number)
    }
    try await wait(while: log.now.deliveries.count < 2)
    stop.request()
    gate.open()
    try await running
    #expect(log.now.done.sorted() == [1, 2] && log.now.deliveries.count == 2)
    #expect(try await pending(redis).isEmpty)
    #expect(try await consumer(redis).first { _ in true }?.entry["n"] == 3)
  }

  @Test("what was read and not begun is given back at a stop, as if it had not been delivered", arguments: Target.all)
  func givenBack(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...5, redis)
    try await add(6...6, to: "t", redis)
    let hour = Duration.seconds(3600)
    let (log, stop, gate) = (Log(), ConsumerStop(), Gate())
    async let running: Void = consumer(redis, streams: ["s", "t"]) { $0.claimAfter = hour }.until(stop).process {
      let number = try log.begin($0)
      try await gate.pass()
      log.finish(number)
    }
    // One of each stream has been read.
    try await wait(while: log.now.deliveries.isEmpty)
    #expect(try await pending(redis, "t").count == 1)
    stop.request()
    // It is given back while the other one is in work still.
    try await wait(while: await pending(redis, "t").contains { $0.deliveries > 0 || $0.idle < hour })
    #expect(log.now.done.isEmpty)
    gate.open()
    try await running
    #expect(log.now.done == [1])

    // Another consumer takes it at once. It stops amid those that it has read.
    let second = ConsumerStop()
    var numbers: [Int?] = []
    for try await delivery in consumer(redis, name: "d", streams: ["t", "s"], { $0.claimAfter = hour }).until(second) {
      numbers.append(delivery.entry["n"])
      #expect(delivery.deliveryCount == 1 && delivery.source == (numbers.count == 1 ? .claimed : .new))
      try await delivery.ack()
      if numbers.count == 3 { second.request() }
    }
    #expect(numbers == [6, 2, 3])
    #expect(try await pending(redis).map(\.deliveries) == [0, 0])
    #expect(try await pending(redis).allSatisfy { $0.idle >= hour })
  }

  @Test("a stop while an entry is being claimed does not count as a delivery", arguments: Target.all)
  func stopWhileClaiming(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...2, redis)
    let log = Log()
    for round in 1...30 {
      let stop = ConsumerStop()
      async let running: Void = consumer(redis).until(stop).process(retryAfter: .constant(.zero)) {
        _ = try log.begin($0)
        throw Failure()
      }
      try await wait(while: (1...2).contains { log.now.deliveries[$0]?.count ?? 0 < 3 * round })
      stop.request()
      try await running
      let deliveries = log.now.deliveries
      #expect(try await pending(redis).map(\.deliveries) == [deliveries[1]?.count, deliveries[2]?.count])
      #expect(deliveries.allSatisfy { $1 == Array(1...$1.count) })
    }
  }

  /// Requests a stop when a connection is lost.
  private struct StoppingObserver: RedisObserver {
    let stop: ConsumerStop
    func connectionLost(_ connection: ObservedConnection, error: RedisError) { stop.request() }
  }

  @Test("what was on its way when a stop ended the connection is given back too", arguments: [2, 3])
  func lostAtStop(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let writer = try Redis(server.url)
    let proxy = try FaultProxy(to: server.port)
    for isIterated in [false, true] {
      let stop = ConsumerStop()
      var options = RedisOptions()
      options.observer = StoppingObserver(stop: stop)
      let redis = try Redis("redis://127.0.0.1:\(proxy.port)?protocol=\(version)", options: options)
      let consumer = consumer(redis, name: "\(isIterated)") { $0.claimAfter = .seconds(3600) }.until(stop)
      let log = Log()
      let task = Task {
        if isIterated {
          for try await delivery in consumer {
            log.finish(try log.begin(delivery))
            try await delivery.ack()
          }
        } else {
          try await consumer.process { log.finish(try log.begin($0)) }
        }
      }
      try await add(1...1, writer)
      try await wait(while: log.now.done.isEmpty)
      try await wait(while: await !pending(writer).isEmpty)
      try await wait(while: await writer.send("INFO", "clients", as: String.self).contains("blocked_clients:0"))
      proxy.cut(afterReplyBytes: 20)
      try await add(2...2, writer)
      try await task.value
      #expect(log.now.done == [1])
      let left = try await pending(writer)
      #expect(left.count == 1 && left[0].deliveries == 0 && left[0].idle >= .seconds(3600))
      try await writer.del("s")
    }
  }

  @Test("cancelling the task cancels the handlers, which is no failure of theirs", arguments: Target.all)
  func cancelled(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...3, redis)
    let log = Log()
    let task = Task {
      try await consumer(redis).process(
        concurrency: 2, maxDeliveries: 1, deadLetter: .stream("dead"), onError: log.report
      ) {
        _ = try log.begin($0)
        do { try await Task.sleep(for: .seconds(1000)) } catch { throw Failure() }
      }
    }
    try await wait(while: log.now.deliveries.count < 2)
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(log.now.failures.isEmpty)
    #expect(try await pending(redis).count == 2)
    #expect(try await redis.exists("dead") == 0)
  }

  @Test("an onError that throws ends the consumer with its error, after the handlers that run", arguments: Target.all)
  func ending(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    try await add(1...5, redis)
    let (log, gate) = (Log(), Gate())
    let task = Task {
      try await consumer(redis) { $0.block = .forever }.process(
        concurrency: 3,
        onError: { failure in
          gate.open()
          throw failure.error
        }
      ) { delivery in
        let number = try log.begin(delivery)
        if number == 2 {
          while log.now.deliveries.count < 3 { try await Task.sleep(for: .milliseconds(2)) }
          throw Failure()
        }
        try await gate.pass()
        log.finish(number)
      }
    }
    await #expect(throws: Failure.self) { try await task.value }
    #expect(log.now.done.sorted() == [1, 3])
    #expect(try await pending(redis).count == 1)
  }

  // MARK: Bad weather

  @Test("a claim whose reply is lost does not count as a delivery", arguments: [2, 3])
  func lostClaim(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let proxy = try FaultProxy(to: server.port)
    let redis = try Redis("redis://127.0.0.1:\(proxy.port)?protocol=\(version)")
    try await add(1...1, redis)
    let (log, stop) = (Log(), ConsumerStop())
    try await consumer(redis).until(stop).process(retryAfter: .constant(.zero)) { delivery in
      _ = try log.begin(delivery)
      let count = log.now.deliveries[1]?.count ?? 0
      // In the midst of any of the replies that come until it is handed out again.
      if count % 3 == 0 { proxy.cut(afterReplyBytes: count * 7 % 150) }
      if count == 40 { stop.request() }
      throw Failure()
    }
    #expect(log.now.deliveries[1] == Array(1...40))
    #expect(redis.statistics.connectionsLost > 5)
  }

  private static func work(_ name: String, _ url: String, _ log: Log, _ stop: ConsumerStop) async throws {
    var options = ConsumerOptions()
    options.createsGroup = .start
    options.claimAfter = .seconds(1)
    let redis = try Redis(url)
    try await redis.consumer(group: "g", name: name, streams: "s", options: options, as: Int.self).until(stop).process(
      concurrency: 4, maxDeliveries: 4, deadLetter: .stream("dead"), retryAfter: .constant(.milliseconds(10))
    ) { delivery in
      let number = try log.begin(delivery)
      if number % 10 == 0 { throw Failure() }
      await Task.yield()
      log.finish(number)
    }
    await redis.close()
  }

  @Test(
    "connections are killed and servers restarted while handlers run: each entry is done, or is a dead letter once",
    arguments: Target.all)
  func storm(_ target: Target) async throws {
    let server = try await TestServer(target.kind, arguments: ["--appendonly", "yes", "--appendfsync", "always"])
    defer { server.stop() }
    let url = target.url(of: server)
    let writer = try Redis(url)
    let total = 300
    let (log, stop) = (Log(), ConsumerStop())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["one", "two", "three"] {
        group.addTask { try await Self.work(name, url, log, stop) }
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
        if number % 120 == 0 { try await Task.detached { try server.restart() }.value }
        if number % 30 == 0 {
          try await writer.with(repeating: .always).send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        }
      }
      try await wait(while: Set(log.now.done).count < total * 9 / 10)
      try await wait(while: await writer.xlen("dead") < total / 10)
      try await wait(while: await writer.xpending("s", group: "g").count > 0)
      stop.request()
      try await group.waitForAll()
    }
    #expect(Set(log.now.done).sorted() == (1...total).filter { $0 % 10 != 0 })
    let dead = try await writer.xrange("dead", as: String.self)
    #expect(dead.compactMap { $0["n"].flatMap { Int($0) } }.sorted() == (1...total).filter { $0 % 10 == 0 })
  }

  @Test("the time until a retry doubles up to its limit, whatever the numbers are")
  func delays() {
    let delay = RetryDelay.exponential(.seconds(1), upTo: .seconds(10))
    #expect(
      delay != .exponential(.seconds(2), upTo: .seconds(10)) && RetryDelay.constant(.zero) == .constant(.seconds(-1)))
    #expect(RetryDelay.exponential(.seconds(Int64.max), upTo: .seconds(Int64.max)) == .constant(.seconds(Int64.max)))
  }
}
