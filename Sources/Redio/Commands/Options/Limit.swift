internal import RESP

/// A part of many results.
public struct Limit: CommandArgument, Sendable, Equatable {
  /// How many are left out.
  public var offset: Int
  /// How many come then, at most.
  public var count: Int

  /// A part: `Limit(offset: 20, count: 10)`.
  public init(offset: Int = 0, count: Int) {
    self.offset = offset
    self.count = count
  }

  /// The first ones.
  public static func first(_ count: Int) -> Limit { Limit(count: count) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(integer: offset)
    arguments.append(integer: count)
  }
}
