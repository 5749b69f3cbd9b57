/// What became of a field of a hash that is to go away at some time.
///
/// - SeeAlso: `HEXPIRE`, `HEXPIREAT`, `HPEXPIRE`, `HPEXPIREAT`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FieldExpireResult: RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such field, or no such key.
  case missing
  /// The condition does not hold: nothing has changed.
  case refused
  /// It goes away then.
  case set
  /// It is gone: the time has passed already.
  case deleted

  /// Reads the number that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FieldExpireResult {
    switch try Int.decode(&reader) {
    case -2: return .missing
    case 0: return .refused
    case 1: return .set
    case 2: return .deleted
    case let number: throw .mismatch(expected: "-2, 0, 1 or 2", got: "\(number)")
    }
  }
}

/// What became of a field of a hash that is to stay.
///
/// - SeeAlso: `HPERSIST`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FieldPersistResult: RESPDecodable, Sendable, Equatable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// There is no such field, or no such key.
  case missing
  /// It would have stayed: nothing has changed.
  case persistent
  /// It stays now.
  case persisted

  /// Reads the number that stands for it.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> FieldPersistResult {
    switch try Int.decode(&reader) {
    case -2: return .missing
    case -1: return .persistent
    case 1: return .persisted
    case let number: throw .mismatch(expected: "-2, -1 or 1", got: "\(number)")
    }
  }
}
