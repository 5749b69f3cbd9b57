/// What can be switched.
public enum OnOff: String, CommandArgument, Sendable, Hashable {
  /// On.
  case on = "ON"
  /// Off.
  case off = "OFF"
}
