// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension Command {
  /// `ASKING`, to be run. See ``SessionExecutor/asking()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func asking() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "ASKING")
    return Command(consume arguments, .exclusive)
  }

  /// `CLUSTER ADDSLOTS`, to be run. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterAddslots(_ slots: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "ADDSLOTS")
    slots.append(to: &arguments, needing: "slot")
    return Command(consume arguments)
  }

  /// `CLUSTER ADDSLOTSRANGE`, to be run. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterAddslotsrange(_ ranges: [ClosedRange<Int>]) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "ADDSLOTSRANGE")
    ranges.append(to: &arguments, needing: "range")
    return Command(consume arguments)
  }

  /// `CLUSTER BUMPEPOCH`, to be run. See ``CommandExecutor/clusterBumpepoch()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterBumpepoch() -> Command where Reply == ClusterEpoch {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "BUMPEPOCH")
    return Command(consume arguments)
  }

  /// `CLUSTER CANCELSLOTMIGRATIONS`, to be run. See ``CommandExecutor/clusterCancelslotmigrations()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterCancelslotmigrations() -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "CANCELSLOTMIGRATIONS")
    return Command(consume arguments)
  }

  /// `CLUSTER COUNT-FAILURE-REPORTS`, to be run. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterCountFailureReports(_ node: String) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "COUNT-FAILURE-REPORTS")
    arguments.add(text: node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER COUNTKEYSINSLOT`, to be run. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterCountkeysinslot(_ slot: Int) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "COUNTKEYSINSLOT")
    arguments.add(integer: slot)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER DELSLOTS`, to be run. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterDelslots(_ slots: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "DELSLOTS")
    slots.append(to: &arguments, needing: "slot")
    return Command(consume arguments)
  }

  /// `CLUSTER DELSLOTSRANGE`, to be run. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterDelslotsrange(_ ranges: [ClosedRange<Int>]) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "DELSLOTSRANGE")
    ranges.append(to: &arguments, needing: "range")
    return Command(consume arguments)
  }

  /// `CLUSTER FAILOVER`, to be run. See ``CommandExecutor/clusterFailover(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "FAILOVER")
    if let mode {
      mode.append(to: &arguments)
    }
    return Command(consume arguments)
  }

  /// `CLUSTER FLUSHSLOT`, to be run. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "FLUSHSLOT")
    arguments.add(integer: slot)
    if let mode {
      mode.append(to: &arguments)
    }
    return Command(consume arguments)
  }

  /// `CLUSTER FLUSHSLOTS`, to be run. See ``CommandExecutor/clusterFlushslots()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterFlushslots() -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "FLUSHSLOTS")
    return Command(consume arguments)
  }

  /// `CLUSTER FORGET`, to be run. See ``CommandExecutor/clusterForget(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterForget(_ node: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "FORGET")
    arguments.add(text: node)
    return Command(consume arguments)
  }

  /// `CLUSTER GETKEYSINSLOT`, to be run. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterGetkeysinslot<T: RESPDecodable>(_ slot: Int, count: Int, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "GETKEYSINSLOT")
    arguments.add(integer: slot)
    arguments.add(integer: count)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER GETSLOTMIGRATIONS`, to be run. See ``CommandExecutor/clusterGetslotmigrations()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterGetslotmigrations() -> Command where Reply == [SlotMigration] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "GETSLOTMIGRATIONS")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER HELP`, to be run. See ``CommandExecutor/clusterHelp()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "HELP")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER INFO`, to be run. See ``CommandExecutor/clusterInfo()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterInfo() -> Command where Reply == ClusterInfo {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "INFO")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER KEYSLOT`, to be run. See ``CommandExecutor/clusterKeyslot(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterKeyslot(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "KEYSLOT")
    arguments.add(key)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER LINKS`, to be run. See ``CommandExecutor/clusterLinks()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterLinks() -> Command where Reply == [ClusterLink] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "LINKS")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER MEET`, to be run. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "MEET")
    arguments.add(text: address)
    arguments.add(integer: port)
    if let busPort {
      arguments.add(integer: busPort)
    }
    return Command(consume arguments)
  }

  /// `CLUSTER MIGRATESLOTS`, to be run. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterMigrateslots(_ moves: [SlotMove]) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "MIGRATESLOTS")
    moves.append(to: &arguments, needing: "move")
    return Command(consume arguments)
  }

  /// `CLUSTER MYID`, to be run. See ``CommandExecutor/clusterMyid()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterMyid() -> Command where Reply == String {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "MYID")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER MYSHARDID`, to be run. See ``CommandExecutor/clusterMyshardid()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterMyshardid() -> Command where Reply == String {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "MYSHARDID")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER NODES`, to be run. See ``CommandExecutor/clusterNodes()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterNodes() -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "NODES")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER REPLICAS`, to be run. See ``CommandExecutor/clusterReplicas(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterReplicas(_ node: String) -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "REPLICAS")
    arguments.add(text: node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER REPLICATE`, to be run. See ``CommandExecutor/clusterReplicate(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterReplicate(_ node: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "REPLICATE")
    arguments.add(text: node)
    return Command(consume arguments)
  }

  /// `CLUSTER REPLICATE`, to be run. See ``CommandExecutor/clusterReplicate(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterReplicate(_ none: NoPrimary) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "REPLICATE")
    none.append(to: &arguments)
    return Command(consume arguments)
  }

  /// `CLUSTER RESET`, to be run. See ``CommandExecutor/clusterReset(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterReset(_ mode: ClusterResetMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "RESET")
    if let mode {
      mode.append(to: &arguments)
    }
    return Command(consume arguments)
  }

  /// `CLUSTER SAVECONFIG`, to be run. See ``CommandExecutor/clusterSaveconfig()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSaveconfig() -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SAVECONFIG")
    return Command(consume arguments)
  }

  /// `CLUSTER SET-CONFIG-EPOCH`, to be run. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSetConfigEpoch(_ epoch: Int) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SET-CONFIG-EPOCH")
    arguments.add(integer: epoch)
    return Command(consume arguments)
  }

  /// `CLUSTER SETSLOT`, to be run. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Command
  where Reply == OK {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SETSLOT")
    arguments.add(integer: slot)
    state.append(to: &arguments)
    if let timeout {
      arguments.add(text: "TIMEOUT")
      arguments.add(integer: ExpiryTime.milliseconds(timeout))
    }
    return Command(consume arguments)
  }

  /// `CLUSTER SHARDS`, to be run. See ``CommandExecutor/clusterShards()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterShards() -> Command where Reply == [ClusterShard] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SHARDS")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLAVES`, to be run. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSlaves(_ node: String) -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SLAVES")
    arguments.add(text: node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOT-STATS`, to be run. See ``CommandExecutor/clusterSlotStats(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSlotStats(_ range: ClosedRange<Int>) -> Command where Reply == [SlotStatistics] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SLOT-STATS")
    arguments.add(text: "SLOTSRANGE")
    range.append(to: &arguments)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOT-STATS`, to be run. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSlotStats(by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil) -> Command
  where Reply == [SlotStatistics] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SLOT-STATS")
    arguments.add(text: "ORDERBY")
    metric.append(to: &arguments)
    if let limit {
      arguments.add(text: "LIMIT")
      arguments.add(integer: limit)
    }
    if let order {
      order.append(to: &arguments)
    }
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOTS`, to be run. See ``CommandExecutor/clusterSlots()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterSlots() -> Command where Reply == [ClusterSlotRange] {
    var arguments = RESPArguments(command: "CLUSTER")
    arguments.add(text: "SLOTS")
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTERSCAN`, to be run. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func clusterscan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments(command: "CLUSTERSCAN")
    arguments.mark(keys: 1)
    arguments.add(text: cursor)
    if let pattern {
      arguments.add(text: "MATCH")
      arguments.add(pattern)
    }
    if let count {
      arguments.add(text: "COUNT")
      arguments.add(integer: count)
    }
    if let kind {
      arguments.add(text: "TYPE")
      arguments.add(text: kind)
    }
    if let slot {
      arguments.add(text: "SLOT")
      arguments.add(integer: slot)
    }
    return Command(consume arguments, .readOnly)
  }

  /// `READONLY`, to be run. See ``SessionExecutor/readonly()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func readonly() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "READONLY")
    return Command(consume arguments, .exclusive)
  }

  /// `READWRITE`, to be run. See ``SessionExecutor/readwrite()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func readwrite() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "READWRITE")
    return Command(consume arguments, .exclusive)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Gives slots to the node that is asked. They must not belong to another one.
  ///
  /// `CLUSTER ADDSLOTS slot […]`, since 3.0.0.
  ///
  /// `try await redis.clusterAddslots(0..<16_384)` gives it all.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of hash slot arguments.
  /// - SeeAlso: `CLUSTER ADDSLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterAddslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {
    _ = try await run(.clusterAddslots(ArgumentList(slot, more)))
  }

  /// Gives ranges of slots to the node that is asked. They must not belong to another one.
  ///
  /// `CLUSTER ADDSLOTSRANGE start-slot end-slot […]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between the start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER ADDSLOTSRANGE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) async throws {
    _ = try await run(.clusterAddslotsrange([range] + more))
  }

  /// Gives ranges of slots to the node that is asked. They must not belong to another one.
  ///
  /// `CLUSTER ADDSLOTSRANGE start-slot end-slot […]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between the start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER ADDSLOTSRANGE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ ranges: some Collection<ClosedRange<Int>>) async throws {
    _ = try await run(.clusterAddslotsrange(Array(ranges)))
  }

  /// Gives the node a new configuration epoch, greater than all others, without asking them.
  ///
  /// `CLUSTER BUMPEPOCH`, since 3.0.0.
  ///
  /// - Returns: The epoch, and whether it is new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER BUMPEPOCH`, group cluster.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterBumpepoch() async throws -> ClusterEpoch {
    try await run(.clusterBumpepoch())
  }

  /// Ends all migrations of slots from the node that is asked, before they are complete.
  ///
  /// `CLUSTER CANCELSLOTMIGRATIONS`, since 9.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N), where N is the number of slot migration operations being cancelled.
  /// - SeeAlso: `CLUSTER CANCELSLOTMIGRATIONS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterCancelslotmigrations() async throws {
    _ = try await run(.clusterCancelslotmigrations())
  }

  /// Counts the nodes that have reported another one as failing, of late.
  ///
  /// `CLUSTER COUNT-FAILURE-REPORTS node-id`, since 3.0.0.
  ///
  /// - Returns: How many.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of failure reports.
  /// - SeeAlso: `CLUSTER COUNT-FAILURE-REPORTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterCountFailureReports(_ node: String) async throws -> Int {
    try await run(.clusterCountFailureReports(node))
  }

  /// Counts the keys that the node has in a slot.
  ///
  /// `CLUSTER COUNTKEYSINSLOT slot`, since 3.0.0.
  ///
  /// - Returns: How many.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER COUNTKEYSINSLOT`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterCountkeysinslot(_ slot: Int) async throws -> Int {
    try await run(.clusterCountkeysinslot(slot))
  }

  /// Has the node that is asked forget to whom slots belong.
  ///
  /// `CLUSTER DELSLOTS slot […]`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of hash slot arguments.
  /// - SeeAlso: `CLUSTER DELSLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterDelslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {
    _ = try await run(.clusterDelslots(ArgumentList(slot, more)))
  }

  /// Has the node that is asked forget to whom ranges of slots belong.
  ///
  /// `CLUSTER DELSLOTSRANGE start-slot end-slot […]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between the start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER DELSLOTSRANGE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) async throws {
    _ = try await run(.clusterDelslotsrange([range] + more))
  }

  /// Has the node that is asked forget to whom ranges of slots belong.
  ///
  /// `CLUSTER DELSLOTSRANGE start-slot end-slot […]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between the start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER DELSLOTSRANGE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ ranges: some Collection<ClosedRange<Int>>) async throws {
    _ = try await run(.clusterDelslotsrange(Array(ranges)))
  }

  /// Has a replica take its primary's place.
  ///
  /// `CLUSTER FAILOVER [FORCE | TAKEOVER]`, since 3.0.0.
  ///
  /// It is asked of the replica, and only begins when it answers. Without a mode, the primary takes part, and
  /// nothing is lost.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER FAILOVER`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterFailover(_ mode: ClusterFailoverMode? = nil) async throws {
    _ = try await run(.clusterFailover(mode))
  }

  /// Removes all keys of a slot.
  ///
  /// `CLUSTER FLUSHSLOT slot [ASYNC | SYNC]`, since 9.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys in the target slot.
  /// - SeeAlso: `CLUSTER FLUSHSLOT`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) async throws {
    _ = try await run(.clusterFlushslot(slot, mode))
  }

  /// Has the node that is asked forget to whom all slots belong. It must hold no key.
  ///
  /// `CLUSTER FLUSHSLOTS`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER FLUSHSLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterFlushslots() async throws {
    _ = try await run(.clusterFlushslots())
  }

  /// Has the node that is asked forget another one, and not be told of it again for a minute.
  ///
  /// `CLUSTER FORGET node-id`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER FORGET`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterForget(_ node: String) async throws {
    _ = try await run(.clusterForget(node))
  }

  /// Lists keys that the node has in a slot.
  ///
  /// `CLUSTER GETKEYSINSLOT slot count`, since 3.0.0.
  ///
  /// - Returns: The keys, at most so many.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of requested keys.
  /// - SeeAlso: `CLUSTER GETKEYSINSLOT`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterGetkeysinslot<T: RESPDecodable>(_ slot: Int, count: Int, as type: T.Type = Bytes.self) async throws
    -> [T]
  {
    try await run(.clusterGetkeysinslot(slot, count: count, as: T.self))
  }

  /// Lists the migrations of slots from and to the node that is asked: those under way, and some that have ended.
  ///
  /// `CLUSTER GETSLOTMIGRATIONS`, since 9.0.0.
  ///
  /// - Returns: The migrations, the newest ones first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N), where N is the number of active slot import and export jobs.
  /// - SeeAlso: `CLUSTER GETSLOTMIGRATIONS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterGetslotmigrations() async throws -> [SlotMigration] {
    try await run(.clusterGetslotmigrations())
  }

  /// Lists the subcommands of `CLUSTER`.
  ///
  /// `CLUSTER HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER HELP`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterHelp() async throws -> [String] {
    try await run(.clusterHelp())
  }

  /// Reads how the cluster is, as the node sees it.
  ///
  /// `CLUSTER INFO`, since 3.0.0.
  ///
  /// - Returns: States and figures.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER INFO`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterInfo() async throws -> ClusterInfo {
    try await run(.clusterInfo())
  }

  /// Computes the slot of a key.
  ///
  /// `CLUSTER KEYSLOT key`, since 3.0.0.
  ///
  /// - Returns: The slot, from 0 to 16383.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of bytes in the key.
  /// - SeeAlso: `CLUSTER KEYSLOT`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterKeyslot(_ key: some RESPEncodable) async throws -> Int {
    try await run(.clusterKeyslot(key))
  }

  /// Lists the node's connections to the other nodes: two for each.
  ///
  /// `CLUSTER LINKS`, since 7.0.0.
  ///
  /// - Returns: The connections.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of Cluster nodes.
  /// - SeeAlso: `CLUSTER LINKS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterLinks() async throws -> [ClusterLink] {
    try await run(.clusterLinks())
  }

  /// Has the node that is asked make the acquaintance of another one, and of the nodes which that one knows.
  ///
  /// `CLUSTER MEET ip port [cluster-bus-port]`, since 3.0.0.
  ///
  /// It only begins when it answers. `busPort` is the other one's port for nodes, 10000 more than `port` if it is
  /// not given.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER MEET`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) async throws {
    _ = try await run(.clusterMeet(address, port: port, busPort: busPort))
  }

  /// Begins to move slots with all their keys from the node that is asked to others.
  ///
  /// `CLUSTER MIGRATESLOTS SLOTSRANGE start-slot end-slot […] NODE node-id […]`, since 9.0.0.
  ///
  /// `clusterGetslotmigrations` tells how far it is.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between all start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER MIGRATESLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ move: SlotMove, _ more: SlotMove...) async throws {
    _ = try await run(.clusterMigrateslots([move] + more))
  }

  /// Begins to move slots with all their keys from the node that is asked to others.
  ///
  /// `CLUSTER MIGRATESLOTS SLOTSRANGE start-slot end-slot […] NODE node-id […]`, since 9.0.0.
  ///
  /// `clusterGetslotmigrations` tells how far it is.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of the slots between all start slot and end slot arguments.
  /// - SeeAlso: `CLUSTER MIGRATESLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ moves: some Collection<SlotMove>) async throws {
    _ = try await run(.clusterMigrateslots(Array(moves)))
  }

  /// Reads the id of the node that is asked.
  ///
  /// `CLUSTER MYID`, since 3.0.0.
  ///
  /// - Returns: 40 hexadecimal digits.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER MYID`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterMyid() async throws -> String {
    try await run(.clusterMyid())
  }

  /// Reads the id of the shard of the node that is asked.
  ///
  /// `CLUSTER MYSHARDID`, since 7.2.0.
  ///
  /// - Returns: 40 hexadecimal digits, the same ones for a primary and its replicas.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER MYSHARDID`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterMyshardid() async throws -> String {
    try await run(.clusterMyshardid())
  }

  /// Lists the nodes of the cluster, as the one that is asked knows them.
  ///
  /// `CLUSTER NODES`, since 3.0.0.
  ///
  /// - Returns: The nodes, itself among them.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of Cluster nodes.
  /// - SeeAlso: `CLUSTER NODES`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterNodes() async throws -> [ClusterNode] {
    try await run(.clusterNodes())
  }

  /// Lists the replicas of a primary.
  ///
  /// `CLUSTER REPLICAS node-id`, since 5.0.0.
  ///
  /// - Returns: The replicas.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of replicas.
  /// - SeeAlso: `CLUSTER REPLICAS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterReplicas(_ node: String) async throws -> [ClusterNode] {
    try await run(.clusterReplicas(node))
  }

  /// Makes the node that is asked a replica of another one, or a primary.
  ///
  /// `CLUSTER REPLICATE <node-id | NO ONE>`, since 3.0.0.
  ///
  /// A primary that becomes a replica must hold neither slots nor keys.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER REPLICATE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ node: String) async throws {
    _ = try await run(.clusterReplicate(node))
  }

  /// Makes the node that is asked a replica of another one, or a primary.
  ///
  /// `CLUSTER REPLICATE <node-id | NO ONE>`, since 3.0.0.
  ///
  /// A primary that becomes a replica must hold neither slots nor keys.
  ///
  /// It becomes a primary, without slots. It loses its keys.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER REPLICATE`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ none: NoPrimary) async throws {
    _ = try await run(.clusterReplicate(none))
  }

  /// Makes the node that is asked forget the others and its slots; a replica becomes a primary, without keys.
  ///
  /// `CLUSTER RESET [HARD | SOFT]`, since 3.0.0.
  ///
  /// `.hard` gives it another id as well. A primary that holds keys refuses.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of known nodes. The command may execute a FLUSHALL as a side
  ///   effect.
  /// - SeeAlso: `CLUSTER RESET`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterReset(_ mode: ClusterResetMode? = nil) async throws {
    _ = try await run(.clusterReset(mode))
  }

  /// Has the node that is asked write its `nodes.conf` to the disk.
  ///
  /// `CLUSTER SAVECONFIG`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER SAVECONFIG`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSaveconfig() async throws {
    _ = try await run(.clusterSaveconfig())
  }

  /// Sets the configuration epoch of a new node, which knows no other one.
  ///
  /// `CLUSTER SET-CONFIG-EPOCH config-epoch`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER SET-CONFIG-EPOCH`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSetConfigEpoch(_ epoch: Int) async throws {
    _ = try await run(.clusterSetConfigEpoch(epoch))
  }

  /// Tells the node that is asked to whom a slot belongs, or between whom it moves.
  ///
  /// `CLUSTER SETSLOT slot <IMPORTING importing | MIGRATING migrating | NODE node | STABLE> [TIMEOUT timeout]`,
  /// since 3.0.0.
  ///
  /// `timeout` is how long it waits for its replicas to know it too, in milliseconds; since Valkey 8.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLUSTER SETSLOT`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) async throws {
    _ = try await run(.clusterSetslot(slot, state, timeout: timeout))
  }

  /// Lists the shards of the cluster: slots, with a primary and its replicas.
  ///
  /// `CLUSTER SHARDS`, since 7.0.0.
  ///
  /// - Returns: The shards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of cluster nodes.
  /// - SeeAlso: `CLUSTER SHARDS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterShards() async throws -> [ClusterShard] {
    try await run(.clusterShards())
  }

  /// Lists the replicas of a primary.
  ///
  /// `CLUSTER SLAVES node-id`, since 3.0.0.
  ///
  /// - Returns: The replicas.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of replicas.
  /// - SeeAlso: `CLUSTER SLAVES`, group cluster.
  @available(*, deprecated, renamed: "clusterReplicas")
  @_alwaysEmitIntoClient
  public func clusterSlaves(_ node: String) async throws -> [ClusterNode] {
    try await run(.clusterSlaves(node))
  }

  /// Reads how much slots hold and are used.
  ///
  /// `CLUSTER SLOT-STATS <SLOTSRANGE start-slot end-slot | ORDERBY metric [LIMIT limit] [ASC | DESC]>`, since
  /// 8.0.0.
  ///
  /// Processor time and traffic are measured if the server's `cluster-slot-stats-enabled` says so.
  ///
  /// - Returns: The slots of the range that belong to the node, by number.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of slots based on arguments. O(N*log(N)) with ORDERBY
  ///   subcommand.
  /// - SeeAlso: `CLUSTER SLOT-STATS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSlotStats(_ range: ClosedRange<Int>) async throws -> [SlotStatistics] {
    try await run(.clusterSlotStats(range))
  }

  /// Reads how much slots hold and are used.
  ///
  /// `CLUSTER SLOT-STATS <SLOTSRANGE start-slot end-slot | ORDERBY metric [LIMIT limit] [ASC | DESC]>`, since
  /// 8.0.0.
  ///
  /// Processor time and traffic are measured if the server's `cluster-slot-stats-enabled` says so.
  ///
  /// - Returns: The node's slots in the order of a figure, those with the greatest first unless `order` says
  ///   otherwise.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of slots based on arguments. O(N*log(N)) with ORDERBY
  ///   subcommand.
  /// - SeeAlso: `CLUSTER SLOT-STATS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSlotStats(by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil) async throws
    -> [SlotStatistics]
  {
    try await run(.clusterSlotStats(by: metric, limit: limit, order: order))
  }

  /// Lists the ranges of slots, with the nodes that serve them.
  ///
  /// `CLUSTER SLOTS`, since 3.0.0.
  ///
  /// - Returns: The ranges.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of Cluster nodes.
  /// - SeeAlso: `CLUSTER SLOTS`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterSlots() async throws -> [ClusterSlotRange] {
    try await run(.clusterSlots())
  }

  /// Reads a part of the keys of the cluster, or of a slot, and where the next one starts.
  ///
  /// `CLUSTERSCAN cursor [MATCH match-pattern] [COUNT count] [TYPE type] [SLOT slot]`, since 9.1.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again: each names the
  /// slot whose node is to be asked. `COUNT` says how many keys the server should look at; how many it finds is
  /// another matter. `TYPE` is a name that `type` gives.
  ///
  /// - Returns: The cursor of the next part, with keys.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements returned.
  /// - SeeAlso: `CLUSTERSCAN`, group cluster.
  @_alwaysEmitIntoClient
  public func clusterscan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type = Bytes.self
  ) async throws -> ScanPage<T> {
    try await run(.clusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot, as: T.self))
  }
}

