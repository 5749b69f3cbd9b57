internal import RESP

/// When what is read goes away from now on: a key (`getex`) or fields of a hash (`hgetex`).
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum NewExpiry: CommandArgument, Sendable, Equatable {
  /// After this time: seconds, or fractions down to a millisecond; a finer one is rounded up.
  case after(Duration)
  /// At this time, counted from 1970-01-01 00:00 UTC without leap seconds, down to a millisecond.
  case at(sinceEpoch: Duration)
  /// Never.
  case never

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .after(let time): Expiry.after(time).append(to: &arguments)
    case .at(let time): Expiry.at(sinceEpoch: time).append(to: &arguments)
    case .never: arguments.append(text: "PERSIST")
    }
  }
}

extension NewExpiry {
  /// After so many seconds.
  @_alwaysEmitIntoClient
  public static func seconds(_ count: Int) -> NewExpiry { .after(ExpiryTime.duration(count, of: 1)) }

  /// After so many seconds, down to a millisecond; a finer time is rounded up.
  @_alwaysEmitIntoClient
  public static func seconds(_ count: Double) -> NewExpiry { .after(ExpiryTime.duration(count)) }

  /// After so many milliseconds.
  @_alwaysEmitIntoClient
  public static func milliseconds(_ count: Int) -> NewExpiry { .after(.milliseconds(count)) }

  /// After so many minutes.
  @_alwaysEmitIntoClient
  public static func minutes(_ count: Int) -> NewExpiry { .after(ExpiryTime.duration(count, of: 60)) }

  /// After so many hours.
  @_alwaysEmitIntoClient
  public static func hours(_ count: Int) -> NewExpiry { .after(ExpiryTime.duration(count, of: 3600)) }

  /// After so many days of 24 hours.
  @_alwaysEmitIntoClient
  public static func days(_ count: Int) -> NewExpiry { .after(ExpiryTime.duration(count, of: 86400)) }
}
