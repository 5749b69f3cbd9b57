internal import RESP
public import RedioTransport

/// Why a command, or a chain of them, did not end in its replies.
public struct RedisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public indirect enum Kind: Hashable, Sendable {
    /// The server answered with an error: its code, such as `WRONGTYPE`, and the text after it.
    case server(code: String, message: String)
    /// The connection could not be made, or was lost.
    case connection(TransportError)
    /// The server refused to let the connection in: the command of the handshake, the code and the text of its answer.
    case handshake(step: String, code: String, message: String)
    /// There was no reply in time.
    case timeout(Duration)
    /// The reply is of another type than the one asked for.
    case decoding(expected: String, got: String)
    /// The command can't be sent as it is: an argument has no encoding, or the command needs a connection of its own.
    case invalidCommand(String)
    /// What came is not RESP; with a guess at what is speaking, if there is one.
    case malformedReply(RESPError, hint: String?)
    /// A reply came that no command had asked for.
    case unexpectedReply
    /// The client has been closed.
    case closed
    /// More bytes wait to be written than this limit, that of `RedisOptions.transport.queueLimit`.
    case queueFull(limit: Int)
    /// As many calls wait for a connection as `RedisOptions.waitingLimit` lets.
    case tooManyCalls(limit: Int)
    /// A batch's reply was asked for before the batch ran.
    case notRun
    /// No session became free in time: how many are leased, how many calls wait for one, how many connections are being
    /// made, and why the last one could not be, if it could not.
    case poolExhausted(leased: Int, waiting: Int, connecting: Int, lastFailure: String?)
    /// So many calls wait for a session or a blocking command's connection already.
    case poolQueueFull(limit: Int)
    /// The session that the call belongs to has ended, or its connection was closed since a blocking command in it was
    /// cancelled or took too long.
    case sessionEnded
    /// A transaction was discarded each time, since others kept changing the keys that it watched, until its time was up or as
    /// many attempts were made as may be.
    case contention(attempts: Int)
    /// The server has left a transaction open on a shared connection.
    case leftInTransaction
    /// A subscription's confirmation counts another number of subscriptions than there should be.
    case subscriptionCount(expected: Int, got: Int)
    /// A receiver of subscriptions was slower than its messages, of which so many waited.
    case receiverTooSlow(waiting: Int)
    /// The closure that knows the credentials has failed, in its own words.
    case credentials(String)
  }

  /// What became of the command.
  public enum Outcome: Hashable, Sendable {
    /// Not a byte of it has left: it is safe to try again.
    case notSent
    /// It may have been executed.
    case unknown
    /// The server has answered it.
    case executed
  }

  /// What went wrong.
  public let kind: Kind
  /// What became of the command.
  public let outcome: Outcome
  /// The command's name, never its arguments; `nil` where none is concerned.
  public let command: String?
  /// Which command of a chain it is, counted from 0; `nil` if it stands alone.
  public let slot: Int?
  /// What else is known: why there was no connection meanwhile, for instance.
  public let note: String?

  package init(_ kind: Kind, _ outcome: Outcome, command: String?, slot: Int? = nil, note: String? = nil) {
    self.kind = kind
    self.outcome = outcome
    self.command = command
    self.slot = slot
    self.note = note
  }

  /// The same error, of a call of which something may have left before: that the last try was not sent is not all.
  package func afterAttempt(_ text: String) -> RedisError {
    guard outcome == .notSent else { return self }
    let text = "this was not sent, but \(text)"
    return RedisError(kind, .unknown, command: command, slot: slot, note: note.map { "\($0); \(text)" } ?? text)
  }

  /// The code of a server's error, such as `WRONGTYPE` or `NOAUTH`; `nil` for other errors.
  public var code: String? {
    switch kind {
    case .server(let code, _), .handshake(_, let code, _): code
    default: nil
    }
  }

  /// One sentence: which command, what went wrong, what became of it, what to do. What a server or anybody else has said is
  /// cut if it is long, and escaped where it does not print; `kind` has it as it came.
  public var description: String {
    let message = message + (note.map { " (\($0))" } ?? "")
    guard let command else { return message }
    let name = command + (slot.map { " (command \($0 + 1) of its chain)" } ?? "")
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
    case .timeout(let time): "no reply within \(time)"
    case .decoding(let expected, let got):
      "expected \(ForeignText.shown(expected)), got \(ForeignText.shown(got)); ask for another type with as:"
    case .invalidCommand(let reason): "the command is not valid: \(ForeignText.shown(reason))"
    case .malformedReply(let error, let hint):
      error.description + "; " + (hint ?? "is this the port of a Redis or Valkey server?")
    case .unexpectedReply: "the server sent a reply that no command had asked for; the connection was closed"
    case .closed: "the client has been closed"
    case .queueFull(let limit): "more than \(limit) bytes wait to be written; send less at once, or slower"
    case .tooManyCalls(let limit):
      "\(limit) calls wait for a connection already, as many as may (options.waitingLimit); send fewer at once"
    case .notRun: "the batch has not run yet; call run() before value"
    case .poolExhausted(let leased, let waiting, let connecting, let lastFailure):
      "no session became free in time (leased: \(leased), calls waiting: \(waiting), connecting: \(connecting)); "
        + (lastFailure.map { "the last connection failed: \($0)" }
          ?? "raise options.pool.limit, or hold sessions for less long")
    case .poolQueueFull(let limit):
      "\(limit) calls wait for a connection of their own already, as many as may (options.pool.waitingLimit); "
        + "raise options.pool.limit, or start fewer at once"
    case .sessionEnded:
      "its session has ended, or a blocking command in it was cancelled or took too long; take another session"
    case .contention(let attempts):
      "the transaction was discarded \(attempts) times, since others changed what it watched; give it more time by "
        + "with(deadline:), or raise maxAttempts if it is given"
    case .leftInTransaction:
      "the server left a transaction open on a shared connection, which was closed; may the user run EXEC?"
    case .subscriptionCount(let expected, let got):
      "the server counts \(got) subscriptions of this connection, and should count \(expected); the connection was closed"
    case .receiverTooSlow(let waiting):
      "\(waiting) messages waited to be received, as many as may: receive faster, raise the limits of the options, or choose "
        + "another policy for what is too much"
    case .credentials(let text): "the credentials could not be got: \(ForeignText.shown(text))"
    }
  }

  private func advice(_ code: String) -> String {
    switch code {
    case "NOAUTH": " (the server asks for a password: write it in the URL, redis://:password@host or user:password@)"
    case "WRONGPASS": " (check the user and the password, in the URL or of options.credentials)"
    case "NOPERM": " (the user lacks a permission: see ACL SETUSER)"
    default: ""
    }
  }

  /// The error for a reply that is one, or that can't be read.
  package init(_ error: RESPDecodingError, command: String?, slot: Int?) {
    switch error {
    case .errorReply(let error):
      self.init(.server(code: error.code, message: error.discreetMessage), .executed, command: command, slot: slot)
    case .mismatch(let expected, let got):
      self.init(.decoding(expected: expected, got: got), .executed, command: command, slot: slot)
    }
  }
}

extension RESPErrorReply {
  /// The message without the arguments of the command, which can be secret: a server repeats those of one that it does not
  /// know, and a rule of `ACL SETUSER` that it does not take, such as a password.
  var discreetMessage: String {
    if let arguments = message.firstRange(of: ", with args beginning with:") {
      return String(message[..<arguments.lowerBound])
    }
    let rule = "Error in ACL SETUSER modifier '"
    guard message.hasPrefix(rule), let end = message.ranges(of: "': ").last else { return message }
    // What is about commands, keys and channels may be shown.
    let isOpen = message.dropFirst(rule.count).first.map { "+-~&%".contains($0) } ?? false
    return isOpen ? message : rule + "…" + message[end.lowerBound...]
  }
}
