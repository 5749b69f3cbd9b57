import RESP
import RedioTransport
import TestSupport
import Testing

@testable import RedioCluster

/// Lets everything happen to what is known of a cluster, in every order.
struct TopologyExplorer {
  /// How many events have been tried.
  private(set) var orders = 0
  /// The first thing that went wrong, and the order of events that led there.
  private(set) var fault: String?
  private var order: [TopologyEvent] = []

  /// Tries every order of up to so many events, and whether the map becomes right afterwards.
  mutating func tryEveryOrder(of length: Int, from world: TopologyWorld) {
    guard length > 0 else {
      return note(world.recover(restarted: false) ?? world.recover(restarted: true))
    }
    for event in TopologyEvent.allCases where world.allows(event) {
      var next = world
      order.append(event)
      orders += 1
      note(next.apply(event))
      if fault == nil { tryEveryOrder(of: length - 1, from: next) }
      order.removeLast()
      if fault != nil { return }
    }
  }

  /// Tries long orders of events at random.
  mutating func tryAtRandom(_ count: Int, from world: TopologyWorld, _ generator: inout SeededGenerator) {
    var world = world
    for number in 0..<count where fault == nil {
      guard let event = TopologyEvent.allCases.filter({ world.allows($0) }).randomElement(using: &generator) else {
        return
      }
      order.append(event)
      orders += 1
      note(world.apply(event))
      if number.isMultiple(of: 16), fault == nil {
        note(world.recover(restarted: false) ?? world.recover(restarted: true))
      }
    }
  }

  private mutating func note(_ fault: String?) {
    guard let fault, self.fault == nil else { return }
    self.fault = "\(fault); after: " + order.suffix(60).map { "\($0)" }.joined(separator: ", ")
  }

  static func explore(_ fault: ExploredTopology.Fault?, length: Int) throws -> TopologyExplorer {
    let maps = try TopologyWorld.Maps()
    var explorer = TopologyExplorer()
    let start = TopologyWorld(maps, fault)
    explorer.tryEveryOrder(of: length, from: start)
    guard explorer.fault == nil else { return explorer }
    var known = start
    explorer.note(known.apply(.want) ?? known.apply(.rightAnswer))
    if explorer.fault == nil { explorer.tryEveryOrder(of: length, from: known) }
    return explorer
  }
}

@Suite("Topology")
struct TopologyTests {
  @Test("whatever happens, in whatever order: one round at a time, nobody asked twice, and the map becomes right")
  func explored() throws {
    let explorer = try TopologyExplorer.explore(nil, length: 5)
    #expect(explorer.fault == nil)
    // An exploration of nothing finds nothing.
    #expect(explorer.orders >= 30_000, "\(explorer.orders)")
  }

  @Test("the same after long orders of events", arguments: 0..<20)
  func explored(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var explorer = TopologyExplorer()
    explorer.tryAtRandom(600, from: TopologyWorld(try TopologyWorld.Maps()), &generator)
    #expect(explorer.fault == nil)
    #expect(explorer.orders == 600)
  }

  @Test("the exploration finds a topology at fault, whatever the fault", arguments: ExploredTopology.Fault.allCases)
  func planted(_ fault: ExploredTopology.Fault) throws {
    var found = try TopologyExplorer.explore(fault, length: 3).fault
    for seed in 0..<20 where found == nil {
      var generator = SeededGenerator(seed: UInt64(seed))
      var explorer = TopologyExplorer()
      explorer.tryAtRandom(300, from: TopologyWorld(try TopologyWorld.Maps(), fault), &generator)
      found = explorer.fault
    }
    #expect(found != nil)
  }

  private let limits = Topology.Limits()

  private func queries(_ actions: [Topology.Action]) -> [Topology.Query] {
    actions.compactMap { if case .ask(let query) = $0 { query } else { nil } }
  }

  /// A topology that knows a cluster of so many servers.
  private func topology(of count: Int64, seeds: [Endpoint] = [.local(7000)]) throws -> (Topology, now: Int64) {
    var topology = Topology(seeds: seeds, limits: limits, seed: 3)
    let query = try #require(queries(topology.want(at: 0)).first)
    let ranges = (0..<count).map { SlotsReply.range($0 * 10, $0 * 10 + 9, SlotsReply.server(7000 + $0)) }
    let map = try ClusterMap(.array(ranges), askedAt: SlotsReply.asked)
    #expect(topology.answered(.success(map), to: query.id, at: 1) == [.changed, .refreshed])
    return (topology, 1)
  }

  @Test("500 redirects at once are one round, and the next one has its pause")
  func manyRedirects() throws {
    var (topology, now) = try topology(of: 3)
    now += 1_000_000_000
    var asked = 0
    for slot in 0..<500 { asked += queries(topology.moved(slot, to: .local(7002), at: now)).count }
    #expect(asked == 1 && topology.rounds == 2)
    #expect(topology.map?.shard(of: 499)?.primary.endpoint == .local(7002))
  }

