internal import CRedioSystem

/// Loads TLS settings: certificates and keys, from files that may stand on a file system that hangs. Each load has a thread
/// of its own, so that it holds up nothing but the connections that need it, and those no longer than their timeout.
///
/// Settings that are being loaded are not loaded beside it: whoever asks meanwhile gets the same answer, so that loads that
/// hang gather no threads, whoever tries again.
final class TLSLoader: Sendable {
  /// - Parameter step: Is told what is being read, for the error of who has waited too long.
  typealias Load =
    @Sendable (_ configuration: TLSConfiguration, _ step: (String) -> Void) -> Result<
      TLSLibraryContext, TransportError.Cause
    >
  typealias Body = @Sendable (Result<TLSLibraryContext, TransportError.Cause>) -> Void

  private struct UnderWay {
    var waiting: [Body] = []
    var step = "the settings"
  }

  /// Loads of different settings that may hang at once; further ones fail.
  static let limit = 64

  /// Of all contexts.
  static let shared = TLSLoader { configuration, step in
    do throws(TransportError.Cause) { return .success(try TLSLibraryContext(configuration, step)) } catch {
      return .failure(error)
    }
  }

  private let load: Load
  private let underWay = Locked<[TLSConfiguration: UnderWay]>([:])

  init(_ load: @escaping Load) { self.load = load }

  /// Loads settings.
  ///
  /// - Parameter body: Gets them, or why there are none; on another thread, or on the calling one if no thread can be started.
  func join(_ configuration: TLSConfiguration, _ body: @escaping Body) {
    enum Role {
      case first
      case further
      case refused
    }
    let role = underWay.withLock { underWay -> Role in
      if underWay[configuration] == nil, underWay.count >= Self.limit { return .refused }
      underWay[configuration, default: UnderWay()].waiting.append(body)
      return underWay[configuration]?.waiting.count == 1 ? .first : .further
    }
    switch role {
    case .further: return
    case .refused:
      let text =
        "\(Self.limit) other TLS settings are being loaded, and their files can't be read; do file systems hang?"
      return body(.failure(.tls(TLSFailure(reason: text))))
    case .first: break
    }
    let call = Unmanaged.passRetained(
      Call { [self] in
        answer(configuration, load(configuration) { text in underWay.withLock { $0[configuration]?.step = text } })
      })
    let started = credio_thread(
      "redio-tls", 1 << 20,
      { context in
        if let context { Unmanaged<Call>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, call.toOpaque())
    if started < 0 {
      call.release()
      answer(configuration, .failure(.system(errno: -started)))
    }
  }

  /// What is being read of settings that are being loaded.
  func step(_ configuration: TLSConfiguration) -> String? { underWay.withLock { $0[configuration]?.step } }

  private func answer(_ configuration: TLSConfiguration, _ result: Result<TLSLibraryContext, TransportError.Cause>) {
    for body in underWay.withLock({ $0.removeValue(forKey: configuration) })?.waiting ?? [] { body(result) }
  }

  /// A closure that a C function can carry.
  private final class Call: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
