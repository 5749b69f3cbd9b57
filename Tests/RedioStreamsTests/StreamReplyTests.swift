import RESP
import Redio
import RedioStreams
import Testing

@Suite("Replies of streams")
struct StreamReplyTests {
  private func read<T: RESPDecodable>(_ text: String, as type: T.Type) throws -> T {
    var parser = RESPParser()
    parser.feed(Array(text.replacing(" ", with: "\r\n").utf8))
    return try #require(try parser.next(as: type)).get()
  }

  @Test("fields that a later server may add are stepped over")
  func unknownFields() throws {
    let group = try read(
      "%3 $4 name $1 g $3 new *2 :1 *1 :2 $3 lag _ ", as: StreamGroupInfo.self)
    #expect(group.name == "g")
    #expect(group.lag == nil)
    let info = try read(
      "*6 $6 length :7 $3 new %1 $1 a *1 _ $10 last-entry *2 $3 1-2 *2 $1 a $1 b ", as: StreamInfo<String>.self)
    #expect(info.length == 7)
    #expect(info.lastEntry == StreamEntry(id: StreamID(1, 2), fields: [RESPPair("a", "b")]))
    let pending = try read("*5 $3 1-2 $1 c :5 :1 $3 new ", as: PendingEntry.self)
    #expect(pending.idle == .milliseconds(5))
  }

  @Test("what Redis 6.2 sends: two parts of a claim, nulls for entries that are gone")
  func older() throws {
    let claimed = try read("*2 $3 0-0 *2 *2 $3 1-2 *2 $1 a $1 b *-1 ", as: ClaimedEntries<String>.self)
    #expect(claimed.entries.map(\.id) == [StreamID(1, 2)])
    #expect(claimed.deleted == [])
    let entries = try read("*2 *-1 *2 $3 1-2 *-1 ", as: [StreamEntry<Bytes>].self)
    #expect(entries.map(\.isDeleted) == [true])
    #expect(try read("*-1 ", as: [StreamEntries<Bytes>].self) == [])
    #expect(try read("_ ", as: [StreamEntries<Bytes>].self) == [])
  }

  @Test("whoever adds an entry may name its fields as he likes: it is read all the same")
  func anyNames() throws {
    let (head, tail) = ("*2 $3 1-2 *4 $1 ", " $1 b $1 n $1 5 ")
    let wire = [head, tail].map { Array($0.replacing(" ", with: "\r\n").utf8) }.joined(separator: [0xFF])
    var parser = RESPParser()
    for _ in 0..<2 { parser.feed(Array(wire)) }
    let entry = try #require(try parser.next(as: StreamEntry<String>.self)).get()
    #expect(entry[Bytes([0xFF])] == "b" && entry["n"] == "5" && entry["\u{FFFD}"] == nil)
    let bytes = try #require(try parser.next(as: StreamEntry<Bytes>.self)).get()
    #expect(bytes.fields.map(\.first) == [Bytes([0xFF]), "n"])
  }

  @Test("a range of which no entry is asked for is null, and has none")
  func noCount() throws {
    for text in ["*-1 ", "_ "] { #expect(try read(text, as: [StreamEntry<Bytes>].self) == []) }
  }

  @Test(
    "what is no such reply is an error",
    arguments: ["*0 ", "*1 $3 1-2 ", ":1 ", "*2 $1 x *0 ", "*2 $3 1-2 *1 $1 a ", "*2 $3 1-2 :5 "])
  func malformed(_ text: String) {
    #expect(throws: (any Error).self) { try read(text, as: StreamEntry<Bytes>.self) }
    #expect(throws: (any Error).self) { try read(text, as: ClaimedEntries<Bytes>.self) }
    #expect(throws: (any Error).self) { try read(text, as: PendingEntry.self) }
    #expect(throws: (any Error).self) { try read(text, as: FullPendingEntry.self) }
  }
}
