internal import CRedioSystem

/// The timers of one event loop: a heap with the next one on top.
///
/// Closures are stored beside the heap, so that cancelling a timer releases its closure at once. Its heap entry is
/// removed when it is due, or when most entries are of cancelled timers.
struct Timers: ~Copyable {
  /// Identifies a timer, to cancel it.
  package struct Token: Equatable, Sendable {
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

  /// By the number of the token.
  private var bodies: [UInt64: Body] = [:]
  private var count: UInt64 = 0

  /// Sets a timer.
  ///
  /// - Parameters:
  ///   - deadline: On `credio_now`'s clock.
  ///   - drop: Called instead of `body` if `removeAll()` drops the timer.
  @inline(never)
  mutating func set(_ deadline: Int64, drop: (() -> Void)? = nil, _ body: @escaping () -> Void) -> Token {
    count += 1
    let token = Token(number: count)
    bodies[count] = Body(fire: body, drop: drop)
    push(Place(deadline: deadline, token: token))
    return token
  }

  private mutating func push(_ place: Place) {
    heap.append(place)
    var child = heap.count - 1
    while child > 0, heap[child].deadline < heap[(child - 1) / 2].deadline {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Cancels a timer, unless it has fired.
  mutating func cancel(_ token: Token) {
    bodies[token.number] = nil
    // Entries of cancelled timers must not pile up behind a timer far in the future.
    guard heap.count > 64, heap.count > 2 * bodies.count else { return }
    // Pushed in the old heap order, nearly every place is right at once. A sort would be more code.
    let places = heap
    heap.removeAll(keepingCapacity: true)
    for place in places where bodies[place.token.number] != nil { push(place) }
  }

  /// Drops all timers.
  ///
  /// - Returns: The closures to call instead.
  mutating func removeAll() -> [() -> Void] {
    defer {
      heap = []
      bodies = [:]
    }
    return bodies.values.compactMap(\.drop)
  }

  /// How many timers are set.
  var setCount: Int { bodies.count }

  /// Milliseconds until the next timer, rounded up; -1 if there is none.
  var wait: Int32 {
    guard let next = heap.first else { return -1 }
    let nanoseconds = next.deadline - credio_now()
    return nanoseconds <= 0 ? 0 : Int32(clamping: (nanoseconds + 999_999) / 1_000_000)
  }

  /// Removes the next timer that is due at `now`, on `credio_now`'s clock, and returns its closure.
  mutating func due(at now: Int64) -> (() -> Void)? {
    while let next = heap.first, next.deadline <= now {
      removeFirst()
      if let body = bodies.removeValue(forKey: next.token.number) { return body.fire }
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
