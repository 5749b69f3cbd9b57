// Commands a second, and the client's processor time for each, against a server that already runs:
//
//   swift run -c release --package-path Benchmarks ClientBenchmark redis://localhost:6379
//
// Works take turns in rounds; medians are printed. Only ratios within one run mean anything on a shared machine.

import Redio

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds of processor time that this process has used.
func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let url = CommandLine.arguments.dropFirst().first ?? "redis://localhost"
let redis = try Redis(url)
let key = "benchmark:redio"
try await redis.set(key, String(repeating: "x", count: 16), expiry: .after(.seconds(600)))

struct Work: Sendable {
  let name: String
  let commands: Int
  let body: @Sendable (Int) async throws -> Void
}

@Sendable func one(_ count: Int) async throws {
  for _ in 0..<count { _ = try await redis.get(key) }
}

@Sendable func batches(_ count: Int) async throws {
  for _ in 0..<(count / 100) {
    let batch = redis.batch()
    for _ in 0..<100 { batch.get(key) }
    try await batch.run()
  }
}

@Sendable func tasks(_ count: Int) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<64 { group.addTask { try await one(count / 64) } }
    try await group.waitForAll()
  }
}

@Sendable func onLoop(_ body: @escaping @Sendable (Int) async throws -> Void) -> @Sendable (Int) async throws -> Void {
  { count in try await withTaskExecutorPreference(redis.eventLoop) { try await body(count) } }
}

let works = [
  Work(name: "one task", commands: 5_000, body: one),
  Work(name: "one task, on the loop", commands: 5_000, body: onLoop(one)),
  Work(name: "batches of 100", commands: 100_000, body: batches),
  Work(name: "batches of 100, on the loop", commands: 100_000, body: onLoop(batches)),
  Work(name: "64 tasks", commands: 64_000, body: tasks),
  Work(name: "64 tasks, on the loop", commands: 64_000, body: onLoop(tasks)),
]
var rates = [[Double]](repeating: [], count: works.count)
var costs = rates
let wall = ContinuousClock()
for _ in 0..<5 {
  for (index, work) in works.enumerated() {
    let before = processorTime()
    let time = try await wall.measure { try await work.body(work.commands) } / .seconds(1)
    rates[index].append(Double(work.commands) / time)
    costs[index].append((processorTime() - before) / Double(work.commands) * 1e6)
  }
}
for (index, work) in works.enumerated() {
  let rate = rates[index].sorted()[2]
  let cost = Int(costs[index].sorted()[2] * 100)
  print("\(work.name): \(Int(rate)) GET/s, \(cost / 100).\(cost % 100 / 10)\(cost % 10) µs of processor time each")
}
try await redis.del(key)
await redis.close()
