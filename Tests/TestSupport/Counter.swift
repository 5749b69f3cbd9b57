import Synchronization

/// Counts, from anywhere.
public final class Counter: Sendable {
  private let count = Atomic(0)

  /// Starts at 0.
  public init() {}

  /// How often it has been counted.
  public var value: Int { count.load(ordering: .relaxed) }

  /// Counts once more.
  @discardableResult
  public func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
