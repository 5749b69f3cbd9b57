/// The slots of a connection, which are its pending calls: a FIFO queue.
struct SlotQueue<Slot> {
  struct Entry {
    let slot: Slot
    let replies: Int
    let start: UInt64
    let effects: [ConnectionEffect.Place]
    let answer: SubscriptionAnswer
    /// Whether its call is known to have ended.
    fileprivate(set) var isAbandoned = false
  }

  private var entries = RingQueue<Entry>()
  /// How many slots have been removed.
  private var left: UInt64 = 0
  private(set) var abandonedCount = 0

  /// The numbers of the queued slots.
  var numbers: Range<UInt64> { left..<(left + UInt64(entries.count)) }

  /// The slot with a number, if it is queued.
  subscript(number: UInt64) -> Entry? { numbers.contains(number) ? entries[Int(number - left)] : nil }

  mutating func abandon(_ number: UInt64) {
    guard var entry = self[number], !entry.isAbandoned else { return }
    entry.isAbandoned = true
    entries.replace(Int(number - left), by: entry)
    abandonedCount += 1
  }

  var isEmpty: Bool { entries.isEmpty }

  // Read in place: a copy of the entry would retain what it refers to.

  var first: Slot? { isEmpty ? nil : entries.slots[entries.head]?.slot }

  /// How many replies the first slot waits for.
  var firstCount: Int { isEmpty ? 0 : entries.slots[entries.head]?.replies ?? 0 }

  /// How the first slot is answered.
  var firstAnswer: SubscriptionAnswer { isEmpty ? .replies : entries.slots[entries.head]?.answer ?? .replies }

  /// The offset of the first slot's commands in the connection's output.
  var firstStart: UInt64 { isEmpty ? 0 : entries.slots[entries.head]?.start ?? 0 }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func popFirst() -> Entry? {
    guard let first = entries.popFirst() else { return nil }
    left += 1
    if first.isAbandoned { abandonedCount -= 1 }
    return first
  }

  mutating func removeAll() -> [Entry] {
    var all: [Entry] = []
    while let entry = popFirst() { all.append(entry) }
    return all
  }
}
