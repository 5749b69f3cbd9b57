/// Asks `lcs` for a length.
public typealias LCSLength = CommandWord<LCSLengthWords>

/// The words of ``LCSLength``.
public enum LCSLengthWords {}

extension CommandWord where Choice == LCSLengthWords {
  /// The length of the subsequence, and not the subsequence.
  @_alwaysEmitIntoClient
  public static var len: Self { Self("LEN") }
}

/// Asks `lcs` for places.
public typealias LCSPlaces = CommandWord<LCSPlacesWords>

/// The words of ``LCSPlaces``.
public enum LCSPlacesWords {}

extension CommandWord where Choice == LCSPlacesWords {
  /// Where the parts of the subsequence stand, and its length.
  @_alwaysEmitIntoClient
  public static var idx: Self { Self("IDX") }
}
