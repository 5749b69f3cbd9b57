/// Figures about what a client has done so far.
public struct RedisStatistics: Sendable, Hashable {
  /// Connections that are open or being made.
  public var connections: Int
  /// Commands handed to connections, each of a chain counted.
  public var commands: Int
  /// Writes to sockets that moved bytes; the handshakes' are among them.
  public var writes: Int
  /// Bytes written to sockets.
  public var bytesWritten: UInt64

  static func + (left: RedisStatistics, right: RedisStatistics) -> RedisStatistics {
    RedisStatistics(
      connections: left.connections + right.connections, commands: left.commands + right.commands,
      writes: left.writes + right.writes, bytesWritten: left.bytesWritten + right.bytesWritten)
  }

  static let none = RedisStatistics(connections: 0, commands: 0, writes: 0, bytesWritten: 0)
}
