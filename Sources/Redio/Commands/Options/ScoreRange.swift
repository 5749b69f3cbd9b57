internal import RESP

/// An end of a range of scores.
public enum ScoreBound: Sendable, Equatable {
  /// This score belongs to the range.
  case inclusive(Double)
  /// This score does not belong to it.
  case exclusive(Double)
  /// There is no end on this side.
  case unbounded

  fileprivate func append(to arguments: inout RESPArguments, unbounded: String) {
    switch self {
    case .inclusive(let score): arguments.append(score)
    case .exclusive(let score): EncodedValue("(", score).append(to: &arguments)
    case .unbounded: arguments.append(text: unbounded)
    }
  }
}

extension ScoreBound: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// This score belongs to the range.
  public init(floatLiteral score: Double) { self = .inclusive(score) }

  /// This score belongs to the range.
  public init(integerLiteral score: Int) { self = .inclusive(Double(score)) }
}

/// A range of scores, from a lower one to a higher one.
///
/// ```swift
/// let low = try await redis.zcount("z", .from(1, to: .exclusive(5)))
/// let same = try await redis.zcount("z", ScoreRange(1..<5))
/// ```
public struct ScoreRange: CommandArgument, Sendable, Equatable {
  /// The lower end.
  public var lower: ScoreBound
  /// The upper end.
  public var upper: ScoreBound

  private init(_ lower: ScoreBound, _ upper: ScoreBound) {
    self.lower = lower
    self.upper = upper
  }

  /// The scores between two ends.
  public static func from(_ lower: ScoreBound, to upper: ScoreBound) -> ScoreRange { ScoreRange(lower, upper) }

  /// All scores, the infinite ones too.
  public static let all = ScoreRange(.unbounded, .unbounded)

  /// The scores from one to another, both included.
  public init(_ scores: ClosedRange<Double>) {
    self.init(.inclusive(scores.lowerBound), .inclusive(scores.upperBound))
  }

  /// The scores from one to another, the last one left out.
  public init(_ scores: Range<Double>) { self.init(.inclusive(scores.lowerBound), .exclusive(scores.upperBound)) }

  /// The scores from this one up.
  public init(_ scores: PartialRangeFrom<Double>) { self.init(.inclusive(scores.lowerBound), .unbounded) }

  /// The scores up to this one, itself included.
  public init(_ scores: PartialRangeThrough<Double>) { self.init(.unbounded, .inclusive(scores.upperBound)) }

  /// The scores below this one.
  public init(_ scores: PartialRangeUpTo<Double>) { self.init(.unbounded, .exclusive(scores.upperBound)) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { append(to: &arguments, reversed: false) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments, reversed: Bool) {
    if reversed { upper.append(to: &arguments, unbounded: "+inf") }
    lower.append(to: &arguments, unbounded: "-inf")
    if !reversed { upper.append(to: &arguments, unbounded: "+inf") }
  }
}
