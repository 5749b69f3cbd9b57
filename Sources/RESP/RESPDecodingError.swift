/// Why a complete reply is not a value of the type asked for.
public indirect enum RESPDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The element is of another type, or its content does not fit.
  case mismatch(expected: String, got: String)
  /// The server answered with an error.
  case errorReply(RESPErrorReply)

  /// One sentence: what was expected and what came, or the server's error; cut if that is long, with what does not print
  /// escaped.
  public var description: String {
    switch self {
    case .mismatch(let expected, let got): "expected \(ForeignText.shown(expected)), got \(ForeignText.shown(got))"
    case .errorReply(let error): "the server answered: \(error)"
    }
  }
}

extension RESPDecodingError {
  /// Keys of a map that a dictionary can't hold apart.
  static func equalKeys(as type: String, values: String) -> RESPDecodingError {
    .mismatch(
      expected: "a map with \(type) keys",
      got: "two keys that are equal as such; read the reply as: [RESPPair<Bytes, \(values)>].self")
  }

  /// A key of bytes that are not UTF-8 where a `String` was asked for.
  static func keyNotUTF8(as type: String, values: String) -> RESPDecodingError {
    .mismatch(
      expected: "a map with \(type) keys",
      got: "a key that is not UTF-8; read the reply as: [RESPPair<Bytes, \(values)>].self")
  }

  /// Bytes that are not UTF-8 where a `String` was asked for.
  package static var notUTF8: RESPDecodingError {
    .mismatch(
      expected: "a string in UTF-8",
      got: "bytes that are not UTF-8; read them as: Bytes.self, by send(…) if the command has no as:")
  }

  /// A string where something else was expected. It is quoted as far as its first bytes: it may be large.
  package static func mismatch(expected: String, text: String) -> RESPDecodingError {
    var text = text
    return text.withUTF8 {
      .mismatch(expected: expected, got: RESPReader.Kind.string.quoting(UnsafeRawBufferPointer($0)))
    }
  }
}
