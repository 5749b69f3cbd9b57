// What a command costs a client: Redio on the caller's executor and on its loop, beside hiredis, redis-benchmark and
// Python's clients, against one server, in turns. Scripts/benchmark client starts the server and runs it.
//
//   ClientBenchmark FOLDER PORT TLS-PORT HIREDIS PYTHON [PART ...]   the tables, then the goals; PYTHON may be empty
//   ClientBenchmark FOLDER PORT TLS-PORT run [TABLE NAME COUNT]      one work alone, for strace or perf to look at
//   ClientBenchmark bare, ClientBenchmark idle PORT                  what the part "memory" looks at from outside
//
// Only ratios within one run mean anything on a shared machine.

import CBenchmark
import Foundation
import Redio

let arguments = CommandLine.arguments
let rounds = 11

switch arguments.dropFirst().first {
case "bare": try await rest()
case "idle": try await restAsClient(port: arguments[2])
default: break
}

guard arguments.count >= 5, let port = Int32(arguments[2]) else {
  print("usage: see the head of this program's source, or run Scripts/benchmark client")
  exit(2)
}
let redis = try Redis("redis://127.0.0.1:\(port)")
// Of its own, since large replies leave it with a larger buffer.
let redisForLarge = try Redis("redis://127.0.0.1:\(port)")
try await redis.set(smallKey, String(repeating: "x", count: smallSize))
try await redis.set(largeKey, Bytes([UInt8](repeating: 120, count: largeSize)))

if arguments[4] == "run" {
  let tables = redioTables(redis, redisForLarge)
  guard arguments.count == 8, let table = tables.first(where: { $0.title == arguments[5] }),
    let row = table.rows.first(where: { $0.name == arguments[6] }), let count = Int(arguments[7])
  else {
    for table in tables { print("\(table.title): " + table.rows.map(\.name).joined(separator: "; ")) }
    exit(2)
  }
  _ = try await row.body(count)
  exit(0)
}

let names = arguments.dropFirst(6)
let parts = names.isEmpty ? Part.allCases : names.compactMap { Part(rawValue: $0) }
guard names.allSatisfy({ Part(rawValue: $0) != nil }) else {
  print("the parts are: " + Part.allCases.map(\.rawValue).joined(separator: " "))
  exit(2)
}

if let problem = benchmark_hiredis_load(arguments[4]) { fatalError("hiredis: \(String(cString: problem))") }
var tables = redioTables(redis, redisForLarge) + [sessionWork(redis)]
try addPeers(to: &tables, port: port)
if parts.contains(.python) { try addPythonClients(to: &tables, python: arguments[5], port: port) }
tables = try await measured(tables.compactMap { $0.selecting(parts) }, rounds: rounds)
for table in tables { table.report() }
let memory = parts.contains(.memory) ? try await measureMemory(port: port, runs: rounds) : nil
memory?.report()
reportGoals(tables, memory)
await redis.close()
await redisForLarge.close()
