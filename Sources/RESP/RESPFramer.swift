/// Finds where a reply ends, and checks that it is well formed, without building anything.
///
/// ```
///            ┌──────────── bytes(from the reply's start) ────────────┐
///            v                                                       │ nil: more bytes are needed
///   element ──> line ──> header ──> body ──> element done ──> stack ─┤
///      ^                                                         │   │ length: the reply is complete
///      └──────────────── an aggregate is still open ─────────────┘   └─> RESPError: final
/// ```
///
/// The caller passes the bytes from the first one of the unfinished reply on, each time with all that have arrived
/// since. The framer goes on where it stopped: a body of declared length is waited for by its end, a line is searched
/// from where the search ended, a number is read from its next digit. So n bytes in any chunks cost O(n). Aggregates are
/// counted on a stack of its own, so that nesting takes no call stack.
///
/// A push inside another reply is out of band: it counts neither as an element nor as a reply. Servers before Redis 7.2
/// send messages and invalidations so, between the elements of an `EXEC` or `MGET`. Confirmations (`subscribe` and its
/// like) are the exception: what they confirm has been queued by `MULTI`, and they are elements of the array of `EXEC`.
///
/// Whole elements of the common types, in aggregates of known count, are taken by `skipCommon`, a loop without state.
/// Everything else, and whatever is wrong or incomplete, is left to the careful functions below it, so that there is
/// one place that judges each rule.
public struct RESPFramer: Sendable {
  /// An open aggregate, or the reply itself: what an element counts in.
  private struct Level {
    /// Elements still due. A stream, which ends by `.`, counts down from -1 instead.
    var left: Int
    /// Bytes seen so far in a streamed string.
    var seen = 0
    /// How many aggregates the elements stand in: the tree of values is as deep. An attribute is one for the value
    /// behind it too.
    let depth: UInt16
    /// How many attributes wait for the next element, to which they belong.
    var attributes: UInt16 = 0
    /// The type byte; `$` for a streamed string, 0 for the reply itself.
    let type: UInt8

    static let reply = Level(left: 1, depth: 0, type: 0)

    /// How many elements a stream has had.
    var streamed: Int { -1 - left }
  }

  /// What may stand in the stream.
  enum Grammar {
    /// What a server sends.
    case replies
    /// What a client sends: arrays of bulk strings, and lines.
    case commands
  }

  private var limits: RESPLimits
  private let grammar: Grammar
  /// How long a bulk string may be for `skipCommon` to take it; below 0 it takes nothing.
  private var longestCommonBulk: Int
  /// The first byte of the element under way, counted from the reply's start.
  private var element = 0
  /// In a line: the first byte not searched yet. In a bulk: one past its terminator. 0: the header is not complete.
  private var mark = 0
  /// In a number: the first byte not read yet. In a bulk: the first one of its content. 0 at the start of an element.
  private var cursor = 0
  /// In a number: the digits read so far.
  private var magnitude: UInt64 = 0
  /// The innermost level.
  private var top = Level.reply
  /// The levels around it, the reply first.
  private var outer: [Level] = []
  /// How many elements the aggregates of the reply under way have declared, and its streams have had.
  private var elements = 0
  /// Where in the stream the push under way starts; -1 if there is none. A push holds no other.
  private var push = -1
  /// How many pushes stand inside the reply under way.
  private var pushesUnderWay = 0
  /// How many pushes stand inside the last of the replies that `next(_:upTo:)` has just returned.
  public private(set) var pushes = 0
  /// Bytes of the replies before this one.
  private var base = 0
  private var failure: RESPError?

  /// A framer at the start of a stream.
  public init(limits: RESPLimits = .default) { self.init(.replies, limits: limits) }

  init(_ grammar: Grammar, limits: RESPLimits) {
    self.grammar = grammar
    self.limits = limits.clamped
    longestCommonBulk = -1
    change(to: limits)
  }

  /// Sets other limits, for all that has not been looked at yet.
  package mutating func change(to limits: RESPLimits) {
    self.limits = limits.clamped
    // A reply of one bulk string or integer is within the limit of a reply too, whatever its header takes.
    longestCommonBulk = grammar == .replies ? min(self.limits.bulkLength, self.limits.replyLength - 64) : -1
  }

