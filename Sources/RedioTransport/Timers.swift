internal import CRedioSystem

/// Timers of one event loop, the next one on top of a heap.
///
/// What a timer does is kept beside the heap, so that cancelling one lets go of that at once; its place in the heap goes
/// when its turn has come, or when most places are of cancelled ones.
struct Timers {
  /// A timer that has been set, to cancel it by.
  package struct Token: Hashable, Sendable {
    let number: UInt64
  }

  private struct Place {
    let deadline: Int64
    let token: Token
  }

  private var heap: [Place] = []
  private struct Body {
    let fire: () -> Void
    let drop: (() -> Void)?
  }

  private var bodies: [Token: Body] = [:]
  private var count: UInt64 = 0

  /// Sets a timer.
  ///
  /// - Parameters:
  ///   - deadline: On `credio_now`'s clock.
  ///   - drop: What is done in its place if all timers are forgotten before.
  mutating func set(_ deadline: Int64, drop: (() -> Void)? = nil, _ body: @escaping () -> Void) -> Token {
    count += 1
    let token = Token(number: count)
    bodies[token] = Body(fire: body, drop: drop)
    heap.append(Place(deadline: deadline, token: token))
    var child = heap.count - 1
    while child > 0, heap[child].deadline < heap[(child - 1) / 2].deadline {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
    return token
  }

  /// Cancels a timer, unless it has fired.
  mutating func cancel(_ token: Token) {
    bodies[token] = nil
    // What is cancelled must not pile up in front of a far deadline.
    guard heap.count > 64, heap.count > 2 * bodies.count else { return }
    // A sorted array is a heap.
    heap = heap.filter { bodies[$0.token] != nil }.sorted { $0.deadline < $1.deadline }
  }

  /// Forgets all timers.
  ///
  /// - Returns: What is to be done in their place.
  mutating func removeAll() -> [() -> Void] {
    defer {
      heap = []
      bodies = [:]
    }
    return bodies.values.compactMap(\.drop)
  }

  /// How many timers are set.
  var setCount: Int { bodies.count }

  /// How long until the next timer, in milliseconds rounded up; -1 without one.
  var wait: Int32 {
    guard let next = heap.first else { return -1 }
    let nanoseconds = next.deadline - credio_now()
    return nanoseconds <= 0 ? 0 : Int32(clamping: (nanoseconds + 999_999) / 1_000_000)
  }

  /// Takes the next timer out that is due at a time, by `credio_now`'s clock.
  mutating func due(at now: Int64) -> (() -> Void)? {
    while let next = heap.first, next.deadline <= now {
      removeFirst()
      if let body = bodies.removeValue(forKey: next.token) { return body.fire }
    }
    return nil
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
