import RESP
import Testing

/// Types whose `decode(_:)` does what it should not. What they return is of no matter; what they leave behind is.
@Suite("Decoders that misuse the reader")
struct DecoderMisuseTests {
  /// Replies with an aggregate of known count and streams, alone and inside one another.
  static let replies = [
    "*2\r\n:1\r\n:2\r\n", "*?\r\n:1\r\n:2\r\n.\r\n", "%?\r\n+a\r\n:1\r\n.\r\n", "*2\r\n*?\r\n:1\r\n.\r\n:2\r\n",
    "*?\r\n*2\r\n:1\r\n:2\r\n*?\r\n.\r\n.\r\n", "*0\r\n", "*?\r\n.\r\n", ":1\r\n", "_\r\n", "$?\r\n;1\r\na\r\n;0\r\n",
    "*3\r\n*?\r\n*?\r\n:1\r\n.\r\n.\r\n*?\r\n.\r\n:3\r\n", "|1\r\n+a\r\n*?\r\n.\r\n*?\r\n:1\r\n.\r\n", "-ERR x\r\n",
    "*2\r\n-ERR x\r\n:1\r\n", "*2\r\n>2\r\n+message\r\n+x\r\n:1\r\n:2\r\n", "*?\r\n:1\r\n>1\r\n+message\r\n.\r\n",
  ]

  /// Reads a reply, and the one behind it, which must be as it was; with nothing behind it in memory too.
  private func check<T: RESPDecodable>(_: T.Type, _ reply: String) throws {
    for next in ["", ":7\r\n", "*?\r\n:7\r\n.\r\n"] {
      var parser = RESPParser()
      parser.feed(Array((reply + next).utf8))
      // Pushes inside come first.
      if reply.contains(">") { _ = try parser.next() }
      #expect(try parser.next(as: T.self) != nil)
      if next.isEmpty {
        #expect(try parser.next() == nil)
      } else {
        #expect(try parser.next() == (next.first == ":" ? .integer(7) : .array([.integer(7)])), "\(T.self): \(reply)")
      }
      #expect(parser.unreadCount == 0)
    }
  }

  @Test("whatever a decoder does, it ends, stays inside its reply, and the next reply is whole", arguments: replies)
  func misuse(_ reply: String) throws {
    try check(AskingTwice.self, reply)
    try check(AskingOnly.self, reply)
    try check(NeverAsking.self, reply)
    try check(ReadingOn.self, reply)
    try check(LeavingTheEnd.self, reply)
    try check(SkippingOn.self, reply)
    try check(ReadingInsideOut.self, reply)
    try check(Swallowing.self, reply)
    try check([AskingTwice].self, reply)
    try check([LeavingTheEnd?].self, reply)
    try check([String: SkippingOn].self, reply)
    try check(Nothing.self, reply)
  }

  @Test("a decoder that asks twice for each element of a stream gets an error, not the bytes behind it")
  func askingTwice() throws {
    var parser = RESPParser()
    parser.feed(Array("*?\r\n:1\r\n:2\r\n.\r\n".utf8))
    guard case .failure(.mismatch)? = try parser.next(as: AskingTwice.self) else {
      Issue.record("no error")
      return
    }
  }

  struct AskingTwice: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "some")
      while reader.hasNext(&elements), reader.hasNext(&elements) {
        _ = try reader.decode(RESPValue.self)
        _ = try reader.decode(RESPValue.self)
      }
      return Self()
    }
  }

  struct AskingOnly: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "some")
      while reader.hasNext(&elements) {}
      return Self()
    }
  }

  struct NeverAsking: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      _ = try reader.elements(expecting: "some")
      _ = try reader.decode(RESPValue.self)
      _ = try reader.decode(RESPValue.self)
      return Self()
    }
  }

  struct ReadingOn: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      while true { _ = try reader.value() }
    }
  }

  struct LeavingTheEnd: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "some")
      if reader.hasNext(&elements) { reader.skip() }
      return Self()
    }
  }

  struct SkippingOn: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      for _ in 0..<50 { reader.skip() }
      _ = (reader.isMap, reader.isAggregate, reader.readNull(), reader.readError())
      return Self()
    }
  }

  /// Asks the outer aggregate while it stands in the inner one, and the other way round.
  struct ReadingInsideOut: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var outer = try reader.elements(expecting: "some")
      var copy = outer
      guard reader.hasNext(&outer), reader.isAggregate else { return Self() }
      var inner = try reader.elements(expecting: "some")
      for _ in 0..<10 {
        if reader.hasNext(&outer) { _ = try reader.decode(RESPValue.self) }
        if reader.hasNext(&copy) { _ = try reader.decode(RESPValue.self) }
        if reader.hasNext(&inner) { _ = try reader.decode(RESPValue.self) }
      }
      return Self()
    }
  }

  struct Swallowing: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      for _ in 0..<50 {
        do { _ = try reader.decode(Int.self) } catch { _ = error }
        do { _ = try reader.elements(expecting: "some") } catch { _ = error }
        do { _ = try reader.decode(Bytes.self) } catch { _ = error }
      }
      return Self()
    }
  }

  struct Nothing: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self { Self() }
  }
}
