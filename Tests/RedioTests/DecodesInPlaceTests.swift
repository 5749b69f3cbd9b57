import Foundation
import RESP
import Redio
import RedioAdmin
import RedioStreams
import Testing

private struct Foreign: RESPDecodable, Hashable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Foreign {
    reader.skip()
    return Foreign()
  }
}

@Suite("Types that are read on the loop's thread")
struct DecodesInPlaceTests {
  @Test("the library's own that are read quickly, and what is made of them")
  func own() {
    let types: [any RESPDecodable.Type] = [
      Int.self, UInt8.self, Double.self, Float.self, Bool.self, String.self, Bytes.self, Data.self, Decoded.self,
      RESPValue.self, OK.self, StreamID.self, RESPErrorReply.self, Bytes?.self, [Bytes?].self, Set<String>.self,
      [String: [Int?]].self, [RESPPair<Bytes, Double>].self, Result<Bytes, RESPErrorReply>.self, [Scored<Bytes>].self,
      StreamEntry<Bytes>.self, [StreamEntries<String>]?.self, ScanPage<String>.self, Popped<Bytes>?.self,
      GeoMatch<String>.self,
    ]
    for type in types {
      let isInPlace = type._decodesInPlace
      #expect(isInPlace, "\(type)")
    }
  }

  @Test("not those of others, nor what holds one, be it as a key")
  func foreign() {
    let types: [any RESPDecodable.Type] = [
      Foreign.self, JSON<Int>.self, Foreign?.self, [Foreign].self, [[Foreign?]].self, Set<Foreign>.self,
      [Foreign: Int].self, [String: Foreign].self, RESPPair<Foreign, Int>.self, RESPPair<Int, Foreign>.self,
      Result<Foreign, RESPErrorReply>.self, Scored<Foreign>.self, StreamEntry<Foreign>.self,
      [StreamEntries<Foreign>]?.self, ClaimedEntries<Foreign>.self, FullStreamInfo<Foreign>.self,
      ScanPage<Foreign>.self, Popped<Foreign>.self, PoppedElements<Foreign>.self, PoppedMember<Foreign>.self,
      GeoMatch<Foreign>.self, FlaggedKey<Foreign>.self, [JSON<[String: Int]>?].self,
    ]
    for type in types {
      let isInPlace = type._decodesInPlace
      #expect(!isInPlace, "\(type)")
    }
  }
}
