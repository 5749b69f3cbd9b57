/// Asks `set` for the value from before.
public typealias SetGet = CommandWord<SetGetWords>

/// The words of ``SetGet``.
public enum SetGetWords {}

extension CommandWord where Choice == SetGetWords {
  /// The value from before comes back, and the key must hold a string or nothing.
  @_alwaysEmitIntoClient
  public static var get: Self { Self("GET") }
}
