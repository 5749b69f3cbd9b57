// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension Command {
  /// `SENTINEL CKQUORUM`, to be run. See ``CommandExecutor/sentinelCkquorum(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelCkquorum(_ name: String) -> Command where Reply == String {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "CKQUORUM")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL CONFIG`, to be run. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelConfigGet(_ parameters: ArgumentList) -> Command where Reply == [String: String] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "CONFIG")
    arguments.add(text: "GET")
    parameters.append(to: &arguments, needing: "parameter")
    return Command(consume arguments)
  }

  /// `SENTINEL CONFIG`, to be run. See ``CommandExecutor/sentinelConfigSet(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelConfigSet(_ settings: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "CONFIG")
    arguments.add(text: "SET")
    settings.append(to: &arguments, needing: "setting")
    return Command(consume arguments)
  }

  /// `SENTINEL DEBUG`, to be run. See ``CommandExecutor/sentinelDebug()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelDebug() -> Command where Reply == [String: String] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "DEBUG")
    return Command(consume arguments)
  }

  /// `SENTINEL DEBUG`, to be run. See ``CommandExecutor/sentinelDebug(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelDebug(_ times: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "DEBUG")
    times.append(to: &arguments, needing: "time")
    return Command(consume arguments)
  }

  /// `SENTINEL FAILOVER`, to be run. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelFailover(_ name: String, coordinated: Bool = false) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "FAILOVER")
    arguments.add(text: name)
    if coordinated {
      arguments.add(text: "COORDINATED")
    }
    return Command(consume arguments)
  }

  /// `SENTINEL FLUSHCONFIG`, to be run. See ``CommandExecutor/sentinelFlushconfig()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelFlushconfig() -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "FLUSHCONFIG")
    return Command(consume arguments)
  }

  /// `SENTINEL GET-MASTER-ADDR-BY-NAME`, to be run. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelGetMasterAddrByName(_ name: String) -> Command where Reply == SentinelAddress? {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "GET-MASTER-ADDR-BY-NAME")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL GET-PRIMARY-ADDR-BY-NAME`, to be run. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelGetPrimaryAddrByName(_ name: String) -> Command where Reply == SentinelAddress? {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "GET-PRIMARY-ADDR-BY-NAME")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL HELP`, to be run. See ``CommandExecutor/sentinelHelp()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "HELP")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL INFO-CACHE`, to be run. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelInfoCache(_ names: ArgumentList) -> Command where Reply == [SentinelInfoCache] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "INFO-CACHE")
    names.append(to: &arguments, needing: "name")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL IS-MASTER-DOWN-BY-ADDR`, to be run. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelIsMasterDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> Command
  where Reply == SentinelVote {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "IS-MASTER-DOWN-BY-ADDR")
    arguments.add(text: address)
    arguments.add(integer: port)
    arguments.add(integer: epoch)
    arguments.add(text: runID)
    return Command(consume arguments)
  }

  /// `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`, to be run. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelIsPrimaryDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> Command
  where Reply == SentinelVote {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "IS-PRIMARY-DOWN-BY-ADDR")
    arguments.add(text: address)
    arguments.add(integer: port)
    arguments.add(integer: epoch)
    arguments.add(text: runID)
    return Command(consume arguments)
  }

  /// `SENTINEL MASTER`, to be run. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelMaster(_ name: String) -> Command where Reply == SentinelInstance {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "MASTER")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL MASTERS`, to be run. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelMasters() -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "MASTERS")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL MONITOR`, to be run. See ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Command
  where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "MONITOR")
    arguments.add(text: name)
    arguments.add(text: address)
    arguments.add(integer: port)
    arguments.add(integer: quorum)
    return Command(consume arguments)
  }

  /// `SENTINEL MYID`, to be run. See ``CommandExecutor/sentinelMyid()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelMyid() -> Command where Reply == String {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "MYID")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PENDING-SCRIPTS`, to be run. See ``CommandExecutor/sentinelPendingScripts()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelPendingScripts() -> Command where Reply == [SentinelScript] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "PENDING-SCRIPTS")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PRIMARIES`, to be run. See ``CommandExecutor/sentinelPrimaries()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelPrimaries() -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "PRIMARIES")
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL PRIMARY`, to be run. See ``CommandExecutor/sentinelPrimary(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelPrimary(_ name: String) -> Command where Reply == SentinelInstance {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "PRIMARY")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL REMOVE`, to be run. See ``CommandExecutor/sentinelRemove(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelRemove(_ name: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "REMOVE")
    arguments.add(text: name)
    return Command(consume arguments)
  }

  /// `SENTINEL REPLICAS`, to be run. See ``CommandExecutor/sentinelReplicas(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelReplicas(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "REPLICAS")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL RESET`, to be run. See ``CommandExecutor/sentinelReset(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelReset(_ pattern: String) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "RESET")
    arguments.add(text: pattern)
    return Command(consume arguments)
  }

  /// `SENTINEL SENTINELS`, to be run. See ``CommandExecutor/sentinelSentinels(_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelSentinels(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "SENTINELS")
    arguments.add(text: name)
    return Command(consume arguments, .repeatable)
  }

  /// `SENTINEL SET`, to be run. See ``CommandExecutor/sentinelSet(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelSet(_ name: String, _ settings: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "SET")
    arguments.add(text: name)
    settings.append(to: &arguments, needing: "setting")
    return Command(consume arguments)
  }

  /// `SENTINEL SIMULATE-FAILURE`, to be run. See ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelSimulateFailure(_ failures: [SentinelFailure]) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "SIMULATE-FAILURE")
    failures.append(to: &arguments, needing: "failure")
    return Command(consume arguments)
  }

  /// `SENTINEL SIMULATE-FAILURE`, to be run. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelSimulateFailureHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "SIMULATE-FAILURE")
    arguments.add(text: "help")
    return Command(consume arguments)
  }

  /// `SENTINEL SLAVES`, to be run. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  public static func sentinelSlaves(_ name: String) -> Command where Reply == [SentinelInstance] {
    var arguments = RESPArguments(command: "SENTINEL")
    arguments.add(text: "SLAVES")
    arguments.add(text: name)
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
    appending(.sentinelCkquorum(name))
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelConfigGet<each R: RESPDecodable>(
    _ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [String: String])> where Replies == (repeat each R) {
    appending(.sentinelConfigGet(ArgumentList(parameter, more)))
  }

  /// Adds `SENTINEL CONFIG`, which appends nothing. See ``CommandExecutor/sentinelConfigSet(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelConfigSet(_ settings: PairList) -> Self {
    appending(.sentinelConfigSet(settings.arguments))
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelDebug<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String: String])>
  where Replies == (repeat each R) {
    appending(.sentinelDebug())
  }

  /// Adds `SENTINEL DEBUG`, which appends nothing. See ``CommandExecutor/sentinelDebug(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelDebug(_ times: PairList) -> Self {
    appending(.sentinelDebug(times.arguments))
  }

  /// Adds `SENTINEL FAILOVER`, which appends nothing. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelFailover(_ name: String, coordinated: Bool = false) -> Self {
    appending(.sentinelFailover(name, coordinated: coordinated))
  }

  /// Adds `SENTINEL FLUSHCONFIG`, which appends nothing. See ``CommandExecutor/sentinelFlushconfig()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelFlushconfig() -> Self {
    appending(.sentinelFlushconfig())
  }

  /// Adds `SENTINEL GET-MASTER-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @_alwaysEmitIntoClient
  public consuming func sentinelGetMasterAddrByName<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelAddress?)
  > where Replies == (repeat each R) {
    appending(.sentinelGetMasterAddrByName(name))
  }

  /// Adds `SENTINEL GET-PRIMARY-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelGetPrimaryAddrByName<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelAddress?)
  > where Replies == (repeat each R) {
    appending(.sentinelGetPrimaryAddrByName(name))
  }

  /// Adds `SENTINEL HELP`. See ``CommandExecutor/sentinelHelp()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.sentinelHelp())
  }

  /// Adds `SENTINEL INFO-CACHE`. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelInfoCache<each R: RESPDecodable>(
    _ name: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [SentinelInfoCache])> where Replies == (repeat each R) {
    appending(.sentinelInfoCache(ArgumentList(name, more)))
  }

  /// Adds `SENTINEL IS-MASTER-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @_alwaysEmitIntoClient
  public consuming func sentinelIsMasterDownByAddr<each R: RESPDecodable>(
    _ address: String, port: Int, epoch: Int, runID: String
  ) -> Chain<Mode, (repeat each R, SentinelVote)> where Replies == (repeat each R) {
    appending(.sentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Adds `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelIsPrimaryDownByAddr<each R: RESPDecodable>(
    _ address: String, port: Int, epoch: Int, runID: String
  ) -> Chain<Mode, (repeat each R, SentinelVote)> where Replies == (repeat each R) {
    appending(.sentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Adds `SENTINEL MASTER`. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @_alwaysEmitIntoClient
  public consuming func sentinelMaster<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelInstance)
  > where Replies == (repeat each R) {
    appending(.sentinelMaster(name))
  }

  /// Adds `SENTINEL MASTERS`. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @_alwaysEmitIntoClient
  public consuming func sentinelMasters<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [SentinelInstance])>
  where Replies == (repeat each R) {
    appending(.sentinelMasters())
  }

  /// Adds `SENTINEL MONITOR`, which appends nothing. See
  /// ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Self {
    appending(.sentinelMonitor(name, address: address, port: port, quorum: quorum))
  }

  /// Adds `SENTINEL MYID`. See ``CommandExecutor/sentinelMyid()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelMyid<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.sentinelMyid())
  }

  /// Adds `SENTINEL PENDING-SCRIPTS`. See ``CommandExecutor/sentinelPendingScripts()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPendingScripts<each R: RESPDecodable>() -> Chain<
    Mode, (repeat each R, [SentinelScript])
  > where Replies == (repeat each R) {
    appending(.sentinelPendingScripts())
  }

  /// Adds `SENTINEL PRIMARIES`. See ``CommandExecutor/sentinelPrimaries()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPrimaries<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [SentinelInstance])>
  where Replies == (repeat each R) {
    appending(.sentinelPrimaries())
  }

  /// Adds `SENTINEL PRIMARY`. See ``CommandExecutor/sentinelPrimary(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelPrimary<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, SentinelInstance)
  > where Replies == (repeat each R) {
    appending(.sentinelPrimary(name))
  }

  /// Adds `SENTINEL REMOVE`, which appends nothing. See ``CommandExecutor/sentinelRemove(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelRemove(_ name: String) -> Self {
    appending(.sentinelRemove(name))
  }

  /// Adds `SENTINEL REPLICAS`. See ``CommandExecutor/sentinelReplicas(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelReplicas<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    appending(.sentinelReplicas(name))
  }

  /// Adds `SENTINEL RESET`. See ``CommandExecutor/sentinelReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelReset<each R: RESPDecodable>(_ pattern: String) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.sentinelReset(pattern))
  }

  /// Adds `SENTINEL SENTINELS`. See ``CommandExecutor/sentinelSentinels(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSentinels<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    appending(.sentinelSentinels(name))
  }

  /// Adds `SENTINEL SET`, which appends nothing. See ``CommandExecutor/sentinelSet(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSet(_ name: String, _ settings: PairList) -> Self {
    appending(.sentinelSet(name, settings.arguments))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`, which appends nothing. See
  /// ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailure(_ failure: SentinelFailure, _ more: SentinelFailure...) -> Self {
    appending(.sentinelSimulateFailure([failure] + more))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`, which appends nothing. See
  /// ``CommandExecutor/sentinelSimulateFailure(_:)``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailure(_ failures: some Collection<SentinelFailure>) -> Self {
    appending(.sentinelSimulateFailure(Array(failures)))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @_alwaysEmitIntoClient
  public consuming func sentinelSimulateFailureHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.sentinelSimulateFailureHelp())
  }

  /// Adds `SENTINEL SLAVES`. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @_alwaysEmitIntoClient
  public consuming func sentinelSlaves<each R: RESPDecodable>(_ name: String) -> Chain<
    Mode, (repeat each R, [SentinelInstance])
  > where Replies == (repeat each R) {
    appending(.sentinelSlaves(name))
  }
}

extension Batch {
  /// Adds `SENTINEL CKQUORUM`. See ``CommandExecutor/sentinelCkquorum(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelCkquorum(_ name: String) -> BatchReply<String> {
    append(.sentinelCkquorum(name))
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigGet(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigGet(_ parameter: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<
    [String: String]
  > {
    append(.sentinelConfigGet(ArgumentList(parameter, more)))
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigSet(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: PairList) -> Batch {
    append(.sentinelConfigSet(settings.arguments))
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigSet(_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: any PairSource) -> Batch {
    append(.sentinelConfigSet(settings._pairList.arguments))
  }

  /// Adds `SENTINEL CONFIG`. See ``CommandExecutor/sentinelConfigSet(_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelConfigSet(_ settings: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    append(.sentinelConfigSet(PairList(settings).arguments))
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug() -> BatchReply<[String: String]> {
    append(.sentinelDebug())
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: PairList) -> Batch {
    append(.sentinelDebug(times.arguments))
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: any PairSource) -> Batch {
    append(.sentinelDebug(times._pairList.arguments))
  }

  /// Adds `SENTINEL DEBUG`. See ``CommandExecutor/sentinelDebug(_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelDebug(_ times: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    append(.sentinelDebug(PairList(times).arguments))
  }

  /// Adds `SENTINEL FAILOVER`. See ``CommandExecutor/sentinelFailover(_:coordinated:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelFailover(_ name: String, coordinated: Bool = false) -> Batch {
    append(.sentinelFailover(name, coordinated: coordinated))
  }

  /// Adds `SENTINEL FLUSHCONFIG`. See ``CommandExecutor/sentinelFlushconfig()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelFlushconfig() -> Batch {
    append(.sentinelFlushconfig())
  }

  /// Adds `SENTINEL GET-MASTER-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetMasterAddrByName(_:)``.
  @available(*, deprecated, renamed: "sentinelGetPrimaryAddrByName")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelGetMasterAddrByName(_ name: String) -> BatchReply<SentinelAddress?> {
    append(.sentinelGetMasterAddrByName(name))
  }

  /// Adds `SENTINEL GET-PRIMARY-ADDR-BY-NAME`. See ``CommandExecutor/sentinelGetPrimaryAddrByName(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelGetPrimaryAddrByName(_ name: String) -> BatchReply<SentinelAddress?> {
    append(.sentinelGetPrimaryAddrByName(name))
  }

  /// Adds `SENTINEL HELP`. See ``CommandExecutor/sentinelHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelHelp() -> BatchReply<[String]> {
    append(.sentinelHelp())
  }

  /// Adds `SENTINEL INFO-CACHE`. See ``CommandExecutor/sentinelInfoCache(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelInfoCache(_ name: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<
    [SentinelInfoCache]
  > {
    append(.sentinelInfoCache(ArgumentList(name, more)))
  }

  /// Adds `SENTINEL IS-MASTER-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsMasterDownByAddr(_:port:epoch:runID:)``.
  @available(*, deprecated, renamed: "sentinelIsPrimaryDownByAddr")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsMasterDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> BatchReply<
    SentinelVote
  > {
    append(.sentinelIsMasterDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Adds `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`. See
  /// ``CommandExecutor/sentinelIsPrimaryDownByAddr(_:port:epoch:runID:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelIsPrimaryDownByAddr(_ address: String, port: Int, epoch: Int, runID: String) -> BatchReply<
    SentinelVote
  > {
    append(.sentinelIsPrimaryDownByAddr(address, port: port, epoch: epoch, runID: runID))
  }

  /// Adds `SENTINEL MASTER`. See ``CommandExecutor/sentinelMaster(_:)``.
  @available(*, deprecated, renamed: "sentinelPrimary")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMaster(_ name: String) -> BatchReply<SentinelInstance> {
    append(.sentinelMaster(name))
  }

  /// Adds `SENTINEL MASTERS`. See ``CommandExecutor/sentinelMasters()``.
  @available(*, deprecated, renamed: "sentinelPrimaries")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMasters() -> BatchReply<[SentinelInstance]> {
    append(.sentinelMasters())
  }

  /// Adds `SENTINEL MONITOR`. See ``CommandExecutor/sentinelMonitor(_:address:port:quorum:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMonitor(_ name: String, address: String, port: Int, quorum: Int) -> Batch {
    append(.sentinelMonitor(name, address: address, port: port, quorum: quorum))
  }

  /// Adds `SENTINEL MYID`. See ``CommandExecutor/sentinelMyid()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelMyid() -> BatchReply<String> {
    append(.sentinelMyid())
  }

  /// Adds `SENTINEL PENDING-SCRIPTS`. See ``CommandExecutor/sentinelPendingScripts()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPendingScripts() -> BatchReply<[SentinelScript]> {
    append(.sentinelPendingScripts())
  }

  /// Adds `SENTINEL PRIMARIES`. See ``CommandExecutor/sentinelPrimaries()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPrimaries() -> BatchReply<[SentinelInstance]> {
    append(.sentinelPrimaries())
  }

  /// Adds `SENTINEL PRIMARY`. See ``CommandExecutor/sentinelPrimary(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelPrimary(_ name: String) -> BatchReply<SentinelInstance> {
    append(.sentinelPrimary(name))
  }

  /// Adds `SENTINEL REMOVE`. See ``CommandExecutor/sentinelRemove(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelRemove(_ name: String) -> Batch {
    append(.sentinelRemove(name))
  }

  /// Adds `SENTINEL REPLICAS`. See ``CommandExecutor/sentinelReplicas(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelReplicas(_ name: String) -> BatchReply<[SentinelInstance]> {
    append(.sentinelReplicas(name))
  }

  /// Adds `SENTINEL RESET`. See ``CommandExecutor/sentinelReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelReset(_ pattern: String) -> BatchReply<Int> {
    append(.sentinelReset(pattern))
  }

  /// Adds `SENTINEL SENTINELS`. See ``CommandExecutor/sentinelSentinels(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSentinels(_ name: String) -> BatchReply<[SentinelInstance]> {
    append(.sentinelSentinels(name))
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: PairList) -> Batch {
    append(.sentinelSet(name, settings.arguments))
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: any PairSource) -> Batch {
    append(.sentinelSet(name, settings._pairList.arguments))
  }

  /// Adds `SENTINEL SET`. See ``CommandExecutor/sentinelSet(_:_:)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSet(_ name: String, _ settings: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    append(.sentinelSet(name, PairList(settings).arguments))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailure(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failure: SentinelFailure, _ more: SentinelFailure...) -> Batch {
    append(.sentinelSimulateFailure([failure] + more))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailure(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailure(_ failures: some Collection<SentinelFailure>) -> Batch {
    append(.sentinelSimulateFailure(Array(failures)))
  }

  /// Adds `SENTINEL SIMULATE-FAILURE`. See ``CommandExecutor/sentinelSimulateFailureHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSimulateFailureHelp() -> BatchReply<[String]> {
    append(.sentinelSimulateFailureHelp())
  }

  /// Adds `SENTINEL SLAVES`. See ``CommandExecutor/sentinelSlaves(_:)``.
  @available(*, deprecated, renamed: "sentinelReplicas")
  @discardableResult
  @_alwaysEmitIntoClient
  public func sentinelSlaves(_ name: String) -> BatchReply<[SentinelInstance]> {
    append(.sentinelSlaves(name))
  }
}
