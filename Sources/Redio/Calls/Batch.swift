internal import RESP
internal import RedioTransport

/// Commands that are sent together, written as separate statements: for a number of commands known only at run time, or
/// where that reads better than a chain.
///
/// ```swift
/// let batch = redis.batch()
/// let old = batch.get("bar")
/// batch.set("bar", "value").expire("bar", .milliseconds(500))
/// try await batch.run()
/// print(try old.value as Any)
/// ```
///
/// Up to 1000 commands, or 64 KiB, are sent in one write. A longer batch is sent in parts of that size, at most four of
/// which wait for replies at a time, so that a batch of any length keeps few commands queued.
///
/// Not `Sendable`: one task at a time may use it. After `run()` it is empty and can be filled again.
public final class Batch {
  /// Commands that are sent in one write.
  @usableFromInline
  package struct Part: Sendable {
    @usableFromInline package var list = CommandList()
    let replies = BatchReplies()

    var isFull: Bool { list.silent.count >= Batch.mostCommands || list.wire.count >= Batch.mostBytes }
  }

  private static let mostCommands = 1000
  private static let mostBytes = 64 << 10

  private let caller: CallContext
  private var parts: [Part] = []
  @usableFromInline package var last = Part()
  /// Where the command that was added last starts.
  private var start = 0
  /// Tells if the commands are never sent.
  private let unsent: UnsentCommands?

  init(_ caller: CallContext, _ unsent: UnsentCommands?) {
    self.caller = caller
    self.unsent = unsent
  }

  /// Starts to add a command.
  @usableFromInline
  package func begin() {
    if last.isFull {
      parts.append(last)
      last = Part()
    }
    start = last.list.wire.count
  }

  /// Ends the command that was added by encoding it in `last.list`. Its reply is stored as bytes, and decoded when a
  /// `BatchReply` is read.
  @usableFromInline
  package func end(isSilent: Bool, _ traits: CommandTraits, _ keys: KeyPlaces) {
    last.list.endCommand(from: start, isSilent: isSilent, decodesInPlace: true, traits, keys)
    unsent?.add(last.list.name(from: start))
  }

  private func add<N>(_ command: Command<N>, isSilent: Bool) {
    begin()
    last.list.append(command.content, isSilent: isSilent, decodesInPlace: true)
    unsent?.add(command.content.name)
  }

  /// Adds a command, which `encode` writes behind the others.
  ///
  /// - Parameter keys: `.byTable` if the command table has to find its keys.
  @_alwaysEmitIntoClient
  @inline(__always)
  @usableFromInline
  package func adding<N: RESPDecodable>(
    _ type: N.Type, _ traits: CommandTraits = [], keys: KeyPlaces = .none, _ encode: (inout RESPArguments) -> Void
  ) -> BatchReply<N> {
    begin()
    encode(&last.list.arguments)
    end(isSilent: false, traits, keys)
    return reply()
  }

  /// The same for a command that only replies `OK`.
  @_alwaysEmitIntoClient
  @inline(__always)
  @usableFromInline
  package func adding(
    _ traits: CommandTraits = [], keys: KeyPlaces = .none, _ encode: (inout RESPArguments) -> Void
  ) -> Batch {
    begin()
    encode(&last.list.arguments)
    end(isSilent: true, traits, keys)
    return self
  }

  /// A handle for the reply of the command that was added last.
  @usableFromInline
  package func reply<N: RESPDecodable>() -> BatchReply<N> {
    BatchReply(
      replies: last.replies, place: EncodedCommands.Place(index: last.list.silent.count - 1, offset: start))
  }

  /// Adds a command.
  ///
  /// - Returns: A handle to read the command's reply with, after `run()`.
  @discardableResult
  public func append<Reply>(_ command: Command<Reply>) -> BatchReply<Reply> {
    add(command, isSilent: false)
    return reply()
  }

  /// Adds a command that only replies `OK`. If the reply is an error, `run()` throws it.
  @discardableResult
  public func append(_ command: Command<OK>) -> Batch {
    add(command, isSilent: true)
    return self
  }

  /// The commands that have not been run, each as its name and arguments, to inspect what would be sent.
  ///
  /// Arguments can be secret: this library never prints them.
  ///
  /// - Complexity: O(n) over the bytes of the commands, which are parsed from their encoded form.
  public var commands: [[Bytes]] {
    unsent?.end()
    return (parts + [last]).flatMap { EncodedCommands.of($0.list.wire) }
  }

  /// Sends the commands and waits for all replies.
  ///
  /// - Throws: `RedisError` of the first command that failed. The other commands have been executed nevertheless, and
  ///   their handles have their replies. But after a lost connection or a passed deadline, the remaining parts of a long
  ///   batch are not sent. `CancellationError` if the task was cancelled.
  public func run() async throws {
    switch try takeParts() {
    case .one(let part):
      do { try await caller.call(part) } catch {
        part.replies.failed(with: error)
        throw error
      }
    case .inTurn(let parts):
      do { try await caller.runInTurn(parts) } catch {
        for part in parts { part.replies.failed(with: error) }
        throw error
      }
    case .many(let run, let outcome):
      do { try await caller.run(run) } catch {
        outcome.failed(with: error)
        throw error
      }
    }
  }

  private enum Work {
    case one(Part)
    /// One after the other, since some commands block or are refused.
    case inTurn([Part])
    /// Pipelined. The run owns the parts, and frees each after its reply.
    case many(PartsRun, BatchOutcome)
  }

