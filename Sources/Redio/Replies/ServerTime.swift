/// A time, as the server's clock says it.
///
/// - SeeAlso: `TIME`, `LASTSAVE`.
public struct ServerTime: RESPDecodable, Sendable, Hashable, Comparable {
  /// Since 1970-01-01 00:00 UTC, without leap seconds.
  public var sinceEpoch: Duration

  /// A time.
  public init(sinceEpoch: Duration) { self.sinceEpoch = sinceEpoch }

  /// Whether it is earlier.
  public static func < (one: ServerTime, other: ServerTime) -> Bool { one.sinceEpoch < other.sinceEpoch }

  /// Reads an array of seconds and microseconds, or seconds alone.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ServerTime {
    guard reader.isAggregate else { return ServerTime(sinceEpoch: .seconds(try reader.decode(Int64.self))) }
    return try reader.pair(Int64.decode, Int32.decode) {
      ServerTime(sinceEpoch: .seconds($0) + .microseconds($1))
    }
  }
}
