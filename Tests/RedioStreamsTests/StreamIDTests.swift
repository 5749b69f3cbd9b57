import Foundation
import RESP
import Redio
import RedioStreams
import Testing

@Suite("Stream IDs")
struct StreamIDTests {
  @Test("what the server writes is read, and written alike")
  func text() {
    #expect(StreamID("1526919030474-55") == StreamID(1_526_919_030_474, 55))
    #expect(StreamID("18446744073709551615-18446744073709551615") == .max)
    #expect(StreamID("5") == StreamID(5, 0))
    #expect(StreamID.max.description == "18446744073709551615-18446744073709551615")
    #expect(StreamID.max.sinceEpoch > .seconds(18_446_744_073_709_551))
    for text in ["", "-", "5-", "-5", "5-x", "18446744073709551616-0", "1-2-3", "$", "*"] {
      #expect(StreamID(text) == nil, "\(text)")
    }
  }

  @Test("in JSON it is the same text, and another text is an error")
  func json() throws {
    let ids = [StreamID(1_526_919_030_474, 55), .zero, .max]
    let text = try JSONEncoder().encode(ids)
    #expect(text == Data(#"["1526919030474-55","0-0","18446744073709551615-18446744073709551615"]"#.utf8))
    #expect(try JSONDecoder().decode([StreamID].self, from: text) == ids)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([StreamID].self, from: Data(#"["$"]"#.utf8)) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([StreamID].self, from: Data("[5]".utf8)) }
  }

  @Test("they are in the order of their numbers, not of their digits")
  func order() {
    #expect(StreamID(9, 0) < StreamID(10, 0))
    #expect(StreamID(9, 9) < StreamID(9, 10))
    #expect(!(StreamID(9, 9) < StreamID(9, 9)))
  }

  @Test("a time to wait of zero, which would be for ever, is refused")
  func zero() {
    let command = Command<[StreamEntries<Bytes>]>.xread(["s": .end], block: .upTo(.zero), as: Bytes.self)
    #expect(command.failure != nil)
  }
}
