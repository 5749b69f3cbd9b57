import RESP
import Testing

@testable import Redio

/// What modules have said besides when a connection begins.
@Suite("Added steps of handshakes")
struct HandshakeStepTests {
  private static let hello = RESPValue.map([RESPValue.Pair(key: .bulkString("proto"), value: .integer(3))])
  private static let tracking = HandshakeStep("CLIENT TRACKING", ["CLIENT", "TRACKING", "ON"], needsRESP3: true)
  private static let readonly = HandshakeStep("READONLY", ["READONLY"])

  private func handshake(_ steps: [HandshakeStep], version: RESPWriter.Version = .resp3) -> Handshake {
    Handshake(version: version, username: nil, password: "secret", clientName: nil, database: 0).with(steps)
  }

  private func names(_ handshake: Handshake) -> [String] {
    var parser = RESPCommandParser()
    parser.feed(handshake.wire)
    var names: [String] = []
    while let words = try? parser.next() { names.append(words.map(\.string).joined(separator: " ")) }
    return names
  }

  @Test("they leave with the others, behind them, and the connection stands once they are answered")
  func order() throws {
    var handshake = handshake([Self.readonly, Self.tracking])
    #expect(names(handshake).suffix(2) == ["READONLY", "CLIENT TRACKING ON"])
    #expect(handshake.pendingStep == "HELLO")
    for answer in [Self.hello, .simpleString("OK"), .simpleString("OK"), .simpleString("OK")] as [RESPValue] {
      guard case .more = handshake.receive(answer) else {
        Issue.record("it does not wait")
        return
      }
    }
    #expect(handshake.pendingStep == "CLIENT TRACKING")
    guard case .complete = handshake.receive(.simpleString("OK")) else {
      Issue.record("it is not complete")
      return
    }
  }

  @Test("once more are added, all are said")
  func addedTwice() {
    #expect(names(handshake([Self.readonly]).with([Self.tracking])).suffix(2) == ["READONLY", "CLIENT TRACKING ON"])
  }

  @Test("in RESP2 those that need RESP3 are left out, at a server too old for HELLO as well")
  func version() {
    #expect(names(handshake([Self.tracking, Self.readonly], version: .resp2)).last == "READONLY")
    #expect(!names(handshake([Self.tracking], version: .resp2)).contains("CLIENT TRACKING ON"))
    var old = handshake([Self.tracking, Self.readonly])
    var outcome = Handshake.Outcome.more
    for _ in names(old) { outcome = old.receive(.simpleError("ERR unknown command 'HELLO'")) }
    guard case .again = outcome else {
      Issue.record("it does not begin again: \(outcome)")
      return
    }
    #expect(names(old).last == "READONLY" && names(old).first == "AUTH secret")
    #expect(!names(old).contains("CLIENT TRACKING ON"))
  }

  @Test("rescue connections say none of them: the server may be busy, and refuses what it need not hear")
  func bare() {
    #expect(names(handshake([Self.readonly]).bare) == ["HELLO 3 AUTH default secret"])
  }

  @Test("an answer that is objected to ends the connection, and so does an error, unless it need not be")
  func objections() {
    let objecting = HandshakeStep("ROLE", ["ROLE"]) { $0 == .array([]) ? .unexpectedReply : nil }
    let optional = HandshakeStep("ROLE", ["ROLE"], isOptional: true) { _ in .unexpectedReply }
    func outcome(_ step: HandshakeStep, _ answer: RESPValue) -> String {
      var handshake = Handshake(version: .resp2, username: nil, password: nil, clientName: nil, database: 0).with([step]
      )
      for _ in names(handshake).dropLast() { _ = handshake.receive(.simpleString("OK")) }
      switch handshake.receive(answer) {
      case .complete: return "complete"
      case .refused(.unexpectedReply): return "objection"
      case .refused(.handshake(let step, let code, _)): return "\(step) \(code)"
      default: return "other"
      }
    }
    #expect(outcome(objecting, .array([])) == "objection")
    #expect(outcome(objecting, .array([.bulkString("master")])) == "complete")
    #expect(outcome(objecting, .simpleError("NOPERM no")) == "ROLE NOPERM")
    #expect(outcome(optional, .simpleError("NOPERM no")) == "complete")
    #expect(outcome(optional, .array([])) == "objection")
    // Attributes say nothing about the answer.
    #expect(outcome(objecting, .attributed(.array([]), [])) == "objection")
  }
}
