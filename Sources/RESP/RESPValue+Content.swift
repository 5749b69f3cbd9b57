// A value taken apart by hand, and made by hand, for `send`, for scripts and for tests.

extension RESPValue {
  /// Reads the value as another type, exactly as a reply is read.
  ///
  /// ```swift
  /// let reply = try await redis.send("CONFIG", "GET", "save", as: RESPValue.self)
  /// let settings = try reply.decode(as: [String: String].self)
  /// ```
  ///
  /// - Throws: `RESPDecodingError` if the value is of another type, or an error.
  public func decode<T: RESPReadable>(as type: T.Type = T.self) throws(RESPDecodingError) -> T {
    var writer = RESPWriter()
    writer.write(self)
    return try writer.bytes.span.withUnsafeBytes { (bytes) throws(RESPDecodingError) in
      var reader = RESPReader(framed: bytes)
      return try reader.reply(T.decode)
    }
  }

  /// The text of a string or number; `nil` for null, an aggregate, an error, and for bytes that are not UTF-8.
  public var string: String? { try? decode(as: String.self) }

  /// The number of an integer, or of a string or double that is a whole number; `nil` for anything else.
  public var int: Int? { try? decode(as: Int.self) }

  /// The number of a double or an integer, or of a string that spells one; `nil` for anything else.
  public var double: Double? { try? decode(as: Double.self) }

  /// A boolean, or what stands for one in RESP2, the integer or string `1` or `0`; `nil` for anything else, null included.
  public var bool: Bool? { isNull ? nil : try? decode(as: Bool.self) }

  /// The elements of an array, set or push; of a map, keys and values in turn; `nil` for anything else.
  public var array: [RESPValue]? {
    switch withoutAttributes {
    case .array(let values), .set(let values), .push(let values): values
    case .map(let pairs): pairs.flatMap { [$0.key, $0.value] }
    default: nil
    }
  }

  /// The pairs of a map, or of an array of keys and values in turn, as RESP2 sends one; `nil` for anything else, and if
  /// two keys are equal or one is no text.
  public var dictionary: [String: RESPValue]? {
    switch withoutAttributes {
    case .map, .array: break
    default: return nil
    }
    guard let values = array, values.count.isMultiple(of: 2) else { return nil }
    var dictionary: [String: RESPValue] = [:]
    for place in stride(from: 0, to: values.count, by: 2) {
      guard let key = values[place].string, dictionary.updateValue(values[place + 1], forKey: key) == nil else {
        return nil
      }
    }
    return dictionary
  }

  /// Whether the value is null; attributes before it are ignored.
  public var isNull: Bool { if case .null = withoutAttributes { true } else { false } }
}

extension RESPValue: ExpressibleByStringInterpolation {
  /// A bulk string.
  public init(stringLiteral text: String) { self = .bulkString(Bytes(text)) }
}

extension RESPValue: ExpressibleByIntegerLiteral {
  /// An integer.
  public init(integerLiteral number: Int64) { self = .integer(number) }
}

extension RESPValue: ExpressibleByFloatLiteral {
  /// A double.
  public init(floatLiteral number: Double) { self = .double(number) }
}

extension RESPValue: ExpressibleByBooleanLiteral {
  /// A boolean.
  public init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}

extension RESPValue: ExpressibleByNilLiteral {
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}

extension RESPValue: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral values: RESPValue...) { self = .array(values) }
}

extension RESPValue: ExpressibleByDictionaryLiteral {
  /// A map, in the order written.
  public init(dictionaryLiteral pairs: (RESPValue, RESPValue)...) {
    self = .map(pairs.map { Pair(key: $0, value: $1) })
  }
}

extension RESPValue {
  /// A map, in the order written: `.map(["server": "redis", "proto": 3])`.
  public static func map(_ pairs: KeyValuePairs<RESPValue, RESPValue>) -> RESPValue {
    .map(pairs.map { Pair(key: $0.key, value: $0.value) } as [Pair])
  }
}
