internal import RESP

/// What must be the case for `zadd` to add or change a member.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum SortedSetCondition: CommandArgument, Sendable, Equatable {
  /// `NX`: it is not in the set: scores never change.
  case absent
  /// `XX`: it is in the set: none is added.
  case exists
  /// `GT`: it is new, or its new score is higher.
  case higher
  /// `LT`: it is new, or its new score is lower.
  case lower
  /// `XX GT`: it is in the set, and its new score is higher.
  case existsAndHigher
  /// `XX LT`: it is in the set, and its new score is lower.
  case existsAndLower

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .absent: arguments.append(text: "NX")
    case .exists: arguments.append(text: "XX")
    case .higher: arguments.append(text: "GT")
    case .lower: arguments.append(text: "LT")
    case .existsAndHigher:
      arguments.append(text: "XX")
      arguments.append(text: "GT")
    case .existsAndLower:
      arguments.append(text: "XX")
      arguments.append(text: "LT")
    }
  }
}

/// Asks for scores beside the members.
public enum WithScores: String, CommandArgument, Sendable, Hashable {
  /// Each member with its score.
  case withScores = "WITHSCORES"
}

/// Asks for a member's score beside its rank.
public enum WithScore: String, CommandArgument, Sendable, Hashable {
  /// The rank with the score.
  case withScore = "WITHSCORE"
}

/// Asks `zscan` for the members alone.
public enum NoScores: String, CommandArgument, Sendable, Hashable {
  /// Members without their scores.
  case noScores = "NOSCORES"
}

/// An end of a sorted set.
public enum SortedSetEnd: String, CommandArgument, Sendable, Hashable {
  /// Where the lowest scores are.
  case lowest = "MIN"
  /// Where the highest scores are.
  case highest = "MAX"
}

/// How the scores become one that a member has in several sorted sets.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ScoreAggregate: String, CommandArgument, Sendable, Hashable {
  /// They are added.
  case sum = "SUM"
  /// The lowest one counts.
  case min = "MIN"
  /// The highest one counts.
  case max = "MAX"
}

/// What the scores of each sorted set are multiplied with: `[1, 0.5]`. There must be as many as sets.
public struct Weights: CommandArgument, ExpressibleByArrayLiteral, Sendable, Equatable {
  private let weights: [Double]

  /// One for each set, in their order.
  public init(_ weights: [Double]) { self.weights = weights }

  /// One for each set, in their order.
  public init(arrayLiteral weights: Double...) { self.init(weights) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    for weight in weights { arguments.append(weight) }
  }
}
