extension Optional: RESPDecodable where Wrapped: RESPDecodable {
  /// `Wrapped._decodesInPlace`.
  public static var _decodesInPlace: Bool { Wrapped._decodesInPlace }

  /// Reads null as `nil`, anything else as the wrapped type.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Wrapped? {
    try Wrapped.decodeOptional(&reader)
  }

  /// Reads null as `nil`, anything else as the wrapped type's text form.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Wrapped.TextForm? {
    try Wrapped.decodeOptionalText(&reader)
  }

  /// Reads null as the wrapped type's null, anything else as its content form.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> Wrapped.OptionalContentForm {
    try Wrapped.decodeOptionalContent(&reader)
  }
}

extension Array: RESPDecodable where Element: RESPDecodable {
  /// `Element._decodesInPlace`.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array, set or push; a map as an array of its keys and values in turn.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element] {
    try Element.decodeArray(&reader)
  }

  /// Reads an aggregate, its elements in their text form.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element.TextForm] {
    try Element.decodeTextArray(&reader)
  }

  /// Reads an aggregate, its elements in their content form.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element.ContentForm] {
    try Element.decodeContentArray(&reader)
  }
}

extension Set: RESPDecodable
where Element: RESPDecodable, Element.TextForm: Hashable, Element.ContentForm: Hashable {
  /// `Element._decodesInPlace`.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads a set (RESP3) or an array (RESP2).
  ///
  /// - Throws: `RESPDecodingError` also if two members are equal as `Element`, such as texts in NFC and NFD as `String`,
  ///   or `1` and `01` as `Int`: one would be lost. Read those as `Bytes`, or as an array, such as `[String]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element> {
    try reader.set(Element.decode, bytesTellApart: true)
  }

  /// Reads a set, its members in their text form.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element.TextForm> {
    try reader.set(Element.decodeText)
  }

  /// Reads a set, its members in their content form.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element.ContentForm> {
    try reader.set(Element.decodeContent)
  }
}

extension Dictionary: RESPDecodable where Key: RESPDecodable, Value: RESPDecodable {
  /// `true` if it is `true` for `Key` and `Value`.
  public static var _decodesInPlace: Bool { Key._decodesInPlace && Value._decodesInPlace }

  /// Reads a map or an array of pairs (both RESP3), or an array of keys and values in turn (RESP2). An array whose
  /// elements are aggregates is read as an array of pairs.
  ///
  /// - Throws: `RESPDecodingError` also if two keys are equal as `Key`, such as names in NFC and NFD as `String`: a value
  ///   would be lost. Read those with `Bytes` as keys, or as an array of pairs, such as `[RESPPair<Bytes, Int>]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value] {
    try reader.dictionary(Value.decode)
  }

  /// Reads a map, its values in their text form.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value.TextForm] {
    try reader.dictionary(Value.decodeText)
  }

  /// Reads a map, its values in their content form.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value.ContentForm] {
    try reader.dictionary(Value.decodeContent)
  }
}

extension RESPReader {
  /// Reads a set, calling `read` for each member.
  ///
  /// - Parameter bytesTellApart: Whether asking for `Bytes` would read equal members as different, for the error message;
  ///   not so in text or content form.
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

  /// Reads a map, an array of pairs, or an array of keys and values in turn, calling `read` for each value.
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
    // `reserveCapacity(0)` would allocate.
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
