import ContenderSupport
import Redio

/// Typed chains of 2, 10 and 100 commands, whose replies are tuples.
@Sendable func chain(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  let key = request.name
  let length = request.length
  var latencies = Latencies(request, count: request.count / request.size)
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / request.size) {
    let begun = latencies.begin()
    switch request.size {
    case 2:
      let replies = try await redis().get(key).get(key).run()
      try verify(replies, 2, length)
    case 10:
      let replies = try await redis()
        .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
        .run()
      try verify(replies, 10, length)
    default: try await hundred(redis, key, length)
    }
    latencies.end(begun)
  }
  return stopwatch.stop(latencies)
}

private func hundred(_ redis: Redis, _ key: String, _ length: Int) async throws {
  let replies = try await redis()
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .run()
  try verify(replies, 100, length)
}

/// Looks at each reply of a tuple. A tuple of one type lies in memory as an array does.
private func verify<T>(_ replies: T, _ count: Int, _ length: Int) throws {
  precondition(MemoryLayout<T>.size == MemoryLayout<Bytes?>.stride * (count - 1) + MemoryLayout<Bytes?>.size)
  try withUnsafePointer(to: replies) { pointer in
    try pointer.withMemoryRebound(to: Bytes?.self, capacity: count) { first in
      for index in 0..<count {
        guard first[index]?.count == length else { throw WrongReply() }
      }
    }
  }
}
