#if os(Linux)
  internal import CRedioSystem

  /// A poller with epoll and an eventfd to wake it.
  ///
  /// Why `@unchecked Sendable` is sound: `ready` and `count` are used on the loop's thread only; the descriptors never
  /// change.
  final class EpollPoller: Poller, @unchecked Sendable {
    /// The token of the eventfd.
    private static let wakeToken = UInt64.max
    private static let capacity = 256

    private let epoll: Int32
    private let wakeDescriptor: Int32
    private let ready: UnsafeMutableBufferPointer<credio_event>
    /// How many entries of `ready` the last wait has filled.
    private var count = 0

    /// - Throws: The system's error, if it has no descriptor left.
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

    func add(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) -> Int32 {
      credio_epoll_add(epoll, descriptor, token, interest.rawValue)
    }

    func change(_ descriptor: Int32, token: UInt64, _ interest: PollInterest) {
      _ = credio_epoll_change(epoll, descriptor, token, interest.rawValue)
    }

    func remove(_ descriptor: Int32) { _ = credio_epoll_remove(epoll, descriptor) }

    func wait(_ milliseconds: Int32) -> Bool {
      count = max(0, Int(credio_epoll_wait(epoll, ready.baseAddress, Int32(Self.capacity), milliseconds)))
      return count > 0
    }

    func forEachEvent(_ body: (PollEvent) -> Void) {
      for index in 0..<count {
        let event = ready[index]
        if event.token == Self.wakeToken {
          credio_wake_clear(wakeDescriptor)
          continue
        }
        body(
          PollEvent(
            token: event.token, isReadable: event.flags & UInt32(CREDIO_READABLE) != 0,
            isWritable: event.flags & UInt32(CREDIO_WRITABLE) != 0, isHangup: event.flags & UInt32(CREDIO_HANGUP) != 0))
      }
    }

    func wake() { credio_wake(wakeDescriptor) }
  }
#endif
