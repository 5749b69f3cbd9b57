/// How connections are encrypted, and which servers they trust.
///
/// Defaults: the system's certificate authorities, a full check of the server's certificate and its name, TLS 1.2 or
/// later.
public struct TLSConfiguration: Sendable, Equatable {
  /// Certificates or a key in PEM, as in `-----BEGIN CERTIFICATE-----`.
  ///
  /// - SeeAlso: RFC 7468.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum PEM: Sendable, Equatable {
    /// A regular file of at most 8 MiB. It is read at the first connection, on a thread of its own and within the
    /// connection's timeout, and at `TLSContext.reload()`.
    case file(String)
    /// The PEM text itself.
    case text(String)
  }

  /// Which certificate authorities are trusted.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum TrustRoots: Sendable, Equatable {
    /// The system's authorities: OpenSSL's default file and directories, or those in the environment variables
    /// `SSL_CERT_FILE` and `SSL_CERT_DIR`. They are read at the same times as a PEM file.
    case system
    /// These authorities only.
    case only(PEM)
    /// These authorities and the system's.
    case systemAnd(PEM)
  }

  /// How much of the server's certificate is verified.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Verification: Sendable, Equatable {
    /// The certificate must be valid, issued by a trusted authority, and for this host name or IP address. Only
    /// subjectAltName counts, not the common name, and a wildcard must be the whole left-most label (RFC 9525).
    case full
    /// As `full`, but for any host name: anyone with a certificate of a trusted authority can pose as the server.
    case insecureAnyHostName
    /// Nothing: anyone on the network path can read and change everything.
    case insecureNothing
  }

  /// A version of the TLS protocol.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Version: Sendable, Equatable {
    /// TLS 1.2, RFC 5246.
    case tls12
    /// TLS 1.3, RFC 8446.
    case tls13
  }

  /// Which certificate authorities are trusted.
  public var trustRoots = TrustRoots.system
  /// The client's certificate, followed by its chain, for servers that require one.
  public var certificate: PEM?
  /// The private key of `certificate`; `nil` if it is in the same PEM text.
  public var privateKey: PEM?
  /// The passphrase of the private key, if that is encrypted. At most 1024 bytes.
  public var privateKeyPassphrase: String?
  /// The oldest version that may be negotiated.
  public var minimumVersion = Version.tls12
  /// How much of the server's certificate is verified. No option of a URL can change it.
  public var verification = Verification.full

  /// Creates the default settings.
  public init() {}

  /// Creates settings with other authorities, or with a client certificate.
  ///
  /// - Parameters:
  ///   - trustRoots: Which certificate authorities are trusted.
  ///   - certificate: The client's certificate, followed by its chain.
  ///   - privateKey: The private key; `nil` if it is in the same PEM text.
  ///   - privateKeyPassphrase: The passphrase of the private key, if that is encrypted.
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
  /// The file's path; for a text, which may be a key, only `PEM text`.
  public var description: String {
    switch self {
    case .file(let path): ForeignText.shown(path)
    case .text: "PEM text"
    }
  }

  /// Shows only the description.
  public var customMirror: Mirror { Mirror(self, children: ["source": description]) }
}

extension TLSConfiguration: CustomStringConvertible, CustomReflectable {
  /// The settings without secrets: no passphrase, no private key.
  public var description: String {
    "TLSConfiguration(trustRoots: \(trustRoots), certificate: \(certificate?.description ?? "none"), "
      + "minimumVersion: \(minimumVersion), verification: \(verification))"
  }

  /// Shows only the description.
  public var customMirror: Mirror { Mirror(self, children: ["settings": description]) }
}

/// Why TLS failed, or why a certificate was not accepted.
public struct TLSFailure: Equatable, Sendable {
  /// The reason, in OpenSSL's words.
  public let reason: String
  /// What is wrong with the server's certificate, in OpenSSL's words, such as "certificate has expired"; `nil` if the
  /// failure has another reason.
  public let certificateFault: String?
  /// The host names and IP addresses that the rejected certificate is for; its subject if it lists none.
  public let certificateNames: String?
  /// Whether the rejected certificate has no host name or IP address, so that `certificateNames` is its subject.
  let listsNoName: Bool

  /// Creates a failure, for tests of code that handles errors.
  public init(reason: String, certificateFault: String? = nil, certificateNames: String? = nil) {
    self.init(
      reason: reason, certificateFault: certificateFault, certificateNames: certificateNames, listsNoName: false)
  }

  init(reason: String, certificateFault: String?, certificateNames: String?, listsNoName: Bool) {
    self.listsNoName = listsNoName
    self.reason = reason
    self.certificateFault = certificateFault
    self.certificateNames = certificateNames
  }
}
