internal import RedioTransport

/// The time limit of a call.
///
/// Stored in nanoseconds too: a `Duration` has 128 bits, and dividing them for each call would take as long as much of
/// the rest of it.
struct TimeLimit: Sendable {
  /// The limit; `nil` for none.
  let duration: Duration?
  private let nanoseconds: Int64

  init(_ duration: Duration?) {
    self.duration = duration
    nanoseconds = duration?.clampedNanoseconds ?? .max
  }

  /// The deadline of a call that starts now; `Int64.max` for none.
  var deadline: Int64 { nanoseconds == .max ? .max : EventLoop.now &+ nanoseconds }

  /// Throws `timeout` if the limit is zero or less, so that such a call is not sent.
  func check(_ wire: [UInt8]) throws(RedisError) {
    guard nanoseconds <= 0 else { return }
    throw RedisError(.timeout(duration ?? .zero), .notSent, command: EncodedCommands.name(in: wire))
  }
}
