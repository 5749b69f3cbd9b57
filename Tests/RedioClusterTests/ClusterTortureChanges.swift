import ClientTestSupport
import ClusterTestSupport
import Redio
import RedioAdmin
import RedioCluster
import TestSupport

/// What is done to a cluster under load. After each change the cluster is whole again.
final class ClusterChanges: Sendable {
  private let cluster: TestCluster
  private let proxy: FaultProxy
  private let load: ClusterLoad
  private let state = Shared((counts: [String: Int](), ports: Set<Int>(), slowest: Duration.zero))

  /// - Parameter proxy: Leads to one of the servers, whichever.
  init(_ cluster: TestCluster, _ proxy: FaultProxy, _ load: ClusterLoad) {
    self.cluster = cluster
    self.proxy = proxy
    self.load = load
    notePorts()
  }

  /// All ports that servers have had.
  var ports: [Int] { state.value.ports.sorted() }

  /// What was done, and how long after the cluster the client was back.
  var counts: String {
    let state = state.value
    let text = state.counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(text); back after \(state.slowest) more at most"
  }

  private func notePorts() {
    let ports = cluster.servers.flatMap { [$0.port, $0.tlsPort] }.filter { $0 != 0 }
    state.change { $0.ports.formUnion(ports) }
  }

  private func count(_ what: String) {
    state.change { $0.counts[what, default: 0] += 1 }
  }

  private func primary(_ random: inout SeededGenerator) async throws -> TestCluster.Role {
    let primaries = await cluster.roles(within: .seconds(10)).filter { $0.isPrimary && !$0.slots.isEmpty }
    guard let one = primaries.randomElement(using: &random) else { throw TooLong(what: "a primary") }
    return one
  }

  /// A shard that has a replica: its primary, and the replica.
  private func shard(_ random: inout SeededGenerator) async throws -> (primary: TestServer, replica: TestServer) {
    let roles = await cluster.roles(within: .seconds(10))
    let replicas = roles.filter { !$0.isPrimary }
    guard let replica = replicas.randomElement(using: &random),
      let primary = roles.first(where: { $0.id == replica.primary })
    else { throw TooLong(what: "a replica") }
    return (primary.server, replica.server)
  }

  /// The proxy must lead to a server that runs.
  private func lead(to server: TestServer) { proxy.target = cluster.usesTLS ? server.tlsPort : server.port }

  // MARK: In order

  /// Moves slots whose keys are in use: key by key, or as a whole.
  func moveSlots(_ random: inout SeededGenerator) async throws {
    let target = try await primary(&random)
    try await moveSlots(to: target.server, &random)
    try await cluster.waitUntilWhole()
  }

  private func moveSlots(to target: TestServer, _ random: inout SeededGenerator) async throws {
    for _ in 0..<3 {
      guard let slot = load.slots.randomElement(using: &random), !load.probeSlots.contains(slot) else { continue }
      if cluster.canMoveAtomically, Bool.random(using: &random) {
        // The slots around it that the same server has.
        let roles = await cluster.roles(within: .seconds(10))
        let owned = roles.first { $0.has(slot) }?.slots.first { $0.contains(slot) } ?? slot...slot
        var range = max(owned.lowerBound, slot - 50)...min(owned.upperBound, slot + 50)
        if load.probeSlots.contains(where: { range.contains($0) }) { range = slot...slot }
        try await cluster.moveAtomically(range, to: target)
        count("moved slots as a whole")
      } else {
        try await cluster.move(
          slot, to: target, keysAtOnce: Int.random(in: 1...4, using: &random),
          pause: .milliseconds(Int.random(in: 0...30, using: &random)))
        count("moved a slot by its keys")
      }
    }
  }

  func failOver(_ random: inout SeededGenerator, _ mode: ClusterFailoverMode? = nil) async throws {
    let shard = try await shard(&random)
    if mode == nil {
      try await cluster.failOver(to: shard.replica)
    } else {
      try await recovering { try await self.cluster.failOver(to: shard.replica, mode) }
    }
    count(mode == nil ? "failovers" : "failovers \(mode == .force ? "FORCE" : "TAKEOVER")")
    try await cluster.waitUntilWhole()
  }

  /// A server stands still, for less time than the others would wait for it.
  func pauseBriefly(_ random: inout SeededGenerator) async throws {
    let server = try await primary(&random).server
    server.pause()
    try await Task.sleep(for: .milliseconds(Int.random(in: 50...700, using: &random)))
    server.resume()
    count("short stops")
    try await cluster.waitUntilWhole()
  }

