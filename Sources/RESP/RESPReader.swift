/// Decodes complete replies in place into Swift types.
///
/// A `RESPDecodable` type gets a reader positioned at its element, and reads exactly that element: a scalar with
/// `scalar(expecting:)`, an aggregate with `elements(expecting:)` and one `decode()` per element, or anything as a tree
/// with `value()`.
///
/// The reader only borrows the bytes, usually a connection's receive buffer: no value keeps a pointer to them.
///
/// A type's `decode(_:)` can't leave its reply: one that reads too much, calls `hasNext(_:)` twice for an element, or
/// leaves elements unread gets an error, at the latest when it returns, and the next reply is not affected.
///
/// Pushes between the elements of a reply, as servers before Redis 7.2 send them, are skipped.
///
/// Why the pointers are sound: only this package creates readers, over bytes that a `RESPFramer` has framed, and a reader
/// does not outlive the call that lends them. Each read starts at an element, checks that the reply has one left
/// (`due`), and then follows lengths that the framer has checked against the bytes. `due` is exact, since the reader
/// itself counts what is left, independently of the caller's loop: outside streams, all elements that the headers have
/// declared; in a stream, those up to its next element, so that its end marker is recognised only at its place. In
/// addition every load is checked against the end of the bytes.
public struct RESPReader: ~Copyable {
  let bytes: UnsafeRawBufferPointer
  /// The position of the next element's type byte.
  @usableFromInline
  package internal(set) var position: Int
  /// The owner of `bytes`, if large values may share it instead of being copied; it outlives the reader.
  private let owner: Unmanaged<ParserBuffer>?
  /// Elements not read yet: of the current reply, or of the innermost stream up to its next element.
  private var due = 0
  /// For each open stream, the `due` that applies after its end. Empty, and so no allocation: servers don't send streams.
  private var behind: [Int] = []
  /// Where the current reply starts. A push at this position is the reply itself.
  private var first = 0
  /// How many decoders of recursive types are active, one inside the other.
  private var recursion = 0
  /// Parses text that may be JSON into a `Decoded`. Without a parser, JSON stays text.
  package unowned(unsafe) var contentParser: ContentParser?
  /// Whether types are read in their text or content form, where `Bytes` is something else. For error messages only.
  package var readsOtherForm = false
  /// Whether the numbers that stand for times are milliseconds, and not seconds: the reply does not say it, but the
  /// command.
  package var countsMilliseconds = false

  /// Creates a reader over framed replies.
  @usableFromInline
  package init(framed bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = 0
    owner = nil
  }

