/// What became of a field of a hash that is to go away at some time.
///
/// - SeeAlso: `HEXPIRE`, `HEXPIREAT`, `HPEXPIRE`, `HPEXPIREAT`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FieldExpireResult: Int, RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such field, or no such key.
  case missing = -2
  /// The condition does not hold: nothing has changed.
  case refused = 0
  /// It goes away then.
  case set = 1
  /// It is gone: the time has passed already.
  case deleted = 2

  /// Reads the number that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FieldExpireResult {
    let number = try Int.decode(&reader)
    guard let result = FieldExpireResult(rawValue: number) else {
      throw .mismatch(expected: "-2, 0, 1 or 2", got: "\(number)")
    }
    return result
  }
}

/// What became of a field of a hash that is to stay.
///
/// - SeeAlso: `HPERSIST`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FieldPersistResult: Int, RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such field, or no such key.
  case missing = -2
  /// It would have stayed: nothing has changed.
  case persistent = -1
  /// It stays now.
  case persisted = 1

  /// Reads the number that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FieldPersistResult {
    let number = try Int.decode(&reader)
    guard let result = FieldPersistResult(rawValue: number) else {
      throw .mismatch(expected: "-2, -1 or 1", got: "\(number)")
    }
    return result
  }
}
