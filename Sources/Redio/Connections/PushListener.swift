/// A listener to the pushes of connections, and to their opening and end. All methods are called on the loop's thread.
package protocol PushListener: AnyObject, Sendable {
  /// The connection is open and accepts calls.
  func connectionOpened(_ connection: Connection)
  /// A push of a requested kind has arrived. The bytes are valid during the call.
  func connection(_ connection: Connection, received push: UnsafeRawBufferPointer)
  /// All pushes that arrived together have been handed out.
  func connectionHasReceived(_ connection: Connection)
  /// The connection has ended, or could not be established.
  ///
  /// - Parameter comesBack: Whether the client reconnects by itself.
  func connectionEnded(_ connection: Connection?, _ kind: RedisError.Kind, comesBack: Bool)
}

extension PushListener {
  package func connectionHasReceived(_ connection: Connection) {}
}

/// The listeners of a connection, or of a `ReconnectingConnection`. Each gets pushes of the kinds that it requested, in
/// order of arrival; all are told of the end.
///
/// They are referenced weakly. Used on the loop's thread only.
package struct PushListeners {
  private struct Entry {
    weak var listener: (any PushListener)?
    let kinds: PushKinds
  }

  /// Strong references to the current listeners, held briefly, since loading weak references is expensive.
  package struct Present {
    fileprivate struct Entry {
      let listener: any PushListener
      let kinds: PushKinds
    }

    /// Usually the only one, for which no array is allocated.
    fileprivate var first: Entry?
    fileprivate var others: [Entry] = []

    /// Whether there are no listeners.
    package var isEmpty: Bool { first == nil }

    /// Calls a function for each listener.
    func forEach(_ body: (any PushListener) -> Void) {
      if let first { body(first.listener) }
      for entry in others { body(entry.listener) }
    }

    /// Gives a push to the listeners that requested its kind. The kind is parsed only if a listener has not requested
    /// all.
    package func receive(_ push: UnsafeRawBufferPointer, from connection: Connection) {
      guard let first else { return }
      if others.isEmpty, first.kinds == .all { return first.listener.connection(connection, received: push) }
      let kind = PushKinds(PushKind(push))
      forEach(of: kind) { $0.connection(connection, received: push) }
    }

    /// Calls a function for each listener that requested one of these kinds.
    func forEach(of kinds: PushKinds, _ body: (any PushListener) -> Void) {
      if let first, !first.kinds.isDisjoint(with: kinds) { body(first.listener) }
      for entry in others where !entry.kinds.isDisjoint(with: kinds) { body(entry.listener) }
    }
  }

  private var entries: [Entry] = []

  package init() {}

  /// Whether no listener was ever added, or all were removed.
  package var isEmpty: Bool { entries.isEmpty }

  /// Adds a listener, or changes the kinds that it requests.
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

  /// Strong references to the listeners that still exist.
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

/// Kinds of pushes that a listener requests.
package struct PushKinds: OptionSet, Sendable, Equatable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Messages and confirmations of subscriptions.
  package static let subscriptions = PushKinds(rawValue: 1 << 0)
  /// Keys that a tracking client must invalidate.
  package static let invalidations = PushKinds(rawValue: 1 << 1)
  /// Pushes that this library does not know.
  package static let others = PushKinds(rawValue: 1 << 7)

  /// Every push.
  package static let all: PushKinds = [.subscriptions, .invalidations, .others]

  /// The set that contains a kind.
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
