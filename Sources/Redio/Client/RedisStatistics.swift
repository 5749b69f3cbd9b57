/// A snapshot of a client's current state and of its counters since it was created.
public struct RedisStatistics: Sendable, Equatable {
  /// Connections that are open or being established.
  public internal(set) var connections: Int
  /// How many connections have been established.
  public internal(set) var connectionsMade: Int
  /// How many connections were lost or could not be established.
  public internal(set) var connectionsLost: Int
  /// Connections of the pool that sessions have leased, at most `PoolLimits.limit` of each server.
  public internal(set) var leasedSessions: Int
  /// Connections of the pool that blocking commands have leased, at most `PoolLimits.blockingLimit` of each server.
  public internal(set) var leasedForBlocking: Int
  /// Idle connections of the pool, which sessions and blocking commands can lease at once.
  public internal(set) var idleSessions: Int
  /// Connections that are being established for the pool.
  public internal(set) var connectingSessions: Int
  /// Calls that wait for a session.
  public internal(set) var waitingForSession: Int
  /// Blocking commands that wait for a connection of the pool.
  public internal(set) var waitingForBlocking: Int
  /// Calls that wait until a shared connection is established.
  public internal(set) var waitingForConnection: Int
  /// How many commands were submitted to connections, each command of a chain counted.
  public internal(set) var commands: Int
  /// How many calls were retried.
  public internal(set) var repeatedCalls: Int
  /// How many writes to sockets transferred bytes, those of handshakes included.
  public internal(set) var writes: Int
  /// How many bytes were written to sockets.
  public internal(set) var bytesWritten: UInt64
  /// Why the last connection was lost or could not be established; `nil` while connections are open.
  public internal(set) var lastFailure: String?

  /// Creates figures, for tests.
  public init(
    connections: Int = 0, connectionsMade: Int = 0, connectionsLost: Int = 0, leasedSessions: Int = 0,
    leasedForBlocking: Int = 0, idleSessions: Int = 0, connectingSessions: Int = 0, waitingForSession: Int = 0,
    waitingForBlocking: Int = 0, waitingForConnection: Int = 0, commands: Int = 0, repeatedCalls: Int = 0,
    writes: Int = 0, bytesWritten: UInt64 = 0, lastFailure: String? = nil
  ) {
    self.connections = connections
    self.connectionsMade = connectionsMade
    self.connectionsLost = connectionsLost
    self.leasedSessions = leasedSessions
    self.leasedForBlocking = leasedForBlocking
    self.idleSessions = idleSessions
    self.connectingSessions = connectingSessions
    self.waitingForSession = waitingForSession
    self.waitingForBlocking = waitingForBlocking
    self.waitingForConnection = waitingForConnection
    self.commands = commands
    self.repeatedCalls = repeatedCalls
    self.writes = writes
    self.bytesWritten = bytesWritten
    self.lastFailure = lastFailure
  }

  /// Adds the figures of another node.
  mutating func add(_ other: RedisStatistics) {
    connections += other.connections
    connectionsMade += other.connectionsMade
    connectionsLost += other.connectionsLost
    leasedSessions += other.leasedSessions
    leasedForBlocking += other.leasedForBlocking
    idleSessions += other.idleSessions
    connectingSessions += other.connectingSessions
    waitingForSession += other.waitingForSession
    waitingForBlocking += other.waitingForBlocking
    waitingForConnection += other.waitingForConnection
    commands += other.commands
    repeatedCalls += other.repeatedCalls
    writes += other.writes
    bytesWritten += other.bytesWritten
    lastFailure = lastFailure ?? other.lastFailure
  }
}
