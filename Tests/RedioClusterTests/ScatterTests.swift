import RESP
import Redio
import TestSupport
import Testing

@testable import RedioCluster

/// A call, and what an administrator does meanwhile.
struct ScatterScenario: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let commands: [[String]]
  let steps: [ModelCluster.Step]
  /// What Valkey answers to MSETEX in the wrong place can't be told from a success without a guard.
  static let keys = ["{a}1": "1", "{a}2": "2", "{b}1": "3", "{c}1": "4", "{c}2": "5"]
}

extension ScatterScenario {
  private static let a = ModelCluster.slot("{a}")
  private static let b = ModelCluster.slot("{b}")
  /// Another server than the slot's own.
  private static func other(_ slot: Int, _ step: Int = 1) -> Int { (slot * 3 / RedisSlot.count + step) % 3 }

  private static let moveA: [ModelCluster.Step] = [
    .begin(slot: a, to: other(a)), .moveKey("{a}1"), .moveKey("{a}2"), .finish(slot: a),
  ]

  static let all = [
    ScatterScenario(
      testDescription: "a slot's commands while it moves key by key",
      commands: [
        ["APPEND", "{a}1", "x"], ["APPEND", "{a}3", "y"], ["GET", "{a}1"], ["APPEND", "{a}1", "z"], ["GET", "{b}1"],
      ], steps: moveA),
    ScatterScenario(
      testDescription: "a slot that is stuck half way",
      commands: [["APPEND", "{a}1", "x"], ["APPEND", "{a}2", "y"], ["GET", "{a}1"], ["GET", "{a}3"]],
      steps: [.begin(slot: a, to: other(a)), .moveKey("{a}1")]),
    ScatterScenario(
      testDescription: "split commands while a slot moves",
      commands: [
        ["MGET", "{a}1", "{b}1", "{c}1", "{a}2", "none", "{a}1"], ["DEL", "{c}1", "{b}1", "{c}2", "{c}9"],
      ], steps: moveA),
    ScatterScenario(
      testDescription: "MSET of many slots", commands: [["MSET", "{a}1", "x", "{b}1", "y", "{a}2", "z", "{c}7", "w"]],
      steps: moveA),
    ScatterScenario(
      testDescription: "MSETEX, which one server executes anywhere",
      commands: [["MSETEX", "4", "{a}1", "x", "{b}1", "y", "{a}2", "z", "{c}7", "w", "EX", "10"]], steps: moveA),
    ScatterScenario(
      testDescription: "a transaction while its slot moves",
      commands: [["MULTI"], ["APPEND", "{a}1", "x"], ["APPEND", "{a}2", "y"], ["EXEC"], ["GET", "{c}1"]], steps: moveA),
    ScatterScenario(
      testDescription: "a transaction with MSETEX",
      commands: [["MULTI"], ["APPEND", "{a}1", "x"], ["MSETEX", "1", "{a}1", "y"], ["EXEC"]], steps: moveA),
    ScatterScenario(
      testDescription: "a slot that moves at once, twice",
      commands: [["APPEND", "{a}1", "x"], ["MGET", "{a}1", "{b}1"], ["APPEND", "{b}1", "y"]],
      steps: [.jump(slot: a, to: other(a)), .jump(slot: a, to: other(a, 2)), .jump(slot: b, to: other(b))]),
    ScatterScenario(
      testDescription: "a slot that nobody has for a while",
      commands: [["APPEND", "{a}1", "x"], ["EXISTS", "{a}1", "{b}1", "{a}2"], ["APPEND", "{b}1", "y"]],
      steps: [.down(slot: a), .up(slot: a)]),
    ScatterScenario(
      testDescription: "commands without keys", commands: [["DBSIZE"], ["APPEND", "{b}1", "x"], ["DBSIZE"], ["PING"]],
      steps: [.begin(slot: a, to: other(a)), .down(slot: b), .up(slot: b)]),
  ]
}

/// Lets a model cluster and a call go on in every order.
struct ScatterExplorer {
  let scenario: ScatterScenario
  let expected: (reply: String, data: [String: String])
  private(set) var orders = 0
  private(set) var fault: String?
  private var order: [String] = []
  /// The states that were met.
  private var met: Set<String> = []

