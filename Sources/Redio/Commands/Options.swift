internal import RESP

/// When a key goes away.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum Expiry: CommandArgument, Sendable, Equatable {
  /// After this time: seconds, or fractions down to a millisecond; a finer one is rounded up.
  case after(Duration)
  /// At this time, counted from 1970-01-01 00:00 UTC without leap seconds, down to a millisecond.
  case at(sinceEpoch: Duration)
  /// When it would have gone away before.
  case unchanged

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .after(let time):
      let (amount, isWhole) = ExpiryTime.seconds(time)
      arguments.append(text: isWhole ? "EX" : "PX")
      arguments.append(integer: amount)
    case .at(let time):
      let (amount, isWhole) = ExpiryTime.seconds(time)
      arguments.append(text: isWhole ? "EXAT" : "PXAT")
      arguments.append(integer: amount)
    case .unchanged: arguments.append(text: "KEEPTTL")
    }
  }
}

extension Expiry {
  /// After so many seconds.
  @_alwaysEmitIntoClient
  public static func seconds(_ count: Int) -> Expiry { .after(ExpiryTime.duration(count, of: 1)) }

  /// After so many seconds, down to a millisecond; a finer time is rounded up.
  @_alwaysEmitIntoClient
  public static func seconds(_ count: Double) -> Expiry { .after(.seconds(count)) }

  /// After so many milliseconds.
  @_alwaysEmitIntoClient
  public static func milliseconds(_ count: Int) -> Expiry { .after(.milliseconds(count)) }

  /// After so many minutes.
  @_alwaysEmitIntoClient
  public static func minutes(_ count: Int) -> Expiry { .after(ExpiryTime.duration(count, of: 60)) }

  /// After so many hours.
  @_alwaysEmitIntoClient
  public static func hours(_ count: Int) -> Expiry { .after(ExpiryTime.duration(count, of: 3600)) }

  /// After so many days of 24 hours.
  @_alwaysEmitIntoClient
  public static func days(_ count: Int) -> Expiry { .after(ExpiryTime.duration(count, of: 86400)) }
}

/// What must be the case for `set`, `msetex` or `hsetex` to store something.
public typealias SetCondition = CommandWord<SetConditionWords>

/// The words of ``SetCondition``.
public enum SetConditionWords {}

extension CommandWord where Choice == SetConditionWords {
  /// `NX`: there is no such key yet.
  @_alwaysEmitIntoClient
  public static var absent: Self { Self("NX") }
  /// `XX`: the key exists.
  @_alwaysEmitIntoClient
  public static var exists: Self { Self("XX") }

  /// Not here: `absent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "absent")
  public static var nx: Self { absent }
  /// Not here: `exists`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "exists")
  public static var xx: Self { exists }
}

/// What must be the case for `expire` to set a time.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ExpireCondition: CommandArgument, Sendable, Equatable {
  /// `NX`: the key would stay for ever.
  case persistent
  /// `XX`: the key has a time already.
  case expiring
  /// `GT`: the new time is later than the one it has.
  case later
  /// `LT`: the new time is earlier than the one it has, or it has none.
  case earlier
  /// `XX LT`: the new time is earlier than the one it has, and it has one.
  case expiringAndEarlier

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .persistent: arguments.append(text: "NX")
    case .expiring: arguments.append(text: "XX")
    case .later: arguments.append(text: "GT")
    case .earlier: arguments.append(text: "LT")
    case .expiringAndEarlier:
      arguments.append(text: "XX")
      arguments.append(text: "LT")
    }
  }

  /// Not here: `persistent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "persistent")
  public static var absent: Self { .persistent }
  /// Not here: `persistent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "persistent")
  public static var nx: Self { .persistent }
  /// Not here: `expiring`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "expiring")
  public static var exists: Self { .expiring }
  /// Not here: `expiring`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "expiring")
  public static var xx: Self { .expiring }
  /// Not here: `later`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "later")
  public static var gt: Self { .later }
  /// Not here: `earlier`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "earlier")
  public static var lt: Self { .earlier }
}

/// Whether the server waits until memory is free.
public typealias FlushMode = CommandWord<FlushModeWords>

/// The words of ``FlushMode``.
public enum FlushModeWords {}

extension CommandWord where Choice == FlushModeWords {
  /// It frees it in the background.
  @_alwaysEmitIntoClient
  public static var async: Self { Self("ASYNC") }
  /// It frees it before it answers.
  @_alwaysEmitIntoClient
  public static var sync: Self { Self("SYNC") }
}
