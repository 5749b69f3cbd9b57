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

  private var slots: [Entry?] = []
  private var head = 0
  /// How many slots have been removed.
  private var left: UInt64 = 0
  private(set) var abandonedCount = 0

  /// The numbers of the queued slots.
  var numbers: Range<UInt64> { left..<(left + UInt64(slots.count - head)) }

  /// The slot with a number, if it is queued.
  subscript(number: UInt64) -> Entry? { numbers.contains(number) ? slots[head + Int(number - left)] : nil }

  mutating func abandon(_ number: UInt64) {
    guard numbers.contains(number), slots[head + Int(number - left)]?.isAbandoned == false else { return }
    slots[head + Int(number - left)]?.isAbandoned = true
    abandonedCount += 1
  }

  var isEmpty: Bool { head == slots.count }

  var first: Slot? { head < slots.count ? slots[head]?.slot : nil }

  /// How many replies the first slot waits for.
  var firstCount: Int { head < slots.count ? slots[head]?.replies ?? 0 : 0 }

  /// How the first slot is answered.
  var firstAnswer: SubscriptionAnswer { head < slots.count ? slots[head]?.answer ?? .replies : .replies }

  /// The offset of the first slot's commands in the connection's output.
  var firstStart: UInt64 { head < slots.count ? slots[head]?.start ?? 0 : 0 }

  mutating func append(_ entry: Entry) { slots.append(entry) }

  mutating func popFirst() -> Entry? {
    guard head < slots.count, let first = slots[head] else { return nil }
    slots[head] = nil
    head += 1
    left += 1
    if first.isAbandoned { abandonedCount -= 1 }
    if head == slots.count {
      slots.removeAll(keepingCapacity: slots.count <= 4096)
      head = 0
    } else if head >= 1024, head * 2 >= slots.count {
      // Amortised: each slot is moved at most once on average.
      slots.removeFirst(head)
      head = 0
    }
    return first
  }

  mutating func removeAll() -> [Entry] {
    defer {
      left = numbers.upperBound
      abandonedCount = 0
      slots = []
      head = 0
    }
    return slots[head...].compactMap { $0 }
  }
}