  init(_ scenario: ScatterScenario) {
    self.scenario = scenario
    // What one server would reply, which has all keys.
    var single = ModelCluster(.redis, serverCount: 1, keys: ScatterScenario.keys)
    single.send(scenario.commands, to: 0)
    let reply = scenario.commands.map { _ in single.run(0) }.joined()
    expected = (reply, single.data)
  }

  mutating func explore(_ flavour: ModelCluster.Flavour, _ callFault: ModelCall.Fault? = nil) {
    var cluster = ModelCluster(flavour, keys: ScatterScenario.keys)
    do throws(RedisError) {
      var call = try ModelCall(scenario.commands, cluster.map, callFault)
      note(call.start(&cluster))
      explore(call, cluster, scenario.steps[...])
    } catch {
      note("\(error)")
    }
  }

  private mutating func explore(_ call: ModelCall, _ cluster: ModelCluster, _ steps: ArraySlice<ModelCluster.Step>) {
    guard fault == nil, met.insert("\(steps.count)\(cluster.key)\(call.key)").inserted else { return }
    orders += 1
    if call.isComplete { return check(call, cluster) }
    var canGoOn = false
    for server in cluster.servers.indices where !cluster.servers[server].queue.isEmpty {
      canGoOn = true
      try1("run \(server)", call, cluster, steps) { $0.run(server, &$1) }
    }
    if let step = steps.first {
      var next = cluster
      next.apply(step)
      order.append("\(step)")
      // What waits is tried again after each step.
      var woken = call
      if !woken.waiting.isEmpty { note(woken.wake(&next)) }
      explore(woken, next, steps.dropFirst())
      order.removeLast()
    } else if !canGoOn {
      guard !call.waiting.isEmpty else { return note("nothing goes on") }
      // A transaction can wait for ever while its slot is stuck half way; the administrator ends that.
      var next = cluster
      for slot in cluster.moves.keys { next.apply(.finish(slot: slot)) }
      try1("wake", call, next, steps) { $0.wake(&$1) }
    }
  }

  private mutating func try1(
    _ name: String, _ call: ModelCall, _ cluster: ModelCluster, _ steps: ArraySlice<ModelCluster.Step>,
    _ body: (inout ModelCall, inout ModelCluster) -> String?
  ) {
    var (call, cluster) = (call, cluster)
    order.append(name)
    note(body(&call, &cluster))
    explore(call, cluster, steps)
    order.removeLast()
  }

  private mutating func check(_ call: ModelCall, _ cluster: ModelCluster) {
    guard let reply = call.reply else { return note("the replies can't be joined") }
    if reply != expected.reply { note("reply \(reply.debugDescription), not \(expected.reply.debugDescription)") }
    if cluster.data != expected.data { note("keys \(cluster.data), not \(expected.data)") }
  }

  private mutating func note(_ fault: String?) {
    guard let fault, self.fault == nil else { return }
    self.fault = "\(fault); after: " + order.joined(separator: ", ")
  }
}

@Suite("Calls in pieces")
struct ScatterTests {
  @Test(
    "whatever moves meanwhile, in whatever order, a call does and returns what it would on one server",
    arguments: ScatterScenario.all, ModelCluster.Flavour.allCases)
  func explored(_ scenario: ScatterScenario, _ flavour: ModelCluster.Flavour) {
    var explorer = ScatterExplorer(scenario)
    explorer.explore(flavour)
    #expect(explorer.fault == nil)
    #expect(explorer.orders > 20)
  }

  @Test("the exploration finds a call at fault, whatever the fault", arguments: ModelCall.Fault.allCases)
  func planted(_ fault: ModelCall.Fault) {
    var found: String?
    for scenario in ScatterScenario.all where found == nil {
      for flavour in ModelCluster.Flavour.allCases where found == nil {
        var explorer = ScatterExplorer(scenario)
        explorer.explore(flavour, fault)
        found = explorer.fault
      }
    }
    #expect(found != nil)
  }

  private static let map: ClusterMap = ModelCluster(.redis, keys: [:]).map

