import RedioTransport
import TestSupport
import Testing

import RedioAdmin
@testable import Redio

@Suite("Next look")
struct NextLookTests {
  /// Runs on a loop's thread, and waits for it.
  private func run<Value: Sendable>(on loop: EventLoop, _ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in loop.execute { continuation.resume(returning: body()) } }
  }

  @Test(
    "10,000 falling deadlines tell the loop once and set one timer; were the loop to look after each, one at a time")
  func falling() async {
    let loop = EventLoop()
    let counts = await run(on: loop) {
      var look = NextLook()
      var (told, set) = (0, 0)
      let far = EventLoop.now + 1_000_000_000_000
      for n in 0..<10_000 where look.ask(for: far - Int64(n)) { told += 1 }
      look.arm(on: loop) { time in
        set += 1
        return loop.schedule(at: time) {}
      }
      let atOnce = (told, set, loop.timerCount)
      var most = 0
      for n in 10_000..<20_000 {
        if look.ask(for: far - Int64(n)) { look.arm(on: loop) { loop.schedule(at: $0) {} } }
        most = max(most, loop.timerCount)
      }
      return (atOnce, most)
    }
    #expect(counts.0 == (1, 1, 1) && counts.1 == 1)
    await loop.shutdown()
  }

  @Test("each deadline is looked at as soon as it has come, whatever comes and leaves meanwhile")
  func planned() async {
    let loop = EventLoop()
    await run(on: loop) {
      // Timers that never fire, on a clock of the test's own: what is looked at is the time that they are set to.
      for seed in UInt64(1)...100 {
        var random = SeededGenerator(seed: seed)
        var look = NextLook()
        var timer = Int64.max
        var list = WaitingList<Int64>()
        var now: Int64 = 0
        var (events, looks, enqueued) = (0, 0, 0)
        func arm() {
          timer = .max
          look.arm(on: loop) { time in
            timer = time
            return loop.schedule(at: .max) {}
          }
        }
        while events < 500 {
          events += 1
          switch Int.random(in: 0..<4, using: &random) {
          case 0, 1:
            let deadline = now + .random(in: 1..<1000, using: &random)
            enqueued += 1
            _ = list.append(deadline, until: deadline)
            if look.ask(for: deadline) { arm() }
          case 2: _ = list.popFirst()
          default: now += .random(in: 0..<300, using: &random)
          }
          #expect(timer <= list.nextDeadline ?? .max)
          while timer <= now {
            looks += 1
            let time = timer
            timer = .max
            look.begin()
            // The clock stands at the timer's time: nobody is late by then.
            #expect(list.popDue(at: time).allSatisfy { $0 == time })
            if let next = list.nextDeadline, look.ask(for: next) { arm() }
          }
        }
        #expect(looks <= enqueued)
      }
    }
    await loop.shutdown()
  }
}