extension SessionExecutor where Self: ~Copyable {
  /// Lets the next command read a slot that the node is about to take over.
  ///
  /// `ASKING`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ASKING`, group cluster.
  @_alwaysEmitIntoClient
  public func asking() async throws {
    _ = try await run(.asking())
  }

  /// Lets this connection to a replica in a cluster read what its primary's slots hold.
  ///
  /// `READONLY`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `READONLY`, group cluster.
  @_alwaysEmitIntoClient
  public func readonly() async throws {
    _ = try await run(.readonly())
  }

  /// Undoes `readonly`.
  ///
  /// `READWRITE`, since 3.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `READWRITE`, group cluster.
  @_alwaysEmitIntoClient
  public func readwrite() async throws {
    _ = try await run(.readwrite())
  }
}

extension Redis {
  /// For sessions: see ``SessionExecutor/asking()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func asking() async throws {}

  /// For sessions: see ``SessionExecutor/readonly()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func readonly() async throws {}

  /// For sessions: see ``SessionExecutor/readwrite()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func readwrite() async throws {}
}

extension Chain {
  /// Adds `ASKING`, which appends nothing. See ``SessionExecutor/asking()``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func asking() -> Self {
    appending(.asking())
  }

  /// Adds `CLUSTER ADDSLOTS`, which appends nothing. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    appending(.clusterAddslots(ArgumentList(slot, more)))
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Self {
    appending(.clusterAddslotsrange([range] + more))
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterAddslotsrange(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Self {
    appending(.clusterAddslotsrange(Array(ranges)))
  }

  /// Adds `CLUSTER BUMPEPOCH`. See ``CommandExecutor/clusterBumpepoch()``.
  @_alwaysEmitIntoClient
  public consuming func clusterBumpepoch<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClusterEpoch)>
  where Replies == (repeat each R) {
    appending(.clusterBumpepoch())
  }

  /// Adds `CLUSTER CANCELSLOTMIGRATIONS`, which appends nothing. See
  /// ``CommandExecutor/clusterCancelslotmigrations()``.
  @_alwaysEmitIntoClient
  public consuming func clusterCancelslotmigrations() -> Self {
    appending(.clusterCancelslotmigrations())
  }

  /// Adds `CLUSTER COUNT-FAILURE-REPORTS`. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterCountFailureReports<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.clusterCountFailureReports(node))
  }

  /// Adds `CLUSTER COUNTKEYSINSLOT`. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterCountkeysinslot<each R: RESPDecodable>(_ slot: Int) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.clusterCountkeysinslot(slot))
  }

  /// Adds `CLUSTER DELSLOTS`, which appends nothing. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    appending(.clusterDelslots(ArgumentList(slot, more)))
  }

  /// Adds `CLUSTER DELSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Self {
    appending(.clusterDelslotsrange([range] + more))
  }

  /// Adds `CLUSTER DELSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterDelslotsrange(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Self {
    appending(.clusterDelslotsrange(Array(ranges)))
  }

  /// Adds `CLUSTER FAILOVER`, which appends nothing. See ``CommandExecutor/clusterFailover(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Self {
    appending(.clusterFailover(mode))
  }

  /// Adds `CLUSTER FLUSHSLOT`, which appends nothing. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Self {
    appending(.clusterFlushslot(slot, mode))
  }

  /// Adds `CLUSTER FLUSHSLOTS`, which appends nothing. See ``CommandExecutor/clusterFlushslots()``.
  @_alwaysEmitIntoClient
  public consuming func clusterFlushslots() -> Self {
    appending(.clusterFlushslots())
  }

  /// Adds `CLUSTER FORGET`, which appends nothing. See ``CommandExecutor/clusterForget(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterForget(_ node: String) -> Self {
    appending(.clusterForget(node))
  }

  /// Adds `CLUSTER GETKEYSINSLOT`. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterGetkeysinslot<each R: RESPDecodable, T: RESPDecodable>(
    _ slot: Int, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    appending(.clusterGetkeysinslot(slot, count: count, as: T.self))
  }

  /// Adds `CLUSTER GETSLOTMIGRATIONS`. See ``CommandExecutor/clusterGetslotmigrations()``.
  @_alwaysEmitIntoClient
  public consuming func clusterGetslotmigrations<each R: RESPDecodable>() -> Chain<
    Mode, (repeat each R, [SlotMigration])
  > where Replies == (repeat each R) {
    appending(.clusterGetslotmigrations())
  }

  /// Adds `CLUSTER HELP`. See ``CommandExecutor/clusterHelp()``.
  @_alwaysEmitIntoClient
  public consuming func clusterHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.clusterHelp())
  }

  /// Adds `CLUSTER INFO`. See ``CommandExecutor/clusterInfo()``.
  @_alwaysEmitIntoClient
  public consuming func clusterInfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClusterInfo)>
  where Replies == (repeat each R) {
    appending(.clusterInfo())
  }

  /// Adds `CLUSTER KEYSLOT`. See ``CommandExecutor/clusterKeyslot(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterKeyslot<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.clusterKeyslot(key))
  }

  /// Adds `CLUSTER LINKS`. See ``CommandExecutor/clusterLinks()``.
  @_alwaysEmitIntoClient
  public consuming func clusterLinks<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterLink])>
  where Replies == (repeat each R) {
    appending(.clusterLinks())
  }

  /// Adds `CLUSTER MEET`, which appends nothing. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Self {
    appending(.clusterMeet(address, port: port, busPort: busPort))
  }

  /// Adds `CLUSTER MIGRATESLOTS`, which appends nothing. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMigrateslots(_ move: SlotMove, _ more: SlotMove...) -> Self {
    appending(.clusterMigrateslots([move] + more))
  }

  /// Adds `CLUSTER MIGRATESLOTS`, which appends nothing. See ``CommandExecutor/clusterMigrateslots(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMigrateslots(_ moves: some Collection<SlotMove>) -> Self {
    appending(.clusterMigrateslots(Array(moves)))
  }

  /// Adds `CLUSTER MYID`. See ``CommandExecutor/clusterMyid()``.
  @_alwaysEmitIntoClient
  public consuming func clusterMyid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.clusterMyid())
  }

  /// Adds `CLUSTER MYSHARDID`. See ``CommandExecutor/clusterMyshardid()``.
  @_alwaysEmitIntoClient
  public consuming func clusterMyshardid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.clusterMyshardid())
  }

  /// Adds `CLUSTER NODES`. See ``CommandExecutor/clusterNodes()``.
  @_alwaysEmitIntoClient
  public consuming func clusterNodes<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterNode])>
  where Replies == (repeat each R) {
    appending(.clusterNodes())
  }

  /// Adds `CLUSTER REPLICAS`. See ``CommandExecutor/clusterReplicas(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicas<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, [ClusterNode])
  > where Replies == (repeat each R) {
    appending(.clusterReplicas(node))
  }

  /// Adds `CLUSTER REPLICATE`, which appends nothing. See ``CommandExecutor/clusterReplicate(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicate(_ node: String) -> Self {
    appending(.clusterReplicate(node))
  }

  /// Adds `CLUSTER REPLICATE`, which appends nothing. See ``CommandExecutor/clusterReplicate(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicate(_ none: NoPrimary) -> Self {
    appending(.clusterReplicate(none))
  }

  /// Adds `CLUSTER RESET`, which appends nothing. See ``CommandExecutor/clusterReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReset(_ mode: ClusterResetMode? = nil) -> Self {
    appending(.clusterReset(mode))
  }

  /// Adds `CLUSTER SAVECONFIG`, which appends nothing. See ``CommandExecutor/clusterSaveconfig()``.
  @_alwaysEmitIntoClient
  public consuming func clusterSaveconfig() -> Self {
    appending(.clusterSaveconfig())
  }

  /// Adds `CLUSTER SET-CONFIG-EPOCH`, which appends nothing. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSetConfigEpoch(_ epoch: Int) -> Self {
    appending(.clusterSetConfigEpoch(epoch))
  }

  /// Adds `CLUSTER SETSLOT`, which appends nothing. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Self {
    appending(.clusterSetslot(slot, state, timeout: timeout))
  }

  /// Adds `CLUSTER SHARDS`. See ``CommandExecutor/clusterShards()``.
  @_alwaysEmitIntoClient
  public consuming func clusterShards<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterShard])>
  where Replies == (repeat each R) {
    appending(.clusterShards())
  }

  /// Adds `CLUSTER SLAVES`. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @_alwaysEmitIntoClient
  public consuming func clusterSlaves<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, [ClusterNode])
  > where Replies == (repeat each R) {
    appending(.clusterSlaves(node))
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlotStats<each R: RESPDecodable>(_ range: ClosedRange<Int>) -> Chain<
    Mode, (repeat each R, [SlotStatistics])
  > where Replies == (repeat each R) {
    appending(.clusterSlotStats(range))
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlotStats<each R: RESPDecodable>(
    by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, [SlotStatistics])> where Replies == (repeat each R) {
    appending(.clusterSlotStats(by: metric, limit: limit, order: order))
  }

  /// Adds `CLUSTER SLOTS`. See ``CommandExecutor/clusterSlots()``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlots<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterSlotRange])>
  where Replies == (repeat each R) {
    appending(.clusterSlots())
  }

  /// Adds `CLUSTERSCAN`. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterscan<each R: RESPDecodable, T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    appending(.clusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot, as: T.self))
  }

  /// Adds `READONLY`, which appends nothing. See ``SessionExecutor/readonly()``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func readonly() -> Self {
    appending(.readonly())
  }

  /// Adds `READWRITE`, which appends nothing. See ``SessionExecutor/readwrite()``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func readwrite() -> Self {
    appending(.readwrite())
  }
}

