internal import RESP
internal import RedioTransport
internal import Synchronization

/// A call that waits for its replies: a command, or a chain as one.
///
/// Three may end it: its replies, an error (a lost connection, a deadline), its task's cancellation. The first one in
/// does; the others find it ended. It keeps its place in its connection's queue until its replies have been read, so
/// that ending it early shifts nobody's reply.
///
/// ```
///   new ──arm──> waiting ──deliver, fail, cancel──> ended
///    └──cancel──> ended (arm then resumes at once)
/// ```
///
/// Why `@unchecked Sendable` is sound, here and in the subclass: `state` is atomic, and the continuation is stored
/// before the state becomes `waiting` and read only by the one whose exchange took it from `waiting` to `ended`.
/// `waitsUntil` and the counts belong to whoever holds the call: its caller, then the place that it waits in, under that
/// one's lock, then the loop's thread.
package class PendingCall: @unchecked Sendable {
  private static let new: UInt8 = 0
  private static let waiting: UInt8 = 1
  private static let ended: UInt8 = 2

  /// The commands as they go out.
  package final let wire: [UInt8]
  /// Which of the replies nobody looks at, and how many there are.
  package final let silent: SilentReplies
  /// How long it may take; `nil` for as long as it takes.
  package final let timeout: Duration?
  /// When it must have ended, on the loop's clock; `Int64.max` for never.
  package final let deadline: Int64
  package final let traits: CommandTraits
  /// Which server its caller would like best.
  final let wish: CallShape.Wish
  /// Where its keys are.
  final let keys: KeyPlaces
  package final let effects: [ConnectionEffect.Place]
  /// When it is sent again by itself.
  package final let repetition: RepeatPolicy
  /// How it is answered, if it is a subscribing command.
  package final let answer: SubscriptionAnswer
  /// When it gives up waiting for a connection; 0 if it has not waited yet.
  package final var waitsUntil: Int64 = 0
  /// How many times it has been sent again although it may have run, and how many times a server would not take it.
  package final var repetitions = 0
  package final var refusals = 0
  /// Whether `ASKING` goes in front of it the next time that it is sent.
  final var isAsking = false

  /// Whether a connection has taken it: from then on it may have left.
  private let taken = Atomic<Bool>(false)
  private let state = Atomic<UInt8>(PendingCall.new)

  package init(
    wire: [UInt8], silent: SilentReplies, traits: CommandTraits = [], keys: KeyPlaces = .none,
    wish: CallShape.Wish = .primary, effects: [ConnectionEffect.Place] = [],
    repetition: RepeatPolicy = .never, answer: SubscriptionAnswer = .replies, timeout: Duration?, deadline: Int64
  ) {
    self.keys = keys
    self.wish = wish
    self.answer = answer
    self.wire = wire
    self.silent = silent
    self.traits = traits
    self.effects = effects
    self.repetition = repetition
    self.timeout = timeout
    self.deadline = deadline
  }

  /// What a router knows of it.
  final var shape: CallShape { CallShape(wire, keys, traits, wish: wish) }

  /// Whether one `ASKING` in front is enough for all its commands: of one command, and of a transaction.
  final var canFollowAsking: Bool { silent.count == 1 || isTransaction }

  /// Whether it is a transaction, with nothing in front.
  final var isTransaction: Bool { wire.starts(with: CommandList.multi) }

  /// Whether it may have left, as far as its caller can know.
  final var wasTaken: Bool { taken.load(ordering: .acquiring) }

  /// A connection takes it.
  final func take() { taken.store(true, ordering: .releasing) }

  /// Whether nobody waits any more.
  package final var hasEnded: Bool { state.load(ordering: .acquiring) == Self.ended }

  /// From new to waiting. `false` if it was cancelled before.
  final func begin() -> Bool {
    state.compareExchange(expected: Self.new, desired: Self.waiting, ordering: .acquiringAndReleasing).exchanged
  }

  /// From waiting to ended. `true` for the one caller that has ended it and must resume.
  final func end() -> Bool {
    state.compareExchange(expected: Self.waiting, desired: Self.ended, ordering: .acquiringAndReleasing).exchanged
  }

  /// Orders what the loop's thread has left to the task before the task's look at it.
  final func publish() { state.store(Self.ended, ordering: .releasing) }
  final func acquire() { _ = state.load(ordering: .acquiring) }

  /// Ends it because its task was cancelled.
  ///
  /// - Parameter first: What is done before the task goes on, if nothing else has ended the call.
  package final func cancel(first: () -> Void = {}) {
    let (isNew, before) = state.compareExchange(
      expected: Self.new, desired: Self.ended, ordering: .acquiringAndReleasing)
    // A new one is resumed when it is armed. From waiting it goes nowhere but to ended.
    guard !isNew, before == Self.waiting, end() else { return }
    first()
    resume(throwing: CancellationError())
  }

  /// Ends it with an error.
  package final func fail(_ kind: RedisError.Kind, _ outcome: RedisError.Outcome, note: String? = nil) {
    guard end() else { return }
    let error = RedisError(kind, outcome, command: EncodedCommands.name(in: wire), note: note)
    resume(throwing: repetitions > 0 ? error.afterAttempt("it may have been when it was sent first") : error)
  }

  /// From how many bytes on replies are large: those are read in the caller's task, not on the loop's thread.
  package static let large = 16 << 10

  /// Ends it with its replies, which lie in these bytes. On the loop's thread.
  ///
  /// - Parameter connection: The connection that they have come through.
  /// - Returns: The code of an error among them that says that the connection leads to the wrong server. Of replies that the
  ///   caller's task reads, only the first one is looked at; the task tells the connection of the others.
  package func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? { nil }

  func resume(throwing error: any Error) {}
}

