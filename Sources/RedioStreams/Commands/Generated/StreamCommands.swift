// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension Command {
  /// `XACK`, to be run. See ``CommandExecutor/xack(_:group:_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: [StreamID]) -> Command
  where Reply == Int {
    var arguments = RESPArguments(command: "XACK")
    arguments.add(key: key)
    arguments.add(group)
    ids.append(to: &arguments, needing: "id")
    return Command(consume arguments)
  }

  /// `XADD`, to be run. See ``CommandExecutor/xadd(_:_:id:trim:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xadd(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> Command where Reply == StreamID {
    var arguments = RESPArguments(command: "XADD")
    arguments.add(key: key)
    if let trim {
      trim.append(to: &arguments)
    }
    id.append(to: &arguments)
    fields.append(to: &arguments, needing: "field")
    return Command(consume arguments)
  }

  /// `XADD`, to be run. See ``CommandExecutor/xadd(_:_:id:trim:if:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xadd(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> Command where Reply == StreamID? {
    var arguments = RESPArguments(command: "XADD")
    arguments.add(key: key)
    condition.append(to: &arguments)
    if let trim {
      trim.append(to: &arguments)
    }
    id.append(to: &arguments)
    fields.append(to: &arguments, needing: "field")
    return Command(consume arguments)
  }

  /// `XAUTOCLAIM`, to be run. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xautoclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == ClaimedEntries<T> {
    var arguments = RESPArguments(command: "XAUTOCLAIM")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    arguments.add(integer: ExpiryTime.milliseconds(minIdle))
    start.append(to: &arguments)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    return Command(consume arguments)
  }

  /// `XAUTOCLAIM`, to be run. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> Command where Reply == ClaimedIDs {
    var arguments = RESPArguments(command: "XAUTOCLAIM")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    arguments.add(integer: ExpiryTime.milliseconds(minIdle))
    start.append(to: &arguments)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    form.append(to: &arguments)
    return Command(consume arguments)
  }

  /// `XCLAIM`, to be run. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments(command: "XCLAIM")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    arguments.add(integer: ExpiryTime.milliseconds(minIdle))
    ids.append(to: &arguments, needing: "id")
    if let delivered {
      delivered.append(to: &arguments)
    }
    if let retryCount {
      arguments.add(text: "RETRYCOUNT")
      arguments.add(integer: retryCount)
    }
    if force {
      arguments.add(text: "FORCE")
    }
    if let lastID {
      arguments.add(text: "LASTID")
      lastID.append(to: &arguments)
    }
    return Command(consume arguments)
  }

  /// `XCLAIM`, to be run. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Command where Reply == [StreamID] {
    var arguments = RESPArguments(command: "XCLAIM")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    arguments.add(integer: ExpiryTime.milliseconds(minIdle))
    ids.append(to: &arguments, needing: "id")
    if let delivered {
      delivered.append(to: &arguments)
    }
    if let retryCount {
      arguments.add(text: "RETRYCOUNT")
      arguments.add(integer: retryCount)
    }
    if force {
      arguments.add(text: "FORCE")
    }
    if let lastID {
      arguments.add(text: "LASTID")
      lastID.append(to: &arguments)
    }
    form.append(to: &arguments)
    return Command(consume arguments)
  }

  /// `XDEL`, to be run. See ``CommandExecutor/xdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xdel(_ key: some RESPEncodable, _ ids: [StreamID]) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "XDEL")
    arguments.add(key: key)
    ids.append(to: &arguments, needing: "id")
    return Command(consume arguments)
  }

  /// `XGROUP CREATE`, to be run. See ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "CREATE")
    arguments.add(key: key)
    arguments.add(group)
    position.append(to: &arguments)
    if createsStream {
      arguments.add(text: "MKSTREAM")
    }
    if let entriesRead {
      arguments.add(text: "ENTRIESREAD")
      arguments.add(integer: entriesRead)
    }
    return Command(consume arguments)
  }

  /// `XGROUP CREATECONSUMER`, to be run. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupCreateconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "CREATECONSUMER")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    return Command(consume arguments)
  }

  /// `XGROUP DELCONSUMER`, to be run. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupDelconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "DELCONSUMER")
    arguments.add(key: key)
    arguments.add(group)
    arguments.add(consumer)
    return Command(consume arguments)
  }

  /// `XGROUP DESTROY`, to be run. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == Bool {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "DESTROY")
    arguments.add(key: key)
    arguments.add(group)
    return Command(consume arguments)
  }

  /// `XGROUP HELP`, to be run. See ``CommandExecutor/xgroupHelp()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "HELP")
    return Command(consume arguments, .repeatable)
  }

  /// `XGROUP SETID`, to be run. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "XGROUP")
    arguments.add(text: "SETID")
    arguments.add(key: key)
    arguments.add(group)
    position.append(to: &arguments)
    if let entriesRead {
      arguments.add(text: "ENTRIESREAD")
      arguments.add(integer: entriesRead)
    }
    return Command(consume arguments)
  }

  /// `XINFO CONSUMERS`, to be run. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == [StreamConsumerInfo] {
    var arguments = RESPArguments(command: "XINFO")
    arguments.add(text: "CONSUMERS")
    arguments.add(key: key)
    arguments.add(group)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO GROUPS`, to be run. See ``CommandExecutor/xinfoGroups(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xinfoGroups(_ key: some RESPEncodable) -> Command where Reply == [StreamGroupInfo] {
    var arguments = RESPArguments(command: "XINFO")
    arguments.add(text: "GROUPS")
    arguments.add(key: key)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO HELP`, to be run. See ``CommandExecutor/xinfoHelp()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xinfoHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "XINFO")
    arguments.add(text: "HELP")
    return Command(consume arguments, .repeatable)
  }

  /// `XINFO STREAM`, to be run. See ``CommandExecutor/xinfoStream(_:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xinfoStream<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == StreamInfo<T> {
    var arguments = RESPArguments(command: "XINFO")
    arguments.add(text: "STREAM")
    arguments.add(key: key)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO STREAM`, to be run. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xinfoStream<T: RESPDecodable>(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == FullStreamInfo<T> {
    var arguments = RESPArguments(command: "XINFO")
    arguments.add(text: "STREAM")
    arguments.add(key: key)
    detail.append(to: &arguments)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    return Command(consume arguments, .readOnly)
  }

  /// `XLEN`, to be run. See ``CommandExecutor/xlen(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xlen(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "XLEN")
    arguments.add(key: key)
    return Command(consume arguments, .readOnly)
  }

  /// `XPENDING`, to be run. See ``CommandExecutor/xpending(_:group:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xpending(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == PendingSummary {
    var arguments = RESPArguments(command: "XPENDING")
    arguments.add(key: key)
    arguments.add(group)
    return Command(consume arguments, .readOnly)
  }

  /// `XPENDING`, to be run. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xpending(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) -> Command where Reply == [PendingEntry] {
    var arguments = RESPArguments(command: "XPENDING")
    arguments.add(key: key)
    arguments.add(group)
    if let minIdle {
      arguments.add(text: "IDLE")
      arguments.add(integer: ExpiryTime.milliseconds(minIdle))
    }
    start.append(to: &arguments)
    end.append(to: &arguments)
    arguments.add(integer: count)
    if let consumer {
      arguments.add(consumer)
    }
    return Command(consume arguments, .readOnly)
  }

  /// `XRANGE`, to be run. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments(command: "XRANGE")
    arguments.add(key: key)
    start.append(to: &arguments)
    end.append(to: &arguments)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    return Command(consume arguments, .readOnly)
  }

  /// `XREAD`, to be run. See ``CommandExecutor/xread(_:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xread<T: RESPDecodable>(_ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type)
    -> Command where Reply == [StreamEntries<T>]
  {
    var arguments = RESPArguments(command: "XREAD")
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    arguments.add(text: "STREAMS")
    streams.append(to: &arguments)
    return Command(consume arguments, .readOnly, keys: .byTable)
  }

  /// `XREAD`, to be run. See ``CommandExecutor/xread(_:count:block:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments(command: "XREAD")
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    arguments.add(text: "BLOCK")
    block.append(to: &arguments)
    arguments.add(text: "STREAMS")
    streams.append(to: &arguments)
    return Command(consume arguments, [.readOnly, .blocking], keys: .byTable)
  }

  /// `XREADGROUP`, to be run. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments(command: "XREADGROUP")
    arguments.add(text: "GROUP")
    arguments.add(group)
    arguments.add(consumer)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    if noAck {
      arguments.add(text: "NOACK")
    }
    arguments.add(text: "STREAMS")
    streams.append(to: &arguments)
    return Command(consume arguments, keys: .byTable)
  }

  /// `XREADGROUP`, to be run. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments(command: "XREADGROUP")
    arguments.add(text: "GROUP")
    arguments.add(group)
    arguments.add(consumer)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    arguments.add(text: "BLOCK")
    block.append(to: &arguments)
    if noAck {
      arguments.add(text: "NOACK")
    }
    arguments.add(text: "STREAMS")
    streams.append(to: &arguments)
    return Command(consume arguments, .blocking, keys: .byTable)
  }

  /// `XREVRANGE`, to be run. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments(command: "XREVRANGE")
    arguments.add(key: key)
    end.append(to: &arguments)
    start.append(to: &arguments)
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    return Command(consume arguments, .readOnly)
  }

  /// `XSETID`, to be run. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xsetid(
    _ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "XSETID")
    arguments.add(key: key)
    id.append(to: &arguments)
    if let entriesAdded {
      arguments.add(text: "ENTRIESADDED")
      arguments.add(integer: entriesAdded)
    }
    if let maxDeletedID {
      arguments.add(text: "MAXDELETEDID")
      maxDeletedID.append(to: &arguments)
    }
    return Command(consume arguments)
  }

  /// `XTRIM`, to be run. See ``CommandExecutor/xtrim(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func xtrim(_ key: some RESPEncodable, _ trim: StreamTrim) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "XTRIM")
    arguments.add(key: key)
    trim.append(to: &arguments)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Tells a consumer group that entries are done: they are not pending any more.
  ///
  /// `XACK key group ID […]`, since 5.0.0.
  ///
  /// - Returns: How many of them were pending.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each message ID processed.
  /// - SeeAlso: `XACK`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ id: StreamID, _ more: StreamID...)
    async throws -> Int
  {
    try await run(.xack(key, group: group, [id] + more))
  }

  /// Tells a consumer group that entries are done: they are not pending any more.
  ///
  /// `XACK key group ID […]`, since 5.0.0.
  ///
  /// - Returns: How many of them were pending.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each message ID processed.
  /// - SeeAlso: `XACK`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: some Collection<StreamID>) async throws
    -> Int
  {
    try await run(.xack(key, group: group, Array(ids)))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// The stream is created if there is none.
  ///
  /// - Returns: The entry's ID.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(_ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil)
    async throws -> StreamID
  {
    try await run(.xadd(key, fields.arguments, id: id, trim: trim))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// The stream is created if there is none.
  ///
  /// - Returns: The entry's ID.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) async throws -> StreamID {
    try await run(.xadd(key, fields._pairList.arguments, id: id, trim: trim))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// The stream is created if there is none.
  ///
  /// - Returns: The entry's ID.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil
  ) async throws -> StreamID {
    try await run(.xadd(key, PairList(fields).arguments, id: id, trim: trim))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// - Returns: The entry's ID, or `nil` if there is no such stream: none is created.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) async throws -> StreamID? {
    try await run(.xadd(key, fields.arguments, id: id, trim: trim, if: condition))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// - Returns: The entry's ID, or `nil` if there is no such stream: none is created.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) async throws -> StreamID? {
    try await run(.xadd(key, fields._pairList.arguments, id: id, trim: trim, if: condition))
  }

  /// Adds an entry to a stream.
  ///
  /// `XADD key [NOMKSTREAM] [<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value […]`, since
  /// 5.0.0.
  ///
  /// The server makes the entry's ID of its clock, unless `id` says otherwise. An ID must be greater than all
  /// before. `trim` removes old entries on the occasion.
  ///
  /// - Returns: The entry's ID, or `nil` if there is no such stream: none is created.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) when adding a new entry, O(N) when trimming where N being the number of entries evicted.
  /// - SeeAlso: `XADD`, group stream.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil, if condition: StreamCondition
  ) async throws -> StreamID? {
    try await run(.xadd(key, PairList(fields).arguments, id: id, trim: trim, if: condition))
  }

  /// Gives a consumer entries that others have left pending for too long, by scanning through what is pending.
  ///
  /// `XAUTOCLAIM key group consumer min-idle-time start [COUNT count] [JUSTID]`, since 6.2.0.
  ///
  /// Their idle time starts anew. Go on with the ID in the reply, until that is 0-0.
  ///
  /// Each entry's count of deliveries goes up. `count` is 100 if it is not given.
  ///
  /// - Returns: Where the next scan starts, and the entries.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) if COUNT is small.
  /// - SeeAlso: `XAUTOCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xautoclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type = Bytes.self
  ) async throws -> ClaimedEntries<T> {
    try await run(
      .xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, as: T.self))
  }

  /// Gives a consumer entries that others have left pending for too long, by scanning through what is pending.
  ///
  /// `XAUTOCLAIM key group consumer min-idle-time start [COUNT count] [JUSTID]`, since 6.2.0.
  ///
  /// Their idle time starts anew. Go on with the ID in the reply, until that is 0-0.
  ///
  /// The counts of deliveries stay. `count` is 100 if it is not given.
  ///
  /// - Returns: Where the next scan starts, and the IDs alone.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) if COUNT is small.
  /// - SeeAlso: `XAUTOCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) async throws -> ClaimedIDs {
    try await run(.xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form))
  }

  /// Gives a consumer entries that are pending with others.
  ///
  /// `XCLAIM key group consumer min-idle-time ID […] [IDLE ms] [TIME unix-time-milliseconds] [RETRYCOUNT count]
  /// [FORCE] [JUSTID] [LASTID lastid]`, since 5.0.0.
  ///
  /// Only those are given that have been idle for `minIdle` at least. Their idle time starts anew, or from what
  /// `delivered` says. `retryCount` sets how often they have been delivered. `force` makes entries pending that
  /// were not. `lastID` moves the group's last ID on, if it is greater.
  ///
  /// Each entry's count of deliveries goes up, unless `retryCount` sets it.
  ///
  /// - Returns: The entries that were given; those that have been removed from the stream are left out.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log N) with N being the number of messages in the PEL of the consumer group.
  /// - SeeAlso: `XCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntry<T>] {
    try await run(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Gives a consumer entries that are pending with others.
  ///
  /// `XCLAIM key group consumer min-idle-time ID […] [IDLE ms] [TIME unix-time-milliseconds] [RETRYCOUNT count]
  /// [FORCE] [JUSTID] [LASTID lastid]`, since 5.0.0.
  ///
  /// Only those are given that have been idle for `minIdle` at least. Their idle time starts anew, or from what
  /// `delivered` says. `retryCount` sets how often they have been delivered. `force` makes entries pending that
  /// were not. `lastID` moves the group's last ID on, if it is greater.
  ///
  /// Each entry's count of deliveries goes up, unless `retryCount` sets it.
  ///
  /// - Returns: The entries that were given; those that have been removed from the stream are left out.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log N) with N being the number of messages in the PEL of the consumer group.
  /// - SeeAlso: `XCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntry<T>] {
    try await run(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Gives a consumer entries that are pending with others.
  ///
  /// `XCLAIM key group consumer min-idle-time ID […] [IDLE ms] [TIME unix-time-milliseconds] [RETRYCOUNT count]
  /// [FORCE] [JUSTID] [LASTID lastid]`, since 5.0.0.
  ///
  /// Only those are given that have been idle for `minIdle` at least. Their idle time starts anew, or from what
  /// `delivered` says. `retryCount` sets how often they have been delivered. `force` makes entries pending that
  /// were not. `lastID` moves the group's last ID on, if it is greater.
  ///
  /// The counts of deliveries stay, unless `retryCount` sets them.
  ///
  /// - Returns: The IDs alone of those that were given.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log N) with N being the number of messages in the PEL of the consumer group.
  /// - SeeAlso: `XCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil,
    force: Bool = false, lastID: StreamID? = nil
  ) async throws -> [StreamID] {
    try await run(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Gives a consumer entries that are pending with others.
  ///
  /// `XCLAIM key group consumer min-idle-time ID […] [IDLE ms] [TIME unix-time-milliseconds] [RETRYCOUNT count]
  /// [FORCE] [JUSTID] [LASTID lastid]`, since 5.0.0.
  ///
  /// Only those are given that have been idle for `minIdle` at least. Their idle time starts anew, or from what
  /// `delivered` says. `retryCount` sets how often they have been delivered. `force` makes entries pending that
  /// were not. `lastID` moves the group's last ID on, if it is greater.
  ///
  /// The counts of deliveries stay, unless `retryCount` sets them.
  ///
  /// - Returns: The IDs alone of those that were given.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log N) with N being the number of messages in the PEL of the consumer group.
  /// - SeeAlso: `XCLAIM`, group stream.
  @_alwaysEmitIntoClient
  public func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil,
    force: Bool = false, lastID: StreamID? = nil
  ) async throws -> [StreamID] {
    try await run(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Removes entries from a stream.
  ///
  /// `XDEL key ID […]`, since 5.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each single item to delete in the stream, regardless of the stream size.
  /// - SeeAlso: `XDEL`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ id: StreamID, _ more: StreamID...) async throws -> Int {
    try await run(.xdel(key, [id] + more))
  }

  /// Removes entries from a stream.
  ///
  /// `XDEL key ID […]`, since 5.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each single item to delete in the stream, regardless of the stream size.
  /// - SeeAlso: `XDEL`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ ids: some Collection<StreamID>) async throws -> Int {
    try await run(.xdel(key, Array(ids)))
  }

  /// Creates a consumer group of a stream.
  ///
  /// `XGROUP CREATE key group <id | $> [MKSTREAM] [ENTRIESREAD entriesread]`, since 5.0.0.
  ///
  /// It is an error (`BUSYGROUP`) if there is one of this name. If there is no such stream, that is an error too,
  /// or the stream is created empty.
  ///
  /// The group gets the entries after the position. `entriesRead`, since Redis 7.0, is how many there are up to
  /// it, which makes the group's lag known.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XGROUP CREATE`, group stream.
  @_alwaysEmitIntoClient
  public func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) async throws {
    _ = try await run(
      .xgroupCreate(key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead))
  }

  /// Creates a consumer in a group. One that is named in `XREADGROUP` or a claim is created by itself.
  ///
  /// `XGROUP CREATECONSUMER key group consumer`, since 6.2.0.
  ///
  /// - Returns: Whether it is new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XGROUP CREATECONSUMER`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupCreateconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    async throws -> Bool
  {
    try await run(.xgroupCreateconsumer(key, group: group, consumer: consumer))
  }

  /// Removes a consumer from a group. What is pending with it is lost to the group: claim it before.
  ///
  /// `XGROUP DELCONSUMER key group consumer`, since 5.0.0.
  ///
  /// - Returns: How many entries were pending with it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XGROUP DELCONSUMER`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDelconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    async throws -> Int
  {
    try await run(.xgroupDelconsumer(key, group: group, consumer: consumer))
  }

  /// Removes a consumer group, with its consumers and what is pending.
  ///
  /// `XGROUP DESTROY key group`, since 5.0.0.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries in the group's pending entries list (PEL).
  /// - SeeAlso: `XGROUP DESTROY`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) async throws -> Bool {
    try await run(.xgroupDestroy(key, group: group))
  }

  /// Lists the subcommands of `XGROUP`.
  ///
  /// `XGROUP HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XGROUP HELP`, group stream.
  @_alwaysEmitIntoClient
  public func xgroupHelp() async throws -> [String] {
    try await run(.xgroupHelp())
  }

  /// Sets the position after which a consumer group gets entries.
  ///
  /// `XGROUP SETID key group <id | $> [ENTRIESREAD entriesread]`, since 5.0.0.
  ///
  /// `entriesRead`, since Redis 7.0, is how many entries there are up to it, which makes the group's lag known.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XGROUP SETID`, group stream.
  @_alwaysEmitIntoClient
  public func xgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) async throws {
    _ = try await run(.xgroupSetid(key, group: group, at: position, entriesRead: entriesRead))
  }

  /// Lists the consumers of a group.
  ///
  /// `XINFO CONSUMERS key group`, since 5.0.0.
  ///
  /// - Returns: The consumers, with how much is pending with each.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XINFO CONSUMERS`, group stream.
  @_alwaysEmitIntoClient
  public func xinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) async throws -> [StreamConsumerInfo]
  {
    try await run(.xinfoConsumers(key, group: group))
  }

  /// Lists the consumer groups of a stream.
  ///
  /// `XINFO GROUPS key`, since 5.0.0.
  ///
  /// - Returns: The groups, with what is pending and how far behind they are.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XINFO GROUPS`, group stream.
  @_alwaysEmitIntoClient
  public func xinfoGroups(_ key: some RESPEncodable) async throws -> [StreamGroupInfo] {
    try await run(.xinfoGroups(key))
  }

  /// Lists the subcommands of `XINFO`.
  ///
  /// `XINFO HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XINFO HELP`, group stream.
  @_alwaysEmitIntoClient
  public func xinfoHelp() async throws -> [String] {
    try await run(.xinfoHelp())
  }

  /// Describes a stream. It is an error if there is no such key.
  ///
  /// `XINFO STREAM key [FULL [COUNT count]]`, since 5.0.0.
  ///
  /// - Returns: Its length, IDs, and first and last entry.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XINFO STREAM`, group stream.
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws
    -> StreamInfo<T>
  {
    try await run(.xinfoStream(key, as: T.self))
  }

  /// Describes a stream. It is an error if there is no such key.
  ///
  /// `XINFO STREAM key [FULL [COUNT count]]`, since 5.0.0.
  ///
  /// `count` limits the entries, and what is listed as pending of each group and consumer: 10 if it is not given,
  /// 0 for all.
  ///
  /// - Returns: Its length, IDs, entries, groups and their consumers.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XINFO STREAM`, group stream.
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type = Bytes.self
  ) async throws -> FullStreamInfo<T> {
    try await run(.xinfoStream(key, detail, count: count, as: T.self))
  }

  /// Counts the entries of a stream.
  ///
  /// `XLEN key`, since 5.0.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XLEN`, group stream.
  @_alwaysEmitIntoClient
  public func xlen(_ key: some RESPEncodable) async throws -> Int {
    try await run(.xlen(key))
  }

  /// Tells what has been delivered to a group's consumers, and is not acknowledged.
  ///
  /// `XPENDING key group [[IDLE min-idle-time] start end count [consumer]]`, since 5.0.0.
  ///
  /// - Returns: How much, between which IDs, with which consumers.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of elements returned, so asking for a small fixed number of
  ///   entries per call is O(1). O(M), where M is the total number of entries scanned when used with the IDLE
  ///   filter. When the command returns just the summary and the list of consumers is small, it runs in O(1)
  ///   time; otherwise, an additional O(N) time for iterating every consumer.
  /// - SeeAlso: `XPENDING`, group stream.
  @_alwaysEmitIntoClient
  public func xpending(_ key: some RESPEncodable, group: some RESPEncodable) async throws -> PendingSummary {
    try await run(.xpending(key, group: group))
  }

  /// Tells what has been delivered to a group's consumers, and is not acknowledged.
  ///
  /// `XPENDING key group [[IDLE min-idle-time] start end count [consumer]]`, since 5.0.0.
  ///
  /// Up to `count` of those that have been idle for `minIdle` at least, of one consumer or of all.
  ///
  /// - Returns: The entries, in the order of their IDs.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of elements returned, so asking for a small fixed number of
  ///   entries per call is O(1). O(M), where M is the total number of entries scanned when used with the IDLE
  ///   filter. When the command returns just the summary and the list of consumers is small, it runs in O(1)
  ///   time; otherwise, an additional O(N) time for iterating every consumer.
  /// - SeeAlso: `XPENDING`, group stream.
  @_alwaysEmitIntoClient
  public func xpending(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) async throws -> [PendingEntry] {
    try await run(
      .xpending(key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer))
  }

  /// Reads entries of a stream between two IDs, oldest first.
  ///
  /// `XRANGE key start end [COUNT count]`, since 5.0.0.
  ///
  /// - Returns: The entries; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of elements being returned. If N is constant (e.g. always asking
  ///   for the first 10 elements with COUNT), you can consider it O(1).
  /// - SeeAlso: `XRANGE`, group stream.
  @_alwaysEmitIntoClient
  public func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [StreamEntry<T>] {
    try await run(.xrange(key, from: start, to: end, count: count, as: T.self))
  }

  /// Reads the entries of streams that come after given IDs.
  ///
  /// `XREAD [COUNT count] [BLOCK milliseconds] STREAMS key […] ID […]`, since 5.0.0.
  ///
  /// `.last` asks for the last entry of a stream, alone.
  ///
  /// `count` limits the entries of each stream.
  ///
  /// - Returns: The streams that have any, each with its entries; none if no stream has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - SeeAlso: `XREAD`, group stream.
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntries<T>] {
    try await run(.xread(streams, count: count, as: T.self))
  }

  /// Reads the entries of streams that come after given IDs.
  ///
  /// `XREAD [COUNT count] [BLOCK milliseconds] STREAMS key […] ID […]`, since 5.0.0.
  ///
  /// `.last` asks for the last entry of a stream, alone.
  ///
  /// If there are none, it waits for one. `count` limits the entries of each stream. `.end` means what is added
  /// after the server has taken this command: to read on and on, name the last ID that was read.
  ///
  /// - Returns: The streams that have any, each with its entries; none if the time has passed.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - SeeAlso: `XREAD`, group stream.
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntries<T>] {
    try await run(.xread(streams, count: count, block: block, as: T.self))
  }

  /// Reads entries of streams as a consumer of a group: each goes to one consumer, and is pending with it until
  /// it is acknowledged.
  ///
  /// `XREADGROUP GROUP group consumer [COUNT count] [BLOCK milliseconds] [NOACK] STREAMS key […] ID […]`, since
  /// 5.0.0.
  ///
  /// `.new` asks for entries that no consumer has got; `.pending(after:)` for those that are pending with this
  /// one, which have no fields if they have been removed from the stream. It is an error (`NOGROUP`) if there is
  /// no such stream or group. `noAck` delivers entries as if they had been acknowledged.
  ///
  /// - Returns: The streams that have any, each with its entries; those asked for what is pending are always
  ///   there.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: For each stream mentioned: O(M) with M being the number of elements returned. If M is constant
  ///   (e.g. always asking for the first 10 elements with COUNT), you can consider it O(1). On the other side
  ///   when XREADGROUP blocks, XADD will pay the O(N) time in order to serve the N clients blocked on the stream
  ///   getting new data.
  /// - SeeAlso: `XREADGROUP`, group stream.
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntries<T>] {
    try await run(.xreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck, as: T.self))
  }

  /// Reads entries of streams as a consumer of a group: each goes to one consumer, and is pending with it until
  /// it is acknowledged.
  ///
  /// `XREADGROUP GROUP group consumer [COUNT count] [BLOCK milliseconds] [NOACK] STREAMS key […] ID […]`, since
  /// 5.0.0.
  ///
  /// `.new` asks for entries that no consumer has got; `.pending(after:)` for those that are pending with this
  /// one, which have no fields if they have been removed from the stream. It is an error (`NOGROUP`) if there is
  /// no such stream or group. `noAck` delivers entries as if they had been acknowledged.
  ///
  /// If there are no new ones, it waits for one.
  ///
  /// - Returns: The streams that have any, each with its entries; none if the time has passed.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: For each stream mentioned: O(M) with M being the number of elements returned. If M is constant
  ///   (e.g. always asking for the first 10 elements with COUNT), you can consider it O(1). On the other side
  ///   when XREADGROUP blocks, XADD will pay the O(N) time in order to serve the N clients blocked on the stream
  ///   getting new data.
  /// - SeeAlso: `XREADGROUP`, group stream.
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [StreamEntries<T>] {
    try await run(
      .xreadgroup(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck, as: T.self))
  }

  /// Reads entries of a stream between two IDs, newest first.
  ///
  /// `XREVRANGE key end start [COUNT count]`, since 5.0.0.
  ///
  /// - Returns: The entries; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of elements returned. If N is constant (e.g. always asking for
  ///   the first 10 elements with COUNT), you can consider it O(1).
  /// - SeeAlso: `XREVRANGE`, group stream.
  @_alwaysEmitIntoClient
  public func xrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [StreamEntry<T>] {
    try await run(.xrevrange(key, from: end, to: start, count: count, as: T.self))
  }

  /// Sets the last ID of a stream: entries that are added get greater ones.
  ///
  /// `XSETID key last-id [ENTRIESADDED entries-added] [MAXDELETEDID max-deleted-id]`, since 5.0.0.
  ///
  /// It is an error if there is no such key, or an entry has a greater ID. `entriesAdded` and `maxDeletedID`,
  /// since Redis 7.0, are what `xinfoStream` tells under these names.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `XSETID`, group stream.
  @_alwaysEmitIntoClient
  public func xsetid(_ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil)
    async throws
  {
    _ = try await run(.xsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID))
  }

  /// Removes the oldest entries of a stream.
  ///
  /// `XTRIM key <MAXLEN | MINID> [= | ~] threshold [LIMIT count]`, since 5.0.0.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N), with N being the number of evicted entries. Constant times are very small however, since
  ///   entries are organized in macro nodes containing multiple entries that can be released with a single
  ///   deallocation.
  /// - SeeAlso: `XTRIM`, group stream.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xtrim(_ key: some RESPEncodable, _ trim: StreamTrim) async throws -> Int {
    try await run(.xtrim(key, trim))
  }
}

