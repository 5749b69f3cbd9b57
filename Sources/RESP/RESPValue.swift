/// A reply as a tree, with a case for every type of RESP2 and RESP3.
///
/// RESP2's null bulk string and null array are `null`; a streamed string or aggregate is the same case as one of known
/// length.
///
/// Reading, comparing, hashing, printing and writing nested values takes no call stack. Freeing them takes about 256 bytes
/// of it per level: the 512 levels that a parser accepts at most need 128 KiB. Don't build values by hand that nest deeper.
public enum RESPValue: Hashable, Sendable {
  /// A key and its value in a map.
  public struct Pair: Hashable, Sendable {
    /// The key; any value.
    public var key: RESPValue
    /// The value.
    public var value: RESPValue

    /// Creates a pair.
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
  /// The error, if the value is one; attributes before it are ignored.
  public var error: RESPErrorReply? {
    switch withoutAttributes {
    case .simpleError(let text), .bulkError(let text): RESPErrorReply(text)
    default: nil
    }
  }

  /// The value without its attributes.
  package var withoutAttributes: RESPValue {
    var value = self
    while case .attributed(let inner, _) = value { value = inner }
    return value
  }

  /// The name of the value's type in error messages.
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
