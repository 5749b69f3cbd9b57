/// An incremental parser of clients' commands, for tools that act as a server: feed bytes in chunks of any size.
///
/// ```swift
/// var parser = RESPCommandParser()
/// parser.feed(bytes)
/// while let words = try parser.next() { print(words) }  // ["SET", "key", "value"]
/// ```
///
/// It reads arrays of bulk strings and inline commands, which people type into a plain terminal: a line of words that ends
/// in LF or CR LF. Words may be in double quotes, where `\n`, `\r`, `\t`, `\b`, `\a` and `\xff` have their meaning in C
/// and any other escaped character is itself, or in single quotes, where only `\'` is special.
///
/// - SeeAlso: RESP protocol specification, "Sending commands to a Redis server" and "Inline commands".
public struct RESPCommandParser: Sendable {
  private var input: FramedInput

  /// Creates a parser at the start of a stream.
  ///
  /// - Parameter limits: What a client may send. `lineLength` bounds an inline command; commands don't nest.
  public init(limits: RESPLimits = .default) {
    input = FramedInput(RESPFramer(.commands, limits: limits))
  }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) { input.feed(bytes) }

  /// Appends a copy of bytes that have arrived.
  public mutating func feed(_ bytes: Span<UInt8>) { bytes.withUnsafeBytes { feed($0) } }

  /// How many bytes have been fed but not returned in a command.
  public var unreadCount: Int { input.unreadCount }

  /// Reads the next complete command from the bytes fed so far. Empty lines and empty arrays are skipped.
  ///
  /// - Returns: The command's name and its arguments, or `nil` while the command is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. Every later call throws it again.
  /// - Complexity: O(n) over all bytes fed, in chunks of any size.
  public mutating func next() throws(RESPError) -> [Bytes]? {
    while try input.frame() {
      let offset = input.offset
      var failure: RESPError?
      let words = input.read { reader -> [Bytes] in
        if reader.typeByte == RESPType.array { return reader.commandWords() }
        let line = reader.rest(upTo: ASCII.lf)
        do throws(InlineCommand.Failure) { return try InlineCommand.words(line) } catch {
          failure = RESPError(.unbalancedQuotes, offset: offset + error.position, type: RESPType.inlineCommand)
          return []
        }
      }
      if let failure {
        input.fail(failure)
        throw failure
      }
      if !words.isEmpty { return words }
    }
    return nil
  }
}
