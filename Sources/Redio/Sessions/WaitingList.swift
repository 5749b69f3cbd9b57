/// A FIFO queue whose elements also have deadlines: the requests of the session pool.
///
/// A value without clock, lock or task. Elements are identified by numbers that grow in order of arrival, so that one
/// in the middle is removed quickly, and a heap knows the earliest deadline. Removed elements are dropped from both
/// once they are the majority, so that memory follows the number of waiting elements.
///
/// - Complexity: O(log n) per element, amortised over adding, removing and deadlines.
struct WaitingList<Element> {
  private struct Entry {
    let number: UInt64
    let deadline: Int64
    /// `nil` once the element is removed.
    var element: Element?
  }

  /// In order of arrival; the entries before `head` are removed.
  private var entries: [Entry] = []
  private var head = 0
  /// May contain removed entries.
  private var heap = DeadlineHeap()
  private var next: UInt64 = 0

  /// How many elements wait.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Adds an element at the end.
  ///
  /// - Returns: Its number, to remove it.
  mutating func append(_ element: Element, until deadline: Int64) -> UInt64 {
    let number = next
    next += 1
    entries.append(Entry(number: number, deadline: deadline, element: element))
    heap.push(DeadlineHeap.Entry(deadline: deadline, number: number))
    count += 1
    return number
  }

  /// The element that has waited longest.
  var first: Element? {
    mutating get {
      while head < entries.count {
        if let element = entries[head].element { return element }
        head += 1
      }
      return nil
    }
  }

  /// Removes the element that has waited longest.
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

  /// Removes an element, if it still waits.
  ///
  /// - Returns: Whether it waited.
  @discardableResult
  mutating func remove(_ number: UInt64) -> Bool {
    guard let index = index(of: number), entries[index].element != nil else { return false }
    entries[index].element = nil
    leave()
    return true
  }

  /// Removes the elements whose deadline has passed, the earliest first.
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

  /// The earliest deadline; `nil` if no element waits.
  var nextDeadline: Int64? {
    mutating get {
      while let first = heap.first {
        if let index = index(of: first.number), entries[index].element != nil { return first.deadline }
        _ = heap.popFirst()
      }
      return nil
    }
  }

  /// Removes all elements, in order.
  mutating func removeAll() -> [Element] {
    defer {
      entries = []
      head = 0
      heap = DeadlineHeap()
      count = 0
    }
    return entries[head...].compactMap(\.element)
  }

  /// How many entries are in memory, in both structures. For tests.
  var footprint: Int { entries.count + heap.count }

  private mutating func leave() {
    count -= 1
    compact()
  }

  /// Drops removed entries, once they are the majority.
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
