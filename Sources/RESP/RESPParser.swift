/// An incremental parser: bytes in, in any chunks; trees of values out.
///
/// ```swift
/// var parser = RESPParser()
/// parser.feed(bytes)
/// while let value = try parser.next() { … }
/// ```
public struct RESPParser: Sendable {
  @usableFromInline
  var buffer: [UInt8] = []
  /// The first byte of `buffer` that belongs to no reply returned yet.
  private var start = 0
  private var framer: RESPFramer

  /// A parser at the start of a stream.
  ///
  /// - Parameter limits: What a peer may ask for.
  public init(limits: RESPLimits = .default) {
    framer = RESPFramer(limits: limits)
  }

  /// Adds bytes that have arrived.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    compact()
    buffer.append(contentsOf: bytes)
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
    guard let reply = try nextFrame() else { return nil }
    return buffer.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: bytes[reply]))
      return reader.wholeValue()
    }
  }

  /// Reads the next complete reply from the bytes fed so far, straight into a type.
  ///
  /// - Returns: The value, or why the reply is not one: of another type, or a server's error. The reply has been read
  ///   in both cases, and the next call gives the one after it. `nil` while it is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
  @inlinable
  public mutating func next<T: RESPDecodable>(as type: T.Type) throws(RESPError) -> Result<T, RESPDecodingError>? {
    guard let reply = try nextFrame() else { return nil }
    return buffer.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: bytes[reply]))
      return reader.wholeReply(as: T.self)
    }
  }

  /// Steps over the next complete reply; where it stands in `buffer`.
  @usableFromInline
  mutating func nextFrame() throws(RESPError) -> Range<Int>? {
    var length: Int?
    var failure: RESPError?
    buffer.withUnsafeBytes { all in
      do throws(RESPError) { length = try framer.next(UnsafeRawBufferPointer(rebasing: all[start...])) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard let length else { return nil }
    start += length
    return (start - length)..<start
  }

  /// How many bytes have been fed and not returned in a reply.
  public var unreadCount: Int { buffer.count - start }

  /// Drops what has been returned, once it is the larger part: each byte is moved once at most, on average.
  private mutating func compact() {
    guard start > 0, start >= buffer.count - start else { return }
    buffer.removeFirst(start)
    start = 0
  }
}
