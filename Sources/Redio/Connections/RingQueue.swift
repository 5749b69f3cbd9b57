/// A FIFO queue in a ring buffer, whose elements are reached by their places too: the calls of a connection, and the
/// messages of a receiver.
///
/// Its functions are inlinable, so that they are specialised in the modules that use it.
@usableFromInline
package struct RingQueue<Element> {
  /// A power of two of them, or none.
  @usableFromInline
  var slots: [Element?] = []
  @usableFromInline
  var head = 0
  /// How many elements there are.
  @usableFromInline
  package internal(set) var count = 0

  @inlinable
  package init() {}

  @inlinable
  package var isEmpty: Bool { count == 0 }

  @inlinable
  package var last: Element? { count > 0 ? slots[index(count - 1)] : nil }

  /// The element at a place, counted from the first one's; `nil` if there is none.
  @inlinable
  package subscript(place: Int) -> Element? { place >= 0 && place < count ? slots[index(place)] : nil }

  @inlinable
  func index(_ place: Int) -> Int { (head + place) & (slots.count - 1) }

  @inlinable
  package mutating func append(_ element: Element) {
    if count == slots.count { grow() }
    slots[index(count)] = element
    count += 1
  }

  @inlinable
  package mutating func prepend(_ element: Element) {
    if count == slots.count { grow() }
    head = (head - 1) & (slots.count - 1)
    slots[head] = element
    count += 1
  }

  /// Replaces the element at a place, which must have one.
  @inlinable
  package mutating func replace(_ place: Int, by element: Element) { slots[index(place)] = element }

  @inlinable
  package mutating func popFirst() -> Element? {
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

  @inlinable
  mutating func grow() {
    var new = [Element?](repeating: nil, count: max(16, slots.count * 2))
    for place in 0..<count { new[place] = slots[index(place)].take() }
    slots = new
    head = 0
  }
}
