// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `XACK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: [StreamID]) {
    begin(command: "XACK")
    self.add(key: key)
    self.add(group)
    ids.append(to: &self, needing: "id")
  }

  /// Writes `XADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXadd(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) {
    begin(command: "XADD")
    self.add(key: key)
    if let trim {
      trim.append(to: &self)
    }
    id.append(to: &self)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `XADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXadd2(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) {
    begin(command: "XADD")
    self.add(key: key)
    condition.append(to: &self)
    if let trim {
      trim.append(to: &self)
    }
    id.append(to: &self)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `XAUTOCLAIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil
  ) {
    begin(command: "XAUTOCLAIM")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
    self.add(integer: ExpiryTime.milliseconds(minIdle))
    start.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `XAUTOCLAIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXautoclaim2(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) {
    begin(command: "XAUTOCLAIM")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
    self.add(integer: ExpiryTime.milliseconds(minIdle))
    start.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    form.append(to: &self)
  }

  /// Writes `XCLAIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) {
    begin(command: "XCLAIM")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
    self.add(integer: ExpiryTime.milliseconds(minIdle))
    ids.append(to: &self, needing: "id")
    if let delivered {
      delivered.append(to: &self)
    }
    if let retryCount {
      self.add(text: "RETRYCOUNT")
      self.add(integer: retryCount)
    }
    if force {
      self.add(text: "FORCE")
    }
    if let lastID {
      self.add(text: "LASTID")
      lastID.append(to: &self)
    }
  }

  /// Writes `XCLAIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXclaim2(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) {
    begin(command: "XCLAIM")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
    self.add(integer: ExpiryTime.milliseconds(minIdle))
    ids.append(to: &self, needing: "id")
    if let delivered {
      delivered.append(to: &self)
    }
    if let retryCount {
      self.add(text: "RETRYCOUNT")
      self.add(integer: retryCount)
    }
    if force {
      self.add(text: "FORCE")
    }
    if let lastID {
      self.add(text: "LASTID")
      lastID.append(to: &self)
    }
    form.append(to: &self)
  }

  /// Writes `XDEL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXdel(_ key: some RESPEncodable, _ ids: [StreamID]) {
    begin(command: "XDEL")
    self.add(key: key)
    ids.append(to: &self, needing: "id")
  }

  /// Writes `XGROUP CREATE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) {
    begin(command: "XGROUP")
    self.add(text: "CREATE")
    self.add(key: key)
    self.add(group)
    position.append(to: &self)
    if createsStream {
      self.add(text: "MKSTREAM")
    }
    if let entriesRead {
      self.add(text: "ENTRIESREAD")
      self.add(integer: entriesRead)
    }
  }

  /// Writes `XGROUP CREATECONSUMER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupCreateconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) {
    begin(command: "XGROUP")
    self.add(text: "CREATECONSUMER")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
  }

  /// Writes `XGROUP DELCONSUMER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupDelconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) {
    begin(command: "XGROUP")
    self.add(text: "DELCONSUMER")
    self.add(key: key)
    self.add(group)
    self.add(consumer)
  }

  /// Writes `XGROUP DESTROY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) {
    begin(command: "XGROUP")
    self.add(text: "DESTROY")
    self.add(key: key)
    self.add(group)
  }

  /// Writes `XGROUP HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupHelp() {
    begin(command: "XGROUP")
    self.add(text: "HELP")
  }

  /// Writes `XGROUP SETID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) {
    begin(command: "XGROUP")
    self.add(text: "SETID")
    self.add(key: key)
    self.add(group)
    position.append(to: &self)
    if let entriesRead {
      self.add(text: "ENTRIESREAD")
      self.add(integer: entriesRead)
    }
  }

  /// Writes `XINFO CONSUMERS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) {
    begin(command: "XINFO")
    self.add(text: "CONSUMERS")
    self.add(key: key)
    self.add(group)
  }

  /// Writes `XINFO GROUPS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXinfoGroups(_ key: some RESPEncodable) {
    begin(command: "XINFO")
    self.add(text: "GROUPS")
    self.add(key: key)
  }

  /// Writes `XINFO HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXinfoHelp() {
    begin(command: "XINFO")
    self.add(text: "HELP")
  }

  /// Writes `XINFO STREAM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXinfoStream(_ key: some RESPEncodable) {
    begin(command: "XINFO")
    self.add(text: "STREAM")
    self.add(key: key)
  }

  /// Writes `XINFO STREAM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXinfoStream2(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil
  ) {
    begin(command: "XINFO")
    self.add(text: "STREAM")
    self.add(key: key)
    detail.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `XLEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXlen(_ key: some RESPEncodable) {
    begin(command: "XLEN")
    self.add(key: key)
  }

  /// Writes `XPENDING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXpending(_ key: some RESPEncodable, group: some RESPEncodable) {
    begin(command: "XPENDING")
    self.add(key: key)
    self.add(group)
  }

  /// Writes `XPENDING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXpending2(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) {
    begin(command: "XPENDING")
    self.add(key: key)
    self.add(group)
    if let minIdle {
      self.add(text: "IDLE")
      self.add(integer: ExpiryTime.milliseconds(minIdle))
    }
    start.append(to: &self)
    end.append(to: &self)
    self.add(integer: count)
    if let consumer {
      self.add(consumer)
    }
  }

  /// Writes `XRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXrange(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil
  ) {
    begin(command: "XRANGE")
    self.add(key: key)
    start.append(to: &self)
    end.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `XREAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXread(_ streams: StreamList<ReadPosition>, count: Int? = nil) {
    begin(command: "XREAD")
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    self.add(text: "STREAMS")
    streams.append(to: &self)
  }

  /// Writes `XREAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXread2(_ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime)
  {
    begin(command: "XREAD")
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    self.add(text: "BLOCK")
    block.append(to: &self)
    self.add(text: "STREAMS")
    streams.append(to: &self)
  }

  /// Writes `XREADGROUP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXreadgroup(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false
  ) {
    begin(command: "XREADGROUP")
    self.add(text: "GROUP")
    self.add(group)
    self.add(consumer)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    if noAck {
      self.add(text: "NOACK")
    }
    self.add(text: "STREAMS")
    streams.append(to: &self)
  }

  /// Writes `XREADGROUP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXreadgroup2(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false
  ) {
    begin(command: "XREADGROUP")
    self.add(text: "GROUP")
    self.add(group)
    self.add(consumer)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    self.add(text: "BLOCK")
    block.append(to: &self)
    if noAck {
      self.add(text: "NOACK")
    }
    self.add(text: "STREAMS")
    streams.append(to: &self)
  }

  /// Writes `XREVRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXrevrange(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil
  ) {
    begin(command: "XREVRANGE")
    self.add(key: key)
    end.append(to: &self)
    start.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `XSETID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXsetid(
    _ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil
  ) {
    begin(command: "XSETID")
    self.add(key: key)
    id.append(to: &self)
    if let entriesAdded {
      self.add(text: "ENTRIESADDED")
      self.add(integer: entriesAdded)
    }
    if let maxDeletedID {
      self.add(text: "MAXDELETEDID")
      maxDeletedID.append(to: &self)
    }
  }

  /// Writes `XTRIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeXtrim(_ key: some RESPEncodable, _ trim: StreamTrim) {
    begin(command: "XTRIM")
    self.add(key: key)
    trim.append(to: &self)
  }
}

