import Foundation
import TestSupport
import Testing

@testable import RedioTransport

#if TLS
  @Suite("TLS")
  struct TLSTests {
    private let certificates = TestCertificates.shared

    private func connect(
      _ server: TestServer, _ configuration: TLSConfiguration, host: String = "localhost", serverName: String? = nil
    ) async throws -> ByteStream {
      try await ByteStream.connect(
        to: .tcp(host: host, port: server.tlsPort), tls: TLSContext(configuration), serverName: serverName)
    }

    private func trusting(_ authority: TestCertificates.Identity) -> TLSConfiguration {
      TLSConfiguration(trustRoots: .only(.file(authority.certificate)))
    }

    private func ping(_ stream: ByteStream) async throws -> Bool {
      try await stream.write("PING\r\n")
      return try await stream.read(as: "+PONG\r\n")
    }

    private func failure(_ body: () async throws -> ByteStream) async -> TransportError? {
      await #expect(throws: TransportError.self) {
        let stream = try await body()
        // TLS 1.3 tells of a client's missing certificate only after the handshake.
        _ = try await ping(stream)
      }
    }

    @Test("a server's certificate is checked by host name, by address and by another name that is asked for")
    func accepted() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      for host in ["localhost", "127.0.0.1"] {
        #expect(try await ping(try await connect(server, trusting(certificates.authority), host: host)))
      }
      let text = try String(contentsOfFile: certificates.authority.certificate, encoding: .utf8)
      let byText = TLSConfiguration(trustRoots: .systemAnd(.text("a comment\n" + text)))
      #expect(try await ping(try await connect(server, byText)))
      let other = try await TestServer(tls: .init(certificates.otherHost))
      let stream = try await connect(other, trusting(certificates.authority), serverName: "elsewhere.example")
      #expect(try await ping(stream))
    }

    @Test("a certificate at fault: the error names the fault and whom the certificate is for")
    func refused() async throws {
      let cases: [(TestCertificates.Identity, TLSConfiguration, String, fault: String, names: String)] = [
        (certificates.expired, trusting(certificates.authority), "localhost", "certificate has expired", "localhost"),
        (
          certificates.otherHost, trusting(certificates.authority), "localhost", "hostname mismatch",
          "elsewhere.example"
        ),
        (
          certificates.otherHost, trusting(certificates.authority), "127.0.0.1", "IP address mismatch",
          "elsewhere.example"
        ),
        (
          certificates.server, trusting(certificates.otherAuthority), "localhost",
          "self-signed certificate in certificate chain", "Test Authority"
        ),
        (
          certificates.server, TLSConfiguration(), "localhost", "self-signed certificate in certificate chain",
          "Test Authority"
        ),
        (certificates.selfSigned, TLSConfiguration(), "localhost", "self-signed certificate", "localhost"),
      ]
      for (identity, configuration, host, fault, names) in cases {
        let server = try await TestServer(tls: .init(identity))
        let error = await failure { try await connect(server, configuration, host: host) }
        guard case .tls(let failure) = error?.cause else {
          Issue.record("\(fault): \(error.map { "\($0)" } ?? "no error")")
          continue
        }
        #expect(error?.operation == .secure)
        #expect(failure.certificateFault == fault)
        #expect(failure.certificateNames?.contains(names) == true)
        #expect(error?.description.contains(fault) == true)
      }
    }

    @Test("checks are switched off by settings whose names say so, and by nothing else")
    func insecure() async throws {
      let server = try await TestServer(tls: .init(certificates.otherHost))
      var anyHost = trusting(certificates.authority)
      anyHost.verification = .insecureAnyHostName
      #expect(try await ping(try await connect(server, anyHost)))
      var otherAuthority = trusting(certificates.otherAuthority)
      otherAuthority.verification = .insecureAnyHostName
      #expect(await failure { try await connect(server, otherAuthority) } != nil)
      otherAuthority.verification = .insecureNothing
      #expect(try await ping(try await connect(server, otherAuthority)))
    }

    @Test("a server that asks for a certificate gets the client's, from files or text, its key encrypted or not")
    func clientCertificate() async throws {
      let server = try await TestServer(tls: .init(certificates.server, asksForCertificate: true))
      let missing = await failure { try await connect(server, trusting(certificates.authority)) }
      #expect(missing?.description.contains("certificate required") == true)
      #expect(missing?.description.contains("client certificate") == true)

      let roots = TLSConfiguration.TrustRoots.only(.file(certificates.authority.certificate))
      let certificate = TLSConfiguration.PEM.file(certificates.client.certificate)
      let configurations = [
        TLSConfiguration(trustRoots: roots, certificate: certificate, privateKey: .file(certificates.client.key)),
        TLSConfiguration(trustRoots: roots, certificate: .text(try certificates.text(certificates.client))),
        TLSConfiguration(
          trustRoots: roots, certificate: certificate, privateKey: .file(certificates.encryptedKey),
          privateKeyPassphrase: "open sesame"),
      ]
      for configuration in configurations { #expect(try await ping(try await connect(server, configuration))) }
    }

    @Test("settings that can't be used say what and why, and show no secret")
    func badSettings() throws {
      func reason(_ configuration: TLSConfiguration) -> String {
        do throws(TransportError) {
          try TLSContext(configuration).reload()
          return "none"
        } catch {
          #expect(!error.description.contains("sesame"))
          return error.description
        }
      }
      let client = TLSConfiguration.PEM.file(certificates.client.certificate)
      #expect(
        reason(TLSConfiguration(trustRoots: .only(.file("/nonexistent.pem"))))
          == "cannot use the TLS settings: cannot use the certificate authorities, /nonexistent.pem: "
          + "No such file or directory")
      #expect(reason(TLSConfiguration(trustRoots: .only(.text("no PEM")))).contains("no PEM block"))
      let damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
      #expect(reason(TLSConfiguration(trustRoots: .only(.text(damaged)))).contains("PEM text: "))
      #expect(reason(TLSConfiguration(certificate: client)).contains("no PEM block"))
      #expect(reason(TLSConfiguration(privateKey: client)).contains("without a certificate"))
      let encrypted = TLSConfiguration.PEM.file(certificates.encryptedKey)
      #expect(reason(TLSConfiguration(certificate: client, privateKey: encrypted)).contains("set privateKeyPassphrase"))
      let wrong = TLSConfiguration(certificate: client, privateKey: encrypted, privateKeyPassphrase: "close sesame")
      #expect(reason(wrong).contains("the passphrase is not the key's"))
      #expect(!"\(wrong)".contains("sesame"))
      #expect(!String(reflecting: wrong).contains("sesame"))
      let other = TLSConfiguration(certificate: client, privateKey: .file(certificates.server.key))
      #expect(reason(other).contains("the key does not belong to the certificate"))
      #expect(!"\(TLSConfiguration.PEM.text(try certificates.text(certificates.client)))".contains("PRIVATE"))
    }

    @Test("the next connection to the same server resumes the session, one to another server does not")
    func resumption() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let context = TLSContext(trusting(certificates.authority))
      let endpoint = Endpoint.tcp(host: "localhost", port: server.tlsPort)
      for round in 0..<5 {
        let stream = try await ByteStream.connect(to: endpoint, tls: context)
        #expect(try await ping(stream))
        #expect(stream.isResumed == (round > 0))
        await stream.close()
      }
      let other = try await TestServer(tls: .init(certificates.server))
      let otherEndpoint = Endpoint.tcp(host: "localhost", port: other.tlsPort)
      #expect(try await !ByteStream.connect(to: otherEndpoint, tls: context).isResumed)
      try context.reload()
      #expect(try await !ByteStream.connect(to: endpoint, tls: context).isResumed)
    }

    @Test("TLS 1.2 is spoken unless the minimum is 1.3")
    func versions() async throws {
      let server = try await TestServer(tls: .init(certificates.server), arguments: ["--tls-protocols", "TLSv1.2"])
      var configuration = trusting(certificates.authority)
      let context = TLSContext(configuration)
      for isResumed in [false, true] {
        let stream = try await ByteStream.connect(to: .tcp(host: "localhost", port: server.tlsPort), tls: context)
        #expect(stream.tlsVersion == "TLSv1.2")
        #expect(try await ping(stream))
        #expect(stream.isResumed == isResumed)
        await stream.close()
      }
      configuration.minimumVersion = .tls13
      let error = await failure { try await connect(server, configuration) }
      #expect(error?.description.contains("protocol version") == true)
    }

    @Test(
      "certificates that have changed on disk are loaded again when asked for; those that can't be leave the old ones")
    func reload() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString).pem").path
      defer { unlink(path) }
      func install(_ authority: TestCertificates.Identity) throws {
        try String(contentsOfFile: authority.certificate, encoding: .utf8)
          .write(toFile: path, atomically: true, encoding: .utf8)
      }
      try install(certificates.otherAuthority)
      let context = TLSContext(TLSConfiguration(trustRoots: .only(.file(path))))
      let endpoint = Endpoint.tcp(host: "localhost", port: server.tlsPort)
      #expect(await failure { try await ByteStream.connect(to: endpoint, tls: context) } != nil)
      try install(certificates.authority)
      #expect(await failure { try await ByteStream.connect(to: endpoint, tls: context) } != nil)
      try context.reload()
      let stream = try await ByteStream.connect(to: endpoint, tls: context)
      unlink(path)
      #expect(throws: TransportError.self) { try context.reload() }
      #expect(try await ping(stream))
      #expect(try await ping(try await ByteStream.connect(to: endpoint, tls: context)))
    }

    @Test("TLS on a UNIX socket: the certificate is checked by the name that is given")
    func unixSocket() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
      let proxy = try FaultProxy(to: server.tlsPort, path: path)
      defer { unlink(path) }
      let context = TLSContext(trusting(certificates.authority))
      let endpoint = Endpoint.unix(path: path)
      let nameless = await failure { try await ByteStream.connect(to: endpoint, tls: context) }
      #expect(nameless?.description.contains("serverName") == true)
      let wrong = await failure { try await ByteStream.connect(to: endpoint, tls: context, serverName: "a.example") }
      #expect(wrong?.description.contains("hostname mismatch") == true)
      #expect(try await ping(try await ByteStream.connect(to: endpoint, tls: context, serverName: "localhost")))
      withExtendedLifetime(proxy) {}
    }

    @Test("plain on the TLS port, TLS on the plain port: neither hangs, and each error says what to do")
    func mixedUp() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let error = await failure {
        try await ByteStream.connect(
          to: .tcp(host: "localhost", port: server.port), tls: TLSContext(trusting(certificates.authority)),
          timeout: .seconds(2))
      }
      #expect(error?.description.contains("does the server speak TLS here?") == true)
      let plain = try await ByteStream.connect(to: .tcp(host: "localhost", port: server.tlsPort))
      try await plain.write("PING\r\n")
      do { while try await plain.read() != nil {} } catch is TransportError {}
    }

    @Test("an end without TLS's goodbye is an error, since what came may be incomplete; one with it is the end")
    func truncation() async throws {
      let server = try OpenSSLServer(certificates.server)
      let context = TLSContext(trusting(certificates.authority))
      let orderly = try await ByteStream.connect(to: .tcp(host: "localhost", port: server.port), tls: context)
      try await orderly.write("GET / HTTP/1.0\r\n\r\n")
      #expect(try await orderly.read(count: .max).starts(with: Array("HTTP/1.0 200".utf8)))
      #expect(try await orderly.read() == nil)

      // Redis ends its connections without a word.
      let redis = try await TestServer(tls: .init(certificates.server))
      let proxy = try FaultProxy(to: redis.tlsPort)
      let endpoint = Endpoint.tcp(host: "localhost", port: proxy.port)
      let cut = try await ByteStream.connect(to: endpoint, tls: context)
      #expect(try await ping(cut))
      proxy.end(reset: false)
      let error = await #expect(throws: TransportError.self) { try await cut.read() }
      #expect(error?.description.contains("without ending TLS") == true)
    }

    @Test("the host name is asked for (SNI), an address is not")
    func serverNameIndication() async throws {
      let server = try OpenSSLServer(certificates.server, requiredName: "localhost")
      func page(_ host: String, serverName: String? = nil) async throws -> Bool {
        var configuration = trusting(certificates.authority)
        configuration.verification = .insecureAnyHostName
        let stream = try await ByteStream.connect(
          to: .tcp(host: host, port: server.port), tls: TLSContext(configuration), serverName: serverName)
        try await stream.write("GET / HTTP/1.0\r\n\r\n")
        return try await stream.read(count: .max).starts(with: Array("HTTP/1.0 200".utf8))
      }
      #expect(try await page("localhost"))
      #expect(try await page("127.0.0.1", serverName: "localhost"))
      // An address that was asked for would be another name.
      #expect(try await page("127.0.0.1"))
      let error = await #expect(throws: TransportError.self) { try await page("127.0.0.1", serverName: "a.example") }
      #expect(error?.description.contains("unrecognized name") == true)
    }

    @Test("close() says TLS's goodbye")
    func goodbye() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let proxy = try FaultProxy(to: server.tlsPort)
      let stream = try await ByteStream.connect(
        to: .tcp(host: "localhost", port: proxy.port), tls: TLSContext(trusting(certificates.authority)))
      #expect(try await ping(stream))
      let before = proxy.receivedFromClients
      await stream.close()
      while proxy.connections > 0 { await Task.yield() }
      // A record's header, an alert of two bytes, its type, and the seal (RFC 8446, section 5.2).
      #expect(proxy.receivedFromClients - before == 5 + 2 + 1 + 16)
    }

    @Test("a peer that sends one byte now and then does not stretch the deadline of the handshake")
    func slowHandshake() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let proxy = try FaultProxy(to: server.tlsPort)
      proxy.fault = .singleBytes(every: .milliseconds(40))
      let error = await #expect(throws: TransportError.self) {
        _ = try await ByteStream.connect(
          to: .tcp(host: "localhost", port: proxy.port), tls: TLSContext(trusting(certificates.authority)),
          timeout: .seconds(2))
      }
      #expect(error?.operation == .secure)
      #expect(error?.cause == .timeout(.seconds(2)))
    }

    @Test("one byte at a time, the handshake too")
    func singleBytes() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let proxy = try FaultProxy(to: server.tlsPort)
      proxy.fault = .singleBytes(every: .zero)
      let stream = try await ByteStream.connect(
        to: .tcp(host: "localhost", port: proxy.port), tls: TLSContext(trusting(certificates.authority)))
      for _ in 0..<10 { #expect(try await ping(stream)) }
      await stream.close()
    }

    @Test("a handshake that is reset, or never goes on, ends with an error that says where", arguments: [true, false])
    func brokenHandshake(_ reset: Bool) async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let proxy = try FaultProxy(to: server.tlsPort)
      proxy.fault = .stall
      let connecting = Task {
        try await ByteStream.connect(
          to: .tcp(host: "localhost", port: proxy.port), tls: TLSContext(trusting(certificates.authority)),
          timeout: reset ? .seconds(60) : .seconds(2))
      }
      if reset {
        while proxy.receivedFromClients == 0 { await Task.yield() }
        proxy.end(reset: true)
      }
      let error = await #expect(throws: TransportError.self) { try await connecting.value }
      #expect(error?.operation == .secure)
      #expect(reset || error?.cause == .timeout(.seconds(2)))
    }
  }
#endif
