/// An incremental parser: bytes in, in any chunks; trees of values out.
///
/// ```swift
/// var parser = RESPParser()
/// parser.feed(bytes)
/// while let value = try parser.next() { … }
/// ```
///
/// Pushes come as values of their own. One that stands inside another reply comes before that reply, and is not part of
/// it.
public struct RESPParser: Sendable {
  @usableFromInline
  var input: FramedInput

  /// A parser at the start of a stream.
  ///
  /// - Parameter limits: What a peer may ask for.
  public init(limits: RESPLimits = .default) {
    input = FramedInput(RESPFramer(limits: limits))
  }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) { input.feed(bytes) }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: Span<UInt8>) { bytes.withUnsafeBytes { feed($0) } }

  /// Reads the next complete reply from the bytes fed so far.
  ///
  /// - Returns: The reply, or `nil` while it is incomplete; then feed more and call again.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
  /// - SeeAlso: RESP3 specification, "Streamed aggregated data types".
  public mutating func next() throws(RESPError) -> RESPValue? {
    guard try input.frame() else { return nil }
    return input.read { reader in reader.wholeValue() }
  }

  /// Reads the next complete reply from the bytes fed so far, straight into a type.
  ///
  /// - Returns: The value, or why the reply is not one: of another type, or a server's error. The reply has been read
  ///   in both cases, and the next call gives the one after it. `nil` while it is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
  @inlinable
  public mutating func next<T: RESPDecodable>(as type: T.Type) throws(RESPError) -> Result<T, RESPDecodingError>? {
    guard try input.frame() else { return nil }
    return input.read { reader in reader.wholeReply(as: T.self) }
  }

  /// Sets other limits, for all that has not been looked at yet.
  package mutating func change(to limits: RESPLimits) { input.change(to: limits) }

  /// How many bytes have been fed and not returned in a reply.
  public var unreadCount: Int { input.unreadCount }
}