  @Test("of 200 servers, one is asked, and not always the same")
  func few() throws {
    var (topology, now) = try topology(of: 200)
    var asked: Set<Topology.Source> = []
    for _ in 0..<20 {
      now += 1_000_000_000
      let all = queries(topology.want(at: now))
      #expect(all.count == 1)
      asked.formUnion(all.map(\.source))
      let map = try #require(topology.map)
      _ = topology.answered(.success(map), to: all[0].id, at: now)
    }
    #expect(asked.count > 10)
  }

  @Test("when no known server answers, those of the URL are asked after three, and then all others")
  func seeds() throws {
    let seed = Endpoint.tcp(host: "seed", port: 1)
    var (topology, now) = try topology(of: 6, seeds: [.local(7000), seed, seed])
    now += 1_000_000_000
    var sources: [Topology.Source] = []
    var open = queries(topology.want(at: now))
    while let query = open.popLast() {
      sources.append(query.source)
      open += queries(topology.answered(nil, to: query.id, at: now))
    }
    #expect(Set(sources.prefix(3)).allSatisfy { if case .known = $0 { true } else { false } })
    #expect(sources.contains(.seed(1)) && !sources.contains(.seed(2)))
    // The one that is both is asked once.
    #expect(sources.count == 7)
    #expect(!topology.isAsking)
  }

  @Test("a server that is silent is in doubt for a while, is asked last, and is as good as others afterwards")
  func doubt() throws {
    var (topology, now) = try topology(of: 2)
    now += 1_000_000_000
    topology.doubt(.local(7001), at: now)
    topology.doubt(.tcp(host: "unknown", port: 1), at: now)
    #expect(topology.isDoubted(.local(7001), at: now))
    #expect(!topology.isDoubted(.tcp(host: "unknown", port: 1), at: now))
    for _ in 0..<10 {
      now += 200_000_000
      let query = try #require(queries(topology.want(at: now)).first)
      #expect(query.source == .known(.local(7000)))
      let map = try #require(topology.map)
      _ = topology.answered(.success(map), to: query.id, at: now)
    }
    now += limits.doubtLimit
    #expect(!topology.isDoubted(.local(7001), at: now))
  }

  @Test(
    "without any event the map is asked for slowly, however long or short the interval is",
    arguments: [
      -5, 0, 1, 30_000_000_000, Int64.max / 2 + 1, Int64.max,
    ])
  func periods(_ period: Int64) throws {
    var limits = Topology.Limits()
    limits.period = period
    let start = Int64(1) << 50
    var topology = Topology(seeds: [.local(7000)], limits: limits, seed: 1)
    let query = try #require(queries(topology.want(at: start)).first)
    let map = try SlotsReply.map(SlotsReply.range(0, 1, SlotsReply.server(7000)))
    _ = topology.answered(.success(map), to: query.id, at: start)
    if period == .max {
      #expect(topology.nextTick == .max)
    } else if period > Int64.max / 2 {
      #expect(topology.nextTick > period)
    } else {
      #expect(topology.nextTick >= start && topology.nextTick <= start + max(period, 0) / 2 * 3 + 1)
      let next = max(topology.nextTick, start + limits.shortestPause * 3 / 2)
      #expect(queries(topology.tick(at: next)).count == 1)
    }
  }

  @Test("1,000 changes leave nothing behind")
  func changes() throws {
    var (topology, now) = try topology(of: 3)
    for round in 0..<1_000 {
      now += 10_000_000_000
      let port = 8_000 + Int64(round) * 3
      let servers = (0..<3).map { SlotsReply.server(port + $0) }
      // One server stays, so that the cluster is known.
      let map = try SlotsReply.map(
        SlotsReply.range(0, 9, SlotsReply.server(7000)), SlotsReply.range(10, 99, servers[0], servers[1]),
        SlotsReply.range(100, 199, servers[2]))
      for server in servers { topology.doubt(.local(Int(server.port)), at: now) }
      let query = try #require(queries(topology.want(at: now)).first)
      _ = topology.moved(round, to: .local(Int(port)), at: now)
      #expect(topology.answered(.success(map), to: query.id, at: now).last == .refreshed)
      for server in servers { topology.doubt(.local(Int(server.port)), at: now) }
    }
    #expect(try #require(topology.map).members.count == 4)
    // A description of everything that it holds.
    let size = "\(topology)".utf8.count
    #expect(size < 250_000, "\(size)")
  }

  @Test("redirects to ever other servers, without a new map, don't make the map grow")
  func redirectsEverywhere() throws {
    var (topology, now) = try topology(of: 3)
    for port in 1..<300 {
      now += 1
      _ = topology.moved(7, to: .tcp(host: "elsewhere", port: port), at: now)
      topology.doubt(.tcp(host: "elsewhere", port: port), at: now)
      #expect(topology.map?.shard(of: 7)?.primary.endpoint == .tcp(host: "elsewhere", port: port))
      now += 10_000_000_000
    }
    #expect(try #require(topology.map).shards.count <= 5)
    #expect("\(topology)".utf8.count < 250_000)
  }
}
