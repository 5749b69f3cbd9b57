import RESP
@testable import Redio
import RedioTransport
import Testing

@Suite("Text from elsewhere")
struct ForeignTextTests {
  private static let escape = "\u{1b}[31m\u{0}\n\u{202e}\u{9b}2J"
  private static let evil = escape + String(repeating: "x", count: 100_000)

  /// Whether a text can do nothing to a terminal, and is no longer than a message.
  private func isHarmless(_ text: String) -> Bool {
    text.utf8.count < 2000
      && text.unicodeScalars.allSatisfy {
        $0.value >= 32 && !(127..<160).contains($0.value) && $0.value != 0x202e
      }
  }

  private func reply(_ text: String) throws -> RESPErrorReply {
    var parser = RESPParser()
    parser.feed(Array("!\(text.utf8.count)\r\n\(text)\r\n".utf8))
    guard case .bulkError(let text) = try #require(try parser.next()) else {
      throw RESPDecodingError.mismatch(expected: "", got: "")
    }
    return RESPErrorReply(text)
  }

  @Test("a server's error is shown escaped and cut, and kept as it came")
  func serverErrors() throws {
    for text in ["ERR \(Self.evil)", Self.evil, "\(String(repeating: "A", count: 100_000)) x"] {
      let reply = try reply(text)
      #expect(isHarmless("\(reply)"))
      #expect(isHarmless("\(RESPDecodingError.errorReply(reply))"))
      #expect(reply.text == Bytes(text))
      let error = RedisError(.errorReply(reply), command: "GET", commandIndex: nil)
      #expect(isHarmless("\(error)"))
      #expect(error.kind == .server(code: reply.code, message: reply.message))
      #expect(
        isHarmless(
          "\(RedisError(.handshake(step: "HELLO", code: reply.code, message: reply.message), .notSent, command: nil))"))
    }
    #expect("\(RESPErrorReply("ERR bytes \u{1b}[0m"))" == #"ERR bytes \x1b[0m"#)
    #expect("\(RESPErrorReply(Bytes([69, 0xff, 0xc3])))" == #"E\xff\xc3"#)
    #expect("\(RESPErrorReply("ERR größer als 5 µs – ja"))" == "ERR größer als 5 µs – ja")
  }

  @Test("what else comes from elsewhere is shown escaped and cut in an error's words")
  func otherErrors() {
    let kinds: [RedisError.Kind] = [
      .decoding(expected: Self.evil, got: Self.evil), .invalidCommand(Self.evil), .credentials(Self.evil),
      .connection(TransportError(.connect, .unix(path: Self.evil), .endOfStream)),
      .connection(TransportError(.resolve, .tcp(host: Self.evil, port: 1), .resolver(Self.evil))),
    ]
    for kind in kinds {
      #expect(isHarmless("\(RedisError(kind, .notSent, command: nil))"), "\(kind)")
    }
    #expect(isHarmless("\(RESPDecodingError.mismatch(expected: Self.evil, got: Self.evil))"))
  }

  @Test("a command that is not known is named without what a terminal would execute, to errors and observers")
  func commandNames() throws {
    let redis = try Redis("redis://localhost")
    // A name is one word without control characters: another is refused, and not shown.
    #expect("\(redis().send(Self.evil, "a"))" == "SEND")
    let invisible = redis().send("X\u{202e}\u{9b}", "a")
    #expect(isHarmless("\(invisible)"))
    #expect("\(invisible)" == #"X\u{202e}\u{9b}"#)
    // As a module of this package can make it, past the check of names.
    let chain = redis().appending(Command<RESPValue>(Self.evil) { $0.append("a") })
    #expect(isHarmless("\(chain)"))
    #expect("\(chain)".contains(#"\x1b[31M\x00\n\u{202e}"#))
  }

  @Test("a short text of letters is shown as it is, and a long one is cut between its letters")
  func cut() {
    #expect(ForeignText.shown("WRONGTYPE Operation") == "WRONGTYPE Operation")
    #expect(ForeignText.shown(String(repeating: "ü", count: 300), limit: 5) == "üü… (600 bytes in all)")
    #expect(ForeignText.shown("", limit: 0) == "")
    #expect(ForeignText.shown("\u{1b}", limit: 3) == "… (1 bytes in all)")
  }
}
