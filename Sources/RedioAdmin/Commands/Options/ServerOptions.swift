internal import RESP
internal import Redio

/// What `bgsave` does in place of saving at once.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BackgroundSaveOperation: String, CommandArgument, Sendable, Hashable {
  /// It waits until the append-only file has been rewritten, if it is being so.
  case schedule = "SCHEDULE"
  /// It ends the saving that is under way, or calls off the one that waits; since Valkey 8.1.
  case cancel = "CANCEL"
}

/// That something under way is not to be: a failover, the end of a server.
public enum AbortOperation: String, CommandArgument, Sendable, Hashable {
  /// It ends where it is.
  case abort = "ABORT"
}

/// Whether a server saves its databases before it ends.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ShutdownSaving: String, CommandArgument, Sendable, Hashable {
  /// It does, even if its settings don't ask for it.
  case save = "SAVE"
  /// It does not, even if its settings ask for it: what has been written since the last time is lost.
  case noSave = "NOSAVE"
}

/// A module's settings, each by its name with the module's in front: `["search.timeout": "100"]`.
///
/// Of a name that stands there twice, both go out.
public struct ModuleConfiguration: CommandArgument, ExpressibleByDictionaryLiteral, Sendable, Equatable {
  private struct Setting: Sendable, Equatable {
    let name: String
    let value: String
  }

  private var settings: [Setting]

  /// Settings in this order.
  public init(dictionaryLiteral elements: (String, String)...) {
    settings = elements.map { Setting(name: $0, value: $1) }
  }

  /// Settings, in the order of their names.
  public init(_ settings: [String: String]) {
    self.settings = settings.sorted { $0.key < $1.key }.map { Setting(name: $0.key, value: $0.value) }
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    for setting in settings {
      arguments.append(text: "CONFIG")
      arguments.append(text: setting.name)
      arguments.append(text: setting.value)
    }
  }
}
