internal import CRedioSystem
internal import Synchronization

/// One thread that waits for sockets and timers, and runs what belongs to them.
///
/// It is a task executor: a task that prefers it runs on the same thread that reads its replies, and needs no thread
/// switch to get one.
///
/// ```swift
/// await withTaskExecutorPreference(redis.eventLoop) { … }
/// ```
///
/// Why `@unchecked Sendable` is sound: `queue` is a mutex; `poller` is set once under it and used only by those who
/// have seen there that it is set; everything else belongs to the loop's own thread, and is touched only in `run()` and
/// in methods that say so, which are called from what `run()` calls.
public final class EventLoop: TaskExecutor, @unchecked Sendable {
  /// Something to do on the loop's thread.
  private enum Job {
    case task(UnownedJob)
    case work(@Sendable () -> Void)
  }

  private struct Queue {
    var isStarted = false
    var jobs: [Job] = []
    var isSleeping = false
    var isEnding = false
  }

  /// The loop that clients use unless they are given another one. Its thread starts at first use and stays.
  public static let shared = EventLoop()

  private let queue = Mutex(Queue())
  /// Set once, under the queue's lock, before `isStarted` says so.
  private var poller: Poller?

  // Of the loop's thread alone.
  private var timers = Timers()
  private var handlers: [UInt64: any EventHandler] = [:]
  private var lastToken: UInt64 = 0
  private var endOfTurn: [() -> Void] = []

  /// A loop, whose thread starts when it is first needed. It ends after `shutdown()`.
  public init() {}

  /// Starts the thread, unless it runs.
  ///
  /// - Returns: The system's error if it has no descriptor or no thread left. The next call tries again, and jobs that
  ///   were enqueued meanwhile wait until one succeeds.
  @discardableResult
  package func start() -> SystemError? {
    queue.withLock { queue in
      if queue.isStarted { return nil }
      do throws(SystemError) { poller = try Poller() } catch { return error }
      let started = credio_thread(
        "redio-loop",
        { context in
          if let context { Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, Unmanaged.passRetained(self).toOpaque())
      if started < 0 {
        Unmanaged.passUnretained(self).release()
        poller = nil
        return SystemError(errno: -started)
      }
      queue.isStarted = true
      return nil
    }
  }

  /// Runs a task's job on the loop's thread.
  public func enqueue(_ job: consuming ExecutorJob) { add(.task(UnownedJob(job))) }

  /// Ends the thread, after what has been enqueued until now. Close what uses the loop before.
  public func shutdown() {
    let isStarted = queue.withLock { queue in
      queue.isEnding = true
      return queue.isStarted
    }
    if isStarted { poller?.wake() }
  }

  /// Whether the calling thread is the loop's.
  package var isCurrent: Bool { credio_current_loop() == UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()) }

  /// Runs work on the loop's thread, soon.
  package func execute(_ work: @escaping @Sendable () -> Void) { add(.work(work)) }

  private func add(_ job: Job) {
    let (mustWake, mustStart) = queue.withLock { queue in
      queue.jobs.append(job)
      defer { queue.isSleeping = false }
      return (queue.isSleeping, !queue.isStarted)
    }
    if mustStart { start() }
    if mustWake { poller?.wake() }
  }

  // MARK: On the loop's thread

  /// Runs work once the jobs of this turn have run: what they write leaves together. On the loop's thread only.
  package func atEndOfTurn(_ work: @escaping () -> Void) { endOfTurn.append(work) }

  /// Sets a timer. On the loop's thread only.
  package func schedule(at deadline: Int64, _ body: @escaping () -> Void) -> Timer {
    Timer(token: timers.set(deadline, body))
  }

  /// A timer that has been set.
  package struct Timer: Sendable {
    fileprivate let token: Timers.Token
  }

  /// Cancels a timer. On the loop's thread only.
  package func cancel(_ timer: Timer) { timers.cancel(timer.token) }

  /// Nanoseconds on the clock of the timers.
  package static var now: Int64 { credio_now() }

  /// Watches a socket. On the loop's thread only.
  func watch(_ socket: Socket, writable: Bool, _ handler: any EventHandler) -> Result<UInt64, SystemError> {
    lastToken += 1
    let result = poller?.add(socket.descriptor, token: lastToken, writable: writable) ?? -EBADF
    guard result == 0 else { return .failure(SystemError(errno: -result)) }
    handlers[lastToken] = handler
    return .success(lastToken)
  }

  /// Watches, or no longer watches, whether a socket can be written. On the loop's thread only.
  func watch(_ socket: Socket, _ token: UInt64, writable: Bool) {
    poller?.change(socket.descriptor, token: token, writable: writable)
  }

  /// Stops watching a socket. On the loop's thread only.
  func unwatch(_ socket: Socket, _ token: UInt64) {
    poller?.remove(socket.descriptor)
    handlers[token] = nil
  }

  private func run() {
    credio_set_current_loop(UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    let executor = asUnownedTaskExecutor()
    var jobs: [Job] = []
    while true {
      jobs.removeAll(keepingCapacity: true)
      let (isIdle, isEnding) = queue.withLock { queue in
        swap(&queue.jobs, &jobs)
        queue.isSleeping = jobs.isEmpty
        return (jobs.isEmpty, queue.isEnding)
      }
      if isIdle, isEnding { break }
      for job in jobs {
        switch job {
        case .task(let job): job.runSynchronously(on: executor)
        case .work(let work): work()
        }
      }
      runEndOfTurn()
      poller?.wait(isIdle ? timers.wait : 0) { event in
        handlers[event.token]?.handle(readable: event.isReadable, writable: event.isWritable)
      }
      if isIdle { queue.withLock { $0.isSleeping = false } }
      while let fire = timers.due() { fire() }
      runEndOfTurn()
    }
    credio_set_current_loop(nil)
  }

  private func runEndOfTurn() {
    while !endOfTurn.isEmpty {
      let work = endOfTurn
      endOfTurn.removeAll(keepingCapacity: true)
      for body in work { body() }
    }
  }
}

/// Something that a loop calls when its socket can be read or written.
protocol EventHandler: AnyObject {
  func handle(readable: Bool, writable: Bool)
}
