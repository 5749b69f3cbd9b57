#if TLS
  internal import CRedioTLS
#endif
internal import Synchronization

/// Loaded TLS settings, shared by the connections of a client.
///
/// Certificates and keys are loaded at the first connection, and again by `reload()`. The context also stores session
/// tickets, which spare the next connection to the same server most of the handshake.
public final class TLSContext: Sendable {
  /// The settings.
  public let configuration: TLSConfiguration
  /// How to ask a peer that does not answer whether it speaks without TLS.
  let probe: PlainProbe?
  /// Whether a handshake has succeeded.
  let hasSucceeded = Atomic<Bool>(false)
  private let loader: TLSLoader
  private let state = Locked(State())

  private struct State: ~Copyable {
    var loaded: TLSLibraryContext?
    var generation = 0
    /// Session tickets by server: `serverLimit` at most, few enough to be compared one by one.
    var tickets: [(server: String, tickets: [TLSTicket])] = []
  }

  private static let ticketsPerServer = 4
  private static let serverLimit = 64

  /// Creates a context for these settings. Certificates and keys are not loaded yet.
  public convenience init(_ configuration: TLSConfiguration = TLSConfiguration()) {
    self.init(configuration, loader: .shared)
  }

  /// Creates a context for connections to peers that can be asked whether they speak without TLS.
  package convenience init(_ configuration: TLSConfiguration, probe: PlainProbe) {
    self.init(configuration, loader: .shared, probe: probe)
  }

  init(_ configuration: TLSConfiguration, loader: TLSLoader, probe: PlainProbe? = nil) {
    self.configuration = configuration
    self.probe = probe
    self.loader = loader
  }

  /// Loads certificates and keys again, for connections made from now on. Existing connections keep theirs. Reads files
  /// on the calling thread, and blocks it as long as the file system does.
  ///
  /// - Throws: `TransportError` if a file can't be read or its content can't be used; the settings loaded before stay in
  ///   use.
  public func reload() throws(TransportError) {
    do throws(TransportError.Cause) {
      let loaded = try TLSLibraryContext(configuration)
      state.withLock { state in
        state.loaded = loaded
        state.generation += 1
        state.tickets = []
      }
    } catch {
      throw TransportError(.configure, nil, error)
    }
  }

  /// Whether certificates and keys are loaded.
  var isLoaded: Bool { state.withLock { $0.loaded != nil } }

  /// Loads certificates and keys on a thread of its own, since reading files may block.
  ///
  /// - Parameter body: Called with `nil` when they are loaded, or with the reason why not; on another thread, or on the
  ///   calling one if no thread can be started.
  func load(_ body: @escaping @Sendable (TransportError.Cause?) -> Void) {
    loader.join(configuration) { [weak self] result in
      switch result {
      case .success(let fresh):
        self?.state.withLock { if $0.loaded == nil { $0.loaded = fresh } }
        body(nil)
      case .failure(let cause): body(cause)
      }
    }
  }

  /// Which file is being read, if settings are being loaded.
  var loadingStep: String? { loader.step(configuration) }

  /// Creates a TLS session for a connection.
  ///
  /// - Parameters:
  ///   - serverName: The name that the server's certificate must be for.
  ///   - server: The server whose earlier sessions may be resumed.
  func makeSession(_ serverName: String, server: String) throws(TransportError.Cause) -> TLSSession {
    let key = "\(serverName) \(server)"
    let (loaded, generation, ticket) = state.withLock { state in
      (state.loaded, state.generation, Self.takeTicket(&state.tickets, key))
    }
    guard let loaded else { throw .tls(TLSFailure(reason: "no settings are loaded")) }
    return try TLSSession(loaded, configuration.verification, serverName, ticket) { [weak self] ticket in
      self?.keep(ticket, key, generation)
    }
  }

  private static func takeTicket(_ all: inout [(server: String, tickets: [TLSTicket])], _ key: String) -> TLSTicket? {
    guard let place = all.firstIndex(where: { $0.server == key }), let last = all[place].tickets.last else {
      return nil
    }
    // RFC 8446, appendix C.4: an observer could link connections that use the same ticket.
    if last.isSingleUse { all[place].tickets.removeLast() }
    return last
  }

  private func keep(_ ticket: TLSTicket, _ key: String, _ generation: Int) {
    state.withLock { state in
      guard generation == state.generation else { return }
      guard let place = state.tickets.firstIndex(where: { $0.server == key }) else {
        if state.tickets.count >= Self.serverLimit { state.tickets = [] }
        state.tickets.append((key, [ticket]))
        return
      }
      state.tickets[place].tickets.append(ticket)
      if state.tickets[place].tickets.count > Self.ticketsPerServer { state.tickets[place].tickets.removeFirst() }
    }
  }
}

extension TLSContext: CustomStringConvertible, CustomReflectable {
  /// The settings, without secrets.
  public var description: String { "TLSContext(\(configuration))" }

  /// Shows only the settings.
  public var customMirror: Mirror { Mirror(self, children: ["configuration": configuration]) }
}
