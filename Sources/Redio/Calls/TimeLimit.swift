internal import RedioTransport

/// How long a call may take.
///
/// Its nanoseconds are found out beforehand: a `Duration` has 128 bits, and to divide them takes as long as much else that a
/// call does.
struct TimeLimit: Sendable {
  /// `nil` for as long as it takes.
  let duration: Duration?
  private let nanoseconds: Int64

  init(_ duration: Duration?) {
    self.duration = duration
    nanoseconds = duration?.clampedNanoseconds ?? .max
  }

  /// When a call that starts now has to have ended; `Int64.max` for never.
  var deadline: Int64 { nanoseconds == .max ? .max : EventLoop.now &+ nanoseconds }

  /// A call whose time is up before it starts is not sent.
  func check(_ wire: [UInt8]) throws(RedisError) {
    guard nanoseconds <= 0 else { return }
    throw RedisError(.timeout(duration ?? .zero), .notSent, command: EncodedCommands.name(in: wire))
  }
}
