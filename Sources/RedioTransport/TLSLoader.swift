internal import CRedioSystem

/// Loads certificates and keys from files, whose file system may hang. Each load has a thread of its own, and so delays
/// only the connections that need it, at most until their timeout.
///
/// A second request for the same settings joins the running load, so that loads that hang don't accumulate threads when
/// connections are retried.
final class TLSLoader: Sendable {
  /// - Parameter step: Called with what is being read, for the error of a connection that times out.
  typealias Load =
    @Sendable (_ configuration: TLSConfiguration, _ step: @escaping (String) -> Void) -> Result<
      TLSLibraryContext, TransportError.Cause
    >
  typealias Body = @Sendable (Result<TLSLibraryContext, TransportError.Cause>) -> Void

  /// A running load. Used under the lock.
  private final class UnderWay: @unchecked Sendable {
    let configuration: TLSConfiguration
    var waiting: [Body]
    var step = "the settings"

    init(_ configuration: TLSConfiguration, _ body: @escaping Body) {
      self.configuration = configuration
      waiting = [body]
    }
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
  /// The running loads, ``limit`` of them at most: few enough to be compared one by one.
  private let underWay = Locked<[UnderWay]>([])

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
      if let load = underWay.first(where: { $0.configuration == configuration }) {
        load.waiting.append(body)
        return .further
      }
      if underWay.count >= Self.limit { return .refused }
      underWay.append(UnderWay(configuration, body))
      return .first
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
        answer(configuration, load(configuration) { [self] in note($0, of: configuration) })
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
  func step(_ configuration: TLSConfiguration) -> String? {
    underWay.withLock { underWay in underWay.first { $0.configuration == configuration }?.step }
  }

  private func note(_ step: String, of configuration: TLSConfiguration) {
    underWay.withLock { underWay in underWay.first { $0.configuration == configuration }?.step = step }
  }

  private func answer(_ configuration: TLSConfiguration, _ result: Result<TLSLibraryContext, TransportError.Cause>) {
    let load = underWay.withLock { underWay -> UnderWay? in
      guard let place = underWay.firstIndex(where: { $0.configuration == configuration }) else { return nil }
      return underWay.remove(at: place)
    }
    for body in load?.waiting ?? [] { body(result) }
  }

  /// A closure that C code can carry.
  private final class Call: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
