/// What a server says of itself, for people to read: names, paths, states, lists in one text. In the types of this folder
/// its bytes that are not UTF-8 are repaired to U+FFFD, so that nobody's odd name hides all the rest. Values that users
/// have stored are read by types of the caller's choice, whose `String` throws.
///
/// In this package these calls go before the generic ones, wherever a property's type is known to be one of these.
extension RESPReader {
  package mutating func decode(_: String.Type = String.self) throws(RESPDecodingError) -> String { try repairedText() }

  package mutating func decode(_: String?.Type = String?.self) throws(RESPDecodingError) -> String? {
    readNull() ? nil : try repairedText()
  }

  package mutating func decode(_: [String].Type = [String].self) throws(RESPDecodingError) -> [String] {
    try list { (reader) throws(RESPDecodingError) in try reader.repairedText() }
  }

  package mutating func decode(_: [String]?.Type = [String]?.self) throws(RESPDecodingError) -> [String]? {
    readNull() ? nil : try decode([String].self)
  }

  /// Of names that are equal, which a server's own never are, the last one's value.
  package mutating func decode(
    _: [String: String].Type = [String: String].self
  ) throws(RESPDecodingError) -> [String: String] {
    let fields = try pairs(serverText, serverText) { ($0, $1) }
    return Dictionary(fields) { _, last in last }
  }

  /// For words that are the server's own: flags, categories. Names that users choose go into arrays: two that have been
  /// repaired to the same text would be one.
  package mutating func decode(_: Set<String>.Type = Set<String>.self) throws(RESPDecodingError) -> Set<String> {
    Set(try decode([String].self))
  }
}

/// Reads a text of a server's, as a function to be handed on.
package func serverText(_ reader: inout RESPReader) throws(RESPDecodingError) -> String { try reader.repairedText() }
