// valkey-swift as a contender of Scripts/bench; Benchmarks/Contenders/README.md says what it is told and answers.
//
// A task at a time takes a connection of the client's pool, which is what the client's own commands do. Over TCP only.

import CBenchmark
import ContenderSupport
import Logging
import Valkey

guard CommandLine.arguments.count == 4, let port = Int(CommandLine.arguments[2]) else {
  fatalError("usage: ValkeySwiftContender FOLDER PORT TLS-PORT")
}
let logger = Logger(label: "contender") { _ in SwiftLogNoOpLogHandler() }
let client = ValkeyClient(.hostname("127.0.0.1", port: port), logger: logger)
let running = Task { await client.run() }

benchmark_say(#"{"version": "1.x", "works": ["one", "batch", "tasks"], "transports": ["tcp"]}"#)
while let line = readLine(), let request = Request(line) {
  do {
    // Connects.
    _ = try await gets(1, request, Latencies())
    switch request.work {
    case "batch": benchmark_say(try await batch(request).json)
    case "tasks": benchmark_say(try await tasks(request).json)
    default:
      let latencies = Latencies(request, count: request.count)
      let stopwatch = Stopwatch()
      benchmark_say(stopwatch.stop(try await gets(request.count, request, latencies)).json)
    }
  } catch {
    benchmark_say("{\"error\": \"\(request.work) has failed\"}")
  }
}
running.cancel()

@Sendable func gets(_ count: Int, _ request: Request, _ latencies: Latencies) async throws -> Latencies {
  var latencies = latencies
  for _ in 0..<count {
    let begun = latencies.begin()
    guard let value = try await client.get(ValkeyKey(request.name)), String(value).utf8.count == request.length else {
      throw WrongReply()
    }
    latencies.end(begun)
  }
  return latencies
}

@Sendable func batch(_ request: Request) async throws -> Figures {
  var latencies = Latencies(request, count: request.count / request.size)
  let key = ValkeyKey(request.name)
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / request.size) {
    let begun = latencies.begin()
    let commands = (0..<request.size).map { _ in GET(key) as any ValkeyCommand }
    for result in await client.execute(commands) {
      guard try result.get().decode(as: String.self).utf8.count == request.length else { throw WrongReply() }
    }
    latencies.end(begun)
  }
  return stopwatch.stop(latencies)
}

@Sendable func tasks(_ request: Request) async throws -> Figures {
  var latencies = Latencies(request, count: request.count)
  let share = request.count / request.size
  let stopwatch = Stopwatch()
  try await withThrowingTaskGroup(of: Latencies.self) { group in
    for _ in 0..<request.size { group.addTask { try await gets(share, request, Latencies(request, count: share)) } }
    for try await some in group where request.hasLatencies { latencies.add(some) }
  }
  return stopwatch.stop(latencies)
}
