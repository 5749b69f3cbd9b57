/// An incremental parser of replies: feed bytes in chunks of any size, and read values.
///
/// ```swift
/// var parser = RESPParser()
/// parser.feed(bytes)
/// while let value = try parser.next() { print(value) }
/// ```
///
/// Pushes are returned as values of their own. A push inside another reply is returned before that reply, and is not part
/// of it.
public struct RESPParser: Sendable {
  @usableFromInline
  var input: FramedInput

  /// Creates a parser at the start of a stream.
  ///
  /// - Parameter limits: What the peer may send.
  public init(limits: RESPLimits = .default) {
    input = FramedInput(RESPFramer(limits: limits))
  }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) { input.feed(bytes) }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: Span<UInt8>) { bytes.withUnsafeBytes { feed($0) } }

  /// Reads the next complete reply from the bytes fed so far.
  ///
  /// - Returns: The reply, or `nil` while it is incomplete; then feed more and call again.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. Every later call throws it again.
  /// - Complexity: O(n) over all bytes fed, in chunks of any size.
  /// - SeeAlso: RESP3 specification, "Streamed aggregated data types".
  public mutating func next() throws(RESPError) -> RESPValue? {
    guard try input.frame() else { return nil }
    return input.read { reader in reader.wholeValue() }
  }

  /// Reads the next complete reply from the bytes fed so far, decoded as a type without a tree in between.
  ///
  /// - Returns: The value, or a failure if the reply is an error or of another type. The reply has been read in both
  ///   cases, and the next call gives the one after it. `nil` while it is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. Every later call throws it again.
  /// - Complexity: O(n) over all bytes fed, in chunks of any size.
  @inlinable
  public mutating func next<T: RESPDecodable>(as type: T.Type) throws(RESPError) -> Result<T, RESPDecodingError>? {
    guard try input.frame() else { return nil }
    return input.read { reader in reader.wholeReply(as: T.self) }
  }

  /// Changes the limits for all bytes that have not been examined yet.
  package mutating func change(to limits: RESPLimits) { input.change(to: limits) }

  /// How many bytes have been fed but not returned in a reply.
  public var unreadCount: Int { input.unreadCount }
}
