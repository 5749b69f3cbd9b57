internal import RESP
internal import RedioTransport
internal import RedioURL

/// The state that copies of a `Redis` share: the settings, the node or the router, and the listeners for its end.
///
/// ```
///   Client ──> Node            one server with its connections
///   Client ──> Router ──> Node, Node …
/// ```
package final class Client: Sendable {
  private enum Servers {
    /// One server, without a router.
    case one(Node)
    /// The servers of a router, which it may change.
    case routed(any Router)
  }

  struct State: ~Copyable {
    var isClosed = false
    /// The hub of subscriptions that share a connection. Set by the module `RedioPubSub`.
    var subscriptions: (any ClientListener)?
    /// Listeners that are told when the client is closed.
    var listeners: [any ClientListener] = []
  }

  let settings: NodeSettings
  /// The default time limit of a call.
  let deadline: Duration?
  private let servers: Servers
  let state = Locked(State())
  /// A weak reference to this client, for objects that it retains.
  let reference = WeakReference<Client>()

  /// - Parameter makeRouter: Makes the router of a client of several servers; `nil` for one server, which the URL names.
  @inline(never)
  init(
    _ url: RedisURL, _ options: RedisOptions, tls: TLSConfiguration, on loop: EventLoop,
    routedBy makeRouter: (NodeSettings) -> (any Router)? = { _ in nil }
  ) {
    settings = NodeSettings(url, options, tls: TLSContext(tls, probe: NodeSettings.plainProbe), on: loop)
    deadline = url.options.hasNoCommandTimeout ? nil : url.options.commandTimeout ?? options.deadline
    if let router = makeRouter(settings) {
      settings.router.set(router)
      servers = .routed(router)
    } else {
      servers = .one(Node(settings, at: settings.endpoint))
    }
    reference.set(self)
  }

  var url: RedisURL { settings.url }
  var options: RedisOptions { settings.options }
  var loop: EventLoop { settings.loop }

  /// All current nodes.
  var nodes: [Node] {
    switch servers {
    case .one(let node): [node]
    case .routed(let router): router.nodes
    }
  }
  /// The nodes that calls are sent to.
  private var servingNodes: [Node] { router?.servingNodes ?? nodes }
  /// The node for everything that is not a call.
  package var home: Node {
    switch servers {
    case .one(let node): node
    case .routed(let router): router.home
    }
  }
  /// Chooses the node of a call; `nil` if there is only one.
  var router: (any Router)? { if case .routed(let router) = servers { router } else { nil } }

  /// The node for a call. A client of one server does not use it on its fast path.
  func node(for call: CallShape) throws(RedisError) -> Node {
    switch servers {
    case .one(let node): node
    case .routed(let router): try router.node(for: call)
    }
  }

  /// Submits a call to a shared connection of its node.
  ///
  /// - Parameter isBulk: Whether to use the connection for large values.
  @inline(__always)
  func submit(_ call: PendingCall, isBulk: Bool) {
    switch servers {
    case .one(let node): node.submit(call, isBulk: isBulk)
    case .routed(let router): router.submit(call, isBulk: isBulk)
    }
  }

  /// How long a call waits for a connection, in nanoseconds.
  var waitLimit: Int64 { settings.waitLimit }

  /// The delay before the next attempt after a number of failures, in nanoseconds.
  package func backOff(after failures: Int) -> Int64 { settings.backOff(after: failures) }

  /// Whether `close()` has been called.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Opens the shared connections of each node, and some for sessions.
  func warmUp(sessions: Int, deadline: Duration?) async throws {
    var context = CallContext(client: self)
    context.limit(to: deadline ?? settings.connectTimeout)
    if let router { _ = try await router.findNode(for: .session(.primary), until: context.timeLimit.deadline) }
    for node in servingNodes { try await node.warmUp(sessions: sessions, context) }
  }

  /// Sends `AUTH` on all open connections.
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
    for node in servingNodes { try await node.reauthenticate(by: command, context) }
  }

  /// Closes the client. Returns when all its connections have ended and the observer has been told.
  func close() async {
    let listeners = state.withLock { state in
      state.isClosed = true
      return state.listeners
    }
    for listener in listeners { loop.executeIfRunning { listener.clientClosed() } }
    switch servers {
    case .one(let node): await node.close()
    case .routed(let router): await router.close()
    }
    await settings.notices?.finish()
  }

  var statistics: RedisStatistics {
    let nodes = nodes
    return nodes.dropFirst().reduce(into: nodes.first?.statistics ?? RedisStatistics()) { $0.add($1.statistics) }
  }
}
