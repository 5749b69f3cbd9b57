// What a command costs over each kind of connection, on the caller's executor and on the loop's own, beside hiredis's
// blocking call and redis-benchmark on one connection. Scripts/benchmark transport starts a server and runs it.
//
//   TransportBenchmark FOLDER PORT TLS-PORT HIREDIS            rates, and processor time for each command
//   TransportBenchmark FOLDER PORT TLS-PORT run NAME COUNT     one work alone, for strace or perf to look at
//
// FOLDER holds the server's socket `s` and the certificate of its authority, `ca.pem`. Contenders take turns in rounds;
// medians are printed. Only ratios within one run mean anything on a shared machine.

import CBenchmark
import Foundation
import Redio

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let arguments = CommandLine.arguments
guard arguments.count >= 5, let port = Int(arguments[2]), let tlsPort = Int(arguments[3]) else {
  print("usage: see the head of this program's source, or run Scripts/benchmark transport")
  exit(2)
}
let folder = arguments[1]
let tls = TLSConfiguration(trustRoots: .only(.file(folder + "/ca.pem")))
let key = "benchmark:redio"
let largeKey = "benchmark:redio:large"

/// Something that is timed.
struct Work: Sendable {
  let name: String
  let commands: Int
  /// Runs a number of commands; says how long that took, if it is another program that knows.
  let body: @Sendable (Int) async throws -> Double?
}

/// Seconds of processor time that this process has used.
func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// One client's works.
func works(_ medium: String, _ redis: Redis) -> [Work] {
  @Sendable func one(_ count: Int) async throws { for _ in 0..<count { _ = try await redis.get(key) } }
  @Sendable func tasks(_ count: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<64 { group.addTask { try await one(count / 64) } }
      try await group.waitForAll()
    }
  }
  @Sendable func large(_ count: Int) async throws { for _ in 0..<count { _ = try await redis.get(largeKey) } }
  let bodies: [(String, Int, @Sendable (Int) async throws -> Void)] = [
    ("one task", 3_000, one), ("64 tasks", 64_000, tasks), ("1 MiB replies", 300, large),
  ]
  return bodies.flatMap { name, count, body in
    [
      Work(name: "\(medium), \(name)", commands: count) {
        try await body($0)
        return nil
      },
      Work(name: "\(medium), \(name), on the loop", commands: count) { count in
        try await withTaskExecutorPreference(redis.eventLoop) { try await body(count) }
        return nil
      },
    ]
  }
}

func hiredis(_ name: String, _ key: String, _ count: Int, _ connection: OpaquePointer) -> Work {
  nonisolated(unsafe) let connection = UnsafeMutableRawPointer(connection)
  return Work(name: name, commands: count) { count in
    for _ in 0..<count where benchmark_hiredis_get(connection, key) < 0 {
      fatalError("hiredis has lost its connection")
    }
    return nil
  }
}

/// redis-benchmark on one connection, 64 commands at a time. It says itself how many it did a second.
let redisBenchmark = Work(name: "redis-benchmark -c 1 -P 64", commands: 200_000) { count in
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [
    "redis-benchmark", "-p", "\(port)", "-c", "1", "-P", "64", "-n", "\(count)", "--csv", "GET", key,
  ]
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  // "test","rps",… and below it "GET benchmark:redio","750000.00",…
  let fields = text.split(separator: "\n").last?.split(separator: ",") ?? []
  return fields.count > 1 ? Double(fields[1].filter { $0.isNumber || $0 == "." }).map { Double(count) / $0 } : nil
}

let clients = [
  ("TCP", try Redis("redis://127.0.0.1:\(port)")), ("UNIX", try Redis("redis+unix://\(folder)/s")),
  ("TLS", try Redis("rediss://127.0.0.1:\(tlsPort)", tls: tls)),
]
try await clients[0].1.set(key, String(repeating: "x", count: 16))
try await clients[0].1.set(largeKey, Bytes(repeatElement(120, count: 1 << 20)))
var all = clients.flatMap { works($0.0, $0.1) }

if arguments[4] == "run" {
  guard arguments.count == 7, let work = all.first(where: { $0.name == arguments[5] }), let count = Int(arguments[6])
  else {
    print("the works are: " + all.map(\.name).joined(separator: "; "))
    exit(2)
  }
  _ = try await work.body(count)
  for (name, redis) in clients where arguments[5].hasPrefix(name) {
    let figures = redis.statistics
    print("\(figures.commands) commands in \(figures.writes) writes")
  }
  exit(0)
}

if let problem = benchmark_hiredis_load(arguments[4]) { fatalError("hiredis: \(String(cString: problem))") }
guard let tcp = benchmark_hiredis_connect(Int32(port), nil), let unix = benchmark_hiredis_connect(0, folder + "/s")
else {
  fatalError("hiredis can't connect")
}
all += [
  hiredis("hiredis, TCP, one at a time", key, 3_000, OpaquePointer(tcp)),
  hiredis("hiredis, UNIX, one at a time", key, 3_000, OpaquePointer(unix)),
  hiredis("hiredis, TCP, 1 MiB replies", largeKey, 300, OpaquePointer(tcp)), redisBenchmark,
]

let rounds = 7
var rates = [[Double]](repeating: [], count: all.count)
var costs = rates
for _ in 0..<rounds {
  for (index, work) in all.enumerated() {
    let before = processorTime()
    let start = ContinuousClock.now
    let told = try await work.body(work.commands)
    let time = told ?? (ContinuousClock.now - start) / .seconds(1)
    rates[index].append(Double(work.commands) / time)
    costs[index].append((processorTime() - before) / Double(work.commands) * 1e6)
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
func text(_ value: Double) -> String { String(format: value < 100 ? "%.2f" : "%.0f", value) }

for (index, work) in all.enumerated() {
  let cost = work.name.hasPrefix("redis-benchmark") ? "-" : text(median(costs[index])) + " µs"
  let name = work.name.padding(toLength: 34, withPad: " ", startingAt: 0)
  print("\(name) \(text(median(rates[index]))) a second, processor time \(cost)")
}

/// The median of a ratio in each round.
@MainActor func ratio(_ left: String, _ right: String, _ values: [[Double]]) -> String {
  guard let left = all.firstIndex(where: { $0.name == left }), let right = all.firstIndex(where: { $0.name == right })
  else { return "?" }
  return text(median(zip(values[left], values[right]).map { $0 / $1 }))
}
let peer = "hiredis, TCP, one at a time"
print("rate of one task to hiredis:", ratio("TCP, one task", peer, rates))
print("  on the loop:", ratio("TCP, one task, on the loop", peer, rates))
print("processor time of one task to hiredis:", ratio("TCP, one task", peer, costs))
print("  on the loop:", ratio("TCP, one task, on the loop", peer, costs))
print("rate of 64 tasks to redis-benchmark -P 64:", ratio("TCP, 64 tasks", redisBenchmark.name, rates))
print("  on the loop:", ratio("TCP, 64 tasks, on the loop", redisBenchmark.name, rates))
print("rate of plain to TLS, 64 tasks:", ratio("TCP, 64 tasks", "TLS, 64 tasks", rates))
print("  on the loop:", ratio("TCP, 64 tasks, on the loop", "TLS, 64 tasks, on the loop", rates))
for client in clients { await client.1.close() }
