internal import RESP
internal import Redio
internal import RedioTransport

/// The commands of a call, in pieces that are sent to the nodes that they belong to, and the replies as they come in: a value
/// without node, lock or task.
///
/// ```
///   GET a, MGET b c d, DBSIZE          units: what the caller sent, each with one reply, or several for a transaction
///     │        │         │
///   GET a   MGET b c  MGET d   DBSIZE  DBSIZE …     pieces: what a node gets
///     │        │         │         │      │
///   reply    [b, c]     [d]        3      4          joined: [b, c, d], 7, in the order of the units
/// ```
///
/// A piece that a node refuses, without having executed it, is sent again; nothing else is. A slot's pieces are sent in their
/// order, at first and again. Those behind a refused one may have been executed before it, though, if they were on their way
/// with it and were not refused themselves: after `TRYAGAIN` for a command with several keys, or if the slot came back meanwhile.
struct Scatter {
  /// Where a piece is sent.
  enum Target: Equatable {
    /// To the node of a slot.
    case slot(Int)
    /// To any node that gets something anyway, or any primary.
    case any
    /// To a replica, for a command that all nodes get.
    case replica(Endpoint)
    /// To the server at an address, as a primary.
    case server(Endpoint)
  }

  /// What a node gets as a whole: a command, or a transaction. Without references, since a call can have thousands.
  struct Piece {
    fileprivate enum Kind: UInt8 {
      case slot
      case any
      case replica
      case server
    }

    let unit: Int32
    /// How many replies it gets.
    let replyCount: Int32
    /// Its bytes: in the call's commands, or in `built`.
    fileprivate let start: Int
    fileprivate let end: Int
    fileprivate let isBuilt: Bool
    /// Whether it is `SCRIPT EXISTS` with the `EVALSHA` that it is for: both must be answered by the same server.
    fileprivate(set) var isScript = false
    /// Whether it is a page of a scan, which only a primary can answer.
    fileprivate(set) var isScan = false
    /// Whether its slot was not computed from its keys, but guessed.
    let isGuess: Bool
    fileprivate var kind: Kind
    /// The slot, or the index of an address.
    fileprivate var place: Int32
    /// For replies that are joined in order: the range in `orders` of the places of its elements.
    fileprivate var order: Range<Int32> = 0..<0
    /// How many times it has been refused.
    var refusals: Int32 = 0
    /// Its reply, in `arena`; before that, -1.
    fileprivate var replyStart = -1
    fileprivate var replyEnd = -1

    /// The slot by which it is sent; `nil` if it is sent otherwise.
    var slot: Int? { kind == .slot ? Int(place) : nil }

    fileprivate init(
      unit: Int, _ range: Range<Int>, isBuilt: Bool, replyCount: Int, _ kind: Kind, _ place: Int, isGuess: Bool = false
    ) {
      self.unit = Int32(truncatingIfNeeded: unit)
      self.replyCount = Int32(truncatingIfNeeded: replyCount)
      (start, end) = (range.lowerBound, range.upperBound)
      self.isBuilt = isBuilt
      self.isGuess = isGuess
      self.kind = kind
      self.place = Int32(truncatingIfNeeded: place)
    }
  }

  /// What the caller sent: a command, or a transaction.
  private struct Unit {
    let join: ReplyJoin
    /// How the reply to each of its pieces is joined first.
    var each: ReplyJoin?
    /// Its pieces.
    var first: Int
    var count: Int
    /// The index of its scan; -1 if it is none.
    var scan = -1
  }

  /// What is known of a piece that was refused.
  private struct Trouble {
    /// The last refusal, which becomes its reply if there is no time left.
    var refusal: [UInt8]
    /// Set if the refusal may be a script's own words.
    var doubt: Doubt?
  }

  /// The encoded commands of the call.
  let wire: [UInt8]
  private(set) var pieces: [Piece] = []
  private var units: [Unit] = []
  private var scans: [ClusterScan] = []
  /// Commands that are not the call's own bytes.
  private var built: [UInt8] = []
  private var endpoints: [Endpoint] = []
  private var orders: [Int32] = []
  /// The replies.
  private var arena: [UInt8] = []
  private var troubles: [Int: Trouble] = [:]
  /// How many pieces have no reply yet.
  private(set) var leftCount = 0
  /// The slots of pieces that are held back: what is refused after them waits with them.
  private var heldSlots: Set<Int> = []
  private(set) var isSimple = true

