/// Where the functions of each command are. `Scripts/generate-commands` writes the list.
enum CommandIndex {
  enum Form: Equatable {
    /// Written by `Scripts/generate-commands`.
    case generated
    /// Written by hand: there.
    case handWritten(String)
    /// There are only its subcommands.
    case container
    /// No command for clients: why.
    case none(String)
    /// Nobody has written it yet.
    case missing

    var name: String {
      switch self {
      case .generated: "generated"
      case .handWritten: "by hand"
      case .container: "container"
      case .none: "none"
      case .missing: "missing"
      }
    }
  }
}

extension CommandIndex {
  /// Commands that no test runs on a server, and why.
  static let notRun: [String: String] = [:]
}
