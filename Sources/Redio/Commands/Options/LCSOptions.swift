/// Asks `lcs` for a length.
public enum LCSLength: String, CommandArgument, Sendable, Hashable {
  /// The length of the subsequence, and not the subsequence.
  case len = "LEN"
}

/// Asks `lcs` for places.
public enum LCSPlaces: String, CommandArgument, Sendable, Hashable {
  /// Where the parts of the subsequence stand, and its length.
  case idx = "IDX"
}
