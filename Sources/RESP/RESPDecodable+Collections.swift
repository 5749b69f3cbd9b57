extension Optional: RESPDecodable where Wrapped: RESPDecodable {
  /// Whether the wrapped type does.
  public static var _decodesInPlace: Bool { Wrapped._decodesInPlace }

  /// Reads null as `nil`, anything else as the wrapped type.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Wrapped? {
    try Wrapped.decodeOptional(&reader)
  }

  /// Reads null as `nil`, anything else as the wrapped type with values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Wrapped.TextForm? {
    try Wrapped.decodeOptionalText(&reader)
  }

  /// Reads null as the wrapped type's null, anything else as the wrapped type with values by content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> Wrapped.OptionalContentForm {
    try Wrapped.decodeOptionalContent(&reader)
  }
}

extension Array: RESPDecodable where Element: RESPDecodable {
  /// Whether the elements do.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array, set or push; a map as its keys and values in turn.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element] {
    try Element.decodeArray(&reader)
  }

  /// Reads an aggregate with values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element.TextForm] {
    try Element.decodeTextArray(&reader)
  }

  /// Reads an aggregate with values by content.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element.ContentForm] {
    try Element.decodeContentArray(&reader)
  }
}

extension Set: RESPDecodable
where Element: RESPDecodable, Element.TextForm: Hashable, Element.ContentForm: Hashable {
  /// Whether the elements do, which are hashed too.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads a set (RESP3) or an array (RESP2).
  ///
  /// - Throws: `RESPDecodingError` too if two members are equal as this type, as texts in NFC and NFD are as `String`,
  ///   and `1` and `01` as `Int`: one would be lost. Read those as `Bytes`, or as an array, such as `[String]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element> {
    try reader.set(Element.decode, bytesTellApart: true)
  }

  /// Reads a set with values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element.TextForm> {
    try reader.set(Element.decodeText)
  }

  /// Reads a set with values by content.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element.ContentForm> {
    try reader.set(Element.decodeContent)
  }
}

extension Dictionary: RESPDecodable where Key: RESPDecodable, Value: RESPDecodable {
  /// Whether keys, which are hashed too, and values do.
  public static var _decodesInPlace: Bool { Key._decodesInPlace && Value._decodesInPlace }

  /// Reads a map or an array of pairs (both RESP3), or an array of keys and values in turn (RESP2). An array whose
  /// elements are aggregates is taken as one of pairs.
  ///
  /// - Throws: `RESPDecodingError` too if two keys are equal as this type, as names in NFC and NFD are as `String`: a
  ///   value would be lost. Read those with `Bytes` as keys, or as an array of `RESPPair`, such as `[RESPPair<Bytes, Int>]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value] {
    try reader.dictionary(Value.decode)
  }

  /// Reads a map with values as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value.TextForm] {
    try reader.dictionary(Value.decodeText)
  }

  /// Reads a map with values by content.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value.ContentForm] {
    try reader.dictionary(Value.decodeContent)
  }
}

extension RESPReader {
  /// Reads a set's members, each by the same call.
  ///
  /// - Parameter bytesTellApart: Whether members that are asked for as `Bytes` are read as such, and not as text or content.
  mutating func set<T: Hashable>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> T, bytesTellApart: Bool = false
  ) throws(RESPDecodingError) -> Set<T> {
    let members = try list(read)
    let set = Set(members)
    guard set.count == members.count else {
      let array = "the reply in an array, as: [\(T.self)].self"
      throw .mismatch(
        expected: "a set of \(T.self)",
        got: "members that are equal as such; read \(bytesTellApart ? "them as: Bytes.self, or \(array)" : array)")
    }
    return set
  }

  /// Reads a map, an array of pairs, or an array of keys and values in turn, each value by the same call.
  mutating func dictionary<Key: RESPDecodable & Hashable, Value>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> Value
  ) throws(RESPDecodingError) -> [Key: Value] {
    func key(_ reader: inout RESPReader) throws(RESPDecodingError) -> Key {
      do throws(RESPDecodingError) { return try Key.decode(&reader) } catch {
        throw error == .notUTF8 ? .keyNotUTF8(as: "\(Key.self)", values: "\(Value.self)") : error
      }
    }
    var elements = try elements(expecting: "a map")
    var dictionary: [Key: Value] = [:]
    // A dictionary without room takes no memory, one with room for none does.
    if let count = elements.count, count > 0 { dictionary.reserveCapacity(count / 2) }
    while hasNext(&elements) {
      let name: Key
      let value: Value
      if !elements.isMap, isAggregate {
        (name, value) = try pair(key, read) { ($0, $1) }
      } else {
        name = try key(&self)
        guard hasNext(&elements) else { throw .mismatch(expected: "a map", got: "a key without a value") }
        value = try read(&self)
      }
      guard dictionary.updateValue(value, forKey: name) == nil else {
        throw .equalKeys(as: "\(Key.self)", values: "\(Value.self)")
      }
    }
    return dictionary
  }
}
