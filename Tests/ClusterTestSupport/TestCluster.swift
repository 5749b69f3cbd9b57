import RESP
public import Redio
import RedioAdmin
public import RedioCluster
import RedioTransport
public import TestSupport

/// A real cluster: primaries that share the slots, and replicas, each a server in a process of its own. It stops with the
/// object.
public final class TestCluster: Sendable {
  /// By what name clients are told of the servers.
  public enum Naming: String, Sendable, CaseIterable {
    /// By their address, as without settings.
    case address
    /// By a host name (`cluster-preferred-endpoint-type hostname`).
    case hostname
    /// Not at all: the host is the one that the client has asked (`unknown-endpoint`).
    case unknown

    fileprivate var arguments: [String] {
      switch self {
      case .address: []
      case .hostname:
        ["--cluster-announce-hostname", "localhost", "--cluster-preferred-endpoint-type", "hostname"]
      case .unknown: ["--cluster-preferred-endpoint-type", "unknown-endpoint"]
      }
    }
  }

  /// Which server it is made of.
  public let kind: TestServer.Kind
  /// How many primaries it has had at the start.
  public let primaryCount: Int
  /// Whether clients, and the servers among themselves, use TLS. The servers take clients without it too.
  public let usesTLS: Bool
  private let tls: TestServer.TLS?
  private let arguments: [String]
  private let members: Locked<[TestServer]>

  /// All servers: first the primaries, then the replicas, of the first primary, the second …, as they were at the start; then
  /// those that were added.
  public var servers: [TestServer] {
    get { members.withLock { $0 } }
    set { members.withLock { $0 = newValue } }
  }

  /// Starts a cluster, and waits until all its servers agree.
  ///
  /// - Parameters:
  ///   - primaries: How many primaries.
  ///   - replicas: How many replicas each of them has.
  ///   - timeout: `cluster-node-timeout`, in milliseconds.
  ///   - tls: Only for Redis 7.0.
  ///   - naming: By what name clients are told of the servers.
  ///   - arguments: For the command line of each server.
  public init(
    _ kind: TestServer.Kind = .standard, primaries: Int = 3, replicas: Int = 0, timeout: Int = 1_000,
    tls: TestServer.TLS? = nil, naming: Naming = .address, arguments: [String] = []
  ) async throws {
    self.kind = kind
    self.tls = tls
    usesTLS = tls != nil
    primaryCount = primaries
    let all =
      [
        "--cluster-enabled", "yes", "--cluster-node-timeout", "\(timeout)", "--repl-diskless-sync-delay", "0",
        "--cluster-allow-replica-migration", "no", "--repl-ping-replica-period", "1",
      ] + (tls == nil ? [] : ["--tls-cluster", "yes", "--tls-replication", "yes"]) + naming.arguments + arguments
    self.arguments = all
    members = Locked(
      try await withThrowingTaskGroup(of: (Int, TestServer).self) { group in
        for index in 0..<(primaries * (1 + replicas)) {
          group.addTask { (index, try await TestServer(kind, tls: tls, arguments: all)) }
        }
        var started: [Int: TestServer] = [:]
        for try await (index, server) in group { started[index] = server }
        return started.sorted { $0.key < $1.key }.map(\.value)
      })
    try await form(replicas: replicas)
  }

  private func form(replicas: Int) async throws {
    let servers = servers
    let clients = try servers.map { try Redis($0.url) }
    for index in 0..<primaryCount {
      let first = RedisSlot.count * index / primaryCount
      let last = RedisSlot.count * (index + 1) / primaryCount - 1
      try await clients[index].clusterAddslotsrange(first...last)
      try await clients[index].clusterSetConfigEpoch(index + 1)
    }
    for server in servers.dropFirst() { try await clients[0].clusterMeet("127.0.0.1", port: port(of: server)) }
    try await waitUntilKnown(servers)
    for index in 0..<(primaryCount * replicas) {
      let primary = try await clients[index / replicas].clusterMyid()
      try await clients[primaryCount + index].clusterReplicate(primary)
    }
    try await waitUntilWhole()
    // A server announces a replica once it has heard how far that one is.
    try await waitUntil("all servers announce all replicas") {
      for client in clients {
        guard try await client.clusterSlots().allSatisfy({ $0.replicas.count == replicas }) else { return false }
      }
      return true
    }
    for client in clients { await client.close() }
  }

