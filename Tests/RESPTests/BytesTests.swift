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
}
