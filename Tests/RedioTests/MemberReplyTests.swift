import RESP
@testable import Redio
import Testing

@Suite("Replies with members")
struct MemberReplyTests {
  private func decode<T: RESPDecodable>(_ text: String, as: T.Type = T.self) throws -> T {
    let bytes = Array(text.utf8)
    var outcome: Result<T, RESPDecodingError>?
    bytes.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: bytes)
      do throws(RESPDecodingError) {
        outcome = .success(try reader.reply(T.decode))
      } catch {
        outcome = .failure(error)
      }
      let isAtEnd = !reader.hasReply
      #expect(isAtEnd, "the reader must stand behind the reply")
    }
    return try #require(outcome).get()
  }

  @Test("what a search has found comes alone or with details, in whichever order")
  func matches() throws {
    let two = "*2\r\n$1\r\n1\r\n$1\r\n2\r\n"
    let place = GeoCoordinates(longitude: 1, latitude: 2)
    let all = GeoMatch("a", distance: 1.5, hash: 7, coordinates: place)
    #expect(try decode("*4\r\n$1\r\na\r\n$6\r\n1.5000\r\n:7\r\n\(two)") == all)
    #expect(try decode("*4\r\n$1\r\na\r\n,1.5\r\n:7\r\n*2\r\n,1\r\n,2\r\n") == all)
    #expect(try decode("*2\r\n$1\r\na\r\n:7\r\n") == GeoMatch("a", hash: 7))
    #expect(try decode("$1\r\na\r\n") == GeoMatch("a"))
    #expect(try decode("*2\r\n$1\r\na\r\n*1\r\n$1\r\nb\r\n", as: [GeoMatch<String>].self).count == 2)
    for wrong in [
      "*0\r\n", "*2\r\n$1\r\na\r\n$1\r\nx\r\n", "*2\r\n$1\r\na\r\n*1\r\n:1\r\n", "*2\r\n$1\r\na\r\n$-1\r\n",
    ] {
      #expect(throws: RESPDecodingError.self, "\(wrong)") { try decode(wrong, as: GeoMatch<String>.self) }
    }
  }

  @Test("what was popped comes with its key, byte for byte")
  func popped() throws {
    let popped = try decode("*2\r\n$1\r\nk\r\n$1\r\n1\r\n", as: Popped<Int>?.self)
    #expect(popped == Popped(key: "k", element: 1))
    #expect(popped?.key == "k")
    #expect(Popped(key: [0xFF], element: 1).key == "\u{FFFD}")
    #expect(Popped(key: [0xFF], element: 1) != Popped(key: [0xFE], element: 1))
    for null in ["*-1\r\n", "$-1\r\n", "_\r\n"] {
      #expect(try decode(null, as: Popped<Int>?.self) == nil)
      #expect(try decode(null, as: PoppedMember<Int>?.self) == nil)
      #expect(try decode(null, as: PoppedElements<Scored<Int>>?.self) == nil)
    }
    let member = PoppedMember(key: "k", member: 1, score: 2.5)
    #expect(try decode("*3\r\n$1\r\nk\r\n$1\r\n1\r\n$3\r\n2.5\r\n") == member)
    #expect(try decode("*3\r\n$1\r\nk\r\n$1\r\n1\r\n,2.5\r\n") == member)
    #expect(try decode("*?\r\n$1\r\nk\r\n$1\r\n1\r\n,2.5\r\n.\r\n") == member)
    for wrong in ["*2\r\n:1\r\n:1\r\n", "*4\r\n:1\r\n:1\r\n:1\r\n:1\r\n", "*?\r\n:1\r\n.\r\n", "*0\r\n", ":1\r\n"] {
      #expect(throws: RESPDecodingError.self, "\(wrong)") { try decode(wrong, as: PoppedMember<Int>.self) }
    }
    let elements = PoppedElements(key: "k", elements: [Scored(1, score: 2)])
    #expect(try decode("*2\r\n$1\r\nk\r\n*1\r\n*2\r\n$1\r\n1\r\n$1\r\n2\r\n") == elements)
    #expect(try decode("*2\r\n$1\r\nk\r\n*1\r\n*2\r\n$1\r\n1\r\n,2\r\n") == elements)
  }

  @Test("an optional member with its score is none if the array is empty")
  func optional() throws {
    #expect(try decode("*0\r\n", as: Scored<Int>?.self) == nil)
    #expect(try decode("_\r\n", as: Scored<Int>?.self) == nil)
    #expect(try decode("*2\r\n$1\r\n1\r\n$1\r\n2\r\n", as: Scored<Int>?.self) == Scored(1, score: 2))
    #expect(try decode("*1\r\n*2\r\n$1\r\n1\r\n,2\r\n", as: Scored<Int>?.self) == Scored(1, score: 2))
    #expect(throws: RESPDecodingError.self) { try decode("*4\r\n:1\r\n:2\r\n:3\r\n:4\r\n", as: Scored<Int>?.self) }
    #expect(throws: RESPDecodingError.self) { try decode("*0\r\n", as: Scored<Int>.self) }
  }

  @Test("an end of a range that has no encoding keeps the command from being sent")
  func failure() {
    struct None: RESPEncodable {
      func encode(into arguments: inout RESPArguments) { arguments.fail("no") }
    }
    struct Nothing: RESPEncodable {
      func encode(into arguments: inout RESPArguments) {}
    }
    #expect(Command<Int>.zlexcount("z", .from(.inclusive(None()), to: .unbounded)).failure == "no")
    #expect(Command<Int>.zlexcount("z", .from(.unbounded, to: .exclusive(Nothing()))).failure != nil)
    #expect(Command<Int>.geoadd("g", [GeoPlace(None(), longitude: 0, latitude: 0)]).failure == "no")
    #expect(Command<Int>.zlexcount("z", .all).failure == nil)
  }
}
