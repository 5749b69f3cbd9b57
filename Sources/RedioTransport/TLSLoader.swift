internal import CRedioSystem

/// Loads certificates and keys from files, whose file system may hang. Each load has a thread of its own, and so delays
/// only the connections that need it, at most until their timeout.
///
/// A second request for the same settings joins the running load, so that loads that hang don't accumulate threads when
/// connections are retried.
final class TLSLoader: Sendable {
  /// - Parameter step: Called with what is being read, for the error of a connection that times out.
  typealias Load =
    @Sendable (_ configuration: TLSConfiguration, _ step: (String) -> Void) -> Result<
      TLSLibraryContext, TransportError.Cause
    >
  typealias Body = @Sendable (Result<TLSLibraryContext, TransportError.Cause>) -> Void

  private struct UnderWay {
    var waiting: [Body] = []
    var step = "the settings"
  }

  /// How many loads of different settings may run at once. Further ones fail.
  static let limit = 64

  /// The loader that all contexts share.
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
  /// - Parameter body: Called with the settings or the error; on another thread, or on the calling one if no thread can
  ///   be started.
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

  /// Which file is being read, if these settings are being loaded.
  func step(_ configuration: TLSConfiguration) -> String? { underWay.withLock { $0[configuration]?.step } }

  private func answer(_ configuration: TLSConfiguration, _ result: Result<TLSLibraryContext, TransportError.Cause>) {
    for body in underWay.withLock({ $0.removeValue(forKey: configuration) })?.waiting ?? [] { body(result) }
  }

  /// A closure that C code can carry.
  private final class Call: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