extension Chain {
  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xack<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, _ id: StreamID, _ more: StreamID...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.xack(key, group: group, [id] + more))
  }

  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xack<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, _ ids: some Collection<StreamID>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.xack(key, group: group, Array(ids)))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)``.
  @_alwaysEmitIntoClient
  public consuming func xadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> Chain<Mode, (repeat each R, StreamID)> where Replies == (repeat each R) {
    appending(.xadd(key, fields.arguments, id: id, trim: trim))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)``.
  @_alwaysEmitIntoClient
  public consuming func xadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> Chain<Mode, (repeat each R, StreamID?)> where Replies == (repeat each R) {
    appending(.xadd(key, fields.arguments, id: id, trim: trim, if: condition))
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xautoclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ClaimedEntries<T>)> where Replies == (repeat each R) {
    appending(
      .xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, as: T.self))
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xautoclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> Chain<Mode, (repeat each R, ClaimedIDs)> where Replies == (repeat each R) {
    appending(.xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ id: StreamID,
    _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    appending(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    appending(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ form: JustIDs,
    _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Chain<Mode, (repeat each R, [StreamID])> where Replies == (repeat each R) {
    appending(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ form: JustIDs,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Chain<Mode, (repeat each R, [StreamID])> where Replies == (repeat each R) {
    appending(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xdel<each R: RESPDecodable>(_ key: any RESPEncodable, _ id: StreamID, _ more: StreamID...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    appending(.xdel(key, [id] + more))
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xdel<each R: RESPDecodable>(_ key: any RESPEncodable, _ ids: some Collection<StreamID>)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    appending(.xdel(key, Array(ids)))
  }

  /// Adds `XGROUP CREATE`, which appends nothing. See
  /// ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupCreate(
    _ key: any RESPEncodable, group: any RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Self {
    appending(.xgroupCreate(key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead))
  }

  /// Adds `XGROUP CREATECONSUMER`. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupCreateconsumer<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    appending(.xgroupCreateconsumer(key, group: group, consumer: consumer))
  }

  /// Adds `XGROUP DELCONSUMER`. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupDelconsumer<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    appending(.xgroupDelconsumer(key, group: group, consumer: consumer))
  }

  /// Adds `XGROUP DESTROY`. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupDestroy<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable)
    -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R)
  {
    appending(.xgroupDestroy(key, group: group))
  }

  /// Adds `XGROUP HELP`. See ``CommandExecutor/xgroupHelp()``.
  @_alwaysEmitIntoClient
  public consuming func xgroupHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.xgroupHelp())
  }

  /// Adds `XGROUP SETID`, which appends nothing. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupSetid(
    _ key: any RESPEncodable, group: any RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Self {
    appending(.xgroupSetid(key, group: group, at: position, entriesRead: entriesRead))
  }

  /// Adds `XINFO CONSUMERS`. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoConsumers<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable)
    -> Chain<Mode, (repeat each R, [StreamConsumerInfo])> where Replies == (repeat each R)
  {
    appending(.xinfoConsumers(key, group: group))
  }

  /// Adds `XINFO GROUPS`. See ``CommandExecutor/xinfoGroups(_:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoGroups<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, [StreamGroupInfo])
  > where Replies == (repeat each R) {
    appending(.xinfoGroups(key))
  }

  /// Adds `XINFO HELP`. See ``CommandExecutor/xinfoHelp()``.
  @_alwaysEmitIntoClient
  public consuming func xinfoHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.xinfoHelp())
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoStream<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, StreamInfo<T>)> where Replies == (repeat each R) {
    appending(.xinfoStream(key, as: T.self))
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoStream<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, FullStreamInfo<T>)> where Replies == (repeat each R) {
    appending(.xinfoStream(key, detail, count: count, as: T.self))
  }

  /// Adds `XLEN`. See ``CommandExecutor/xlen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func xlen<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.xlen(key))
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xpending<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable) -> Chain<
    Mode, (repeat each R, PendingSummary)
  > where Replies == (repeat each R) {
    appending(.xpending(key, group: group))
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xpending<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, minIdle: Duration? = nil, from start: StreamStart = .unbounded,
    to end: StreamEnd = .unbounded, count: Int, consumer: (any RESPEncodable)? = nil
  ) -> Chain<Mode, (repeat each R, [PendingEntry])> where Replies == (repeat each R) {
    appending(.xpending(key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer))
  }

  /// Adds `XRANGE`. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    appending(.xrange(key, from: start, to: end, count: count, as: T.self))
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xread<each R: RESPDecodable, T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    appending(.xread(streams, count: count, as: T.self))
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:block:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xread<each R: RESPDecodable, T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    appending(.xread(streams, count: count, block: block, as: T.self))
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xreadgroup<each R: RESPDecodable, T: RESPDecodable>(
    group: any RESPEncodable, consumer: any RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    appending(.xreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck, as: T.self))
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xreadgroup<each R: RESPDecodable, T: RESPDecodable>(
    group: any RESPEncodable, consumer: any RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    appending(
      .xreadgroup(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck, as: T.self))
  }

  /// Adds `XREVRANGE`. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xrevrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    appending(.xrevrange(key, from: end, to: start, count: count, as: T.self))
  }

  /// Adds `XSETID`, which appends nothing. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @_alwaysEmitIntoClient
  public consuming func xsetid(
    _ key: any RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil
  ) -> Self {
    appending(.xsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID))
  }

  /// Adds `XTRIM`. See ``CommandExecutor/xtrim(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xtrim<each R: RESPDecodable>(_ key: any RESPEncodable, _ trim: StreamTrim) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.xtrim(key, trim))
  }
}

