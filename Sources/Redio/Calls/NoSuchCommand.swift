public import RESP

// What the compiler takes a misspelt verb of a chain for, so that its message says so. Without this, the types of all that
// follows in the chain are unknown to it, and each literal there multiplies the time until it gives up: half a minute for a
// chain of 30 commands (`Scripts/benchmark types`). Only the type of the reply puts code into a program.
//
// `run()` and the like must be in extensions of all chains: members of extensions with conditions compete with this subscript.

extension Chain {
  /// A verb that no command has.
  @available(
    *, unavailable,
    message:
      "no command of the imported modules has this name: check its spelling and the imports, or write send(\"NAME\", …)"
  )
  @_alwaysEmitIntoClient
  public subscript(dynamicMember name: String) -> _NoSuchCommand<Mode, Replies> { fatalError() }
}

/// A misspelt verb, to be called with any arguments. It replies something or nothing, whichever fits the names before the
/// chain. There is no value of it.
@dynamicCallable
public enum _NoSuchCommand<Mode, Replies: Sendable> {
  /// A call of a verb with a reply.
  @_alwaysEmitIntoClient
  public func dynamicallyCall<each R: RESPDecodable>(
    withKeywordArguments arguments: KeyValuePairs<String, Any>
  ) -> Chain<Mode, (repeat each R, _ReplyOfNoSuchCommand)> where Replies == (repeat each R) {
    switch self {}
  }

  /// A call of a verb that only replies `OK`.
  @_alwaysEmitIntoClient
  @_disfavoredOverload
  public func dynamicallyCall(withKeywordArguments arguments: KeyValuePairs<String, Any>) -> Chain<Mode, Replies> {
    switch self {}
  }
}

/// The reply of a misspelt verb.
public enum _ReplyOfNoSuchCommand: RESPDecodable {
  /// Never called.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    throw .mismatch(expected: "no reply", got: "one")
  }
}
