internal import CRedioSystem

/// Timers of one event loop, the next one on top of a heap.
struct Timers {
  /// A timer that has been set, to cancel it by.
  package struct Token: Hashable, Sendable {
    let number: UInt64
  }

  private struct Timer {
    let deadline: Int64
    let token: Token
    let body: () -> Void
  }

  private var heap: [Timer] = []
  private var cancelled: Set<Token> = []
  private var count: UInt64 = 0

  /// Sets a timer.
  ///
  /// - Parameter deadline: On `credio_now`'s clock.
  mutating func set(_ deadline: Int64, _ body: @escaping () -> Void) -> Token {
    count += 1
    let token = Token(number: count)
    heap.append(Timer(deadline: deadline, token: token, body: body))
    var child = heap.count - 1
    while child > 0, heap[child].deadline < heap[(child - 1) / 2].deadline {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
    return token
  }

  /// Cancels a timer that has not fired yet.
  mutating func cancel(_ token: Token) {
    cancelled.insert(token)
    // What is cancelled must not pile up in front of a far deadline.
    if cancelled.count > 64, cancelled.count > heap.count / 2 { sweep() }
  }

  /// How long until the next timer, in milliseconds rounded up; -1 without one.
  var wait: Int32 {
    guard let next = heap.first else { return -1 }
    let nanoseconds = next.deadline - credio_now()
    return nanoseconds <= 0 ? 0 : Int32(clamping: (nanoseconds + 999_999) / 1_000_000)
  }

  /// Takes the next timer that is due out of the heap.
  mutating func due() -> (() -> Void)? {
    guard !heap.isEmpty else { return nil }
    let now = credio_now()
    while let next = heap.first, next.deadline <= now {
      removeFirst()
      if cancelled.remove(next.token) == nil { return next.body }
    }
    return nil
  }

  private mutating func sweep() {
    let kept = heap.filter { !cancelled.contains($0.token) }
    heap.removeAll(keepingCapacity: true)
    cancelled.removeAll()
    // A sorted array is a heap.
    heap = kept.sorted { $0.deadline < $1.deadline }
  }

  private mutating func removeFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].deadline < heap[least].deadline { least = child }
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
