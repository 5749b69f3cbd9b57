/// Finds where a reply ends and checks that it is well formed, without building a value.
///
/// ```
///            ┌──────────── bytes(from the reply's start) ────────────┐
///            v                                                       │ nil: more bytes are needed
///   element ──> line ──> header ──> body ──> element done ──> stack ─┤
///      ^                                                         │   │ length: the reply is complete
///      └──────────────── an aggregate is still open ─────────────┘   └─> RESPError: final
/// ```
///
/// Each call gets all bytes from the start of the incomplete reply. The framer resumes where it stopped: it jumps to the
/// end of a body of declared length, searches a line from where the last search ended, and reads a number from its next
/// digit. So n bytes cost O(n) in chunks of any size. Open aggregates are on an explicit stack, so that nesting takes no
/// call stack.
///
/// A push inside another reply is out of band: it counts neither as an element nor as a reply. Servers before Redis 7.2
/// send messages and invalidations between the elements of an `EXEC` or `MGET` reply. Confirmations of subscriptions
/// (`subscribe` and the like) are the exception: their commands were queued by `MULTI`, so they are elements of the array
/// that answers `EXEC`.
///
/// `skipCommon` is the fast path: a loop without state over complete elements of the common types, in aggregates of known
/// length. Everything else, and whatever is malformed or incomplete, is left to the functions below it, so that each rule
/// is checked in one place.
public struct RESPFramer: Sendable {
  /// An open aggregate, or the reply itself: the level at which an element is counted.
  private struct Level {
    /// Elements still to come. A stream, which ends by `.`, counts down from -1 instead.
    var left: Int
    /// Bytes seen so far in a streamed string.
    var seen = 0
    /// How many aggregates contain the elements of this level, as in the tree of values. An attribute counts as one for
    /// the value after it too.
    let depth: UInt16
    /// How many attributes precede the next element and belong to it.
    var attributes: UInt16 = 0
    /// The type byte; `$` for a streamed string, 0 for the reply itself.
    let type: UInt8

    static let reply = Level(left: 1, depth: 0, type: 0)

    /// How many elements of a stream have been read.
    var streamed: Int { -1 - left }
  }

  /// Which grammar the bytes follow.
  enum Grammar {
    /// What a server sends.
    case replies
    /// What a client sends: arrays of bulk strings, and lines.
    case commands
  }

  private var limits: RESPLimits
  private let grammar: Grammar
  /// The longest bulk string that `skipCommon` takes; below 0, `skipCommon` takes no elements at all.
  private var longestCommonBulk: Int
  /// The first byte of the current element, counted from the reply's start.
  private var element = 0
  /// In a line: the first byte not yet searched. In a bulk: one past its terminator. 0: the header is incomplete.
  private var mark = 0
  /// In a number: the first byte not yet read. In a bulk: the first byte of its content. 0 at the start of an element.
  private var cursor = 0
  /// In a number: the digits read so far.
  private var magnitude: UInt64 = 0
  /// The innermost level.
  private var top = Level.reply
  /// The levels around `top`, the reply first.
  private var outer: [Level] = []
  /// How many elements the current reply has so far: those its aggregates have declared, and those read from streams.
  private var elements = 0
  /// Offset in the stream of the current push; -1 if there is none. A push can't contain another.
  private var push = -1
  /// How many pushes have been found inside the current reply.
  private var pushesUnderWay = 0
  /// How many pushes are inside the last reply that `next(_:upTo:)` has returned.
  public private(set) var pushes = 0
  /// Total length of the replies returned so far.
  private var base = 0
  private var failure: RESPError?

  /// Creates a framer at the start of a stream.
  public init(limits: RESPLimits = .default) { self.init(.replies, limits: limits) }

  init(_ grammar: Grammar, limits: RESPLimits) {
    self.grammar = grammar
    self.limits = limits.clamped
    longestCommonBulk = -1
    change(to: limits)
  }

  /// Changes the limits for all bytes that have not been examined yet.
  package mutating func change(to limits: RESPLimits) {
    self.limits = limits.clamped
    // The 64 bytes are for the header: a reply of one bulk string or integer stays below the limit of a reply too.
    longestCommonBulk = grammar == .replies ? min(self.limits.bulkLength, self.limits.replyLength - 64) : -1
  }

