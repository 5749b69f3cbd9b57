internal import RESP

/// The protocol state of a connection: the handshake, which reply belongs to which call, the state that commands have
/// left the connection in, and what may have happened to each call when the connection is lost.
///
/// A value without socket, clock, lock or task: bytes and slots go in, actions come out. Its owner calls
/// `next(_:written:)` with the bytes that have arrived and are not consumed, performs the action, and repeats until the
/// action is `.wait`.
///
/// ```
///              HELLO refused as unknown
///                 ┌────────────────┐
///                 v                │                    reply ──> deliver to the first slot
///  connected ──> shaking(RESP3) ──> shaking(RESP2)       push ──> hand out, beside the slots
///                 │   every step answered   │           reply without a slot, or sooner than its command
///                 └───────────┬─────────────┘           was sent; bytes that are not RESP ──> failed
///                             └──> ready ────────────────────┘
///                 a step refused, bytes that are not RESP ──> failed
///
///  a slot:      enqueued ──> its first reply framed ──> … its last one ──> delivered, even if its call has ended
///                   └───────────────┴──── the connection is lost ──> not sent, if none of its bytes was sent
///                                                                     unknown, otherwise
///
///  a condition: plain ──WATCH──> watching ──MULTI──> in a transaction ──EXEC, DISCARD, EXECABORT──> plain
///               SELECT ──> another database; anything else that outlives its command ──> changed, until the end
/// ```
///
/// The rules:
/// - Replies come in the order of the commands. A slot is a call's place in that order: it has a count of replies, and
///   stays in the queue until all of them are framed. A call that was cancelled or timed out has abandoned its slot:
///   its replies are still consumed, so that other calls get their own.
/// - A push (`>`) is not a reply. A push between the replies of a slot, or inside one of them, stays in that slot's
///   bytes, where the decoder skips it. It is handed out once it, or the reply around it, is framed.
/// - Subscribing commands are answered by pushes, as `Confirmations` describes.
/// - In RESP2 a push is an array, on a connection for subscriptions only: its first word distinguishes it from the
///   reply to a `PING`.
/// - The effect of a command on the connection's state is known from its reply, without asking the server: `+QUEUED`
///   means that it takes effect with `EXEC`, an error that nothing has changed.
/// - A protocol error always ends the connection, as the start of the next reply is unknown.
struct ConnectionState<Slot> {
  /// What the owner must do. Counts are of bytes at the front of the argument of `next(_:written:)`, to consume
  /// afterwards.
  enum Action {
    /// Nothing, until more bytes arrive.
    case wait
    /// Send these bytes.
    case send([UInt8], consuming: Int)
    /// The handshake is complete; from now on slots may be enqueued.
    case ready(consuming: Int)
    /// The first bytes are this slot's replies.
    case deliver(Slot, consuming: Int)
    /// These bytes are a push. They are consumed now, or with the slot that contains them.
    case push(Range<Int>, consuming: Int)
    /// The first bytes are a push, and the last of this slot's confirmations.
    case confirm(Slot, consuming: Int)
    /// A reply has arrived without a slot: enqueue the calls submitted meanwhile and repeat; or, if there are none, end
    /// the connection with `.unexpectedReply`.
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
  /// Limits on replies after the handshake.
  private let limits: RESPLimits
  private var slots = SlotQueue<Slot>()
  /// Where the framed replies of the first slot end.
  private var framed = 0
  /// How many replies of the first slot are framed.
  private var replies = 0
  /// The end of a framed reply that has no slot yet.
  private var orphan: Int?
  /// Framed replies with pushes inside, which are handed out before the replies are counted.
  private var interrupted: (replies: Int, end: Int, searched: Int)?
  /// How many bytes may have been sent before the incomplete reply began to arrive; `.max` if there is none.
  private var begun = UInt64.max

  /// The state that the commands so far have left the connection in.
  private(set) var condition: ConnectionCondition
  /// Whether callers share the connection, so that no command may change its state.
  private let isShared: Bool
  /// Whether the connection is for subscriptions only.
  private let isForSubscriptions: Bool
  /// The confirmations of the first slot so far, if its command subscribes.
  private var confirmations = Confirmations()
  /// Whether the last reply has shown that a shared connection's state is changed.
  private var isSpoilt = false

  init(
    _ handshake: Handshake, limits: RESPLimits = .default, isShared: Bool = true, isForSubscriptions: Bool = false
  ) {
    phase = .shaking(handshake)
    self.limits = limits
    framer = RESPFramer(limits: limits.whileShakingHands)
    condition = ConnectionCondition(home: handshake.database)
    self.isShared = isShared
    self.isForSubscriptions = isForSubscriptions
  }

