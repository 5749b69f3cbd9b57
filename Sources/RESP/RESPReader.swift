/// Reads complete replies, in place, into Swift types.
///
/// A `RESPDecodable` gets one of these, positioned at its element, and reads exactly that element: a scalar by
/// `scalar(expecting:)`, an aggregate by `elements(expecting:)` and one `decode()` per element, or anything as a tree by
/// `value()`.
///
/// The bytes belong to someone else, most often to a connection's receive buffer: nothing that is read keeps them.
///
/// Why the pointers are sound: a reader is made only inside this package, over bytes that a `RESPFramer` has framed,
/// and lives inside the call that lends them. Each read starts at an element, checks that the reply has one left
/// (`due`), and then follows lengths that the framer has checked against the bytes that are there.
public struct RESPReader: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  /// The next element's type byte.
  @usableFromInline
  package private(set) var position: Int
  /// What holds `bytes`, if values may share it; it outlives the reader.
  private let owner: Unmanaged<ParserBuffer>?
  /// Elements of the current reply that have not been read yet, as far as they are known.
  private var due = 0
  /// Streams whose end has not been read yet.
  private var open = 0
  /// What reads a text into a `Decoded` when it may be JSON. Without one, JSON stays text.
  package unowned(unsafe) var contentParser: ContentParser?

  /// A reader over framed replies.
  @usableFromInline
  package init(framed bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = 0
    owner = nil
  }

  /// A reader over framed replies in a parser's buffer, from a position on, up to another.
  @usableFromInline
  init(_ buffer: ParserBuffer, from start: Int, to end: Int) {
    bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[..<end])
    position = start
    owner = Unmanaged.passUnretained(buffer)
  }

  /// Whether replies are left.
  package var hasReply: Bool { position < bytes.count }

  /// The type byte at the current position; for the first byte of a reply.
  package var typeByte: UInt8 { bytes[position] }

  /// Reads the next reply as a whole. Whatever happens, the reader stands at the next reply afterwards.
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

  /// Reads the next reply as a type; an error is a value too.
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

  @usableFromInline
  mutating func beginReply() -> Int {
    (due, open) = (1, 0)
    return position
  }

  @usableFromInline
  func endReply() throws(RESPDecodingError) {
    guard due == 0, open == 0 else { throw .mismatch(expected: "the end of the reply", got: "more elements") }
  }

  /// Steps over a reply that was not read to its end.
  @usableFromInline
  mutating func abandonReply(_ start: Int) {
    position = start
    (due, open) = (1, 0)
    skipElement()
  }

  // MARK: Elements

  /// Steps over attributes and returns the type byte of the element that follows.
  private mutating func enter(_ expected: StaticString) throws(RESPDecodingError) -> UInt8 {
    guard due > 0 else { throw .mismatch(expected: expected.description, got: "the end of the reply") }
    while bytes[position] == RESPType.attribute { skipAttribute() }
    let type = bytes[position]
    if type == RESPType.simpleError || type == RESPType.bulkError {
      due -= 1
      throw .errorReply(RESPErrorReply(Bytes(copying: content())))
    }
    if type == RESPType.end { throw .mismatch(expected: expected.description, got: "the end of the aggregate") }
    return type
  }

  /// Reads a null, if the next element is one.
  ///
  /// - Returns: Whether it was.
  public mutating func readNull() -> Bool {
    guard let mark = nextElement else { return false }
    let type = bytes[mark]
    let isLong = type == RESPType.bulkString || type == RESPType.array
    guard type == RESPType.null || (isLong && bytes[mark + 1] == ASCII.minus) else { return false }
    position = endOfLine(mark)
    due -= 1
    return true
  }

  /// Reads an error, if the next element is one.
  public mutating func readError() -> RESPErrorReply? {
    guard let mark = nextElement else { return nil }
    guard bytes[mark] == RESPType.simpleError || bytes[mark] == RESPType.bulkError else { return nil }
    position = mark
    due -= 1
    return RESPErrorReply(ownedContent())
  }

  /// Reads an element that is not an aggregate, and lends its content: the text of a string, the digits of a number,
  /// `t` or `f` of a boolean.
  ///
  /// - Parameters:
  ///   - expected: What the caller reads, as its error should say: "an integer".
  ///   - body: Gets the kind of element and the content, which is valid in the call only.
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
      let first = bytes[position + 1]
      if first == ASCII.minus { throw .mismatch(expected: expected.description, got: "null") }
      if first == ASCII.question { return try streamedString(body) }
    }
    let text = content()
    due -= 1
    return try body(kind, text)
  }

  /// A content that was lent, to keep: copied, or, if it makes up half of the buffer or more, shared with it.
  mutating func owned(_ content: UnsafeRawBufferPointer) -> Bytes {
    guard content.count >= Bytes.leastShared, let buffer = owner?.takeUnretainedValue(),
      content.count >= buffer.memory.count / 2, let base = bytes.baseAddress, let first = content.baseAddress
    else { return Bytes(copying: content) }
    let start = first - base
    return Bytes(sharing: start..<(start + content.count), of: buffer) ?? Bytes(copying: content)
  }

  /// The kinds of element that hold no others.
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

    /// What an element of this kind is called in messages.
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

  /// An aggregate whose elements are being read.
  public struct Elements {
    /// How many elements are left, a map's keys and values counted each; `nil` in a stream, which says so only at its
    /// end.
    public fileprivate(set) var count: Int?
    /// Whether it is a map, whose elements are keys and values in turn.
    public let isMap: Bool
  }

  /// Enters an aggregate: an array, map, set or push.
  ///
  /// Read its elements, each by one decoding call, while `hasNext(_:)` says so; all of them.
  ///
  /// - Throws: `RESPDecodingError` if the next element is not an aggregate.
  public mutating func elements(expecting expected: StaticString) throws(RESPDecodingError) -> Elements {
    let type = try enter(expected)
    let isMap = type == RESPType.map
    guard isMap || type == RESPType.array || type == RESPType.set || type == RESPType.push,
      bytes[position + 1] != ASCII.minus
    else {
      let isLong = type == RESPType.bulkString || type == RESPType.array
      let isNull = isLong && bytes[position + 1] == ASCII.minus
      throw .mismatch(expected: expected.description, got: isNull ? "null" : RESPType.name(type))
    }
    if bytes[position + 1] == ASCII.question {
      position += 4
      due -= 1
      open += 1
      return Elements(count: nil, isMap: isMap)
    }
    let count = length() * (isMap ? 2 : 1)
    due += count - 1
    return Elements(count: count, isMap: isMap)
  }

  /// Whether an aggregate has another element, which is then the next to read.
  public mutating func hasNext(_ elements: inout Elements) -> Bool {
    if let count = elements.count {
      elements.count = count - 1
      return count > 0
    }
    guard open > 0 else { return false }
    if bytes[position] == RESPType.end {
      position += 3
      open -= 1
      elements.count = 0
      return false
    }
    due += 1
    return true
  }

  /// Reads the next element as a type.
  @inline(__always)
  public mutating func decode<T: RESPDecodable>(_: T.Type = T.self) throws(RESPDecodingError) -> T {
    try T.decode(&self)
  }

  /// Whether the next element is an aggregate; attributes before it don't count.
  public var isAggregate: Bool {
    guard let mark = nextElement else { return false }
    let type = bytes[mark]
    let isOne = type == RESPType.array || type == RESPType.map || type == RESPType.set || type == RESPType.push
    return isOne && bytes[mark + 1] != ASCII.minus
  }

  /// Whether the next element is a map; attributes before it don't count.
  public var isMap: Bool { nextElement.map { bytes[$0] == RESPType.map } ?? false }

  /// Where the next element starts, past its attributes.
  private var nextElement: Int? {
    guard due > 0 else { return nil }
    var mark = position
    while bytes[mark] == RESPType.attribute { mark = endOfAttribute(mark) }
    return mark
  }

  /// Reads the next element as a tree, whatever it is: errors, nulls and attributes too.
  public mutating func value() throws(RESPDecodingError) -> RESPValue {
    guard due > 0 else { throw .mismatch(expected: "a value", got: "the end of the reply") }
    guard bytes[position] != RESPType.end else {
      throw .mismatch(expected: "a value", got: "the end of the aggregate")
    }
    due -= 1
    return tree()
  }

  /// The reply at the current position as a tree. For a reader over framed bytes that are not at their end.
  package mutating func wholeValue() -> RESPValue { tree() }

  // MARK: What clients send

  /// The words of a command: an array of bulk strings. None if it is null.
  mutating func commandWords() -> [Bytes] {
    guard bytes[position + 1] != ASCII.minus else {
      position = endOfLine(position)
      return []
    }
    let count = length()
    var words: [Bytes] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(ownedContent()) }
    return words
  }

  /// The bytes up to a mark, which is stepped over with them.
  mutating func rest(upTo mark: UInt8) -> UnsafeRawBufferPointer {
    let start = position
    while bytes[position] != mark { position += 1 }
    position += 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(position - 1)])
  }

  // MARK: The grammar, over framed bytes

  /// The number after the type byte; steps to the byte after its CR LF.
  private mutating func length() -> Int {
    var mark = position + 1
    var value = 0
    while bytes[mark] != ASCII.cr {
      value = value &* 10 &+ Int(bytes[mark] &- ASCII.zero)
      mark += 1
    }
    position = mark + 2
    return value
  }

  /// The content of a scalar that is not streamed; steps over it.
  private mutating func content() -> UnsafeRawBufferPointer {
    let type = bytes[position]
    switch type {
    case RESPType.bulkString, RESPType.bulkError, RESPType.verbatimString, RESPType.chunk:
      let length = length()
      let start = type == RESPType.verbatimString ? position + 4 : position
      let end = position + length
      position = end + 2
      return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    default:
      let start = position + 1
      position = endOfLine(position)
      return UnsafeRawBufferPointer(rebasing: bytes[start..<(position - 2)])
    }
  }

  private mutating func ownedContent() -> Bytes { owned(content()) }

  /// Reads any scalar as it stands.
  mutating func ownedScalar() throws(RESPDecodingError) -> Bytes {
    if let text = commonContent() { return owned(text) }
    return try scalar(expecting: "a string") { kind, bytes in
      kind == .boolean ? Bytes(kind.text(bytes)) : Bytes(copying: bytes)
    }
  }

  /// The content of a bulk string, if the next element is one of known length: the most common case by far.
  @inline(__always)
  private mutating func commonContent() -> UnsafeRawBufferPointer? {
    guard due > 0, let base = bytes.baseAddress else { return nil }
    var mark = base + position
    guard mark.load(as: UInt8.self) == RESPType.bulkString else { return nil }
    mark += 1
    var length = Int(mark.load(as: UInt8.self) &- ASCII.zero)
    guard length < 10 else { return nil }
    mark += 1
    var byte = mark.load(as: UInt8.self)
    while byte != ASCII.cr {
      length = length &* 10 &+ Int(byte &- ASCII.zero)
      mark += 1
      byte = mark.load(as: UInt8.self)
    }
    mark += 2
    due &-= 1
    position = (mark - base) &+ length &+ 2
    return UnsafeRawBufferPointer(start: mark, count: length)
  }

  private func endOfLine(_ start: Int) -> Int {
    var mark = start + 1
    while bytes[mark] != ASCII.cr { mark += 1 }
    return mark + 2
  }

  /// Joins the chunks of a streamed string, up to the one of length 0.
  private mutating func joinedChunks() -> [UInt8] {
    var joined: [UInt8] = []
    position += 4
    while true {
      let length = length()
      if length == 0 { return joined }
      joined.append(raw: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)]))
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

  private mutating func skipAttribute() { position = endOfAttribute(position) }

  private func endOfAttribute(_ start: Int) -> Int {
    var reader = RESPReader(framed: bytes)
    reader.position = start
    for _ in 0..<(reader.length() * 2) { reader.skipElement() }
    return reader.position
  }

  /// Steps over the next element, whatever it is; over nothing at the end of an aggregate.
  public mutating func skip() {
    guard due > 0, bytes[position] != RESPType.end else { return }
    due -= 1
    skipElement()
  }

  /// Steps over one element, whatever it is. Recursive, as deep as the framer's limit allows.
  package mutating func skipElement() {
    while bytes[position] == RESPType.attribute { skipAttribute() }
    let type = bytes[position]
    let first = bytes[position + 1]
    switch type {
    case RESPType.array, RESPType.map, RESPType.set, RESPType.push:
      if first == ASCII.question {
        position += 4
        while bytes[position] != RESPType.end { skipElement() }
        position += 3
      } else if first == ASCII.minus {
        position = endOfLine(position)
      } else {
        for _ in 0..<(length() * (type == RESPType.map ? 2 : 1)) { skipElement() }
      }
    case RESPType.bulkString where first == ASCII.minus:
      position = endOfLine(position)
    case RESPType.bulkString where first == ASCII.question:
      _ = joinedChunks()
    default:
      _ = content()
    }
  }

  private mutating func pairs(_ count: Int) -> [RESPValue.Pair] {
    var pairs: [RESPValue.Pair] = []
    for _ in 0..<count {
      let key = tree()
      pairs.append(RESPValue.Pair(key: key, value: tree()))
    }
    return pairs
  }

  private mutating func streamedElements() -> [RESPValue] {
    position += 4
    var values: [RESPValue] = []
    while bytes[position] != RESPType.end { values.append(tree()) }
    position += 3
    return values
  }

  private mutating func list() -> [RESPValue] {
    if bytes[position + 1] == ASCII.question { return streamedElements() }
    let count = length()
    var values: [RESPValue] = []
    values.reserveCapacity(min(count, bytes.count - position))
    for _ in 0..<count { values.append(tree()) }
    return values
  }

  /// One element as a tree. Recursive, as deep as the framer's limit allows.
  private mutating func tree() -> RESPValue {
    let type = bytes[position]
    let first = bytes[position + 1]
    switch type {
    case RESPType.bulkString:
      if first == ASCII.question { return .bulkString(Bytes(joinedChunks())) }
      if first != ASCII.minus { return .bulkString(ownedContent()) }
      position = endOfLine(position)
      return .null
    case RESPType.array:
      if first != ASCII.minus { return .array(list()) }
      position = endOfLine(position)
      return .null
    case RESPType.null:
      position = endOfLine(position)
      return .null
    case RESPType.simpleString: return .simpleString(ownedContent())
    case RESPType.simpleError: return .simpleError(ownedContent())
    case RESPType.bulkError: return .bulkError(ownedContent())
    case RESPType.integer: return .integer(Numbers.integer(content()) ?? 0)
    case RESPType.double: return .double(Numbers.double(content()) ?? .nan)
    case RESPType.boolean: return .boolean(content()[0] == UInt8(ascii: "t"))
    case RESPType.bigNumber: return .bigNumber(String(decoding: content(), as: UTF8.self))
    case RESPType.verbatimString:
      let text = content()
      let format = UnsafeRawBufferPointer(start: text.baseAddress.map { $0 - 4 }, count: 3)
      return .verbatimString(owned(text), format: String(decoding: format, as: UTF8.self))
    case RESPType.set: return .set(list())
    case RESPType.push: return .push(list())
    case RESPType.map:
      if first != ASCII.question { return .map(pairs(length())) }
      let flat = streamedElements()
      return .map(stride(from: 0, to: flat.count, by: 2).map { .init(key: flat[$0], value: flat[$0 + 1]) })
    default:
      // An attribute: the framer lets nothing else stand here.
      let attributes = pairs(length())
      return .attributed(tree(), attributes)
    }
  }
}
