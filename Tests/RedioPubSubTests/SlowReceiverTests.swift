import ClientTestSupport
import Foundation
import RESP
import RedioAdmin
import RedioPubSub
import TestSupport
import Testing

@Suite("Slow receivers")
struct SlowReceiverTests {
  /// Publishes numbers from 0 on.
  private func publish(_ count: Int, to channel: String, _ redis: Redis) async throws {
    let batch = redis.batch()
    for number in 0..<count { batch.publish(channel, number) }
    try await batch.run()
  }

  @Test("the oldest are dropped, and counted; others on the connection miss nothing", arguments: Target.all)
  func oldest(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .dropOldest, messageLimit: 10), as: Int.self)
    let fast = redis.pubsub("c", as: Int.self)
    try await slow.ready()
    try await fast.ready()
    try await publish(1_000, to: "c", other)
    for number in 0..<1_000 { #expect(try await fast.next() == number) }
    #expect(slow.waitingCount == 10 && slow.droppedCount == 990)
    for number in 990..<1_000 { #expect(try await slow.next() == number) }
    try await publish(1, to: "c", other)
    #expect(try await slow.next() == 0)
    #expect(fast.droppedCount == 0)
    await other.close()
    await redis.close()
  }

  @Test("the newest are dropped, and counted", arguments: Target.all)
  func newest(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .dropNewest, messageLimit: 10), as: Int.self)
    let fast = redis.pubsub("c", as: Int.self)
    try await slow.ready()
    try await fast.ready()
    try await publish(1_000, to: "c", other)
    for number in 0..<1_000 { #expect(try await fast.next() == number) }
    #expect(slow.droppedCount == 990)
    for number in 0..<10 { #expect(try await slow.next() == number) }
    await other.close()
    await redis.close()
  }

  @Test("one that fails gets what waits, then the error; then it can begin anew", arguments: Target.all)
  func failing(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .fail, messageLimit: 10), as: Int.self)
    let fast = redis.pubsub("c", as: Int.self)
    try await slow.ready()
    try await fast.ready()
    try await publish(1_000, to: "c", other)
    for number in 0..<1_000 { #expect(try await fast.next() == number) }
    for number in 0..<10 { #expect(try await slow.next() == number) }
    let error = await #expect(throws: RedisError.self) { try await slow.next() }
    #expect(error?.kind == .receiverTooSlow(waiting: 10))
    try await slow.ready()
    try await publish(1, to: "c", other)
    #expect(try await slow.next() == 0)
    await other.close()
    await redis.close()
  }

  @Test("the limit of bytes counts too, but a single message may be larger", arguments: [2, 3])
  func bytes(_ version: Int) async throws {
    let (server, redis) = try await Target(kind: .standard, version: version).client()
    defer { server.stop() }
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .dropOldest, byteLimit: 10_000))
    try await slow.ready()
    for size in [3_000, 3_001, 3_002, 3_003, 50_000] {
      try await redis.publish("c", Bytes([UInt8](repeating: 1, count: size)))
    }
    try await waitUntil("all have come") { slow.droppedCount == 4 && slow.waitingCount == 1 }
    #expect(try await slow.next().count == 50_000)
    await redis.close()
  }

  @Test(
    "reading stops, on a connection of its own; nothing is lost, ordinary commands and others go on",
    arguments: Target.all)
  func stopping(_ target: Target) async throws {
    let (server, redis) = try await target.client(
      arguments: ["--client-output-buffer-limit", "pubsub", "0", "0", "0"])
    defer { server.stop() }
    let other = try Redis(target.url(of: server))
    var options = PubSubOptions()
    options.hasOwnConnection = true
    options.messageLimit = 100
    let slow = redis.pubsub("c", options: options)
    let fast = redis.pubsub("c")
    try await slow.ready()
    try await fast.ready()
    // More than the system's buffers hold.
    let message = Bytes([UInt8](repeating: 1, count: 10_000))
    let batch = other.batch()
    for _ in 0..<2_000 { batch.publish("c", message) }
    try await batch.run()
    for _ in 0..<2_000 { _ = try await fast.next() }
    #expect(try await redis.echo("still") == "still")
    try await waitUntil("the server has them wait") {
      try await other.clientList().contains { ($0.outputMemory ?? 0) > 5_000_000 }
    }
    #expect(slow.waitingCount < 200)
    for _ in 0..<2_000 { #expect(try await slow.next() == message) }
    #expect(slow.droppedCount == 0)
    await other.close()
    await redis.close()
  }

  @Test("a receiver that waits for confirmations reads on meanwhile, so that they can come", arguments: [2, 3])
  func readyWhileStopped(_ version: Int) async throws {
    let (server, redis) = try await Target(kind: .standard, version: version).client()
    defer { server.stop() }
    let other = try Redis(server.url)
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .stopReading, messageLimit: 10)).strdecode
    try await slow.ready()
    try await publish(1_000, to: "c", other)
    try await waitUntil("it is full") { slow.waitingCount >= 10 }
    try await slow.subscribe("d").ready()
    try await other.publish("d", "last")
    for number in 0..<1_000 { #expect(try await slow.next() == "\(number)") }
    #expect(try await slow.next() == "last")
    await other.close()
    await redis.close()
  }

  @Test("a loop whose receiver is too slow ends with the error", arguments: [2, 3])
  func failingLoop(_ version: Int) async throws {
    let (server, redis) = try await Target(kind: .standard, version: version).client()
    defer { server.stop() }
    let other = try Redis(server.url)
    let slow = redis.pubsub("c", options: PubSubOptions(overflow: .fail, messageLimit: 10), as: Int.self)
    var iterator = slow.makeAsyncIterator()
    try await slow.ready()
    try await publish(1, to: "c", other)
    #expect(try await iterator.next() == 0)
    try await publish(1_000, to: "c", other)
    try await waitUntil("nobody is subscribed") { try await other.pubsubNumsub("c") == ["c": 0] }
    for number in 0..<10 { #expect(try await iterator.next() == number) }
    await #expect(throws: RedisError.self) { try await iterator.next() }
    #expect(try await iterator.next() == nil)
    await other.close()
    await redis.close()
  }

  @Test(
    "memory stays bounded behind a slow receiver",
    arguments: [PubSubOptions.Overflow.stopReading, .dropOldest, .dropNewest, .fail])
  func memory(_ policy: PubSubOptions.Overflow) async {
    // In a process of its own, where no other test takes memory meanwhile.
    await #expect(processExitsWith: .success) { [name = "\(policy)"] in
      struct TooMuch: Error { let bytes: Int }
      let policies: [PubSubOptions.Overflow] = [.stopReading, .dropOldest, .dropNewest, .fail]
      let policy = policies.first { "\($0)" == name }!
      let server = try await TestServer(arguments: ["--client-output-buffer-limit", "pubsub", "0", "0", "0"])
      let redis = try Redis(server.url)
      let slow = redis.pubsub("c", options: PubSubOptions(overflow: policy, byteLimit: 4 << 20))
      try await slow.ready()
      func residentBytes() throws -> Int {
        let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(statm[1]) ?? 0) * 4096
      }
      func publish(_ count: Int) async throws {
        let message = Bytes([UInt8](repeating: 1, count: 16 << 10))
        for _ in 0..<count {
          let batch = redis.batch()
          for _ in 0..<64 { batch.publish("c", message) }
          try await batch.run()
        }
      }
      try await publish(10)
      let before = try residentBytes()
      // 400 MB of messages.
      try await publish(400)
      let growth = try residentBytes() - before
      if growth > 32 << 20 { throw TooMuch(bytes: growth) }
    }
  }
}