  private func takeParts() throws -> Work {
    defer {
      parts = []
      last = Part()
    }
    parts.append(last)
    unsent?.end()
    // From now on the handles know their commands' names.
    for part in parts { part.replies.ran(part.list) }
    if let list = parts.lazy.map(\.list).first(where: { $0.failure != nil }), let failure = list.failure {
      throw RedisError(.invalidCommand(failure), .notSent, command: list.failedCommand?.uppercased())
    }
    if parts.count == 1 { return .one(parts[0]) }
    if parts.contains(where: { !$0.list.traits.isDisjoint(with: CallContext.special) }) { return .inTurn(parts) }
    let outcome = BatchOutcome()
    for part in parts { part.replies.share(outcome) }
    return .many(PartsRun(caller, parts), outcome)
  }
}

extension Batch.Part {
  /// Stores the replies for the handles.
  var decode: PendingReplies<Void>.Decode {
    { [replies] (reader) throws(RedisError) in try replies.take(&reader) }
  }
}

extension Batch: CustomStringConvertible, CustomReflectable {
  /// The names of the commands that have not been run, without their arguments, which can be secret.
  public var description: String {
    (parts + [last]).flatMap { EncodedCommands.names(in: $0.list.wire) }.joined(separator: ", ")
  }

  /// Shows only the names.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

/// A handle for the reply of a command in a batch.
public struct BatchReply<Reply: RESPDecodable>: Sendable {
  fileprivate let replies: BatchReplies
  /// The place of the command, to find its name quickly.
  fileprivate let place: EncodedCommands.Place

  /// The reply. Each access decodes it again, in the calling task.
  ///
  /// - Throws: `RedisError` if the command failed, if its reply has another type, or, with the kind `notRun`, if the
  ///   batch has not run or its run failed as a whole; then with the outcome of that run.
  public var value: Reply { get throws(RedisError) { try replies.read(place) } }
}

extension BatchReply: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret; empty before the batch runs.
  public var description: String { replies.name(place) ?? "" }

  /// Shows only the command's name.
  public var customMirror: Mirror { Mirror(self, children: ["command": description]) }
}

/// What becomes of a long batch, whose parts are freed one by one.
final class BatchOutcome: Sendable {
  private let outcome = Locked(RedisError.Outcome.notSent)

  var value: RedisError.Outcome { outcome.withLock { $0 } }

  func failed(with error: any Error) { outcome.withLock { $0 = Self.of(error) } }

  /// What may have become of commands without a reply, after their run threw an error.
  static func of(_ error: any Error) -> RedisError.Outcome { (error as? RedisError)?.outcome ?? .unknown }
}

/// The replies of a part of a batch, as bytes, for the handles.
final class BatchReplies: Sendable {
  private struct State: ~Copyable {
    var list = CommandList()
    var bytes: KeptReplies?
    /// The offset of each reply; empty before the batch has run.
    var starts: [Int] = []
    /// What became of the commands, if there are no replies.
    var outcome = RedisError.Outcome.notSent
    /// The same, for all parts of a long batch.
    var shared: BatchOutcome?
  }

  private let state = Locked(State())

  /// Stores the commands when the batch runs.
  func ran(_ list: CommandList) { state.withLock { $0.list = list } }

  /// The run has failed. What has no reply may have been executed nevertheless.
  func failed(with error: any Error) { state.withLock { $0.outcome = BatchOutcome.of(error) } }

  /// Has the parts of a long batch share what becomes of it.
  func share(_ outcome: BatchOutcome) { state.withLock { $0.shared = outcome } }

  /// Stores the replies.
  ///
  /// - Throws: The first error reply.
  @inline(never)
  func take(_ reader: inout ReplyReader) throws(RedisError) {
    var starts: [Int] = []
    defer {
      let bytes = reader.replies
      state.withLock { state in
        state.bytes = bytes
        state.starts = starts
      }
    }
    try reader.note(&starts)
  }

  /// Decodes a reply.
  func read<Reply: RESPDecodable>(_ place: EncodedCommands.Place) throws(RedisError) -> Reply {
    let index = place.index
    let (bytes, start, list) = state.withLock { state in
      (state.bytes, index < state.starts.count ? state.starts[index] : nil, state.list)
    }
    guard let start, let bytes else {
      throw RedisError(.notRun, state.withLock { $0.shared?.value ?? $0.outcome }, command: name(place))
    }
    defer { withExtendedLifetime(bytes) {} }
    var reader = ReplyReader(bytes, list.silent, wire: list.wire, from: place, at: start)
    return try reader.resultAlone(Reply.self).get()
  }

  /// Stores copied replies, as `take(_:)` does.
  ///
  /// - Returns: The code of an error reply that means that the connection leads to the wrong server, and the first error.
  func take(_ bytes: KeptReplies) -> (misdirection: String?, failure: RedisError?) {
    let list = state.withLock { $0.list }
    defer { withExtendedLifetime(bytes) {} }
    var reader = ReplyReader(bytes, list.silent, wire: list.wire)
    do throws(RedisError) {
      try take(&reader)
      return (reader.misdirection, nil)
    } catch {
      return (reader.misdirection, error)
    }
  }

  /// The name of a command; `nil` before the batch runs.
  func name(_ place: EncodedCommands.Place) -> String? {
    let wire = state.withLock { $0.list.wire }
    var place = place
    return wire.isEmpty ? nil : EncodedCommands.name(place.index, in: wire, from: &place)
  }
}
