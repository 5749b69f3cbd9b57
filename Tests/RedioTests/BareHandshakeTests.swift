import RESP
import Testing

@testable import Redio

@Suite("Handshakes of rescue connections")
struct BareHandshakeTests {
  private func bare(password: String?) -> Handshake {
    Handshake(version: .resp3, username: nil, password: password, clientName: nil, database: 5).bare
  }

  @Test("at a server without HELLO there is nothing left to say without a password, and AUTH with one")
  func unknown() {
    let error = RESPValue.simpleError("ERR unknown command 'HELLO'")
    var open = bare(password: nil)
    guard case .complete = open.receive(error) else {
      Issue.record("it waits for an answer to nothing")
      return
    }
    #expect(open.version == .resp2)
    var closed = bare(password: "p")
    guard case .again = closed.receive(error) else {
      Issue.record("it does not say who it is")
      return
    }
    #expect(String(decoding: closed.wire, as: UTF8.self).contains("AUTH") && !closed.isComplete)
  }
}
