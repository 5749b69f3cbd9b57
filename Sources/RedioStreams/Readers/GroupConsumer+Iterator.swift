extension GroupConsumer {
  /// Reads what a consumer of a group has to do.
  public struct Iterator: AsyncIteratorProtocol {
    private let consumer: GroupConsumer
    private var reader: GroupReader<Value>
    /// The last one is the next.
    private var received: [ReceivedEntry<Value>] = []

    init(_ consumer: GroupConsumer) {
      self.consumer = consumer
      reader = GroupReader(consumer)
    }

    /// The next entry, once there is one; `nil` when the consumer's stop has been requested.
    ///
    /// - Throws: `RedisError`, after which it may be asked for again: if a value of an entry is not of the consumer's type
    ///   (kind `decoding`), for the entries after that one. `CancellationError` if the task was cancelled.
    public mutating func next() async throws -> StreamDelivery<Value>? {
      while true {
        if let stop = consumer.stop, stop.isRequested {
          await reader.giveBack(received.map(\.place))
          received = []
          return nil
        }
        if let entry = received.popLast() { return try entry.delivery.get() }
        do {
          received = try await step().reversed()
        } catch is CancellationError where !Task.isCancelled {
          // The stop has ended the waiting.
        }
      }
    }

    private mutating func step() async throws -> [ReceivedEntry<Value>] {
      let wish = GroupReader<Value>.Wish(count: Swift.max(1, consumer.options.count))
      guard let stop = consumer.stop else { return try await reader.step(wish) ?? [] }
      let result: Result<[ReceivedEntry<Value>]?, any Error>
      (reader, result) = await stop.interrupting { [reader] in await reader.stepped(wish) }
      return try result.get() ?? []
    }
  }
}

extension GroupReader {
  /// This reader after a step, and what it has read.
  func stepped(_ wish: Wish) async -> (GroupReader, Result<[ReceivedEntry<Value>]?, any Error>) {
    var reader = self
    do {
      let received = try await reader.step(wish)
      return (reader, .success(received))
    } catch {
      return (reader, .failure(error))
    }
  }
}