extension Batch {
  /// Adds `ASKING`. See ``SessionExecutor/asking()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func asking() -> Batch {
    append(.asking())
  }

  /// Adds `CLUSTER ADDSLOTS`. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    append(.clusterAddslots(ArgumentList(slot, more)))
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Batch {
    append(.clusterAddslotsrange([range] + more))
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`. See ``CommandExecutor/clusterAddslotsrange(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Batch {
    append(.clusterAddslotsrange(Array(ranges)))
  }

  /// Adds `CLUSTER BUMPEPOCH`. See ``CommandExecutor/clusterBumpepoch()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterBumpepoch() -> BatchReply<ClusterEpoch> {
    append(.clusterBumpepoch())
  }

  /// Adds `CLUSTER CANCELSLOTMIGRATIONS`. See ``CommandExecutor/clusterCancelslotmigrations()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCancelslotmigrations() -> Batch {
    append(.clusterCancelslotmigrations())
  }

  /// Adds `CLUSTER COUNT-FAILURE-REPORTS`. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCountFailureReports(_ node: String) -> BatchReply<Int> {
    append(.clusterCountFailureReports(node))
  }

  /// Adds `CLUSTER COUNTKEYSINSLOT`. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCountkeysinslot(_ slot: Int) -> BatchReply<Int> {
    append(.clusterCountkeysinslot(slot))
  }

  /// Adds `CLUSTER DELSLOTS`. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    append(.clusterDelslots(ArgumentList(slot, more)))
  }

  /// Adds `CLUSTER DELSLOTSRANGE`. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Batch {
    append(.clusterDelslotsrange([range] + more))
  }

  /// Adds `CLUSTER DELSLOTSRANGE`. See ``CommandExecutor/clusterDelslotsrange(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Batch {
    append(.clusterDelslotsrange(Array(ranges)))
  }

  /// Adds `CLUSTER FAILOVER`. See ``CommandExecutor/clusterFailover(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Batch {
    append(.clusterFailover(mode))
  }

  /// Adds `CLUSTER FLUSHSLOT`. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Batch {
    append(.clusterFlushslot(slot, mode))
  }

  /// Adds `CLUSTER FLUSHSLOTS`. See ``CommandExecutor/clusterFlushslots()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFlushslots() -> Batch {
    append(.clusterFlushslots())
  }

  /// Adds `CLUSTER FORGET`. See ``CommandExecutor/clusterForget(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterForget(_ node: String) -> Batch {
    append(.clusterForget(node))
  }

  /// Adds `CLUSTER GETKEYSINSLOT`. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterGetkeysinslot<T: RESPDecodable>(_ slot: Int, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[T]>
  {
    append(.clusterGetkeysinslot(slot, count: count, as: T.self))
  }

  /// Adds `CLUSTER GETSLOTMIGRATIONS`. See ``CommandExecutor/clusterGetslotmigrations()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterGetslotmigrations() -> BatchReply<[SlotMigration]> {
    append(.clusterGetslotmigrations())
  }

  /// Adds `CLUSTER HELP`. See ``CommandExecutor/clusterHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterHelp() -> BatchReply<[String]> {
    append(.clusterHelp())
  }

  /// Adds `CLUSTER INFO`. See ``CommandExecutor/clusterInfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterInfo() -> BatchReply<ClusterInfo> {
    append(.clusterInfo())
  }

  /// Adds `CLUSTER KEYSLOT`. See ``CommandExecutor/clusterKeyslot(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterKeyslot(_ key: some RESPEncodable) -> BatchReply<Int> {
    append(.clusterKeyslot(key))
  }

  /// Adds `CLUSTER LINKS`. See ``CommandExecutor/clusterLinks()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterLinks() -> BatchReply<[ClusterLink]> {
    append(.clusterLinks())
  }

  /// Adds `CLUSTER MEET`. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Batch {
    append(.clusterMeet(address, port: port, busPort: busPort))
  }

  /// Adds `CLUSTER MIGRATESLOTS`. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ move: SlotMove, _ more: SlotMove...) -> Batch {
    append(.clusterMigrateslots([move] + more))
  }

  /// Adds `CLUSTER MIGRATESLOTS`. See ``CommandExecutor/clusterMigrateslots(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ moves: some Collection<SlotMove>) -> Batch {
    append(.clusterMigrateslots(Array(moves)))
  }

  /// Adds `CLUSTER MYID`. See ``CommandExecutor/clusterMyid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMyid() -> BatchReply<String> {
    append(.clusterMyid())
  }

  /// Adds `CLUSTER MYSHARDID`. See ``CommandExecutor/clusterMyshardid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMyshardid() -> BatchReply<String> {
    append(.clusterMyshardid())
  }

  /// Adds `CLUSTER NODES`. See ``CommandExecutor/clusterNodes()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterNodes() -> BatchReply<[ClusterNode]> {
    append(.clusterNodes())
  }

  /// Adds `CLUSTER REPLICAS`. See ``CommandExecutor/clusterReplicas(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicas(_ node: String) -> BatchReply<[ClusterNode]> {
    append(.clusterReplicas(node))
  }

  /// Adds `CLUSTER REPLICATE`. See ``CommandExecutor/clusterReplicate(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ node: String) -> Batch {
    append(.clusterReplicate(node))
  }

  /// Adds `CLUSTER REPLICATE`. See ``CommandExecutor/clusterReplicate(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ none: NoPrimary) -> Batch {
    append(.clusterReplicate(none))
  }

  /// Adds `CLUSTER RESET`. See ``CommandExecutor/clusterReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReset(_ mode: ClusterResetMode? = nil) -> Batch {
    append(.clusterReset(mode))
  }

  /// Adds `CLUSTER SAVECONFIG`. See ``CommandExecutor/clusterSaveconfig()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSaveconfig() -> Batch {
    append(.clusterSaveconfig())
  }

  /// Adds `CLUSTER SET-CONFIG-EPOCH`. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSetConfigEpoch(_ epoch: Int) -> Batch {
    append(.clusterSetConfigEpoch(epoch))
  }

  /// Adds `CLUSTER SETSLOT`. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Batch {
    append(.clusterSetslot(slot, state, timeout: timeout))
  }

  /// Adds `CLUSTER SHARDS`. See ``CommandExecutor/clusterShards()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterShards() -> BatchReply<[ClusterShard]> {
    append(.clusterShards())
  }

  /// Adds `CLUSTER SLAVES`. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlaves(_ node: String) -> BatchReply<[ClusterNode]> {
    append(.clusterSlaves(node))
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlotStats(_ range: ClosedRange<Int>) -> BatchReply<[SlotStatistics]> {
    append(.clusterSlotStats(range))
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlotStats(by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil) -> BatchReply<
    [SlotStatistics]
  > {
    append(.clusterSlotStats(by: metric, limit: limit, order: order))
  }

  /// Adds `CLUSTER SLOTS`. See ``CommandExecutor/clusterSlots()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlots() -> BatchReply<[ClusterSlotRange]> {
    append(.clusterSlots())
  }

  /// Adds `CLUSTERSCAN`. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterscan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    append(.clusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot, as: T.self))
  }

  /// Adds `READONLY`. See ``SessionExecutor/readonly()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func readonly() -> Batch {
    append(.readonly())
  }

  /// Adds `READWRITE`. See ``SessionExecutor/readwrite()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func readwrite() -> Batch {
    append(.readwrite())
  }
}
