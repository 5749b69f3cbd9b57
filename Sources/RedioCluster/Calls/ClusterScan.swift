internal import RESP
internal import Redio
internal import RedioTransport

/// A scan of a whole cluster, one node after another, so that every key is found at least once while slots move: a value,
/// whose state is in the cursor that the caller gets. The client keeps nothing, and scans don't disturb each other.
///
/// ```
///   slots that are left ──> the node that has the first of them: SCAN, SCAN … ──> what it had all the time is done
///                                                                             ├─> what is moving away is half done
///                            the node that it moves to: SCAN, SCAN … <────────┘
/// ```
///
/// A node tells by `CLUSTER NODES`, before and after its scan, which slots it has, and which are moving away or to it. A slot
/// that it has had all the time, and that has not been moving, is done. One that is moving away is half done: its keys were
/// found here, or have gone to the other node, which is scanned next, and then the slot is done. Any other slot is left, for
/// the node that has it then.
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
    /// Which node does the first half-done slot move to?
    case locating
    /// Begin at a node.
    case beginning
    /// Go on with the node's own cursor.
    case going(String)
    /// The node's scan has ended: what does it have now?
    case ending
  }

  /// The words of the command.
  private let words: [Bytes]
  private var step = Step.beginning
  /// The slots that are not done, and those among them that are half done.
  private var left = SlotRanges()
  private var half = SlotRanges()
  /// The id of the node that the half-done slots were moving away from.
  private var source = ""
  /// The slots that the scan of the current node is for, and those among them that were moving away when it began.
  private var current = SlotRanges()
  private var moving = SlotRanges()
  /// The id of the current node, once it has told.
  private var node = ""
  private var target = Scatter.Target.any
  /// The reply for the caller.
  private(set) var reply: [UInt8] = []
  /// The elements of the node's last page, encoded.
  private var page: [UInt8] = []

  /// Reads the caller's cursor; `nil` if it is none of a scan of a cluster.
  ///
  /// - Parameter words: The command's name and arguments.
  init?(_ words: [Bytes], _ map: ClusterMap) {
    self.words = words
    let cursor = words[1].string
    if cursor == "0" {
      left = SlotRanges((0..<HashSlot.count).filter { map.owners[$0] != ClusterMap.nobody })
    } else {
      let fields = cursor.split(separator: ";", omittingEmptySubsequences: false)
      guard fields.count == 7, let left = SlotRanges(fields[0]), let half = SlotRanges(fields[1]),
        let current = SlotRanges(fields[2]), let moving = SlotRanges(fields[3])
      else { return nil }
      (self.left, self.half, self.current, self.moving) = (left, half, current, moving)
      (node, source) = (String(fields[4]), String(fields[6]))
      if !fields[5].isEmpty {
        guard fields[5].utf8.allSatisfy({ 48...57 ~= $0 }), current.first != nil else { return nil }
        step = .going(String(fields[5]))
      }
    }
    guard left.first != nil else { return nil }
    // The node that is scanned is found by its id, since its slots may have gone.
    if case .going = step, let member = map.members.first(where: { $0.id == node }) {
      target = .server(member.endpoint)
    } else {
      begin()
    }
  }

  /// Begins at the next node.
  private mutating func begin() {
    (current, moving, node) = (SlotRanges(), SlotRanges(), "")
    half = half.intersection(left)
    step = half.first == nil ? .beginning : .locating
    target = (half.first ?? left.first).map { .slot($0) } ?? .any
  }

  /// What to ask now.
  var question: Question {
    var arguments = RESPArguments()
    func add(_ words: String...) {
      arguments.begin()
      for word in words { arguments.append(text: word) }
      arguments.end()
    }
    func scan(_ cursor: String) {
      arguments.begin()
      words[0].withUnsafeBytes { arguments.append(bytes: $0) }
      arguments.append(text: cursor)
      for word in words.dropFirst(2) { word.withUnsafeBytes { arguments.append(bytes: $0) } }
      arguments.end()
    }
    var count = 2
    switch step {
    case .beginning:
      add("CLUSTER", "NODES")
      scan("0")
    case .going(let cursor):
      add("CLUSTER", "MYID")
      scan(cursor)
    case .locating, .ending:
      add("CLUSTER", "NODES")
      count = 1
    }
    return Question(bytes: arguments.bytes, replyCount: count, target: target)
  }

  /// The node could not be reached: what was found there counts no more.
  mutating func lost() -> Next {
    half = SlotRanges()
    begin()
    return .wait(question)
  }

  /// Takes the node's replies.
  mutating func receive(_ replies: UnsafeRawBufferPointer) -> Next {
    var reader = RESPReader(framed: replies)
    var values: [UnsafeRawBufferPointer] = []
    while reader.hasReply {
      reader.skipPushes()
      guard reader.hasReply else { break }
      let start = reader.position
      reader.skipElement()
      values.append(UnsafeRawBufferPointer(rebasing: replies[start..<reader.position]))
    }
    if let error = values.first(where: \.isError) {
      reply = [UInt8](error)
      return .done
    }
    guard let first = values.first else { return fail() }
    switch step {
    case .locating:
      guard let state = NodeState(first) else { return fail() }
      return located(state)
    case .beginning:
      guard let state = NodeState(first), values.count == 2 else { return fail() }
      node = state.id
      current = state.slots.intersection(left).union(half.intersection(state.coming))
      moving = state.going.intersection(current)
      guard current.first != nil else {
        begin()
        return .wait(question)
      }
      return receivePage(values[1])
    case .going:
      guard let id = Self.text(first), values.count == 2 else { return fail() }
      // Another node is at that address by now, which knows nothing of this cursor.
      if id != node {
        begin()
        return .ask(question)
      }
      return receivePage(values[1])
    case .ending:
      guard let state = NodeState(first) else { return fail() }
      if state.id == node { settle(state) }
      begin()
      answer(left.first == nil ? "0" : "\(left);\(half);;;;;\(source)")
      return .done
    }
  }

  /// Decides what is done after a node's whole scan.
  private mutating func settle(_ state: NodeState) {
    let wasHalf = half.intersection(current)
    let stayed = current.subtracting(moving).subtracting(wasHalf)
    // It has had them all the time, and they have not been moving.
    var done = stayed.intersection(state.slots).subtracting(state.going)
    // The second half.
    done = done.union(wasHalf.intersection(state.slots.union(state.coming)).subtracting(state.going))
    left = left.subtracting(done)
    half = half.subtracting(wasHalf)
    // Those of one node at a time: others stay left.
    guard half.first == nil else { return }
    source = node
    // They have begun to move, or go on moving, or have gone where they were moving to.
    let gone = moving.subtracting(wasHalf)
    half = stayed.intersection(state.going).union(gone.subtracting(state.slots)).union(gone.intersection(state.going))
  }

  /// The node that was asked says where the first half-done slot moves to.
  private mutating func located(_ state: NodeState) -> Next {
    guard let slot = half.first else {
      begin()
      return .ask(question)
    }
    if let endpoint = state.destinations[slot] {
      target = .server(endpoint)
    } else if state.slots.contains(slot), state.id != source {
      // It has arrived here.
      target = .slot(slot)
    } else {
      // It does not move any more: its keys may be anywhere.
      half.remove(slot)
      begin()
      return .wait(question)
    }
    step = .beginning
    return .ask(question)
  }

  private mutating func receivePage(_ reply: UnsafeRawBufferPointer) -> Next {
    guard let fields = reply.elements, fields.count == 2,
      let cursor = Self.text(UnsafeRawBufferPointer(rebasing: reply[fields[0]]))
    else { return fail() }
    page = [UInt8](reply[fields[1]])
    if cursor == "0" {
      step = .ending
      return .ask(question)
    }
    answer("\(left);\(half);\(current);\(moving);\(node);\(cursor);\(source)")
    return .done
  }

  private mutating func answer(_ cursor: String) {
    reply = Array("*2\r\n$\(cursor.utf8.count)\r\n\(cursor)\r\n".utf8) + page
  }

  /// The node's reply is none that a scan gets.
  private mutating func fail() -> Next {
    reply = Array("-ERR the reply to a scan has an unexpected form\r\n".utf8)
    return .done
  }

  private static func text(_ reply: UnsafeRawBufferPointer) -> String? {
    var reader = RESPReader(framed: reply)
    switch reader.wholeValue().withoutAttributes {
    case .bulkString(let bytes), .simpleString(let bytes): return bytes.string
    default: return nil
    }
  }
}
