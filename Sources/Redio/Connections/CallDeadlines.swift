/// A call in a connection's queue, as far as deadlines are concerned.
protocol TimedCall {
  /// The deadline; `Int64.max` for none.
  var deadline: Int64 { get }
  /// Whether the call has ended. Never becomes `false` again; other threads may make it `true`.
  var hasEnded: Bool { get }
}

extension PendingCall: TimedCall {}

/// Finds the calls of a connection whose deadline has passed, and the next deadline. `Connection` uses it when a timer
/// fires.
///
/// A value without clock, lock or task. Calls are first examined when a timer fires, so that calls answered before cost
/// nothing; then a heap knows the earliest deadline. It refers to calls by their numbers in the queue, and retains none.
///
/// - Complexity: O(log n) per call, amortised, whatever the order of deadlines, and however many ended calls are queued.
struct CallDeadlines {
  private var heap = DeadlineHeap()
  /// The number of the first call that has not been examined.
  private var unseen: UInt64 = 0

  /// Removes the calls whose deadline has passed, in order of the queue, and marks them as abandoned. The caller must
  /// end them.
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
    // At least half of the entries go, so that the cost is amortised.
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

  /// The earliest deadline of the examined calls; `Int64.max` if there is none.
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

/// Finds whether calls of a certain kind are in a connection's queue. Remembers a position before which there are none.
///
/// - Complexity: O(1) per call, amortised, however often it is asked.
struct AwaitedCall {
  private var first: UInt64 = 0

  /// Whether there is such a call. A call for which `counts` is `false` must never count later.
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
