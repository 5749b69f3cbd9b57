/// A listener to the pushes of connections, which is told too when they open and end, on the loop's thread.
package protocol PushListener: AnyObject, Sendable {
  /// The connection takes calls from now on.
  func connectionOpened(_ connection: Connection)
  /// A push has come, of a kind that was asked for.
  func connection(_ connection: Connection, received push: UnsafeRawBufferPointer)
  /// All that has come at once has been handed out.
  func connectionHasReceived(_ connection: Connection)
  /// The connection has ended, or could not be made.
  ///
  /// - Parameter comesBack: Whether another one takes its place by itself.
  func connectionEnded(_ connection: Connection?, _ kind: RedisError.Kind, comesBack: Bool)
  /// The client has been closed. For those whom it keeps.
  func clientClosed()
}

extension PushListener {
  package func connectionHasReceived(_ connection: Connection) {}
  package func clientClosed() {}
}

/// The listeners of a connection, or of the place that makes connections anew: each gets the kinds of pushes that it has asked
/// for, in the order in which they came; all are told of the end.
///
/// They are not kept: one that is gone is told nothing. Used on the loop's thread.
package struct PushListeners {
  private struct Entry {
    weak var listener: (any PushListener)?
    let kinds: PushKinds
  }

  /// The listeners that there are at this moment, kept for a while: weak references are not cheap to look at.
  package struct Present {
    fileprivate struct Entry {
      let listener: any PushListener
      let kinds: PushKinds
    }

    /// Most often there is one, for which no array is made.
    fileprivate var first: Entry?
    fileprivate var others: [Entry] = []

    /// Whether nobody is there.
    package var isEmpty: Bool { first == nil }

    /// Calls a function for each listener.
    func forEach(_ body: (any PushListener) -> Void) {
      if let first { body(first.listener) }
      for entry in others { body(entry.listener) }
    }

    /// Hands a push to those who have asked for its kind. That is looked at only if somebody has not asked for all.
    package func receive(_ push: UnsafeRawBufferPointer, from connection: Connection) {
      guard let first else { return }
      if others.isEmpty, first.kinds == .all { return first.listener.connection(connection, received: push) }
      let kind = PushKinds(PushKind(push))
      forEach(of: kind) { $0.connection(connection, received: push) }
    }

    /// Calls a function for each listener that has asked for these kinds.
    func forEach(of kinds: PushKinds, _ body: (any PushListener) -> Void) {
      if let first, !first.kinds.isDisjoint(with: kinds) { body(first.listener) }
      for entry in others where !entry.kinds.isDisjoint(with: kinds) { body(entry.listener) }
    }
  }

  private var entries: [Entry] = []

  package init() {}

  /// Whether there has been nobody.
  package var isEmpty: Bool { entries.isEmpty }

  /// Adds a listener, or changes what it has asked for.
  package mutating func add(_ listener: any PushListener, for kinds: PushKinds) {
    entries.removeAll { $0.listener == nil || $0.listener === listener }
    entries.append(Entry(listener: listener, kinds: kinds))
  }

  /// Removes a listener.
  ///
  /// - Returns: Whether it was there.
  @discardableResult
  package mutating func remove(_ listener: any PushListener) -> Bool {
    let count = entries.count
    entries.removeAll { $0.listener === listener }
    return entries.count < count
  }

  /// Those who are still there.
  package var present: Present {
    var present = Present()
    for entry in entries {
      guard let listener = entry.listener else { continue }
      let entry = Present.Entry(listener: listener, kinds: entry.kinds)
      if present.first == nil { present.first = entry } else { present.others.append(entry) }
    }
    return present
  }
}

/// Kinds of pushes that a listener asks for.
package struct PushKinds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Messages and confirmations of subscriptions.
  package static let subscriptions = PushKinds(rawValue: 1 << 0)
  /// Keys that a tracking client should forget.
  package static let invalidations = PushKinds(rawValue: 1 << 1)
  /// What this library does not know.
  package static let others = PushKinds(rawValue: 1 << 7)

  /// Whatever comes.
  package static let all: PushKinds = [.subscriptions, .invalidations, .others]

  /// The set that a push belongs to.
  package init(_ kind: PushKind) {
    switch kind {
    case .message, .patternMessage, .shardMessage, .subscribed, .patternSubscribed, .shardSubscribed, .unsubscribed,
      .patternUnsubscribed, .shardUnsubscribed:
      self = .subscriptions
    case .invalidate: self = .invalidations
    case .other: self = .others
    }
  }
}
