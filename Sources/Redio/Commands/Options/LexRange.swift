internal import RESP

/// An end of a range of members that are ordered by their bytes.
public struct LexBound: Sendable, Equatable {
  /// The member with a sign in front of it; none for no end.
  private let member: [EncodedValue]

  /// This member belongs to the range.
  public static func inclusive(_ member: some RESPStorable) -> LexBound {
    LexBound(member: [EncodedValue("[", member)])
  }

  /// This member does not belong to it.
  public static func exclusive(_ member: some RESPStorable) -> LexBound {
    LexBound(member: [EncodedValue("(", member)])
  }

  /// There is no end on this side.
  public static let unbounded = LexBound(member: [])

  fileprivate func append(to arguments: inout RESPArguments, unbounded: String) {
    if member.isEmpty { arguments.append(text: unbounded) }
    member.append(to: &arguments)
  }
}

extension LexBound: ExpressibleByStringLiteral {
  /// This member belongs to the range.
  public init(stringLiteral member: String) { self = .inclusive(member) }
}

/// A range of members that are ordered by their bytes, from a lower one to a higher one.
///
/// It makes sense in sorted sets whose members all have the same score.
///
/// ```swift
/// let names = try await redis.zrange("names", byLex: .from("a", to: .exclusive("c")))
/// ```
public struct LexRange: CommandArgument, Sendable, Equatable {
  /// The lower end.
  public var lower: LexBound
  /// The upper end.
  public var upper: LexBound

  private init(_ lower: LexBound, _ upper: LexBound) {
    self.lower = lower
    self.upper = upper
  }

  /// The members between two ends.
  public static func from(_ lower: LexBound, to upper: LexBound) -> LexRange { LexRange(lower, upper) }

  /// All members.
  public static let all = LexRange(.unbounded, .unbounded)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { append(to: &arguments, reversed: false) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments, reversed: Bool) {
    if reversed { upper.append(to: &arguments, unbounded: "+") }
    lower.append(to: &arguments, unbounded: "-")
    if !reversed { upper.append(to: &arguments, unbounded: "+") }
  }
}
