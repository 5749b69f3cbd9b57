import ClientTestSupport
import ClusterTestSupport
import Foundation
import Redio
import RedioCluster
import TestSupport
import Testing

/// Tests that change a cluster in every way under load, and look at every reply.
///
/// They have a short form, and a long one that `Scripts/torture cluster` starts. One after the other: they measure time, count
/// connections and keep the machine busy.
@Suite("Cluster torture", .serialized)
struct ClusterTorture {
  /// How long each trial of the long form takes; `nil` in the short one.
  static let seconds = number("REDIO_TORTURE_CLUSTER_SECONDS").map { Double($0) }
  /// What the random numbers start from: another one each time, unless one is given, to see a failure again.
  static let seed = number("REDIO_TORTURE_SEED") ?? .random(in: 0...UInt64.max)

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  /// Says what the long form has done, at once.
  static func report(_ text: String) {
    if seconds != nil { FileHandle.standardError.write(Data("torture: \(text)\n".utf8)) }
  }

  /// A cluster and a client to ill-treat.
  struct Trial: Sendable, CustomTestStringConvertible {
    let kind: TestServer.Kind
    let version: Int
    var naming = TestCluster.Naming.address
    var hasTLS = false

    var testDescription: String {
      "\(kind.rawValue), RESP\(version)\(hasTLS ? ", TLS" : "")\(naming == .address ? "" : ", \(naming)")"
    }
  }

  /// Those of a test.
  ///
  /// - Parameter short: The indices of those of the short form.
  private static func trials(short: [Int]) -> [Trial] {
    var all: [Trial] = []
    for kind in clusterKinds { for version in [2, 3] { all.append(Trial(kind: kind, version: version)) } }
    all[1].hasTLS = true
    all[2].naming = .hostname
    all[3].naming = .unknown
    all[4].naming = .hostname
    guard seconds != nil else { return short.map { all[$0] } }
    let server = ProcessInfo.processInfo.environment["REDIO_TORTURE_SERVER"] ?? ""
    return all.filter { server.isEmpty || "\($0.kind)" == server }
  }

