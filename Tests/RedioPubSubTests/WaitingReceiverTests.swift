import Testing

@testable import RedioPubSub

@Suite("Those who wait for a receiver")
struct WaitingReceiverTests {
  @Test("those who have ended are forgotten, in steps by their number, and those who wait stay in order")
  func swept() {
    var (list, most, looks) = ([Int](), 32, 0)
    // Every hundredth goes on waiting.
    for number in 0..<100_000 {
      Receiver.add(number, to: &list, most: &most) { waiter in
        looks += 1
        return !waiter.isMultiple(of: 100)
      }
    }
    #expect(list.filter { $0.isMultiple(of: 100) } == Array(stride(from: 0, to: 100_000, by: 100)))
    #expect(list.count <= 2 * 1000 + 32)
    #expect(looks < 4 * 100_000)
  }
}
