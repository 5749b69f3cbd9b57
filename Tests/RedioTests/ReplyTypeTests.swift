import RESP
import Redio
import RedioAdmin
import RedioStreams
import Testing

@Suite("Types of replies")
struct ReplyTypeTests {
  private func read<T: RESPDecodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(Array(text.utf8))
    return try #require(try parser.next(as: T.self)).get()
  }

  @Test("a result that no server gives yet is an error, and not another result")
  func unknownResults() throws {
    #expect(try read("*2\r\n:-2\r\n:1\r\n", as: [FieldExpireResult].self) == [.missing, .set])
    #expect(throws: RESPDecodingError.self) { try read(":7\r\n", as: FieldExpireResult.self) }
    #expect(throws: RESPDecodingError.self) { try read(":0\r\n", as: FieldPersistResult.self) }
    #expect(throws: RESPDecodingError.self) { try read("+MAYBE\r\n", as: MigrateResult.self) }
    #expect(throws: RESPDecodingError.self) { try read("*1\r\n:1\r\n", as: PersistedCounts.self) }
  }

  @Test("matches are read with and without lengths, and with fields that are not known")
  func matches() throws {
    let match = "*2\r\n*2\r\n:4\r\n:7\r\n*2\r\n:5\r\n:8\r\n"
    let long = "*3\r\n*2\r\n:4\r\n:7\r\n*2\r\n:5\r\n:8\r\n:4\r\n"
    let old = try read("*4\r\n$7\r\nmatches\r\n*1\r\n\(match)$3\r\nlen\r\n:6\r\n", as: LCSMatches.self)
    let new = try read(
      "%3\r\n$3\r\nnew\r\n*1\r\n:1\r\n$7\r\nmatches\r\n*1\r\n\(long)$3\r\nlen\r\n:6\r\n", as: LCSMatches.self)
    #expect(old == new)
    #expect(old.matches.first?.second == 5...8)
    #expect(old.matches.first?.length == 4)
  }

  @Test("a match that ends before it starts is an error")
  func reversedMatch() {
    #expect(throws: RESPDecodingError.self) {
      try read("*2\r\n*2\r\n:7\r\n:4\r\n*2\r\n:5\r\n:8\r\n", as: LCSMatches.Match.self)
    }
    #expect(throws: RESPDecodingError.self) { try read("*1\r\n*2\r\n:4\r\n:7\r\n", as: LCSMatches.Match.self) }
  }

  @Test("ranges that can't be counted are errors")
  func endless() throws {
    let most = "\(Int.max)"
    for (first, last) in [("0", most), ("\(Int.min)", most), ("-1", "4"), ("5", "4")] {
      let bounds = "*2\r\n:\(first)\r\n:\(last)\r\n"
      #expect(throws: RESPDecodingError.self) { try read("*2\r\n\(bounds)\(bounds)", as: LCSMatches.Match.self).length }
      let node = "*3\r\n+h\r\n:1\r\n+id\r\n"
      #expect(throws: RESPDecodingError.self) {
        try read("*3\r\n:\(first)\r\n:\(last)\r\n\(node)", as: ClusterSlotRange.self).slots.count
      }
      #expect(throws: RESPDecodingError.self) {
        try read("%1\r\n+slots\r\n\(bounds)", as: ClusterShard.self).slots.map(\.count)
      }
      let line = "id h:1@2 master - 0 0 1 connected 0-\(most) 3-4"
      #expect(try #require(ClusterNode(line)).slots == [3...4])
    }
    let shard = try read("%1\r\n+slots\r\n*2\r\n:0\r\n:16383\r\n", as: ClusterShard.self)
    #expect(shard.slots == [0...16383])
  }

  @Test("what is no such reply is quoted in its error as far as it goes, and not as a whole")
  func quoted() throws {
    let long = String(repeating: "x", count: 10_000)
    func length(_ type: (some RESPDecodable).Type, _ text: String) -> Int {
      do {
        _ = try read(text, as: type)
        return .max
      } catch {
        return "\(error)".count
      }
    }
    #expect(length(StreamID.self, "+\(long)\r\n") < 200)
    #expect(length(BackgroundJob.self, "+\(long)\r\n") < 200)
    #expect(length(MigrateResult.self, "+\(long)\r\n") < 200)
    #expect(length(ClusterEpoch.self, "+\(long)\r\n") < 200)
    #expect(length(ClusterNode.self, "+\(long)\r\n") < 200)
    #expect(length(ServerRole.self, "*1\r\n+\(long)\r\n") < 200)
    #expect(length(GeoMatch<Bytes>.self, "*2\r\n+m\r\n+\(long)\r\n") < 200)
    #expect(length(FullPendingEntry.self, "*3\r\n+\(long)\r\n:1\r\n:1\r\n") < 200)
  }
}
