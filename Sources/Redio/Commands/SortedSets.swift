// The commands of the group "SortedSets": the factory of each, and a line that forwards to it from clients and sessions, chains and
// transactions, and batches.

extension Command {
  /// Adds members to a sorted set, or sets their scores.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - scores: Members and their scores.
  ///   - condition: What must be the case for a member to be added or changed.
  ///   - countingChanges: Whether members whose score changed are counted too.
  /// - Returns: How many members are new.
  /// - SeeAlso: `ZADD`. O(n log m) with the number of members given and of those in the set.
  package static func zadd(
    _ key: some RESPEncodable, scores: ArgumentList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Command where Reply == Int {
    Command("ZADD") { arguments in
      arguments.append(key)
      if let condition { arguments.append(text: condition.rawValue) }
      if countingChanges { arguments.append(text: "CH") }
      scores.append(to: &arguments)
    }
  }

  /// Adds a member to a sorted set, or sets its score.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - member: The member.
  ///   - score: Its score.
  ///   - condition: What must be the case for it to be added or changed.
  ///   - countingChanges: Whether a changed score is counted too.
  /// - Returns: 1 if the member is new, otherwise 0.
  /// - SeeAlso: `ZADD`. O(log n) with the size of the set.
  public static func zadd(
    _ key: some RESPEncodable, _ member: some RESPEncodable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Command where Reply == Int {
    Command("ZADD") { arguments in
      arguments.append(key)
      if let condition { arguments.append(text: condition.rawValue) }
      if countingChanges { arguments.append(text: "CH") }
      arguments.append(score)
      arguments.append(member)
    }
  }

  /// Reads a range of a sorted set, by rank.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first rank, from 0 for the lowest score; negative ones count from the end, -1 being the last.
  ///   - stop: The last rank, itself included.
  ///   - reversed: Whether rank 0 is the highest score.
  ///   - type: What to read the members as.
  /// - SeeAlso: `ZRANGE`. O(log m + n) with the size of the set and the number of members returned.
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type
  ) -> Command where Reply == [T] {
    Command("ZRANGE", .readOnly) { arguments in
      arguments.append(key)
      arguments.append(integer: start)
      arguments.append(integer: stop)
      if reversed { arguments.append(text: "REV") }
    }
  }

  /// Reads a range of a sorted set, by rank, with scores.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first rank, from 0 for the lowest score; negative ones count from the end, -1 being the last.
  ///   - stop: The last rank, itself included.
  ///   - scores: `.withScores`.
  ///   - reversed: Whether rank 0 is the highest score.
  ///   - type: What to read the members as.
  /// - SeeAlso: `ZRANGE` with `WITHSCORES`. O(log m + n) with the size of the set and the number of members
  ///   returned.
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    Command("ZRANGE", .readOnly) { arguments in
      arguments.append(key)
      arguments.append(integer: start)
      arguments.append(integer: stop)
      if reversed { arguments.append(text: "REV") }
      arguments.append(text: scores.rawValue)
    }
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds members to a sorted set, or sets their scores.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - scores: Members and their scores.
  ///   - condition: What must be the case for a member to be added or changed.
  ///   - countingChanges: Whether members whose score changed are counted too.
  /// - Returns: How many members are new.
  /// - SeeAlso: `ZADD`. O(n log m) with the number of members given and of those in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func zadd(
    _ key: some RESPEncodable, _ scores: [some RESPEncodable & Hashable: Double],
    if condition: SortedSetCondition? = nil, countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.zadd(key, scores: ArgumentList(scores: scores), if: condition, countingChanges: countingChanges))
  }

  /// Adds a member to a sorted set, or sets its score.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - member: The member.
  ///   - score: Its score.
  ///   - condition: What must be the case for it to be added or changed.
  ///   - countingChanges: Whether a changed score is counted too.
  /// - Returns: 1 if the member is new, otherwise 0.
  /// - SeeAlso: `ZADD`. O(log n) with the size of the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  @discardableResult
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPEncodable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.zadd(key, member, score: score, if: condition, countingChanges: countingChanges))
  }

  /// Reads a range of a sorted set, by rank.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first rank, from 0 for the lowest score; negative ones count from the end, -1 being the last.
  ///   - stop: The last rank, itself included.
  ///   - reversed: Whether rank 0 is the highest score.
  ///   - type: What to read the members as.
  /// - SeeAlso: `ZRANGE`. O(log m + n) with the size of the set and the number of members returned.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrange(key, start, stop, reversed: reversed, as: T.self))
  }

  /// Reads a range of a sorted set, by rank, with scores.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - start: The first rank, from 0 for the lowest score; negative ones count from the end, -1 being the last.
  ///   - stop: The last rank, itself included.
  ///   - scores: `.withScores`.
  ///   - reversed: Whether rank 0 is the highest score.
  ///   - type: What to read the members as.
  /// - SeeAlso: `ZRANGE` with `WITHSCORES`. O(log m + n) with the size of the set and the number of members
  ///   returned.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrange(key, start, stop, scores, reversed: reversed, as: T.self))
  }
}

extension Chain {
  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:if:countingChanges:)``.
  public consuming func zadd<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ scores: [some RESPEncodable & Hashable: Double],
    if condition: SortedSetCondition? = nil, countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.zadd(key, scores: ArgumentList(scores: scores), if: condition, countingChanges: countingChanges))
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:score:if:countingChanges:)``.
  public consuming func zadd<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ member: some RESPEncodable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.zadd(key, member, score: score, if: condition, countingChanges: countingChanges))
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:reversed:as:)``.
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    appending(.zrange(key, start, stop, reversed: reversed, as: T.self))
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:_:reversed:as:)``.
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    appending(.zrange(key, start, stop, scores, reversed: reversed, as: T.self))
  }
}

extension Batch {
  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:if:countingChanges:)``.
  @discardableResult
  public func zadd(
    _ key: some RESPEncodable, _ scores: [some RESPEncodable & Hashable: Double],
    if condition: SortedSetCondition? = nil, countingChanges: Bool = false
  ) -> BatchReply<Int> {
    append(.zadd(key, scores: ArgumentList(scores: scores), if: condition, countingChanges: countingChanges))
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:score:if:countingChanges:)``.
  @discardableResult
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPEncodable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    append(.zadd(key, member, score: score, if: condition, countingChanges: countingChanges))
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:reversed:as:)``.
  @discardableResult
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    append(.zrange(key, start, stop, reversed: reversed, as: T.self))
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:_:reversed:as:)``.
  @discardableResult
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    append(.zrange(key, start, stop, scores, reversed: reversed, as: T.self))
  }
}
