internal import RESP
internal import RedioTransport
internal import RedioURL

/// What happens to a call that is observed, beyond its end: how often it is retried, and at which server. The loop's thread
/// adds to it, also after the call's task was cancelled.
final class CallRecord: Sendable {
  private struct State {
    var retries = 0
    /// The address of the server that the call was redirected to.
    var address: RedisURL.Address?
  }

  private let state = Locked(State())

  /// The call is about to be sent again.
  ///
  /// - Parameter node: Where it was redirected to; `nil` if it was not.
  @inline(never)
  func retried(at node: Node? = nil) {
    let address = node.map { RedisURL.Address($0.endpoint) }
    state.withLock { state in
      state.retries += 1
      state.address = address ?? state.address
    }
  }

  /// Adds what has happened to what the observer is told.
  @inline(never)
  fileprivate func complete(_ call: ObservedCall) -> ObservedCall {
    let (retries, address) = state.withLock { ($0.retries, $0.address) }
    return ObservedCall(call, server: address, retries: retries)
  }
}

extension RedisURL.Address {
  fileprivate init(_ endpoint: Endpoint) {
    switch endpoint {
    case .tcp(let host, let port): self = .tcp(host: host, port: port)
    case .unix(let path): self = .unix(path: path)
    }
  }
}

/// A call that the observer has been told of, and will be told the end of.
private struct Observation: ~Copyable {
  private let observer: any RedisObserver
  private let call: ObservedCall
  private let start = EventLoop.now
  private let context: (any Sendable)?
  let record = CallRecord()

  init(_ observer: any RedisObserver, _ call: ObservedCall) {
    self.observer = observer
    self.call = call
    context = observer.commandStarted(call)
  }

  consuming func end(_ error: (any Error)?) {
    let duration = Duration.nanoseconds(EventLoop.now &- start)
    observer.commandEnded(record.complete(call), duration: duration, error: error, context: context)
  }
}

extension CallContext {
  /// Runs a call and tells the observer, if there is one, of its start and its end.
  ///
  /// - Parameter body: Sends the commands. Gets the record of the call; `nil` without an observer.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  func observed<Replies: Sendable>(
    _ lists: [CommandList], on route: Route, _ body: (CallRecord?) async throws -> Replies
  ) async throws -> Replies {
    guard let observer = client.options.observer else { return try await body(nil) }
    let observation = Observation(observer, observedCall(lists, on: route))
    do {
      let replies = try await body(observation.record)
      observation.end(nil)
      return replies
    } catch {
      observation.end(error)
      throw error
    }
  }

  @inline(never)
  private func observedCall(_ lists: [CommandList], on route: Route) -> ObservedCall {
    var database: Int? = client.url.database
    var endpoint: Endpoint?
    switch route {
    case .lease(let lease): (endpoint, database) = (lease.connection.endpoint, lease.connection.database)
    case .raw(let connection): endpoint = connection.endpoint
    case .node(let node): endpoint = node.endpoint
    case .shared, .bulk, .connection, .rescue:
      // A router that finds no node yet may find one later, which is not known here.
      let shape = lists.first.map { CallShape($0, readPreference) } ?? .session(readPreference)
      do { endpoint = try client.node(for: shape).endpoint } catch {}
    }
    return ObservedCall(lists, endpoint.map { RedisURL.Address($0) }, database)
  }
}
