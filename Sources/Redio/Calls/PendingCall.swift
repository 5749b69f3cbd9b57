internal import RESP
internal import RedioTransport
internal import Synchronization

/// A call that waits for its replies: one command, or the commands of a chain.
///
/// Whichever comes first ends it: its replies, an error (lost connection, deadline), or its task's cancellation. The
/// others have no effect. It keeps its place in the connection's queue until its replies have arrived, so that an early
/// end does not shift the replies of other calls.
///
/// ```
///   new ──arm──> waiting ──deliver, fail, cancel──> ended
///    └──cancel──> ended (arm then resumes at once)
/// ```
///
/// Why `@unchecked Sendable` is sound, here and in the subclass: `state` is atomic. The continuation is stored before the
/// state becomes `waiting`, and read only by the thread whose exchange changed it from `waiting` to `ended`. `waitsUntil`
/// and the counts belong to the current holder of the call: its caller; then the queue in which it waits, under that
/// queue's lock; then the loop's thread.
@usableFromInline
package class PendingCall: @unchecked Sendable {
  private static let new: UInt8 = 0
  private static let waiting: UInt8 = 1
  private static let ended: UInt8 = 2

  /// The encoded commands.
  package final let wire: [UInt8]
  /// How many replies the call has, and which of them only say `OK`.
  package final let silent: SilentReplies
  /// The time limit; `nil` for none.
  package final let timeout: Duration?
  /// The deadline on the loop's clock; `Int64.max` for none.
  package final let deadline: Int64
  package final let traits: CommandTraits
  /// The preferred server, if there are several.
  package final let preference: ReadPreference
  /// The places of the keys in `wire`.
  package final let keys: KeyPlaces
  package final let effects: [ConnectionEffect.Place]
  /// When the client may retry the call.
  package final let repetition: RepeatPolicy
  /// How a subscribing command is answered.
  package final let answer: SubscriptionAnswer
  /// The call that this one is a part of, sent to one of several nodes. Its end is this one's too, and a part handles
  /// refusals and losses by itself.
  package final let whole: PendingCall?
  /// When the call stops waiting for a connection; 0 if it has not waited yet.
  package final var waitsUntil: Int64 = 0
  /// How many times the call was retried although it may have been executed, and how many times a server refused it.
  package final var repetitions: Int32 = 0
  package final var refusals: Int32 = 0
  /// What the observer will be told of the call; `nil` without an observer. Set before the call is submitted.
  final var record: CallRecord?
  /// Whether to send `ASKING` before the call the next time.
  final var isAsking = false
  /// Whether the call is for the node that it was submitted to, and for no other one.
  package final var isPinned = false

  /// Whether a connection has accepted the call: from then on it may have been sent.
  private let taken = Atomic<Bool>(false)
  private let state = Atomic<UInt8>(PendingCall.new)

  package init(
    wire: [UInt8], silent: SilentReplies, traits: CommandTraits = [], keys: KeyPlaces = .none,
    preference: ReadPreference = .primary, effects: [ConnectionEffect.Place] = [],
    repetition: RepeatPolicy = .never, answer: SubscriptionAnswer = .replies, timeout: Duration?, deadline: Int64,
    partOf whole: PendingCall? = nil
  ) {
    self.whole = whole
    self.keys = keys
    self.preference = preference
    self.answer = answer
    self.wire = wire
    self.silent = silent
    self.traits = traits
    self.effects = effects
    self.repetition = repetition
    self.timeout = timeout
    self.deadline = deadline
  }

  /// Tells the call's observer that it is sent again.
  ///
  /// - Parameter node: Where it was redirected to; `nil` if it was not.
  package final func countRetry(at node: Node? = nil) { (whole?.record ?? record)?.retried(at: node) }

  /// What a router needs to know of the call.
  package final var shape: CallShape { CallShape(wire, keys, traits, preference: preference) }

  /// Whether one `ASKING` before it covers all its commands: for a single command and for a transaction.
  final var canFollowAsking: Bool { silent.count == 1 || isTransaction }

  /// Whether the call is a transaction without commands before `MULTI`.
  package final var isTransaction: Bool { wire.starts(with: CommandList.multi) }

  /// Whether the call may have been sent, as far as its caller can know.
  package final var wasTaken: Bool { taken.load(ordering: .acquiring) }

  /// Marks the call as accepted by a connection.
  final func take() { taken.store(true, ordering: .releasing) }

  /// Whether the call has ended, or the one that it is a part of, so that nothing waits for its replies.
  package final var hasEnded: Bool {
    state.load(ordering: .acquiring) == Self.ended
      || whole.map { $0.state.load(ordering: .acquiring) == Self.ended } == true
  }

  /// Changes the state from new to waiting. Returns `false` if the call was cancelled before.
  package final func begin() -> Bool {
    state.compareExchange(expected: Self.new, desired: Self.waiting, ordering: .acquiringAndReleasing).exchanged
  }

  /// Changes the state from waiting to ended. Returns `true` to the one thread that has ended the call and must resume
  /// it.
  package final func end() -> Bool {
    state.compareExchange(expected: Self.waiting, desired: Self.ended, ordering: .acquiringAndReleasing).exchanged
  }

  /// A release by the loop's thread and an acquire by the task, which make data left for the task visible to it.
  final func publish() { state.store(Self.ended, ordering: .releasing) }
  final func acquire() { _ = state.load(ordering: .acquiring) }

  /// Ends the call because its task was cancelled. Any thread may call it.
  ///
  /// - Parameter first: Called before the task is resumed, if the cancellation has ended a waiting call.
  package final func cancel(first: () -> Void = {}) {
    let (isNew, before) = state.compareExchange(
      expected: Self.new, desired: Self.ended, ordering: .acquiringAndReleasing)
    // A new call is resumed by `arm`. A waiting one can only change to ended.
    guard !isNew, before == Self.waiting, end() else { return }
    first()
    resume(throwing: CancellationError())
  }

  /// Ends the call with an error, unless it has ended. Any thread may call it.
  @inline(never)
  package final func fail(_ kind: RedisError.Kind, _ outcome: RedisError.Outcome, note: String? = nil) {
    guard end() else { return }
    let error = RedisError(kind, outcome, command: EncodedCommands.name(in: wire), note: note)
    resume(throwing: repetitions > 0 ? error.afterAttempt("it may have been when it was sent first") : error)
  }

  /// Replies of at least this many bytes are decoded in the caller's task, not on the loop's thread.
  package static let large = 16 << 10

  /// Ends the call with its replies, which are in the receive buffer. On the loop's thread.
  ///
  /// - Parameter connection: The connection that has received the replies.
  /// - Returns: The code of an error reply that means that the connection leads to the wrong server. If the caller's task
  ///   decodes the replies, only the first one is checked here; the task reports others to the connection.
  package func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? { nil }

  package func resume(throwing error: any Error) {}
}

