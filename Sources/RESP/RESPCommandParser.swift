/// An incremental parser of what clients send: bytes in, in any chunks; commands out. For tools that play the server.
///
/// ```swift
/// var parser = RESPCommandParser()
/// parser.feed(bytes)
/// while let words = try parser.next() { … }   // ["SET", "key", "value"]
/// ```
///
/// It reads arrays of bulk strings and, from people with a plain terminal, inline commands: a line of words, ended by LF
/// with or without CR. Words may stand in double quotes, where `\n`, `\r`, `\t`, `\b`, `\a` and `\xff` are what they are
/// in C and any other escaped character is itself, or in single quotes, where only `\'` is special.
///
/// - SeeAlso: RESP protocol specification, "Sending commands to a Redis server" and "Inline commands".
public struct RESPCommandParser: Sendable {
  private var input: FramedInput

  /// A parser at the start of a stream.
  ///
  /// - Parameter limits: What a client may ask for. The length of a line bounds an inline command; nothing nests.
  public init(limits: RESPLimits = .default) {
    input = FramedInput(RESPFramer(.commands, limits: limits))
  }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: [UInt8]) { bytes.withUnsafeBytes { feed($0) } }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) { input.feed(bytes) }

  /// Adds bytes that have arrived. They are copied.
  public mutating func feed(_ bytes: Span<UInt8>) { bytes.withUnsafeBytes { feed($0) } }

  /// How many bytes have been fed and not returned in a command.
  public var unreadCount: Int { input.unreadCount }

  /// Reads the next complete command from the bytes fed so far. Empty lines and arrays are passed over.
  ///
  /// - Returns: The command's name and its arguments, at least one word; or `nil` while it is incomplete.
  /// - Throws: `RESPError` at the first byte that breaks the protocol or a limit. The parser stays failed.
  /// - Complexity: O(n) over all bytes fed, in whatever chunks they came.
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
