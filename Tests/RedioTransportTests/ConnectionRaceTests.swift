import Testing

@testable import RedioTransport

@Suite("Race of addresses (RFC 8305)")
struct ConnectionRaceTests {
  private let six = ["::1", "::2", "::3"].map { SocketAddress(numeric: $0)!.with(port: 1) }
  private let four = ["10.0.0.1", "10.0.0.2"].map { SocketAddress(numeric: $0)!.with(port: 1) }
  private let millisecond: Int64 = 1_000_000

  private func race() -> ConnectionRace {
    ConnectionRace(attemptDelay: .milliseconds(250), lookingUp: [.ipv6, .ipv4])
  }

  private func failure(_ address: SocketAddress?) -> TransportError.Attempt {
    .init(address: address?.description ?? "", errno: 111)
  }

  @Test("families in turn, IPv6 first, one every 250 ms")
  func order() {
    var race = race()
    #expect(race.next(0) == nil)
    #expect(race.wakeTime == nil)
    race.answered(.ipv6, .addresses(six), now: 0)
    #expect(race.isResolving)
    #expect(race.next(0)?.description == "[::1]:1")
    race.answered(.ipv4, .addresses(four), now: 0)
    var tried: [String] = []
    for time in 0...1000 {
      if let address = race.next(Int64(time) * millisecond) { tried.append("\(time) \(address)") }
    }
    #expect(tried == ["250 10.0.0.1:1", "500 [::2]:1", "750 10.0.0.2:1", "1000 [::3]:1"])
    #expect(race.wakeTime == nil)
    #expect(!race.isLost)
  }

  @Test("IPv4's answer waits 50 ms for IPv6's, no longer")
  func resolutionDelay() {
    var first = race()
    first.answered(.ipv4, .addresses(four), now: 0)
    #expect(first.next(0) == nil)
    #expect(first.wakeTime == 50 * millisecond)
    #expect(first.next(49 * millisecond) == nil)
    var second = first
    #expect(first.next(50 * millisecond)?.description == "10.0.0.1:1")
    second.answered(.ipv6, .addresses(six), now: 20 * millisecond)
    #expect(second.next(20 * millisecond)?.description == "[::1]:1")
  }

  @Test("without IPv6 addresses, IPv4's are tried at once")
  func noIPv6() {
    var race = race()
    race.answered(.ipv6, .failed(.resolver("no address")), now: 0)
    race.answered(.ipv4, .addresses(four), now: 1)
    #expect(race.next(1)?.description == "10.0.0.1:1")
  }

  @Test("when one fails, the next one is tried at once; when all have failed, it is lost, with every reason")
  func failures() {
    var race = race()
    race.answered(.ipv6, .addresses([six[0]]), now: 0)
    race.answered(.ipv4, .addresses([four[0]]), now: 0)
    let first = race.next(0)
    #expect(race.next(1) == nil)
    race.failed(failure(first), now: 1)
    let second = race.next(1)
    #expect(second?.description == "10.0.0.1:1")
    #expect(!race.isLost)
    race.failed(failure(second), now: 2)
    #expect(race.isLost)
    #expect(race.failures.map(\.address) == ["[::1]:1", "10.0.0.1:1"])
  }

  @Test("a look-up that fails for both families is lost, with the resolver's words")
  func unresolved() {
    var race = race()
    race.answered(.ipv4, .failed(.resolver("unknown")), now: 0)
    #expect(!race.isLost)
    race.answered(.ipv6, .failed(.resolver("unknown")), now: 0)
    #expect(race.isLost)
    #expect(race.resolverFailure == .resolver("unknown"))
  }

  @Test("an answer that comes late joins the race; one that comes twice does not")
  func lateAnswer() {
    var race = race()
    race.answered(.ipv4, .addresses([four[0]]), now: 0)
    let first = race.next(50 * millisecond)
    race.failed(failure(first), now: 60 * millisecond)
    #expect(!race.isLost)
    race.answered(.ipv6, .addresses([six[0]]), now: 70 * millisecond)
    race.answered(.ipv6, .addresses(six), now: 70 * millisecond)
    #expect(race.next(70 * millisecond)?.description == "[::1]:1")
    #expect(race.next(1000 * millisecond) == nil)
  }
}