/// A call that knows the types of its replies.
@usableFromInline
package class PendingReplies<Replies: Sendable>: PendingCall, @unchecked Sendable {
  @usableFromInline
  package typealias Decode = @Sendable (inout ReplyReader) throws(RedisError) -> Replies

  /// Replies for the task to decode, and the connection that received them.
  private struct Unread {
    let replies: KeptReplies
    let connection: Connection
  }

  /// The error that resumes the task if it has to decode the replies itself.
  private struct IsUnread: Error {}

  private var continuation: UnsafeContinuation<Replies, any Error>?
  /// Set by the loop's thread before it resumes the task, which then owns it.
  private var unread: Unread?

  /// Starts to wait. Returns `false` if the call was cancelled before; its task has been resumed then.
  package final func arm(_ continuation: UnsafeContinuation<Replies, any Error>) -> Bool {
    self.continuation = continuation
    if begin() { return true }
    resume(throwing: CancellationError())
    return false
  }

  /// Ends the call with its replies. Decodes them with `decode`, or, if they are large or not of the library's own types,
  /// leaves that to the task.
  final func deliver(
    _ replies: UnsafeRawBufferPointer, inPlace: Bool, from connection: Connection,
    _ decode: (inout ReplyReader) throws(RedisError) -> Replies
  ) -> String? {
    guard end(), let continuation else { return nil }
    self.continuation = nil
    guard inPlace, replies.count < Self.large else { return leave(replies, from: connection, to: continuation) }
    var reader = ReplyReader(replies, silent, wire: wire)
    do throws(RedisError) {
      let values = try decode(&reader)
      try reader.finish()
      continuation.resume(returning: values)
    } catch {
      continuation.resume(throwing: error)
    }
    return reader.misdirection
  }

  /// Copies the replies for the task, and resumes it.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private func leave(
    _ replies: UnsafeRawBufferPointer, from connection: Connection,
    to continuation: UnsafeContinuation<Replies, any Error>
  ) -> String? {
    let code = RetryableError.misdirection(first: replies)
    unread = Unread(replies: KeptReplies(copying: replies), connection: connection)
    publish()
    continuation.resume(throwing: IsUnread())
    return code
  }

  /// Decodes the replies that were left to the task. Called in that task, after it was resumed with an error.
  ///
  /// If the task was cancelled meanwhile, it throws without decoding. But the reply of a command that changes data may
  /// be the only copy of a value that the server no longer has: such a reply is decoded and returned anyway.
  ///
  /// - Parameter error: Thrown if there are no such replies.
  package func readUnread(orThrow error: any Error) throws -> Replies { throw error }

  // Not specialised for each type of reply: it is large, and its overhead small compared to decoding.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  final func readUnread(
    orThrow error: any Error, _ decode: (inout ReplyReader) throws(RedisError) -> Replies
  ) throws -> Replies {
    acquire()
    guard let unread else { throw error }
    self.unread = nil
    if traits.isSafeToRepeat, Task.isCancelled { throw CancellationError() }
    defer { withExtendedLifetime(unread) {} }
    var reader = ReplyReader(unread.replies, silent, wire: wire)
    defer { if let code = reader.misdirection { unread.connection.misdirected(code, by: self) } }
    let replies = try decode(&reader)
    try reader.finish()
    return replies
  }

  package final override func resume(throwing error: any Error) {
    continuation?.resume(throwing: error)
    continuation = nil
  }
}

