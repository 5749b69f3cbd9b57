internal import Redio

/// What becomes of libraries that the server has when others are restored.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum FunctionRestorePolicy: String, CommandArgument, Hashable, Sendable {
  /// All of them are removed.
  case flush = "FLUSH"
  /// They stay. It is an error if one has the name of a new one: the same as without a policy.
  case append = "APPEND"
  /// They stay, but for those that have the name of a new one.
  case replace = "REPLACE"
}

/// Whether scripts are debugged.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ScriptDebugMode: String, CommandArgument, Hashable, Sendable {
  /// In a copy of the server, which is thrown away: nothing that they write stays.
  case forked = "YES"
  /// In the server itself, which does nothing else meanwhile.
  case sync = "SYNC"
  /// Not.
  case off = "NO"
}
