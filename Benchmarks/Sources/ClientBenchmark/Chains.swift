import Redio

/// Chains beside batches of the same length, whose values are read too.
func chainTable(_ redis: Redis) -> Table {
  let commands = 60_000
  var rows: [Row] = []
  for length in ChainLength.allCases {
    rows += both(redis, commands, length.batch, in: [.chains]) { try await batches($0, of: length.rawValue, redis) }
    rows += both(redis, commands, length.chain, in: [.chains]) { try await chains($0, of: length, redis) }
  }
  return Table(title: Title.chains, rows: rows)
}

/// How many commands a chain has.
enum ChainLength: Int, CaseIterable {
  case two = 2
  case ten = 10
  case hundred = 100

  var batch: String { "a batch of \(rawValue)" }
  var chain: String { "a chain of \(rawValue)" }
}

private func batches(_ commands: Int, of length: Int, _ redis: Redis) async throws {
  for _ in 0..<(commands / length) {
    let batch = redis.batch()
    var replies: [BatchReply<Bytes?>] = []
    replies.reserveCapacity(length)
    for _ in 0..<length { replies.append(batch.get(smallKey)) }
    try await batch.run()
    for reply in replies { _ = try reply.value }
  }
}

private func chains(_ commands: Int, of length: ChainLength, _ redis: Redis) async throws {
  for _ in 0..<(commands / length.rawValue) {
    switch length {
    case .two: _ = try await redis().get(smallKey).get(smallKey).run()
    case .ten: try await ten(redis, smallKey)
    case .hundred: try await hundred(redis, smallKey)
    }
  }
}

private func ten(_ redis: Redis, _ key: String) async throws {
  _ = try await redis()
    .get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key).get(key)
    .run()
}

/// Its type is a tuple of a hundred.
private func hundred(_ redis: Redis, _ key: String) async throws {
  _ = try await redis()
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
}