  /// Looks for the end of the reply that starts at the first byte.
  ///
  /// - Parameter bytes: The unfinished reply from its first byte on, and whatever has arrived behind it.
  /// - Returns: The length of the reply, and the framer is ready for the next one; or `nil` while it is incomplete.
  ///   `pushes` says how many pushes stand inside it, which don't belong to it.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The framer stays failed.
  /// - Complexity: O(n) over all bytes of a reply, in however many calls.
  public mutating func next(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Int? {
    let (replies, length) = try next(bytes, upTo: 1)
    return replies == 1 ? length : nil
  }

  /// Looks for the ends of several replies, the first of which starts at the first byte.
  ///
  /// A push never comes together with other replies: it is returned by itself, and ends the replies before it. A reply
  /// that has pushes inside it is the last one returned, and `pushes` says how many they are.
  ///
  /// - Parameters:
  ///   - bytes: The unfinished reply from its first byte on, and whatever has arrived behind it.
  ///   - limit: How many replies to look for, at least one.
  /// - Returns: How many replies are complete, and their length in all. Pass what follows them the next time.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit, once the replies before it have been
  ///   returned. The framer stays failed.
  /// - Complexity: O(n) over all bytes of the replies, in however many calls.
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

  /// Goes on with the reply that starts at a position, to its end if that has arrived.
  private mutating func finish(_ bytes: UnsafeRawBufferPointer, from start: Int) throws(RESPError) -> Bool {
    // What lies past the limit is not looked at, so that the outcome doesn't depend on how the bytes were cut.
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

  /// How many bytes the reply under way has at least, as far as its headers say; 0 if they don't.
  var expectedLength: Int { mark }

  /// How many bytes have been returned in complete replies.
  var offset: Int { base }

  /// Fails for a reason that lies behind the framing.
  mutating func fail(_ error: RESPError) { failure = failure ?? error }

  private func error(_ reason: RESPError.Reason, at position: Int, _ type: UInt8) -> RESPError {
    RESPError(reason, offset: base + position, type: type)
  }

  /// Moves `element` forward. `true` if the reply ends there.
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

  /// Takes whole, correct bulk strings and integers, up to a number of them. It stops at anything else, and judges
  /// nothing.
  ///
  /// - Returns: How many of them are left to take.
  private mutating func skipCommon(_ bytes: UnsafeRawBufferPointer, _ number: Int) -> Int {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return number }
    let count = bytes.count
    let longest = longestCommonBulk
    var position = element
    var left = number
    while left > 0, position < count {
      let type = start[position]
      guard type == RESPType.bulkString || type == RESPType.integer, longest >= 0 else { break }
      // 18 digits fit whatever they are.
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

  /// An element is complete: counts it, and the aggregates that it completes.
  @inline(__always)
  private mutating func closeElement(_ bytes: UnsafeRawBufferPointer) throws(RESPError) {
    top.attributes = 0
    top.left -= 1
    if top.left <= 0 { try closeLevels(bytes) }
  }

  /// Closes the levels that have no element left, up to the reply itself.
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

  /// A push has ended.
  ///
  /// - Returns: Whether it stands beside the elements that it stood among.
  private mutating func closePush(_ bytes: UnsafeRawBufferPointer) throws(RESPError) -> Bool {
    let start = push - base
    push = -1
    if outer.isEmpty, top.attributes == 0 { return false }
    if RESPType.isConfirmation(bytes, at: start) {
      // It might be an element with attributes, or a push between them and their value.
      guard top.attributes == 0 else { throw error(.nestedPush, at: start, RESPType.push) }
      return false
    }
    pushesUnderWay += 1
    return true
  }

  /// Whether a stream, which doesn't declare how many elements it has, may have this one more.
  private func checkStreamed(_ type: UInt8) throws(RESPError) {
    if type == RESPType.end || type == RESPType.chunk || type == RESPType.push { return }
    guard top.streamed < limits.elements else {
      throw error(.tooManyElements(limit: limits.elements), at: element, top.type)
    }
    guard elements < limits.replyElements else {
      throw error(.replyTooManyElements(limit: limits.replyElements), at: element, top.type)
    }
  }

  /// Adds to the elements of the reply.
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

  /// What a client sends inside an array is bulk strings, of known length.
  private func checkArgument(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) {
    if !outer.isEmpty, type != RESPType.bulkString { throw error(.expectedBulkString(type), at: element, type) }
    guard element + 1 < bytes.count, !ASCII.isDigit(bytes[element + 1]) else { return }
    // A count below one is no command, and passed over, as servers do.
    let isNoCommand = outer.isEmpty && bytes[element + 1] == ASCII.minus
    guard isNoCommand else { throw error(.malformedLength, at: element + 1, type) }
  }

  /// A line of words, ended by LF with or without CR.
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

  // MARK: Elements. Each returns one past its last byte, or nil when bytes are missing.

  private mutating func line(_ bytes: UnsafeRawBufferPointer, _ type: UInt8) throws(RESPError) -> Int? {
    guard let end = try lineEnd(bytes, type) else { return nil }
    try closeElement(bytes)
    return end
  }

  /// Searches the CR LF that ends the line of the element under way, from where the last search stopped.
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

  /// Reads digits into `magnitude`, from the cursor on if that has been set. Returns the first byte that is none.
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

  /// The CR LF after the digits of a number. `nil` when it has not arrived.
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

  /// A chunk of a streamed string, its header read; the one of length 0 ends the string.
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
      // An attribute is no element, but takes memory as one does.
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
