internal import RESP
internal import RedioTransport

extension CallContext {
  /// Added to the error of a part that was not sent, if earlier parts were.
  fileprivate static let ofBatch = "earlier parts of its batch may have been"

  /// Sends a part of a batch, or a batch that fits into one part.
  ///
  /// Not inlined, like the next function: every caller would contain the code of a whole call, several kilobytes.
  @inline(never)
  func call(_ part: Batch.Part) async throws { try await call(part.list, part.decode) }

  /// Sends commands on a given route. For rare calls: neither specialized nor inlined.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  func call<Replies: Sendable>(
    _ list: CommandList, on route: Route, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies { try await call(list, on: route, [], decode) }

  /// Sends the parts of a long batch one after the other, each after the reply of the one before.
  func runInTurn(_ parts: [Batch.Part]) async throws {
    var first: RedisError?
    for (index, part) in parts.enumerated() {
      do { try await call(part) } catch let error as RedisError {
        guard error.outcome == .executed else { throw index > 0 ? error.afterAttempt(Self.ofBatch) : error }
        first = first ?? error
      }
    }
    if let first { throw first }
  }

  /// Sends the parts of a long batch in order, each as a call, with a limited number of them waiting for replies.
  func run(_ run: PartsRun) async throws {
    if let first = run.lists.first { try timeLimit.check(first.wire) }
    if client.options.observer == nil { return try await run.value(nil) }
    try await observed(run.lists, on: route) { record in try await run.value(record) }
  }
}

/// The run of a long batch in parts.
final class PartsRun: Sendable {
  private struct State: ~Copyable {
    var parts: [Batch.Part]
    var next = 0
    /// How many more parts may be sent, and whether a thread is sending some.
    var due = 0
    var isSending = false
    var underWay: [ObjectIdentifier: PendingCall] = [:]
    /// Parts with large replies, which the task decodes.
    var unread: [Unread] = []
    /// What the observer will be told of the batch.
    var record: CallRecord?
    /// Whether a part has been answered.
    var hasBegun = false
    /// The first command that failed, and its part. The other commands have been executed nevertheless.
    var failure: (part: Int, error: RedisError)?
    /// If set, no more parts are sent, and the run throws this when none waits any more.
    var end: (any Error)?
    /// The task, while it waits for large replies or for the end.
    var continuation: UnsafeContinuation<Unread?, Never>?

    mutating func failed(_ part: Int, _ error: RedisError) {
      if part < failure?.part ?? .max { failure = (part, error) }
    }
  }

  /// A part whose replies have arrived and are large.
  private struct Unread {
    let part: Int
    let place: BatchReplies
    let bytes: KeptReplies
    let connection: Connection
    let call: PendingCall
  }

  /// How many parts wait for replies at a time: one is decoded while the server works on others.
  private static let mostUnderWay = 4
  private let window: Int

  private let caller: CallContext
  private let deadline: Int64
  private let timeout: Duration?
  private let state: Locked<State>

  init(_ caller: CallContext, _ parts: [Batch.Part]) {
    self.caller = caller
    timeout = caller.deadline
    deadline = caller.timeLimit.deadline
    // A cluster's nodes can redirect some commands of a part, and those of the next part must not overtake them.
    window = caller.client.router == nil ? Self.mostUnderWay : 1
    state = Locked(State(parts: parts))
  }

  /// The commands that have not been sent.
  var lists: [CommandList] { state.withLock { $0.parts.map(\.list) } }

  /// Sends all parts and waits for their replies.
  ///
  /// - Parameter record: What the observer will be told of the batch; `nil` without an observer.
  func value(_ record: CallRecord?) async throws {
    state.withLock { $0.record = record }
    await withTaskCancellationHandler {
      send(window)
      while let unread = await nextUnread() {
        read(unread)
        // Only after reading, so that unread replies don't accumulate (back-pressure).
        send(1)
      }
    } onCancel: {
      cancel()
    }
    if let error = state.withLock({ $0.end ?? $0.failure?.error }) { throw error }
  }

