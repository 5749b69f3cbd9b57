internal import RESP

/// An observer of a client's calls and connections: for logs, metrics and traces. Each method has a default that does
/// nothing.
///
/// The methods about calls run in the caller's task, with its task-local values, and their time adds to the call's. The
/// methods about connections run in a task of their own, in order, soon after the events; `Redis.close()` waits until all
/// have returned. None runs on the event loop's thread (unless the caller's task does), so a slow observer delays no
/// other client. A client without an observer pays nothing.
public protocol RedisObserver: Sendable {
  /// A call starts: one command, a chain, a transaction or a batch.
  ///
  /// - Returns: A value to be passed to `commandEnded`, such as a span.
  func commandStarted(_ call: ObservedCall) -> (any Sendable)?
  /// A call has ended.
  ///
  /// - Parameters:
  ///   - call: The same as of `commandStarted`.
  ///   - duration: The time since its start.
  ///   - error: What it threw; `nil` if it succeeded.
  ///   - context: What `commandStarted` has returned.
  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?)
  /// A chain or a batch with commands in it was dropped before it was run, so that they were never sent: nearly always a
  /// forgotten `run()` or `exec()`. It is told on the thread that drops it.
  ///
  /// Debug builds also write a line to standard error, once for each place in the source. One whose `commands` have been
  /// read counts as run.
  func commandsDropped(_ call: ObservedCall)
  /// A connection is established.
  ///
  /// - Parameters:
  ///   - connection: What it is for, and where it leads.
  ///   - downtime: How long there was no connection, if this one replaces a lost one.
  func connectionOpened(_ connection: ObservedConnection, downtime: Duration?)
  /// A connection was lost, or could not be established. The client reconnects by itself.
  func connectionLost(_ connection: ObservedConnection, error: RedisError)
}

extension RedisObserver {
  /// Does nothing.
  public func commandStarted(_ call: ObservedCall) -> (any Sendable)? { nil }

  /// Does nothing.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {}
  /// Does nothing.
  public func commandsDropped(_ call: ObservedCall) {}
  /// Does nothing.
  public func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {}
  /// Does nothing.
  public func connectionLost(_ connection: ObservedConnection, error: RedisError) {}
}

/// A call as observers see it, without arguments.
public struct ObservedCall: Sendable {
  /// All of it, so that a call without an observer has no code to copy it.
  private let content: Content

  private final class Content: Sendable {
    let wires: [[UInt8]]
    let count: Int
    let server: RedisURL.Address?
    let database: Int?
    let retries: Int

    init(_ wires: [[UInt8]], _ count: Int, _ server: RedisURL.Address?, _ database: Int?, _ retries: Int) {
      self.wires = wires
      self.count = count
      self.server = server
      self.database = database
      self.retries = retries
    }
  }

  private var wires: [[UInt8]] { content.wires }
  /// The number of its commands.
  public var count: Int { content.count }
  /// The address of the server, as given to the client or by its provider of addresses. When the call has ended, it is the
  /// one to which it was redirected, if it was. `nil` if the client can't tell, or nothing was sent.
  public var server: RedisURL.Address? { content.server }
  /// The database that the commands are executed in: the URL's; in a session, that of its last successful `SELECT`. `nil`
  /// if nothing was sent.
  public var database: Int? { content.database }
  /// How many times the client has retried the call, because its connection was lost or the server refused it for now; 0
  /// when it starts. Of a long batch, which is sent in parts, that of all parts together.
  public var retries: Int { content.retries }

  /// A call whose commands are sent together, or in parts.
  init(_ lists: [CommandList], _ server: RedisURL.Address?, _ database: Int?) {
    content = Content(lists.map(\.wire), lists.reduce(0) { $0 + $1.silent.count }, server, database, 0)
  }

  /// A call that has ended.
  ///
  /// - Parameter server: The server to which it was redirected; `nil` if it was not.
  init(_ call: ObservedCall, server: RedisURL.Address?, retries: Int) {
    content = Content(call.wires, call.count, server ?? call.server, call.database, retries)
  }

