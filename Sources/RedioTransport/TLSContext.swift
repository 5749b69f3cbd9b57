#if TLS
  internal import CRedioTLS
#endif

/// TLS settings, loaded: what the connections of a client have in common.
///
/// It loads certificates and keys at the first connection, and again with `reload()`; it keeps what servers give out to
/// resume sessions with, which spares the next connection to the same server most of the handshake.
public final class TLSContext: Sendable {
  /// The settings.
  public let configuration: TLSConfiguration
  private let loader: TLSLoader
  private let state = Locked(State())

  private struct State {
    var loaded: TLSLibraryContext?
    var generation = 0
    /// To resume sessions with, by server.
    var tickets: [String: [TLSTicket]] = [:]
  }

  private static let ticketsPerServer = 4
  private static let serverLimit = 64

  /// A context for these settings. Nothing is loaded yet.
  public convenience init(_ configuration: TLSConfiguration = TLSConfiguration()) {
    self.init(configuration, loader: .shared)
  }

  init(_ configuration: TLSConfiguration, loader: TLSLoader) {
    self.configuration = configuration
    self.loader = loader
  }

  /// Loads certificates and keys now, for the connections that are made from now on. Those that stand keep theirs. Files are
  /// read on the calling thread.
  ///
  /// - Throws: `TransportError` if a file can't be read, or what it holds can't be used; the settings that were loaded
  ///   before stay in use.
  public func reload() throws(TransportError) {
    do throws(TransportError.Cause) {
      let loaded = try TLSLibraryContext(configuration) { _ in }
      state.withLock { state in
        state.loaded = loaded
        state.generation += 1
        state.tickets = [:]
      }
    } catch {
      throw TransportError(.configure, nil, error)
    }
  }

  /// Whether certificates and keys are loaded.
  var isLoaded: Bool { state.withLock { $0.loaded != nil } }

  /// Loads certificates and keys on a thread of their own: reading files is not the loop's business.
  ///
  /// - Parameter body: Is told why they can't be loaded, `nil` if they are; on another thread, or on the calling one if no
  ///   thread can be started.
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

  /// What is being read while they are loaded.
  var loadingStep: String? { loader.step(configuration) }

  /// A session with a server.
  ///
  /// - Parameters:
  ///   - serverName: What its certificate must be for.
  ///   - server: Whose earlier sessions may be resumed.
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

  private static func takeTicket(_ tickets: inout [String: [TLSTicket]], _ key: String) -> TLSTicket? {
    guard let last = tickets[key]?.last else { return nil }
    // RFC 8446, appendix C.4: a ticket that is used twice lets onlookers tell that both are the same client.
    if last.isSingleUse { tickets[key]?.removeLast() }
    return last
  }

  private func keep(_ ticket: TLSTicket, _ key: String, _ generation: Int) {
    state.withLock { state in
      guard generation == state.generation else { return }
      if state.tickets[key] == nil, state.tickets.count >= Self.serverLimit { state.tickets = [:] }
      var kept = state.tickets[key] ?? []
      kept.append(ticket)
      if kept.count > Self.ticketsPerServer { kept.removeFirst() }
      state.tickets[key] = kept
    }
  }
}

extension TLSContext: CustomStringConvertible, CustomReflectable {
  /// The settings, without secrets.
  public var description: String { "TLSContext(\(configuration))" }

  /// Shows the description alone.
  public var customMirror: Mirror { Mirror(self, children: ["configuration": configuration]) }
}
