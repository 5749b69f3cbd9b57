internal import RESP

/// What a connection's bytes mean: the handshake, and whose reply comes next.
///
/// A value without socket, clock, lock or task: bytes and slots go in, actions come out. Whoever owns it calls
/// `next(_:)` with the bytes that have arrived and not been consumed, does what it says, and repeats until it says
/// `.wait`.
///
/// ```
///              HELLO refused as unknown
///                 ┌────────────────┐
///                 v                │                    reply ──> deliver to the first slot
///  connected ──> shaking(RESP3) ──> shaking(RESP2)       push ──> hand out, beside the slots
///                 │   every step answered   │           reply without a slot, bytes that are not RESP ──> failed
///                 └───────────┬─────────────┘                │
///                             └──> ready ────────────────────┘
///                 a step refused, bytes that are not RESP ──> failed
/// ```
///
/// The rules:
/// - Replies come in the order of the commands. A slot is the place of one call in that order: it has a count of
///   replies, and stays in the queue until all of them have been framed, whether its caller still waits or not.
/// - A push (`>`) is no reply. One between the replies of a slot stays in that slot's bytes, whose reader steps over it.
/// - What breaks the protocol ends the connection, always: where the next reply starts is not known any more.
package struct ConnectionState<Slot> {
  /// What is to be done. Counts are of bytes at the front of what was passed to `next(_:)`, to be consumed afterwards.
  package enum Action {
    /// Nothing, until more bytes arrive.
    case wait
    /// Send these bytes.
    case send([UInt8], consuming: Int)
    /// The handshake is complete; from now on slots may be enqueued.
    case ready(consuming: Int)
    /// The first bytes are this slot's replies.
    case deliver(Slot, consuming: Int)
    /// These bytes are a push. They are consumed now or with the slot that they stand in.
    case push(Range<Int>, consuming: Int)
    /// A reply has come and no slot is there for it: enqueue those that were submitted meanwhile and go on, or give up
    /// with `.unexpectedReply`.
    case starved
    /// End the connection.
    case fail(RedisError.Kind)
  }

  private enum Phase {
    case shaking(Handshake)
    case ready
    case failed
  }

  private var phase: Phase
  private var framer: RESPFramer
  private var slots = SlotQueue<Slot>()
  /// Where the first slot's framed replies end.
  private var framed = 0
  /// How many of the first slot's replies have been framed.
  private var replies = 0
  /// A reply has been framed for which there is no slot: its end.
  private var orphan: Int?

  package init(_ handshake: Handshake, limits: RESPLimits = .default) {
    phase = .shaking(handshake)
    framer = RESPFramer(limits: limits)
  }

  /// The protocol version in use, once the connection is ready.
  package private(set) var version = RESPWriter.Version.resp3

  /// The connection stands.
  ///
  /// - Returns: What to send first; if nothing, the connection is ready.
  package mutating func connected() -> [UInt8]? {
    guard case .shaking(let handshake) = phase else { return nil }
    if handshake.isComplete {
      version = handshake.version
      phase = .ready
      return nil
    }
    return handshake.wire
  }

  /// Adds a slot that waits for a count of replies, at least one.
  package mutating func enqueue(_ slot: Slot, replies: Int) { slots.append(slot, replies) }

  /// Whether slots wait.
  package var isIdle: Bool { slots.isEmpty }

  /// Takes all slots out, in order.
  package mutating func removeSlots() -> [Slot] {
    phase = .failed
    return slots.removeAll()
  }

  /// Calls a function for each slot that waits, in order.
  package func forEachSlot(_ body: (Slot) -> Void) { slots.forEach(body) }

  /// Says what to do about the bytes that have arrived.
  ///
  /// - Parameter bytes: All that have not been consumed; a longer stretch at each call, or what follows the consumed.
  package mutating func next(_ bytes: UnsafeRawBufferPointer) -> Action {
    do throws(RESPError) {
      switch phase {
      case .failed: return .wait
      case .shaking(let handshake): return try shake(handshake, bytes)
      case .ready: return try match(bytes)
      }
    } catch {
      phase = .failed
      return .fail(.malformedReply(error, hint: Self.hint(bytes)))
    }
  }

  private mutating func shake(_ handshake: Handshake, _ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Action {
    guard let end = try framer.next(bytes) else { return .wait }
    var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    let reply = reader.wholeValue()
    if case .push = reply { return .push(0..<end, consuming: end) }
    var handshake = handshake
    switch handshake.receive(reply) {
    case .more:
      phase = .shaking(handshake)
      return .send([], consuming: end)
    case .again:
      phase = .shaking(handshake)
      return .send(handshake.wire, consuming: end)
    case .complete:
      version = handshake.version
      phase = .ready
      return .ready(consuming: end)
    case .refused(let kind):
      phase = .failed
      return .fail(kind)
    }
  }

  private mutating func match(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Action {
    if let end = orphan {
      guard !slots.isEmpty else { return .starved }
      orphan = nil
      if let action = count(1, end) { return action }
    }
    while true {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[framed...])
      let (count, length) = try framer.next(rest, upTo: max(slots.firstCount - replies, 1))
      guard count > 0 else { return .wait }
      let end = framed + length
      if rest[0] == RESPType.push {
        let push = framed..<end
        // At the front it is consumed by itself; behind replies that wait for the rest of their slot, with them.
        framed = replies == 0 ? 0 : end
        return .push(push, consuming: replies == 0 ? end : 0)
      }
      if slots.isEmpty {
        orphan = end
        return .starved
      }
      if let action = self.count(count, end) { return action }
    }
  }

  /// Counts replies of the first slot, and delivers if it was the last.
  private mutating func count(_ count: Int, _ end: Int) -> Action? {
    replies += count
    framed = end
    guard replies == slots.firstCount, let slot = slots.popFirst() else { return nil }
    replies = 0
    framed = 0
    return .deliver(slot, consuming: end)
  }

  /// A guess at what is speaking, from its first bytes.
  private static func hint(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: "HTTP/".utf8) { return "an HTTP server speaks here; use the port of the Redis server" }
    if bytes.starts(with: "SSH-".utf8) { return "an SSH server speaks here; use the port of the Redis server" }
    if bytes.starts(with: [0x15, 0x03]) { return "a TLS server speaks here; use a rediss:// URL" }
    return nil
  }
}

/// The slots of a connection, first in, first out.
struct SlotQueue<Slot> {
  private var slots: [(slot: Slot, replies: Int)?] = []
  private var head = 0

  var isEmpty: Bool { head == slots.count }

  /// How many replies the first slot waits for.
  var firstCount: Int { head < slots.count ? slots[head]?.replies ?? 0 : 0 }

  mutating func append(_ slot: Slot, _ replies: Int) { slots.append((slot, replies)) }

  mutating func popFirst() -> Slot? {
    guard head < slots.count, let first = slots[head] else { return nil }
    slots[head] = nil
    head += 1
    if head == slots.count {
      slots.removeAll(keepingCapacity: slots.count <= 4096)
      head = 0
    } else if head >= 1024, head * 2 >= slots.count {
      // Each slot is moved once at most, on average.
      slots.removeFirst(head)
      head = 0
    }
    return first.slot
  }

  mutating func removeAll() -> [Slot] {
    defer {
      slots = []
      head = 0
    }
    return slots[head...].compactMap { $0?.slot }
  }

  func forEach(_ body: (Slot) -> Void) {
    for case let (slot, _)? in slots[head...] { body(slot) }
  }
}
