// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `SENTINEL CKQUORUM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelCkquorum(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "CKQUORUM")
    self.add(text: name)
  }

  /// Writes `SENTINEL CONFIG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelConfigGet(_ parameters: ArgumentList) {
    begin(command: "SENTINEL")
    self.add(text: "CONFIG")
    self.add(text: "GET")
    parameters.append(to: &self, needing: "parameter")
  }

  /// Writes `SENTINEL CONFIG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelConfigSet2(_ settings: ArgumentList) {
    begin(command: "SENTINEL")
    self.add(text: "CONFIG")
    self.add(text: "SET")
    settings.append(to: &self, needing: "setting")
  }

  /// Writes `SENTINEL DEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelDebug() {
    begin(command: "SENTINEL")
    self.add(text: "DEBUG")
  }

  /// Writes `SENTINEL DEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelDebug2(_ times: ArgumentList) {
    begin(command: "SENTINEL")
    self.add(text: "DEBUG")
    times.append(to: &self, needing: "time")
  }

  /// Writes `SENTINEL FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelFailover(_ name: String, coordinated: Bool = false) {
    begin(command: "SENTINEL")
    self.add(text: "FAILOVER")
    self.add(text: name)
    if coordinated {
      self.add(text: "COORDINATED")
    }
  }

  /// Writes `SENTINEL FLUSHCONFIG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelFlushconfig() {
    begin(command: "SENTINEL")
    self.add(text: "FLUSHCONFIG")
  }

  /// Writes `SENTINEL GET-MASTER-ADDR-BY-NAME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelGetMasterAddrByName(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "GET-MASTER-ADDR-BY-NAME")
    self.add(text: name)
  }

  /// Writes `SENTINEL GET-PRIMARY-ADDR-BY-NAME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelGetPrimaryAddrByName(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "GET-PRIMARY-ADDR-BY-NAME")
    self.add(text: name)
  }

  /// Writes `SENTINEL HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelHelp() {
    begin(command: "SENTINEL")
    self.add(text: "HELP")
  }

  /// Writes `SENTINEL INFO-CACHE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelInfoCache(_ names: ArgumentList) {
    begin(command: "SENTINEL")
    self.add(text: "INFO-CACHE")
    names.append(to: &self, needing: "name")
  }

  /// Writes `SENTINEL IS-MASTER-DOWN-BY-ADDR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelIsMasterDownByAddr(
    _ address: String, port: Int, epoch: Int, runID: String
  ) {
    begin(command: "SENTINEL")
    self.add(text: "IS-MASTER-DOWN-BY-ADDR")
    self.add(text: address)
    self.add(integer: port)
    self.add(integer: epoch)
    self.add(text: runID)
  }

  /// Writes `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelIsPrimaryDownByAddr(
    _ address: String, port: Int, epoch: Int, runID: String
  ) {
    begin(command: "SENTINEL")
    self.add(text: "IS-PRIMARY-DOWN-BY-ADDR")
    self.add(text: address)
    self.add(integer: port)
    self.add(integer: epoch)
    self.add(text: runID)
  }

  /// Writes `SENTINEL MASTER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelMaster(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "MASTER")
    self.add(text: name)
  }

  /// Writes `SENTINEL MASTERS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelMasters() {
    begin(command: "SENTINEL")
    self.add(text: "MASTERS")
  }

  /// Writes `SENTINEL MONITOR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) {
    begin(command: "SENTINEL")
    self.add(text: "MONITOR")
    self.add(text: name)
    self.add(text: address)
    self.add(integer: port)
    self.add(integer: quorum)
  }

  /// Writes `SENTINEL MYID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelMyid() {
    begin(command: "SENTINEL")
    self.add(text: "MYID")
  }

  /// Writes `SENTINEL PENDING-SCRIPTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelPendingScripts() {
    begin(command: "SENTINEL")
    self.add(text: "PENDING-SCRIPTS")
  }

  /// Writes `SENTINEL PRIMARIES`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelPrimaries() {
    begin(command: "SENTINEL")
    self.add(text: "PRIMARIES")
  }

  /// Writes `SENTINEL PRIMARY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelPrimary(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "PRIMARY")
    self.add(text: name)
  }

  /// Writes `SENTINEL REMOVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelRemove(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "REMOVE")
    self.add(text: name)
  }

  /// Writes `SENTINEL REPLICAS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelReplicas(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "REPLICAS")
    self.add(text: name)
  }

  /// Writes `SENTINEL RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelReset(_ pattern: String) {
    begin(command: "SENTINEL")
    self.add(text: "RESET")
    self.add(text: pattern)
  }

  /// Writes `SENTINEL SENTINELS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelSentinels(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "SENTINELS")
    self.add(text: name)
  }

  /// Writes `SENTINEL SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelSet(_ name: String, _ settings: ArgumentList) {
    begin(command: "SENTINEL")
    self.add(text: "SET")
    self.add(text: name)
    settings.append(to: &self, needing: "setting")
  }

  /// Writes `SENTINEL SIMULATE-FAILURE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelSimulateFailure(_ failures: [SentinelFailure]) {
    begin(command: "SENTINEL")
    self.add(text: "SIMULATE-FAILURE")
    failures.append(to: &self, needing: "failure")
  }

  /// Writes `SENTINEL SIMULATE-FAILURE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelSimulateFailureHelp2() {
    begin(command: "SENTINEL")
    self.add(text: "SIMULATE-FAILURE")
    self.add(text: "help")
  }

  /// Writes `SENTINEL SLAVES`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSentinelSlaves(_ name: String) {
    begin(command: "SENTINEL")
    self.add(text: "SLAVES")
    self.add(text: name)
  }
}

