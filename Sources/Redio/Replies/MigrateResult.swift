/// Whether `migrate` had anything to do.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum MigrateResult: String, RESPDecodable, Sendable, Equatable {
  /// The keys that exist have been moved, or copied.
  case moved = "OK"
  /// None of the keys exists.
  case noKey = "NOKEY"

  /// Reads the word that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> MigrateResult {
    let word = try reader.repairedText()
    guard let result = MigrateResult(rawValue: word) else { throw .mismatch(expected: "OK or NOKEY", text: word) }
    return result
  }
}
