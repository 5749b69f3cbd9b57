/// What places in a string count.
public typealias BitUnit = CommandWord<BitUnitWords>

/// The words of ``BitUnit``.
public enum BitUnitWords {}

extension CommandWord where Choice == BitUnitWords {
  /// Bytes.
  @_alwaysEmitIntoClient
  public static var byte: Self { Self("BYTE") }
  /// Bits.
  @_alwaysEmitIntoClient
  public static var bit: Self { Self("BIT") }
}

/// How `bitop` combines strings bit by bit.
public typealias BitOperation = CommandWord<BitOperationWords>

/// The words of ``BitOperation``.
public enum BitOperationWords {}

extension CommandWord where Choice == BitOperationWords {
  /// 1 where all of them have 1.
  @_alwaysEmitIntoClient
  public static var and: Self { Self("AND") }
  /// 1 where any of them has 1.
  @_alwaysEmitIntoClient
  public static var or: Self { Self("OR") }
  /// 1 where an odd number of them has 1.
  @_alwaysEmitIntoClient
  public static var xor: Self { Self("XOR") }
}

/// How `bitop` changes a single string bit by bit.
public typealias BitNegation = CommandWord<BitNegationWords>

/// The words of ``BitNegation``.
public enum BitNegationWords {}

extension CommandWord where Choice == BitNegationWords {
  /// 1 where it has 0.
  @_alwaysEmitIntoClient
  public static var not: Self { Self("NOT") }
}