extension Command {
  /// `SENTINEL CKQUORUM`, to be run. See ``CommandExecutor/sentinelCkquorum(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelCkquorum(_ name: String) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeSentinelCkquorum(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL CONFIG`, to be run. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelConfigGet(_ parameters: ArgumentList) -> Command where Reply == [String: String] {
    var arguments = RESPArguments()
    arguments.encodeSentinelConfigGet(parameters)
    return Command(consume arguments)
  }

  /// `SENTINEL CONFIG`, to be run. See ``CommandExecutor/sentinelConfigSet(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public static func sentinelConfigSet(_ settings: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelConfigSet2(settings)
    return Command(consume arguments)
  }

  /// `SENTINEL DEBUG`, to be run. See ``CommandExecutor/sentinelDebug()``.
  @_alwaysEmitIntoClient
  public static func sentinelDebug() -> Command where Reply == [String: String] {
    var arguments = RESPArguments()
    arguments.encodeSentinelDebug()
    return Command(consume arguments)
  }

  /// `SENTINEL DEBUG`, to be run. See ``CommandExecutor/sentinelDebug(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public static func sentinelDebug(_ times: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelDebug2(times)
    return Command(consume arguments)
  }

  /// `SENTINEL FAILOVER`, to be run. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @_alwaysEmitIntoClient
  public static func sentinelFailover(_ name: String, coordinated: Bool = false) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelFailover(name, coordinated: coordinated)
    return Command(consume arguments)
  }

  /// `SENTINEL FLUSHCONFIG`, to be run. See ``CommandExecutor/sentinelFlushconfig()``.
  @_alwaysEmitIntoClient
  public static func sentinelFlushconfig() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelFlushconfig()
    return Command(consume arguments)
  }

  /// `SENTINEL GET-MASTER-ADDR-BY-NAME`, to be run. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @_alwaysEmitIntoClient
  public static func sentinelGetMasterAddrByName(_ name: String) -> Command where Reply == SentinelAddress? {
    var arguments = RESPArguments()
    arguments.encodeSentinelGetMasterAddrByName(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL GET-PRIMARY-ADDR-BY-NAME`, to be run. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelGetPrimaryAddrByName(_ name: String) -> Command where Reply == SentinelAddress? {
    var arguments = RESPArguments()
    arguments.encodeSentinelGetPrimaryAddrByName(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL HELP`, to be run. See ``CommandExecutor/sentinelHelp()``.
  @_alwaysEmitIntoClient
  public static func sentinelHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeSentinelHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL INFO-CACHE`, to be run. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelInfoCache(_ names: ArgumentList) -> Command where Reply == [SentinelInfoCache] {
    var arguments = RESPArguments()
    arguments.encodeSentinelInfoCache(names)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL IS-MASTER-DOWN-BY-ADDR`, to be run. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @_alwaysEmitIntoClient
  public static func sentinelIsMasterDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> Command
  where Reply == SentinelVote {
    var arguments = RESPArguments()
    arguments.encodeSentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID)
    return Command(consume arguments)
  }

  /// `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`, to be run. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @_alwaysEmitIntoClient
  public static func sentinelIsPrimaryDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> Command
  where Reply == SentinelVote {
    var arguments = RESPArguments()
    arguments.encodeSentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID)
    return Command(consume arguments)
  }

  /// `SENTINEL MASTER`, to be run. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @_alwaysEmitIntoClient
  public static func sentinelMaster(_ name: String) -> Command where Reply == SentinelInstance {
    var arguments = RESPArguments()
    arguments.encodeSentinelMaster(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL MASTERS`, to be run. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @_alwaysEmitIntoClient
  public static func sentinelMasters() -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments()
    arguments.encodeSentinelMasters()
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL MONITOR`, to be run. See ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @_alwaysEmitIntoClient
  public static func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelMonitor(name, address: address, port: port, quorum: quorum)
    return Command(consume arguments)
  }

  /// `SENTINEL MYID`, to be run. See ``CommandExecutor/sentinelMyid()``.
  @_alwaysEmitIntoClient
  public static func sentinelMyid() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeSentinelMyid()
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PENDING-SCRIPTS`, to be run. See ``CommandExecutor/sentinelPendingScripts()``.
  @_alwaysEmitIntoClient
  public static func sentinelPendingScripts() -> Command where Reply == [SentinelScript] {
    var arguments = RESPArguments()
    arguments.encodeSentinelPendingScripts()
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PRIMARIES`, to be run. See ``CommandExecutor/sentinelPrimaries()``.
  @_alwaysEmitIntoClient
  public static func sentinelPrimaries() -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments()
    arguments.encodeSentinelPrimaries()
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PRIMARY`, to be run. See ``CommandExecutor/sentinelPrimary(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelPrimary(_ name: String) -> Command where Reply == SentinelInstance {
    var arguments = RESPArguments()
    arguments.encodeSentinelPrimary(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL REMOVE`, to be run. See ``CommandExecutor/sentinelRemove(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelRemove(_ name: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelRemove(name)
    return Command(consume arguments)
  }

  /// `SENTINEL REPLICAS`, to be run. See ``CommandExecutor/sentinelReplicas(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelReplicas(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments()
    arguments.encodeSentinelReplicas(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL RESET`, to be run. See ``CommandExecutor/sentinelReset(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelReset(_ pattern: String) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSentinelReset(pattern)
    return Command(consume arguments)
  }

  /// `SENTINEL SENTINELS`, to be run. See ``CommandExecutor/sentinelSentinels(_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelSentinels(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments()
    arguments.encodeSentinelSentinels(name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL SET`, to be run. See ``CommandExecutor/sentinelSet(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public static func sentinelSet(_ name: String, _ settings: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelSet(name, settings)
    return Command(consume arguments)
  }

  /// `SENTINEL SIMULATE-FAILURE`, to be run. See ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @_alwaysEmitIntoClient
  public static func sentinelSimulateFailure(_ failures: [SentinelFailure]) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSentinelSimulateFailure(failures)
    return Command(consume arguments)
  }

  /// `SENTINEL SIMULATE-FAILURE`, to be run. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @_alwaysEmitIntoClient
  public static func sentinelSimulateFailureHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeSentinelSimulateFailureHelp2()
    return Command(consume arguments)
  }

  /// `SENTINEL SLAVES`, to be run. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @_alwaysEmitIntoClient
  public static func sentinelSlaves(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments()
    arguments.encodeSentinelSlaves(name)
    return Command(consume arguments, .repeatable)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Checks whether enough Sentinels can be reached to find a primary down, and to agree on another one.
  ///
  /// `SENTINEL CKQUORUM primary-name`, since 2.8.4.
  ///
  /// It is an error if they can't.
  ///
  /// - Returns: `OK`, and how many can be reached.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL CKQUORUM`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelCkquorum(_ name: String) async throws -> String {
    try await run(.sentinelCkquorum(name))
  }

  /// Reads or sets what holds for the Sentinel itself: `resolve-hostnames`, `announce-ip`, `sentinel-user`,
  /// `loglevel` …
  ///
  /// `SENTINEL CONFIG <SET parameter value […] | GET parameter […]>`, since 6.2.0.
  ///
  /// - Returns: The settings that match, with `*` as in file names. Before Redis 7.2 there can be one pattern.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `SENTINEL CONFIG`, group sentinel.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigGet(_ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws
    -> [String: String]
  {
    try await run(.sentinelConfigGet(ArgumentList(parameter, more)))
  }

  /// Reads or sets what holds for the Sentinel itself: `resolve-hostnames`, `announce-ip`, `sentinel-user`,
  /// `loglevel` …
  ///
  /// `SENTINEL CONFIG <SET parameter value […] | GET parameter […]>`, since 6.2.0.
  ///
  /// Before Redis 7.2 there can be one setting.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `SENTINEL CONFIG`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: PairList) async throws {
    _ = try await run(.sentinelConfigSet(settings.arguments))
  }

  /// Reads or sets what holds for the Sentinel itself: `resolve-hostnames`, `announce-ip`, `sentinel-user`,
  /// `loglevel` …
  ///
  /// `SENTINEL CONFIG <SET parameter value […] | GET parameter […]>`, since 6.2.0.
  ///
  /// Before Redis 7.2 there can be one setting.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `SENTINEL CONFIG`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: any PairSource) async throws {
    _ = try await run(.sentinelConfigSet(settings._pairList.arguments))
  }

  /// Reads or sets what holds for the Sentinel itself: `resolve-hostnames`, `announce-ip`, `sentinel-user`,
  /// `loglevel` …
  ///
  /// `SENTINEL CONFIG <SET parameter value […] | GET parameter […]>`, since 6.2.0.
  ///
  /// Before Redis 7.2 there can be one setting.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when N is the number of configuration parameters provided.
  /// - SeeAlso: `SENTINEL CONFIG`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: [some RESPEncodable & Hashable: any RESPStorable]) async throws {
    _ = try await run(.sentinelConfigSet(PairList(settings).arguments))
  }

  /// Reads or sets the Sentinel's times and intervals, for tests of it.
  ///
  /// `SENTINEL DEBUG [parameter value […]]`, since 7.0.0.
  ///
  /// - Returns: Names, with times in milliseconds.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of configurable parameters.
  /// - SeeAlso: `SENTINEL DEBUG`, group sentinel.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug() async throws -> [String: String] {
    try await run(.sentinelDebug())
  }

  /// Reads or sets the Sentinel's times and intervals, for tests of it.
  ///
  /// `SENTINEL DEBUG [parameter value […]]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of configurable parameters.
  /// - SeeAlso: `SENTINEL DEBUG`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: PairList) async throws {
    _ = try await run(.sentinelDebug(times.arguments))
  }

  /// Reads or sets the Sentinel's times and intervals, for tests of it.
  ///
  /// `SENTINEL DEBUG [parameter value […]]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of configurable parameters.
  /// - SeeAlso: `SENTINEL DEBUG`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: any PairSource) async throws {
    _ = try await run(.sentinelDebug(times._pairList.arguments))
  }

  /// Reads or sets the Sentinel's times and intervals, for tests of it.
  ///
  /// `SENTINEL DEBUG [parameter value […]]`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of configurable parameters.
  /// - SeeAlso: `SENTINEL DEBUG`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: [some RESPEncodable & Hashable: any RESPStorable]) async throws {
    _ = try await run(.sentinelDebug(PairList(times).arguments))
  }

  /// Has a replica take its primary's place, without asking the other Sentinels.
  ///
  /// `SENTINEL FAILOVER primary-name [COORDINATED]`, since 2.8.4.
  ///
  /// It only begins when it answers. `coordinated` has the primary take part, so that nothing is lost; since
  /// Valkey 9.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL FAILOVER`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelFailover(_ name: String, coordinated: Bool = false) async throws {
    _ = try await run(.sentinelFailover(name, coordinated: coordinated))
  }

  /// Has the Sentinel write its configuration file anew.
  ///
  /// `SENTINEL FLUSHCONFIG`, since 2.8.4.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL FLUSHCONFIG`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelFlushconfig() async throws {
    _ = try await run(.sentinelFlushconfig())
  }

  /// Reads where a primary is: the one whose place was taken, or the one that takes it, while that is going on.
  ///
  /// `SENTINEL GET-MASTER-ADDR-BY-NAME primary-name`, since 2.8.4.
  ///
  /// - Returns: Its address, or `nil` if there is no such name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL GET-MASTER-ADDR-BY-NAME`, group sentinel.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @_alwaysEmitIntoClient
  public func sentinelGetMasterAddrByName(_ name: String) async throws -> SentinelAddress? {
    try await run(.sentinelGetMasterAddrByName(name))
  }

  /// Reads where a primary is: the one whose place was taken, or the one that takes it, while that is going on.
  ///
  /// `SENTINEL GET-PRIMARY-ADDR-BY-NAME primary-name`, since 8.0.0.
  ///
  /// - Returns: Its address, or `nil` if there is no such name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL GET-PRIMARY-ADDR-BY-NAME`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelGetPrimaryAddrByName(_ name: String) async throws -> SentinelAddress? {
    try await run(.sentinelGetPrimaryAddrByName(name))
  }

  /// Lists the subcommands of `SENTINEL`.
  ///
  /// `SENTINEL HELP`, since 6.2.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL HELP`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelHelp() async throws -> [String] {
    try await run(.sentinelHelp())
  }

  /// Reads what primaries and their replicas have told of themselves (`INFO`), as the Sentinel keeps it.
  ///
  /// `SENTINEL INFO-CACHE nodename […]`, since 3.2.0.
  ///
  /// - Returns: The primaries that there are.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of instances.
  /// - SeeAlso: `SENTINEL INFO-CACHE`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelInfoCache(_ name: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws
    -> [SentinelInfoCache]
  {
    try await run(.sentinelInfoCache(ArgumentList(name, more)))
  }

  /// Asks whether the Sentinel finds a primary down, and for its vote on who leads the failover.
  ///
  /// `SENTINEL IS-MASTER-DOWN-BY-ADDR ip port current-epoch runid`, since 2.8.4.
  ///
  /// Sentinels ask each other.
  ///
  /// - Returns: What it finds. With `*` for `runID` it is not asked for a vote.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL IS-MASTER-DOWN-BY-ADDR`, group sentinel.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsMasterDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) async throws
    -> SentinelVote
  {
    try await run(.sentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Asks whether the Sentinel finds a primary down, and for its vote on who leads the failover.
  ///
  /// `SENTINEL IS-PRIMARY-DOWN-BY-ADDR ip port current-epoch runid`, since 8.0.0.
  ///
  /// Sentinels ask each other.
  ///
  /// - Returns: What it finds. With `*` for `runID` it is not asked for a vote.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`, group sentinel.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsPrimaryDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) async throws
    -> SentinelVote
  {
    try await run(.sentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Reads the state of a primary, as the Sentinel sees it.
  ///
  /// `SENTINEL MASTER primary-name`, since 2.8.4.
  ///
  /// - Returns: The primary. It is an error if there is no such name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL MASTER`, group sentinel.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @_alwaysEmitIntoClient
  public func sentinelMaster(_ name: String) async throws -> SentinelInstance {
    try await run(.sentinelMaster(name))
  }

  /// Lists the primaries that the Sentinel watches.
  ///
  /// `SENTINEL MASTERS`, since 2.8.4.
  ///
  /// - Returns: The primaries.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of primaries.
  /// - SeeAlso: `SENTINEL MASTERS`, group sentinel.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @_alwaysEmitIntoClient
  public func sentinelMasters() async throws -> [SentinelInstance] {
    try await run(.sentinelMasters())
  }

  /// Has the Sentinel watch another primary.
  ///
  /// `SENTINEL MONITOR name ip port quorum`, since 2.8.4.
  ///
  /// `quorum` is how many Sentinels have to find it down.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL MONITOR`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) async throws {
    _ = try await run(.sentinelMonitor(name, address: address, port: port, quorum: quorum))
  }

  /// Reads the Sentinel's id.
  ///
  /// `SENTINEL MYID`, since 6.2.0.
  ///
  /// - Returns: 40 hexadecimal digits.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL MYID`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelMyid() async throws -> String {
    try await run(.sentinelMyid())
  }

  /// Lists the notification scripts that the Sentinel runs, or is about to.
  ///
  /// `SENTINEL PENDING-SCRIPTS`, since 2.8.4.
  ///
  /// - Returns: The scripts.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL PENDING-SCRIPTS`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelPendingScripts() async throws -> [SentinelScript] {
    try await run(.sentinelPendingScripts())
  }

  /// Lists the primaries that the Sentinel watches.
  ///
  /// `SENTINEL PRIMARIES`, since 8.0.0.
  ///
  /// - Returns: The primaries.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of primaries.
  /// - SeeAlso: `SENTINEL PRIMARIES`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelPrimaries() async throws -> [SentinelInstance] {
    try await run(.sentinelPrimaries())
  }

  /// Reads the state of a primary, as the Sentinel sees it.
  ///
  /// `SENTINEL PRIMARY primary-name`, since 8.0.0.
  ///
  /// - Returns: The primary. It is an error if there is no such name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL PRIMARY`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelPrimary(_ name: String) async throws -> SentinelInstance {
    try await run(.sentinelPrimary(name))
  }

  /// Has the Sentinel not watch a primary any more.
  ///
  /// `SENTINEL REMOVE primary-name`, since 2.8.4.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL REMOVE`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelRemove(_ name: String) async throws {
    _ = try await run(.sentinelRemove(name))
  }

  /// Lists the replicas of a primary, as the Sentinel sees them.
  ///
  /// `SENTINEL REPLICAS primary-name`, since 5.0.0.
  ///
  /// - Returns: The replicas.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of replicas.
  /// - SeeAlso: `SENTINEL REPLICAS`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelReplicas(_ name: String) async throws -> [SentinelInstance] {
    try await run(.sentinelReplicas(name))
  }

  /// Has the Sentinel forget all that it has found out about primaries: their replicas, other Sentinels,
  /// failovers.
  ///
  /// `SENTINEL RESET pattern`, since 2.8.4.
  ///
  /// - Returns: How many primaries match, with `*` as in file names.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of monitored primaries.
  /// - SeeAlso: `SENTINEL RESET`, group sentinel.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelReset(_ pattern: String) async throws -> Int {
    try await run(.sentinelReset(pattern))
  }

  /// Lists the other Sentinels that watch a primary.
  ///
  /// `SENTINEL SENTINELS primary-name`, since 2.8.4.
  ///
  /// - Returns: The Sentinels.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of Sentinels.
  /// - SeeAlso: `SENTINEL SENTINELS`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelSentinels(_ name: String) async throws -> [SentinelInstance] {
    try await run(.sentinelSentinels(name))
  }

  /// Changes how the Sentinel watches a primary: `down-after-milliseconds`, `quorum`, `auth-pass` …
  ///
  /// `SENTINEL SET primary-name option value […]`, since 2.8.4.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL SET`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: PairList) async throws {
    _ = try await run(.sentinelSet(name, settings.arguments))
  }

  /// Changes how the Sentinel watches a primary: `down-after-milliseconds`, `quorum`, `auth-pass` …
  ///
  /// `SENTINEL SET primary-name option value […]`, since 2.8.4.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL SET`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: any PairSource) async throws {
    _ = try await run(.sentinelSet(name, settings._pairList.arguments))
  }

  /// Changes how the Sentinel watches a primary: `down-after-milliseconds`, `quorum`, `auth-pass` …
  ///
  /// `SENTINEL SET primary-name option value […]`, since 2.8.4.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SENTINEL SET`, group sentinel.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: [some RESPEncodable & Hashable: any RESPStorable]) async throws {
    _ = try await run(.sentinelSet(name, PairList(settings).arguments))
  }

  /// Has the Sentinel crash in the middle of a failover, for tests.
  ///
  /// `SENTINEL SIMULATE-FAILURE [crash-after-election | crash-after-promotion | help […]]`, since 3.2.0.
  ///
  /// It replaces what was said before. `sentinelSimulateFailureHelp` takes it back.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL SIMULATE-FAILURE`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failure: SentinelFailure, _ more: SentinelFailure...) async throws {
    _ = try await run(.sentinelSimulateFailure([failure] + more))
  }

  /// Has the Sentinel crash in the middle of a failover, for tests.
  ///
  /// `SENTINEL SIMULATE-FAILURE [crash-after-election | crash-after-promotion | help […]]`, since 3.2.0.
  ///
  /// It replaces what was said before. `sentinelSimulateFailureHelp` takes it back.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL SIMULATE-FAILURE`, group sentinel.
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failures: some Collection<SentinelFailure>) async throws {
    _ = try await run(.sentinelSimulateFailure(Array(failures)))
  }

  /// Has the Sentinel crash in the middle of a failover, for tests.
  ///
  /// `SENTINEL SIMULATE-FAILURE [crash-after-election | crash-after-promotion | help […]]`, since 3.2.0.
  ///
  /// - Returns: The failures that it knows. It has none of them happen any more.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `SENTINEL SIMULATE-FAILURE`, group sentinel.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailureHelp() async throws -> [String] {
    try await run(.sentinelSimulateFailureHelp())
  }

  /// Lists the replicas of a primary, as the Sentinel sees them.
  ///
  /// `SENTINEL SLAVES primary-name`, since 2.8.0.
  ///
  /// - Returns: The replicas.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of replicas.
  /// - SeeAlso: `SENTINEL SLAVES`, group sentinel.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @_alwaysEmitIntoClient
  public func sentinelSlaves(_ name: String) async throws -> [SentinelInstance] {
    try await run(.sentinelSlaves(name))
  }
}