/// A call whose replies are of these types.
package class PendingReplies<Replies: Sendable>: PendingCall, @unchecked Sendable {
  package typealias Decode = @Sendable (inout ReplyReader) throws(RedisError) -> Replies

  /// Replies that the task reads by itself, and where they have come from.
  private struct Unread {
    let replies: KeptReplies
    let connection: Connection
  }

  /// What the task is resumed with if there are unread replies.
  private struct IsUnread: Error {}

  private var continuation: UnsafeContinuation<Replies, any Error>?
  /// Set before the task is resumed, and then the task's.
  private var unread: Unread?

  /// Starts to wait. `false` if it was cancelled before; its task has then been resumed.
  package final func arm(_ continuation: UnsafeContinuation<Replies, any Error>) -> Bool {
    self.continuation = continuation
    if begin() { return true }
    resume(throwing: CancellationError())
    return false
  }

  /// Ends it with its replies: reads them by a function, or, if they are large or of other types than the library's own,
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

  /// Leaves replies to the task, which it resumes.
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

  /// Reads the replies that have been left to the task. In that task, after it has been resumed with an error.
  ///
  /// A call that was cancelled meanwhile reads nothing. But the reply of a command that may have changed something can be all
  /// that is left of what the server has given away: that one is read and returned all the same.
  ///
  /// - Parameter error: What is thrown if there are no such replies.
  package func readUnread(orThrow error: any Error) throws -> Replies { throw error }

  // Compiled once and not for each type of reply: it is large, and costs little beside what it reads.
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

  final override func resume(throwing error: any Error) {
    continuation?.resume(throwing: error)
    continuation = nil
  }
}

/// A single command, whose reply is of this type.
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

/// A chain, whose replies a function reads.
package final class ChainReplies<Replies: Sendable>: PendingReplies<Replies>, @unchecked Sendable {
  private let decode: Decode
  private let decodesInPlace: Bool

  /// - Parameter decodesInPlace: Whether all replies are of types that may be read on the loop's thread.
  package init(
    wire: [UInt8], silent: SilentReplies, traits: CommandTraits = [], keys: KeyPlaces = .none,
    wish: CallShape.Wish = .primary, effects: [ConnectionEffect.Place] = [],
    repetition: RepeatPolicy = .never, timeout: Duration?, deadline: Int64, decodesInPlace: Bool,
    decode: @escaping Decode
  ) {
    self.decode = decode
    self.decodesInPlace = decodesInPlace
    super.init(
      wire: wire, silent: silent, traits: traits, keys: keys, wish: wish, effects: effects, repetition: repetition,
      timeout: timeout, deadline: deadline)
  }

  package override func deliver(_ replies: UnsafeRawBufferPointer, from connection: Connection) -> String? {
    deliver(replies, inPlace: decodesInPlace, from: connection, decode)
  }

  package override func readUnread(orThrow error: any Error) throws -> Replies {
    try readUnread(orThrow: error, decode)
  }
}
