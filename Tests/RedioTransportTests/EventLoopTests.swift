import Foundation
import TestSupport
import Testing

@testable import RedioTransport

@Suite("Event loop")
struct EventLoopTests {
  @Test("a task that prefers the loop runs on its thread", arguments: PollingMethod.allCases)
  func executor(_ polling: PollingMethod) async {
    let loop = EventLoop(polling: polling)
    #expect(!loop.isCurrent)
    await withTaskExecutorPreference(loop) {
      await onLoop(loop)
    }
    await loop.shutdown()
  }

  @Test("the shared loop waits for its sockets as this run of the tests asks for")
  func shared() {
    // Before the loop is used.
    let expected = testedPolling
    #expect(EventLoop.shared.polling == expected)
  }

  @concurrent private func onLoop(_ loop: EventLoop) async { #expect(loop.isCurrent) }

  private actor Counter {
    let loop: EventLoop
    var count = 0
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    init(_ loop: EventLoop) { self.loop = loop }

    func add() -> Bool {
      count += 1
      return loop.isCurrent
    }

    /// What only the loop's thread may call.
    nonisolated func addSynchronously() { assumeIsolated { $0.count += 1 } }
  }

  @Test("an actor whose executor is the loop runs there, and is known to be isolated there")
  func actors() async {
    let loop = EventLoop()
    let counter = Counter(loop)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<100 { group.addTask { await counter.add() } }
      for await isCurrent in group { #expect(isCurrent) }
    }
    await withCheckedContinuation { done in
      loop.execute {
        counter.addSynchronously()
        done.resume()
      }
    }
    #expect(await counter.count == 101)
    await withTaskExecutorPreference(loop) { #expect(await counter.add()) }
    await loop.shutdown()
  }

  @Test("timers fire in the order of their deadlines, cancelled ones never", arguments: PollingMethod.allCases)
  func timers(_ polling: PollingMethod) async {
    let loop = EventLoop(polling: polling)
    let fired = Locked<[Int]>([])
    await withCheckedContinuation { done in
      loop.execute {
        let now = EventLoop.now
        _ = loop.schedule(at: now + 20_000_000) { fired.withLock { $0.append(3) } }
        let cancelled = loop.schedule(at: now + 10_000_000) { fired.withLock { $0.append(2) } }
        _ = loop.schedule(at: now + 1_000_000) { fired.withLock { $0.append(1) } }
        _ = loop.schedule(at: now + 30_000_000) { done.resume() }
        loop.cancel(cancelled)
      }
    }
    #expect(fired.withLock { $0 } == [1, 3])
    await loop.shutdown()
  }

  private final class Reader: EventHandler {
    let read: () -> Void
    init(_ read: @escaping () -> Void) { self.read = read }
    func handle(_ event: PollEvent) { read() }
    func loopEnds() {}
  }

  /// Two connected sockets.
  private func pair() throws -> (near: Descriptor, far: Descriptor) {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    return (Descriptor(adopting: ends[0]), Descriptor(adopting: ends[1]))
  }

  /// What keeps the loop busy.
  enum Work: CaseIterable {
    case timer, event
  }

  @Test(
    "what has come before a deadline goes first, however late the loop looks", arguments: PollingMethod.allCases,
    Work.allCases)
  func busy(_ polling: PollingMethod, _ work: Work) async throws {
    let loop = EventLoop(polling: polling)
    let (first, second) = (try pair(), try pair())
    let order = Locked<[String]>([])
    await withCheckedContinuation { done in
      loop.execute {
        /// Does something once there is something to read.
        func watch(_ descriptor: Descriptor, _ body: @escaping () -> Void) {
          var token: UInt64?
          let reader = Reader {
            loop.unwatch(descriptor, token ?? 0)
            body()
          }
          token = try? loop.watch(descriptor, .readable, reader).get()
        }
        let isBusy = {
          _ = loop.schedule(at: EventLoop.now + 10_000_000) {
            order.withLock { $0.append("deadline") }
            done.resume()
          }
          // The peer answers meanwhile, in good time.
          write(second.far.number, "x", 1)
          usleep(30_000)
        }
        watch(second.near) { order.withLock { $0.append("bytes") } }
        switch work {
        case .timer: _ = loop.schedule(at: EventLoop.now + 1_000_000) { isBusy() }
        case .event:
          watch(first.near, isBusy)
          write(first.far.number, "x", 1)
        }
      }
    }
    #expect(order.withLock { $0 } == ["bytes", "deadline"])
    await loop.shutdown()
  }

  @Test("work enqueued from many threads runs, all of it", arguments: PollingMethod.allCases)
  func manyThreads(_ polling: PollingMethod) async {
    let loop = EventLoop(polling: polling)
    let count = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<100 {
        group.addTask {
          for _ in 0..<100 { await withCheckedContinuation { done in loop.execute { done.resume() } } }
          return 100
        }
      }
      return await group.reduce(0, +)
    }
    #expect(count == 10_000)
    await loop.shutdown()
  }

  @Test(
    "what has been enqueued runs before the loop ends; used again, it starts again", arguments: PollingMethod.allCases)
  func shutdown(_ polling: PollingMethod) async {
    let loop = EventLoop(polling: polling)
    await loop.shutdown()
    let count = Locked(0)
    for round in 1...3 {
      for _ in 0..<100 { loop.execute { count.withLock { $0 += 1 } } }
      await loop.shutdown()
      #expect(count.withLock { $0 } == round * 100)
    }
    await withTaskExecutorPreference(loop) { await onLoop(loop) }
    // From its own thread too.
    await withTaskExecutorPreference(loop) { await loop.shutdown() }
  }
}
