/// The reply of a command that has no news to tell: `OK`.
public struct OK: RESPDecodable, Hashable, CustomStringConvertible {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// An `OK`.
  public init() {}

  /// `OK`
  public var description: String { "OK" }

  /// Reads a simple string, whatever it says.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> OK {
    try reader.scalar(expecting: "OK") { kind, bytes throws(RESPDecodingError) in
      guard kind == .string else { throw .mismatch(expected: "OK", got: kind.name) }
    }
    return OK()
  }
}
