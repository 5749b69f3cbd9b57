internal import RESP

/// How `migrate` makes itself known to the other server. It shows no password.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum MigrateAuthentication: CommandArgument, Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// With a password alone.
  case password(String)
  /// With a user's name and password; since Redis 6.0.
  case user(String, password: String)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .password(let password):
      arguments.append(text: "AUTH")
      arguments.append(text: password)
    case .user(let name, let password):
      arguments.append(text: "AUTH2")
      arguments.append(text: name)
      arguments.append(text: password)
    }
  }

  /// What it is, without the password.
  public var description: String {
    switch self {
    case .password: "a password"
    case .user(let name, _): "the user \(name)"
    }
  }

  /// Shows what it is, without the password.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
