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
  /// The same with text forms inside.
  public typealias TextForm = FlaggedKey<Key.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = FlaggedKey<Key.ContentForm>
}

extension FlaggedKey: RESPReadable where Key: RESPReadable {
  /// Whether the keys do.
  public static var _decodesInPlace: Bool { Key._decodesInPlace }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FlaggedKey {
    try reader.pair(Key.decode, Set<String>.decode) { FlaggedKey($0, flags: $1) }
  }
}
