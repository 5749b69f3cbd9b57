import Foundation
import RESP
import TestSupport
import Testing

@testable import RedioTransport

@Suite("The words of transport errors")
struct TransportErrorTests {
  private let tcp = Endpoint.tcp(host: "h", port: 1)
  private let unix = Endpoint.unix(path: "/s")

  private func text(_ operation: TransportError.Operation, _ cause: TransportError.Cause, _ endpoint: Endpoint? = nil)
    -> String
  {
    TransportError(operation, endpoint ?? tcp, cause).description
  }

  @Test("a time that was up is told of what was waited for")
  func timeouts() {
    let time = TransportError.Cause.timeout(.seconds(2))
    #expect(text(.resolve, time) == "cannot look up the name of h:1: no address was found within 2.0 seconds")
    #expect(
      text(.secure, time)
        == "cannot set up TLS with h:1: the connection was made, but TLS was not ready within 2.0 seconds")
    #expect(text(.read, time) == "cannot read from h:1: nothing came within 2.0 seconds")
    #expect(text(.write, time) == "cannot write to h:1: nothing could be written within 2.0 seconds")
  }

  @Test("advice about a socket's path and its permissions is given for UNIX sockets alone")
  func advice() {
    #expect(text(.connect, .system(errno: EACCES), unix).contains("may not use the socket"))
    #expect(text(.connect, .system(errno: ENOENT), unix).contains("no such socket"))
    let forbidden = TransportError.Attempt(address: "1.2.3.4:1", errno: EACCES)
    #expect(!text(.connect, .attempts([forbidden])).contains("socket"))
    #expect(text(.connect, .attempts([forbidden])).contains("firewall"))
    let unreachable = TransportError.Attempt(address: "1.2.3.4:1", errno: EHOSTUNREACH)
    #expect(text(.connect, .attempts([unreachable])).contains("routes"))
  }

  @Test("a name that no name server knows and one that none has been asked for get different advice")
  func resolver() async {
    guard case .failed(let cause) = SystemLookUp.run("no-such-host.invalid", AF_UNSPEC, 0) else {
      Issue.record("the name has an address")
      return
    }
    // Which of the two depends on whether this machine has a name server.
    let text = text(.resolve, cause)
    #expect(text.hasSuffix("check the host's name") != text.hasSuffix("its name servers"), "\(text)")
  }

  @Test("an alert of the server about this client's certificate is told as such, as are versions and names")
  func alerts() {
    func tls(_ reason: String) -> String { text(.secure, .tls(TLSFailure(reason: reason))) }
    for reason in ["sslv3 alert certificate expired", "tlsv1 alert unknown ca", "sslv3 alert bad certificate"] {
      #expect(tls(reason).contains("the server does not accept this client's certificate"))
    }
    #expect(tls("tlsv13 alert certificate required").contains("does the server ask for a client certificate?"))
    #expect(tls("tlsv1 alert protocol version").contains("minimumVersion"))
    #expect(tls("tlsv1 unrecognized name").contains("tls_server_name"))
  }

  @Test("a path, a host and a resolver's words are shown without what a terminal would execute, and cut")
  func foreignText() {
    let evil = "a\u{1b}[2J\n\u{202e}" + String(repeating: "x", count: 100_000)
    let endpoints = [Endpoint.tcp(host: evil, port: 1), .unix(path: evil)]
    var texts = endpoints.map { text(.connect, .endOfStream, $0) } + endpoints.map { "\($0)" }
    texts.append(text(.resolve, .resolver(evil)))
    texts.append("\(TLSConfiguration(trustRoots: .only(.file(evil))))")
    for text in texts {
      #expect(text.contains(#"a\x1b[2J\n\u{202e}xxx"#), "\(text)")
      #expect(text.contains("bytes in all)"))
      #expect(text.utf8.count < 1000)
    }
    let invalid = "\(TransportError(.read, tcp, .unsupported(RedioTransport.ForeignText.shown("\u{9b}31m"))))"
    #expect(invalid.contains(#"\u{9b}31m"#))
  }

  @Test("this module's way to show text from elsewhere is the one of RESP")
  func sameFunction() {
    var generator = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      Array("abc".utf8), [0], [27], [10], [13], [9], [127], [0x80], [0xc2], [0xc2, 0x9b], [0xe2, 0x80, 0xae], [0xff],
      Array("ü".utf8), Array("👍🏽".utf8), [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80], [0xe2, 0x80],
      Array("\\".utf8), Array(repeating: 120, count: 100), Array("\u{e0041}".utf8),
    ]
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator)!
      }
      bytes.withUnsafeBytes { bytes in
        let shown = RedioTransport.ForeignText.shown(bytes)
        #expect(shown == RESP.ForeignText.shown(bytes))
        #expect(shown.utf8.count < 600)
        #expect(shown.unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) })
        #expect(!shown.unicodeScalars.contains("\u{202e}"))
      }
    }
  }
}
