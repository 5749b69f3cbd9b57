/// The owner of a connection, which has had it made. It is told on the loop's thread what becomes of it.
package protocol ConnectionOwner: AnyObject, Sendable {
  /// It takes calls from now on.
  func connectionOpened(_ connection: Connection)
  /// It has ended, or could not be made.
  ///
  /// - Parameter lost: The calls that it had, in order, each with what became of its commands. They are the owner's now.
  func connectionEnded(
    _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)])
  /// The server would not take a call's commands.
  ///
  /// - Returns: Whether the owner takes the call back.
  func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool
  /// A reply says that this is not the server that it was taken for.
  ///
  /// - Parameter isProven: Whether the server alone can have said so, and no script or module.
  func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool)
  /// It has answered nobody for long, though calls have ended that waited for it. Others still wait.
  func connectionStalled(_ connection: Connection)
}

extension ConnectionOwner {
  package func connectionStalled(_ connection: Connection) {}
}
