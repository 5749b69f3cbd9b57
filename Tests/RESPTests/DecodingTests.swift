@testable import RESP
import Testing

/// Reads one reply as a type.
func decode<T: RESPDecodable>(_ text: String, as: T.Type = T.self) throws(RESPDecodingError) -> T {
  try decode(Array(text.utf8))
}

func decode<T: RESPDecodable>(_ bytes: [UInt8], as: T.Type = T.self) throws(RESPDecodingError) -> T {
  var outcome: Result<T, RESPDecodingError>?
  bytes.withUnsafeBytes { bytes in
    var reader = RESPReader(framed: bytes)
    do throws(RESPDecodingError) { outcome = .success(try reader.reply(T.decode)) } catch { outcome = .failure(error) }
    let isAtEnd = !reader.hasReply
    #expect(isAtEnd, "the reader must stand behind the reply")
  }
  return try outcome!.get()
}

@Suite("RESP decoding")
struct DecodingTests {
  @Test("integers come from integers, strings and big numbers, if they fit")
  func integers() throws {
    #expect(try decode(":-5\r\n", as: Int.self) == -5)
    #expect(try decode("$2\r\n12\r\n", as: UInt8.self) == 12)
    #expect(try decode("(9223372036854775807\r\n", as: Int64.self) == .max)
    #expect(throws: RESPDecodingError.mismatch(expected: "an integer of 8 bits", got: "an integer, \"256\"")) {
      try decode(":256\r\n", as: UInt8.self)
    }
    #expect(throws: RESPDecodingError.self) { try decode("$1\r\nx\r\n", as: Int.self) }
    #expect(throws: RESPDecodingError.self) { try decode(":-1\r\n", as: UInt.self) }
    #expect(throws: RESPDecodingError.self) { try decode("*0\r\n", as: Int.self) }
    #expect(throws: RESPDecodingError.mismatch(expected: "an integer", got: "null")) {
      try decode("$-1\r\n", as: Int.self)
    }
  }

  @Test("doubles come from doubles, integers and strings, correctly rounded")
  func doubles() throws {
    #expect(try decode(",1.5\r\n", as: Double.self) == 1.5)
    #expect(try decode(":3\r\n", as: Double.self) == 3)
    #expect(try decode("$4\r\n-0.1\r\n", as: Double.self) == -0.1)
    #expect(try decode(",0.30000000000000004\r\n", as: Double.self) == 0.1 + 0.2)
    #expect(try decode(",5e-324\r\n", as: Double.self) == Double.leastNonzeroMagnitude)
    #expect(try decode(",-inf\r\n", as: Double.self) == -.infinity)
    #expect(try decode(",nan\r\n", as: Double.self).isNaN)
    #expect("\(try decode(",-nan\r\n", as: Double.self))" == "nan")
    for _ in 0..<1000 {
      let value = Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000))
      #expect(try decode(",\(Numbers.text(value))\r\n", as: Double.self) == value)
    }
  }

  @Test("strings and bytes come from every scalar")
  func strings() throws {
    #expect(try decode("$3\r\nabc\r\n", as: String.self) == "abc")
    #expect(try decode("+OK\r\n", as: String.self) == "OK")
    #expect(try decode("=7\r\ntxt:abc\r\n", as: Bytes.self) == "abc")
    #expect(try decode("$?\r\n;2\r\nab\r\n;1\r\nc\r\n;0\r\n", as: Bytes.self) == "abc")
    #expect(try decode(":12\r\n", as: String.self) == "12")
    #expect(try decode("#t\r\n", as: Bytes.self) == "true")
    #expect(throws: RESPDecodingError.self) { try decode([36, 49, 13, 10, 255, 13, 10], as: String.self) }
    #expect(try decode([36, 49, 13, 10, 255, 13, 10], as: Bytes.self).utf8String == nil)
  }

  @Test("booleans come from booleans, 0 and 1, their words, and what commands with a condition answer")
  func booleans() throws {
    for text in ["#t\r\n", ":1\r\n", "$4\r\ntrue\r\n", "$1\r\n1\r\n", "+OK\r\n"] {
      #expect(try decode(text, as: Bool.self))
    }
    for text in ["#f\r\n", ":0\r\n", "$5\r\nfalse\r\n", "_\r\n", "$-1\r\n"] {
      #expect(try !decode(text, as: Bool.self))
    }
    #expect(throws: RESPDecodingError.self) { try decode(":2\r\n", as: Bool.self) }
  }

  @Test("null of either version is nil")
  func optionals() throws {
    for text in ["$-1\r\n", "*-1\r\n", "_\r\n", "|1\r\n+a\r\n:1\r\n_\r\n"] {
      #expect(try decode(text, as: String?.self) == nil)
    }
    #expect(try decode("$0\r\n\r\n", as: String?.self) == "")
    #expect(try decode("*2\r\n$1\r\na\r\n$-1\r\n", as: [String?].self) == ["a", nil])
  }

  @Test("arrays and sets come from arrays, sets and streams; [UInt8] from a string too")
  func arrays() throws {
    #expect(try decode("*2\r\n:1\r\n:2\r\n", as: [Int].self) == [1, 2])
    #expect(try decode("~2\r\n:1\r\n:2\r\n", as: [Int].self) == [1, 2])
    #expect(try decode("*?\r\n:1\r\n:2\r\n.\r\n", as: [Int].self) == [1, 2])
    #expect(try decode("~2\r\n$1\r\na\r\n$1\r\nb\r\n", as: Set<String>.self) == ["a", "b"])
    #expect(throws: RESPDecodingError.self) { try decode("~2\r\n$1\r\na\r\n$1\r\na\r\n", as: Set<String>.self) }
    #expect(try decode("$2\r\nab\r\n", as: [UInt8].self) == [97, 98])
    #expect(try decode("*2\r\n*1\r\n:1\r\n*?\r\n.\r\n", as: [[Int]].self) == [[1], []])
    #expect(throws: RESPDecodingError.mismatch(expected: "an array", got: "null")) {
      try decode("*-1\r\n", as: [Int].self)
    }
    #expect(throws: RESPDecodingError.mismatch(expected: "an array", got: "a double")) {
      try decode(",-1\r\n", as: [Int].self)
    }
  }

  @Test("a dictionary comes from a map, a flat array and a stream alike")
  func dictionaries() throws {
    let expected = ["a": 1, "b": 2]
    #expect(try decode("%2\r\n+a\r\n:1\r\n+b\r\n:2\r\n", as: [String: Int].self) == expected)
    #expect(try decode("*4\r\n+a\r\n:1\r\n+b\r\n:2\r\n", as: [String: Int].self) == expected)
    #expect(try decode("%?\r\n+a\r\n:1\r\n+b\r\n:2\r\n.\r\n", as: [String: Int].self) == expected)
    #expect(throws: RESPDecodingError.self) { try decode("*3\r\n+a\r\n:1\r\n+b\r\n", as: [String: Int].self) }
  }

  @Test("names that become equal as text are an error, not a lost value")
  func equalNames() throws {
    let bytes = Array("*4\r\n$1\r\n".utf8) + [254] + Array("\r\n:1\r\n$1\r\n".utf8) + [255] + Array("\r\n:2\r\n".utf8)
    #expect(throws: RESPDecodingError.self) { try decode(bytes, as: [String: Int].self) }
    #expect(try decode(bytes, as: [Bytes: Int].self).count == 2)
  }

  @Test("an error reply is an error, for every type but RESPValue")
  func errors() throws {
    let expected = RESPDecodingError.errorReply(RESPErrorReply("ERR no"))
    #expect(throws: expected) { try decode("-ERR no\r\n", as: Int.self) }
    #expect(throws: expected) { try decode("!6\r\nERR no\r\n", as: [String].self) }
    #expect(throws: expected) { try decode("*2\r\n:1\r\n-ERR no\r\n", as: [Int].self) }
    #expect(try decode("-ERR no\r\n", as: RESPValue.self) == .simpleError("ERR no"))
  }

  @Test("an error can be read as a value, alone or in its place")
  func errorsAsValues() throws {
    let error = RESPErrorReply("WRONGTYPE not a list")
    #expect(error.code == "WRONGTYPE")
    #expect(error.message == "not a list")
    #expect(RESPErrorReply("no capitals").code == "ERR")
    #expect(RESPErrorReply("no capitals").message == "no capitals")
    #expect(RESPErrorReply("NOAUTH").message == "")
    #expect(try decode("-WRONGTYPE not a list\r\n", as: RESPErrorReply.self) == error)
    #expect(throws: RESPDecodingError.mismatch(expected: "an error", got: "an integer")) {
      try decode(":1\r\n", as: RESPErrorReply.self)
    }
    #expect(
      try decode(
        "*3\r\n:1\r\n-WRONGTYPE not a list\r\n|1\r\n+a\r\n+b\r\n!3\r\nERR\r\n", as: [Result<Int, RESPErrorReply>].self)
        == [.success(1), .failure(error), .failure(RESPErrorReply("ERR"))])
  }

  @Test(
    "pairs are read from a map, from arrays of two, and from both in turn",
    arguments: [
      "%2\r\n+a\r\n:1\r\n+b\r\n,2.5\r\n", "*2\r\n*2\r\n+a\r\n:1\r\n*2\r\n+b\r\n,2.5\r\n",
      "*4\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$3\r\n2.5\r\n", "*?\r\n+a\r\n:1\r\n+b\r\n,2.5\r\n.\r\n",
      "~2\r\n*2\r\n+a\r\n:1\r\n|1\r\n+x\r\n+y\r\n*2\r\n+b\r\n,2.5\r\n",
    ])
  func pairs(_ text: String) throws {
    #expect(try decode(text, as: [RESPPair<String, Double>].self) == [RESPPair("a", 1), RESPPair("b", 2.5)])
  }

  @Test(
    "pairs that are none are errors",
    arguments: [
      "*3\r\n+a\r\n:1\r\n+b\r\n", "*1\r\n*1\r\n+a\r\n", "*1\r\n*3\r\n+a\r\n:1\r\n:1\r\n", "*1\r\n*0\r\n", ":1\r\n",
    ])
  func noPairs(_ text: String) {
    #expect(throws: RESPDecodingError.self) { try decode(text, as: [RESPPair<String, Double>].self) }
  }

  @Test("by content, a map is an object and any other aggregate an array")
  func contentOfAggregates() throws {
    #expect(
      try decode("*2\r\n%1\r\n+a\r\n:1\r\n~1\r\n+b\r\n", as: Decoded.self)
        == .array([.object(["a": .int(1)]), .array([.string("b")])]))
  }

  @Test("attributes are stepped over, wherever they stand")
  func attributes() throws {
    #expect(
      try decode("|1\r\n+ttl\r\n*2\r\n:1\r\n:2\r\n*2\r\n:1\r\n|1\r\n+a\r\n+b\r\n:2\r\n", as: [Int].self) == [1, 2])
  }

  @Test("a type that reads less or more than its element is an error, and the next reply is not touched")
  func misbehavingTypes() throws {
    struct TooFew: RESPDecodable {
      static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> TooFew {
        _ = try reader.elements(expecting: "anything")
        return TooFew()
      }
    }
    struct TooMany: RESPDecodable {
      static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> TooMany {
        _ = try Int.decode(&reader)
        _ = try Int.decode(&reader)
        return TooMany()
      }
    }
    Array("*2\r\n:1\r\n:2\r\n:1\r\n:5\r\n".utf8).withUnsafeBytes { bytes in
      var reader = RESPReader(framed: bytes)
      var errors = 0
      do throws(RESPDecodingError) { _ = try reader.reply(TooFew.decode) } catch { errors += 1 }
      do throws(RESPDecodingError) { _ = try reader.reply(TooMany.decode) } catch { errors += 1 }
      var last: Int?
      do throws(RESPDecodingError) { last = try reader.reply(Int.decode) } catch { errors += 1 }
      do throws(RESPDecodingError) { _ = try reader.value() } catch { errors += 1 }
      #expect(last == 5)
      #expect(errors == 3)
    }
  }

  @Test(
    "by content, text becomes what it says",
    arguments: [
      ("$2\r\n10\r\n", Decoded.int(10)), ("$3\r\n007\r\n", .string("007")), ("$1\r\n0\r\n", .int(0)),
      ("$2\r\n-0\r\n", .string("-0")), ("$20\r\n99999999999999999999\r\n", .string("99999999999999999999")),
      ("$5\r\nhello\r\n", .string("hello")), ("$0\r\n\r\n", .string("")), ("$-1\r\n", .null), ("_\r\n", .null),
      ("#t\r\n", .bool(true)), (",1.5\r\n", .double(1.5)), (":7\r\n", .int(7)),
      ("*2\r\n$1\r\n1\r\n$1\r\nx\r\n", .array([.int(1), .string("x")])),
    ])
  func content(_ text: String, _ expected: Decoded) throws {
    #expect(try decode(text, as: Decoded.self) == expected)
  }

  @Test("by content, bytes that are not UTF-8 stay bytes")
  func contentOfBytes() throws {
    #expect(try decode([36, 50, 13, 10, 97, 255, 13, 10], as: Decoded.self) == .bytes([97, 255]))
  }

  /// Types that read on at the end of an aggregate whose length was not said before.
  private struct Skipping: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "some")
      for _ in 0..<3 { reader.skip() }
      while reader.hasNext(&elements) { reader.skip() }
      return Self()
    }
  }

  private struct Guessing: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "some")
      _ = try reader.value()
      while reader.hasNext(&elements) { reader.skip() }
      return Self()
    }
  }

  @Test("a type that reads on where an aggregate has ended does not read beyond it")
  func beyondTheEnd() throws {
    for text in ["*?\r\n.\r\n", "*?\r\n:1\r\n.\r\n", "*1\r\n*?\r\n.\r\n", "*0\r\n"] {
      var parser = RESPParser()
      parser.feed(Array("\(text):7\r\n".utf8))
      _ = try parser.next(as: Skipping.self)
      #expect(try parser.next(as: Int.self)?.get() == 7)
      parser.feed(Array("\(text):8\r\n".utf8))
      _ = try parser.next(as: Guessing.self)
      #expect(try parser.next(as: Int.self)?.get() == 8)
    }
  }
}
