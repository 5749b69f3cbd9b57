// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `ASKING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAsking() {
    begin(command: "ASKING")
  }

  /// Writes `CLUSTER ADDSLOTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterAddslots(_ slots: ArgumentList) {
    begin(command: "CLUSTER")
    self.add(text: "ADDSLOTS")
    slots.append(to: &self, needing: "slot")
  }

  /// Writes `CLUSTER ADDSLOTSRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterAddslotsrange(_ ranges: [ClosedRange<Int>]) {
    begin(command: "CLUSTER")
    self.add(text: "ADDSLOTSRANGE")
    ranges.append(to: &self, needing: "range")
  }

  /// Writes `CLUSTER BUMPEPOCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterBumpepoch() {
    begin(command: "CLUSTER")
    self.add(text: "BUMPEPOCH")
  }

  /// Writes `CLUSTER CANCELSLOTMIGRATIONS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterCancelslotmigrations() {
    begin(command: "CLUSTER")
    self.add(text: "CANCELSLOTMIGRATIONS")
  }

  /// Writes `CLUSTER COUNT-FAILURE-REPORTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterCountFailureReports(_ node: String) {
    begin(command: "CLUSTER")
    self.add(text: "COUNT-FAILURE-REPORTS")
    self.add(text: node)
  }

  /// Writes `CLUSTER COUNTKEYSINSLOT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterCountkeysinslot(_ slot: Int) {
    begin(command: "CLUSTER")
    self.add(text: "COUNTKEYSINSLOT")
    self.add(integer: slot)
  }

  /// Writes `CLUSTER DELSLOTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterDelslots(_ slots: ArgumentList) {
    begin(command: "CLUSTER")
    self.add(text: "DELSLOTS")
    slots.append(to: &self, needing: "slot")
  }

  /// Writes `CLUSTER DELSLOTSRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterDelslotsrange(_ ranges: [ClosedRange<Int>]) {
    begin(command: "CLUSTER")
    self.add(text: "DELSLOTSRANGE")
    ranges.append(to: &self, needing: "range")
  }

  /// Writes `CLUSTER FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterFailover(_ mode: ClusterFailoverMode? = nil) {
    begin(command: "CLUSTER")
    self.add(text: "FAILOVER")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `CLUSTER FLUSHSLOT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) {
    begin(command: "CLUSTER")
    self.add(text: "FLUSHSLOT")
    self.add(integer: slot)
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `CLUSTER FLUSHSLOTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterFlushslots() {
    begin(command: "CLUSTER")
    self.add(text: "FLUSHSLOTS")
  }

  /// Writes `CLUSTER FORGET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterForget(_ node: String) {
    begin(command: "CLUSTER")
    self.add(text: "FORGET")
    self.add(text: node)
  }

  /// Writes `CLUSTER GETKEYSINSLOT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterGetkeysinslot(_ slot: Int, count: Int) {
    begin(command: "CLUSTER")
    self.add(text: "GETKEYSINSLOT")
    self.add(integer: slot)
    self.add(integer: count)
  }

  /// Writes `CLUSTER GETSLOTMIGRATIONS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterGetslotmigrations() {
    begin(command: "CLUSTER")
    self.add(text: "GETSLOTMIGRATIONS")
  }

  /// Writes `CLUSTER HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterHelp() {
    begin(command: "CLUSTER")
    self.add(text: "HELP")
  }

  /// Writes `CLUSTER INFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterInfo() {
    begin(command: "CLUSTER")
    self.add(text: "INFO")
  }

  /// Writes `CLUSTER KEYSLOT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterKeyslot(_ key: some RESPEncodable) {
    begin(command: "CLUSTER")
    self.add(text: "KEYSLOT")
    self.add(key)
  }

  /// Writes `CLUSTER LINKS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterLinks() {
    begin(command: "CLUSTER")
    self.add(text: "LINKS")
  }

  /// Writes `CLUSTER MEET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterMeet(_ address: String, port: Int, busPort: Int? = nil) {
    begin(command: "CLUSTER")
    self.add(text: "MEET")
    self.add(text: address)
    self.add(integer: port)
    if let busPort {
      self.add(integer: busPort)
    }
  }

  /// Writes `CLUSTER MIGRATESLOTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterMigrateslots(_ moves: [SlotMove]) {
    begin(command: "CLUSTER")
    self.add(text: "MIGRATESLOTS")
    moves.append(to: &self, needing: "move")
  }

  /// Writes `CLUSTER MYID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterMyid() {
    begin(command: "CLUSTER")
    self.add(text: "MYID")
  }

  /// Writes `CLUSTER MYSHARDID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterMyshardid() {
    begin(command: "CLUSTER")
    self.add(text: "MYSHARDID")
  }

  /// Writes `CLUSTER NODES`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterNodes() {
    begin(command: "CLUSTER")
    self.add(text: "NODES")
  }

  /// Writes `CLUSTER REPLICAS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterReplicas(_ node: String) {
    begin(command: "CLUSTER")
    self.add(text: "REPLICAS")
    self.add(text: node)
  }

  /// Writes `CLUSTER REPLICATE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterReplicate(_ node: String) {
    begin(command: "CLUSTER")
    self.add(text: "REPLICATE")
    self.add(text: node)
  }

  /// Writes `CLUSTER REPLICATE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterReplicate2(_ none: NoPrimary) {
    begin(command: "CLUSTER")
    self.add(text: "REPLICATE")
    none.append(to: &self)
  }

  /// Writes `CLUSTER RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterReset(_ mode: ClusterResetMode? = nil) {
    begin(command: "CLUSTER")
    self.add(text: "RESET")
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `CLUSTER SAVECONFIG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSaveconfig() {
    begin(command: "CLUSTER")
    self.add(text: "SAVECONFIG")
  }

  /// Writes `CLUSTER SET-CONFIG-EPOCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSetConfigEpoch(_ epoch: Int) {
    begin(command: "CLUSTER")
    self.add(text: "SET-CONFIG-EPOCH")
    self.add(integer: epoch)
  }

  /// Writes `CLUSTER SETSLOT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) {
    begin(command: "CLUSTER")
    self.add(text: "SETSLOT")
    self.add(integer: slot)
    state.append(to: &self)
    if let timeout {
      self.add(text: "TIMEOUT")
      self.add(integer: ExpiryTime.milliseconds(timeout))
    }
  }

  /// Writes `CLUSTER SHARDS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterShards() {
    begin(command: "CLUSTER")
    self.add(text: "SHARDS")
  }

  /// Writes `CLUSTER SLAVES`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSlaves(_ node: String) {
    begin(command: "CLUSTER")
    self.add(text: "SLAVES")
    self.add(text: node)
  }

  /// Writes `CLUSTER SLOT-STATS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSlotStats(_ range: ClosedRange<Int>) {
    begin(command: "CLUSTER")
    self.add(text: "SLOT-STATS")
    self.add(text: "SLOTSRANGE")
    range.append(to: &self)
  }

  /// Writes `CLUSTER SLOT-STATS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSlotStats2(
    by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil
  ) {
    begin(command: "CLUSTER")
    self.add(text: "SLOT-STATS")
    self.add(text: "ORDERBY")
    metric.append(to: &self)
    if let limit {
      self.add(text: "LIMIT")
      self.add(integer: limit)
    }
    if let order {
      order.append(to: &self)
    }
  }

  /// Writes `CLUSTER SLOTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterSlots() {
    begin(command: "CLUSTER")
    self.add(text: "SLOTS")
  }

  /// Writes `CLUSTERSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClusterscan(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil
  ) {
    begin(command: "CLUSTERSCAN")
    self.mark(keys: 1)
    self.add(text: cursor)
    if let pattern {
      self.add(text: "MATCH")
      self.add(pattern)
    }
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    if let kind {
      self.add(text: "TYPE")
      self.add(text: kind)
    }
    if let slot {
      self.add(text: "SLOT")
      self.add(integer: slot)
    }
  }

  /// Writes `READONLY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeReadonly() {
    begin(command: "READONLY")
  }

  /// Writes `READWRITE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeReadwrite() {
    begin(command: "READWRITE")
  }
}

