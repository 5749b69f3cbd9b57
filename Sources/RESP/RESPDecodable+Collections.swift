extension Optional: RESPDecodable where Wrapped: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = Wrapped.TextForm?
  /// `Decoded` for `Bytes?`, since it has a null of its own.
  public typealias ContentForm = Wrapped.OptionalContentForm
}

extension Optional: RESPReadable where Wrapped: RESPReadable {
  /// `Wrapped._decodesInPlace`.
  public static var _decodesInPlace: Bool { Wrapped._decodesInPlace }

  /// Reads null as `nil`, anything else as the wrapped type.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Wrapped? {
    try Wrapped.decodeOptional(&reader)
  }
}

extension Array: RESPDecodable where Element: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = [Element.TextForm]
  /// The same with content forms inside.
  public typealias ContentForm = [Element.ContentForm]
}

extension Array: RESPReadable where Element: RESPReadable {
  /// `Element._decodesInPlace`.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array, set or push; a map as an array of its keys and values in turn.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Element] {
    try Element.decodeArray(&reader)
  }
}

extension Set: RESPDecodable
where Element: RESPDecodable, Element.TextForm: Hashable, Element.ContentForm: Hashable {
  /// A set of text forms.
  public typealias TextForm = Set<Element.TextForm>
  /// A set of content forms.
  public typealias ContentForm = Set<Element.ContentForm>
}

extension Set: RESPReadable where Element: RESPReadable {
  /// `Element._decodesInPlace`.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads a set (RESP3) or an array (RESP2).
  ///
  /// - Throws: `RESPDecodingError` also if two members are equal as `Element`, such as texts in NFC and NFD as `String`,
  ///   or `1` and `01` as `Int`: one would be lost. Read those as `Bytes`, or as an array, such as `[String]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Set<Element> {
    let members = try reader.list(Element.decode)
    let set = Set(members)
    guard set.count == members.count else {
      let bytes = reader.readsOtherForm ? "" : "them as: Bytes.self, or "
      throw .mismatch(
        expected: "a set of \(Element.self)",
        got: "members that are equal as such; read \(bytes)the reply in an array, as: [\(Element.self)].self")
    }
    return set
  }
}

extension Dictionary: RESPDecodable where Key: RESPDecodable, Value: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = [Key: Value.TextForm]
  /// The same with content forms inside.
  public typealias ContentForm = [Key: Value.ContentForm]
}

extension Dictionary: RESPReadable where Key: RESPReadable, Value: RESPReadable {
  /// `true` if it is `true` for `Key` and `Value`.
  public static var _decodesInPlace: Bool { Key._decodesInPlace && Value._decodesInPlace }

  /// Reads a map or an array of pairs (both RESP3), or an array of keys and values in turn (RESP2). An array whose
  /// elements are aggregates is read as an array of pairs.
  ///
  /// - Throws: `RESPDecodingError` also if two keys are equal as `Key`, such as names in NFC and NFD as `String`: a value
  ///   would be lost. Read those with `Bytes` as keys, or as an array of pairs, such as `[RESPPair<Bytes, Int>]`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Key: Value] {
    func key(_ reader: inout RESPReader) throws(RESPDecodingError) -> Key {
      do throws(RESPDecodingError) { return try Key.decode(&reader) } catch {
        throw error == .notUTF8 ? .keyNotUTF8(as: "\(Key.self)", values: "\(Value.self)") : error
      }
    }
    var elements = try reader.elements(expecting: "a map")
    var dictionary: [Key: Value] = [:]
    // `reserveCapacity(0)` would allocate.
    if let count = elements.count, count > 0 { dictionary.reserveCapacity(count / 2) }
    while reader.hasNext(&elements) {
      let name: Key
      let value: Value
      if !elements.isMap, reader.isAggregate {
        (name, value) = try reader.pair(key, Value.decode) { ($0, $1) }
      } else {
        name = try key(&reader)
        guard reader.hasNext(&elements) else { throw .mismatch(expected: "a map", got: "a key without a value") }
        value = try Value.decode(&reader)
      }
      guard dictionary.updateValue(value, forKey: name) == nil else {
        throw .equalKeys(as: "\(Key.self)", values: "\(Value.self)")
      }
    }
    return dictionary
  }
}
