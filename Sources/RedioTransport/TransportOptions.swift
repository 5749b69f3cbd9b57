internal import CRedioSystem

/// How connections are established and monitored.
public struct TransportOptions: Sendable, Equatable {
  /// The time within which a peer that has disappeared silently is noticed: by keep-alive probes while the connection is
  /// idle, otherwise by a limit on unacknowledged bytes. At least 3 seconds; `nil` leaves it to the system, which takes
  /// hours. TCP only.
  ///
  /// - SeeAlso: RFC 1122, section 4.2.3.6; RFC 5482 (`TCP_USER_TIMEOUT`, on systems that have it).
  public var deadPeerTimeout: Duration? = .seconds(10)
  /// How long a connection attempt to one address may take before the next address is tried as well.
  ///
  /// - SeeAlso: RFC 8305, section 5, "Connection Attempt Delay".
  public var connectionAttemptDelay: Duration = .milliseconds(250)
  /// How many bytes may wait to be written before callers that write have to wait (back-pressure).
  public var highWaterMark = 1 << 20
  /// How many bytes may wait to be written before further writes throw. A single write may be larger.
  public var queueLimit = 64 << 20

  /// Creates the default options.
  public init() {}

  /// Applies the options to a TCP socket.
  func tune(_ descriptor: Descriptor) {
    credio_set_no_delay(descriptor.number)
    guard let seconds, let unacknowledgedLimit else { return }
    // The first probe after half of the time, then one per second, or fewer if the time is long.
    let idle = seconds / 2
    let interval = max(1, (seconds - idle) / 100)
    credio_set_keep_alive(descriptor.number, idle, interval, (seconds - idle) / interval)
    credio_set_user_timeout(descriptor.number, unacknowledgedLimit)
  }

  /// `deadPeerTimeout` in seconds, within the range that systems accept.
  private var seconds: Int32? {
    deadPeerTimeout.map { min(max(3, Int32(clamping: $0.clampedNanoseconds / 1_000_000_000)), 32_000) }
  }

  /// How long bytes may stay unacknowledged, in milliseconds. The system checks once a second, so the limit is one second
  /// less.
  var unacknowledgedLimit: UInt32? { seconds.map { UInt32($0 - 1) * 1000 } }
}

extension Duration {
  /// The duration in nanoseconds, between 0 and about 73 years.
  package var clampedNanoseconds: Int64 {
    let limit = Int64.max / 4
    // Compared first, since `components` traps if the seconds don't fit 64 bits.
    if self <= .zero { return 0 }
    if self >= .nanoseconds(limit) { return limit }
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
