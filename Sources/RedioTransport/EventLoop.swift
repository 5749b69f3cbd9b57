internal import CRedioSystem

/// One thread that waits for sockets and timers, and runs their handlers.
///
/// It is also an executor of tasks and of actors: code that runs on it shares the thread that reads its replies, and needs
/// no thread switch to get one. What such code writes is sent together, at the end of the loop's turn.
///
/// ```swift
/// await withTaskExecutorPreference(loop) { print("on the loop's thread") }
/// actor Worker {
///   let loop: EventLoop
///   init(on loop: EventLoop) { self.loop = loop }
///   nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
/// }
/// ```
///
/// Code on the loop must not block: all its connections, timers and tasks would wait.
///
/// The thread starts at first use and ends with `shutdown()`. A child process made by `fork()` does not have it: a loop
/// that had started does nothing there, and neither do its connections, whose sockets both processes would share. POSIX
/// allows a child of a process with threads nothing but `exec`, which closes the descriptors. Start loops and clients
/// after the last `fork()`.
///
/// Why `@unchecked Sendable` is sound: `queue` is a mutex. Everything else is used on the loop's thread only: in `run()`
/// and in methods that say so, which `run()` calls directly or indirectly. Only one thread at a time is in `run()`: a new
/// one is started under the queue's lock, after the last one has removed its poller there.
public final class EventLoop: TaskExecutor, SerialExecutor, @unchecked Sendable {
  /// Work for the loop's thread.
  private enum Job {
    case task(UnownedJob)
    /// A job of an actor.
    case isolated(UnownedJob)
    case work(@Sendable () -> Void)
    /// A socket whose queue another thread has left to the loop to write.
    case write(any TurnWriter, Socket)
  }

  private struct TurnsEnd {
    let writer: any TurnWriter
    let socket: Socket
  }

  private struct Queue: ~Copyable {
    /// Not `nil` while the thread runs.
    var poller: (any Poller)?
    var jobs: [Job] = []
    var isSleeping = false
    /// Continuations of `shutdown()`.
    var endWaiters: [CheckedContinuation<Void, Never>] = []
    var isEnding = false
  }

  /// The loop that clients use by default. Its thread starts at first use and does not end by itself.
  public static let shared = EventLoop(polling: sharedPolling.withLock { $0 })
  /// How the shared loop waits for its sockets. Has an effect only until that loop is first used.
  package static let sharedPolling = Locked(PollingMethod.epoll)

  private let isolation = Isolation()
  /// How the loop waits for its sockets.
  public let polling: PollingMethod
  private let queue = Locked(Queue())

  // Used on the loop's thread only.
  private var poller: (any Poller)?
  private var timers = Timers()
  private var handlers: [UInt64: any EventHandler] = [:]
  /// Connections to close when the loop ends, also those that have no socket yet.
  /// The key is the object's address; its type is that of `handlers`, so that one dictionary is compiled.
  private var members: [UInt64: any EventHandler] = [:]
  private var lastToken: UInt64 = 0
  private var endOfTurn: [TurnsEnd] = []
  /// The writers being flushed; kept to reuse its memory.
  private var endingTurn: [TurnsEnd] = []
  private var spin: SpinPolicy
  private var turnsWithoutPoll = 0
  private static let mostTurnsWithoutPoll = 16

  /// Creates a loop. Its thread starts at first use; end it with `shutdown()`.
  ///
  /// - Parameters:
  ///   - polling: How the loop waits for its sockets.
  ///   - spins: Whether the loop polls repeatedly for up to 50 µs before it sleeps, as long as that mostly finds an event.
  ///     A server on the same machine often replies faster than a thread can be woken. This costs processor time; with
  ///     a distant server the loop soon stops spinning by itself.
  public init(polling: PollingMethod = .epoll, spins: Bool = true) {
    self.polling = polling
    spin = spins ? SpinPolicy() : .never
    isolation.loop = self
  }

