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

  /// Not here: `absent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "absent")
  public static var nx: Self { .absent }
  /// Not here: `exists`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "exists")
  public static var xx: Self { .exists }
  /// Not here: `higher`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "higher")
  public static var gt: Self { .higher }
  /// Not here: `lower`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "lower")
  public static var lt: Self { .lower }
}

/// Asks for scores beside the members.
public typealias WithScores = CommandWord<WithScoresWords>

/// The words of ``WithScores``.
public enum WithScoresWords {}

extension CommandWord where Choice == WithScoresWords {
  /// Each member with its score.
  @_alwaysEmitIntoClient
  public static var withScores: Self { Self("WITHSCORES") }
}

/// Asks for a member's score beside its rank.
public typealias WithScore = CommandWord<WithScoreWords>

/// The words of ``WithScore``.
public enum WithScoreWords {}

extension CommandWord where Choice == WithScoreWords {
  /// The rank with the score.
  @_alwaysEmitIntoClient
  public static var withScore: Self { Self("WITHSCORE") }
}

/// Asks `zscan` for the members alone.
public typealias NoScores = CommandWord<NoScoresWords>

/// The words of ``NoScores``.
public enum NoScoresWords {}

extension CommandWord where Choice == NoScoresWords {
  /// Members without their scores.
  @_alwaysEmitIntoClient
  public static var noScores: Self { Self("NOSCORES") }
}

/// An end of a sorted set.
public typealias SortedSetEnd = CommandWord<SortedSetEndWords>

/// The words of ``SortedSetEnd``.
public enum SortedSetEndWords {}

extension CommandWord where Choice == SortedSetEndWords {
  /// Where the lowest scores are.
  @_alwaysEmitIntoClient
  public static var lowest: Self { Self("MIN") }
  /// Where the highest scores are.
  @_alwaysEmitIntoClient
  public static var highest: Self { Self("MAX") }
}

/// How the scores become one that a member has in several sorted sets.
public typealias ScoreAggregate = CommandWord<ScoreAggregateWords>

/// The words of ``ScoreAggregate``.
public enum ScoreAggregateWords {}

extension CommandWord where Choice == ScoreAggregateWords {
  /// They are added.
  @_alwaysEmitIntoClient
  public static var sum: Self { Self("SUM") }
  /// The lowest one counts.
  @_alwaysEmitIntoClient
  public static var min: Self { Self("MIN") }
  /// The highest one counts.
  @_alwaysEmitIntoClient
  public static var max: Self { Self("MAX") }
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