  /// The command of the handshake whose reply comes next; `nil` after the handshake.
  var pendingStep: String? { if case .shaking(let handshake) = phase { handshake.pendingStep } else { nil } }

  /// The protocol version in use, once the connection is ready.
  private(set) var version = RESPWriter.Version.resp3
  /// The server's version, once the connection is ready.
  private(set) var serverVersion = ServerVersion()

  /// Sets the credentials that `HELLO` or `AUTH` sends. Call it before `connected()`.
  mutating func authenticate(_ credentials: RedisCredentials) {
    guard case .shaking(var handshake) = phase else { return }
    handshake.authenticate(credentials)
    phase = .shaking(handshake)
  }

  /// The socket is connected.
  ///
  /// - Returns: The bytes to send first; `nil` if there is no handshake, so that the connection is ready.
  mutating func connected() -> [UInt8]? {
    guard case .shaking(let handshake) = phase else { return nil }
    if handshake.isComplete {
      begin(handshake)
      return nil
    }
    return handshake.wire
  }

  /// Adds a slot for a call.
  ///
  /// - Parameters:
  ///   - replies: How many replies the call has, at least one.
  ///   - start: The offset of its first byte in the connection's output.
  ///   - effects: The effects of its commands on the connection's state.
  ///   - answer: How a subscribing command is answered.
  mutating func enqueue(
    _ slot: Slot, replies: Int, start: UInt64 = 0, effects: [ConnectionEffect.Place] = [],
    answer: SubscriptionAnswer = .replies
  ) {
    slots.append(SlotQueue.Entry(slot: slot, replies: replies, start: start, effects: effects, answer: answer))
  }

  /// The call whose reply comes next.
  var first: Slot? { slots.first }

  /// Whether the queue is empty.
  var isIdle: Bool { slots.isEmpty }

  /// The connection is lost: removes all slots, in order, each with what may have happened to its commands.
  ///
  /// - Parameter written: How many bytes of the output may have been sent.
  mutating func lose(written: UInt64) -> [(slot: Slot, outcome: RedisError.Outcome)] {
    phase = .failed
    return slots.removeAll().map { ($0.slot, $0.start < written ? .unknown : .notSent) }
  }

  /// The numbers of the queued slots. Slots are numbered in order, from 0 for the first one of the connection.
  var numbers: Range<UInt64> { slots.numbers }

  /// The call of a slot; `nil` if it is no longer queued.
  subscript(number: UInt64) -> Slot? { slots[number]?.slot }

  /// Marks a queued slot as abandoned: its call has ended. Counts once per slot.
  mutating func abandon(_ number: UInt64) { slots.abandon(number) }

  /// How many abandoned slots are queued.
  var abandonedCount: Int { slots.abandonedCount }

  /// Decides what to do with the bytes that have arrived.
  ///
  /// - Parameters:
  ///   - bytes: All bytes that have not been consumed.
  ///   - written: How many bytes of the output may have been sent before these arrived: later output has no reply here.
  mutating func next(_ bytes: UnsafeRawBufferPointer, written: UInt64 = .max) -> Action {
    do throws(RESPError) {
      switch phase {
      case .failed: return .wait
      case .shaking(let handshake): return try shake(handshake, bytes)
      case .ready where isSpoilt: return fail(.leftInTransaction)
      case .ready: return try match(bytes, written)
      }
    } catch {
      phase = .failed
      return .fail(.malformedReply(error, hint: RESPError.peerHint(bytes)))
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

  /// The handshake is complete. The bytes after its last reply have not been examined.
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
        // When the rest of this reply arrives, it must not be taken for the reply to a command sent meanwhile.
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
        // At the front the push is consumed separately; after replies of an incomplete slot, together with them.
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

  /// Counts replies for the first slot, if there is one.
  private mutating func match(
    _ count: Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, _ written: UInt64
  ) -> Action? {
    guard slots.isEmpty else { return self.count(count, end, bytes, written) }
    orphan = end
    begun = min(begun, written)
    return .starved
  }

  /// Counts replies of the first slot. After the last one, removes the slot and returns it for delivery.
  private mutating func count(
    _ count: Int, _ end: Int, _ bytes: UnsafeRawBufferPointer, _ written: UInt64
  ) -> Action? {
    // A surplus reply must not be taken for the reply to a call that was submitted later.
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
}
