internal import Redio

/// Which commands wait during a pause.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum PauseMode: String, CommandArgument, Sendable, Hashable {
  /// Those that may write.
  case write = "WRITE"
  /// All.
  case all = "ALL"
}

/// How a blocking command ends that somebody else ends.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum UnblockMode: String, CommandArgument, Sendable, Hashable {
  /// As if its time were up.
  case timeout = "TIMEOUT"
  /// With an error, `UNBLOCKED`.
  case error = "ERROR"
}
