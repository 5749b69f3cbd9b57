// RediStack as a contender of Scripts/bench; Benchmarks/Contenders/README.md says what it is told and answers.
//
// One connection, which all tasks share. Over TCP only.

import CBenchmark
import ContenderSupport
import NIOCore
import NIOPosix
import RediStack

guard CommandLine.arguments.count == 4, let port = Int(CommandLine.arguments[2]) else {
  fatalError("usage: RediStackContender FOLDER PORT TLS-PORT")
}
let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
let connection = try await RedisConnection.make(
  configuration: try .init(hostname: "127.0.0.1", port: port), boundEventLoop: group.next()
).get()

benchmark_say(#"{"version": "1.x", "works": ["one", "batch", "tasks"], "transports": ["tcp"]}"#)
while let line = readLine(), let request = Request(line) {
  do {
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

@Sendable func verify(_ value: RESPValue, _ request: Request) throws {
  guard case .bulkString(let buffer?) = value, buffer.readableBytes == request.length else { throw WrongReply() }
}

@Sendable func gets(_ count: Int, _ request: Request, _ latencies: Latencies) async throws -> Latencies {
  var latencies = latencies
  let key = RedisKey(request.name)
  for _ in 0..<count {
    let begun = latencies.begin()
    try verify(try await connection.get(key).get(), request)
    latencies.end(begun)
  }
  return latencies
}

@Sendable func batch(_ request: Request) async throws -> Figures {
  var latencies = Latencies(request, count: request.count / request.size)
  let key = RedisKey(request.name)
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / request.size) {
    let begun = latencies.begin()
    let replies = (0..<request.size).map { _ in connection.get(key) }
    for reply in replies { try verify(try await reply.get(), request) }
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
