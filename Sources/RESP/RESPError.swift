/// Why bytes are not RESP: what was wrong, at which byte of the stream, in which type of element.
///
/// It is final. Where one reply ends can't be known any more, so a parser that has thrown one throws it for ever, and a
/// connection that has seen one must be closed.
public struct RESPError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  public enum Reason: Hashable, Sendable {
    /// An element starts with a byte that is no type of RESP2 or RESP3.
    case unknownType(UInt8)
    /// A length or count is not a decimal number, is below what the type allows, or is too large for an integer.
    case malformedLength
    /// A line does not end in CR LF.
    case malformedLineTerminator
    /// The bytes after a bulk's content are not CR LF.
    case malformedBulkTerminator
    /// An integer is not a decimal number of 64 bits.
    case malformedInteger
    /// A double is not of the form that the specification gives.
    case malformedDouble
    /// A boolean is neither `t` nor `f`.
    case malformedBoolean
    /// A null has content.
    case malformedNull
    /// A big number has something else than digits.
    case malformedBigNumber
    /// A verbatim string lacks its format: three ASCII characters and a colon.
    case malformedVerbatimString
    /// A chunk stands outside a streamed string.
    case unexpectedChunk
    /// A streamed string goes on with something that is not a chunk: this byte.
    case expectedChunk(UInt8)
    /// An end of stream stands where nothing is streamed, or after an attribute that still lacks its value.
    case unexpectedEnd
    /// A streamed map ends after a key without a value.
    case oddMap
    /// A client's command has something else than a bulk string as an argument: this type byte.
    case expectedBulkString(UInt8)
    /// A client's command line opens a quote and does not close it, or goes on right after it.
    case unbalancedQuotes
    /// A push stands inside another push, or one that confirms a subscription behind an attribute.
    case nestedPush
    /// More aggregates inside one another, or attributes in a row, than this many, the limit.
    case tooDeep(limit: Int)
    /// More elements in an aggregate than this many, the limit.
    case tooManyElements(limit: Int)
    /// More elements in a reply, those of its aggregates together, than this many, the limit.
    case replyTooManyElements(limit: Int)
    /// More bytes in a bulk than this many, the limit.
    case bulkTooLong(limit: Int)
    /// More bytes in a line than this many, the limit.
    case lineTooLong(limit: Int)
    /// More bytes in a reply than this many, the limit.
    case replyTooLong(limit: Int)
  }

  /// The rule that was broken.
  public let reason: Reason
  /// The position of the offending byte, counted from the first byte that the parser was ever fed, from 0.
  public let offset: Int
  /// The type byte of the element in which it stands; 0 in a command that is a line of words.
  public let type: UInt8

  package init(_ reason: Reason, offset: Int, type: UInt8) {
    self.reason = reason
    self.offset = offset
    self.type = type
  }

  /// One sentence: what, where, in what.
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