  /// Starts the thread, unless it runs.
  ///
  /// - Returns: The system's error if it has no descriptor or no thread left. Jobs stay queued, and the next call tries
  ///   again.
  @discardableResult
  package func start() -> SystemError? {
    queue.withLock { queue in
      if queue.poller != nil { return nil }
      do throws(SystemError) { queue.poller = try polling.makePoller() } catch { return error }
      // 8 MiB of stack, like a program's first thread: users' tasks and actors run on it.
      let started = credio_thread(
        "redio-loop", 8 << 20,
        { context in
          guard let context else { return nil }
          // Resumed only here, after the thread has released its descriptors.
          for waiter in Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run() { waiter.resume() }
          return nil
        }, Unmanaged.passRetained(self).toOpaque())
      if started < 0 {
        Unmanaged.passUnretained(self).release()
        queue.poller = nil
        return SystemError(errno: -started)
      }
      return nil
    }
  }

  /// Queues a job of a task for the loop's thread. Any thread may call it; Swift's runtime does.
  public func enqueue(_ job: consuming ExecutorJob) { add(.task(UnownedJob(job))) }

  /// The loop as an executor of actors.
  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { isolation.asUnownedSerialExecutor() }

  /// Whether the caller is on the loop's thread, and so isolated to the actors that it executes.
  public func isIsolatingCurrentContext() -> Bool? { isCurrent }

  /// Traps unless the caller is on the loop's thread.
  public func checkIsolated() { precondition(isCurrent, "not on the thread of the event loop") }

  /// The executor of actors. Separate from that of tasks, whose jobs have no isolation: Swift would enqueue a task that ran
  /// as isolated once more after each of its calls, to leave the isolation.
  private final class Isolation: SerialExecutor, Sendable {
    // Written once, by the loop's initializer, before the loop is shared.
    nonisolated(unsafe) weak var loop: EventLoop?

    func enqueue(_ job: consuming ExecutorJob) { loop?.add(.isolated(UnownedJob(job))) }
    func isIsolatingCurrentContext() -> Bool? { loop?.isCurrent }
    func checkIsolated() { loop?.checkIsolated() }
  }

  /// Ends the loop. Closes its connections, whose waiting callers get errors; then runs the jobs that are queued; then ends
  /// the thread and closes its descriptors.
  ///
  /// Returns when all that is done. The loop starts again if it is used again.
  public func shutdown() async {
    await withCheckedContinuation { waiter in
      let poller = queue.withLock { queue -> (any Poller)? in
        guard let poller = queue.poller else { return nil }
        queue.isEnding = true
        queue.endWaiters.append(waiter)
        return poller
      }
      if let poller { poller.wake() } else { waiter.resume() }
    }
  }

