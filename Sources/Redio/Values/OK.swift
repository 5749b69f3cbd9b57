/// The reply of a command that only reports success: `OK`.
public struct OK: RESPDecodable, Hashable, CustomStringConvertible {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Creates an `OK`.
  public init() {}

  /// `OK`
  public var description: String { "OK" }

  /// Reads a simple string, whatever its text.
  ///
  /// - Throws: `RESPDecodingError` for an error reply, and for anything that is not a string.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> OK {
    try reader.scalar(expecting: "OK") { kind, bytes throws(RESPDecodingError) in
      guard kind == .string else { throw .mismatch(expected: "OK", got: kind.name) }
    }
    return OK()
  }
}
