#if TLS
  internal import CRedioTLS
  internal import CRedioSystem
  internal import Synchronization

  // Wraps OpenSSL. All pointers to its objects are in this file; CRedioTLS.h documents their rules.

  /// TLS settings as an OpenSSL context.
  ///
  /// Why `@unchecked Sendable` is sound: the context is modified in `init` only, and OpenSSL allows any number of threads to
  /// use a context that does not change.
  final class TLSLibraryContext: @unchecked Sendable {
    fileprivate let pointer: OpaquePointer

    /// Loads the settings. Reads files, and blocks as long as their file system does.
    ///
    /// - Parameter step: Called with a description of each file before it is read.
    init(_ configuration: TLSConfiguration, _ step: ((String) -> Void)? = nil) throws(TransportError.Cause) {
      let version: Int32 = configuration.minimumVersion == .tls13 ? 13 : 12
      guard let pointer = credio_tls_context_create(version) else { throw .tls(TLSFailure(reason: takeReason())) }
      self.pointer = pointer
      switch configuration.trustRoots {
      case .system: try trustSystem(step)
      case .only(let authorities): try trust(authorities, step)
      case .systemAnd(let authorities):
        try trustSystem(step)
        try trust(authorities, step)
      }
      guard let certificate = configuration.certificate else {
        if configuration.privateKey == nil { return }
        throw .tls(TLSFailure(reason: "a private key is given without a certificate; set certificate too"))
      }
      let passphrase = configuration.privateKeyPassphrase.map { Array($0.utf8) }
      guard passphrase?.count ?? 0 <= Self.passphraseLimit else {
        throw .tls(TLSFailure(reason: "the passphrase of the key has more than \(Self.passphraseLimit) bytes"))
      }
      let keySource = configuration.privateKey ?? certificate
      let text = try certificate.load("the client's certificate, \(certificate)", step)
      let keyText = certificate == keySource ? text : try keySource.load("the client's private key, \(keySource)", step)
      let result = text.withPEM { certificate in
        keyText.withPEM { key in
          guard let passphrase else { return credio_tls_identify(pointer, certificate, key, nil, 0) }
          // The terminating zero keeps an empty passphrase from becoming a null pointer, which means none.
          return (passphrase + [0]).withUnsafeBytes {
            credio_tls_identify(
              pointer, certificate, key, $0.baseAddress?.assumingMemoryBound(to: CChar.self), passphrase.count)
          }
        }
      }
      try check(result, "the client's certificate, \(certificate), and its private key, \(keySource)")
    }

    deinit { credio_tls_context_free(pointer) }

    /// The size of OpenSSL's buffer for passphrases.
    private static let passphraseLimit = 1024

    /// Trusts OpenSSL's default authorities. All are read now: OpenSSL would read the directories during a handshake,
    /// whenever it meets an unknown authority.
    private func trustSystem(_ step: ((String) -> Void)?) throws(TransportError.Cause) {
      if let file = credio_tls_default_file().map({ String(cString: $0) }), !file.isEmpty {
        let what = "the system's certificate authorities, \(ForeignText.shown(file)) (or what SSL_CERT_FILE says)"
        step?(what)
        let text: [UInt8]?
        do throws(CertificateFile.Failure) { text = try CertificateFile.read(file) } catch {
          // Some systems have only the directories.
          guard error.errno == ENOENT || error.errno == ENOTDIR else {
            throw .tls(TLSFailure(reason: "cannot use \(what): \(error.reason)"))
          }
          text = nil
        }
        if let text {
          let result = text.withPEM { credio_tls_trust(pointer, $0) }
          if Int(result) != CREDIO_TLS_NOTHING_THERE { try check(result, what) }
        }
      }
      let directories = credio_tls_default_directories().map { String(cString: $0) } ?? ""
      for directory in directories.split(separator: ":") {
        step?("the system's certificate authorities, in \(ForeignText.shown(String(directory)))")
        for path in CertificateFile.hashed(in: String(directory)) {
          // A file that can't be used is skipped; the others still count.
          guard let text = Self.content(path) else { continue }
          _ = text.withPEM { credio_tls_trust(pointer, $0) }
        }
      }
      takeReason()
    }

    private static func content(_ path: String) -> [UInt8]? {
      do throws(CertificateFile.Failure) { return try CertificateFile.read(path) } catch { return nil }
    }

    private func trust(_ authorities: TLSConfiguration.PEM, _ step: ((String) -> Void)?) throws(TransportError.Cause) {
      let what = "the certificate authorities, \(authorities)"
      try check(try authorities.load(what, step).withPEM { credio_tls_trust(pointer, $0) }, what)
    }

    private func check(_ result: Int32, _ what: String) throws(TransportError.Cause) {
      let reason: String
      switch Int(result) {
      case CREDIO_TLS_OK: return
      case CREDIO_TLS_NOTHING_THERE:
        reason = "there is no PEM block of that kind, -----BEGIN CERTIFICATE-----; is it a PEM file?"
      case CREDIO_TLS_NO_KEY:
        reason =
          "there is no PEM block of a key, such as -----BEGIN PRIVATE KEY-----; set privateKey, or is it no PEM file?"
      case CREDIO_TLS_NEEDS_PASSPHRASE: reason = "the key is encrypted; set privateKeyPassphrase"
      case CREDIO_TLS_WRONG_PASSPHRASE: reason = "the passphrase is not the key's, or the key is damaged"
      case CREDIO_TLS_KEY_MISMATCH: reason = "the key does not belong to the certificate"
      default:
        let words = takeReason()
        reason = words.isEmpty ? "it is damaged" : "it is damaged, or of a kind that OpenSSL does not know (\(words))"
      }
      throw .tls(TLSFailure(reason: "cannot use \(what): \(reason)"))
    }
  }

  extension TLSConfiguration.PEM {
    /// The PEM text, read from the file if it is in one.
    fileprivate func load(_ what: String, _ step: ((String) -> Void)?) throws(TransportError.Cause) -> [UInt8] {
      switch self {
      case .text(let text): return Array(text.utf8)
      case .file(let path):
        step?(what)
        do throws(CertificateFile.Failure) { return try CertificateFile.read(path) } catch {
          throw .tls(TLSFailure(reason: "cannot use \(what): \(error.reason)"))
        }
      }
    }
  }

  extension [UInt8] {
    fileprivate func withPEM(_ body: (credio_tls_pem) -> Int32) -> Int32 {
      withUnsafeBytes { body(credio_tls_pem(text: $0.baseAddress, count: $0.count)) }
    }
  }

  @discardableResult
  @inline(never)
  private func takeReason() -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
      text.initialize(repeating: 0)
      credio_tls_take_reason(text.baseAddress, text.count)
      return text.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// A session ticket: data from the server to resume a session with.
  ///
  /// Why `@unchecked Sendable` is sound: OpenSSL counts its references atomically, and it is never modified.
  final class TLSTicket: @unchecked Sendable {
    fileprivate let pointer: UnsafeMutableRawPointer

    fileprivate init(_ pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

    deinit { credio_tls_ticket_free(pointer) }

    var isSingleUse: Bool { credio_tls_is_single_use(pointer) != 0 }
  }

  /// TLS of one connection.
  ///
  /// Why `@unchecked Sendable` is sound: the OpenSSL session is used under `lock`, except for the output that the
  /// queue's only writer has taken. The buffer of ciphertext is used on the loop's thread only.
  package final class TLSSession: @unchecked Sendable {
    /// The most plaintext to encrypt at once: about what the system accepts, so that ciphertext does not pile up.
    private static let pieceLimit = 64 << 10

    private let lock = Locked(())
    private let pointer: OpaquePointer
    private let context: TLSLibraryContext
    private let verification: TLSConfiguration.Verification
    private let onTicket: @Sendable (TLSTicket) -> Void
    /// Ciphertext that has arrived.
    private let buffer = ReceiveBuffer()
    /// Whether OpenSSL has more to return without further input.
    private var hasMore = false

    init(
      _ context: TLSLibraryContext, _ verification: TLSConfiguration.Verification, _ name: String, _ ticket: TLSTicket?,
      onTicket: @escaping @Sendable (TLSTicket) -> Void
    ) throws(TransportError.Cause) {
      let checks =
        switch verification {
        case .full: CREDIO_TLS_VERIFY_CHAIN_AND_NAME
        case .insecureAnyHostName: CREDIO_TLS_VERIFY_CHAIN
        case .insecureNothing: CREDIO_TLS_VERIFY_NOTHING
        }
      let made = try Self.certified(name).withCString { name in
        credio_tls_session_create(context.pointer, name, Int32(checks), ticket?.pointer)
      }
      guard let made else { throw .tls(TLSFailure(reason: takeReason())) }
      pointer = made
      self.context = context
      self.verification = verification
      self.onTicket = onTicket
    }

    deinit { credio_tls_session_free(pointer) }

    /// The name in the form that certificates use.
    ///
    /// - Throws: `unsupported` for a name that OpenSSL would take for any name, or for another one.
    private static func certified(_ name: String) throws(TransportError.Cause) -> String {
      // No certificate contains an IPv6 zone, which is local to this machine, or the trailing dot of an absolute name.
      var plain = String(name.prefix { $0 != "%" })
      if plain.utf8.last == UInt8(ascii: ".") { plain.removeLast() }
      guard !plain.isEmpty, plain.utf8.first != UInt8(ascii: "."), !plain.utf8.contains(0) else {
        let text = "a server's certificate is for a host name or an IP address, not for '\(ForeignText.shown(name))'"
        throw .unsupported(text)
      }
      return plain
    }

    /// Whether an earlier session was resumed.
    package var isResumed: Bool { lock.withLock { _ in credio_tls_is_resumed(pointer) != 0 } }

    /// `TLSv1.3`
    package var protocolName: String { lock.withLock { _ in String(cString: credio_tls_protocol(pointer)) } }

    // MARK: For the queue's writer

    func encrypt(_ bytes: UnsafeRawBufferPointer) -> Socket.Outcome {
      let piece = min(bytes.count, Self.pieceLimit)
      guard piece > 0 else { return .moved(0) }
      let count = lock.withLock { _ in credio_tls_write(pointer, bytes.baseAddress, piece) }
      return count == piece ? .moved(piece) : .failed(failure)
    }

    /// The ciphertext to send next; `nil` if there is none.
    var output: UnsafeRawBufferPointer? {
      var count = 0
      var start = credio_tls_sending(pointer, &count)
      if count == 0 {
        lock.withLock { _ in if credio_tls_has_output(pointer) != 0 { credio_tls_take_output(pointer) } }
        start = credio_tls_sending(pointer, &count)
      }
      return count == 0 ? nil : UnsafeRawBufferPointer(start: start, count: count)
    }

    func sent(_ count: Int) { credio_tls_sent(pointer, count) }

    var hasOutput: Bool { lock.withLock { _ in credio_tls_has_output(pointer) != 0 } }

    /// Adds the closing alert to the output.
    func sayGoodbye() { lock.withLock { _ in credio_tls_close(pointer) } }

    // MARK: On the loop's thread

    enum Handshake {
      case complete
      case more
      case failed(TransportError.Cause)
    }

    /// Continues the handshake. What it has to send is added to the output.
    func shakeHands(with descriptor: Descriptor, mayReceive: Bool) -> Handshake {
      var mayReceive = mayReceive
      while true {
        let result = withInput { credio_tls_handshake(pointer) }
        if result == 1 { return .complete }
        guard Int(result) == CREDIO_TLS_MORE else { return .failed(failure) }
        switch fill(from: descriptor, &mayReceive) {
        case .moved: continue
        case .wouldBlock: return .more
        case .endOfStream:
          return .failed(.tls(TLSFailure(reason: TLSFailure.closedInHandshake)))
        case .failed(let cause): return .failed(cause)
        }
      }
    }

    /// Receives ciphertext and decrypts it.
    func read(
      into bytes: UnsafeMutableRawBufferPointer, from descriptor: Descriptor, _ mayReceive: inout Bool
    ) -> Socket.Outcome {
      while true {
        if hasInput {
          let (count, ticket) = withInput {
            let count = credio_tls_read(pointer, bytes.baseAddress, bytes.count)
            hasMore = credio_tls_has_more(pointer) != 0
            return (count, credio_tls_take_ticket(pointer))
          }
          if let ticket { onTicket(TLSTicket(ticket)) }
          if count > 0 { return .moved(count) }
          switch count {
          case CREDIO_TLS_MORE: break
          case CREDIO_TLS_CLOSED: return .endOfStream
          default: return .failed(failure)
          }
        }
        switch fill(from: descriptor, &mayReceive) {
        case .moved: continue
        case .endOfStream:
          return .failed(.tls(TLSFailure(reason: TLSFailure.closedWithoutEnd)))
        case let outcome: return outcome
        }
      }
    }

    /// Whether any byte has ever arrived from the peer.
    private(set) var hasReceived = false

    /// Whether received bytes have not been decrypted or returned yet.
    var hasInput: Bool { hasMore || !buffer.bytes.isEmpty }

    private func fill(from descriptor: Descriptor, _ mayReceive: inout Bool) -> Socket.Outcome {
      let outcome = descriptor.receive(into: buffer.room, &mayReceive)
      if case .moved(let count) = outcome {
        buffer.fill(count)
        hasReceived = true
      }
      return outcome
    }

    private func withInput<T>(_ body: () -> T) -> T {
      let input = buffer.bytes
      let (result, left) = lock.withLock { _ in
        credio_tls_lend_input(pointer, input.baseAddress, input.count)
        let result = body()
        let left = credio_tls_input_left(pointer)
        credio_tls_lend_input(pointer, nil, 0)
        return (result, left)
      }
      if input.count > left { buffer.consume(input.count - left) }
      return result
    }

    private var failure: TransportError.Cause {
      lock.withLock { _ in
        let fault = verification == .insecureNothing ? nil : credio_tls_certificate_fault(pointer)
        let names = String(cString: credio_tls_faulty_certificate(pointer))
        return .tls(
          TLSFailure(
            reason: takeReason(), certificateFault: fault.map { String(cString: $0) },
            certificateNames: fault == nil || names.isEmpty ? nil : names,
            listsNoName: fault != nil && credio_tls_faulty_lists_no_name(pointer) != 0))
      }
    }
  }
#endif
