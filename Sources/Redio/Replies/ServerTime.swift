/// A time, as the server's clock says it.
///
/// - SeeAlso: `TIME`, `LASTSAVE`.
public struct ServerTime: RESPDecodable, Sendable, Equatable, Comparable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Since 1970-01-01 00:00 UTC, without leap seconds.
  public var sinceEpoch: Duration

  /// A time.
  public init(sinceEpoch: Duration) { self.sinceEpoch = sinceEpoch }

  /// Whether it is earlier.
  public static func < (one: ServerTime, other: ServerTime) -> Bool { one.sinceEpoch < other.sinceEpoch }

  /// Reads an array of seconds and microseconds, or seconds alone.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ServerTime {
    guard reader.isAggregate else { return ServerTime(sinceEpoch: .seconds(try reader.decode(Int64.self))) }
    let (seconds, microseconds) = try reader.pair(Int64.decode, Int32.decode) { ($0, $1) }
    // No clock says what does not fit.
    let (sum, overflow) = seconds.addingReportingOverflow(Int64(microseconds / 1_000_000))
    guard !overflow else { throw .mismatch(expected: "a time", got: "\(seconds) seconds") }
    return ServerTime(sinceEpoch: .seconds(sum) + .microseconds(microseconds % 1_000_000))
  }
}
