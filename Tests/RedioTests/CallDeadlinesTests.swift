import RESP
import TestSupport
import Testing

@testable import Redio

/// A call that counts how often it is asked.
private final class CountedCall: TimedCall {
  let number: Int
  private let time: Int64
  private var isOver = false
  private(set) var asked = 0

  init(_ number: Int, until time: Int64) {
    self.number = number
    self.time = time
  }

  var deadline: Int64 {
    asked += 1
    return time
  }

  var hasEnded: Bool {
    asked += 1
    return isOver
  }

  /// As the test sees it.
  var state: (deadline: Int64, hasEnded: Bool) { (time, isOver) }

  func end() { isOver = true }
}

@Suite("Deadlines of calls")
struct CallDeadlinesTests {
  private static func ready() -> ConnectionState<CountedCall> {
    var state = ConnectionState<CountedCall>(
      Handshake(version: .resp2, username: nil, password: nil, clientName: nil, database: 0))
    _ = state.connected()
    while true {
      if case .ready = Array("+OK\r\n".utf8).withUnsafeBytes({ state.next($0) }) { return state }
    }
  }

  /// The first call gets its reply.
  private static func deliver(_ state: inout ConnectionState<CountedCall>) -> CountedCall? {
    if case .deliver(let call, _) = Array("+OK\r\n".utf8).withUnsafeBytes({ state.next($0) }) { call } else { nil }
  }

  enum Order: CaseIterable {
    case rising
    case falling
    case mixed

    func deadline(_ index: Int, of count: Int) -> Int64 {
      switch self {
      case .rising: Int64(index + 1)
      case .falling: Int64(count - index)
      case .mixed: Int64(index * 7919 % count + 1)
      }
    }
  }

  @Test(
    "calls that end at deadlines of their own are asked a few times each, though all of them keep their places",
    arguments: Order.allCases)
  func linear(_ order: Order) {
    let count = 20_000
    var state = Self.ready()
    let calls = (0..<count).map { CountedCall($0, until: order.deadline($0, of: count)) }
    for call in calls { state.enqueue(call, replies: 1) }
    var deadlines = CallDeadlines()
    var awaited = AwaitedCall()
    var looks = 0
    var now: Int64 = 1
    while now < .max {
      looks += 1
      let late = deadlines.popLate(at: now, in: &state)
      #expect(late.count == 1)
      for call in late { call.end() }
      let isAwaited = awaited.exists(in: &state)
      #expect(isAwaited == (now < Int64(count)))
      now = deadlines.next(in: &state)
    }
    #expect(looks == count && state.abandonedCount == count)
    // To look at each of them each time would ask 200 million times.
    #expect(calls.reduce(0) { $0 + $1.asked } < 12 * count)
  }

  @Test("whether somebody waits is known without asking all, at each of many replies")
  func draining() {
    let count = 20_000
    var state = Self.ready()
    let calls = (0..<count).map { CountedCall($0, until: .max) }
    for call in calls { state.enqueue(call, replies: 1) }
    // All but the last have gone.
    for call in calls.dropLast() { call.end() }
    var awaited = AwaitedCall()
    var others = AwaitedCall()
    for number in 0..<count {
      let (isAwaited, isAwaitedByOthers) = (awaited.exists(in: &state), others.exists(in: &state) { $0.number < 10 })
      #expect(isAwaited && !isAwaitedByOthers)
      #expect(Self.deliver(&state)?.number == number)
    }
    let isAwaited = awaited.exists(in: &state)
    #expect(!isAwaited && state.abandonedCount == 0)
    #expect(calls.reduce(0) { $0 + $1.asked } < 6 * count)
  }

  @Test("it does what looking at all calls would, in any order of events")
  func model() {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      var state = Self.ready()
      var deadlines = CallDeadlines()
      var awaited = AwaitedCall()
      var evenAwaited = AwaitedCall()
      var waiting: [CountedCall] = []
      var now: Int64 = 0
      for step in 0..<400 {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4:
          let time = Bool.random(using: &random) ? Int64.max : now + .random(in: 0..<50, using: &random)
          waiting.append(CountedCall(step, until: time))
          state.enqueue(waiting[waiting.count - 1], replies: 1)
        case 4, 5:
          guard !waiting.isEmpty else { continue }
          let call = waiting.removeFirst()
          #expect(Self.deliver(&state) === call)
          call.end()
        case 6: waiting.randomElement(using: &random)?.end()
        case 7, 8:
          now += .random(in: 0..<30, using: &random)
          let late = deadlines.popLate(at: now, in: &state)
          #expect(late.map(\.number) == waiting.filter { !$0.state.hasEnded && $0.state.deadline <= now }.map(\.number))
          for call in late { call.end() }
          let next = deadlines.next(in: &state)
          #expect(next == waiting.filter { !$0.state.hasEnded }.map(\.state.deadline).min() ?? .max)
          let timed = waiting.filter { $0.state.hasEnded && $0.state.deadline <= now }.count
          let ended = waiting.filter { $0.state.hasEnded }.count
          #expect((timed...ended).contains(state.abandonedCount))
        default:
          let (some, even) = (
            awaited.exists(in: &state), evenAwaited.exists(in: &state) { $0.number.isMultiple(of: 2) }
          )
          #expect(some == waiting.contains { !$0.state.hasEnded })
          #expect(even == waiting.contains { !$0.state.hasEnded && $0.number.isMultiple(of: 2) })
        }
        #expect(state.numbers.count == waiting.count && state.abandonedCount <= waiting.count)
      }
      let lost = state.lose(written: 0)
      #expect(lost.map(\.slot.number) == waiting.map(\.number))
      #expect(state.abandonedCount == 0 && state.numbers.isEmpty)
    }
  }
}
