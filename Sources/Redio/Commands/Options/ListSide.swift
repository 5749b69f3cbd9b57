/// A side of a list.
public enum ListSide: String, CommandArgument, Sendable, Hashable {
  /// The head, where index 0 is.
  case left = "LEFT"
  /// The tail, where index -1 is.
  case right = "RIGHT"
}
