// The samples of `Cluster.md`.

import RedioCluster

func clusterClients() throws -> [Redis] {
  let redis = try Redis(cluster: "redis://:password@a:7000,b:7001/")

  var options = ClusterOptions()
  options.translate = { _, port in ("localhost", port + 10_000) }
  let outside = try Redis(cluster: "redis://localhost:17000/", options)
  return [redis, outside]
}

/// Fails, since there is no such cluster.
func splitCommand() async throws -> Int {
  let redis = try Redis(cluster: "redis://:password@a:7000,b:7001/")
  let values = try await redis.mget("a", "b", "c")  // split by slot, joined in order
  return values.count
}

func clusterCommands(_ redis: Redis) async throws -> (Int, Int?) {
  let values = try await redis.mget("a", "b", "c")
  let (x, y) = try await redis().get("a").incr("b").run()
  for try await key in redis.scan(matching: "user:*", as: String.self) { print(key) }

  _ = x
  return (values.count, y)
}

func clusterTransactions(_ redis: Redis) async throws -> Bool {
  if let (stock, order) = try await redis().multi().decr("{book:7}:stock").incr("{book:7}:orders").exec() {
    print(stock, order)
  }
  try await redis.transaction(watching: "{book:7}:stock") { db in
    db.multi().set("{book:7}:stock", (try await db.get("{book:7}:stock", as: Int.self) ?? 0) + 1)
  }
  print(RedisSlot("{book:7}:stock") == RedisSlot("{book:7}:orders"))  // true

  let db = try await redis.session(for: "{user}:1")
  let slot = RedisSlot("{user}.x").number  // 5474
  return try await db.get("{user}:1") == nil && slot == 5474
}

func clusterErrors(_ redis: Redis) async throws {
  do { try await redis().incr("a").incr("b").run() } catch let error as RedisError where error.outcome == .unknown {
    print("one of them, or both, may have been executed: \(error)")
  }
}

func clusterReaders(_ redis: Redis) async throws -> String? {
  let reader = redis.reading(from: .replica)
  let name = try await reader.get("name", as: String.self)
  return name
}

func clusterServers(_ redis: Redis) async throws {
  for server in redis.servers where !server.isReplica {
    print(server.host, server.port, server.slots.count, try await server.redis.dbsize(), server.statistics.connections)
  }
}
