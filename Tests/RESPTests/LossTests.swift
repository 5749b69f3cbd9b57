import RESP
import Testing

@Suite("What a type can't hold")
struct LossTests {
  private let composed = "caf\u{e9}"
  private let decomposed = "cafe\u{301}"

  private func bulk(_ texts: String...) -> String {
    texts.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()
  }

  private func read<T: RESPDecodable>(_ wire: [UInt8], as type: T.Type) throws -> T? {
    var parser = RESPParser()
    parser.feed(wire)
    return try parser.next(as: T.self)?.get()
  }

  private func message<T: RESPDecodable>(_ wire: [UInt8], as type: T.Type) -> String {
    do { return "no error: \(String(describing: try read(wire, as: T.self)))" } catch { return "\(error)" }
  }

  @Test("members of a set that are equal as the type are an error, which says what to ask for", arguments: ["~", "*"])
  func sets(_ type: String) throws {
    let names = Array("\(type)2\r\n\(bulk(composed, decomposed))".utf8)
    let text = message(names, as: Set<String>.self)
    #expect(text.contains("equal as such") && text.contains("Bytes.self") && text.contains("[String].self"), "\(text)")
    #expect(try read(names, as: Set<Bytes>.self)?.count == 2)
    #expect(try read(names, as: [String].self)?.count == 2)
    let numbers = Array("\(type)2\r\n\(bulk("1", "01"))".utf8)
    #expect(message(numbers, as: Set<Int>.self).contains("equal as such"))
    #expect(try read(numbers, as: Set<String>.self) == ["1", "01"])
  }

  @Test("keys of a map that are equal as the type are an error, and can be read", arguments: ["%2", "*4"])
  func maps(_ type: String) throws {
    let wire = Array("\(type)\r\n\(bulk(composed, "1", decomposed, "2"))".utf8)
    let text = message(wire, as: [String: Int].self)
    #expect(text.contains("equal as such") && text.contains("as: [RESPPair<Bytes, Int>].self"), "\(text)")
    #expect(try read(wire, as: [RESPPair<Bytes, Int>].self)?.map(\.second) == [1, 2])
    #expect(try read(wire, as: [Bytes: Int].self)?.values.sorted() == [1, 2])
    #expect(try read(wire, as: [RESPPair<String, Int>].self)?.map(\.second) == [1, 2])
    if type == "%2" { #expect(message(wire, as: Decoded.self).contains("equal as such")) }
  }

  @Test("a string of bytes that are not UTF-8 is an error that names Bytes, and not their repair")
  func text() throws {
    let wire = Array("$3\r\na".utf8) + [0xff] + Array("b\r\n".utf8)
    #expect(message(wire, as: String.self).contains("Bytes.self"))
    #expect(message(wire, as: Optional<String>.self).contains("Bytes.self"))
    #expect(message(Array("*1\r\n".utf8) + wire, as: [String].self).contains("Bytes.self"))
    #expect(
      message(Array("%1\r\n".utf8) + wire + Array(":1\r\n".utf8), as: [String: Int].self).contains(
        "as: [RESPPair<Bytes, Int>].self"))
    #expect(try read(wire, as: Bytes.self) == Bytes([0x61, 0xff, 0x62]))
    #expect(try read(wire, as: Bytes.self)?.string == "a\u{fffd}b")
    #expect(try read(wire, as: Decoded.self) == .bytes(Bytes([0x61, 0xff, 0x62])))
    // Overlong forms and surrogates are none either.
    for bytes: [UInt8] in [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]] {
      let wire = Array("$\(bytes.count)\r\n".utf8) + bytes + Array("\r\n".utf8)
      #expect(throws: RESPDecodingError.self) { try read(wire, as: String.self) }
    }
    #expect(try read(Array("$0\r\n\r\n".utf8), as: String.self) == "")
  }
}
