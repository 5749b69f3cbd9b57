import Foundation
import TestSupport
import Testing

@testable import RedioTransport

#if TLS
  /// A folder of its own, removed with the value.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { do { try FileManager.default.removeItem(atPath: path) } catch {} }

    func file(_ name: String, _ content: String = "") throws -> String {
      try content.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
      return path + "/" + name
    }

    func fifo(_ name: String) -> String {
      let path = path + "/" + name
      precondition(mkfifo(path, 0o600) == 0)
      return path
    }
  }

  /// A load that ends when it is told to.
  private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let counted = Locked(0)

    var loads: Int { counted.withLock { $0 } }

    var loader: TLSLoader {
      TLSLoader { [self] configuration, step in
        counted.withLock { $0 += 1 }
        step("the certificate authorities, /mnt/gone/ca.pem")
        semaphore.wait()
        do throws(TransportError.Cause) { return .success(try TLSLibraryContext(configuration)) } catch {
          return .failure(error)
        }
      }
    }

    func open(for loads: Int) { for _ in 0..<loads { semaphore.signal() } }
  }

  @Suite("Files of TLS settings")
  struct TLSFileTests {
    private let certificates = TestCertificates.shared

    private func reason(_ configuration: TLSConfiguration) -> String {
      do throws(TransportError) {
        try TLSContext(configuration).reload()
        return "none"
      } catch {
        return error.description
      }
    }

    @Test("what is no regular file, is too large, or can't be read is refused at once, wherever it is given")
    func refusedFiles() throws {
      let folder = try Folder()
      let huge = try folder.file("huge.pem")
      precondition(truncate(huge, 1 << 40) == 0)
      let cases = [
        (folder.fifo("fifo.pem"), "it is a FIFO"), (folder.path, "it is a directory"), ("/dev/zero", "it is a device"),
        (huge, "more than 8 MiB"), (folder.path + "/nothing.pem", "No such file or directory"),
        ("", "the path is empty"),
        ("\(huge)\0.pem", "a NUL byte"), (try folder.file("empty.pem"), "there is no PEM block"),
        ("/proc/self/mem", "Input/output error"),
      ]
      let certificate = TLSConfiguration.PEM.file(certificates.client.certificate)
      for (path, words) in cases {
        for configuration in [
          TLSConfiguration(trustRoots: .only(.file(path))), TLSConfiguration(trustRoots: .systemAnd(.file(path))),
          TLSConfiguration(certificate: .file(path), privateKey: .file(certificates.client.key)),
          TLSConfiguration(certificate: certificate, privateKey: .file(path)),
        ] {
          let reason = reason(configuration)
          #expect(reason.contains(words), "\(path.debugDescription): \(reason)")
          #expect(path.isEmpty || path.contains("\0") || reason.contains(path), "\(reason)")
        }
      }
    }

    @Test("a file that this user may not read is refused with words that say so")
    func permission() async {
      await #expect(processExitsWith: .success) {
        let path = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)").path
        try "x".write(toFile: path, atomically: false, encoding: .utf8)
        defer { unlink(path) }
        chmod(path, 0)
        // Root may read everything.
        let isRoot = getuid() == 0
        if isRoot { precondition(seteuid(65534) == 0) }
        let error = #expect(throws: TransportError.self) {
          try TLSContext(TLSConfiguration(trustRoots: .only(.file(path)))).reload()
        }
        if isRoot { precondition(seteuid(0) == 0) }
        #expect(error?.description.contains("Permission denied; the user of this process must be allowed") == true)
      }
    }

    @Test("a FIFO as file of authorities fails its own connections, and no other of the loop")
    func fifo() async throws {
      let folder = try Folder()
      let server = try await TestServer(tls: .init(certificates.server))
      let loop = EventLoop()
      let other = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port), on: loop)
      let context = TLSContext(TLSConfiguration(trustRoots: .only(.file(folder.fifo("ca.pem")))))
      let error = await #expect(throws: TransportError.self) {
        _ = try await ByteStream.connect(to: .tcp(host: "localhost", port: server.tlsPort), tls: context, on: loop)
      }
      #expect(error?.operation == .secure)
      #expect(error?.description.contains("it is a FIFO") == true)
      try await other.write("PING\r\n")
      #expect(try await other.read(as: "+PONG\r\n"))
    }

    @Test("a file system that hangs holds up its own connections until their timeout, on one thread, and nobody else")
    func hangingLoad() async throws {
      let server = try await TestServer(tls: .init(certificates.server))
      let loop = EventLoop()
      let gate = Gate()
      let loader = gate.loader
      let configuration = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      let endpoint = Endpoint.tcp(host: "localhost", port: server.tlsPort)
      for _ in 0..<5 {
        let error = await #expect(throws: TransportError.self) {
          _ = try await ByteStream.connect(
            to: endpoint, tls: TLSContext(configuration, loader: loader), timeout: .milliseconds(50), on: loop)
        }
        #expect(error?.operation == .secure)
        #expect(error?.description.contains("/mnt/gone/ca.pem, could not be read in this time") == true)
        let other = try await ByteStream.connect(to: endpoint, tls: .trusting(certificates.authority), on: loop)
        try await other.write("PING\r\n")
        #expect(try await other.read(as: "+PONG\r\n"))
      }
      #expect(gate.loads == 1)
      // Whoever waits when it comes back goes on.
      async let late = ByteStream.connect(to: endpoint, tls: TLSContext(configuration, loader: loader), on: loop)
      gate.open(for: 2)
      let stream = try await late
      try await stream.write("PING\r\n")
      #expect(try await stream.read(as: "+PONG\r\n"))
    }

    @Test("so many loads may hang at once, and no more: the next one is an error that says so")
    func hangingLoads() async throws {
      let gate = Gate()
      let loader = gate.loader
      func configuration(_ number: Int) -> TLSConfiguration {
        TLSConfiguration(trustRoots: .only(.file("/mnt/gone/\(number).pem")))
      }
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<TLSLoader.limit {
          await withCheckedContinuation { (started: CheckedContinuation<Void, Never>) in
            group.addTask {
              await withCheckedContinuation { done in
                loader.join(configuration(number)) { _ in done.resume() }
                started.resume()
              }
            }
          }
        }
        let refused: TransportError.Cause? = await withCheckedContinuation { done in
          loader.join(configuration(-1)) { result in
            if case .failure(let cause) = result { done.resume(returning: cause) } else { done.resume(returning: nil) }
          }
        }
        #expect(
          "\(refused.map { TransportError(.secure, nil, $0) }!)".contains("64 other TLS settings are being loaded"))
        gate.open(for: TLSLoader.limit)
      }
      #expect(gate.loads == TLSLoader.limit)
    }

    @Test("the system's authorities are read before the handshake: a FIFO among them is refused or passed over")
    func systemAuthorities() async {
      await #expect(processExitsWith: .success) {
        let certificates = TestCertificates.shared
        let folder = try Folder()
        // As OpenSSL keeps them: by a hash of their subject.
        let (hash, status) = try ChildProcess.run(
          "openssl", ["x509", "-noout", "-subject_hash", "-in", certificates.authority.certificate])
        #expect(status == 0)
        let name = hash.trimmingCharacters(in: .whitespacesAndNewlines)
        let server = try await TestServer(tls: .init(certificates.server))

        setenv("SSL_CERT_FILE", folder.fifo("fifo.pem"), 1)
        let error = #expect(throws: TransportError.self) { try TLSContext().reload() }
        #expect(error?.description.contains("it is a FIFO") == true)
        #expect(error?.description.contains("SSL_CERT_FILE") == true)

        _ = folder.fifo(name + ".0")
        _ = try folder.file(name + ".1", "garbage")
        symlink(certificates.authority.certificate, folder.path + "/" + name + ".2")
        setenv("SSL_CERT_FILE", folder.path + "/nothing.pem", 1)
        setenv("SSL_CERT_DIR", "/nonexistent:" + folder.path, 1)
        let stream = try await ByteStream.connect(to: .tcp(host: "localhost", port: server.tlsPort), tls: TLSContext())
        try await stream.write("PING\r\n")
        #expect(try await stream.read(as: "+PONG\r\n"))
      }
    }
  }
#endif
