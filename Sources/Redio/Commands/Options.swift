internal import RESP

/// When a key goes away.
public enum Expiry: Sendable, Hashable {
  /// After this time: seconds, or fractions down to a millisecond; a finer one is rounded up.
  case after(Duration)
  /// At this time, counted from 1970-01-01 00:00 UTC without leap seconds, down to a millisecond.
  case at(sinceEpoch: Duration)
  /// When it would have gone away before.
  case unchanged

  func append(to arguments: inout RESPArguments) {
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

/// Durations as servers take them.
enum ExpiryTime {
  /// A time in whole seconds if it is such, otherwise in milliseconds, rounded up so that nothing goes away too early.
  static func seconds(_ time: Duration) -> (amount: Int64, isWholeSeconds: Bool) {
    let (seconds, attoseconds) = time.components
    let (thousands, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    // Beyond the range of milliseconds, seconds are as exact as anybody can wish.
    if attoseconds == 0 || overflow { return (seconds, true) }
    let perMillisecond: Int64 = 1_000_000_000_000_000
    let roundsUp = attoseconds > 0 && !attoseconds.isMultiple(of: perMillisecond)
    let (sum, carry) = thousands.addingReportingOverflow(attoseconds / perMillisecond + (roundsUp ? 1 : 0))
    return carry ? (seconds, true) : (sum, false)
  }
}

/// What must be the case for `set` to store a value.
public enum SetCondition: String, Sendable, Hashable {
  /// There is no such key yet.
  case absent = "NX"
  /// The key exists.
  case exists = "XX"
}

/// What must be the case for `expire` to set a time.
public enum ExpireCondition: String, Sendable, Hashable {
  /// The key would stay for ever.
  case persistent = "NX"
  /// The key has a time already.
  case expiring = "XX"
  /// The new time is later than the one it has.
  case later = "GT"
  /// The new time is earlier than the one it has, or it has none.
  case earlier = "LT"
}

/// What must be the case for `zadd` to add or change a member.
public enum SortedSetCondition: String, Sendable, Hashable {
  /// It is not in the set: scores never change.
  case absent = "NX"
  /// It is in the set: none is added.
  case exists = "XX"
  /// It is new, or its new score is higher.
  case higher = "GT"
  /// It is new, or its new score is lower.
  case lower = "LT"
}

/// Asks for scores beside the members.
public enum WithScores: String, Sendable, Hashable {
  /// Each member with its score.
  case withScores = "WITHSCORES"
}

/// Whether the server waits until memory is free.
public enum FlushMode: String, Sendable, Hashable {
  /// It frees it in the background.
  case async = "ASYNC"
  /// It frees it before it answers.
  case sync = "SYNC"
}
