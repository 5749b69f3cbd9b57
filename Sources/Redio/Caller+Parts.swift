internal import RESP
internal import RedioTransport

extension Caller {
  /// What else is to be known of a part that was not sent.
  fileprivate static let ofBatch = "earlier parts of its batch may have been"

  /// Sends the parts of a long batch one after the other.
  func runInTurn(_ parts: [Batch.Part]) async throws {
    var first: RedisError?
    for (index, part) in parts.enumerated() {
      do { try await call(part.list, part.decode) } catch let error as RedisError {
        guard error.outcome == .executed else { throw index > 0 ? error.afterAttempt(Self.ofBatch) : error }
        first = first ?? error
      }
    }
    if let first { throw first }
  }

  /// Sends the parts of a long batch, in order, each as a call, the next one when an earlier one has been answered.
  func run(_ run: PartsRun) async throws {
    if let first = run.lists.first { try Self.check(deadline ?? client.deadline, first.wire) }
    guard let observer = client.options.observer else { return try await run.value() }
    try await Self.observed(by: observer, ObservedCall(run.lists)) { try await run.value() }
  }
}

/// The parts of a long batch on their way.
final class PartsRun: Sendable {
  private struct State {
    var parts: [Batch.Part]
    var next = 0
    /// How many more may be sent, and whether somebody is about to.
    var due = 0
    var isSending = false
    var underWay: [ObjectIdentifier: PendingCall] = [:]
    /// Whether a part has been answered.
    var hasBegun = false
    /// The first command that failed. The others have been executed all the same.
    var failure: RedisError?
    var isCancelled = false
    /// Nothing more is sent: it ends with this once nothing is under way.
    var end: (any Error)?
    var continuation: UnsafeContinuation<Void, any Error>?
  }

  /// How many are on their way at a time: one is read while the server works on the others.
  private static let window = 4

  private let caller: Caller
  private let deadline: Int64
  private let timeout: Duration?
  private let state: Locked<State>

  init(_ caller: Caller, _ parts: [Batch.Part]) {
    self.caller = caller
    timeout = caller.deadline ?? caller.client.deadline
    deadline = PendingCall.deadline(timeout)
    state = Locked(State(parts: parts))
  }

  /// The commands that have not left.
  var lists: [CommandList] { state.withLock { $0.parts.map(\.list) } }

  /// Runs them to the end.
  func value() async throws {
    try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { start($0) }
    } onCancel: {
      cancel()
    }
  }

  private func start(_ continuation: UnsafeContinuation<Void, any Error>) {
    state.withLock { $0.continuation = continuation }
    send(Self.window)
  }

  private func cancel() {
    let calls = state.withLock { state in
      state.isCancelled = true
      if state.end == nil { state.end = CancellationError() }
      return Array(state.underWay.values)
    }
    for call in calls { call.cancel() }
    finish()
  }

  /// Sends the next parts: one thread does so at a time, so that none overtakes another on its way to the connection.
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
    finish()
  }

  /// The next part, if there is one to send; otherwise nobody is about to any more.
  private func next() -> PendingCall? {
    state.withLock { state -> PendingCall? in
      guard state.end == nil, state.next < state.parts.count, state.due > 0 else {
        state.isSending = false
        return nil
      }
      state.due -= 1
      let part = state.parts[state.next]
      // What has left is not kept.
      state.parts[state.next] = Batch.Part()
      state.next += 1
      let call = PartCall(
        wire: part.list.wire, silent: part.list.silent, traits: part.list.traits, repetition: caller.repetition,
        timeout: timeout, deadline: deadline)
      call.prepare(part.decode) { [self] in ended($0, $1) }
      state.underWay[ObjectIdentifier(call)] = call
      return call
    }
  }

  private func ended(_ call: PendingCall, _ error: (any Error)?) {
    let others = state.withLock { state -> [PendingCall] in
      state.underWay[ObjectIdentifier(call)] = nil
      guard let error else {
        state.hasBegun = true
        return []
      }
      if let error = error as? RedisError, error.outcome == .executed {
        state.hasBegun = true
        state.failure = state.failure ?? error
        return []
      }
      guard state.end == nil else { return [] }
      let hasBegun = state.hasBegun || state.underWay.values.contains { $0.wasTaken }
      state.end = hasBegun ? (error as? RedisError)?.afterAttempt(Caller.ofBatch) ?? error : error
      return Array(state.underWay.values)
    }
    // What has not left yet must not leave after what may be lost.
    for other in others { other.cancel() }
    send(1)
  }

  private func finish() {
    let (continuation, error) = state.withLock { state in
      guard state.underWay.isEmpty, state.end != nil || state.next == state.parts.count else {
        return (nil as UnsafeContinuation<Void, any Error>?, nil as (any Error)?)
      }
      defer { state.continuation = nil }
      return (state.continuation, state.end ?? state.failure)
    }
    if let error { continuation?.resume(throwing: error) } else { continuation?.resume() }
  }
}
