/// The owner of a connection, which handles its events. All methods are called on the loop's thread.
package protocol ConnectionOwner: AnyObject, Sendable {
  /// The connection is open and accepts calls.
  func connectionOpened(_ connection: Connection)
  /// The connection has ended, or could not be established.
  ///
  /// - Parameter lost: Its pending calls in order, each with what may have happened to its commands. The owner must end
  ///   them.
  func connectionEnded(
    _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)])
  /// The server has refused a call's commands without executing them.
  ///
  /// - Returns: Whether the owner takes the call back, to retry it.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool
  /// An error reply means that this is not the expected server, such as a replica.
  ///
  /// - Parameter isProven: Whether only the server can have sent that error, and not a script or module.
  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool)
  /// The connection has answered no call for long, though calls have timed out on it. Other calls still wait.
  func connectionStalled(_ connection: Connection)
}

extension ConnectionOwner {
  package func connectionStalled(_ connection: Connection) {}
}