extension Command {
  /// `XACK`, to be run. See ``CommandExecutor/xack(_:group:_:_:)``.
  @_alwaysEmitIntoClient
  public static func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: [StreamID]) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeXack(key, group: group, ids)
    return Command(consume arguments)
  }

  /// `XADD`, to be run. See ``CommandExecutor/xadd(_:_:id:trim:)-(_,PairList,_,_)``.
  @_alwaysEmitIntoClient
  public static func xadd(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> Command where Reply == StreamID {
    var arguments = RESPArguments()
    arguments.encodeXadd(key, fields, id: id, trim: trim)
    return Command(consume arguments)
  }

  /// `XADD`, to be run. See ``CommandExecutor/xadd(_:_:id:trim:if:)-(_,PairList,_,_,_)``.
  @_alwaysEmitIntoClient
  public static func xadd(
    _ key: some RESPEncodable, _ fields: ArgumentList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> Command where Reply == StreamID? {
    var arguments = RESPArguments()
    arguments.encodeXadd2(key, fields, id: id, trim: trim, if: condition)
    return Command(consume arguments)
  }

  /// `XAUTOCLAIM`, to be run. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @_alwaysEmitIntoClient
  public static func xautoclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == ClaimedEntries<T> {
    var arguments = RESPArguments()
    arguments.encodeXautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count)
    return Command(consume arguments)
  }

  /// `XAUTOCLAIM`, to be run. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @_alwaysEmitIntoClient
  public static func xautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> Command where Reply == ClaimedIDs {
    var arguments = RESPArguments()
    arguments.encodeXautoclaim2(
      key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form)
    return Command(consume arguments)
  }

  /// `XCLAIM`, to be run. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  public static func xclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments()
    arguments.encodeXclaim(
      key, group: group, consumer: consumer, minIdle: minIdle, ids, delivered: delivered, retryCount: retryCount,
      force: force, lastID: lastID)
    return Command(consume arguments)
  }

  /// `XCLAIM`, to be run. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  public static func xclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    _ form: JustIDs, _ ids: [StreamID], delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Command where Reply == [StreamID] {
    var arguments = RESPArguments()
    arguments.encodeXclaim2(
      key, group: group, consumer: consumer, minIdle: minIdle, form, ids, delivered: delivered, retryCount: retryCount,
      force: force, lastID: lastID)
    return Command(consume arguments)
  }

  /// `XDEL`, to be run. See ``CommandExecutor/xdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func xdel(_ key: some RESPEncodable, _ ids: [StreamID]) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeXdel(key, ids)
    return Command(consume arguments)
  }

  /// `XGROUP CREATE`, to be run. See ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @_alwaysEmitIntoClient
  public static func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeXgroupCreate(
      key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead)
    return Command(consume arguments)
  }

  /// `XGROUP CREATECONSUMER`, to be run. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public static func xgroupCreateconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeXgroupCreateconsumer(key, group: group, consumer: consumer)
    return Command(consume arguments)
  }

  /// `XGROUP DELCONSUMER`, to be run. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public static func xgroupDelconsumer(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeXgroupDelconsumer(key, group: group, consumer: consumer)
    return Command(consume arguments)
  }

  /// `XGROUP DESTROY`, to be run. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @_alwaysEmitIntoClient
  public static func xgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeXgroupDestroy(key, group: group)
    return Command(consume arguments)
  }

  /// `XGROUP HELP`, to be run. See ``CommandExecutor/xgroupHelp()``.
  @_alwaysEmitIntoClient
  public static func xgroupHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeXgroupHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `XGROUP SETID`, to be run. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @_alwaysEmitIntoClient
  public static func xgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeXgroupSetid(key, group: group, at: position, entriesRead: entriesRead)
    return Command(consume arguments)
  }

  /// `XINFO CONSUMERS`, to be run. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @_alwaysEmitIntoClient
  public static func xinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == [StreamConsumerInfo] {
    var arguments = RESPArguments()
    arguments.encodeXinfoConsumers(key, group: group)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO GROUPS`, to be run. See ``CommandExecutor/xinfoGroups(_:)``.
  @_alwaysEmitIntoClient
  public static func xinfoGroups(_ key: some RESPEncodable) -> Command where Reply == [StreamGroupInfo] {
    var arguments = RESPArguments()
    arguments.encodeXinfoGroups(key)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO HELP`, to be run. See ``CommandExecutor/xinfoHelp()``.
  @_alwaysEmitIntoClient
  public static func xinfoHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeXinfoHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `XINFO STREAM`, to be run. See ``CommandExecutor/xinfoStream(_:as:)``.
  @_alwaysEmitIntoClient
  public static func xinfoStream<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == StreamInfo<T> {
    var arguments = RESPArguments()
    arguments.encodeXinfoStream(key)
    return Command(consume arguments, .readOnly)
  }

  /// `XINFO STREAM`, to be run. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func xinfoStream<T: RESPDecodable>(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == FullStreamInfo<T> {
    var arguments = RESPArguments()
    arguments.encodeXinfoStream2(key, detail, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `XLEN`, to be run. See ``CommandExecutor/xlen(_:)``.
  @_alwaysEmitIntoClient
  public static func xlen(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeXlen(key)
    return Command(consume arguments, .readOnly)
  }

  /// `XPENDING`, to be run. See ``CommandExecutor/xpending(_:group:)``.
  @_alwaysEmitIntoClient
  public static func xpending(_ key: some RESPEncodable, group: some RESPEncodable) -> Command
  where Reply == PendingSummary {
    var arguments = RESPArguments()
    arguments.encodeXpending(key, group: group)
    return Command(consume arguments, .readOnly)
  }

  /// `XPENDING`, to be run. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @_alwaysEmitIntoClient
  public static func xpending(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) -> Command where Reply == [PendingEntry] {
    var arguments = RESPArguments()
    arguments.encodeXpending2(
      key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer)
    return Command(consume arguments, .readOnly)
  }

  /// `XRANGE`, to be run. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public static func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments()
    arguments.encodeXrange(key, from: start, to: end, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `XREAD`, to be run. See ``CommandExecutor/xread(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func xread<T: RESPDecodable>(_ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type)
    -> Command where Reply == [StreamEntries<T>]
  {
    var arguments = RESPArguments()
    arguments.encodeXread(streams, count: count)
    return Command(consume arguments, .readOnly, keys: .byTable)
  }

  /// `XREAD`, to be run. See ``CommandExecutor/xread(_:count:block:as:)``.
  @_alwaysEmitIntoClient
  public static func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments()
    arguments.encodeXread2(streams, count: count, block: block)
    return Command(consume arguments, [.readOnly, .blocking], keys: .byTable)
  }

  /// `XREADGROUP`, to be run. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @_alwaysEmitIntoClient
  public static func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments()
    arguments.encodeXreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck)
    return Command(consume arguments, keys: .byTable)
  }

  /// `XREADGROUP`, to be run. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @_alwaysEmitIntoClient
  public static func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type
  ) -> Command where Reply == [StreamEntries<T>] {
    var arguments = RESPArguments()
    arguments.encodeXreadgroup2(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck)
    return Command(consume arguments, .blocking, keys: .byTable)
  }

  /// `XREVRANGE`, to be run. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public static func xrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == [StreamEntry<T>] {
    var arguments = RESPArguments()
    arguments.encodeXrevrange(key, from: end, to: start, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `XSETID`, to be run. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @_alwaysEmitIntoClient
  public static func xsetid(
    _ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeXsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID)
    return Command(consume arguments)
  }

  /// `XTRIM`, to be run. See ``CommandExecutor/xtrim(_:_:)``.
  @_alwaysEmitIntoClient
  public static func xtrim(_ key: some RESPEncodable, _ trim: StreamTrim) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeXtrim(key, trim)
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
    adding(Int.self) { $0.encodeXack(key, group: group, [id] + more) }
  }

  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xack<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, _ ids: some Collection<StreamID>
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeXack(key, group: group, Array(ids)) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)-(_,PairList,_,_)``.
  @_alwaysEmitIntoClient
  public consuming func xadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> Chain<Mode, (repeat each R, StreamID)> where Replies == (repeat each R) {
    adding(StreamID.self) { $0.encodeXadd(key, fields.arguments, id: id, trim: trim) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)-(_,PairList,_,_,_)``.
  @_alwaysEmitIntoClient
  public consuming func xadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> Chain<Mode, (repeat each R, StreamID?)> where Replies == (repeat each R) {
    adding(StreamID?.self) { $0.encodeXadd2(key, fields.arguments, id: id, trim: trim, if: condition) }
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xautoclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ClaimedEntries<T>)> where Replies == (repeat each R) {
    adding(ClaimedEntries<T>.self) {
      $0.encodeXautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count)
    }
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xautoclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> Chain<Mode, (repeat each R, ClaimedIDs)> where Replies == (repeat each R) {
    adding(ClaimedIDs.self) {
      $0.encodeXautoclaim2(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form)
    }
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ id: StreamID,
    _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    adding([StreamEntry<T>].self) {
      $0.encodeXclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:delivered:retryCount:force:lastID:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    adding([StreamEntry<T>].self) {
      $0.encodeXclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ form: JustIDs,
    _ id: StreamID, _ more: StreamID..., delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Chain<Mode, (repeat each R, [StreamID])> where Replies == (repeat each R) {
    adding([StreamID].self) {
      $0.encodeXclaim2(
        key, group: group, consumer: consumer, minIdle: minIdle, form, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
  }

  /// Adds `XCLAIM`. See
  /// ``CommandExecutor/xclaim(_:group:consumer:minIdle:_:_:delivered:retryCount:force:lastID:)``.
  @_alwaysEmitIntoClient
  public consuming func xclaim<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable, minIdle: Duration, _ form: JustIDs,
    _ ids: some Collection<StreamID>, delivered: DeliveryTime? = nil, retryCount: Int? = nil, force: Bool = false,
    lastID: StreamID? = nil
  ) -> Chain<Mode, (repeat each R, [StreamID])> where Replies == (repeat each R) {
    adding([StreamID].self) {
      $0.encodeXclaim2(
        key, group: group, consumer: consumer, minIdle: minIdle, form, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xdel<each R: RESPDecodable>(_ key: any RESPEncodable, _ id: StreamID, _ more: StreamID...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeXdel(key, [id] + more) }
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xdel<each R: RESPDecodable>(_ key: any RESPEncodable, _ ids: some Collection<StreamID>)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeXdel(key, Array(ids)) }
  }

  /// Adds `XGROUP CREATE`, which appends nothing. See
  /// ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupCreate(
    _ key: any RESPEncodable, group: any RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Self {
    adding() {
      $0.encodeXgroupCreate(key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead)
    }
  }

  /// Adds `XGROUP CREATECONSUMER`. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupCreateconsumer<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeXgroupCreateconsumer(key, group: group, consumer: consumer) }
  }

  /// Adds `XGROUP DELCONSUMER`. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupDelconsumer<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, consumer: any RESPEncodable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeXgroupDelconsumer(key, group: group, consumer: consumer) }
  }

  /// Adds `XGROUP DESTROY`. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupDestroy<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable)
    -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R)
  {
    adding(Bool.self) { $0.encodeXgroupDestroy(key, group: group) }
  }

  /// Adds `XGROUP HELP`. See ``CommandExecutor/xgroupHelp()``.
  @_alwaysEmitIntoClient
  public consuming func xgroupHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeXgroupHelp() }
  }

  /// Adds `XGROUP SETID`, which appends nothing. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @_alwaysEmitIntoClient
  public consuming func xgroupSetid(
    _ key: any RESPEncodable, group: any RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Self {
    adding() { $0.encodeXgroupSetid(key, group: group, at: position, entriesRead: entriesRead) }
  }

  /// Adds `XINFO CONSUMERS`. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoConsumers<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable)
    -> Chain<Mode, (repeat each R, [StreamConsumerInfo])> where Replies == (repeat each R)
  {
    adding([StreamConsumerInfo].self, .readOnly) { $0.encodeXinfoConsumers(key, group: group) }
  }

  /// Adds `XINFO GROUPS`. See ``CommandExecutor/xinfoGroups(_:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoGroups<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, [StreamGroupInfo])
  > where Replies == (repeat each R) {
    adding([StreamGroupInfo].self, .readOnly) { $0.encodeXinfoGroups(key) }
  }

  /// Adds `XINFO HELP`. See ``CommandExecutor/xinfoHelp()``.
  @_alwaysEmitIntoClient
  public consuming func xinfoHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeXinfoHelp() }
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoStream<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, StreamInfo<T>)> where Replies == (repeat each R) {
    adding(StreamInfo<T>.self, .readOnly) { $0.encodeXinfoStream(key) }
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xinfoStream<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, FullStreamInfo<T>)> where Replies == (repeat each R) {
    adding(FullStreamInfo<T>.self, .readOnly) { $0.encodeXinfoStream2(key, detail, count: count) }
  }

  /// Adds `XLEN`. See ``CommandExecutor/xlen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func xlen<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeXlen(key) }
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:)``.
  @_alwaysEmitIntoClient
  public consuming func xpending<each R: RESPDecodable>(_ key: any RESPEncodable, group: any RESPEncodable) -> Chain<
    Mode, (repeat each R, PendingSummary)
  > where Replies == (repeat each R) {
    adding(PendingSummary.self, .readOnly) { $0.encodeXpending(key, group: group) }
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @_alwaysEmitIntoClient
  public consuming func xpending<each R: RESPDecodable>(
    _ key: any RESPEncodable, group: any RESPEncodable, minIdle: Duration? = nil, from start: StreamStart = .unbounded,
    to end: StreamEnd = .unbounded, count: Int, consumer: (any RESPEncodable)? = nil
  ) -> Chain<Mode, (repeat each R, [PendingEntry])> where Replies == (repeat each R) {
    adding([PendingEntry].self, .readOnly) {
      $0.encodeXpending2(key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer)
    }
  }

  /// Adds `XRANGE`. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    adding([StreamEntry<T>].self, .readOnly) { $0.encodeXrange(key, from: start, to: end, count: count) }
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xread<each R: RESPDecodable, T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    adding([StreamEntries<T>].self, .readOnly, keys: .byTable) { $0.encodeXread(streams, count: count) }
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:block:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xread<each R: RESPDecodable, T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    adding([StreamEntries<T>].self, [.readOnly, .blocking], keys: .byTable) {
      $0.encodeXread2(streams, count: count, block: block)
    }
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xreadgroup<each R: RESPDecodable, T: RESPDecodable>(
    group: any RESPEncodable, consumer: any RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    adding([StreamEntries<T>].self, keys: .byTable) {
      $0.encodeXreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck)
    }
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xreadgroup<each R: RESPDecodable, T: RESPDecodable>(
    group: any RESPEncodable, consumer: any RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntries<T>])> where Replies == (repeat each R) {
    adding([StreamEntries<T>].self, .blocking, keys: .byTable) {
      $0.encodeXreadgroup2(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck)
    }
  }

  /// Adds `XREVRANGE`. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func xrevrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [StreamEntry<T>])> where Replies == (repeat each R) {
    adding([StreamEntry<T>].self, .readOnly) { $0.encodeXrevrange(key, from: end, to: start, count: count) }
  }

  /// Adds `XSETID`, which appends nothing. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @_alwaysEmitIntoClient
  public consuming func xsetid(
    _ key: any RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil
  ) -> Self {
    adding() { $0.encodeXsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID) }
  }

  /// Adds `XTRIM`. See ``CommandExecutor/xtrim(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func xtrim<each R: RESPDecodable>(_ key: any RESPEncodable, _ trim: StreamTrim) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeXtrim(key, trim) }
  }
}

