internal import CRedioSystem

/// One thread that waits for sockets and timers, and runs what belongs to them.
///
/// It is an executor of tasks and of actors: what runs on it runs on the same thread that reads its replies, and needs no
/// thread switch to get one. What it writes meanwhile leaves together, once the jobs of that turn have run.
///
/// ```swift
/// await withTaskExecutorPreference(redis.eventLoop) { … }     // a task
/// actor Worker { nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() } … }
/// ```
///
/// Work on it must not block, since everything else on the loop waits meanwhile.
///
/// The thread starts when it is first needed, and ends with `shutdown()`. It does not exist in a child process that was
/// made by `fork()`: there, a loop that had started does nothing any more, and neither do the connections on it, which
/// both processes would share. A child may do nothing but `exec`, as POSIX says of processes with threads; the
/// descriptors are closed by that. Start loops and clients after the last `fork()`.
///
/// Why `@unchecked Sendable` is sound: `queue` is a mutex; everything else belongs to the loop's own thread, and is
/// touched only in `run()` and in methods that say so, which are called from what `run()` calls. One thread at a time
/// is in `run()`: the next one is started under the queue's lock after the last one has said there that it is done.
public final class EventLoop: TaskExecutor, SerialExecutor, @unchecked Sendable {
  /// Something to do on the loop's thread.
  private enum Job {
    case task(UnownedJob)
    /// Of an actor.
    case isolated(UnownedJob)
    case work(@Sendable () -> Void)
    /// What another thread has left to be written.
    case write(any TurnWriter, Socket)
  }

  private struct TurnsEnd {
    let writer: any TurnWriter
    let socket: Socket
  }

  private struct Queue {
    /// There is one while the thread runs.
    var poller: (any Poller)?
    var jobs: [Job] = []
    var isSleeping = false
    /// Those who wait for the end.
    var endWaiters: [CheckedContinuation<Void, Never>] = []
    var isEnding = false
  }

  /// The loop that clients use unless they are given another one. Its thread starts at first use and stays.
  ///
  /// It waits as `sharedPolling` says.
  public static let shared = EventLoop(polling: sharedPolling.withLock { $0 })
  /// How the shared loop waits for its sockets. What is set here before that loop is used for the first time holds.
  package static let sharedPolling = Locked(PollingMethod.epoll)

  private let isolation = Isolation()
  /// How it waits for its sockets.
  public let polling: PollingMethod
  private let queue = Locked(Queue())

  // Used on the loop's thread only.
  private var poller: (any Poller)?
  private var timers = Timers()
  private var handlers: [UInt64: any EventHandler] = [:]
  /// Connections that end with the loop, those that have no socket yet among them.
  private var members: [ObjectIdentifier: any EventHandler] = [:]
  private var lastToken: UInt64 = 0
  private var endOfTurn: [TurnsEnd] = []
  /// Kept for its memory.
  private var endingTurn: [TurnsEnd] = []
  private var spin: SpinPolicy
  private var turnsWithoutPoll = 0
  private static let mostTurnsWithoutPoll = 16

  /// A loop, whose thread starts when it is first needed. It ends after `shutdown()`.
  ///
  /// - Parameters:
  ///   - polling: How it waits for its sockets.
  ///   - spins: Whether it looks again and again for up to 50 µs before it sleeps, as long as that mostly finds something:
  ///     a server on the same machine mostly answers sooner than a thread goes to sleep and is woken. It trades processor
  ///     time for speed; with a server further away it soon stops by itself.
  public init(polling: PollingMethod = .epoll, spins: Bool = true) {
    self.polling = polling
    spin = spins ? SpinPolicy() : .never
    isolation.loop = self
  }

