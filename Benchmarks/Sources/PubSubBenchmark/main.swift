// What a message costs its receiver: Redio on the caller's executor and on its loop, beside hiredis's blocking calls,
// against one server, in turns. Scripts/benchmark pubsub starts the server and runs it.
//
//   PubSubBenchmark FOLDER PORT TLS-PORT HIREDIS [PART ...]     the tables, then the goals
//   PubSubBenchmark FOLDER PORT TLS-PORT run [NAME COUNT]       one work alone, for perf to look at
//   PubSubBenchmark publish PORT CHANNEL COUNT                  what publishes, in a process of its own
//
// Only ratios within one run mean anything on a shared machine.

import CBenchmark
import Foundation
import Redio

let arguments = CommandLine.arguments

if arguments.count == 5, arguments[1] == "publish", let port = Int32(arguments[2]), let count = Int(arguments[4]) {
  publish(port: port, channel: arguments[3], count: count)
}
guard arguments.count >= 5, let port = Int32(arguments[2]) else {
  print("usage: see the head of this program's source, or run Scripts/benchmark pubsub")
  exit(2)
}
let redis = try Redis("redis://127.0.0.1:\(port)")
// A receiver that is slower than the publisher must not lose its connection.
try await redis.configSet("client-output-buffer-limit", to: "pubsub 0 0 0")

if arguments[4] == "run" {
  let works = redioThroughput(redis) + redioFanOut(redis)
  guard arguments.count == 7, let work = works.first(where: { $0.name == arguments[5] }), let count = Int(arguments[6])
  else {
    for work in works { print(work.name) }
    exit(2)
  }
  print(text(try await work.measure(count).seconds), "seconds")
  exit(0)
}

let names = arguments.dropFirst(5)
let parts = names.isEmpty ? Part.allCases : names.compactMap { Part(rawValue: $0) }
guard names.allSatisfy({ Part(rawValue: $0) != nil }) else {
  print("the parts are: " + Part.allCases.map(\.rawValue).joined(separator: " "))
  exit(2)
}
if let problem = benchmark_hiredis_load(arguments[4]) { fatalError("hiredis: \(String(cString: problem))") }

var throughput: [Work] = []
if parts.contains(.throughput) {
  throughput = try await measured(redioThroughput(redis) + [hiredisThroughput(port)], messages: 1_000_000, rounds: 5)
  report("one receiver", throughput)
}
if parts.contains(.fanOut) {
  let fanOut = try await measured(redioFanOut(redis), messages: 20_000, rounds: 5)
  report("\(receiverCount) receivers of a channel", fanOut)
}
if parts.contains(.latency) {
  report(try await measuredLatencies(redis, port, messages: 1_000, rounds: 11))
}
reportGoals(throughput)
await redis.close()
