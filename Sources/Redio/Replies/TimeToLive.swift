/// How long a key or a field of a hash is still there.
///
/// ```swift
/// let left = try await redis.pttl("session").remaining   // Duration?
/// ```
///
/// The time can go in again: `set("copy", value, expiry: .after(left))`. That of `pttl` is above zero; `ttl` answers zero in
/// the last half second, which no command takes as an expiry.
///
/// - SeeAlso: `TTL`, `PTTL`, `HTTL`, `HPTTL`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum TimeToLive: RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such key, or no such field.
  case missing
  /// It stays.
  case persistent
  /// It goes away after this time. Zero is a time too short for the command's unit: `ttl` rounds to seconds.
  case expires(in: Duration)

  /// The time after which it goes away; `nil` if it stays, and if it does not exist.
  public var remaining: Duration? { if case .expires(let time) = self { time } else { nil } }

  /// Reads a number of seconds, or, as the reply of `PTTL` or `HPTTL`, of milliseconds; -1 if it stays, -2 if it does not
  /// exist.
  ///
  /// What is read apart from its command, such as a script's reply, is taken as seconds.
  ///
  /// - Throws: `RESPDecodingError` for anything else.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> TimeToLive {
    switch try reader.decode(Int64.self) {
    case -2: .missing
    case -1: .persistent
    case let number: .expires(in: try reader.time(number))
    }
  }
}

/// When a key or a field of a hash goes away.
///
/// The time can go in again: `expireat("other", sinceEpoch: time)`, `set("copy", value, expiry: .at(sinceEpoch: time))`.
///
/// - SeeAlso: `EXPIRETIME`, `PEXPIRETIME`, `HEXPIRETIME`, `HPEXPIRETIME`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ExpirationTime: RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such key, or no such field.
  case missing
  /// It stays.
  case persistent
  /// It goes away at this time, counted from 1970-01-01 00:00 UTC without leap seconds.
  case at(sinceEpoch: Duration)

  /// The time at which it goes away, counted from 1970-01-01 00:00 UTC; `nil` if it stays, and if it does not exist.
  public var time: Duration? { if case .at(let time) = self { time } else { nil } }

  /// Reads a number of seconds, or, as the reply of `PEXPIRETIME` or `HPEXPIRETIME`, of milliseconds; -1 if it stays, -2
  /// if it does not exist.
  ///
  /// What is read apart from its command, such as a script's reply, is taken as seconds.
  ///
  /// - Throws: `RESPDecodingError` for anything else.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ExpirationTime {
    switch try reader.decode(Int64.self) {
    case -2: .missing
    case -1: .persistent
    case let number: .at(sinceEpoch: try reader.time(number))
    }
  }
}

extension Duration: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads a number of whole seconds; as the reply of a command that tells milliseconds, of these.
  ///
  /// - Throws: `RESPDecodingError` for anything else, and for negative numbers, which commands answer for what is no time.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Duration {
    let number = try reader.decode(Int64.self)
    return try reader.time(number)
  }
}

extension RESPReader {
  /// A number as a time, in the unit of the command that the reply is of.
  fileprivate func time(_ number: Int64) throws(RESPDecodingError) -> Duration {
    guard number >= 0 else { throw .mismatch(expected: "a time", got: "\(number)") }
    return countsMilliseconds ? .milliseconds(number) : .seconds(number)
  }
}
