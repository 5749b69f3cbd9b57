internal import RESP

/// Where a member stands in a sorted set, and its score.
///
/// - SeeAlso: `ZRANK` and `ZREVRANK` with `WITHSCORE`.
public struct ScoredRank: Sendable, Equatable {
  /// How many members come before it.
  public var rank: Int
  /// Its score.
  public var score: Double

  /// A rank with a score.
  public init(_ rank: Int, score: Double) {
    self.rank = rank
    self.score = score
  }
}

extension ScoredRank: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads an array of a rank and a score.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ScoredRank {
    try reader.pair(Int.decode, Double.decode) { ScoredRank($0, score: $1) }
  }
}
