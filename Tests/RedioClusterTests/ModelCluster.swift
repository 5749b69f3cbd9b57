import RESP
import RedioTransport

@testable import RedioCluster

/// A cluster in memory: some servers with keys, and slots that move, with the redirections that servers give.
struct ModelCluster {
  /// How servers differ.
  enum Flavour: CaseIterable {
    /// A queued command with a missing key gets `ASK`, and `EXEC` then `EXECABORT`.
    case redis
    /// It is queued, and `EXEC` gets `TRYAGAIN`. `MSETEX` is executed wherever it comes.
    case valkey
  }

  struct Server {
    var data: [String: String] = [:]
    var epoch: Int64
    /// The commands that have come and were not executed, and the state of the connection.
    var queue: [[String]] = []
    var isAsking = false
    var transaction: [[String]]?
    var mustAbort = false
  }

  /// A step of an administrator.
  enum Step: Equatable {
    /// A slot begins to move.
    case begin(slot: Int, to: Int)
    /// One of its keys moves.
    case moveKey(String)
    /// It has moved: its last keys go, and both servers agree.
    case finish(slot: Int)
    /// Its keys go back, and it does not move any more.
    case undo(slot: Int)
    /// It moves at once, with its keys.
    case jump(slot: Int, to: Int)
    /// No server has it, and one has it again.
    case down(slot: Int)
    case up(slot: Int)
  }

  let flavour: Flavour
  private(set) var servers: [Server]
  /// The slots of each server.
  private var slots: [SlotRanges]
  /// What `CLUSTER SLOTS` tells.
  private(set) var map = ClusterMap()
  /// Where slots move to.
  private(set) var moves: [Int: Int] = [:]
  private var down: Set<Int> = []

  /// Slots are shared in equal parts, one after the other.
  init(_ flavour: Flavour, serverCount: Int = 3, keys: [String: String]) {
    self.flavour = flavour
    servers = (0..<serverCount).map { Server(epoch: Int64($0) + 1) }
    slots = (0..<serverCount).map { server in
      let first = RedisSlot.count * server / serverCount
      return SlotRanges(unordered: [first...(RedisSlot.count * (server + 1) / serverCount - 1)])
    }
    for (key, value) in keys { servers[owner(Self.slot(key))].data[key] = value }
    readMap()
  }

  static func slot(_ key: String) -> Int { RedisSlot(key).number }

  static func endpoint(_ server: Int) -> Endpoint { .local(7000 + server) }

  static func server(at endpoint: Endpoint) -> Int? {
    if case .tcp(_, let port) = endpoint, 7000...7009 ~= port { port - 7000 } else { nil }
  }

  static func id(_ server: Int) -> String { "id\(7000 + server)" }

  /// What tells it from others, if the same steps have been applied.
  var key: String {
    servers.map { server in
      let data = server.data.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined(separator: ",")
      let queued = server.transaction.map { "\($0)" } ?? ""
      return "\(data)|\(server.queue)|\(server.isAsking)|\(queued)|\(server.mustAbort)"
    }
    .joined()
  }

  /// All keys with their values.
  var data: [String: String] {
    servers.reduce(into: [:]) { all, server in all.merge(server.data) { "\($0) and \($1)" } }
  }

  /// The server that has a slot.
  func owner(_ slot: Int) -> Int { slots.firstIndex { $0.contains(slot) } ?? 0 }

  private mutating func readMap() {
    let ranges = slots.enumerated().flatMap { server, slots in
      slots.ranges.map {
        SlotsReply.range(Int64($0.lowerBound), Int64($0.upperBound), SlotsReply.server(7000 + Int64(server)))
      }
    }
    do { map = try ClusterMap(.array(ranges), askedAt: SlotsReply.asked) } catch {}
  }

  /// A server without slots joins.
  mutating func addServer() {
    servers.append(Server(epoch: 0))
    slots.append(SlotRanges())
  }

