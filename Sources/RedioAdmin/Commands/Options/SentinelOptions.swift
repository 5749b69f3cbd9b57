internal import Redio

/// When a Sentinel crashes, for tests.
public typealias SentinelFailure = CommandWord<SentinelFailureWords>

/// The words of ``SentinelFailure``.
public enum SentinelFailureWords {}

extension CommandWord where Choice == SentinelFailureWords {
  /// When it has been elected to lead a failover.
  @_alwaysEmitIntoClient
  public static var crashAfterElection: Self { Self("crash-after-election") }
  /// When a replica has taken the primary's place.
  @_alwaysEmitIntoClient
  public static var crashAfterPromotion: Self { Self("crash-after-promotion") }
}
