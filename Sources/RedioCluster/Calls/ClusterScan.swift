internal import RESP
internal import Redio
internal import RedioTransport

/// A scan of a whole cluster, one node after another, so that every key is found at least once while slots move: a value,
/// whose state is in the cursor that the caller gets. The client keeps nothing, and scans don't disturb each other.
///
/// ```
///   slots that are left ──> the node that has the first of them: SCAN, SCAN … ──> what it had all the time is done
///                                                                             ├─> what was moving away is half done
///                            the node that it moves to: SCAN, SCAN … <────────┘
/// ```
///
/// A page is `MULTI`, `CLUSTER NODES`, `SCAN`, `EXEC`: what the node has is known for the very moment at which its keys are
/// read. A slot that it had at each page, and that was not moving, is done. One that was moving away is half done: its keys
/// were found here, or had gone to the other node, which is scanned next, and then the slot is done. Any other slot is left, for
/// the node that has it then. Whether a slot has gone and come back between two pages is told by the node's configuration epoch,
/// which grows whenever a node gets a slot.
///
/// Keys are missed that are moved back by hand while their slot stays marked as moving.
struct ClusterScan {
  /// What to ask.
  struct Question: Equatable {
    let bytes: [UInt8]
    let replyCount: Int
    let target: Scatter.Target
  }

  /// What follows a node's replies.
  enum Next: Equatable {
    case ask(Question)
    /// Ask when the map has been asked for again: the node does not have what the map says.
    case wait(Question)
    /// The caller gets `reply`.
    case done
  }

  private enum Step: Equatable {
    /// Which node does the first half-done slot move to? Then go on there, with its own cursor or from the beginning.
    case locating(String?)
    /// Begin at a node.
    case beginning
    /// Go on with the node's own cursor.
    case going(String)
  }

  /// A node, and its configuration epoch.
  private struct Stamp: Equatable {
    var id = ""
    var epoch: Int64 = -1

    var text: String { id.isEmpty ? "" : "\(id):\(epoch)" }

    init() {}

    init(id: String, epoch: Int64) { (self.id, self.epoch) = (id, epoch) }

    /// Reads its text; `nil` if it is none.
    init?(_ text: Substring) {
      self.init()
      if text.isEmpty { return }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, 1...64 ~= parts[0].utf8.count, let epoch = Int64(parts[1]) else { return nil }
      (id, self.epoch) = (String(parts[0]), epoch)
    }
  }

  /// The words of the command.
  private let words: [Bytes]
  private let map: ClusterMap
  private let translate: @Sendable (Endpoint) -> Endpoint
  private var step = Step.beginning
  /// The slots that are not done, and those among them that are half done.
  private var left = SlotRanges()
  private var half = SlotRanges()
  /// The node that the half-done slots were moving away from.
  private var source = Stamp()
  /// The slots that the scan of the current node is for; those among them that were moving away at a page, and those among
  /// these that have gone.
  private var current = SlotRanges()
  private var moving = SlotRanges()
  private var away = SlotRanges()
  /// The current node, once it has told.
  private var node = Stamp()
  private var target = Scatter.Target.any
  /// The reply for the caller.
  private(set) var reply: [UInt8] = []

  /// Reads the caller's cursor; `nil` if it is none of a scan of a cluster.
  ///
  /// - Parameters:
  ///   - words: The command's name and arguments.
  ///   - translate: Returns where a server that the cluster announces is reached from here.
  init?(_ words: [Bytes], _ map: ClusterMap, _ translate: @escaping @Sendable (Endpoint) -> Endpoint = { $0 }) {
    (self.words, self.map, self.translate) = (words, map, translate)
    guard words.count > 1, words[1].count <= Self.longestCursor else { return nil }
    let cursor = words[1].string
    if cursor == "0" {
      left = SlotRanges((0..<HashSlot.count).filter { map.owners[$0] != ClusterMap.nobody })
      begin()
    } else {
      guard read(cursor) else { return nil }
    }
    guard !left.isEmpty else { return nil }
  }

  /// Longer than any cursor: of ranges, there are fewer than slots.
  private static let longestCursor = 250_000

  private var cursor: String {
    var cursor = ""
    if case .going(let own) = step { cursor = own }
    return "\(left);\(half);\(source.text);\(current);\(moving);\(away);\(node.text);\(cursor)"
  }