extension Chain {
  /// Adds `SENTINEL CKQUORUM`. See ``CommandExecutor/sentinelCkquorum(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelCkquorum<each R: RESPDecodable>(_ name: String) -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeSentinelCkquorum(name) }
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelConfigGet<each R: RESPDecodable>(
    _ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [String: String])> where Replies == (repeat each R) {
    adding([String: String].self) { $0.encodeSentinelConfigGet(ArgumentList(parameter, more)) }
  }

  /// Adds `SENTINEL CONFIG`, which appends nothing. See ``CommandExecutor/sentinelConfigSet(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelConfigSet(_ settings: PairList) -> Self {
    adding() { $0.encodeSentinelConfigSet2(settings.arguments) }
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelDebug<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String: String])>
  where Replies == (repeat each R) {
    adding([String: String].self) { $0.encodeSentinelDebug() }
  }

  /// Adds `SENTINEL DEBUG`, which appends nothing. See ``CommandExecutor/sentinelDebug(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelDebug(_ times: PairList) -> Self {
    adding() { $0.encodeSentinelDebug2(times.arguments) }
  }

  /// Adds `SENTINEL FAILOVER`, which appends nothing. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelFailover(_ name: String, coordinated: Bool = false) -> Self {
    adding() { $0.encodeSentinelFailover(name, coordinated: coordinated) }
  }

  /// Adds `SENTINEL FLUSHCONFIG`, which appends nothing. See ``CommandExecutor/sentinelFlushconfig()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelFlushconfig() -> Self {
    adding() { $0.encodeSentinelFlushconfig() }
  }

  /// Adds `SENTINEL GET-MASTER-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @_alwaysEmitIntoClient
  public consuming func sentinelGetMasterAddrByName<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelAddress?)
  > where Replies == (repeat each R) {
    adding(SentinelAddress?.self, .repeatable) { $0.encodeSentinelGetMasterAddrByName(name) }
  }

  /// Adds `SENTINEL GET-PRIMARY-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelGetPrimaryAddrByName<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelAddress?)
  > where Replies == (repeat each R) {
    adding(SentinelAddress?.self, .repeatable) { $0.encodeSentinelGetPrimaryAddrByName(name) }
  }

  /// Adds `SENTINEL HELP`. See ``CommandExecutor/sentinelHelp()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeSentinelHelp() }
  }

  /// Adds `SENTINEL INFO-CACHE`. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelInfoCache<each R: RESPDecodable>(
    _ name: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [SentinelInfoCache])> where Replies == (repeat each R) {
    adding([SentinelInfoCache].self, .repeatable) { $0.encodeSentinelInfoCache(ArgumentList(name, more)) }
  }

  /// Adds `SENTINEL IS-MASTER-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @_alwaysEmitIntoClient
  public consuming func sentinelIsMasterDownByAddr<each R: RESPDecodable>(
    _ address: String, port: Int, epoch: Int, runID: String
  ) -> Chain<Mode, (repeat each R, SentinelVote)> where Replies == (repeat each R) {
    adding(SentinelVote.self) { $0.encodeSentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID) }
  }

  /// Adds `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelIsPrimaryDownByAddr<each R: RESPDecodable>(
    _ address: String, port: Int, epoch: Int, runID: String
  ) -> Chain<Mode, (repeat each R, SentinelVote)> where Replies == (repeat each R) {
    adding(SentinelVote.self) { $0.encodeSentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID) }
  }

  /// Adds `SENTINEL MASTER`. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @_alwaysEmitIntoClient
  public consuming func sentinelMaster<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelInstance)
  > where Replies == (repeat each R) {
    adding(SentinelInstance.self, .repeatable) { $0.encodeSentinelMaster(name) }
  }

  /// Adds `SENTINEL MASTERS`. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @_alwaysEmitIntoClient
  public consuming func sentinelMasters<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [SentinelInstance])>
  where Replies == (repeat each R) {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelMasters() }
  }

  /// Adds `SENTINEL MONITOR`, which appends nothing. See
  /// ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Self {
    adding() { $0.encodeSentinelMonitor(name, address: address, port: port, quorum: quorum) }
  }

  /// Adds `SENTINEL MYID`. See ``CommandExecutor/sentinelMyid()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelMyid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeSentinelMyid() }
  }

  /// Adds `SENTINEL PENDING-SCRIPTS`. See ``CommandExecutor/sentinelPendingScripts()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPendingScripts<each R: RESPDecodable>() -> Chain<
    Mode, (repeat each R, [SentinelScript])
  > where Replies == (repeat each R) {
    adding([SentinelScript].self, .repeatable) { $0.encodeSentinelPendingScripts() }
  }

  /// Adds `SENTINEL PRIMARIES`. See ``CommandExecutor/sentinelPrimaries()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPrimaries<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [SentinelInstance])>
  where Replies == (repeat each R) {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelPrimaries() }
  }

  /// Adds `SENTINEL PRIMARY`. See ``CommandExecutor/sentinelPrimary(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPrimary<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelInstance)
  > where Replies == (repeat each R) {
    adding(SentinelInstance.self, .repeatable) { $0.encodeSentinelPrimary(name) }
  }

  /// Adds `SENTINEL REMOVE`, which appends nothing. See ``CommandExecutor/sentinelRemove(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelRemove(_ name: String) -> Self {
    adding() { $0.encodeSentinelRemove(name) }
  }

  /// Adds `SENTINEL REPLICAS`. See ``CommandExecutor/sentinelReplicas(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelReplicas<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelReplicas(name) }
  }

  /// Adds `SENTINEL RESET`. See ``CommandExecutor/sentinelReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelReset<each R: RESPDecodable>(_ pattern: String) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSentinelReset(pattern) }
  }

  /// Adds `SENTINEL SENTINELS`. See ``CommandExecutor/sentinelSentinels(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSentinels<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelSentinels(name) }
  }

  /// Adds `SENTINEL SET`, which appends nothing. See ``CommandExecutor/sentinelSet(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSet(_ name: String, _ settings: PairList) -> Self {
    adding() { $0.encodeSentinelSet(name, settings.arguments) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`, which appends nothing. See
  /// ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailure(_ failure: SentinelFailure, _ more: SentinelFailure...) -> Self {
    adding() { $0.encodeSentinelSimulateFailure([failure] + more) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`, which appends nothing. See
  /// ``CommandExecutor/sentinelSimulateFailure(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailure(_ failures: some Collection<SentinelFailure>) -> Self {
    adding() { $0.encodeSentinelSimulateFailure(Array(failures)) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailureHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self) { $0.encodeSentinelSimulateFailureHelp2() }
  }

  /// Adds `SENTINEL SLAVES`. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @_alwaysEmitIntoClient
  public consuming func sentinelSlaves<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelSlaves(name) }
  }
}

