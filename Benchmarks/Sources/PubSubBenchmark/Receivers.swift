import CBenchmark
import Redio
import RedioPubSub

/// How many receive each message of the fan-out.
let receiverCount = 100

/// The name of what the goals are about.
let mainWork = "Redio"

/// One receiver, with a connection of its own or the one of ordinary commands.
func redioThroughput(_ redis: Redis) -> [Work] {
  let own = PubSubOptions(overflow: .stopReading)
  // On a shared connection nothing has the server wait: all may have to.
  let shared = PubSubOptions(overflow: .fail, messageLimit: .max, byteLimit: .max)
  return both(mainWork, redis, own) + both("Redio, shared connection", redis, shared)
}

private func both(_ name: String, _ redis: Redis, _ options: PubSubOptions) -> [Work] {
  [
    Work(name) { channel, count in
      let pubsub = try await redis.pubsub(channel, options: options).ready()
      return { try await receive(pubsub, count) }
    },
    Work(name + ", on the loop") { channel, count in
      let pubsub = try await redis.pubsub(channel, options: options).ready()
      return { try await withTaskExecutorPreference(redis.eventLoop) { try await receive(pubsub, count) } }
    },
  ]
}

/// Many receivers of one channel, which share a connection.
func redioFanOut(_ redis: Redis) -> [Work] {
  [
    Work("Redio, fan-out", deliveries: receiverCount) { channel, count in
      let all = try await subscribe(redis, channel)
      return { try await receive(all, count) }
    },
    Work("Redio, fan-out, on the loop", deliveries: receiverCount) { channel, count in
      let all = try await subscribe(redis, channel)
      return { try await withTaskExecutorPreference(redis.eventLoop) { try await receive(all, count) } }
    },
  ]
}

private typealias Messages = PubSub<MessageAlone<AsBytes>>

private func subscribe(_ redis: Redis, _ channel: String) async throws -> [Messages] {
  var all: [Messages] = []
  for _ in 0..<receiverCount {
    let pubsub = redis.pubsub(channel, options: PubSubOptions(overflow: .fail, messageLimit: .max, byteLimit: .max))
    all.append(try await pubsub.ready())
  }
  return all
}

private func receive(_ pubsub: Messages, _ count: Int) async throws {
  var received = 0
  for try await next in pubsub {
    guard next.count == messageSize else { fatalError("Redio has read \(next.count) bytes") }
    received += 1
    if received == count { break }
  }
}

private func receive(_ all: [Messages], _ count: Int) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for pubsub in all { group.addTask { try await receive(pubsub, count) } }
    try await group.waitForAll()
  }
}

/// A connection of hiredis, subscribed to a channel.
final class HiredisReceiver: Sendable {
  // One work at a time uses it.
  private nonisolated(unsafe) let connection: UnsafeMutableRawPointer

  init(_ port: Int32, _ channel: String) {
    guard let connection = benchmark_hiredis_connect(port, nil), benchmark_hiredis_subscribe(connection, channel) == 0
    else { fatalError("hiredis can't subscribe") }
    self.connection = connection
  }

  deinit { benchmark_hiredis_disconnect(connection) }

  /// Receives messages.
  func receive(_ count: Int) {
    let length = benchmark_hiredis_receive(connection, count)
    guard length == count * messageSize else { fatalError("hiredis has read \(length) bytes") }
  }
}

func hiredisThroughput(_ port: Int32) -> Work {
  Work("hiredis") { channel, count in
    let receiver = HiredisReceiver(port, channel)
    return { receiver.receive(count) }
  }
}
