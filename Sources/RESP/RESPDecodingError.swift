/// Why a complete reply could not be decoded as the requested type.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public indirect enum RESPDecodingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The element has another type, or its content does not fit. The texts say what was requested and what was received.
  case mismatch(expected: String, got: String)
  /// The server answered with an error.
  case errorReply(RESPErrorReply)

  /// One sentence: the expected type and the received one, or the server's error; cut if it is long, with characters that
  /// don't print escaped.
  public var description: String {
    switch self {
    case .mismatch(let expected, let got): "expected \(ForeignText.shown(expected)), got \(ForeignText.shown(got))"
    case .errorReply(let error): "the server answered: \(error)"
    }
  }
}

extension RESPDecodingError {
  /// Two keys of a map are equal as the dictionary's key type.
  static func equalKeys(as type: String, values: String) -> RESPDecodingError {
    .mismatch(
      expected: "a map with \(type) keys",
      got: "two keys that are equal as such; read the reply as: [RESPPair<Bytes, \(values)>].self")
  }

  /// A key is not UTF-8, but was to be read as a `String`.
  static func keyNotUTF8(as type: String, values: String) -> RESPDecodingError {
    .mismatch(
      expected: "a map with \(type) keys",
      got: "a key that is not UTF-8; read the reply as: [RESPPair<Bytes, \(values)>].self")
  }

  /// A value is not UTF-8, but was to be read as a `String`.
  package static var notUTF8: RESPDecodingError {
    .mismatch(
      expected: "a string in UTF-8",
      got: "bytes that are not UTF-8; read them as: Bytes.self, by send(…) if the command has no as:")
  }

  /// A string where something else was expected. Only its first bytes are quoted, as it may be large.
  package static func mismatch(expected: String, text: String) -> RESPDecodingError {
    var text = text
    return text.withUTF8 {
      .mismatch(expected: expected, got: RESPReader.Kind.string.quoting(UnsafeRawBufferPointer($0)))
    }
  }
}
