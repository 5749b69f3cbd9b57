import RESP
import Redio
import RedioTransport
import TestSupport
import Testing

@testable import RedioCluster

/// Scans a model cluster, while slots move between pages in every way.
struct ScanExplorer {
  enum Fault: CaseIterable {
    /// Takes a half-done slot for done.
    case forgetsSecondHalf
    /// Takes a slot that was moving for one that stayed.
    case forgetsMoving
    /// Does not see which slots are moving.
    case seesNoMarks
    /// Does not see that a slot has gone and come back.
    case seesNoEpochs
  }

  let steps: [ModelCluster.Step]
  let fault: Fault?
  private(set) var orders = 0
  private(set) var problem: String?
  private(set) var longestCursor = 0
  private(set) var mostPages = 0
  private var order: [String] = []
  /// The states that were met, and those on the way to the current one.
  private var met: Set<String> = []
  private var way: Set<String> = []

  init(_ steps: [ModelCluster.Step], _ fault: Fault? = nil) { (self.steps, self.fault) = (steps, fault) }

  /// A scan under way.
  struct Scan {
    var cluster: ModelCluster
    var map: ClusterMap
    var cursor = "0"
    var found: Set<String> = []
    var pages = 0
    /// How many steps are left, and how many were when the map was asked for.
    var left = 0
    var leftAtMap = 0

    var key: String { "\(cursor) \(left) \(leftAtMap) \(found.sorted())" }
  }

  mutating func explore(keys: [String]) {
    let cluster = ModelCluster(.redis, keys: Dictionary(uniqueKeysWithValues: keys.map { ($0, "v") }))
    let count = steps.count
    explore(Scan(cluster: cluster, map: cluster.map, left: count, leftAtMap: count), steps[...])
  }

  private mutating func explore(_ scan: Scan, _ steps: ArraySlice<ModelCluster.Step>) {
    let key = scan.key
    if way.contains(key) { note("the scan goes in circles") }
    guard problem == nil, met.insert(key).inserted else { return }
    way.insert(key)
    defer { way.remove(key) }
    if let step = steps.first {
      var next = scan
      next.left -= 1
      next.cluster.apply(step)
      order.append("\(step)")
      explore(next, steps.dropFirst())
      order.removeLast()
    }
    var next = scan
    guard page(&next) else { return }
    orders += 1
    order.append("page \(next.cursor)")
    mostPages = max(mostPages, next.pages)
    longestCursor = max(longestCursor, next.cursor.utf8.count)
    if next.cursor == "0" {
      let missing = Set(next.cluster.data.keys).subtracting(next.found)
      if !missing.isEmpty { note("missing: \(missing.sorted())") }
    } else if next.pages > 60 {
      note("the scan does not end")
    } else {
      explore(next, steps)
    }
    order.removeLast()
  }

  /// Gets the next page.
  private mutating func page(_ scan: inout Scan) -> Bool {
    guard var question = ClusterScan([Bytes("SCAN"), Bytes(spoilt(scan.cursor))], scan.map) else {
      note("the cursor is not accepted: \(scan.cursor)")
      return false
    }
    for _ in 0..<50 {
      let asked = question.question
      let server: Int? =
        switch asked.target {
        case .server(let endpoint): ModelCluster.server(at: endpoint)
        case .slot(let slot): scan.map.shard(of: slot).flatMap { ModelCluster.server(at: $0.primary.endpoint) }
        default: nil
        }
      guard let server else {
        note("nobody to ask")
        return false
      }
      let commands = ModelCall.commands(asked.bytes)
      scan.cluster.send(commands, to: server)
      let replies = spoilt(commands.map { _ in scan.cluster.run(server) }).joined()
      switch Array(replies.utf8).withUnsafeBytes({ question.receive($0) }) {
      case .ask: continue
      // The map is asked for again.
      case .wait: (scan.map, scan.leftAtMap) = (scan.cluster.map, scan.left)
      case .done:
        let reply = String(decoding: question.reply, as: UTF8.self)
        let words = reply.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard words.count > 3, words[0] == "*2" else {
          note("the reply is \(reply)")
          return false
        }
        scan.cursor = String(words[2])
        scan.found.formUnion(words.dropFirst(4).map(String.init).filter { $0.hasPrefix("{") })
        scan.pages += 1
        return true
      }
    }
    note("a page never comes")
    return false
  }

  /// The cursor, as a scan at fault would have it.
  private func spoilt(_ cursor: String) -> String {
    var fields = cursor.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 8 else { return cursor }
    switch fault {
    case .forgetsSecondHalf:
      guard let left = SlotRanges(fields[0]), let half = SlotRanges(fields[1]), !half.isEmpty, fields[7].isEmpty else {
        return cursor
      }
      (fields[0], fields[1], fields[2]) = (left.subtracting(half).description, "", "")
    case .forgetsMoving: (fields[4], fields[5]) = ("", "")
    default: break
    }
    return fields.joined(separator: ";")
  }

