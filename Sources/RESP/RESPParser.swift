/// An incremental parser: bytes in, in any chunks; trees of values out.
///
/// ```swift
/// var parser = RESPParser()
/// parser.feed(bytes)
/// while let value = try parser.next() { … }
/// ```
public struct RESPParser: Sendable {
  /// What has been fed, up to `end`. Values that were returned may share it: then it is not written any more.
  @usableFromInline
  var buffer = ParserBuffer.none
  /// The first byte that belongs to no reply returned yet.
  @usableFromInline
  var start = 0
  private var end = 0
  /// How many replies from `start` on are known to be complete, and where they end: at `start` if there are none.
  @usableFromInline
  var framed = 0
  @usableFromInline
  var framedEnd = 0
  private var framer: RESPFramer

  /// A parser at the start of a stream.
  ///
  /// - Parameter limits: What a peer may ask for.
  public init(limits: RESPLimits = .default) {
    framer = RESPFramer(limits: limits)
  }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > buffer.memory.count - end || !isKnownUniquelyReferenced(&buffer) { makeRoom(bytes.count) }
    UnsafeMutableRawBufferPointer(rebasing: buffer.memory[end...]).copyMemory(from: bytes)
    end += bytes.count
  }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: Span<UInt8>) { bytes.withUnsafeBytes { feed($0) } }

  /// Reads the next complete reply from the bytes fed so far.
  ///
  /// - Returns: The reply, or `nil` while it is incomplete; then feed more and call again.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
  /// - SeeAlso: RESP3 specification, "Streamed aggregated data types".
  public mutating func next() throws(RESPError) -> RESPValue? {
    guard try frame() else { return nil }
    return read { reader in reader.wholeValue() }
  }

  /// Reads the next complete reply from the bytes fed so far, straight into a type.
  ///
  /// - Returns: The value, or why the reply is not one: of another type, or a server's error. The reply has been read
  ///   in both cases, and the next call gives the one after it. `nil` while it is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
  @inlinable
  public mutating func next<T: RESPDecodable>(as type: T.Type) throws(RESPError) -> Result<T, RESPDecodingError>? {
    guard try frame() else { return nil }
    return read { reader in reader.wholeReply(as: T.self) }
  }

  /// Reads the first of the framed replies.
  @inlinable
  @inline(__always)
  mutating func read<T>(_ body: (inout RESPReader) -> T) -> T {
    var reader = RESPReader(buffer, from: start, to: framedEnd)
    let value = body(&reader)
    start = reader.position
    framed -= 1
    return value
  }

  /// Makes sure that a reply is framed. Frames all that have arrived: the next calls have nothing to do.
  ///
  /// - Returns: Whether there is one.
  @inlinable
  @inline(__always)
  mutating func frame() throws(RESPError) -> Bool {
    if framed > 0 { return true }
    return try frameMore()
  }

  @usableFromInline
  mutating func frameMore() throws(RESPError) -> Bool {
    guard start < end else { return false }
    let unframed = UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end])
    let (replies, length) = try framer.next(unframed, upTo: .max)
    framed = replies
    framedEnd = start + length
    return replies > 0
  }

  /// How many bytes have been fed and not returned in a reply.
  public var unreadCount: Int { end - start }

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
      let expected = framedEnd - start + framer.expectedLength
      let generous = unread == 0 ? needed : expected > needed ? min(expected, needed * 4) : needed * 2
      let larger = ParserBuffer(capacity: max(generous, min(max(expected, Self.leastCapacity), Self.smallCapacity)))
      larger.memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer.memory[start..<end]))
      buffer = larger
    }
    framedEnd -= start
    end = unread
    start = 0
  }

  private static let leastCapacity = 4 << 10
  private static let smallCapacity = 64 << 10
  private static let generousCapacity = 1 << 20
}
