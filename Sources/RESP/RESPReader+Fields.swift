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
  ///   - expected: What the caller reads, for the error message.
  ///   - body: Gets a field's name, in which bytes that are not UTF-8 are replaced by U+FFFD, and reads its value. A value
  ///     that it does not read is skipped.
  /// - Throws: `RESPDecodingError` if the element is no such aggregate or a name has no value, and what `body` throws.
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
