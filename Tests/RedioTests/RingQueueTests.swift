import TestSupport
import Testing

@testable import Redio

@Suite("Ring queue")
struct RingQueueTests {
  @Test("what was appended first comes first, in all orders of appending and taking, while it grows and wraps around")
  func order() {
    var generator = SeededGenerator(seed: 1)
    var queue = RingQueue<Int>()
    var model: [Int] = []
    var number = 0
    for _ in 0..<400 {
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        number += 1
        queue.append(number)
        model.append(number)
        #expect(queue.last == number)
      }
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        #expect(queue.popFirst() == (model.isEmpty ? nil : model.removeFirst()))
      }
      #expect(queue.count == model.count && queue.isEmpty == model.isEmpty && queue.last == model.last)
    }
    while let element = queue.popFirst() { #expect(element == model.removeFirst()) }
    #expect(model.isEmpty)
  }

  @Test("it grows while it is wrapped around, and nothing changes its place")
  func growth() {
    var queue = RingQueue<Int>()
    for number in 0..<16 { queue.append(number) }
    for number in 0..<8 { #expect(queue.popFirst() == number) }
    for number in 16..<40 { queue.append(number) }
    for number in 8..<40 { #expect(queue.popFirst() == number) }
    #expect(queue.popFirst() == nil)
  }

  @Test("what has been taken is not kept alive, nor what was removed with all others")
  func release() {
    final class Element {}
    var queue = RingQueue<Element>()
    weak var first: Element?
    weak var second: Element?
    do {
      let elements = (Element(), Element())
      (first, second) = elements
      queue.append(elements.0)
      queue.append(elements.1)
    }
    #expect(first != nil)
    _ = queue.popFirst()
    #expect(first == nil && second != nil)
    queue = RingQueue()
    #expect(second == nil && queue.isEmpty && queue.popFirst() == nil && queue.last == nil)
  }

  @Test("the memory of a burst is given back once it has been taken, that of a few elements is kept")
  func memory() throws {
    var queue = RingQueue<Int>()
    for count in [16, 4096, 4097, 100_000] {
      for number in 0..<count { queue.append(number) }
      for number in 0..<count { #expect(queue.popFirst() == number) }
      #expect(try slots(queue) == (count <= 4096 ? count : 0))
      queue.append(1)
      #expect(queue.popFirst() == 1)
    }
  }

  private func slots(_ queue: RingQueue<Int>) throws -> Int {
    let slots = Mirror(reflecting: queue).children.first { $0.label == "slots" }
    return try #require(slots?.value as? [Int?]).count
  }
}