  /// Creates a reader over framed replies between two positions of a parser's buffer.
  @usableFromInline
  init(_ buffer: ParserBuffer, from start: Int, to end: Int) {
    bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[..<end])
    position = start
    owner = Unmanaged.passUnretained(buffer)
  }

  /// Whether there is another reply.
  package var hasReply: Bool { position < bytes.count }

  /// The type byte at the current position, which is a reply's first byte; 0 after the last reply.
  package var typeByte: UInt8 { bytes.byte(position) }

  /// Reads the next reply as a whole. Afterwards the reader is at the reply after it, also if `read` throws.
  @inlinable
  package mutating func reply<T>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> T {
    let start = beginReply()
    do throws(RESPDecodingError) {
      let value = try read(&self)
      try endReply()
      return value
    } catch {
      abandonReply(start)
      throw error
    }
  }

  /// Reads the next reply as a type; a decoding error is returned, not thrown.
  @inlinable
  mutating func wholeReply<T: RESPDecodable>(as type: T.Type) -> Result<T, RESPDecodingError> {
    let start = beginReply()
    do throws(RESPDecodingError) {
      let value = try T.decode(&self)
      try endReply()
      return .success(value)
    } catch {
      abandonReply(start)
      return .failure(error)
    }
  }

  /// Reads the next element as a type, and steps over it if that fails, so that what stands around it can be read on.
  package mutating func attempt<T: RESPReadable>(_: T.Type = T.self) -> Result<T, RESPDecodingError> {
    let start = (position: position, due: due, behind: behind, recursion: recursion)
    var failure = RESPDecodingError.mismatch(expected: "one element", got: "a type that reads more or fewer")
    do throws(RESPDecodingError) {
      let value = try T.decode(&self)
      if due == start.due - 1, behind.count == start.behind.count { return .success(value) }
    } catch {
      failure = error
    }
    (position, due, behind, recursion) = start
    skip()
    return .failure(failure)
  }

  @usableFromInline
  mutating func beginReply() -> Int {
    due = position < bytes.count ? 1 : 0
    if !behind.isEmpty { behind = [] }
    first = position
    return position
  }

  @usableFromInline
  func endReply() throws(RESPDecodingError) {
    guard due == 0, behind.isEmpty else { throw .mismatch(expected: "the end of the reply", got: "more elements") }
  }

  /// Skips the rest of a reply that was not read to its end.
  @usableFromInline
  mutating func abandonReply(_ start: Int) {
    position = start
    skipElement()
    due = 0
    behind = []
    recursion = 0
  }

  // MARK: Elements

  /// Skips attributes and pushes and returns the type byte of the element after them.
  private mutating func enter(_ expected: StaticString) throws(RESPDecodingError) -> UInt8 {
    guard let mark = nextElement else {
      throw .mismatch(expected: expected.description, got: behind.isEmpty ? "the end of the reply" : "no element")
    }
    position = mark
    let type = bytes.byte(mark)
    if type == RESPType.simpleError || type == RESPType.bulkError {
      due -= 1
      throw .errorReply(RESPErrorReply(Bytes(copying: content())))
    }
    return type
  }

  /// Reads a null, if the next element is one.
  ///
  /// - Returns: Whether it was.
  public mutating func readNull() -> Bool {
    guard let mark = nextElement else { return false }
    let type = bytes.byte(mark)
    let isLong = type == RESPType.bulkString || type == RESPType.array
    guard type == RESPType.null || (isLong && bytes.byte(mark + 1) == ASCII.minus) else { return false }
    position = endOfLine(mark)
    due -= 1
    return true
  }

  /// Reads an error, if the next element is one; otherwise reads nothing and returns `nil`.
  public mutating func readError() -> RESPErrorReply? {
    guard let mark = nextElement else { return nil }
    guard bytes.byte(mark) == RESPType.simpleError || bytes.byte(mark) == RESPType.bulkError else { return nil }
    position = mark
    due -= 1
    return RESPErrorReply(ownedContent())
  }

  /// Reads an element that is not an aggregate, and lends its content: the text of a string, the digits of a number,
  /// `t` or `f` of a boolean.
  ///
  /// - Parameters:
  ///   - expected: What the caller reads, for the error message: "an integer".
  ///   - body: Gets the kind of element and its content. The pointer is valid during the call only.
  /// - Throws: `RESPDecodingError` if the element is an aggregate, null or an error, and what `body` throws.
  public mutating func scalar<T>(
    expecting expected: StaticString, _ body: (Kind, UnsafeRawBufferPointer) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> T {
    if let text = commonContent() { return try body(.string, text) }
    let type = try enter(expected)
    guard let kind = Kind(scalar: type) else {
      throw .mismatch(expected: expected.description, got: RESPType.name(type))
    }
    if kind == .string, type == RESPType.bulkString {
      let first = bytes.byte(position + 1)
      if first == ASCII.minus { throw .mismatch(expected: expected.description, got: "null") }
      if first == ASCII.question { return try streamedString(body) }
    }
    let text = content()
    due -= 1
    return try body(kind, text)
  }

  /// Content to keep: it shares the buffer if it takes up half of it or more, and is copied otherwise.
  mutating func owned(_ content: UnsafeRawBufferPointer) -> Bytes {
    guard content.count >= Bytes.leastShared, let buffer = owner?.takeUnretainedValue(),
      content.count >= buffer.memory.count / 2, let base = bytes.baseAddress, let first = content.baseAddress
    else { return Bytes(copying: content) }
    let start = first - base
    return Bytes(sharing: start..<(start + content.count), of: buffer) ?? Bytes(copying: content)
  }

  /// The kinds of element that are not aggregates.
  public enum Kind: Sendable {
    /// A simple, bulk, verbatim or streamed string.
    case string
    /// An integer.
    case integer
    /// A double.
    case double
    /// A boolean.
    case boolean
    /// A big number.
    case bigNumber

    init?(scalar type: UInt8) {
      switch type {
      case RESPType.bulkString, RESPType.simpleString, RESPType.verbatimString: self = .string
      case RESPType.integer: self = .integer
      case RESPType.double: self = .double
      case RESPType.boolean: self = .boolean
      case RESPType.bigNumber: self = .bigNumber
      default: return nil
      }
    }

    /// The name of this kind in error messages.
    public var name: String {
      switch self {
      case .string: "a string"
      case .integer: "an integer"
      case .double: "a double"
      case .boolean: "a boolean"
      case .bigNumber: "a big number"
      }
    }
  }

  /// An aggregate that is being read.
  public struct Elements {
    /// How many elements are left, a map's keys and values counted each; `nil` in a stream, whose length is known only
    /// at its end.
    public fileprivate(set) var count: Int?
    /// Whether the aggregate is a map: its elements are keys and values in turn.
    public let isMap: Bool
  }

  /// Enters an aggregate: an array, map, set or push.
  ///
  /// Then call `hasNext(_:)` before each element, and read the element with one decoding call, until it returns `false`.
  ///
  /// - Throws: `RESPDecodingError` if the next element is null, an error or a scalar.
  public mutating func elements(expecting expected: StaticString) throws(RESPDecodingError) -> Elements {
    let type = try enter(expected)
    let isMap = type == RESPType.map
    guard isMap || type == RESPType.array || type == RESPType.set || type == RESPType.push,
      bytes.byte(position + 1) != ASCII.minus
    else {
      let isLong = type == RESPType.bulkString || type == RESPType.array
      let isNull = isLong && bytes.byte(position + 1) == ASCII.minus
      throw .mismatch(expected: expected.description, got: isNull ? "null" : RESPType.name(type))
    }
    if bytes.byte(position + 1) == ASCII.question {
      position += 4
      behind.append(due - 1)
      due = 0
      return Elements(count: nil, isMap: isMap)
    }
    let count = length() * (isMap ? 2 : 1)
    due += count - 1
    return Elements(count: count, isMap: isMap)
  }

  /// Whether the aggregate has another element, which is then the next to read. Call it once for each element.
  public mutating func hasNext(_ elements: inout Elements) -> Bool {
    if let count = elements.count {
      guard count > 0 else { return false }
      elements.count = count - 1
      return true
    }
    // The element that the last call announced must have been read.
    guard due == 0, !behind.isEmpty else { return false }
    stepOverPushes()
    if bytes.byte(position) == RESPType.end {
      position += 3
      due = behind.removeLast()
      elements.count = 0
      return false
    }
    due = 1
    return true
  }

  /// Reads the next element as a type.
  @inline(__always)
  public mutating func decode<T: RESPReadable>(_: T.Type = T.self) throws(RESPDecodingError) -> T {
    try T.decode(&self)
  }

  /// Whether the next element is an aggregate; attributes before it are ignored.
  public var isAggregate: Bool {
    guard let mark = nextElement else { return false }
    let type = bytes.byte(mark)
    let isOne = type == RESPType.array || type == RESPType.map || type == RESPType.set || type == RESPType.push
    return isOne && bytes.byte(mark + 1) != ASCII.minus
  }

  /// Whether the next element is a map; attributes before it are ignored.
  public var isMap: Bool { nextElement.map { bytes.byte($0) == RESPType.map } ?? false }

  /// Where the next element starts, after attributes and out-of-band pushes.
  private var nextElement: Int? {
    guard due > 0 else { return nil }
    var mark = position
    while true {
      let type = bytes.byte(mark)
      if type == RESPType.attribute {
        mark = FramedBytes.end(of: FramedBytes.number(bytes, &mark) * 2, in: bytes, from: mark)
      } else if type == RESPType.push, isOutOfBand(mark) {
        mark = FramedBytes.end(of: 1, in: bytes, from: mark, isReply: true)
      } else {
        return mark < bytes.count ? mark : nil
      }
    }
  }

  /// Whether the push at a position is out of band, and so not an element.
  func isOutOfBand(_ mark: Int) -> Bool { mark != first && !RESPType.isConfirmation(bytes, at: mark) }

  /// Skips out-of-band pushes.
  @inline(__always)
  private mutating func stepOverPushes() {
    if bytes.byte(position) == RESPType.push { stepOverMorePushes() }
  }

  private mutating func stepOverMorePushes() {
    while bytes.byte(position) == RESPType.push, isOutOfBand(position) {
      position = FramedBytes.end(of: 1, in: bytes, from: position, isReply: true)
    }
  }

  /// Reads the next element as a tree, whatever its type: errors, nulls and attributes too.
  ///
  /// - Throws: `RESPDecodingError` only if no element is left.
  public mutating func value() throws(RESPDecodingError) -> RESPValue {
    stepOverPushes()
    guard due > 0, hasReply else {
      throw .mismatch(expected: "a value", got: behind.isEmpty ? "the end of the reply" : "no element")
    }
    due -= 1
    return tree()
  }

  /// The reply at the current position as a tree; null at the end of the bytes.
  package mutating func wholeValue() -> RESPValue {
    first = position
    return hasReply ? tree() : .null
  }

  /// Reads a recursive type, up to a depth of `limit`, so that a peer can't exhaust the call stack.
  package mutating func recursive<T>(
    _ expected: StaticString, limit: Int = 16, _ read: (inout RESPReader) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> T {
    guard recursion < limit else {
      throw .mismatch(expected: expected.description, got: "more than \(limit) levels of nesting")
    }
    recursion += 1
    defer { recursion -= 1 }
    return try read(&self)
  }

  // MARK: What clients send

  /// The words of a command, which is an array of bulk strings; empty for a null array.
  mutating func commandWords() -> [Bytes] {
    guard bytes.byte(position + 1) != ASCII.minus else {
      position = endOfLine(position)
      return []
    }
    let count = length()
    var words: [Bytes] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(ownedContent()) }
    return words
  }

  /// The bytes before the next `mark` byte. Steps over that byte too.
  mutating func rest(upTo mark: UInt8) -> UnsafeRawBufferPointer {
    let start = position
    while position < bytes.count, bytes[position] != mark { position += 1 }
    let end = position
    position = min(end + 1, bytes.count)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  // MARK: The grammar, over framed bytes

  /// The number after the type byte; steps to the byte after its CR LF.
  mutating func length() -> Int { FramedBytes.number(bytes, &position) }

  /// The content of a scalar that is not streamed; steps over it.
  mutating func content() -> UnsafeRawBufferPointer {
    let type = bytes.byte(position)
    switch type {
    case RESPType.bulkString, RESPType.bulkError, RESPType.verbatimString, RESPType.chunk:
      let length = length()
      let start = type == RESPType.verbatimString ? position + 4 : position
      let end = position + length
      position = end + 2
      return part(start, end)
    default:
      let start = position + 1
      position = endOfLine(position)
      return part(start, position - 2)
    }
  }

  /// A part of the bytes; empty if it would end after them.
  private func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    guard start <= end, end <= bytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  mutating func ownedContent() -> Bytes { owned(content()) }

  /// Reads any scalar as its bytes.
  mutating func ownedScalar() throws(RESPDecodingError) -> Bytes {
    if let text = commonContent() { return owned(text) }
    return try scalar(expecting: "a string") { kind, bytes in
      kind == .boolean ? Bytes(kind.text(bytes)) : Bytes(copying: bytes)
    }
  }

  /// The content of a bulk string of known length, if the next element is one: the most common case by far.
  @inline(__always)
  private mutating func commonContent() -> UnsafeRawBufferPointer? {
    guard due > 0, let range = commonRange() else { return nil }
    due &-= 1
    position = range.upperBound &+ 2
    return UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// The range of the content of a bulk string of known length, if one is at the current position.
  @inline(__always)
  private func commonRange() -> Range<Int>? {
    guard let base = bytes.baseAddress else { return nil }
    let end = base + bytes.count
    var mark = base + position
    // The shortest bulk string is `$0` with two CR LF: six bytes.
    guard end - mark >= 6, mark.load(as: UInt8.self) == RESPType.bulkString else { return nil }
    mark += 1
    var length = Int(mark.load(as: UInt8.self) &- ASCII.zero)
    guard length < 10 else { return nil }
    mark += 1
    var byte = mark.load(as: UInt8.self)
    while byte != ASCII.cr {
      length = length &* 10 &+ Int(byte &- ASCII.zero)
      mark += 1
      guard mark < end else { return nil }
      byte = mark.load(as: UInt8.self)
    }
    mark += 2
    guard length <= end - mark else { return nil }
    let start = mark - base
    return start..<(start &+ length)
  }

  func endOfLine(_ start: Int) -> Int { FramedBytes.lineEnd(bytes, start) }

  /// Joins the chunks of a streamed string, up to the one of length 0.
  mutating func joinedChunks() -> [UInt8] {
    var joined: [UInt8] = []
    position += 4
    while true {
      let length = length()
      if length == 0 || position >= bytes.count { return joined }
      joined.append(raw: part(position, position + length))
      position += length + 2
    }
  }

  private mutating func streamedString<T>(
    _ body: (Kind, UnsafeRawBufferPointer) throws(RESPDecodingError) -> T
  ) throws(RESPDecodingError) -> T {
    let text = Bytes(joinedChunks())
    due -= 1
    return try text.withUnsafeBytes { buffer throws(RESPDecodingError) in try body(.string, buffer) }
  }

  /// Skips the next element, whatever its type; does nothing at the end of an aggregate.
  public mutating func skip() {
    guard let mark = nextElement else { return }
    due -= 1
    position = FramedBytes.end(of: 1, in: bytes, from: mark, isReply: mark == first)
  }

  /// Skips one reply, whatever its type.
  @inline(never)
  package mutating func skipElement() {
    if let range = commonRange() {
      position = range.upperBound &+ 2
      return
    }
    position = FramedBytes.end(of: 1, in: bytes, from: position, isReply: true)
  }

  /// Skips pushes at the start of a reply.
  ///
  /// - Parameter isElement: Whether the elements of an aggregate are being read, where confirmations are elements.
  package mutating func skipPushes(amongElements isElement: Bool = false) {
    while typeByte == RESPType.push, !isElement || !RESPType.isConfirmation(bytes, at: position) { skipElement() }
  }
}
