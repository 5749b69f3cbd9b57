/// What a server uses its memory for.
///
/// - SeeAlso: `MEMORY STATS`.
public struct MemoryStatistics: RESPDecodable, Sendable, Equatable {
  /// What a database takes beside its data.
  public struct Database: RESPDecodable, Sendable, Equatable {
    /// Bytes of the table of keys.
    public var keyTable = 0
    /// Bytes of the table of times at which keys go away.
    public var expiryTable = 0

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Database {
      var database = Database()
      try reader.fields(expecting: "a database's memory") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "overhead.hashtable.main": database.keyTable = try reader.decode()
        case "overhead.hashtable.expires": database.expiryTable = try reader.decode()
        default: break
        }
      }
      return database
    }
  }

  /// Bytes that the server had allocated when they were most.
  public var peakAllocated = 0
  /// Bytes that it has allocated.
  public var totalAllocated = 0
  /// Bytes that it had allocated when it started.
  public var startupAllocated = 0
  /// Bytes of what is kept for replicas that come back.
  public var replicationBacklog = 0
  /// Bytes that a replica keeps of what its primary has written, until it has the primary's snapshot; since Valkey 9.1.
  public var pendingReplication: Int?
  /// Bytes of connections to replicas.
  public var replicaClients = 0
  /// Bytes of the other connections.
  public var normalClients = 0
  /// Bytes of connections to other nodes of the cluster; since Redis 7.0.
  public var clusterLinks: Int?
  /// Bytes of slots that come from other nodes; since Valkey 9.0.
  public var slotImports: Int?
  /// Bytes of slots that go to other nodes; since Valkey 9.0.
  public var slotExports: Int?
  /// Bytes that wait to be written to the append-only file.
  public var aofBuffer = 0
  /// Bytes of scripts.
  public var scriptCaches = 0
  /// Bytes of functions; since Redis 7.0.
  public var functionCaches: Int?
  /// What each database that has keys takes beside its data.
  public var databases: [Int: Database] = [:]
  /// Bytes of the tables of all databases, their entries apart; since Valkey 8.0.
  public var databaseTables: Int?
  /// Bytes of tables that are about to be given up for larger or smaller ones; since Valkey 8.0.
  public var rehashingTables: Int?
  /// How many tables are about to be given up so; since Valkey 8.0.
  public var rehashingDatabases: Int?
  /// Bytes that are not data: those above, and those that it had allocated when it started.
  public var overhead = 0
  /// How many keys there are in all databases.
  public var keyCount = 0
  /// Bytes for each key: of what was allocated since the start; newer servers leave the overhead out.
  public var bytesPerKey = 0
  /// Bytes of data: what was allocated, without the overhead.
  public var datasetBytes = 0
  /// How much of what was allocated since the start is data: 0 to 100.
  public var datasetPercentage: Double = 0
  /// How much of the peak is allocated: 0 to 100.
  public var peakPercentage: Double = 0
  /// Bytes that the allocator has given out.
  public var allocatorAllocated = 0
  /// Bytes of the pages that these are in.
  public var allocatorActive = 0
  /// Bytes that the allocator has of the system.
  public var allocatorResident = 0
  /// Bytes that it has given back, and the system may take; since Valkey 8.0.
  public var allocatorMuzzy: Int?
  /// The pages' bytes by those given out.
  public var allocatorFragmentationRatio: Double = 0
  /// The pages' bytes less those given out.
  public var allocatorFragmentationBytes = 0
  /// What the allocator has of the system by the pages' bytes.
  public var allocatorRSSRatio: Double = 0
  /// What the allocator has of the system less the pages' bytes. May be negative.
  public var allocatorRSSBytes = 0
  /// The process's memory by what the allocator has.
  public var rssOverheadRatio: Double = 0
  /// The process's memory less what the allocator has, in bytes. May be negative.
  public var rssOverheadBytes = 0
  /// The process's memory by what is allocated.
  public var fragmentationRatio: Double = 0
  /// The process's memory less what is allocated, in bytes. May be negative.
  public var fragmentationBytes = 0

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> MemoryStatistics {
    var statistics = MemoryStatistics()
    try reader.fields(expecting: "figures of memory") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "peak.allocated": statistics.peakAllocated = try reader.decode()
      case "total.allocated": statistics.totalAllocated = try reader.decode()
      case "startup.allocated": statistics.startupAllocated = try reader.decode()
      case "replication.backlog": statistics.replicationBacklog = try reader.decode()
      case "replicas.repl.buffer": statistics.pendingReplication = try reader.decode()
      case "clients.slaves": statistics.replicaClients = try reader.decode()
      case "clients.normal": statistics.normalClients = try reader.decode()
      case "cluster.links": statistics.clusterLinks = try reader.decode()
      case "cluster.slot_import": statistics.slotImports = try reader.decode()
      case "cluster.slot_export": statistics.slotExports = try reader.decode()
      case "aof.buffer": statistics.aofBuffer = try reader.decode()
      case "lua.caches": statistics.scriptCaches = try reader.decode()
      case "functions.caches": statistics.functionCaches = try reader.decode()
      case "overhead.db.hashtable.lut": statistics.databaseTables = try reader.decode()
      case "overhead.db.hashtable.rehashing": statistics.rehashingTables = try reader.decode()
      case "db.dict.rehashing.count": statistics.rehashingDatabases = try reader.decode()
      case "overhead.total": statistics.overhead = try reader.decode()
      case "keys.count": statistics.keyCount = try reader.decode()
      case "keys.bytes-per-key": statistics.bytesPerKey = try reader.decode()
      case "dataset.bytes": statistics.datasetBytes = try reader.decode()
      case "dataset.percentage": statistics.datasetPercentage = try reader.decode()
      case "peak.percentage": statistics.peakPercentage = try reader.decode()
      case "allocator.allocated": statistics.allocatorAllocated = try reader.decode()
      case "allocator.active": statistics.allocatorActive = try reader.decode()
      case "allocator.resident": statistics.allocatorResident = try reader.decode()
      case "allocator.muzzy": statistics.allocatorMuzzy = try reader.decode()
      case "allocator-fragmentation.ratio": statistics.allocatorFragmentationRatio = try reader.decode()
      case "allocator-fragmentation.bytes": statistics.allocatorFragmentationBytes = try reader.decode()
      case "allocator-rss.ratio": statistics.allocatorRSSRatio = try reader.decode()
      case "allocator-rss.bytes": statistics.allocatorRSSBytes = try reader.decode()
      case "rss-overhead.ratio": statistics.rssOverheadRatio = try reader.decode()
      case "rss-overhead.bytes": statistics.rssOverheadBytes = try reader.decode()
      case "fragmentation": statistics.fragmentationRatio = try reader.decode()
      case "fragmentation.bytes": statistics.fragmentationBytes = try reader.decode()
      default:
        guard name.hasPrefix("db."), let database = Int(name.dropFirst(3)) else { return }
        statistics.databases[database] = try reader.decode()
      }
    }
    return statistics
  }
}