extension Batch {
  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ id: StreamID, _ more: StreamID...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeXack(key, group: group, [id] + more) }
  }

  /// Adds `XACK`. See ``CommandExecutor/xack(_:group:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(_ key: some RESPEncodable, group: some RESPEncodable, _ ids: some Collection<StreamID>)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeXack(key, group: group, Array(ids)) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)-(_,PairList,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(_ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil)
    -> BatchReply<StreamID>
  {
    adding(StreamID.self) { $0.encodeXadd(key, fields.arguments, id: id, trim: trim) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)-(_,PairSource,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil
  ) -> BatchReply<StreamID> {
    adding(StreamID.self) { $0.encodeXadd(key, fields._pairList.arguments, id: id, trim: trim) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:)-(_,[RESPEncodableHashable:RESPStorable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil
  ) -> BatchReply<StreamID> {
    adding(StreamID.self) { $0.encodeXadd(key, PairList(fields).arguments, id: id, trim: trim) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)-(_,PairList,_,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: PairList, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    adding(StreamID?.self) { $0.encodeXadd2(key, fields.arguments, id: id, trim: trim, if: condition) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)-(_,PairSource,_,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: NewStreamID = .auto, trim: StreamTrim? = nil,
    if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    adding(StreamID?.self) { $0.encodeXadd2(key, fields._pairList.arguments, id: id, trim: trim, if: condition) }
  }

  /// Adds `XADD`. See ``CommandExecutor/xadd(_:_:id:trim:if:)-(_,[RESPEncodableHashable:RESPStorable],_,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable], id: NewStreamID = .auto,
    trim: StreamTrim? = nil, if condition: StreamCondition
  ) -> BatchReply<StreamID?> {
    adding(StreamID?.self) { $0.encodeXadd2(key, PairList(fields).arguments, id: id, trim: trim, if: condition) }
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xautoclaim<T: RESPDecodable>(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<ClaimedEntries<T>> {
    adding(ClaimedEntries<T>.self) {
      $0.encodeXautoclaim(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count)
    }
  }

  /// Adds `XAUTOCLAIM`. See ``CommandExecutor/xautoclaim(_:group:consumer:minIdle:from:count:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xautoclaim(
    _ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable, minIdle: Duration,
    from start: StreamStart = .unbounded, count: Int? = nil, _ form: JustIDs
  ) -> BatchReply<ClaimedIDs> {
    adding(ClaimedIDs.self) {
      $0.encodeXautoclaim2(key, group: group, consumer: consumer, minIdle: minIdle, from: start, count: count, form)
    }
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
    adding([StreamEntry<T>].self) {
      $0.encodeXclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
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
    adding([StreamEntry<T>].self) {
      $0.encodeXclaim(
        key, group: group, consumer: consumer, minIdle: minIdle, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
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
    adding([StreamID].self) {
      $0.encodeXclaim2(
        key, group: group, consumer: consumer, minIdle: minIdle, form, [id] + more, delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
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
    adding([StreamID].self) {
      $0.encodeXclaim2(
        key, group: group, consumer: consumer, minIdle: minIdle, form, Array(ids), delivered: delivered,
        retryCount: retryCount, force: force, lastID: lastID)
    }
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ id: StreamID, _ more: StreamID...) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeXdel(key, [id] + more) }
  }

  /// Adds `XDEL`. See ``CommandExecutor/xdel(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xdel(_ key: some RESPEncodable, _ ids: some Collection<StreamID>) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeXdel(key, Array(ids)) }
  }

  /// Adds `XGROUP CREATE`. See ``CommandExecutor/xgroupCreate(_:group:at:createsStream:entriesRead:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) -> Batch {
    adding() {
      $0.encodeXgroupCreate(key, group: group, at: position, createsStream: createsStream, entriesRead: entriesRead)
    }
  }

  /// Adds `XGROUP CREATECONSUMER`. See ``CommandExecutor/xgroupCreateconsumer(_:group:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupCreateconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    -> BatchReply<Bool>
  {
    adding(Bool.self) { $0.encodeXgroupCreateconsumer(key, group: group, consumer: consumer) }
  }

  /// Adds `XGROUP DELCONSUMER`. See ``CommandExecutor/xgroupDelconsumer(_:group:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDelconsumer(_ key: some RESPEncodable, group: some RESPEncodable, consumer: some RESPEncodable)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeXgroupDelconsumer(key, group: group, consumer: consumer) }
  }

  /// Adds `XGROUP DESTROY`. See ``CommandExecutor/xgroupDestroy(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupDestroy(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeXgroupDestroy(key, group: group) }
  }

  /// Adds `XGROUP HELP`. See ``CommandExecutor/xgroupHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeXgroupHelp() }
  }

  /// Adds `XGROUP SETID`. See ``CommandExecutor/xgroupSetid(_:group:at:entriesRead:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xgroupSetid(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: StreamPosition, entriesRead: Int? = nil
  ) -> Batch {
    adding() { $0.encodeXgroupSetid(key, group: group, at: position, entriesRead: entriesRead) }
  }

  /// Adds `XINFO CONSUMERS`. See ``CommandExecutor/xinfoConsumers(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoConsumers(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<[StreamConsumerInfo]> {
    adding([StreamConsumerInfo].self, .readOnly) { $0.encodeXinfoConsumers(key, group: group) }
  }

  /// Adds `XINFO GROUPS`. See ``CommandExecutor/xinfoGroups(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoGroups(_ key: some RESPEncodable) -> BatchReply<[StreamGroupInfo]> {
    adding([StreamGroupInfo].self, .readOnly) { $0.encodeXinfoGroups(key) }
  }

  /// Adds `XINFO HELP`. See ``CommandExecutor/xinfoHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeXinfoHelp() }
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    StreamInfo<T>
  > {
    adding(StreamInfo<T>.self, .readOnly) { $0.encodeXinfoStream(key) }
  }

  /// Adds `XINFO STREAM`. See ``CommandExecutor/xinfoStream(_:_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xinfoStream<T: RESPDecodable>(
    _ key: some RESPEncodable, _ detail: StreamDetail, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<FullStreamInfo<T>> {
    adding(FullStreamInfo<T>.self, .readOnly) { $0.encodeXinfoStream2(key, detail, count: count) }
  }

  /// Adds `XLEN`. See ``CommandExecutor/xlen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xlen(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeXlen(key) }
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xpending(_ key: some RESPEncodable, group: some RESPEncodable) -> BatchReply<PendingSummary> {
    adding(PendingSummary.self, .readOnly) { $0.encodeXpending(key, group: group) }
  }

  /// Adds `XPENDING`. See ``CommandExecutor/xpending(_:group:minIdle:from:to:count:consumer:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xpending(
    _ key: some RESPEncodable, group: some RESPEncodable, minIdle: Duration? = nil,
    from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int,
    consumer: (any RESPEncodable)? = nil
  ) -> BatchReply<[PendingEntry]> {
    adding([PendingEntry].self, .readOnly) {
      $0.encodeXpending2(key, group: group, minIdle: minIdle, from: start, to: end, count: count, consumer: consumer)
    }
  }

  /// Adds `XRANGE`. See ``CommandExecutor/xrange(_:from:to:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: StreamStart = .unbounded, to end: StreamEnd = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    adding([StreamEntry<T>].self, .readOnly) { $0.encodeXrange(key, from: start, to: end, count: count) }
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    adding([StreamEntries<T>].self, .readOnly, keys: .byTable) { $0.encodeXread(streams, count: count) }
  }

  /// Adds `XREAD`. See ``CommandExecutor/xread(_:count:block:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: StreamList<ReadPosition>, count: Int? = nil, block: BlockTime, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    adding([StreamEntries<T>].self, [.readOnly, .blocking], keys: .byTable) {
      $0.encodeXread2(streams, count: count, block: block)
    }
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:noAck:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    adding([StreamEntries<T>].self, keys: .byTable) {
      $0.encodeXreadgroup(group: group, consumer: consumer, streams, count: count, noAck: noAck)
    }
  }

  /// Adds `XREADGROUP`. See ``CommandExecutor/xreadgroup(group:consumer:_:count:block:noAck:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: StreamList<GroupPosition>, count: Int? = nil,
    block: BlockTime, noAck: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntries<T>]> {
    adding([StreamEntries<T>].self, .blocking, keys: .byTable) {
      $0.encodeXreadgroup2(group: group, consumer: consumer, streams, count: count, block: block, noAck: noAck)
    }
  }

  /// Adds `XREVRANGE`. See ``CommandExecutor/xrevrange(_:from:to:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from end: StreamEnd = .unbounded, to start: StreamStart = .unbounded, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[StreamEntry<T>]> {
    adding([StreamEntry<T>].self, .readOnly) { $0.encodeXrevrange(key, from: end, to: start, count: count) }
  }

  /// Adds `XSETID`. See ``CommandExecutor/xsetid(_:_:entriesAdded:maxDeletedID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xsetid(_ key: some RESPEncodable, _ id: StreamID, entriesAdded: Int? = nil, maxDeletedID: StreamID? = nil)
    -> Batch
  {
    adding() { $0.encodeXsetid(key, id, entriesAdded: entriesAdded, maxDeletedID: maxDeletedID) }
  }

  /// Adds `XTRIM`. See ``CommandExecutor/xtrim(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func xtrim(_ key: some RESPEncodable, _ trim: StreamTrim) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeXtrim(key, trim) }
  }
}
