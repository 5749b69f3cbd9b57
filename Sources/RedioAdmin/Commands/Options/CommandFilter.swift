internal import RESP
internal import Redio

/// Which of the server's commands are listed.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum CommandFilter: CommandArgument, Sendable, Equatable {
  /// Those of a module.
  case module(String)
  /// Those of a category, as `aclCat` lists them.
  case category(String)
  /// Those whose name matches: `*` stands for any characters, `?` for any one, `[ab]` for one of these.
  case pattern(String)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .module(let name):
      arguments.append(text: "MODULE")
      arguments.append(text: name)
    case .category(let name):
      arguments.append(text: "ACLCAT")
      arguments.append(text: name)
    case .pattern(let pattern):
      arguments.append(text: "PATTERN")
      arguments.append(text: pattern)
    }
  }
}
