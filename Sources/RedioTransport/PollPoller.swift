internal import CRedioSystem

/// A poller with `poll` and a pipe to wake it, for systems without epoll.
///
/// Why `@unchecked Sendable` is sound: `descriptors`, `tokens` and `events` are used on the loop's thread only;
/// the ends of the pipe never change.
final class PollPoller: Poller, @unchecked Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32
  /// The watched descriptors; the pipe is the first.
  private var descriptors: [pollfd]
  /// The token of each descriptor.
  private var tokens: [UInt64] = [0]
  /// The events of the last wait.
  private var events: [PollEvent] = []

  /// - Throws: The system's error, if it has no descriptor left.
  init() throws(SystemError) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = withUnsafeMutableBytes(of: &ends) { credio_pipe($0.bindMemory(to: Int32.self).baseAddress) }
    (readEnd, writeEnd) = ends
    descriptors = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    guard result == 0 else { throw SystemError(errno: -result) }
  }

  deinit {
    if readEnd >= 0 { credio_close(readEnd) }
    if writeEnd >= 0 { credio_close(writeEnd) }
  }

  private static func events(_ interest: PollInterest) -> Int16 {
    (interest.contains(.readable) ? Int16(POLLIN) : 0) | (interest.contains(.writable) ? Int16(POLLOUT) : 0)
  }

  func add(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) -> Int32 {
    guard place(of: descriptor) == nil else { return -EEXIST }
    descriptors.append(pollfd(fd: descriptor, events: Self.events(interest), revents: 0))
    tokens.append(token)
    return 0
  }

  func change(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) {
    if let place = place(of: descriptor) { descriptors[place].events = Self.events(interest) }
  }

  func remove(_ descriptor: Int32) {
    guard let place = place(of: descriptor) else { return }
    descriptors.swapAt(place, descriptors.count - 1)
    tokens.swapAt(place, tokens.count - 1)
    descriptors.removeLast()
    tokens.removeLast()
  }

  /// The index in `descriptors`. Searched for, as `poll` itself goes through all of them at each wait.
  private func place(of descriptor: Int32) -> Int? { descriptors.firstIndex { $0.fd == descriptor } }

  func wait(_ milliseconds: Int32) -> Bool {
    // Event handlers may add and remove descriptors, so the events are copied first.
    events.removeAll(keepingCapacity: true)
    let count = descriptors.count
    var left = descriptors.withUnsafeMutableBufferPointer { credio_poll($0.baseAddress, count, milliseconds) }
    guard left > 0 else { return false }
    if descriptors[0].revents != 0 {
      credio_pipe_clear(readEnd)
      left -= 1
    }
    for place in 1..<max(count, 1) where left > 0 && descriptors[place].revents != 0 {
      let found = Int32(descriptors[place].revents)
      left -= 1
      events.append(
        PollEvent(
          token: tokens[place], isReadable: found & POLLIN != 0, isWritable: found & POLLOUT != 0,
          isHangup: found & (POLLERR | POLLHUP | POLLNVAL) != 0))
    }
    return true
  }

  func forEachEvent(_ body: (PollEvent) -> Void) { for event in events { body(event) } }

  func wake() { credio_pipe_signal(writeEnd) }
}
