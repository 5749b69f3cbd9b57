package import RESP

/// Durations as servers take them.
@usableFromInline
package enum ExpiryTime {
  /// A time in whole seconds if it is such, otherwise in milliseconds, rounded up so that nothing goes away too early.
  @usableFromInline
  package static func seconds(_ time: Duration) -> (amount: Int64, isWholeSeconds: Bool) {
    let (seconds, attoseconds) = parts(time)
    let (thousands, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    // Beyond the range of milliseconds, seconds are as exact as anybody can wish.
    if attoseconds == 0 || overflow { return (seconds, true) }
    let perMillisecond: Int64 = 1_000_000_000_000_000
    let roundsUp = attoseconds > 0 && !attoseconds.isMultiple(of: perMillisecond)
    let (sum, carry) = thousands.addingReportingOverflow(attoseconds / perMillisecond + (roundsUp ? 1 : 0))
    return carry ? (seconds, true) : (sum, false)
  }

  /// So many units of so many seconds; as many as there can be for what has more.
  @usableFromInline
  package static func duration(_ count: Int, of seconds: Int) -> Duration {
    let (product, overflow) = count.multipliedReportingOverflow(by: seconds)
    return .seconds(overflow ? (count < 0 ? .min : .max) : product)
  }

  /// So many seconds; as many as there can be for what has more, and none for what is no number: `Duration.seconds(_:)`
  /// traps there.
  @usableFromInline
  package static func duration(_ seconds: Double) -> Duration {
    if seconds.isNaN { return .zero }
    if seconds.magnitude < 0x1p52 { return .seconds(seconds) }
    return .seconds(Int64(exactly: seconds.rounded()) ?? (seconds < 0 ? .min : .max))
  }

  /// A time in whole seconds, rounded up.
  @usableFromInline
  package static func wholeSeconds(_ time: Duration) -> Int64 {
    let (seconds, attoseconds) = parts(time)
    return attoseconds > 0 && seconds < .max ? seconds + 1 : seconds
  }

  /// The seconds, as many as there can be for what has more, and the rest. `Duration.components` traps there.
  private static func parts(_ time: Duration) -> (seconds: Int64, attoseconds: Int64) {
    if time >= .seconds(Int64.max) { return (.max, 0) }
    if time <= .seconds(Int64.min) { return (.min, 0) }
    return time.components
  }

  /// A time in milliseconds, rounded up; as many as there can be for what has more.
  @usableFromInline
  package static func milliseconds(_ time: Duration) -> Int64 {
    let (amount, isWhole) = seconds(time)
    if !isWhole { return amount }
    let (product, overflow) = amount.multipliedReportingOverflow(by: 1000)
    return overflow ? (amount < 0 ? .min : .max) : product
  }

  /// Adds how long a command waits, in seconds, at least 2 ms; 0, which is for ever, for `nil`.
  @usableFromInline
  package static func appendTimeout(_ time: Duration?, to arguments: inout RESPArguments) {
    guard let time = checked(time, &arguments) else { return arguments.append(integer: 0) }
    let (amount, isWhole) = seconds(time)
    if isWhole { return arguments.append(integer: amount) }
    // Redis 6.2 cuts 0.001 to 0, and waits for ever.
    arguments.append(Double(max(amount, 2)) / 1000)
  }

  /// Adds how long a command waits, in milliseconds; 0, which is for ever, for `nil`.
  @usableFromInline
  package static func appendTimeout(milliseconds time: Duration?, to arguments: inout RESPArguments) {
    arguments.append(integer: checked(time, &arguments).map(milliseconds) ?? 0)
  }

  /// A time of zero would be taken as for ever.
  private static func checked(_ time: Duration?, _ arguments: inout RESPArguments) -> Duration? {
    if let time, time <= .zero {
      arguments.fail(
        "its time to wait must be above zero; nil waits for ever, and the command that does not block (LPOP for BLPOP) does not wait"
      )
    }
    return time
  }
}
