/// Someone who is told of what a client does: for logs, metrics and traces. Each method has a default that does nothing.
///
/// None of them is called on the event loop's thread (unless the caller's task runs there), so that one that is slow holds
/// up no other client. Those of commands are called in the caller's task, so that task-local values are there, and the
/// call takes as much longer as they do. Those of connections are called in a task of their own, one after the other, in the
/// order in which things have happened, soon after they have; `Redis.close()` waits until all have been told. A client
/// without an observer pays nothing.
public protocol RedisObserver: Sendable {
  /// A call starts: one command, a chain, a transaction or a batch.
  ///
  /// - Returns: What `commandEnded` shall be given: a span, for instance.
  func commandStarted(_ call: ObservedCall) -> (any Sendable)?
  /// A call has ended.
  ///
  /// - Parameters:
  ///   - duration: From its start.
  ///   - error: Why it threw; `nil` if it did not.
  ///   - context: What `commandStarted` has returned.
  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?)
  /// A connection stands.
  ///
  /// - Parameter downtime: How long there was none, if it replaces one that was lost.
  func connectionOpened(_ connection: ObservedConnection, downtime: Duration?)
  /// A connection was lost, or could not be made. The client makes another one by itself.
  func connectionLost(_ connection: ObservedConnection, error: RedisError)
}

extension RedisObserver {
  /// Does nothing.
  public func commandStarted(_ call: ObservedCall) -> (any Sendable)? { nil }

  /// Does nothing.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {}
  /// Does nothing.
  public func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {}
  /// Does nothing.
  public func connectionLost(_ connection: ObservedConnection, error: RedisError) {}
}

/// A call, as an observer sees it: never with its arguments.
public struct ObservedCall: Sendable {
  private let wires: [[UInt8]]
  /// How many commands it has.
  public let count: Int

  init(_ lists: CommandList...) { self.init(lists) }

  /// A call whose commands leave in parts.
  init(_ lists: [CommandList]) {
    wires = lists.map(\.wire)
    count = lists.reduce(0) { $0 + $1.silent.count }
  }

  /// The name of the command, of the first one of a chain; `MULTI` of a transaction.
  public var name: String { wires.first.flatMap { EncodedCommands.name(in: $0) } ?? "" }

  /// The names of all commands.
  ///
  /// - Complexity: O(n) over their bytes.
  public var names: [String] { wires.flatMap { EncodedCommands.names(in: $0) } }
}

extension ObservedCall: CustomStringConvertible, CustomReflectable {
  /// The names of the commands, without their arguments, which can be secret.
  public var description: String { names.joined(separator: ", ") }

  /// Shows the names alone.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

extension ObservedConnection: CustomStringConvertible {
  /// Where it leads and what it is used for, as `localhost:6379 (shared)`.
  public var description: String { "\(endpoint) (\(purpose))" }
}

/// A connection, as an observer sees it.
public struct ObservedConnection: Sendable, Hashable {
  /// What it is used for.
  public enum Purpose: Sendable, Hashable {
    /// Many share it.
    case shared
    /// For large values.
    case bulk
    /// A session's, or a blocking command's.
    case session
    /// For subscriptions alone: in RESP2, or of a receiver that has the server wait.
    case subscriptions
    /// For one command that ends what others wait for: `SCRIPT KILL`, `CLIENT KILL`, `SHUTDOWN` …
    case rescue
  }

  /// Where it leads, as it was asked for: `host:port`, or a path.
  public let endpoint: String
  /// What it is used for.
  public let purpose: Purpose
}
