#if !TLS
  // Replaces OpenSSL in builds without the trait TLS: loading settings fails, and so no session is created.

  private let reason: TransportError.Cause = .unsupported(
    "this program was built without TLS; enable the trait TLS of the package redio, which needs OpenSSL's headers")

  final class TLSLibraryContext: Sendable {
    init(_ configuration: TLSConfiguration, _ step: ((String) -> Void)? = nil) throws(TransportError.Cause) {
      throw reason
    }
  }

  struct TLSTicket: Sendable {
    let isSingleUse = true
  }

  package final class TLSSession: Sendable {
    enum Handshake {
      case complete
      case more
      case failed(TransportError.Cause)
    }

    init(
      _ context: TLSLibraryContext, _ verification: TLSConfiguration.Verification, _ name: String, _ ticket: TLSTicket?,
      onTicket: @escaping @Sendable (TLSTicket) -> Void
    ) throws(TransportError.Cause) {
      throw reason
    }

    package var isResumed: Bool { false }
    package var protocolName: String { "" }
    var hasOutput: Bool { false }
    var hasInput: Bool { false }
    var hasReceived: Bool { false }
    var output: UnsafeRawBufferPointer? { nil }

    func sent(_ count: Int) {}
    func sayGoodbye() {}
    func encrypt(_ bytes: UnsafeRawBufferPointer) -> Socket.Outcome { .failed(reason) }
    func shakeHands(with descriptor: Descriptor, mayReceive: Bool) -> Handshake { .failed(reason) }

    func read(
      into bytes: UnsafeMutableRawBufferPointer, from descriptor: Descriptor, _ mayReceive: inout Bool
    ) -> Socket.Outcome {
      .failed(reason)
    }
  }
#endif
