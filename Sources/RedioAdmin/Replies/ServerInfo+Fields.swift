// The fields that are asked for most.

extension ServerInfo {
  // MARK: Server

  /// What the server is: `redis`, or, since Valkey 7.2, `valkey`. Others that are like them may have a name too.
  public var serverName: String? { self[.server, "server_name"] ?? redisVersion.map { _ in "redis" } }
  /// The server's own version, such as `9.1.0`.
  public var version: String? { self[.server, "\(serverName ?? "redis")_version"] ?? redisVersion }
  /// The version of Redis whose commands it has: for Valkey another one than its own.
  public var redisVersion: String? { self[.server, "redis_version"] }
  /// `standalone`, `cluster` or `sentinel`.
  public var mode: String? { self[.server, "redis_mode"] ?? self[.server, "server_mode"] }
  /// The id of its run, which changes when it is started again.
  public var runID: String? { self[.server, "run_id"] }
  /// The number of its process.
  public var processID: Int? { int(.server, "process_id") }
  /// Its TCP port; 0 for none.
  public var port: Int? { int(.server, "tcp_port") }
  /// How long it has run, in whole seconds.
  public var uptime: Duration? { seconds(.server, "uptime_in_seconds") }
  /// Its clock's time; since Redis 6.0.
  public var time: ServerTime? {
    self[.server, "server_time_usec"].flatMap { Int64($0) }.map { ServerTime(sinceEpoch: .microseconds($0)) }
  }

  // MARK: Clients

  /// How many clients are connected, replicas aside.
  public var connectedClients: Int? { int(.clients, "connected_clients") }
  /// How many of them wait in a blocking command.
  public var blockedClients: Int? { int(.clients, "blocked_clients") }
  /// How many there may be.
  public var maxClients: Int? { int(.clients, "maxclients") }

  // MARK: Memory

  /// Bytes that it has asked its allocator for.
  public var usedMemory: Int? { int(.memory, "used_memory") }
  /// The most that this has been, in bytes.
  public var peakMemory: Int? { int(.memory, "used_memory_peak") }
  /// Bytes that the system has given its process.
  public var residentMemory: Int? { int(.memory, "used_memory_rss") }
  /// Bytes that it may use; 0 for as many as there are.
  public var maxMemory: Int? { int(.memory, "maxmemory") }
  /// What it does when it has used them, such as `noeviction`.
  public var maxMemoryPolicy: String? { self[.memory, "maxmemory_policy"] }
  /// How many times the resident memory is of the used one.
  public var fragmentationRatio: Double? { self[.memory, "mem_fragmentation_ratio"].flatMap { Double($0) } }

  // MARK: Persistence

  /// Whether it reads its files, after it has been started.
  public var isLoading: Bool? { bool(.persistence, "loading") }
  /// How many writes there have been since the databases were last saved.
  public var changesSinceSave: Int? { int(.persistence, "rdb_changes_since_last_save") }
  /// Whether it saves the databases, in the background.
  public var isSaving: Bool? { bool(.persistence, "rdb_bgsave_in_progress") }
  /// When it has last done so.
  public var lastSave: ServerTime? {
    seconds(.persistence, "rdb_last_save_time").map { ServerTime(sinceEpoch: $0) }
  }
  /// Whether that went well, the last time.
  public var lastSaveSucceeded: Bool? { self[.persistence, "rdb_last_bgsave_status"].map { $0 == "ok" } }
  /// Whether it writes an append-only file.
  public var isAOFEnabled: Bool? { bool(.persistence, "aof_enabled") }
  /// Whether it rewrites it.
  public var isRewriting: Bool? { bool(.persistence, "aof_rewrite_in_progress") }
  /// Whether that went well, the last time.
  public var lastRewriteSucceeded: Bool? { self[.persistence, "aof_last_bgrewrite_status"].map { $0 == "ok" } }

  // MARK: Stats

  /// How many connections it has had.
  public var connectionsReceived: Int? { int(.stats, "total_connections_received") }
  /// How many it has turned away, since there were too many.
  public var connectionsRejected: Int? { int(.stats, "rejected_connections") }
  /// How many commands it has run.
  public var commandsProcessed: Int? { int(.stats, "total_commands_processed") }
  /// How many a second, of late.
  public var commandsPerSecond: Int? { int(.stats, "instantaneous_ops_per_sec") }
  /// How many keys were asked for that were there.
  public var keyspaceHits: Int? { int(.stats, "keyspace_hits") }
  /// How many were asked for that were not.
  public var keyspaceMisses: Int? { int(.stats, "keyspace_misses") }
  /// How many keys have gone away since their time was up.
  public var expiredKeys: Int? { int(.stats, "expired_keys") }
  /// How many it has removed for want of memory.
  public var evictedKeys: Int? { int(.stats, "evicted_keys") }

  // MARK: Replication

  /// What a server is in a replication.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Role: Sendable, Equatable {
    /// It takes writes.
    case primary
    /// It follows a primary.
    case replica

    /// Not here: `primary`.
    @_alwaysEmitIntoClient
    @available(*, unavailable, renamed: "primary")
    public static var master: Role { .primary }

    /// Not here: `replica`.
    @_alwaysEmitIntoClient
    @available(*, unavailable, renamed: "replica")
    public static var slave: Role { .replica }
  }

  /// What it is in a replication.
  public var role: Role? {
    switch self[.replication, "role"] {
    case "master", "primary": .primary
    case "slave", "replica": .replica
    default: nil
    }
  }
  /// How many replicas are connected to it.
  public var connectedReplicas: Int? { int(.replication, "connected_slaves", "connected_replicas") }
  /// How many bytes it has written to its replicas, or as a replica has been sent.
  public var replicationOffset: Int? {
    role == .replica
      ? int(.replication, "slave_repl_offset", "replica_repl_offset")
      : int(.replication, "master_repl_offset", "primary_repl_offset")
  }
  /// Of a replica: where its primary is.
  public var primaryHost: String? { self[.replication, "master_host"] ?? self[.replication, "primary_host"] }
  /// Of a replica: its primary's port.
  public var primaryPort: Int? { int(.replication, "master_port", "primary_port") }
  /// Of a replica: whether it is connected to its primary.
  public var isLinked: Bool? {
    (self[.replication, "master_link_status"] ?? self[.replication, "primary_link_status"]).map { $0 == "up" }
  }

  private func int(_ section: InfoSection, _ names: String...) -> Int? {
    names.lazy.compactMap { self[section, $0] }.first.flatMap { Int($0) }
  }
  private func bool(_ section: InfoSection, _ name: String) -> Bool? { self[section, name].map { $0 != "0" } }
  private func seconds(_ section: InfoSection, _ name: String) -> Duration? {
    self[section, name].flatMap { Int64($0) }.map { .seconds($0) }
  }
}