  /// Whether every piece has its reply.
  var isComplete: Bool { leftCount == 0 }

  /// Where a piece is sent.
  func target(of index: Int) -> Target {
    let piece = pieces[index]
    switch piece.kind {
    case .slot: return .slot(Int(piece.place))
    case .any: return .any
    case .replica: return .replica(endpoints[Int(piece.place)])
    case .server: return .server(endpoints[Int(piece.place)])
    }
  }

  /// What is to be confirmed before a piece counts as refused; `nil` if there is no doubt.
  func doubt(of index: Int) -> Doubt? { troubles[index]?.doubt }

  /// Whether a piece was refused.
  func wasRefused(_ index: Int) -> Bool { troubles[index] != nil }

  // MARK: Planning

  /// What the plan has to know of the cluster.
  struct Layout {
    /// One slot of each primary that has some.
    var primaries: [Int]
    var replicas: [Endpoint]
    let map: ClusterMap
    /// Returns where a server that the cluster announces is reached from here.
    let translate: @Sendable (Endpoint) -> Endpoint

    init(map: ClusterMap, _ translate: @escaping @Sendable (Endpoint) -> Endpoint = { $0 }) {
      (self.map, self.translate) = (map, translate)
      primaries = map.firstSlots.map(\.slot)
      replicas = map.shards.flatMap { $0.replicas.map(\.endpoint) }
    }
  }

