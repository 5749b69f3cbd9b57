internal import CRedioSystem

/// Waits for sockets to become readable or writable, by epoll.
struct Poller: ~Copyable {
  struct Event {
    let token: UInt64
    let isReadable: Bool
    let isWritable: Bool
  }

  /// The token of the descriptor that wakes the loop.
  private static let wakeToken = UInt64.max
  private static let capacity = 256

  private let epoll: Int32
  private let wakeDescriptor: Int32
  private let ready: UnsafeMutableBufferPointer<credio_event>

  /// - Throws: The error number, if the system has no descriptor left.
  init() throws(SystemError) {
    epoll = credio_epoll_create()
    wakeDescriptor = epoll < 0 ? -1 : credio_wake_create()
    ready = .allocate(capacity: Self.capacity)
    ready.initialize(repeating: credio_event())
    guard epoll >= 0 else { throw SystemError(errno: -epoll) }
    guard wakeDescriptor >= 0 else { throw SystemError(errno: -wakeDescriptor) }
    let added = credio_epoll_add(epoll, wakeDescriptor, Self.wakeToken, UInt32(CREDIO_READABLE))
    guard added == 0 else { throw SystemError(errno: -added) }
  }

  deinit {
    ready.deallocate()
    if wakeDescriptor >= 0 { credio_close(wakeDescriptor) }
    if epoll >= 0 { credio_close(epoll) }
  }

  /// Watches a descriptor. 0, or the negative error number.
  func add(_ descriptor: Int32, token: UInt64, writable: Bool) -> Int32 {
    credio_epoll_add(epoll, descriptor, token, flags(writable))
  }

  /// Changes whether writability is watched as well.
  func change(_ descriptor: Int32, token: UInt64, writable: Bool) {
    _ = credio_epoll_change(epoll, descriptor, token, flags(writable))
  }

  func remove(_ descriptor: Int32) { _ = credio_epoll_remove(epoll, descriptor) }

  /// Waits for events.
  ///
  /// - Parameters:
  ///   - milliseconds: At most this long; for ever if negative.
  ///   - body: Called for each event.
  func wait(_ milliseconds: Int32, _ body: (Event) -> Void) {
    let count = credio_epoll_wait(epoll, ready.baseAddress, Int32(Self.capacity), milliseconds)
    guard count > 0 else { return }
    for index in 0..<Int(count) {
      let event = ready[index]
      if event.token == Self.wakeToken {
        credio_wake_clear(wakeDescriptor)
        continue
      }
      body(
        Event(
          token: event.token, isReadable: event.flags & UInt32(CREDIO_READABLE) != 0,
          isWritable: event.flags & UInt32(CREDIO_WRITABLE) != 0))
    }
  }

  /// Ends a wait under way, or the next one. Any thread may call it.
  func wake() { credio_wake(wakeDescriptor) }

  private func flags(_ writable: Bool) -> UInt32 {
    UInt32(writable ? CREDIO_READABLE | CREDIO_WRITABLE : CREDIO_READABLE)
  }
}

/// An error number of the system.
package struct SystemError: Error {
  package let errno: Int32
}