  /// Starts the thread, unless it runs.
  ///
  /// - Returns: The system's error if it has no descriptor or no thread left. The next call tries again, and jobs that
  ///   were enqueued meanwhile wait until one succeeds.
  @discardableResult
  package func start() -> SystemError? {
    queue.withLock { queue in
      if queue.poller != nil { return nil }
      do throws(SystemError) { queue.poller = try polling.makePoller() } catch { return error }
      // Users' tasks and actors run on it: as much as a program's first thread has.
      let started = credio_thread(
        "redio-loop", 8 << 20,
        { context in
          guard let context else { return nil }
          // When they are told, the thread has let go of its descriptors.
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

  /// Runs a job of a task on the loop's thread.
  public func enqueue(_ job: consuming ExecutorJob) { add(.task(UnownedJob(job))) }

  /// The loop as the executor of actors.
  public func asUnownedSerialExecutor() -> UnownedSerialExecutor { isolation.asUnownedSerialExecutor() }

  /// Whether the caller is on the loop's thread, and so isolated to every actor whose executor it is.
  public func isIsolatingCurrentContext() -> Bool? { isCurrent }

  /// Stops the process unless the caller is on the loop's thread.
  public func checkIsolated() { precondition(isCurrent, "not on the thread of the event loop") }

  /// What actors enqueue on. Told apart from tasks, which are isolated to nothing: a task that ran as if it were would be
  /// enqueued once more, to leave its isolation, whenever one of its calls returns.
  private final class Isolation: SerialExecutor, Sendable {
    // Set once, by the loop's own initializer, before anybody else sees either.
    nonisolated(unsafe) weak var loop: EventLoop?

    func enqueue(_ job: consuming ExecutorJob) { loop?.add(.isolated(UnownedJob(job))) }
    func isIsolatingCurrentContext() -> Bool? { loop?.isCurrent }
    func checkIsolated() { loop?.checkIsolated() }
  }

  /// Ends the loop: its connections, each with an error to whoever waits for it, then what has been enqueued, then the
  /// thread and its descriptors.
  ///
  /// It returns when all that is done. A loop that is used again afterwards starts again.
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

  /// Runs work on the loop's thread, soon.
  package func execute(_ work: @escaping @Sendable () -> Void) { add(.work(work)) }

  /// Has a socket written with the least of effort: what is written on the loop's own thread leaves together with what the
  /// other jobs of the turn write; an awake loop does it in passing, and meanwhile more can join; while the loop sleeps, the
  /// caller does it, since waking the loop would take longer.
  ///
  /// - Returns: Whether it will be written at the end of the turn.
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

  /// As `write(_:_:)` on another thread, again: once the jobs that are enqueued by now have run. On the loop's thread only.
  package func writeLater(_ writer: any TurnWriter, _ socket: Socket) {
    queue.withLock { $0.jobs.append(.write(writer, socket)) }
  }

  /// Runs work on the loop's thread, soon; drops it if there is none, since everything that lived there has ended then.
  package func executeIfRunning(_ work: @escaping @Sendable () -> Void) {
    let (isRunning, sleeper) = queue.withLock { queue -> (Bool, (any Poller)?) in
      guard queue.poller != nil else { return (false, nil) }
      queue.jobs.append(.work(work))
      defer { queue.isSleeping = false }
      return (true, queue.isSleeping ? queue.poller : nil)
    }
    if isRunning { sleeper?.wake() }
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
  /// - Parameter orEnd: What is done in its place if the loop ends before.
  package func schedule(at deadline: Int64, orEnd: (() -> Void)? = nil, _ body: @escaping () -> Void) -> Timer {
    Timer(token: timers.set(deadline, drop: orEnd, body))
  }

  /// A timer that has been set.
  package struct Timer: Sendable {
    fileprivate let token: Timers.Token
  }

  /// Cancels a timer. On the loop's thread only.
  package func cancel(_ timer: Timer) { timers.cancel(timer.token) }

  /// How many timers are set. On the loop's thread only.
  package var timerCount: Int { timers.setCount }

  /// Nanoseconds on the clock of the timers.
  package static var now: Int64 { credio_now() }

  /// Has a connection told when the loop ends, until `leave(_:)`. On the loop's thread only.
  func join(_ member: any EventHandler) { members[ObjectIdentifier(member)] = member }

  /// A connection has ended. On the loop's thread only.
  func leave(_ member: any EventHandler) { members[ObjectIdentifier(member)] = nil }

  /// Watches a descriptor. On the loop's thread only.
  ///
  /// - Returns: What its events are known by.
  func watch(
    _ descriptor: Descriptor, _ interest: PollInterest, _ handler: any EventHandler
  ) -> Result<UInt64, SystemError> {
    lastToken += 1
    let result = poller?.add(descriptor.number, token: lastToken, interest) ?? -EBADF
    guard result == 0 else { return .failure(SystemError(errno: -result)) }
    handlers[lastToken] = handler
    return .success(lastToken)
  }

  /// Changes what a descriptor is watched for. On the loop's thread only.
  func watch(_ descriptor: Descriptor, _ token: UInt64, _ interest: PollInterest) {
    poller?.change(descriptor.number, token: token, interest)
  }

  /// Stops watching a descriptor. On the loop's thread only.
  func unwatch(_ descriptor: Descriptor, _ token: UInt64) {
    guard handlers.removeValue(forKey: token) != nil else { return }
    poller?.remove(descriptor.number)
  }

  /// Runs until the end; returns those who wait for it.
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
      // After jobs there may be more of them, which come first: so that a turn waits once. Now and then the sockets and
      // timers get their turn all the same.
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

  /// Fires the timers that are due, after another look at the sockets. While the loop was busy, or was not given the
  /// processor, what they wait for may have come: no peer is to blame for that.
  private func fireTimers() {
    guard timers.wait == 0 else { return }
    let now = Self.now
    if poller?.wait(0) == true { handleEvents() }
    while let fire = timers.due(at: now) { fire() }
  }

  /// Waits for something to do. It is awake when this returns: what is enqueued from then on needs no waking.
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

  /// Ends what belongs to the thread, unless something has been enqueued meanwhile. From then on another thread may be
  /// started.
  private func end() -> [CheckedContinuation<Void, Never>]? {
    // The connections that they were about have ended; who waits for one without having it is told.
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

/// Something that writes to a socket, when the loop finds it best.
package protocol TurnWriter: AnyObject, Sendable {
  /// Writes at once, on any thread.
  func flush(_ socket: Socket)
  /// Writes, on the loop's thread, what another thread has left to it.
  func flushHandedOver(_ socket: Socket)
  /// Writes, on the loop's thread, what the jobs of a turn have left.
  func flushAtEndOfTurn(_ socket: Socket)
}

/// Something that a loop calls when its socket can be read or written.
protocol EventHandler: AnyObject {
  func handle(_ event: PollEvent)
  /// The loop ends, and so must everything on it.
  func loopEnds()
}
