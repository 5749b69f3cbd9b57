import Foundation

/// Certificates for the tests, made by the `openssl` command in a temporary folder when first asked for.
public final class TestCertificates: Sendable {
  /// One certificate with its key, as files.
  public struct Identity: Sendable {
    /// The certificate, in PEM text.
    public let certificate: String
    /// Its key, in PEM text.
    public let key: String
  }

  /// Made once for all tests of this process.
  public static let shared: TestCertificates = {
    do { return try TestCertificates() } catch { fatalError("the tests need the command openssl: \(error)") }
  }()

  /// The authority that has signed all but the self-signed one.
  public let authority: Identity
  /// An authority that has signed nothing.
  public let otherAuthority: Identity
  /// For `localhost`, `127.0.0.1` and `::1`.
  public let server: Identity
  /// The same, but expired.
  public let expired: Identity
  /// For `elsewhere.example` alone.
  public let otherHost: Identity
  /// For `localhost`, vouched for by itself.
  public let selfSigned: Identity
  /// A client's.
  public let client: Identity
  /// The client's key, encrypted with the passphrase `open sesame`.
  public let encryptedKey: String

  private let folder: URL

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "redio-certificates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let maker = Maker(folder: folder)
    authority = try maker.selfSigned("authority", name: "Test Authority")
    otherAuthority = try maker.selfSigned("other-authority", name: "Other Authority")
    let local = "DNS:localhost,IP:127.0.0.1,IP:::1"
    server = try maker.signed("server", by: authority, names: local, days: 3)
    expired = try maker.signed("expired", by: authority, names: local, days: -1)
    otherHost = try maker.signed("other-host", by: authority, names: "DNS:elsewhere.example", days: 3)
    selfSigned = try maker.selfSigned("self-signed", name: "localhost", names: local)
    client = try maker.signed("client", by: authority, names: "DNS:client.example", days: 3)
    encryptedKey = folder.appending(path: "client-encrypted.key").path
    try maker.openssl(["pkcs8", "-topk8", "-in", client.key, "-out", encryptedKey, "-passout", "pass:open sesame"])
    let folder = folder
    atExit { do { try FileManager.default.removeItem(at: folder) } catch {} }
  }

  /// A further certificate, signed by `authority`.
  ///
  /// - Parameters:
  ///   - name: Of its files, and the common name of its subject unless `subject` is given.
  ///   - names: Its subjectAltName, as `DNS:localhost`; `nil` for none.
  public func make(_ name: String, subject: String? = nil, names: String?) throws -> Identity {
    try Maker(folder: folder).signed(name, subject: subject, by: authority, names: names, days: 3)
  }

  /// The certificate and the key of an identity in one text.
  public func text(_ identity: Identity) throws -> String {
    try String(contentsOfFile: identity.certificate, encoding: .utf8)
      + String(contentsOfFile: identity.key, encoding: .utf8)
  }

  private struct Maker {
    let folder: URL
    private static let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]

    private func identity(_ name: String) -> Identity {
      Identity(
        certificate: folder.appending(path: name + ".pem").path, key: folder.appending(path: name + ".key").path)
    }

    func selfSigned(_ name: String, name subject: String, names: String? = nil) throws -> Identity {
      let made = identity(name)
      let extensions = names.map { ["-addext", "subjectAltName=" + $0] } ?? []
      try openssl(
        ["req", "-x509", "-days", "3", "-subj", "/CN=" + subject, "-keyout", made.key, "-out", made.certificate]
          + Self.newKey + extensions)
      return made
    }

    func signed(
      _ name: String, subject: String? = nil, by authority: Identity, names: String?, days: Int
    ) throws -> Identity {
      let made = identity(name)
      let (request, extensions) = (made.certificate + ".csr", made.certificate + ".ext")
      try (names.map { "subjectAltName=\($0)" } ?? "basicConstraints=CA:FALSE").write(
        toFile: extensions, atomically: false, encoding: .utf8)
      try openssl(["req", "-subj", "/CN=" + (subject ?? name), "-keyout", made.key, "-out", request] + Self.newKey)
      try openssl([
        "x509", "-req", "-in", request, "-CA", authority.certificate, "-CAkey", authority.key, "-set_serial",
        "\(UInt64.random(in: 1...UInt64.max / 2))", "-days", "\(days)", "-extfile", extensions, "-out",
        made.certificate,
      ])
      return made
    }

    func openssl(_ arguments: [String]) throws {
      let (text, status) = try ChildProcess.run("openssl", arguments)
      guard status == 0 else {
        throw TestServer.StartError(description: "openssl \(arguments.joined(separator: " ")): \(text)")
      }
    }
  }
}

/// What is to be done when this process exits.
private nonisolated(unsafe) var exitActions: [@Sendable () -> Void] = []
private let exitLock = NSLock()

/// Has an action done when this process exits.
func atExit(_ action: @escaping @Sendable () -> Void) {
  exitLock.withLock {
    if exitActions.isEmpty { atexit { for action in exitActions { action() } } }
    exitActions.append(action)
  }
}
