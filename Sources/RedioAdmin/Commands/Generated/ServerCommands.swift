// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `ACL CAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclCat(_ category: String? = nil) {
    begin(command: "ACL")
    self.add(text: "CAT")
    if let category {
      self.add(text: category)
    }
  }

  /// Writes `ACL DELUSER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclDeluser(_ usernames: ArgumentList) {
    begin(command: "ACL")
    self.add(text: "DELUSER")
    usernames.append(to: &self, needing: "username")
  }

  /// Writes `ACL DRYRUN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclDryrun(username: String, command: String, _ words: ArgumentList = []) {
    begin(command: "ACL")
    self.add(text: "DRYRUN")
    self.add(text: username)
    self.add(text: command)
    words.append(to: &self)
  }

  /// Writes `ACL GENPASS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclGenpass(bits: Int? = nil) {
    begin(command: "ACL")
    self.add(text: "GENPASS")
    if let bits {
      self.add(integer: bits)
    }
  }

  /// Writes `ACL GETUSER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclGetuser(_ username: String) {
    begin(command: "ACL")
    self.add(text: "GETUSER")
    self.add(text: username)
  }

  /// Writes `ACL HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclHelp() {
    begin(command: "ACL")
    self.add(text: "HELP")
  }

  /// Writes `ACL LIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclList() {
    begin(command: "ACL")
    self.add(text: "LIST")
  }

  /// Writes `ACL LOAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclLoad() {
    begin(command: "ACL")
    self.add(text: "LOAD")
  }

  /// Writes `ACL LOG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclLog(count: Int? = nil) {
    begin(command: "ACL")
    self.add(text: "LOG")
    if let count {
      self.add(integer: count)
    }
  }

  /// Writes `ACL LOG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclLogReset2() {
    begin(command: "ACL")
    self.add(text: "LOG")
    self.add(text: "RESET")
  }

  /// Writes `ACL SAVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclSave() {
    begin(command: "ACL")
    self.add(text: "SAVE")
  }

  /// Writes `ACL SETUSER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclSetuser(_ username: String, _ rules: ArgumentList = []) {
    begin(command: "ACL")
    self.add(text: "SETUSER")
    self.add(text: username)
    rules.append(to: &self)
  }

  /// Writes `ACL USERS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclUsers() {
    begin(command: "ACL")
    self.add(text: "USERS")
  }

  /// Writes `ACL WHOAMI`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAclWhoami() {
    begin(command: "ACL")
    self.add(text: "WHOAMI")
  }

  /// Writes `COMMAND`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommand() {
    begin(command: "COMMAND")
  }

  /// Writes `COMMAND COUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandCount() {
    begin(command: "COMMAND")
    self.add(text: "COUNT")
  }

  /// Writes `COMMAND DOCS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandDocs(_ commands: ArgumentList = []) {
    begin(command: "COMMAND")
    self.add(text: "DOCS")
    commands.append(to: &self)
  }

  /// Writes `COMMAND GETKEYS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandGetkeys(_ command: String, _ words: ArgumentList = []) {
    begin(command: "COMMAND")
    self.add(text: "GETKEYS")
    self.add(text: command)
    words.append(to: &self)
  }

  /// Writes `COMMAND GETKEYSANDFLAGS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandGetkeysandflags(_ command: String, _ words: ArgumentList = []) {
    begin(command: "COMMAND")
    self.add(text: "GETKEYSANDFLAGS")
    self.add(text: command)
    words.append(to: &self)
  }

  /// Writes `COMMAND HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandHelp() {
    begin(command: "COMMAND")
    self.add(text: "HELP")
  }

  /// Writes `COMMAND INFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandInfo(_ commands: ArgumentList = []) {
    begin(command: "COMMAND")
    self.add(text: "INFO")
    commands.append(to: &self)
  }

  /// Writes `COMMAND LIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandList(filter: CommandFilter? = nil) {
    begin(command: "COMMAND")
    self.add(text: "LIST")
    if let filter {
      self.add(text: "FILTERBY")
      filter.append(to: &self)
    }
  }

  /// Writes `COMMANDLOG GET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogGet(slow count: Int) {
    begin(command: "COMMANDLOG")
    self.add(text: "GET")
    self.add(integer: count)
    self.add(text: "slow")
  }

  /// Writes `COMMANDLOG GET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogGet2(largeRequests count: Int) {
    begin(command: "COMMANDLOG")
    self.add(text: "GET")
    self.add(integer: count)
    self.add(text: "large-request")
  }

  /// Writes `COMMANDLOG GET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogGet3(largeReplies count: Int) {
    begin(command: "COMMANDLOG")
    self.add(text: "GET")
    self.add(integer: count)
    self.add(text: "large-reply")
  }

  /// Writes `COMMANDLOG HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogHelp() {
    begin(command: "COMMANDLOG")
    self.add(text: "HELP")
  }

  /// Writes `COMMANDLOG LEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogLen(_ log: CommandLog) {
    begin(command: "COMMANDLOG")
    self.add(text: "LEN")
    log.append(to: &self)
  }

  /// Writes `COMMANDLOG RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCommandlogReset(_ log: CommandLog) {
    begin(command: "COMMANDLOG")
    self.add(text: "RESET")
    log.append(to: &self)
  }

  /// Writes `CONFIG HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigHelp() {
    begin(command: "CONFIG")
    self.add(text: "HELP")
  }

  /// Writes `CONFIG RESETSTAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigResetstat() {
    begin(command: "CONFIG")
    self.add(text: "RESETSTAT")
  }

  /// Writes `CONFIG REWRITE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeConfigRewrite() {
    begin(command: "CONFIG")
    self.add(text: "REWRITE")
  }

  /// Writes `LATENCY DOCTOR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyDoctor() {
    begin(command: "LATENCY")
    self.add(text: "DOCTOR")
  }

  /// Writes `LATENCY GRAPH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyGraph(_ event: String) {
    begin(command: "LATENCY")
    self.add(text: "GRAPH")
    self.add(text: event)
  }

  /// Writes `LATENCY HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyHelp() {
    begin(command: "LATENCY")
    self.add(text: "HELP")
  }

  /// Writes `LATENCY HISTOGRAM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyHistogram(_ commands: ArgumentList = []) {
    begin(command: "LATENCY")
    self.add(text: "HISTOGRAM")
    commands.append(to: &self)
  }

  /// Writes `LATENCY HISTORY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyHistory(_ event: String) {
    begin(command: "LATENCY")
    self.add(text: "HISTORY")
    self.add(text: event)
  }

  /// Writes `LATENCY LATEST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyLatest() {
    begin(command: "LATENCY")
    self.add(text: "LATEST")
  }

  /// Writes `LATENCY RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLatencyReset(_ events: ArgumentList = []) {
    begin(command: "LATENCY")
    self.add(text: "RESET")
    events.append(to: &self)
  }

  /// Writes `MEMORY DOCTOR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryDoctor() {
    begin(command: "MEMORY")
    self.add(text: "DOCTOR")
  }

  /// Writes `MEMORY HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryHelp() {
    begin(command: "MEMORY")
    self.add(text: "HELP")
  }

  /// Writes `MEMORY MALLOC-STATS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryMallocStats() {
    begin(command: "MEMORY")
    self.add(text: "MALLOC-STATS")
  }

  /// Writes `MEMORY PURGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryPurge() {
    begin(command: "MEMORY")
    self.add(text: "PURGE")
  }

  /// Writes `MEMORY STATS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMemoryStats() {
    begin(command: "MEMORY")
    self.add(text: "STATS")
  }

  /// Writes `SLOWLOG GET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlowlogGet(count: Int? = nil) {
    begin(command: "SLOWLOG")
    self.add(text: "GET")
    if let count {
      self.add(integer: count)
    }
  }

  /// Writes `SLOWLOG HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlowlogHelp() {
    begin(command: "SLOWLOG")
    self.add(text: "HELP")
  }

  /// Writes `SLOWLOG LEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlowlogLen() {
    begin(command: "SLOWLOG")
    self.add(text: "LEN")
  }

  /// Writes `SLOWLOG RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlowlogReset() {
    begin(command: "SLOWLOG")
    self.add(text: "RESET")
  }

  /// Writes `BGREWRITEAOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBgrewriteaof() {
    begin(command: "BGREWRITEAOF")
  }

  /// Writes `BGSAVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBgsave(_ operation: BackgroundSaveOperation? = nil) {
    begin(command: "BGSAVE")
    if let operation {
      operation.append(to: &self)
    }
  }

  /// Writes `DEBUG`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDebug(_ subcommand: String, _ parameters: ArgumentList = []) {
    begin(command: "DEBUG")
    self.add(text: subcommand)
    parameters.append(to: &self)
  }

  /// Writes `FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFailover(timeout: Duration? = nil) {
    begin(command: "FAILOVER")
    if let timeout {
      self.add(text: "TIMEOUT")
      self.add(integer: ExpiryTime.milliseconds(timeout))
    }
  }

  /// Writes `FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFailover2(to host: String, port: Int, timeout: Duration? = nil) {
    begin(command: "FAILOVER")
    self.add(text: "TO")
    self.add(text: host)
    self.add(integer: port)
    if let timeout {
      self.add(text: "TIMEOUT")
      self.add(integer: ExpiryTime.milliseconds(timeout))
    }
  }

  /// Writes `FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFailover3(to host: String, port: Int, forcingAfter timeout: Duration) {
    begin(command: "FAILOVER")
    self.add(text: "TO")
    self.add(text: host)
    self.add(integer: port)
    self.add(text: "FORCE")
    self.add(text: "TIMEOUT")
    self.add(integer: ExpiryTime.milliseconds(timeout))
  }

  /// Writes `FAILOVER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeFailover4(_ abort: AbortOperation) {
    begin(command: "FAILOVER")
    abort.append(to: &self)
  }

  /// Writes `INFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeInfo(_ sections: [InfoSection]) {
    begin(command: "INFO")
    sections.append(to: &self)
  }

  /// Writes `LOLWUT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLolwut(version: Int? = nil, _ parameters: ArgumentList = []) {
    begin(command: "LOLWUT")
    if let version {
      self.add(text: "VERSION")
      self.add(integer: version)
    }
    parameters.append(to: &self)
  }

  /// Writes `MODULE HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeModuleHelp() {
    begin(command: "MODULE")
    self.add(text: "HELP")
  }

  /// Writes `MODULE LIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeModuleList() {
    begin(command: "MODULE")
    self.add(text: "LIST")
  }

  /// Writes `MODULE LOAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeModuleLoad(_ path: String, _ parameters: ArgumentList = []) {
    begin(command: "MODULE")
    self.add(text: "LOAD")
    self.add(text: path)
    parameters.append(to: &self)
  }

  /// Writes `MODULE LOADEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeModuleLoadex(
    _ path: String, configuration settings: ModuleConfiguration? = nil, arguments parameters: ArgumentList = []
  ) {
    begin(command: "MODULE")
    self.add(text: "LOADEX")
    self.add(text: path)
    if let settings {
      settings.append(to: &self)
    }
    if !parameters.isEmpty {
      self.add(text: "ARGS")
      parameters.append(to: &self)
    }
  }

  /// Writes `MODULE UNLOAD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeModuleUnload(_ name: String) {
    begin(command: "MODULE")
    self.add(text: "UNLOAD")
    self.add(text: name)
  }

  /// Writes `REPLICAOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeReplicaof(_ host: String, port: Int) {
    begin(command: "REPLICAOF")
    self.add(text: host)
    self.add(integer: port)
  }

  /// Writes `REPLICAOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeReplicaof2(_ none: NoPrimary) {
    begin(command: "REPLICAOF")
    none.append(to: &self)
  }

  /// Writes `RESTORE-ASKING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE-ASKING")
    self.add(key: key)
    self.add(text: "0")
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `RESTORE-ASKING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestoreAsking2(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE-ASKING")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `RESTORE-ASKING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestoreAsking3(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE-ASKING")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    self.add(text: "ABSTTL")
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `ROLE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRole() {
    begin(command: "ROLE")
  }

  /// Writes `SAVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSave() {
    begin(command: "SAVE")
  }

  /// Writes `SHUTDOWN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeShutdown(_ abort: AbortOperation) {
    begin(command: "SHUTDOWN")
    abort.append(to: &self)
  }

  /// Writes `SLAVEOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlaveof(_ host: String, port: Int) {
    begin(command: "SLAVEOF")
    self.add(text: host)
    self.add(integer: port)
  }

  /// Writes `SLAVEOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSlaveof2(_ none: NoPrimary) {
    begin(command: "SLAVEOF")
    none.append(to: &self)
  }
}

