import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

#if TLS
  @Suite("Kinds of connection with files")
  struct TLSFileTests {
    private let certificates = TestCertificates.shared

    @Test("a client whose file can't be read is told which and why, while the others of the loop go on")
    func fifo() async throws {
      let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
      #expect(mkfifo(path, 0o600) == 0)
      defer { unlink(path) }
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      let loop = EventLoop()
      let others = [
        try Redis(server.url, on: loop),
        try Redis(
          "rediss://localhost:\(server.tlsPort)",
          tls: TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate))), on: loop),
      ]
      let redis = try Redis(
        "rediss://:s3cret@localhost:\(server.tlsPort)", tls: TLSConfiguration(trustRoots: .only(.file(path))), on: loop)
      for _ in 0..<3 {
        let error = await #expect(throws: RedisError.self) { try await redis.ping() }
        #expect(error?.outcome == .notSent)
        #expect(error?.description.contains("\(path): it is a FIFO") == true, "\(error!)")
        #expect(error?.description.contains("s3cret") == false)
        for other in others { #expect(try await other.incr("n") > 0) }
      }
      await redis.close()
    }
  }
#endif
