/// Figures about what a client is doing and has done so far: to look at, and to draw.
public struct RedisStatistics: Sendable, Hashable {
  /// Connections that are open or being made.
  public var connections: Int
  /// Connections that have stood.
  public var connectionsMade: Int
  /// Connections that were lost, or could not be made.
  public var connectionsLost: Int
  /// Sessions in use, those that blocking commands use by themselves among them.
  public var leasedSessions: Int
  /// Connections that the next session can have at once.
  public var idleSessions: Int
  /// Connections that are being made for sessions.
  public var connectingSessions: Int
  /// Calls that wait for a session.
  public var waitingForSession: Int
  /// Calls that wait for a connection to be made, or to come back.
  public var waitingForConnection: Int
  /// Commands handed to connections, each of a chain counted.
  public var commands: Int
  /// Calls that were sent again by themselves.
  public var repeatedCalls: Int
  /// Writes to sockets that moved bytes; the handshakes' are among them.
  public var writes: Int
  /// Bytes written to sockets.
  public var bytesWritten: UInt64
  /// Why the last connection was lost or could not be made; `nil` while all is well.
  public var lastFailure: String?

  /// Adds those of another node.
  mutating func add(_ other: RedisStatistics) {
    connections += other.connections
    connectionsMade += other.connectionsMade
    connectionsLost += other.connectionsLost
    leasedSessions += other.leasedSessions
    idleSessions += other.idleSessions
    connectingSessions += other.connectingSessions
    waitingForSession += other.waitingForSession
    waitingForConnection += other.waitingForConnection
    commands += other.commands
    repeatedCalls += other.repeatedCalls
    writes += other.writes
    bytesWritten += other.bytesWritten
    lastFailure = lastFailure ?? other.lastFailure
  }
}
