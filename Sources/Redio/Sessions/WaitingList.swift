/// A queue of those who wait in turn, each until a time of its own: the session pool's.
///
/// A value without clock, lock or task. Those who leave early, or are late, are found at once: a request is known by its
/// number, numbers grow in the order of arrival, and a heap knows whose time is up first. What has left is dropped from both
/// once it is the greater part, so that memory follows the number of those who wait, however many come and go behind one that
/// stays.
///
/// - Complexity: O(log n) for each that comes, leaves, is served or is late, counted over all of them.
struct WaitingList<Element> {
  private struct Entry {
    let number: UInt64
    let deadline: Int64
    /// `nil` once it has left.
    var element: Element?
  }

  /// In the order of arrival; those before `head` have left.
  private var entries: [Entry] = []
  private var head = 0
  /// Some may have left.
  private var heap = DeadlineHeap()
  private var next: UInt64 = 0

  /// How many wait.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds one at the end.
  ///
  /// - Returns: Its number, by which it can be removed.
  mutating func append(_ element: Element, until deadline: Int64) -> UInt64 {
    let number = next
    next += 1
    entries.append(Entry(number: number, deadline: deadline, element: element))
    heap.push(DeadlineHeap.Entry(deadline: deadline, number: number))
    count += 1
    return number
  }

  /// The one that has waited longest leaves.
  mutating func popFirst() -> Element? {
    while head < entries.count {
      let index = head
      head += 1
      guard let element = entries[index].element else { continue }
      entries[index].element = nil
      leave()
      return element
    }
    return nil
  }

  /// One leaves early, if it still waits.
  ///
  /// - Returns: Whether it did.
  @discardableResult
  mutating func remove(_ number: UInt64) -> Bool {
    guard let index = index(of: number), entries[index].element != nil else { return false }
    entries[index].element = nil
    leave()
    return true
  }

  /// Those whose time is up leave, the earliest first.
  mutating func popDue(at time: Int64) -> [Element] {
    var due: [Element] = []
    while let first = heap.first, first.deadline <= time {
      _ = heap.popFirst()
      guard let index = index(of: first.number), let element = entries[index].element else { continue }
      entries[index].element = nil
      count -= 1
      due.append(element)
    }
    compact()
    return due
  }

  /// When the next one's time is up; `nil` if nobody waits.
  var nextDeadline: Int64? {
    mutating get {
      while let first = heap.first {
        if let index = index(of: first.number), entries[index].element != nil { return first.deadline }
        _ = heap.popFirst()
      }
      return nil
    }
  }

  /// All leave, in order.
  mutating func removeAll() -> [Element] {
    defer {
      entries = []
      head = 0
      heap = DeadlineHeap()
      count = 0
    }
    return entries[head...].compactMap(\.element)
  }

  /// How much memory is in use, in entries of both kinds. For tests.
  var footprint: Int { entries.count + heap.count }

  private mutating func leave() {
    count -= 1
    compact()
  }

  /// Drops what has left, once it is more than what waits.
  private mutating func compact() {
    if entries.count > 2 * count + 64 {
      entries.removeFirst(head)
      head = 0
      entries.removeAll { $0.element == nil }
    }
    if heap.count > 2 * count + 64 {
      heap = DeadlineHeap(
        entries[head...].lazy.filter { $0.element != nil }
          .map { DeadlineHeap.Entry(deadline: $0.deadline, number: $0.number) })
    }
  }

  private func index(of number: UInt64) -> Int? {
    var (low, high) = (head, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].number == number ? low : nil
  }
}
