/// What a server uses its memory for.
///
/// - SeeAlso: `MEMORY STATS`.
public struct MemoryStatistics: RESPDecodable, Sendable, Equatable {
  /// What a database takes beside its data.
  public struct Database: RESPDecodable, Sendable, Equatable {
    /// Bytes of the table of keys.
    public var keyTable: Int
    /// Bytes of the table of times at which keys go away.
    public var expiryTable: Int

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(keyTable: Int = 0, expiryTable: Int = 0) {
      self.keyTable = keyTable
      self.expiryTable = expiryTable
    }

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
  public var peakAllocated: Int
  /// Bytes that it has allocated.
  public var totalAllocated: Int
  /// Bytes that it had allocated when it started.
  public var startupAllocated: Int
  /// Bytes of what is kept for replicas that come back.
  public var replicationBacklog: Int
  /// Bytes that a replica keeps of what its primary has written, until it has the primary's snapshot; since Valkey 9.1.
  public var pendingReplication: Int?
  /// Bytes of connections to replicas.
  public var replicaClients: Int
  /// Bytes of the other connections.
  public var normalClients: Int
  /// Bytes of connections to other nodes of the cluster; since Redis 7.0.
  public var clusterLinks: Int?
  /// Bytes of slots that come from other nodes; since Valkey 9.0.
  public var slotImports: Int?
  /// Bytes of slots that go to other nodes; since Valkey 9.0.
  public var slotExports: Int?
  /// Bytes that wait to be written to the append-only file.
  public var aofBuffer: Int
  /// Bytes of scripts.
  public var scriptCaches: Int
  /// Bytes of functions; since Redis 7.0.
  public var functionCaches: Int?
  /// What each database that has keys takes beside its data.
  public var databases: [Int: Database]
  /// Bytes of the tables of all databases, their entries apart; since Valkey 8.0.
  public var databaseTables: Int?
  /// Bytes of tables that are about to be given up for larger or smaller ones; since Valkey 8.0.
  public var rehashingTables: Int?
  /// How many tables are about to be given up so; since Valkey 8.0.
  public var rehashingDatabases: Int?
  /// Bytes that are not data: those above, and those that it had allocated when it started.
  public var overhead: Int
  /// How many keys there are in all databases.
  public var keyCount: Int
  /// Bytes for each key: of what was allocated since the start; newer servers leave the overhead out.
  public var bytesPerKey: Int
  /// Bytes of data: what was allocated, without the overhead.
  public var datasetBytes: Int
  /// How much of what was allocated since the start is data: 0 to 100.
  public var datasetPercentage: Double
  /// How much of the peak is allocated: 0 to 100.
  public var peakPercentage: Double
  /// Bytes that the allocator has given out.
  public var allocatorAllocated: Int
  /// Bytes of the pages that these are in.
  public var allocatorActive: Int
  /// Bytes that the allocator has of the system.
  public var allocatorResident: Int
  /// Bytes that it has given back, and the system may take; since Valkey 8.0.
  public var allocatorMuzzy: Int?
  /// The pages' bytes by those given out.
  public var allocatorFragmentationRatio: Double
  /// The pages' bytes less those given out.
  public var allocatorFragmentationBytes: Int
  /// What the allocator has of the system by the pages' bytes.
  public var allocatorRSSRatio: Double
  /// What the allocator has of the system less the pages' bytes. May be negative.
  public var allocatorRSSBytes: Int
  /// The process's memory by what the allocator has.
  public var rssOverheadRatio: Double
  /// The process's memory less what the allocator has, in bytes. May be negative.
  public var rssOverheadBytes: Int
  /// The process's memory by what is allocated.
  public var fragmentationRatio: Double
  /// The process's memory less what is allocated, in bytes. May be negative.
  public var fragmentationBytes: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    peakAllocated: Int = 0, totalAllocated: Int = 0, startupAllocated: Int = 0, replicationBacklog: Int = 0,
    pendingReplication: Int? = nil, replicaClients: Int = 0, normalClients: Int = 0, clusterLinks: Int? = nil,
    slotImports: Int? = nil, slotExports: Int? = nil, aofBuffer: Int = 0, scriptCaches: Int = 0,
    functionCaches: Int? = nil, databases: [Int: Database] = [:], databaseTables: Int? = nil,
    rehashingTables: Int? = nil, rehashingDatabases: Int? = nil, overhead: Int = 0, keyCount: Int = 0,
    bytesPerKey: Int = 0, datasetBytes: Int = 0, datasetPercentage: Double = 0, peakPercentage: Double = 0,
    allocatorAllocated: Int = 0, allocatorActive: Int = 0, allocatorResident: Int = 0, allocatorMuzzy: Int? = nil,
    allocatorFragmentationRatio: Double = 0, allocatorFragmentationBytes: Int = 0, allocatorRSSRatio: Double = 0,
    allocatorRSSBytes: Int = 0, rssOverheadRatio: Double = 0, rssOverheadBytes: Int = 0, fragmentationRatio: Double = 0,
    fragmentationBytes: Int = 0
  ) {
    self.peakAllocated = peakAllocated
    self.totalAllocated = totalAllocated
    self.startupAllocated = startupAllocated
    self.replicationBacklog = replicationBacklog
    self.pendingReplication = pendingReplication
    self.replicaClients = replicaClients
    self.normalClients = normalClients
    self.clusterLinks = clusterLinks
    self.slotImports = slotImports
    self.slotExports = slotExports
    self.aofBuffer = aofBuffer
    self.scriptCaches = scriptCaches
    self.functionCaches = functionCaches
    self.databases = databases
    self.databaseTables = databaseTables
    self.rehashingTables = rehashingTables
    self.rehashingDatabases = rehashingDatabases
    self.overhead = overhead
    self.keyCount = keyCount
    self.bytesPerKey = bytesPerKey
    self.datasetBytes = datasetBytes
    self.datasetPercentage = datasetPercentage
    self.peakPercentage = peakPercentage
    self.allocatorAllocated = allocatorAllocated
    self.allocatorActive = allocatorActive
    self.allocatorResident = allocatorResident
    self.allocatorMuzzy = allocatorMuzzy
    self.allocatorFragmentationRatio = allocatorFragmentationRatio
    self.allocatorFragmentationBytes = allocatorFragmentationBytes
    self.allocatorRSSRatio = allocatorRSSRatio
    self.allocatorRSSBytes = allocatorRSSBytes
    self.rssOverheadRatio = rssOverheadRatio
    self.rssOverheadBytes = rssOverheadBytes
    self.fragmentationRatio = fragmentationRatio
    self.fragmentationBytes = fragmentationBytes
  }

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
