/// Why bytes are not RESP: which rule was broken, at which byte of the stream, in which type of element.
///
/// It is final. The start of the next reply can't be known any more: every later call of the parser throws the same
/// error, and the connection must be closed.
public struct RESPError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Reason: Equatable, Sendable {
    /// An element starts with a byte that is no type byte of RESP2 or RESP3.
    case unknownType(UInt8)
    /// A length or count is not a decimal number, is below the minimum of the type, or does not fit an `Int`.
    case malformedLength
    /// A line does not end in CR LF.
    case malformedLineTerminator
    /// The bytes after a bulk's content are not CR LF.
    case malformedBulkTerminator
    /// An integer is not a decimal number of 64 bits.
    case malformedInteger
    /// A double does not follow the specification's grammar.
    case malformedDouble
    /// A boolean is neither `t` nor `f`.
    case malformedBoolean
    /// A null has content.
    case malformedNull
    /// A big number has other characters than digits.
    case malformedBigNumber
    /// A verbatim string lacks its format: three ASCII characters and a colon.
    case malformedVerbatimString
    /// A chunk stands outside a streamed string.
    case unexpectedChunk
    /// A streamed string continues with something that is not a chunk: this type byte.
    case expectedChunk(UInt8)
    /// An end of stream where no stream is open, or after an attribute whose value is missing.
    case unexpectedEnd
    /// A streamed map ends after a key without a value.
    case oddMap
    /// An argument of a client's command is not a bulk string: this type byte.
    case expectedBulkString(UInt8)
    /// In an inline command, a quote is not closed, or not followed by a space or the end of the line.
    case unbalancedQuotes
    /// A push inside another push, or a confirmation of a subscription after an attribute.
    case nestedPush
    /// Aggregates nest deeper, or more attributes follow one another, than this limit.
    case tooDeep(limit: Int)
    /// An aggregate has more elements than this limit.
    case tooManyElements(limit: Int)
    /// A reply has more elements, counted over all its aggregates, than this limit.
    case replyTooManyElements(limit: Int)
    /// A bulk has more bytes than this limit.
    case bulkTooLong(limit: Int)
    /// A line has more bytes than this limit.
    case lineTooLong(limit: Int)
    /// A reply has more bytes than this limit.
    case replyTooLong(limit: Int)
  }

  /// The rule that was broken.
  public let reason: Reason
  /// The position of the offending byte: 0 is the first byte ever fed to the parser.
  public let offset: Int
  /// The type byte of the element that contains the offending byte; 0 in an inline command.
  public let type: UInt8

  /// Creates an error, for tests of code that handles errors.
  ///
  /// - Parameters:
  ///   - reason: The rule that was broken.
  ///   - offset: The position of the offending byte.
  ///   - type: The type byte of the element in which it stands.
  public init(_ reason: Reason, offset: Int, type: UInt8) {
    self.reason = reason
    self.offset = offset
    self.type = type
  }

  /// One sentence: the rule, the position, the type of the element.
  public var description: String {
    let letter = type == RESPType.inlineCommand ? "" : " " + ASCII.quoted(type)
    return "not RESP: \(message) (byte \(offset), in \(RESPType.name(type))\(letter))"
  }

  private var message: String {
    switch reason {
    case .unknownType(let byte): "unknown type byte \(ASCII.quoted(byte))"
    case .malformedLength: "a length or count must be a decimal number in the range of its type"
    case .malformedLineTerminator: "the line terminator must be CR LF"
    case .malformedBulkTerminator: "the bulk terminator must be CR LF, right after the declared length"
    case .malformedInteger: "an integer must be a decimal number of 64 bits"
    case .malformedDouble: "a double must be a decimal number, inf, -inf or nan"
    case .malformedBoolean: "a boolean must be t or f"
    case .malformedNull: "a null must be empty"
    case .malformedBigNumber: "a big number must be decimal digits"
    case .malformedVerbatimString: "a verbatim string must start with three ASCII characters and a colon"
    case .unexpectedChunk: "unexpected chunk outside a streamed string"
    case .expectedChunk(let byte): "a streamed string must go on with a chunk (;), not with \(ASCII.quoted(byte))"
    case .unexpectedEnd: "unexpected end of stream where no stream is open or a value is due"
    case .oddMap: "a streamed map must not end after a key: odd number of elements"
    case .expectedBulkString(let byte): "a command's argument must be a bulk string ($), not \(ASCII.quoted(byte))"
    case .unbalancedQuotes: "a quote in a command line must be closed, and followed by a space or the line's end"
    case .nestedPush: "a push must not stand inside another push, nor confirm anything behind an attribute"
    case .tooDeep(let limit): "nesting is deeper than the limit of \(limit)"
    case .tooManyElements(let limit): "an aggregate has more elements than the limit of \(limit)"
    case .replyTooManyElements(let limit): "a reply has more elements in all than the limit of \(limit)"
    case .bulkTooLong(let limit): "a bulk has more bytes than the limit of \(limit)"
    case .lineTooLong(let limit): "a line has more bytes than the limit of \(limit)"
    case .replyTooLong(let limit): "a reply has more bytes than the limit of \(limit)"
    }
  }
}
