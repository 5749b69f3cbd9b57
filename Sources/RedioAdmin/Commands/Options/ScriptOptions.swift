internal import Redio

/// What becomes of libraries that the server has when others are restored.
public typealias FunctionRestorePolicy = CommandWord<FunctionRestorePolicyWords>

/// The words of ``FunctionRestorePolicy``.
public enum FunctionRestorePolicyWords {}

extension CommandWord where Choice == FunctionRestorePolicyWords {
  /// All of them are removed.
  @_alwaysEmitIntoClient
  public static var flush: Self { Self("FLUSH") }
  /// They stay. It is an error if one has the name of a new one: the same as without a policy.
  @_alwaysEmitIntoClient
  public static var append: Self { Self("APPEND") }
  /// They stay, but for those that have the name of a new one.
  @_alwaysEmitIntoClient
  public static var replace: Self { Self("REPLACE") }
}

/// Whether scripts are debugged.
public typealias ScriptDebugMode = CommandWord<ScriptDebugModeWords>

/// The words of ``ScriptDebugMode``.
public enum ScriptDebugModeWords {}

extension CommandWord where Choice == ScriptDebugModeWords {
  /// In a copy of the server, which is thrown away: nothing that they write stays.
  @_alwaysEmitIntoClient
  public static var forked: Self { Self("YES") }
  /// In the server itself, which does nothing else meanwhile.
  @_alwaysEmitIntoClient
  public static var sync: Self { Self("SYNC") }
  /// Not.
  @_alwaysEmitIntoClient
  public static var off: Self { Self("NO") }
}
