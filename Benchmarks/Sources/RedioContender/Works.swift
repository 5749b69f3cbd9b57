import CBenchmark
import ContenderSupport
import Redio

/// All works but the publisher's.
let allWorks: [String: Work] = [
  "one": one, "batch": batch, "chain": chain, "tasks": tasks, "session": session, "idle": idle,
  "receive": receive, "deliver": deliver, "fan-out": fanOut, "channels": channels,
  "flight": flight, "connections": connections,
]

@Sendable private func one(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  let latencies = Latencies(request, count: request.count)
  let stopwatch = Stopwatch()
  return stopwatch.stop(try await gets(request.count, request, redis, latencies))
}

/// Connects, if need be.
func verify(_ redis: Redis, _ request: Request) async throws {
  guard try await redis.get(request.name)?.count == request.length else { throw WrongReply() }
}

func gets(_ count: Int, _ request: Request, _ redis: Redis, _ latencies: Latencies) async throws -> Latencies {
  var latencies = latencies
  for _ in 0..<count {
    let begun = latencies.begin()
    guard try await redis.get(request.name)?.count == request.length else { throw WrongReply() }
    latencies.end(begun)
  }
  return latencies
}

@Sendable private func batch(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  var latencies = Latencies(request, count: request.count / request.size)
  var replies: [BatchReply<Bytes?>] = []
  replies.reserveCapacity(request.size)
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / request.size) {
    let begun = latencies.begin()
    let batch = redis.batch()
    for _ in 0..<request.size { replies.append(batch.get(request.name)) }
    try await batch.run()
    for reply in replies {
      guard try reply.value?.count == request.length else { throw WrongReply() }
    }
    replies.removeAll(keepingCapacity: true)
    latencies.end(begun)
  }
  return stopwatch.stop(latencies)
}

@Sendable private func tasks(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  var latencies = Latencies(request, count: request.count)
  let share = request.count / request.size
  let stopwatch = Stopwatch()
  try await withThrowingTaskGroup(of: Latencies.self) { group in
    for _ in 0..<request.size {
      group.addTask { try await gets(share, request, redis, Latencies(request, count: share)) }
    }
    for try await some in group where request.hasLatencies { latencies.add(some) }
  }
  return stopwatch.stop(latencies)
}

/// What the pool costs by itself: a session borrowed and returned, without a command, while one is free.
@Sendable private func session(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  // From then on the pool has a connection that is free.
  func use() async throws {
    let db = try await redis.session()
    _ = try await db.get(request.name)
  }
  // A function of its own, since the session goes back to the pool when its scope ends.
  func borrow() async throws {
    let db = try await redis.session()
    blackHole(db)
  }
  try await use()
  let stopwatch = Stopwatch()
  for _ in 0..<request.count { try await borrow() }
  return stopwatch.stop()
}

/// A client that has done a command and rests, for others to look at its memory.
@Sendable private func idle(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  try await Task.sleep(for: .milliseconds(100))
  return Stopwatch().stop()
}

@inline(never)
func blackHole<T: ~Copyable>(_ value: borrowing T) {}
