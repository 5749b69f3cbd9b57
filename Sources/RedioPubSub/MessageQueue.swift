/// A FIFO queue in a ring buffer.
struct MessageQueue<Element> {
  private var slots: [Element?] = []
  private var head = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  var last: Element? { count > 0 ? slots[(head + count - 1) & (slots.count - 1)] : nil }

  mutating func append(_ element: Element) {
    if count == slots.count { resize(max(16, slots.count * 2)) }
    slots[(head + count) & (slots.count - 1)] = element
    count += 1
  }

  mutating func prepend(_ element: Element) {
    if count == slots.count { resize(max(16, slots.count * 2)) }
    head = (head - 1) & (slots.count - 1)
    slots[head] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = slots[head].take()
    head = (head + 1) & (slots.count - 1)
    count -= 1
    // Free the memory of a burst.
    if count == 0, slots.count > 4096 {
      slots = []
      head = 0
    }
    return element
  }

  private mutating func resize(_ capacity: Int) {
    var new = [Element?](repeating: nil, count: capacity)
    for index in 0..<count { new[index] = slots[(head + index) & (slots.count - 1)].take() }
    slots = new
    head = 0
  }
}
