internal import RESP
internal import RedioTransport
internal import RedioURL

/// What the copies of a `Redis` share: the settings, the server or servers, and those who are told of the end.
///
/// ```
///   Client ──> Node            one server with its connections
///   Client ──> Router ──> Node, Node …
/// ```
package final class Client: Sendable {
  struct State {
    var isClosed = false
    /// What the receivers of subscriptions share: made by the module that has them.
    var subscriptions: (any PushListener)?
    /// Those who are told when the client is closed.
    var listeners: [ObjectIdentifier: any PushListener] = [:]
  }

  let settings: NodeSettings
  /// How long a call may take by default.
  let deadline: Duration?
  /// Which node takes a call; `nil` if there is only one.
  let router: (any Router)?
  /// The only node; with a router, the one for what is no call.
  private let only: Node
  let state = Locked(State())
  /// Itself, for those whom it must not be kept by.
  let reference = WeakReference<Client>()

  /// - Parameter makeRouter: Makes what says which node takes a call, if there are several; otherwise there is one, which the
  ///   URL names.
  init(
    _ url: RedisURL, _ options: RedisOptions, tls: TLSContext, on loop: EventLoop,
    routedBy makeRouter: (NodeSettings) -> (any Router)? = { _ in nil }
  ) {
    settings = NodeSettings(url, options, tls: tls, on: loop)
    deadline = url.options.hasNoCommandTimeout ? nil : url.options.commandTimeout ?? options.deadline
    let router = makeRouter(settings)
    if let router { settings.router.set(router) }
    self.router = router
    only = router?.home ?? Node(settings, at: settings.endpoint)
    reference.set(self)
  }

  var url: RedisURL { settings.url }
  var options: RedisOptions { settings.options }
  var loop: EventLoop { settings.loop }

  /// All nodes that there are now.
  var nodes: [Node] { router?.nodes ?? [only] }
  /// The node for what is no call.
  package var home: Node { router?.home ?? only }

  /// Which node takes a call. Not on the way of a client with one server, which asks nobody.
  func node(for call: CallShape) throws(RedisError) -> Node {
    guard let router else { return only }
    return try router.node(for: call)
  }

  /// Hands a call to a connection that many share.
  ///
  /// - Parameter isBulk: To the one for large values.
  @inline(__always)
  func submit(_ call: PendingCall, isBulk: Bool) {
    if router != nil { return route(call, isBulk: isBulk) }
    if isBulk { only.bulkConnection.submit(call) } else { only.sharedConnection.submit(call) }
  }

  private func route(_ call: PendingCall, isBulk: Bool) {
    do throws(RedisError) {
      let node = try node(for: call.shape)
      if isBulk { node.bulkConnection.submit(call) } else { node.sharedConnection.submit(call) }
    } catch {
      call.fail(error.kind, error.outcome, note: error.note)
    }
  }

  /// How long a call waits for a connection, in nanoseconds.
  var waitLimit: Int64 { settings.waitLimit }

  /// How long to wait before trying again, in nanoseconds.
  package func backOff(after failures: Int) -> Int64 { settings.backOff(after: failures) }

  /// Whether it has been closed.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Has connections made: at each node those that are shared, and some for sessions.
  func warmUp(sessions: Int, deadline: Duration?) async throws {
    var context = CallContext(client: self)
    context.limit(to: deadline ?? settings.connectTimeout)
    for node in nodes { try await node.warmUp(sessions: sessions, context) }
  }

  /// Tells the servers anew who we are, on all connections that are not leased.
  func reauthenticate() async throws {
    let credentials: RedisCredentials
    if let provider = options.credentials {
      do { credentials = try await provider() } catch let error as CancellationError {
        throw error
      } catch {
        throw RedisError(.credentials("\(error)"), .notSent, command: "AUTH")
      }
    } else if let password = url.password {
      credentials = RedisCredentials(username: url.username, password: password)
    } else {
      return
    }
    let command = Command<OK>("AUTH") { arguments in
      if let username = credentials.username { arguments.append(text: username) }
      arguments.append(text: credentials.password)
    }
    var context = CallContext(client: self)
    context.limit(to: settings.connectTimeout)
    for node in nodes { try await node.reauthenticate(by: command, context) }
  }

  /// Ends everything, and returns when it has ended.
  func close() async {
    let listeners = state.withLock { state in
      state.isClosed = true
      return Array(state.listeners.values)
    }
    for listener in listeners { loop.executeIfRunning { listener.clientClosed() } }
    if let router { await router.close() } else { await only.close() }
    await settings.notices?.finish()
  }

  var statistics: RedisStatistics {
    let nodes = nodes
    return nodes.dropFirst().reduce(into: nodes.first?.statistics ?? only.statistics) { $0.add($1.statistics) }
  }
}
