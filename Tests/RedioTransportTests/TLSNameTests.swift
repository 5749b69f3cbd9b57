import Foundation
import TestSupport
import Testing

@testable import RedioTransport

#if TLS
  @Suite("Names on certificates")
  struct TLSNameTests {
    private let certificates = TestCertificates.shared

    /// Why a server with this certificate is not accepted by this name; `nil` if it is.
    private func fault(_ server: TestServer, _ name: String) async throws -> TransportError? {
      let configuration = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      do {
        let stream = try await ByteStream.connect(
          to: .tcp(host: "127.0.0.1", port: server.tlsPort), tls: TLSContext(configuration), serverName: name)
        await stream.close()
        return nil
      } catch let error as TransportError {
        return error
      }
    }

    @Test("a certificate with a common name alone is refused, and the error says what it lacks")
    func commonName() async throws {
      let identity = try certificates.make("common-name", subject: "localhost", names: nil)
      let server = try await TestServer(tls: .init(identity))
      let error = try #require(try await fault(server, "localhost"))
      #expect(error.description.contains("hostname mismatch"))
      #expect(error.description.contains("no subjectAltName"))
      #expect(error.description.contains("/CN=localhost"))
      #expect(error.description.contains("subjectAltName=DNS:"))
    }

    @Test("an address is an address on the certificate, and nothing else that looks like it")
    func addresses() async throws {
      let identity = try certificates.make("address", subject: "127.0.0.1", names: "DNS:127.0.0.1,IP:127.0.0.2")
      let server = try await TestServer(tls: .init(identity))
      #expect(try await fault(server, "127.0.0.1")?.description.contains("IP address mismatch") == true)
      #expect(try await fault(server, "127.0.0.2") == nil)
    }

    @Test("a wildcard is a whole left-most label, and stands for one label")
    func wildcards() async throws {
      let names = "DNS:*.wild.example,DNS:par*.part.example,DNS:*tial.part.example,DNS:a.*.middle.example,DNS:*"
      let server = try await TestServer(tls: .init(try certificates.make("wildcards", names: names)))
      for name in ["a.wild.example", "A.WILD.example", "a.wild.example."] {
        #expect(try await fault(server, name) == nil, "\(name)")
      }
      for name in [
        "wild.example", "a.b.wild.example", "partial.part.example", "a.b.middle.example", "localhost", ".wild.example",
        "wild.example.wild.example.evil.example",
      ] {
        #expect(try await fault(server, name) != nil, "\(name)")
      }
    }

    @Test("a name that OpenSSL would take for any name, or for another one, is refused")
    func names() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      for name in ["", ".", "%eth0", ".localhost", "localhost\0.evil.example"] {
        let error = try await fault(server, name)
        #expect(error?.description.contains("is for a host name or an IP address") == true, "\(name.debugDescription)")
      }
      #expect(try await fault(server, "localhost.") == nil)
    }

    @Test("any number of empty names, and a name of any length, have room in an error")
    func manyNames() async throws {
      // A sequence of 2,403 bytes: the DNS name "a", and 1,200 empty ones.
      let all = "DER:30:82:09:63:82:01:61" + String(repeating: ":82:00", count: 1200)
      let long = "DNS:" + String(repeating: "\u{1b}", count: 700)
      for (name, names) in [("empty", all), ("long", long), ("long-last", "DNS:a.example," + long)] {
        let server = try await TestServer(tls: .init(try certificates.make(name, names: names)))
        let error = try #require(try await fault(server, "localhost"))
        #expect(error.description.contains("hostname mismatch"))
        #expect(error.description.contains("..."))
        #expect(error.description.utf8.count < 1000)
      }
    }

    @Test("the names on a certificate are shown without what a terminal would execute, and cut")
    func foreignNames() async throws {
      let many = (0..<60).map { "DNS:name-\($0).example.com" }.joined(separator: ",")
      let server = try await TestServer(
        tls: .init(try certificates.make("many", names: "DNS:a\u{1b}[31mb.example," + many)))
      let error = try #require(try await fault(server, "localhost"))
      guard case .tls(let failure) = error.cause else { throw error }
      for text in [error.description, failure.certificateNames ?? ""] {
        #expect(text.contains(#"a\x1b[31mb.example, name-0.example.com"#))
        #expect(text.contains(", ..."))
        #expect(text.utf8.allSatisfy { $0 >= 32 && $0 < 127 })
        #expect(text.utf8.count < 1000)
      }
    }
  }
#endif
