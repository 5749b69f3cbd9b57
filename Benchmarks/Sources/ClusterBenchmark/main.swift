// What a cluster costs the client: works on the nodes of a cluster beside the same works on one server, in turns. Started by
// `Scripts/bench cluster`.
//
// Usage: ClusterBenchmark PORT-OF-A-SERVER PORT-OF-A-NODE ROUNDS SECONDS [WORK …]
import CBenchmark
import ContenderSupport
import RedioCluster

/// Does something a number of times.
typealias Body = @Sendable (_ redis: Redis, _ count: Int) async throws -> Void

/// A work, and the most that it may cost in a cluster, to what it costs at one server.
struct Work: Sendable {
  let name: String
  /// How many commands, or keys, one turn of it is.
  let size: Int
  let limit: Double?
  let body: Body
}

let keyCount = 1_000
let keys = (0..<keyCount).map { "key:\($0)" }
let value = "sixteen bytes ok"

let works = [
  Work(name: "one task, GET", size: 1, limit: nil) { redis, count in
    for index in 0..<count { _ = try await redis.get(keys[index % keyCount]) }
  },
  Work(name: "64 tasks, GET", size: 1, limit: 1.15) { redis, count in
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<64 {
        group.addTask {
          for index in 0..<(count / 64) { _ = try await redis.get(keys[(index * 64 + task) % keyCount]) }
        }
      }
      try await group.waitForAll()
    }
  },
  Work(name: "MGET of 1,000 keys", size: keyCount, limit: 1.5) { redis, count in
    for _ in 0..<(count / keyCount) {
      guard try await redis.mget(keys).count == keyCount else { throw WrongReply() }
    }
  },
  Work(name: "batches of 100 GET", size: 100, limit: 1.3) { redis, count in
    for turn in 0..<(count / 100) {
      let batch = redis.batch()
      let replies = (0..<100).map { batch.get(keys[(turn * 100 + $0) % keyCount]) }
      try await batch.run()
      for reply in replies { guard try reply.value?.count == 16 else { throw WrongReply() } }
    }
  },
  Work(name: "chains of 10 GET", size: 10, limit: 1.3) { redis, count in
    for turn in 0..<(count / 10) {
      let start = turn * 10 % keyCount
      _ = try await redis().get(keys[start]).get(keys[start + 1]).get(keys[start + 2]).get(keys[start + 3]).get(
        keys[start + 4]
      ).get(keys[start + 5]).get(keys[start + 6]).get(keys[start + 7]).get(keys[start + 8]).get(keys[start + 9]).run()
    }
  },
]

/// The figures of one turn.
struct Turn {
  let seconds: Double
  let processor: Double
  let allocations: Double
}

func turn(_ work: Work, _ redis: Redis, _ count: Int, isOnLoop: Bool) async throws -> Turn {
  let allocations = benchmark_allocations()
  let processor = benchmark_processor_time()
  let start = benchmark_now()
  if isOnLoop {
    try await withTaskExecutorPreference(redis.eventLoop) { try await work.body(redis, count) }
  } else {
    try await work.body(redis, count)
  }
  let per = 1 / Double(count)
  return Turn(
    seconds: Double(benchmark_now() - start) / 1e9 * per, processor: (benchmark_processor_time() - processor) * per,
    allocations: Double(benchmark_allocations() - allocations) * per)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func text(_ value: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let number = Int((value * scale).rounded())
  guard digits > 0 else { return "\(number)" }
  let fraction = String(number % Int(scale))
  return "\(number / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 4, let rounds = Int(arguments[3]), let seconds = Double(arguments[4]) else {
  fatalError("usage: ClusterBenchmark PORT PORT ROUNDS SECONDS")
}
let single = try Redis("redis://127.0.0.1:\(arguments[1])/")
let cluster = try Redis(cluster: "redis://127.0.0.1:\(arguments[2])/")
for redis in [single, cluster] {
  let batch = redis.batch()
  for key in keys { batch.set(key, value) }
  try await batch.run()
  try await redis.warmUp()
}
let chosen =
  arguments.count > 4 ? works.filter { work in arguments.dropFirst(4).contains { work.name.contains($0) } } : works

print(
  "| work | where tasks run | CPU, µs: one server | cluster | ratio | at most | rate, ratio | allocations: one server | cluster |"
)
print("| --- | --- | --: | --: | --: | --: | --: | --: | --: |")
for work in chosen {
  for isOnLoop in [false, true] {
    // As many as take the given time at one server.
    var count = work.size * 64
    while true {
      let trial = try await turn(work, single, count, isOnLoop: isOnLoop)
      if trial.seconds * Double(count) > seconds / 4 {
        count = max(work.size * 64, Int(seconds / trial.seconds) / (work.size * 64) * work.size * 64)
        break
      }
      count *= 2
    }
    _ = try await turn(work, cluster, count, isOnLoop: isOnLoop)
    var turns: [(one: Turn, many: Turn)] = []
    for round in 0..<rounds {
      // Each goes first in every other round.
      if round % 2 == 0 {
        let one = try await turn(work, single, count, isOnLoop: isOnLoop)
        turns.append((one, try await turn(work, cluster, count, isOnLoop: isOnLoop)))
      } else {
        let many = try await turn(work, cluster, count, isOnLoop: isOnLoop)
        turns.append((try await turn(work, single, count, isOnLoop: isOnLoop), many))
      }
    }
    let ratio = median(turns.map { $0.many.processor / $0.one.processor })
    let rate = median(turns.map { $0.one.seconds / $0.many.seconds })
    print(
      "| \(work.name) | \(isOnLoop ? "the client's loop" : "by default") "
        + "| \(text(median(turns.map { $0.one.processor * 1e6 }), 2)) "
        + "| \(text(median(turns.map { $0.many.processor * 1e6 }), 2)) | \(text(ratio, 2)) "
        + "| \(work.limit.map { text($0, 2) } ?? "–") | \(text(rate, 2)) "
        + "| \(text(median(turns.map(\.one.allocations)), 2)) | \(text(median(turns.map(\.many.allocations)), 2)) |")
  }
}
await single.close()
await cluster.close()