  private mutating func read(_ cursor: String) -> Bool {
    let fields = cursor.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 8, let left = SlotRanges(fields[0]), let half = SlotRanges(fields[1]),
      let source = Stamp(fields[2]), let current = SlotRanges(fields[3]), let moving = SlotRanges(fields[4]),
      let away = SlotRanges(fields[5]), let node = Stamp(fields[6]), half.isSubset(of: left),
      current.isSubset(of: left),
      moving.isSubset(of: current), away.isSubset(of: moving), half.isEmpty || !source.id.isEmpty
    else { return false }
    (self.left, self.half, self.source) = (left, half, source)
    let own = String(fields[7])
    guard !own.isEmpty else {
      begin()
      return current.isEmpty && node.id.isEmpty
    }
    guard own.utf8.count <= 20, own.utf8.allSatisfy({ 48...57 ~= $0 }), !current.isEmpty, !node.id.isEmpty else {
      return false
    }
    (self.current, self.moving, self.away, self.node) = (current, moving, away, node)
    goOn(own)
    return true
  }

  // MARK: Where to

  /// Goes on at the current node, which is found by its id, since its slots may have gone. One that has no slots yet is not
  /// in the map: whoever has the slots that move to it knows it.
  private mutating func goOn(_ own: String) {
    if let endpoint = endpoint(of: node.id) {
      (step, target) = (.going(own), .server(endpoint))
    } else if let slot = half.intersection(current).first {
      (step, target) = (.locating(own), .slot(slot))
    } else {
      begin()
    }
  }

  private func endpoint(of id: String) -> Endpoint? { map.members.first { $0.id == id }?.endpoint }

  /// Begins at the next node.
  private mutating func begin() {
    (current, moving, away, node) = (SlotRanges(), SlotRanges(), SlotRanges(), Stamp())
    half = half.intersection(left)
    if half.isEmpty { source = Stamp() }
    step = half.isEmpty ? .beginning : .locating(nil)
    target = (half.first ?? left.first).map { .slot($0) } ?? .any
  }

  private mutating func beginAnew() -> Next {
    begin()
    return .wait(question)
  }

  /// The node could not be reached: what was found there counts no more.
  mutating func lost() -> Next {
    half = SlotRanges()
    return beginAnew()
  }

  /// What to ask now.
  var question: Question {
    var arguments = RESPArguments()
    func add(_ words: String...) {
      arguments.begin()
      for word in words { arguments.append(text: word) }
      arguments.end()
    }
    let own: String
    switch step {
    case .locating:
      add("CLUSTER", "NODES")
      return Question(bytes: arguments.bytes, replyCount: 1, target: target)
    case .beginning: own = "0"
    case .going(let cursor): own = cursor
    }
    add("MULTI")
    add("CLUSTER", "NODES")
    arguments.begin()
    words[0].withUnsafeBytes { arguments.append(bytes: $0) }
    arguments.append(text: own)
    for word in words.dropFirst(2) { word.withUnsafeBytes { arguments.append(bytes: $0) } }
    arguments.end()
    add("EXEC")
    return Question(bytes: arguments.bytes, replyCount: 4, target: target)
  }

  // MARK: Replies

  /// Takes the node's replies.
  mutating func receive(_ bytes: UnsafeRawBufferPointer) -> Next {
    let replies = bytes.replies
    if let error = replies.first(where: \.isError) { return end([UInt8](error)) }
    guard let last = replies.last else { return fail() }
    if case .locating(let own) = step {
      guard let state = NodeState(last) else { return fail() }
      return located(state, own)
    }
    guard let parts = last.elements?.map({ UnsafeRawBufferPointer(rebasing: last[$0]) }), parts.count == 2 else {
      return fail()
    }
    if let error = parts.first(where: \.isError) { return end([UInt8](error)) }
    guard let state = NodeState(parts[0]) else { return fail() }
    if step == .beginning {
      node = Stamp(id: state.id, epoch: state.epoch(of: state.id) ?? -1)
      current = state.slots.intersection(left).union(half.intersection(arriving(state)))
    } else if state.id != node.id {
      // Another node is at that address by now, which knows nothing of this cursor.
      return beginAnew()
    }
    observe(state)
    return current.isEmpty ? beginAnew() : receivePage(parts[1])
  }

