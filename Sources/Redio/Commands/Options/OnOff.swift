/// What can be switched.
public typealias OnOff = CommandWord<OnOffWords>

/// The words of ``OnOff``.
public enum OnOffWords {}

extension CommandWord where Choice == OnOffWords {
  /// On.
  @_alwaysEmitIntoClient
  public static var on: Self { Self("ON") }
  /// Off.
  @_alwaysEmitIntoClient
  public static var off: Self { Self("OFF") }
}
