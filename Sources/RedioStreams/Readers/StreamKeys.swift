internal import RESP
internal import Redio

/// Keys as they are sent, and why one can't be.
struct StreamKeys {
  let keys: [Bytes]
  let failure: String?

  init(_ values: ArgumentList) {
    var arguments = RESPArguments()
    arguments.begin()
    values.append(to: &arguments, needing: "stream's key")
    failure = arguments.failure
    keys = arguments.words
  }

  /// - Throws: `RedisError` if a key can't be sent.
  func check(_ command: String) throws(RedisError) {
    if let failure { throw RedisError(.invalidCommand(failure), .notSent, command: command) }
  }
}

extension Redis {
  /// The IDs of the last entries of streams; `StreamID.zero` of one that is empty, or does not exist.
  func lastIDs(_ keys: [Bytes]) async throws -> [StreamID] {
    let batch = batch()
    let replies = keys.map { batch.xrevrange($0, count: 1, as: RESPValue.self) }
    try await batch.run()
    return try replies.map { try $0.value.first?.id ?? .zero }
  }
}
