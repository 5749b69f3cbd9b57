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
    /// Each reads its command's reply into its place, and returns the error if it is one.
    var readers: [@Sendable (inout ReplyReader) -> RedisError?] = []

    var isFull: Bool { list.silent.count >= Batch.mostCommands || list.wire.count >= Batch.mostBytes }
  }

  private static let mostCommands = 1000
  private static let mostBytes = 64 << 10

  private let caller: Caller
  private var parts: [Part] = []
  private var last = Part()

  init(_ caller: Caller) { self.caller = caller }

  private func add<N>(_ command: Command<N>, isSilent: Bool) {
    if last.isFull {
      parts.append(last)
      last = Part()
    }
    last.list.append(command, isSilent: isSilent)
  }

  /// Adds a command.
  ///
  /// - Returns: Where its reply will be, once the batch has run.
  @discardableResult
  public func append<Reply>(_ command: Command<Reply>) -> BatchReply<Reply> {
    add(command, isSilent: false)
    let reply = BatchReply<Reply>(command.wire)
    last.readers.append { reader in
      let result = reader.result(Reply.self)
      reply.set(result)
      if case .failure(let error) = result { return error }
      return nil
    }
    return reply
  }

  /// Adds a command that has no news to tell.
  @discardableResult
  public func append(_ command: Command<OK>) -> Batch {
    add(command, isSilent: true)
    return self
  }

  /// Sends the commands and waits for all replies.
  ///
  /// - Throws: `RedisError`: the first command's that failed. The others have been executed all the same, and their
  ///   replies stand in their places; but when the connection is lost, parts that have not left are not sent.
  ///   `CancellationError` if the task was cancelled.
  public func run() async throws {
    let parts = parts + [last]
    self.parts = []
    last = Part()
    if let failure = parts.lazy.compactMap(\.list.failure).first {
      throw RedisError(.invalidCommand(failure), .notSent, command: nil)
    }
    if parts.count == 1 { return try await caller.call(parts[0].list, parts[0].decode) }
    try await caller.run(parts)
  }
}

extension Batch.Part {
  /// Reads the replies into their places.
  var decode: PendingReplies<Void>.Decode {
    { [readers] (replies) throws(RedisError) in
      var first: RedisError?
      for read in readers {
        let failure = read(&replies)
        first = first ?? failure
      }
      if let first { throw first }
    }
  }
}

extension Batch: CustomStringConvertible, CustomReflectable {
  /// The names of the commands that wait to be run, without their arguments, which can be secret.
  public var description: String {
    (parts + [last]).flatMap { CommandWords.names(in: $0.list.wire) }.joined(separator: ", ")
  }

  /// Shows the names alone.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

/// Where the reply of a batch's command will be.
public final class BatchReply<Reply: RESPDecodable>: Sendable {
  private let result = Locked<Result<Reply, RedisError>?>(nil)
  /// For the command's name in an error.
  private let wire: [UInt8]

  init(_ wire: [UInt8]) { self.wire = wire }

  func set(_ result: Result<Reply, RedisError>) { self.result.withLock { $0 = result } }

  /// The reply.
  ///
  /// - Throws: `RedisError` if the command failed, or if the batch has not run (or its run has failed as a whole).
  public var value: Reply {
    get throws(RedisError) {
      guard let result = result.withLock({ $0 }) else {
        throw RedisError(.notRun, .notSent, command: CommandWords.name(in: wire))
      }
      return try result.get()
    }
  }
}

extension BatchReply: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret.
  public var description: String { CommandWords.name(in: wire) ?? "" }

  /// Shows the command's name alone.
  public var customMirror: Mirror { Mirror(self, children: ["command": description]) }
}
