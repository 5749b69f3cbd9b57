import RedioTransport

/// Checks replies, and counts them.
///
/// A value names its key and a count (`key:count`), or a number its key by its range, so that a reply that belongs to
/// another call shows.
public final class Ledger: Sendable {
  private struct State {
    var checked = 0
    var foreign: [String] = []
  }

  private let state = Locked(State())

  /// An empty one.
  public init() {}

  /// How many replies have been looked at.
  public var checked: Int { state.withLock { $0.checked } }
  /// Those that belong to other calls: the first ones, in words.
  public var foreign: [String] { state.withLock { $0.foreign } }

  private func count(_ isRight: Bool, _ text: @autoclosure () -> String) {
    let text = isRight ? nil : text()
    state.withLock { state in
      state.checked += 1
      if let text, state.foreign.count < 10 { state.foreign.append(text) }
    }
  }

  /// A reply that can only be this one.
  public func check<T: Equatable>(_ reply: T, is expected: T) {
    count(reply == expected, "\("\(reply)".prefix(80)) in place of \("\(expected)".prefix(80))")
  }

  /// A value of a key, whichever it is.
  public func check(_ reply: String?, of key: String) {
    guard let reply else { return count(true, "") }
    count(reply.hasPrefix(key + ":"), "\(reply.prefix(80)) as the value of \(key)")
  }

  /// A number that counts in a key's own range, from `Self.base(of:)`.
  public func check(_ reply: Int, ofCounter index: Int, above last: Int = 0) {
    let counted = reply - Self.base(of: index)
    count(counted > last && counted < Self.range, "\(reply) as counter \(index), which had \(last)")
  }

  private static let range = 1_000_000_000

  /// Where a counter starts.
  public static func base(of index: Int) -> Int { (index + 1) * range }
}

/// A value that several tasks change.
public final class Shared<Value: Sendable>: Sendable {
  private let state: Locked<Value>

  /// With its first value.
  public init(_ value: Value) { state = Locked(value) }

  /// As it is now.
  public var value: Value { state.withLock { $0 } }

  /// Changes it, alone.
  public func change<T: Sendable>(_ body: (inout Value) -> T) -> T { state.withLock { body(&$0) } }
}

extension Shared where Value == Int {
  /// Takes one of so many. `false` if none is left.
  public func takeOne() -> Bool {
    change { left in
      left -= 1
      return left >= 0
    }
  }
}
