/// A call in a connection's queue, as those who watch over its time see it.
protocol TimedCall {
  /// When it must have ended; `Int64.max` for never.
  var deadline: Int64 { get }
  /// Whether nobody waits for it any more. Never false again once it is true; other threads may make it so.
  var hasEnded: Bool { get }
}

extension PendingCall: TimedCall {}

/// Which calls of a connection are late, and when the next one will be. `Connection` asks when a timer fires.
///
/// A value without clock, lock or task. Calls are looked at for the first time when somebody asks, so that commands cost
/// nothing here; from then on a heap knows whose time is up first. It knows calls by their numbers in the queue, so that it keeps
/// none of them alive.
///
/// - Complexity: O(log n) a call, counted over its life, however many have ended and keep their places, and in whatever order
///   deadlines come.
struct CallDeadlines {
  private var heap = DeadlineHeap()
  /// The number of the first call that has not been looked at.
  private var unseen: UInt64 = 0

  /// Takes out the calls whose time is up, in the order of the queue. They must be ended then, and count as abandoned from now
  /// on.
  mutating func popLate<Call: TimedCall>(at now: Int64, in state: inout ConnectionState<Call>) -> [Call] {
    let numbers = state.numbers
    for number in max(unseen, numbers.lowerBound)..<max(unseen, numbers.upperBound) {
      guard let call = state[number] else { continue }
      if call.hasEnded {
        state.abandon(number)
      } else if call.deadline < .max {
        heap.push(DeadlineHeap.Entry(deadline: call.deadline, number: number))
      }
    }
    unseen = numbers.upperBound
    // Half of them at least go: each pays for one other.
    if heap.count > 2 * numbers.count + 64 { heap.removeAll { $0.number < numbers.lowerBound } }
    var late: [(number: UInt64, call: Call)] = []
    while let first = heap.first, first.deadline <= now {
      _ = heap.popFirst()
      guard let call = state[first.number] else { continue }
      if !call.hasEnded { late.append((first.number, call)) }
      state.abandon(first.number)
    }
    return late.sorted { $0.number < $1.number }.map(\.call)
  }

  /// When the next one of those that were looked at is late; `Int64.max` if none will be.
  mutating func next<Call: TimedCall>(in state: inout ConnectionState<Call>) -> Int64 {
    while let first = heap.first {
      if let call = state[first.number] {
        guard call.hasEnded else { return first.deadline }
        state.abandon(first.number)
      }
      _ = heap.popFirst()
    }
    return .max
  }
}

/// Whether calls of a certain kind wait in a connection's queue: a place before which there is none.
///
/// - Complexity: O(1) a call, counted over its life, and however often it is asked.
struct AwaitedCall {
  private var first: UInt64 = 0

  /// Whether there is one. What does not count must never do so later.
  mutating func exists<Call: TimedCall>(
    in state: inout ConnectionState<Call>, where counts: (Call) -> Bool = { _ in true }
  ) -> Bool {
    let numbers = state.numbers
    first = max(first, numbers.lowerBound)
    while first < numbers.upperBound {
      if let call = state[first] {
        if call.hasEnded {
          state.abandon(first)
        } else if counts(call) {
          return true
        }
      }
      first += 1
    }
    return false
  }
}
