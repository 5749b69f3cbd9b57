public import RESP
internal import Redio

/// An entry that a group gives up, since it has been delivered too often without being done.
public struct DeadLetter: Sendable {
  /// Its stream's key.
  public let key: Bytes
  /// The name of the group.
  public let group: String
  /// The name of the consumer that gives it up.
  public let consumer: String
  /// The entry, as it is in the stream. It has no fields if it has been removed from there.
  public let entry: StreamEntry<Bytes>
  /// How often it had been delivered.
  public let deliveryCount: Int
  /// What its handler has thrown the last time; `nil` if no handler has thrown, but consumers ended, or were cancelled,
  /// while they had it.
  public let error: (any Error)?
  /// The same in words: of an error its description, up to 1,000 characters.
  public let reason: String

  /// Why an entry is given up.
  struct Verdict: Sendable {
    let deliveryCount: Int
    let error: (any Error)?

    var reason: String {
      if let error { return String("\(error)".prefix(1000)) }
      return "delivered \(deliveryCount == 1 ? "once" : "\(deliveryCount) times"), and never done"
    }
  }

  /// Creates a value, for tests.
  public init(
    key: Bytes, group: String, consumer: String, entry: StreamEntry<Bytes>, deliveryCount: Int, error: (any Error)?,
    reason: String
  ) {
    self.key = key
    self.group = group
    self.consumer = consumer
    self.entry = entry
    self.deliveryCount = deliveryCount
    self.error = error
    self.reason = reason
  }
}

/// Where entries go that a group gives up.
public struct DeadLetterDestination: Sendable {
  enum Choice: Sendable {
    case stream(Bytes, StreamTrim?)
    case handler(@Sendable (DeadLetter) async throws -> Void)
  }

  let choice: Choice

  /// To another stream. There, an entry has these fields first, and then those that it had:
  ///
  /// | field | value |
  /// | --- | --- |
  /// | `dead.stream` | the key of the stream that it comes from |
  /// | `dead.id` | its ID there |
  /// | `dead.group` | the name of the group |
  /// | `dead.consumer` | the name of the consumer that has given it up |
  /// | `dead.deliveries` | how often it had been delivered |
  /// | `dead.reason` | what its handler has thrown the last time, or what else has happened |
  ///
  /// A script adds it there and acknowledges it, both or none. Where it can't, since the keys are in different slots of a
  /// cluster (give them the same hash tag) or the user may not run scripts, the entry is added first, and then
  /// acknowledged: if the connection is lost between the two, it comes to be there twice.
  ///
  /// - Parameters:
  ///   - key: The stream's key. It is created if need be.
  ///   - trim: Which of its oldest entries are removed; `nil` for none.
  public static func stream(_ key: String, trim: StreamTrim? = nil) -> DeadLetterDestination {
    DeadLetterDestination(choice: .stream(Bytes(key), trim))
  }

  /// To a function. When it has returned, the entry is acknowledged; if it throws, the entry stays pending, and is given
  /// to it again after a pause. As with all entries, that may happen more than once.
  ///
  /// - Parameter body: Called in a task of the consumer, in place of the handler: up to `concurrency` at a time.
  public static func handler(_ body: @escaping @Sendable (DeadLetter) async throws -> Void) -> DeadLetterDestination {
    DeadLetterDestination(choice: .handler(body))
  }
}

/// That a handler has thrown, or that an entry could not be read or moved to the dead letters.
public struct ConsumerFailure: Sendable {
  /// The key of the entry's stream.
  public let key: Bytes
  /// The entry's ID.
  public let id: StreamID
  /// How often the entry has been delivered, this time included.
  public let deliveryCount: Int
  /// What the handler has thrown; a `RedisError` of the kind `decoding` if a value is not of the consumer's type.
  public let error: any Error
  /// When the entry is handed out again; `nil` if it goes to the dead letters now.
  public let retryAfter: Duration?

  /// Creates a value, for tests.
  public init(key: Bytes, id: StreamID, deliveryCount: Int, error: any Error, retryAfter: Duration?) {
    self.key = key
    self.id = id
    self.deliveryCount = deliveryCount
    self.error = error
    self.retryAfter = retryAfter
  }
}

extension Redis {
  /// Adds an entry to another stream and acknowledges it, if it is still pending. `MULTI` would acknowledge it even if it
  /// can't be added.
  private static let moving = Script(
    """
    if #redis.call('XPENDING', KEYS[2], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return 0 end
    redis.call('XADD', KEYS[1], unpack(ARGV, 3))
    return redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
    """)

  /// Moves an entry to the dead letters, and acknowledges it.
  ///
  /// - Throws: `RedisError`; the entry may have been moved nevertheless, and then is not pending any more. Only without
  ///   the script it may have been moved, and be pending.
  func move(_ letter: DeadLetter, to key: Bytes, trim: StreamTrim?) async throws {
    let origin: [(Bytes, any RESPStorable)] = [
      (Bytes("dead.stream"), letter.key), (Bytes("dead.id"), letter.entry.id.description),
      (Bytes("dead.group"), letter.group), (Bytes("dead.consumer"), letter.consumer),
      (Bytes("dead.deliveries"), letter.deliveryCount), (Bytes("dead.reason"), letter.reason),
    ]
    let fields = origin + letter.entry.fields.map { ($0.first, $0.second as any RESPStorable) }
    var arguments = RESPArguments()
    arguments.begin()
    arguments.append(text: letter.group)
    letter.entry.id.append(to: &arguments)
    trim?.append(to: &arguments)
    arguments.append(text: "*")
    for (name, value) in fields {
      name.encode(into: &arguments)
      value.encode(into: &arguments)
    }
    do {
      try await Self.moving.run(on: self, keys: [key, letter.key], arguments: arguments.words)
    } catch let error as RedisError where error.isRefusal {
      // The keys are in different slots, the user may run no scripts, or there are more fields than a script can pass on.
      try await xadd(key, PairList(fields), trim: trim)
      try await with(repeating: .always).xack(letter.key, group: letter.group, letter.entry.id)
    }
  }
}

extension RedisError {
  /// Whether the command had no effect, as it was refused by the server, or by the client before it was sent.
  fileprivate var isRefusal: Bool {
    switch kind {
    case .server: true
    case .invalidCommand: outcome == .notSent
    default: false
    }
  }
}
