import RESP
import Testing

@Suite("RESP parser")
struct ParserTests {
  @Test("an error is final: the parser throws it again, whatever it is fed")
  func final() throws {
    var parser = RESPParser()
    parser.feed(Array("+OK\r\n?".utf8))
    #expect(try parser.next() == .simpleString("OK"))
    let first = #expect(throws: RESPError.self) { try parser.next() }
    parser.feed(Array("+OK\r\n".utf8))
    let second = #expect(throws: RESPError.self) { try parser.next() }
    #expect(first == second)
    #expect(first?.offset == 5)
  }

  @Test("an error tells the byte, counted from the start of the stream")
  func offset() {
    let outcome = Outcome([Array("+OK\r\n:12\r\n*2\r\n:1\r\n:1x\r\n".utf8)])
    #expect(outcome.error?.offset == 20)
    #expect(outcome.error?.reason == .malformedInteger)
    #expect(
      outcome.error?.description
        == "not RESP: an integer must be a decimal number of 64 bits (byte 20, in an integer ':')")
  }

  @Test("nesting deeper than the limit is an error, not a stack overflow")
  func depth() {
    let deep = Array(repeating: Array("*1\r\n".utf8), count: 1_000_000).flatMap { $0 }
    #expect(Outcome([deep]).error?.reason == .tooDeep(limit: 128))
    let limits = RESPLimits(depth: 1_000_000)
    #expect(limits.depth == 512)
    let reply = Array(repeating: Array("*1\r\n".utf8), count: 512).flatMap { $0 } + Array(":1\r\n".utf8)
    #expect(Outcome([reply], limits: limits).values.count == 1)
  }

  @Test("a declared count or length reserves nothing before the bytes come")
  func noReservation() throws {
    var parser = RESPParser(limits: RESPLimits(replyElements: 1 << 27))
    parser.feed(Array("*100000000\r\n$536870912\r\n".utf8))
    #expect(try parser.next() == nil)
    #expect(parser.unreadCount == 24)
  }

  @Test(
    "what is past a limit is an error that names it",
    arguments: [
      ("*11\r\n", RESPError.Reason.tooManyElements(limit: 10)),
      ("%6\r\n", .tooManyElements(limit: 10)),
      ("$21\r\n", .bulkTooLong(limit: 20)),
      ("$?\r\n;15\r\n123456789012345\r\n;6\r\n", .bulkTooLong(limit: 20)),
      ("+12345678901\r\n", .lineTooLong(limit: 10)),
      ("*4\r\n$20\r\n12345678901234567890\r\n$20\r\n12345678901234567890\r\n$20\r\n", .replyTooLong(limit: 60)),
    ])
  func limits(_ text: String, _ reason: RESPError.Reason) {
    let limits = RESPLimits(depth: 4, elements: 10, bulkLength: 20, lineLength: 10, replyLength: 60)
    let bytes = Array(text.utf8)
    #expect(Outcome([bytes], limits: limits).error?.reason == reason)
    #expect(Outcome(bytes.map { [$0] }, limits: limits) == Outcome([bytes], limits: limits))
  }

  @Test("parsing takes linear time however the bytes are cut: the framer reads on where it stopped")
  func linear() throws {
    // A reply of 3 MB in chunks of 1 KiB: a parser that starts again at each chunk would look at 4.5 GB.
    var writer = RESPWriter()
    writer.write(.array(Array(repeating: .bulkString(Bytes(repeatElement(7, count: 100))), count: 30_000)))
    let bytes = writer.bytes
    var parser = RESPParser()
    var replies = 0
    for start in stride(from: 0, to: bytes.count, by: 1024) {
      parser.feed(Array(bytes[start..<min(start + 1024, bytes.count)]))
      while try parser.next() != nil { replies += 1 }
    }
    #expect(replies == 1)
  }

  @Test("an end of stream after an attribute without its value is an error")
  func attributeWithoutValue() {
    #expect(Outcome([Array("*?\r\n|1\r\n+a\r\n:1\r\n.\r\n".utf8)]).error?.reason == .unexpectedEnd)
  }

  @Test("a verbatim string's format is three ASCII characters")
  func verbatimFormat() {
    #expect(Outcome([[61, 53, 13, 10, 206, 107, 100, 58, 120, 13, 10]]).error?.reason == .malformedVerbatimString)
  }

  @Test("a number may have leading zeros: a chunk of length 00 ends its string, and is not read past")
  func leadingZeros() throws {
    #expect(Outcome([Array("$?\r\n;00\r\n".utf8)]).values == [.bulkString("")])
    #expect(Outcome([Array("$?\r\n;01\r\na\r\n;0\r\n:007\r\n".utf8)]).values == [.bulkString("a"), .integer(7)])
    #expect(Outcome([Array("$01\r\na\r\n*00\r\n".utf8)]).values == [.bulkString("a"), .array([])])
  }
}
