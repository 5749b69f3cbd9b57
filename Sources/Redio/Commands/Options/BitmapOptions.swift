/// What places in a string count.
public enum BitUnit: String, CommandArgument, Sendable, Hashable {
  /// Bytes.
  case byte = "BYTE"
  /// Bits.
  case bit = "BIT"
}

/// How `bitop` combines strings bit by bit.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BitOperation: String, CommandArgument, Sendable, Hashable {
  /// 1 where all of them have 1.
  case and = "AND"
  /// 1 where any of them has 1.
  case or = "OR"
  /// 1 where an odd number of them has 1.
  case xor = "XOR"
}

/// How `bitop` changes a single string bit by bit.
public enum BitNegation: String, CommandArgument, Sendable, Hashable {
  /// 1 where it has 0.
  case not = "NOT"
}
