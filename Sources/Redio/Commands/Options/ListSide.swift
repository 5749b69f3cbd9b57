/// A side of a list.
public typealias ListSide = CommandWord<ListSideWords>

/// The words of ``ListSide``.
public enum ListSideWords {}

extension CommandWord where Choice == ListSideWords {
  /// The head, where index 0 is.
  @_alwaysEmitIntoClient
  public static var left: Self { Self("LEFT") }
  /// The tail, where index -1 is.
  @_alwaysEmitIntoClient
  public static var right: Self { Self("RIGHT") }
}
