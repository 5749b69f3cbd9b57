internal import Redio

/// What the server keeps of its commands in a log.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum CommandLog: String, CommandArgument, Sendable, Hashable {
  /// Those that have taken long: `commandlog-execution-slower-than`.
  case slow = "slow"
  /// Those that were large: `commandlog-request-larger-than`.
  case largeRequests = "large-request"
  /// Those that had a large reply: `commandlog-reply-larger-than`.
  case largeReplies = "large-reply"
}
