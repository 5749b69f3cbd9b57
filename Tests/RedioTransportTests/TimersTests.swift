import Testing

@testable import RedioTransport

@Suite("Timers")
struct TimersTests {
  private final class Witness {}

  @Test("a cancelled timer lets go of what it would have done at once, and takes no room for long")
  func cancelled() {
    var timers = Timers()
    weak var kept: Witness?
    for _ in 0..<10_000 {
      let witness = Witness()
      kept = witness
      timers.cancel(timers.set(.max) { _ = witness })
    }
    #expect(kept == nil)
    #expect(timers.setCount == 0)
  }

  @Test("those that are due come in the order of their deadlines, whatever is cancelled among them")
  func order() {
    var timers = Timers()
    var fired: [Int] = []
    var tokens: [Timers.Token] = []
    for number in 0..<1000 {
      let deadline = (number * 7919) % 1000
      tokens.append(timers.set(Int64(deadline)) { fired.append(deadline) })
    }
    for (number, token) in tokens.enumerated() where !number.isMultiple(of: 10) { timers.cancel(token) }
    while let fire = timers.due(at: 499) { fire() }
    #expect(fired.count == 50)
    while let fire = timers.due(at: .max) { fire() }
    #expect(fired == (0..<1000).filter { $0.isMultiple(of: 10) }.map { ($0 * 7919) % 1000 }.sorted())
    #expect(timers.wait == -1)
  }
}
