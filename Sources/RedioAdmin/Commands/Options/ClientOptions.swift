internal import Redio

/// Which commands wait during a pause.
public typealias PauseMode = CommandWord<PauseModeWords>

/// The words of ``PauseMode``.
public enum PauseModeWords {}

extension CommandWord where Choice == PauseModeWords {
  /// Those that may write.
  @_alwaysEmitIntoClient
  public static var write: Self { Self("WRITE") }
  /// All.
  @_alwaysEmitIntoClient
  public static var all: Self { Self("ALL") }
}

/// How a blocking command ends that somebody else ends.
public typealias UnblockMode = CommandWord<UnblockModeWords>

/// The words of ``UnblockMode``.
public enum UnblockModeWords {}

extension CommandWord where Choice == UnblockModeWords {
  /// As if its time were up.
  @_alwaysEmitIntoClient
  public static var timeout: Self { Self("TIMEOUT") }
  /// With an error, `UNBLOCKED`.
  @_alwaysEmitIntoClient
  public static var error: Self { Self("ERROR") }
}