extension Command {
  /// `ASKING`, to be run. See ``SessionExecutor/asking()``.
  @_alwaysEmitIntoClient
  public static func asking() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAsking()
    return Command(consume arguments, .exclusive)
  }

  /// `CLUSTER ADDSLOTS`, to be run. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterAddslots(_ slots: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterAddslots(slots)
    return Command(consume arguments)
  }

  /// `CLUSTER ADDSLOTSRANGE`, to be run. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterAddslotsrange(_ ranges: [ClosedRange<Int>]) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterAddslotsrange(ranges)
    return Command(consume arguments)
  }

  /// `CLUSTER BUMPEPOCH`, to be run. See ``CommandExecutor/clusterBumpepoch()``.
  @_alwaysEmitIntoClient
  public static func clusterBumpepoch() -> Command where Reply == ClusterEpoch {
    var arguments = RESPArguments()
    arguments.encodeClusterBumpepoch()
    return Command(consume arguments)
  }

  /// `CLUSTER CANCELSLOTMIGRATIONS`, to be run. See ``CommandExecutor/clusterCancelslotmigrations()``.
  @_alwaysEmitIntoClient
  public static func clusterCancelslotmigrations() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterCancelslotmigrations()
    return Command(consume arguments)
  }

  /// `CLUSTER COUNT-FAILURE-REPORTS`, to be run. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterCountFailureReports(_ node: String) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClusterCountFailureReports(node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER COUNTKEYSINSLOT`, to be run. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterCountkeysinslot(_ slot: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClusterCountkeysinslot(slot)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER DELSLOTS`, to be run. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterDelslots(_ slots: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterDelslots(slots)
    return Command(consume arguments)
  }

  /// `CLUSTER DELSLOTSRANGE`, to be run. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterDelslotsrange(_ ranges: [ClosedRange<Int>]) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterDelslotsrange(ranges)
    return Command(consume arguments)
  }

  /// `CLUSTER FAILOVER`, to be run. See ``CommandExecutor/clusterFailover(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterFailover(mode)
    return Command(consume arguments)
  }

  /// `CLUSTER FLUSHSLOT`, to be run. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterFlushslot(slot, mode)
    return Command(consume arguments)
  }

  /// `CLUSTER FLUSHSLOTS`, to be run. See ``CommandExecutor/clusterFlushslots()``.
  @_alwaysEmitIntoClient
  public static func clusterFlushslots() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterFlushslots()
    return Command(consume arguments)
  }

  /// `CLUSTER FORGET`, to be run. See ``CommandExecutor/clusterForget(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterForget(_ node: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterForget(node)
    return Command(consume arguments)
  }

  /// `CLUSTER GETKEYSINSLOT`, to be run. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func clusterGetkeysinslot<T: RESPDecodable>(_ slot: Int, count: Int, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeClusterGetkeysinslot(slot, count: count)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER GETSLOTMIGRATIONS`, to be run. See ``CommandExecutor/clusterGetslotmigrations()``.
  @_alwaysEmitIntoClient
  public static func clusterGetslotmigrations() -> Command where Reply == [SlotMigration] {
    var arguments = RESPArguments()
    arguments.encodeClusterGetslotmigrations()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER HELP`, to be run. See ``CommandExecutor/clusterHelp()``.
  @_alwaysEmitIntoClient
  public static func clusterHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeClusterHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER INFO`, to be run. See ``CommandExecutor/clusterInfo()``.
  @_alwaysEmitIntoClient
  public static func clusterInfo() -> Command where Reply == ClusterInfo {
    var arguments = RESPArguments()
    arguments.encodeClusterInfo()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER KEYSLOT`, to be run. See ``CommandExecutor/clusterKeyslot(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterKeyslot(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClusterKeyslot(key)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER LINKS`, to be run. See ``CommandExecutor/clusterLinks()``.
  @_alwaysEmitIntoClient
  public static func clusterLinks() -> Command where Reply == [ClusterLink] {
    var arguments = RESPArguments()
    arguments.encodeClusterLinks()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER MEET`, to be run. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @_alwaysEmitIntoClient
  public static func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterMeet(address, port: port, busPort: busPort)
    return Command(consume arguments)
  }

  /// `CLUSTER MIGRATESLOTS`, to be run. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clusterMigrateslots(_ moves: [SlotMove]) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterMigrateslots(moves)
    return Command(consume arguments)
  }

  /// `CLUSTER MYID`, to be run. See ``CommandExecutor/clusterMyid()``.
  @_alwaysEmitIntoClient
  public static func clusterMyid() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeClusterMyid()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER MYSHARDID`, to be run. See ``CommandExecutor/clusterMyshardid()``.
  @_alwaysEmitIntoClient
  public static func clusterMyshardid() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeClusterMyshardid()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER NODES`, to be run. See ``CommandExecutor/clusterNodes()``.
  @_alwaysEmitIntoClient
  public static func clusterNodes() -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments()
    arguments.encodeClusterNodes()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER REPLICAS`, to be run. See ``CommandExecutor/clusterReplicas(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterReplicas(_ node: String) -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments()
    arguments.encodeClusterReplicas(node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER REPLICATE`, to be run. See ``CommandExecutor/clusterReplicate(_:)-(String)``.
  @_alwaysEmitIntoClient
  public static func clusterReplicate(_ node: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterReplicate(node)
    return Command(consume arguments)
  }

  /// `CLUSTER REPLICATE`, to be run. See ``CommandExecutor/clusterReplicate(_:)-(NoPrimary)``.
  @_alwaysEmitIntoClient
  public static func clusterReplicate(_ none: NoPrimary) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterReplicate2(none)
    return Command(consume arguments)
  }

  /// `CLUSTER RESET`, to be run. See ``CommandExecutor/clusterReset(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterReset(_ mode: ClusterResetMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterReset(mode)
    return Command(consume arguments)
  }

  /// `CLUSTER SAVECONFIG`, to be run. See ``CommandExecutor/clusterSaveconfig()``.
  @_alwaysEmitIntoClient
  public static func clusterSaveconfig() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterSaveconfig()
    return Command(consume arguments)
  }

  /// `CLUSTER SET-CONFIG-EPOCH`, to be run. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterSetConfigEpoch(_ epoch: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterSetConfigEpoch(epoch)
    return Command(consume arguments)
  }

  /// `CLUSTER SETSLOT`, to be run. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @_alwaysEmitIntoClient
  public static func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClusterSetslot(slot, state, timeout: timeout)
    return Command(consume arguments)
  }

  /// `CLUSTER SHARDS`, to be run. See ``CommandExecutor/clusterShards()``.
  @_alwaysEmitIntoClient
  public static func clusterShards() -> Command where Reply == [ClusterShard] {
    var arguments = RESPArguments()
    arguments.encodeClusterShards()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLAVES`, to be run. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @_alwaysEmitIntoClient
  public static func clusterSlaves(_ node: String) -> Command where Reply == [ClusterNode] {
    var arguments = RESPArguments()
    arguments.encodeClusterSlaves(node)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOT-STATS`, to be run. See ``CommandExecutor/clusterSlotStats(_:)``.
  @_alwaysEmitIntoClient
  public static func clusterSlotStats(_ range: ClosedRange<Int>) -> Command where Reply == [SlotStatistics] {
    var arguments = RESPArguments()
    arguments.encodeClusterSlotStats(range)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOT-STATS`, to be run. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @_alwaysEmitIntoClient
  public static func clusterSlotStats(by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil) -> Command
  where Reply == [SlotStatistics] {
    var arguments = RESPArguments()
    arguments.encodeClusterSlotStats2(by: metric, limit: limit, order: order)
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTER SLOTS`, to be run. See ``CommandExecutor/clusterSlots()``.
  @_alwaysEmitIntoClient
  public static func clusterSlots() -> Command where Reply == [ClusterSlotRange] {
    var arguments = RESPArguments()
    arguments.encodeClusterSlots()
    return Command(consume arguments, .repeatable)
  }

  /// `CLUSTERSCAN`, to be run. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @_alwaysEmitIntoClient
  public static func clusterscan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments()
    arguments.encodeClusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot)
    return Command(consume arguments, .readOnly)
  }

  /// `READONLY`, to be run. See ``SessionExecutor/readonly()``.
  @_alwaysEmitIntoClient
  public static func readonly() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeReadonly()
    return Command(consume arguments, .exclusive)
  }

  /// `READWRITE`, to be run. See ``SessionExecutor/readwrite()``.
  @_alwaysEmitIntoClient
  public static func readwrite() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeReadwrite()
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
    adding(.exclusive) { $0.encodeAsking() }
  }

  /// Adds `CLUSTER ADDSLOTS`, which appends nothing. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    adding() { $0.encodeClusterAddslots(ArgumentList(slot, more)) }
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Self {
    adding() { $0.encodeClusterAddslotsrange([range] + more) }
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterAddslotsrange(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterAddslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Self {
    adding() { $0.encodeClusterAddslotsrange(Array(ranges)) }
  }

  /// Adds `CLUSTER BUMPEPOCH`. See ``CommandExecutor/clusterBumpepoch()``.
  @_alwaysEmitIntoClient
  public consuming func clusterBumpepoch<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClusterEpoch)>
  where Replies == (repeat each R) {
    adding(ClusterEpoch.self) { $0.encodeClusterBumpepoch() }
  }

  /// Adds `CLUSTER CANCELSLOTMIGRATIONS`, which appends nothing. See
  /// ``CommandExecutor/clusterCancelslotmigrations()``.
  @_alwaysEmitIntoClient
  public consuming func clusterCancelslotmigrations() -> Self {
    adding() { $0.encodeClusterCancelslotmigrations() }
  }

  /// Adds `CLUSTER COUNT-FAILURE-REPORTS`. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterCountFailureReports<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeClusterCountFailureReports(node) }
  }

  /// Adds `CLUSTER COUNTKEYSINSLOT`. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterCountkeysinslot<each R: RESPDecodable>(_ slot: Int) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeClusterCountkeysinslot(slot) }
  }

  /// Adds `CLUSTER DELSLOTS`, which appends nothing. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    adding() { $0.encodeClusterDelslots(ArgumentList(slot, more)) }
  }

  /// Adds `CLUSTER DELSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Self {
    adding() { $0.encodeClusterDelslotsrange([range] + more) }
  }

  /// Adds `CLUSTER DELSLOTSRANGE`, which appends nothing. See ``CommandExecutor/clusterDelslotsrange(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterDelslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Self {
    adding() { $0.encodeClusterDelslotsrange(Array(ranges)) }
  }

  /// Adds `CLUSTER FAILOVER`, which appends nothing. See ``CommandExecutor/clusterFailover(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Self {
    adding() { $0.encodeClusterFailover(mode) }
  }

  /// Adds `CLUSTER FLUSHSLOT`, which appends nothing. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Self {
    adding() { $0.encodeClusterFlushslot(slot, mode) }
  }

  /// Adds `CLUSTER FLUSHSLOTS`, which appends nothing. See ``CommandExecutor/clusterFlushslots()``.
  @_alwaysEmitIntoClient
  public consuming func clusterFlushslots() -> Self {
    adding() { $0.encodeClusterFlushslots() }
  }

  /// Adds `CLUSTER FORGET`, which appends nothing. See ``CommandExecutor/clusterForget(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterForget(_ node: String) -> Self {
    adding() { $0.encodeClusterForget(node) }
  }

  /// Adds `CLUSTER GETKEYSINSLOT`. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterGetkeysinslot<each R: RESPDecodable, T: RESPDecodable>(
    _ slot: Int, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .repeatable) { $0.encodeClusterGetkeysinslot(slot, count: count) }
  }

  /// Adds `CLUSTER GETSLOTMIGRATIONS`. See ``CommandExecutor/clusterGetslotmigrations()``.
  @_alwaysEmitIntoClient
  public consuming func clusterGetslotmigrations<each R: RESPDecodable>() -> Chain<
    Mode, (repeat each R, [SlotMigration])
  > where Replies == (repeat each R) {
    adding([SlotMigration].self, .repeatable) { $0.encodeClusterGetslotmigrations() }
  }

  /// Adds `CLUSTER HELP`. See ``CommandExecutor/clusterHelp()``.
  @_alwaysEmitIntoClient
  public consuming func clusterHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeClusterHelp() }
  }

  /// Adds `CLUSTER INFO`. See ``CommandExecutor/clusterInfo()``.
  @_alwaysEmitIntoClient
  public consuming func clusterInfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClusterInfo)>
  where Replies == (repeat each R) {
    adding(ClusterInfo.self, .repeatable) { $0.encodeClusterInfo() }
  }

  /// Adds `CLUSTER KEYSLOT`. See ``CommandExecutor/clusterKeyslot(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterKeyslot<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeClusterKeyslot(key) }
  }

  /// Adds `CLUSTER LINKS`. See ``CommandExecutor/clusterLinks()``.
  @_alwaysEmitIntoClient
  public consuming func clusterLinks<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterLink])>
  where Replies == (repeat each R) {
    adding([ClusterLink].self, .repeatable) { $0.encodeClusterLinks() }
  }

  /// Adds `CLUSTER MEET`, which appends nothing. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Self {
    adding() { $0.encodeClusterMeet(address, port: port, busPort: busPort) }
  }

  /// Adds `CLUSTER MIGRATESLOTS`, which appends nothing. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMigrateslots(_ move: SlotMove, _ more: SlotMove...) -> Self {
    adding() { $0.encodeClusterMigrateslots([move] + more) }
  }

  /// Adds `CLUSTER MIGRATESLOTS`, which appends nothing. See ``CommandExecutor/clusterMigrateslots(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterMigrateslots(_ moves: some Collection<SlotMove>) -> Self {
    adding() { $0.encodeClusterMigrateslots(Array(moves)) }
  }

  /// Adds `CLUSTER MYID`. See ``CommandExecutor/clusterMyid()``.
  @_alwaysEmitIntoClient
  public consuming func clusterMyid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeClusterMyid() }
  }

  /// Adds `CLUSTER MYSHARDID`. See ``CommandExecutor/clusterMyshardid()``.
  @_alwaysEmitIntoClient
  public consuming func clusterMyshardid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeClusterMyshardid() }
  }

  /// Adds `CLUSTER NODES`. See ``CommandExecutor/clusterNodes()``.
  @_alwaysEmitIntoClient
  public consuming func clusterNodes<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterNode])>
  where Replies == (repeat each R) {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterNodes() }
  }

  /// Adds `CLUSTER REPLICAS`. See ``CommandExecutor/clusterReplicas(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicas<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, [ClusterNode])
  > where Replies == (repeat each R) {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterReplicas(node) }
  }

  /// Adds `CLUSTER REPLICATE`, which appends nothing. See ``CommandExecutor/clusterReplicate(_:)-(String)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicate(_ node: String) -> Self {
    adding() { $0.encodeClusterReplicate(node) }
  }

  /// Adds `CLUSTER REPLICATE`, which appends nothing. See ``CommandExecutor/clusterReplicate(_:)-(NoPrimary)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReplicate(_ none: NoPrimary) -> Self {
    adding() { $0.encodeClusterReplicate2(none) }
  }

  /// Adds `CLUSTER RESET`, which appends nothing. See ``CommandExecutor/clusterReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterReset(_ mode: ClusterResetMode? = nil) -> Self {
    adding() { $0.encodeClusterReset(mode) }
  }

  /// Adds `CLUSTER SAVECONFIG`, which appends nothing. See ``CommandExecutor/clusterSaveconfig()``.
  @_alwaysEmitIntoClient
  public consuming func clusterSaveconfig() -> Self {
    adding() { $0.encodeClusterSaveconfig() }
  }

  /// Adds `CLUSTER SET-CONFIG-EPOCH`, which appends nothing. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSetConfigEpoch(_ epoch: Int) -> Self {
    adding() { $0.encodeClusterSetConfigEpoch(epoch) }
  }

  /// Adds `CLUSTER SETSLOT`, which appends nothing. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Self {
    adding() { $0.encodeClusterSetslot(slot, state, timeout: timeout) }
  }

  /// Adds `CLUSTER SHARDS`. See ``CommandExecutor/clusterShards()``.
  @_alwaysEmitIntoClient
  public consuming func clusterShards<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterShard])>
  where Replies == (repeat each R) {
    adding([ClusterShard].self, .repeatable) { $0.encodeClusterShards() }
  }

  /// Adds `CLUSTER SLAVES`. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @_alwaysEmitIntoClient
  public consuming func clusterSlaves<each R: RESPDecodable>(_ node: String) -> Chain<
    Mode, (repeat each R, [ClusterNode])
  > where Replies == (repeat each R) {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterSlaves(node) }
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlotStats<each R: RESPDecodable>(_ range: ClosedRange<Int>) -> Chain<
    Mode, (repeat each R, [SlotStatistics])
  > where Replies == (repeat each R) {
    adding([SlotStatistics].self, .repeatable) { $0.encodeClusterSlotStats(range) }
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlotStats<each R: RESPDecodable>(
    by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil
  ) -> Chain<Mode, (repeat each R, [SlotStatistics])> where Replies == (repeat each R) {
    adding([SlotStatistics].self, .repeatable) { $0.encodeClusterSlotStats2(by: metric, limit: limit, order: order) }
  }

  /// Adds `CLUSTER SLOTS`. See ``CommandExecutor/clusterSlots()``.
  @_alwaysEmitIntoClient
  public consuming func clusterSlots<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ClusterSlotRange])>
  where Replies == (repeat each R) {
    adding([ClusterSlotRange].self, .repeatable) { $0.encodeClusterSlots() }
  }

  /// Adds `CLUSTERSCAN`. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clusterscan<each R: RESPDecodable, T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeClusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot)
    }
  }

  /// Adds `READONLY`, which appends nothing. See ``SessionExecutor/readonly()``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func readonly() -> Self {
    adding(.exclusive) { $0.encodeReadonly() }
  }

  /// Adds `READWRITE`, which appends nothing. See ``SessionExecutor/readwrite()``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func readwrite() -> Self {
    adding(.exclusive) { $0.encodeReadwrite() }
  }
}

