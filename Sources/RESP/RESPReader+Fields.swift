extension RESPReader {
  /// Reads a map, or an array of names and values in turn, field by field.
  ///
  /// ```swift
  /// try reader.fields(expecting: "a group") { (name, reader) throws(RESPDecodingError) in
  ///   switch name {
  ///   case "name": group.name = try reader.decode()
  ///   case "pending": group.pending = try reader.decode()
  ///   default: break
  ///   }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - expected: What the caller reads, as its error should say.
  ///   - body: Gets a field's name, its bytes that are not UTF-8 repaired, and reads its value or leaves it: what it leaves is stepped over.
  public mutating func fields(
    expecting expected: StaticString,
    _ body: (String, inout RESPReader) throws(RESPDecodingError) -> Void
  ) throws(RESPDecodingError) {
    var elements = try elements(expecting: expected)
    while hasNext(&elements) {
      let name = try repairedText()
      guard hasNext(&elements) else { throw .mismatch(expected: expected.description, got: "a name without a value") }
      let start = position
      try body(name, &self)
      if position == start { skip() }
    }
  }
}
