/// Asks `set` for the value from before.
public enum SetGet: String, CommandArgument, Sendable, Hashable {
  /// The value from before comes back, and the key must hold a string or nothing.
  case get = "GET"
}