  /// Whether the calling thread is the loop's.
  package var isCurrent: Bool { credio_current_loop() == UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()) }

  /// Queues work for the loop's thread, and starts the thread if necessary. Any thread may call it.
  package func execute(_ work: @escaping @Sendable () -> Void) { add(.work(work)) }

  /// Has a socket's queue written in the cheapest way. On the loop's thread: at the end of the turn, together with what
  /// other jobs of the turn write. On another thread while the loop is awake: by the loop, and meanwhile more bytes can
  /// join. While the loop sleeps: by the caller at once, since waking the loop would take longer.
  ///
  /// - Returns: Whether the socket will be written at the end of this turn.
  @discardableResult
  package func write(_ writer: any TurnWriter, _ socket: Socket) -> Bool {
    if isCurrent {
      endOfTurn.append(TurnsEnd(writer: writer, socket: socket))
      return true
    }
    let isHandedOver = queue.withLock { queue in
      guard !queue.isSleeping, queue.poller != nil else { return false }
      queue.jobs.append(.write(writer, socket))
      return true
    }
    if !isHandedOver { writer.flush(socket) }
    return false
  }

  /// Postpones a handed-over write until the jobs queued so far have run. On the loop's thread only.
  package func writeLater(_ writer: any TurnWriter, _ socket: Socket) {
    queue.withLock { $0.jobs.append(.write(writer, socket)) }
  }

  /// Queues work for the loop's thread, or drops it if the thread does not run: its connections have ended then.
  ///
  /// - Returns: Whether the thread runs, and will do the work.
  @discardableResult
  package func executeIfRunning(_ work: @escaping @Sendable () -> Void) -> Bool {
    let (isRunning, sleeper) = queue.withLock { queue -> (Bool, (any Poller)?) in
      guard queue.poller != nil else { return (false, nil) }
      queue.jobs.append(.work(work))
      defer { queue.isSleeping = false }
      return (true, queue.isSleeping ? queue.poller : nil)
    }
    sleeper?.wake()
    return isRunning
  }

  private func add(_ job: Job) {
    let (sleeper, mustStart) = queue.withLock { queue -> ((any Poller)?, Bool) in
      queue.jobs.append(job)
      guard queue.isSleeping else { return (nil, queue.poller == nil) }
      queue.isSleeping = false
      return (queue.poller, false)
    }
    if mustStart { start() }
    sleeper?.wake()
  }

  // MARK: On the loop's thread

  /// Sets a timer. On the loop's thread only.
  ///
  /// - Parameter orEnd: Called instead of `body` if the loop ends first.
  @inline(never)
  package func schedule(at deadline: Int64, orEnd: (() -> Void)? = nil, _ body: @escaping () -> Void) -> Timer {
    Timer(token: timers.set(deadline, drop: orEnd, body))
  }

  /// A timer, to cancel it.
  package struct Timer: Sendable {
    fileprivate let token: Timers.Token
  }

  /// Cancels a timer. On the loop's thread only.
  @inline(never)
  package func cancel(_ timer: Timer) { timers.cancel(timer.token) }

  /// How many timers are set. On the loop's thread only.
  package var timerCount: Int { timers.setCount }

  /// The current time in nanoseconds, on the monotonic clock of the timers.
  package static var now: Int64 { credio_now() }

  /// Registers a connection for `loopEnds()`, until `leave(_:)`. On the loop's thread only.
  package func join(_ member: any EventHandler) { members[Self.key(member)] = member }

  /// Unregisters a connection that has ended. On the loop's thread only.
  package func leave(_ member: any EventHandler) { members[Self.key(member)] = nil }

  private static func key(_ member: any EventHandler) -> UInt64 { UInt64(UInt(bitPattern: ObjectIdentifier(member))) }

  /// Watches a descriptor for events. On the loop's thread only.
  ///
  /// - Returns: The token that its events will have.
  package func watch(
    _ descriptor: Descriptor, _ interest: PollInterest, _ handler: any EventHandler
  ) -> Result<UInt64, SystemError> {
    lastToken += 1
    let result = poller?.add(descriptor.number, token: lastToken, interest) ?? -EBADF
    guard result == 0 else { return .failure(SystemError(errno: -result)) }
    handlers[lastToken] = handler
    return .success(lastToken)
  }

  /// Changes which events a descriptor is watched for. On the loop's thread only.
  func watch(_ descriptor: Descriptor, _ token: UInt64, _ interest: PollInterest) {
    poller?.change(descriptor.number, token: token, interest)
  }

  /// Stops watching a descriptor. On the loop's thread only.
  package func unwatch(_ descriptor: Descriptor, _ token: UInt64) {
    guard handlers.removeValue(forKey: token) != nil else { return }
    poller?.remove(descriptor.number)
  }

  /// The thread's main function. Returns the continuations of `shutdown()`.
  private func run() -> [CheckedContinuation<Void, Never>] {
    credio_set_current_loop(UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()))
    let (actors, tasks) = (asUnownedSerialExecutor(), asUnownedTaskExecutor())
    poller = queue.withLock { $0.poller }
    var jobs: [Job] = []
    var hasAnnouncedEnd = false
    while true {
      jobs.removeAll(keepingCapacity: true)
      let isEnding = queue.withLock { queue in
        swap(&queue.jobs, &jobs)
        return queue.isEnding
      }
      if isEnding {
        if !hasAnnouncedEnd || !members.isEmpty {
          hasAnnouncedEnd = true
          for member in members.values { member.loopEnds() }
        } else if jobs.isEmpty, let waiters = end() {
          return waiters
        }
      }
      for job in jobs {
        switch job {
        case .task(let job): job.runSynchronously(on: tasks)
        case .isolated(let job): job.runSynchronously(isolatedTo: actors, taskExecutor: tasks)
        case .work(let work): work()
        case .write(let writer, let socket): writer.flushHandedOver(socket)
        }
      }
      runEndOfTurn()
      // Jobs that were queued meanwhile come first, so that a turn waits only once; but after some turns sockets and
      // timers are polled anyway.
      turnsWithoutPoll += 1
      if !jobs.isEmpty, turnsWithoutPoll < Self.mostTurnsWithoutPoll { continue }
      turnsWithoutPoll = 0
      if jobs.isEmpty { sleep() } else { poller?.wait(0) }
      handleEvents()
      fireTimers()
      runEndOfTurn()
    }
  }

  private func handleEvents() { poller?.forEachEvent { event in handlers[event.token]?.handle(event) } }

  /// Fires the timers that are due, after polling the sockets once more. If the loop was busy, or did not get the
  /// processor, replies may have arrived meanwhile, and their deadlines must not count against the peer.
  private func fireTimers() {
    guard timers.wait == 0 else { return }
    let now = Self.now
    if poller?.wait(0) == true { handleEvents() }
    while let fire = timers.due(at: now) { fire() }
  }

  /// Waits for an event, a timer or a job. On return `isSleeping` is `false`, so that new jobs need no wake-up.
  private func sleep() {
    if spin.mustSpin() {
      let end = Self.now &+ SpinPolicy.limit
      repeat {
        if poller?.wait(0) == true || queue.withLock({ !$0.jobs.isEmpty }) { return spin.looked(true) }
      } while Self.now < end && timers.wait != 0
      spin.looked(false)
    }
    let milliseconds = timers.wait
    let isSleeping = queue.withLock { queue in
      queue.isSleeping = queue.jobs.isEmpty && !queue.isEnding
      return queue.isSleeping
    }
    poller?.wait(isSleeping ? milliseconds : 0)
    if isSleeping { queue.withLock { $0.isSleeping = false } }
  }

  /// Ends the thread's state, unless more jobs have been queued. Afterwards another thread may be started.
  private func end() -> [CheckedContinuation<Void, Never>]? {
    // These timers' connections have ended; `orEnd` closures tell those who wait without a connection.
    for drop in timers.removeAll() { drop() }
    let poller = self.poller
    self.poller = nil
    let waiters = queue.withLock { queue -> [CheckedContinuation<Void, Never>]? in
      guard queue.jobs.isEmpty else { return nil }
      defer {
        queue.poller = nil
        queue.isEnding = false
        queue.endWaiters = []
      }
      return queue.endWaiters
    }
    if waiters == nil { self.poller = poller } else { credio_set_current_loop(nil) }
    return waiters
  }

  private func runEndOfTurn() {
    while !endOfTurn.isEmpty {
      swap(&endOfTurn, &endingTurn)
      for end in endingTurn { end.writer.flushAtEndOfTurn(end.socket) }
      endingTurn.removeAll(keepingCapacity: true)
    }
  }
}

/// An owner of a `WriteQueue`, which the loop asks to write at the best moment.
package protocol TurnWriter: AnyObject, Sendable {
  /// Writes at once. Called on any thread.
  func flush(_ socket: Socket)
  /// Writes what another thread has handed over. Called on the loop's thread.
  func flushHandedOver(_ socket: Socket)
  /// Writes what the jobs of a turn have queued. Called on the loop's thread.
  func flushAtEndOfTurn(_ socket: Socket)
}

/// A handler of a socket's events, called on the loop's thread.
package protocol EventHandler: AnyObject {
  func handle(_ event: PollEvent)
  /// The loop ends: close the connection.
  func loopEnds()
}