extension Batch {
  /// Adds `SENTINEL CKQUORUM`. See ``CommandExecutor/sentinelCkquorum(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelCkquorum(_ name: String) -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeSentinelCkquorum(name) }
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigGet(_ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<
    [String: String]
  > {
    adding([String: String].self) { $0.encodeSentinelConfigGet(ArgumentList(parameter, more)) }
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigSet(_:)-(PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: PairList) -> Batch {
    adding() { $0.encodeSentinelConfigSet2(settings.arguments) }
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigSet(_:)-(PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: any PairSource) -> Batch {
    adding() { $0.encodeSentinelConfigSet2(settings._pairList.arguments) }
  }

  /// Adds `SENTINEL CONFIG`. See
  /// ``CommandExecutor/sentinelConfigSet(_:)-([RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeSentinelConfigSet2(PairList(settings).arguments) }
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug() -> BatchReply<[String: String]> {
    adding([String: String].self) { $0.encodeSentinelDebug() }
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)-(PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: PairList) -> Batch {
    adding() { $0.encodeSentinelDebug2(times.arguments) }
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)-(PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: any PairSource) -> Batch {
    adding() { $0.encodeSentinelDebug2(times._pairList.arguments) }
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)-([RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeSentinelDebug2(PairList(times).arguments) }
  }

  /// Adds `SENTINEL FAILOVER`. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelFailover(_ name: String, coordinated: Bool = false) -> Batch {
    adding() { $0.encodeSentinelFailover(name, coordinated: coordinated) }
  }

  /// Adds `SENTINEL FLUSHCONFIG`. See ``CommandExecutor/sentinelFlushconfig()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelFlushconfig() -> Batch {
    adding() { $0.encodeSentinelFlushconfig() }
  }

  /// Adds `SENTINEL GET-MASTER-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelGetMasterAddrByName(_ name: String) -> BatchReply<SentinelAddress?> {
    adding(SentinelAddress?.self, .repeatable) { $0.encodeSentinelGetMasterAddrByName(name) }
  }

