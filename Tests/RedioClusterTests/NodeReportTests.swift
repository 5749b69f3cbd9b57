import RESP
import RedioTransport
import Testing

@testable import RedioCluster

@Suite("What a node says of a refusal that is in doubt")
struct NodeReportTests {
  private static let here = "a 127.0.0.1:1@2,one myself,master - 0 0 3 connected 0-99"
  private static let other = "b 127.0.0.1:5@6,two master - 0 0 2 connected 100-16383"
  private static let target = Endpoint.tcp(host: "127.0.0.1", port: 5)

  private static func report(_ marks: String = "") throws -> NodeReport {
    try #require(NodeReport(.bulkString(Bytes("\(here)\(marks)\n\(other)\n")), isState: false))
  }

  private static func verdict(
    _ report: NodeReport, _ claim: Scatter.Doubt.Claim, _ slot: Int
  ) -> Scatter.Refusal {
    report.verdict(claim, slot) { $0 }
  }

  @Test("what it has it has not refused; what it has not, or what moves, it has")
  func nodes() throws {
    let still = try Self.report()
    let going = try Self.report(" [7->-b]")
    let coming = try Self.report(" [200-<-b]")
    for claim in [Scatter.Doubt.Claim.isElsewhere, .isSplit, .isMoving(to: Self.target), .isDown] {
      #expect(Self.verdict(still, claim, 7) == .isAnswer)
      #expect(Self.verdict(still, claim, 200) == .again)
    }
    #expect(Self.verdict(going, .isElsewhere, 7) == .isAnswer)
    #expect(Self.verdict(going, .isSplit, 7) == .later)
    #expect(Self.verdict(coming, .isSplit, 200) == .later)
    #expect(Self.verdict(coming, .isElsewhere, 200) == .again)
    #expect(Self.verdict(going, .isMoving(to: Self.target), 7) == .ask(Self.target))
    #expect(Self.verdict(going, .isMoving(to: .tcp(host: "two", port: 5)), 7) == .ask(.tcp(host: "two", port: 5)))
    // Not where the words lead, but where the node says that it moves.
    #expect(Self.verdict(going, .isMoving(to: .tcp(host: "evil", port: 7)), 7) == .ask(Self.target))
  }

  @Test("a cluster that works has not refused anything")
  func state() throws {
    for (text, isOK) in [
      ("cluster_state:ok\r\ncluster_size:3\r\n", true), ("cluster_state:fail\r\n", false), ("", false),
    ] {
      let report = try #require(NodeReport(.bulkString(Bytes(text)), isState: true))
      #expect(Self.verdict(report, .isDown, 7) == (isOK ? .isAnswer : .later))
      #expect(Self.verdict(report, .isElsewhere, 7) == .isAnswer)
    }
    for reply in [RESPValue.null, .integer(1), .array([]), .bulkString(Bytes("no line of its own"))] {
      #expect(NodeReport(reply, isState: false) == nil)
    }
  }
}
