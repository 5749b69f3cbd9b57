internal import Redio

/// What the server keeps of its commands in a log.
public typealias CommandLog = CommandWord<CommandLogWords>

/// The words of ``CommandLog``.
public enum CommandLogWords {}

extension CommandWord where Choice == CommandLogWords {
  /// Those that have taken long: `commandlog-execution-slower-than`.
  @_alwaysEmitIntoClient
  public static var slow: Self { Self("slow") }
  /// Those that were large: `commandlog-request-larger-than`.
  @_alwaysEmitIntoClient
  public static var largeRequests: Self { Self("large-request") }
  /// Those that had a large reply: `commandlog-reply-larger-than`.
  @_alwaysEmitIntoClient
  public static var largeReplies: Self { Self("large-reply") }
}