  /// The node that has the first half-done slot says where that moves to.
  private mutating func located(_ state: NodeState, _ own: String?) -> Next {
    guard let slot = (own == nil ? half : half.intersection(current)).first, state.slots.contains(slot) else {
      return beginAnew()
    }
    if state.id != source.id {
      // It has arrived here.
      target = .slot(slot)
    } else if let id = state.destinations[slot], let endpoint = endpoint(of: id) ?? address(of: id, state) {
      target = .server(endpoint)
    } else {
      // It does not move any more: its keys may be anywhere.
      half = half.subtracting(SlotRanges([slot]))
      return beginAnew()
    }
    step = own.map { .going($0) } ?? .beginning
    return .ask(question)
  }

  /// The address of a node that the map does not have, of the kind that the map has of others.
  private func address(of id: String, _ state: NodeState) -> Endpoint? {
    guard let (host, port, name) = state.address(of: id) else { return nil }
    let hasNames = map.members.contains { member in
      guard let name = member.id.flatMap({ state.address(of: $0)?.name }) else { return false }
      return member.endpoint.host == name
    }
    return Endpoint(announced: hasNames ? name ?? host : host, Int64(port), by: .tcp(host: host, port: port), translate)
  }

  /// The slots that come to a node from the source.
  private func arriving(_ state: NodeState) -> SlotRanges {
    SlotRanges(state.origins.filter { $0.value == source.id }.keys.sorted())
  }

  /// Takes note of what a node has at the moment of a page.
  private mutating func observe(_ state: NodeState) {
    let (has, going) = (state.slots, state.going)
    let second = half.intersection(current)
    if !second.isEmpty, state.epoch(of: source.id) != source.epoch {
      // It has got slots since: those that were half done there may have been among them.
      half = SlotRanges()
      drop(second)
    }
    // The second half: neither moving on, nor back where it came from.
    drop(half.intersection(current).subtracting(has.union(arriving(state)).subtracting(going)))
    let first = current.subtracting(half)
    let epoch = state.epoch(of: node.id) ?? -1
    if epoch != node.epoch {
      drop(moving.subtracting(half))
      node.epoch = epoch
    }
    // Gone without a sign; come back; moving no more.
    drop(first.subtracting(has).subtracting(moving))
    drop(away.intersection(has))
    drop(moving.subtracting(away).intersection(has).subtracting(going))
    away = away.union(moving.subtracting(has))
    moving = moving.union(first.intersection(current).intersection(going))
  }

  /// Leaves slots for another scan.
  private mutating func drop(_ slots: SlotRanges) {
    half = half.subtracting(slots.intersection(current))
    (current, moving, away) = (current.subtracting(slots), moving.subtracting(slots), away.subtracting(slots))
  }

  private mutating func receivePage(_ page: UnsafeRawBufferPointer) -> Next {
    guard let fields = page.elements, fields.count == 2,
      let own = Self.text(UnsafeRawBufferPointer(rebasing: page[fields[0]]))
    else { return fail() }
    if own == "0" {
      settle()
      begin()
    } else {
      step = .going(own)
    }
    let cursor = left.isEmpty ? "0" : cursor
    return end(Array("*2\r\n$\(cursor.utf8.count)\r\n\(cursor)\r\n".utf8) + page[fields[1]])
  }

  /// Decides what is done after a node's whole scan.
  private mutating func settle() {
    left = left.subtracting(current.subtracting(moving))
    half = half.intersection(left)
    // Those of one node at a time: others stay left.
    guard half.isEmpty else { return }
    (half, source) = (moving, node)
  }

  private mutating func end(_ reply: [UInt8]) -> Next {
    self.reply = reply
    return .done
  }

  /// The node's reply is none that a scan gets.
  private mutating func fail() -> Next { end(Array("-ERR the reply to a scan has an unexpected form\r\n".utf8)) }

  private static func text(_ reply: UnsafeRawBufferPointer) -> String? {
    var reader = RESPReader(framed: reply)
    switch reader.wholeValue().withoutAttributes {
    case .bulkString(let bytes), .simpleString(let bytes): return bytes.string
    default: return nil
    }
  }
}
