/// What a parser has been fed, and how much of it is known to be complete.
@usableFromInline
struct FramedInput: Sendable {
  /// What has been fed, up to `end`. Values that were returned may share it: then it is not written any more.
  @usableFromInline
  var buffer = ParserBuffer.none
  /// The first byte that belongs to no element returned yet.
  @usableFromInline
  var start = 0
  @usableFromInline
  var end = 0
  /// How many elements from `start` on are known to be complete, and where they end: at `start` if there are none.
  @usableFromInline
  var framed = 0
  @usableFromInline
  var framedEnd = 0
  /// How many pushes inside the last of the framed elements have not been returned yet, and how far behind `start` what
  /// has not been searched for them begins.
  @usableFromInline
  var pushes = 0
  private var searched = 0
  private var framer: RESPFramer

  init(_ framer: RESPFramer) {
    self.framer = framer
  }

  /// How many bytes have been fed and not returned.
  var unreadCount: Int { end - start }

  /// Adds bytes.
  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    if !isKnownUniquelyReferenced(&buffer) {
      makeRoom(bytes.count)
    } else if start == end, buffer.memory.count <= Self.generousCapacity, bytes.count <= buffer.memory.count {
      // The memory that was used last is in the processor's cache.
      start = 0
      end = 0
      framedEnd = 0
    } else if bytes.count > buffer.memory.count - end || start == end {
      makeRoom(bytes.count)
    }
    if let target = buffer.memory.baseAddress { (target + end).copyMemory(from: source, byteCount: bytes.count) }
    end += bytes.count
  }

  /// Makes sure that an element is framed. Frames all that have arrived: the next calls have nothing to do.
  ///
  /// - Returns: Whether there is one.
  @inlinable
  @inline(__always)
  mutating func frame() throws(RESPError) -> Bool {
    if framed > 0 { return true }
    return start < end ? try frameMore() : false
  }

  @usableFromInline
  mutating func frameMore() throws(RESPError) -> Bool {
    // In a bulk of known length there is nothing to look at before its CR LF. The CR may be wrong, and is looked at.
    guard end - start >= framer.expectedLength - 1 else { return false }
    let unframed = UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end])
    let (elements, length) = try framer.next(unframed, upTo: .max)
    framed = elements
    framedEnd = start + length
    pushes = framer.pushes
    return elements > 0
  }

  /// Reads the first of the framed elements.
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

  /// Where the next push inside the one framed element starts.
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

  /// Sets other limits, for all that has not been looked at yet.
  mutating func change(to limits: RESPLimits) { framer.change(to: limits) }

  /// Where in the stream the first byte not returned stands.
  var offset: Int { framer.offset - (framedEnd - start) }

  /// Ends the stream with an error.
  mutating func fail(_ error: RESPError) {
    framed = 0
    pushes = 0
    framedEnd = start
    framer.fail(error)
  }

  /// Makes room for more bytes. What has been returned goes once it is the larger part, so that each byte is moved once
  /// at most, on average. For a bulk under way there is as much room as it needs, but beyond a small constant never
  /// for more than four times of what has arrived.
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

  /// How much room to make for bytes of which some are still to come.
  private func newCapacity(for needed: Int, isFirst: Bool) -> Int {
    let expected = framedEnd - start + framer.expectedLength
    guard expected > needed else { return max(isFirst ? needed : needed * 3, Self.leastCapacity) }
    // Steps of four, counted from the whole: what is copied on the way is a third of it at most.
    var capacity = expected
    while capacity > max(needed * 4, Self.smallCapacity) { capacity = (capacity + 3) / 4 }
    return max(capacity, needed)
  }

  private static let leastCapacity = 4 << 10
  private static let smallCapacity = 64 << 10
  private static let generousCapacity = 1 << 20
}