  /// Looks for the end of the reply that starts at the first byte.
  ///
  /// - Parameter bytes: The incomplete reply from its first byte on, and whatever has arrived after it.
  /// - Returns: The length of the reply, or `nil` while it is incomplete. After a reply the framer is ready for the next
  ///   one, and `pushes` says how many pushes are inside the reply, which don't belong to it.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. Every later call throws it again.
  /// - Complexity: O(n) over all bytes of a reply, in any number of calls.
  public mutating func next(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Int? {
    let (replies, length) = try next(bytes, upTo: 1)
    return replies == 1 ? length : nil
  }

  /// Looks for the ends of several replies, the first of which starts at the first byte.
  ///
  /// A push is never returned together with other replies: a call returns the replies before it, and the next call the
  /// push alone. A reply with pushes inside it is the last one that a call returns; `pushes` is their number.
  ///
  /// - Parameters:
  ///   - bytes: The incomplete reply from its first byte on, and whatever has arrived after it.
  ///   - limit: The most replies to return, at least one.
  /// - Returns: How many replies are complete, and their total length. Pass the bytes after them to the next call.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit, after the replies before that byte have
  ///   been returned. Every later call throws it again.
  /// - Complexity: O(n) over all bytes of the replies, in any number of calls.
  public mutating func next(
    _ bytes: UnsafeRawBufferPointer, upTo limit: Int
  ) throws(RESPError) -> (replies: Int, length: Int) {
    if let failure { throw failure }
    var replies = 0
    var start = 0
    pushes = 0
    do throws(RESPError) {
      while replies < limit, element < bytes.count {
        if element == start, outer.isEmpty, mark == 0, cursor == 0, top.attributes == 0 {
          let left = skipCommon(bytes, limit - replies)
          replies = limit - left
          start = element
          guard left > 0, start < bytes.count, replies == 0 || bytes[start] != RESPType.push else { break }
        }
        guard try finish(bytes, from: start) else { break }
        replies += 1
        let wasPush = bytes[start] == RESPType.push
        start = element
        if wasPush || pushes > 0 || (start < bytes.count && bytes[start] == RESPType.push) { break }
      }
    } catch {
      failure = error
      if replies == 0 { throw error }
    }
    base += start
    element -= start
    if mark > 0 { mark -= start }
    if cursor > 0 { cursor -= start }
    return (replies, start)
  }

  /// Continues the reply at `start`. Returns whether it is complete.
  private mutating func finish(_ bytes: UnsafeRawBufferPointer, from start: Int) throws(RESPError) -> Bool {
    // Bytes past the limit are not examined, so that the result doesn't depend on how the stream was cut into chunks.
    let isTooMuch = bytes.count - start > limits.replyLength
    let end = isTooMuch ? start + limits.replyLength : bytes.count
    guard try advance(UnsafeRawBufferPointer(rebasing: bytes[..<end])) else {
      if isTooMuch { throw error(.replyTooLong(limit: limits.replyLength), at: end, bytes[start]) }
      return false
    }
    top.left = 1
    elements = 0
    if pushesUnderWay > 0 {
      pushes = pushesUnderWay
      pushesUnderWay = 0
    }
    return true
  }

  /// The least length of the current reply that its headers imply; 0 if they imply none.
  var expectedLength: Int { mark }

  /// Total length of the replies returned so far: the stream offset of the current reply.
  var offset: Int { base }

  /// Fails the framer with an error that a later stage has found.
  mutating func fail(_ error: RESPError) { failure = failure ?? error }

  private func error(_ reason: RESPError.Reason, at position: Int, _ type: UInt8) -> RESPError {
    RESPError(reason, offset: base + position, type: type)
  }

  /// Moves `element` forward. Returns `true` if the reply ends there.
  private mutating func advance(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Bool {
    while element < bytes.count {
      if mark == 0, cursor == 0, top.left > 0, !outer.isEmpty {
        let left = skipCommon(bytes, top.left)
        if left < top.left { top.attributes = 0 }
        top.left = left
        if top.left == 0 {
          try closeLevels(bytes)
          if top.left == 0 { return true }
          continue
        }
        guard element < bytes.count else { return false }
      }
      let type = bytes[element]
      if top.type == RESPType.bulkString, type != RESPType.chunk {
        throw error(.expectedChunk(type), at: element, type)
      }
      if top.left < 0, mark == 0, cursor == 0 { try checkStreamed(type) }
      if grammar == .commands, mark == 0 || outer.isEmpty {
        if outer.isEmpty, type != RESPType.array {
          guard let end = try inlineCommand(bytes) else { return false }
          element = end
          mark = 0
          top.left = 0
          return true
        }
        try checkArgument(bytes, type)
      }
      let end: Int?
      switch type {
      case RESPType.bulkString, RESPType.bulkError, RESPType.verbatimString, RESPType.chunk:
        end = try bulk(bytes, type)
      case RESPType.integer:
        end = try integer(bytes)
      case RESPType.simpleString, RESPType.simpleError:
        end = try line(bytes, type)
      case RESPType.array, RESPType.map, RESPType.set, RESPType.push, RESPType.attribute:
        end = try aggregate(bytes, type)
      case RESPType.double, RESPType.boolean, RESPType.null, RESPType.bigNumber:
        end = try scalar(bytes, type)
      case RESPType.end:
        end = try endOfStream(bytes)
      default:
        throw error(.unknownType(type), at: element, type)
      }
      guard let end else { return false }
      element = end
      mark = 0
      cursor = 0
      if top.left == 0 { return true }
    }
    return false
  }

  /// Steps over complete, well-formed bulk strings and integers, at most `number` of them. It stops at anything else and
  /// throws no error.
  ///
  /// - Returns: How many of `number` are left.
  private mutating func skipCommon(_ bytes: UnsafeRawBufferPointer, _ number: Int) -> Int {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return number }
    let count = bytes.count
    let longest = longestCommonBulk
    var position = element
    var left = number
    while left > 0, position < count {
      let type = start[position]
      guard type == RESPType.bulkString || type == RESPType.integer, longest >= 0 else { break }
      // 18 digits always fit an Int64.
      var cursor = position + 1
      if type == RESPType.integer, cursor < count, start[cursor] == ASCII.minus { cursor += 1 }
      let digits = cursor
      let bound = min(count, cursor + 18)
      var number: Int64 = 0
      while cursor < bound {
        let digit = start[cursor] &- ASCII.zero
        guard digit < 10 else { break }
        number = number &* 10 &+ Int64(digit)
        cursor += 1
      }
      guard cursor > digits, cursor + 1 < count, start[cursor] == ASCII.cr, start[cursor + 1] == ASCII.lf else { break }
      cursor += 2
      if type == RESPType.bulkString {
        guard number <= longest, number <= count - cursor - 2 else { break }
        cursor += Int(truncatingIfNeeded: number)
        guard start[cursor] == ASCII.cr, start[cursor + 1] == ASCII.lf else { break }
        cursor += 2
      }
      position = cursor
      left -= 1
    }
    element = position
    return left
  }

  /// Counts an element that is complete, and closes the aggregates that end with it.
  @inline(__always)
  private mutating func closeElement(_ bytes: UnsafeRawBufferPointer) throws(RESPError) {
    top.attributes = 0
    top.left -= 1
    if top.left <= 0 { try closeLevels(bytes) }
  }

  /// Closes the levels that have no elements left, up to the reply itself.
  private mutating func closeLevels(_ bytes: UnsafeRawBufferPointer) throws(RESPError) {
    while true {
      if top.left < 0 {
        elements += 1
        return
      }
      guard top.left == 0, let around = outer.popLast() else { return }
      let closed = top.type
      top = around
      if closed == RESPType.attribute {
        top.attributes += 1
        return
      }
      if closed == RESPType.push, try closePush(bytes) { return }
      top.attributes = 0
      top.left -= 1
    }
  }

  /// Ends a push.
  ///
  /// - Returns: Whether the push is out of band, and so no element of the aggregate around it.
  private mutating func closePush(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Bool {
    let start = push - base
    push = -1
    if outer.isEmpty, top.attributes == 0 { return false }
    if RESPType.isConfirmation(bytes, at: start) {
      // As an element it could have attributes, or stand between attributes and their value.
      guard top.attributes == 0 else { throw error(.nestedPush, at: start, RESPType.push) }
      return false
    }
    pushesUnderWay += 1
    return true
  }

  /// Checks the limits before one more element of a stream, which declares no length.
  private func checkStreamed(_ type: UInt8) throws(RESPError) {
    if type == RESPType.end || type == RESPType.chunk || type == RESPType.push { return }
    guard top.streamed < limits.elements else {
      throw error(.tooManyElements(limit: limits.elements), at: element, top.type)
    }
    guard elements < limits.replyElements else {
      throw error(.replyTooManyElements(limit: limits.replyElements), at: element, top.type)
    }
  }

  /// Adds to the number of elements of the reply.
  private mutating func count(_ number: Int, _ type: UInt8) throws(RESPError) {
    elements += number
    guard elements <= limits.replyElements else {
      throw error(.replyTooManyElements(limit: limits.replyElements), at: element, type)
    }
  }

  private mutating func open(_ type: UInt8, _ elements: Int) throws(RESPError) {
    let depth = Int(top.depth) + Int(top.attributes) + 1
    guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth), at: element, type) }
    if type == RESPType.push { push = base + element }
    outer.append(top)
    top = Level(left: elements, depth: UInt16(depth), type: type)
  }

  /// Closes a stream.
  private mutating func closeStream(_ bytes: UnsafeRawBufferPointer) throws(RESPError) {
    guard let around = outer.popLast() else { return }
    top = around
    try closeElement(bytes)
  }

  // MARK: Commands

  /// Checks an argument of a client's command: a bulk string of known length.
  private func checkArgument(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) {
    if !outer.isEmpty, type != RESPType.bulkString { throw error(.expectedBulkString(type), at: element, type) }
    guard element + 1 < bytes.count, !ASCII.isDigit(bytes[element + 1]) else { return }
    // A negative count is no command: it is skipped, as servers do.
    let isNoCommand = outer.isEmpty && bytes[element + 1] == ASCII.minus
    guard isNoCommand else { throw error(.malformedLength, at: element + 1, type) }
  }

  /// An inline command: a line of words that ends in LF or CR LF.
  private mutating func inlineCommand(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Int? {
    var position = max(mark, element)
    let bound = min(bytes.count, element + limits.lineLength)
    while position < bound, bytes[position] != ASCII.lf { position += 1 }
    mark = position
    guard position < bytes.count else { return nil }
    guard bytes[position] == ASCII.lf else {
      throw error(.lineTooLong(limit: limits.lineLength), at: position, RESPType.inlineCommand)
    }
    return position + 1
  }

  // MARK: Elements. Each function returns the position after the element, or nil while bytes are missing.

  private mutating func line(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    guard let end = try lineEnd(bytes, type) else { return nil }
    try closeElement(bytes)
    return end
  }

  /// Finds the CR LF that ends the line of the current element, from where the last search stopped.
  private mutating func lineEnd(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    var position = max(mark, element + 1)
    let bound = min(bytes.count, element + 1 + limits.lineLength)
    while position < bound, bytes[position] != ASCII.cr, bytes[position] != ASCII.lf { position += 1 }
    mark = position
    guard position < bytes.count else { return nil }
    if bytes[position] == ASCII.cr {
      guard position + 1 < bytes.count else { return nil }
      guard bytes[position + 1] == ASCII.lf else { throw error(.malformedLineTerminator, at: position + 1, type) }
      return position + 2
    }
    if bytes[position] == ASCII.lf { throw error(.malformedLineTerminator, at: position, type) }
    throw error(.lineTooLong(limit: limits.lineLength), at: position, type)
  }

  private mutating func integer(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Int? {
    let sign = element + 1
    guard sign < bytes.count else { return nil }
    let isNegative = bytes[sign] == ASCII.minus
    let first = isNegative || bytes[sign] == ASCII.plus ? sign + 1 : sign
    let bound: UInt64 = isNegative ? 1 << 63 : (1 << 63) - 1
    let end = try digits(bytes, from: first, upTo: bound, else: .malformedInteger, RESPType.integer)
    return try numberEnd(bytes, at: end, digits: end - first, else: .malformedInteger, RESPType.integer)
  }

  /// Reads digits into `magnitude`, from `cursor` if it is set. Returns the position of the first byte that is no digit.
  private mutating func digits(
    _ bytes: UnsafeRawBufferPointer, from first: Int, upTo bound: UInt64, else reason: RESPError.Reason, _ type: UInt8
  ) throws(RESPError) -> Int {
    if cursor == 0 {
      cursor = first
      magnitude = 0
    }
    var position = cursor
    while position < bytes.count, ASCII.isDigit(bytes[position]) {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(bytes[position] &- ASCII.zero))
      guard !overflow, !carry, sum <= bound, position - element <= 32 else {
        throw error(reason, at: position, type)
      }
      magnitude = sum
      position += 1
    }
    cursor = position
    return position
  }

  /// Checks the CR LF after the digits of a number. Returns `nil` while it has not arrived.
  private mutating func numberEnd(
    _ bytes: UnsafeRawBufferPointer, at position: Int, digits: Int, else reason: RESPError.Reason, _ type: UInt8
  ) throws(RESPError) -> Int? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == ASCII.cr, digits > 0 else {
      throw error(bytes[position] == ASCII.lf ? .malformedLineTerminator : reason, at: position, type)
    }
    guard position + 1 < bytes.count else { return nil }
    guard bytes[position + 1] == ASCII.lf else { throw error(.malformedLineTerminator, at: position + 1, type) }
    try closeElement(bytes)
    return position + 2
  }

  private mutating func scalar(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    guard let end = try lineEnd(bytes, type) else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: bytes[(element + 1)..<(end - 2)])
    let valid: Bool
    let reason: RESPError.Reason
    switch type {
    case RESPType.double: (valid, reason) = (Numbers.isDouble(content), .malformedDouble)
    case RESPType.boolean:
      let isOne = content.count == 1 && (content[0] == UInt8(ascii: "t") || content[0] == UInt8(ascii: "f"))
      (valid, reason) = (isOne, .malformedBoolean)
    case RESPType.null: (valid, reason) = (content.isEmpty, .malformedNull)
    default: (valid, reason) = (Numbers.isBigNumber(content), .malformedBigNumber)
    }
    guard valid else { throw error(reason, at: element + 1, type) }
    try closeElement(bytes)
    return end
  }

  /// The outcome of reading a length or count.
  private enum Header {
    case incomplete
    case streamed(end: Int)
    case null(end: Int)
    case length(Int, end: Int)
  }

  /// Reads the number between the type byte and its CR LF.
  private mutating func header(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Header {
    var position = element + 1
    guard position < bytes.count else { return .incomplete }
    let first = bytes[position]
    let isNull = first == ASCII.minus && (type == RESPType.bulkString || type == RESPType.array)
    let isStreamed =
      first == ASCII.question
      && (type == RESPType.bulkString || type == RESPType.array || type == RESPType.map || type == RESPType.set)
    if isNull, grammar == .commands {
      position = try digits(bytes, from: position + 1, upTo: UInt64(Int.max), else: .malformedLength, type)
      guard position >= bytes.count || position > element + 2 else {
        throw error(.malformedLength, at: position, type)
      }
    } else if isNull {
      position += 1
      guard position < bytes.count else { return .incomplete }
      guard bytes[position] == UInt8(ascii: "1") else { throw error(.malformedLength, at: position, type) }
      position += 1
    } else if isStreamed {
      position += 1
    } else {
      position = try digits(bytes, from: position, upTo: UInt64(Int.max), else: .malformedLength, type)
    }
    guard position < bytes.count else { return .incomplete }
    guard bytes[position] == ASCII.cr, position > element + 1 else {
      throw error(bytes[position] == ASCII.lf ? .malformedLineTerminator : .malformedLength, at: position, type)
    }
    guard position + 1 < bytes.count else { return .incomplete }
    guard bytes[position + 1] == ASCII.lf else { throw error(.malformedLineTerminator, at: position + 1, type) }
    let end = position + 2
    if isNull { return .null(end: end) }
    return isStreamed ? .streamed(end: end) : .length(Int(magnitude), end: end)
  }

  private mutating func bulk(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    if mark == 0 {
      switch try header(bytes, type) {
      case .incomplete: return nil
      case .null(let end):
        try closeElement(bytes)
        return end
      case .streamed(let end):
        try open(type, -1)
        return end
      case .length(let length, let start):
        if type == RESPType.chunk { return try chunk(bytes, length, start) }
        guard length <= limits.bulkLength, length < Int.max - start - 2 else {
          throw error(.bulkTooLong(limit: limits.bulkLength), at: element, type)
        }
        if type == RESPType.verbatimString, length < 4 { throw error(.malformedVerbatimString, at: element, type) }
        mark = start + length + 2
        cursor = start
      }
    }
    guard try bulkEnded(bytes, type) else { return nil }
    if type == RESPType.chunk { return mark }
    if type == RESPType.verbatimString {
      guard bytes[cursor + 3] == UInt8(ascii: ":"), bytes[cursor..<(cursor + 3)].allSatisfy({ $0 < 128 })
      else { throw error(.malformedVerbatimString, at: element, type) }
    }
    try closeElement(bytes)
    return mark
  }

  /// Whether the bulk that ends at `mark` has arrived with its CR LF.
  private func bulkEnded(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Bool {
    guard bytes.count >= mark - 1 else { return false }
    guard bytes[mark - 2] == ASCII.cr else { throw error(.malformedBulkTerminator, at: mark - 2, type) }
    guard bytes.count >= mark else { return false }
    guard bytes[mark - 1] == ASCII.lf else { throw error(.malformedBulkTerminator, at: mark - 1, type) }
    return true
  }

  /// Reads the content of a chunk of a streamed string, after its header. A chunk of length 0 ends the string.
  private mutating func chunk(
    _ bytes: UnsafeRawBufferPointer, _ length: Int, _ start: Int
  ) throws(RESPError) -> Int? {
    guard top.type == RESPType.bulkString else {
      throw error(.unexpectedChunk, at: element, RESPType.chunk)
    }
    if length == 0 {
      try closeStream(bytes)
      return start
    }
    guard length <= limits.bulkLength - top.seen else {
      throw error(.bulkTooLong(limit: limits.bulkLength), at: element, RESPType.chunk)
    }
    top.seen += length
    mark = start + length + 2
    return try bulkEnded(bytes, RESPType.chunk) ? mark : nil
  }

  private mutating func aggregate(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    if type == RESPType.push, push >= 0 { throw error(.nestedPush, at: element, type) }
    switch try header(bytes, type) {
    case .incomplete:
      return nil
    case .null(let end):
      try closeElement(bytes)
      return end
    case .streamed(let end):
      try open(type, -1)
      return end
    case .length(let count, let end):
      let isPairs = type == RESPType.map || type == RESPType.attribute
      guard count <= (isPairs ? limits.elements / 2 : limits.elements) else {
        throw error(.tooManyElements(limit: limits.elements), at: element, type)
      }
      let elements = isPairs ? count * 2 : count
      // An attribute is not an element, but takes as much memory.
      try self.count(type == RESPType.attribute ? elements + 1 : elements, type)
      guard count == 0 else {
        try open(type, elements)
        return end
      }
      switch type {
      case RESPType.attribute:
        guard Int(top.depth) + Int(top.attributes) < limits.depth else {
          throw error(.tooDeep(limit: limits.depth), at: element, type)
        }
        top.attributes += 1
      case RESPType.push where !outer.isEmpty || top.attributes > 0: pushesUnderWay += 1
      default: try closeElement(bytes)
      }
      return end
    }
  }

  private mutating func endOfStream(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Int? {
    guard top.left < 0, top.attributes == 0 else {
      throw error(.unexpectedEnd, at: element, RESPType.end)
    }
    let position = element + 1
    guard position < bytes.count else { return nil }
    guard bytes[position] == ASCII.cr else { throw error(.malformedLineTerminator, at: position, RESPType.end) }
    guard position + 1 < bytes.count else { return nil }
    guard bytes[position + 1] == ASCII.lf else { throw error(.malformedLineTerminator, at: position + 1, RESPType.end) }
    if top.type == RESPType.map, !top.streamed.isMultiple(of: 2) { throw error(.oddMap, at: element, RESPType.end) }
    try closeStream(bytes)
    return position + 2
  }
}