  private func scatter(_ commands: [String]...) throws(RedisError) -> Scatter {
    var writer = RESPWriter()
    for words in commands { writer.write(command: words) }
    return try Scatter(writer.bytes, Scatter.Layout(map: Self.map))
  }

  private func commands(_ scatter: Scatter, _ piece: Int) -> [[String]] {
    var bytes: [UInt8] = []
    scatter.appendPiece(piece, to: &bytes)
    return ModelCall.commands(bytes)
  }

  @Test("a split command is one command a slot, each key with its value, in the order of the keys")
  func split() throws {
    let mset = try scatter(["mset", "{a}1", "1", "{b}1", "2", "{a}2", "3"])
    #expect(mset.pieces.count == 2)
    #expect(commands(mset, 0) == [["mset", "{a}1", "1", "{a}2", "3"]])
    #expect(commands(mset, 1) == [["mset", "{b}1", "2"]])
    // One slot, no argument, an argument too few: as it is.
    for words in [["MGET", "{a}1", "{a}2"], ["MGET"], ["MSET", "{a}1", "1", "{b}1"]] {
      let one = try scatter(words)
      #expect(one.pieces.count == 1 && commands(one, 0) == [words])
    }
  }

  @Test("MSETEX has a guard in each slot, also in a transaction; with NX it can't be split")
  func msetex() throws {
    let two = try scatter(["MSETEX", "2", "{a}1", "1", "{b}1", "2", "EX", "5"])
    #expect(two.pieces.count == 2)
    #expect(commands(two, 0) == [["MULTI"], ["EXISTS", "{a}1"], ["MSETEX", "1", "{a}1", "1", "EX", "5"], ["EXEC"]])
    let one = try scatter(["MSETEX", "2", "{a}1", "1", "{a}2", "2", "nx"])
    #expect(commands(one, 0).count == 4)
    let transaction = try scatter(["MULTI"], ["GET", "{a}1"], ["MSETEX", "1", "{a}1", "1"], ["EXEC"])
    #expect(commands(transaction, 0).map(\.first) == ["MULTI", "EXISTS", "GET", "MSETEX", "EXEC"])
    for option in ["NX", "xx"] {
      let error = #expect(throws: RedisError.self) { try scatter(["MSETEX", "2", "{a}1", "1", "{b}1", "2", option]) }
      #expect(error?.outcome == .notSent)
    }
    // Values that look like an option are none.
    #expect(throws: Never.self) { try scatter(["MSETEX", "2", "{a}1", "NX", "{b}1", "XX"]) }
    for words in [
      ["MSETEX"], ["MSETEX", "9223372036854775807", "a"], ["MSETEX", "-1", "a", "b"], ["MSETEX", "x", "a", "b"],
    ] {
      #expect(commands(try scatter(words), 0) == [words])
    }
  }

  @Test("what can't be in a cluster is an error before anything is sent")
  func refused() {
    for words in [
      ["MSETNX", "a", "1", "b", "2"], ["SINTER", "a", "b"], ["READONLY"], ["ASKING"], ["RENAME", "a", "b"],
    ] {
      let error = #expect(throws: RedisError.self) { try scatter(["SET", "a", "1"], words) }
      #expect(error?.outcome == .notSent)
    }
    let error = #expect(throws: RedisError.self) { try scatter(["MULTI"], ["INCR", "a"], ["INCR", "b"], ["EXEC"]) }
    #expect(error?.outcome == .notSent)
  }

