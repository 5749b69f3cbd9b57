import RESP
import Testing

@Suite("RESP writer")
struct WriterTests {
  private func text(_ write: (inout RESPWriter) -> Void) -> String {
    var writer = RESPWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("a command is an array of bulk strings, each argument with its length")
  func commands() {
    #expect(
      text { $0.write(command: "SET", "key", 1.5) } == "*3\r\n$3\r\nSET\r\n$3\r\nkey\r\n$3\r\n1.5\r\n")
    #expect(text { $0.write(command: "PING") } == "*1\r\n$4\r\nPING\r\n")
    #expect(
      text { $0.write(command: "X", 1, -2, UInt64.max, true, Bytes([65]), "ö", "", Substring("ab"), Float(0.1)) }
        == "*10\r\n$1\r\nX\r\n$1\r\n1\r\n$2\r\n-2\r\n$20\r\n18446744073709551615\r\n$4\r\ntrue\r\n$1\r\nA\r\n"
        + "$2\r\nö\r\n$0\r\n\r\n$2\r\nab\r\n$3\r\n0.1\r\n")
  }

  @Test("a value can't become a command, whatever it holds")
  func injection() throws {
    let value = "x\r\n*1\r\n$8\r\nFLUSHALL\r\n"
    var parser = RESPParser()
    var writer = RESPWriter()
    writer.write(command: "SET", "k", value)
    parser.feed(writer.bytes)
    #expect(try parser.next() == .array([.bulkString("SET"), .bulkString("k"), .bulkString(Bytes(value))]))
    #expect(try parser.next() == nil)
  }

  @Test("a simple string can't hold the end of its line")
  func lines() {
    #expect(text { $0.write(.simpleError("ERR a\r\n+b")) } == "-ERR a  +b\r\n")
  }

  @Test(
    "RESP3 values are lowered to RESP2 as servers do",
    arguments: [
      (RESPValue.null, "$-1\r\n"), (.boolean(true), ":1\r\n"), (.boolean(false), ":0\r\n"),
      (.double(1.5), "$3\r\n1.5\r\n"), (.bigNumber("12"), "$2\r\n12\r\n"),
      (.verbatimString("a", format: "txt"), "$1\r\na\r\n"), (.set([.integer(1)]), "*1\r\n:1\r\n"),
      (.push([.integer(1)]), "*1\r\n:1\r\n"), (.bulkError("ERR"), "-ERR\r\n"),
      (.map([.init(key: .integer(1), value: .null)]), "*2\r\n:1\r\n$-1\r\n"),
      (.attributed(.integer(1), [.init(key: .integer(1), value: .null)]), ":1\r\n"),
    ])
  func lowering(_ value: RESPValue, _ expected: String) {
    #expect(text { $0.write(value, as: .resp2) } == expected)
  }

  @Test(
    "a value that is no RESP as it stands is written as what comes closest",
    arguments: [
      (RESPValue.bigNumber("12x"), "$3\r\n12x\r\n"), (.verbatimString("a", format: "mü"), "=5\r\nm? :a\r\n"),
      (.array([.push([.integer(1)])]), "*1\r\n*1\r\n:1\r\n"),
      (
        .attributed(.push([.integer(1)]), [.init(key: .integer(1), value: .integer(2))]),
        "|1\r\n:1\r\n:2\r\n*1\r\n:1\r\n"
      ),
    ])
  func closest(_ value: RESPValue, _ expected: String) throws {
    #expect(text { $0.write(value) } == expected)
    var parser = RESPParser()
    parser.feed(Array(expected.utf8))
    #expect(try parser.next() != nil)
  }

  @Test("a command of words known at run time; without words there is none")
  func runTimeCommands() {
    #expect(text { $0.write(command: ["DEL", "a"]) } == "*2\r\n$3\r\nDEL\r\n$1\r\na\r\n")
    #expect(text { $0.write(command: [String]()) } == "")
    let many = Array(repeating: "x", count: 12_345)
    #expect(text { $0.write(command: many) }.hasPrefix("*12345\r\n$1\r\nx\r\n"))
  }

  @Test(
    "lengths of every number of digits are written as they are", arguments: [0, 9, 10, 99, 100, 999, 9_999, 10_000])
  func lengths(_ length: Int) {
    let value = Bytes(repeatElement(120, count: length))
    #expect(text { $0.write(.bulkString(value)) } == "$\(length)\r\n\(value.string)\r\n")
  }

  @Test("streams are written part by part, and read as what they spell")
  func streams() throws {
    let wire = text { writer in
      writer.begin(.map)
      writer.write(.simpleString("a"))
      writer.begin(.string)
      writer.write(chunk: "Hell")
      writer.write(chunk: "")
      writer.write(chunk: "o")
      writer.end(.string)
      writer.end(.map)
    }
    #expect(wire == "%?\r\n+a\r\n$?\r\n;4\r\nHell\r\n;1\r\no\r\n;0\r\n.\r\n")
    var parser = RESPParser()
    parser.feed(Array(wire.utf8))
    #expect(try parser.next() == .map([.init(key: .simpleString("a"), value: .bulkString("Hello"))]))
  }

  @Test("an aggregate whose elements are written one by one is lowered as a whole one")
  func aggregates() {
    #expect(text { $0.begin(.map, count: 2) } == "%2\r\n")
    #expect(text { $0.begin(.map, count: 2, as: .resp2) } == "*4\r\n")
    #expect(text { $0.begin(.set, count: 2, as: .resp2) } == "*2\r\n")
    #expect(text { $0.begin(.push, count: 2) } == ">2\r\n")
  }
}
