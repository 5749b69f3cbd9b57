internal import RESP

/// What a connection's bytes mean: the handshake, whose reply comes next, what its commands have made of it, and what
/// each call is told when it is lost.
///
/// A value without socket, clock, lock or task: bytes and slots go in, actions come out. Whoever owns it calls
/// `next(_:written:)` with the bytes that have arrived and not been consumed, does what it says, and repeats until it
/// says `.wait`.
///
/// ```
///              HELLO refused as unknown
///                 ┌────────────────┐
///                 v                │                    reply ──> deliver to the first slot
///  connected ──> shaking(RESP3) ──> shaking(RESP2)       push ──> hand out, beside the slots
///                 │   every step answered   │           reply without a slot, or sooner than its command
///                 └───────────┬─────────────┘           has left; bytes that are not RESP ──> failed
///                             └──> ready ────────────────────┘
///                 a step refused, bytes that are not RESP ──> failed
///
///  a slot:      enqueued ──> its first reply framed ──> … its last one ──> delivered, whether its caller still waits or not
///                   └───────────────┴──── the connection is lost ──> not sent, if its first byte had not left
///                                                                     may have run, otherwise
///
///  a condition: plain ──WATCH──> watching ──MULTI──> in a transaction ──EXEC, DISCARD, EXECABORT──> plain
///               SELECT ──> another database; anything else that outlives its command ──> changed, until the end
/// ```
///
/// The rules:
/// - Replies come in the order of the commands. A slot is the place of one call in that order: it has a count of
///   replies, and stays in the queue until all of them have been framed. A call that was cancelled or whose time is up
///   has abandoned its slot: the slot is delivered all the same, to nobody, and shifts nothing.
/// - A push (`>`) is no reply. One between the replies of a slot, or inside one of them, stays in that slot's bytes, whose
///   reader steps over it. It is handed out once it has been framed, or the reply that it stands in.
/// - A subscribing command is answered by pushes, in ways of their own (`Confirmations`).
/// - In RESP2 a push is an array, on a connection that has been made for subscriptions: there the first word tells it from
///   the reply to a `PING`.
/// - What a command makes of its connection is known from its reply, never asked of the server: `+QUEUED` means that it
///   will come with `EXEC`, an error that nothing has changed.
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
    /// The first bytes are a push, the last of this slot's confirmations.
    case confirm(Slot, consuming: Int)
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
  /// How much the peer may ask for, once it has shaken hands.
  private let limits: RESPLimits
  private var slots = SlotQueue<Slot>()
  /// Where the first slot's framed replies end.
  private var framed = 0
  /// How many of the first slot's replies have been framed.
  private var replies = 0
  /// A reply has been framed for which there is no slot: its end.
  private var orphan: Int?
  /// Replies that have been framed and have pushes inside, which are handed out before they are counted.
  private var interrupted: (replies: Int, end: Int, searched: Int)?
  /// How many bytes may have left before the reply began that has not been counted yet; `.max` if none has begun.
  private var begun = UInt64.max

  /// What the commands so far have made of the connection.
  package private(set) var condition: ConnectionCondition
  /// Whether many share the connection: then none may leave it other than it was.
  private let isShared: Bool
  /// Whether the connection is for subscriptions alone.
  private let isForSubscriptions: Bool
  /// What has come of the first slot's confirmations, if its command subscribes.
  private var confirmations = Confirmations()
  /// The slot just delivered has left a shared connection other than it was.
  private var isSpoilt = false

  package init(
    _ handshake: Handshake, limits: RESPLimits = .default, isShared: Bool = true, isForSubscriptions: Bool = false
  ) {
    phase = .shaking(handshake)
    self.limits = limits
    framer = RESPFramer(limits: limits.whileShakingHands)
    condition = ConnectionCondition(home: handshake.database)
    self.isShared = isShared
    self.isForSubscriptions = isForSubscriptions
  }

  /// The command of the handshake whose answer comes next; `nil` outside of it.
  package var pendingStep: String? { if case .shaking(let handshake) = phase { handshake.pendingStep } else { nil } }

  /// The protocol version in use, once the connection is ready.
  package private(set) var version = RESPWriter.Version.resp3
  /// The server's version, once the connection is ready.
  private(set) var serverVersion = ServerVersion()

  /// Sets the user and the password that the handshake sends. To be called before `connected()`.
  package mutating func authenticate(_ credentials: RedisCredentials) {
    guard case .shaking(var handshake) = phase else { return }
    handshake.authenticate(credentials)
    phase = .shaking(handshake)
  }

  /// The connection stands.
  ///
  /// - Returns: What to send first; if nothing, the connection is ready.
  package mutating func connected() -> [UInt8]? {
    guard case .shaking(let handshake) = phase else { return nil }
    if handshake.isComplete {
      begin(handshake)
      return nil
    }
    return handshake.wire
  }

  /// Adds a slot that waits for a count of replies, at least one.
  ///
  /// - Parameters:
  ///   - start: Where its first byte stands among all that are written to the connection.
  ///   - effects: What its commands do to the connection.
  ///   - answer: How it is answered, if it is a subscribing command.
  package mutating func enqueue(
    _ slot: Slot, replies: Int, start: UInt64 = 0, effects: [ConnectionEffect.Place] = [],
    answer: SubscriptionAnswer = .replies
  ) {
    slots.append(SlotQueue.Entry(slot: slot, replies: replies, start: start, effects: effects, answer: answer))
  }

  /// The slot whose reply comes next.
  package var first: Slot? { slots.first }

  /// Whether no slot waits.
  package var isIdle: Bool { slots.isEmpty }

  /// The connection is lost: takes all slots out, in order, each with what became of its commands.
  ///
  /// - Parameter written: How many bytes may have left.
  package mutating func lose(written: UInt64) -> [(slot: Slot, outcome: RedisError.Outcome)] {
    phase = .failed
    return slots.removeAll().map { ($0.slot, $0.start < written ? .unknown : .notSent) }
  }

  /// The numbers of the slots that wait: slots are numbered in order, the first one of the connection with 0.
  package var numbers: Range<UInt64> { slots.numbers }

  /// A slot by its number; `nil` if it does not wait any more.
  package subscript(number: UInt64) -> Slot? { slots[number]?.slot }

  /// Counts a slot as one whose reply nobody waits for, as long as it keeps its place. Counted once.
  package mutating func abandon(_ number: UInt64) { slots.abandon(number) }

  /// How many slots that have been abandoned keep their places.
  package var abandonedCount: Int { slots.abandonedCount }

  /// Says what to do about the bytes that have arrived.
  ///
  /// - Parameters:
  ///   - bytes: All that have not been consumed; a longer stretch at each call, or what follows the consumed.
  ///   - written: How many bytes may have left before these arrived: they can't be an answer to what left later.
  package mutating func next(_ bytes: UnsafeRawBufferPointer, written: UInt64 = .max) -> Action {
    do throws(RESPError) {
      switch phase {
      case .failed: return .wait
      case .shaking(let handshake): return try shake(handshake, bytes)
      case .ready where isSpoilt: return fail(.leftInTransaction)
      case .ready: return try match(bytes, written)
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
      begin(handshake)
      return .ready(consuming: end)
    case .refused(let kind):
      phase = .failed
      return .fail(kind)
    }
  }

  /// The handshake is complete. Nothing behind its last reply has been looked at yet.
  private mutating func begin(_ handshake: Handshake) {
    version = handshake.version
    serverVersion = handshake.serverVersion
    phase = .ready
    framer.change(to: limits)
  }

  private mutating func fail(_ kind: RedisError.Kind) -> Action {
    phase = .failed
    return .fail(kind)
  }

  private mutating func match(
    _ bytes: UnsafeRawBufferPointer, _ written: UInt64
  ) throws(RESPError) -> Action {
    if let end = orphan {
      guard !slots.isEmpty else { return .starved }
      orphan = nil
      if let action = count(1, end, bytes, written) { return action }
    }
    while true {
      if let (replies, end, searched) = interrupted {
        if let push = FramedBytes.nextPush(in: UnsafeRawBufferPointer(rebasing: bytes[..<end]), from: searched) {
          interrupted = (replies, end, push.upperBound)
          return .push(push, consuming: 0)
        }
        interrupted = nil
        if let action = match(replies, end, bytes, written) { return action }
        continue
      }
      let rest = UnsafeRawBufferPointer(rebasing: bytes[framed...])
      let mayBeArrays = isForSubscriptions && version == .resp2
      let (count, length) = try framer.next(rest, upTo: mayBeArrays ? 1 : max(slots.firstCount - replies, 1))
      guard count > 0 else {
        // What comes of it later must not be taken for the answer to what leaves in between.
        if !rest.isEmpty { begun = min(begun, written) }
        return .wait
      }
      let end = framed + length
      let isArray = mayBeArrays && rest[0] == RESPType.array
      if rest[0] == RESPType.push || (isArray && PushKind(rest) != .other) {
        begun = .max
        let push = framed..<end
        if !slots.firstAnswer.isByReplies, confirmations.isComplete(withPush: PushKind(rest), of: slots.firstAnswer),
          let entry = slots.popFirst()
        {
          return .confirm(entry.slot, consuming: end)
        }
        // At the front it is consumed by itself; behind replies that wait for the rest of their slot, with them.
        framed = replies == 0 ? 0 : end
        return .push(push, consuming: replies == 0 ? end : 0)
      }
      if framer.pushes > 0 {
        interrupted = (count, end, framed)
        continue
      }
      if let action = match(count, end, bytes, written) { return action }
    }
  }

  /// Gives replies to the first slot, if there is one.
  private mutating func match(
    _ count: Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, _ written: UInt64
  ) -> Action? {
    guard slots.isEmpty else { return self.count(count, end, bytes, written) }
    orphan = end
    begun = min(begun, written)
    return .starved
  }

  /// Counts replies of the first slot, and delivers if it was the last.
  private mutating func count(
    _ count: Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, _ written: UInt64
  ) -> Action? {
    // A surplus reply must not be taken for that of a call which has come only now.
    if slots.firstStart >= min(begun, written) { return fail(.unexpectedReply) }
    if !slots.firstAnswer.isByReplies {
      let reply = UnsafeRawBufferPointer(rebasing: bytes[framed..<end])
      switch confirmations.receive(reply, of: slots.firstAnswer) {
      case .isReply: break
      case .isPartOfFence:
        (replies, framed, begun) = (1, end, .max)
        return nil
      case .endsFence:
        guard let entry = slots.popFirst() else { return fail(.unexpectedReply) }
        (replies, framed, begun) = (0, 0, .max)
        return .deliver(entry.slot, consuming: end)
      case .isUnexpected: return fail(.unexpectedReply)
      }
    }
    begun = .max
    replies += count
    framed = end
    guard replies == slots.firstCount, let entry = slots.popFirst() else { return nil }
    replies = 0
    framed = 0
    if !entry.effects.isEmpty {
      condition.apply(entry.effects, replies: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
      isSpoilt = isShared && !condition.isPlain
    }
    return .deliver(entry.slot, consuming: end)
  }

  /// A guess at what is speaking, from its first bytes.
  private static func hint(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: "HTTP/".utf8) { return "an HTTP server speaks here; use the port of the Redis server" }
    if bytes.starts(with: "SSH-".utf8) { return "an SSH server speaks here; use the port of the Redis server" }
    if bytes.starts(with: [0x15, 0x03]) { return "a TLS server speaks here; use a rediss:// URL" }
    return nil
  }
}
