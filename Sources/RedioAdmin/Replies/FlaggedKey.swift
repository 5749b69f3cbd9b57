/// A key, and how a command uses it.
///
/// - SeeAlso: `COMMAND GETKEYSANDFLAGS`.
public struct FlaggedKey<Key: Sendable>: Sendable {
  /// The key.
  public var key: Key
  /// What becomes of it: `RO`, `RW`, `OW` or `RM`, with `access`, `insert`, `update`, `delete`, and others.
  public var flags: Set<String>

  /// A key with its flags.
  public init(_ key: Key, flags: Set<String>) {
    self.key = key
    self.flags = flags
  }
}

extension FlaggedKey: Equatable where Key: Equatable {}

extension FlaggedKey: RESPDecodable where Key: RESPDecodable {
  /// Whether the keys do.
  public static var _decodesInPlace: Bool { Key._decodesInPlace }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FlaggedKey {
    try reader.pair(Key.decode, Set<String>.decode) { FlaggedKey($0, flags: $1) }
  }

  /// Reads an array of two, the key as text.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> FlaggedKey<Key.TextForm> {
    try reader.pair(Key.decodeText, Set<String>.decode) { FlaggedKey<Key.TextForm>($0, flags: $1) }
  }

  /// Reads an array of two, the key by its content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> FlaggedKey<Key.ContentForm> {
    try reader.pair(Key.decodeContent, Set<String>.decode) { FlaggedKey<Key.ContentForm>($0, flags: $1) }
  }
}
