internal import CRedioSystem

/// How connections are made and watched over.
public struct TransportOptions: Sendable, Hashable {
  /// A peer that has vanished without a sign is noticed within this time: by keep-alive probes while nothing is sent, by a
  /// limit on what is not acknowledged otherwise. At least 3 seconds; `nil` to leave it to the system, which takes hours.
  /// TCP only.
  ///
  /// - SeeAlso: RFC 1122, section 4.2.3.6; RFC 5482 (`TCP_USER_TIMEOUT`, where the system has it).
  public var deadPeerTimeout: Duration? = .seconds(10)
  /// How long an address may take before the next one is tried beside it.
  ///
  /// - SeeAlso: RFC 8305, section 5, "Connection Attempt Delay".
  public var connectionAttemptDelay: Duration = .milliseconds(250)
  /// Bytes that may wait to be written before those who write have to wait too.
  public var highWaterMark = 1 << 20
  /// Bytes that may wait to be written before whoever writes more gets an error. A single write may be larger.
  public var queueLimit = 64 << 20

  /// The defaults.
  public init() {}

  /// Sets a descriptor up.
  func tune(_ descriptor: Descriptor) {
    credio_set_no_delay(descriptor.number)
    guard let seconds, let unacknowledgedLimit else { return }
    // Half of the time in silence, then probes, one a second if the system takes so many.
    let idle = seconds / 2
    let interval = max(1, (seconds - idle) / 100)
    credio_set_keep_alive(descriptor.number, idle, interval, (seconds - idle) / interval)
    credio_set_user_timeout(descriptor.number, unacknowledgedLimit)
  }

  /// `deadPeerTimeout` in seconds, within what systems take.
  private var seconds: Int32? {
    deadPeerTimeout.map { min(max(3, Int32(clamping: $0.clampedNanoseconds / 1_000_000_000)), 32_000) }
  }

  /// How long bytes may stay unacknowledged, in milliseconds. The system looks once a second, so that one second less is
  /// noticed in time.
  var unacknowledgedLimit: UInt32? { seconds.map { UInt32($0 - 1) * 1000 } }
}

extension Duration {
  /// Nanoseconds: none if negative, at most some seventy years of them.
  package var clampedNanoseconds: Int64 {
    let limit = Int64.max / 4
    // Compared first: `components` traps where the seconds don't fit 64 bits.
    if self <= .zero { return 0 }
    if self >= .nanoseconds(limit) { return limit }
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
