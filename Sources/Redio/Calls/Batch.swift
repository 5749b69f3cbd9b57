internal import RESP
internal import RedioTransport

/// Commands that leave together, written one statement at a time: for a number of them that is known only at run time, or
/// where that reads better than a chain.
///
/// ```swift
/// let batch = redis.batch()
/// let old = batch.get("bar")
/// batch.set("bar", "value").expire("bar", .milliseconds(500))
/// try await batch.run()
/// print(try old.value)
/// ```
///
/// Up to a thousand commands, or 64 KiB, leave in one write. A longer batch leaves in parts of that size, a few of them at a
/// time: its replies are read part by part, and however long it is, no more than these wait in memory.
///
/// It belongs to one task at a time. After `run()` it is empty and can be filled again.
public final class Batch {
  /// Commands that leave in one write.
  struct Part {
    var list = CommandList()
    let replies = BatchReplies()

    var isFull: Bool { list.silent.count >= Batch.mostCommands || list.wire.count >= Batch.mostBytes }
  }

  private static let mostCommands = 1000
  private static let mostBytes = 64 << 10

  private let caller: CallContext
  private var parts: [Part] = []
  private var last = Part()

  init(_ caller: CallContext) { self.caller = caller }

  private func add<N>(_ command: Command<N>, isSilent: Bool) {
    if last.isFull {
      parts.append(last)
      last = Part()
    }
    last.list.appendUnread(command, isSilent: isSilent)
  }

  /// Adds a command.
  ///
  /// - Returns: Where its reply will be, once the batch has run.
  @discardableResult
  public func append<Reply>(_ command: Command<Reply>) -> BatchReply<Reply> {
    add(command, isSilent: false)
    let place = EncodedCommands.Place(
      index: last.list.silent.count - 1, offset: last.list.wire.count - command.wire.count)
    return BatchReply(replies: last.replies, place: place)
  }

  /// Adds a command that has no news to tell.
  @discardableResult
  public func append(_ command: Command<OK>) -> Batch {
    add(command, isSilent: true)
    return self
  }

  /// The commands that wait to be run, each as its name and arguments.
  ///
  /// For a look at what would be sent. Arguments can be secret: nothing in this library prints them by itself.
  ///
  /// - Complexity: O(n) over the bytes of the commands, which are read back from their encoded form.
  public var commands: [[Bytes]] { (parts + [last]).flatMap { EncodedCommands.of($0.list.wire) } }

  /// Sends the commands and waits for all replies.
  ///
  /// - Throws: `RedisError`: the first command's that failed. The others have been executed all the same, and their
  ///   replies stand in their places; but when the connection is lost, parts that have not left are not sent.
  ///   `CancellationError` if the task was cancelled.
  public func run() async throws {
    switch try takeParts() {
    case .one(let part): try await caller.call(part.list, part.decode)
    case .inTurn(let parts): try await caller.runInTurn(parts)
    case .many(let run): try await caller.run(run)
    }
  }

  private enum Work {
    case one(Part)
    /// Each on a connection of its own, or refused.
    case inTurn([Part])
    /// They are the run's alone, so that each goes away when it has left and been answered.
    case many(PartsRun)
  }

  private func takeParts() throws -> Work {
    defer {
      parts = []
      last = Part()
    }
    parts.append(last)
    // Handles know the names of their commands from now on.
    for part in parts { part.replies.ran(part.list) }
    if let failure = parts.lazy.compactMap(\.list.failure).first {
      throw RedisError(.invalidCommand(failure), .notSent, command: nil)
    }
    if parts.count == 1 { return .one(parts[0]) }
    if parts.contains(where: { !$0.list.traits.isDisjoint(with: CallContext.special) }) { return .inTurn(parts) }
    return .many(PartsRun(caller, parts))
  }
}

extension Batch.Part {
  /// Keeps the replies for those who have a handle.
  var decode: PendingReplies<Void>.Decode {
    { [replies] (reader) throws(RedisError) in try replies.take(&reader) }
  }
}

extension Batch: CustomStringConvertible, CustomReflectable {
  /// The names of the commands that wait to be run, without their arguments, which can be secret.
  public var description: String {
    (parts + [last]).flatMap { EncodedCommands.names(in: $0.list.wire) }.joined(separator: ", ")
  }

  /// Shows the names alone.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

/// Where the reply of a batch's command will be.
public struct BatchReply<Reply: RESPDecodable>: Sendable {
  fileprivate let replies: BatchReplies
  /// Of its command, so that its name is found at once.
  fileprivate let place: EncodedCommands.Place

  /// The reply. It is read from its bytes each time, by whoever asks.
  ///
  /// - Throws: `RedisError` if the command failed, if its reply is of another type, or if the batch has not run (or its run
  ///   has failed as a whole).
  public var value: Reply { get throws(RedisError) { try replies.read(place) } }
}

extension BatchReply: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret; empty before the batch runs.
  public var description: String { replies.name(place) ?? "" }

  /// Shows the command's name alone.
  public var customMirror: Mirror { Mirror(self, children: ["command": description]) }
}

/// The replies to a part of a batch, as bytes, until somebody reads them.
final class BatchReplies: Sendable {
  private struct State {
    var list = CommandList()
    var bytes: KeptReplies?
    /// Where each reply starts; none before the batch has run.
    var starts: [Int] = []
  }

  private let state = Locked(State())

  /// The batch is about to run.
  func ran(_ list: CommandList) { state.withLock { $0.list = list } }

  /// Keeps the replies.
  ///
  /// - Throws: The first one that is an error.
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

  /// Reads a reply.
  func read<Reply: RESPDecodable>(_ place: EncodedCommands.Place) throws(RedisError) -> Reply {
    let index = place.index
    let (bytes, start, list) = state.withLock { state in
      (state.bytes, index < state.starts.count ? state.starts[index] : nil, state.list)
    }
    guard let start, let bytes else { throw RedisError(.notRun, .notSent, command: name(place)) }
    defer { withExtendedLifetime(bytes) {} }
    var reader = ReplyReader(bytes, list.silent, wire: list.wire, from: place, at: start)
    return try reader.resultAlone(Reply.self).get()
  }

  /// Keeps replies that have been copied, as `take(_:)` does.
  ///
  /// - Returns: The code of one that says that the connection leads to the wrong server, and the first one that is an error.
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

  /// The name of a command.
  func name(_ place: EncodedCommands.Place) -> String? {
    let wire = state.withLock { $0.list.wire }
    var place = place
    return wire.isEmpty ? nil : EncodedCommands.name(place.index, in: wire, from: &place)
  }
}