  /// Creates a call of commands with these names, such as `CONFIG SET`, for tests of an observer.
  ///
  /// - Parameters:
  ///   - names: The names of its commands.
  ///   - server: The address of the server.
  ///   - database: The database's number.
  ///   - retries: How many times it was retried.
  public init(names: [String], server: RedisURL.Address? = nil, database: Int? = nil, retries: Int = 0) {
    content = Content(Self.wires(names), names.count, server, database, retries)
  }

  /// Creates a call of so many commands, of which the first ones have these names.
  init(names: [String], count: Int) { content = Content(Self.wires(names), count, nil, nil, 0) }

  private static func wires(_ names: [String]) -> [[UInt8]] {
    var writer = RESPWriter()
    for name in names { writer.write(command: name.split(separator: " ")) }
    return [writer.bytes]
  }

  /// The name of its first command; `MULTI` for a transaction; `EVALSHA` for a long script, although `SCRIPT EXISTS` is sent
  /// before it.
  public var name: String {
    let name = wires.first.flatMap { EncodedCommands.name(in: $0) } ?? ""
    guard name == "SCRIPT EXISTS", count == 2, let second = names.last, second.hasPrefix("EVALSHA") else { return name }
    return second
  }

  /// The names of all its commands.
  ///
  /// - Complexity: O(n) over the bytes of the commands.
  public var names: [String] { wires.flatMap { EncodedCommands.names(in: $0) } }

  /// The commands with `?` in place of each argument, such as `SET ? ?; EXPIRE ? ?`.
  ///
  /// - Parameters:
  ///   - hasKeys: Whether keys are shown, each at most 64 bytes long, if the command is one whose keys are known. Keys can
  ///     be secret: the token of a session, for instance.
  ///   - limit: The text ends with `…` before the first command that would exceed this number of bytes.
  /// - Complexity: O(n) over the bytes of the commands.
  @_alwaysEmitIntoClient
  public func sanitizedText(showingKeys hasKeys: Bool = false, limit: Int = 1_000) -> String {
    var text = ""
    for command in words(areKeysShown: hasKeys) {
      let line = command.joined(separator: " ")
      guard text.utf8.count + line.utf8.count <= limit else { return text + (text.isEmpty ? "…" : "; …") }
      text += (text.isEmpty ? "" : "; ") + line
    }
    return text
  }

  /// The words of `sanitizedText(showingKeys:limit:)`.
  @usableFromInline
  func words(areKeysShown: Bool) -> [[String]] {
    wires.flatMap { EncodedCommands.of($0) }.map { words in
      guard let first = words.first else { return [] }
      let name = EncodedCommands.name(of: words)
      let keys = areKeysShown ? CommandTable.keyPlaces(of: words) : []
      // The name of a subcommand has two words.
      let start = name.utf8.count > first.count && name.contains(" ") ? 2 : 1
      return [name]
        + words.indices.dropFirst(start).map {
          keys.contains($0) ? ForeignText.shown(words[$0].string, limit: 64) : "?"
        }
    }
  }
}

extension ObservedCall: CustomStringConvertible, CustomReflectable {
  /// The names of the commands, without their arguments, which can be secret.
  public var description: String { names.joined(separator: ", ") }

  /// Shows only the names.
  public var customMirror: Mirror { Mirror(self, children: ["commands": description]) }
}

extension ObservedConnection: CustomStringConvertible {
  /// The address and the purpose, such as `localhost:6379 (shared)`.
  public var description: String { "\(endpoint) (\(purpose))" }
}

/// A connection as observers see it.
public struct ObservedConnection: Sendable, Hashable {
  /// What the connection is used for.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Purpose: Sendable, Hashable {
    /// Ordinary calls, which share it.
    case shared
    /// Calls of `Redis.bulk`, for large values.
    case bulk
    /// A session, or a blocking command.
    case session
    /// Subscriptions only.
    case subscriptions
    /// One command that must not wait behind others, since it unblocks them: `SCRIPT KILL`, `CLIENT KILL`, `SHUTDOWN` …
    case rescue
  }

  /// The address as given to the client: `host:port`, or a path.
  public let endpoint: String
  /// What the connection is used for.
  public let purpose: Purpose

  /// Creates a connection's description, for tests of an observer.
  public init(endpoint: String, purpose: Purpose) {
    self.endpoint = endpoint
    self.purpose = purpose
  }
}