  /// Adds `SENTINEL GET-PRIMARY-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelGetPrimaryAddrByName(_ name: String) -> BatchReply<SentinelAddress?> {
    adding(SentinelAddress?.self, .repeatable) { $0.encodeSentinelGetPrimaryAddrByName(name) }
  }

  /// Adds `SENTINEL HELP`. See ``CommandExecutor/sentinelHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeSentinelHelp() }
  }

  /// Adds `SENTINEL INFO-CACHE`. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelInfoCache(_ name: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<
    [SentinelInfoCache]
  > {
    adding([SentinelInfoCache].self, .repeatable) { $0.encodeSentinelInfoCache(ArgumentList(name, more)) }
  }

  /// Adds `SENTINEL IS-MASTER-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsMasterDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> BatchReply<
    SentinelVote
  > {
    adding(SentinelVote.self) { $0.encodeSentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID) }
  }

  /// Adds `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsPrimaryDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> BatchReply<
    SentinelVote
  > {
    adding(SentinelVote.self) { $0.encodeSentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID) }
  }

  /// Adds `SENTINEL MASTER`. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMaster(_ name: String) -> BatchReply<SentinelInstance> {
    adding(SentinelInstance.self, .repeatable) { $0.encodeSentinelMaster(name) }
  }

  /// Adds `SENTINEL MASTERS`. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMasters() -> BatchReply<[SentinelInstance]> {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelMasters() }
  }

  /// Adds `SENTINEL MONITOR`. See ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Batch {
    adding() { $0.encodeSentinelMonitor(name, address: address, port: port, quorum: quorum) }
  }

  /// Adds `SENTINEL MYID`. See ``CommandExecutor/sentinelMyid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMyid() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeSentinelMyid() }
  }

  /// Adds `SENTINEL PENDING-SCRIPTS`. See ``CommandExecutor/sentinelPendingScripts()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPendingScripts() -> BatchReply<[SentinelScript]> {
    adding([SentinelScript].self, .repeatable) { $0.encodeSentinelPendingScripts() }
  }

  /// Adds `SENTINEL PRIMARIES`. See ``CommandExecutor/sentinelPrimaries()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPrimaries() -> BatchReply<[SentinelInstance]> {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelPrimaries() }
  }

  /// Adds `SENTINEL PRIMARY`. See ``CommandExecutor/sentinelPrimary(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPrimary(_ name: String) -> BatchReply<SentinelInstance> {
    adding(SentinelInstance.self, .repeatable) { $0.encodeSentinelPrimary(name) }
  }

  /// Adds `SENTINEL REMOVE`. See ``CommandExecutor/sentinelRemove(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelRemove(_ name: String) -> Batch {
    adding() { $0.encodeSentinelRemove(name) }
  }

  /// Adds `SENTINEL REPLICAS`. See ``CommandExecutor/sentinelReplicas(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelReplicas(_ name: String) -> BatchReply<[SentinelInstance]> {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelReplicas(name) }
  }

  /// Adds `SENTINEL RESET`. See ``CommandExecutor/sentinelReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelReset(_ pattern: String) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSentinelReset(pattern) }
  }

  /// Adds `SENTINEL SENTINELS`. See ``CommandExecutor/sentinelSentinels(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSentinels(_ name: String) -> BatchReply<[SentinelInstance]> {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelSentinels(name) }
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)-(_,PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: PairList) -> Batch {
    adding() { $0.encodeSentinelSet(name, settings.arguments) }
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)-(_,PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: any PairSource) -> Batch {
    adding() { $0.encodeSentinelSet(name, settings._pairList.arguments) }
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)-(_,[RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeSentinelSet(name, PairList(settings).arguments) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failure: SentinelFailure, _ more: SentinelFailure...) -> Batch {
    adding() { $0.encodeSentinelSimulateFailure([failure] + more) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailure(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failures: some Collection<SentinelFailure>) -> Batch {
    adding() { $0.encodeSentinelSimulateFailure(Array(failures)) }
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailureHelp() -> BatchReply<[String]> {
    adding([String].self) { $0.encodeSentinelSimulateFailureHelp2() }
  }

  /// Adds `SENTINEL SLAVES`. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSlaves(_ name: String) -> BatchReply<[SentinelInstance]> {
    adding([SentinelInstance].self, .repeatable) { $0.encodeSentinelSlaves(name) }
  }
}
