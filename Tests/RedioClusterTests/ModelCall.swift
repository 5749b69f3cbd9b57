import RESP
import RedioTransport

@testable import Redio
@testable import RedioCluster

/// One call of a client of a model cluster: what the router and the call's driver do, in a value.
struct ModelCall {
  enum Fault: CaseIterable {
    /// Sends again what has its reply.
    case resendsEverything
    case forgetsAsking
    case movesSlotOnAsk
    case takesRefusalsForAnswers
    case resendsBackwards
    /// Takes the reply to `EXEC` for that of a transaction that surely did something.
    case trustsAbortedTransactions
    case givesUpOnTryAgain
  }

  private struct Part {
    let server: Int
    let pieces: [Int]
    let isAsking: Bool
    /// How many replies are to come.
    var due: Int
    var replies = ""
  }

  private(set) var scatter: Scatter
  private var map: ClusterMap
  private var parts: [Part] = []
  /// The pieces that wait.
  private(set) var waiting: [Int] = []
  /// How often each piece was sent.
  private var sent: [Int]
  /// What has been received, in the order of the pieces.
  private var received: [String]
  private let fault: Fault?

  init(_ commands: [[String]], _ map: ClusterMap, _ fault: Fault?) throws(RedisError) {
    var writer = RESPWriter()
    for words in commands { writer.write(command: words) }
    scatter = try Scatter(writer.bytes, Scatter.Layout(map: map))
    self.map = map
    self.fault = fault
    sent = scatter.pieces.map { _ in 0 }
    received = scatter.pieces.map { _ in "" }
  }

  /// What tells it from others that have come to the same by another way.
  var key: String {
    let owners = scatter.pieces.indices.map { server($0) }
    let targets = parts.map { "\($0.server)\($0.pieces)\($0.isAsking)\($0.replies)" }
    return "\(owners)\(targets)\(waiting)\(received)"
  }

  var isComplete: Bool { scatter.isComplete }
  var reply: String? { scatter.joined().map { String(decoding: $0, as: UTF8.self) } }

  mutating func start(_ cluster: inout ModelCluster) -> String? {
    send(scatter.pieces.indices.map { ($0, nil) }, &cluster)
  }

  /// The server of a piece.
  private func server(_ piece: Int) -> Int {
    switch scatter.target(of: piece) {
    case .slot(let slot): map.shard(of: slot).flatMap { ModelCluster.server(at: $0.primary.endpoint) } ?? 0
    case .server(let endpoint), .replica(let endpoint): ModelCluster.server(at: endpoint) ?? 0
    case .any: 0
    }
  }

  private mutating func send(_ pieces: [(piece: Int, asking: Endpoint?)], _ cluster: inout ModelCluster) -> String? {
    var groups: [(server: Int, isAsking: Bool, pieces: [Int])] = []
    for (piece, asking) in pieces {
      let isAsking = asking != nil && fault != .forgetsAsking
      let server = asking.flatMap { ModelCluster.server(at: $0) } ?? server(piece)
      if let index = groups.firstIndex(where: { $0.server == server && $0.isAsking == isAsking }) {
        groups[index].pieces.append(piece)
      } else {
        groups.append((server, isAsking, [piece]))
      }
    }
    // As the driver does: what is not behind ASKING first.
    for group in groups.filter({ !$0.isAsking }) + groups.filter(\.isAsking) {
      var due = 0
      for piece in group.pieces {
        sent[piece] += 1
        guard sent[piece] <= 40 else { return "a piece is sent for ever" }
        guard sent[piece] == Int(scatter.pieces[piece].refusals) + 1 else {
          return "a piece is sent that was not refused"
        }
        var bytes: [UInt8] = []
        scatter.appendPiece(piece, to: &bytes)
        let commands = (group.isAsking ? [["ASKING"]] : []) + Self.commands(bytes)
        cluster.send(commands, to: group.server)
        due += commands.count
      }
      parts.append(Part(server: group.server, pieces: group.pieces, isAsking: group.isAsking, due: due))
    }
    return nil
  }

  static func commands(_ bytes: [UInt8]) -> [[String]] { EncodedCommands.of(bytes).map { $0.map(\.string) } }

  /// A server executes its next command.
  mutating func run(_ server: Int, _ cluster: inout ModelCluster) -> String? {
    let reply = cluster.run(server)
    guard let index = parts.firstIndex(where: { $0.server == server }) else { return "a reply that nobody waits for" }
    parts[index].replies += reply
    parts[index].due -= 1
    guard parts[index].due == 0 else { return nil }
    let part = parts.remove(at: index)
    return receive(part, &cluster)
  }

  private mutating func receive(_ part: Part, _ cluster: inout ModelCluster) -> String? {
    var map = map
    let fault = fault
    let pieces = scatter.pieces
    var outcome = Array(part.replies.utf8).withUnsafeBytes { bytes in
      scatter.receive(bytes, for: part.pieces, hasAsking: part.isAsking) { piece, error in
        Self.decide(error, ModelCluster.endpoint(part.server), pieces[piece.index], fault, &map)
      }
    }
    self.map = map
    if fault == .resendsEverything, !outcome.again.isEmpty { outcome.again = part.pieces.map { ($0, nil) } }
    if fault == .resendsBackwards { outcome.again.reverse() }
    waiting += outcome.later
    received[part.pieces[0]] += "\(part.pieces)\(part.replies)"
    return send(outcome.again, &cluster)
  }

  private static func decide(
    _ error: RESPErrorReply, _ asked: Endpoint, _ piece: Scatter.Piece, _ fault: Fault?, _ map: inout ClusterMap
  ) -> Scatter.Refusal {
    if fault == .trustsAbortedTransactions, piece.replyCount > 1 { return .isAnswer }
    if fault == .takesRefusalsForAnswers { return .isAnswer }
    guard let redirect = Redirect(error.message, from: asked) else {
      return fault == .givesUpOnTryAgain && error.code == "TRYAGAIN" ? .isAnswer : .later
    }
    if error.code == "MOVED" || fault == .movesSlotOnAsk { _ = map.move(redirect.slot, to: redirect.endpoint) }
    return error.code == "ASK" && fault != .movesSlotOnAsk ? .ask(redirect.endpoint) : .again
  }

  /// Pieces that have waited are sent, with a new map.
  mutating func wake(_ cluster: inout ModelCluster) -> String? {
    map = cluster.map
    scatter.release()
    let pieces = waiting.sorted()
    waiting = []
    return send(pieces.map { ($0, nil) }, &cluster)
  }
}
