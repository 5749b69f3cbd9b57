internal import Redio

/// When a Sentinel crashes, for tests.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum SentinelFailure: String, CommandArgument, Sendable, Hashable {
  /// When it has been elected to lead a failover.
  case crashAfterElection = "crash-after-election"
  /// When a replica has taken the primary's place.
  case crashAfterPromotion = "crash-after-promotion"
}
