import RESP
import Redio
import RedioAdmin
import RedioTransport
import RedioURL
import TestSupport

/// A router for tests, as simple as can be: it believes that the first node has all slots, and learns from redirections.
final class SlotRouter: Router {
  private struct State {
    var nodes: [Int: Node] = [:]
    /// Ports, by slots.
    var owners: [HashSlot: Int] = [:]
    var redirections: [String] = []
    var refusesAll = false
  }

  private let settings: NodeSettings
  private let replica: Int?
  private let state = Locked(State())
  private let first: Int

  /// - Parameters:
  ///   - ports: Of the nodes that it knows.
  ///   - replica: Of one that is read from, by calls that prefer it.
  init(_ settings: NodeSettings, _ ports: [Int], replica: Int? = nil) {
    self.settings = settings
    self.replica = replica
    first = ports[0]
    for port in ports { add(port, []) }
    // Not without it: its keys belong to its primary.
    if let replica { add(replica, [HandshakeStep("READONLY", ["READONLY"])]) }
  }

  private func add(_ port: Int, _ steps: [HandshakeStep]) {
    let node = Node(settings, at: .tcp(host: "127.0.0.1", port: port), steps: steps)
    state.withLock { $0.nodes[port] = node }
  }

  /// Forgets all nodes but the first.
  func dropOthers() { state.withLock { state in state.nodes = state.nodes.filter { $0.key == first } } }

  /// The codes of the errors that it was asked about.
  var redirections: [String] { state.withLock { $0.redirections } }
  /// Whether it has a node for nobody.
  var refusesAll: Bool {
    get { state.withLock { $0.refusesAll } }
    set { state.withLock { $0.refusesAll = newValue } }
  }

  var nodes: [Node] { state.withLock { Array($0.nodes.values) } }
  var home: Node { node(first) }

  private func node(_ port: Int) -> Node {
    guard let node = state.withLock({ $0.nodes[port] }) else { fatalError("there is no node at \(port)") }
    return node
  }

  func node(for call: CallShape) throws(RedisError) -> Node {
    if refusesAll { throw RedisError(.invalidCommand("there is no node for it"), .notSent, command: call.command) }
    if call.preference == .replica, let replica, call.traits.contains(.readOnly) { return node(replica) }
    guard let slot = call.slot, let port = state.withLock({ $0.owners[slot] }) else { return home }
    return node(port)
  }

  func redirection(
    after error: RefusedCall, of call: CallShape, from node: Node, refusals: Int
  ) -> Redirection {
    state.withLock { $0.redirections.append(error.code) }
    guard refusals <= 100, let slot = call.slot else { return .none }
    let port = error.message.split(separator: ":").last.flatMap { Int($0) }
    switch error.code {
    case "MOVED":
      guard error.isProven, let port, state.withLock({ $0.nodes[port] != nil }) else { return .none }
      state.withLock { $0.owners[slot] = port }
      return .node(self.node(port))
    case "ASK":
      guard error.isProven, let port else { return .none }
      return .asking(self.node(port))
    case "TRYAGAIN", "CLUSTERDOWN": return .later(20_000_000)
    default: return .standard
    }
  }
}

/// Two nodes of a cluster, which have half of the slots each.
struct SmallCluster {
  let first: TestServer
  let second: TestServer
  /// Clients of the one and the other.
  let one: Redis
  let two: Redis

  init(_ kind: TestServer.Kind = .standard) async throws {
    let arguments = ["--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--repl-diskless-sync-delay", "0"]
    first = try await TestServer(kind, arguments: arguments)
    second = try await TestServer(kind, arguments: arguments)
    one = try Redis(first.url)
    two = try Redis(second.url)
    try await one.clusterAddslots(0..<8192)
    try await two.clusterAddslots(8192..<16384)
    try await two.clusterSetConfigEpoch(2)
    try await one.clusterMeet("127.0.0.1", port: second.port)
    for redis in [one, two] {
      try await waitUntil("both nodes know all slots") { try await redis.clusterInfo().isOK }
    }
  }

  /// A client of both, and what says where its calls go.
  func client(
    _ options: RedisOptions = RedisOptions(), parameters: String = "", on loop: EventLoop = .shared
  ) throws -> (Redis, SlotRouter) {
    var router: SlotRouter?
    let redis = Redis(try RedisURL(first.url + parameters), options: options, on: loop) { settings in
      let made = SlotRouter(settings, [first.port, second.port])
      router = made
      return made
    }
    guard let router else { fatalError("no router was made") }
    return (redis, router)
  }

  func stop() {
    first.stop()
    second.stop()
  }
}
