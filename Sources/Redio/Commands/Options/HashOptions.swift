/// Asks for values beside the fields of a hash.
public enum WithValues: String, CommandArgument, Sendable, Hashable {
  /// Each field with its value.
  case withValues = "WITHVALUES"
}

/// Asks `hscan` for the names of fields alone.
public enum NoValues: String, CommandArgument, Sendable, Hashable {
  /// Fields without their values.
  case noValues = "NOVALUES"
}

/// What must be the case for `hsetex` to set fields.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FieldCondition: String, CommandArgument, Sendable, Hashable {
  /// None of the fields exists.
  case absent = "FNX"
  /// All of the fields exist.
  case exist = "FXX"
}
