/// Where what was written is on disk.
///
/// - SeeAlso: `WAITAOF`.
public struct PersistedCounts: RESPDecodable, Sendable, Equatable {
  /// 1 if it is in the server's own append-only file, 0 if not.
  public var local: Int
  /// In how many replicas' append-only files it is.
  public var replicas: Int

  /// Creates a value, for tests.
  public init(local: Int, replicas: Int) {
    self.local = local
    self.replicas = replicas
  }

  /// Reads an array of both.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> PersistedCounts {
    try reader.pair(Int.decode, Int.decode) { PersistedCounts(local: $0, replicas: $1) }
  }
}
