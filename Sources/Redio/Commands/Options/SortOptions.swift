internal import RESP

/// The order of sorted results.
public typealias SortOrder = CommandWord<SortOrderWords>

/// The words of ``SortOrder``.
public enum SortOrderWords {}

extension CommandWord where Choice == SortOrderWords {
  /// From the least to the greatest.
  @_alwaysEmitIntoClient
  public static var ascending: Self { Self("ASC") }
  /// From the greatest to the least.
  @_alwaysEmitIntoClient
  public static var descending: Self { Self("DESC") }
}

/// What `sort` reads for each element: other keys' values.
///
/// ```swift
/// let rows = try await redis.sort("ids", get: ["#", "name:*", "user:*->age"])
/// ```
///
/// In a pattern, `*` stands for the element, `->` is followed by a field of a hash, and `#` alone is the element itself.
public struct SortPatterns: CommandArgument, ExpressibleByArrayLiteral, Sendable, Equatable {
  private let patterns: [Bytes]

  /// Some patterns.
  public init(_ patterns: [Bytes]) { self.patterns = patterns }

  /// Some patterns.
  public init(arrayLiteral patterns: Bytes...) { self.init(patterns) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    // Without any, the elements would come in place of values.
    if patterns.isEmpty { arguments.fail("it takes at least one pattern, and the collection has none") }
    for pattern in patterns {
      arguments.append(text: "GET")
      arguments.append(pattern)
    }
  }
}
