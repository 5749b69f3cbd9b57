import RESP
import Testing

@Suite("Bytes")
struct BytesTests {
  @Test("bytes are a collection, equal and hashed by content")
  func collection() {
    var bytes = Bytes([255, 0, 255])
    #expect(bytes == [255, 0, 255])
    #expect(Array(bytes) == [255, 0, 255])
    #expect(bytes.hashValue == Bytes([255, 0, 255]).hashValue)
    bytes.append(1)
    #expect(bytes.count == 4)
    #expect(bytes[3] == 1)
    #expect(Bytes("ab") < "b")
  }

  @Test("text is repaired, or refused, as asked for")
  func text() {
    #expect(Bytes("grün").string == "grün")
    #expect(Bytes("grün").utf8String == "grün")
    #expect(Bytes([97, 255]).string == "a\u{FFFD}")
    #expect(Bytes([97, 255]).utf8String == nil)
    #expect("\(Bytes([97, 255]))" == #""a\xff""#)
    #expect("\(Bytes("ab"))" == "ab")
  }

  @Test("a large value may share the parser's buffer, and stays what it is whatever the parser is fed then")
  func sharing() throws {
    let large = [UInt8](repeating: 1, count: 100_000)
    var writer = RESPWriter()
    writer.write(.bulkString(Bytes(large)))
    writer.write(.integer(5))
    var parser = RESPParser()
    parser.feed(writer.bytes)
    var values: [Bytes] = []
    guard case .bulkString(let first)? = try parser.next() else { throw Absent() }
    values.append(first)
    for number in UInt8(2)...9 {
      let copy = parser
      writer.removeAll()
      writer.write(.bulkString(Bytes(repeatElement(number, count: 100_000))))
      for start in stride(from: 0, to: writer.bytes.count, by: 1000) {
        parser.feed(Array(writer.bytes[start..<min(start + 1000, writer.bytes.count)]))
      }
      #expect(try parser.next() == .integer(5))
      guard case .bulkString(let value)? = try parser.next() else { throw Absent() }
      values.append(value)
      parser.feed(Array(":5\r\n".utf8))
      // A copy of the parser is a parser of its own.
      #expect(copy.unreadCount == 4)
    }
    for (index, value) in values.enumerated() {
      #expect(value == Bytes(repeatElement(UInt8(index + 1), count: 100_000)))
      #expect(value.count == 100_000)
      #expect(value[99_999] == UInt8(index + 1))
      #expect(value.array.count == 100_000)
    }
    values[0].append(0)
    #expect(values[0].count == 100_001)
  }

  private struct Absent: Error {}
}
