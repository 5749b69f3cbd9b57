import RESP
import Redio
import TestSupport
import Testing

@testable import RedioCluster

@Suite("What a node tells of itself")
struct NodeStateTests {
  private static let text = """
    07c37df 127.0.0.1:30004@31004,node4,shard-id=5 slave e7d1eec 0 1426238317239 4 connected
    67ed2db :30002@31002 master - 0 1426238316232 2 connected 5461-10922
    292f8b3 127.0.0.1:30003@31003,, master - 0 1426238318243 3 disconnected 10923-16383
    broken line
    e7d1eec 127.0.0.1:30001@31001,node1 myself,master - 0 0 17 connected 0-5460 16383 [93-<-292f8b3] [77->-67ed2db] [x] [5] 9-8
    \n
    """

  @Test("its id, its slots, what moves, and other nodes' addresses and epochs")
  func known() throws {
    let state = try #require(NodeState(Self.text))
    #expect(state.id == "e7d1eec" && state.slots.description == "0-5460,16383")
    #expect(
      state.destinations == [77: "67ed2db"] && state.origins == [93: "292f8b3"] && state.going.description == "77")
    #expect(state.epoch(of: "e7d1eec") == 17 && state.epoch(of: "292f8b3") == 3 && state.epoch(of: "none") == nil)
    let (host, port, name) = try #require(state.address(of: "07c37df"))
    #expect(host == "127.0.0.1" && port == 30_004 && name == "node4")
    #expect(state.address(of: "67ed2db") == nil && state.address(of: "broken") == nil && state.address(of: "") == nil)
    #expect(try #require(state.address(of: "292f8b3")).name == nil)
  }

  @Test("without a line of its own there is nothing")
  func unknown() {
    for text in ["", "\n", "x", "a b c d e f g h", "a b myself d e f g", "a b notmyself d e f g h"] {
      #expect(NodeState(text) == nil, "\(text)")
    }
    for reply in ["+OK\r\n", ":1\r\n", "$-1\r\n", "*0\r\n", "-ERR x\r\n"] {
      #expect(Array(reply.utf8).withUnsafeBytes { NodeState($0) } == nil)
    }
    #expect(NodeState("a b myself d e f g h [16384->-x] [-1->-x] [99999999999999999999->-x] 16384 5-99999 -3") != nil)
    #expect(NodeState("a b myself d e f g h [1->-] [2->-") != nil)
  }

  @Test("texts of megabytes take linear time")
  func large() {
    // Ranges in the worst order, over and over.
    let slots = (0..<100_000).map { "\((8_191 - $0 % 8_192) * 2)" }.joined(separator: " ")
    let state = NodeState("id 127.0.0.1:1@2 myself,master - 0 0 1 connected " + slots)
    #expect(state?.slots.ranges.count == 8_192)
    let lines = String(repeating: "id 127.0.0.1:1@2 master - 0 0 1 connected 1-5\n", count: 20_000)
    #expect(NodeState(lines) == nil)
  }

  @Test("random texts don't trap")
  func fuzz() {
    var generator = SeededGenerator(seed: 4)
    let good = Array(Self.text.utf8)
    let letters = Array("0123456789-<>[]@,: \nmyself".utf8)
    for _ in 0..<1_500 {
      var text = good
      for _ in 0...Int.random(in: 0...8, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        if Bool.random(using: &generator) {
          text[place] = letters.randomElement(using: &generator) ?? 0
        } else {
          text.remove(at: place)
        }
      }
      guard let state = NodeState(String(decoding: text, as: UTF8.self)) else { continue }
      _ = (state.going, state.epoch(of: "292f8b3"), state.address(of: "292f8b3"))
      #expect(state.slots.ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound < 16_384 })
    }
  }

  @Test("sets of slots are what sets of integers are")
  func sets() {
    var generator = SeededGenerator(seed: 8)
    func random() -> Set<Int> {
      let span = [8, 40, 16_384].randomElement(using: &generator) ?? 8
      return Set(
        (0..<Int.random(in: 0...24, using: &generator)).map { _ in Int.random(in: 0..<span, using: &generator) })
    }
    func slots(_ set: SlotRanges) -> [Int] { set.ranges.flatMap { Array($0) } }
    for _ in 0..<3_000 {
      let (a, b) = (random(), random())
      let (first, second) = (
        SlotRanges(a.sorted()), SlotRanges(unordered: b.shuffled(using: &generator).map { $0...$0 })
      )
      #expect(slots(first) == a.sorted() && slots(second) == b.sorted())
      #expect(slots(first.union(second)) == a.union(b).sorted())
      #expect(slots(first.intersection(second)) == a.intersection(b).sorted())
      #expect(slots(first.subtracting(second)) == a.subtracting(b).sorted())
      #expect(first.isSubset(of: second) == a.isSubset(of: b))
      #expect(first.isEmpty == a.isEmpty && first.first == a.min())
      #expect(SlotRanges(first.description) == first)
      var inserted = SlotRanges()
      for slot in a.shuffled(using: &generator) { inserted.insert(slot...slot) }
      #expect(inserted == first)
      // Neighbours are one range.
      #expect(zip(first.ranges, first.ranges.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
      if let slot = a.first {
        inserted.remove(slot)
        #expect(!inserted.contains(slot) && slots(inserted) == a.subtracting([slot]).sorted())
      }
    }
  }

  @Test(
    "texts that are no sets",
    arguments: [
      "-1", "1-", "-", "5-3", "16384", "0-16384", "1,1", "3,2", "1-5,5-6", "a", "1 2", "1;2", "1-2-3",
      "99999999999999999999",
    ])
  func noSets(_ text: String) {
    #expect(SlotRanges(text) == nil)
  }
}
