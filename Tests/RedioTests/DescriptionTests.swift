import Redio
import RedioStreams
import Testing

@Suite("Descriptions")
struct DescriptionTests {
  struct User: Codable, Equatable {
    var name: String
  }

  /// The value as it prints by itself, in an array, in an optional, and in both.
  private func printed(_ value: some Any) -> [String] {
    var texts = ["\(value)", "\([value])", "\(Optional(value) as Any)", "\([Optional(value)])", "\(["k": [value]])"]
    // `print` and `debugPrint` do the same.
    var text = ""
    print([value], terminator: "", to: &text)
    texts.append(text)
    return texts
  }

  private func inEach(_ text: String) -> [String] {
    [text, "[\(text)]", "Optional(\(text))", "[Optional(\(text))]", "[\"k\": [\(text)]]", "[\(text)]"]
  }

  @Test("replies print as a person writes them, also in collections and optionals")
  func replies() {
    #expect(printed(Decoded.int(1)) == inEach("1"))
    let content = Decoded.object([
      "b": .array([.int(1), .string("é\n\""), .null]), "a": .bool(true), "c": .double(1.5),
    ])
    #expect(printed(content) == inEach(#"{"a": true, "b": [1, "é\n\"", null], "c": 1.5}"#))
    #expect(printed(Decoded.bytes([97, 255])) == inEach(#"bytes("a\xff")"#))
    #expect(printed(Decoded.array([])) == inEach("[]"))
    #expect(printed(Decoded.object([:])) == inEach("{}"))
    #expect(printed(RESPPair(Bytes("kind"), 7)) == inEach(#""kind": 7"#))
    #expect(printed(Scored("ada", score: 42.5)) == inEach(#""ada": 42.5"#))
    #expect(printed(Popped(key: "jobs", element: Bytes("a"))) == inEach(#""jobs": "a""#))
    #expect(printed(PoppedElements(key: "jobs", elements: [Bytes("a"), "b"])) == inEach(#""jobs": ["a", "b"]"#))
    #expect(printed(PoppedMember(key: "board", member: Bytes("ada"), score: 1)) == inEach(#""board": "ada": 1.0"#))
    #expect(printed(JSON(["a": [1]])) == inEach(#"JSON(["a": [1]])"#))
    #expect(printed(StreamID(5, 1)) == inEach("5-1"))
    let entry = StreamEntry(id: StreamID(5, 1), fields: [RESPPair("kind", Bytes("login")), RESPPair("user", "7")])
    #expect(printed(entry) == inEach(#"5-1: ["kind": "login", "user": "7"]"#))
    #expect(printed(StreamEntries(key: "s", entries: [entry])) == inEach(#""s": [\#(entry)]"#))
    #expect(printed(RESPErrorReply("ERR no")) == inEach("ERR no"))
    #expect(
      printed(RESPValue.array([.integer(1), .bulkString("é")])) == inEach(#"array([integer(1), bulkString("é")])"#))
  }

  @Test("bytes print as text where they are text, and what a terminal would execute does not")
  func bytes() {
    #expect("\([Bytes("é 水"), "a\"b\\", [255, 0]])" == #"["é 水", "a\"b\\", "\xff\x00"]"#)
    #expect("\(Bytes("é"))" == "é")
    #expect("\(Optional(Bytes("\u{1b}[31m\u{202e}\n")) as Any)" == #"Optional("\x1b[31m\u{202e}\n")"#)
    #expect(Bytes(String(repeating: "é", count: 1_000)).debugDescription.count == 1_002)
    #expect(Bytes([0xc3]).debugDescription == #""\xc3""#)
  }

  @Test("a value of a user's own type prints as Swift prints it")
  func ownTypes() {
    let text = #"(RedioTests.DescriptionTests.User(name: "Ada"))"#
    #expect(printed(JSON(User(name: "Ada"))) == inEach("JSON" + text))
  }
}