  @Test(
    "while slots move, replicas take over in order, and nodes come and go, each call succeeds, and nothing is lost or doubled",
    arguments: trials(short: [1]))
  fileprivate func orderly(_ trial: Trial) async throws {
    try await run(trial, isStrict: true) { changes, random in
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3: try await changes.moveSlots(&random)
      case 4...6: try await changes.failOver(&random)
      case 7: try await changes.pauseBriefly(&random)
      case 8: try await changes.addAndRemoveReplica(&random)
      default: try await changes.addAndRemovePrimary(&random)
      }
    }
  }

  @Test(
    "servers are killed, stopped, deposed and moved: each call says what became of it, and the client is back within a second",
    arguments: trials(short: [5]))
  fileprivate func disorderly(_ trial: Trial) async throws {
    try await run(trial, isStrict: false) { changes, random in
      switch Int.random(in: 0..<10, using: &random) {
      case 0...1: try await changes.kill(&random)
      case 2: try await changes.killAndRestart(&random)
      case 3...4: try await changes.stopAndContinue(&random)
      case 5: try await changes.failOver(&random, .force)
      case 6: try await changes.failOver(&random, .takeover)
      case 7: try await changes.killConnections(&random)
      case 8: try await changes.restartOnOtherPorts(&random)
      default: try await changes.moveSlots(&random)
      }
    }
  }

  /// - Parameter change: Changes the cluster once.
  private func run(
    _ trial: Trial, isStrict: Bool,
    change: (_ changes: ClusterChanges, _ random: inout SeededGenerator) async throws -> Void
  ) async throws {
    let start = ContinuousClock.now
    let seedText = "REDIO_TORTURE_SEED=\(Self.seed)"
    // It stores what it has been told, so that a restart loses nothing. Servers are down for longer than they are late.
    let cluster = try await TestCluster(
      trial.kind, replicas: 1, timeout: isStrict ? 3_000 : 1_000,
      tls: trial.hasTLS ? TestServer.TLS(TestCertificates.shared.server) : nil, naming: trial.naming,
      arguments: ["--appendonly", "yes", "--appendfsync", "no", "--cluster-replica-validity-factor", "0"])
    defer { cluster.stop() }
    // The client knows one address, which always leads to one of the servers.
    let proxy = try FaultProxy(
      to: try #require(cluster.url(0..<1).split(separator: ":").last.map { Int($0.dropLast()) } ?? nil))
    var options = RedisOptions()
    options.deadline = ClusterLoad.deadline
    options.pool.idleTime = .milliseconds(500)
    let redis = try cluster.client(
      of: cluster.url(ports: [proxy.port], parameters: "?protocol=\(trial.version)&connect_timeout=5s"),
      ClusterOptions(),
      options)
    let load = ClusterLoad(redis, isStrict: isStrict, seed: Self.seed)
    try await load.prepare()
    let changes = ClusterChanges(cluster, proxy, load)
    let workers = load.start(count: Self.seconds == nil ? 24 : 48)
    var random = SeededGenerator(seed: Self.seed)
    var memory = 0
    do {
      if let seconds = Self.seconds {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end, load.faults.isEmpty {
          try await change(changes, &random)
          if memory == 0, ContinuousClock.now > end - .seconds(seconds * 0.75) { memory = Self.residentMemory }
        }
      } else if isStrict {
        try await changes.moveSlots(&random)
        try await changes.failOver(&random)
        try await changes.addAndRemovePrimary(&random)
      } else {
        try await changes.kill(&random)
        try await changes.restartOnOtherPorts(&random)
      }
    } catch { Issue.record("a change of the cluster failed: \(error); \(seedText)") }
    load.end()
    var hanging = 0
    for (name, worker) in workers {
      switch await ending(of: worker, within: hanging == 0 ? .seconds(60) : .zero) {
      case nil:
        hanging += 1
        Issue.record("\(name) hangs; \(seedText)")
      case .failure(let error): Issue.record("\(name): \(error); \(seedText)")
      case .success: break
      }
    }
    load.judgeTimes()
    for fault in load.faults { Issue.record("\(fault); \(seedText)") }
    for fault in load.ledger.foreign { Issue.record("\(fault); \(seedText)") }
    #expect(load.ledger.checked > 0)
    // What was opened for nodes that are gone, and for many calls at once, is closed.
    let most = cluster.servers.count * 2
    let isQuiet = try await becomes(within: .seconds(40)) { redis.statistics.connections <= most }
    #expect(isQuiet, "\(redis.statistics); \(seedText)")
    if memory > 0 {
      // The lists of what was acknowledged and the like are emptied now and then.
      #expect(Self.residentMemory < memory * 3 / 2 + (32 << 20), "\(Self.residentMemory) from \(memory); \(seedText)")
    }
    let closing = Task<Void, any Error> { await redis.close() }
    #expect(await ending(of: closing) != nil, "closing hangs; \(seedText)")
    let figures = redis.statistics
    #expect(figures.connections == 0 && figures.leasedSessions == 0 && figures.leasedForBlocking == 0, "\(figures)")
    #expect(
      figures.waitingForSession == 0 && figures.waitingForBlocking == 0 && figures.waitingForConnection == 0,
      "\(figures)")
    for port in changes.ports + [proxy.port] {
      #expect(try await becomes { try socketsLeading(to: port) == 0 }, "\(seedText)")
    }
    Self.report(
      "\(trial.testDescription)\(isStrict ? "" : ", disorderly"): \(changes.counts); \(load.summary); "
        + "\(figures.connectionsMade) connections, \(figures.repeatedCalls) calls repeated; slept late by \(load.lateness); "
        + "\(ContinuousClock.now - start); seed \(Self.seed)")
  }

  /// The memory of this process, in bytes.
  private static var residentMemory: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) << 10
  }
}
