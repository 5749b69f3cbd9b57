/// A binary heap of deadlines, the earliest first. `WaitingList` and `CallDeadlines` use it.
///
/// Entries of elements that are gone stay until they are at the top, or until `removeAll(where:)`.
///
/// - Complexity: O(log n) to add an entry or to remove the first one.
struct DeadlineHeap {
  struct Entry: Comparable {
    let deadline: Int64
    let number: UInt64

    static func < (one: Entry, other: Entry) -> Bool { (one.deadline, one.number) < (other.deadline, other.number) }
  }

  private var entries: [Entry]

  /// Creates a heap from entries. O(n log n).
  init(_ entries: some Sequence<Entry> = []) {
    self.entries = []
    for entry in entries { push(entry) }
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

  /// Removes entries. O(n log n).
  mutating func removeAll(where isGone: (Entry) -> Bool) {
    // Pushed in the old heap order, nearly every entry is in its place at once. A sort would be more code.
    let left = entries
    entries.removeAll(keepingCapacity: true)
    for entry in left where !isGone(entry) { push(entry) }
  }
}
