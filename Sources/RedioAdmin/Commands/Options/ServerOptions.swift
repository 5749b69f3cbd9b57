internal import RESP
internal import Redio

/// What `bgsave` does in place of saving at once.
public typealias BackgroundSaveOperation = CommandWord<BackgroundSaveOperationWords>

/// The words of ``BackgroundSaveOperation``.
public enum BackgroundSaveOperationWords {}

extension CommandWord where Choice == BackgroundSaveOperationWords {
  /// It waits until the append-only file has been rewritten, if it is being so.
  @_alwaysEmitIntoClient
  public static var schedule: Self { Self("SCHEDULE") }
  /// It ends the saving that is under way, or calls off the one that waits; since Valkey 8.1.
  @_alwaysEmitIntoClient
  public static var cancel: Self { Self("CANCEL") }
}

/// That something under way is not to be: a failover, the end of a server.
public typealias AbortOperation = CommandWord<AbortOperationWords>

/// The words of ``AbortOperation``.
public enum AbortOperationWords {}

extension CommandWord where Choice == AbortOperationWords {
  /// It ends where it is.
  @_alwaysEmitIntoClient
  public static var abort: Self { Self("ABORT") }
}

/// Whether a server saves its databases before it ends.
public typealias ShutdownSaving = CommandWord<ShutdownSavingWords>

/// The words of ``ShutdownSaving``.
public enum ShutdownSavingWords {}

extension CommandWord where Choice == ShutdownSavingWords {
  /// It does, even if its settings don't ask for it.
  @_alwaysEmitIntoClient
  public static var save: Self { Self("SAVE") }
  /// It does not, even if its settings ask for it: what has been written since the last time is lost.
  @_alwaysEmitIntoClient
  public static var noSave: Self { Self("NOSAVE") }
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
