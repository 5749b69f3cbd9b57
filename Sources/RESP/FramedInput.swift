/// The input buffer of a parser, and how much of it is known to be complete elements.
@usableFromInline
struct FramedInput: Sendable {
  /// The bytes fed, up to `end`. Values that were returned may share the buffer, which is then not written to any more.
  @usableFromInline
  var buffer = ParserBuffer.none
  /// The first byte of the first element that has not been returned.
  @usableFromInline
  var start = 0
  @usableFromInline
  var end = 0
  /// How many complete elements there are from `start` on, and where they end; `start` if there are none.
  @usableFromInline
  var framed = 0
  @usableFromInline
  var framedEnd = 0
  /// How many pushes inside the last framed element have not been returned yet, and from which offset after `start` to
  /// search for the next one.
  @usableFromInline
  var pushes = 0
  private var searched = 0
  private var framer: RESPFramer

  init(_ framer: RESPFramer) {
    self.framer = framer
  }

  /// How many bytes have been fed but not returned.
  var unreadCount: Int { end - start }

  /// Appends a copy of bytes that have arrived.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    if !isKnownUniquelyReferenced(&buffer) {
      makeRoom(bytes.count)
    } else if start == end, buffer.memory.count <= Self.generousCapacity, bytes.count <= buffer.memory.count {
      // Reuse the memory from its start: the processor's cache still has it.
      start = 0
      end = 0
      framedEnd = 0
    } else if bytes.count > buffer.memory.count - end || start == end {
      makeRoom(bytes.count)
    }
    if let target = buffer.memory.baseAddress { (target + end).copyMemory(from: source, byteCount: bytes.count) }
    end += bytes.count
  }

  /// Ensures that an element is framed. Frames everything that has arrived, so that the next calls return at once.
  ///
  /// - Returns: Whether there is a complete element.
  @inlinable
  @inline(__always)
  mutating func frame() throws(RESPError) -> Bool {
    if framed > 0 { return true }
    return start < end ? try frameMore() : false
  }

  @usableFromInline
  mutating func frameMore() throws(RESPError) -> Bool {
    // In a bulk of known length nothing is examined before its CR LF; -1, as a wrong CR is an error before LF arrives.
    guard end - start >= framer.expectedLength - 1 else { return false }
    let unframed = UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end])
    let (elements, length) = try framer.next(unframed, upTo: .max)
    framed = elements
    framedEnd = start + length
    pushes = framer.pushes
    return elements > 0
  }

  /// Reads the first framed element, or the next push inside it.
  @inlinable
  @inline(__always)
  mutating func read<T>(_ body: (inout RESPReader) -> T) -> T {
    if pushes > 0, framed == 1, let push = nextPush() {
      var reader = RESPReader(buffer, from: push, to: framedEnd)
      return body(&reader)
    }
    var reader = RESPReader(buffer, from: start, to: framedEnd)
    let value = body(&reader)
    start = reader.position
    framed -= 1
    return value
  }

  /// Where the next push inside the only framed element starts.
  @usableFromInline
  mutating func nextPush() -> Int? {
    let bytes = UnsafeRawBufferPointer(rebasing: buffer.memory[start..<framedEnd])
    guard let push = FramedBytes.nextPush(in: bytes, from: searched) else {
      pushes = 0
      searched = 0
      return nil
    }
    pushes -= 1
    searched = pushes > 0 ? push.upperBound : 0
    return start + push.lowerBound
  }

  /// Changes the limits for all bytes that have not been examined yet.
  mutating func change(to limits: RESPLimits) { framer.change(to: limits) }

  /// The stream offset of the first byte that has not been returned.
  var offset: Int { framer.offset - (framedEnd - start) }

  /// Fails the stream with an error.
  mutating func fail(_ error: RESPError) {
    framed = 0
    pushes = 0
    framedEnd = start
    framer.fail(error)
  }

  /// Makes room for more bytes. Returned bytes are dropped once they are the larger part, so that each byte is moved at
  /// most once on average. For an incomplete bulk the capacity is what it needs, but beyond a small constant never more
  /// than four times what has arrived.
  private mutating func makeRoom(_ count: Int) {
    let unread = end - start
    let needed = unread + count
    let isOurs = isKnownUniquelyReferenced(&buffer)
    let capacity = buffer.memory.count
    let isOversized = capacity > Self.generousCapacity && needed < capacity / 8
    if isOurs, needed <= capacity, start >= unread, !isOversized {
      buffer.memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end]))
    } else {
      let larger = ParserBuffer(capacity: newCapacity(for: needed, isFirst: unread == 0))
      larger.memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end]))
      buffer = larger
    }
    framedEnd -= start
    end = unread
    start = 0
  }

  /// The capacity for bytes of which some have yet to arrive.
  private func newCapacity(for needed: Int, isFirst: Bool) -> Int {
    let expected = framedEnd - start + framer.expectedLength
    guard expected > needed else { return max(isFirst ? needed : needed * 3, Self.leastCapacity) }
    // Steps of four, counted down from the full size: growing copies a third of it at most.
    var capacity = expected
    while capacity > max(needed * 4, Self.smallCapacity) { capacity = (capacity + 3) / 4 }
    return max(capacity, needed)
  }

  private static let leastCapacity = 4 << 10
  private static let smallCapacity = 64 << 10
  private static let generousCapacity = 1 << 20
}