  /// - Throws: `RedisError` if a command has no place in a cluster: its keys are in several slots, or it must not be sent.
  init(_ wire: [UInt8], _ layout: Layout) throws(RedisError) {
    self.wire = wire
    let fault = wire.withUnsafeBytes { bytes -> RedisError? in
      do throws(RedisError) {
        try plan(bytes, layout)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
    leftCount = pieces.count
  }

  private mutating func plan(_ bytes: UnsafeRawBufferPointer, _ layout: Layout) throws(RedisError) {
    var words = EncodedWords(bytes)
    while words.hasCommand {
      let start = words.position
      if planQuickly(&words, bytes) { continue }
      words = EncodedWords(bytes, at: start)
      guard try plan(&words, bytes, layout), words.position > start else { break }
    }
  }

  /// Plans a command that has one key, or none, and goes to the node of that.
  private mutating func planQuickly(_ words: inout EncodedWords, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = words.position
    guard words.beginCommand() != nil, let first = words.next() else { return false }
    let second = words.next()
    guard let number = CommandIndex.shared.find(bytes, first, second) else { return false }
    let only = Int(CommandIndex.shared.infos[number].onlyKey)
    guard only >= 0, !isMulti(bytes, first) else { return false }
    guard only > 0 else {
      words.skipCommand()
      add(.only, start..<words.position, .any, 0)
      return true
    }
    var key = second
    for _ in 1..<only { key = words.next() }
    guard let key else { return false }
    let slot = HashSlot(of: UnsafeRawBufferPointer(rebasing: bytes[key])).number
    words.skipCommand()
    add(.only, start..<words.position, .slot, slot)
    return true
  }

  private func isMulti(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> Bool {
    word.count == 5 && word.elementsEqual(0..<5) { bytes[$0] & 0xDF == Self.multiName[$1] }
  }

  private static let multiName = Array("MULTI".utf8)

  /// Plans the next command, or the next transaction.
  private mutating func plan(
    _ words: inout EncodedWords, _ bytes: UnsafeRawBufferPointer, _ layout: Layout
  ) throws(RedisError) -> Bool {
    let start = words.position
    guard let command = SpelledCommand(&words, bytes) else { return false }
    let range = start..<words.position
    if command.name == "MULTI" {
      try planTransaction(&words, bytes, start)
      return true
    }
    if command.name == "SCRIPT EXISTS", try planScript(command, &words, bytes, start) { return true }
    switch command.rule {
    case .keyed:
      let slot = try command.slot(bytes)
      add(.only, range, slot == nil ? .any : .slot, slot ?? 0, isGuess: command.isUnknown)
    case .anyPrimary: add(.only, range, .any, 0)
    case .slot(let index):
      let word = index < command.words.count ? UnsafeRawBufferPointer(rebasing: bytes[command.words[index]]) : nil
      let slot = word.flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { HashSlot($0)?.number }
      // A number that is no slot is refused by any server.
      add(.only, range, slot == nil ? .any : .slot, slot ?? 0)
    case .split(let step, let join): try split(command, step, join, bytes, range)
    case .splitCounted: try splitCounted(command, bytes, range)
    case .primaries(let join), .nodes(let join):
      isSimple = false
      let first = pieces.count
      for slot in layout.primaries {
        pieces.append(Piece(unit: units.count, range, isBuilt: false, replyCount: 1, .slot, slot))
      }
      if case .nodes = command.rule {
        for replica in layout.replicas {
          pieces.append(Piece(unit: units.count, range, isBuilt: false, replyCount: 1, .replica, endpoints.count))
          endpoints.append(replica)
        }
      }
      units.append(Unit(join: join, first: first, count: pieces.count - first))
    case .scan: try planScan(command, bytes, layout)
    case .refused(let reason): throw RedisError(.invalidCommand(reason), .notSent, command: command.name)
    }
    return true
  }

  private mutating func add(
    _ join: ReplyJoin, _ range: Range<Int>, isBuilt: Bool = false, _ kind: Piece.Kind, _ place: Int,
    replyCount: Int = 1,
    isGuess: Bool = false
  ) {
    if join != .only { isSimple = false }
    units.append(Unit(join: join, first: pieces.count, count: 1))
    pieces.append(
      Piece(
        unit: units.count - 1, range, isBuilt: isBuilt, replyCount: replyCount, kind, place, isGuess: isGuess))
  }

  /// Plans `SCRIPT EXISTS` with one script, if `EVALSHA` follows: both are one piece.
  private mutating func planScript(
    _ command: SpelledCommand, _ words: inout EncodedWords, _ bytes: UnsafeRawBufferPointer, _ start: Int
  ) throws(RedisError) -> Bool {
    var next = words
    guard command.words.count == 3, let script = SpelledCommand(&next, bytes), script.name.hasPrefix("EVALSHA"),
      script.words.count > 1, bytes[script.words[1]].elementsEqual(bytes[command.words[2]])
    else { return false }
    let slot = try script.slot(bytes)
    words = next
    add(.only, start..<next.position, slot == nil ? .any : .slot, slot ?? 0, replyCount: 2)
    pieces[pieces.count - 1].isScript = true
    return true
  }

  /// Plans a transaction, from behind its `MULTI` to its `EXEC`: it is one piece.
  private mutating func planTransaction(
    _ words: inout EncodedWords, _ bytes: UnsafeRawBufferPointer, _ start: Int
  ) throws(RedisError) {
    var slot: Int?
    var count = 1
    var unguarded: Range<Int>?
    while words.hasCommand {
      guard let command = SpelledCommand(&words, bytes) else { break }
      count += 1
      if command.name == "EXEC" { break }
      if case .refused(let reason) = command.rule {
        throw RedisError(.invalidCommand(reason), .notSent, command: command.name)
      }
      let found = try command.slot(bytes)
      if let found, let slot, found != slot {
        throw SpelledCommand.crossing([slot, found], "the keys of a transaction", command.name)
      }
      slot = slot ?? found
      if command.name == "MSETEX" { unguarded = unguarded ?? command.keyRanges(bytes).first }
    }
    guard let unguarded, let slot else {
      return add(.only, start..<words.position, slot == nil ? .any : .slot, slot ?? 0, replyCount: count)
    }
    // Valkey 9.1 executes `MSETEX` where its keys don't belong: a command that is redirected guards it.
    let first = built.count
    built += CommandList.multi
    appendGuard(bytes, unguarded)
    built += bytes[(start + CommandList.multi.count)..<words.position]
    add(.guarded, first..<built.count, isBuilt: true, .slot, slot, replyCount: count + 1)
  }

  private mutating func appendGuard(_ bytes: UnsafeRawBufferPointer, _ key: Range<Int>) {
    built += "*2\r\n$6\r\nEXISTS\r\n$\(key.count)\r\n".utf8
    built.append(raw: UnsafeRawBufferPointer(rebasing: bytes[key]))
    built += "\r\n".utf8
  }

  /// Splits a command whose arguments are keys, or keys with values.
  private mutating func split(
    _ command: SpelledCommand, _ step: Int, _ join: ReplyJoin, _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) throws(RedisError) {
    let words = command.words
    let count = (words.count - 1) / step
    let groups = SlotGroups(count) {
      HashSlot(of: UnsafeRawBufferPointer(rebasing: bytes[words[1 + $0 * step]])).number
    }
    // With a wrong number of arguments, one node says what is wrong.
    guard groups.count > 1, count * step == words.count - 1 else {
      return add(.only, range, groups.count == 0 ? .any : .slot, groups.count == 0 ? 0 : groups.slot(0))
    }
    isSimple = false
    let (unit, first) = (units.count, pieces.count)
    pieces.reserveCapacity(first + groups.count)
    built.reserveCapacity(built.count + range.count + groups.count * (words[0].count + 16))
    if join == .inOrder { orders.reserveCapacity(orders.count + count) }
    // A word with its header in front and its line end behind it.
    let name = UnsafeRawBufferPointer(rebasing: bytes[Self.whole(words, 0, 0, range)])
    for group in 0..<groups.count {
      let start = built.count
      let order = Int32(truncatingIfNeeded: orders.count)
      built.appendHeader(RESPType.array, 1 + groups.size(group) * step)
      built.append(raw: name)
      var member = groups.first(group)
      while member >= 0 {
        let last = (member + 1) * step
        built.append(raw: UnsafeRawBufferPointer(rebasing: bytes[Self.whole(words, last - step + 1, last, range)]))
        if join == .inOrder { orders.append(Int32(truncatingIfNeeded: member)) }
        member = groups.next(member)
      }
      var piece = Piece(unit: unit, start..<built.count, isBuilt: true, replyCount: 1, .slot, groups.slot(group))
      piece.order = order..<Int32(truncatingIfNeeded: orders.count)
      pieces.append(piece)
    }
    units.append(Unit(join: join, first: first, count: pieces.count - first))
  }

  /// The range of some words with their headers and line ends.
  private static func whole(_ words: [Range<Int>], _ first: Int, _ last: Int, _ command: Range<Int>) -> Range<Int> {
    if first > 0 { return (words[first - 1].upperBound + 2)..<(words[last].upperBound + 2) }
    // Behind the header of the array: `*2\r\n`.
    var digits = 1
    var rest = words.count
    while rest >= 10 {
      digits += 1
      rest /= 10
    }
    return (command.lowerBound + digits + 3)..<(words[last].upperBound + 2)
  }

  /// Splits `MSETEX numkeys key value … [NX | XX] [EX seconds …]`. Each part is guarded by a command that is redirected, since
  /// Valkey 9.1 executes `MSETEX` where its keys don't belong.
  private mutating func splitCounted(
    _ command: SpelledCommand, _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) throws(RedisError) {
    let words = command.words
    guard words.count > 1,
      let count = Int(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[words[1]]), as: UTF8.self)), count > 0,
      count <= words.count, 2 + count * 2 <= words.count
    else { return add(.only, range, .any, 0) }
    let groups = SlotGroups(count) { HashSlot(of: UnsafeRawBufferPointer(rebasing: bytes[words[2 + $0 * 2]])).number }
    let options = (2 + count * 2)..<words.count
    if groups.count > 1 {
      for option in options {
        let word = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[words[option]]), as: UTF8.self).uppercased()
        guard word == "NX" || word == "XX" else { continue }
        throw SpelledCommand.crossing(
          [groups.slot(0), groups.slot(1)],
          "with \(word), which the servers of several can't decide together, its keys",
          command.name)
      }
    }
    isSimple = false
    let (unit, first) = (units.count, pieces.count)
    for group in 0..<groups.count {
      let start = built.count
      built += CommandList.multi
      appendGuard(bytes, words[2 + groups.first(group) * 2])
      let size = groups.size(group)
      built.appendHeader(RESPType.array, 2 + size * 2 + options.count)
      built.append(raw: UnsafeRawBufferPointer(rebasing: bytes[Self.whole(words, 0, 0, range)]))
      built += "$\(String(size).utf8.count)\r\n\(size)\r\n".utf8
      var member = groups.first(group)
      while member >= 0 {
        let key = 2 + member * 2
        built.append(raw: UnsafeRawBufferPointer(rebasing: bytes[Self.whole(words, key, key + 1, range)]))
        member = groups.next(member)
      }
      if !options.isEmpty {
        let last = options.upperBound - 1
        built.append(raw: UnsafeRawBufferPointer(rebasing: bytes[Self.whole(words, options.lowerBound, last, range)]))
      }
      built += CommandList.exec
      pieces.append(
        Piece(unit: unit, start..<built.count, isBuilt: true, replyCount: 4, .slot, groups.slot(group)))
    }
    units.append(Unit(join: .all, each: .lastOfTransaction, first: first, count: pieces.count - first))
  }

  private mutating func planScan(
    _ command: SpelledCommand, _ bytes: UnsafeRawBufferPointer, _ layout: Layout
  ) throws(RedisError) {
    let words = command.words.map { Bytes(copying: UnsafeRawBufferPointer(rebasing: bytes[$0])) }
    guard words.count > 1, let scan = ClusterScan(words, layout.map, layout.translate) else {
      throw RedisError(
        .invalidCommand("the cursor is not one that a scan of this cluster gave: begin with 0"), .notSent,
        command: command.name)
    }
    isSimple = false
    units.append(Unit(join: .scan, first: pieces.count, count: 1, scan: scans.count))
    scans.append(scan)
    pieces.append(piece(scan.question, unit: units.count - 1))
  }

  /// The piece of a scan's question.
  private mutating func piece(_ question: ClusterScan.Question, unit: Int) -> Piece {
    let start = built.count
    built += question.bytes
    var (kind, place) = (Piece.Kind.any, 0)
    switch question.target {
    case .slot(let slot): (kind, place) = (.slot, slot)
    case .any: break
    case .replica(let endpoint), .server(let endpoint):
      kind = .server
      place = endpoints.count
      endpoints.append(endpoint)
    }
    var piece = Piece(unit: unit, start..<built.count, isBuilt: true, replyCount: question.replyCount, kind, place)
    piece.isScan = true
    return piece
  }

  // MARK: Sending

  /// Adds the bytes of a piece.
  func appendPiece(_ index: Int, to output: inout [UInt8]) {
    let piece = pieces[index]
    if piece.isBuilt { output += built[piece.start..<piece.end] } else { output += wire[piece.start..<piece.end] }
  }

  /// How many bytes a piece has.
  func size(of index: Int) -> Int { pieces[index].end - pieces[index].start }

  /// The bytes of a piece.
  func bytes(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    appendPiece(index, to: &bytes)
    return bytes
  }

  /// Whether the rest can go on if the node of a piece is gone.
  func canDo(without index: Int) -> Bool {
    switch pieces[index].kind {
    case .slot, .any: false
    case .replica: true
    case .server: units[Int(pieces[index].unit)].scan >= 0
    }
  }

  /// Whether these are all pieces, and their bytes are the call's own.
  func isWhole(_ indices: [Int]) -> Bool { indices.count == pieces.count && built.isEmpty && isSimple }

  // MARK: Receiving

  /// What an error says that may be a refusal, and may be the words of a script.
  struct Doubt: Equatable {
    enum Claim: Equatable {
      /// The slot is another server's (`MOVED`), or this one is no primary (`READONLY`).
      case isElsewhere
      /// The slot is moving to this server (`ASK`).
      case isMoving(to: Endpoint)
      /// The slot is moving, and some of the keys are here and some there (`TRYAGAIN`).
      case isSplit
      /// The cluster does not work (`CLUSTERDOWN`).
      case isDown
    }

    let claim: Claim
    /// The server that has said it.
    let server: Endpoint
  }

  /// What a node's error reply means for a piece.
  enum Refusal: Equatable {
    /// It is the reply.
    case isAnswer
    /// The piece must be sent again, to the node that the map names now.
    case again
    /// The piece must be sent again, to this server, behind `ASKING`.
    case ask(Endpoint)
    /// The piece must be sent again later.
    case later
    /// It may be a refusal, or the words of a script: the server that it is from has to confirm it.
    case ifConfirmed(Doubt)
  }

  /// A piece that may have been refused.
  struct Refused {
    let index: Int
    let target: Target
    let isGuess: Bool
    /// How many times it has been refused before.
    let refusals: Int
    /// Its commands.
    let bytes: [UInt8]
  }

  private func refused(_ index: Int) -> Refused {
    Refused(
      index: index, target: target(of: index), isGuess: pieces[index].isGuess, refusals: Int(pieces[index].refusals),
      bytes: bytes(of: index))
  }

  /// What becomes of pieces after a node's replies.
  struct Outcome {
    /// To be sent again at once; to this server behind `ASKING`, if there is one.
    var again: [(piece: Int, asking: Endpoint?)] = []
    /// To be sent again later.
    var later: [Int] = []
    /// Whether the map seems to be wrong.
    var wantsMap = false
    /// For each slot of a piece that is sent behind `ASKING`, to whom: later ones follow it on the same way.
    fileprivate var asked: [Int: Endpoint] = [:]
  }

  /// Takes the replies of a node to some pieces.
  ///
  /// - Parameters:
  ///   - bytes: The encoded replies, complete.
  ///   - indices: The pieces that they answer, in order.
  ///   - hasAsking: Whether each piece was preceded by `ASKING`.
  ///   - decide: Says what an error means that may be a refusal.
  mutating func receive(
    _ bytes: UnsafeRawBufferPointer, for indices: [Int], hasAsking: Bool,
    _ decide: (_ piece: Refused, _ error: RESPErrorReply) -> Refusal
  ) -> Outcome {
    var outcome = Outcome()
    let base = arena.count
    arena.append(raw: bytes)
    var reader = RESPReader(framed: bytes)
    for index in indices {
      if hasAsking {
        reader.skipPushes()
        reader.skipElement()
      }
      reader.skipPushes()
      let start = reader.position
      let isRefusable = reader.typeByte == RESPType.simpleError
      reader.skipElement()
      let count = Int(pieces[index].replyCount)
      if count > 1 {
        for _ in 1..<count {
          reader.skipPushes()
          reader.skipElement()
        }
      }
      if !isRefusable, count == 1, units[Int(pieces[index].unit)].scan < 0 {
        pieces[index].replyStart = base + start
        pieces[index].replyEnd = base + reader.position
        leftCount -= 1
        continue
      }
      let replies = UnsafeRawBufferPointer(rebasing: bytes[start..<reader.position])
      take(refusal(replies, index, isRefusable, decide), index, replies, at: base + start, &outcome)
    }
    return outcome
  }

  /// Takes the reply of a piece that may have been refused.
  private mutating func take(
    _ refusal: Refusal, _ index: Int, _ replies: UnsafeRawBufferPointer, at start: Int, _ outcome: inout Outcome
  ) {
    if refusal == .isAnswer { return answered(index, start..<(start + replies.count), &outcome) }
    pieces[index].refusals += 1
    troubles[index] = Trouble(refusal: [UInt8](replies))
    switch refusal {
    // Behind one of its slot that waits, it waits too, so that they keep their order.
    case .again where !isHeld(index):
      outcome.again.append((index, pieces[index].slot.flatMap { outcome.asked[$0] }))
    case .ask(let endpoint) where !isHeld(index):
      if let slot = pieces[index].slot { outcome.asked[slot] = endpoint }
      outcome.again.append((index, endpoint))
    case .ifConfirmed(let doubt):
      troubles[index]?.doubt = doubt
      outcome.wantsMap = true
      hold(index)
      outcome.later.append(index)
    case .isAnswer, .again, .ask, .later:
      hold(index)
      outcome.later.append(index)
    }
  }

  private func isHeld(_ index: Int) -> Bool { pieces[index].slot.map { heldSlots.contains($0) } ?? false }

  /// The pieces among some that wait for a new answer: those that may have been refused, and others of the same slots.
  func doubtful(among indices: [Int]) -> [Int] {
    let slots = Set(indices.compactMap { doubt(of: $0) == nil ? nil : pieces[$0].slot })
    return indices.filter { doubt(of: $0) != nil || pieces[$0].slot.map { slots.contains($0) } == true }
  }

  /// Whether all replies are answers, so that nothing is left to do. Changes nothing.
  func areAnswers(
    _ bytes: UnsafeRawBufferPointer, _ isRefusal: (_ piece: Refused, _ error: RESPErrorReply) -> Bool
  ) -> Bool {
    var reader = RESPReader(framed: bytes)
    for index in pieces.indices {
      reader.skipPushes()
      let start = reader.position
      let isRefusable = reader.typeByte == RESPType.simpleError
      let count = Int(pieces[index].replyCount)
      for _ in 0..<count {
        reader.skipPushes()
        reader.skipElement()
      }
      guard isRefusable || count > 1 else { continue }
      let replies = UnsafeRawBufferPointer(rebasing: bytes[start..<reader.position])
      if refusal(replies, index, isRefusable, { isRefusal($0, $1) ? .later : .isAnswer }) != .isAnswer { return false }
    }
    return true
  }

  /// The slot of a piece was a guess, and a server has said another one.
  mutating func correct(_ index: Int, to slot: Int) {
    pieces[index].kind = .slot
    pieces[index].place = Int32(truncatingIfNeeded: slot)
  }

  /// A piece was refused indeed, and is sent again.
  mutating func confirm(_ index: Int) { troubles[index]?.doubt = nil }

  /// The connection of a piece is gone: what was said of it before counts no more.
  mutating func forget(_ index: Int) { troubles[index] = nil }

  /// The last refusal of a piece becomes its reply.
  mutating func accept(_ index: Int) {
    guard var refusal = troubles.removeValue(forKey: index)?.refusal else { return }
    // A page of a scan is a transaction, of which the caller sees one reply.
    if pieces[index].isScan { refusal = refusal.withUnsafeBytes { [UInt8]($0.replies.first(where: \.isError) ?? $0) } }
    pieces[index].replyStart = arena.count
    arena += refusal
    pieces[index].replyEnd = arena.count
    leftCount -= 1
  }

  /// A piece waits; others of its slot that are refused wait with it.
  mutating func hold(_ index: Int) { if let slot = pieces[index].slot { heldSlots.insert(slot) } }

  /// The pieces that have waited are sent.
  mutating func release() { heldSlots = [] }

  private func refusal(
    _ replies: UnsafeRawBufferPointer, _ index: Int, _ isRefusable: Bool,
    _ decide: (_ piece: Refused, _ error: RESPErrorReply) -> Refusal
  ) -> Refusal {
    let isScript = pieces[index].isScript
    if pieces[index].replyCount == 1 || isScript {
      guard isRefusable || isScript else { return .isAnswer }
      var reader = RESPReader(framed: replies)
      if isScript {
        reader.skipPushes()
        reader.skipElement()
        reader.skipPushes()
      }
      guard let error = reader.wholeValue().error, RetryableError.contains(error.code, isRouted: true) else {
        return .isAnswer
      }
      return decide(refused(index), error)
    }
    guard let error = RetryableError.ofTransaction(replies) else { return .isAnswer }
    return decide(refused(index), error)
  }

  /// Stores a reply of a piece, or goes on with its scan.
  private mutating func answered(_ index: Int, _ reply: Range<Int>, _ outcome: inout Outcome) {
    let number = units[Int(pieces[index].unit)].scan
    var range = reply
    if number >= 0 {
      let next = arena.withUnsafeBytes { scans[number].receive(UnsafeRawBufferPointer(rebasing: $0[reply])) }
      if goOn(index, next, &outcome) { return }
      range = arena.count..<(arena.count + scans[number].reply.count)
      arena += scans[number].reply
    }
    pieces[index].replyStart = range.lowerBound
    pieces[index].replyEnd = range.upperBound
    leftCount -= 1
  }

  /// Goes on with a scan. Returns `false` if the caller gets its reply.
  private mutating func goOn(_ index: Int, _ next: ClusterScan.Next, _ outcome: inout Outcome) -> Bool {
    switch next {
    case .done: return false
    case .ask(let question):
      pieces[index] = piece(question, unit: Int(pieces[index].unit))
      outcome.again.append((index, nil))
    case .wait(let question):
      pieces[index] = piece(question, unit: Int(pieces[index].unit))
      outcome.later.append(index)
      outcome.wantsMap = true
    }
    return true
  }

  /// The node of a piece could not be reached, and the piece was not executed there.
  ///
  /// - Returns: What becomes of it; `nil` if it needs that node.
  mutating func lost(_ index: Int) -> Outcome? {
    var outcome = Outcome()
    switch pieces[index].kind {
    case .slot, .any: return nil
    case .replica:
      // A replica that is gone counts as if it had not been asked.
      leftCount -= 1
    case .server:
      let number = units[Int(pieces[index].unit)].scan
      guard number >= 0 else { return nil }
      _ = goOn(index, scans[number].lost(), &outcome)
    }
    return outcome
  }

  // MARK: Joining

  /// The replies of all units, in order; `nil` if some can't be joined.
  ///
  /// - Complexity: O(n) over their bytes.
  func joined() -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(arena.count)
    let isJoined = arena.withUnsafeBytes { bytes in
      for unit in units {
        let piece = pieces[unit.first]
        if unit.count == 1, unit.join == .only || unit.join == .scan, piece.replyStart >= 0 {
          output.append(raw: UnsafeRawBufferPointer(rebasing: bytes[piece.replyStart..<piece.replyEnd]))
        } else if !join(unit, bytes, to: &output) {
          return false
        }
      }
      return true
    }
    return isJoined ? output : nil
  }

  private func join(_ unit: Unit, _ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) -> Bool {
    if unit.join == .inOrder { return joinInOrder(unit, bytes, to: &output) }
    var parts: [UnsafeRawBufferPointer] = []
    for piece in pieces[unit.first..<(unit.first + unit.count)] where piece.replyStart >= 0 {
      parts.append(UnsafeRawBufferPointer(rebasing: bytes[piece.replyStart..<piece.replyEnd]))
    }
    guard let each = unit.each else { return unit.join.write(parts, to: &output) }
    // The replies that the caller gets are those of the parts, each joined first.
    var reduced: [[UInt8]] = []
    for part in parts {
      var one: [UInt8] = []
      guard each.write([part], to: &one) else { return false }
      reduced.append(one)
    }
    guard let reply = reduced.first(where: { $0.withUnsafeBytes(\.isError) }) ?? reduced.first else { return false }
    output += reply
    return true
  }

  /// Puts the elements of all parts in their keys' places.
  private func joinInOrder(_ unit: Unit, _ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) -> Bool {
    let parts = pieces[unit.first..<(unit.first + unit.count)]
    let count = parts.reduce(0) { $0 + $1.order.count }
    var elements = [Range<Int>](repeating: 0..<0, count: count)
    for part in parts {
      let reply = UnsafeRawBufferPointer(rebasing: bytes[part.replyStart..<part.replyEnd])
      if reply.isError {
        output.append(raw: reply)
        return true
      }
      // `*1\r\n` and one element: most keys are alone in their slots.
      if part.order.count == 1, reply.count > 4, reply[0] == RESPType.array, reply[1] == UInt8(ascii: "1"),
        reply[2] == UInt8(ascii: "\r")
      {
        elements[Int(orders[Int(part.order.lowerBound)])] = (part.replyStart + 4)..<part.replyEnd
        continue
      }
      guard let ranges = reply.elements, ranges.count == part.order.count else { return false }
      for (range, place) in zip(ranges, part.order) {
        elements[Int(orders[Int(place)])] = (part.replyStart + range.lowerBound)..<(part.replyStart + range.upperBound)
      }
    }
    output.appendHeader(RESPType.array, count)
    for element in elements { output.append(raw: UnsafeRawBufferPointer(rebasing: bytes[element])) }
    return true
  }
}

