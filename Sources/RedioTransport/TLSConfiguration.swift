/// How connections are encrypted, and whom they trust.
///
/// The defaults are what a client should have: the system's certificate authorities, the server's certificate checked with
/// its name, TLS 1.2 or later.
public struct TLSConfiguration: Sendable, Hashable {
  /// Certificates or a key in PEM text, as in `-----BEGIN CERTIFICATE-----`.
  ///
  /// - SeeAlso: RFC 7468.
  public enum PEM: Sendable, Hashable {
    /// In a regular file of at most 8 MiB. It is read when the settings are loaded: at the first connection, on a thread of
    /// its own and within the connection's timeout, and when they are reloaded.
    case file(String)
    /// The text itself.
    case text(String)
  }

  /// Which certificate authorities are trusted.
  public enum TrustRoots: Sendable, Hashable {
    /// Those that the system trusts: OpenSSL's file and directories, or what `SSL_CERT_FILE` and `SSL_CERT_DIR` say. They are
    /// read when the settings are loaded, as a file is.
    case system
    /// These alone.
    case only(PEM)
    /// These, and those that the system trusts.
    case systemAnd(PEM)
  }

  /// How much of the server's certificate is checked.
  public enum Verification: Sendable, Hashable {
    /// That it is valid, that a trusted authority vouches for it, and that it is for this host name or IP address, by its
    /// subjectAltName alone: a common name is none, and a wildcard is a whole left-most label (RFC 9525).
    case full
    /// As `full`, but for any host: whoever has a certificate of a trusted authority can pose as the server.
    case insecureAnyHostName
    /// Nothing: whoever is on the way to the server can read and change everything.
    case insecureNothing
  }

  /// The versions of the protocol.
  public enum Version: Sendable, Hashable {
    /// TLS 1.2, RFC 5246.
    case tls12
    /// TLS 1.3, RFC 8446.
    case tls13
  }

  /// Which certificate authorities are trusted.
  public var trustRoots = TrustRoots.system
  /// The client's own certificate, with the chain that leads to its authority behind it, for servers that ask for one.
  public var certificate: PEM?
  /// The key of `certificate`. `nil`: it stands in the same text.
  public var privateKey: PEM?
  /// The passphrase of `privateKey`, if that is encrypted.
  public var privateKeyPassphrase: String?
  /// The oldest version to speak.
  public var minimumVersion = Version.tls12
  /// How much of the server's certificate is checked. No URL can change it.
  public var verification = Verification.full

  /// The defaults.
  public init() {}

  /// With an authority of one's own.
  ///
  /// - Parameters:
  ///   - trustRoots: Which certificate authorities are trusted.
  ///   - certificate: The client's own certificate.
  ///   - privateKey: Its key; `nil` if that stands in the same text.
  ///   - privateKeyPassphrase: The passphrase of the key, if that is encrypted.
  public init(
    trustRoots: TrustRoots = .system, certificate: PEM? = nil, privateKey: PEM? = nil,
    privateKeyPassphrase: String? = nil
  ) {
    self.trustRoots = trustRoots
    self.certificate = certificate
    self.privateKey = privateKey
    self.privateKeyPassphrase = privateKeyPassphrase
  }
}

extension TLSConfiguration.PEM: CustomStringConvertible, CustomReflectable {
  /// The file's path. Of a text, which may be a key, nothing.
  public var description: String {
    switch self {
    case .file(let path): ForeignText.shown(path)
    case .text: "PEM text"
    }
  }

  /// Shows the description alone.
  public var customMirror: Mirror { Mirror(self, children: ["source": description]) }
}

extension TLSConfiguration: CustomStringConvertible, CustomReflectable {
  /// The settings, without the passphrase and without a key that is given as text.
  public var description: String {
    "TLSConfiguration(trustRoots: \(trustRoots), certificate: \(certificate?.description ?? "none"), "
      + "minimumVersion: \(minimumVersion), verification: \(verification))"
  }

  /// Shows the description alone.
  public var customMirror: Mirror { Mirror(self, children: ["settings": description]) }
}

/// What a server's certificate, or the encryption, was found wanting in.
public struct TLSFailure: Hashable, Sendable {
  /// The reason, in OpenSSL's words.
  public let reason: String
  /// What is wrong with the server's certificate, in OpenSSL's words, such as "certificate has expired"; `nil` if that is
  /// not the reason.
  public let certificateFault: String?
  /// The host names and addresses that the certificate is for, or whom it names, if it is at fault.
  public let certificateNames: String?
  /// Whether the certificate at fault lists neither a host name nor an address: `certificateNames` is its subject.
  let listsNoName: Bool

  init(
    reason: String, certificateFault: String? = nil, certificateNames: String? = nil, listsNoName: Bool = false
  ) {
    self.listsNoName = listsNoName
    self.reason = reason
    self.certificateFault = certificateFault
    self.certificateNames = certificateNames
  }
}
