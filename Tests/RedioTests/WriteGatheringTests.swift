import Testing

@testable import Redio

@Suite("Gathering what is to be written")
struct WriteGatheringTests {
  private typealias Step = (now: Int64, commands: Int, repliesAreDue: Bool, isOver: Bool)

  private func expect(_ steps: [Step]) {
    var gathering = WriteGathering()
    for (index, step) in steps.enumerated() {
      let isOver = gathering.isOver(at: step.now, commands: step.commands, repliesAreDue: step.repliesAreDue)
      #expect(isOver == step.isOver, "step \(index)")
    }
  }

  @Test("while no replies are due, it is over once nothing has been added for the pause")
  func pause() {
    let pause = WriteGathering.pause
    expect([
      (0, 1, false, false), (pause, 2, false, false), (2 * pause, 2, false, false), (2 * pause + 1, 2, false, true),
    ])
  }

  @Test("while replies are due, only the longest time ends it, as it does if more is added again and again")
  func longest() {
    let longest = WriteGathering.longest
    expect([(0, 1, true, false), (longest, 1, true, false), (longest + 1, 1, true, true)])
    expect((0...longest / 1000).map { ($0 * 1000, Int($0), false, false) } + [(longest + 1, 1000, false, true)])
  }

  @Test("after it is over it begins anew, and counts the time and what is added from then on")
  func anew() {
    let (pause, later) = (WriteGathering.pause, WriteGathering.longest + 1)
    expect([
      (0, 5, true, false), (later, 5, true, true), (later + 1, 5, false, false), (later + pause + 1, 5, false, false),
      (later + pause + 2, 5, false, true),
    ])
  }
}
