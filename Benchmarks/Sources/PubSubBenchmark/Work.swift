import CBenchmark
import Foundation
import Redio

/// A part of the benchmark, as it is asked for by name.
enum Part: String, CaseIterable {
  case throughput
  case fanOut = "fan-out"
  case latency
}

/// What a work cost in one round.
struct Cost {
  var seconds: Double
  var processorSeconds: Double
  var allocations: Double
}

/// Something that receives messages, beside others that do the same.
struct Work: Sendable {
  /// Receives messages that were published, as many as have been subscribed to before.
  typealias Receive = @Sendable () async throws -> Void

  let name: String
  /// How many times each message is delivered.
  let deliveries: Int
  /// Subscribes to a channel, and says what receives a number of messages.
  let subscribe: @Sendable (String, Int) async throws -> Receive
  /// How many messages were published in a round.
  var messages = 0
  var costs: [Cost] = []

  init(_ name: String, deliveries: Int = 1, _ subscribe: @escaping @Sendable (String, Int) async throws -> Receive) {
    self.name = name
    self.deliveries = deliveries
    self.subscribe = subscribe
  }

  /// Runs it once.
  func measure(_ count: Int) async throws -> Cost {
    // Of its own, so that a subscription that is about to end gets nothing of it.
    let channel = "benchmark:\(UInt32.random(in: 0...UInt32.max))"
    let receive = try await subscribe(channel, count)
    let publisher = try Publisher(channel, count)
    let allocations = benchmark_allocations()
    let processor = benchmark_processor_time()
    let start = ContinuousClock.now
    publisher.begin()
    try await receive()
    let cost = Cost(
      seconds: (ContinuousClock.now - start) / .seconds(1), processorSeconds: benchmark_processor_time() - processor,
      allocations: Double(benchmark_allocations() - allocations))
    publisher.end()
    return cost
  }

  /// Deliveries of a round.
  private var count: Double { Double(messages * deliveries) }
  /// Deliveries a second.
  var rate: Double { median(costs.map { count / $0.seconds }) }
  /// Microseconds of processor time a delivery.
  var processorTime: Double { median(costs.map { $0.processorSeconds / count * 1e6 }) }
  /// Allocations a delivery.
  var allocations: Double { median(costs.map { $0.allocations / count }) }

  /// How many times one's figure is another's: the median of the rounds, in each of which both had their turn.
  func ratio(to other: Work, _ figure: KeyPath<Cost, Double>) -> Double {
    median(zip(costs, other.costs).map { $0[keyPath: figure] / $1[keyPath: figure] })
  }
}

/// Runs all in turns, for some rounds.
func measured(_ works: [Work], messages: Int, rounds: Int) async throws -> [Work] {
  var works = works
  // The first round warms up and does not count.
  for round in 0...rounds {
    for index in works.indices {
      let cost = try await works[index].measure(messages)
      works[index].messages = messages
      if round > 0 { works[index].costs.append(cost) }
    }
  }
  return works
}
