/// Deadlines and whose they are, the earliest first: a binary heap. `WaitingList` and `CallDeadlines` know by it whose time is
/// up next.
///
/// An entry whose owner has left stays in it until its turn comes, or until the owner drops what has left with `removeAll(where:)`.
///
/// - Complexity: O(log n) to add one or to take the first one out, in whatever order deadlines come.
struct DeadlineHeap {
  struct Entry: Comparable {
    let deadline: Int64
    let number: UInt64

    static func < (one: Entry, other: Entry) -> Bool { (one.deadline, one.number) < (other.deadline, other.number) }
  }

  private var entries: [Entry]

  /// Some at once. O(n log n).
  init(_ entries: some Sequence<Entry> = []) {
    // A sorted array is a heap.
    self.entries = entries.sorted()
  }

  var count: Int { entries.count }

  /// The earliest.
  var first: Entry? { entries.first }

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var index = entries.count - 1
    while index > 0, entries[index] < entries[(index - 1) / 2] {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func popFirst() -> Entry? {
    guard let first = entries.first else { return nil }
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var index = 0
    while true {
      var least = index
      for child in (2 * index + 1)...(2 * index + 2) where child < entries.count && entries[child] < entries[least] {
        least = child
      }
      guard least != index else { return first }
      entries.swapAt(index, least)
      index = least
    }
  }

  /// Drops some. O(n log n).
  mutating func removeAll(where isGone: (Entry) -> Bool) {
    entries.removeAll(where: isGone)
    entries.sort()
  }
}