  func addAndRemoveReplica(_ random: inout SeededGenerator) async throws {
    let new = try await cluster.add(replicaOf: try await primary(&random).server)
    notePorts()
    try await load.goOn(.milliseconds(500))
    try await cluster.remove(new)
    count("replicas added and removed")
    try await cluster.waitUntilWhole()
  }

  func addAndRemovePrimary(_ random: inout SeededGenerator) async throws {
    let old = try await primary(&random).server
    let new = try await cluster.add()
    notePorts()
    try await moveSlots(to: new, &random)
    try await load.goOn(.milliseconds(300))
    // Back with all that it has.
    for range in await cluster.roles(within: .seconds(10)).first(where: { $0.server === new })?.slots ?? [] {
      if cluster.canMoveAtomically {
        try await cluster.moveAtomically(range, to: old)
      } else {
        for slot in range { try await cluster.move(slot, to: old) }
      }
    }
    try await cluster.waitUntilWhole()
    try await load.goOn(.milliseconds(300))
    try await cluster.remove(new)
    count("primaries added and removed")
    try await cluster.waitUntilWhole()
  }

  // MARK: Out of order

  /// A primary is killed, and comes back when its replica has taken over.
  func kill(_ random: inout SeededGenerator) async throws {
    let shard = try await shard(&random)
    lead(to: shard.replica)
    try await recovering {
      try await onThread { shard.primary.stop() }
    } until: { [cluster] in
      try await waitUntil("a replica takes over") {
        await cluster.roles().contains { $0.server === shard.replica && $0.isPrimary }
      }
    }
    try await onThread { try shard.primary.restart() }
    count("primaries killed")
    try await cluster.waitUntilWhole()
  }

  /// A server is killed and is back at once.
  func killAndRestart(_ random: inout SeededGenerator) async throws {
    guard let server = cluster.servers.randomElement(using: &random) else { return }
    try await recovering { try await onThread { try server.restart() } }
    count("servers restarted")
    try await cluster.waitUntilWhole()
  }

  /// A primary stands still until its replica has taken over, and does not know that when it goes on.
  func stopAndContinue(_ random: inout SeededGenerator) async throws {
    let shard = try await shard(&random)
    lead(to: shard.replica)
    try await recovering {
      shard.primary.pause()
    } until: { [cluster] in
      try await waitUntil("a replica takes over") {
        await cluster.roles().contains { $0.server === shard.replica && $0.isPrimary }
      }
    }
    shard.primary.resume()
    count("primaries stopped and continued")
    try await cluster.waitUntilWhole()
  }

  func killConnections(_ random: inout SeededGenerator) async throws {
    for server in cluster.servers where Bool.random(using: &random) {
      _ = try await cluster.on(server) { try await $0.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes") }
    }
    count("times connections killed")
    try await load.goOn(.milliseconds(200))
  }

  func restartOnOtherPorts(_ random: inout SeededGenerator) async throws {
    try await cluster.restartOnOtherPorts {
      self.notePorts()
      guard let first = self.cluster.servers.first else { return }
      self.lead(to: first)
      try await self.recovering {}
    }
    count("restarts on other ports")
  }

  // MARK: Recovery

  /// Does something to the cluster, and looks how long after it the client is back.
  ///
  /// By itself the cluster is back when a plain client of one of its servers can write in a slot of each shard.
  ///
  /// - Parameters:
  ///   - disrupt: What is done. The time counts from its end.
  ///   - takeOver: What is waited for in the meantime.
  private func recovering(
    _ disrupt: @Sendable () async throws -> Void, until takeOver: @escaping @Sendable () async throws -> Void = {}
  ) async throws {
    try await disrupt()
    let start = ContinuousClock.now
    let servers = cluster.servers
    let differences = try await withThrowingTaskGroup(of: [Duration].self) { group in
      group.addTask {
        try await takeOver()
        return []
      }
      group.addTask { [load] in try await load.measureRecovery(since: start, servers: servers) }
      var all: [Duration] = []
      for try await some in group { all += some }
      return all
    }
    for difference in differences {
      state.change { $0.slowest = max($0.slowest, difference) }
      load.note(difference, from: start, "the client was back \(difference) after its cluster")
    }
  }
}
