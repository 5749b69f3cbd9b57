/// Asks for values beside the fields of a hash.
public typealias WithValues = CommandWord<WithValuesWords>

/// The words of ``WithValues``.
public enum WithValuesWords {}

extension CommandWord where Choice == WithValuesWords {
  /// Each field with its value.
  @_alwaysEmitIntoClient
  public static var withValues: Self { Self("WITHVALUES") }
}

/// Asks `hscan` for the names of fields alone.
public typealias NoValues = CommandWord<NoValuesWords>

/// The words of ``NoValues``.
public enum NoValuesWords {}

extension CommandWord where Choice == NoValuesWords {
  /// Fields without their values.
  @_alwaysEmitIntoClient
  public static var noValues: Self { Self("NOVALUES") }
}

/// What must be the case for `hsetex` to set fields.
public typealias FieldCondition = CommandWord<FieldConditionWords>

/// The words of ``FieldCondition``.
public enum FieldConditionWords {}

extension CommandWord where Choice == FieldConditionWords {
  /// None of the fields exists.
  @_alwaysEmitIntoClient
  public static var absent: Self { Self("FNX") }
  /// All of the fields exist.
  @_alwaysEmitIntoClient
  public static var exist: Self { Self("FXX") }
}
