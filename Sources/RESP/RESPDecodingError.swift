/// Why a complete reply is not a value of the type asked for.
public enum RESPDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
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
  /// A string where something else was expected. It is quoted as far as its first bytes: it may be large.
  package static func mismatch(expected: String, text: String) -> RESPDecodingError {
    var text = text
    return text.withUTF8 {
      .mismatch(expected: expected, got: RESPReader.Kind.string.quoting(UnsafeRawBufferPointer($0)))
    }
  }
}
