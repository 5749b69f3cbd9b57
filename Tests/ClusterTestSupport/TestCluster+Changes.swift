public import Redio
public import RedioAdmin
import RedioCluster
public import TestSupport

extension TestCluster {
  /// What a server says of itself.
  public struct Role: Sendable {
    /// The server.
    public let server: TestServer
    /// Its node id.
    public let id: String
    /// Whether it is a primary.
    public let isPrimary: Bool
    /// The id of its primary, for a replica.
    public let primary: String?
    /// Its slots.
    public let slots: [ClosedRange<Int>]

    /// Whether it is the primary of a slot.
    public func has(_ slot: Int) -> Bool { isPrimary && slots.contains { $0.contains(slot) } }
  }

  /// What the servers say of themselves. Those that don't answer within a time are left out.
  public func roles(within limit: Duration = .seconds(1)) async -> [Role] {
    var roles: [Role] = []
    for server in servers {
      let nodes = try? await on(server) { try await $0.with(deadline: limit).clusterNodes() }
      guard let own = nodes?.first(where: \.isMyself) else { continue }
      roles.append(
        Role(server: server, id: own.id, isPrimary: own.isPrimary, primary: own.primary, slots: own.slots))
    }
    return roles
  }

  private func role(_ server: TestServer) async throws -> Role {
    guard let role = await roles(within: .seconds(10)).first(where: { $0.server === server }) else {
      throw TooLong(what: "an answer of a server")
    }
    return role
  }

  // MARK: Slots

  /// Moves a slot to another primary, some keys at a time. Meanwhile it has keys at both.
  ///
  /// - Parameters:
  ///   - keysAtOnce: How many keys move at a time.
  ///   - pause: How long it rests between these.
  /// - SeeAlso: `CLUSTER SETSLOT`, `MIGRATE`.
  public func move(_ slot: Int, to target: TestServer, keysAtOnce: Int = 16, pause: Duration = .zero) async throws {
    let roles = await roles(within: .seconds(10))
    guard let source = roles.first(where: { $0.has(slot) }), let new = roles.first(where: { $0.server === target })
    else {
      throw TooLong(what: "a slot to have a server")
    }
    if source.server === target { return }
    try await on(target) { try await $0.clusterSetslot(slot, .importing(from: source.id)) }
    try await on(source.server) { client in
      try await client.clusterSetslot(slot, .migrating(to: new.id))
      while case let keys = try await client.clusterGetkeysinslot(slot, count: keysAtOnce), !keys.isEmpty {
        try await client.migrate(keys: keys, to: "127.0.0.1", port: self.port(of: target), timeout: .seconds(10))
        if pause > .zero { try await Task.sleep(for: pause) }
      }
    }
    // The target first: until the source knows, it sends there what it has not.
    try await on(target) { try await $0.clusterSetslot(slot, .node(new.id)) }
    try await on(source.server) { try await $0.clusterSetslot(slot, .node(new.id)) }
    for other in roles where other.isPrimary && other.id != new.id && other.id != source.id {
      try await on(other.server) { try await $0.clusterSetslot(slot, .node(new.id)) }
    }
  }

  /// Moves slots and their keys to the server with an index.
  public func move(_ slots: [Int], to target: Int) async throws {
    for slot in slots { try await move(slot, to: servers[target], keysAtOnce: 100) }
  }

  /// Whether the servers can move slots by themselves, as a whole.
  public var canMoveAtomically: Bool { kind == .valkey91 }

  /// Moves slots that one primary has to another one, at once.
  ///
  /// - SeeAlso: `CLUSTER MIGRATESLOTS`.
  public func moveAtomically(_ slots: ClosedRange<Int>, to target: TestServer) async throws {
    let roles = await roles(within: .seconds(10))
    guard let source = roles.first(where: { $0.has(slots.lowerBound) }),
      let new = roles.first(where: { $0.server === target })
    else { throw TooLong(what: "a slot to have a server") }
    if source.server === target { return }
    try await on(source.server) { try await $0.clusterMigrateslots(SlotMove(slots, to: new.id)) }
    try await waitUntil("slots \(slots) have moved") { try await self.role(target).has(slots.lowerBound) }
  }

  // MARK: Failovers

  /// Makes a replica the primary of its shard, and waits until it is.
  ///
  /// - Parameter mode: `nil` for the orderly way, in which nothing gets lost.
  /// - SeeAlso: `CLUSTER FAILOVER`.
  public func failOver(to replica: TestServer, _ mode: ClusterFailoverMode? = nil) async throws {
    try await waitUntil("a replica is the primary") {
      // It may have failed because the replica had lost its primary for a moment.
      do { try await self.on(replica) { try await $0.clusterFailover(mode) } } catch is RedisError {}
      for _ in 0..<300 {
        if try await self.role(replica).isPrimary { return true }
        try await Task.sleep(for: .milliseconds(20))
      }
      return false
    }
  }

  // MARK: Nodes

  /// Starts another server, and makes it a primary without slots, or a replica.
  public func add(replicaOf primary: TestServer? = nil) async throws -> TestServer {
    let new = try await start()
    try await on(servers[0]) { try await $0.clusterMeet("127.0.0.1", port: self.port(of: new)) }
    servers += [new]
    try await waitUntilKnown(servers)
    if let primary {
      let id = try await role(primary).id
      try await on(new) { try await $0.clusterReplicate(id) }
    }
    try await waitUntilWhole()
    return new
  }

  /// Stops a server that has no slots, after all others have forgotten it.
  public func remove(_ server: TestServer) async throws {
    let id = try await role(server).id
    servers = servers.filter { $0 !== server }
    for other in servers {
      // Some tell each other that they forget it.
      do { try await on(other) { try await $0.clusterForget(id) } } catch let error as RedisError {
        guard error.code == "ERR" else { throw error }
      }
    }
    try await onThread { server.stop() }
  }

  /// Stops all servers and starts them again on other ports, with their data if they store it, and makes them known to each
  /// other.
  ///
  /// - Parameter started: Called when all have started.
  public func restartOnOtherPorts(_ started: @Sendable () async throws -> Void = {}) async throws {
    let servers = servers
    try await onThread { for server in servers { server.stop() } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers { group.addTask { try await onThread { try server.restart(onOtherPorts: true) } } }
      try await group.waitForAll()
    }
    for server in servers {
      try await on(server) { client in
        for other in servers where other !== server {
          try await client.clusterMeet("127.0.0.1", port: self.port(of: other))
        }
      }
    }
    try await started()
    try await waitUntilWhole()
  }
}