  /// Waits for a part with large replies.
  ///
  /// - Returns: `nil` when no part waits any more.
  @inline(never)
  private func nextUnread() async -> Unread? {
    await withUnsafeContinuation { continuation in
      state.withLock { $0.continuation = continuation }
      wakeTask()
    }
  }

  /// Stores the replies of a part, in the task.
  private func read(_ unread: Unread) {
    if state.withLock({ $0.end is CancellationError }) { return }
    let (misdirection, failure) = unread.place.take(unread.bytes)
    if let misdirection { unread.connection.misdirected(misdirection, by: unread.call) }
    if let failure { state.withLock { $0.failed(unread.part, failure) } }
  }

  private func cancel() {
    let calls = state.withLock { state in
      if state.end == nil { state.end = CancellationError() }
      return Array(state.underWay.values)
    }
    for call in calls { call.cancel() }
    wakeTask()
  }

  /// Sends the next parts. Only one thread does so at a time, so that parts are submitted in order.
  private func send(_ count: Int) {
    let isMine = state.withLock { state in
      state.due += count
      defer { state.isSending = true }
      return !state.isSending
    }
    guard isMine else { return }
    while let call = next() {
      if !call.hasEnded { caller.submit(call, caller.route) }
    }
    wakeTask()
  }

  /// Takes the next part to send; if there is none, the calling thread is no longer the sender.
  private func next() -> PendingCall? {
    state.withLock { state -> PendingCall? in
      guard state.end == nil, state.next < state.parts.count, state.due > 0 else {
        state.isSending = false
        return nil
      }
      state.due -= 1
      let (part, index) = (state.parts[state.next], state.next)
      // Frees the commands, which are in the call now.
      state.parts[state.next] = Batch.Part()
      state.next += 1
      let call = BatchPartCall(
        wire: part.list.wire, silent: part.list.silent, traits: part.list.traits, keys: part.list.keys,
        preference: caller.readPreference, repetition: caller.repetition,
        timeout: timeout, deadline: deadline)
      call.record = state.record
      call.prepare(part.replies) { [self, place = part.replies] in ended($0, index, place, $1) }
      state.underWay[ObjectIdentifier(call)] = call
      return call
    }
  }

  private func ended(_ call: PendingCall, _ part: Int, _ place: BatchReplies, _ outcome: BatchPartCall.Outcome) {
    let (others, mustSend) = state.withLock { state -> ([PendingCall], Bool) in
      state.underWay[ObjectIdentifier(call)] = nil
      switch outcome {
      case .answered: state.hasBegun = true
      case .unread(let bytes, let connection):
        state.hasBegun = true
        state.unread.append(Unread(part: part, place: place, bytes: bytes, connection: connection, call: call))
        return ([], false)
      case .failed(let error as RedisError) where error.outcome == .executed:
        state.hasBegun = true
        state.failed(part, error)
      case .failed(let error):
        guard state.end == nil else { return ([], true) }
        let hasBegun = state.hasBegun || state.underWay.values.contains { $0.wasTaken }
        state.end = hasBegun ? (error as? RedisError)?.afterAttempt(CallContext.ofBatch) ?? error : error
        return (Array(state.underWay.values), true)
      }
      return ([], true)
    }
    // Later parts must not be sent after an earlier one may have been lost.
    for other in others { other.cancel() }
    if mustSend { send(1) } else { wakeTask() }
  }

  /// Resumes the task if it waits, and large replies have arrived or no part waits any more.
  private func wakeTask() {
    let (continuation, unread) = state.withLock { state -> (UnsafeContinuation<Unread?, Never>?, Unread?) in
      guard let continuation = state.continuation else { return (nil, nil) }
      let unread = state.unread.isEmpty ? nil : state.unread.removeFirst()
      let hasEnded = state.underWay.isEmpty && (state.end != nil || state.next == state.parts.count)
      guard unread != nil || hasEnded else { return (nil, nil) }
      state.continuation = nil
      return (continuation, unread)
    }
    continuation?.resume(returning: unread)
  }
}
