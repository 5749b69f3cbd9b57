import CBenchmark
import ContenderSupport
import Redio
import Synchronization

/// How many commands each task does, so that what a task costs is shared alike, whatever their number.
private let commandsOfTask = 5

/// SIZE commands in flight: as many tasks with five commands each, again and again. Counts as COUNT commands, which is a
/// multiple of five times SIZE.
@Sendable func flight(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await verify(redis, request)
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / request.size / commandsOfTask) {
    try await withManyTasks(request.size, of: redis, setup) { _ in
      _ = try await gets(commandsOfTask, request, redis, Latencies())
    }
  }
  return stopwatch.stop()
}

/// SIZE connections, each a session's, with one command in flight on each.
@Sendable func connections(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  var options = RedisOptions()
  options.pool.limit = request.size
  let redis = try setup.client(request.transport, options)
  let share = request.count / request.size
  let gate = Gate()
  return try await setup.run(on: redis) {
    async let all: Void = withManyTasks(request.size, of: redis, setup) { _ in
      let db = try await session(of: redis, request, gate)
      await gate.pass()
      for _ in 0..<share {
        guard try await db.get(request.name)?.count == request.length else { throw WrongReply() }
      }
    }
    while gate.arrived < request.size { try await Task.sleep(for: .milliseconds(5)) }
    let stopwatch = Stopwatch()
    gate.open()
    try await all
    let figures = stopwatch.stop()
    await redis.close()
    return figures
  }
}

/// A session whose connection stands.
private func session(of redis: Redis, _ request: Request, _ gate: Gate) async throws -> Session {
  do {
    let db = try await redis.session()
    _ = try await db.get(request.name)
    return db
  } catch {
    gate.leave()
    throw error
  }
}

/// Where tasks wait until all have come.
private final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var gone = 0
  }
  private let state = Mutex(State())

  /// How many wait, and how many have ended before they came.
  var arrived: Int { state.withLock { $0.waiting.count + $0.gone } }

  func leave() { state.withLock { $0.gone += 1 } }

  func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
