import ClientTestSupport
import Logging
import Redio
import RedioPubSub
import RedioServiceLifecycle
import RedioStreams
import ServiceLifecycle
import ServiceLifecycleTestKit
import Synchronization
import TestSupport
import Testing

@Suite("Services", .timeLimit(.minutes(2)))
struct ServiceTests {
  /// What services have done, in order.
  private final class Log: Sendable {
    private let all = Mutex<[String]>([])

    func add(_ line: String) { all.withLock { $0.append(line) } }
    var lines: [String] { all.withLock { $0 } }
  }

  /// Closed until it is opened.
  private final class Gate: Sendable {
    private let opened = Mutex(false)

    func open() { opened.withLock { $0 = true } }
    func pass() async throws { while !opened.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) } }
  }

  private func group(_ services: [any Service]) -> ServiceGroup {
    ServiceGroup(services: services, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  private func orders(_ redis: Redis, name: String = "worker") -> GroupConsumer<Int> {
    redis.consumer(
      group: "g", name: name, streams: "orders", options: ConsumerOptions(createsGroup: .start), as: Int.self)
  }

  @Test("a client waits for the graceful shutdown, is closed by it, and may be shut down again")
  func client() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let started = Gate()
    let services = group([
      redis,
      ClosureService {
        started.open()
        try await gracefulShutdown()
      },
    ])
    let running = Task { try await services.run() }
    try await redis.ping()
    try await started.pass()
    await services.triggerGracefulShutdown()
    await services.triggerGracefulShutdown()
    try await running.value
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
    #expect(redis.statistics.connections == 0)
    await redis.close()
    try await testGracefulShutdown { trigger in
      trigger.triggerGracefulShutdown()
      try await redis.run()
    }
  }

  @Test("cancelling its task closes the client too")
  func cancelled() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.ping()
    let running = Task { try await redis.run() }
    running.cancel()
    try await running.value
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
  }

  @Test("a consumer finishes the jobs that run, and acknowledges them, before the client is closed")
  func consumer() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let admin = try Redis(server.url)
    for number in 1...10 { try await admin.xadd("orders", ["n": number]) }
    let (log, gate) = (Log(), Gate())
    let worker = ConsumerService(orders(redis)) { orders in
      try await orders.process(concurrency: 2) { order in
        let number = try #require(order.entry["n"])
        log.add("begin \(number)")
        try await gate.pass()
        // The client still works, and the task is not cancelled.
        try await redis.set("done:\(number)", 1)
        log.add("end \(number)")
      }
    }
    let services = group([redis, worker])
    let running = Task { try await services.run() }
    try await wait(while: log.lines.count < 2)
    await services.triggerGracefulShutdown()
    await services.triggerGracefulShutdown()
    try await Task.sleep(for: .milliseconds(50))
    #expect(log.lines.sorted() == ["begin 1", "begin 2"])
    gate.open()
    try await running.value
    #expect(log.lines.sorted() == ["begin 1", "begin 2", "end 1", "end 2"])
    #expect(try await admin.exists("done:1", "done:2") == 2)
    #expect(try await admin.xpending("orders", group: "g").count == 0)
    #expect(try await admin.xinfoGroups("orders").first?.pending == 0)
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
    // The others come to the next consumer.
    let next = try Redis(server.url)
    let stop = ConsumerStop()
    try await orders(next, name: "next").until(stop).process { order in
      log.add("next \(order.entry["n"] ?? 0)")
      if order.entry["n"] == 10 { stop.request() }
    }
    #expect(log.lines.filter { $0.hasPrefix("next") } == (3...10).map { "next \($0)" })
  }

  @Test("an idle consumer and a loop over one end at once")
  func idle() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let log = Log()
    let idle = ConsumerService(orders(redis, name: "idle")) { try await $0.process { _ in } }
    let loop = ConsumerService(orders(redis, name: "loop")) { orders in
      for try await order in orders {
        try await order.ack()
        log.add("order")
      }
      log.add("ended")
    }
    let services = group([redis, idle, loop])
    let running = Task { try await services.run() }
    try await wait(while: redis.statistics.leasedForBlocking < 2)
    let start = ContinuousClock.now
    await services.triggerGracefulShutdown()
    try await running.value
    // Not the time for which a read blocks.
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(log.lines == ["ended"])
  }

  @Test("jobs that take longer than the shutdown may are cancelled, and stay pending")
  func tooLong() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let admin = try Redis(server.url)
    try await admin.xadd("orders", ["n": 1])
    let log = Log()
    let worker = ConsumerService(orders(redis)) { orders in
      try await orders.process { _ in
        log.add("begin")
        try await Task.sleep(for: .seconds(100))
        log.add("end")
      }
    }
    var configuration = ServiceGroupConfiguration(
      services: [redis, worker], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    configuration.maximumGracefulShutdownDuration = .milliseconds(100)
    let services = ServiceGroup(configuration: configuration)
    let running = Task { try await services.run() }
    try await wait(while: log.lines.isEmpty)
    await services.triggerGracefulShutdown()
    _ = await running.result
    #expect(log.lines == ["begin"])
    #expect(try await admin.xpending("orders", group: "g").count == 1)
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
  }

  @Test("a subscription's loop ends when its handler has returned, which is not cancelled; then the client is closed")
  func subscription() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let admin = try Redis(server.url)
    let (log, gate) = (Log(), Gate())
    let news = SubscriptionService(redis.pubsub("news").strdecode) { message in
      log.add("begin \(message)")
      try await gate.pass()
      log.add("end \(message) \(Task.isCancelled)")
    }
    let services = group([redis, news])
    let running = Task { try await services.run() }
    try await wait(while: try await admin.publish("news", "a") == 0)
    try await wait(while: log.lines.isEmpty)
    await services.triggerGracefulShutdown()
    try await Task.sleep(for: .milliseconds(50))
    #expect(log.lines == ["begin a"])
    gate.open()
    try await running.value
    #expect(log.lines == ["begin a", "end a false"])
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
    try await wait(while: try await admin.publish("news", "b") > 0)
  }

  @Test("an idle subscription ends at once, also one that is shut down before it has begun")
  func idleSubscription() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let services = group([redis, SubscriptionService(redis.pubsub("news")) { _ in }])
    let running = Task { try await services.run() }
    try await wait(while: redis.statistics.connections == 0)
    await services.triggerGracefulShutdown()
    try await running.value
    let second = try Redis(server.url)
    try await testGracefulShutdown { trigger in
      trigger.triggerGracefulShutdown()
      try await SubscriptionService(second.pubsub("news")) { _ in }.run()
    }
    let cancelled = Task { try await SubscriptionService(second.pubsub("news")) { _ in }.run() }
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
  }

  @Test("what a handler throws ends its service, and the group")
  func handlerThrows() async throws {
    struct Failure: Error {}
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let admin = try Redis(server.url)
    let services = group([redis, SubscriptionService(redis.pubsub("news")) { _ in throw Failure() }])
    let running = Task { try await services.run() }
    try await wait(while: try await admin.publish("news", "a") == 0)
    await #expect(throws: Failure.self) { try await running.value }
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
  }

  @Test("a server that is down at the start fails the services that need it, or is waited for if the options say so")
  func down() async throws {
    let server = try await TestServer()
    let port = server.port
    server.stop()
    let impatient = try Redis("redis://127.0.0.1:\(port)/")
    let error = try await redisError {
      try await group([impatient, ConsumerService(orders(impatient)) { try await $0.process { _ in } }]).run()
    }
    guard case .connection = error.kind else { throw error }

    var options = RedisOptions()
    options.backOff.waitsForFirstConnection = true
    let redis = try Redis("redis://127.0.0.1:\(port)/", options: options)
    let log = Log()
    let services = group([
      redis,
      ConsumerService(orders(redis)) { orders in try await orders.process { _ in log.add("order") } },
      SubscriptionService(redis.pubsub("news")) { _ in log.add("message") },
    ])
    let running = Task { try await services.run() }
    try await wait(while: redis.statistics.connectionsLost == 0)
    try server.restart()
    let admin = try Redis(server.url)
    try await admin.xadd("orders", ["n": 1])
    try await wait(while: try await admin.publish("news", "a") == 0)
    try await wait(while: Set(log.lines).count < 2)
    await services.triggerGracefulShutdown()
    try await running.value
  }

  @Test("a shutdown while the server is gone ends in time")
  func gone() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let log = Log()
    let services = group([
      redis, ConsumerService(orders(redis)) { try await $0.process { _ in } },
      SubscriptionService(redis.pubsub("news")) { _ in log.add("message") },
    ])
    let running = Task { try await services.run() }
    let admin = try Redis(server.url)
    try await wait(while: try await admin.publish("news", "a") == 0)
    try await wait(while: redis.statistics.leasedForBlocking == 0)
    server.stop()
    try await wait(while: redis.statistics.connectionsLost == 0)
    let start = ContinuousClock.now
    await services.triggerGracefulShutdown()
    _ = await running.result
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try await redisError { try await redis.ping() }.kind == .closed)
  }
}
