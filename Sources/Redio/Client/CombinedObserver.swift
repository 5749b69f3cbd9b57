/// Several observers as one, for logs, metrics and traces of the same client.
///
/// ```swift
/// options.observer = CombinedObserver(logs, metrics)
/// ```
///
/// They are told in their order of what starts and of connections, and in the opposite order of what ends.
public struct CombinedObserver: RedisObserver {
  private let observers: [any RedisObserver]

  /// Combines observers.
  public init(_ observers: any RedisObserver...) { self.observers = observers }

  /// Tells each observer, and keeps what each returns for `commandEnded`.
  public func commandStarted(_ call: ObservedCall) -> (any Sendable)? { observers.map { $0.commandStarted(call) } }

  /// Tells each observer, in the opposite order, each with what its own `commandStarted` has returned.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    let contexts = context as? [(any Sendable)?] ?? []
    for (index, observer) in observers.enumerated().reversed() {
      let context = index < contexts.count ? contexts[index] : nil
      observer.commandEnded(call, duration: duration, error: error, context: context)
    }
  }

  /// Tells each observer.
  public func commandsDropped(_ call: ObservedCall) { for observer in observers { observer.commandsDropped(call) } }

  /// Tells each observer.
  public func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
    for observer in observers { observer.connectionOpened(connection, downtime: downtime) }
  }

  /// Tells each observer.
  public func connectionLost(_ connection: ObservedConnection, error: RedisError) {
    for observer in observers { observer.connectionLost(connection, error: error) }
  }
}
