import RESP
import Testing

@Suite("RESP command parser")
struct CommandParserTests {
  private func commands(_ chunks: [[UInt8]], limits: RESPLimits = .default) -> (commands: [[Bytes]], error: RESPError?)
  {
    var parser = RESPCommandParser(limits: limits)
    var commands: [[Bytes]] = []
    do throws(RESPError) {
      for chunk in chunks {
        parser.feed(chunk)
        while let command = try parser.next() { commands.append(command) }
      }
      return (commands, nil)
    } catch {
      return (commands, error)
    }
  }

  @Test("arrays of bulk strings and lines of words are commands, in any mixture and however they are cut")
  func commands() {
    let wire = Array("*2\r\n$3\r\nGET\r\n$4\r\na\r\nb\r\nPING\r\nset  k 'v w'\n\r\n*0\r\n*-1\r\n*1\r\n$0\r\n\r\n".utf8)
    let expected: [[Bytes]] = [["GET", "a\r\nb"], ["PING"], ["set", "k", "v w"], [""]]
    let whole = commands([wire])
    #expect(whole.commands == expected)
    #expect(whole.error == nil)
    #expect(commands(wire.map { [$0] }).commands == expected)
  }

  @Test("what a writer writes is read back, whatever the words hold")
  func roundTrip() throws {
    var writer = RESPWriter()
    let words: [Bytes] = ["SET", "k\r\n", Bytes([0, 255, 10]), Bytes(repeatElement(7, count: 100_000)), ""]
    writer.write(command: words)
    #expect(commands([writer.bytes]).commands == [words])
  }

  @Test(
    "words in a line are quoted as redis-cli quotes them",
    arguments: [
      (#"SET k "a\x41\n\"b""#, ["SET", "k", "aA\n\"b"]), (#"SET k 'a\'b\n'"#, ["SET", "k", #"a'b\n"#]),
      (#"a "" ''"#, ["a", "", ""]), ("\t a\u{0B}b ", ["a\u{0B}b"]), ("a \u{0B}b", ["a", "b"]), (#"a"b c""#, ["ab c"]),
      (#""\x4""#, ["x4"]), (#""\x4g""#, ["x4g"]), (#"\n"#, [#"\n"#]), (#""\q""#, ["q"]),
    ])
  func quoting(_ line: String, _ words: [Bytes]) {
    #expect(commands([Array("\(line)\r\n".utf8)]).commands == [words])
  }

  @Test(
    "what is no command is an error that tells where, however it is cut",
    arguments: [
      ("*1\r\n:1\r\n", RESPError.Reason.expectedBulkString(58), 4), ("*1\r\n*1\r\n", .expectedBulkString(42), 4),
      ("*?\r\n", .malformedLength, 1), ("*1\r\n$?\r\n", .malformedLength, 5), ("*1\r\n$-1\r\n", .malformedLength, 5),
      ("*x\r\n", .malformedLength, 1), ("*1\r\n$1\r\nab\r\n", .malformedBulkTerminator, 9),
      ("*11\r\n", .tooManyElements(limit: 10), 0), ("*1\r\n$21\r\n", .bulkTooLong(limit: 20), 4),
      ("PING\na \"b\n", .unbalancedQuotes, 7), ("'a'b\n", .unbalancedQuotes, 3),
      ("12345678901234567890123456789012345678901", .lineTooLong(limit: 40), 40),
    ])
  func errors(_ text: String, _ reason: RESPError.Reason, _ offset: Int) {
    let limits = RESPLimits(elements: 10, bulkLength: 20, lineLength: 40)
    let bytes = Array(text.utf8)
    let whole = commands([bytes], limits: limits)
    #expect(whole.error?.reason == reason)
    #expect(whole.error?.offset == offset)
    let pieces = commands(bytes.map { [$0] }, limits: limits)
    #expect(pieces.error == whole.error)
    #expect(pieces.commands == whole.commands)
  }

  @Test("an error is final")
  func final() {
    var parser = RESPCommandParser()
    parser.feed(Array("\"\nPING\n".utf8))
    let first = #expect(throws: RESPError.self) { try parser.next() }
    let second = #expect(throws: RESPError.self) { try parser.next() }
    #expect(first == second)
    #expect(
      first?.description == "not RESP: a quote in a command line must be closed, and followed by a space or the line's "
        + "end (byte 0, in an inline command)")
  }
}