  /// Starts a server that is as those of the cluster, and not yet one of them.
  func start() async throws -> TestServer { try await TestServer(kind, tls: tls, arguments: arguments) }

  /// The port by which servers know a server.
  func port(of server: TestServer) -> Int { usesTLS ? server.tlsPort : server.port }

  /// Calls a body with a client of one server, as a server by itself.
  public func on<Result: Sendable>(
    _ server: TestServer, _ body: @Sendable (Redis) async throws -> Result
  ) async throws -> Result {
    let client = try Redis(server.url)
    do {
      let result = try await body(client)
      await client.close()
      return result
    } catch {
      await client.close()
      throw error
    }
  }

  /// Waits until each of these servers knows all the others.
  func waitUntilKnown(_ servers: [TestServer]) async throws {
    let clients = try servers.map { try Redis($0.url) }
    try await waitUntil("all servers know each other") {
      for client in clients {
        let nodes = try await client.clusterNodes()
        guard nodes.count >= servers.count,
          !nodes.contains(where: { $0.flags.contains("handshake") || $0.flags.contains("noaddr") })
        else { return false }
      }
      return true
    }
    for client in clients { await client.close() }
  }

  /// Waits until all servers that run say that the cluster works, and agree on its slots, and all replicas are in step.
  ///
  /// - Parameter stopped: The indices of servers that don't run.
  public func waitUntilWhole(except stopped: Set<Int> = []) async throws {
    let clients = try servers.enumerated().filter { !stopped.contains($0.offset) }.map { try Redis($0.element.url) }
    try await waitUntil("the cluster works") {
      var maps: Set<[String]> = []
      for client in clients.map({ $0.with(deadline: .seconds(1)) }) {
        guard let info = try? await client.clusterInfo(), info.isOK, info.slotsAssigned == RedisSlot.count,
          let nodes = try? await client.clusterNodes()
        else { return false }
        maps.insert(
          nodes.filter { $0.flags.contains("master") }.flatMap { node in node.slots.map { "\($0) \(node.id)" } }
            .sorted())
        if stopped.isEmpty, nodes.contains(where: { $0.flags.contains { $0.hasPrefix("fail") } }) { return false }
        guard let role = try? await client.send("ROLE", as: RESPValue.self) else { return false }
        if case .array(let fields) = role, fields.count > 3, case .bulkString(let state) = fields[3],
          state.string != "connected"
        {
          return false
        }
      }
      return maps.count == 1
    }
    for client in clients { await client.close() }
  }

  /// The URL that names some of its servers.
  public func url(_ indices: some Sequence<Int>, parameters: String = "") -> String {
    url(ports: indices.map { port(of: servers[$0]) }, parameters: parameters)
  }

  /// The URL that names these ports.
  public func url(ports: [Int], parameters: String = "") -> String {
    (usesTLS ? "rediss" : "redis") + "+cluster://" + ports.map { "127.0.0.1:\($0)" }.joined(separator: ",") + "/"
      + parameters
  }

  /// A client of the cluster, which knows its first server.
  public func client(
    _ cluster: ClusterOptions = ClusterOptions(), _ options: RedisOptions = RedisOptions(), parameters: String = ""
  ) throws -> Redis {
    try client(of: url(0..<1, parameters: parameters), cluster, options)
  }

  /// A client of the cluster, which knows what the URL names.
  public func client(
    of url: String, _ cluster: ClusterOptions = ClusterOptions(), _ options: RedisOptions = RedisOptions()
  ) throws -> Redis {
    let tls =
      usesTLS
      ? TLSConfiguration(trustRoots: .only(.file(TestCertificates.shared.authority.certificate))) : TLSConfiguration()
    return try Redis(cluster: url, cluster, options: options, tls: tls)
  }

  /// A client of one of its servers, as a server by itself.
  public func single(_ index: Int) throws -> Redis { try Redis(servers[index].url) }

  /// The index of the server that has a slot, as that server itself says.
  public func owner(of slot: Int) async throws -> Int? {
    let servers = servers
    let owner = await roles().first { $0.has(slot) }
    return owner.flatMap { owner in servers.firstIndex { $0 === owner.server } }
  }

  /// Stops all servers.
  public func stop() { for server in servers { server.stop() } }
}
