/// Whether `migrate` had anything to do.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum MigrateResult: RESPDecodable, Sendable, Equatable {
  /// The keys that exist have been moved, or copied.
  case moved
  /// None of the keys exists.
  case noKey

  /// Reads the word that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> MigrateResult {
    switch try reader.repairedText() {
    case "OK": return .moved
    case "NOKEY": return .noKey
    case let word: throw .mismatch(expected: "OK or NOKEY", text: word)
    }
  }
}
