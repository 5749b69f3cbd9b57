/// Decodes the replies of a chain in order, in place: in the receive buffer, or in a copy.
///
/// Silent replies, which only say `OK`, are skipped; an error among them is kept, and thrown by the next read or by
/// `finish()`. Pushes between the replies are skipped too.
@usableFromInline
package struct ReplyReader: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  /// The owner of `bytes`, if they are a copy.
  private let kept: KeptReplies?
  private var reader: RESPReader
  private let silent: SilentReplies
  private let wire: [UInt8]
  /// Whether the replies are elements of the reply of `EXEC`.
  private let isInside: Bool
  /// Where the next command whose name may be needed starts in `wire`, and how many commands precede it.
  private var place: EncodedCommands.Place
  private var index = 0
  private var failure: RedisError?
  /// The code of the first error reply that means that the connection leads to the wrong server.
  package private(set) var misdirection: String?

  /// - Parameters:
  ///   - bytes: As many complete replies as the chain has commands.
  ///   - silent: Which of them only say `OK`, and which tell milliseconds.
  ///   - wire: The encoded commands, for their names in errors.
  ///   - isInside: Whether the replies are elements of the reply of `EXEC`, where confirmations of subscriptions count.
  package init(_ bytes: UnsafeRawBufferPointer, _ silent: SilentReplies, wire: [UInt8], isInside: Bool = false) {
    self.isInside = isInside
    self.bytes = bytes
    kept = nil
    place = .first
    reader = RESPReader(framed: bytes)
    reader.contentParser = JSONText.parser
    self.silent = silent
    self.wire = wire
  }

  /// A reader of copied replies, which must outlive it.
  ///
  /// - Parameters:
  ///   - place: The command that the first reply belongs to.
  ///   - start: The offset of that reply.
  ///   - isInside: As above.
  init(
    _ kept: KeptReplies, _ silent: SilentReplies, wire: [UInt8], from place: EncodedCommands.Place = .first,
    at start: Int = 0, isInside: Bool = false
  ) {
    self.isInside = isInside
    bytes = kept.bytes
    self.kept = kept
    self.place = place
    index = place.index
    reader = kept.reader(at: start)
    reader.contentParser = JSONText.parser
    self.silent = silent
    self.wire = wire
  }

  /// All replies, copied to be decoded later.
  var replies: KeptReplies { kept ?? KeptReplies(copying: bytes) }

  /// Decodes the next reply that is not silent.
  ///
  /// - Throws: The error reply, even if a `RESPValue` is requested, which could contain it.
  @usableFromInline
  package mutating func next<R: RESPDecodable>(_: R.Type = R.self) throws(RedisError) -> R {
    try read(R.self == RESPValue.self ? Self.refusingErrors(R.decode) : R.decode)
  }

  /// Decodes the next reply in text form.
  @usableFromInline
  package mutating func nextText<R: RESPDecodable>(_: R.Type = R.self) throws(RedisError) -> R.TextForm {
    reader.readsOtherForm = true
    return try read(R.TextForm.decode)
  }

  /// Decodes the next reply in content form.
  @usableFromInline
  package mutating func nextContent<R: RESPDecodable>(_: R.Type = R.self) throws(RedisError) -> R.ContentForm {
    reader.readsOtherForm = true
    return try read(R.ContentForm.decode)
  }

  /// Decodes the next reply, with an error as a value.
  @usableFromInline
  package mutating func result<R: RESPDecodable>(_: R.Type = R.self) -> Result<R, RedisError> {
    capture(R.self == RESPValue.self ? Self.refusingErrors(R.decode) : R.decode)
  }

  /// Decodes the reply at the current position as `result(_:)` does, without skipping silent ones.
  mutating func resultAlone<R: RESPDecodable>(_: R.Type = R.self) -> Result<R, RedisError> {
    do throws(RedisError) {
      return .success(try decodeReply(R.self == RESPValue.self ? Self.refusingErrors(R.decode) : R.decode))
    } catch { return .failure(error) }
  }

  private static func refusingErrors<R>(
    _ decode: @escaping (inout RESPReader) throws(RESPDecodingError) -> R
  ) -> (inout RESPReader) throws(RESPDecodingError) -> R {
    { (reader) throws(RESPDecodingError) in
      if let error = reader.readError() { throw .errorReply(error) }
      return try decode(&reader)
    }
  }

  /// Decodes the next reply in text form, with an error as a value.
  @usableFromInline
  package mutating func resultText<R: RESPDecodable>(_: R.Type = R.self) -> Result<R.TextForm, RedisError> {
    reader.readsOtherForm = true
    return capture(R.TextForm.decode)
  }

  /// Decodes the next reply in content form, with an error as a value.
  @usableFromInline
  package mutating func resultContent<R: RESPDecodable>(_: R.Type = R.self) -> Result<R.ContentForm, RedisError> {
    reader.readsOtherForm = true
    return capture(R.ContentForm.decode)
  }

  /// Skips the remaining silent replies.
  ///
  /// - Throws: The first error among the silent replies.
  package mutating func finish() throws(RedisError) {
    if silent[index] { skipSilent() }
    if let failure { throw failure }
  }

  private mutating func read<T>(
    _ decode: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RedisError) -> T {
    try finish()
    return try decodeReply(decode)
  }

  private mutating func capture<T>(
    _ decode: (inout RESPReader) throws(RESPDecodingError) -> T
  ) -> Result<T, RedisError> {
    skipSilent()
    do throws(RedisError) { return .success(try decodeReply(decode)) } catch { return .failure(error) }
  }

  @inline(never)
  private mutating func skipSilent() {
    while silent[index] {
      do throws(RedisError) { try decodeOK() } catch { failure = failure ?? error }
    }
  }

  /// Checks that the next reply is `OK`, or `QUEUED`. Apart from the generic functions, so that it is compiled once.
  @inline(never)
  private mutating func decodeOK() throws(RedisError) { _ = try decodeReply(OK.decode) }

  private mutating func decodeReply<T>(
    _ decode: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RedisError) -> T {
    beginReply()
    do throws(RESPDecodingError) { return try reader.reply(decode) } catch {
      if case .errorReply(let error) = error, RetryableError.misdirections.contains(error.code) {
        misdirection = misdirection ?? error.code
      }
      throw RedisError(
        error, command: EncodedCommands.name(index - 1, in: wire, from: &place),
        commandIndex: silent.count > 1 ? index - 1 : nil)
    }
  }

  /// Goes to the next reply. Apart from the generic functions, so that it is compiled once.
  @inline(never)
  private mutating func beginReply() {
    reader.skipPushes(amongElements: isInside)
    reader.countsMilliseconds = silent.isInMilliseconds(index)
    index += 1
  }

  // MARK: Batches

  /// Skips all replies, and records where each one starts.
  ///
  /// - Throws: The first error reply, after all are recorded.
  @inline(never)
  mutating func note(_ starts: inout [Int]) throws(RedisError) {
    var failure: RedisError?
    starts.reserveCapacity(silent.count)
    while index < silent.count {
      reader.skipPushes(amongElements: isInside)
      starts.append(reader.position)
      switch reader.typeByte {
      case RESPType.simpleError, RESPType.bulkError, RESPType.attribute:
        do throws(RedisError) {
          _ = try decodeReply { (reader) throws(RESPDecodingError) in
            if let error = reader.readError() { throw .errorReply(error) }
            reader.skip()
          }
        } catch { failure = failure ?? error }
      default:
        reader.skipElement()
        index += 1
      }
    }
    if let failure { throw failure }
  }

  // MARK: Transactions

  /// Decodes the replies of `MULTI`, of its commands and of `EXEC`.
  ///
  /// - Parameters:
  ///   - list: The commands between them.
  ///   - decode: Decodes the replies of the commands.
  /// - Returns: `nil` if the transaction was discarded.
  /// - Throws: The first error of any of them.
  mutating func transaction<T>(
    of list: CommandList, _ decode: (inout ReplyReader) throws(RedisError) -> T
  ) throws(RedisError) -> T? {
    guard var inner = try enterTransaction(of: list) else { return nil }
    defer { misdirection = misdirection ?? inner.misdirection }
    let values = try decode(&inner)
    try inner.finish()
    return values
  }

  /// Decodes the replies up to that of `EXEC`.
  ///
  /// - Returns: A reader of the replies inside that one; `nil` if the transaction was discarded.
  private mutating func enterTransaction(of list: CommandList) throws(RedisError) -> ReplyReader? {
    try finish()
    // If MULTI is refused, the server has executed the commands one by one.
    try decodeOK()
    var early: RedisError?
    for number in 0..<list.silent.count {
      do throws(RedisError) { try decodeOK() } catch {
        early =
          early
          ?? RedisError(
            error.kind, error.outcome, command: error.command, commandIndex: list.silent.count > 1 ? number : nil,
            note: "when it was queued: the transaction was discarded")
      }
    }
    var execution = 0
    do throws(RedisError) {
      let count = try decodeReply { (reader) throws(RESPDecodingError) -> Int? in
        if reader.readNull() { return nil }
        var replies = try reader.elements(expecting: "the replies of a transaction")
        execution = reader.position
        var count = 0
        while reader.hasNext(&replies) {
          reader.skip()
          count += 1
        }
        return count
      }
      guard let count else { return nil }
      guard count == list.silent.count else {
        throw RedisError(
          .decoding(expected: "\(list.silent.count) replies", got: "\(count)"), .executed, command: "EXEC")
      }
    } catch {
      throw early ?? error
    }
    if let kept { return ReplyReader(kept, list.silent, wire: list.wire, at: execution, isInside: true) }
    return ReplyReader(
      UnsafeRawBufferPointer(rebasing: bytes[execution...]), list.silent, wire: list.wire, isInside: true)
  }
}