/// A call of a single command.
package final class SingleReply<Reply: RESPDecodable>: PendingReplies<Reply>, @unchecked Sendable {
  package override func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    deliver(replies, inPlace: Reply._decodesInPlace, from: connection) { (reader) throws(RedisError) in
      try reader.next(Reply.self)
    }
  }

  package override func readUnread(orThrow error: any Error) throws -> Reply {
    try readUnread(orThrow: error) { (reader) throws(RedisError) in try reader.next(Reply.self) }
  }
}

/// A call of a chain, whose replies a closure decodes.
package final class ChainReplies<Replies: Sendable>: PendingReplies<Replies>, @unchecked Sendable {
  private let decode: Decode
  private let decodesInPlace: Bool

  /// - Parameter decodesInPlace: Whether all replies are of types that may be decoded on the loop's thread.
  package init(
    wire: [UInt8], silent: SilentReplies, traits: CommandTraits = [], keys: KeyPlaces = .none,
    preference: ReadPreference = .primary, effects: [ConnectionEffect.Place] = [],
    repetition: RepeatPolicy = .never, timeout: Duration?, deadline: Int64, decodesInPlace: Bool,
    decode: @escaping Decode
  ) {
    self.decode = decode
    self.decodesInPlace = decodesInPlace
    super.init(
      wire: wire, silent: silent, traits: traits, keys: keys, preference: preference, effects: effects,
      repetition: repetition, timeout: timeout, deadline: deadline)
  }

  package override func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    deliver(replies, inPlace: decodesInPlace, from: connection, decode)
  }

  package override func readUnread(orThrow error: any Error) throws -> Replies {
    try readUnread(orThrow: error, decode)
  }
}
