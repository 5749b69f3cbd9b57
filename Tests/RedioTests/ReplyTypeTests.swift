import RESP
import Redio
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
}