  // MARK: Migration

  mutating func apply(_ step: Step) {
    switch step {
    case .begin(let slot, let to): moves[slot] = to
    case .moveKey(let key):
      let slot = Self.slot(key)
      guard let to = moves[slot], let value = servers[owner(slot)].data.removeValue(forKey: key) else { return }
      servers[to].data[key] = value
    case .finish(let slot):
      guard let to = moves[slot] else { return }
      moves[slot] = nil
      give(slot, to: to)
    case .undo(let slot):
      guard let to = moves.removeValue(forKey: slot) else { return }
      moveAll(slot, from: to, to: owner(slot))
    case .jump(let slot, let to): give(slot, to: to)
    case .down(let slot): down.insert(slot)
    case .up(let slot): down.remove(slot)
    }
  }

  private mutating func give(_ slot: Int, to: Int) {
    let from = owner(slot)
    moveAll(slot, from: from, to: to)
    slots[from].remove(slot)
    slots[to] = slots[to].union(SlotRanges([slot]))
    readMap()
    let highest = servers.map(\.epoch).max() ?? 0
    if servers[to].epoch < highest { servers[to].epoch = highest + 1 }
  }

  private mutating func moveAll(_ slot: Int, from: Int, to: Int) {
    for (key, value) in servers[from].data where Self.slot(key) == slot {
      servers[from].data[key] = nil
      servers[to].data[key] = value
    }
  }

  // MARK: Commands

  mutating func send(_ commands: [[String]], to server: Int) { servers[server].queue += commands }

  /// Executes the next command of a server. Returns its reply.
  mutating func run(_ server: Int) -> String {
    let words = servers[server].queue.removeFirst()
    if words == ["ASKING"] {
      servers[server].isAsking = true
      return "+OK\r\n"
    }
    let isAsking = servers[server].isAsking
    // One ASKING covers a whole transaction.
    if words != ["MULTI"], servers[server].transaction == nil || words == ["EXEC"] { servers[server].isAsking = false }
    if words == ["MULTI"] {
      servers[server].transaction = []
      servers[server].mustAbort = false
      return "+OK\r\n"
    }
    guard let queued = servers[server].transaction else {
      return refusal([words], server, isAsking) ?? execute(words, server)
    }
    if words == ["EXEC"] {
      servers[server].transaction = nil
      if servers[server].mustAbort { return "-EXECABORT Transaction discarded because of previous errors.\r\n" }
      if let refusal = refusal(queued, server, isAsking, isExecution: true) { return refusal }
      return "*\(queued.count)\r\n" + queued.map { execute($0, server) }.joined()
    }
    if let refusal = refusal([words], server, isAsking, isQueueing: true) {
      servers[server].mustAbort = true
      return refusal
    }
    servers[server].transaction?.append(words)
    return "+QUEUED\r\n"
  }

  static func keys(_ words: [String]) -> [String] {
    switch words[0] {
    case "MGET", "DEL", "EXISTS", "UNLINK": Array(words.dropFirst())
    case "MSET": stride(from: 1, to: words.count, by: 2).map { words[$0] }
    case "MSETEX": stride(from: 2, to: 2 + 2 * (Int(words[1]) ?? 0), by: 2).map { words[$0] }
    case "DBSIZE", "CLUSTER", "SCAN", "PING": []
    default: words.count > 1 ? [words[1]] : []
    }
  }

