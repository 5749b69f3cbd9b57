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

  /// A descriptor with these settings.
  func tune(_ descriptor: Descriptor) {
    credio_set_no_delay(descriptor.number)
    guard let deadPeerTimeout else { return }
    let seconds = max(3, Int32(clamping: deadPeerTimeout.clampedNanoseconds / 1_000_000_000))
    // Half of the time in silence, then a probe a second. The system looks at the limit once a second, so that one second
    // less is noticed in time.
    let idle = seconds / 2
    credio_set_keep_alive(descriptor.number, idle, 1, seconds - idle, UInt32(seconds - 1) * 1000)
  }
}

extension Duration {
  /// Nanoseconds, at most some centuries of them.
  package var clampedNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? Int64.max / 4 : min(nanoseconds + attoseconds / 1_000_000_000, Int64.max / 4)
  }
}
