import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

/// A client over every kind of connection that a URL can name.
@Suite("Kinds of connection")
struct ConnectionKindTests {
  private func works(_ redis: Redis) async throws {
    let (value, count) = try await redis().set("k", "v").get("k", as: String.self).incr("n").run()
    #expect((value, count) == ("v", 1))
    let large = Bytes([UInt8](repeating: 120, count: 3_000_000))
    try await redis.set("large", large)
    #expect(try await redis.get("large", as: Data.self) == Data(large))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<64 {
        group.addTask {
          for round in 0..<20 {
            let name = "\(task)-\(round)"
            let value = try await redis().set("k\(task)", name).get("k\(task)", as: String.self).run()
            #expect(value == name)
            if round.isMultiple(of: 10) { #expect(try await redis.get("large")?.count == large.count) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(redis.statistics.connections == 1)
    await redis.close()
  }

  @Test("TCP by every kind of host", arguments: ["127.0.0.1", "localhost"])
  func tcp(_ host: String) async throws {
    let server = try await TestServer()
    try await works(try Redis("redis://\(host):\(server.port)/3"))
  }

  @Test("a UNIX socket")
  func unix() async throws {
    let server = try await TestServer()
    try await works(try Redis("redis+unix://\(server.socketPath)?db=2"))
  }

  #if TLS
    private let certificates = TestCertificates.shared
    private var trusting: TLSConfiguration {
      TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
    }

    @Test("TLS, on the caller's executor and on the loop", arguments: [false, true])
    func tls(_ isOnLoop: Bool) async throws {
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      for url in ["rediss://localhost:\(server.tlsPort)", "redis+tls://127.0.0.1:\(server.tlsPort)/1?protocol=2"] {
        let redis = try Redis(url, tls: trusting)
        if isOnLoop {
          try await withTaskExecutorPreference(redis.eventLoop) { try await works(redis) }
        } else {
          try await works(redis)
        }
      }
    }

    @Test("TLS with a password and the client's own certificate")
    func authenticated() async throws {
      let server = try await TestServer(
        .redis70, tls: .init(certificates.server, asksForCertificate: true), arguments: ["--requirepass", "s3cret"])
      var tls = trusting
      tls.certificate = .file(certificates.client.certificate)
      tls.privateKey = .file(certificates.encryptedKey)
      tls.privateKeyPassphrase = "open sesame"
      let redis = try Redis("rediss://:s3cret@localhost:\(server.tlsPort)", tls: tls)
      try await works(redis)
      try redis.reloadCertificates()
      var text = ""
      dump(redis, to: &text)
      #expect(!text.contains("s3cret") && !text.contains("sesame"))
    }

    @Test("TLS on a UNIX socket")
    func unixTLS() async throws {
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
      defer { unlink(path) }
      let proxy = try FaultProxy(to: server.tlsPort, path: path)
      try await works(try Redis("redis+unix+tls://localhost\(path)", tls: trusting))
      let error = await #expect(throws: RedisError.self) {
        try await Redis("redis+unix+tls://elsewhere.example\(path)", tls: trusting).ping()
      }
      #expect(error?.description.contains("hostname mismatch; it is for localhost") == true)
      withExtendedLifetime(proxy) {}
    }

    @Test("a server's certificate that is not accepted: nothing was sent, and the error says what to do")
    func refused() async throws {
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      let error = await #expect(throws: RedisError.self) {
        try await Redis("rediss://:s3cret@localhost:\(server.tlsPort)").ping()
      }
      #expect(error?.outcome == .notSent)
      #expect(error?.description.contains("set trustRoots in the TLS settings") == true)
      #expect(error?.description.contains("s3cret") == false)
    }

    @Test("a plain client on a TLS port is told about rediss://; a TLS client on a plain port about redis://")
    func mixedUp() async throws {
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      let plain = await #expect(throws: RedisError.self) {
        try await Redis("redis://localhost:\(server.tlsPort)").ping()
      }
      #expect(plain?.description.contains("use a rediss:// URL") == true)
      #expect(plain?.outcome == .notSent)
      let secure = await #expect(throws: RedisError.self) {
        try await Redis("rediss://localhost:\(server.port)?connect_timeout=100s", tls: trusting).ping()
      }
      #expect(secure?.description.contains("use a redis:// URL") == true)
      #expect(secure?.outcome == .notSent)
    }
  #else
    @Test("without the trait TLS, a TLS URL says how to get it")
    func withoutTLS() async throws {
      let error = await #expect(throws: RedisError.self) {
        try await Redis("rediss://localhost:\(unusedPort())").ping()
      }
      #expect(error?.description.contains("enable the trait TLS") == true)
    }
  #endif
}