  private func refusal(
    _ commands: [[String]], _ server: Int, _ isAsking: Bool, isQueueing: Bool = false, isExecution: Bool = false
  ) -> String? {
    if flavour == .valkey, !isExecution, commands.allSatisfy({ $0[0] == "MSETEX" }) { return nil }
    let keys = commands.flatMap { Self.keys($0) }
    guard let slot = keys.first.map({ Self.slot($0) }) else { return nil }
    if servers.count == 1 { return nil }
    guard keys.allSatisfy({ Self.slot($0) == slot }) else {
      return "-CROSSSLOT Keys in request don't hash to the same slot\r\n"
    }
    if down.contains(slot) { return "-CLUSTERDOWN Hash slot not served\r\n" }
    let missing = Set(keys).filter { servers[server].data[$0] == nil }.count
    let again = "-TRYAGAIN Multiple keys request during rehashing of slot\r\n"
    if owner(slot) == server {
      guard let to = moves[slot], missing > 0 else { return nil }
      if flavour == .valkey, isQueueing { return nil }
      if missing < Set(keys).count || (flavour == .valkey && isExecution) { return again }
      return "-ASK \(slot) 127.0.0.1:\(7000 + to)\r\n"
    }
    if moves[slot] == server, isAsking {
      return Set(keys).count > 1 && missing > 0 && !(flavour == .valkey && isQueueing) ? again : nil
    }
    return "-MOVED \(slot) 127.0.0.1:\(7000 + owner(slot))\r\n"
  }

  private mutating func execute(_ words: [String], _ server: Int) -> String {
    let keys = Self.keys(words)
    func bulk(_ value: String?) -> String { value.map { "$\($0.utf8.count)\r\n\($0)\r\n" } ?? "$-1\r\n" }
    switch words[0] {
    case "GET": return bulk(servers[server].data[keys[0]])
    case "SET":
      servers[server].data[keys[0]] = words[2]
      return "+OK\r\n"
    case "APPEND":
      servers[server].data[keys[0], default: ""] += words[2]
      return ":\(servers[server].data[keys[0]]?.count ?? 0)\r\n"
    case "MGET": return "*\(keys.count)\r\n" + keys.map { bulk(servers[server].data[$0]) }.joined()
    case "EXISTS": return ":\(keys.count { servers[server].data[$0] != nil })\r\n"
    case "DEL": return ":\(keys.count { servers[server].data.removeValue(forKey: $0) != nil })\r\n"
    case "MSET", "MSETEX":
      let first = words[0] == "MSET" ? 2 : 3
      for (index, key) in keys.enumerated() { servers[server].data[key] = words[first + index * 2] }
      return words[0] == "MSET" ? "+OK\r\n" : ":1\r\n"
    case "DBSIZE": return ":\(servers[server].data.count)\r\n"
    case "PING": return "+PONG\r\n"
    case "CLUSTER": return bulk(nodes(as: server))
    case "SCAN": return scan(words[1], server)
    default: return "-ERR unknown command\r\n"
    }
  }

  // MARK: What a server tells

  /// The text of `CLUSTER NODES`.
  func nodes(as own: Int) -> String {
    servers.indices.map { server in
      let flags = server == own ? "myself,master" : "master"
      var line =
        "\(Self.id(server)) 127.0.0.1:\(7000 + server)@\(17000 + server) \(flags) - 0 0 \(servers[server].epoch) connected"
      let slots = slots[server]
      if !slots.isEmpty { line += " " + slots.description.split(separator: ",").joined(separator: " ") }
      if server == own {
        for (slot, to) in moves.sorted(by: { $0.key < $1.key }) {
          if owner(slot) == own { line += " [\(slot)->-\(Self.id(to))]" }
          if to == own { line += " [\(slot)-<-\(Self.id(owner(slot)))]" }
        }
      }
      return line
    }
    .joined(separator: "\n") + "\n"
  }

  /// Keys by their hashes, half of them a page. Keys of slots that come at once are not shown, as servers do.
  private func scan(_ cursor: String, _ server: Int) -> String {
    let page = Int(cursor) ?? 0
    let found = servers[server].data.keys.filter { $0.utf8.reduce(0) { ($0 + Int($1)) % 2 } == page }.sorted()
    let next = page == 1 ? "0" : "1"
    return "*2\r\n$\(next.utf8.count)\r\n\(next)\r\n*\(found.count)\r\n"
      + found.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()
  }
}
