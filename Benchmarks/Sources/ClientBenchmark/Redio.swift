import Redio

let smallKey = "benchmark:redio"
let largeKey = "benchmark:redio:large"
/// Bytes of their values.
let smallSize = 16
let largeSize = 1 << 20

/// How many commands a batch has.
let batchSize = 100

/// Redio's rows of all tables; the peers' are added to them.
func redioTables(_ redis: Redis, _ redisForLarge: Redis) -> [Table] {
  [
    Table(
      title: Title.one,
      rows: both(redis, 5_000, in: [.one, .python]) { try await gets($0, of: redis) }),
    Table(
      title: Title.batch,
      rows: both(redis, 100_000, in: [.batch, .python]) { try await batches($0, of: redis) }),
    chainTable(redis),
    Table(
      title: Title.tasks,
      rows: both(redis, 64_000, in: [.tasks, .python]) { try await gets($0, of: redis, tasks: 64) }),
    Table(
      title: Title.manyTasks,
      rows: both(redis, 100_000, in: [.tasks]) { try await gets($0, of: redis, tasks: 1_000) }),
    Table(
      title: Title.large, valueSize: largeSize,
      rows: both(redisForLarge, 200, in: [.large]) { try await gets($0, of: redisForLarge, key: largeKey) }),
  ]
}

/// A work on the default executor, and on the loop.
func both(
  _ redis: Redis, _ commands: Int, _ name: String = Table.plain, in parts: [Part],
  _ body: @escaping @Sendable (Int) async throws -> Void
) -> [Row] {
  [
    Row(name, commands, in: parts) {
      try await body($0)
      return nil
    },
    Row(name + ", on the loop", commands, in: parts) { count in
      try await withTaskExecutorPreference(redis.eventLoop) { try await body(count) }
      return nil
    },
  ]
}

private func gets(_ count: Int, of redis: Redis, key: String = smallKey) async throws {
  for _ in 0..<count { _ = try await redis.get(key) }
}

private func gets(_ count: Int, of redis: Redis, tasks: Int) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<tasks { group.addTask { try await gets(count / tasks, of: redis) } }
    try await group.waitForAll()
  }
}

private func batches(_ count: Int, of redis: Redis) async throws {
  for _ in 0..<(count / batchSize) {
    let batch = redis.batch()
    for _ in 0..<batchSize { batch.get(smallKey) }
    try await batch.run()
  }
}