extension Batch {
  /// Adds `ASKING`. See ``SessionExecutor/asking()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func asking() -> Batch {
    adding(.exclusive) { $0.encodeAsking() }
  }

  /// Adds `CLUSTER ADDSLOTS`. See ``CommandExecutor/clusterAddslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    adding() { $0.encodeClusterAddslots(ArgumentList(slot, more)) }
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`. See ``CommandExecutor/clusterAddslotsrange(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Batch {
    adding() { $0.encodeClusterAddslotsrange([range] + more) }
  }

  /// Adds `CLUSTER ADDSLOTSRANGE`. See ``CommandExecutor/clusterAddslotsrange(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterAddslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Batch {
    adding() { $0.encodeClusterAddslotsrange(Array(ranges)) }
  }

  /// Adds `CLUSTER BUMPEPOCH`. See ``CommandExecutor/clusterBumpepoch()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterBumpepoch() -> BatchReply<ClusterEpoch> {
    adding(ClusterEpoch.self) { $0.encodeClusterBumpepoch() }
  }

  /// Adds `CLUSTER CANCELSLOTMIGRATIONS`. See ``CommandExecutor/clusterCancelslotmigrations()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCancelslotmigrations() -> Batch {
    adding() { $0.encodeClusterCancelslotmigrations() }
  }

  /// Adds `CLUSTER COUNT-FAILURE-REPORTS`. See ``CommandExecutor/clusterCountFailureReports(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCountFailureReports(_ node: String) -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeClusterCountFailureReports(node) }
  }

  /// Adds `CLUSTER COUNTKEYSINSLOT`. See ``CommandExecutor/clusterCountkeysinslot(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterCountkeysinslot(_ slot: Int) -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeClusterCountkeysinslot(slot) }
  }

  /// Adds `CLUSTER DELSLOTS`. See ``CommandExecutor/clusterDelslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslots(_ slot: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    adding() { $0.encodeClusterDelslots(ArgumentList(slot, more)) }
  }

  /// Adds `CLUSTER DELSLOTSRANGE`. See ``CommandExecutor/clusterDelslotsrange(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ range: ClosedRange<Int>, _ more: ClosedRange<Int>...) -> Batch {
    adding() { $0.encodeClusterDelslotsrange([range] + more) }
  }

  /// Adds `CLUSTER DELSLOTSRANGE`. See ``CommandExecutor/clusterDelslotsrange(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterDelslotsrange(_ ranges: some Collection<ClosedRange<Int>>) -> Batch {
    adding() { $0.encodeClusterDelslotsrange(Array(ranges)) }
  }

  /// Adds `CLUSTER FAILOVER`. See ``CommandExecutor/clusterFailover(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFailover(_ mode: ClusterFailoverMode? = nil) -> Batch {
    adding() { $0.encodeClusterFailover(mode) }
  }

  /// Adds `CLUSTER FLUSHSLOT`. See ``CommandExecutor/clusterFlushslot(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFlushslot(_ slot: Int, _ mode: FlushMode? = nil) -> Batch {
    adding() { $0.encodeClusterFlushslot(slot, mode) }
  }

  /// Adds `CLUSTER FLUSHSLOTS`. See ``CommandExecutor/clusterFlushslots()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterFlushslots() -> Batch {
    adding() { $0.encodeClusterFlushslots() }
  }

  /// Adds `CLUSTER FORGET`. See ``CommandExecutor/clusterForget(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterForget(_ node: String) -> Batch {
    adding() { $0.encodeClusterForget(node) }
  }

  /// Adds `CLUSTER GETKEYSINSLOT`. See ``CommandExecutor/clusterGetkeysinslot(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterGetkeysinslot<T: RESPDecodable>(_ slot: Int, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[T]>
  {
    adding([T].self, .repeatable) { $0.encodeClusterGetkeysinslot(slot, count: count) }
  }

  /// Adds `CLUSTER GETSLOTMIGRATIONS`. See ``CommandExecutor/clusterGetslotmigrations()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterGetslotmigrations() -> BatchReply<[SlotMigration]> {
    adding([SlotMigration].self, .repeatable) { $0.encodeClusterGetslotmigrations() }
  }

  /// Adds `CLUSTER HELP`. See ``CommandExecutor/clusterHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeClusterHelp() }
  }

  /// Adds `CLUSTER INFO`. See ``CommandExecutor/clusterInfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterInfo() -> BatchReply<ClusterInfo> {
    adding(ClusterInfo.self, .repeatable) { $0.encodeClusterInfo() }
  }

  /// Adds `CLUSTER KEYSLOT`. See ``CommandExecutor/clusterKeyslot(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterKeyslot(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeClusterKeyslot(key) }
  }

  /// Adds `CLUSTER LINKS`. See ``CommandExecutor/clusterLinks()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterLinks() -> BatchReply<[ClusterLink]> {
    adding([ClusterLink].self, .repeatable) { $0.encodeClusterLinks() }
  }

  /// Adds `CLUSTER MEET`. See ``CommandExecutor/clusterMeet(_:port:busPort:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMeet(_ address: String, port: Int, busPort: Int? = nil) -> Batch {
    adding() { $0.encodeClusterMeet(address, port: port, busPort: busPort) }
  }

  /// Adds `CLUSTER MIGRATESLOTS`. See ``CommandExecutor/clusterMigrateslots(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ move: SlotMove, _ more: SlotMove...) -> Batch {
    adding() { $0.encodeClusterMigrateslots([move] + more) }
  }

  /// Adds `CLUSTER MIGRATESLOTS`. See ``CommandExecutor/clusterMigrateslots(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMigrateslots(_ moves: some Collection<SlotMove>) -> Batch {
    adding() { $0.encodeClusterMigrateslots(Array(moves)) }
  }

  /// Adds `CLUSTER MYID`. See ``CommandExecutor/clusterMyid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMyid() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeClusterMyid() }
  }

  /// Adds `CLUSTER MYSHARDID`. See ``CommandExecutor/clusterMyshardid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterMyshardid() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeClusterMyshardid() }
  }

  /// Adds `CLUSTER NODES`. See ``CommandExecutor/clusterNodes()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterNodes() -> BatchReply<[ClusterNode]> {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterNodes() }
  }

  /// Adds `CLUSTER REPLICAS`. See ``CommandExecutor/clusterReplicas(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicas(_ node: String) -> BatchReply<[ClusterNode]> {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterReplicas(node) }
  }

  /// Adds `CLUSTER REPLICATE`. See ``CommandExecutor/clusterReplicate(_:)-(String)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ node: String) -> Batch {
    adding() { $0.encodeClusterReplicate(node) }
  }

  /// Adds `CLUSTER REPLICATE`. See ``CommandExecutor/clusterReplicate(_:)-(NoPrimary)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReplicate(_ none: NoPrimary) -> Batch {
    adding() { $0.encodeClusterReplicate2(none) }
  }

  /// Adds `CLUSTER RESET`. See ``CommandExecutor/clusterReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterReset(_ mode: ClusterResetMode? = nil) -> Batch {
    adding() { $0.encodeClusterReset(mode) }
  }

  /// Adds `CLUSTER SAVECONFIG`. See ``CommandExecutor/clusterSaveconfig()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSaveconfig() -> Batch {
    adding() { $0.encodeClusterSaveconfig() }
  }

  /// Adds `CLUSTER SET-CONFIG-EPOCH`. See ``CommandExecutor/clusterSetConfigEpoch(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSetConfigEpoch(_ epoch: Int) -> Batch {
    adding() { $0.encodeClusterSetConfigEpoch(epoch) }
  }

  /// Adds `CLUSTER SETSLOT`. See ``CommandExecutor/clusterSetslot(_:_:timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSetslot(_ slot: Int, _ state: SlotAssignment, timeout: Duration? = nil) -> Batch {
    adding() { $0.encodeClusterSetslot(slot, state, timeout: timeout) }
  }

  /// Adds `CLUSTER SHARDS`. See ``CommandExecutor/clusterShards()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterShards() -> BatchReply<[ClusterShard]> {
    adding([ClusterShard].self, .repeatable) { $0.encodeClusterShards() }
  }

  /// Adds `CLUSTER SLAVES`. See ``CommandExecutor/clusterSlaves(_:)``.
  @available(*, deprecated, renamed: "clusterReplicas")
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlaves(_ node: String) -> BatchReply<[ClusterNode]> {
    adding([ClusterNode].self, .repeatable) { $0.encodeClusterSlaves(node) }
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlotStats(_ range: ClosedRange<Int>) -> BatchReply<[SlotStatistics]> {
    adding([SlotStatistics].self, .repeatable) { $0.encodeClusterSlotStats(range) }
  }

  /// Adds `CLUSTER SLOT-STATS`. See ``CommandExecutor/clusterSlotStats(by:limit:order:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlotStats(by metric: SlotMetric, limit: Int? = nil, order: SortOrder? = nil) -> BatchReply<
    [SlotStatistics]
  > {
    adding([SlotStatistics].self, .repeatable) { $0.encodeClusterSlotStats2(by: metric, limit: limit, order: order) }
  }

  /// Adds `CLUSTER SLOTS`. See ``CommandExecutor/clusterSlots()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterSlots() -> BatchReply<[ClusterSlotRange]> {
    adding([ClusterSlotRange].self, .repeatable) { $0.encodeClusterSlots() }
  }

  /// Adds `CLUSTERSCAN`. See ``CommandExecutor/clusterscan(cursor:matching:count:type:slot:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clusterscan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    slot: Int? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeClusterscan(cursor: cursor, matching: pattern, count: count, type: kind, slot: slot)
    }
  }

  /// Adds `READONLY`. See ``SessionExecutor/readonly()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func readonly() -> Batch {
    adding(.exclusive) { $0.encodeReadonly() }
  }

  /// Adds `READWRITE`. See ``SessionExecutor/readwrite()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func readwrite() -> Batch {
    adding(.exclusive) { $0.encodeReadwrite() }
  }
}