extension Command {
  /// `ACL CAT`, to be run. See ``CommandExecutor/aclCat(_:)``.
  @_alwaysEmitIntoClient
  public static func aclCat(_ category: String? = nil) -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeAclCat(category)
    return Command(consume arguments, .repeatable)
  }

  /// `ACL DELUSER`, to be run. See ``CommandExecutor/aclDeluser(_:_:)``.
  @_alwaysEmitIntoClient
  public static func aclDeluser(_ usernames: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeAclDeluser(usernames)
    return Command(consume arguments)
  }

  /// `ACL DRYRUN`, to be run. See ``CommandExecutor/aclDryrun(username:command:_:)``.
  @_alwaysEmitIntoClient
  public static func aclDryrun(username: String, command: String, _ words: ArgumentList = []) -> Command
  where Reply == ACLVerdict {
    var arguments = RESPArguments()
    arguments.encodeAclDryrun(username: username, command: command, words)
    return Command(consume arguments, .repeatable)
  }

  /// `ACL GENPASS`, to be run. See ``CommandExecutor/aclGenpass(bits:)``.
  @_alwaysEmitIntoClient
  public static func aclGenpass(bits: Int? = nil) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeAclGenpass(bits: bits)
    return Command(consume arguments, .repeatable)
  }

  /// `ACL GETUSER`, to be run. See ``CommandExecutor/aclGetuser(_:)``.
  @_alwaysEmitIntoClient
  public static func aclGetuser(_ username: String) -> Command where Reply == ACLUser? {
    var arguments = RESPArguments()
    arguments.encodeAclGetuser(username)
    return Command(consume arguments, .repeatable)
  }

  /// `ACL HELP`, to be run. See ``CommandExecutor/aclHelp()``.
  @_alwaysEmitIntoClient
  public static func aclHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeAclHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `ACL LIST`, to be run. See ``CommandExecutor/aclList()``.
  @_alwaysEmitIntoClient
  public static func aclList() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeAclList()
    return Command(consume arguments, .repeatable)
  }

  /// `ACL LOAD`, to be run. See ``CommandExecutor/aclLoad()``.
  @_alwaysEmitIntoClient
  public static func aclLoad() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAclLoad()
    return Command(consume arguments)
  }

  /// `ACL LOG`, to be run. See ``CommandExecutor/aclLog(count:)``.
  @_alwaysEmitIntoClient
  public static func aclLog(count: Int? = nil) -> Command where Reply == [ACLLogEntry] {
    var arguments = RESPArguments()
    arguments.encodeAclLog(count: count)
    return Command(consume arguments)
  }

  /// `ACL LOG`, to be run. See ``CommandExecutor/aclLogReset()``.
  @_alwaysEmitIntoClient
  public static func aclLogReset() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAclLogReset2()
    return Command(consume arguments)
  }

  /// `ACL SAVE`, to be run. See ``CommandExecutor/aclSave()``.
  @_alwaysEmitIntoClient
  public static func aclSave() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAclSave()
    return Command(consume arguments)
  }

  /// `ACL SETUSER`, to be run. See ``CommandExecutor/aclSetuser(_:_:)``.
  @_alwaysEmitIntoClient
  public static func aclSetuser(_ username: String, _ rules: ArgumentList = []) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAclSetuser(username, rules)
    return Command(consume arguments)
  }

  /// `ACL USERS`, to be run. See ``CommandExecutor/aclUsers()``.
  @_alwaysEmitIntoClient
  public static func aclUsers() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeAclUsers()
    return Command(consume arguments, .repeatable)
  }

  /// `ACL WHOAMI`, to be run. See ``CommandExecutor/aclWhoami()``.
  @_alwaysEmitIntoClient
  public static func aclWhoami() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeAclWhoami()
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND`, to be run. See ``CommandExecutor/command()``.
  @_alwaysEmitIntoClient
  public static func command() -> Command where Reply == [CommandInfo] {
    var arguments = RESPArguments()
    arguments.encodeCommand()
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND COUNT`, to be run. See ``CommandExecutor/commandCount()``.
  @_alwaysEmitIntoClient
  public static func commandCount() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeCommandCount()
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND DOCS`, to be run. See ``CommandExecutor/commandDocs(_:)``.
  @_alwaysEmitIntoClient
  public static func commandDocs(_ commands: ArgumentList = []) -> Command
  where Reply == [String: CommandDocumentation] {
    var arguments = RESPArguments()
    arguments.encodeCommandDocs(commands)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND GETKEYS`, to be run. See ``CommandExecutor/commandGetkeys(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func commandGetkeys<T: RESPDecodable>(_ command: String, _ words: ArgumentList = [], as type: T.Type)
    -> Command where Reply == [T]
  {
    var arguments = RESPArguments()
    arguments.encodeCommandGetkeys(command, words)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND GETKEYSANDFLAGS`, to be run. See ``CommandExecutor/commandGetkeysandflags(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func commandGetkeysandflags<T: RESPDecodable>(
    _ command: String, _ words: ArgumentList = [], as type: T.Type
  ) -> Command where Reply == [FlaggedKey<T>] {
    var arguments = RESPArguments()
    arguments.encodeCommandGetkeysandflags(command, words)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND HELP`, to be run. See ``CommandExecutor/commandHelp()``.
  @_alwaysEmitIntoClient
  public static func commandHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeCommandHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND INFO`, to be run. See ``CommandExecutor/commandInfo(_:)``.
  @_alwaysEmitIntoClient
  public static func commandInfo(_ commands: ArgumentList = []) -> Command where Reply == [CommandInfo?] {
    var arguments = RESPArguments()
    arguments.encodeCommandInfo(commands)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMAND LIST`, to be run. See ``CommandExecutor/commandList(filter:)``.
  @_alwaysEmitIntoClient
  public static func commandList(filter: CommandFilter? = nil) -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeCommandList(filter: filter)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG GET`, to be run. See ``CommandExecutor/commandlogGet(slow:)``.
  @_alwaysEmitIntoClient
  public static func commandlogGet(slow count: Int) -> Command where Reply == [SlowlogEntry] {
    var arguments = RESPArguments()
    arguments.encodeCommandlogGet(slow: count)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG GET`, to be run. See ``CommandExecutor/commandlogGet(largeRequests:)``.
  @_alwaysEmitIntoClient
  public static func commandlogGet(largeRequests count: Int) -> Command where Reply == [LargeCommand] {
    var arguments = RESPArguments()
    arguments.encodeCommandlogGet2(largeRequests: count)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG GET`, to be run. See ``CommandExecutor/commandlogGet(largeReplies:)``.
  @_alwaysEmitIntoClient
  public static func commandlogGet(largeReplies count: Int) -> Command where Reply == [LargeCommand] {
    var arguments = RESPArguments()
    arguments.encodeCommandlogGet3(largeReplies: count)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG HELP`, to be run. See ``CommandExecutor/commandlogHelp()``.
  @_alwaysEmitIntoClient
  public static func commandlogHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeCommandlogHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG LEN`, to be run. See ``CommandExecutor/commandlogLen(_:)``.
  @_alwaysEmitIntoClient
  public static func commandlogLen(_ log: CommandLog) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeCommandlogLen(log)
    return Command(consume arguments, .repeatable)
  }

  /// `COMMANDLOG RESET`, to be run. See ``CommandExecutor/commandlogReset(_:)``.
  @_alwaysEmitIntoClient
  public static func commandlogReset(_ log: CommandLog) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeCommandlogReset(log)
    return Command(consume arguments)
  }

  /// `CONFIG HELP`, to be run. See ``CommandExecutor/configHelp()``.
  @_alwaysEmitIntoClient
  public static func configHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeConfigHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `CONFIG RESETSTAT`, to be run. See ``CommandExecutor/configResetstat()``.
  @_alwaysEmitIntoClient
  public static func configResetstat() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeConfigResetstat()
    return Command(consume arguments)
  }

  /// `CONFIG REWRITE`, to be run. See ``CommandExecutor/configRewrite()``.
  @_alwaysEmitIntoClient
  public static func configRewrite() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeConfigRewrite()
    return Command(consume arguments)
  }

  /// `LATENCY DOCTOR`, to be run. See ``CommandExecutor/latencyDoctor()``.
  @_alwaysEmitIntoClient
  public static func latencyDoctor() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeLatencyDoctor()
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY GRAPH`, to be run. See ``CommandExecutor/latencyGraph(_:)``.
  @_alwaysEmitIntoClient
  public static func latencyGraph(_ event: String) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeLatencyGraph(event)
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY HELP`, to be run. See ``CommandExecutor/latencyHelp()``.
  @_alwaysEmitIntoClient
  public static func latencyHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeLatencyHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY HISTOGRAM`, to be run. See ``CommandExecutor/latencyHistogram(_:)``.
  @_alwaysEmitIntoClient
  public static func latencyHistogram(_ commands: ArgumentList = []) -> Command
  where Reply == [String: LatencyHistogram] {
    var arguments = RESPArguments()
    arguments.encodeLatencyHistogram(commands)
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY HISTORY`, to be run. See ``CommandExecutor/latencyHistory(_:)``.
  @_alwaysEmitIntoClient
  public static func latencyHistory(_ event: String) -> Command where Reply == [LatencySample] {
    var arguments = RESPArguments()
    arguments.encodeLatencyHistory(event)
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY LATEST`, to be run. See ``CommandExecutor/latencyLatest()``.
  @_alwaysEmitIntoClient
  public static func latencyLatest() -> Command where Reply == [LatencyEvent] {
    var arguments = RESPArguments()
    arguments.encodeLatencyLatest()
    return Command(consume arguments, .repeatable)
  }

  /// `LATENCY RESET`, to be run. See ``CommandExecutor/latencyReset(_:)``.
  @_alwaysEmitIntoClient
  public static func latencyReset(_ events: ArgumentList = []) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLatencyReset(events)
    return Command(consume arguments)
  }

  /// `MEMORY DOCTOR`, to be run. See ``CommandExecutor/memoryDoctor()``.
  @_alwaysEmitIntoClient
  public static func memoryDoctor() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeMemoryDoctor()
    return Command(consume arguments, .repeatable)
  }

  /// `MEMORY HELP`, to be run. See ``CommandExecutor/memoryHelp()``.
  @_alwaysEmitIntoClient
  public static func memoryHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeMemoryHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `MEMORY MALLOC-STATS`, to be run. See ``CommandExecutor/memoryMallocStats()``.
  @_alwaysEmitIntoClient
  public static func memoryMallocStats() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeMemoryMallocStats()
    return Command(consume arguments, .repeatable)
  }

  /// `MEMORY PURGE`, to be run. See ``CommandExecutor/memoryPurge()``.
  @_alwaysEmitIntoClient
  public static func memoryPurge() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeMemoryPurge()
    return Command(consume arguments, .repeatable)
  }

  /// `MEMORY STATS`, to be run. See ``CommandExecutor/memoryStats()``.
  @_alwaysEmitIntoClient
  public static func memoryStats() -> Command where Reply == MemoryStatistics {
    var arguments = RESPArguments()
    arguments.encodeMemoryStats()
    return Command(consume arguments, .repeatable)
  }

  /// `SLOWLOG GET`, to be run. See ``CommandExecutor/slowlogGet(count:)``.
  @_alwaysEmitIntoClient
  public static func slowlogGet(count: Int? = nil) -> Command where Reply == [SlowlogEntry] {
    var arguments = RESPArguments()
    arguments.encodeSlowlogGet(count: count)
    return Command(consume arguments, .repeatable)
  }

  /// `SLOWLOG HELP`, to be run. See ``CommandExecutor/slowlogHelp()``.
  @_alwaysEmitIntoClient
  public static func slowlogHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeSlowlogHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `SLOWLOG LEN`, to be run. See ``CommandExecutor/slowlogLen()``.
  @_alwaysEmitIntoClient
  public static func slowlogLen() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSlowlogLen()
    return Command(consume arguments, .repeatable)
  }

  /// `SLOWLOG RESET`, to be run. See ``CommandExecutor/slowlogReset()``.
  @_alwaysEmitIntoClient
  public static func slowlogReset() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSlowlogReset()
    return Command(consume arguments)
  }

  /// `BGREWRITEAOF`, to be run. See ``CommandExecutor/bgrewriteaof()``.
  @_alwaysEmitIntoClient
  public static func bgrewriteaof() -> Command where Reply == BackgroundJob {
    var arguments = RESPArguments()
    arguments.encodeBgrewriteaof()
    return Command(consume arguments)
  }

  /// `BGSAVE`, to be run. See ``CommandExecutor/bgsave(_:)``.
  @_alwaysEmitIntoClient
  public static func bgsave(_ operation: BackgroundSaveOperation? = nil) -> Command where Reply == BackgroundJob {
    var arguments = RESPArguments()
    arguments.encodeBgsave(operation)
    return Command(consume arguments)
  }

  /// `DEBUG`, to be run. See ``CommandExecutor/debug(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func debug(_ subcommand: String, _ parameters: ArgumentList = [], as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeDebug(subcommand, parameters)
    return Command(consume arguments)
  }

  /// `FAILOVER`, to be run. See ``CommandExecutor/failover(timeout:)``.
  @_alwaysEmitIntoClient
  public static func failover(timeout: Duration? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFailover(timeout: timeout)
    return Command(consume arguments, .rescue)
  }

  /// `FAILOVER`, to be run. See ``CommandExecutor/failover(to:port:timeout:)``.
  @_alwaysEmitIntoClient
  public static func failover(to host: String, port: Int, timeout: Duration? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFailover2(to: host, port: port, timeout: timeout)
    return Command(consume arguments, .rescue)
  }

  /// `FAILOVER`, to be run. See ``CommandExecutor/failover(to:port:forcingAfter:)``.
  @_alwaysEmitIntoClient
  public static func failover(to host: String, port: Int, forcingAfter timeout: Duration) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFailover3(to: host, port: port, forcingAfter: timeout)
    return Command(consume arguments, .rescue)
  }

  /// `FAILOVER`, to be run. See ``CommandExecutor/failover(_:)``.
  @_alwaysEmitIntoClient
  public static func failover(_ abort: AbortOperation) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeFailover4(abort)
    return Command(consume arguments, .rescue)
  }

  /// `INFO`, to be run. See ``CommandExecutor/info(_:)-(InfoSection...)``.
  @_alwaysEmitIntoClient
  public static func info(_ sections: [InfoSection]) -> Command where Reply == ServerInfo {
    var arguments = RESPArguments()
    arguments.encodeInfo(sections)
    return Command(consume arguments, .repeatable)
  }

  /// `LOLWUT`, to be run. See ``CommandExecutor/lolwut(version:_:)``.
  @_alwaysEmitIntoClient
  public static func lolwut(version: Int? = nil, _ parameters: ArgumentList = []) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeLolwut(version: version, parameters)
    return Command(consume arguments, .readOnly)
  }

  /// `MODULE HELP`, to be run. See ``CommandExecutor/moduleHelp()``.
  @_alwaysEmitIntoClient
  public static func moduleHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeModuleHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `MODULE LIST`, to be run. See ``CommandExecutor/moduleList()``.
  @_alwaysEmitIntoClient
  public static func moduleList() -> Command where Reply == [ModuleInfo] {
    var arguments = RESPArguments()
    arguments.encodeModuleList()
    return Command(consume arguments, .repeatable)
  }

  /// `MODULE LOAD`, to be run. See ``CommandExecutor/moduleLoad(_:_:)``.
  @_alwaysEmitIntoClient
  public static func moduleLoad(_ path: String, _ parameters: ArgumentList = []) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeModuleLoad(path, parameters)
    return Command(consume arguments)
  }

  /// `MODULE LOADEX`, to be run. See ``CommandExecutor/moduleLoadex(_:configuration:arguments:)``.
  @_alwaysEmitIntoClient
  public static func moduleLoadex(
    _ path: String, configuration settings: ModuleConfiguration? = nil, arguments parameters: ArgumentList = []
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeModuleLoadex(path, configuration: settings, arguments: parameters)
    return Command(consume arguments)
  }

  /// `MODULE UNLOAD`, to be run. See ``CommandExecutor/moduleUnload(_:)``.
  @_alwaysEmitIntoClient
  public static func moduleUnload(_ name: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeModuleUnload(name)
    return Command(consume arguments)
  }

  /// `REPLICAOF`, to be run. See ``CommandExecutor/replicaof(_:port:)``.
  @_alwaysEmitIntoClient
  public static func replicaof(_ host: String, port: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeReplicaof(host, port: port)
    return Command(consume arguments)
  }

  /// `REPLICAOF`, to be run. See ``CommandExecutor/replicaof(_:)``.
  @_alwaysEmitIntoClient
  public static func replicaof(_ none: NoPrimary) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeReplicaof2(none)
    return Command(consume arguments)
  }

  /// `RESTORE-ASKING`, to be run. See ``CommandExecutor/restoreAsking(_:_:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestoreAsking(key, serialized, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `RESTORE-ASKING`, to be run. See ``CommandExecutor/restoreAsking(_:_:after:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestoreAsking2(key, serialized, after: time, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `RESTORE-ASKING`, to be run. See ``CommandExecutor/restoreAsking(_:_:sinceEpoch:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestoreAsking3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `ROLE`, to be run. See ``CommandExecutor/role()``.
  @_alwaysEmitIntoClient
  public static func role() -> Command where Reply == ServerRole {
    var arguments = RESPArguments()
    arguments.encodeRole()
    return Command(consume arguments, .repeatable)
  }

  /// `SAVE`, to be run. See ``CommandExecutor/save()``.
  @_alwaysEmitIntoClient
  public static func save() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSave()
    return Command(consume arguments)
  }

  /// `SHUTDOWN`, to be run. See ``CommandExecutor/shutdown(_:)``.
  @_alwaysEmitIntoClient
  public static func shutdown(_ abort: AbortOperation) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeShutdown(abort)
    return Command(consume arguments, [.blocking, .rescue])
  }

  /// `SLAVEOF`, to be run. See ``CommandExecutor/slaveof(_:port:)``.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public static func slaveof(_ host: String, port: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSlaveof(host, port: port)
    return Command(consume arguments)
  }

  /// `SLAVEOF`, to be run. See ``CommandExecutor/slaveof(_:)``.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public static func slaveof(_ none: NoPrimary) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSlaveof2(none)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Lists the categories of commands, or the commands of one.
  ///
  /// `ACL CAT [category]`, since 6.0.0.
  ///
  /// - Returns: Names, in no particular order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) since the categories and commands are a fixed set.
  /// - SeeAlso: `ACL CAT`, group server.
  @_alwaysEmitIntoClient
  public func aclCat(_ category: String? = nil) async throws -> [String] {
    try await run(.aclCat(category))
  }

  /// Removes users, and ends their connections. The user `default` can't be removed.
  ///
  /// `ACL DELUSER username […]`, since 6.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) amortized time considering the typical user.
  /// - SeeAlso: `ACL DELUSER`, group server.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclDeluser(_ username: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.aclDeluser(ArgumentList(username, more)))
  }

  /// Asks whether a user may run a command, which is not run.
  ///
  /// `ACL DRYRUN username command [arg […]]`, since 7.0.0.
  ///
  /// It is an error if there is no such user or command, or the arguments are too many or too few.
  ///
  /// - Returns: Whether it may, and why not otherwise.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ACL DRYRUN`, group server.
  @_alwaysEmitIntoClient
  public func aclDryrun(username: String, command: String, _ words: any RESPArgumentSource...) async throws
    -> ACLVerdict
  {
    try await run(.aclDryrun(username: username, command: command, ArgumentList(words)))
  }

  /// Makes a password up that nobody can guess.
  ///
  /// `ACL GENPASS [bits]`, since 6.0.0.
  ///
  /// `bits` is 1 to 4096, and rounded up to a multiple of 4.
  ///
  /// - Returns: Hexadecimal digits, one for each 4 bits; 64 of them unless it is told otherwise. The server does
  ///   not keep it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ACL GENPASS`, group server.
  @_alwaysEmitIntoClient
  public func aclGenpass(bits: Int? = nil) async throws -> String {
    try await run(.aclGenpass(bits: bits))
  }

  /// Reads what a user may do.
  ///
  /// `ACL GETUSER username`, since 6.0.0.
  ///
  /// - Returns: The user's rules, or `nil` if there is no such user.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of password, command and pattern rules that the user has.
  /// - SeeAlso: `ACL GETUSER`, group server.
  @_alwaysEmitIntoClient
  public func aclGetuser(_ username: String) async throws -> ACLUser? {
    try await run(.aclGetuser(username))
  }

  /// Lists the subcommands of `ACL`.
  ///
  /// `ACL HELP`, since 6.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ACL HELP`, group server.
  @_alwaysEmitIntoClient
  public func aclHelp() async throws -> [String] {
    try await run(.aclHelp())
  }

  /// Lists the users with their rules.
  ///
  /// `ACL LIST`, since 6.0.0.
  ///
  /// - Returns: A line for each user, as the server's file of users has it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of configured users.
  /// - SeeAlso: `ACL LIST`, group server.
  @_alwaysEmitIntoClient
  public func aclList() async throws -> [String] {
    try await run(.aclList())
  }

  /// Reads the users from the server's file of users (`aclfile`), and removes those that are not in it.
  ///
  /// `ACL LOAD`, since 6.0.0.
  ///
  /// If there is a fault in the file, everything stays as it was, and it is an error. It is one too if the server
  /// has no such file.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of configured users.
  /// - SeeAlso: `ACL LOAD`, group server.
  @_alwaysEmitIntoClient
  public func aclLoad() async throws {
    _ = try await run(.aclLoad())
  }

  /// Reads what has been refused of late: commands, keys and channels that users may not use, and wrong
  /// passwords.
  ///
  /// `ACL LOG [count | RESET]`, since 6.0.0.
  ///
  /// `count` is the largest number of entries, 10 if it is not given.
  ///
  /// - Returns: What was refused, last one first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of entries shown.
  /// - SeeAlso: `ACL LOG`, group server.
  @_alwaysEmitIntoClient
  public func aclLog(count: Int? = nil) async throws -> [ACLLogEntry] {
    try await run(.aclLog(count: count))
  }

  /// Reads what has been refused of late: commands, keys and channels that users may not use, and wrong
  /// passwords.
  ///
  /// `ACL LOG [count | RESET]`, since 6.0.0.
  ///
  /// Removes all entries.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of entries shown.
  /// - SeeAlso: `ACL LOG`, group server.
  @_alwaysEmitIntoClient
  public func aclLogReset() async throws {
    _ = try await run(.aclLogReset())
  }

  /// Writes the users to the server's file of users (`aclfile`).
  ///
  /// `ACL SAVE`, since 6.0.0.
  ///
  /// It is an error if the server has no such file.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of configured users.
  /// - SeeAlso: `ACL SAVE`, group server.
  @_alwaysEmitIntoClient
  public func aclSave() async throws {
    _ = try await run(.aclSave())
  }

  /// Changes what a user may do. A user that does not exist is made: one that may do nothing, but for what the
  /// rules say.
  ///
  /// `ACL SETUSER username [rule […]]`, since 6.0.0.
  ///
  /// Rules are as `aclList` gives them: `on`, `>password`, `~keys:*`, `+get`, `-@dangerous`, `(%R~a* +get)` …
  /// Each is a value of its own, and changes what those before have left. If one is wrong, nothing changes, and
  /// it is an error.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of rules provided.
  /// - SeeAlso: `ACL SETUSER`, group server.
  @_alwaysEmitIntoClient
  public func aclSetuser(_ username: String, _ rules: any RESPArgumentSource...) async throws {
    _ = try await run(.aclSetuser(username, ArgumentList(rules)))
  }

  /// Lists the users.
  ///
  /// `ACL USERS`, since 6.0.0.
  ///
  /// - Returns: Their names.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N). Where N is the number of configured users.
  /// - SeeAlso: `ACL USERS`, group server.
  @_alwaysEmitIntoClient
  public func aclUsers() async throws -> [String] {
    try await run(.aclUsers())
  }

  /// Reads which user this connection is.
  ///
  /// `ACL WHOAMI`, since 6.0.0.
  ///
  /// - Returns: The user's name: `default` unless it has told the server otherwise.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ACL WHOAMI`, group server.
  @_alwaysEmitIntoClient
  public func aclWhoami() async throws -> String {
    try await run(.aclWhoami())
  }

  /// Lists the server's commands.
  ///
  /// `COMMAND`, since 2.8.13.
  ///
  /// - Returns: What the server knows of each, in no particular order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of commands.
  /// - SeeAlso: `COMMAND`, group server.
  @_alwaysEmitIntoClient
  public func command() async throws -> [CommandInfo] {
    try await run(.command())
  }

  /// Counts the server's commands.
  ///
  /// `COMMAND COUNT`, since 2.8.13.
  ///
  /// - Returns: How many there are; subcommands don't count.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `COMMAND COUNT`, group server.
  @_alwaysEmitIntoClient
  public func commandCount() async throws -> Int {
    try await run(.commandCount())
  }

  /// Reads the documentation of commands.
  ///
  /// `COMMAND DOCS [command-name […]]`, since 7.0.0.
  ///
  /// A subcommand is named `config|get`. It is an error to name one twice.
  ///
  /// - Returns: The documentation by name, in lower case, of those that exist; of all if none is named.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of commands to look up.
  /// - SeeAlso: `COMMAND DOCS`, group server.
  @_alwaysEmitIntoClient
  public func commandDocs(_ commands: any RESPArgumentSource...) async throws -> [String: CommandDocumentation] {
    try await run(.commandDocs(ArgumentList(orAll: commands)))
  }

  /// Finds the keys among the arguments of a command, which is not run.
  ///
  /// `COMMAND GETKEYS command [arg […]]`, since 2.8.13.
  ///
  /// It is an error if the command has none, or the arguments are too many or too few.
  ///
  /// - Returns: The keys.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of arguments to the command.
  /// - SeeAlso: `COMMAND GETKEYS`, group server.
  @_alwaysEmitIntoClient
  public func commandGetkeys<T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.commandGetkeys(command, ArgumentList(words), as: T.self))
  }

  /// Finds the keys among the arguments of a command, which is not run, and how it uses them.
  ///
  /// `COMMAND GETKEYSANDFLAGS command [arg […]]`, since 7.0.0.
  ///
  /// It is an error if the command has none, or the arguments are too many or too few.
  ///
  /// - Returns: The keys, each with what becomes of it.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of arguments to the command.
  /// - SeeAlso: `COMMAND GETKEYSANDFLAGS`, group server.
  @_alwaysEmitIntoClient
  public func commandGetkeysandflags<T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> [FlaggedKey<T>] {
    try await run(.commandGetkeysandflags(command, ArgumentList(words), as: T.self))
  }

  /// Lists the subcommands of `COMMAND`.
  ///
  /// `COMMAND HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `COMMAND HELP`, group server.
  @_alwaysEmitIntoClient
  public func commandHelp() async throws -> [String] {
    try await run(.commandHelp())
  }

  /// Reads what the server knows of commands.
  ///
  /// `COMMAND INFO [command-name […]]`, since 2.8.13.
  ///
  /// A subcommand is named `config|get`, since Redis 7.0. Before, it is an error to name none.
  ///
  /// - Returns: What it knows of each, or `nil` where there is no such command; of all, in no particular order,
  ///   if none is named.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of commands to look up.
  /// - SeeAlso: `COMMAND INFO`, group server.
  @_alwaysEmitIntoClient
  public func commandInfo(_ commands: any RESPArgumentSource...) async throws -> [CommandInfo?] {
    try await run(.commandInfo(ArgumentList(orAll: commands)))
  }

  /// Lists the names of the server's commands and their subcommands.
  ///
  /// `COMMAND LIST [FILTERBY <MODULE module-name | ACLCAT category | PATTERN pattern>]`, since 7.0.0.
  ///
  /// - Returns: Names, in no particular order; `config|get` is one of a subcommand.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of commands.
  /// - SeeAlso: `COMMAND LIST`, group server.
  @_alwaysEmitIntoClient
  public func commandList(filter: CommandFilter? = nil) async throws -> [String] {
    try await run(.commandList(filter: filter))
  }

  /// Reads which commands have taken long of late, or were large, or had a large reply.
  ///
  /// `COMMANDLOG GET count <slow | large-request | large-reply>`, since 8.1.0.
  ///
  /// The count is the largest number of entries; all of them if it is -1. Which commands are kept is up to the
  /// server's settings (`commandlog-execution-slower-than`, `commandlog-request-larger-than`,
  /// `commandlog-reply-larger-than`).
  ///
  /// - Returns: The commands that have taken long, last one first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries returned.
  /// - SeeAlso: `COMMANDLOG GET`, group server.
  @_alwaysEmitIntoClient
  public func commandlogGet(slow count: Int) async throws -> [SlowlogEntry] {
    try await run(.commandlogGet(slow: count))
  }

  /// Reads which commands have taken long of late, or were large, or had a large reply.
  ///
  /// `COMMANDLOG GET count <slow | large-request | large-reply>`, since 8.1.0.
  ///
  /// The count is the largest number of entries; all of them if it is -1. Which commands are kept is up to the
  /// server's settings (`commandlog-execution-slower-than`, `commandlog-request-larger-than`,
  /// `commandlog-reply-larger-than`).
  ///
  /// - Returns: The commands that were large, last one first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries returned.
  /// - SeeAlso: `COMMANDLOG GET`, group server.
  @_alwaysEmitIntoClient
  public func commandlogGet(largeRequests count: Int) async throws -> [LargeCommand] {
    try await run(.commandlogGet(largeRequests: count))
  }

  /// Reads which commands have taken long of late, or were large, or had a large reply.
  ///
  /// `COMMANDLOG GET count <slow | large-request | large-reply>`, since 8.1.0.
  ///
  /// The count is the largest number of entries; all of them if it is -1. Which commands are kept is up to the
  /// server's settings (`commandlog-execution-slower-than`, `commandlog-request-larger-than`,
  /// `commandlog-reply-larger-than`).
  ///
  /// - Returns: The commands whose reply was large, last one first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries returned.
  /// - SeeAlso: `COMMANDLOG GET`, group server.
  @_alwaysEmitIntoClient
  public func commandlogGet(largeReplies count: Int) async throws -> [LargeCommand] {
    try await run(.commandlogGet(largeReplies: count))
  }

  /// Lists the subcommands of `COMMANDLOG`.
  ///
  /// `COMMANDLOG HELP`, since 8.1.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `COMMANDLOG HELP`, group server.
  @_alwaysEmitIntoClient
  public func commandlogHelp() async throws -> [String] {
    try await run(.commandlogHelp())
  }

  /// Counts the commands that have taken long, or were large, or had a large reply.
  ///
  /// `COMMANDLOG LEN <slow | large-request | large-reply>`, since 8.1.0.
  ///
  /// - Returns: How many there are.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `COMMANDLOG LEN`, group server.
  @_alwaysEmitIntoClient
  public func commandlogLen(_ log: CommandLog) async throws -> Int {
    try await run(.commandlogLen(log))
  }

  /// Removes the entries of commands that have taken long, or were large, or had a large reply.
  ///
  /// `COMMANDLOG RESET <slow | large-request | large-reply>`, since 8.1.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries in the commandlog.
  /// - SeeAlso: `COMMANDLOG RESET`, group server.
  @_alwaysEmitIntoClient
  public func commandlogReset(_ log: CommandLog) async throws {
    _ = try await run(.commandlogReset(log))
  }

  /// Lists the subcommands of `CONFIG`.
  ///
  /// `CONFIG HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CONFIG HELP`, group server.
  @_alwaysEmitIntoClient
  public func configHelp() async throws -> [String] {
    try await run(.configHelp())
  }

  /// Sets the figures of the server to zero that `info` shows: hits, misses, commands, connections, expired keys
  /// …
  ///
  /// `CONFIG RESETSTAT`, since 2.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CONFIG RESETSTAT`, group server.
  @_alwaysEmitIntoClient
  public func configResetstat() async throws {
    _ = try await run(.configResetstat())
  }

  /// Writes the settings to the file that the server was started with, where they differ from those in it.
  ///
  /// `CONFIG REWRITE`, since 2.8.0.
  ///
  /// It is an error if there was no such file.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CONFIG REWRITE`, group server.
  @_alwaysEmitIntoClient
  public func configRewrite() async throws {
    _ = try await run(.configRewrite())
  }

  /// Has the server say in words what has taken long, and what may help.
  ///
  /// `LATENCY DOCTOR`, since 2.8.13.
  ///
  /// - Returns: A text, in English.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY DOCTOR`, group server.
  @_alwaysEmitIntoClient
  public func latencyDoctor() async throws -> String {
    try await run(.latencyDoctor())
  }

  /// Has the server draw how long an event has taken of late.
  ///
  /// `LATENCY GRAPH event`, since 2.8.13.
  ///
  /// - Returns: Some lines of characters. It is an error if there is nothing to draw.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY GRAPH`, group server.
  @_alwaysEmitIntoClient
  public func latencyGraph(_ event: String) async throws -> String {
    try await run(.latencyGraph(event))
  }

  /// Lists the subcommands of `LATENCY`.
  ///
  /// `LATENCY HELP`, since 2.8.13.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY HELP`, group server.
  @_alwaysEmitIntoClient
  public func latencyHelp() async throws -> [String] {
    try await run(.latencyHelp())
  }

  /// Reads how long commands have taken.
  ///
  /// `LATENCY HISTOGRAM [COMMAND […]]`, since 7.0.0.
  ///
  /// The name of a command with subcommands stands for all of them. It is an error to name one twice.
  ///
  /// - Returns: The distribution by name, of those that have been run; of all if none is named.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of commands with latency information being retrieved.
  /// - SeeAlso: `LATENCY HISTOGRAM`, group server.
  @_alwaysEmitIntoClient
  public func latencyHistogram(_ commands: any RESPArgumentSource...) async throws -> [String: LatencyHistogram] {
    try await run(.latencyHistogram(ArgumentList(orAll: commands)))
  }

  /// Reads how long an event has taken of late.
  ///
  /// `LATENCY HISTORY event`, since 2.8.13.
  ///
  /// The server keeps what takes as long as `latency-monitor-threshold` says, or longer: nothing if that is 0.
  ///
  /// - Returns: Times, first one first, up to 160 of them; one for each second at most.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY HISTORY`, group server.
  @_alwaysEmitIntoClient
  public func latencyHistory(_ event: String) async throws -> [LatencySample] {
    try await run(.latencyHistory(event))
  }

  /// Reads which events have taken long of late.
  ///
  /// `LATENCY LATEST`, since 2.8.13.
  ///
  /// The server keeps what takes as long as `latency-monitor-threshold` says, or longer: nothing if that is 0.
  ///
  /// - Returns: The events, such as `command`, `fork` or `expire-cycle`, with their times.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY LATEST`, group server.
  @_alwaysEmitIntoClient
  public func latencyLatest() async throws -> [LatencyEvent] {
    try await run(.latencyLatest())
  }

  /// Forgets how long events have taken; all events if none is named.
  ///
  /// `LATENCY RESET [event […]]`, since 2.8.13.
  ///
  /// - Returns: How many of them there were.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LATENCY RESET`, group server.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyReset(_ events: any RESPArgumentSource...) async throws -> Int {
    try await run(.latencyReset(ArgumentList(orAll: events)))
  }

  /// Has the server say in words what it finds wrong with its memory.
  ///
  /// `MEMORY DOCTOR`, since 4.0.0.
  ///
  /// - Returns: A text, in English.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MEMORY DOCTOR`, group server.
  @_alwaysEmitIntoClient
  public func memoryDoctor() async throws -> String {
    try await run(.memoryDoctor())
  }

  /// Lists the subcommands of `MEMORY`.
  ///
  /// `MEMORY HELP`, since 4.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MEMORY HELP`, group server.
  @_alwaysEmitIntoClient
  public func memoryHelp() async throws -> [String] {
    try await run(.memoryHelp())
  }

  /// Reads what the server's allocator tells of itself.
  ///
  /// `MEMORY MALLOC-STATS`, since 4.0.0.
  ///
  /// - Returns: A text whose form is up to the allocator.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on how much memory is allocated, could be slow.
  /// - SeeAlso: `MEMORY MALLOC-STATS`, group server.
  @_alwaysEmitIntoClient
  public func memoryMallocStats() async throws -> String {
    try await run(.memoryMallocStats())
  }

  /// Asks the server's allocator to give memory back to the system that it does not need.
  ///
  /// `MEMORY PURGE`, since 4.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on how much memory is allocated, could be slow.
  /// - SeeAlso: `MEMORY PURGE`, group server.
  @_alwaysEmitIntoClient
  public func memoryPurge() async throws {
    _ = try await run(.memoryPurge())
  }

  /// Reads what the server uses its memory for.
  ///
  /// `MEMORY STATS`, since 4.0.0.
  ///
  /// - Returns: The figures.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MEMORY STATS`, group server.
  @_alwaysEmitIntoClient
  public func memoryStats() async throws -> MemoryStatistics {
    try await run(.memoryStats())
  }

  /// Reads which commands have taken long of late: as long as `slowlog-log-slower-than` says, or longer.
  ///
  /// `SLOWLOG GET [count]`, since 2.2.12.
  ///
  /// `count` is the largest number of them, 10 if it is not given; all of them if it is -1.
  ///
  /// - Returns: The commands, last one first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries returned.
  /// - SeeAlso: `SLOWLOG GET`, group server.
  @_alwaysEmitIntoClient
  public func slowlogGet(count: Int? = nil) async throws -> [SlowlogEntry] {
    try await run(.slowlogGet(count: count))
  }

  /// Lists the subcommands of `SLOWLOG`.
  ///
  /// `SLOWLOG HELP`, since 6.2.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SLOWLOG HELP`, group server.
  @_alwaysEmitIntoClient
  public func slowlogHelp() async throws -> [String] {
    try await run(.slowlogHelp())
  }

  /// Counts the commands that have taken long.
  ///
  /// `SLOWLOG LEN`, since 2.2.12.
  ///
  /// - Returns: How many there are.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SLOWLOG LEN`, group server.
  @_alwaysEmitIntoClient
  public func slowlogLen() async throws -> Int {
    try await run(.slowlogLen())
  }

  /// Removes the entries of commands that have taken long.
  ///
  /// `SLOWLOG RESET`, since 2.2.12.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of entries in the slowlog.
  /// - SeeAlso: `SLOWLOG RESET`, group server.
  @_alwaysEmitIntoClient
  public func slowlogReset() async throws {
    _ = try await run(.slowlogReset())
  }

  /// Has the server write its append-only file anew, in the background.
  ///
  /// `BGREWRITEAOF`, since 1.0.0.
  ///
  /// - Returns: Whether it has begun, or does so when the file that is being saved is complete.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `BGREWRITEAOF`, group server.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bgrewriteaof() async throws -> BackgroundJob {
    try await run(.bgrewriteaof())
  }

  /// Has the server save all databases to a file, in the background.
  ///
  /// `BGSAVE [SCHEDULE | CANCEL]`, since 1.0.0.
  ///
  /// `info(.persistence)` and `lastsave()` tell when it is done, and how it ended.
  ///
  /// It is an error if the server writes a file already; with `.schedule` it waits until the append-only file has
  /// been rewritten.
  ///
  /// - Returns: Whether it has begun, or will, or has been cancelled.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `BGSAVE`, group server.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bgsave(_ operation: BackgroundSaveOperation? = nil) async throws -> BackgroundJob {
    try await run(.bgsave(operation))
  }

  /// Does what the server's own developers need: it can crash the server or block it.
  ///
  /// `DEBUG`, since 1.0.0.
  ///
  /// Since Redis 7.0, the server has to allow it (`enable-debug-command`). What there is differs between
  /// versions: `debug("HELP")` lists it.
  ///
  /// - Returns: Whatever it answers.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Depends on subcommand.
  /// - SeeAlso: `DEBUG`, group server.
  @discardableResult
  @_alwaysEmitIntoClient
  public func debug<T: RESPDecodable>(
    _ subcommand: String, _ parameters: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) async throws -> T {
    try await run(.debug(subcommand, ArgumentList(parameters), as: T.self))
  }

  /// Has a primary change places with one of its replicas.
  ///
  /// `FAILOVER [TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]`, since 6.2.0.
  ///
  /// The server answers before it has happened: `info()` tells how it goes, in the field `master_failover_state`.
  /// Meanwhile writes wait.
  ///
  /// With any replica that has come as far as the primary. It is given up if there is none within the timeout, or
  /// waits for as long as it takes.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FAILOVER`, group server.
  @_alwaysEmitIntoClient
  public func failover(timeout: Duration? = nil) async throws {
    _ = try await run(.failover(timeout: timeout))
  }

  /// Has a primary change places with one of its replicas.
  ///
  /// `FAILOVER [TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]`, since 6.2.0.
  ///
  /// The server answers before it has happened: `info()` tells how it goes, in the field `master_failover_state`.
  /// Meanwhile writes wait.
  ///
  /// With this replica, once it has come as far as the primary.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FAILOVER`, group server.
  @_alwaysEmitIntoClient
  public func failover(to host: String, port: Int, timeout: Duration? = nil) async throws {
    _ = try await run(.failover(to: host, port: port, timeout: timeout))
  }

  /// Has a primary change places with one of its replicas.
  ///
  /// `FAILOVER [TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]`, since 6.2.0.
  ///
  /// The server answers before it has happened: `info()` tells how it goes, in the field `master_failover_state`.
  /// Meanwhile writes wait.
  ///
  /// With this replica, after the timeout even if it has not come as far as the primary: what it lacks is lost
  /// then.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FAILOVER`, group server.
  @_alwaysEmitIntoClient
  public func failover(to host: String, port: Int, forcingAfter timeout: Duration) async throws {
    _ = try await run(.failover(to: host, port: port, forcingAfter: timeout))
  }

  /// Has a primary change places with one of its replicas.
  ///
  /// `FAILOVER [TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]`, since 6.2.0.
  ///
  /// The server answers before it has happened: `info()` tells how it goes, in the field `master_failover_state`.
  /// Meanwhile writes wait.
  ///
  /// `.abort` ends the one that is under way. It is an error if there is none.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `FAILOVER`, group server.
  @_alwaysEmitIntoClient
  public func failover(_ abort: AbortOperation) async throws {
    _ = try await run(.failover(abort))
  }

  /// Reads what the server tells of itself.
  ///
  /// `INFO [section […]]`, since 1.0.0.
  ///
  /// Before Redis 7.0, a server takes one section at most.
  ///
  /// - Returns: These sections; without any, those that the server finds most important.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `INFO`, group server.
  @_alwaysEmitIntoClient
  public func info(_ sections: InfoSection...) async throws -> ServerInfo {
    try await run(.info(sections))
  }

  /// Reads what the server tells of itself.
  ///
  /// `INFO [section […]]`, since 1.0.0.
  ///
  /// Before Redis 7.0, a server takes one section at most.
  ///
  /// - Returns: These sections; without any, those that the server finds most important.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `INFO`, group server.
  @_alwaysEmitIntoClient
  public func info(_ sections: some Collection<InfoSection>) async throws -> ServerInfo {
    try await run(.info(Array(sections)))
  }

  /// Draws a picture with the server's version beneath it.
  ///
  /// `LOLWUT [VERSION version]`, since 5.0.0.
  ///
  /// `version` chooses the picture, as that of Redis 5 or 6; the arguments are this picture's own, such as its
  /// width.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - SeeAlso: `LOLWUT`, group server.
  @_alwaysEmitIntoClient
  public func lolwut(version: Int? = nil, _ parameters: any RESPArgumentSource...) async throws -> String {
    try await run(.lolwut(version: version, ArgumentList(parameters)))
  }

  /// Lists the subcommands of `MODULE`.
  ///
  /// `MODULE HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MODULE HELP`, group server.
  @_alwaysEmitIntoClient
  public func moduleHelp() async throws -> [String] {
    try await run(.moduleHelp())
  }

  /// Lists the modules that the server has loaded.
  ///
  /// `MODULE LIST`, since 4.0.0.
  ///
  /// - Returns: The modules.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of loaded modules.
  /// - SeeAlso: `MODULE LIST`, group server.
  @_alwaysEmitIntoClient
  public func moduleList() async throws -> [ModuleInfo] {
    try await run(.moduleList())
  }

  /// Loads a module, which adds commands or types to the server.
  ///
  /// `MODULE LOAD path [arg […]]`, since 4.0.0.
  ///
  /// Since Redis 7.0, the server has to allow it (`enable-module-command`).
  ///
  /// `path` is the library's, on the server.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MODULE LOAD`, group server.
  @_alwaysEmitIntoClient
  public func moduleLoad(_ path: String, _ parameters: any RESPArgumentSource...) async throws {
    _ = try await run(.moduleLoad(path, ArgumentList(parameters)))
  }

  /// Loads a module with settings.
  ///
  /// `MODULE LOADEX path [CONFIG name value [CONFIG name value …]] [ARGS args […]]`, since 7.0.0.
  ///
  /// The server has to allow it (`enable-module-command`).
  ///
  /// `path` is the library's, on the server. The settings' names start with the module's name and a dot.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MODULE LOADEX`, group server.
  @_alwaysEmitIntoClient
  public func moduleLoadex(
    _ path: String, configuration settings: ModuleConfiguration? = nil, arguments parameters: any RESPArgumentSource...
  ) async throws {
    _ = try await run(.moduleLoadex(path, configuration: settings, arguments: ArgumentList(parameters)))
  }

  /// Removes a module.
  ///
  /// `MODULE UNLOAD name`, since 4.0.0.
  ///
  /// It is an error if it has types of its own, or other modules need it.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MODULE UNLOAD`, group server.
  @_alwaysEmitIntoClient
  public func moduleUnload(_ name: String) async throws {
    _ = try await run(.moduleUnload(name))
  }

  /// Makes the server a replica of another one, or ends that.
  ///
  /// `REPLICAOF <host port | NO ONE>`, since 5.0.0.
  ///
  /// The server answers before it has connected: `role()` tells how far it is.
  ///
  /// What it holds is replaced by what the other one holds.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `REPLICAOF`, group server.
  @_alwaysEmitIntoClient
  public func replicaof(_ host: String, port: Int) async throws {
    _ = try await run(.replicaof(host, port: port))
  }

  /// Makes the server a replica of another one, or ends that.
  ///
  /// `REPLICAOF <host port | NO ONE>`, since 5.0.0.
  ///
  /// The server answers before it has connected: `role()` tells how far it is.
  ///
  /// `.noOne` makes it a primary. It keeps what it holds.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `REPLICAOF`, group server.
  @_alwaysEmitIntoClient
  public func replicaof(_ none: NoPrimary) async throws {
    _ = try await run(.replicaof(none))
  }

  /// Makes a key of what `dump` has given, in a cluster's slot that the node is about to take over.
  ///
  /// `RESTORE-ASKING key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since
  /// 3.0.0.
  ///
  /// Nodes send each other this while slots move; others use `restore`. It is an error if the key exists, unless
  /// `replacing` says otherwise.
  ///
  /// The key stays.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE-ASKING`, group server.
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restoreAsking(key, serialized, replacing: replacing, usage: usage))
  }

  /// Makes a key of what `dump` has given, in a cluster's slot that the node is about to take over.
  ///
  /// `RESTORE-ASKING key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since
  /// 3.0.0.
  ///
  /// Nodes send each other this while slots move; others use `restore`. It is an error if the key exists, unless
  /// `replacing` says otherwise.
  ///
  /// The key goes away after this time, in milliseconds, rounded up. After zero, it stays.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE-ASKING`, group server.
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restoreAsking(key, serialized, after: time, replacing: replacing, usage: usage))
  }

  /// Makes a key of what `dump` has given, in a cluster's slot that the node is about to take over.
  ///
  /// `RESTORE-ASKING key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since
  /// 3.0.0.
  ///
  /// Nodes send each other this while slots move; others use `restore`. It is an error if the key exists, unless
  /// `replacing` says otherwise.
  ///
  /// The key goes away at this time, counted from 1970-01-01 00:00 UTC without leap seconds, in milliseconds,
  /// rounded up. If that has passed, there is no such key afterwards; but zero itself lets it stay.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE-ASKING`, group server.
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restoreAsking(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage))
  }

  /// Reads whether the server is a primary, a replica or a Sentinel, and how replication goes.
  ///
  /// `ROLE`, since 2.8.12.
  ///
  /// - Returns: What it is.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ROLE`, group server.
  @_alwaysEmitIntoClient
  public func role() async throws -> ServerRole {
    try await run(.role())
  }

  /// Saves all databases to a file. The server does nothing else until that is done.
  ///
  /// `SAVE`, since 1.0.0.
  ///
  /// `bgsave` does it in the background.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of keys in all databases.
  /// - SeeAlso: `SAVE`, group server.
  @_alwaysEmitIntoClient
  public func save() async throws {
    _ = try await run(.save())
  }

  /// Ends the server, or keeps it from ending.
  ///
  /// `SHUTDOWN [[NOSAVE | SAVE] [NOW] [FORCE] [SAFE] [FAILOVER] | ABORT]`, since 1.0.0.
  ///
  /// `.abort`, since Redis 7.0: a server that waits for its replicas before it ends does not end. It is an error
  /// if it does not wait.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) when saving, where N is the total number of keys in all databases when saving data,
  ///   otherwise O(1).
  /// - SeeAlso: `SHUTDOWN`, group server.
  @_alwaysEmitIntoClient
  public func shutdown(_ abort: AbortOperation) async throws {
    _ = try await run(.shutdown(abort))
  }

  /// Makes the server a replica of another one, or ends that.
  ///
  /// `SLAVEOF <host port | NO ONE>`, since 1.0.0.
  ///
  /// What it holds is replaced by what the other one holds.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SLAVEOF`, group server.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public func slaveof(_ host: String, port: Int) async throws {
    _ = try await run(.slaveof(host, port: port))
  }

  /// Makes the server a replica of another one, or ends that.
  ///
  /// `SLAVEOF <host port | NO ONE>`, since 1.0.0.
  ///
  /// `.noOne` makes it a primary. It keeps what it holds.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SLAVEOF`, group server.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public func slaveof(_ none: NoPrimary) async throws {
    _ = try await run(.slaveof(none))
  }
}

