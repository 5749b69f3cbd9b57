import Testing

@testable import RedioTransport

@Suite("Looking before sleeping")
struct SpinPolicyTests {
  /// How many of some idle turns the loop looks in, if looking finds something or not.
  private func looks(_ policy: inout SpinPolicy, turns: Int, findsSomething: Bool) -> Int {
    (0..<turns).count { _ in
      guard policy.mustSpin() else { return false }
      policy.looked(findsSomething)
      return true
    }
  }

  @Test("as long as it finds something it looks, and a few failures don't stop it")
  func near() {
    var policy = SpinPolicy(processors: 2)
    #expect(looks(&policy, turns: 1000, findsSomething: true) == 1000)
    #expect(looks(&policy, turns: 5, findsSomething: false) == 5)
    #expect(looks(&policy, turns: 1000, findsSomething: true) == 1000)
  }

  @Test("where it finds nothing it soon stops, but for a try now and then")
  func far() {
    var policy = SpinPolicy(processors: 2)
    #expect((1...20).contains(looks(&policy, turns: 1280, findsSomething: false)))
    // A server that has come near is noticed.
    _ = looks(&policy, turns: 256, findsSomething: true)
    #expect(looks(&policy, turns: 100, findsSomething: true) == 100)
  }

  @Test("with one processor, which the server needs, or when told not to, it never looks")
  func never() {
    var single = SpinPolicy(processors: 1)
    #expect(looks(&single, turns: 1000, findsSomething: true) == 0)
    var off = SpinPolicy.never
    #expect(looks(&off, turns: 1000, findsSomething: true) == 0)
  }
}