  /// Replies, as a scan at fault would see them.
  private func spoilt(_ replies: [String]) -> [String] {
    switch fault {
    case .seesNoMarks:
      replies.map { reply in nodes(reply) { $0.hasPrefix("[") ? nil : $0 } }
    case .seesNoEpochs:
      replies.map { reply in nodes(reply) { Int($0) ?? 0 > 0 && $0.count == 1 ? "1" : $0 } }
    default: replies
    }
  }

  /// Changes the words of `CLUSTER NODES` in a reply.
  private func nodes(_ reply: String, _ change: (Substring) -> Substring?) -> String {
    guard reply.contains("myself"), let start = reply.firstRange(of: "id7")?.lowerBound else { return reply }
    // The text is the first bulk string.
    let header = reply[..<start]
    let lengthText = header.split(separator: "$").last?.split(separator: "\r\n").first ?? ""
    guard let length = Int(lengthText), let end = reply.utf8.index(start, offsetBy: length, limitedBy: reply.endIndex)
    else {
      return reply
    }
    let text = reply[start..<end].split(separator: "\n").map { line in
      line.split(separator: " ").compactMap(change).joined(separator: " ")
    }
    .joined(separator: "\n")
    return header.replacing("$\(length)\r\n", with: "$\(text.utf8.count)\r\n") + text + reply[end...]
  }

  private mutating func note(_ problem: String) {
    if self.problem == nil { self.problem = "\(problem); after: " + order.joined(separator: ", ") }
  }
}

@Suite("Scans of a cluster")
struct ClusterScanTests {
  static let a = ModelCluster.slot("{a}")
  static let b = ModelCluster.slot("{b}")
  /// Keys in three slots of three servers, in several pages each.
  static let keys = ["{a}1", "{a}2", "{a}3", "{a}4", "{b}1", "{b}2", "{c}1", "{c}2"]

  static let scenarios: [[ModelCluster.Step]] = [
    [],
    // Key by key, to a server that is scanned later, and to one that was scanned before.
    [.begin(slot: b, to: 2), .moveKey("{b}1"), .moveKey("{b}2"), .finish(slot: b)],
    [.begin(slot: a, to: 0), .moveKey("{a}2"), .moveKey("{a}4"), .finish(slot: a)],
    // There and back.
    [
      .begin(slot: a, to: 1), .moveKey("{a}1"), .finish(slot: a), .begin(slot: a, to: 2), .moveKey("{a}2"),
      .finish(slot: a),
    ],
    [.jump(slot: a, to: 0), .jump(slot: a, to: 2), .jump(slot: a, to: 1)],
    [.jump(slot: b, to: 1), .jump(slot: b, to: 0), .jump(slot: b, to: 2), .jump(slot: b, to: 0)],
    // And half way again.
    [
      .begin(slot: b, to: 1), .moveKey("{b}1"), .finish(slot: b), .begin(slot: b, to: 0), .moveKey("{b}2"),
      .finish(slot: b),
      .begin(slot: b, to: 1), .moveKey("{b}2"),
    ],
    // Stuck half way, and back.
    [.begin(slot: a, to: 0), .moveKey("{a}3")],
    [.begin(slot: b, to: 1), .moveKey("{b}1"), .undo(slot: b)],
    [.begin(slot: b, to: 1), .begin(slot: a, to: 1), .moveKey("{b}1"), .moveKey("{a}3"), .finish(slot: a)],
    [.begin(slot: b, to: 1), .moveKey("{b}2"), .jump(slot: a, to: 0), .finish(slot: b), .jump(slot: a, to: 1)],
  ]

  @Test("every key is found while slots move between pages in every way, and the scan ends", arguments: scenarios)
  func explored(_ steps: [ModelCluster.Step]) {
    var explorer = ScanExplorer(steps)
    explorer.explore(keys: Self.keys)
    #expect(explorer.problem == nil)
    #expect(explorer.orders >= 6)
    #expect(explorer.longestCursor < 160, "\(explorer.longestCursor)")
    #expect(explorer.mostPages <= 30, "\(explorer.mostPages)")
  }

  @Test("the exploration finds a scan at fault, whatever the fault", arguments: ScanExplorer.Fault.allCases)
  func planted(_ fault: ScanExplorer.Fault) {
    var found: String?
    for steps in Self.scenarios where found == nil {
      var explorer = ScanExplorer(steps, fault)
      explorer.explore(keys: Self.keys)
      found = explorer.problem
    }
    #expect(found != nil)
  }

