import CBenchmark
import Redio
import RedioPubSub

/// The times from before a message was published until it was received.
struct Latencies {
  let name: String
  /// Microseconds, of each round in order.
  var rounds: [[Double]] = []

  init(_ name: String) { self.name = name }

  private func figure(_ quantile: Double, of round: [Double]) -> Double {
    let sorted = round.sorted()
    return sorted[min(Int(Double(sorted.count) * quantile), sorted.count - 1)]
  }

  /// What so large a part of the times is below.
  func quantile(_ quantile: Double) -> Double { figure(quantile, of: rounds.flatMap { $0 }) }

  /// How many times it is another's: the median of the rounds, in each of which both had their turn.
  func ratio(to other: Latencies, _ quantile: Double) -> Double {
    median(zip(rounds, other.rounds).map { figure(quantile, of: $0) / figure(quantile, of: $1) })
  }
}

/// Publishes one message after the other, and has each contender receive them, in turns.
func measuredLatencies(_ redis: Redis, _ port: Int32, messages: Int, rounds: Int) async throws -> [Latencies] {
  let channel = "benchmark:latency"
  // The same for all: a blocking socket.
  let publisher = benchmark_publisher_connect(port)
  guard publisher >= 0 else { fatalError("the publisher can't connect") }
  defer { benchmark_publisher_close(publisher) }

  var all = [Latencies(mainWork), Latencies(mainWork + ", on the loop"), Latencies("hiredis")]
  // The first round warms up and does not count.
  for round in 0...rounds {
    let plain = try await redioLatencies(redis, channel, publisher, messages)
    let onLoop = try await withTaskExecutorPreference(redis.eventLoop) {
      try await redioLatencies(redis, channel, publisher, messages)
    }
    let hiredis = hiredisLatencies(port, channel, publisher, messages)
    guard round > 0 else { continue }
    for (index, times) in [plain, onLoop, hiredis].enumerated() { all[index].rounds.append(times) }
  }
  return all
}

private func redioLatencies(
  _ redis: Redis, _ channel: String, _ publisher: Int32, _ messages: Int
) async throws -> [Double] {
  let pubsub = try await redis.pubsub(channel, options: PubSubOptions(overflow: .stopReading)).ready()
  var iterator = pubsub.makeAsyncIterator()
  var times: [Double] = []
  for _ in 0..<messages {
    let start = ContinuousClock.now
    send(publisher, channel)
    _ = try await iterator.next()
    times.append((ContinuousClock.now - start) / .microseconds(1))
    confirm(publisher)
  }
  return times
}

private func hiredisLatencies(_ port: Int32, _ channel: String, _ publisher: Int32, _ messages: Int) -> [Double] {
  let receiver = HiredisReceiver(port, channel)
  var times: [Double] = []
  for _ in 0..<messages {
    let start = ContinuousClock.now
    send(publisher, channel)
    receiver.receive(1)
    times.append((ContinuousClock.now - start) / .microseconds(1))
    confirm(publisher)
  }
  return times
}

private func send(_ publisher: Int32, _ channel: String) {
  guard benchmark_publisher_send(publisher, channel, message) == 0 else { fatalError("the publisher can't write") }
}

private func confirm(_ publisher: Int32) {
  guard benchmark_publisher_wait(publisher) == 0 else { fatalError("the publisher was refused") }
}
