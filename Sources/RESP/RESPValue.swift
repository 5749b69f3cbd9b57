/// A reply as a tree: every type of RESP2 and RESP3.
///
/// A null bulk string and a null array of RESP2 are `null`, and a streamed string or aggregate is what it spells.
///
/// Values that nest take no call stack to be read, compared, hashed, printed or written. To free them takes some 256 bytes
/// of it a level: what a parser lets through, 512 levels at most, can be freed on a stack of 256 KiB; values made by hand
/// should not nest deeper than that either.
public enum RESPValue: Hashable, Sendable {
  /// A key and its value in a map.
  public struct Pair: Hashable, Sendable {
    /// The key; any value.
    public var key: RESPValue
    /// The value.
    public var value: RESPValue

    /// A key and its value.
    public init(key: RESPValue, value: RESPValue) {
      self.key = key
      self.value = value
    }
  }

  /// `+OK`: a short text.
  case simpleString(Bytes)
  /// `-ERR …`: an error in one line.
  case simpleError(Bytes)
  /// `:1`
  case integer(Int64)
  /// `$3`: any bytes.
  case bulkString(Bytes)
  /// `_`, and RESP2's `$-1` and `*-1`.
  case null
  /// `,1.5`
  case double(Double)
  /// `#t` or `#f`
  case boolean(Bool)
  /// `!3`: an error of any bytes.
  case bulkError(Bytes)
  /// `(123…`: decimal digits of any number, with an optional sign.
  case bigNumber(String)
  /// `=7`: text with the three letters of its format, such as `txt` or `mkd`.
  indirect case verbatimString(Bytes, format: String)
  /// `*2`
  case array([RESPValue])
  /// `%1`: pairs in the order sent.
  case map([Pair])
  /// `~2`: elements in the order sent.
  case set([RESPValue])
  /// `>2`: a message that answers no command.
  case push([RESPValue])
  /// `|1`: a value with out-of-band information about it.
  indirect case attributed(RESPValue, [Pair])
}

extension RESPValue {
  /// The error, if the value is one; attributes before it don't count.
  public var error: RESPErrorReply? {
    switch withoutAttributes {
    case .simpleError(let text), .bulkError(let text): RESPErrorReply(text)
    default: nil
    }
  }

  /// The value behind all attributes.
  package var withoutAttributes: RESPValue {
    var value = self
    while case .attributed(let inner, _) = value { value = inner }
    return value
  }

  /// What a value of this type is called in messages.
  package var typeName: String {
    switch withoutAttributes {
    case .simpleString: RESPType.name(RESPType.simpleString)
    case .simpleError: RESPType.name(RESPType.simpleError)
    case .integer: RESPType.name(RESPType.integer)
    case .bulkString: RESPType.name(RESPType.bulkString)
    case .null: RESPType.name(RESPType.null)
    case .double: RESPType.name(RESPType.double)
    case .boolean: RESPType.name(RESPType.boolean)
    case .bulkError: RESPType.name(RESPType.bulkError)
    case .bigNumber: RESPType.name(RESPType.bigNumber)
    case .verbatimString: RESPType.name(RESPType.verbatimString)
    case .array: RESPType.name(RESPType.array)
    case .map: RESPType.name(RESPType.map)
    case .set: RESPType.name(RESPType.set)
    case .push: RESPType.name(RESPType.push)
    case .attributed: RESPType.name(RESPType.attribute)
    }
  }
}