  @Test(
    "a transaction is one piece, refused only if it did surely nothing",
    arguments: [
      ("+OK\r\n-ASK 15495 127.0.0.1:7001\r\n-EXECABORT Transaction discarded\r\n", "ASK"),
      ("+OK\r\n-MOVED 15495 127.0.0.1:7001\r\n-EXECABORT Transaction discarded\r\n", "MOVED"),
      ("+OK\r\n-LOADING Redis is loading\r\n-EXECABORT Transaction discarded\r\n", "LOADING"),
      ("+OK\r\n-MASTERDOWN Link down\r\n-EXECABORT Transaction discarded\r\n", "MASTERDOWN"),
      ("+OK\r\n+QUEUED\r\n-TRYAGAIN Multiple keys\r\n", "TRYAGAIN"),
      ("+OK\r\n+QUEUED\r\n-MOVED 1 127.0.0.1:7001\r\n", "MOVED"),
      ("+OK\r\n-CLUSTERDOWN Hash slot not served\r\n-EXECABORT Transaction discarded\r\n", "CLUSTERDOWN"),
      // Nothing was refused, or something was done.
      ("+OK\r\n+QUEUED\r\n*1\r\n-MOVED 1 127.0.0.1:7001\r\n", nil), ("+OK\r\n+QUEUED\r\n*1\r\n:1\r\n", nil),
      ("+OK\r\n-ERR wrong\r\n-EXECABORT Transaction discarded\r\n", nil), ("+OK\r\n+QUEUED\r\n*-1\r\n", nil),
      ("+OK\r\n-LOADING Redis is loading\r\n*0\r\n", nil),
    ])
  func transactions(_ replies: String, _ code: String?) throws {
    var call = try scatter(["MULTI"], ["INCR", "a"], ["EXEC"])
    var asked: String?
    let outcome = Array(replies.utf8).withUnsafeBytes { bytes in
      call.receive(bytes, for: [0], hasAsking: false) { _, error in
        asked = error.code
        return .again
      }
    }
    #expect(asked == code && outcome.again.count == (code == nil ? 0 : 1))
    #expect(call.isComplete == (code == nil))
    if code == nil { #expect(call.joined().map { String(decoding: $0, as: UTF8.self) } == replies) }
  }

  @Test("what is refused behind a piece of its slot that waits, waits with it")
  func held() throws {
    var call = try scatter(["GET", "{a}1"], ["GET", "{a}2"], ["GET", "{b}1"], ["GET", "{a}3"])
    let replies = "-TRYAGAIN later\r\n-MOVED 1 h:1\r\n-MOVED 1 h:1\r\n+x\r\n"
    let outcome = Array(replies.utf8).withUnsafeBytes { bytes in
      call.receive(bytes, for: [0, 1, 2, 3], hasAsking: false) { _, error in error.code == "MOVED" ? .again : .later }
    }
    #expect(outcome.later == [0, 1] && outcome.again.map(\.piece) == [2] && call.leftCount == 3)
    // A script's words may be a refusal: the next of its slot waits for the same answer.
    var script = try scatter(["GET", "{a}1"], ["GET", "{a}2"], ["GET", "{b}1"])
    let doubtful = Array("-MOVED 1 h:1\r\n-MOVED 1 h:1\r\n-MOVED 1 h:1\r\n".utf8).withUnsafeBytes { bytes in
      script.receive(bytes, for: [0, 1, 2], hasAsking: false) { piece, _ in
        piece.index == 0
          ? .ifConfirmed(Scatter.Doubt(claim: .isElsewhere, server: .local(1))) : piece.index == 1 ? .again : .later
      }
    }
    #expect(doubtful.later == [0, 1, 2] && script.doubtful(among: doubtful.later) == [0, 1])
    // Once it is sent again, nothing is in doubt; once its connection is lost, nothing has been said of it.
    script.confirm(0)
    #expect(script.doubt(of: 0) == nil && script.wasRefused(0) && script.doubtful(among: [0, 1, 2]).isEmpty)
    script.forget(0)
    #expect(!script.wasRefused(0))
    script.accept(0)
    #expect(script.leftCount == 3)
  }

  @Test("what is refused behind a piece that is sent behind ASKING goes the same way")
  func asking() throws {
    var call = try scatter(["GET", "{a}1"], ["GET", "{a}2"], ["GET", "{b}1"])
    let replies = "-ASK 15495 h:1\r\n-MOVED 15495 h:1\r\n-MOVED 1 h:1\r\n"
    let outcome = Array(replies.utf8).withUnsafeBytes { bytes in
      call.receive(bytes, for: [0, 1, 2], hasAsking: false) { _, error in error.code == "ASK" ? .ask(.local(1)) : .again
      }
    }
    #expect(outcome.again.map(\.piece) == [0, 1, 2])
    #expect(outcome.again.map(\.asking) == [.local(1), .local(1), nil])
  }

  @Test("a scan whose time is up has the server's error as its reply")
  func scan() throws {
    var call = try scatter(["SCAN", "0"])
    #expect(call.pieces[0].isScan && call.pieces[0].replyCount == 4)
    let replies = "+OK\r\n+QUEUED\r\n-LOADING Redis is loading\r\n-EXECABORT Transaction discarded\r\n"
    let outcome = Array(replies.utf8).withUnsafeBytes { bytes in
      call.receive(bytes, for: [0], hasAsking: false) { _, error in error.code == "LOADING" ? .later : .isAnswer }
    }
    #expect(outcome.later == [0] && !call.isComplete)
    call.accept(0)
    #expect(call.joined().map { String(decoding: $0, as: UTF8.self) } == "-LOADING Redis is loading\r\n")
  }

  @Test(
    "replies to parts come in the order of the keys, whatever they are, or can't be joined",
    arguments: [
      ("*2\r\n$1\r\na\r\n$-1\r\n", "*1\r\n_\r\n", "*3\r\n$1\r\na\r\n_\r\n$-1\r\n"),
      ("*2\r\n*1\r\n:1\r\n+x\r\n", "*1\r\n%1\r\n:1\r\n:2\r\n", "*3\r\n*1\r\n:1\r\n%1\r\n:1\r\n:2\r\n+x\r\n"),
      ("*2\r\n:1\r\n:2\r\n", "-ERR x\r\n", "-ERR x\r\n"), ("*2\r\n:1\r\n:2\r\n", "*2\r\n:1\r\n:2\r\n", nil),
      ("*1\r\n:1\r\n", "*1\r\n:1\r\n", nil), ("*-1\r\n", "*1\r\n:1\r\n", nil), (":1\r\n", "*1\r\n:1\r\n", nil),
      ("*2\r\n:1\r\n:2\r\n", "*0\r\n", nil), ("*2\r\n:1\r\n:2\r\n", "*?\r\n:1\r\n.\r\n", nil),
    ])
  func inOrder(_ first: String, _ second: String, _ joined: String?) throws {
    var call = try scatter(["MGET", "{a}1", "{b}1", "{a}2"])
    for (index, reply) in [first, second].enumerated() {
      _ = Array(reply.utf8).withUnsafeBytes { call.receive($0, for: [index], hasAsking: false) { _, _ in .isAnswer } }
    }
    #expect(call.joined().map { String(decoding: $0, as: UTF8.self) } == joined)
  }

  @Test("a script is asked for where it runs, if the next command runs that one")
  func scripts() throws {
    let sha = String(repeating: "a", count: 40)
    let pair = try scatter(["SCRIPT", "EXISTS", sha], ["EVALSHA", sha, "1", "{b}k"])
    #expect(
      pair.pieces.count == 1 && pair.target(of: 0) == .slot(ModelCluster.slot("{b}")) && pair.pieces[0].isScript)
    let other = try scatter(["SCRIPT", "EXISTS", String(repeating: "b", count: 40)], ["EVALSHA", sha, "1", "{b}k"])
    #expect(other.pieces.count == 4)
  }

  @Test("splitting and joining take linear time")
  func linear() throws {
    func time(_ count: Int) throws -> Duration {
      let words = ["MGET"] + (0..<count).map { "key:\($0)" }
      return try bestTime {
        var call = try scatter(words)
        for index in call.pieces.indices {
          let keys = commands(call, index)[0].count - 1
          let reply = "*\(keys)\r\n" + String(repeating: "$1\r\nx\r\n", count: keys)
          _ = Array(reply.utf8).withUnsafeBytes {
            call.receive($0, for: [index], hasAsking: false) { _, _ in .isAnswer }
          }
        }
        #expect(call.joined()?.count ?? 0 > count * 7)
      }
    }
    _ = try time(1_000)
    // Sixteen times as much, with some room for noise: a quadratic one would take 256 times as long.
    let (few, many) = (try time(2_000), try time(32_000))
    #expect(many < few * 64)
  }
}