extension Batch {
  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ id: StreamID, _ more: StreamID...)
    -> BatchReply<Int>
  {
    append(.xack(key, group: group, [id] + more))
  }

  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: some Collection<StreamID>)
    -> BatchReply<Int>
  {
    append(.xack(key, group: group, Array(ids)))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(_ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil)
    -> BatchReply<StreamID>
  {
    append(.xadd(key, fields.arguments, id: id, trim: trim))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> BatchReply<StreamID> {
    append(.xadd(key, fields._pairList.arguments, id: id, trim: trim))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil
  ) -> BatchReply<StreamID> {
    append(.xadd(key, PairList(fields).arguments, id: id, trim: trim))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    append(.xadd(key, fields.arguments, id: id, trim: trim, if: condition))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    append(.xadd(key, fields._pairList.arguments, id: id, trim: trim, if: condition))
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil, if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    append(.xadd(key, PairList(fields).arguments, id: id, trim: trim, if: condition))
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xautoclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<ClaimedEntries<T>> {
    append(.xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, as: T.self))
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> BatchReply<ClaimedIDs> {
    append(.xautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    append(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:delivered:retryCount:force:lastID:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    append(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID, as: T.self))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:_:delivered:retryCount:force:lastID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil,
    force: Bool = false, lastID: StreamID? = nil
  ) -> BatchReply<[StreamID]> {
    append(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil,
    force: Bool = false, lastID: StreamID? = nil
  ) -> BatchReply<[StreamID]> {
    append(
      .xclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, form, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID))
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ id: StreamID, _ more: StreamID...) -> BatchReply<Int> {
    append(.xdel(key, [id] + more))
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ ids: some Collection<StreamID>) -> BatchReply<Int> {
    append(.xdel(key, Array(ids)))
  }

  /// Adds `XGROUP CREATE`. See ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Batch {
    append(.xgroupCreate(key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead))
  }

  /// Adds `XGROUP CREATECONSUMER`. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupCreateconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    -> BatchReply<Bool>
  {
    append(.xgroupCreateconsumer(key, group: group, consumer: consumer))
  }

  /// Adds `XGROUP DELCONSUMER`. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDelconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    -> BatchReply<Int>
  {
    append(.xgroupDelconsumer(key, group: group, consumer: consumer))
  }

  /// Adds `XGROUP DESTROY`. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<Bool> {
    append(.xgroupDestroy(key, group: group))
  }

  /// Adds `XGROUP HELP`. See ``CommandExecutor/xgroupHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupHelp() -> BatchReply<[String]> {
    append(.xgroupHelp())
  }

  /// Adds `XGROUP SETID`. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Batch {
    append(.xgroupSetid(key, group: group, at: position, entriesRead: entriesRead))
  }

  /// Adds `XINFO CONSUMERS`. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<[StreamConsumerInfo]> {
    append(.xinfoConsumers(key, group: group))
  }

  /// Adds `XINFO GROUPS`. See ``CommandExecutor/xinfoGroups(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoGroups(_ key: some RESPEncodable) -> BatchReply<[StreamGroupInfo]> {
    append(.xinfoGroups(key))
  }

  /// Adds `XINFO HELP`. See ``CommandExecutor/xinfoHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoHelp() -> BatchReply<[String]> {
    append(.xinfoHelp())
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    StreamInfo<T>
  > {
    append(.xinfoStream(key, as: T.self))
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<FullStreamInfo<T>> {
    append(.xinfoStream(key, detail, count: count, as: T.self))
  }

  /// Adds `XLEN`. See ``CommandExecutor/xlen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xlen(_ key: some RESPEncodable) -> BatchReply<Int> {
    append(.xlen(key))
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xpending(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<PendingSummary> {
    append(.xpending(key, group: group))
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xpending(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) -> BatchReply<[PendingEntry]> {
    append(.xpending(key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer))
  }

  /// Adds `XRANGE`. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    append(.xrange(key, from: start, to: end, count: count, as: T.self))
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    append(.xread(streams, count: count, as: T.self))
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:block:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    append(.xread(streams, count: count, block: block, as: T.self))
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    append(.xreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck, as: T.self))
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    append(.xreadgroup(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck, as: T.self))
  }

  /// Adds `XREVRANGE`. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    append(.xrevrange(key, from: end, to: start, count: count, as: T.self))
  }

  /// Adds `XSETID`. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xsetid(_ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil)
    -> Batch
  {
    append(.xsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID))
  }

  /// Adds `XTRIM`. See ``CommandExecutor/xtrim(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xtrim(_ key: some RESPEncodable, _ trim: StreamTrim) -> BatchReply<Int> {
    append(.xtrim(key, trim))
  }
}