extension Chain {
  /// Adds `ACL CAT`. See ``CommandExecutor/aclCat(_:)``.
  @_alwaysEmitIntoClient
  public consuming func aclCat<each R: RESPDecodable>(_ category: String? = nil) -> Chain<
    Mode, (repeat each R, [String])
  > where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeAclCat(category) }
  }

  /// Adds `ACL DELUSER`. See ``CommandExecutor/aclDeluser(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func aclDeluser<each R: RESPDecodable>(
    _ username: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeAclDeluser(ArgumentList(username, more)) }
  }

  /// Adds `ACL DRYRUN`. See ``CommandExecutor/aclDryrun(username:command:_:)``.
  @_alwaysEmitIntoClient
  public consuming func aclDryrun<each R: RESPDecodable>(
    username: String, command: String, _ words: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, ACLVerdict)> where Replies == (repeat each R) {
    adding(ACLVerdict.self, .repeatable) {
      $0.encodeAclDryrun(username: username, command: command, ArgumentList(words))
    }
  }

  /// Adds `ACL GENPASS`. See ``CommandExecutor/aclGenpass(bits:)``.
  @_alwaysEmitIntoClient
  public consuming func aclGenpass<each R: RESPDecodable>(bits: Int? = nil) -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeAclGenpass(bits: bits) }
  }

  /// Adds `ACL GETUSER`. See ``CommandExecutor/aclGetuser(_:)``.
  @_alwaysEmitIntoClient
  public consuming func aclGetuser<each R: RESPDecodable>(_ username: String) -> Chain<Mode, (repeat each R, ACLUser?)>
  where Replies == (repeat each R) {
    adding(ACLUser?.self, .repeatable) { $0.encodeAclGetuser(username) }
  }

  /// Adds `ACL HELP`. See ``CommandExecutor/aclHelp()``.
  @_alwaysEmitIntoClient
  public consuming func aclHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeAclHelp() }
  }

  /// Adds `ACL LIST`. See ``CommandExecutor/aclList()``.
  @_alwaysEmitIntoClient
  public consuming func aclList<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeAclList() }
  }

  /// Adds `ACL LOAD`, which appends nothing. See ``CommandExecutor/aclLoad()``.
  @_alwaysEmitIntoClient
  public consuming func aclLoad() -> Self {
    adding() { $0.encodeAclLoad() }
  }

  /// Adds `ACL LOG`. See ``CommandExecutor/aclLog(count:)``.
  @_alwaysEmitIntoClient
  public consuming func aclLog<each R: RESPDecodable>(count: Int? = nil) -> Chain<Mode, (repeat each R, [ACLLogEntry])>
  where Replies == (repeat each R) {
    adding([ACLLogEntry].self) { $0.encodeAclLog(count: count) }
  }

  /// Adds `ACL LOG`, which appends nothing. See ``CommandExecutor/aclLogReset()``.
  @_alwaysEmitIntoClient
  public consuming func aclLogReset() -> Self {
    adding() { $0.encodeAclLogReset2() }
  }

  /// Adds `ACL SAVE`, which appends nothing. See ``CommandExecutor/aclSave()``.
  @_alwaysEmitIntoClient
  public consuming func aclSave() -> Self {
    adding() { $0.encodeAclSave() }
  }

  /// Adds `ACL SETUSER`, which appends nothing. See ``CommandExecutor/aclSetuser(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func aclSetuser(_ username: String, _ rules: any RESPArgumentSource...) -> Self {
    adding() { $0.encodeAclSetuser(username, ArgumentList(rules)) }
  }

  /// Adds `ACL USERS`. See ``CommandExecutor/aclUsers()``.
  @_alwaysEmitIntoClient
  public consuming func aclUsers<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeAclUsers() }
  }

  /// Adds `ACL WHOAMI`. See ``CommandExecutor/aclWhoami()``.
  @_alwaysEmitIntoClient
  public consuming func aclWhoami<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeAclWhoami() }
  }

  /// Adds `COMMAND`. See ``CommandExecutor/command()``.
  @_alwaysEmitIntoClient
  public consuming func command<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [CommandInfo])>
  where Replies == (repeat each R) {
    adding([CommandInfo].self, .repeatable) { $0.encodeCommand() }
  }

  /// Adds `COMMAND COUNT`. See ``CommandExecutor/commandCount()``.
  @_alwaysEmitIntoClient
  public consuming func commandCount<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeCommandCount() }
  }

  /// Adds `COMMAND DOCS`. See ``CommandExecutor/commandDocs(_:)``.
  @_alwaysEmitIntoClient
  public consuming func commandDocs<each R: RESPDecodable>(_ commands: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, [String: CommandDocumentation])
  > where Replies == (repeat each R) {
    adding([String: CommandDocumentation].self, .repeatable) { $0.encodeCommandDocs(ArgumentList(orAll: commands)) }
  }

  /// Adds `COMMAND GETKEYS`. See ``CommandExecutor/commandGetkeys(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func commandGetkeys<each R: RESPDecodable, T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .repeatable) { $0.encodeCommandGetkeys(command, ArgumentList(words)) }
  }

  /// Adds `COMMAND GETKEYSANDFLAGS`. See ``CommandExecutor/commandGetkeysandflags(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func commandGetkeysandflags<each R: RESPDecodable, T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [FlaggedKey<T>])> where Replies == (repeat each R) {
    adding([FlaggedKey<T>].self, .repeatable) { $0.encodeCommandGetkeysandflags(command, ArgumentList(words)) }
  }

  /// Adds `COMMAND HELP`. See ``CommandExecutor/commandHelp()``.
  @_alwaysEmitIntoClient
  public consuming func commandHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeCommandHelp() }
  }

  /// Adds `COMMAND INFO`. See ``CommandExecutor/commandInfo(_:)``.
  @_alwaysEmitIntoClient
  public consuming func commandInfo<each R: RESPDecodable>(_ commands: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, [CommandInfo?])
  > where Replies == (repeat each R) {
    adding([CommandInfo?].self, .repeatable) { $0.encodeCommandInfo(ArgumentList(orAll: commands)) }
  }

  /// Adds `COMMAND LIST`. See ``CommandExecutor/commandList(filter:)``.
  @_alwaysEmitIntoClient
  public consuming func commandList<each R: RESPDecodable>(filter: CommandFilter? = nil) -> Chain<
    Mode, (repeat each R, [String])
  > where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeCommandList(filter: filter) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(slow:)``.
  @_alwaysEmitIntoClient
  public consuming func commandlogGet<each R: RESPDecodable>(slow count: Int) -> Chain<
    Mode, (repeat each R, [SlowlogEntry])
  > where Replies == (repeat each R) {
    adding([SlowlogEntry].self, .repeatable) { $0.encodeCommandlogGet(slow: count) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(largeRequests:)``.
  @_alwaysEmitIntoClient
  public consuming func commandlogGet<each R: RESPDecodable>(largeRequests count: Int) -> Chain<
    Mode, (repeat each R, [LargeCommand])
  > where Replies == (repeat each R) {
    adding([LargeCommand].self, .repeatable) { $0.encodeCommandlogGet2(largeRequests: count) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(largeReplies:)``.
  @_alwaysEmitIntoClient
  public consuming func commandlogGet<each R: RESPDecodable>(largeReplies count: Int) -> Chain<
    Mode, (repeat each R, [LargeCommand])
  > where Replies == (repeat each R) {
    adding([LargeCommand].self, .repeatable) { $0.encodeCommandlogGet3(largeReplies: count) }
  }

  /// Adds `COMMANDLOG HELP`. See ``CommandExecutor/commandlogHelp()``.
  @_alwaysEmitIntoClient
  public consuming func commandlogHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeCommandlogHelp() }
  }

  /// Adds `COMMANDLOG LEN`. See ``CommandExecutor/commandlogLen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func commandlogLen<each R: RESPDecodable>(_ log: CommandLog) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeCommandlogLen(log) }
  }

  /// Adds `COMMANDLOG RESET`, which appends nothing. See ``CommandExecutor/commandlogReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func commandlogReset(_ log: CommandLog) -> Self {
    adding() { $0.encodeCommandlogReset(log) }
  }

  /// Adds `CONFIG HELP`. See ``CommandExecutor/configHelp()``.
  @_alwaysEmitIntoClient
  public consuming func configHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeConfigHelp() }
  }

  /// Adds `CONFIG RESETSTAT`, which appends nothing. See ``CommandExecutor/configResetstat()``.
  @_alwaysEmitIntoClient
  public consuming func configResetstat() -> Self {
    adding() { $0.encodeConfigResetstat() }
  }

  /// Adds `CONFIG REWRITE`, which appends nothing. See ``CommandExecutor/configRewrite()``.
  @_alwaysEmitIntoClient
  public consuming func configRewrite() -> Self {
    adding() { $0.encodeConfigRewrite() }
  }

  /// Adds `LATENCY DOCTOR`. See ``CommandExecutor/latencyDoctor()``.
  @_alwaysEmitIntoClient
  public consuming func latencyDoctor<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeLatencyDoctor() }
  }

  /// Adds `LATENCY GRAPH`. See ``CommandExecutor/latencyGraph(_:)``.
  @_alwaysEmitIntoClient
  public consuming func latencyGraph<each R: RESPDecodable>(_ event: String) -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeLatencyGraph(event) }
  }

  /// Adds `LATENCY HELP`. See ``CommandExecutor/latencyHelp()``.
  @_alwaysEmitIntoClient
  public consuming func latencyHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeLatencyHelp() }
  }

  /// Adds `LATENCY HISTOGRAM`. See ``CommandExecutor/latencyHistogram(_:)``.
  @_alwaysEmitIntoClient
  public consuming func latencyHistogram<each R: RESPDecodable>(_ commands: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, [String: LatencyHistogram])
  > where Replies == (repeat each R) {
    adding([String: LatencyHistogram].self, .repeatable) { $0.encodeLatencyHistogram(ArgumentList(orAll: commands)) }
  }

  /// Adds `LATENCY HISTORY`. See ``CommandExecutor/latencyHistory(_:)``.
  @_alwaysEmitIntoClient
  public consuming func latencyHistory<each R: RESPDecodable>(_ event: String) -> Chain<
    Mode, (repeat each R, [LatencySample])
  > where Replies == (repeat each R) {
    adding([LatencySample].self, .repeatable) { $0.encodeLatencyHistory(event) }
  }

  /// Adds `LATENCY LATEST`. See ``CommandExecutor/latencyLatest()``.
  @_alwaysEmitIntoClient
  public consuming func latencyLatest<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [LatencyEvent])>
  where Replies == (repeat each R) {
    adding([LatencyEvent].self, .repeatable) { $0.encodeLatencyLatest() }
  }

  /// Adds `LATENCY RESET`. See ``CommandExecutor/latencyReset(_:)``.
  @_alwaysEmitIntoClient
  public consuming func latencyReset<each R: RESPDecodable>(_ events: any RESPArgumentSource...) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLatencyReset(ArgumentList(orAll: events)) }
  }

  /// Adds `MEMORY DOCTOR`. See ``CommandExecutor/memoryDoctor()``.
  @_alwaysEmitIntoClient
  public consuming func memoryDoctor<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeMemoryDoctor() }
  }

  /// Adds `MEMORY HELP`. See ``CommandExecutor/memoryHelp()``.
  @_alwaysEmitIntoClient
  public consuming func memoryHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeMemoryHelp() }
  }

  /// Adds `MEMORY MALLOC-STATS`. See ``CommandExecutor/memoryMallocStats()``.
  @_alwaysEmitIntoClient
  public consuming func memoryMallocStats<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodeMemoryMallocStats() }
  }

  /// Adds `MEMORY PURGE`, which appends nothing. See ``CommandExecutor/memoryPurge()``.
  @_alwaysEmitIntoClient
  public consuming func memoryPurge() -> Self {
    adding(.repeatable) { $0.encodeMemoryPurge() }
  }

  /// Adds `MEMORY STATS`. See ``CommandExecutor/memoryStats()``.
  @_alwaysEmitIntoClient
  public consuming func memoryStats<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, MemoryStatistics)>
  where Replies == (repeat each R) {
    adding(MemoryStatistics.self, .repeatable) { $0.encodeMemoryStats() }
  }

  /// Adds `SLOWLOG GET`. See ``CommandExecutor/slowlogGet(count:)``.
  @_alwaysEmitIntoClient
  public consuming func slowlogGet<each R: RESPDecodable>(count: Int? = nil) -> Chain<
    Mode, (repeat each R, [SlowlogEntry])
  > where Replies == (repeat each R) {
    adding([SlowlogEntry].self, .repeatable) { $0.encodeSlowlogGet(count: count) }
  }

  /// Adds `SLOWLOG HELP`. See ``CommandExecutor/slowlogHelp()``.
  @_alwaysEmitIntoClient
  public consuming func slowlogHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeSlowlogHelp() }
  }

  /// Adds `SLOWLOG LEN`. See ``CommandExecutor/slowlogLen()``.
  @_alwaysEmitIntoClient
  public consuming func slowlogLen<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeSlowlogLen() }
  }

  /// Adds `SLOWLOG RESET`, which appends nothing. See ``CommandExecutor/slowlogReset()``.
  @_alwaysEmitIntoClient
  public consuming func slowlogReset() -> Self {
    adding() { $0.encodeSlowlogReset() }
  }

  /// Adds `BGREWRITEAOF`. See ``CommandExecutor/bgrewriteaof()``.
  @_alwaysEmitIntoClient
  public consuming func bgrewriteaof<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, BackgroundJob)>
  where Replies == (repeat each R) {
    adding(BackgroundJob.self) { $0.encodeBgrewriteaof() }
  }

  /// Adds `BGSAVE`. See ``CommandExecutor/bgsave(_:)``.
  @_alwaysEmitIntoClient
  public consuming func bgsave<each R: RESPDecodable>(_ operation: BackgroundSaveOperation? = nil) -> Chain<
    Mode, (repeat each R, BackgroundJob)
  > where Replies == (repeat each R) {
    adding(BackgroundJob.self) { $0.encodeBgsave(operation) }
  }

  /// Adds `DEBUG`. See ``CommandExecutor/debug(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func debug<each R: RESPDecodable, T: RESPDecodable>(
    _ subcommand: String, _ parameters: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self) { $0.encodeDebug(subcommand, ArgumentList(parameters)) }
  }

  /// Adds `FAILOVER`, which appends nothing. See ``CommandExecutor/failover(timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func failover(timeout: Duration? = nil) -> Self {
    adding(.rescue) { $0.encodeFailover(timeout: timeout) }
  }

  /// Adds `FAILOVER`, which appends nothing. See ``CommandExecutor/failover(to:port:timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func failover(to host: String, port: Int, timeout: Duration? = nil) -> Self {
    adding(.rescue) { $0.encodeFailover2(to: host, port: port, timeout: timeout) }
  }

  /// Adds `FAILOVER`, which appends nothing. See ``CommandExecutor/failover(to:port:forcingAfter:)``.
  @_alwaysEmitIntoClient
  public consuming func failover(to host: String, port: Int, forcingAfter timeout: Duration) -> Self {
    adding(.rescue) { $0.encodeFailover3(to: host, port: port, forcingAfter: timeout) }
  }

  /// Adds `FAILOVER`, which appends nothing. See ``CommandExecutor/failover(_:)``.
  @_alwaysEmitIntoClient
  public consuming func failover(_ abort: AbortOperation) -> Self {
    adding(.rescue) { $0.encodeFailover4(abort) }
  }

  /// Adds `INFO`. See ``CommandExecutor/info(_:)-(InfoSection...)``.
  @_alwaysEmitIntoClient
  public consuming func info<each R: RESPDecodable>(_ sections: InfoSection...) -> Chain<
    Mode, (repeat each R, ServerInfo)
  > where Replies == (repeat each R) {
    adding(ServerInfo.self, .repeatable) { $0.encodeInfo(sections) }
  }

  /// Adds `INFO`. See ``CommandExecutor/info(_:)-(Collection<InfoSection>)``.
  @_alwaysEmitIntoClient
  public consuming func info<each R: RESPDecodable>(_ sections: some Collection<InfoSection>) -> Chain<
    Mode, (repeat each R, ServerInfo)
  > where Replies == (repeat each R) {
    adding(ServerInfo.self, .repeatable) { $0.encodeInfo(Array(sections)) }
  }

  /// Adds `LOLWUT`. See ``CommandExecutor/lolwut(version:_:)``.
  @_alwaysEmitIntoClient
  public consuming func lolwut<each R: RESPDecodable>(version: Int? = nil, _ parameters: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, String)> where Replies == (repeat each R)
  {
    adding(String.self, .readOnly) { $0.encodeLolwut(version: version, ArgumentList(parameters)) }
  }

  /// Adds `MODULE HELP`. See ``CommandExecutor/moduleHelp()``.
  @_alwaysEmitIntoClient
  public consuming func moduleHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeModuleHelp() }
  }

  /// Adds `MODULE LIST`. See ``CommandExecutor/moduleList()``.
  @_alwaysEmitIntoClient
  public consuming func moduleList<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [ModuleInfo])>
  where Replies == (repeat each R) {
    adding([ModuleInfo].self, .repeatable) { $0.encodeModuleList() }
  }

  /// Adds `MODULE LOAD`, which appends nothing. See ``CommandExecutor/moduleLoad(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func moduleLoad(_ path: String, _ parameters: any RESPArgumentSource...) -> Self {
    adding() { $0.encodeModuleLoad(path, ArgumentList(parameters)) }
  }

  /// Adds `MODULE LOADEX`, which appends nothing. See
  /// ``CommandExecutor/moduleLoadex(_:configuration:arguments:)``.
  @_alwaysEmitIntoClient
  public consuming func moduleLoadex(
    _ path: String, configuration settings: ModuleConfiguration? = nil, arguments parameters: any RESPArgumentSource...
  ) -> Self {
    adding() { $0.encodeModuleLoadex(path, configuration: settings, arguments: ArgumentList(parameters)) }
  }

  /// Adds `MODULE UNLOAD`, which appends nothing. See ``CommandExecutor/moduleUnload(_:)``.
  @_alwaysEmitIntoClient
  public consuming func moduleUnload(_ name: String) -> Self {
    adding() { $0.encodeModuleUnload(name) }
  }

  /// Adds `REPLICAOF`, which appends nothing. See ``CommandExecutor/replicaof(_:port:)``.
  @_alwaysEmitIntoClient
  public consuming func replicaof(_ host: String, port: Int) -> Self {
    adding() { $0.encodeReplicaof(host, port: port) }
  }

  /// Adds `REPLICAOF`, which appends nothing. See ``CommandExecutor/replicaof(_:)``.
  @_alwaysEmitIntoClient
  public consuming func replicaof(_ none: NoPrimary) -> Self {
    adding() { $0.encodeReplicaof2(none) }
  }

  /// Adds `RESTORE-ASKING`, which appends nothing. See ``CommandExecutor/restoreAsking(_:_:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restoreAsking(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestoreAsking(key, serialized, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE-ASKING`, which appends nothing. See
  /// ``CommandExecutor/restoreAsking(_:_:after:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restoreAsking(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestoreAsking2(key, serialized, after: time, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE-ASKING`, which appends nothing. See
  /// ``CommandExecutor/restoreAsking(_:_:sinceEpoch:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restoreAsking(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestoreAsking3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage) }
  }

  /// Adds `ROLE`. See ``CommandExecutor/role()``.
  @_alwaysEmitIntoClient
  public consuming func role<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ServerRole)>
  where Replies == (repeat each R) {
    adding(ServerRole.self, .repeatable) { $0.encodeRole() }
  }

  /// Adds `SAVE`, which appends nothing. See ``CommandExecutor/save()``.
  @_alwaysEmitIntoClient
  public consuming func save() -> Self {
    adding() { $0.encodeSave() }
  }

  /// Adds `SHUTDOWN`, which appends nothing. See ``CommandExecutor/shutdown(_:)``.
  @_alwaysEmitIntoClient
  public consuming func shutdown(_ abort: AbortOperation) -> Self {
    adding([.blocking, .rescue]) { $0.encodeShutdown(abort) }
  }

  /// Adds `SLAVEOF`, which appends nothing. See ``CommandExecutor/slaveof(_:port:)``.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public consuming func slaveof(_ host: String, port: Int) -> Self {
    adding() { $0.encodeSlaveof(host, port: port) }
  }

  /// Adds `SLAVEOF`, which appends nothing. See ``CommandExecutor/slaveof(_:)``.
  @available(*, deprecated, renamed: "replicaof")
  @_alwaysEmitIntoClient
  public consuming func slaveof(_ none: NoPrimary) -> Self {
    adding() { $0.encodeSlaveof2(none) }
  }
}

