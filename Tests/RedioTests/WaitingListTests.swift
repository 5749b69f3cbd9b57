import TestSupport
import Testing

@testable import Redio

@Suite("Waiting list")
struct WaitingListTests {
  @Test("it does what a plain array would, in any order of events")
  func model() {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      var list = WaitingList<Int>()
      var model: [(number: UInt64, deadline: Int64, element: Int)] = []
      var now: Int64 = 0
      for step in 0..<400 {
        let longest = list.first
        #expect(longest == model.first?.element)
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5:
          let deadline = Bool.random(using: &random) ? Int64.max : now + .random(in: 0..<50, using: &random)
          model.append((list.append(step, until: deadline), deadline, step))
        case 5, 6:
          let first = list.popFirst()
          #expect(first == model.first?.element)
          if !model.isEmpty { model.removeFirst() }
        case 7:
          guard let one = model.randomElement(using: &random) else { continue }
          let (isRemoved, isRemovedAgain) = (list.remove(one.number), list.remove(one.number))
          #expect(isRemoved && !isRemovedAgain)
          model.removeAll { $0.number == one.number }
        case 8:
          now += .random(in: 0..<30, using: &random)
          let due = model.filter { $0.deadline <= now }.sorted { ($0.deadline, $0.number) < ($1.deadline, $1.number) }
          let late = list.popDue(at: now)
          #expect(late == due.map(\.element))
          model.removeAll { $0.deadline <= now }
        default:
          let next = list.nextDeadline
          #expect(next == model.map(\.deadline).min())
        }
        #expect(list.count == model.count && list.isEmpty == model.isEmpty)
      }
      let rest = list.removeAll()
      #expect(rest == model.map(\.element))
      let (first, next) = (list.popFirst(), list.nextDeadline)
      #expect(list.isEmpty && first == nil && next == nil)
    }
  }

  @Test("its memory follows those who wait, though many come and go behind one that stays")
  func footprint() {
    var list = WaitingList<Int>()
    _ = list.append(-1, until: .max)
    for n in 0..<100_000 {
      let number = list.append(n, until: Int64(n))
      let hasLeft = n.isMultiple(of: 3) ? list.popDue(at: Int64(n)) == [n] : list.remove(number)
      #expect(hasLeft)
      #expect(list.footprint < 200)
    }
    let last = list.popFirst()
    #expect(last == -1 && list.isEmpty)
  }

  @Test("what it does grows with those who come, and not with their square")
  func linear() {
    // With a search from the start at each step, this would take ten billion steps.
    var list = WaitingList<Int>()
    let numbers = (0..<200_000).map { list.append($0, until: Int64(1_000_000 - $0)) }
    for number in numbers.reversed() where number.isMultiple(of: 2) { list.remove(number) }
    let next = list.nextDeadline
    #expect(next == Int64(800_001))
    let late = list.popDue(at: 900_000)
    #expect(late.count == 50_000)
    var served: [Int] = []
    while let next = list.popFirst() { served.append(next) }
    #expect(served == Array(stride(from: 1, to: 100_000, by: 2)))
  }
}
