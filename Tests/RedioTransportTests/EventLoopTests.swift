import RedioTransport
import Synchronization
import Testing

@Suite("Event loop")
struct EventLoopTests {
  @Test("a task that prefers the loop runs on its thread")
  func executor() async {
    let loop = EventLoop()
    #expect(!loop.isCurrent)
    await withTaskExecutorPreference(loop) {
      await onLoop(loop)
    }
    await loop.shutdown()
  }

  @concurrent private func onLoop(_ loop: EventLoop) async { #expect(loop.isCurrent) }

  @Test("timers fire in the order of their deadlines, cancelled ones never")
  func timers() async {
    let loop = EventLoop()
    let fired = Mutex<[Int]>([])
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

  @Test("work enqueued from many threads runs, all of it")
  func manyThreads() async {
    let loop = EventLoop()
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
}