  @Test("a slot that is stuck on its way to a server without slots is scanned there, page by page")
  func emptyServer() {
    // The fourth server has no slot, and so is not in the map.
    var cluster = ModelCluster(
      .redis, serverCount: 3, keys: Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, "v") }))
    cluster.addServer()
    for step in [ModelCluster.Step.begin(slot: Self.a, to: 3), .moveKey("{a}1"), .moveKey("{a}3")] {
      cluster.apply(step)
    }
    var explorer = ScanExplorer([])
    explorer.explore(cluster)
    #expect(explorer.problem == nil)
    #expect(explorer.mostPages <= 20)
  }

  @Test("a cursor that is none is refused")
  func hostile() throws {
    let map = ModelCluster(.redis, keys: [:]).map
    func accepts(_ cursor: String) -> Bool { ClusterScan([Bytes("SCAN"), Bytes(cursor)], map) != nil }
    #expect(accepts("0") && accepts("0-9;;;;;;;") && accepts("0-9;3;id:5;;;;;"))
    #expect(accepts("0-9;;;0-5;2;;id:5;17"))
    for cursor in [
      "", "1", "17", "-1", "00", "0;", ";;;;;;;", "0-9", "0-9;;;;;;", "0-9;;;;;;;;", "9-0;;;;;;;", "0-16384;;;;;;;",
      "0-9;10;id:5;;;;;", "0-9;3;;;;;;", "0-9;;;0-10;;;id:5;1", "0-9;;;0-5;6;;id:5;1", "0-9;;;0-5;3;4;id:5;1",
      "0-9;;;0-5;;;;1", "0-9;;;;;;id:5;1", "0-9;;;0-5;;;id:5;x", "0-9;;;0-5;;;id:5;-1", "0-9;;;0-5;;;id;1",
      "0-9;;;0-5;;;id:5:6;1", "0-9;;;0-5;;;id:5;", "0-9;;;0-5;;;id:5;123456789012345678901", "0-9,3;;;;;;;", "x;;;;;;;",
      "0-9;;;0-5;;;\(String(repeating: "i", count: 65)):5;1", "99999999999999999999;;;;;;;", "0--9;;;;;;;",
    ] {
      #expect(!accepts(cursor), "\(cursor)")
    }
    #expect(!accepts(String(repeating: "0,", count: 1_000_000)))
    #expect(ClusterScan([Bytes("SCAN")], map) == nil)
    // Mutations of a good one are refused or lead to some question.
    var generator = SeededGenerator(seed: 9)
    let good = Array("0-9,20-30;3;id7000:5;0-5,20;2,4;4;id7001:6;17".utf8)
    let letters = Array("0123456789;,-:id ".utf8)
    for _ in 0..<3_000 {
      var cursor = good
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<cursor.count, using: &generator)
        cursor[place] = letters.randomElement(using: &generator) ?? 0
      }
      if let scan = ClusterScan([Bytes("SCAN"), Bytes(cursor)], map) { #expect(!scan.question.bytes.isEmpty) }
    }
  }

  @Test("replies that no scan gets end it with an error, and nothing traps")
  func hostileReplies() throws {
    let map = ModelCluster(.redis, keys: [:]).map
    let nodes = ModelCluster(.redis, keys: [:]).nodes(as: 0)
    let good =
      "+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n$\(nodes.utf8.count)\r\n\(nodes)\r\n*2\r\n$2\r\n17\r\n*1\r\n$1\r\nk\r\n"
    func reply(_ text: String) throws -> (ClusterScan.Next, String) {
      var scan = try #require(ClusterScan([Bytes("SCAN"), Bytes("0")], map))
      let next = Array(text.utf8).withUnsafeBytes { scan.receive($0) }
      return (next, String(decoding: scan.reply, as: UTF8.self))
    }
    #expect(try reply(good).1.hasSuffix("*1\r\n$1\r\nk\r\n"))
    for text in [
      "+OK\r\n+QUEUED\r\n+QUEUED\r\n*-1\r\n", "+OK\r\n+QUEUED\r\n+QUEUED\r\n*0\r\n",
      "+OK\r\n+QUEUED\r\n+QUEUED\r\n:1\r\n",
      "+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n$1\r\nx\r\n*2\r\n$1\r\n0\r\n*0\r\n",
      good.replacing("*2\r\n$2\r\n17\r\n*1\r\n$1\r\nk\r\n", with: "*1\r\n$2\r\n17\r\n"), "+OK\r\n", "$-1\r\n",
      "+OK\r\n-NOPERM no\r\n+QUEUED\r\n-EXECABORT x\r\n",
      good.replacing("*2\r\n$2\r\n17\r\n*1\r\n$1\r\nk\r\n", with: "-WRONGTYPE x\r\n"),
    ] {
      let (next, text) = try reply(text)
      #expect(next == .done && text.hasPrefix("-"), "\(text)")
    }
    #expect(try reply("+OK\r\n-NOPERM no\r\n+QUEUED\r\n-EXECABORT x\r\n").1 == "-NOPERM no\r\n")
  }
}

extension ScanExplorer {
  mutating func explore(_ cluster: ModelCluster) { explore(Scan(cluster: cluster, map: cluster.map), [][...]) }
}
