internal import RESP
public import RedioTransport

/// Why a command, a chain or a subscription failed.
public struct RedisError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What went wrong.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public indirect enum Kind: Equatable, Sendable {
    /// The server answered with an error: its code, such as `WRONGTYPE`, and the text after it.
    case server(code: String, message: String)
    /// The connection could not be established, or was lost.
    case connection(TransportError)
    /// The server refused a command of the handshake: the command, and the code and text of the server's error.
    case handshake(step: String, code: String, message: String)
    /// The deadline passed before the last reply arrived.
    case timeout(Duration)
    /// The reply has another type than the requested one.
    case decoding(expected: String, got: String)
    /// The command can't be sent: an argument has no encoding, or the command needs a session.
    case invalidCommand(String)
    /// The server sent bytes that are not RESP. `hint` says which protocol they look like, if it is known.
    case malformedReply(RESPError, hint: String?)
    /// The server sent a reply that answers no command.
    case unexpectedReply
    /// The client has been closed.
    case closed
    /// The bytes waiting to be written would exceed `RedisOptions.transport.queueLimit`.
    case queueFull(limit: Int)
    /// Too many calls wait for a connection: `RedisOptions.waitingLimit`.
    case tooManyCalls(limit: Int)
    /// The reply of a batch was read before the batch has run.
    case notRun
    /// No connection of the pool became free in time: how many are leased, how many calls wait, how many connections are
    /// being established, and why the last attempt failed, if it did.
    ///
    /// Leased and waiting are those of the same kind: blocking commands if the error has a `command`, whose limit is
    /// `PoolLimits.blockingLimit`; otherwise sessions, whose limit is `PoolLimits.limit`.
    case poolExhausted(leased: Int, waiting: Int, connecting: Int, lastFailure: String?)
    /// Too many calls wait for a session or for a blocking command's connection: `PoolLimits.waitingLimit`.
    case poolQueueFull(limit: Int)
    /// The call's session has ended, or its connection was closed because a blocking command was cancelled or exceeded
    /// its deadline.
    case sessionEnded
    /// A transaction was discarded in every attempt, since other clients changed its watched keys, until its deadline or
    /// the limit of attempts.
    case contention(attempts: Int)
    /// The server left a transaction open on a shared connection.
    case leftInTransaction
    /// The count in a subscription's confirmation differs from the expected number of subscriptions.
    case subscriptionCount(expected: Int, got: Int)
    /// A receiver of subscriptions did not keep up with its messages; this many waited.
    case receiverTooSlow(waiting: Int)
    /// The credentials provider threw this error.
    case credentials(String)
  }

  /// What happened to the command.
  public enum Outcome: Equatable, Sendable {
    /// No byte of it was sent: retrying is safe.
    case notSent
    /// It may or may not have been executed.
    case unknown
    /// The server has replied.
    case executed
  }

  /// What went wrong.
  public let kind: Kind
  /// What happened to the command. Decides whether retrying is safe.
  public let outcome: Outcome
  /// The command's name, never its arguments; `nil` if the error does not concern a command.
  public let command: String?
  /// The index of the command in its chain, from 0; `nil` for a command by itself.
  public let commandIndex: Int?
  /// More details, such as why there was no connection.
  public let note: String?

  /// Creates an error, for tests of code that handles errors.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - outcome: What became of the command.
  ///   - command: The command's name, never its arguments.
  ///   - commandIndex: Which command of a chain it is.
  ///   - note: What else is known.
  public init(_ kind: Kind, _ outcome: Outcome, command: String? = nil, commandIndex: Int? = nil, note: String? = nil) {
    self.kind = kind
    self.outcome = outcome
    self.command = command
    self.commandIndex = commandIndex
    self.note = note
  }

  /// The same error for a call that may have been sent in an earlier attempt, so that `.notSent` becomes `.unknown`.
  @inline(never)
  package func afterAttempt(_ text: String) -> RedisError {
    guard outcome == .notSent else { return self }
    let text = "this was not sent, but \(text)"
    return RedisError(
      kind, .unknown, command: command, commandIndex: commandIndex, note: note.map { "\($0); \(text)" } ?? text)
  }

  /// The code of a server's error, such as `WRONGTYPE` or `NOAUTH`; `nil` for other errors.
  public var code: String? {
    switch kind {
    case .server(let code, _), .handshake(_, let code, _): code
    default: nil
    }
  }

  /// One sentence: the command, what went wrong, what happened to the command, and what to do. Text from the server and
  /// others is cut if it is long, with characters that don't print escaped; `kind` has it unchanged.
  public var description: String {
    let message = message + (note.map { " (\($0))" } ?? "")
    guard let command else { return message }
    let name = command + (commandIndex.map { " (command \($0 + 1) of its chain)" } ?? "")
    switch outcome {
    case .notSent: return "\(name) was not sent: \(message)"
    case .unknown: return "\(name) may have been executed: \(message)"
    case .executed: return "\(name) failed: \(message)"
    }
  }

  private var message: String {
    switch kind {
    case .server(let code, let message): "the server answered " + ForeignText.shown("\(code) \(message)") + advice(code)
    case .connection(let error): error.description
    case .handshake(let step, let code, let message):
      "the server refused \(step) when connecting: " + ForeignText.shown("\(code) \(message)") + advice(code)
    case .timeout(let time): outcome == .notSent ? "time was up after \(time)" : "no reply within \(time)"
    case .decoding(let expected, let got):
      "expected \(ForeignText.shown(expected)), got \(ForeignText.shown(got))"
        + (Self.isAboutType(expected, got) ? "; ask for another type with as:" : "")
    case .invalidCommand(let reason): "the command is not valid: \(ForeignText.shown(reason))"
    case .malformedReply(let error, let hint):
      error.description + "; " + (hint ?? "is this the port of a Redis or Valkey server?")
    case .unexpectedReply: "the server sent a reply that no command had asked for; the connection was closed"
    case .closed: "the client has been closed"
    case .queueFull(let limit):
      "more than \(limit) bytes wait to be written (options.transport.queueLimit); send less at once, or slower"
    case .tooManyCalls(let limit):
      "\(limit) calls wait for a connection already, which is the limit (options.waitingLimit); send fewer at once"
    case .notRun: "the batch has not run yet, or its run failed; call run() before value"
    case .poolExhausted(let leased, let waiting, let connecting, let lastFailure):
      "no \(isOfSession ? "session" : "connection for a blocking command") became free in time (leased: \(leased), "
        + "calls waiting: \(waiting), connecting: \(connecting)); "
        + (lastFailure.map { "the last connection failed: \($0)" }
          ?? (isOfSession
            ? "raise options.pool.limit, or hold sessions for less long"
            : "raise options.pool.blockingLimit, or block with fewer commands at once"))
    case .poolQueueFull(let limit):
      "\(limit) \(isOfSession ? "calls" : "blocking commands") wait for a connection of their own already, which is the limit "
        + "(options.pool.waitingLimit); raise options.pool.\(isOfSession ? "limit" : "blockingLimit"), or start fewer at once"
    case .sessionEnded:
      "its session has ended, or a blocking command in it was cancelled or took too long; take another session"
    case .contention(let attempts):
      "the transaction was discarded \(attempts) times, since other clients changed the keys that it watches; give it more "
        + "time by with(deadline:), or raise maxAttempts if it is given"
    case .leftInTransaction:
      "the server left a transaction open on a shared connection, which was closed; does the user have permission for EXEC?"
    case .subscriptionCount(let expected, let got):
      "the server counts \(got) subscriptions of this connection, and should count \(expected); the connection was closed"
    case .receiverTooSlow(let waiting):
      "\(waiting) messages waited to be received, which is the limit; receive faster, or set another limit or another "
        + "policy for messages beyond it in the options of the subscription"
    case .credentials(let text): "the credentials are not available: \(ForeignText.shown(text))"
    }
  }

  /// Whether another type would help: not if the text is not the JSON that was expected, nor if the error says itself what to
  /// do.
  private static func isAboutType(_ expected: String, _ got: String) -> Bool {
    !expected.hasPrefix("JSON") && !got.contains("as: ")
  }

  /// Whether an error of the pool is of a session, rather than of a blocking command.
  private var isOfSession: Bool { command == nil }

  private func advice(_ code: String) -> String {
    switch code {
    case "NOAUTH": " (the server asks for a password: write it in the URL, redis://:password@host or user:password@)"
    case "WRONGPASS": " (check the user and the password, in the URL or of options.credentials)"
    case "NOPERM": " (the user lacks a permission: see ACL SETUSER)"
    case "MOVED", "ASK":
      " (this server is a node of a cluster, and the key is at the node named here: a client of one server does not go there)"
    case "CROSSSLOT":
      " (in a cluster all keys of a command have one slot: give them a part in braces in common, as {user:1}:name has)"
    case "CLUSTERDOWN": " (the cluster lacks nodes or slots: see CLUSTER INFO)"
    case "NOREPLICAS": " (fewer replicas than min-replicas-to-write are in reach: see INFO replication)"
    case "OOM": " (the server's memory is full: free some, let keys expire, or set a maxmemory-policy that evicts)"
    case "MISCONF": " (the server can't save its data, and takes no writes until it can: see its log and its disk)"
    case "BUSY": " (a script or function is running for long: wait, or end it with SCRIPT KILL or FUNCTION KILL)"
    case "LOADING": " (the server is still reading its data after its start: wait)"
    case "READONLY": " (this server is a replica: write to its primary)"
    case "EXECABORT": " (a command was refused when it was queued, and nothing was executed)"
    case "UNKILLABLE": " (the script has written already: wait for its end; SHUTDOWN NOSAVE loses what is not saved)"
    default: ""
    }
  }

  /// The error for a reply that is an error, or that can't be decoded.
  package init(_ error: RESPDecodingError, command: String?, commandIndex: Int?) {
    switch error {
    case .errorReply(let error):
      self.init(
        .server(code: error.code, message: error.discreetMessage), .executed, command: command,
        commandIndex: commandIndex)
    case .mismatch(let expected, let got):
      self.init(.decoding(expected: expected, got: got), .executed, command: command, commandIndex: commandIndex)
    }
  }
}

extension RESPErrorReply {
  /// The message without arguments of the command, which can be secret: a server repeats the arguments of an unknown
  /// command, and rules of `ACL SETUSER` that it rejects, such as a password.
  var discreetMessage: String {
    if let arguments = message.firstRange(of: ", with args beginning with:") {
      return String(message[..<arguments.lowerBound])
    }
    let rule = "Error in ACL SETUSER modifier '"
    guard message.hasPrefix(rule), let end = message.ranges(of: "': ").last else { return message }
    // Rules about commands, keys and channels are no secrets.
    let isOpen = message.dropFirst(rule.count).first.map { "+-~&%".contains($0) } ?? false
    return isOpen ? message : rule + "…" + message[end.lowerBound...]
  }
}