extension Batch {
  /// Adds `ACL CAT`. See ``CommandExecutor/aclCat(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclCat(_ category: String? = nil) -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeAclCat(category) }
  }

  /// Adds `ACL DELUSER`. See ``CommandExecutor/aclDeluser(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclDeluser(_ username: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeAclDeluser(ArgumentList(username, more)) }
  }

  /// Adds `ACL DRYRUN`. See ``CommandExecutor/aclDryrun(username:command:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclDryrun(username: String, command: String, _ words: any RESPArgumentSource...) -> BatchReply<ACLVerdict>
  {
    adding(ACLVerdict.self, .repeatable) {
      $0.encodeAclDryrun(username: username, command: command, ArgumentList(words))
    }
  }

  /// Adds `ACL GENPASS`. See ``CommandExecutor/aclGenpass(bits:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclGenpass(bits: Int? = nil) -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeAclGenpass(bits: bits) }
  }

  /// Adds `ACL GETUSER`. See ``CommandExecutor/aclGetuser(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclGetuser(_ username: String) -> BatchReply<ACLUser?> {
    adding(ACLUser?.self, .repeatable) { $0.encodeAclGetuser(username) }
  }

  /// Adds `ACL HELP`. See ``CommandExecutor/aclHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeAclHelp() }
  }

  /// Adds `ACL LIST`. See ``CommandExecutor/aclList()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclList() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeAclList() }
  }

  /// Adds `ACL LOAD`. See ``CommandExecutor/aclLoad()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclLoad() -> Batch {
    adding() { $0.encodeAclLoad() }
  }

  /// Adds `ACL LOG`. See ``CommandExecutor/aclLog(count:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclLog(count: Int? = nil) -> BatchReply<[ACLLogEntry]> {
    adding([ACLLogEntry].self) { $0.encodeAclLog(count: count) }
  }

  /// Adds `ACL LOG`. See ``CommandExecutor/aclLogReset()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclLogReset() -> Batch {
    adding() { $0.encodeAclLogReset2() }
  }

  /// Adds `ACL SAVE`. See ``CommandExecutor/aclSave()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclSave() -> Batch {
    adding() { $0.encodeAclSave() }
  }

  /// Adds `ACL SETUSER`. See ``CommandExecutor/aclSetuser(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclSetuser(_ username: String, _ rules: any RESPArgumentSource...) -> Batch {
    adding() { $0.encodeAclSetuser(username, ArgumentList(rules)) }
  }

  /// Adds `ACL USERS`. See ``CommandExecutor/aclUsers()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclUsers() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeAclUsers() }
  }

  /// Adds `ACL WHOAMI`. See ``CommandExecutor/aclWhoami()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func aclWhoami() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeAclWhoami() }
  }

  /// Adds `COMMAND`. See ``CommandExecutor/command()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func command() -> BatchReply<[CommandInfo]> {
    adding([CommandInfo].self, .repeatable) { $0.encodeCommand() }
  }

  /// Adds `COMMAND COUNT`. See ``CommandExecutor/commandCount()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandCount() -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeCommandCount() }
  }

  /// Adds `COMMAND DOCS`. See ``CommandExecutor/commandDocs(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandDocs(_ commands: any RESPArgumentSource...) -> BatchReply<[String: CommandDocumentation]> {
    adding([String: CommandDocumentation].self, .repeatable) { $0.encodeCommandDocs(ArgumentList(orAll: commands)) }
  }

  /// Adds `COMMAND GETKEYS`. See ``CommandExecutor/commandGetkeys(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandGetkeys<T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .repeatable) { $0.encodeCommandGetkeys(command, ArgumentList(words)) }
  }

  /// Adds `COMMAND GETKEYSANDFLAGS`. See ``CommandExecutor/commandGetkeysandflags(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandGetkeysandflags<T: RESPDecodable>(
    _ command: String, _ words: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<[FlaggedKey<T>]> {
    adding([FlaggedKey<T>].self, .repeatable) { $0.encodeCommandGetkeysandflags(command, ArgumentList(words)) }
  }

  /// Adds `COMMAND HELP`. See ``CommandExecutor/commandHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeCommandHelp() }
  }

  /// Adds `COMMAND INFO`. See ``CommandExecutor/commandInfo(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandInfo(_ commands: any RESPArgumentSource...) -> BatchReply<[CommandInfo?]> {
    adding([CommandInfo?].self, .repeatable) { $0.encodeCommandInfo(ArgumentList(orAll: commands)) }
  }

  /// Adds `COMMAND LIST`. See ``CommandExecutor/commandList(filter:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandList(filter: CommandFilter? = nil) -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeCommandList(filter: filter) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(slow:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogGet(slow count: Int) -> BatchReply<[SlowlogEntry]> {
    adding([SlowlogEntry].self, .repeatable) { $0.encodeCommandlogGet(slow: count) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(largeRequests:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogGet(largeRequests count: Int) -> BatchReply<[LargeCommand]> {
    adding([LargeCommand].self, .repeatable) { $0.encodeCommandlogGet2(largeRequests: count) }
  }

  /// Adds `COMMANDLOG GET`. See ``CommandExecutor/commandlogGet(largeReplies:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogGet(largeReplies count: Int) -> BatchReply<[LargeCommand]> {
    adding([LargeCommand].self, .repeatable) { $0.encodeCommandlogGet3(largeReplies: count) }
  }

  /// Adds `COMMANDLOG HELP`. See ``CommandExecutor/commandlogHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeCommandlogHelp() }
  }

  /// Adds `COMMANDLOG LEN`. See ``CommandExecutor/commandlogLen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogLen(_ log: CommandLog) -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeCommandlogLen(log) }
  }

  /// Adds `COMMANDLOG RESET`. See ``CommandExecutor/commandlogReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func commandlogReset(_ log: CommandLog) -> Batch {
    adding() { $0.encodeCommandlogReset(log) }
  }

  /// Adds `CONFIG HELP`. See ``CommandExecutor/configHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeConfigHelp() }
  }

  /// Adds `CONFIG RESETSTAT`. See ``CommandExecutor/configResetstat()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configResetstat() -> Batch {
    adding() { $0.encodeConfigResetstat() }
  }

  /// Adds `CONFIG REWRITE`. See ``CommandExecutor/configRewrite()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func configRewrite() -> Batch {
    adding() { $0.encodeConfigRewrite() }
  }

  /// Adds `LATENCY DOCTOR`. See ``CommandExecutor/latencyDoctor()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyDoctor() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeLatencyDoctor() }
  }

  /// Adds `LATENCY GRAPH`. See ``CommandExecutor/latencyGraph(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyGraph(_ event: String) -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeLatencyGraph(event) }
  }

  /// Adds `LATENCY HELP`. See ``CommandExecutor/latencyHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeLatencyHelp() }
  }

  /// Adds `LATENCY HISTOGRAM`. See ``CommandExecutor/latencyHistogram(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyHistogram(_ commands: any RESPArgumentSource...) -> BatchReply<[String: LatencyHistogram]> {
    adding([String: LatencyHistogram].self, .repeatable) { $0.encodeLatencyHistogram(ArgumentList(orAll: commands)) }
  }

  /// Adds `LATENCY HISTORY`. See ``CommandExecutor/latencyHistory(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyHistory(_ event: String) -> BatchReply<[LatencySample]> {
    adding([LatencySample].self, .repeatable) { $0.encodeLatencyHistory(event) }
  }

  /// Adds `LATENCY LATEST`. See ``CommandExecutor/latencyLatest()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyLatest() -> BatchReply<[LatencyEvent]> {
    adding([LatencyEvent].self, .repeatable) { $0.encodeLatencyLatest() }
  }

  /// Adds `LATENCY RESET`. See ``CommandExecutor/latencyReset(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func latencyReset(_ events: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeLatencyReset(ArgumentList(orAll: events)) }
  }

  /// Adds `MEMORY DOCTOR`. See ``CommandExecutor/memoryDoctor()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryDoctor() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeMemoryDoctor() }
  }

  /// Adds `MEMORY HELP`. See ``CommandExecutor/memoryHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeMemoryHelp() }
  }

  /// Adds `MEMORY MALLOC-STATS`. See ``CommandExecutor/memoryMallocStats()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryMallocStats() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodeMemoryMallocStats() }
  }

  /// Adds `MEMORY PURGE`. See ``CommandExecutor/memoryPurge()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryPurge() -> Batch {
    adding(.repeatable) { $0.encodeMemoryPurge() }
  }

  /// Adds `MEMORY STATS`. See ``CommandExecutor/memoryStats()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func memoryStats() -> BatchReply<MemoryStatistics> {
    adding(MemoryStatistics.self, .repeatable) { $0.encodeMemoryStats() }
  }

  /// Adds `SLOWLOG GET`. See ``CommandExecutor/slowlogGet(count:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func slowlogGet(count: Int? = nil) -> BatchReply<[SlowlogEntry]> {
    adding([SlowlogEntry].self, .repeatable) { $0.encodeSlowlogGet(count: count) }
  }

  /// Adds `SLOWLOG HELP`. See ``CommandExecutor/slowlogHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func slowlogHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeSlowlogHelp() }
  }

  /// Adds `SLOWLOG LEN`. See ``CommandExecutor/slowlogLen()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func slowlogLen() -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeSlowlogLen() }
  }

  /// Adds `SLOWLOG RESET`. See ``CommandExecutor/slowlogReset()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func slowlogReset() -> Batch {
    adding() { $0.encodeSlowlogReset() }
  }

  /// Adds `BGREWRITEAOF`. See ``CommandExecutor/bgrewriteaof()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bgrewriteaof() -> BatchReply<BackgroundJob> {
    adding(BackgroundJob.self) { $0.encodeBgrewriteaof() }
  }

  /// Adds `BGSAVE`. See ``CommandExecutor/bgsave(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bgsave(_ operation: BackgroundSaveOperation? = nil) -> BatchReply<BackgroundJob> {
    adding(BackgroundJob.self) { $0.encodeBgsave(operation) }
  }

  /// Adds `DEBUG`. See ``CommandExecutor/debug(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func debug<T: RESPDecodable>(
    _ subcommand: String, _ parameters: any RESPArgumentSource..., as type: T.Type = RESPValue.self
  ) -> BatchReply<T> {
    adding(T.self) { $0.encodeDebug(subcommand, ArgumentList(parameters)) }
  }

  /// Adds `FAILOVER`. See ``CommandExecutor/failover(timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func failover(timeout: Duration? = nil) -> Batch {
    adding(.rescue) { $0.encodeFailover(timeout: timeout) }
  }

  /// Adds `FAILOVER`. See ``CommandExecutor/failover(to:port:timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func failover(to host: String, port: Int, timeout: Duration? = nil) -> Batch {
    adding(.rescue) { $0.encodeFailover2(to: host, port: port, timeout: timeout) }
  }

  /// Adds `FAILOVER`. See ``CommandExecutor/failover(to:port:forcingAfter:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func failover(to host: String, port: Int, forcingAfter timeout: Duration) -> Batch {
    adding(.rescue) { $0.encodeFailover3(to: host, port: port, forcingAfter: timeout) }
  }

  /// Adds `FAILOVER`. See ``CommandExecutor/failover(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func failover(_ abort: AbortOperation) -> Batch {
    adding(.rescue) { $0.encodeFailover4(abort) }
  }

  /// Adds `INFO`. See ``CommandExecutor/info(_:)-(InfoSection...)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func info(_ sections: InfoSection...) -> BatchReply<ServerInfo> {
    adding(ServerInfo.self, .repeatable) { $0.encodeInfo(sections) }
  }

  /// Adds `INFO`. See ``CommandExecutor/info(_:)-(Collection<InfoSection>)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func info(_ sections: some Collection<InfoSection>) -> BatchReply<ServerInfo> {
    adding(ServerInfo.self, .repeatable) { $0.encodeInfo(Array(sections)) }
  }

  /// Adds `LOLWUT`. See ``CommandExecutor/lolwut(version:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lolwut(version: Int? = nil, _ parameters: any RESPArgumentSource...) -> BatchReply<String> {
    adding(String.self, .readOnly) { $0.encodeLolwut(version: version, ArgumentList(parameters)) }
  }

  /// Adds `MODULE HELP`. See ``CommandExecutor/moduleHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func moduleHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeModuleHelp() }
  }

  /// Adds `MODULE LIST`. See ``CommandExecutor/moduleList()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func moduleList() -> BatchReply<[ModuleInfo]> {
    adding([ModuleInfo].self, .repeatable) { $0.encodeModuleList() }
  }

  /// Adds `MODULE LOAD`. See ``CommandExecutor/moduleLoad(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func moduleLoad(_ path: String, _ parameters: any RESPArgumentSource...) -> Batch {
    adding() { $0.encodeModuleLoad(path, ArgumentList(parameters)) }
  }

  /// Adds `MODULE LOADEX`. See ``CommandExecutor/moduleLoadex(_:configuration:arguments:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func moduleLoadex(
    _ path: String, configuration settings: ModuleConfiguration? = nil, arguments parameters: any RESPArgumentSource...
  ) -> Batch {
    adding() { $0.encodeModuleLoadex(path, configuration: settings, arguments: ArgumentList(parameters)) }
  }

  /// Adds `MODULE UNLOAD`. See ``CommandExecutor/moduleUnload(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func moduleUnload(_ name: String) -> Batch {
    adding() { $0.encodeModuleUnload(name) }
  }

  /// Adds `REPLICAOF`. See ``CommandExecutor/replicaof(_:port:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func replicaof(_ host: String, port: Int) -> Batch {
    adding() { $0.encodeReplicaof(host, port: port) }
  }

  /// Adds `REPLICAOF`. See ``CommandExecutor/replicaof(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func replicaof(_ none: NoPrimary) -> Batch {
    adding() { $0.encodeReplicaof2(none) }
  }

  /// Adds `RESTORE-ASKING`. See ``CommandExecutor/restoreAsking(_:_:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestoreAsking(key, serialized, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE-ASKING`. See ``CommandExecutor/restoreAsking(_:_:after:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestoreAsking2(key, serialized, after: time, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE-ASKING`. See ``CommandExecutor/restoreAsking(_:_:sinceEpoch:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restoreAsking(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestoreAsking3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage) }
  }

  /// Adds `ROLE`. See ``CommandExecutor/role()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func role() -> BatchReply<ServerRole> {
    adding(ServerRole.self, .repeatable) { $0.encodeRole() }
  }

  /// Adds `SAVE`. See ``CommandExecutor/save()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func save() -> Batch {
    adding() { $0.encodeSave() }
  }

  /// Adds `SHUTDOWN`. See ``CommandExecutor/shutdown(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func shutdown(_ abort: AbortOperation) -> Batch {
    adding([.blocking, .rescue]) { $0.encodeShutdown(abort) }
  }

  /// Adds `SLAVEOF`. See ``CommandExecutor/slaveof(_:port:)``.
  @available(*, deprecated, renamed: "replicaof")
  @discardableResult
  @_alwaysEmitIntoClient
  public func slaveof(_ host: String, port: Int) -> Batch {
    adding() { $0.encodeSlaveof(host, port: port) }
  }

  /// Adds `SLAVEOF`. See ``CommandExecutor/slaveof(_:)``.
  @available(*, deprecated, renamed: "replicaof")
  @discardableResult
  @_alwaysEmitIntoClient
  public func slaveof(_ none: NoPrimary) -> Batch {
    adding() { $0.encodeSlaveof2(none) }
  }
}
