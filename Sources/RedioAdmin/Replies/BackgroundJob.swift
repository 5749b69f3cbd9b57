/// What has become of work that a server is to do in the background.
///
/// - SeeAlso: `BGSAVE`, `BGREWRITEAOF`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BackgroundJob: RESPDecodable, Sendable, Equatable {
  /// It has begun.
  case started
  /// It begins when other such work is done.
  case scheduled
  /// It was ended, or will not begin.
  case cancelled

  /// Reads a text as `Background saving started`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> BackgroundJob {
    let text = try reader.repairedText()
    switch text.split(separator: " ").last {
    case "started": return .started
    case "scheduled": return .scheduled
    case "cancelled": return .cancelled
    default: throw .mismatch(expected: "started, scheduled or cancelled", text: text)
    }
  }
}