/// Keys by their slots, the slots in the order of their first keys. In linear time.
private struct SlotGroups {
  private var heads: [Int32] = []
  private var tails: [Int32] = []
  private var sizes: [Int32] = []
  private var slots: [Int32] = []
  /// The next key of the same slot, by key; -1 behind the last.
  private var nexts: [Int32]

  init(_ count: Int, _ slot: (Int) -> Int) {
    nexts = Array(repeating: -1, count: count)
    var size = 8
    while size < count * 2 { size *= 2 }
    let mask = size - 1
    // The groups, by their slots.
    var table = [Int32](repeating: -1, count: size)
    for key in 0..<count {
      let slot = Int32(truncatingIfNeeded: slot(key))
      var place = Int(slot) & mask
      while table[place] >= 0, slots[Int(table[place])] != slot { place = (place + 1) & mask }
      let number = Int32(truncatingIfNeeded: key)
      if table[place] < 0 {
        table[place] = Int32(truncatingIfNeeded: heads.count)
        heads.append(number)
        tails.append(number)
        sizes.append(1)
        slots.append(slot)
      } else {
        let group = Int(table[place])
        nexts[Int(tails[group])] = number
        tails[group] = number
        sizes[group] += 1
      }
    }
  }

  var count: Int { heads.count }
  func slot(_ group: Int) -> Int { Int(slots[group]) }
  func size(_ group: Int) -> Int { Int(sizes[group]) }
  /// The first key of a group.
  func first(_ group: Int) -> Int { Int(heads[group]) }
  /// The next key of the same group; -1 behind the last.
  func next(_ key: Int) -> Int { Int(nexts[key]) }
}
