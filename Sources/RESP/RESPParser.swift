/// An incremental parser: bytes in, in any chunks; trees of values out.
///
/// ```swift
/// var parser = RESPParser()
/// parser.feed(bytes)
/// while let value = try parser.next() { … }
/// ```
public struct RESPParser: Sendable {
  private var buffer: [UInt8] = []
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
    var outcome: Result<RESPValue?, RESPError> = .success(nil)
    var length = 0
    buffer.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[start...])
      do throws(RESPError) {
        guard let end = try framer.next(bytes) else { return }
        length = end
        var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        outcome = .success(reader.wholeValue())
      } catch {
        outcome = .failure(error)
      }
    }
    start += length
    return try outcome.get()
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
